"""The tables of certificates: classes, equations and pivots in the order of `certificates/SPEC.md`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from math import gcd
from typing import Any

import numpy as np
from numpy.typing import NDArray

from eqmath.certificates import GROUPS
from eqmath.claims.case import Case
from eqmath.claims.outcome import Outcome
from eqmath.errors import Disagreement, TooLarge
from eqmath.exact import PRIME, Echelon, Integers, eliminate, first_outside, separating_functional
from eqmath.groups import Group, Part, Series
from eqmath.methods import Vectors, system

EquationRow = tuple[tuple[int, int], ...]
Tables = dict[str, Any]
MOST_CLASSES, MOST_VERTICES = 7000, 10
"""Nobody checks a certificate of more classes, or of a graph with more vertices."""
MOST_CELLS = 3 * 10**7
"""Pivots are found by dense elimination: so many rows × classes at most."""


def unspecified(series: Series) -> str:
    """About which group SPEC.md has no certificates: a factor that is not named there, or is of a graph that is not.

    >>> from eqmath.groups import parse_group
    >>> unspecified(parse_group("S(4)").series), unspecified(parse_group("Dih(5)").series)
    ('', 'about Dih(5), which SPEC.md does not cover')
    """
    for part in [factor.series for factor in series.factors] or [series]:
        letter, _, argument = part.every[:-1].partition("(")
        if letter not in GROUPS or not (argument == "n" or argument.isdecimal() or part.graph or part.signature):
            return f"about {part.every}, which SPEC.md does not cover"
        if part.graph and not part.graph.is_simple:
            return "about graphs with loops, directions, colours or weights (eqmath hom has them, by generators)"
    return ""


def heading(group: Group, case: Case, kind: str, outcome: Outcome, **more: Any) -> Tables:
    """The claim by its kind, its group and its case, what it came to, and what else belongs to the claim.

    >>> from eqmath import S
    >>> from eqmath.claims import Spanning
    >>> case = Case(3, 1, 1)
    >>> heading(S(3), case, "spans", Spanning.of_series(S).decide(case))["claim"]
    {'kind': 'spans', 'group': 'S(3)', 'k': 1, 'l': 1, 'n': 3}
    """
    claim = {"kind": kind, "group": group.name, "k": case.k, "l": case.l, "n": case.n}
    return {"claim": claim | more, "dim": outcome.dim, "rank": outcome.rank, "status": outcome.status}


def for_every_n(certificate: Tables, series: Series, case: Case, values: int) -> Tables:
    """The certificate at n₀ as that for every n ≥ n₀, with the number of values that the systems use.

    >>> from eqmath import S
    >>> from eqmath.claims import Spanning
    >>> claim, case = Spanning.of_series(S), Case(2, 1, 1)
    >>> every = for_every_n(claim.certificate(case, claim.decide(case)), S, case, claim.values_used(case))
    >>> every["claim"]["n"], every["claim"]["from"], every["values"]
    ('all', 2, 2)
    """
    claim = certificate["claim"] | {"n": "all", "from": case.n, "group": series.every}
    return certificate | {"claim": claim, "values": values}


def require_small_graphs(series: Series) -> None:
    """Refuse graphs with too many vertices for anybody to check the certificate.

    Raises
    ------
    TooLarge
        If there is one.

    Examples
    --------
    >>> from eqmath import Aut
    >>> require_small_graphs(Aut("petersen").series)
    >>> require_small_graphs(Aut("path:11").series)
    Traceback (most recent call last):
    eqmath.errors.TooLarge: a graph with 11 vertices is too large for a certificate
        at most 10
    """
    for graph in (s.graph for s in (series, *(factor.series for factor in series.factors)) if s.graph):
        if graph.n > MOST_VERTICES:
            raise TooLarge(
                f"a graph with {graph.n} vertices is too large for a certificate", hint=f"at most {MOST_VERTICES}"
            )


def tables(group: Group, own: Vectors, shown: Vectors) -> Tables:
    """The diagrams of a claim, and the parts with the pivots of the vectors that are shown.

    >>> from eqmath import O
    >>> from eqmath.methods import spanning_vectors
    >>> vectors = spanning_vectors(O(1), 2, 2)
    >>> found = tables(O(1), vectors, vectors)
    >>> found["diagrams"], [(part["name"], part["classes"], part["vector_rows"]) for part in found["parts"]]
    (["1,2|1',2'", "1,1'|2,2'", "1,2'|2,1'"], [('even', 1, [0])])
    """
    bent = group.bent(shown.k, shown.l)
    parts = [_part_of(bent, part, shown) for part in bent.series.parts if part.least <= group.n]
    method = "reduced" if any(part["equations"] for part in parts) else "orbits"
    diagrams = [str(own.diagram(i)) for i in range(len(own))]
    return {"diagrams": diagrams, "method": method, "parts": parts, "prime": PRIME}


def _part_of(group: Group, part: Part, vectors: Vectors) -> Tables:
    m = vectors.k + vectors.l
    classes, rows = canonical_system(group.series, part.name, m, group.n)
    return written_part(part.name, rows, vectors.table(classes, part.name), f"{group.name}, order {m}")


def written_part(name: str, rows: Sequence[EquationRow], vectors: Integers, where: str) -> Tables:
    """Classes, equations and the pivots of both matrices, mod the prime; the vectors have a column for every class.

    >>> written_part("even", [((0, 1), (1, -1))], np.array([[1, 1]]), "here")["vector_columns"]
    [0]

    Raises
    ------
    Disagreement
        If the pivots are not as many as the classes.
    """
    classes = vectors.shape[1]
    equations, values = eliminate(_dense(rows, classes), PRIME), eliminate(vectors, PRIME)
    if values.rank + equations.rank != classes:
        raise Disagreement(f"{where}, {name}: {values.rank} + {equations.rank} pivots")
    return {
        "name": name, "classes": classes, "equations": len(rows),
        "equation_rows": sorted(equations.rows), "equation_columns": sorted(equations.columns),
        "vector_rows": sorted(values.rows), "vector_columns": sorted(values.columns),
    }  # fmt: skip


@lru_cache(maxsize=16)
def canonical_system(series: Series, name: str, m: int, n: int) -> tuple[NDArray[np.int8], list[EquationRow]]:
    """The classes by largest entry, then lexicographically, and the different equations in their order.

    >>> from eqmath import O
    >>> classes, equations = canonical_system(O, "even", 4, 2)
    >>> classes.tolist(), equations
    ([[0, 0, 0, 0], [0, 0, 1, 1], [0, 1, 0, 1], [0, 1, 1, 0]], [((0, 1), (1, -1), (2, -1), (3, -1))])
    """
    part = series.part(name)
    if series.graph is None and part.most(m, n) > MOST_CLASSES:
        raise TooLarge(f"{series.every}, order {m}, n = {n}: more than {MOST_CLASSES} classes for a certificate")
    found = system(series, part, m, n)
    largest = found.classes.max(axis=1, initial=-1)
    order = np.lexsort((*found.classes.T[::-1], largest))
    if found.equations.count * len(order) > 40 * MOST_CELLS:
        raise TooLarge(f"{series.every}, order {m}, n = {n}: too many equations for a certificate")
    number = np.empty(len(order), dtype=np.int64)
    number[order] = np.arange(len(order))
    rows = sorted(set(_normalised(found.equations, number)))
    if len(rows) * len(order) > MOST_CELLS:
        raise TooLarge(f"{series.every}, order {m}, n = {n}: {len(rows)} × {len(order)} is too large for a certificate")
    return found.classes[order], rows


def _normalised(equations: Any, number: Integers) -> Iterator[EquationRow]:
    """Every equation by class numbers, primitive, its first coefficient positive."""
    entries = zip(
        equations.rows.tolist(), number[equations.columns].tolist(), equations.coefficients.tolist(), strict=True
    )
    for _, group in groupby(entries, key=lambda entry: entry[0]):
        yield primitive((column, c) for _, column, c in group)


def primitive(entries: Iterable[tuple[int, int]]) -> EquationRow:
    """An equation by class numbers, divided by its content, its first coefficient positive.

    >>> primitive([(3, 4), (1, -2)])
    ((1, 1), (3, -2))
    """
    terms = sorted(entries)
    content = gcd(*(c for _, c in terms)) * (1 if terms[0][1] > 0 else -1)
    return tuple((column, c // content) for column, c in terms)


def _dense(rows: Sequence[EquationRow], width: int) -> Integers:
    matrix = np.zeros((len(rows), width), dtype=np.int64)
    for i, row in enumerate(rows):
        for column, coefficient in row:
            matrix[i, column] = coefficient
    return matrix


def values_used(series: Series, m: int) -> int:
    """The largest number of values that anything in the systems of an order uses.

    >>> from eqmath import O, Sp
    >>> values_used(O, 4), values_used(Sp, 4)
    (2, 4)
    """
    top = series.next_value(m + 2)
    return max(system(series, part, m, top).values for part in series.parts)


def _all_values(group: Group, vectors: Vectors) -> Integers:
    """Every vector on the classes of all parts, one part after another; 0 in the parts where it does not live."""
    m, tables, place = vectors.k + vectors.l, [], 0
    group = group.bent(vectors.k, vectors.l)
    parts = [part for part in group.series.parts if part.least <= group.n]
    for part in parts:
        classes, _ = canonical_system(group.series, part.name, m, group.n)
        table = np.zeros((len(vectors), len(classes)), dtype=np.int64)
        mine = [i for i, (block, _) in enumerate(vectors.members) if block.part == part.name]
        table[mine] = vectors.table(classes, part.name)
        tables.append(table)
        place += len(classes)
    return np.concatenate(tables, axis=1) if tables else np.zeros((len(vectors), 0), dtype=np.int64)


def missed(group: Group, own: Vectors, every: Vectors) -> Tables:
    """The first diagram of the spanning set outside the span, and a functional that shows it.

    >>> from eqmath import SO
    >>> from eqmath.claims import Spanning
    >>> case = Case(2, 1, 1)
    >>> missed(SO(2), Spanning(SO, (("brauer", ""),), "spans").vectors(case), Spanning.of_series(SO).vectors(case))
    {'kind': 'map', 'diagram': "1|1'", 'functional': (0, 1)}
    """
    names = [str(every.diagram(i)) for i in range(len(every))]
    return missed_vector(_all_values(group, own), _all_values(group, every), names, group.name)


def missed_vector(inside: Integers, candidates: Integers, names: Sequence[str], group: str) -> Tables:
    """The first of some vectors outside the span of others, and a functional that shows it.

    >>> missed_vector(np.array([[1, 1]]), np.array([[2, 2], [1, 0]]), ["double", "first"], "S(2)")
    {'kind': 'map', 'diagram': 'first', 'functional': (1, -1)}

    Raises
    ------
    Disagreement
        If there is none.
    """
    index = first_outside(inside, candidates)
    if index is None:
        raise Disagreement(f"no diagram of {group} lies outside the span")
    functional = separating_functional(inside, candidates[index])
    return {"kind": "map", "diagram": names[index], "functional": functional}


def orbit_part(classes: int, values: Echelon) -> Tables:
    """The part of a graph, whose classes need no equations.

    >>> orbit_part(2, eliminate(np.array([[1, 0], [0, 1]]), PRIME))["vector_rows"]
    [0, 1]
    """
    return {
        "name": "orbits", "classes": classes, "equations": 0, "equation_rows": [], "equation_columns": [],
        "vector_rows": sorted(values.rows), "vector_columns": sorted(values.columns),
    }  # fmt: skip
