"""Every spelling of a partition diagram, and the one way in which it is printed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eqmath import Diagram
from tests import given as some
from tests.oracles.definition import as_sets, read, vertices


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("1,2|1'", "1,2|1'"),
        ("1'|2,1", "1,2|1'"),
        ("1,2/1p", "1,2|1'"),
        ("1p/2,1", "1,2|1'"),
        (" 1 , 2 | 1' ", "1,2|1'"),
        ("1,1'|2|2'", "1,1'|2|2'"),
        ("2'|2|1',1", "1,1'|2|2'"),
        ("1',1,2", "1,2,1'"),
        ("0", "0"),
        (" 0 ", "0"),
        ("1", "1"),
        ("1'", "1'"),
        ("2',1'", "1',2'"),
        ("10,9,8,7,6,5,4,3,2,1", "1,2,3,4,5,6,7,8,9,10"),
        ("2|10|1|3|4|5|6|7|8|9", "1|2|3|4|5|6|7|8|9|10"),
    ],
)
def test_input_is_free_and_output_canonical(text, canonical):
    assert str(Diagram(text)) == canonical
    assert Diagram(text) == Diagram(canonical)


@pytest.mark.parametrize(("text", "k", "l"), [("0", 0, 0), ("1,2|1'", 1, 2), ("1'|2'", 2, 0), ("1|2,3", 0, 3)])
def test_outputs_on_top_and_inputs_below(text, k, l):
    assert (Diagram(text).k, Diagram(text).l) == (k, l)


@pytest.mark.parametrize(("k", "l"), some.shapes(5))
def test_blocks_and_text_say_the_same(k, l):
    for d, blocks in zip(some.diagrams(k, l), some.partitions(k, l), strict=True):
        assert as_sets(d.blocks) == as_sets(blocks) == as_sets(read(str(d)))
        assert (d.k, d.l) == (k, l)
        assert Diagram(str(d)) == Diagram.from_blocks(blocks) == d


@pytest.mark.parametrize(("k", "l"), some.shapes(5))
def test_printing_is_canonical(k, l):
    """Vertices ascend inside a block, blocks by their first vertex, in the order 1, …, l, 1', …, k'."""
    place = {v: i for i, v in enumerate(vertices(l, k))}
    for d in some.diagrams(k, l):
        order = [[place[v] for v in block] for block in read(str(d))]
        assert order == sorted(sorted(block) for block in order)


@given(some.chain(1, 5), st.randoms(use_true_random=False))
def test_order_and_separators_do_not_matter(chain, rng):
    (d,) = chain
    blocks = [list(block) for block in d.blocks]
    rng.shuffle(blocks)
    for block in blocks:
        rng.shuffle(block)
    text = "/".join(" ,".join(str(v) if v > 0 else f"{-v}p" for v in block) for block in blocks) or "0"
    assert Diagram(text) == d == Diagram.from_blocks(blocks)


def test_from_blocks_uses_the_signs_of_sage():
    assert Diagram.from_blocks([[1, 2], [-1]]) == Diagram("1,2|1'")
    assert Diagram.from_blocks(((-2, 1), (-1,))) == Diagram("1,2'|1'")
    assert Diagram.from_blocks([]) == Diagram("0")


def test_from_rows_joins_equal_labels():
    assert Diagram.from_rows(top=[1, 1], bottom=[2]) == Diagram("1,2|1'")
    assert Diagram.from_rows(top="ab", bottom="ba") == Diagram.swap()
    assert Diagram.from_rows([], []) == Diagram("0")
    assert Diagram.from_rows([], [None, None]) == Diagram("1',2'")


def test_from_linear_numbers_the_outputs_first():
    assert Diagram.from_linear("1,2|3", l=2, k=1) == Diagram("1,2|1'")
    assert Diagram.from_linear("1,4|2,3", l=2, k=2) == Diagram("1,2'|2,1'")
    assert Diagram.from_linear("1/2", l=0, k=2) == Diagram("1'|2'")
    assert Diagram.from_linear("0", l=0, k=0) == Diagram("0")


@pytest.mark.parametrize(("k", "l"), some.shapes(4))
def test_from_linear_of_every_diagram(k, l):
    for d in some.diagrams(k, l):
        linear = "|".join(",".join(str(v if v > 0 else l - v) for v in block) for block in d.blocks) or "0"
        assert Diagram.from_linear(linear, l=l, k=k) == d


def test_named_diagrams():
    assert Diagram.identity(0) == Diagram("0")
    assert Diagram.identity(3) == Diagram("1,1'|2,2'|3,3'")
    assert Diagram.cup() == Diagram("1,2")
    assert Diagram.cap() == Diagram("1',2'")
    assert Diagram.swap() == Diagram("1,2'|2,1'") == Diagram.permutation([2, 1])


def test_the_input_i_goes_to_the_output_sigma_of_i():
    assert Diagram.permutation([2, 3, 1]) == Diagram("2,1'|3,2'|1,3'")
    assert Diagram.permutation([]) == Diagram("0")
    assert Diagram.permutation(iter([1])) == Diagram("1,1'")


@pytest.mark.parametrize(
    ("text", "matching", "permutation"),
    [("0", True, True), ("1,2", True, False), ("1,1'", True, True), ("1|1'", False, False), ("1,2|1',2'", True, False)],
)
def test_matchings_and_permutations(text, matching, permutation):
    assert (Diagram(text).is_matching, Diagram(text).is_permutation) == (matching, permutation)


@pytest.mark.parametrize(("k", "l"), some.shapes(5))
def test_propagating_blocks_meet_both_rows(k, l):
    for d, blocks in zip(some.diagrams(k, l), some.partitions(k, l), strict=True):
        assert d.propagating_blocks == sum(min(b) < 0 < max(b) for b in blocks)
