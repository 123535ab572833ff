"""The predicted cost of a computation, said before it starts."""

from __future__ import annotations

from dataclasses import dataclass

from eqmath.exact import human, require
from eqmath.families import Piece, family, rule
from eqmath.groups import Group

STEPS_PER_SECOND = 3 * 10**9


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


def predict(group: Group, k: int, l: int, method: str = "reduced") -> Cost:
    """The cost of rank and dimension of Hom_G(V^⊗k, V^⊗l), by closed counts alone."""
    m, n = k + l, group.n
    pieces = [Piece(family(name, group), rule(kept, name)) for name, kept, _ in group.series.spanning]
    vectors = sum(piece.count(m, n) for piece in pieces)
    if method == "reduced":
        classes = sum(part.most(m, n) for part in group.series.parts)
        lie = 250_000 * classes * m if group.series.lie else 0
        work = vectors * classes * max(m, 1) * 2 + (vectors + classes) * 100_000 + lie
        return Cost(vectors, classes, (vectors + 40 * classes) * max(m, 1) + 16 * vectors, _seconds(work))
    unknowns = n**m
    equations = (len(group.discrete) + len(group.lie)) * unknowns
    work = (equations + vectors) * unknowns**2 // 2 + vectors * unknowns * 4000
    return Cost(equations, unknowns, 24 * (equations + vectors) * unknowns, _seconds(work))


def _seconds(work: int) -> float:
    """Seconds from a count of elementary steps; a huge count is as good as infinite."""
    return min(work, 10**24) / STEPS_PER_SECOND + 0.005


def require_affordable(group: Group, k: int, l: int, method: str = "reduced") -> None:
    """Refuse a computation whose predicted memory is above the limit, and name the cheaper one.

    Raises
    ------
    TooLarge
        If it is.
    """
    reduced = predict(group, k, l)
    if method == "reduced":
        require(reduced.rows + 40 * reduced.columns, max(k + l, 1), 1)
        return
    direct = predict(group, k, l, method)
    hint = f"the reduced method needs {human(reduced.bytes)}: --method reduced"
    require(direct.rows, direct.columns, 24, hint)
