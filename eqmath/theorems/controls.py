"""Ways to make a true theorem false. What is said of Hom is decided by the direct method, which knows no diagrams."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from eqmath.claims import (
    AdjacencySpanning,
    Multiplication,
    Outcome,
    Reader,
    Spanning,
    TupleSpanning,
    WeightCount,
    decide_list,
    read_formula,
)
from eqmath.diagrams import Rows
from eqmath.exact import Matrix
from eqmath.groups import Group, Series
from eqmath.layers import best_additions
from eqmath.runs import Case
from eqmath.theorems.theorem import Control

Listed = Spanning | TupleSpanning | AdjacencySpanning
"""Claims about a list of matrices."""


def one_left_out(claim: Listed, case: Case, diagram: str, reason: str) -> Control:
    """The vectors without one of them, at a case where they are a basis."""

    def outcome() -> Outcome:
        vectors = claim.vectors(case)
        matrices = [vectors.matrix(i) for i in range(len(vectors)) if str(vectors.diagram(i)) != diagram]
        return _spans(claim.series(case.n), case, matrices)

    return Control(f"{diagram} left out", reason, outcome)


def sign_flipped(claim: Listed, case: Case, place: tuple[int, int], reason: str) -> Control:
    """One non-zero entry of the first matrix negated."""

    def outcome() -> Outcome:
        first, *others = claim.vectors(case).matrices()
        rows = first.tolist()
        rows[place[0]][place[1]] *= -1
        return _spans(claim.series(case.n), case, [Matrix(rows), *others])

    return Control("the sign of one entry flipped", reason, outcome)


def group_enlarged(claim: Listed, case: Case, element: Matrix, reason: str) -> Control:
    """One more generator: the matrices do not commute with it."""

    def outcome() -> Outcome:
        group = claim.series(case.n)
        matrices = list(claim.vectors(case).matrices())
        return decide_list((*group.discrete, element), group.lie, case, matrices)

    return Control("the group enlarged by one generator", reason, outcome)


def group_shrunk(claim: Listed, case: Case, generators: Sequence[Matrix], reason: str) -> Control:
    """A subgroup: more maps commute with it than the matrices span."""

    def outcome() -> Outcome:
        return decide_list(generators, (), case, list(claim.vectors(case).matrices()))

    return Control("the group shrunk to a subgroup", reason, outcome)


def false_count(series: Series, case: Case, formula: str, reason: str) -> Control:
    """Another formula for the number of weights."""

    def outcome() -> Outcome:
        return WeightCount(series, read_formula(Reader(formula))).decide(case, "direct")

    return Control(f"the number of weights is {formula}", reason, outcome)


def too_few_additions(claim: Multiplication, case: Case, reason: str) -> Control:
    """The formula without its last contraction."""

    def formula(rows: Rows, n: int) -> int:
        closed = rows.lower.summed + rows.lower.edges
        size = n ** len(rows.lower.kept)
        return size * (n ** (len(closed) - 1) - 1) if closed and rows.lower.head is None else best_additions(rows, n)

    return Control("one contraction less", reason, partial(replace(claim, formula=formula).decide, case))


def strands_uncrossed(claim: Multiplication, case: Case, reason: str) -> Control:
    """Blocks that cross the diagram matched in order, whatever their matching is."""
    return _changed(
        "crossings left out", claim, case, reason, lambda rows: replace(rows, matching=(*sorted(rows.matching),))
    )


def edge_reversed(claim: Multiplication, case: Case, reason: str) -> Control:
    """Every edge inside the lower row with its larger vertex first."""

    def changed(rows: Rows) -> Rows:
        return replace(rows, lower=replace(rows.lower, edges=tuple((b, a) for a, b in rows.lower.edges)))

    return _changed("the sign of an edge inside a row flipped", claim, case, reason, changed)


def determinant_negated(claim: Multiplication, case: Case, reason: str) -> Control:
    """The other sign for every determinant."""

    def changed(rows: Rows) -> Rows:
        return replace(rows, sign=-rows.sign if rows.lower.head else rows.sign)

    return _changed("the sign of the determinant flipped", claim, case, reason, changed)


def _changed(name: str, claim: Multiplication, case: Case, reason: str, changed: Callable[[Rows], Rows]) -> Control:
    return Control(name, reason, partial(replace(claim, changed=changed).decide, case))


def _spans(group: Group, case: Case, matrices: list[Matrix]) -> Outcome:
    """Whether the matrices are equivariant and span."""
    return decide_list(group.discrete, group.lie, case, matrices)
