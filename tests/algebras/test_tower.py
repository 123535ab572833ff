"""The tower: inclusion, conditional expectation, the element e; every law on every diagram."""

from __future__ import annotations

from itertools import product

import pytest

from eqmath import algebras
from eqmath.algebras import DiagramAlgebra, PartitionAlgebra, WalledBrauerAlgebra
from eqmath.algebras.tower import close_last
from eqmath.diagrams import Diagram, LinearCombination
from eqmath.errors import CaseError

NAMES = [
    "PlanarPartitionAlgebra", "BrauerAlgebra", "TemperleyLiebAlgebra", "MotzkinAlgebra", "RookBrauerAlgebra",
    "RookAlgebra", "PlanarRookAlgebra", "EvenPartitionAlgebra", "SymmetricGroupAlgebra",
]  # fmt: skip
PARTITIONS = [PartitionAlgebra(k, "n") for k in ("1/2", 1, "3/2", 2, "5/2")]
SQUARES = [getattr(algebras, name)(k, "n") for name in NAMES for k in (1, 2)] + [
    algebras.BrauerAlgebra(3, "n"), algebras.TemperleyLiebAlgebra(4, "n"), algebras.SymmetricGroupAlgebra(3, "n")
]  # fmt: skip
SYMPLECTIC = algebras.SymplecticBrauerAlgebra(2, 4)
ALL = [*PARTITIONS, *SQUARES, SYMPLECTIC, WalledBrauerAlgebra(2, 1, "n"), WalledBrauerAlgebra(2, 0, "n")]
NO_E = ("RookAlgebra", "PlanarRookAlgebra", "SymmetricGroupAlgebra", "WalledBrauerAlgebra", "PlanarPartitionAlgebra")
WITH_E = [A for A in ALL if A.name not in NO_E]
FILLED = ("BrauerAlgebra", "SymplecticBrauerAlgebra", "TemperleyLiebAlgebra", "PartitionAlgebra")


def test_floors() -> None:
    P = PartitionAlgebra(2, "n")
    assert P.above() == PartitionAlgebra("5/2", "n")
    assert P.above().above() == PartitionAlgebra(3, "n")
    assert WalledBrauerAlgebra(2, 1, "n").below().below() == WalledBrauerAlgebra(1, 0, "n")
    with pytest.raises(CaseError, match="no algebra below"):
        PartitionAlgebra(0, "n").below()


@pytest.mark.parametrize("A", ALL, ids=repr)
def test_above_and_below_are_inverse(A: DiagramAlgebra) -> None:
    assert A.above().below() == A
    if A.name != "WalledBrauerAlgebra":
        assert A.below().above() == A


@pytest.mark.parametrize("A", ALL, ids=repr)
def test_inclusion_is_an_injective_homomorphism(A: DiagramAlgebra) -> None:
    images = [A.include(x) for x in A]
    assert len(set(images)) == A.dim
    assert A.include(A.one()) == A.above().one()
    for (x, image), (y, other) in product(zip(A, images, strict=True), repeat=2) if A.dim < 20 else ():
        assert A.include(x * y) == image * other


@pytest.mark.parametrize("A", ALL, ids=repr)
def test_expectation_is_a_bimodule_map_and_keeps_the_trace(A: DiagramAlgebra) -> None:
    B = A.below()
    for x in A.basis():
        assert A.expectation(x).trace() == x.trace()
        for a in B.basis() if A.dim < 20 else B.basis()[-2:]:
            wide = a.tensor(a.category.identity("w")) if A.object == "ww" else B.include(a)
            assert A.expectation(wide * x) == a * A.expectation(x)
            assert A.expectation(x * wide) == A.expectation(x) * a


@pytest.mark.parametrize("A", ALL, ids=repr)
def test_expectation_of_one(A: DiagramAlgebra) -> None:
    closed = A.points > A.below().points
    assert A.expectation(A.one()) == A.below().one() * (A.delta if closed else 1)


@pytest.mark.parametrize("A", WITH_E, ids=repr)
def test_jones_relations(A: DiagramAlgebra) -> None:
    """e x e = E(x) e, e commutes with the algebra below, and e² = E(1) e."""
    B, e = A.below(), A.jones_element()

    def twice(b: LinearCombination) -> LinearCombination:
        return A.include(B.include(b))  # type: ignore[arg-type]

    for x in A.basis():
        assert e * A.include(x) * e == twice(A.expectation(x)) * e
    for b in B.basis():
        assert e * twice(b) == twice(b) * e


@pytest.mark.parametrize("A", [A for A in WITH_E if A.dim <= 15], ids=repr)
def test_the_basic_construction_fills_the_algebra_above_up_to_its_units(A: DiagramAlgebra) -> None:
    """A e A is spanned by diagrams of A⁺ that propagate less than the identity; in three towers by all of them."""
    above, e, wide = A.above(), A.jones_element(), [A.include(x) for x in A]
    spanned = {d for x, y in product(wide, repeat=2) for d in x * e * y}
    fewer = {d for d in above.diagrams if d.propagating_blocks < above.points}
    assert spanned <= fewer
    assert (spanned == fewer) == (A.name in FILLED)


@pytest.mark.parametrize("n", [1, 2, 3])
def test_expectation_is_the_partial_trace_of_matrices(n: int) -> None:
    """Rows (I, a) and columns (J, a), summed over a."""
    for A in (PartitionAlgebra("5/2", "n"), algebras.BrauerAlgebra(2, "n"), algebras.MotzkinAlgebra(2, "n")):
        for x in A:
            full, small = x.matrix(n).tolist(), A.expectation(x).matrix(n).tolist()
            size = len(small)
            wanted = [[sum(full[i * n + a][j * n + a] for a in range(n)) for j in range(size)] for i in range(size)]
            assert small == wanted


@pytest.mark.parametrize("n", [1, 2, 3])
def test_half_an_expectation_keeps_the_entries_with_equal_last_indices(n: int) -> None:
    P = PartitionAlgebra(2, "n")
    for x in P:
        full, half = x.matrix(n).tolist(), P.expectation(x).matrix(n).tolist()
        for i, j in product(range(n * n), repeat=2):
            assert half[i][j] == (full[i][j] if i % n == j % n else 0)


def test_closing_the_last_strand() -> None:
    assert close_last(Diagram("1|1'")) == (Diagram("0"), 1)
    assert close_last(Diagram("1|2|1',2'")) == (Diagram("1|1'"), 0)
    assert close_last(Diagram("1|2|1',2'"), cut=False) == (Diagram("1|2,1',2'"), 0)


def test_what_has_no_expectation_and_no_e() -> None:
    J = algebras.JellyfishAlgebra(2, 2)
    assert J.include(J("1,2|1',2'")) == J.above()("1,2|1',2'|3,3'")
    with pytest.raises(CaseError, match="no conditional expectation"):
        J.expectation(J.one())
    with pytest.raises(CaseError, match="no element e with e x e"):
        algebras.RookAlgebra(2, "n").jones_element()
