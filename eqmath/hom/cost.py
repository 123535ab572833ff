"""The predicted cost of a computation, said before it starts."""

from __future__ import annotations

from dataclasses import dataclass

from eqmath.exact import human, require
from eqmath.families import family
from eqmath.groups import Group

SECONDS_PER_COMPARISON = 6e-10
SECONDS_PER_MULTIPLICATION = 1.2e-10


@dataclass(frozen=True, slots=True)
class Cost:
    """Rows and columns of the largest table, bytes and seconds of the whole computation.

    Bytes are an upper estimate; seconds are good to a factor of three on one core of 2024.
    """

    rows: int
    columns: int
    bytes: int
    seconds: float

    def __add__(self, other: Cost) -> Cost:
        larger = max(self, other, key=lambda cost: cost.rows * cost.columns)
        peak = max(self.bytes, other.bytes)
        return Cost(larger.rows, larger.columns, peak, self.seconds + other.seconds)


def predict(group: Group, k: int, l: int, method: str = "reduced", diagrams: int | None = None) -> Cost:
    """The cost of rank and dimension of Hom_G(V^⊗k, V^⊗l), by closed counts alone.

    Parameters
    ----------
    diagrams : int, optional
        The number of vectors; by default the spanning set's.
    """
    m, n = k + l, group.n
    counts = family(group.series.family).count
    vectors = counts(m, None) if diagrams is None else diagrams
    if method == "reduced":
        classes = counts(m, n)
        seconds = vectors * classes * max(m, 1) * SECONDS_PER_COMPARISON + vectors * 2e-5 + 0.005
        return Cost(vectors, classes, (vectors + 6 * classes) * max(m, 1) + 16 * vectors, seconds)
    unknowns = n**m
    equations = len(group.discrete) * unknowns
    seconds = (equations + vectors) * unknowns**2 * SECONDS_PER_MULTIPLICATION + vectors * unknowns * 1e-6 + 0.01
    return Cost(equations, unknowns, 24 * (equations + vectors) * unknowns, seconds)


def require_affordable(group: Group, k: int, l: int, method: str = "reduced") -> None:
    """Refuse a computation whose predicted memory is above the limit, and name the cheaper one.

    Raises
    ------
    TooLarge
        If it is.
    """
    reduced = predict(group, k, l)
    if method == "reduced":
        require(reduced.rows + 6 * reduced.columns, max(k + l, 1), 1)
        return
    direct = predict(group, k, l, method)
    hint = f"the reduced method needs {human(reduced.bytes)}: --method reduced"
    require(direct.rows, direct.columns, 24, hint)
