"""Claims that the diagrams between symmetrised legs are independent for all degrees of the legs at once.

The sum over an orbit of diagrams, seen as a function of one vector for every leg, is a monomial in the invariants of
degree 2 of these vectors. So the diagrams of all degrees are independent iff the invariants are algebraically
independent, and that they are as soon as their differentials are linearly independent at one point.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, combinations_with_replacement, product
from random import Random
from typing import ClassVar

import numpy as np

from eqmath.claims.about_spaces import SpaceVectors
from eqmath.claims.by_pairs import Pairs
from eqmath.claims.case import Case
from eqmath.claims.claim import Claim
from eqmath.claims.commuting import Content
from eqmath.claims.identities import Sum, identities_content, unnamed
from eqmath.claims.outcome import REFUTED, Outcome
from eqmath.claims.space_spanning import SpaceSpanning
from eqmath.claims.tables import Tables
from eqmath.claims.witness import Relation
from eqmath.errors import CaseError, Disagreement
from eqmath.exact import Integers, Matrix, exact_rank
from eqmath.hom import Hom
from eqmath.limits import require
from eqmath.methods import Cost, Findings, Method, Samples, Stability
from eqmath.methods.direct import entries
from eqmath.spaces import Space

LARGEST_ENTRY = 9
"""Of an integer point at which differentials are taken."""
POINTS = 8
"""At special points the rank is smaller; one point with the full rank is enough."""


@dataclass(frozen=True)
class AllDegrees(Claim):
    """The diagrams between l symmetrised outputs and k symmetrised inputs are independent, whatever the degrees are.

    >>> from eqmath import O
    >>> claim = AllDegrees(O)
    >>> found = [claim.decide(Case(2, 1, l)) for l in (1, 2)]
    >>> [(outcome.status, outcome.diagrams, outcome.rank) for outcome in found]
    [('proved', 3, 3), ('refuted', 6, 5)]
    """

    one_split: ClassVar[bool] = True
    taken: ClassVar[tuple[str, ...]] = ()

    @property
    def same_for_large_n(self) -> bool:
        """Vectors of R^c are vectors of R^n."""
        return True

    def stable(self, k: int, l: int) -> Stability:
        """From which n on the invariants are independent, and why they stay so.

        Raises
        ------
        CaseError
            If there is no such n.
        """
        start = self._least(k, l)
        return Stability(start, f"for n ≥ {start} the vectors of R^{start} are among those of R^n")

    def _least(self, k: int, l: int) -> int:
        independence = self.series.independence
        if independence is None:
            raise CaseError(f"no n works for legs of all degrees for {self.series.every}")
        return self.series.next_value(independence.least(l, k))

    def system_start(self, k: int, l: int) -> int:
        """The n from which on nothing changes."""
        return self._least(k, l)

    def second_route(self, case: Case) -> int | None:
        """None: there is no dimension."""
        return None

    def require_affordable(self, n: int, k: int, l: int, method: str = "reduced") -> None:
        """Refuse Jacobians above the memory limit."""
        require((k + l) ** 2, n * (k + l), 16)

    def cost_at(self, n: int, k: int, l: int, method: str = "reduced") -> Cost:
        """One elimination."""
        rows, columns = (k + l) ** 2, n * (k + l)
        return Cost(rows, columns, 16 * rows * columns, rows * columns * 1e-6)

    def vectors(self, case: Case) -> SpaceVectors:
        """The diagrams of degree 1 at every leg."""
        return SpaceVectors(Hom(self.series(case.n), source=Space("V") ** case.k, target=Space("V") ** case.l))

    def samples(self, case: Case, seed: int) -> Samples | None:
        """None: the claim does not concern equivariance."""
        return None

    def decide(self, case: Case, method: str = "reduced") -> Outcome:
        """The rank of the differentials at an integer point; where it is too small, a relation between diagrams.

        Raises
        ------
        Disagreement
            If it is too small at all points, and there are too few legs for a relation.
        """
        rng = Random(f"{self.series} {case}")
        count, rank = self._ranks(case, rng)
        how = f"{count} invariants of degree 2 have {rank} independent differentials at an integer point"
        method_ = Method("direct", case.n * case.order, count, None, rank)
        if rank == count:
            found = Findings(count, rank, rank, None, method_, (how,))
            return Outcome.of(found, None, f"{how}: they are algebraically independent")
        if not self._has_relation(case):
            raise Disagreement(
                f"{self} at {case}: {how}, at {POINTS} points, yet there are too few legs for a relation"
            )
        sentence = f"{how}; the diagrams from {self._related(case)} to 1 are dependent"
        found = Findings(count, rank, count, None, method_, (how,))
        return Outcome.of(found, _relation(self._related_claim(case), case.n), sentence)

    def _ranks(self, case: Case, rng: Random) -> tuple[int, int]:
        """The number of invariants and the largest rank of their differentials at some points."""
        best = count = 0
        for _ in range(POINTS):
            listed = list(self._differentials(case, self._point(case, rng)))
            rows, count = np.array(listed, dtype=np.int64), len(listed)
            best = max(best, exact_rank(rows.reshape(count, case.n * case.order)))
            if best == count:
                break
        return count, best

    def _point(self, case: Case, rng: Random) -> Integers:
        """A vector for every leg, one per row."""
        n, c = case.n, case.order
        x = np.array([[rng.randint(-LARGEST_ENTRY, LARGEST_ENTRY) for _ in range(n)] for _ in range(c)])
        return x.reshape(c, n).astype(np.int64)

    def _differentials(self, case: Case, x: Integers) -> Iterator[Integers]:
        """One row an invariant: its derivatives by the coordinates of all vectors, outputs first, at one point."""
        n, l, c = case.n, case.l, case.order
        form = self._form(n)
        for i, j in self._pairs(l, c):
            row = np.zeros((c, n), dtype=np.int64)
            row[i] += form @ x[j]
            row[j] += form.T @ x[i]
            yield row.ravel()

    def _form(self, n: int) -> Integers:
        own = self.series.form
        found: Integers = np.eye(n, dtype=np.int64) if own is None else own(n).to_numpy()
        return found

    def _pairs(self, l: int, c: int) -> Iterator[tuple[int, int]]:
        """The legs of the invariants: an output and an input, or two legs, the same twice for a symmetric form."""
        if self.series.coloured is not None:
            return product(range(l), range(l, c))
        form = self._form(self.series.next_value(2))
        symmetric = bool((form == form.T).all())
        return combinations_with_replacement(range(c), 2) if symmetric else combinations(range(c), 2)

    def _related(self, case: Case) -> Space:
        """A space from which to 1 there is a relation at n: a determinant or a Pfaffian of too many vectors."""
        n, V = case.n, Space("V")
        if self.series.coloured is not None:
            return V ** (n + 1) * V.T ** (n + 1)
        form = self._form(n)
        return Space("Sym2(V)") ** (n + 1) if (form == form.T).all() else V ** (n + 2)

    def _has_relation(self, case: Case) -> bool:
        """Whether there are as many legs as a relation needs, on either side where V is not self-dual."""
        if self.series.coloured is not None:
            return min(case.k, case.l) > case.n
        return case.order >= len(self._related(case).summands[0][1].factors)

    def _related_claim(self, case: Case) -> SpaceSpanning:
        return SpaceSpanning(self.series, demand="independent", source=self._related(case), target=Space(1))

    @property
    def uncertified(self) -> str:
        """Nothing: the differentials at a point, or a relation."""
        return ""

    @property
    def unspecified(self) -> str:
        """Nothing: vectors of one n are vectors of every larger one."""
        return ""

    def certificate_for_every_n(self, case: Case, outcome: Outcome) -> Content:
        """That at the least n: the same point, with zeros behind, serves every larger one."""
        return self.certificate(case, outcome)

    def certificate(self, case: Case, outcome: Outcome) -> Content:
        """The differentials of the invariants at a point, and that they are independent; or a relation of diagrams.

        The row of xᵀBy is what is at the block of x (By)ᵀ and at that of y (Bᵀx)ᵀ.
        """
        n, c = case.n, case.order
        if outcome.status == REFUTED:
            return identities_content(REFUTED, n, (), (), unnamed, (), [_dependence(self._related_claim(case), n)])
        rng, x, rows = Random(f"{self.series} {case}"), np.zeros((c, n), dtype=np.int64), list[Matrix]()
        for _ in range(POINTS):
            x = self._point(case, rng)
            rows = [Matrix([row.tolist()]) for row in self._differentials(case, x)]
            if not rows or exact_rank(entries(rows, n * c)) == len(rows):
                break
        columns = [Matrix([[a] for a in row]) for table in (np.eye(c, dtype=np.int64), x) for row in table.tolist()]
        matrices = [Matrix.from_numpy(self._form(n)), *columns, *rows, *([Matrix.identity(c)] if c else [])]
        last, sums = f"#{len(matrices) - 1}", list[Sum]()
        for place, (i, j) in enumerate(self._pairs(case.l, c)):
            first = (1, [[f"^#{1 + i}", f"^#{1 + c + j}"], [last, "^#0"]])
            second = (1, [[f"^#{1 + j}", f"^#{1 + c + i}"], [last, "#0"]])
            sums.append([first, second, (-1, [[f"#{1 + 2 * c + place}"]])])
        independent = Pairs((1, n * c), title=str(self)).commuting.content("independent", rows)
        return identities_content(outcome.status, n, (), sums, unnamed, matrices, [independent] if rows else [])

    def __str__(self) -> str:
        return f"the diagrams of {self.series.name(self.n)} between symmetrised legs are independent in all degrees"


@lru_cache(maxsize=64)
def _relation(claim: SpaceSpanning, n: int) -> Relation:
    """The relation at n, which several numbers of legs share."""
    return claim.relation(claim.case(n))


@lru_cache(maxsize=8)
def _dependence(claim: SpaceSpanning, n: int) -> Tables:
    """The certificate of it."""
    case = claim.case(n)
    return claim.certificate(case, claim.decide(case))
