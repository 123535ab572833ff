"""Composition beside the oracle: every pair of small diagrams, closed components included, and in bulk."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given

from eqmath import Diagram, Product, compose
from eqmath.diagrams import stack, stack_rows
from eqmath.errors import TooLarge
from tests import given as some
from tests.oracles import definition

TRIPLES = [(k, j, l) for total in range(7) for k, j in some.shapes(total) for l in [total - k - j]]
SMALL = [(k, j, l) for k, j, l in TRIPLES if k + j + l <= 5]


def pairs(k: int, j: int, l: int):
    return product(some.diagrams(j, l), some.diagrams(k, j))


@pytest.mark.parametrize(("k", "j", "l"), SMALL)
def test_composition_is_the_oracles(k, j, l):
    for upper, lower in pairs(k, j, l):
        diagram, loops = compose(upper, lower)
        blocks, closed = definition.compose(list(upper.blocks), list(lower.blocks))
        assert (definition.as_sets(diagram.blocks), loops) == (blocks, closed)
        assert (diagram.k, diagram.l) == (k, l)
        assert lower.then(upper) == Product(diagram, loops)


@pytest.mark.parametrize(("k", "j", "l"), TRIPLES)
def test_the_bulk_is_the_single_stack(k, j, l):
    upper, lower = zip(*((u.word, d.word) for u, d in pairs(k, j, l)), strict=True)
    left = np.array(upper, dtype=np.int8).reshape(len(upper), l + j)
    right = np.array(lower, dtype=np.int8).reshape(len(lower), j + k)
    words, closed = stack_rows(left, right, j)
    assert words.shape == (len(upper), l + k)
    singles = [stack(a, b, j) for a, b in zip(upper, lower, strict=True)]
    assert [(tuple(w), c) for w, c in zip(words.tolist(), closed.tolist(), strict=True)] == singles


@given(some.chain(2, 9))
def test_larger_compositions(chain):
    lower, upper = chain
    diagram, loops = compose(upper, lower)
    found = definition.compose(list(upper.blocks), list(lower.blocks))
    assert (definition.as_sets(diagram.blocks), loops) == found
    words, closed = stack_rows(np.array([upper.word], np.int8), np.array([lower.word], np.int8), upper.k)
    assert (tuple(words[0].tolist()), closed.tolist()) == (diagram.word, [loops])


def test_a_bulk_of_no_pairs():
    words, closed = stack_rows(np.zeros((0, 3), np.int8), np.zeros((0, 2), np.int8), 1)
    assert (words.shape, closed.shape) == ((0, 3), (0,))


def test_a_bulk_larger_than_a_chunk():
    rows = 2**14 + 3
    upper = np.tile(np.array([[0, 1]], np.int8), (rows, 1))
    upper[-1] = 0
    words, closed = stack_rows(upper, upper, 1)
    assert words.tolist() == upper.tolist()
    assert closed.tolist() == [1] * (rows - 1) + [0]


@pytest.mark.parametrize("rows", [1, 2, 5])
@pytest.mark.parametrize(("upper", "lower", "middle"), [((0,), (0,), 1), ((0, 1), (0,), 1), ((0, 1, 0), (0, 1), 2)])
def test_the_inputs_of_the_bulk_are_not_changed(rows, upper, lower, middle):
    left, right = (np.array([word] * rows, dtype=np.int8) for word in (upper, lower))
    stack_rows(left, right, middle)
    assert [tuple(row) for row in left.tolist()] == [upper] * rows
    assert [tuple(row) for row in right.tolist()] == [lower] * rows


@pytest.mark.parametrize("rows", [1, 3])
def test_a_bulk_stacked_on_itself(rows):
    d = Diagram("1|2,1'|2'")
    words = np.array([d.word] * rows, dtype=np.int8)
    found, closed = stack_rows(words, words, 2)
    product = d.then(d)
    assert found.tolist() == [list(product.diagram.word)] * rows
    assert closed.tolist() == [product.loops] * rows


@pytest.mark.parametrize("strands", [31, 32, 50, 63])
def test_the_bulk_of_wide_diagrams(strands):
    """int8 has 128 labels for the 4 · strands points: the answer is right or refused."""
    d = Diagram.from_word(range(2 * strands), strands)
    rows = np.array([d.word], dtype=np.int8)
    try:
        words, closed = stack_rows(rows, rows.copy(), strands)
    except TooLarge:
        assert strands > 31
        return
    assert (tuple(words[0].tolist()), closed.tolist()) == (d.word, [strands])


@pytest.mark.parametrize(
    ("upper", "lower", "diagram", "loops"),
    [
        ("1|1'", "1|1'", "1|1'", 1),
        ("1',2'", "1,2", "0", 1),
        ("1'|2'", "1|2", "0", 2),
        ("1',2'", "1|2", "0", 1),
        ("1,2", "1',2'", "1,2|1',2'", 0),
        ("1,2'|2,1'", "1,2'|2,1'", "1,1'|2,2'", 0),
        ("1|2,3,1',2'|3'|4'", "1|2,2'|3,1'|4,4'|3'", "1|2,3,2'|1'|3'|4'", 0),
    ],
)
def test_by_hand(upper, lower, diagram, loops):
    assert compose(Diagram(upper), Diagram(lower)) == (Diagram(diagram), loops)


def test_the_first_diagram_is_applied_first():
    """D2 • d1 puts d2 on top of d1; `then` reads from left to right."""
    copy, keep_first = Diagram("1,2,1'"), Diagram("1,1'|2'")
    assert copy.then(keep_first) == compose(keep_first, copy) == (Diagram("1,1'"), 0)
    assert compose(copy, keep_first) == (Diagram("1,2,1'|2'"), 0)


@pytest.mark.parametrize("n", range(2, 5))
def test_permutations_compose_as_permutations(n):
    for s, t in product(definition.symmetric_group(n), repeat=2):
        st = [s[t[i] - 1] for i in range(n)]
        assert compose(Diagram.permutation(s), Diagram.permutation(t)) == (Diagram.permutation(st), 0)
