"""No float and no overflow decides: wrong kinds of numbers are refused, large ones stay exact or are refused."""

import numpy as np
import pytest

from eqmath import Matrix
from eqmath.errors import NotExact, TooLarge
from eqmath.exact import eliminate, null_space
from eqmath.hom import direct


@pytest.mark.parametrize("matrix", [np.array([[0.5, 0.5]]), np.eye(3) / 2, np.array([["1"]])])
def test_a_matrix_of_floats_has_no_rank_here(matrix):
    for work in (eliminate, null_space, lambda m: eliminate(m, None)):
        with pytest.raises(NotExact, match="^expected a matrix of integers, found one of "):
            work(matrix)


def test_denominators_beyond_64_bits_do_not_wrap():
    """diag(a, 1/a): two diagonal entries commute, no others; a = 1 + 2^-32 is refused, not wrapped."""
    for a, inverse in (("3/2", "2/3"), ("65537/65536", "65536/65537")):
        assert direct.examine([Matrix([[a, 0], [0, inverse]])], [], 2, 1, 1, []).dim == 2
    with pytest.raises(TooLarge, match="^the direct method holds its integers in 64 bits"):
        direct.examine([Matrix([["4294967297/4294967296", 0], [0, "4294967296/4294967297"]])], [], 2, 1, 1, [])


def test_what_does_not_fit_is_refused():
    with pytest.raises(TooLarge, match="^the direct method holds its integers in 64 bits"):
        direct.examine([Matrix([[2**40, 0], [0, 1]])], [], 2, 1, 1, [Matrix([[2**70, 0], [0, 1]])])
