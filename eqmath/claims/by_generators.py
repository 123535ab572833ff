"""Certificates by generators: of what commutes with pairs of matrices, and of a list of maps (SPEC.md §8)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from typing import Any

from eqmath.claims.commuting import (
    MOST_CELLS,
    MOST_ROWS,
    MOST_TERMS,
    MOST_UNKNOWNS,
    Commuting,
    Content,
    require_short,
    terms_of,
)
from eqmath.claims.outcome import Outcome
from eqmath.errors import TooLarge
from eqmath.exact import Matrix
from eqmath.hom import Hom, listed_maps
from eqmath.limits import grouped
from eqmath.methods import direct
from eqmath.methods.between_spaces import constraints_between, violation_between
from eqmath.spaces.elements import acting, elements


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
    return _commuting(space).content(kind, maps, **more)


def certified_outcome(
    space: Hom, outcome: Outcome, kind: str, maps: Iterable[Any] | None = None, /, **more: Any
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
    commuting = _commuting(space)
    return commuting.certified(outcome, kind, None if maps is None else matrices_of(space, maps), **more)


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
        at most 2000 entries and n at most 40

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
    discrete = sum(not infinitesimal for _, infinitesimal in generators)
    cells = len(generators) * (rows * columns) ** 2
    if cells > MOST_CELLS or terms_of(sides, (rows, columns), len(generators), discrete) > MOST_TERMS:
        raise TooLarge(f"the equations of {len(generators)} generators are too long for a certificate")
    require_short(g for own, _ in generators for g in own)


def _commuting(space: Hom) -> Commuting:
    """The maps of a Hom space, as those that commute with the generators of its group."""
    require_small(space)
    group = space.group
    if by_legs(space):
        rows = direct.constraints(group.discrete, group.lie, group.n, *space.legs)
    else:
        rows = constraints_between(group, space.source, space.target)
    return Commuting(_said(space), rows, space.shape, partial(_violation, space), repr(space))


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
