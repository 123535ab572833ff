"""Claims about Hom_G(X, Y) for spaces X and Y built from V."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from functools import cache, lru_cache
from random import Random
from typing import Any, ClassVar, Self

from eqmath.claims.by_generators import certified_outcome
from eqmath.claims.case import Case
from eqmath.claims.claim import Claim, Listed
from eqmath.claims.outcome import PROVED, REFUTED, Outcome
from eqmath.claims.space_blocks import certified_blocks, values_between
from eqmath.claims.split_blocks import certified_by_blocks
from eqmath.claims.summand_texts import unspecified_functors, written
from eqmath.claims.tables import Tables, unspecified
from eqmath.errors import CaseError, Disagreement, EqmathError, SpaceError, TooLarge
from eqmath.exact import PRIME, Matrix
from eqmath.groups import Group, Series
from eqmath.hom import Hom
from eqmath.methods import Cost, Samples, Stability, Uniformity
from eqmath.methods.between_spaces import violation_between
from eqmath.methods.reduced.between import uniform_between
from eqmath.methods.sampling import DIAGRAMS, ELEMENTS
from eqmath.spaces import Monomial, Space, parse_space
from eqmath.spaces.expression import Expression
from eqmath.spaces.harmonic_legs import without_harmonics

MOST_SAMPLED = 2500
"""Maps with more entries are not compared with random elements."""


@dataclass(frozen=True)
class SpaceVectors:
    """The diagrams between two spaces, or some of them, as a list of maps.

    >>> found = SpaceVectors(Hom("O(2)", "Sym2(V)", "Sym2(V)"))
    >>> len(found), found.diagram(1), found.matrix(1) == Matrix.identity(3)
    (2, "1,1'|2,2'", True)
    """

    space: Hom
    some: tuple[Any, ...] | None = None

    @property
    def _listed(self) -> list[Any]:
        return list(self.space.spanning_set if self.some is None else self.some)

    def __len__(self) -> int:
        return int(self.space.spanning_set.count) if self.some is None else len(self.some)

    def diagram(self, index: int) -> str:
        """One diagram, as a text."""
        return str(self._listed[index])

    def matrix(self, index: int) -> Matrix:
        """Its matrix."""
        return self.space.matrix(self._listed[index])

    def matrices(self) -> Iterator[Matrix]:
        """All matrices, one by one."""
        return (self.space.matrix(d) for d in self._listed)


@dataclass(frozen=True)
class AboutSpaces(Claim):
    """A claim about the maps from one space to another, for every n.

    Attributes
    ----------
    source, target : Space

    Examples
    --------
    >>> from eqmath import O
    >>> from eqmath.claims import SpaceSpanning
    >>> claim: AboutSpaces = SpaceSpanning(O, source=Space("Sym2(V)"), target=Space("Sym2(V)"))
    >>> claim.legs, claim.stable(2, 2).reason, claim.second_route(claim.case(3))
    ((2, 2), 'the same system for every n ≥ 2', 2)
    """

    source: Space = field(default=Space("V"), kw_only=True)
    target: Space = field(default=Space("V"), kw_only=True)
    split_matters: ClassVar[bool] = False
    one_split: ClassVar[bool] = True
    has_ranks: ClassVar[bool] = True
    by_generators: ClassVar[str] = ""
    """What the maps of the claim are, where it has a certificate by the generators of its group."""
    demanded: ClassVar[str] = "basis"
    """What is said of them there."""

    @property
    def legs(self) -> tuple[int, int]:
        """The largest numbers of legs of a summand of the source and of one of the target."""
        return legs_of(self.source), legs_of(self.target)

    @property
    def only(self) -> tuple[int, int]:
        """The numbers of legs."""
        return self.legs

    def case(self, n: int, k: int = 0, l: int = 0) -> Case:
        """The case at n: k and l are the numbers of legs."""
        return Case(n, *self.legs, (self.source, self.target))

    def space(self, n: int) -> Hom:
        """Hom_G(X, Y) at n."""
        return _space(self.series(n), (self.source, self.source.expression), (self.target, self.target.expression))

    def vectors(self, case: Case) -> Listed:
        """The group's diagrams between the spaces."""
        return SpaceVectors(self.space(case.n))

    def admits(self, case: Case) -> bool:
        """Whether the spaces are those of the group at this n."""
        try:
            self.space(case.n)
        except SpaceError:
            return False
        return True

    def second_route(self, case: Case) -> int | None:
        """The dimension by characters."""
        return self.space(case.n).second_route

    def require_affordable(self, n: int, k: int, l: int, method: str = "reduced") -> None:
        """Nothing is refused before it begins: every table says its size where it is made."""
        return

    def cost_at(self, n: int, k: int, l: int, method: str = "reduced") -> Cost:
        """What Hom_G is predicted to need."""
        return self.space(n).cost

    def stable(self, k: int, l: int) -> Stability:
        """From which n on the systems of all blocks are the same."""
        return _stable(self.series, self.source, self.target)

    def uniform(self, members: Sequence[Series], k: int, l: int) -> Uniformity:
        """From which n on the systems of all blocks are the same, for every factor of a product of series.

        Raises
        ------
        CaseError
            If a summand is not a product of symmetrised legs.
        """
        return _uniform(tuple(members), self.source, self.target)

    def system_start(self, k: int, l: int) -> int:
        """The same n, whatever is claimed."""
        return self.stable(k, l).start

    def sampled(self, case: Case) -> Listed:
        """The maps of which some are tried on random elements: those of the group's diagrams."""
        space = self.space(case.n)
        return SpaceVectors(space, tuple(space.spanning_set or ()))

    def samples(self, case: Case, seed: int) -> Samples | None:
        """Some of the maps under some random elements, exactly."""
        space, listed = self.space(case.n), self.sampled(case)
        rows, columns = space.shape
        if not 0 < rows * columns <= MOST_SAMPLED or max(rows, columns) ** 2 > 4 * MOST_SAMPLED:
            return None
        rng = Random(f"{seed} {space!r}")
        matrices = [listed.matrix(i) for i in sorted(rng.sample(range(len(listed)), min(DIAGRAMS, len(listed))))]
        factors = space.group.series.factors or (space.group,)
        agree = 0
        for _ in range(ELEMENTS):
            own = [g for g in (factor.random(rng) for factor in factors) if isinstance(g, Matrix)]
            if len(own) < len(factors):
                return None  # of a group over Q(i), whose spaces have no matrices here
            element = tuple(own), False
            agree += not any(violation_between(W, element, self.source, self.target) for W in matrices)
        return Samples(seed, ELEMENTS, len(matrices), agree)

    @property
    def ends(self) -> str:
        """The two spaces in words."""
        return f"from {self.source} to {self.target}"

    @property
    def uncertified(self) -> str:
        """That SPEC.md has no certificates of other claims about spaces than the number and a list of maps."""
        return "" if self.by_generators else "about such claims between spaces"

    def certificate(self, case: Case, outcome: Outcome) -> Tables:
        """The maps themselves, by the generators; block by block where they are too large together.

        Raises
        ------
        CaseError
            If the claim is about something else than a list of maps.
        """
        if not self.by_generators:
            return super().certificate(case, outcome)
        space, maps = self.space(case.n), list(self.vectors(case).matrices())
        try:
            return certified_outcome(space, outcome, self.demanded, maps)
        except TooLarge:
            return certified_by_blocks(space, outcome, self.demanded, maps)

    @property
    def unspecified(self) -> str:
        """About what SPEC.md has certificates for one n alone; empty where it has more."""
        if self.by_generators:
            return f"about {self.by_generators}"
        if self.series.summands or self.series.graph:
            return f"about spaces of {self.series.every}"
        graphs = [factor.series.every for factor in self.series.factors if factor.series.graph]
        return (
            f"about spaces of {graphs[0]}"
            if graphs
            else unspecified(self.series) or unspecified_functors(self.source, self.target)
        )

    def ends_at(self, case: Case) -> dict[str, Any]:
        """The two spaces, as a certificate has them."""
        return {"source": str(written(self.source, self.series)), "target": str(written(self.target, self.series))}

    def values_used(self, case: Case) -> int:
        """Those of the systems of all blocks."""
        return values_between(self.series, self.source, self.target)

    def tables(self, case: Case, outcome: Outcome, kind: str, **more: Any) -> Tables:
        """What a certificate says: the claim, and a block for every two different summands.

        Raises
        ------
        Disagreement
            If the blocks do not have the dimension, the rank and the status of the outcome.
        TooLarge
            If nobody would check it.
        """
        group, demand = self.series(case.n), "" if "number" in more else kind
        ends = [written(space, self.series) for space in (self.source, self.target)]
        found = certified_blocks(group, *ends)
        blocks = [block.written(demand, more.get("families", ())) for block in found]
        dim, rank = (sum(block["copies"] * block[name] for block in blocks) for name in ("dim", "rank"))
        refuted = any("witness" in block for block in blocks) if demand else Fraction(more["number"]) != dim
        made = dim, rank, REFUTED if refuted else PROVED
        if made != (outcome.dim, outcome.rank, outcome.status):
            said = f"{outcome.dim}, {outcome.rank}, {outcome.status}"
            raise Disagreement(f"{self} at {case}: {said}, by blocks {', '.join(map(str, made))}")
        reduced = any(part["equations"] for block in blocks for part in block["parts"])
        claim = {"kind": kind, "group": group.name, "n": case.n} | self.ends_at(case) | more
        return {
            "claim": claim, "blocks": blocks, "dim": dim, "method": "reduced" if reduced else "orbits", "prime": PRIME,
            "rank": rank, "status": outcome.status,
        }  # fmt: skip

    def certificate_together(self, factors: Sequence[Group], case: Case, outcome: Outcome) -> Tables:
        """The tables at these groups, for every larger n of every factor.

        Raises
        ------
        CaseError
            If there are none.
        """
        if self.unspecified_together:
            return super().certificate_together(factors, case, outcome)
        members = [factor.series for factor in factors]
        made = self.certificate(case, outcome)
        every = {"n": "all", "from": [factor.n for factor in factors], "group": "x".join(own.every for own in members)}
        return made | {"claim": made["claim"] | every}

    def between(self, source: Space, target: Space) -> Self:
        """The same claim about other spaces."""
        return replace(self, source=parse_space(source, self._some), target=parse_space(target, self._some))

    def has(self, source: Space, target: Space) -> bool:
        """Whether both are spaces of the groups."""
        try:
            self.between(source, target)
        except SpaceError:
            return False
        return True

    @property
    def _some(self) -> Any:
        """One group of the series, to ask which functors it admits."""
        series = self.series
        return series(series.only or 3 * series.step)


@lru_cache(maxsize=16)
def _space(group: Group, source: tuple[Space, Expression], target: tuple[Space, Expression]) -> Hom:
    """The same to everybody who asks, and writes the spaces like this: what is found is found once."""
    return Hom(group, source=source[0], target=target[0])


@lru_cache(maxsize=1024)
def legs_of(space: Space) -> int:
    """The largest number of legs of a summand; 0 for a space in which it grows with n.

    >>> legs_of(Space("Sym2(V)*V+1")), legs_of(Space("Harm2(V)")), legs_of(Space("0")), legs_of(Space("Cl(V)"))
    (3, 2, 0, 0)
    """
    try:
        return max((len(monomial.legs) for _, monomial in space.grothendieck()), default=0)
    except SpaceError:
        return 0


def require_method(method: str) -> None:
    """Refuse methods that do not treat spaces.

    >>> require_method("direct") is None
    True

    Raises
    ------
    CaseError
        If it is another one than reduced or direct.
    """
    if method not in ("reduced", "direct"):
        raise CaseError(f"the method {method} does not treat spaces", hint="--method reduced or direct")


@cache
def _stable(series: Series, source: Space, target: Space) -> Stability:
    if series.only is not None:
        raise CaseError(f"{series.every} is a single group", hint="its one n")
    (start,) = _uniform((series,), source, target).starts
    start = series.next_value(start or 1)
    return Stability(start, f"the same system for every n ≥ {start}")


@cache
def _uniform(members: tuple[Series, ...], source: Space, target: Space) -> Uniformity:
    """The latest n of every factor at which the system of a block begins to be the same."""
    try:
        pairs = [(x, y) for x in _monomials(source) for y in _monomials(target)]
    except EqmathError as error:
        raise CaseError(f"there is no argument for every n from {source} to {target}: {error.message}") from error
    found = [uniform_between(members, x, y).starts for x, y in dict.fromkeys(pairs)]
    return Uniformity(tuple(max((starts[i] or 1 for starts in found), default=1) for i in range(len(members))))


def _monomials(space: Space) -> list[Monomial]:
    """The monomial functors of a space; with Harm those with Sym in its place, and those that are taken from these."""
    plain = Space.of(without_harmonics(space.expression))
    return list(dict.fromkeys(x for _, x in (*plain.normal(), *space.grothendieck())))
