"""The claim that orbits of S(n) on index tuples, some split in two halves, are a basis of the layers for A(n)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

import numpy as np

from eqmath.claims.by_generators import certified_outcome
from eqmath.claims.case import Case
from eqmath.claims.claim import AboutDiagrams, Claim
from eqmath.claims.commuting import Content
from eqmath.claims.identities import Sum, identities_content, images_in
from eqmath.claims.outcome import Outcome
from eqmath.claims.spanning import Spanning
from eqmath.claims.tables import values_used
from eqmath.claims.witness import Element, Numbers, Witness
from eqmath.combinatorics import Word, growth_strings, orbit_labels, places_of, word_rows
from eqmath.diagrams import Diagram
from eqmath.errors import Disagreement
from eqmath.exact import Integers, Matrix
from eqmath.families import family
from eqmath.families.family import entries_of
from eqmath.groups import Group
from eqmath.hom import Hom
from eqmath.methods import Samples, Stability, direct, examine_by, sample_vectors

WHOLE, PLUS, MINUS = "", "⁺", "⁻"


@dataclass(frozen=True)
class SplitOrbits:
    """The X_π of the (k,l)-partition diagrams with at most n − 2 blocks, X_π⁺ and X_π⁻ of those with n − 1 or n.

    X_π is 1 at the index tuples that agree exactly inside the blocks of π. Even permutations of the values split
    these in two if π has n − 1 or n blocks: X_π⁺ is 1 at the images of the tuple in which the blocks have the values
    1, 2, … in their order.

    Attributes
    ----------
    group : Group
        A(n), n ≥ 2.
    k, l : int

    Examples
    --------
    >>> from eqmath import A
    >>> split = SplitOrbits(A(3), 1, 1)
    >>> [(split.diagram(i), split.matrix(i).tolist()) for i in range(len(split))][1:]
    [("1|1'⁺", [[0, 1, 0], [0, 0, 1], [1, 0, 0]]), ("1|1'⁻", [[0, 0, 1], [1, 0, 0], [0, 1, 0]])]
    """

    group: Group
    k: int
    l: int

    @cached_property
    def members(self) -> list[tuple[Word, str]]:
        """Every diagram with the half that is meant."""
        n, m = self.group.n, self.k + self.l
        return [(word, half) for word in growth_strings(m, n) for half in self._halves(max(word, default=-1) + 1)]

    def _halves(self, blocks: int) -> tuple[str, ...]:
        return (PLUS, MINUS) if blocks >= self.group.n - 1 else (WHOLE,)

    def __len__(self) -> int:
        return len(self.members)

    def diagram(self, index: int) -> str:
        """The diagram, with ⁺ or ⁻ for a half."""
        word, half = self.members[index]
        return f"{Diagram.from_word(word, self.l)}{half}"

    @cached_property
    def _labels(self) -> tuple[Integers, Integers]:
        """The orbits of all permutations and of the even ones, by the places of their least tuples."""
        n, m = self.group.n, self.k + self.l
        neighbours = [(*range(i), i + 1, i, *range(i + 2, n)) for i in range(n - 1)]
        even = [tuple(g.to_numpy().argmax(axis=0).tolist()) for g in self.group.discrete]
        return orbit_labels(neighbours, n, m), orbit_labels(even, n, m)

    def entries(self, index: int) -> Integers:
        """The entries of one of them."""
        word, half = self.members[index]
        (place,) = places_of(word_rows([word], len(word)), self.group.n)
        whole, split = (labels == labels[place] for labels in self._labels)
        chosen = {WHOLE: whole, PLUS: split, MINUS: whole & ~split}[half]
        found: Integers = chosen.astype(np.int64).reshape(self.group.n**self.l, -1)
        return found

    def matrix(self, index: int) -> Matrix:
        """One of them."""
        return Matrix.from_numpy(self.entries(index))

    def matrices(self) -> Iterator[Matrix]:
        """All of them, one by one."""
        return map(self.matrix, range(len(self)))


@dataclass(frozen=True)
class SplitBasis(Claim):
    """The X_π, X_π⁺ and X_π⁻ are a basis of Hom_A(n): half the sums and differences of X_π and the jellyfish J_π.

    >>> from eqmath import A
    >>> for k, l in ((1, 1), (2, 2)):
    ...     print(SplitBasis(A).decide(Case(4, k, l)).sentence)
    2 orbits, 0 of them halves, Hom_A(4) has dimension 2
    22 orbits, 14 of them halves, Hom_A(4) has dimension 22
    """

    uncertified = ""

    @property
    def jellyfish(self) -> Spanning:
        """What is said of diagrams and jellyfish."""
        return Spanning.of_series(self.series, "basis")

    def vectors(self, case: Case) -> SplitOrbits:
        """The halves, and the orbits that are not split."""
        return SplitOrbits(self.series(case.n), case.k, case.l)

    def admits(self, case: Case) -> bool:
        """Whether there are two permutations that differ in their sign."""
        return case.n >= 2

    def samples(self, case: Case, seed: int) -> Samples:
        """Some of the diagrams and jellyfish under some random permutations."""
        return sample_vectors(self.series(case.n), self.jellyfish.vectors(case), seed)

    @property
    def same_for_large_n(self) -> bool:
        """Beyond n = m + 1 no orbit is split, and the system of diagrams and jellyfish is the same."""
        return True

    @property
    def split_matters(self) -> bool:
        """Only l + k enters."""
        return False

    def stable(self, k: int, l: int) -> Stability:
        """That of diagrams and jellyfish."""
        return AboutDiagrams.stable(self.jellyfish, k, l)

    def values_used(self, case: Case) -> int:
        """Those of the group's systems."""
        return values_used(self.series, case.order)

    def decide(self, case: Case, method: str = "reduced") -> Outcome:
        """The outcome at one case: by the halves themselves if directly, else by the diagrams and jellyfish.

        Raises
        ------
        Disagreement
            If there are not as many as the dimension.
        TooLarge
            If the computation exceeds the memory limit.
        """
        group, split = self.series(case.n), self.vectors(case)
        if method == "direct":
            found = direct.examine(group.discrete, group.lie, case.n, case.k, case.l, split.matrices())
        else:
            found = examine_by(method, group, self.jellyfish.vectors(case))
        if not (len(split) == found.rank == found.dim or found.violation):
            raise Disagreement(f"{self} at {case}: {len(split)} orbits, rank {found.rank}, dimension {found.dim}")
        witness: Witness | None = Element(found.violation) if found.violation else self._difference(split)
        halves = sum(half != WHOLE for _, half in split.members)
        sentence = f"{len(split)} orbits, {halves} of them halves, Hom_{group} has dimension {found.dim}"
        checks = "halves: sum and difference are X_π and J_π, compared at every entry; different orbits are disjoint"
        return Outcome.of(found, witness, sentence, (checks,))

    def certificate(self, case: Case, outcome: Outcome) -> Content:
        """By the generators that they are a basis, and what the halves are; without halves that orbits are a basis.

        Raises
        ------
        TooLarge
            If nobody would check it.
        """
        split, n, (k, l) = self.vectors(case), case.n, (case.k, case.l)
        if not any(half for _, half in split.members):
            orbits = Spanning(self.series, (("partition", "few blocks"),), "basis", True)
            return orbits.certificate(case, orbits.decide(case))
        listed, own = list(split.matrices()), family("jellyfish")
        basis = certified_outcome(Hom(split.group, k, l), outcome, "basis", listed)
        sums: list[Sum] = []
        for i, (word, half) in enumerate(split.members):
            if half == PLUS:
                sums.append([(1, [[f"#{i}"]]), (-1, [[f"#{i + 1}"]]), (-1, [[str(own.diagram(word, l))]])])
        return identities_content(outcome.status, n, ("jellyfish",), sums, images_in(own, n), listed, [basis])

    def _difference(self, split: SplitOrbits) -> Numbers | None:
        """Where X_π is not an orbit, or J_π not the difference of its halves."""
        l, n = split.l, split.group.n
        for index, (word, half) in enumerate(split.members):
            if half == MINUS:
                continue
            true = entries_of(family("partition"), word, l, n, orbit=True)
            found = split.entries(index)
            if half == PLUS:
                other = split.entries(index + 1)
                found, signs = found + other, entries_of(family("jellyfish"), word, l, n) - (found - other)
                true = true + signs
            for row, column in np.argwhere(found != true)[:1].tolist():
                return Numbers(Fraction(int(found[row, column])), int(true[row, column]))
        return None

    def __str__(self) -> str:
        return f"orbits and their halves are a basis in {self.series.name(self.n)}"
