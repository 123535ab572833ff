"""Claims that the diagrams of some families span Hom_G, are independent there, or are a basis."""

from __future__ import annotations

from dataclasses import dataclass, replace
from random import Random
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from eqmath.certificates import RULES
from eqmath.claims.by_generators import certified_outcome
from eqmath.claims.case import Case
from eqmath.claims.claim import AboutDiagrams, Named
from eqmath.claims.labelled import labelled_tables
from eqmath.claims.outcome import PROVED, Outcome
from eqmath.claims.tables import Tables, heading, missed, require_small_graphs, tables, unspecified
from eqmath.claims.witness import Element, MissedMap, Relation, Witness
from eqmath.diagrams import LinearCombination
from eqmath.errors import ClaimError, Disagreement
from eqmath.exact import first_dependency, first_outside
from eqmath.families import Diagrams, Family, Piece, family, rule
from eqmath.groups import Group, Series
from eqmath.hom import Hom
from eqmath.methods import (
    Findings,
    Vectors,
    Violation,
    class_array,
    class_values,
    direct,
    examine_by,
    pieces_by,
    spanning_vectors,
    violation,
)
from eqmath.methods.direct import entries
from eqmath.pieces import PieceWork

TRIES = 100
MOST_SHOWN = 10**5
"""A missed map with more entries is named by its diagram."""


@dataclass(frozen=True)
class Spanning(AboutDiagrams):
    """The vectors of some diagrams span Hom_G, are independent in it, or are a basis.

    Every family has its own matrices, whatever the group; only ``brauer`` in Sp(n) is another name of F_β.

    Attributes
    ----------
    series : Series
    families : tuple of (family, rule)
        By name; the empty rule takes all diagrams of the family.
    demand : "spans", "basis" or "independent"
    orbit : bool
        The orbit vectors X_π instead of the diagram vectors.

    Examples
    --------
    >>> from eqmath import O, Sp
    >>> claim = Spanning(O, (("brauer", ""),), "basis")
    >>> print(claim, "-", claim.decide(Case(1, 2, 2)).witness)
    brauer spans O(n) as a basis - 1,2|1',2' - 1,1'|2,2' = 0
    >>> Spanning.of_series(Sp).decide(Case(2, 2, 2)).sentence
    'the 3 (2,2)-symplectic diagrams have rank 2, Hom_Sp(2) has dimension 2'
    """

    families: tuple[tuple[str, str], ...]
    demand: str
    orbit: bool = False
    has_ranks: ClassVar[bool] = True

    @classmethod
    def of_series(cls, series: Series, demand: str = "spans") -> Spanning:
        """What the characterisation theorem of a series says about its diagrams."""
        return cls(series, tuple((name, kept) for name, kept, _ in series.spanning), demand)

    @classmethod
    def of_group(cls, group: Group) -> Spanning:
        """That the diagrams of one group span, of the families that there are at its n.

        >>> from eqmath import A
        >>> Spanning.of_group(A(1)).families, Spanning.of_group(A(2)).families
        ((('partition', 'few blocks'),), (('partition', 'few blocks'), ('jellyfish', '')))
        """
        own = [(name, kept) for name, kept, part in group.series.spanning if group.series.part(part).least <= group.n]
        return cls(group.series, tuple(own), "spans")

    @property
    def same_for_large_n(self) -> bool:
        """Whether equal systems give the claim equal truth values: only for the group's own families."""
        return all(own.name in self.parts for own in self.meant)

    @property
    def split_matters(self) -> bool:
        """Whether k and l enter otherwise than by l + k: V is not self-dual, or inputs are bent otherwise."""
        own = {self._beside(name).bends_freely for name in self.parts}
        return self.series.coloured is not None or {found.bends_freely for found in self.meant} != own

    def admits(self, case: Case) -> bool:
        """Whether there are matrices for this n: F_β needs an even one."""
        return all(case.n % own.matrices.step == 0 for own in self.meant)

    @property
    def general(self) -> Spanning:
        """The same claim about the families that are meant, for every n."""
        named = tuple((own.name, kept) for own, (_, kept) in zip(self.meant, self.families, strict=True))
        return replace(self, families=named, n=None)

    @property
    def meant(self) -> tuple[Family, ...]:
        """The families whose matrices these are."""
        return tuple(self._beside(self._own(name)) for name, _ in self.families)

    def _beside(self, name: str) -> Family:
        """The family, with the signs of the form that the group keeps."""
        return family(name, self.series(self.series.step)) if self.series.signature else family(name)

    @property
    def named(self) -> tuple[Named, ...]:
        """The matrices of every family that the claim names, once each."""
        if self.orbit:
            return (Named("partition", "X_π", "1 where the indices agree exactly inside blocks"),)
        pairs = zip(self.families, self.meant, strict=True)
        return tuple(dict.fromkeys(Named(name, own.matrices.symbol, own.matrices.text) for (name, _), own in pairs))

    def require_matrices(self, n: int | None) -> None:
        """Refuse families that have no matrices beside the group.

        Raises
        ------
        ClaimError
            If there are none for a series, or none for this n.
        GroupError
            If the group is not one that the family is of.
        """
        for found in self.meant:
            group = self.series.name(n)
            if found.of is not None and self.series.only is None:
                hint = "orbits spans C(5); bilabelled spans Aut(petersen)"
                raise ClaimError(
                    f"{found.name} diagrams have matrices only for single groups, found {group}", hint=hint
                )
            if found.of is not None:
                found.of(self.series(self.series.step))
            if (self.series.only or n or 0) % found.matrices.step:
                raise ClaimError(
                    f"the matrices {found.matrices.symbol} exist only for even n, found {group}",
                    hint=found.matrices.text,
                )

    @property
    def parts(self) -> dict[str, str]:
        """The part of the group in which the vectors of each of its own families live."""
        return {name: part for name, _, part in self.series.spanning}

    def vectors(self, case: Case) -> Vectors:
        """The vectors that the claim speaks of; in no part, where the family is not one of the group's own."""
        names, group = self.general.families, self.series(case.n)
        pieces = tuple(Piece(family(name, group), rule(kept, name)) for name, kept in names)
        parts = tuple(self.parts.get(name, "") for name, _ in names)
        return Vectors.of(Diagrams(pieces, case.k, case.l, case.n), parts, case.n, self.orbit)

    def _own(self, name: str) -> str:
        """The name itself, or what it stands for in the group: brauer in Sp(n) means F_β."""
        return dict(self.series.meant).get(name, name)

    def decide(self, case: Case, method: str = "reduced") -> Outcome:
        """The outcome at one case; families that are not the group's own go the direct way.

        Raises
        ------
        TooLarge
            If the computation exceeds the memory limit.
        """
        group, vectors = self.series(case.n), self.vectors(case)
        foreign = any(not block.part for block in vectors.blocks)
        findings = examine_by("direct" if foreign else method, group, vectors)
        witness = self._witness(group, case, findings, vectors)
        return Outcome.of(findings, witness, self._sentence(case, findings))

    def pieces(self, case: Case, method: str) -> list[PieceWork]:
        """The shapes of the isotypic method.

        >>> from eqmath import O
        >>> len(Spanning.of_series(O).pieces(Case(3, 2, 2), "isotypic"))
        5

        Raises
        ------
        TooLarge
            If the predicted memory is above the limit.
        """
        return pieces_by(method, self.series(case.n), case.k, case.l)

    @property
    def uncertified(self) -> str:
        """Nothing: there are certificates for every group."""
        return ""

    @property
    def unspecified(self) -> str:
        """That SPEC.md does not cover the group, or one of the families with its rule, if it does not."""
        group = unspecified(self.series)
        if group:
            return group
        foreign = [own.name for own in self.meant if own.name not in self.parts]
        unknown = [f"{name} {kept}" for name, kept in self.general.families if kept not in ("", *RULES.get(name, ()))]
        names = ", ".join(dict.fromkeys(foreign + unknown))
        return f"about {names} in {self.series.every}" if names else ""

    def certificate(self, case: Case, outcome: Outcome) -> Tables:
        """The families with their rules, the system, the pivots, and the witness on the classes of all parts."""
        group, own = self.series(case.n), self.vectors(case)
        if self.unspecified:
            return certified_outcome(Hom(group, case.k, case.l), outcome, self.demand, own.matrices())
        require_small_graphs(self.series)
        families, matrices = self.general.families, "orbit" if self.orbit else "diagram"
        labelled = labelled_tables(group, case.order, families, self.demand)
        if labelled:
            return heading(group, case, self.demand, outcome, families=families, matrices=matrices) | labelled
        every = spanning_vectors(group, case.k, case.l)
        alone = self.demand == "basis" or (self.demand == "spans" and outcome.status == PROVED)
        body = heading(group, case, self.demand, outcome, families=families, matrices=matrices)
        body |= tables(group, own, own if alone else every)
        if isinstance(outcome.witness, Relation):
            terms = outcome.witness.relation.terms
            coefficients = [terms.get(own.diagram(i), 0) for i in range(len(own))]
            return body | {"witness": {"kind": "relation", "coefficients": coefficients}}
        return body | {"witness": missed(group, own, every)} if outcome.witness else body

    def _witness(self, group: Group, case: Case, findings: Findings, vectors: Vectors) -> Witness | None:
        if findings.violation:
            return Element(group_element(group, vectors, findings.violation))
        if self.demand != "independent" and not findings.spans:
            return missed_map(group, case, vectors)
        if self.demand != "spans" and not findings.independent:
            coefficients = first_dependency(values(group, vectors))
            if coefficients is None:
                counts = f"{findings.count} vectors of rank {findings.rank}"
                raise Disagreement(f"{self} at {case}: {counts}, yet there is no relation")
            terms = {vectors.diagram(i): c for i, c in enumerate(coefficients)}
            return Relation(LinearCombination(terms, group.n, (case.k, case.l)))
        return None

    def _sentence(self, case: Case, findings: Findings) -> str:
        one, many = ("orbit matrix", "orbit matrices") if self.orbit else ("diagram", "diagrams")
        number, noun, have = ("only", one, "has") if findings.count == 1 else (findings.count, many, "have")
        return (
            f"the {number} ({case.k},{case.l})-{self._names} {noun} {have} rank {findings.rank}, "
            f"Hom_{self.series(case.n).name} has dimension {findings.dim}"
        )

    @property
    def _names(self) -> str:
        return " and ".join(dict.fromkeys(name for name, _ in self.families))

    def __str__(self) -> str:
        group = self.series.name(self.n)
        if self.demand == "independent":
            return f"{self._names} is independent in {group}"
        return f"{self._names} spans {group}" + (" as a basis" if self.demand == "basis" else "")


def group_element(group: Group, vectors: Vectors, found: Violation) -> Violation:
    """A violation by an element of the group itself, where the first one found is of its Lie algebra or closure.

    >>> from eqmath import O
    >>> vectors = Spanning(O, (("partition", ""),), "spans").vectors(Case(3, 1, 1))
    >>> found = direct.examine((), O(3).lie, 3, 1, 1, vectors.matrices()).violation
    >>> found.g in O(3), group_element(O(3), vectors, found).g in O(3)
    (False, True)
    """
    if not found.infinitesimal and group.series.closure is None:
        return found
    rng = Random(0)
    samples = (group.random(rng) for _ in range(TRIES if group.series.spanning else 0))
    better = (violation(W, g, vectors.k, vectors.l) for g in samples for W in vectors.matrices())
    return next((v for v in better if v), found)


def missed_map(group: Group, case: Case, vectors: Vectors) -> MissedMap:
    """The first matrix of the group's spanning set outside the span of the vectors.

    >>> from eqmath import SO
    >>> case = Case(2, 1, 1)
    >>> print(missed_map(SO(2), case, Spanning(SO, (("brauer", ""),), "spans").vectors(case)))
    [[0, 1], [-1, 0]] commutes with SO(2) and is outside the span
    """
    reason = f"commutes with {group.name} and is outside the span"
    if not group.series.spanning:
        found = direct.missing_map(group.discrete, group.lie, group.n, case.k, case.l, vectors.matrices())
        return MissedMap(found, reason)
    every = spanning_vectors(group, case.k, case.l)
    outside = outside_by_part(group, vectors, every)
    if outside is None:
        outside = first_outside(values(group, vectors), values(group, every, like=vectors))
    if outside is None:
        raise Disagreement(f"the spanning set of {group.name} lies in the span, yet the rank is smaller")
    matrix = every.matrix(outside) if group.n**case.order <= MOST_SHOWN else None
    return MissedMap(matrix, reason, str(every.diagram(outside)))


def outside_by_part(group: Group, vectors: Vectors, every: Vectors) -> int | None:
    """The first diagram that is not among the vectors, if these have nothing in its part, in which it is not 0.

    None where that does not settle it: vectors of one part never combine to one of another.

    >>> from eqmath import SO
    >>> case = Case(2, 1, 1)
    >>> given, every = Spanning(SO, (("brauer", ""),), "spans").vectors(case), Spanning.of_series(SO).vectors(case)
    >>> every.diagram(outside_by_part(SO(2), given, every))
    Diagram("1|1'")
    """
    given = {(block.family.name, word) for block, word in vectors.members}
    parts = {block.part for block in vectors.blocks if block.words}
    found = (
        (i, block, word) for i, (block, word) in enumerate(every.members) if (block.family.name, word) not in given
    )
    index, block, word = next(found, (0, None, ()))
    if block is None or block.part in parts or "" in parts:
        return None
    bent = group.bent(vectors.k, vectors.l)
    classes = class_array(bent.series.part(block.part), vectors.k + vectors.l, group.n)
    row = next(replace(every, blocks=(replace(block, words=(word,)),)).rows(classes))
    return index if row.any() else None


def values(group: Group, vectors: Vectors, like: Vectors | None = None) -> NDArray[np.int64]:
    """One row for every vector: on the classes where the group's own families allow it, else all entries.

    >>> from eqmath import S
    >>> values(S(2), Spanning.of_series(S).vectors(Case(2, 1, 1))).tolist()
    [[1, 0], [1, 1]]
    """
    if all(block.part for block in (vectors if like is None else like).blocks):
        return class_values(group, vectors)
    return entries(vectors.matrices(), group.n ** (vectors.k + vectors.l))
