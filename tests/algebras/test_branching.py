"""Restriction and induction matrices beside the Bratteli diagrams; centres."""

from __future__ import annotations

import numpy as np
import pytest

from eqmath import algebras
from eqmath.algebras import BrauerAlgebra, DiagramAlgebra, PartitionAlgebra, SymmetricGroupAlgebra, bratteli_diagram
from eqmath.algebras.cells import CellModule
from eqmath.errors import CaseError, TooLarge

TOWERS = [
    ("Brauer", BrauerAlgebra(3, "n")), ("Brauer", BrauerAlgebra(4, 0)), ("partition", PartitionAlgebra(2, "n")),
    ("partition", PartitionAlgebra("3/2", 0)), ("Temperley-Lieb", algebras.TemperleyLiebAlgebra(5, 1)),
    ("symmetric group", SymmetricGroupAlgebra(4)), ("rook-Brauer", algebras.RookBrauerAlgebra(3, 1)),
    ("Motzkin", algebras.MotzkinAlgebra(3, 1)),
]  # fmt: skip


def node(W: CellModule) -> tuple[int, ...]:
    if not W.shapes or len(W.shapes) == W.legs != 1:
        return (W.legs,) if W.legs else ()
    return W.shapes[0]


@pytest.mark.parametrize(("name", "algebra"), TOWERS, ids=lambda x: str(x))
def test_restriction_is_the_bratteli_diagram(name: str, algebra: DiagramAlgebra) -> None:
    graph = bratteli_diagram(name, int(algebra.k + 1))
    below, matrix = algebra.below(), algebra.restriction_matrix()
    dims = np.array([W.dim for W in below.cell_modules()])
    assert (matrix @ dims).tolist() == [W.dim for W in algebra.cell_modules()]
    if algebra.k != int(algebra.k):
        return
    for W, row in zip(algebra.cell_modules(), matrix.tolist(), strict=True):
        for V, number in zip(below.cell_modules(), row, strict=True):
            if below.k == algebra.k - 1:
                assert graph.has_edge((below.k, node(V)), (algebra.k, node(W))) == number


@pytest.mark.parametrize("algebra", [algebra for _, algebra in TOWERS[:5]], ids=repr)
def test_induction_is_adjoint(algebra: DiagramAlgebra) -> None:
    assert (algebra.induction_matrix() == algebra.above().restriction_matrix().T).all()


def test_half_steps_are_one_step() -> None:
    """Res from P_2 to P_{3/2} and on to P_1 counts the paths of the Bratteli diagram."""
    P, half = PartitionAlgebra(2, "n"), PartitionAlgebra("3/2", "n")
    both = P.restriction_matrix() @ half.restriction_matrix()
    assert both.tolist() == [[1, 1], [1, 2], [0, 1], [0, 1]]


@pytest.mark.parametrize("delta", [0, 1, -2, 3])
def test_the_centre_commutes(delta: int) -> None:
    for algebra in (BrauerAlgebra(3, delta), algebras.TemperleyLiebAlgebra(4, delta), PartitionAlgebra(2, delta)):
        centre = algebra.centre()
        assert len(centre) == algebra.centre_dimension()
        assert all(x * d == d * x for x in centre for d in algebra.basis())


@pytest.mark.parametrize("delta", ["n", "-q-1/q"])
def test_the_centre_over_rational_functions(delta: str) -> None:
    for algebra in (BrauerAlgebra(3, delta), algebras.TemperleyLiebAlgebra(5, delta), PartitionAlgebra(2, delta)):
        centre = algebra.centre()
        assert len(centre) == algebra.centre_dimension()
        assert all(x * d == d * x for x in centre for d in algebra.basis())
        assert all((x.at(5) * d.at(5) == d.at(5) * x.at(5)) for x in centre for d in algebra.basis()[:5])
    with pytest.raises(TooLarge, match="over Q"):
        PartitionAlgebra(3, delta).centre()


def test_made_for_one_dimension() -> None:
    """B_3(−2) with its signs has the cell modules of B_3; with determinants there are none."""
    found = algebras.SymplecticBrauerAlgebra(3, 2).restriction_matrix()
    assert found.tolist() == BrauerAlgebra(3, 5).restriction_matrix().tolist()
    with pytest.raises(CaseError, match="have determinants or graphs"):
        algebras.JellyfishAlgebra(2, 3).restriction_matrix()


def test_nothing_lies_below() -> None:
    with pytest.raises(CaseError, match="no algebra below"):
        BrauerAlgebra(0, "n").restriction_matrix()
