"""Claims that functions of one number, applied to every coordinate of a space, commute with a group."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from random import Random

from eqmath.claims.about_spaces import AboutSpaces
from eqmath.claims.case import Case
from eqmath.claims.claim import Listed
from eqmath.claims.commuting import Content
from eqmath.claims.identities import sentences_content
from eqmath.claims.outcome import PROVED, REFUTED, Outcome
from eqmath.claims.pointwise_stated import pointwise_stated
from eqmath.claims.witness import NotPointwise, Numbers, Witness
from eqmath.errors import CaseError, Disagreement
from eqmath.exact import Matrix
from eqmath.groups import Group
from eqmath.methods import Cost, Method, Samples
from eqmath.methods.sampling import ELEMENTS
from eqmath.pointwise import ACTIVATIONS, EXACT, Activation, Activations, activation, activations, difference
from eqmath.spaces import Space
from eqmath.spaces.elements import acting, elements

Functions = frozenset[str]
"""Their names."""
EVERY: Functions = frozenset(own.name for own in EXACT)
AFFINE: Functions = frozenset(own.name for own in EXACT if own.is_affine)
LINEAR: Functions = frozenset(own.name for own in EXACT if own.is_linear)
ODD: Functions = frozenset(own.name for own in EXACT if Fraction(-1) in own.multipliers)
SECONDS_PER_ENTRY = 1e-5


@dataclass(frozen=True)
class PointwiseRule:
    """What is said of the functions that commute with a group on a space: which do, and which alone can.

    Attributes
    ----------
    text : str
    bounds : Activations ↦ (functions that commute, functions among which all these are)
        From what is known of the group and the space; of functions made of polynomials.

    Examples
    --------
    >>> RELU.text, sorted(RELU.bounds(activations("S(2)", "V"))[0])
    ('relu commutes', ['relu'])
    """

    text: str
    bounds: Callable[[Activations], tuple[Functions, Functions]]

    @classmethod
    def commuting(cls, text: str, functions: Functions) -> PointwiseRule:
        """Some functions commute, others may."""
        return cls(text, lambda known: (functions, EVERY))


def _by_entries(known: Activations) -> tuple[Functions, Functions]:
    own = frozenset(own.name for own in EXACT if known.admits(own))
    return own, own


def _all_or_affine(known: Activations) -> tuple[Functions, Functions]:
    """Everything on a trivial space; elsewhere no more than is affine."""
    return (EVERY, EVERY) if known.is_trivial else (LINEAR, AFFINE)


BY_ENTRIES = PointwiseRule("functions commute as the entries of the generators say", _by_entries)
ALL_OR_AFFINE = PointwiseRule("all functions commute where the group acts trivially, elsewhere only affine ones",
                              _all_or_affine)  # fmt: skip
ALL = PointwiseRule.commuting("all functions commute", EVERY)
ONLY_AFFINE = PointwiseRule("only affine functions commute", lambda known: (LINEAR, AFFINE))
ONLY_ODD = PointwiseRule("only odd functions commute", lambda known: (LINEAR, ODD))
RELU = PointwiseRule.commuting("relu commutes", frozenset({"relu"}))
CUBE = PointwiseRule.commuting("the cube commutes", frozenset({"cube"}))
SHIFT = PointwiseRule.commuting("adding 1 commutes", frozenset({"shift"}))


@dataclass(frozen=True)
class ActingMatrices:
    """The matrices of the generators of a group on a space, as a list.

    >>> from eqmath.groups import parse_group
    >>> found = ActingMatrices(parse_group("O(2)"), Space("det"))
    >>> [(found.diagram(i), found.matrix(i)) for i in range(len(found))]
    [('g1', Matrix([[-1]])), ('g2', Matrix([[-1]])), ('A3', Matrix([[0]]))]
    """

    group: Group
    space: Space

    def __len__(self) -> int:
        return len(elements(self.group))

    def diagram(self, index: int) -> str:
        """The name of a generator; A for one of the Lie algebra."""
        return f"{'A' if elements(self.group)[index][1] else 'g'}{index + 1}"

    def matrix(self, index: int) -> Matrix:
        """Its matrix."""
        return acting(self.space, elements(self.group)[index])

    def matrices(self) -> Iterator[Matrix]:
        """All of them, one by one."""
        return map(self.matrix, range(len(self)))


@dataclass(frozen=True)
class PointwiseClaim(AboutSpaces):
    """Which functions of every coordinate of X commute with G; source and target are X, in its basis.

    Every function that is made of polynomials is tried on every row of every generator.

    Attributes
    ----------
    rule : PointwiseRule

    Examples
    --------
    >>> from eqmath import H, S
    >>> claim = PointwiseClaim(S, source=Space("Alt2(V)"), target=Space("Alt2(V)"))
    >>> found = claim.decide(claim.case(3))
    >>> found.status, found.sentence
    ('proved', '3 of 11 functions commute with S(3) on Alt2(V): identity, cube, signed_square')
    >>> print(PointwiseClaim(H, rule=RELU).decide(claim.case(1)).witness)
    f = relu, g = [[-1]], x = (1): f(ρ(g)x) has 0 at place 1 and ρ(g)f(x) has -1
    """

    rule: PointwiseRule = field(default=BY_ENTRIES, kw_only=True)

    def has(self, source: Space, target: Space) -> bool:
        """Whether the two are the same space of the groups."""
        return source == target and super().has(source, target)

    def vectors(self, case: Case) -> Listed:
        """The matrices of the generators."""
        return ActingMatrices(self.series(case.n), self.source)

    def known(self, n: int) -> Activations:
        """What the entries of the generators say."""
        return activations(self.series(n), self.source)

    def decide(self, case: Case, method: str = "reduced") -> Outcome:
        """The outcome at one case.

        Raises
        ------
        CaseError
            If the method is another one than reduced or direct: both look at every row; or if V is complex.
        Disagreement
            If a function commutes though the entries do not let it pass, or does not though they do.
        """
        if method not in ("reduced", "direct"):
            raise CaseError(f"the method {method} does not treat spaces", hint="--method reduced or direct")
        known = self.known(case.n)
        wrong = {own.name: self._witness(known, own) for own in EXACT}
        commuting = frozenset(name for name, found in wrong.items() if found is None)
        if commuting != _by_entries(known)[0]:
            raise Disagreement(f"{self} at {case}: {sorted(commuting)} commute, by the entries others do")
        must, may = self.rule.bounds(known)
        status, witness = self._judged(commuting, must, may, wrong)
        names = ", ".join(own.name for own in EXACT if own.name in commuting)
        sentence = f"{len(commuting)} of {len(EXACT)} functions commute with {known.group} on {known.space}: {names}"
        rows = known.space.dimension(*(factor.n for factor in known.group.series.factors or (known.group,)))
        how = Method("direct", rows, rows * len(elements(known.group)), None, len(commuting))
        return Outcome(status, len(EXACT), len(commuting), len(commuting), how, witness, sentence, _checks(known))

    def _witness(self, known: Activations, function: Activation) -> NotPointwise | None:
        """A point at which a function and a generator do not commute."""
        if function.pieces is None:
            raise CaseError(f"{function} is not made of polynomials")
        for element in elements(known.group):
            found = difference(function.pieces, acting(known.space, element), element[1])
            if found is not None:
                own, infinitesimal = element
                values = found.point, found.place + 1, found.left, found.right
                return NotPointwise(function.name, own, infinitesimal, *values)
        return None

    def _judged(
        self, commuting: Functions, must: Functions, may: Functions, wrong: dict[str, NotPointwise | None]
    ) -> tuple[str, Witness | None]:
        """A function that should commute and does not, or too many that do."""
        failed = [own.name for own in EXACT if own.name in must - commuting]
        if failed:
            return REFUTED, wrong[failed[0]]
        if commuting - may:
            return REFUTED, Numbers(Fraction(len(commuting & may)), len(commuting))
        return PROVED, None

    def second_route(self, case: Case) -> None:
        """None by characters: deciding already compares two routes."""

    def samples(self, case: Case, seed: int) -> Samples | None:
        """The functions that commute at random points of the space and under random elements."""
        known = self.known(case.n)
        own = [activation(name) for name in sorted(_by_entries(known)[0])]
        rng = Random(f"{seed} {self} {case}")
        factors = known.group.series.factors or (known.group,)
        agree = 0
        for _ in range(ELEMENTS):
            element = tuple(g for g in (factor.random(rng) for factor in factors) if isinstance(g, Matrix))
            if len(element) < len(factors):
                return None  # of a group over Q(i), whose spaces have no matrices here
            R = known.space.matrix(element)
            agree += all(_commute(function, R, rng) for function in own)
        return Samples(seed, ELEMENTS, len(own), agree)

    def cost_at(self, n: int, k: int, l: int, method: str = "reduced") -> Cost:
        """The matrices of the generators."""
        group = self.series(n)
        size = self.source.dimension(*(factor.n for factor in group.series.factors or (group,)))
        rows = size * max(1, len(elements(group)))
        return Cost(rows, size, 40 * rows * size, SECONDS_PER_ENTRY * rows * size)

    uncertified = ""
    unspecified = "about functions of every coordinate"

    def certificate(self, case: Case, outcome: Outcome) -> Content:
        """Sentences about the coefficients of the functions and the entries of the generators."""
        known = self.known(case.n)
        must, may = self.rule.bounds(known)
        acted = [(acting(known.space, element), element[1]) for element in elements(known.group)]
        stated, matrices = pointwise_stated(EXACT, acted, _by_entries(known)[0], must, may)
        return sentences_content(outcome.status, stated, matrices)

    def __str__(self) -> str:
        return f"{self.rule.text}, on every coordinate of {self.source} with {self.series.name(self.n)}"


def _checks(known: Activations) -> tuple[str, ...]:
    tried = ", ".join(own.name for own in EXACT)
    others = ", ".join(own.name for own in ACTIVATIONS if own.pieces is None and known.admits(own)) or "none"
    return (
        f"every row of every generator: {tried}, as polynomials on both sides of 0, or at a point",
        f"by the entries alone: {known.words}; {known.because}",
        f"by the entries alone, of functions that are not polynomials: {others}",
    )


def _commute(function: Activation, R: Matrix, rng: Random) -> bool:
    """Whether f(Rx) = R f(x) at a random point."""
    f = function.pieces
    if f is None:
        return True
    x = [Fraction(rng.randint(-9, 9), rng.randint(1, 4)) for _ in range(R.shape[1])]
    image, right = (R * Matrix([[a] for a in vector]) for vector in (x, map(f, x)))
    return Matrix([[f(Fraction(a))] for (a,) in image]) == right
