"""The answers to the exercises of adjacency_is_not_enough.py, computed. Try first."""

from eqmath import verify


def exercise_1() -> tuple[int, int]:
    verdict = verify("graph-automorphism-adjacency", group="Aut(cycle:6)", k=1, l=1)
    return verdict.rank, verdict.dim


def exercise_2() -> int:
    verdict = verify("graph-automorphism-adjacency", group="Aut(star:4)", k=1, l=1)
    return verdict.dim - verdict.rank


HINTS = (
    "the eigenvalues of a cycle are 2 cos(2πj/6); some are equal. Pairs of vertices differ by their distance",
    "count the eigenvalues of A, which are ±2 and 0, and the ordered pairs of vertices up to symmetry",
)
