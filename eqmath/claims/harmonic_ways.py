"""Claims about how many multiplications two ways to multiply features of all degrees up to L take; both agree."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import accumulate, chain, pairwise, product
from math import isqrt
from random import Random
from typing import Any, ClassVar

from eqmath.claims.about_spaces import AboutSpaces, SpaceVectors, legs_of, require_method
from eqmath.claims.bilinear_programs import BilinearProgram, InputLayer
from eqmath.claims.bilinear_stated import bilinear_matrices, bilinear_stated
from eqmath.claims.case import Case
from eqmath.claims.commuting import Content
from eqmath.claims.identities import sentences_content
from eqmath.claims.outcome import PROVED, REFUTED, Outcome
from eqmath.claims.stated import block_diagonal
from eqmath.claims.witness import Numbers
from eqmath.errors import CaseError, Disagreement, TooLarge
from eqmath.exact import Matrix
from eqmath.groups.special_orthogonal import GROUP as ROTATIONS
from eqmath.harmonics import (
    AlignedLayer,
    Tally,
    aligned_convolution,
    aligned_multiplications,
    dense_convolution,
    dense_multiplications,
    dense_product,
    filter_multiplications,
    node_multiplications,
    node_product,
    orders,
    weights_of_filters,
)
from eqmath.harmonics.couplings import SPACE
from eqmath.harmonics.multiplying import Feature, Layers
from eqmath.methods import Cost, Method
from eqmath.spaces import Space

MOST_MULTIPLICATIONS = 10**7
"""So many are made at one case."""
SECONDS_PER_MULTIPLICATION = 4e-6


@dataclass(frozen=True)
class CountedWay:
    """A way to multiply, and how many multiplications it is said to make.

    Attributes
    ----------
    name : str
    run : (what is multiplied …, tally) ↦ feature
    multiplications : L ↦ number

    Examples
    --------
    >>> DENSE.name, DENSE.multiplications(1), DENSE.counted([[2], [0, 1, 0]], [[5], [0, 1, 0]])[1]
    ('all couplings', 116, 116)
    """

    name: str
    run: Callable[..., Feature]
    multiplications: Callable[[int], int]

    def counted(self, *given: Any) -> tuple[Feature, int]:
        """The result, and the number of multiplications that were made."""
        tally = Tally()
        return self.run(*given, tally), tally.multiplications


DENSE = CountedWay("all couplings", dense_product, dense_multiplications)
NODES = CountedWay("values on circles", node_product, node_multiplications)
FILTERS = CountedWay("all filters", dense_convolution, filter_multiplications)
ALIGNED = CountedWay("sparse blocks on an axis", aligned_convolution, aligned_multiplications)


@dataclass(frozen=True)
class HarmonicWays(AboutSpaces):
    """Two ways to multiply take the multiplications of two formulas, the second one fewer where L ≥ 1.

    From X to X, the features of all degrees up to L, a feature is convolved with filters on an edge; from X ⊗ X to the
    features up to degree 2L two functions on the sphere are multiplied. Both are bilinear, so that they are compared
    on all pairs of basis vectors, and the multiplications counted at each of these.

    Attributes
    ----------
    products, convolutions : (CountedWay, CountedWay)
        The dense way and the other one.

    Examples
    --------
    >>> from eqmath import SO
    >>> X = Space("1+V")
    >>> claim = HarmonicWays(SO, source=X, target=X)
    >>> print(claim, "-", claim.decide(claim.case(3)).sentence)
    multiplications from 1+V to 1+V are those of the formulas - all filters 132, sparse blocks on an axis 28
    """

    products: tuple[CountedWay, CountedWay] = field(default=(DENSE, NODES), kw_only=True)
    convolutions: tuple[CountedWay, CountedWay] = field(default=(FILTERS, ALIGNED), kw_only=True)
    has_ranks: ClassVar[bool] = False
    uncertified = ""
    granted = (
        "the lines are what the two ways do, and the constants in them those of the couplings, the circles and the "
        "turned edge; halves are not counted, and one edge is like all others"
    )

    @property
    def degree(self) -> int:
        """L.

        Raises
        ------
        CaseError
            If these are other spaces.
        """
        found = feature_degree(self.source, self.target)
        if found is None:
            raise CaseError(f"expected features of all degrees up to L, found {self.ends}", hint="from 1+V to 1+V")
        return found

    @property
    def is_product(self) -> bool:
        """Whether two features are multiplied; from 1 to 1 one is convolved."""
        return self.source != self.target

    @property
    def ways(self) -> tuple[CountedWay, CountedWay]:
        """The two that are compared."""
        return self.products if self.is_product else self.convolutions

    def admits(self, case: Case) -> bool:
        """Whether these are functions on the sphere in R³."""
        return case.n == SPACE and super().admits(case)

    def vectors(self, case: Case) -> SpaceVectors:
        """The diagrams between the spaces: what can be multiplied."""
        return SpaceVectors(self.space(case.n))

    def samples(self, case: Case, seed: int) -> None:
        """An algorithm says nothing about equivariance."""

    def inputs(self) -> list[tuple[Any, ...]]:
        """Pairs of basis vectors: of two features, or of a feature and the weights of the filters on an edge."""
        L = self.degree
        if self.is_product:
            return list(product(_features(L), repeat=2))
        turn = self._turn
        return [(x, turn, layers) for x in _features(L) for layers in _layers(L)]

    @property
    def _turn(self) -> Matrix:
        """A rational rotation of the edge to the axis."""
        found = ROTATIONS(SPACE).random(Random(f"an edge for {self.degree}"))
        assert isinstance(found, Matrix)
        return found

    def program(self, way: CountedWay) -> BilinearProgram:
        """What a way does, line by line: with the coordinates of two features, or those of one and all weights.

        The weights h_m of the layers stand before those of the filters of all degrees.

        >>> from eqmath import SO
        >>> claim = HarmonicWays(SO, source=Space("1+V"), target=Space("1+V"))
        >>> program = claim.program(ALIGNED)
        >>> program.inputs, program.multiplications, len(program.outputs)
        ((4, 12), 28, 4)
        """
        L = self.degree

        def run(x: list[Any], y: list[Any], tally: Any) -> list[Any]:
            given = (_by_degree(y),) if self.is_product else (self._turn, _input_layers(L, y))
            return list(chain(*way.run(_by_degree(x), *given, tally)))

        size = (L + 1) ** 2
        return BilinearProgram.of(run, size, size if self.is_product else 2 * len(list(_layers(L))))

    def certificate(self, case: Case, outcome: Outcome) -> Content:
        """Both programs, that they give the same on all pairs of basis vectors, and how many products each has."""
        L, programs = self.degree, list(map(self.program, self.ways))
        given = Matrix.identity((L + 1) ** 2) if self.is_product else _given_weights(L)
        stated = bilinear_stated(programs, [way.multiplications(L) for way in self.ways], given, L > 0)
        return sentences_content(outcome.status, stated, [given, *chain(*map(bilinear_matrices, programs))])

    @property
    def _edge(self) -> str:
        return "" if self.is_product else ", for one rational rotation of the edge to the axis"

    def decide(self, case: Case, method: str = "reduced") -> Outcome:
        """The outcome at one case; every method comes to this one.

        Raises
        ------
        CaseError
            If the spaces are others, or the method treats none.
        Disagreement
            If the two ways give different features.
        TooLarge
            If more than `MOST_MULTIPLICATIONS` would be made.
        """
        require_method(method)
        inputs, L = self.inputs(), self.degree
        most = len(inputs) * sum(way.multiplications(L) for way in self.ways)
        if most > MOST_MULTIPLICATIONS:
            raise TooLarge(f"{most} multiplications would be counted", hint=f"at most {MOST_MULTIPLICATIONS}")
        made = self._made(case, inputs)
        witness = next(self._faults(made), None)
        sentence = ", ".join(f"{way.name} {number}" for way, number in zip(self.ways, made, strict=True))
        checks = (
            f"results: both ways on all {len(inputs)} pairs of basis vectors, exactly{self._edge}",
            "multiplications, counted as they are made: the same for all pairs, as the formulas say, fewer for L ≥ 1",
        )
        how = Method("direct", len(inputs), 0, None, made[1])
        status = REFUTED if witness else PROVED
        return Outcome(status, len(inputs), made[1], made[0], how, witness, sentence, checks)

    def _made(self, case: Case, inputs: list[tuple[Any, ...]]) -> tuple[int, int]:
        """How many multiplications the two ways make, at every pair.

        Raises
        ------
        Disagreement
            If they give different features, or do not make as many at every pair.
        """
        numbers = set()
        for given in inputs:
            (left, dense), (right, sparse) = (way.counted(*given) for way in self.ways)
            if left != right:
                raise Disagreement(f"{self} at {case}: the two ways give different features")
            numbers.add((dense, sparse))
        if len(numbers) > 1:
            raise Disagreement(f"{self} at {case}: the numbers {sorted(numbers)} depend on what is multiplied")
        (found,) = numbers
        return found

    def _faults(self, made: tuple[int, int]) -> Iterator[Numbers]:
        """Numbers that are not those of the formulas, or not fewer."""
        L = self.degree
        for way, number in zip(self.ways, made, strict=True):
            if way.multiplications(L) != number:
                yield Numbers(Fraction(way.multiplications(L)), number)
        if L and made[1] >= made[0]:
            yield Numbers(Fraction(made[0] - 1), made[1])

    def second_route(self, case: Case) -> None:
        """None: there is no space of maps."""

    def cost_at(self, n: int, k: int, l: int, method: str = "reduced") -> Cost:
        """All multiplications."""
        L = self.degree
        pairs = (L + 1) ** 4 if self.is_product else (L + 1) ** 2 * sum(len(orders(*own)) for own in _degrees(L))
        most = pairs * sum(way.multiplications(L) for way in self.ways)
        return Cost(pairs, 0, 100 * pairs, SECONDS_PER_MULTIPLICATION * most)

    def __str__(self) -> str:
        return f"multiplications {self.ends} are those of the formulas"


def feature_space(L: int) -> Space:
    """The features of all degrees up to L.

    >>> feature_space(0), feature_space(3)
    (Space("1"), Space("1+V+Harm2(V)+Harm3(V)"))
    """
    return Space("+".join(["1", "V", *(f"Harm{l}(V)" for l in range(2, L + 1))][: L + 1]))


def feature_degree(source: Space, target: Space) -> int | None:
    """L for the maps from the features up to L to themselves, or from two of them to those up to 2L; else None.

    >>> [feature_degree(Space(x), Space(y)) for x, y in (("1+V", "1+V"), ("(1+V)^2", "1+V+Harm2(V)"), ("V", "V"))]
    [1, 1, None]
    """
    l = legs_of(target)
    if target != feature_space(l):
        return None
    if source == target:
        return l
    return l // 2 if l % 2 == 0 and source == feature_space(l // 2) ** 2 else None


def _degrees(L: int) -> Iterator[tuple[int, int]]:
    return ((a, c) for a in range(L + 1) for c in range(L + 1))


def _features(L: int) -> Iterator[Feature]:
    """The basis vectors."""
    for l in range(L + 1):
        for i in range(2 * l + 1):
            yield [[int((k, j) == (l, i)) for j in range(2 * k + 1)] for k in range(L + 1)]


def _layers(L: int) -> Iterator[Layers]:
    """Those with one weight h_m = 1, all others being 0."""
    for own in _degrees(L):
        for m in orders(*own):
            yield {
                pair: AlignedLayer.of(*pair, [int((pair, k) == (own, m)) for k in orders(*pair)])
                for pair in _degrees(L)
            }


def _by_degree(coordinates: list[Any]) -> Feature:
    """A feature by its coordinates."""
    L = isqrt(len(coordinates)) - 1
    return [coordinates[l * l : (l + 1) ** 2] for l in range(L + 1)]


def _input_layers(L: int, weights: list[Any]) -> Layers:
    """The layers with these h_m, then these weights of filters, one after another."""
    half = len(weights) // 2
    ends = pairwise(accumulate((len(orders(*own)) for own in _degrees(L)), initial=0))
    return {
        own: InputLayer(*own, tuple(weights[a:b]), tuple(weights[half + a : half + b]))
        for own, (a, b) in zip(_degrees(L), ends, strict=True)
    }


def _given_weights(L: int) -> Matrix:
    """A column for every weight h_m: itself, and the weights of filters of all degrees that make it 1."""
    inverses = [weights_of_filters(*own).inverse() for own in _degrees(L)]
    size = sum(own.shape[0] for own in inverses)
    return Matrix([*Matrix.identity(size).tolist(), *block_diagonal(inverses).tolist()])
