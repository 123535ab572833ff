"""What Hom of tensor powers is predicted to need."""

from __future__ import annotations

from typing import Any

from eqmath.groups import Group
from eqmath.hom.hom import Hom
from eqmath.methods import Cost, predict


def cost_of(group: Group | str, k: Any, l: Any, method: str = "reduced") -> Cost:
    """What rank and dimension of Hom_G(V^⊗k, V^⊗l) are predicted to need by a method.

    >>> cost_of("S(3)", 2, 2).rows, cost_of("S(3)", 2, 2, "direct").columns
    (15, 81)
    """
    space = Hom(group, k, l)
    return space.cost if method == "reduced" else predict(space.group, k, l, method)
