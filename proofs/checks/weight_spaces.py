"""The answers to the exercises of weight_spaces.py, computed. Try first."""

from eqmath import Hom, weight_space


def exercise_1() -> tuple[int, ...]:
    spaces = [weight_space(widths) for widths in ((2, 3, 3, 1), (2, 1, 3, 1))]
    return tuple(Hom(X.group, X.space, X.space).dim for X in spaces)


def exercise_2() -> tuple[int, ...]:
    spaces = [weight_space([5, 8, 8, 3], symmetry) for symmetry in "SH"]
    return tuple(Hom(X.group, X.space, 1).dim for X in spaces)


HINTS = (
    "Σ over T of (Σ c_X)²: T empty, {1}, {2}, {1, 2}",
    "T is empty: Σ c_X over all blocks; with signs the block without a hidden layer alone is left",
)
