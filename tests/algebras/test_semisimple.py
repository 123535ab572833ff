"""Semisimplicity by cell forms and by the trace form, and the parameters where it fails."""

from __future__ import annotations

from fractions import Fraction
from itertools import product
from pathlib import Path

import pytest
import sympy

from eqmath import algebras
from eqmath.algebras import (
    BrauerAlgebra,
    EvenPartitionAlgebra,
    PartitionAlgebra,
    TemperleyLiebAlgebra,
    WalledBrauerAlgebra,
)
from eqmath.algebras.semisimple import non_semisimple_parameters, trace_form
from eqmath.errors import CaseError, TooLarge
from eqmath.groups import parse_group
from eqmath.hom import Hom

TABLE = Path(__file__).parent.parent / "data" / "non_semisimple.txt"
ROWS = [line.split() for line in TABLE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
PAIRS = [
    ("PartitionAlgebra", 1), ("PartitionAlgebra", 2), ("PartitionAlgebra", 3), ("PartitionAlgebra", "3/2"),
    ("PartitionAlgebra", "5/2"), ("PlanarPartitionAlgebra", 2), ("PlanarPartitionAlgebra", 3), ("BrauerAlgebra", 1),
    ("BrauerAlgebra", 2), ("BrauerAlgebra", 3), ("BrauerAlgebra", 4), ("TemperleyLiebAlgebra", 4),
    ("TemperleyLiebAlgebra", 5), ("MotzkinAlgebra", 3), ("RookBrauerAlgebra", 3), ("RookAlgebra", 3),
    ("PlanarRookAlgebra", 3), ("EvenPartitionAlgebra", 3), ("SymmetricGroupAlgebra", 3),
]  # fmt: skip


def rui(k: int, delta: int) -> bool:
    """Rui's criterion for a semisimple Brauer algebra over Q."""
    if delta == 0:
        return k in (1, 3, 5)
    return delta not in set(range(4 - 2 * k, k - 1)) - {i for i in range(5 - 2 * k, 4 - k) if i % 2}


def agree(name: str, k: int | str) -> None:
    for delta in [*range(-8, 9), Fraction(1, 2)]:
        A = getattr(algebras, name)(k, delta)
        assert A.is_semisimple("cells") == A.is_semisimple("trace"), A


@pytest.mark.parametrize(("name", "k"), PAIRS)
def test_two_criteria_agree(name: str, k: int | str) -> None:
    agree(name, k)


@pytest.mark.slow
@pytest.mark.parametrize(("name", "k"), [("BrauerAlgebra", 5), ("MotzkinAlgebra", 4), ("EvenPartitionAlgebra", 4)])
def test_two_criteria_agree_on_larger_algebras(name: str, k: int) -> None:
    agree(name, k)


def test_two_criteria_agree_on_walled_brauer_algebras() -> None:
    for (r, s), delta in product([(1, 1), (2, 1), (2, 2)], range(-4, 5)):
        A = WalledBrauerAlgebra(r, s, delta)
        assert A.is_semisimple("cells") == A.is_semisimple("trace"), A


def test_brauer_algebras_by_ruis_criterion() -> None:
    for k, delta in product(range(1, 6), range(-12, 9)):
        assert BrauerAlgebra(k, delta).is_semisimple() == rui(k, delta), (k, delta)
    assert [d for d in range(-8, 7) if not BrauerAlgebra(4, delta=d).is_semisimple()] == [-4, -2, 0, 1, 2]


def test_the_gram_form_is_no_criterion() -> None:
    for k in (1, 3, 5):
        B = BrauerAlgebra(k, 0)
        assert B.is_semisimple()
        assert B.gram_rank() == 0


@pytest.mark.parametrize("row", [row for row in ROWS if row[:2] != ["PartitionAlgebra", "5"]], ids=" ".join)
def test_the_table(row: list[str]) -> None:
    name, k, *values = row
    order = k if "/" in k else int(k)
    expected = () if values == ["none"] else tuple(map(int, values))
    assert getattr(algebras, name)(order, "n").non_semisimple_parameters() == expected


def test_the_table_at_single_numbers() -> None:
    """P_5 without interpolation: at every number of the table and next to it."""
    expected = next({*map(int, values)} for name, k, *values in ROWS if (name, k) == ("PartitionAlgebra", "5"))
    for delta in (-1, 0, 4, 8, 9):
        assert PartitionAlgebra(5, delta).is_semisimple() == (delta not in expected)


@pytest.mark.parametrize("k", range(1, 6))
def test_temperley_lieb_forms_vanish_at_twice_the_cosines(k: int) -> None:
    """The integers among 2 cos(πj/m), 0 < j < m ≤ k, without 0 for odd k."""
    cosines = {2 * sympy.cos(sympy.pi * sympy.Rational(j, m)) for m in range(2, k + 1) for j in range(1, m)}
    integers = {int(value) for value in cosines if value.is_integer} - ({0} if k % 2 else set())
    assert set(non_semisimple_parameters(TemperleyLiebAlgebra(k, "n"))) == integers


def test_the_trace_form_is_the_trace_of_the_regular_representation() -> None:
    for A in (BrauerAlgebra(3, -2), PartitionAlgebra(2, 3), PartitionAlgebra("3/2", 5)):
        basis = A.basis()
        form = trace_form(A)
        for (i, x), (j, y) in product(enumerate(basis), repeat=2):
            both = x * y
            assert form[i, j] == sum((both * z)[d] for z, d in zip(basis, A.diagrams, strict=True))


def test_large_loop_values_stay_exact() -> None:
    for delta in (10**9, -(10**12), Fraction(10**10, 7)):
        assert BrauerAlgebra(3, delta).is_semisimple("cells")
        assert BrauerAlgebra(3, delta).is_semisimple("trace")
    assert BrauerAlgebra(2, 8388593).is_semisimple("trace")
    assert BrauerAlgebra(2, 8388593).is_semisimple("cells")


def test_what_is_refused() -> None:
    with pytest.raises(CaseError, match="expected a number δ, found the symbol n"):
        BrauerAlgebra(2, "n").is_semisimple()
    with pytest.raises(CaseError, match="the method 'guess' is unknown"):
        BrauerAlgebra(2, 1).is_semisimple("guess")
    with pytest.raises(TooLarge, match="the trace form of 10 395 diagrams is too large, the limit is 5000"):
        BrauerAlgebra(6, 1).is_semisimple("trace")


def test_the_parameters_that_the_refusal_of_a_symbol_names() -> None:
    with pytest.raises(CaseError, match=r"non_semisimple_parameters\(\)"):
        PartitionAlgebra(2, "n").is_semisimple()
    assert PartitionAlgebra(2, "n").non_semisimple_parameters() == (0, 1, 2)
    assert PartitionAlgebra("5/2", "n").non_semisimple_parameters() == (1, 2, 3)


def test_even_diagrams_are_faithful_from_n_equal_to_k_on() -> None:
    for k, n in product((1, 2, 3), repeat=2):
        assert (EvenPartitionAlgebra(k, n).dim == Hom(parse_group(f"H({n})"), k, k).dim) == (n >= k)
