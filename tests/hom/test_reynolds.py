"""The Reynolds operator: idempotent, equivariant, of the right trace and image, the mean over finite groups."""

from __future__ import annotations

from random import Random

import pytest

from eqmath import Hom, Matrix, parse_group
from eqmath.errors import EqmathError, GroupError, NotComposable, TooLarge
from eqmath.exact import ExactMatrix, kronecker
from eqmath.groups import matrix_group
from eqmath.hom.reynolds import reynolds
from eqmath.limits import memory_limit
from tests.oracles import linear

SPACES = [
    ("O(2)", 2, 2), ("O(3)", 1, 1), ("O(3)", 0, 4), ("O(2)", 0, 1), ("SO(2)", 1, 1), ("SO(3)", 1, 2), ("Sp(2)", 2, 2),
    ("Sp(4)", 1, 1), ("U(2)", 2, 2), ("U(2)", 1, 0), ("SU(2)", 0, 2), ("M(2)", 2, 2), ("UR(2)", 1, 1), ("O(1,1)", 2, 2),
    ("O(1,2)", 1, 1), ("S(3)", 1, 2), ("A(3)", 1, 1), ("H(2)", 2, 2), ("B(3)", 1, 1), ("C(4)", 1, 1), ("Dih(4)", 1, 2),
    ("Aut(path:3)", 1, 1), ("S(2)xO(2)", 1, 1), ("S(2)+SO(2)", 1, 1), ("S(2)wrS(2)", 1, 1),
    ("O(3)", "Sym2(V)", "Sym2(V)"), ("SO(3)", "Harm2(V)", "V*V"), ("S(3)", "Sym2(V)+1", "V"), ("O(2)", "V+1", "2*V"),
    ("U(2)", "V*Dual(V)", "V*Dual(V)"), ("S(3)", "Alt2(V)", "Alt2(V)"),
]  # fmt: skip
every_space = pytest.mark.parametrize(("group", "source", "target"), SPACES)


@every_space
def test_it_is_the_projection_onto_the_equivariant_maps(group, source, target) -> None:
    space = Hom(group, source, target)
    P = space.projector()
    assert P * P == P
    assert sum(P[i, i] for i in range(P.shape[0])) == space.dim == P.rank()
    for diagram in space.basis():
        W = space.matrix(diagram)
        assert space.project(W) == W


@every_space
def test_a_mean_is_equivariant(group, source, target) -> None:
    """It solves the equations of the generators; and it is the product of the table with the entries."""
    space, rng = Hom(group, source, target), Random(4)
    rows, columns = space.shape
    W = Matrix([[rng.randint(-3, 3) for _ in range(columns)] for _ in range(rows)])
    mean = space.project(W)
    found = space.examine([mean])
    assert found.violation is None
    flat, operator = linear.flat(W.tolist()), space.projector().tolist()
    assert linear.flat(mean.tolist()) == [sum(a * b for a, b in zip(row, flat, strict=True)) for row in operator]


@pytest.mark.parametrize(("n", "k", "l"), [(2, 1, 1), (2, 1, 2), (3, 1, 1), (3, 0, 2), (3, 1, 2)])
def test_the_mean_over_all_permutations(n: int, k: int, l: int) -> None:
    assert Hom(f"S({n})", k, l).projector().tolist() == linear.reynolds(n, k, l)


@pytest.mark.parametrize("name", ["O(2)", "O(3)", "SO(3)", "Sp(2)", "U(2)", "SU(2)", "H(2)", "M(2)"])
def test_it_commutes_with_exact_random_elements(name: str) -> None:
    """g W g⁻¹ has the mean of W, and a mean is kept by W ↦ g W g⁻¹."""
    group = parse_group(name)
    P = Hom(group, 1, 1).projector()
    g: ExactMatrix = group.random(Random(9))
    act = kronecker(g, g.inverse().T)
    assert act * P == P * act == P


@pytest.mark.parametrize(("name", "m"), [("O(2)", 4), ("O(3)", 2), ("S(3)", 3), ("H(2)", 4), ("B(3)", 2), ("Sp(2)", 4)])
def test_it_is_the_formula_with_a_gram_matrix(name: str, m: int) -> None:
    """D G⁻¹ Dᵀ with a basis, G its scalar products; D G⁺ Dᵀ is the same with all diagrams."""
    space = Hom(name, 0, m)
    columns = [space.matrix(d) for d in space.basis()]
    D = Matrix([[own[i, 0] for own in columns] for i in range(space.shape[0])])
    assert space.projector() == D * (D.T * D).inverse() * D.T


def test_a_group_that_is_not_reductive_has_none() -> None:
    shear = matrix_group("shear", 2, [Matrix([[1, 1], [0, 1]])])
    for ends in ((1, 1), (0, 1)):
        with pytest.raises(GroupError, match="no projection onto .* commutes with the group"):
            Hom(shear, *ends).projector()
    with pytest.raises(GroupError, match="not reductive"):
        Hom(shear, 1, 1).project([[1, 0], [0, 0]])


def test_its_entries_without_the_table() -> None:
    operator = reynolds(Hom("O(3)", 0, 2))
    assert [[operator.entry(i, j) for j in range(9)] for i in range(9)] == operator.matrix.tolist()
    assert reynolds(Hom("O(3)", 0, 1)).entry(0, 0) == 0


def test_what_is_refused() -> None:
    space = Hom("S(3)", 2, 2)
    with pytest.raises(NotComposable, match=r"expected a 9 × 9 matrix, found shape \(2, 2\)"):
        space.project([[1, 0], [0, 1]])
    with pytest.raises(EqmathError):
        space.project([[0.5] * 9] * 9)
    with memory_limit(10**5), pytest.raises(TooLarge, match="6561 × 6561 integers"):
        Hom("O(3)", 4, 4).projector()
