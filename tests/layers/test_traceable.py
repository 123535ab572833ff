"""The steps and tables that other libraries trace, carried out here by numpy alone, against the matrices."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import numpy as np
import pytest

from eqmath import Hom
from eqmath.errors import TooLarge
from eqmath.layers import EntryTable, RowAxes, Traceable, as_strands, orthonormal_factor, row_axes, strands_gram
from eqmath.layers import traceable as steps_of
from eqmath.layers.strands import RowRead
from eqmath.limits import memory_limit

CASES = [
    ("S(3)", 2, 2), ("S(2)", 2, 2), ("S(3)", 0, 2), ("O(2)", "2*V+1", "V*V+1"), ("S(3)", "V+V*V", "2*V+1"),
    ("S(3)xS(2)", 1, 1), ("S(3)xS(2)", "V1*V2", "V2*V1+2*V1"), ("S(2)", 4, 1),
]  # fmt: skip


def matrices(weight: Any) -> list[Any]:
    """The basis."""
    every = map(weight.source, range(len(weight.parameters)))
    return [np.array(M.tolist(), dtype=object).reshape(weight.shape) for M in every]


def view(x: Any, row: RowAxes) -> Any:
    """One axis for every block."""
    for first, second in row.diagonals:
        x = np.diagonal(x, 0, first, second)
    return x.transpose(row.order)


def carried_out(plan: Traceable, x: Any, w: Any, b: Any) -> Any:
    """The plan for one vector and one channel; what is written goes to views of zeros, whatever its row."""
    cores: list[Any] = []
    for parent, summand, row in plan.reads:
        part = plan.sources[summand]
        source = part.of(x[None, None]) if parent < 0 else cores[parent]
        seen = view(source, row_axes(row))
        cores.append(seen.sum(axis=tuple(range(seen.ndim - len(row.closed), seen.ndim))))
    made: dict[int, Any] = {}
    w, b = np.append(w, 0), np.append(b, 0)
    for stack in plan.stacks:
        stacked = [core for i in stack.reads for core in cores[i][0, 0]]
        nothing = np.zeros(stack.axes, int)
        mixed = [sum((w[p] * own for p, own in zip(row, stacked, strict=True)), nothing) for row in stack.places]
        if stack.bias is not None:
            mixed = [own + b[p] for own, p in zip(mixed, stack.bias, strict=True)]
        for number, matching in stack.writes:
            count = plan.targets[plan.writes[number].summand].count
            own = np.array([core.transpose(matching) for core in mixed[:count]])
            mixed = mixed[count:]
            made[number] = made.get(number, 0) + own
    results = [np.zeros((1, 1, part.count, *part.lengths), int) for part in plan.targets]
    for i in reversed(range(len(plan.writes))):
        parent, target, row = plan.writes[i]
        above = results[target] if parent < 0 else np.zeros((1, 1, *made[parent].shape), int)
        opened = _writable(view(above, row_axes(row)))
        opened += made[i].reshape(1, 1, *made[i].shape, *(1,) * len(row.closed))
        if parent >= 0:
            made[parent] = made[parent] + above[0, 0]
    return np.concatenate([y.ravel() for y in results])


def _writable(array: Any) -> Any:
    array.flags.writeable = True
    return array


@pytest.mark.parametrize("case", CASES, ids=str)
def test_the_plan_is_the_matrix(case: tuple[Any, ...]) -> None:
    weight = Hom(*case).weight()
    plan, rng = steps_of(weight), np.random.default_rng(0)
    assert plan is not None
    x, w, b = (rng.integers(-9, 10, size) for size in (weight.shape[1], plan.count, plan.bias_count))
    expected = sum(c * M @ x for c, M in zip(w, matrices(weight), strict=True))
    expected = expected + sum(c * M[:, 0] for c, M in zip(b, matrices(weight.bias), strict=True))
    assert carried_out(plan, x, w, b).tolist() == expected.tolist()


@pytest.mark.parametrize("case", CASES, ids=str)
def test_inner_products(case: tuple[Any, ...]) -> None:
    """By common blocks, by entries, and by the matrices."""
    weight = Hom(*case).weight()
    strands, maps = as_strands(weight.layer), [M.ravel() for M in matrices(weight)]
    assert strands is not None
    exact = [[int(a @ b) for b in maps] for a in maps]
    assert strands_gram(strands).tolist() == EntryTable.of(weight).gram().tolist() == exact


@pytest.mark.parametrize("case", [("SO(3)", 2, 1), ("S(4)", "Alt2(V)", "V"), ("O(3)", "V", "Harm2(V)")], ids=str)
def test_tables_hold_all_entries(case: tuple[Any, ...]) -> None:
    weight = Hom(*case).weight()
    table = EntryTable.of(weight)
    found = [[Fraction(int(v), table.denominator) for v in row] for row in table.dense()]
    assert found == [M.ravel().tolist() for M in matrices(weight)]
    assert steps_of(weight) is None


def test_rows_of_three_legs() -> None:
    """A diagonal of a diagonal, and the places of what is kept."""
    row = row_axes(RowRead(((1,),), ((0, 2, 3),)))
    x = np.arange(2**4).reshape(1, 1, 1, 2, 2, 2, 2)
    assert view(x, row)[0, 0, 0].tolist() == [[x[0, 0, 0, c, k, c, c] for c in range(2)] for k in range(2)]


def test_nothing_to_factor() -> None:
    assert orthonormal_factor(np.zeros((0, 0))).shape == (0, 0)


def test_too_large() -> None:
    wide, many = Hom("S(30)", 2, 2).weight(), as_strands(Hom("S(9)", 3, 3).weight().layer)
    assert many is not None
    with memory_limit(10**5):
        with pytest.raises(TooLarge):
            EntryTable.of(wide)
        with pytest.raises(TooLarge):
            strands_gram(many)
