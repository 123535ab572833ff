"""The claim that what commutes with all diagrams of End(V^⊗k) is the span of the g^⊗k: the other half of duality."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain
from math import comb
from random import Random
from typing import Any, ClassVar

from eqmath.claims.case import Case
from eqmath.claims.claim import Claim
from eqmath.claims.commuting import Content
from eqmath.claims.outcome import PROVED, REFUTED, Outcome
from eqmath.claims.power_identities import centraliser_content
from eqmath.claims.spanning import Spanning
from eqmath.claims.witness import Element, MissedMap, Witness
from eqmath.diagrams import Diagram
from eqmath.errors import CaseError, Disagreement
from eqmath.exact import PRIME, Integers, Matrix, eliminate, first_outside, modular_rank
from eqmath.families import family, matrix_of
from eqmath.groups import Group
from eqmath.limits import timed
from eqmath.methods import Commutant, Cost, Method, Vectors, Violation, powers_table, violation
from eqmath.methods.direct import entries
from eqmath.methods.enumeration import element_table

SPARE = 16
"""So many random elements are drawn beyond the bound; none of them raised the rank where it was reached before."""
SECONDS_PER_STEP = 1e-9
ROUNDS = 4
"""So many times as many are drawn before it is given up."""


@dataclass(frozen=True)
class PowerList:
    """g^⊗k for some elements of a group, as a list of maps.

    >>> from eqmath import S
    >>> powers = PowerList((S(2).one(), *S(2).discrete), 1)
    >>> [(powers.diagram(i), powers.matrix(i)) for i in range(len(powers))]
    [('g1', Matrix([[1, 0], [0, 1]])), ('g2', Matrix([[0, 1], [1, 0]]))]
    """

    elements: tuple[Matrix, ...]
    k: int

    def __len__(self) -> int:
        return len(self.elements)

    def diagram(self, index: int) -> str:
        """The number of an element."""
        return f"g{index + 1}" + (f"^⊗{self.k}" if self.k != 1 else "")

    def matrix(self, index: int) -> Matrix:
        """Its power."""
        found = Matrix.identity(1)
        for _ in range(self.k):
            found = found.kron(self.elements[index])
        return found

    def matrices(self) -> Iterator[Matrix]:
        """All of them, one by one."""
        return map(self.matrix, range(len(self)))


@dataclass(frozen=True)
class SchurWeyl(Claim):
    """The maps of V^⊗k that commute with all (k,k)-diagrams of a group G are the sums of the g^⊗k, g ∈ G.

    From below the rank of the g^⊗k, of all elements where these are finitely many, of random ones elsewhere; from
    above what commutes with a few diagrams, and with others, until the two meet. Both ends are numbers mod p.

    Attributes
    ----------
    squares : (n, k) ↦ Σ dim² over the irreducible representations in V^⊗k
    family : str
        Of the few diagrams.
    generators : tuple of str
        These: permutations beside strands in all ways, others before strands.
    others : bool
        Whether the other diagrams of the group are taken as well, where they are needed.
    acting : Group, optional
        Whose elements are meant, where it is not the group itself.

    Examples
    --------
    >>> from eqmath.theorems import theorem
    >>> claim = theorem("symmetric-schur-weyl").claim
    >>> print(claim, "-", claim.decide(Case(3, 2, 2)).sentence)
    σ^⊗k span the commutant of the diagrams in S(n) - 6 matrices of rank 6, the commutant has dimension 6
    >>> print(replace(claim, generators=(), others=False).decide(Case(2, 1, 1)).witness)
    [[1, 0], [0, 0]] commutes with the diagrams and not with 1|1', as all g^⊗k do
    """

    squares: Callable[[int, int], int]
    family: str = "partition"
    generators: tuple[str, ...] = ()
    others: bool = True
    acting: Group | None = None
    one_split: ClassVar[bool] = True
    has_ranks: ClassVar[bool] = False
    uncertified = ""
    unspecified = "about what commutes with diagrams"

    def admits(self, case: Case) -> bool:
        """Whether these are maps of one space into itself."""
        return case.k == case.l

    def group(self, n: int) -> Group:
        """Whose elements are meant."""
        return self.acting or self.series(n)

    def listed(self, case: Case) -> dict[str, Matrix]:
        """The matrices of the few diagrams, by their texts."""
        own = family(self.family, self.series(case.n))
        diagrams = chain.from_iterable(_beside_strands(Diagram(text), case.k) for text in self.generators)
        return {str(d): matrix_of(own, d.word, case.k, case.n) for d in diagrams}

    def every(self, case: Case) -> Vectors:
        """The diagrams of the characterisation theorem."""
        return Spanning.of_group(self.series(case.n)).vectors(case)

    def vectors(self, case: Case) -> PowerList:
        """The powers of the elements."""
        return PowerList(PowerEnds(self, case).elements, case.k)

    def samples(self, case: Case, seed: int) -> None:
        """The elements are what it is about."""

    def second_route(self, case: Case) -> int | None:
        """Σ dim² over the irreducible representations that occur, where all diagrams of the group are meant."""
        return self.squares(case.n, case.k) if self.others else None

    def decide(self, case: Case, method: str = "reduced") -> Outcome:
        """The outcome at one case; every method comes to this one.

        Raises
        ------
        CaseError
            If k and l differ.
        Disagreement
            If there are more independent g^⊗k than maps that commute, or the two numbers do not meet and no map shows
            why.
        TooLarge
            If the equations exceed the memory limit, or a finite group has too many elements.
        """
        if case.k != case.l:
            raise CaseError(f"expected maps of V^⊗k into itself, found {case}", hint="-k 2 -l 2")
        return PowerEnds(self, case).outcome()

    def certificate(self, case: Case, outcome: Outcome) -> Content:
        """That some g^⊗k span what commutes with some diagrams, and that all diagrams commute with the group.

        Raises
        ------
        TooLarge
            If nobody would check it.
        """
        return PowerEnds(self, case).certificate(outcome)

    def cost(self, case: Case) -> Cost:
        """The equations of the few diagrams on the entries that are not images of one another."""
        rows, columns = case.n ** (2 * case.k), comb(case.n**2 + case.k - 1, case.k)
        return Cost(rows, columns, 16 * rows * columns, SECONDS_PER_STEP * rows * columns**2)

    def __str__(self) -> str:
        listed = "these diagrams" if not self.others else "the diagrams"
        elements = "σ" if self.series.order else "g"
        of = f" of {self.acting}" if self.acting else ""
        return f"{elements}^⊗k{of} span the commutant of {listed} in {self.series.name(self.n)}"


class PowerEnds:
    """Both ends of one case: the elements with their rank, and the commutant that is large enough to hold them.

    >>> from eqmath.theorems import theorem
    >>> ends = PowerEnds(theorem("alternating-schur-weyl").claim, Case(3, 1, 1))
    >>> len(ends.elements), ends.rank, ends.few.bound, ends.outcome().dim
    (3, 3, 5, 3)
    """

    def __init__(self, claim: SchurWeyl, case: Case) -> None:
        self.claim, self.case, self.group = claim, case, claim.group(case.n)
        self.listed = claim.listed(case)

    @cached_property
    def few(self) -> Commutant:
        """What commutes with the few diagrams."""
        return Commutant(self.case.n**self.case.k, tuple(self.listed.values()))

    @cached_property
    def drawn(self) -> tuple[tuple[Matrix, ...], Integers, int]:
        """All elements of a finite group, else random ones, until they are as many as commute or no more are found.

        With the table of their powers, and its rank mod p.
        """
        if not self.group.lie:
            return self._powers(tuple(g for (g,) in element_table(self.group).elements))
        rng, batch = Random(f"{self.claim} {self.case}"), self.few.bound + SPARE
        found = self._powers(())
        for _ in timed(range(ROUNDS), "drawing elements", every=1):
            found = self._powers((*found[0], *(Matrix(self.group.random(rng)) for _ in range(batch))))
            if found[2] == self.few.bound:
                break
        return found

    def _powers(self, elements: tuple[Matrix, ...]) -> tuple[tuple[Matrix, ...], Integers, int]:
        table = powers_table(elements, self.case.k, self.few.places)
        return elements, table, modular_rank(table)

    @property
    def elements(self) -> tuple[Matrix, ...]:
        """Those that are drawn."""
        return self.drawn[0]

    @property
    def rank(self) -> int:
        """The rank of their powers mod p."""
        return self.drawn[2]

    def outcome(self) -> Outcome:
        """Refuted by a diagram that does not commute with the group, or by a map that is not a sum of powers."""
        found, moved = self._commutant(), self._moved()
        if self.rank > found.bound and moved is None:
            raise Disagreement(f"{self.claim} at {self.case}: {self.rank} powers, {found.bound} maps that commute")
        witness: Witness | None = Element(moved) if moved else None
        if witness is None and self.rank < found.bound:
            witness = self._missed(found)
        sentence = f"{len(self.elements)} matrices of rank {self.rank}, the commutant has dimension {found.bound}"
        every = "all" if not self.group.lie else "random"
        checks = (
            f"the diagrams commute with all generators of {self.group}, so with every g",
            f"from below: {len(self.elements)} {every} elements, the rank of their powers mod {PRIME}",
            f"from above: {len(found.given)} diagrams, {len(found.equations)} equations, their rank mod {PRIME}",
        )
        how = Method("commutant", len(found.places), len(found.equations), PRIME, self.rank)
        return Outcome(
            REFUTED if witness else PROVED, len(self.elements), self.rank, found.bound, how, witness, sentence, checks
        )

    def certificate(self, outcome: Outcome) -> Content:
        """With the first elements whose powers have the rank of all, and the diagrams that the bound needs."""
        every, k, group = self.claim.every(self.case), self.case.k, self.claim.series(self.case.n)
        others = len(self._commutant().given) - len(self.listed) if outcome.status == PROVED else len(every)
        more = [len(every) - 1 - i for i in range(others if self.claim.others else 0)]
        named = [*self.listed.items(), *((str(every.diagram(i)), every.matrix(i)) for i in more)]
        chosen = [self.elements[i] for i in eliminate(self.drawn[1]).rows]
        claims = []
        if self.claim.others:
            spanning = Spanning.of_group(group)
            claims = [spanning.certificate(self.case, spanning.decide(self.case))]
        return centraliser_content(outcome.status, group, named, chosen, k, claims)

    def _commutant(self) -> Commutant:
        """That of the few diagrams, and of others of the group, the last ones first, while it is too large."""
        found, every = self.few, self.claim.every(self.case)
        for i in reversed(range(len(every) if self.claim.others else 0)):
            if found.bound <= self.rank:
                break
            found = replace(found, given=(*found.given, every.matrix(i)))
        return found

    def _moved(self) -> Violation | None:
        """A diagram that is meant and a generator that do not commute, if there are some."""
        k = self.case.k
        acting = [*((g, False) for g in self.group.discrete), *((A, True) for A in self.group.lie)]
        tried = (violation(D, g, k, k, small) for D in self._meant() for g, small in acting)
        return next((found for found in tried if found), None)

    def _meant(self) -> Iterator[Matrix]:
        """The few diagrams, then all of the group."""
        yield from self.listed.values()
        if self.claim.others:
            yield from self.claim.every(self.case).matrices()

    def _missed(self, commutant: Commutant) -> MissedMap:
        """A map that commutes, not a sum of powers: a diagram of the group moves it, or all elements are known."""
        maps, every = commutant.basis(), self.claim.every(self.case)
        for i in range(len(every)):
            D = every.matrix(i)
            X = next((X for X in maps if X * D != D * X), None)
            if X is not None:
                return MissedMap(X, f"commutes with the diagrams and not with {every.diagram(i)}, as all g^⊗k do")
        size = commutant.size**2
        place = None
        if not self.group.lie:
            place = first_outside(entries(PowerList(self.elements, self.case.k).matrices(), size), entries(maps, size))
        if place is None:
            raise Disagreement(f"{self.claim} at {self.case}: {self.rank} and {commutant.bound} do not meet")
        return MissedMap(maps[place], f"commutes with all diagrams and is not a sum of g^⊗k, g in {self.group}")


def _beside_strands(d: Any, k: int) -> Iterator[Any]:
    """A diagram on the first of k strands; a permutation on any of them."""
    room = k - d.k
    for before in range(room + 1 if d.is_permutation else min(room + 1, 1)):
        yield Diagram.identity(before).tensor(d).tensor(Diagram.identity(room - before))
