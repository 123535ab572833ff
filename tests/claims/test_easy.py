"""Claims about easy groups and quantum groups: known numbers, where diagrams are dependent, and false variants."""

from __future__ import annotations

import pickle
import re
from dataclasses import replace

import numpy as np
import pytest

from eqmath import Diagram, Hom, O, S, parse_group, verify
from eqmath.claims import Case, EasyCategories, EasyList, Element, FreeCategories, MissedMap, Numbers, Relation
from eqmath.claims.closure import broken, made
from eqmath.easy import easy_category
from eqmath.errors import CaseError, GroupError, NotComposable, SpaceError
from eqmath.testing import check_group
from eqmath.theorems import theorem
from tests.oracles import definition, linear

NAMES = ("easy-groups", "free-easy-groups", "free-easy-diagram-basis")
FREE = theorem("free-easy-groups").single.examples
DIMENSIONS = {
    ("S+(1)", 2): 1, ("S+(2)", 3): 4, ("S+(2)", 4): 8, ("S+(3)", 4): 14, ("S+(3)", 5): 41, ("S+(4)", 5): 42,
    ("S+(4)", 6): 132, ("O+(1)", 6): 1, ("O+(2)", 6): 5, ("O+(3)", 4): 2, ("H+(2)", 4): 3, ("H+(2)", 6): 10,
    ("H+(4)", 6): 12, ("B+(2)", 5): 16, ("B+(3)", 4): 9, ("S'+(4)", 6): 132, ("B'+(2)", 6): 32, ("B#+(2)", 4): 6,
    ("B#+(3)", 6): 30, ("U+(1)", 4): 6, ("U+(2)", 4): 8, ("K+(1)", 4): 6, ("K+(4)", 4): 14,
}  # fmt: skip
"""Over all words of V and its dual for U+ and K+."""
FIRST_DEPENDENT = {
    "S+": {1: 2, 2: 3, 3: 5}, "O+": {1: 4}, "H+": {1: 4, 2: 6}, "B+": {1: 2, 2: 4}, "S'+": {3: 6}, "B'+": {2: 4},
    "B#+": {1: 2, 2: 4}, "U+": {1: 4}, "K+": {1: 4},
}  # fmt: skip
"""The least order at n, among the orders that are run here."""


def of(name: str, **changed) -> FreeCategories:
    return FreeCategories(parse_group(name).series, **changed)


@pytest.mark.parametrize(("name", "m"), DIMENSIONS, ids=str)
def test_known_dimensions(name: str, m: int) -> None:
    verdict = verify("free-easy-groups", group=name, k=m // 2, l=m - m // 2)
    assert (verdict.status, verdict.dim) == ("proved", DIMENSIONS[name, m])
    assert verdict.second_route in (None, verdict.dim)
    if not parse_group(name).series.easy.coloured:
        assert Hom(name, m // 2, m - m // 2).dim == Hom(name, 0, m).dim == verdict.dim


@pytest.mark.parametrize(("name", "largest"), FREE)
def test_where_the_diagrams_are_a_basis(name: str, largest: int) -> None:
    letter, n = re.fullmatch(r"(.+)\((\d)\)", name).groups()
    first = FIRST_DEPENDENT[letter].get(int(n), 100)
    odd = parse_group(name).series.easy.blocks((0,), "o")
    for m in range(min(largest, 5) + 1):
        verdict = verify("free-easy-diagram-basis", group=name, k=m // 2, l=m - m // 2)
        false = m >= first and (odd or m % 2 == 0)
        assert verdict.status == verdict.expected == ("refuted" if false else "proved")
        assert (verdict.witness is None) != false
        assert verdict.rank == verdict.dim <= verdict.diagrams


@pytest.mark.parametrize("letter", ["S", "O", "H", "B"])
@pytest.mark.parametrize("n", [1, 2, 3])
def test_the_groups_that_are_series(letter: str, n: int) -> None:
    for m in range(4):
        verdict = verify("easy-groups", group=letter, n=n, k=m // 2, l=m - m // 2)
        assert (verdict.status, verdict.dim) == ("proved", verdict.second_route)


@pytest.mark.parametrize("letter", ["S", "B"])
@pytest.mark.parametrize("n", [1, 2, 3])
def test_with_minus_one_odd_orders_have_nothing(letter: str, n: int) -> None:
    own = parse_group(f"{letter}'({n})")
    for m in range(5):
        verdict = verify("easy-groups", group=own.name, k=m // 2, l=m - m // 2)
        even = Hom(f"{letter}({n})", m // 2, m - m // 2).dim
        assert (verdict.status, verdict.dim) == ("proved", 0 if m % 2 else even)
        elements = [(g.tolist(), False) for g in own.discrete] + [(x.tolist(), True) for x in own.lie]
        if n**m <= 27:
            assert linear.hom_dimension(elements, n, m // 2, m - m // 2) == verdict.dim


@pytest.mark.parametrize("name", NAMES)
def test_every_control_is_refuted(name: str) -> None:
    for control in theorem(name).controls:
        outcome = control.outcome()
        assert outcome.status == "refuted"
        assert isinstance(outcome.witness, Element | MissedMap | Numbers | Relation)
        if control.true is not None and control.true.claimed(control.case) is None:
            assert control.true.decide(control.case).status == "proved"


def test_a_diagram_that_is_missed_is_a_product_of_others() -> None:
    witness = of("S+(4)", left_out="1,2,1',2'").decide(Case(4, 2, 2)).witness
    assert str(witness).endswith("]] is the matrix of (1,2,1') • (1,1',2'), outside the span")
    upper = definition.diagram_matrix(definition.read("1,2,1'"), 2, 1, 4)
    lower = definition.diagram_matrix(definition.read("1,1',2'"), 1, 2, 4)
    assert witness.matrix.tolist() == linear.multiply(upper, lower)


def test_a_relation_vanishes() -> None:
    witness = of("S+(3)", demand="basis").decide(Case(3, 2, 3)).witness
    terms = [
        (c, definition.diagram_matrix(definition.read(str(d)), 3, 2, 3)) for d, c in witness.relation.terms.items()
    ]
    assert len(terms) == 42
    assert not any(linear.flat(linear.combine(terms, (27, 9))))


def test_a_crossing_diagram_is_missed_for_a_group() -> None:
    witness = EasyCategories(S, category=easy_category("S+")).decide(Case(4, 2, 2)).witness
    swap = Diagram.swap().matrix(4)
    assert Hom("S(4)", 2, 2).examine([witness.matrix]).violation is None
    assert Hom("S+(4)", 2, 2).dim == 14
    assert swap.shape == witness.matrix.shape


def test_where_nothing_is_left_out_nothing_is_broken() -> None:
    for name, case in (("S+", Case(4, 1, 2)), ("B#+", Case(3, 2, 2)), ("K+", Case(4, 1, 1))):
        own = easy_category(name)
        assert broken(own, case, EasyList(own, case).words) is None
        assert {found.sign for found in made(own, case)} >= {"•", "flip"}


def test_words_of_colours() -> None:
    """V ⊗ V* → V ⊗ V*: two maps of U⁺, the third of U(n) crosses; V² → V² has one alone."""
    assert [str(d) for d in Hom("U+(3)", "V*Dual(V)", "V*Dual(V)").spanning_set] == ["1,2|1',2'", "1,1'|2,2'"]
    assert (Hom("U+(3)", 2, 2).dim, Hom("U(3)", 2, 2).dim, Hom("U+(3)", 2, 2).second_route) == (1, 2, 1)
    assert [Hom("K+(4)", "V*Dual(V)", end).dim for end in ("V*Dual(V)", "Dual(V)*V", "1")] == [3, 2, 1]
    assert len(EasyList(easy_category("U+"), Case(2, 2, 2)).words) == 16


def test_small_quantum_groups_are_groups_or_not() -> None:
    """S⁺ is S for n ≤ 3; H⁺ is not H for n = 2, though both have blocks of even size."""
    for n in (1, 2, 3):
        for m in range(6):
            assert Hom(f"S+({n})", 0, m).dim == Hom(f"S({n})", 0, m).dim
    assert (Hom("S+(4)", 2, 2).dim, Hom("S(4)", 2, 2).dim) == (14, 15)
    assert (Hom("H+(2)", 2, 2).dim, Hom("H(2)", 2, 2).dim) == (3, 4)


def test_there_are_no_elements() -> None:
    group = parse_group("S+(3)")
    for ask in (lambda: group.discrete, lambda: group.one() in group, lambda: Hom(group, 1, 1).examine([])):
        with pytest.raises(GroupError, match=r"^S\+\(3\) is a quantum group: it has no elements"):
            ask()
    assert of("S+(3)").samples(Case(3, 1, 1), 0) is None


def test_what_is_not_known() -> None:
    with pytest.raises(SpaceError, match=r"^of S\+\(3\) maps are known only between products of V and Dual\(V\)"):
        _ = Hom("S+(3)", "Sym2(V)", "V").dim
    with pytest.raises(CaseError, match=r"^SO\(n\) has no easy category"):
        EasyCategories(parse_group("SO(3)").series).decide(Case(3, 1, 1))
    with pytest.raises(CaseError, match=r"^O\(n\) is not an easy quantum group"):
        FreeCategories(O).decide(Case(3, 1, 1))
    with pytest.raises(GroupError, match=r"^O\+\(2\) is a quantum group"):
        EasyCategories(parse_group("O+(2)").series).decide(Case(2, 1, 1))
    with pytest.raises(CaseError, match="^the method isotypic does not treat easy categories"):
        EasyCategories(O).decide(Case(3, 1, 1), "isotypic")


@pytest.mark.parametrize("name", NAMES)
def test_methods_agree_and_verdicts_say_what_was_taken(name: str) -> None:
    statement = theorem(name)
    group = "O+(2)" if name != "easy-groups" else "S'(2)"
    verdict = verify(name, group=group, k=1, l=1)
    direct = verify(name, group=group, k=1, l=1, method="direct")
    assert (verdict.status, verdict.dim, verdict.rank) == (direct.status, direct.dim, direct.rank)
    assert any("Gram matrix" in check for check in verdict.checks)
    assert any("Tannaka–Krein" in text for text in verdict.not_checked) == (name != "easy-groups")
    assert replace(statement.claim, n=None) == statement.claim


@pytest.mark.parametrize(("group", "k", "l"), [("S+(4)", 2, 2), ("S'(3)", 2, 2), ("H+(2)", 3, 1), ("K+(3)", 2, 2)])
def test_layers_multiply_as_their_matrices_do(group: str, k: int, l: int) -> None:
    space = Hom(group, k, l)
    n, weights = space.group.n, [3, -1, 4, 1, -5, 9, 2, 6, 5, 3, -8, 9, 7, 9][: space.dim]
    x = np.arange(1, n**k + 1)
    matrix = sum(c * space.matrix(d).to_numpy() for c, d in zip(weights, space.basis(), strict=True))
    assert (space.weight().apply(x.reshape((n,) * k), weights).ravel() == matrix @ x).all()


def test_products_with_a_quantum_group() -> None:
    """Hom of a product is the product of the Homs, where one factor has no elements, too."""
    for name, dim in (("S+(4)xS(2)", 14 * 8), ("S'(2)xO+(2)", 8 * 2), ("S+(2)xS+(2)", 8 * 8)):
        space = Hom(name, 2, 2)
        assert (space.dim, space.second_route) == (dim, dim)
    assert len(Hom("S+(4)xS(2)", 1, 1).spanning_set) == 4


def test_pictures_and_copies() -> None:
    space = Hom("S+(4)", 2, 2)
    assert space._repr_svg_().startswith("<svg")
    assert pickle.loads(pickle.dumps(space)) == space == Hom(parse_group("S+4"), 2, 2)
    assert space != Hom("S(4)", 2, 2)
    with pytest.raises(NotComposable, match="is not one of the S\\+ diagrams"):
        space.matrix(Diagram.swap())


@pytest.mark.parametrize("name", ["S'(1)", "S'(2)", "S'(3)", "B'(2)", "B'(3)"])
def test_groups_with_minus_one_keep_the_laws(name: str) -> None:
    check_group(parse_group(name).series)
    assert -parse_group(name).one() in parse_group(name)
