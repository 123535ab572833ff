"""The answers to the exercises of triangular_words.py, computed. Try first."""

from eqmath import Hom, O


def exercise_1() -> tuple[int, ...]:
    """The partners are 5, 6, 7, 8, 1, 2, 3, 4: two increasing runs."""
    p = (4, 5, 6, 7, 0, 1, 2, 3)
    found: list[int] = []
    for i, x in enumerate(p):
        found.append(1 + max((found[j] for j in range(i) if p[j] < x), default=0))
    return (*found, max(found))


def exercise_2() -> int:
    return Hom(O(2), 0, 8).dim


HINTS = (
    "the partners are 5, 6, 7, 8, 1, 2, 3, 4: count the longest increasing run that ends at each",
    "it is the dimension of O(2) with eight legs, half of C(8, 4)",
)
