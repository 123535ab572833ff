"""What commutes with given matrices, for a certificate: equations, solutions, pivots and witnesses (SPEC.md §8)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import lcm
from typing import Any

import numpy as np

from eqmath.certificates import VERSION
from eqmath.claims.outcome import PROVED, REFUTED, Outcome
from eqmath.errors import CaseError, Disagreement, TooLarge
from eqmath.exact import (
    PRIME,
    Echelon,
    Integers,
    Matrix,
    Number,
    distinct_rows,
    eliminate,
    exact_rank,
    first_dependency,
    first_outside,
    integers,
    null_space,
    separating_functional,
)
from eqmath.limits import grouped

MOST_ROWS, MOST_UNKNOWNS, MOST_DIGITS = 40, 2000, 50
MOST_TERMS, MOST_LISTED, MOST_STEPS = 8 * 10**6, 400_000, 3 * 10**7
"""Nobody checks larger generators, maps, equations, lists or numbers."""
MOST_CELLS = 4 * 10**7
"""Equations are solved as one table of at most so many numbers."""
Content = dict[str, Any]


@dataclass(frozen=True)
class Commuting:
    """Maps of a shape that commute with generators, as a claim names these.

    Attributes
    ----------
    said : dict
        The generators and the sizes, as the claim has them.
    equations : the rows of B W − W A on the entries of W, for all generators
    shape : the numbers of rows and columns of W
    violation : matrices ↦ the first one that does not commute, as a witness
    title : str
        What they are in words.

    Examples
    --------
    >>> from eqmath.claims.by_pairs import Pairs
    >>> swap = Matrix([[0, 1], [1, 0]])
    >>> found = Pairs((2, 2), discrete=((swap, swap),)).commuting
    >>> found.shape, len(found.equations), found.violation([Matrix([[1, 0], [0, 2]])])
    ((2, 2), 4, {'kind': 'element', 'map': 0, 'generator': 0, 'entry': '[1;2]'})
    """

    said: Content
    equations: Integers
    shape: tuple[int, int]
    violation: Callable[[Sequence[Matrix]], Content | None]
    title: str

    def content(self, kind: str, maps: Sequence[Matrix] | None, /, **more: Any) -> Content:
        """The fields of a certificate about a basis, a list of matrices or a number, without remarks.

        Raises
        ------
        CaseError
            If a matrix has another shape than the maps, or the prime divides what it must not divide.
        TooLarge
            If nobody would check it.
        """
        echelon, solutions = _solved(self.equations, self.shape[0] * self.shape[1])
        rows = solutions if maps is None else _entries(self.shape, maps)
        witness = self._witness(kind, maps or (), rows, solutions)
        if kind == "count" and more["number"] != len(solutions):
            witness = {"kind": "numbers", "claimed": more["number"], "true": len(solutions)}
        own = kind in ("spans", "basis") and (witness is None or witness["kind"] == "relation")
        listed = {} if maps is None else {"maps": [W.tolist() for W in maps]}
        made = {
            "certificate": VERSION, "claim": self.said | {"kind": kind} | listed | more, "dim": len(solutions),
            "method": "direct", "parts": [_part(*echelon, rows if own else solutions)], "prime": PRIME,
            "rank": exact_rank(rows), "solutions": solutions.tolist(),
            "status": REFUTED if witness else PROVED,
        }  # fmt: skip
        return made | ({"witness": witness} if witness else {})

    def certified(self, outcome: Outcome, kind: str, maps: Sequence[Matrix] | None, /, **more: Any) -> Content:
        """The same where the dimension, the rank and the status are known already.

        Raises
        ------
        Disagreement
            If they are others by the generators.
        """
        found = self.content(kind, maps, **more)
        wanted = {"dim": outcome.dim, "rank": outcome.rank, "status": outcome.status}
        if not wanted.items() <= found.items():
            by_generators = {name: found[name] for name in wanted}
            raise Disagreement(f"{self.title}: {wanted}, by the generators {by_generators}")
        return found

    def _witness(self, claim: str, matrices: Sequence[Matrix], rows: Integers, solutions: Integers) -> Content | None:
        """Why a claim is false: in this order a map that is not equivariant, a missed one, a relation."""
        if claim in ("spans", "basis"):
            witness = self.violation(matrices)
            if witness:
                return witness
            if eliminate(rows).rank < len(solutions):
                return _missed(rows, solutions)
        if claim in ("basis", "independent") and eliminate(rows).rank < len(rows):
            if eliminate(rows, None).rows != eliminate(rows).rows:
                raise _divided("the list")
            return {"kind": "relation", "coefficients": first_dependency(rows)}
        return None


def terms_of(sides: Sequence[int], shape: tuple[int, int], generators: int, discrete: int) -> int:
    """How many terms the equations have at most, and what it takes to see that the discrete generators are invertible.

    >>> terms_of((2, 3), (3, 2), 4, 1)
    404
    """
    rows, columns = shape
    inner = max(rows * columns * (rows + columns) + sum(n * n for n in sides), 100)
    return generators * inner + discrete * sum(n**3 for n in sides) // 8


def require_short(matrices: Iterable[Matrix]) -> None:
    """Refuse numbers of more characters than anybody reads.

    >>> require_short([Matrix([[10**50]])])
    Traceback (most recent call last):
    eqmath.errors.TooLarge: numbers of more than 50 characters are too long for a certificate

    Raises
    ------
    TooLarge
        If there is one.
    """
    if any(len(str(x)) > MOST_DIGITS for W in matrices for row in W.tolist() for x in row):
        raise TooLarge(f"numbers of more than {MOST_DIGITS} characters are too long for a certificate")


def _entries(shape: tuple[int, int], matrices: Sequence[Matrix]) -> Integers:
    """The entries of all matrices, one matrix per row, times their least common denominator."""
    rows, columns = shape
    for W in matrices:
        if W.shape != shape:
            raise CaseError(f"expected {rows} × {columns} matrices, found {W.shape[0]} × {W.shape[1]}")
    if len(matrices) * rows * columns > MOST_LISTED:
        raise TooLarge(f"{len(matrices)} maps of {rows * columns} entries are too many for a certificate")
    require_short(matrices)
    entries: list[list[Number]] = [[x for row in W.tolist() for x in row] for W in matrices]
    scale = lcm(*(x.denominator for row in entries for x in row))
    return integers([[int(x * scale) for x in row] for row in entries], rows * columns)


def _solved(rows: Integers, unknowns: int) -> tuple[tuple[int, Echelon], Integers]:
    """The number and the pivots of the different equations, and the reduced integer basis of their solutions."""
    leading = rows[np.arange(len(rows)), (rows != 0).argmax(axis=1)] if rows.size else rows[:, :0].sum(axis=1)
    rows = distinct_rows(rows // (np.gcd.reduce(rows, axis=1) * np.sign(leading))[:, None])
    terms = [[(int(c), row[c]) for c in np.flatnonzero(row)] for row in rows]
    equations = rows[sorted(range(len(rows)), key=terms.__getitem__)]
    if np.count_nonzero(equations) * min(len(equations), unknowns) > MOST_STEPS:
        raise TooLarge(f"{len(equations)} equations in {grouped(unknowns)} unknowns are too many to be checked")
    solutions = integers(null_space(equations), unknowns)
    echelon = eliminate(equations)
    if echelon.rank + eliminate(solutions).rank != unknowns:
        raise _divided("the equations")
    return (len(equations), echelon), solutions


def _missed(rows: Integers, solutions: Integers) -> dict[str, Any]:
    """The first solution outside the span, and a functional that shows it."""
    index = first_outside(rows, solutions)
    if index is None:
        raise _divided("the list")
    functional = separating_functional(rows, solutions[index])
    return {"kind": "map", "diagram": f"v{index + 1}", "functional": functional}


def _part(count: int, these: Echelon, vectors: Integers) -> dict[str, Any]:
    """The pivots of so many equations and of the vectors, mod the prime."""
    those = eliminate(vectors)
    return {
        "name": "entries", "classes": vectors.shape[1], "equations": count,
        "equation_rows": sorted(these.rows), "equation_columns": sorted(these.columns),
        "vector_rows": sorted(those.rows), "vector_columns": sorted(those.columns),
    }  # fmt: skip


def _divided(what: str) -> CaseError:
    return CaseError(f"{what} have another rank mod {PRIME} than over Q: there is no certificate with this prime")
