"""The claim that isometries act on the Clifford algebra by sandwich products with products of vectors."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from random import Random

from eqmath.claims.case import Case
from eqmath.claims.clifford_maps import AboutClifford, GradedVectors
from eqmath.claims.commuting import Content
from eqmath.claims.identities import identities_content, unnamed
from eqmath.claims.outcome import PROVED, REFUTED, Outcome
from eqmath.claims.sandwich_identities import SandwichIdentities
from eqmath.claims.witness import FalseRule
from eqmath.clifford import Clifford, GradedMap, Multivector, Versor, reflections, versor
from eqmath.errors import CaseError, Disagreement, counted
from eqmath.exact import Matrix
from eqmath.methods import Method, Samples
from eqmath.methods.graded_maps import ALGEBRA
from eqmath.spaces.elements import acting

ELEMENTS = 4
"""So many random isometries are taken apart."""


@dataclass(frozen=True)
class Sandwiches(AboutClifford):
    """x ↦ v x̂ v⁻¹ is the reflection in v, and isometries act by the products of these.

    The identity v x̂ v = v² x − 2 b(x, v) v is quadratic in v and linear in x. So it holds for all vectors if it holds
    for x = e_k and v = e_i, e_i + e_j. That v² is a number makes the sandwich product one of algebras.

    Attributes
    ----------
    involuted : bool
        Whether x̂ is the grade involution of x, and not x itself.

    Examples
    --------
    >>> from eqmath import O
    >>> print(Sandwiches(O).decide(Case(2, 0, 0, (ALGEBRA, ALGEBRA))).sentence)
    6 identities between vectors, 2 generators as products of at most 1 reflection
    >>> print(Sandwiches(O, involuted=False).decide(Case(2, 0, 0, (ALGEBRA, ALGEBRA))).witness)
    (e1) around (e1) at [1;1]: claimed 1, true -1 (without the grade involution)
    """

    involuted: bool = True
    uncertified = ""
    unspecified = "about sandwich products"

    def vectors(self, case: Case) -> GradedVectors:
        """The sandwich products with e1, …, en, those with squares other than 0."""
        algebra, found = self.algebra(case.n), []
        for v in _generators(algebra):
            if (v * v).terms:
                matrix = Versor(v, self.involuted).matrix(algebra)
                entries = {(i, j): int(x) for i, row in enumerate(matrix.tolist()) for j, x in enumerate(row) if x}
                found.append(GradedMap(f"{v} x̂ {v}⁻¹", matrix.shape, entries))
        return GradedVectors(tuple(found))

    def second_route(self, case: Case) -> None:
        """The claim does not concern a dimension."""

    def decide(self, case: Case, method: str = "reduced") -> Outcome:
        """The outcome at one case; every method comes to this.

        Raises
        ------
        CaseError
            If the method is another one than reduced or direct, or the form has a radical.
        Disagreement
            If a generator does not act as the product of the vectors of its reflections.
        """
        if method not in ("reduced", "direct"):
            raise CaseError(f"the method {method} does not treat spaces", hint="--method reduced or direct")
        algebra = self.algebra(case.n)
        if algebra.r:
            raise CaseError(f"{self.series.every} preserves a form with a radical", hint="O(3), O(1,3)")
        checked, witness = 0, None
        for v in _directions(algebra):
            for x in _generators(algebra):
                checked, witness = checked + 1, witness or self._differs(v, x)
        generators = self.series(case.n).discrete
        most = max((self._length(algebra, g) for g in generators), default=0) if witness is None else 0
        made = f"{len(generators)} generators as products of at most {counted(most, 'reflection')}"
        checks = (
            f"v x̂ v = v² x − 2 b(x, v) v: {checked} cases, which by linearity in x and polarisation in v are all",
            "generators: sandwich products compared with the exterior powers of their matrices, on all blades",
        )
        how = Method("direct", checked, checked, None, 0)
        status = REFUTED if witness else PROVED
        return Outcome(
            status, checked, None, None, how, witness, f"{checked} identities between vectors, {made}", checks
        )

    def certificate(self, case: Case, outcome: Outcome) -> Content:
        """The multiplications of the algebra, the reflections, and the generators as sandwich products."""
        algebra = self.algebra(case.n)
        written = SandwichIdentities(algebra, self.involuted)
        matrices, sums = written.matrices, [*written.relations(), *written.reflections(list(_directions(algebra)))]
        for g in self.series(case.n).discrete if outcome.status == PROVED else ():
            own, said = written.isometry(g, self.mirrors(algebra, g), len(matrices))
            matrices, sums = matrices + own, sums + said
        return identities_content(outcome.status, case.n, (), sums, unnamed, matrices)

    def _differs(self, v: Multivector, x: Multivector) -> FalseRule | None:
        """An entry at which the sandwich product is not a reflection."""
        algebra = v.algebra
        twice = v * x + x * v
        true = v * v * x - twice * v
        claimed = v * (x.involuted if self.involuted else x) * v
        for i in range(algebra.n):
            a, b = claimed.coefficient(1 << i), true.coefficient(1 << i)
            if a != b:
                place = x.terms[0][0].bit_length()
                reason = "without the grade involution"
                return FalseRule("around", str(v), str(x), (i + 1,), (place,), int(a), int(b), reason)
        return None

    def mirrors(self, algebra: Clifford, g: Matrix) -> tuple[Multivector, ...]:
        """The vectors of reflections that make an isometry."""
        return reflections(algebra, g)

    def _length(self, algebra: Clifford, g: Matrix) -> int:
        """How many reflections make a generator.

        Raises
        ------
        Disagreement
            If it does not act as the product of their vectors.
        """
        vectors = self.mirrors(algebra, g)
        if vectors and versor(vectors).matrix(algebra) != acting(ALGEBRA, ((g,), False)):
            raise Disagreement(f"{self}: {g.tolist()} does not act as {' '.join(f'({v})' for v in vectors)}")
        return len(vectors)

    def samples(self, case: Case, seed: int) -> Samples | None:
        """Random isometries, taken apart into reflections, compared with their exterior powers on all blades."""
        group, algebra = self.series(case.n), self.algebra(case.n)
        rng, agree = Random(f"{seed} {self} {case}"), 0
        for _ in range(ELEMENTS):
            g = group.random(rng)
            if isinstance(g, Matrix):
                vectors = self.mirrors(algebra, g)
                acted = versor(vectors).matrix(algebra) if vectors else Matrix.identity(algebra.size)
                agree += acted == acting(ALGEBRA, ((g,), False))
        return Samples(seed, ELEMENTS, 1, agree)

    def __str__(self) -> str:
        hat = "" if self.involuted else ", without the grade involution,"
        return f"reflections and their products{hat} are sandwich products in {self.series.name(self.n)}"


def _generators(algebra: Clifford) -> list[Multivector]:
    return [algebra.vector([int(i == j) for j in range(algebra.n)]) for i in range(algebra.n)]


def _directions(algebra: Clifford) -> Iterator[Multivector]:
    """e_i and e_i + e_j: a quadratic map that is 0 there is 0."""
    yield from _generators(algebra)
    for v, w in combinations(_generators(algebra), 2):
        yield v + w
