"""Specht modules: representations with an invariant form, and the characters of small symmetric groups."""

from __future__ import annotations

from itertools import permutations, product

import numpy as np
import pytest

from eqmath.algebras.specht import specht_form, specht_matrix, standard_tableaux
from eqmath.combinatorics import Shape, integer_partitions, tableau_count
from eqmath.exact import Matrix

SHAPES = [shape for r in range(5) for shape in integer_partitions(r)]


@pytest.mark.parametrize("shape", SHAPES)
def test_homomorphisms_with_an_invariant_form(shape: Shape) -> None:
    form, group = specht_form(shape), list(permutations(range(sum(shape))))
    assert Matrix.from_numpy(form).det() > 0
    for g in group:
        own = specht_matrix(shape, g)
        assert (own.T @ form @ own == form).all()
    for g, h in product(group, group):
        both = tuple(g[i] for i in h)
        assert (specht_matrix(shape, both) == specht_matrix(shape, g) @ specht_matrix(shape, h)).all()


@pytest.mark.parametrize("r", range(6))
def test_characters_are_orthonormal(r: int) -> None:
    shapes = list(integer_partitions(r))
    group = list(permutations(range(r)))
    table = np.array([[np.trace(specht_matrix(shape, g)) for g in group] for shape in shapes])
    assert (table @ table.T == len(group) * np.eye(len(shapes), dtype=int)).all()
    assert [len(list(standard_tableaux(shape))) for shape in shapes] == [tableau_count(shape) for shape in shapes]
