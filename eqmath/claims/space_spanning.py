"""Claims that diagrams span Hom_G(X, Y), are independent there, or are a basis."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from eqmath.claims.about_spaces import AboutSpaces, require_method
from eqmath.claims.by_generators import certified_outcome
from eqmath.claims.case import Case
from eqmath.claims.claim import Named
from eqmath.claims.outcome import Outcome
from eqmath.claims.tables import Tables
from eqmath.claims.witness import Element, MissedMap, Relation, Witness
from eqmath.diagrams import LinearCombination
from eqmath.errors import ClaimError, Disagreement
from eqmath.exact import Matrix, exact_rank, first_dependency, first_outside, primitive
from eqmath.families import family
from eqmath.hom import Hom
from eqmath.hom.foreign import foreign_maps
from eqmath.methods import Findings, Method
from eqmath.methods.direct import entries


@dataclass(frozen=True)
class SpaceSpanning(AboutSpaces):
    """The diagrams of some families, on the legs of two spaces, span Hom_G(X, Y), are independent, or are a basis.

    Attributes
    ----------
    families : tuple of str
        By name; none for those of the group.
    demand : "spans", "basis" or "independent"

    Examples
    --------
    >>> from eqmath import O, SO
    >>> from eqmath.spaces import Space
    >>> squares = {"source": Space("Sym2(V)*Sym2(V)"), "target": Space("Sym2(V)")}
    >>> claim = SpaceSpanning(O, demand="basis", **squares)
    >>> print(claim, "-", claim.decide(claim.case(2)).sentence)
    the diagrams span O(n) from Sym2(V)^2 to Sym2(V) as a basis - the 5 diagrams have rank 4, Hom has dimension 4
    >>> cross = SpaceSpanning(SO, ("brauer",), source=Space("Alt2(V)"), target=Space("V"))
    >>> print(cross.decide(cross.case(3)).witness)
    [[0, 0, 1], [0, -1, 0], [1, 0, 0]] commutes with SO(3) and is outside the span
    """

    families: tuple[str, ...] = ()
    demand: str = "spans"

    @property
    def own(self) -> bool:
        """Whether these are families of the group, of which all parts of the system are known."""
        return all(
            self._meant(name) in dict.fromkeys(own for own, _, _ in self.series.spanning) for name in self.families
        )

    def _meant(self, name: str) -> str:
        return dict(self.series.meant).get(name, name)

    @property
    def same_for_large_n(self) -> bool:
        """Whether equal systems give the claim equal truth values: for the group's own families."""
        return self.own

    @property
    def named(self) -> tuple[Named, ...]:
        """The matrices of every family that the claim names."""
        found = [(name, family(self._meant(name))) for name in self.families]
        return tuple(Named(name, own.matrices.symbol, own.matrices.text) for name, own in found)

    def require_matrices(self, n: int | None) -> None:
        """Refuse families that have no matrices beside the group.

        Raises
        ------
        ClaimError
            If there are none for this n.
        """
        for name in self.families:
            found = family(self._meant(name))
            if found.of is not None or (self.series.only or n or 0) % found.matrices.step:
                raise ClaimError(f"{found.name} diagrams have no matrices in {self.series.name(n)}")

    @property
    def general(self) -> SpaceSpanning:
        """The same claim for every n; the group's own families are not named."""
        every = tuple(dict.fromkeys(own for own, _, _ in self.series.spanning))
        meant = tuple(map(self._meant, self.families))
        return replace(self, families=() if set(meant) == set(every) else meant, n=None)

    def decide(self, case: Case, method: str = "reduced") -> Outcome:
        """The outcome at one case; families that are not the group's own go the direct way.

        Raises
        ------
        CaseError
            If the method is another one than reduced or direct.
        TooLarge
            If the computation exceeds the memory limit.
        """
        require_method(method)
        space = self.space(case.n)
        if not self.own:
            return self._foreign(space)
        listed = self.listed(space)
        if method == "direct":
            found = space.examine([space.matrix(d) for d in listed])
        else:
            found = space.findings()
            if len(listed) < found.count:
                found = _some(found, len(listed), exact_rank(space.table(listed)))
        return Outcome.of(found, self._witness(space, found, listed), self._sentence(found))

    def listed(self, space: Hom) -> list[Any]:
        """Those of the spanning set that the claim speaks of."""
        return [d for d in space.spanning_set if not self.families or self._belongs(d, space.group.n)]

    @property
    def uncertified(self) -> str:
        """Nothing: there are certificates for all spaces."""
        return ""

    @property
    def unspecified(self) -> str:
        """That SPEC.md does not cover the group, a functor, or one of the families there, if it does not."""
        foreign = "" if self.own else f"about {', '.join(self.families)} in {self.series.every}"
        return super().unspecified or foreign

    @property
    def unspecified_together(self) -> str:
        """That SPEC.md does not cover the spaces, if it does not."""
        return self.unspecified

    def certificate(self, case: Case, outcome: Outcome) -> Tables:
        """The families, if they are not all of the group, and the blocks with their pivots and witnesses."""
        if self.unspecified:
            space = self.space(case.n)
            return certified_outcome(space, outcome, self.demand, self._maps(space))
        some = self.general.families
        families = tuple(dict.fromkeys(name for name, _, _ in self.series.spanning if name in some))
        return self.tables(case, outcome, self.demand, **({"families": families} if families else {}))

    def _maps(self, space: Hom) -> list[Any]:
        """The diagrams or matrices that the claim speaks of."""
        if self.own:
            return self.listed(space)
        return [W for _, W in foreign_maps(space, tuple(map(self._meant, self.families)))]

    def _belongs(self, diagram: Any, n: int) -> bool:
        """Whether a diagram is of one of the families; a jellyfish has the word of a partition, and is none."""
        inner = getattr(diagram, "diagram", diagram)
        meant = [family(self._meant(name)).shaped(inner.k, inner.l) for name in self.families]
        return any(own.contains(inner.word, n) and own.diagram(inner.word, inner.l) == inner for own in meant)

    def _witness(self, space: Hom, found: Findings, listed: list[Any]) -> Witness | None:
        if found.violation:
            return Element(found.violation)
        if self.demand != "independent" and not found.spans:
            every = list(space.spanning_set)
            table = space.table([*listed, *every])
            outside = first_outside(table[: len(listed)], table[len(listed) :])
            if outside is None:
                raise Disagreement(f"{self}: the spanning set lies in the span, yet the rank is smaller")
            missed = _primitive(space.matrix(every[outside]))
            return MissedMap(missed, f"commutes with {space.group} and is outside the span")
        if self.demand != "spans" and not found.independent:
            return self._relation(space, listed)
        return None

    def relation(self, case: Case) -> Relation:
        """A relation between the diagrams that the claim speaks of, and nothing else.

        Raises
        ------
        Disagreement
            If there is none.
        """
        space = self.space(case.n)
        return self._relation(space, self.listed(space))

    def _relation(self, space: Hom, listed: list[Any]) -> Relation:
        coefficients = first_dependency(space.table(listed))
        if coefficients is None:
            raise Disagreement(f"{self}: {len(listed)} diagrams are dependent, yet there is no relation")
        terms = {getattr(d, "diagram", d): c for d, c in zip(listed, coefficients, strict=True) if c}
        return Relation(LinearCombination(terms, space.group.n))

    def _foreign(self, space: Hom) -> Outcome:
        """Other families, by their matrices and the generators of the group."""
        maps = foreign_maps(space, tuple(map(self._meant, self.families)))
        matrices = [W for _, W in maps]
        found = space.examine(matrices)
        witness: Witness | None = Element(found.violation) if found.violation else None
        if not witness and self.demand != "independent" and not found.spans:
            every = [space.matrix(d) for d in space.basis()]
            size = space.shape[0] * space.shape[1]
            outside = first_outside(entries(matrices, size), entries(every, size))
            if outside is None:
                raise Disagreement(f"{self}: a basis lies in the span, yet the rank is smaller")
            witness = MissedMap(_primitive(every[outside]), f"commutes with {space.group} and is outside the span")
        if not witness and self.demand != "spans" and not found.independent:
            coefficients = first_dependency(entries(matrices, space.shape[0] * space.shape[1]))
            pairs = zip((d for d, _ in maps), coefficients or (), strict=False)
            witness = Relation(LinearCombination({d: c for d, c in pairs if c}, space.group.n))
        return Outcome.of(found, witness, self._sentence(found))

    def _sentence(self, found: Findings) -> str:
        names = f"{' and '.join(self.families)} " if self.families else ""
        number, noun, have = ("only", "diagram", "has") if found.count == 1 else (found.count, "diagrams", "have")
        return f"the {number} {names}{noun} {have} rank {found.rank}, Hom has dimension {found.dim}"

    def __str__(self) -> str:
        names = " and ".join(self.families) or "the diagrams"
        group, verb = self.series.name(self.n), "spans" if self.families else "span"
        if self.demand == "independent":
            return f"{names} {'is' if self.families else 'are'} independent in {group} {self.ends}"
        return f"{names} {verb} {group} {self.ends}" + (" as a basis" if self.demand == "basis" else "")


def _primitive(W: Matrix) -> Matrix:
    """The multiple with integer entries without a common factor, the first that is not 0 being positive."""
    (row,) = entries([W], W.shape[0] * W.shape[1]).tolist()
    return Matrix.from_numpy(np.array(primitive(row), dtype=object).reshape(W.shape))


def _some(found: Findings, count: int, rank: int) -> Findings:
    """What is known of some of the diagrams."""
    old = found.method
    method = Method(old.name, old.unknowns, old.equations, old.prime, rank)
    return Findings(
        count, rank, found.dim, None, method, (*found.checks, f"{count} of these diagrams have rank {rank}")
    )


def all_as_a_basis(claim: AboutSpaces, case: Case, count: int) -> Tables:
    """The certificate that all diagrams are a basis for every n from that of the case on, with their number there.

    >>> from eqmath.groups.symmetric import GROUP
    >>> from eqmath.spaces import Space
    >>> claim = SpaceSpanning(GROUP, source=Space("Sym2(V)"), target=Space("V"))
    >>> found = all_as_a_basis(claim, claim.case(3), 4)["claim"]
    >>> found["kind"], found["n"], found["from"]
    ('basis', 'all', 3)

    Raises
    ------
    Disagreement
        If these are not all.
    """
    if count != claim.space(case.n).findings().count:
        raise Disagreement(f"{claim} at {case}: {count} diagrams are not all, yet it is said for every n")
    every = SpaceSpanning(claim.series, demand="basis", source=claim.source, target=claim.target)
    return every.certificate_for_every_n(case, every.decide(case))
