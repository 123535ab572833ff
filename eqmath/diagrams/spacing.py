"""How far apart pictures, signs and numbers stand, so that no two diagrams are read as one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from eqmath.canvas import Label, Scene, beside
from eqmath.diagrams.layout import STRAND

APART = STRAND + 0.8
"""Centimetres between pictures side by side: clearly more than from one strand to the next."""
SIGN_GAP = STRAND + 0.2
"""Centimetres between a picture and a sign."""
NEAR = 0.4
"""Centimetres between words, and between a number and the picture that it multiplies."""
INSIDE = 0.2
"""Centimetres between a bracket and what it holds."""
OPERATORS = frozenset("+−-=⊗•∘·→↦")


def side_by_side(scenes: Sequence[Scene]) -> Scene:
    """Pictures, signs and numbers on one axis, from left to right.

    >>> from eqmath.canvas import Dot, text
    >>> dot = Scene((Dot((0.0, 0.0)),))
    >>> [side_by_side([scene, dot]).items[1].at[0] > STRAND for scene in (text("2"), text("+"), dot)]
    [False, True, True]
    >>> side_by_side([text("("), dot]).width < side_by_side([text("2"), dot]).width
    True
    """
    done = scenes[0] if scenes else Scene(())
    for left, right in pairwise(scenes):
        done = beside(done, right, _gap(left, right))
    return done


def _gap(left: Scene, right: Scene) -> float:
    """A bracket stands near what it holds, a number near what it multiplies, and near the sign before it."""
    if left.title == "(" or right.title.startswith(")"):
        return INSIDE
    if left.title in OPERATORS and right.title == "(":
        return SIGN_GAP
    if _is_text(left) and (_is_text(right) or left.title not in OPERATORS):
        return NEAR
    return SIGN_GAP if _is_text(left) or _is_text(right) else APART


def _is_text(scene: Scene) -> bool:
    return bool(scene.items) and all(isinstance(item, Label) for item in scene.items)
