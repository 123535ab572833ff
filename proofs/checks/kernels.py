"""The answers to the exercises of kernels.py, computed. Try first."""

from eqmath import Kernel, O, Sp


def exercise_1() -> int:
    return list(Kernel(O(2), 3).generator().element.terms.values()).count(-1)


def exercise_2() -> int:
    return Kernel(Sp(6), 4).generator().square


HINTS = (
    "E_1 is a determinant of size 3 in which one row is bent: half of the six terms",
    "the factors of the squares stand above: (n/2 + 1)!",
)
