"""Claims that the diagrams with at most n blocks, or their orbit matrices, are a basis of Hom_G(X, Y)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from eqmath.claims.about_spaces import SpaceVectors, require_method
from eqmath.claims.by_generators import certified_outcome
from eqmath.claims.case import Case
from eqmath.claims.outcome import Outcome
from eqmath.claims.same_orbits import counted_for_every_n, same_orbits_content
from eqmath.claims.space_spanning import SpaceSpanning, all_as_a_basis
from eqmath.claims.tables import Tables
from eqmath.claims.witness import Element
from eqmath.combinatorics import Bipartition
from eqmath.diagrams import Diagram
from eqmath.errors import Disagreement
from eqmath.exact import Matrix
from eqmath.hom import Hom
from eqmath.limits import require
from eqmath.methods import Findings, Method
from eqmath.methods.between_spaces import violation_between
from eqmath.spaces.elements import elements


@dataclass(frozen=True)
class FewBlocks(SpaceSpanning):
    """The maps of the diagrams with at most n blocks are a basis of Hom_G(X, Y).

    Attributes
    ----------
    beyond : int
        So many blocks more are allowed; then the claim is false for small n.

    Examples
    --------
    >>> from eqmath import S
    >>> from eqmath.spaces import Space
    >>> claim = FewBlocks(S, source=Space("Sym2(V)"), target=Space("Alt2(V)*V"))
    >>> print(claim, "-", claim.decide(claim.case(3)).sentence)
    the diagrams with at most n blocks span S(n) from Sym2(V) to Alt2(V)*V as a basis - \
the 8 diagrams have rank 8, Hom has dimension 8
    """

    demand: str = "basis"
    beyond: int = 0

    def listed(self, space: Hom) -> list[Diagram]:
        """Those of the spanning set with at most n blocks, and some more if that is the claim."""
        most = space.group.n + self.beyond
        return [d for d in super().listed(space) if len(getattr(d, "diagram", d).blocks) <= most]

    def vectors(self, case: Case) -> SpaceVectors:
        """Their maps."""
        space = self.space(case.n)
        return SpaceVectors(space, tuple(self.listed(space)))

    @property
    def unspecified(self) -> str:
        """That SPEC.md does not cover the spaces for every n; if it does, no diagram has more blocks for large n."""
        return super().unspecified

    def certificate(self, case: Case, outcome: Outcome) -> Tables:
        """The maps themselves, by the generators."""
        return certified_outcome(self.space(case.n), outcome, self.demand, self.vectors(case).matrices())

    def certificate_for_every_n(self, case: Case, outcome: Outcome) -> Tables:
        """That all diagrams are a basis: from that n on none has more than n blocks."""
        return all_as_a_basis(self, case, len(self.listed(self.space(case.n))))

    def __str__(self) -> str:
        most = f"n + {self.beyond}" if self.beyond else "n"
        return super().__str__().replace("the diagrams", f"the diagrams with at most {most} blocks", 1)


@dataclass(frozen=True)
class OrbitMatrices(SpaceVectors):
    """The matrices X_π between symmetric powers of V, π a diagram with at most n blocks.

    X_π is 1 at a monomial above and a monomial below exactly if every block of π is one value, with as many outputs
    and inputs as it has exponents in both.

    >>> found = OrbitMatrices(Hom("S(2)", "Sym2(V)", "V"))
    >>> [(found.diagram(i), found.matrix(i).tolist()) for i in range(len(found))][1:3]
    [("1,1'|2'", [[0, 1, 0], [0, 1, 0]]), ("1|1',2'", [[0, 0, 1], [1, 0, 0]])]
    """

    @property
    def _listed(self) -> list[Diagram]:
        return [d for d in self.space.spanning_set if len(d.blocks) <= self.space.group.n]

    def __len__(self) -> int:
        return len(self._listed)

    def orbit_of(self, above: Sequence[int], below: Sequence[int]) -> Any:
        """What two tuples of values have in common with their images under permutations: exponents in both."""
        return _bipartition(Counter(above), Counter(below))

    @cached_property
    def types(self) -> list[list[Any]]:
        """That of every two basis vectors."""
        n = self.space.group.n
        above, below = (end.fibres(n).first.tolist() for end in (self.space.target, self.space.source))
        require(len(above), len(below), 400)
        return [[self.orbit_of(I, J) for J in below] for I in above]

    @cached_property
    def numbers(self) -> dict[Any, int]:
        """Those that occur, numbered from 1."""
        return {found: i for i, found in enumerate(sorted({t for row in self.types for t in row}), 1)}

    @cached_property
    def wanted(self) -> list[Any]:
        """Those of the diagrams, which have as many values as blocks."""
        return [self.orbit_of(d.word[: d.l], d.word[d.l :]) for d in self._listed]

    def matrix(self, index: int) -> Matrix:
        """One X_π."""
        wanted = self.wanted[index]
        return Matrix([[int(found == wanted) for found in row] for row in self.types])

    def matrices(self) -> Iterator[Matrix]:
        """All of them, one by one."""
        return map(self.matrix, range(len(self)))


@dataclass(frozen=True)
class OrbitBasis(FewBlocks):
    """The matrices X_π of the diagrams π with at most n blocks are a basis of the maps Sym_k(V) → Sym_l(V).

    >>> from eqmath import S
    >>> from eqmath.spaces import Space
    >>> claim = OrbitBasis(S, source=Space("Sym2(V)"), target=Space("Sym2(V)"))
    >>> found = claim.decide(claim.case(2))
    >>> print(claim, "-", found.rank, "of", found.dim)
    the X_π of the diagrams with at most n blocks span S(n) from Sym2(V) to Sym2(V) as a basis - 5 of 5
    """

    @property
    def unspecified(self) -> str:
        """That SPEC.md does not cover the spaces for every n."""
        return counted_for_every_n(self, 0).unspecified

    def certificate_for_every_n(self, case: Case, outcome: Outcome) -> Tables:
        """The X_π at one n, and that the dimension stays the same."""
        return same_orbits_content(self, case, outcome)

    def vectors(self, case: Case) -> OrbitMatrices:
        """The X_π."""
        return OrbitMatrices(self.space(case.n))

    def decide(self, case: Case, method: str = "reduced") -> Outcome:
        """The outcome at one case: by the bipartitions of all pairs of monomials, or directly.

        Raises
        ------
        CaseError
            If the method is another one than reduced or direct.
        Disagreement
            If there are not as many as the dimension.
        """
        require_method(method)
        vectors = self.vectors(case)
        found = _by_types(vectors) if method == "reduced" else vectors.space.examine(vectors.matrices())
        if not found.violation and not (found.spans and found.independent):
            raise Disagreement(f"{found.count} orbit matrices of rank {found.rank}, the dimension is {found.dim}")
        return Outcome.of(found, Element(found.violation) if found.violation else None, self._sentence(found))

    def __str__(self) -> str:
        return super().__str__().replace("the diagrams", "the X_π of the diagrams", 1)


def bipartition(diagram: Diagram) -> Bipartition:
    """How many outputs and how many inputs every block has.

    >>> bipartition(Diagram("1,2,1'|2'"))
    ((2, 1), (0, 1))
    """
    blocks = Counter(diagram.word[: diagram.l]), Counter(diagram.word[diagram.l :])
    return _bipartition(*blocks)


def _bipartition(above: Counter[int], below: Counter[int]) -> Bipartition:
    return tuple(sorted(((above[value], below[value]) for value in above.keys() | below.keys()), reverse=True))


def _by_types(vectors: OrbitMatrices) -> Findings:
    """X_π has the places of one type, such as a bipartition: where these differ, the matrices are independent.

    They commute with a permutation exactly if the table of the types does.
    """
    space, numbers = vectors.space, vectors.numbers
    table = Matrix([[numbers[found] for found in row] for row in vectors.types])
    compared = (violation_between(table, element, space.source, space.target) for element in elements(space.group))
    violation = next((found for found in compared if found), None)
    rank = len({*vectors.wanted} & numbers.keys())
    method = Method("orbits", len(numbers), 0, None, rank)
    check = "equivariance: the table of the types of pairs compared with its image under every generator"
    return Findings(len(vectors), rank, space.findings().dim, violation, method, (check, *space.findings().checks))
