"""The answers to the exercises of activations.py, computed. Try first."""

from eqmath import activations, verify


def exercise_1() -> str:
    return activations("O(2)", "Alt2(V)").kind


def exercise_2() -> tuple[int, ...]:
    verdicts = [verify("pointwise-monomial", group="B(4)", source=space, target=space) for space in ("V", "Alt2(V)")]
    return tuple(verdict.rank for verdict in verdicts)


HINTS = (
    "the matrices of O(2) on its determinant are [1] and [−1]",
    "a function that commutes with B(4) on V is affine; what is left of it if the row sums are not 1?",
)
