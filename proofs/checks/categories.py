"""The answers to the exercises of categories.py, computed. Try first."""

from itertools import permutations

from eqmath import Diagram, family


def exercise_1() -> int:
    d = Diagram("1,3|2,1'")
    around = [*d.word[: d.l], *reversed(d.word[d.l :])]
    edges = [[i for i, label in enumerate(around) if label == block] for block in set(around)]
    return sum(a < c < b < e for (a, b), (c, e) in permutations(edges, 2)) + sum(b < d.l for _, b in edges)


def exercise_2() -> int:
    return len(family("grood").compose(Diagram("1|2|3"), Diagram("1'|2'|3'"), 3))


HINTS = (
    "once around the disc stand 1, 2, 3, 1′: count the crossings, then the edges inside the top row",
    "the product of two determinants of size n is a sum over permutations",
)
