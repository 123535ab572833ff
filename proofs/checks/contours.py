"""The answers to the exercises of contours.py, computed. Try first."""

from eqmath import Hom

CONTOUR = "V1*V2"


def exercise_1() -> tuple[int, ...]:
    return tuple(Hom(group, source=CONTOUR, target=CONTOUR).dim for group in ("C(12)xSO(2)", "Dih(12)xO(2)"))


def exercise_2() -> tuple[int, ...]:
    shorter = Hom("C(5)xSO(2)", source="3*V1*V2", target=CONTOUR)
    return shorter.dim, Hom("C(15)xSO(2)", source="Sym2(V1*V2)", target="1").dim


HINTS = (
    "2n for rotations; ⌊n/2⌋ + 1 for everything",
    "2mn weights from mn points to n; n quadratic forms of n points",
)
