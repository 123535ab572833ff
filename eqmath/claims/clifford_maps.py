"""Claims that maps built from grades, products, pseudoscalar or radical are all equivariant maps of Cl(V)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, reduce
from itertools import chain, product
from typing import ClassVar

from eqmath.claims.about_spaces import AboutSpaces, legs_of
from eqmath.claims.case import Case
from eqmath.claims.claim import Listed
from eqmath.claims.commuting import Content
from eqmath.claims.outcome import Outcome
from eqmath.claims.same_orbits import counted_for_every_n, same_orbits_content
from eqmath.claims.witness import Element, MissedMap, Witness
from eqmath.clifford import GRADES, Clifford, GradedMap, GradedMaps, restricted_maps
from eqmath.errors import CaseError, Disagreement, SpaceError, counted
from eqmath.exact import Matrix
from eqmath.groups import Group, Series
from eqmath.hom.graded import between_grades
from eqmath.hom.hom import Hom
from eqmath.methods import Cost, Findings, Method, Violation
from eqmath.methods.between_spaces import violation_between
from eqmath.methods.graded_maps import ALGEBRA, graded_rank, graded_violation
from eqmath.spaces import Space
from eqmath.spaces.elements import OfFactors, elements

NAMES = ("triangular", "orbits", "reduced", "direct")
"""Methods, those that need least first."""
Grades = tuple[int, ...]
FACTORS = {ALGEBRA: 1, Space("Cl(V)^2"): 2}


def keeps_orientation(series: Series, n: int | None = None) -> bool:
    """Whether all generators have determinant 1, and those of the Lie algebra trace 0.

    >>> from eqmath import O, SO
    >>> keeps_orientation(O), keeps_orientation(SO)
    (False, True)
    """
    group = series(series.only or n or 2 * series.step)
    traceless = all(not sum(x[i, i] for i in range(group.n)) for x in group.lie)
    return traceless and all(g.det() == 1 for g in group.discrete)


def algebra_of(series: Series, n: int) -> Clifford:
    """The Clifford algebra of the form that a group keeps.

    >>> from eqmath import SO
    >>> algebra_of(SO, 3)
    Cl(3,0)

    Raises
    ------
    CaseError
        If it keeps none.
    """
    if series.form is None:
        raise CaseError(f"{series.every} preserves no form", hint="O(3), SO(1,3), E(3)")
    return Clifford.of_form(series.form(n))


def keeps_symmetric_form(series: Series) -> bool:
    """Whether a group is recorded as keeping a symmetric form, with a radical or without.

    >>> from eqmath import O, S, Sp
    >>> [keeps_symmetric_form(series) for series in (O, S, Sp)]
    [True, False, False]
    """
    n = series.only or 2 * series.step
    form = None if series.form is None else series.form(n)
    return form is not None and form.T == form


def moves_radical(series: Series) -> bool | None:
    """Whether a group that keeps a form moves its radical; None where there is no radical.

    >>> from eqmath import parse_group
    >>> [moves_radical(parse_group(text).series) for text in ("O(2,0,1)", "E(2)", "O(2)")]
    [True, False, None]
    """
    group = series(series.only or series.step)
    radical = range(group.n - algebra_of(series, group.n).r, group.n)
    rows = range(group.n)
    moved = any(g[i, j] != (i == j) for g in group.discrete for i in rows for j in radical)
    return (moved or any(x[i, j] for x in group.lie for i in rows for j in radical)) if radical else None


@dataclass(frozen=True)
class GradedVectors:
    """Maps of a Clifford algebra, as a list with names.

    >>> listed = GradedVectors(tuple(GRADES.listed(Clifford(1), 1, False)))
    >>> len(listed), listed.diagram(1), listed.matrix(1)
    (2, '⟨x⟩_1', Matrix([[0, 0], [0, 1]]))
    """

    maps: tuple[GradedMap, ...]

    def __len__(self) -> int:
        return len(self.maps)

    def diagram(self, index: int) -> str:
        """The name of one of them."""
        return self.maps[index].name

    def matrix(self, index: int) -> Matrix:
        """One of them."""
        return self.maps[index].matrix

    def matrices(self) -> Iterator[Matrix]:
        """All of them, one by one."""
        return (graded.matrix for graded in self.maps)


def sum_of_grades(space: Space) -> Grades | None:
    """The grades of which a space is the sum, each once, in its order; None for other spaces.

    >>> [sum_of_grades(Space(text)) for text in ("1+V+Alt2(V)", "Alt3(V)+1", "V+V", "Cl(V)", "Sym2(V)")]
    [(0, 1, 2), (3, 0), None, None, None]
    """
    try:
        terms = space.terms()
    except SpaceError:
        return None
    grades = tuple(legs_of(own) for _, own in terms)
    powers = [Space({0: "1", 1: "V"}.get(k, f"Alt{k}(V)")) for k in grades]
    return grades if [(1, power) for power in powers] == list(terms) and len(set(grades)) == len(grades) else None


def grades_between(source: Space, target: Space) -> tuple[tuple[Grades, ...], Grades] | None:
    """Those of one element, or one of each of two, and those of the target; None where the spaces are others.

    >>> grades_between(Space("V^2"), Space("1")), grades_between(Space("V^3"), Space("1"))
    ((((1,), (1,)), (0,)), None)
    """
    above, one = sum_of_grades(target), sum_of_grades(source)
    if above is None or one is not None:
        return None if above is None or one is None else ((one,), above)
    factors = [Space.of(factor) for _, summand in source.summands for factor in summand.factors]
    grades = [own for factor in factors if (own := sum_of_grades(factor)) is not None]
    both = len(grades) == len(factors) == 2 and reduce(Space.__mul__, factors) == source
    return (tuple(grades), above) if both else None


@dataclass(frozen=True)
class AboutClifford(AboutSpaces):
    """A claim about maps from Cl(V), or from pairs of its elements, to Cl(V) or to numbers; or from grades to grades.

    >>> from eqmath import O
    >>> claim: AboutClifford = CliffordMaps(O)
    >>> claim.algebra(3), claim.factors, claim.legs, claim.second_route(claim.case(3))
    (Cl(3,0), 1, (0, 0), 4)
    """

    source: Space = field(default=ALGEBRA, kw_only=True)
    target: Space = field(default=ALGEBRA, kw_only=True)
    has_ranks: ClassVar[bool] = False

    def algebra(self, n: int) -> Clifford:
        """The Clifford algebra at n."""
        return algebra_of(self.series, n)

    @property
    def factors(self) -> int:
        """How many elements are mapped.

        Raises
        ------
        CaseError
            If the source is another space than Cl(V) and Cl(V)^2, or the target than Cl(V) and 1.
        """
        if self.source not in FACTORS or self.target not in (ALGEBRA, Space("1")):
            raise CaseError(f"expected maps of Cl(V), found {self.ends}", hint="from Cl(V) or Cl(V)^2 to Cl(V) or 1")
        return FACTORS[self.source]

    @property
    def scalar(self) -> bool:
        """Whether they are mapped to numbers."""
        return self.target != ALGEBRA

    @property
    def grades(self) -> tuple[tuple[Grades, ...], Grades] | None:
        """Those of one element or of two, and those of the target, where these are the same for every n.

        >>> from eqmath import O
        >>> pairs = [("1+V", "Alt2(V)"), ("Alt2(V)*V", "V+Alt3(V)"), ("Cl(V)", "Cl(V)")]
        >>> [CliffordMaps(O, source=Space(x), target=Space(y)).grades for x, y in pairs]
        [(((0, 1),), (2,)), (((2,), (1,)), (1, 3)), None]
        """
        return grades_between(self.source, self.target)

    def blocks(self, n: int) -> tuple[Hom, ...]:
        """Hom between all grades, each with at most n/2 legs; of some grades, or a form with a radical, the whole."""
        if self.grades or self.algebra(n).r:
            return (self.space(n),)
        return _blocks(self.series(n), self.factors, self.scalar, keeps_orientation(self.series, n))

    def second_route(self, case: Case) -> int | None:
        """The dimension by the characters of all grades; None with a radical, for the group is not reductive."""
        found = [block.second_route for block in self.blocks(case.n)]
        return None if None in found else sum(x for x in found if x is not None)

    def cost_at(self, n: int, k: int, l: int, method: str = "reduced") -> Cost:
        """That of all grades."""
        return sum((block.cost for block in self.blocks(n)), start=Cost(0, 0, 0, 0.0))

    def sampled(self, case: Case) -> Listed:
        """The maps of the claim."""
        return self.vectors(case)


@cache
def _blocks(group: Group, factors: int, scalar: bool, special: bool) -> tuple[Hom, ...]:
    targets = [()] if scalar else [(k,) for k in range(group.n + 1)]
    sources = product(range(group.n + 1), repeat=factors)
    return tuple(between_grades(group, source, target, special) for source in sources for target in targets)


@dataclass(frozen=True)
class CliffordMaps(AboutClifford):
    """Certain maps are a basis of all equivariant maps of Cl(V).

    Attributes
    ----------
    maps : GradedMaps
    oriented : GradedMaps or None
        In place of these, where all elements of the group keep orientation.
    complete : GradedMaps or None
        Among which a map is sought that is missed; None for a basis of Hom.

    Examples
    --------
    >>> from eqmath import O, SO
    >>> from eqmath.clifford import WITH_PSEUDOSCALAR
    >>> claim = CliffordMaps(O, source=Space("Cl(V)^2"))
    >>> print(claim, "-", claim.decide(claim.case(3)).sentence)
    the grades are a basis in O(n) from Cl(V)^2 to Cl(V) - 20 maps of rank 20, Hom has dimension 20
    >>> false = CliffordMaps(SO, complete=WITH_PSEUDOSCALAR)
    >>> print(false.decide(false.case(1)).witness)
    [[0, 0], [1, 0]] commutes with SO(1) and is outside the span
    """

    maps: GradedMaps = field(default=GRADES, kw_only=True)
    oriented: GradedMaps | None = field(default=None, kw_only=True)
    complete: GradedMaps | None = field(default=None, kw_only=True)
    by_generators = "maps of Clifford algebras"

    @property
    def own(self) -> GradedMaps:
        """The maps that are meant for the group."""
        return self.oriented if self.oriented and keeps_orientation(self.series) else self.maps

    def listed(self, n: int) -> list[GradedMap]:
        """The maps at n."""
        return self._of(self.own, n)

    def _of(self, maps: GradedMaps, n: int) -> list[GradedMap]:
        """Some maps, between the grades that are meant."""
        algebra = self.algebra(n)
        if self.grades is None:
            return maps.listed(algebra, self.factors, self.scalar)
        source, target = self.grades
        return restricted_maps(algebra, maps.listed(algebra, len(source), False), source, target)

    @property
    def same_for_large_n(self) -> bool:
        """Between some grades: the maps are the same combinations of diagrams for every n that has all these grades."""
        return self.grades is not None and self.series.only is None

    @property
    def _turned(self) -> bool:
        """Whether products with I may be among the maps that are meant, or that there are."""
        return self.own.turned or keeps_orientation(self.series)

    def constant_from(self, m: int) -> int:
        """From which n on the maps are the same: with all grades, and without xI where x and it have these.

        A product of grades a and b has a part of grade c if the (a+b+c)/2 basis vectors in it are there.
        """
        source, target = self.grades or ((), ())
        sums = [sum(word) + c for word in product(*source) for c in target]
        if self._turned:
            return max(sums, default=0) + 1
        own = ((total + 1) // 2 for total in sums) if len(source) > 1 else chain(*source, target)
        return max(own, default=1) or 1

    @property
    def constant_because(self) -> str:
        """Which maps there are."""
        return "all grades are there" + ", and no product with I leads to one" * self._turned

    @property
    def because(self) -> str:
        """Why the maps at one n, and the dimension for every n, are enough."""
        return "the maps are the same combinations of diagrams for every n, whose coordinates do not change"

    @property
    def unspecified(self) -> str:
        """That spaces which grow with n have certificates at one n alone."""
        return super().unspecified if self.grades is None else counted_for_every_n(self, 0).unspecified

    def certificate_for_every_n(self, case: Case, outcome: Outcome) -> Content:
        """The maps at one n, and that the dimension stays the same."""
        return same_orbits_content(self, case, outcome)

    def vectors(self, case: Case) -> GradedVectors:
        """The maps at a case."""
        return GradedVectors(tuple(self.listed(case.n)))

    def decide(self, case: Case, method: str = "reduced") -> Outcome:
        """The outcome at one case; the direct method takes all entries of all matrices.

        Raises
        ------
        CaseError
            If the method is another one than reduced or direct.
        Disagreement
            If the maps are dependent, or none is found that is missed.
        TooLarge
            If the computation exceeds the memory limit.
        """
        if method not in ("reduced", "direct"):
            raise CaseError(f"the method {method} does not treat spaces", hint="--method reduced or direct")
        maps = self.listed(case.n)
        if method == "direct":
            found = self.space(case.n).examine([graded.matrix for graded in maps])
        else:
            found = self._by_grades(case.n, maps)
        if not found.violation and found.rank < found.count:
            raise Disagreement(f"{self} at {case}: {found.count} maps of rank {found.rank} are dependent")
        witness: Witness | None = Element(found.violation) if found.violation else None
        if not witness and not found.spans:
            witness = self._missed(case.n, maps)
        sentence = f"{counted(found.count, 'map')} of rank {found.rank}, Hom has dimension {found.dim}"
        return Outcome.of(found, witness, sentence)

    def _by_grades(self, n: int, maps: Sequence[GradedMap]) -> Findings:
        """Dimension grade by grade, equivariance and rank from the entries that are not 0."""
        own = [block.findings() for block in self.blocks(n)]
        unknowns, equations = (sum(getattr(one.method, what) for one in own) for what in ("unknowns", "equations"))
        rank, dim = graded_rank(maps), sum(one.dim for one in own)
        name = max((one.method.name for one in own), key=NAMES.index)
        prime = next((one.method.prime for one in own if one.method.prime), None)
        checks = (
            f"equivariance: {counted(len(maps), 'map')} compared with their images under every generator",
            f"dimension: {dim}, summed over {counted(len(own), 'pair')} of grades",
            f"rank: elimination over Q, {rank}",
        )
        method = Method(name, unknowns, equations, prime, rank)
        return Findings(len(maps), rank, dim, self._violation(n, maps), method, checks)

    def _violation(self, n: int, maps: Sequence[GradedMap]) -> Violation | None:
        pairs = ((graded, element) for graded in maps for element in elements(self.series(n)))
        found = (self._violated(graded, element) for graded, element in pairs)
        return next((violation for violation in found if violation), None)

    def _violated(self, graded: GradedMap, element: OfFactors) -> Violation | None:
        if self.grades is None:
            return graded_violation(graded, element, self.factors, self.scalar)
        return violation_between(graded.matrix, element, self.source, self.target)

    def _missed(self, n: int, maps: Sequence[GradedMap]) -> MissedMap:
        """The first map that raises the rank."""
        rank = graded_rank(maps)
        for graded in self._candidates(n):
            if graded_rank([*maps, graded]) > rank and not self._violation(n, [graded]):
                return MissedMap(graded.matrix, f"commutes with {self.series(n)} and is outside the span", graded.name)
        raise Disagreement(f"{self}: no map is found that is missed, yet the rank {rank} is smaller than the dimension")

    def _candidates(self, n: int) -> list[GradedMap]:
        if self.complete is not None:
            return self._of(self.complete, n)
        space = self.space(n)
        return [_graded(str(d), space.matrix(d)) for d in space.basis()]

    def __str__(self) -> str:
        return f"{self.own} are a basis in {self.series.name(self.n)} {self.ends}"


def _graded(name: str, matrix: Matrix) -> GradedMap:
    places = ((i, j, x) for i, row in enumerate(matrix.tolist()) for j, x in enumerate(row) if x)
    return GradedMap(name, matrix.shape, {(i, j): int(x) for i, j, x in places})
