"""The answers to the exercises of every_order.py, computed. Try first."""

from itertools import product

from eqmath import Matrix

Word = tuple[int, ...]


def put(w: Word, p: int, a: int) -> Word:
    return (*w[:p], a, *w[p + 1 :])


def exercise_1() -> tuple[int, int]:
    """|Q| + the number of letters above the largest."""
    w = (0, 0, 1, 1, 2, 2)
    small, large = (w.count(max(w)) - 1 + n - 1 - max(w) for n in (3, 5))
    return small, large


def exercise_2() -> tuple[int, int]:
    words = [w for w in product(range(2), repeat=4) if all(w.count(a) % 2 == 0 for a in w)]
    rows = []
    for w in product(range(2), repeat=4):
        traces = [[put(put(w, p, a), q, a) for a in range(2)] for p in range(4) for q in range(p)]
        rows += [[trace.count(v) for v in words] for trace in traces]
        turned = [[put(w, p, 1 - a) for p in range(4) if w[p] == a] for a in range(2)]
        rows.append([turned[0].count(v) - turned[1].count(v) for v in words])
    return len(words), Matrix(rows).rank()


HINTS = (
    "c = |Q| + n − 1 − j, j being the place of the largest letter counted from 0",
    "four equal letters, or two and two: count the words; then the statement says what the rank is",
)
