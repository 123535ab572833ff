"""Where int8, int64 and residues mod p end: index values above 127, counts above 2⁶², many pivots."""

import numpy as np
import pytest

from eqmath import Diagram, LinearCombination
from eqmath.exact import PRIME
from eqmath.families import all_tuples
from eqmath.families.bilabelled.counts import homomorphism_counts
from eqmath.families.independent import first_independent
from eqmath.families.rules import nonzero
from tests.oracles import linear


@pytest.mark.parametrize("n", [127, 128, 129, 255, 256, 300])
def test_index_tuples_with_many_values(n):
    assert all_tuples(1, n)[:, 0].tolist() == list(range(n))
    assert all_tuples(2, n)[-n - 1].tolist() == [n - 2, n - 1]


@pytest.mark.parametrize("free", [61, 62, 63, 64, 65, 70])
def test_counts_that_do_not_fit_64_bits(free):
    """So many isolated vertices have 2^free maps into two vertices."""
    found = homomorphism_counts(free, [], [], [], 2, np.zeros((1, 0), dtype=np.int8))
    assert found.tolist() == [2**free]


def test_the_first_independent_vectors_with_large_residues():
    rng = np.random.default_rng(0)
    rows = rng.integers(0, PRIME, (4, 8))
    vectors = [rows[0], rows[1], rows[0] + 3 * rows[1], rows[2], 5 * rows[2] - rows[0], rows[3], rows.sum(axis=0)]
    vectors = [vector.astype(np.int64) for vector in vectors]
    ranks = [linear.rank([v.tolist() for v in vectors[: i + 1]]) for i in range(len(vectors))]
    expected = [i for i, rank in enumerate(ranks) if rank > (ranks[i - 1] if i else 0)]
    assert first_independent(enumerate(vectors), 8) == expected == [0, 1, 3, 5]
    assert first_independent(enumerate(vectors), 3) == [0, 1, 3]


def test_terms_are_in_the_order_of_their_diagrams():
    one, two = Diagram("1,1'"), Diagram("1|1'")
    assert list(nonzero({two: 3, one: 2})) == list(LinearCombination({two: 3, one: 2}, 2)) == [one, two]
    assert nonzero({two: 0, one: 2}) == {one: 2}
