"""From a verdict to its certificate: classes, equations and pivots in the order of `certificates/SPEC.md`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from math import gcd
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from eqmath.certificates import VERSION
from eqmath.claims import (
    PROVED,
    REFUTED,
    AboutProducts,
    AdjacencySpanning,
    KernelGeneration,
    Multiplication,
    Numbers,
    Relation,
    Spanning,
    TupleSpanning,
    WeightCount,
    Witness,
)
from eqmath.errors import CaseError, Disagreement, TooLarge
from eqmath.exact import PRIME, Echelon, Integers, eliminate, first_outside, separating_functional
from eqmath.families import Bilabelled, OrbitSum
from eqmath.groups import Group, Part, Series, parse_series
from eqmath.methods import Vectors, spanning_vectors, system
from eqmath.runs import Case
from eqmath.theorems import all_theorems, theorem
from eqmath.theorems.theorem import Instance

Row = tuple[tuple[int, int], ...]
MOST_CLASSES, MOST_VERTICES = 5000, 10
"""Nobody checks a certificate of more classes, or of a graph with more vertices."""
MOST_CELLS = 3 * 10**7
"""Pivots are found by dense elimination: so many rows × classes at most."""


WITHOUT = (AboutProducts, KernelGeneration, Multiplication)
"""Claims about products of diagrams, about ideals and about algorithms have no certificates."""


class Decided(Protocol):
    """What a verdict says, as far as a certificate repeats it."""

    @property
    def theorem(self) -> str:
        """The theorem's name."""

    @property
    def group(self) -> str:
        """The group as it is printed."""

    @property
    def n(self) -> int | str:
        """The dimension, or "all"."""

    @property
    def start(self) -> int | None:
        """The n from which on "all" counts."""

    @property
    def order(self) -> int:
        """l + k."""

    @property
    def k(self) -> int:
        """The number of inputs."""

    @property
    def l(self) -> int:
        """The number of outputs."""

    @property
    def status(self) -> str:
        """proved, refuted or undecided."""

    @property
    def rank(self) -> int | None:
        """The rank of the vectors."""

    @property
    def dim(self) -> int | None:
        """The dimension of Hom."""

    @property
    def witness(self) -> Witness | None:
        """Why it is refuted."""


def has_certificates(name: str) -> bool:
    """Whether there are certificates for the verdicts of a theorem."""
    return not isinstance(theorem(name).claim, WITHOUT)


def is_specified(group: str) -> bool:
    """Whether SPEC.md has a group, and all factors of a product: none that is known by orbit sums has it."""
    series, _ = parse_series(group)
    parts = (factor.series for factor in series.factors) if series.factors else (series,)
    return all(family != "orbits" for part in parts for family, _, _ in part.spanning)


def certificate_of(verdict: Decided) -> dict[str, Any]:
    """The certificate of a verdict, without remarks.

    Raises
    ------
    TooLarge
        If its tables are too large to be eliminated, or to be checked by anybody.
    CaseError
        If the verdict is undecided, or its theorem has no certificates.
    """
    if verdict.status not in (PROVED, REFUTED):
        raise CaseError(f"an {verdict.status} verdict has no certificate")
    if not has_certificates(verdict.theorem):
        raise CaseError(f"verdicts on {verdict.theorem} have no certificates", hint="run eqmath verify again")
    if not is_specified(verdict.group):
        raise CaseError(f"verdicts on {verdict.group} have no certificates", hint="eqmath hom has, by its generators")
    series, _ = parse_series(verdict.group)
    for graph in (s.graph for s in (series, *(factor.series for factor in series.factors)) if s.graph):
        if graph.n > MOST_VERTICES:
            raise TooLarge(f"a graph with {graph.n} vertices is too large for a certificate", hint=f"{MOST_VERTICES}")
    (instance,) = theorem(verdict.theorem).instances(series)
    n = verdict.start if verdict.n == "all" else verdict.n
    assert isinstance(n, int)
    certificate = _certificate(instance, Case(n, verdict.k, verdict.l), verdict)
    certificate["claim"]["theorem"] = verdict.theorem
    if verdict.n == "all":
        certificate["claim"] |= {"n": "all", "group": series.every}
        certificate |= {"from": n, "values": _values_used(series, verdict.order)}
    return {"certificate": VERSION, **certificate}


def _certificate(instance: Instance, case: Case, verdict: Decided) -> dict[str, Any]:
    claim, group = instance.claim, instance.series(case.n)
    common = {"dim": verdict.dim, "rank": verdict.rank, "status": verdict.status}
    place = {"group": group.name, "k": case.k, "l": case.l, "n": case.n}
    if isinstance(claim, TupleSpanning):
        factors = [_spanning_certificate(factor, case.k, case.l) for factor in group.series.factors]
        return {**common, "claim": {"kind": "tuples", **place}, "factors": factors, "method": "factors"}
    if isinstance(claim, AdjacencySpanning):
        return {**common, **_powers(claim, group, place, verdict.status)}
    if isinstance(claim, WeightCount):
        vectors = spanning_vectors(group, case.k, case.l)
        body = {"claim": {"kind": "count", "number": claim.claimed(case), **place}, **_tables(group, vectors, vectors)}
        if isinstance(verdict.witness, Numbers):
            body["witness"] = {"kind": "numbers", "claimed": verdict.witness.claimed, "true": verdict.witness.true}
        return {**common, **body}
    assert not isinstance(claim, WITHOUT)
    return {**common, **_spanning(claim, group, case, place, verdict)}


def _spanning(claim: Spanning, group: Group, case: Case, place: dict[str, Any], verdict: Decided) -> dict[str, Any]:
    """The certificate of spans, basis or independent."""
    own, every = claim.vectors(case), spanning_vectors(group, case.k, case.l)
    families = [list(pair) for pair in claim.families]
    if group.series.letter == "Sp":
        families = [["symplectic" if name == "brauer" else name, kept] for name, kept in families]
    matrices = "orbit" if claim.orbit else "diagram"
    head = {"families": families, "kind": claim.demand, "matrices": matrices, **place}
    alone = claim.demand == "basis" or (claim.demand == "spans" and verdict.status == PROVED)
    body = {"claim": head, **_tables(group, own, own if alone else every)}
    if isinstance(verdict.witness, Relation):
        terms = verdict.witness.relation.terms
        coefficients = [terms.get(own.diagram(i), 0) for i in range(len(own))]
        body["witness"] = {"kind": "relation", "coefficients": coefficients}
    elif verdict.witness is not None:
        body["witness"] = _missed(group, own, every)
    return body


def _spanning_certificate(group: Group, k: int, l: int) -> dict[str, Any]:
    """The certificate that the spanning set of one factor spans."""
    vectors = spanning_vectors(group, k, l)
    tables = _tables(group, vectors, vectors)
    rank = sum(len(part["vector_rows"]) for part in tables["parts"])
    families = [[name, kept] for name, kept, _ in group.series.spanning]
    place = {"group": group.name, "k": k, "l": l, "n": group.n}
    claim = {"families": families, "kind": "spans", "matrices": "diagram", **place, **_theorem_of(group)}
    return {"claim": claim, "dim": rank, "rank": rank, "status": PROVED, **tables}


def _theorem_of(group: Group) -> dict[str, str]:
    """The theorem that a group's spanning set spans, where there is one of this kind."""
    own = tuple((name, kept) for name, kept, _ in group.series.spanning)
    for statement in all_theorems():
        claim = statement.claim
        about = group.series == statement.series or (statement.concerns and statement.concerns(group.series))
        if about and isinstance(claim, Spanning) and claim.demand == "spans" and claim.families == own:
            return {"theorem": statement.name}
    return {}


def _tables(group: Group, own: Vectors, shown: Vectors) -> dict[str, Any]:
    """The diagrams of a claim, and the parts with the pivots of the vectors that are shown."""
    parts = [_part(group, part, shown) for part in group.series.parts if _exists(part, group)]
    method = "reduced" if any(part["equations"] for part in parts) else "orbits"
    diagrams = [str(own.diagram(i)) for i in range(len(own))]
    return {"diagrams": diagrams, "method": method, "parts": parts, "prime": PRIME}


def _exists(part: Part, group: Group) -> bool:
    """At n = 1 the group A has no twisted part."""
    return not (part.name == "twisted" and group.n == 1)


def _part(group: Group, part: Part, vectors: Vectors) -> dict[str, Any]:
    """Classes, equations and the pivots of both matrices, mod the prime."""
    m = vectors.k + vectors.l
    classes, rows = _canonical_system(group.series, part.name, m, group.n)
    equations = eliminate(_dense(rows, len(classes)), PRIME)
    values = eliminate(vectors.table(classes, part.name), PRIME)
    if values.rank + equations.rank != len(classes):
        raise Disagreement(f"{group.name}, order {m}, {part.name}: {values.rank} + {equations.rank} pivots")
    return {
        "name": part.name, "classes": len(classes), "equations": len(rows),
        "equation_rows": sorted(equations.rows), "equation_columns": sorted(equations.columns),
        "vector_rows": sorted(values.rows), "vector_columns": sorted(values.columns),
    }  # fmt: skip


@lru_cache(maxsize=16)
def _canonical_system(series: Series, name: str, m: int, n: int) -> tuple[NDArray[np.int8], list[Row]]:
    """The classes by largest entry, then lexicographically, and the different equations in their order."""
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


def _normalised(equations: Any, number: Integers) -> Iterator[Row]:
    """Every equation by class numbers, primitive, its first coefficient positive."""
    entries = zip(
        equations.rows.tolist(), number[equations.columns].tolist(), equations.coefficients.tolist(), strict=True
    )
    for _, group in groupby(entries, key=lambda entry: entry[0]):
        terms = sorted((column, c) for _, column, c in group)
        content = gcd(*(c for _, c in terms)) * (1 if terms[0][1] > 0 else -1)
        yield tuple((column, c // content) for column, c in terms)


def _dense(rows: Sequence[Row], width: int) -> Integers:
    matrix = np.zeros((len(rows), width), dtype=np.int64)
    for i, row in enumerate(rows):
        for column, coefficient in row:
            matrix[i, column] = coefficient
    return matrix


def _values_used(series: Series, m: int) -> int:
    """The largest number of values that anything in the systems of an order uses."""
    top = next(n for n in range(m + 2, m + 2 + series.step) if n % series.step == 0)
    return max(system(series, part, m, top).values for part in series.parts)


def _all_values(group: Group, vectors: Vectors) -> Integers:
    """Every vector on the classes of all parts, one part after another; 0 in the parts where it does not live."""
    m, tables, place = vectors.k + vectors.l, [], 0
    parts = [part for part in group.series.parts if _exists(part, group)]
    for part in parts:
        classes, _ = _canonical_system(group.series, part.name, m, group.n)
        table = np.zeros((len(vectors), len(classes)), dtype=np.int64)
        mine = [i for i, (block, _) in enumerate(vectors.members) if block.part == part.name]
        table[mine] = vectors.table(classes, part.name)
        tables.append(table)
        place += len(classes)
    return np.concatenate(tables, axis=1) if tables else np.zeros((len(vectors), 0), dtype=np.int64)


def _missed(group: Group, own: Vectors, every: Vectors) -> dict[str, Any]:
    """The first diagram of the spanning set outside the span, and a functional that shows it."""
    inside, candidates = _all_values(group, own), _all_values(group, every)
    index = first_outside(inside, candidates)
    if index is None:
        raise Disagreement(f"no diagram of {group.name} lies outside the span")
    functional = separating_functional(inside, candidates[index])
    return {"kind": "map", "diagram": str(every.diagram(index)), "functional": functional}


def _powers(claim: AdjacencySpanning, group: Group, place: dict[str, Any], status: str) -> dict[str, Any]:
    """The powers of the adjacency matrix on the orbits of pairs; if they do not span, beside the spanning set."""
    classes, _ = _canonical_system(group.series, "orbits", 2, group.n)
    matrices = list(claim.vectors(Case(group.n, 1, 1)).matrices())
    table = np.array([[int(W[i, j]) for i, j in classes.tolist()] for W in matrices], dtype=np.int64)
    paths = [Bilabelled.from_graph(i + 1, [(j, j + 1) for j in range(i)], [0], [i]) for i in range(group.n)]
    body: dict[str, Any] = {
        "claim": {"kind": "powers", **place}, "diagrams": list(map(str, paths)), "method": "orbits", "prime": PRIME,
    }  # fmt: skip
    if status == PROVED:
        values = eliminate(table, PRIME)
        return body | {"parts": [_orbit_part(len(classes), values)]}
    units = np.eye(len(classes), dtype=np.int64)
    index = first_outside(table, units)
    if index is None:
        raise Disagreement(f"the powers of the adjacency matrix span Hom_{group.name}")
    orbit = str(OrbitSum.from_word(classes[index].tolist(), 1))
    witness = {"kind": "map", "diagram": orbit, "functional": separating_functional(table, units[index])}
    spanning = spanning_vectors(group, 1, 1)
    return body | {"parts": _tables(group, spanning, spanning)["parts"], "witness": witness}


def _orbit_part(classes: int, values: Echelon) -> dict[str, Any]:
    return {
        "name": "orbits", "classes": classes, "equations": 0, "equation_rows": [], "equation_columns": [],
        "vector_rows": sorted(values.rows), "vector_columns": sorted(values.columns),
    }  # fmt: skip
