"""The answers to the exercises of characters.py, computed. Try first."""

from eqmath.characters import RootSystem, by_recurrence, factor_of


def exercise_1() -> tuple[int, ...]:
    factor = factor_of({4: 1, 0: 1, -4: 1})
    return tuple(int(by_recurrence(RootSystem(6, last), factor)[(0,) * 6]()) for last in (2, 0))


def exercise_2() -> int:
    return int(by_recurrence(RootSystem(5, 2), factor_of({2: 1, 0: 2, -2: 1}))[2, 2, 0, 0, 0]())


HINTS = (
    "use the closed form at b = 0 and c = 6 for Sp, and told(0, 6) for SO",
    "Π (1 + x)(1 + 1/x) = Π (2 + x + 1/x): by_recurrence takes factor_of({2: 1, 0: 2, -2: 1})",
)
