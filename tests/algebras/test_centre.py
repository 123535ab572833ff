"""Centres: by generators against all diagrams, and against the number of cell modules."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest

from eqmath import algebras
from eqmath.algebras import BrauerAlgebra, DiagramAlgebra, PartitionAlgebra, TemperleyLiebAlgebra
from eqmath.algebras.centre import by_equations, generating_places
from eqmath.exact import Matrix

CASES = [
    ("PartitionAlgebra", 1), ("PartitionAlgebra", 2), ("PartitionAlgebra", "5/2"), ("PlanarPartitionAlgebra", 2),
    ("BrauerAlgebra", 3), ("TemperleyLiebAlgebra", 4), ("MotzkinAlgebra", 2), ("RookBrauerAlgebra", 2),
    ("RookAlgebra", 3), ("PlanarRookAlgebra", 2), ("EvenPartitionAlgebra", 3), ("SymmetricGroupAlgebra", 3),
]  # fmt: skip


def by_all_diagrams(A: DiagramAlgebra) -> int:
    """The nullity of x ↦ (xd − dx) for all diagrams d, from products of elements."""
    basis = A.basis()
    columns = [[c for d in basis for c in A.coordinates(x * d - d * x)] for x in basis]
    return A.dim - Matrix(columns).rank()


@pytest.mark.parametrize(("name", "k"), CASES)
def test_generators_decide(name: str, k: int | str) -> None:
    for delta in (-2, 0, 1, 2, 3):
        A = getattr(algebras, name)(k, delta)
        if A.dim < 20 or delta == 0:
            assert A.centre_dimension() == by_all_diagrams(A), A


@pytest.mark.parametrize(("name", "k"), CASES)
def test_as_many_as_cell_modules_where_semisimple(name: str, k: int | str) -> None:
    make = getattr(algebras, name)
    for delta in (-3, -1, 1, 4, "1/2"):
        A = make(k, delta)
        if A.is_semisimple():
            assert A.centre_dimension() == by_equations(A) == len(A.cell_modules()), A
    assert make(k, "n").centre_dimension() == len(make(k, "n").cell_modules())


def test_centres_of_larger_algebras() -> None:
    assert PartitionAlgebra(3, 7).centre_dimension() == 7
    assert BrauerAlgebra(4, 5).centre_dimension() == 8
    assert TemperleyLiebAlgebra(5, 3).centre_dimension() == 3
    assert by_equations(PartitionAlgebra(3, 7)) == 7
    assert by_equations(BrauerAlgebra(4, 5)) == 8
    assert PartitionAlgebra(4, 9).centre_dimension() == 12


@pytest.mark.parametrize(("name", "k"), CASES)
def test_generators_generate(name: str, k: int | str) -> None:
    A = getattr(algebras, name)(k, "n")
    chosen = [A.diagrams[place] for place in generating_places(A)]
    reached = set(chosen)
    table, loops = A.structure_constants
    while True:
        pairs = product(reached, chosen)
        places = [(A.places[d], A.places[e]) for d, e in pairs]
        after = reached | {A.diagrams[table[i, j]] for i, j in places if not loops[i, j]}
        if after == reached:
            break
        reached = after
    assert len(reached) == A.dim
    assert len(chosen) <= 3 * A.points + 1
    assert np.unique(generating_places(A)).size == len(chosen)
