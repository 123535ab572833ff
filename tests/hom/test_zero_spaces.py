"""Spaces of dimension 0 at one n, whose functors are not zero: results everywhere, in every question."""

import numpy as np
import pytest

from eqmath import Hom

NOTHING = [
    ("O(1)", "V", "V*Harm2(V)"),
    ("B(2)", "Alt3(V)", "Alt3(V)*det"),
    ("SO(1)", "V", "Alt3(Cl(V))"),
    ("O(2)", "Alt2(V)*Sym2(Alt3(V))", "V"),
    ("SO(2)xSO(2)", "Alt3(V2)", "V1"),
    ("SU(2)xS(2)", "V2", "Dual(V1*V2)"),
    ("A(2)", "Alt2(Inj2(Sub2(V))*det)", "V+V"),
    ("S(2)", "V", "Alt3(V)"),
    ("S(2)", "Alt3(V)", "Alt3(V)"),
    ("S(2)", "0", "Alt3(V)"),
]


@pytest.mark.parametrize(("group", "source", "target"), NOTHING)
def test_there_is_only_the_zero_map(group: str, source: str, target: str) -> None:
    space = Hom(group, source, target)
    rows, columns = space.shape
    assert (space.dim, space.rank or 0, space.missing()) == (0, 0, [])
    assert len(space.relations()) == len(space.spanning_set or ())
    assert space.examine(space.basis()).spans
    assert space.to_numpy().shape == (0, rows, columns)


@pytest.mark.parametrize(("group", "source", "target"), NOTHING)
@pytest.mark.parametrize("kind", [int, float, object])
def test_its_layer_gives_zeros(group: str, source: str, target: str, kind: type) -> None:
    weight = Hom(group, source, target).weight()
    for W in (weight, weight.transpose()):
        rows, columns = W.shape
        one = W.apply(np.ones(columns, dtype=kind), np.ones(0, dtype=kind))
        many = W.apply(np.ones((5, 2, columns), dtype=kind), np.ones((0, 3, 2), dtype=kind))
        assert (one.tolist(), many.tolist()) == ([0] * rows, [[[0] * rows] * 3] * 5)


def test_a_zero_summand_is_one_beside_others() -> None:
    space = Hom("S(2)", "Sym2(Alt3(V))+V", "Alt3(V)+V")
    assert space.weight().apply([3, 5], [1, 10]).tolist() == [83, 85]
    assert (space.dim, len(space.missing([])), space.to_numpy().shape) == (2, 2, (2, 2, 2))
