"""A missed map that is found by its part alone: the first diagram there that is not 0."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from eqmath import parse_group
from eqmath.claims.spanning import outside_by_part
from eqmath.methods import spanning_vectors

SO2 = parse_group("SO(2)")
EVERY = spanning_vectors(SO2, 1, 1)
EVEN, DET = EVERY.blocks
HALF = replace(EVERY, blocks=(EVEN,))


def zero(word: Any, l: int, tuples: Any, n: int) -> Any:
    return np.zeros(len(tuples), dtype=np.int64)


def test_the_first_diagram_of_a_part_in_which_nothing_is_given() -> None:
    assert outside_by_part(SO2, HALF, EVERY) == len(EVEN.words)
    assert outside_by_part(SO2, EVERY, EVERY) is None


def test_a_diagram_that_is_zero_is_not_missed() -> None:
    matrices = replace(DET.family.matrices, bent=zero)
    nothing = replace(DET, family=replace(DET.family, matrices=matrices))
    assert outside_by_part(SO2, HALF, replace(EVERY, blocks=(EVEN, nothing))) is None


def test_vectors_of_no_part_may_combine_to_any() -> None:
    foreign = replace(EVERY, blocks=(replace(EVEN, part=""),))
    assert outside_by_part(SO2, foreign, EVERY) is None


def test_a_part_in_which_something_is_given_needs_elimination() -> None:
    assert outside_by_part(SO2, replace(EVERY, blocks=(EVEN, replace(DET, words=()))), EVERY) == len(EVEN.words)
    assert outside_by_part(SO2, replace(EVERY, blocks=(replace(EVEN, words=()), DET)), EVERY) == 0
    one = parse_group("O(1)")
    every = spanning_vectors(one, 2, 2)
    (block,) = every.blocks
    assert outside_by_part(one, replace(every, blocks=(replace(block, words=block.words[:1]),)), every) is None
