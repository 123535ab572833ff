"""Activations: functions of one number, applied to every coordinate, and the groups with which they commute."""

from eqmath.pointwise.admitted import Activations, ForcingRow, activations
from eqmath.pointwise.following import ActivationWarning, Following, warn_if_forbidden
from eqmath.pointwise.functions import ACTIVATIONS, EXACT, Activation, Pieces, activation
from eqmath.pointwise.multipliers import Multipliers
from eqmath.pointwise.rows import Difference, difference

__all__ = [
    "ACTIVATIONS",
    "Activation",
    "ActivationWarning",
    "Activations",
    "Difference",
    "EXACT",
    "Following",
    "ForcingRow",
    "Multipliers",
    "Pieces",
    "activation",
    "activations",
    "difference",
    "warn_if_forbidden",
]
