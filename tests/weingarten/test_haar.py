"""Averages over groups: by linear relations, over all elements, by the Reynolds operator, under random elements."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations_with_replacement
from itertools import product as tuples
from math import factorial, prod
from random import Random

import pytest

from eqmath import haar, parse_group
from eqmath.errors import CaseError, EqmathError, GroupError, TooLarge
from eqmath.exact import Symbolic
from eqmath.groups import matrix_group
from eqmath.limits import time_limit
from eqmath.weingarten import EntryProduct, GroupEntry, HaarIntegral, averages
from eqmath.weingarten.orthogonal import AVERAGES as ORTHOGONAL
from eqmath.weingarten.symplectic import AVERAGES as SYMPLECTIC
from eqmath.weingarten.unitary import AVERAGES as UNITARY
from tests.oracles import haar as oracle


def entries(n: int, size: int, barred: tuple[bool, ...] = (False,)) -> list[tuple[oracle.Product, EntryProduct]]:
    """All products of so many entries in the first two rows and columns, for the oracle and for eqmath."""
    most = min(n, 2)
    every = [(i, j, bar) for i in range(1, most + 1) for j in range(1, most + 1) for bar in barred]
    found = list(combinations_with_replacement(every, size))
    return [(own, EntryProduct(tuple(GroupEntry(*x) for x in own))) for own in found]


@pytest.mark.parametrize(
    ("group", "n", "size"),
    [("O", 3, 2), ("O", 4, 2), ("O", 5, 4), ("O", 6, 4), ("O", 7, 6), ("Sp", 2, 2), ("Sp", 4, 4), ("Sp", 6, 4),
     ("U", 1, 2), ("U", 2, 2), ("U", 3, 4)],
)  # fmt: skip
def test_the_linear_relations_between_averages(group: str, n: int, size: int) -> None:
    barred = (False, True) if group == "U" else (False,)
    every = entries(n, size, barred)
    chosen = Random(0).sample(every, min(len(every), 60))
    values = [(oracle.average(group, n, own), haar(f"{group}({n})", product)) for own, product in chosen]
    assert [true for true, _ in values] == [found for _, found in values]
    assert any(true for true, _ in values)


@pytest.mark.parametrize(("group", "barred"), [("O", False), ("Sp", False), ("U", True)])
def test_for_every_n_the_relations_hold_beyond_the_start(group: str, barred: bool) -> None:
    every = entries(2, 4, (False, True) if barred else (False,))
    for own, product in Random(1).sample(every, 12):
        whole = HaarIntegral.of(f"{group}(n)", product)
        assert isinstance(whole.value, Symbolic)
        for n in (6, 8, 14):
            assert whole.value(n) == oracle.average(group, n, own)


@pytest.mark.parametrize(
    ("group", "signs", "n", "size"),
    [("S", (1,), 2, 3), ("S", (1,), 3, 4), ("S", (1,), 4, 3), ("H", (1, -1), 2, 4), ("H", (1, -1), 3, 4)],
)
def test_finite_groups_element_by_element(group: str, signs: tuple[int, ...], n: int, size: int) -> None:
    elements = oracle.signed_permutations(n, signs)
    assert len(elements) == parse_group(f"{group}({n})").order
    for own, product in entries(n, size):
        assert haar(f"{group}({n})", product) == oracle.listed_average(elements, own)


@pytest.mark.parametrize(("name", "size"), [("A(4)", 3), ("C(5)", 3), ("Dih(4)", 3), ("Aut(path:3)", 4)])
def test_other_finite_groups_by_their_elements(name: str, size: int) -> None:
    group = parse_group(name)
    one, found = group.one(), [group.one()]
    for g in found:  # the list grows
        found += [h for h in (g * x for x in group.discrete) if h not in found]
    assert one in found
    elements = [g.tolist() for g in found]
    for own, product in entries(group.n, size):
        assert haar(group, product) == oracle.listed_average(elements, own)


@pytest.mark.parametrize(
    ("name", "size"),
    [("O(1)", 4), ("O(2)", 6), ("O(3)", 6), ("Sp(2)", 6), ("Sp(4)", 4), ("U(1)", 4), ("U(2)", 4), ("U(3)", 4),
     ("S(3)", 4), ("H(2)", 6), ("M(2)", 4), ("M(3)", 4)],
)  # fmt: skip
def test_the_reynolds_operator_says_the_same(name: str, size: int) -> None:
    """Also where the diagrams are dependent, and with conjugates, which for Sp(n) are other entries."""
    group = parse_group(name)
    barred = (False,) if name[0] in "OSH" and name[1] != "p" else (False, True)
    every = entries(group.n, size, barred)
    seen = 0
    for _, product in Random(2).sample(every, min(len(every), 150)):
        integral = HaarIntegral.of(group, product)
        assert integral.value == integral.by_operator()
        seen += integral.value != 0
    assert seen


@pytest.mark.parametrize(("name", "barred"), [("O(2)", False), ("O(3)", False), ("SO(3)", False), ("Sp(2)", False)])
def test_they_are_invariant_under_random_elements(name: str, barred: bool) -> None:
    """∫ Π (hg)_ij = ∫ Π g_ij for an exact random element h of the group."""
    group = parse_group(name)
    h = group.random(Random(3)).tolist()
    rows, columns = (1, 2, 1, 2), (1, 1, 2, 2)
    moved = Fraction(0)
    for other in tuples(range(1, group.n + 1), repeat=4):
        weight = prod(Fraction(h[i - 1][k - 1]) for i, k in zip(rows, other, strict=True))
        moved += weight * haar(
            group, EntryProduct(tuple(GroupEntry(*x, barred) for x in zip(other, columns, strict=True)))
        )
    assert moved == haar(group, EntryProduct(tuple(GroupEntry(*x, barred) for x in zip(rows, columns, strict=True))))


@pytest.mark.parametrize("r", range(1, 6))
def test_the_moments_of_one_entry(r: int) -> None:
    """A row of O(n) is a point of the sphere, one of U(n) of the complex sphere, one of Sp(n) likewise."""
    orthogonal, unitary, symplectic = (
        haar("O(n)", f"x12^{2 * r}"), haar("U(n)", f"|x12|^{2 * r}"), haar("Sp(n)", f"|x12|^{2 * r}")
    )  # fmt: skip
    for n in (6, 10, 12):
        assert orthogonal(n) == Fraction(prod(range(1, 2 * r, 2)), prod(n + 2 * i for i in range(r)))
        assert unitary(n) == Fraction(factorial(r), prod(n + i for i in range(r)))
        assert symplectic(n) == unitary(n)


@pytest.mark.parametrize(
    ("group", "product", "text"),
    [
        ("O(n)", "x11^2", "1/n"),
        ("O(n)", "x11^2 x12^2", "1/(n*(n + 2))"),
        ("O(n)", "x11^2 x22^2", "(n + 1)/((n - 1)*n*(n + 2))"),
        ("O(n)", "x11 x12 x21 x22", "-1/((n - 1)*n*(n + 2))"),
        ("O(n)", "x11", "0"),
        ("O(n)", "1", "1"),
        ("U(n)", "|x11|^2 |x22|^2", "1/((n - 1)*(n + 1))"),
        ("U(n)", "x11 x22 conj(x12) conj(x21)", "-1/((n - 1)*n*(n + 1))"),
        ("U(n)", "x11^2", "0"),
        ("Sp(n)", "x11 x22", "1/n"),
        ("S(n)", "x11 x22 x33", "1/((n - 2)*(n - 1)*n)"),
        ("S(n)", "x11 x12", "0"),
        ("H(n)", "x11^2 x22", "0"),
        ("M(n)", "|x11|^2 |x23|^4", "1/((n - 1)*n)"),
    ],
)
def test_known_averages(group: str, product: str, text: str) -> None:
    assert str(haar(group, product)) == text


def test_rows_are_orthonormal() -> None:
    for n in (1, 2, 3):
        for group in ("O", "U"):
            total = sum(haar(f"{group}({n})", f"|x1{j}|^2") for j in range(1, n + 1))
            assert total == 1
    assert sum(haar("SO(3)", f"x1{j} x1{j} x11^2") for j in (1, 2, 3)) == haar("SO(3)", "x11^2") == Fraction(1, 3)


@pytest.mark.parametrize("known", [ORTHOGONAL, SYMPLECTIC, UNITARY], ids=lambda known: known.series.letter)
def test_the_start_is_the_largest_index(known) -> None:
    """The poles of the Weingarten functions cancel wherever there are the entries; that is found, not taken."""
    step, unitary = known.series.step, known is UNITARY
    for text in (
        "x11^2 x22^2",
        "x11^4",
        "x11^2x12^2x21^2x22^2",
        "x12 x21 x11 x22",
        "x11^2 x22^2 x33^2",
        "x11 x22 x13^2",
    ):
        text = text.replace("x11^2", "|x11|^2").replace("x22^2", "|x22|^2") if unitary else text
        whole = HaarIntegral.of(known.series, text)
        start = whole.start
        assert start == known.series.next_value(whole.product.largest) <= known.function.first_regular(4)
        for n in range(start, start + 8, step):
            assert whole.value(n) == HaarIntegral.of(known.series(n), text).value


def test_the_compact_form_of_sp_2_is_su_2() -> None:
    """The one by Weingarten functions, with conjugates as other entries; the other by the Reynolds operator."""
    values = [(haar("Sp(2)", product), haar("SU(2)", product)) for _, product in entries(2, 4, (False, True))[::7]]
    assert all(first == second for first, second in values)
    assert any(first for first, _ in values)
    assert haar("SU(2)", "x11 x22") == haar("SU(2)", "|x11|^2") == Fraction(1, 2)


def test_products_of_groups_and_groups_side_by_side() -> None:
    """An entry of a product is a product of entries; side by side both are entries."""
    assert haar("S(2)xO(2)", "x11^2") == haar("S(2)", "x11^2") * haar("O(2)", "x11^2") == Fraction(1, 4)
    assert haar("O(2)xO(3)", "x11^2 x[2,2]^2") == haar("O(2)", "x11^4") * haar("O(3)", "x11^2 x22^2")
    assert haar("S(2)+O(2)", "x11 x33^2") == Fraction(1, 4)
    assert haar("S(2)+O(2)", "x13^2") == 0


@pytest.mark.parametrize(
    ("group", "product", "error", "words"),
    [
        ("A(n)", "x11", GroupError, r"no averages over A\(n\) are known for every n"),
        ("SO(n)", "x11", GroupError, r"no averages over SO\(n\) are known for every n"),
        ("O(1,2)", "x11^2", GroupError, r"O\(1,2\) is not compact"),
        ("O(2)", "x13", CaseError, r"x13 is not an entry of an element of O\(2\)"),
        ("O(n)", "x11^22", TooLarge, "pairs of matchings are too many"),
        ("O(n)", " ".join(f"x{i}{i}^2 x[1{i},1{i}]^2" for i in range(1, 7)), TooLarge, "up to degree 20"),
        ("SO(5)", "x11^10", TooLarge, "the Reynolds operator takes"),
        (3, "x11", GroupError, "expected a group or its name"),
        ("Q(3)", "x11", GroupError, "Q"),
        ("O(3)", 11, CaseError, "expected a product of entries"),
    ],
)
def test_what_is_refused(group: object, product: object, error: type[EqmathError], words: str) -> None:
    with pytest.raises(error, match=words):
        haar(group, product)


def test_a_group_that_is_not_reductive_is_refused() -> None:
    with pytest.raises(GroupError, match="no projection"):
        haar(matrix_group("shear", 2, [[[1, 1], [0, 1]]]), "x11^2")


def test_the_clock_is_asked() -> None:
    with time_limit(0), pytest.raises(EqmathError, match="listing matchings"):
        haar("O(n)", "x21^10")


def test_by_operator_needs_one_group() -> None:
    with pytest.raises(GroupError, match=r"expected one group, found all O\(n\)"):
        HaarIntegral.of("O(n)", "x11").by_operator()


def test_every_group_that_names_a_series_is_found() -> None:
    letters = ("O", "Sp", "U", "S", "H", "M")
    assert all(averages(parse_group(f"{letter}(2)").series) for letter in letters)
    assert averages(parse_group("SO(2)").series) is None
