"""The warning where a function that follows a layer does not commute with the group: where it is given, where not."""

from __future__ import annotations

import warnings
from itertools import product

import numpy as np
import pytest

from eqmath import Hom, activations, weight_layer, weight_space
from eqmath.errors import UnknownName
from eqmath.limits import memory_limit
from eqmath.pointwise import ActivationWarning
from tests.pointwise.test_activations import FACTS

PASSING = {
    "all": {"identity", "relu", "tanh", "sigmoid", "shift"},
    "odd": {"identity", "tanh"},
    "affine": {"identity", "shift"},
    "linear": {"identity"},
    "phases": {"identity"},
}
"""Of five functions those that may follow, by what is known of the space."""


def messages(call) -> list[str]:
    """What is warned of; the line is that of the one who asks."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        call()
    assert {warning.filename for warning in caught} <= {__file__}
    assert {warning.category for warning in caught} <= {ActivationWarning}
    return [str(warning.message) for warning in caught]


@pytest.mark.parametrize(("group", "space", "kind"), FACTS)
def test_weights_of_many_groups(group: str, space: str, kind: str) -> None:
    maps = Hom(group, "1", space)
    for name in sorted(PASSING["all"]):
        found = messages(lambda name=name: maps.weight(activation=name))
        assert len(found) == (name not in PASSING[kind])
        if found:
            wrong, why, instead = found[0].split("\n    ")
            assert wrong == f"{name} does not commute with {maps.group} on {maps.target}, applied to every coordinate"
            assert "the coordinate x(" in why
            assert activations(group, space).instead in instead


def test_nothing_is_said_where_nothing_follows() -> None:
    assert messages(lambda: Hom("O(3)", "V", "V").weight()) == []
    assert messages(lambda: weight_layer([2, 3, 1], symmetry="H")) == []


def test_the_layer_is_the_same() -> None:
    W = Hom("S(3)", "V", "V").weight("v", activation="relu")
    assert W == Hom("S(3)", "V", "V").weight("v")
    assert W.apply([-1, 0, 0], [1, 0]).tolist() == [-1, 0, 0]


def test_the_source_does_not_matter() -> None:
    assert messages(lambda: Hom("O(3)", "V^2", "1").weight(activation="relu")) == []
    (found,) = messages(lambda: Hom("S(3)", "V", "Alt2(V)").weight(activation="relu"))
    assert "takes the coordinate x(e1∧e2) to -x(e1∧e2)" in found


def test_summands_that_admit_it() -> None:
    (found,) = messages(lambda: Hom("O(3)", "V", "V+4").weight(activation="relu"))
    assert found.endswith("or functions of invariants; relu only on 1")


def test_what_is_not_decided() -> None:
    relu = lambda x: np.maximum(x, 0)  # noqa: E731
    assert messages(lambda: Hom("S(3)", "V", "V").weight(activation=np.tanh)) == []
    (found,) = messages(lambda: Hom("H(3)", "V", "V").weight(activation=np.tanh))
    assert found.startswith(
        "whether tanh commutes with H(3) on V, applied to every coordinate, is not decided\n    these"
    )
    assert "these commute: odd functions: f(−x) = −f(x)" in found
    assert "whether <lambda> commutes with O(2) on V" in messages(lambda: Hom("O(2)", 1, 1).weight(activation=relu))[0]
    maps = Hom("S(40)", "1", "V^3")
    maps.weight()
    with memory_limit(10**7):
        (found,) = messages(lambda: maps.weight(activation="relu"))
    assert found.startswith("whether relu commutes with S(40) on V^3, applied to every coordinate, is not decided")


def test_a_name_that_is_none() -> None:
    for call in (Hom("S(3)", 1, 1).weight, lambda activation: weight_layer([2, 3, 1], activation=activation)):
        with pytest.raises(UnknownName, match="no activation is called 'swoosh'"):
            call(activation="swoosh")


@pytest.mark.parametrize("symmetry", ["S", "H", "M"])
@pytest.mark.parametrize("widths", [(3, 2), (2, 1, 1), (2, 3, 1), (1, 2, 3, 2)])
def test_weight_spaces(symmetry: str, widths: tuple[int, ...]) -> None:
    """Warned of exactly where the generators on all weights forbid it."""
    whole = weight_space(widths, symmetry)
    known = activations(whole.group, whole.space)
    for name in sorted(PASSING["all"]):
        found = messages(lambda name=name: weight_layer(widths, symmetry=symmetry, activation=name))
        assert len(found) == (not known.admits(name)), (name, found)


def test_ends_that_move() -> None:
    for ends, name in product((False, True), ("relu", "tanh")):
        call = lambda: weight_layer([2, 3, 2], symmetry="H", moving_ends=ends, activation=name)  # noqa: B023, E731
        assert len(messages(call)) == (name == "relu")
