"""Rooms for libraries that are not required: without them the package says what to install."""

from __future__ import annotations

import sys
from importlib import import_module

import pytest

from eqmath.errors import UsageError


@pytest.mark.parametrize("name", ["torch", "jax"])
def test_without_the_library(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    room = import_module(f"eqmath.{name}")
    for public in room.__all__:
        monkeypatch.delitem(vars(room), public, raising=False)
    for module in [own for own in sys.modules if own.startswith(f"eqmath.{name}.")]:
        monkeypatch.delitem(sys.modules, module)
    monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(UsageError, match=f"eqmath.{name} needs .*, which is not installed\n    pip install {name}"):
        getattr(room, room.__all__[0])
    with pytest.raises(AttributeError, match="has no attribute 'nonsense'"):
        room.nonsense  # noqa: B018
    assert {*room.__all__} <= {*dir(room)}


@pytest.mark.parametrize("name", ["torch", "jax"])
def test_another_library_that_is_missing_is_not_hidden(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    room = import_module(f"eqmath.{name}")

    def failing(public: str) -> None:
        raise ModuleNotFoundError("No module named 'numpy'", name="numpy")

    monkeypatch.setattr(room, "_find", failing)
    with pytest.raises(ModuleNotFoundError, match="numpy"):
        room.something  # noqa: B018
