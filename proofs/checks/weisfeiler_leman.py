"""The answers to the exercises of weisfeiler_leman.py, computed. Try first."""

from eqmath import verify
from eqmath.combinatorics import TreeCounts


def exercise_1() -> int:
    return sum(TreeCounts([[1, 2], [0, 2], [0, 1]]).at_roots(((((),),),)))


def exercise_2() -> tuple[int, int]:
    verdict = verify("adjacency-algebra", group="Aut(star:3)", k=1, l=1)
    return verdict.rank, verdict.dim


HINTS = (
    "walks of three steps: 3 · 2 · 2 · 2",
    "count the ordered pairs of vertices up to symmetry; then see whether 1, A, A², J, AJ, … are as many",
)
