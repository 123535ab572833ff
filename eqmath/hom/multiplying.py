"""What it costs to multiply vectors with the diagrams of a group, one by one and together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import prod
from typing import Any

from eqmath.errors import CaseError, TooLarge
from eqmath.families import Bilabelled, Diagrams
from eqmath.hom.known import HomSpace
from eqmath.hom.layer import network
from eqmath.layers import Shared, VectorCost, best_order, cost, published_additions

MOST_DIAGRAMS = 5000
DENSE, NETWORK, FACTORS = "by its matrix", "vertex by vertex", "factor by factor"


@dataclass(frozen=True)
class DiagramCost:
    """One diagram: in which order it is multiplied, what that costs, and the additions of the published orders.

    >>> from eqmath import Hom, S
    >>> identity, ones = diagram_costs(Hom(S(4), 1, 1))
    >>> (identity.diagram, identity.cost.additions), (ones.diagram, ones.cost.additions, ones.published)
    ((Diagram("1,1'"), 0), (Diagram("1|1'"), 3, {'at once': 3}))
    """

    diagram: Any
    order: str
    cost: VectorCost
    published: dict[str, int]


def diagram_costs(space: HomSpace) -> list[DiagramCost]:
    """The cost of every diagram of the spanning set; nothing is multiplied, and no rank is computed.

    Raises
    ------
    TooLarge
        If there are too many diagrams for a table.
    CaseError
        If these are maps between other spaces than tensor powers.

    Examples
    --------
    >>> from eqmath import Hom, S
    >>> [(str(c.diagram), c.order, c.cost.additions) for c in diagram_costs(Hom(S(3), 2, 0))]
    [("1',2'", 'at once', 2), ("1'|2'", 'at once', 8)]
    """
    spanning = space.spanning_set
    if spanning is None:
        return []
    if spanning.count > MOST_DIAGRAMS:
        raise TooLarge(f"{spanning.count} diagrams are too many for a table", hint=f"at most {MOST_DIAGRAMS}")
    if space.factors:
        listed = {id(factor): {c.diagram: c for c in diagram_costs(factor)} for factor in space.factors}
        return [_tuple_cost(t, [listed[id(f)][d] for f, d in zip(space.factors, t.factors, strict=True)], space.factors)
                for t in spanning]  # fmt: skip
    if not isinstance(spanning, Diagrams):
        raise CaseError("costs are known for the diagrams between tensor powers of V", hint="-k 2 -l 1")
    return [_one(space, spanning, diagram) for diagram in spanning]


def _one(space: HomSpace, spanning: Diagrams, diagram: Any) -> DiagramCost:
    piece = spanning.piece_of(diagram)
    n = space.group.n
    if piece is not None and piece.family.matrices.rows:
        rows = piece.family.matrices.rows(diagram.word, space.legs[1], n)
        return DiagramCost(diagram, best_order(rows, n), cost(rows, n), published_additions(rows, n))
    dense = DiagramCost(diagram, DENSE, dense_cost(*space.shape), {})
    if not isinstance(diagram, Bilabelled):
        return dense
    sums = network(diagram, space.group).cost
    cheap = sums.additions + sums.multiplications <= prod(space.shape)
    return DiagramCost(diagram, NETWORK, sums, {}) if cheap else dense


def dense_cost(rows: int, columns: int) -> VectorCost:
    """The product with a matrix of given numbers of rows and columns.

    >>> dense_cost(2, 3)
    VectorCost(additions=4, multiplications=6, read=12, written=2, largest=0)
    """
    entries = rows * columns
    additions = rows * max(columns - 1, 0)
    return VectorCost(additions, multiplications=entries, read=2 * entries, written=rows)


def _tuple_cost(diagram: Any, parts: Sequence[DiagramCost], factors: Sequence[HomSpace]) -> DiagramCost:
    """One factor after another, each on all entries of the others' legs: those done above, the others below."""
    total = VectorCost()
    for i, part in enumerate(parts):
        times = prod(f.shape[0] for f in factors[:i]) * prod(f.shape[1] for f in factors[i + 1 :])
        total += part.cost.times(times, factors[i].shape[0] * (i + 1 < len(parts)))
    return DiagramCost(diagram, FACTORS, total, {})


def separate_cost(costs: Sequence[DiagramCost], rows: int) -> VectorCost:
    """All diagrams one by one, each result multiplied by its weight and added to those before it.

    >>> from eqmath import Hom, S
    >>> costs = diagram_costs(Hom(S(4), 1, 1))
    >>> separate_cost(costs, 4).additions, sum(c.cost.additions for c in costs)
    (7, 3)
    """
    total = VectorCost()
    for i, one in enumerate(costs):
        more = rows if i else 0
        total += one.cost + VectorCost(
            additions=more, multiplications=rows, read=rows + 2 * more, written=rows + more, largest=rows
        )
    return total


def shared_layer(space: HomSpace) -> Shared | None:
    """All diagrams together, where they share contractions; None where they do not.

    >>> from eqmath import Hom, S
    >>> space = Hom(S(3), 2, 2)
    >>> shared_layer(space).cost.additions, separate_cost(diagram_costs(space), 9).additions
    (72, 182)
    """
    if space.factors or space.spanning_set is None:
        return None
    layer = space.layer(list(space.spanning_set))
    return layer if isinstance(layer, Shared) else None
