"""The answers to the exercises of one_n_all_n.py, computed. Try first."""

from eqmath import SO, Hom, verify


def exercise_1() -> int:
    return verify("symmetric-diagram-basis", k=3, l=3, n="all")[-1].start


def exercise_2() -> tuple[int, ...]:
    return tuple(n for n in range(1, 12) if Hom(SO(n), 3, 3).dim != 15)


HINTS = (
    "n₀ is the order m = l + k",
    "H_α appear only for n ≤ 6 and even 6 − n; E_β are dependent for n < 3",
)
