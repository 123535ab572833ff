"""Generators that are trivial mod p: a dimension is only taken mod p where true maps meet it from below."""

from itertools import product

import pytest

from eqmath import Hom, Matrix
from eqmath.exact import PRIME
from eqmath.groups import matrix_group
from eqmath.methods import direct

SHEAR = Matrix([[1, PRIME], [0, 1]])
UNITS = [Matrix([[int((i, j) == (a, b)) for b in range(2)] for a in range(2)]) for i, j in product(range(2), repeat=2)]


def test_maps_that_are_not_equivariant_prove_no_dimension():
    """Mod p everything commutes with the shear, and four maps are independent; over Q its commutant is a plane."""
    found = direct.examine([SHEAR], [], 2, 1, 1, UNITS)
    assert found.violation is not None
    assert (found.rank, found.dim, found.method.prime, found.spans) == (4, 2, None, False)


@pytest.mark.parametrize("k", [0, 1, 2])
def test_the_two_ends_meet_over_q_where_they_do_not_mod_p(k):
    """Jordan's block of 2: the maps V^⊗k → V are as many as for any other shear."""
    groups = [matrix_group("shear", 2, [Matrix([[1, entry], [0, 1]])]) for entry in (1, PRIME, 2**30)]
    assert len({Hom(group, k, 1).dim for group in groups}) == 1
    maps = [Hom(groups[1], k, 1).matrix(d) for d in Hom(groups[1], k, 1).basis()]
    found = direct.examine([SHEAR], [], 2, k, 1, maps)
    assert (found.spans, found.independent, found.method.prime) == (True, True, None)


def test_maps_that_depend_mod_p_are_independent():
    """The rank mod p is too small as well."""
    maps = [Matrix([[1, 0], [0, 1]]), Matrix([[1, PRIME], [0, 1]])]
    found = direct.examine([Matrix([[1, 1], [0, 1]])], [], 2, 1, 1, maps)
    assert (found.rank, found.dim, found.spans, found.independent) == (2, 2, True, True)
