"""Certificates by generators: of what commutes with pairs of matrices, and of a list of maps (SPEC.md §8)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import lcm
from typing import Any

import numpy as np

from eqmath.certificates import VERSION
from eqmath.claims.outcome import PROVED, REFUTED, Outcome
from eqmath.errors import CaseError, Disagreement, TooLarge
from eqmath.exact import (
    PRIME,
    Integers,
    Matrix,
    Number,
    eliminate,
    first_dependency,
    first_outside,
    integers,
    null_space,
    separating_functional,
)
from eqmath.hom import Hom, listed_maps
from eqmath.limits import grouped
from eqmath.methods import direct
from eqmath.methods.between_spaces import acting, constraints_between, elements, violation_between

MOST_ROWS, MOST_UNKNOWNS, MOST_DIGITS = 40, 1500, 50
MOST_TERMS, MOST_LISTED, MOST_STEPS = 2 * 10**6, 400_000, 3 * 10**7
"""Nobody checks larger generators, maps, equations, lists or numbers."""
Content = dict[str, Any]


def content(space: Hom, kind: str, maps: Sequence[Matrix] | None, /, **more: Any) -> Content:
    """The fields of a certificate about a basis, a list of matrices or a number, without remarks.

    Parameters
    ----------
    space : Hom
    kind : "spans", "basis", "independent" or "count"
    maps : sequence of Matrix, optional
        Without them the claim is about the reduced integer basis, or about a number.
    more : what else the claim says

    Raises
    ------
    CaseError
        If a matrix has another shape than the maps, or the prime divides what it must not divide.
    TooLarge
        If nobody would check it.

    Examples
    --------
    >>> found = content(Hom("O(2)", "Alt2(V)", "det"), "count", None, number=1)
    >>> found["claim"]["group"]["discrete"], found["status"], found["solutions"]
    ([([[-1]], [[-1]]), ([[-1]], [[-1]])], 'proved', [[1]])
    """
    require_small(space)
    equations, solutions = _solved(space)
    rows = solutions if maps is None else _entries(space, maps)
    witness = _witness(space, kind, maps or (), rows, solutions)
    if kind == "count" and more["number"] != len(solutions):
        witness = {"kind": "numbers", "claimed": more["number"], "true": len(solutions)}
    own = kind in ("spans", "basis") and (witness is None or witness["kind"] == "relation")
    listed = {} if maps is None else {"maps": [W.tolist() for W in maps]}
    made = {
        "certificate": VERSION, "claim": _said(space) | {"kind": kind} | listed | more, "dim": len(solutions),
        "method": "direct", "parts": [_part(equations, rows if own else solutions)], "prime": PRIME,
        "rank": eliminate(rows, None).rank, "solutions": solutions.tolist(), "status": REFUTED if witness else PROVED,
    }  # fmt: skip
    return made | ({"witness": witness} if witness else {})


def certified_outcome(
    space: Hom, outcome: Outcome, kind: str, maps: Iterable[Any] | None = None, **more: Any
) -> Content:
    """The same where the dimension, the rank and the status are known already.

    Raises
    ------
    Disagreement
        If they are others by the generators.

    Examples
    --------
    >>> from eqmath import Space
    >>> from eqmath.claims import SpaceSpanning
    >>> from eqmath.groups import parse_series
    >>> claim = SpaceSpanning(parse_series("S(n)")[0], source=Space("V"), target=Space("sgn"))
    >>> found = claim.certificate(claim.case(2), claim.decide(claim.case(2)))
    >>> found["claim"]["maps"], found["rank"]
    ([[[1, -1]]], 1)
    """
    require_small(space)
    found = content(space, kind, None if maps is None else matrices_of(space, maps), **more)
    wanted = {"dim": outcome.dim, "rank": outcome.rank, "status": outcome.status}
    if not wanted.items() <= found.items():
        by_generators = {name: found[name] for name in wanted}
        raise Disagreement(f"{space!r}: {wanted}, by the generators {by_generators}")
    return found


def by_legs(space: Hom) -> bool:
    """Whether the generators act leg by leg: between tensor powers with one k and one l.

    >>> [by_legs(Hom("S(2)xO(2)", k, 1)) for k in (1, (1, 0))], by_legs(Hom("O(2)", "V^2", "det"))
    ([True, False], False)
    """
    return space.of_powers and isinstance(space.k, int) and isinstance(space.l, int)


def matrices_of(space: Hom, maps: Iterable[Any]) -> list[Matrix]:
    """The matrices of diagrams or matrices, on which the generators act as the claim says.

    >>> from eqmath import Diagram
    >>> matrices_of(Hom("S(2)", "V", "Sym2(V)"), [Diagram("1,2,1'"), Matrix([[0, 0], [1, 1], [0, 0]])])
    [Matrix([[1, 0], [0, 0], [0, 1]]), Matrix([[0, 0], [1, 1], [0, 0]])]
    """
    if by_legs(space):
        return space.matrices(maps)
    return [W if isinstance(W, Matrix) else space.matrix(W) for W in listed_maps(maps)]


def _said(space: Hom) -> Content:
    """The generators and the sizes, as the claim has them."""
    if by_legs(space):
        group, (k, l) = space.group, space.legs
        lists = {name: [g.tolist() for g in getattr(group, name)] for name in ("discrete", "lie")}
        return {"group": lists, "k": k, "l": l, "n": group.n}
    pairs: dict[str, list[Any]] = {"discrete": [], "lie": []}
    for element in elements(space.group):
        both = (acting(end, element).tolist() for end in (space.source, space.target))
        pairs["lie" if element[1] else "discrete"].append(tuple(both))
    rows, columns = space.shape
    return {"group": pairs, "rows": rows, "columns": columns}


def require_small(space: Hom) -> None:
    """Refuse maps and equations that are too large for a certificate.

    >>> require_small(Hom("S(2)", 5, 5))
    >>> require_small(Hom("S(2)", 6, 5))
    Traceback (most recent call last):
    eqmath.errors.TooLarge: maps with 32 × 64 entries are too large for a certificate by generators
        at most 1500 entries and n at most 40

    Raises
    ------
    TooLarge
        If they are.
    """
    (rows, columns), powers = space.shape, by_legs(space)
    if (powers and space.group.n > MOST_ROWS) or rows * columns > MOST_UNKNOWNS:
        raise TooLarge(
            f"maps with {grouped(rows)} × {grouped(columns)} entries are too large for a certificate by generators",
            hint=f"at most {MOST_UNKNOWNS} entries and n at most {MOST_ROWS}",
        )
    generators, sides = elements(space.group), [space.group.n] if powers else [columns, rows]
    most = max(rows * columns * (rows + columns), sum(n**3 for n in sides) // 8 + 100)
    if len(generators) * most > MOST_TERMS:
        raise TooLarge(f"the equations of {len(generators)} generators are too long for a certificate")
    require_short(g for own, _ in generators for g in own)


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


def _entries(space: Hom, matrices: Sequence[Matrix]) -> Integers:
    """The entries of all matrices, one matrix a row, times their least common denominator."""
    rows, columns = space.shape
    for W in matrices:
        if W.shape != space.shape:
            raise CaseError(f"expected {rows} × {columns} matrices, found {W.shape[0]} × {W.shape[1]}")
    if len(matrices) * rows * columns > MOST_LISTED:
        raise TooLarge(f"{len(matrices)} maps of {rows * columns} entries are too many for a certificate")
    require_short(matrices)
    entries: list[list[Number]] = [[x for row in W.tolist() for x in row] for W in matrices]
    scale = lcm(*(x.denominator for row in entries for x in row))
    return integers([[int(x * scale) for x in row] for row in entries], rows * columns)


def _solved(space: Hom) -> tuple[Integers, Integers]:
    """The different equations, primitive and in order, and the reduced integer basis of their solutions."""
    group, unknowns = space.group, space.shape[0] * space.shape[1]
    if by_legs(space):
        rows = direct.constraints(group.discrete, group.lie, group.n, *space.legs)
    else:
        rows = constraints_between(group, space.source, space.target)
    leading = rows[np.arange(len(rows)), (rows != 0).argmax(axis=1)] if rows.size else rows[:, :0].sum(axis=1)
    rows = direct.distinct(rows // (np.gcd.reduce(rows, axis=1) * np.sign(leading))[:, None])
    terms = [[(int(c), row[c]) for c in np.flatnonzero(row)] for row in rows]
    equations = rows[sorted(range(len(rows)), key=terms.__getitem__)]
    if np.count_nonzero(equations) * min(len(equations), unknowns) > MOST_STEPS:
        raise TooLarge(f"{len(equations)} equations in {grouped(unknowns)} unknowns are too many to be checked")
    solutions = integers(null_space(equations), unknowns)
    if eliminate(equations).rank + eliminate(solutions).rank != unknowns:
        raise _divided("the equations")
    return equations, solutions


def _witness(
    space: Hom, claim: str, matrices: Sequence[Matrix], rows: Integers, solutions: Integers
) -> dict[str, Any] | None:
    """Why a claim is false: in this order a map that is not equivariant, a missed one, a relation."""
    if claim in ("spans", "basis"):
        witness = _violation(space, matrices)
        if witness:
            return witness
        if eliminate(rows).rank < len(solutions):
            return _missed(rows, solutions)
    if claim in ("basis", "independent") and eliminate(rows).rank < len(rows):
        if eliminate(rows, None).rows != eliminate(rows).rows:
            raise _divided("the list")
        return {"kind": "relation", "coefficients": first_dependency(rows)}
    return None


def _violation(space: Hom, matrices: Sequence[Matrix]) -> dict[str, Any] | None:
    """The first matrix, generator and entry at which the two sides differ."""
    group = space.group
    if not by_legs(space):
        listed = sorted(elements(group), key=lambda element: element[1])
        for index, W in enumerate(matrices):
            for number, element in enumerate(listed):
                found = violation_between(W, element, space.source, space.target)
                if found:
                    return {"kind": "element", "map": index, "generator": number, "entry": found.entry}
        return None
    for index, W in enumerate(matrices):
        found = direct.first_violation(group.discrete, group.lie, [W], *space.legs)
        if found:
            place = group.lie.index(found.g) if found.infinitesimal else group.discrete.index(found.g)
            number = place + found.infinitesimal * len(group.discrete)
            return {"kind": "element", "map": index, "generator": number, "entry": found.entry}
    return None


def _missed(rows: Integers, solutions: Integers) -> dict[str, Any]:
    """The first solution outside the span, and a functional that shows it."""
    index = first_outside(rows, solutions)
    if index is None:
        raise _divided("the list")
    functional = separating_functional(rows, solutions[index])
    return {"kind": "map", "diagram": f"v{index + 1}", "functional": functional}


def _part(equations: Integers, vectors: Integers) -> dict[str, Any]:
    """The pivots of the equations and of the vectors, mod the prime."""
    these, those = eliminate(equations), eliminate(vectors)
    return {
        "name": "entries", "classes": vectors.shape[1], "equations": len(equations),
        "equation_rows": sorted(these.rows), "equation_columns": sorted(these.columns),
        "vector_rows": sorted(those.rows), "vector_columns": sorted(those.columns),
    }  # fmt: skip


def _divided(what: str) -> CaseError:
    return CaseError(f"{what} have another rank mod {PRIME} than over Q: there is no certificate with this prime")
