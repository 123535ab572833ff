"""The answers to the exercises of special_orthogonal_group.py, computed. Try first."""

from eqmath import SO, Hom, O


def exercise_1() -> tuple[int, int]:
    return Hom(SO(4), 2, 2).dim, Hom(O(4), 2, 2).dim


def exercise_2() -> tuple[int, int]:
    space = Hom(SO(3), 0, 3)
    (d,) = space.spanning_set
    entries = [row[0] for row in space.matrix(d).tolist()]
    return entries.count(1), entries.count(-1)


HINTS = (
    "three matchings, and the determinant with four places",
    "even and odd permutations of three values",
)
