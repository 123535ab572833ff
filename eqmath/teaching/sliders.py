"""Pictures for one value after the other: a slider where a notebook has one, all below each other elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from typing import Any

from eqmath.canvas import Drawn, captioned, wrapped
from eqmath.drawing import Figure
from eqmath.errors import UsageError

WIDTH, GAP = 16.0, 1.0
"""In centimetres: how wide all pictures together are, and how far apart."""


def slider(draw: Callable[..., Drawn], **values: Sequence[Any]) -> Any:
    """A picture that depends on one value.

    Parameters
    ----------
    draw : function
        From the value to a picture.
    values : one keyword, with the values in their order

    Returns
    -------
    A widget in a notebook where ipywidgets is installed; elsewhere a `Figure` of all pictures, each with its value.

    Raises
    ------
    UsageError
        If there is not exactly one keyword, or no value.

    Examples
    --------
    >>> from eqmath import Diagram
    >>> slider(lambda n: Figure(Diagram.identity(n).picture("none")), n=(1, 2, 3))
    <figure: n = 1, 2, 3>
    """
    if len(values) != 1 or not all(values.values()):
        raise UsageError("expected one keyword with its values", hint="slider(draw, n=(1, 2, 3))")
    ((name, own),) = values.items()
    if has_widgets():
        from ipywidgets import SelectionSlider, interactive

        return interactive(draw, **{name: SelectionSlider(options=list(own))})
    scenes = [captioned(draw(**{name: value}).picture(), f"{name} = {value}", gap=0.35) for value in own]
    told = f"{name} = {', '.join(map(str, own))}"
    return Figure(wrapped(scenes, WIDTH, GAP, GAP).told(told, "; ".join(scene.description for scene in scenes)))


def has_widgets() -> bool:
    """Whether this is a notebook that shows widgets.

    >>> has_widgets()
    False
    """
    return "ipykernel" in sys.modules and find_spec("ipywidgets") is not None
