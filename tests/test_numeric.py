"""Floats say nothing but undecided."""

import numpy as np
import pytest

from eqmath import Hom, O, S, Sp
from eqmath.errors import CaseError, GroupError, NotExact, Undecided
from eqmath.exact import Matrix
from eqmath.numeric import check, check_activation


@pytest.mark.parametrize(("group", "k", "l"), [(S(3), 2, 1), (O(2), 2, 2), (Sp(2), 1, 3), (S(1), 1, 1)])
def test_layers_look_equivariant(group, k, l):
    layer = sum((i + 1.5) * W for i, W in enumerate(Hom(group, k, l).to_numpy().astype(float)))
    found = check(layer, group, k, l)
    assert (found.status, found.k, found.l) == ("undecided", k, l)
    assert found.violation == 0
    with pytest.raises(Undecided, match="^floats decide nothing"):
        bool(found)


def test_the_violation_is_the_largest_entry():
    assert check([[1.0, 0.0], [0.0, 4.0]], S(2)).violation == 3
    assert check([[0.0, 2.0], [0.0, 0.0]], O(2)).violation == 4


@pytest.mark.parametrize("W", [np.ones((3, 2)), np.ones(4), [[float("nan")] * 2] * 2, np.ones((2, 2, 2))])
def test_what_is_no_layer(W):
    with pytest.raises(CaseError):
        check(W, S(2))


def test_no_group():
    with pytest.raises(GroupError):
        check(np.eye(2), 2)
    assert check(np.eye(2), "S(2)").violation == 0


@pytest.mark.parametrize("W", [None, [["a"]], [[1], [1, 2]], np.eye(2) * 1j, {1: 2}])
def test_no_numbers(W):
    with pytest.raises(CaseError, match="^expected a matrix of "):
        check(W, S(2))


def test_an_exact_matrix_is_looked_at_as_well():
    assert check(Matrix([["1/3", 0], [0, "1/3"]]), S(2)).violation == 0


def test_exact_checks_refuse_floats():
    with pytest.raises(NotExact):
        Matrix([[0.5]])


@pytest.mark.parametrize(("group", "space"), [("S(4)", "V^2"), ("A(3)", "Sym2(V)"), ("S(3)xC(2)", "V1*V2")])
def test_functions_of_every_coordinate(group, space):
    found = check_activation(lambda x: np.maximum(x, 0), group, space)
    assert (found.status, found.violation) == ("undecided", 0)


@pytest.mark.parametrize(("group", "space"), [("H(3)", "V"), ("S(4)", "Alt2(V)"), ("O(3)", "V"), ("SO(2)", "V+1")])
def test_functions_that_do_not_commute(group, space):
    assert check_activation(lambda x: np.maximum(x, 0), group, space).violation > 0.1
    assert check_activation(lambda x: 2 * x, group, space).violation < 1e-6


def test_what_is_no_function_of_every_coordinate():
    with pytest.raises(CaseError, match="^expected a function of every coordinate"):
        check_activation(np.sum, "S(3)", "V")
    with pytest.raises(CaseError, match="^expected a function of every coordinate"):
        check_activation(lambda x: x * np.inf, "S(3)", "V")
    with pytest.raises(CaseError, match=r"^the elements of U\(2\) are complex"):
        check_activation(np.tanh, "U(2)", "V")
