"""The answers to the exercises of refuting_a_claim.py, computed. Try first."""

from eqmath import SO, Hom, refute


def exercise_1() -> int:
    return refute("brauer is independent in O(3)", max_order=8).case.order


def exercise_2() -> tuple[int, int]:
    motzkin = [1, 1, 2, 4, 9]
    m = next(m for m, claimed in enumerate(motzkin) if Hom(SO(3), 0, m).dim != claimed)
    return m, Hom(SO(3), 0, m).dim


HINTS = (
    "E_β are a basis exactly when l + k ≤ 2n, and the order is even",
    "compare 1, 1, 2, 4, 9 with Hom(SO(3), 0, m).dim for m = 0, 1, …",
)
