"""The entries of layers that are made of diagrams, without matrices: against the matrices."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import numpy as np
import pytest

from eqmath import Hom
from eqmath.errors import TooLarge
from eqmath.layers import EntryTable
from eqmath.layers.sparse_entries import sparse_maps
from eqmath.limits import memory_limit

MADE = [
    ("S(3)", 2, 2), ("Sp(2)", 3, 1), ("SO(2)", 1, 1), ("A(4)", 2, 2), ("S(3)xO(2)", 1, 1), ("S(3)xS(2)xO(2)", 1, 1),
    ("S(3)xS(2)", "V1*V2*V1", "V2*V1"), ("S(2)+SO(2)", 1, 1), ("O(3)", "Sym2(V)", "Sym2(V)"), ("C(4)", 1, 1),
    ("S(4)", "Inj2(V)", "Sub2(V)"), ("S(3)", "2*Alt2(V)+Sym2(V)", "2*V+Sym3(V)"), ("O(3)", "Alt2(V)", "Alt2(V)*V"),
    ("Sp(4)", "Sym2(V)", "V*V"), ("S(3)xO(2)", "Sym2(V1*V2)", "V1*Sym2(V2)"), ("O(2)", "V+1", "2*V"),
    ("SO(3)", "Sym3(V)", "V*Alt2(V)"), ("S(3)", "V*V+2*V", "V*V*V+1"), ("O(2)", "V", "1"),
]  # fmt: skip


@pytest.mark.parametrize("case", MADE, ids=str)
def test_the_entries_are_those_of_the_matrices(case: tuple[Any, ...]) -> None:
    weight = Hom(*case).weight()
    found = sparse_maps(weight.layer)
    if not weight.parameters:
        assert found is None or not len(found.entries.value)
        return
    assert found is not None
    own = found.entries
    assert own.shape == (len(weight.parameters), *weight.shape)
    order = (own.element * own.shape[1] + own.row) * own.shape[2] + own.column
    assert (np.diff(order) > 0).all()
    assert own.value.all()
    table = np.zeros(own.shape, dtype=object)
    table[own.element, own.row, own.column] = own.value
    for place, matrix in enumerate(table):
        assert (matrix * Fraction(1, found.denominator) == weight.source(place).to_numpy()).all()


@pytest.mark.parametrize("case", [("SO(3)", "Harm2(V)", "V*V"), ("O(1,2)", "Sym2(V)", "V*V")])
def test_other_layers_have_none(case: tuple[Any, ...]) -> None:
    layer = Hom(*case).weight().layer
    assert sparse_maps(layer) is None
    assert EntryTable.of_layer(layer) is None


def test_a_product_is_as_small_as_its_entries() -> None:
    """No block of 90 000 × 90 000 zeros is made, nor one of the tensor product."""
    with memory_limit(400 * 10**6):
        found = Hom("O(30)xO(10)", "V1*V2", "V1*V2").to_coo()
        assert (found.shape, len(found.value)) == ((1, 300, 300), 300)
        sums = Hom("O(200)", "V*V", "V*V+1").to_coo()
    assert (sums.shape[1:], len(sums.value)) == ((40001, 40000), 3 * 200**2 + 200)


def test_too_many_entries() -> None:
    with memory_limit(10**6), pytest.raises(TooLarge):
        Hom("S(30)xS(20)", 1, 1).to_coo()
