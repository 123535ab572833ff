"""Marked tuples in bulk against a slow oracle that grows one tuple at a time."""

from itertools import permutations, product

import numpy as np
import pytest

from eqmath.combinatorics import (
    MarkedTuples,
    anything,
    bell,
    even,
    even_partition_count,
    excess,
    odd,
    set_partition_count,
)

PATTERNS = [
    ((), anything, 0, 9, 1),
    ((), anything, 2, 3, 1),
    ((), even, 0, 2, 1),
    ((), odd, 3, 3, 1),
    ((odd, odd), even, 0, 2, 1),
    ((even, even), odd, 2, 2, 1),
    ((anything,) * 3, anything, 0, 1, 1),
    ((), excess(0), 0, 2, 2),
    ((excess(2),), excess(0), 0, 1, 2),
    ((excess(1), excess(-1)), excess(0), 0, 1, 2),
    ((), anything, 1, 0, 1),
]
CASES = [(m, *pattern) for m in range(6) for pattern in PATTERNS]


def oracle(m, marked, anonymous, fewest, most, letters) -> list[tuple[int, ...]]:
    """All tuples over enough values, kept if they are named as agreed and every block has a size it may have."""
    found = []
    for values in product(range((len(marked) + m) * letters), repeat=m):
        pairs = [divmod(value, letters) for value in values]
        others = list(dict.fromkeys(block for block, _ in pairs if block >= len(marked)))
        first = dict(reversed(pairs))
        named = others == list(range(len(marked), len(marked) + len(others)))
        if not named or any(first[block] for block in others) or not fewest <= len(others) <= most:
            continue
        sums = [sum(1 - 2 * letter for b, letter in pairs if b == block) for block in range(len(marked) + len(others))]
        needs = [*marked, *[anonymous] * len(others)]
        if not any(need(size) for need, size in zip(needs, sums, strict=True)):
            found.append(values)
    return found


LARGER = [case for case in CASES if case[0] >= 2]
SMALL = [case for case in CASES if case[0] <= 4 or (case[-1] == 1 and len(case[1]) < 2)]


@pytest.mark.parametrize("case", SMALL, ids=range(len(SMALL)))
def test_the_tuples_are_the_oracles(case):
    assert list(MarkedTuples(*case)) == oracle(*case)
    assert MarkedTuples(*case).array().dtype == np.int8


def least(values, marked: int, letters: int, places) -> tuple[int, ...]:
    """The least renamed tuple of an orbit of permutations of the places."""
    return min(renamed(tuple(values[i] for i in order), marked, letters) for order in places)


def renamed(values, marked: int, letters: int) -> tuple[int, ...]:
    names, flips = {block: block for block in range(marked)}, dict.fromkeys(range(marked), 0)
    for block, letter in (divmod(value, letters) for value in values):
        names.setdefault(block, len(names))
        flips.setdefault(block, letter)
    pairs = (divmod(value, letters) for value in values)
    return tuple(names[block] * letters + (letter ^ flips[block]) for block, letter in pairs)


@pytest.mark.parametrize("case", LARGER, ids=range(len(LARGER)))
def test_rising_places_leave_one_tuple_of_every_orbit(case):
    m, marked, _, _, _, letters = case
    swaps = [
        [i ^ 1 if i ^ 1 < m and chosen[i // 2] else i for i in range(m)]
        for chosen in product((0, 1), repeat=(m + 1) // 2)
    ]
    for places, rising in ((swaps, range(1, m, 2)), (list(permutations(range(m))), range(1, m))):
        every = {least(t, len(marked), letters, places) for t in MarkedTuples(*case)}
        left = [tuple(t) for t in MarkedTuples(*case).array(rising=rising).tolist()]
        assert every <= set(left) <= set(MarkedTuples(*case))
        assert {least(t, len(marked), letters, places) for t in left} == every


@pytest.mark.parametrize("case", LARGER, ids=range(len(LARGER)))
def test_strict_places_leave_the_tuples_that_rise_there(case):
    """What rises at the odd places, and strictly at place 2."""
    words = MarkedTuples(*case).array()
    steps = np.diff(words.astype(int), axis=1)
    kept = (steps[:, 0::2] >= 0).all(axis=1) & (steps[:, 1:2] > 0).all(axis=1)
    found = MarkedTuples(*case).array(rising=range(1, case[0], 2), strict=(2,))
    assert np.array_equal(found, words[kept])


@pytest.mark.parametrize(("m", "marked", "anonymous", "fewest", "most", "letters"), CASES)
def test_whether_there_is_one(m, marked, anonymous, fewest, most, letters):
    tuples = MarkedTuples(m, marked, anonymous, fewest, most, letters)
    assert tuples.is_empty == (not list(tuples))


@pytest.mark.parametrize("case", CASES, ids=range(len(CASES)))
def test_what_is_counted_and_found_is_what_is_listed(case):
    tuples = MarkedTuples(*case)
    listed = list(map(tuple, tuples.array().tolist()))
    assert len(tuples) == len(listed)
    assert [tuples[i] for i in range(len(tuples))] == listed
    assert list(tuples[1:3]) == listed[1:3]
    assert np.array(tuples, dtype=np.int16).tolist() == tuples.array().tolist()
    if listed:
        assert tuples[-1] == listed[-1]
    with pytest.raises(IndexError):
        _ = tuples[len(listed)]


@pytest.mark.parametrize("white", range(5))
def test_colours_are_counted(white):
    tuples = MarkedTuples(4, (excess(1),), excess(0), 0, 2, white=white)
    assert list(tuples[:]) == [tuples[i] for i in range(len(tuples))]


def test_bell_and_stirling_numbers_of_what_is_not_listed():
    every = MarkedTuples(14, (), anything, 0, 14)
    assert len(every) == bell(14) == 190899322
    assert [len(every.at_most(t)) for t in range(15)] == [set_partition_count(14, t) for t in range(15)]
    assert len(MarkedTuples(14, (), even, 0, 14)) == even_partition_count(14)
    assert every.at_most(14) is every
