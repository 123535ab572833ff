"""Loop values whose powers do not fit 64 bits, against the polynomials in δ and against small loop values."""

import numpy as np
import pytest

from eqmath.algebras import BrauerAlgebra, PartitionAlgebra, TemperleyLiebAlgebra
from eqmath.algebras.centre import by_equations
from eqmath.algebras.semisimple import is_semisimple, trace_form

HUGE = 10**10


def loops(form, delta):
    """Every entry c_j δ^j + … with few, small coefficients, from its value at a large δ."""
    return [[[int(x) // delta**j % delta for j in range(5)] for x in row] for row in form.tolist()]


@pytest.mark.parametrize("make", [TemperleyLiebAlgebra, BrauerAlgebra, PartitionAlgebra])
@pytest.mark.parametrize("delta", [2**31, HUGE, 2**61, 2**62, 2**64])
def test_the_trace_form_is_one_polynomial(make, delta):
    """At δ = 10³ it fits; the coefficients that are read off there are those at every other δ."""
    assert loops(trace_form(make(2, delta)), delta) == loops(trace_form(make(2, 1000)), 1000)


def test_the_trace_form_at_ten_to_the_ten():
    assert trace_form(TemperleyLiebAlgebra(2, HUGE)).tolist() == [[10**20, 10**10], [10**10, 2]]
    assert is_semisimple(BrauerAlgebra(3, HUGE), "trace")
    assert is_semisimple(BrauerAlgebra(3, -HUGE), "trace")


@pytest.mark.parametrize("delta", [HUGE, 2**32, 2**62, 2**64, f"1/{2**32}"])
def test_the_centre_at_a_large_loop_value(delta):
    assert by_equations(BrauerAlgebra(3, delta)) == by_equations(BrauerAlgebra(3, 5)) == 4


@pytest.mark.parametrize("delta", [2**32, 2**62, HUGE])
def test_the_gram_matrix_at_a_large_loop_value(delta):
    assert BrauerAlgebra(2, delta).gram_rank() == 3
    entries = BrauerAlgebra(2, delta).gram_matrix().to_numpy()
    assert entries.tolist() == [[delta**2 if i == j else delta for j in range(3)] for i in range(3)]
    assert np.array(entries).shape == (3, 3)
