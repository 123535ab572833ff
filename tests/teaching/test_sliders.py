"""A slider where a notebook has widgets, all pictures elsewhere."""

from __future__ import annotations

import sys
from typing import Any

import pytest

from eqmath.diagrams import Diagram
from eqmath.drawing import Figure
from eqmath.errors import UsageError
from eqmath.teaching import slider
from eqmath.teaching.sliders import has_widgets
from tests import needs


def drawn(n: int) -> Figure:
    return Figure(Diagram.identity(n).picture("none"))


def test_without_widgets_all_values_are_drawn() -> None:
    shown = slider(drawn, n=(1, 2, 3))
    assert isinstance(shown, Figure)
    assert [item.text for item in shown.scene.items if hasattr(item, "text")] == ["n = 1", "n = 2", "n = 3"]
    assert shown.scene.title == "n = 1, 2, 3"


@pytest.mark.parametrize("values", [{}, {"n": ()}, {"n": (1,), "k": (2,)}])
def test_one_keyword_with_values(values: dict[str, Any]) -> None:
    with pytest.raises(UsageError, match="expected one keyword with its values"):
        slider(drawn, **values)


def test_with_widgets_there_is_a_slider(monkeypatch: pytest.MonkeyPatch) -> None:
    widgets = pytest.importorskip("ipywidgets", reason=needs.WIDGETS)
    kernel = pytest.importorskip("ipykernel", reason=needs.WIDGETS)
    monkeypatch.setitem(sys.modules, "ipykernel", kernel)
    assert has_widgets()
    monkeypatch.delitem(sys.modules, "ipykernel")
    assert not has_widgets()
    monkeypatch.setitem(sys.modules, "ipykernel", kernel)
    shown = slider(drawn, n=(1, 2, 3))
    (control,) = shown.kwargs_widgets
    assert isinstance(control, widgets.SelectionSlider)
    assert control.options == (1, 2, 3)
    assert control.description == "n"
    assert shown.f(3).scene == drawn(3).scene
