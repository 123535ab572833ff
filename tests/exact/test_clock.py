"""The time limit inside loops: which step was cut, what other processes are told, that nothing outlives a block."""

from __future__ import annotations

import pickle

import numpy as np
import pytest

from eqmath import S
from eqmath.combinatorics import MarkedTuples, fixed_point_counts, orbit_labels, stabiliser_chain
from eqmath.combinatorics.marked import anything
from eqmath.errors import OutOfTime
from eqmath.exact import eliminate
from eqmath.exact.panels import blocked_pivots
from eqmath.groups import Aut
from eqmath.limits import Clock, current_clock, require_time, time_limit, timed
from eqmath.methods import spanning_diagrams
from eqmath.methods.action import act


def test_without_a_limit_every_time_is_allowed() -> None:
    assert current_clock() is None
    require_time("waiting")
    assert list(timed("abc", "spelling")) == ["a", "b", "c"]


def test_the_limit_holds_inside_the_block_alone() -> None:
    with time_limit(1000), time_limit(0), pytest.raises(OutOfTime, match="^the time limit of 0 seconds is over while"):
        require_time("waiting")
    with time_limit(1000):
        clock = current_clock()
        require_time("waiting")
    assert clock is not None
    assert (clock.seconds, clock.over) == (1000, False)
    assert current_clock() is None


def test_another_process_is_told_what_is_left() -> None:
    clock = pickle.loads(pickle.dumps(Clock(60, 0.0)))
    with time_limit(clock), pytest.raises(OutOfTime, match="^the time limit of 60 seconds is over while waiting$"):
        require_time("waiting")
    assert str(Clock(1, 0).out()) == "the time limit of 1 second is over"


CHAIN = stabiliser_chain([(1, 2, 0)], 3)
LOOPS = {
    "growing index tuples of length 7": lambda: MarkedTuples(7, (), anything, 0, 7).array(),
    "finding coset representatives of a permutation group": lambda: stabiliser_chain([(1, 2, 0)], 3),
    r"joining the orbits on 3\^2 index tuples": lambda: orbit_labels([(1, 2, 0)], 3, 2),
    "searching automorphisms of a graph": lambda: Aut("cycle:4"),
    "eliminating a matrix": lambda: eliminate(np.eye(2, dtype=np.int64)),
    "eliminating a matrix$": lambda: blocked_pivots(np.eye(2, dtype=np.int64), 5),
    "listing the partition diagrams of order 2": lambda: list(spanning_diagrams(S(3), 1, 1)),
    "letting a generator act on the legs": lambda: act(np.eye(2, dtype=object), np.ones((2, 2)), range(2)),
    "counting the fixed points of all elements of a group": lambda: fixed_point_counts(CHAIN),
}


@pytest.mark.parametrize("step", LOOPS)
def test_every_loop_says_which_step_was_cut(step: str) -> None:
    LOOPS[step]()
    with time_limit(0), pytest.raises(OutOfTime, match=f"is over while {step}"):
        LOOPS[step]()
