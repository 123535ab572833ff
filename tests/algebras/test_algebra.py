"""Diagram algebras: dimensions, products of all pairs, what is not an element."""

from __future__ import annotations

from fractions import Fraction
from itertools import product

import pytest

from eqmath import algebras
from eqmath.algebras import (
    DiagramAlgebra,
    MotzkinAlgebra,
    PartitionAlgebra,
    TemperleyLiebAlgebra,
    WalledBrauerAlgebra,
)
from eqmath.diagrams import Diagram, compose
from eqmath.errors import CaseError, DiagramError

PLAIN = [
    "PartitionAlgebra", "PlanarPartitionAlgebra", "BrauerAlgebra", "TemperleyLiebAlgebra", "MotzkinAlgebra",
    "RookBrauerAlgebra", "RookAlgebra", "PlanarRookAlgebra", "EvenPartitionAlgebra", "SymmetricGroupAlgebra",
]  # fmt: skip
DIMENSIONS = {
    "PartitionAlgebra": [1, 2, 15, 203], "PlanarPartitionAlgebra": [1, 2, 14, 132], "BrauerAlgebra": [1, 1, 3, 15],
    "TemperleyLiebAlgebra": [1, 1, 2, 5], "MotzkinAlgebra": [1, 2, 9, 51], "RookBrauerAlgebra": [1, 2, 10, 76],
    "RookAlgebra": [1, 2, 7, 34], "PlanarRookAlgebra": [1, 2, 6, 20], "EvenPartitionAlgebra": [1, 1, 4, 31],
    "SymmetricGroupAlgebra": [1, 1, 2, 6],
}  # fmt: skip


def algebra(name: str, k: int, delta: int | str) -> DiagramAlgebra:
    made: DiagramAlgebra = getattr(algebras, name)(k, delta)
    return made


@pytest.mark.parametrize("name", PLAIN)
def test_dimensions(name: str) -> None:
    assert [algebra(name, k, "n").dim for k in range(4)] == DIMENSIONS[name]
    assert all(len(algebra(name, k, "n").diagrams) == DIMENSIONS[name][k] for k in range(4))


@pytest.mark.parametrize("name", PLAIN)
def test_structure_constants_are_the_products(name: str) -> None:
    A = algebra(name, 2, "n")
    table = A.structure_constants
    for (i, d), (j, e) in product(enumerate(A.diagrams), repeat=2):
        found, loops = compose(d, e)
        assert (A.diagrams[table.product[i, j]], table.loops[i, j]) == (found, loops)


def test_half_integer_orders() -> None:
    P = PartitionAlgebra("5/2", "n")
    assert (P.dim, P.points, P.k) == (52, 3, Fraction(5, 2))
    assert repr(P) == 'PartitionAlgebra("5/2", delta="n")'
    assert P.one() * P.sum() == P.sum()
    with pytest.raises(DiagramError, match="half-integer"):
        P("1,1'|2,2'|3|3'")
    assert PartitionAlgebra(Fraction(5, 2), "n") == P


def test_walled_brauer_is_a_subalgebra_of_the_dimension_of_the_symmetric_group() -> None:
    B = WalledBrauerAlgebra(2, 1, "n")
    assert repr(B) == 'WalledBrauerAlgebra(2, 1, delta="n")'
    assert B.structure_constants.product.max() == 5
    assert B.one() * B.sum() == B.sum() == B.sum() * B.one()


def test_elements() -> None:
    P = PartitionAlgebra(2, "n")
    assert P(3) == P.one() * 3
    assert P.coordinates(P.sum()) == [1] * 15
    assert not P.zero()
    assert P.zero() + P.one() == P.one()


@pytest.mark.parametrize("k", ["x", "1/3", -1, "-1/2", 1.5])
def test_what_is_no_order(k: object) -> None:
    with pytest.raises(CaseError, match="expected an order k ≥ 0"):
        PartitionAlgebra(k, 1)  # type: ignore[arg-type]


def test_what_is_no_element() -> None:
    with pytest.raises(DiagramError, match=r"expected \(2,2\)-diagrams, found 1\|1', a \(1,1\)-diagram"):
        PartitionAlgebra(2, 1)("1|1'")
    with pytest.raises(CaseError, match="have determinants or graphs"):
        _ = algebras.JellyfishAlgebra(1, 2).words


@pytest.mark.parametrize(("name", "k", "n", "dim"), [
    ("BrauerGroodAlgebra", 2, 2, 3 + 6), ("BrauerGroodAlgebra", 2, 3, 3), ("JellyfishAlgebra", 1, 2, 2 + 2),
    ("JellyfishAlgebra", 2, 3, 15 + 13), ("SymplecticBrauerAlgebra", 2, 4, 3),
])  # fmt: skip
def test_algebras_with_a_dimension(name: str, k: int, n: int, dim: int) -> None:
    A = algebra(name, k, n)
    assert (A.dim, len(A.diagrams)) == (dim, dim)
    assert repr(A) == f"{name}({k}, n={n})"
    for x, y in product(A.basis(), repeat=2):
        assert (x * y).matrix(n) == x.matrix(n) * y.matrix(n)


def test_the_square_of_the_jellyfish_of_three_tentacles() -> None:
    J = algebras.JellyfishAlgebra(1, 3)
    j = J("J(1|1')")
    assert j * j == J({"1,1'": -3, "1|1'": 1})


def test_planar_diagrams_with_other_blocks_are_no_elements() -> None:
    for A, text in ((TemperleyLiebAlgebra(1, 1), "1|1'"), (MotzkinAlgebra(2, 1), "1,2,1'|2'")):
        with pytest.raises(DiagramError, match="is not a diagram of the"):
            A(Diagram(text))
