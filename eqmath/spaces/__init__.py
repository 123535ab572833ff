"""Spaces: representations built from V, for every n at once; one file per functor."""

from eqmath.spaces.constructors import Alt, Cl, Dual, Harm, Inj, Sub, Sym, V, det, sgn, spaces
from eqmath.spaces.expression import Interpretation
from eqmath.spaces.functor import SpaceFunctor, functor, functors
from eqmath.spaces.monomial import Leg, LinearCharacter, Monomial, Position
from eqmath.spaces.space import Space, parse_space

__all__ = [
    "Alt",
    "LinearCharacter",
    "Cl",
    "Dual",
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
    "det",
    "functor",
    "functors",
    "parse_space",
    "sgn",
    "spaces",
]
