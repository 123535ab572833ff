"""Spaces: representations built from V, for every n at once; one file per functor."""

import sys
from types import ModuleType
from typing import Any

from eqmath.spaces.arrow import Arrow
from eqmath.spaces.constructors import Alt, Cl, Dual, Harm, Inj, Sub, Sym, V, det, sgn, spaces
from eqmath.spaces.expression import Interpretation
from eqmath.spaces.fibres import Fibres
from eqmath.spaces.functor import SpaceFunctor, functor, functors
from eqmath.spaces.irreps import read_irreps, written_irreps
from eqmath.spaces.monomial import Leg, LinearCharacter, Monomial, Position
from eqmath.spaces.parsing import parse_space
from eqmath.spaces.space import Space
from eqmath.spaces.weight_space import WeightBlock, WeightSpace, weight_space

__all__ = [
    "Alt",
    "Arrow",
    "LinearCharacter",
    "Cl",
    "Dual",
    "Fibres",
    "Harm",
    "Inj",
    "Interpretation",
    "Leg",
    "Monomial",
    "Position",
    "Space",
    "SpaceFunctor",
    "Sub",
    "Sym",
    "V",
    "WeightBlock",
    "WeightSpace",
    "det",
    "functor",
    "functors",
    "parse_space",
    "read_irreps",
    "sgn",
    "spaces",
    "weight_space",
    "written_irreps",
]


class Room(ModuleType):
    """This module can be called as its function `spaces`: ``from eqmath import spaces`` finds the one or the other.

    >>> from eqmath import O, S, spaces
    >>> spaces(S(3), O(2))
    (Space("V1"), Space("V2"))
    """

    def __call__(self, *groups: Any) -> tuple[Space, ...]:
        """The spaces of the factors of a product."""
        return spaces(*groups)


sys.modules[__name__].__class__ = Room
