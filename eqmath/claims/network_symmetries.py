"""Claims that the symmetries of a network are the automorphisms of its computation graph."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import product
from math import factorial, prod
from typing import ClassVar

from eqmath.claims.about_weight_spaces import AboutWeightSpaces
from eqmath.claims.by_pairs import Pairs
from eqmath.claims.case import Case
from eqmath.claims.commuting import Content
from eqmath.claims.identities import identities_content, sentences_content, unnamed
from eqmath.claims.outcome import PROVED, REFUTED, Outcome
from eqmath.claims.space_count import CountedBetween, SpaceCount
from eqmath.claims.stated import NO_SENTENCES
from eqmath.claims.symmetries_stated import StatedNetwork
from eqmath.claims.witness import Numbers
from eqmath.combinatorics import Permutation, labelled_automorphisms, orbit_count
from eqmath.combinatorics.computation_graphs import computation_graph, layer_swaps, neuron_layers
from eqmath.exact import Matrix, PolynomialInSeveral
from eqmath.hom import Hom
from eqmath.spaces.weight_space import WeightSpace

MOST_PARAMETERS = 18
"""The function of a larger network is not written out."""
KERNEL = 2
Slot = tuple[int, ...]
"""A parameter: the arc (a, b) of a weight, or the neuron (b,) of a bias."""


def parameter_places(space: WeightSpace) -> list[Slot]:
    """The arc or the neuron of every parameter, in the order of the vectors.

    >>> from eqmath.spaces import weight_space
    >>> parameter_places(weight_space([1, 2, 1]))
    [(0, 1), (0, 2), (1,), (2,), (1, 3), (2, 3), (3,)]
    """
    layers, found = neuron_layers(space.widths), list[Slot]()
    for number, block in enumerate(space.blocks):
        m = 1 + number // 2
        order = block.order
        for own in product(*(range(block.shape[i]) for i in order)):
            index = dict(zip(order, own, strict=True))
            above = layers[m][index[0]]
            found.append((above,) if number % 2 else (layers[m - 1][index[1]], above))
    return found


def moved_parameters(places: Sequence[Slot], g: Permutation) -> Permutation:
    """Where the parameters go when the neurons are permuted.

    >>> moved_parameters([(0, 1), (0, 2), (1,), (2,)], (0, 2, 1))
    (1, 0, 3, 2)
    """
    number = {place: i for i, place in enumerate(places)}
    return tuple(number[tuple(g[neuron] for neuron in place)] for place in places)


def network_function(space: WeightSpace, parameters: Mapping[Slot, PolynomialInSeveral]) -> list[PolynomialInSeveral]:
    """The outputs as polynomials in inputs and parameters; the activation is t ↦ t² + t.

    The inputs are the symbols x0, x1, … of the parameters' ring; `residual` spaces add what came into a hidden layer.

    >>> from eqmath.spaces import weight_space
    >>> X = weight_space([1, 1, 1])
    >>> ring = PolynomialInSeveral.symbols_of(["x0", "a", "b", "c", "d"])
    >>> network_function(X, dict(zip(parameter_places(X), ring[1:])))
    [x0^2*a^2*c + 2*x0*a*b*c + x0*a*c + b^2*c + b*c + d]
    """
    layers = neuron_layers(space.widths)
    ring = PolynomialInSeveral.symbols_of(next(iter(parameters.values())).symbols)
    values = dict(zip(layers[0], ring, strict=False))
    for m in range(1, len(layers)):
        for neuron in layers[m]:
            total = parameters[neuron,]
            for below in layers[m - 1]:
                total = total + parameters[below, neuron] * values[below]
            last = m == len(layers) - 1
            values[neuron] = total if last else total * total + total
            if space.residual and 1 < m and not last:
                values[neuron] = values[neuron] + values[layers[m - 1][neuron - layers[m].start]]
    return [values[neuron] for neuron in layers[-1]]


@dataclass(frozen=True)
class NetworkSymmetries(AboutWeightSpaces):
    """The automorphisms of a computation graph that fix inputs and outputs are the group on the weights.

    Attributes
    ----------
    one_side : bool
        Whether the weights after a layer stay where they are: a false variant.

    Examples
    --------
    >>> from eqmath import S
    >>> claim = NetworkSymmetries(S)
    >>> claim.decide(claim.case(2)).sentence
    'the graph has 2 automorphisms, the parameters 25 orbits on pairs'
    >>> print(replace(claim, one_side=True).decide(claim.case(2)).sentence)
    coefficients in which the function of widths 1, 2, 1 changes: claimed 0, true 20
    """

    one_side: bool = False
    uncertified = ""
    granted = (
        "sums with weights, squares and biases make up the function of a network, the coordinates of whose hidden "
        "layers are independent; exchanges of neighbours make all permutations"
    )
    taken: ClassVar[tuple[str, ...]] = (f"the functions of networks of more than {MOST_PARAMETERS} parameters",)

    def decide(self, case: Case, method: str = "reduced") -> Outcome:
        """The outcome at one case, with the network whose hidden layers share one group if their widths allow it."""
        space = self.network(self.hidden(case))
        found, checks = Hom(self.series(case.n), source=self.source, target=self.target).findings(), list[str]()
        for own in self._networks(space):
            for name, numbers in self._compared(own):
                if numbers.claimed != numbers.true:
                    outcome = Outcome.of(found, numbers, f"{name}: {numbers}")
                    return replace(outcome, status=REFUTED)
                checks.append(f"{name}: {numbers.true}")
        order = prod(map(factorial, space.factors))
        sentence = f"the graph has {order} automorphisms, the parameters {found.dim} orbits on pairs"
        return Outcome.of(found, None, sentence, tuple(checks))

    def certificate(self, case: Case, outcome: Outcome) -> Content:
        """For every network how many automorphisms there are, what they do, and the two numbers of its layers."""
        claims = list[Content]()
        for own in self._networks(self.network(self.hidden(case))):
            order, places = prod(map(factorial, own.factors)), parameter_places(own)
            made = StatedNetwork(own, places, order, self.one_side)
            status = REFUTED if self.one_side and made.swaps else PROVED
            claims += [
                identities_content(status, 1, (), made.sums, unnamed, made.matrices, (), made.stated),
                *self._numbers_of_layers(own, places),
            ]
        return sentences_content(outcome.status, NO_SENTENCES, (), claims=claims)

    def _numbers_of_layers(self, space: WeightSpace, places: list[Slot]) -> Iterator[Content]:
        """The dimension of Hom for the group on the weights, and of what commutes with permutations of parameters."""
        dim = Hom(space.group, source=space.space, target=space.space).dim
        moved = [self._moved(space, places, g) for g in layer_swaps(space.widths, space.residual)]
        pairs = tuple((P, P) for P in (Matrix.permutation([i + 1 for i in g]) for g in moved))
        own = Pairs((len(places), len(places)), discrete=pairs, title="layers on parameters")
        yield own.commuting.content("count", None, number=dim)
        series = space.series if space.residual else self.series
        number = CountedBetween(str(dim), lambda n, X, Y: dim, lambda X, Y: 1, "")
        claim = SpaceCount(series, formula=number, source=space.space, target=space.space)
        case = claim.case(space.group.n)
        yield claim.certificate(case, claim.decide(case))

    def _networks(self, space: WeightSpace) -> Iterator[WeightSpace]:
        """The network, with two numbers per weight, and with skip connections."""
        yield space
        if not self.one_side:
            yield replace(space, kernels=(KERNEL,) * space.depth)
            if space.depth > 2 and len(set(space.factors)) == 1:
                yield replace(space, residual=True)

    def _compared(self, space: WeightSpace) -> Iterator[tuple[str, Numbers]]:
        """What is claimed of a network, beside what is true."""
        words = f"of widths {', '.join(map(str, space.widths))}" + " with skip connections" * space.residual
        if max(space.kernels) > 1:
            words += f" ({KERNEL} numbers per weight)"
        arcs, colours = computation_graph(space.widths, space.residual)
        generators, order = labelled_automorphisms(len(colours), arcs, colours)
        wanted = prod(map(factorial, space.factors))
        yield f"automorphisms of the graph {words}", Numbers(Fraction(wanted), order)
        swaps, places = list(layer_swaps(space.widths, space.residual)), parameter_places(space)
        kept = sum(all(arcs.get((g[a], g[b])) == label for (a, b), label in arcs.items()) for g in swaps)
        yield f"exchanges of neurons that are automorphisms {words}", Numbers(Fraction(len(swaps)), kept)
        if max(space.kernels) == 1:
            yield from self._parameters(space, places, swaps, words)
        else:
            number = {place: i for i, place in enumerate(dict.fromkeys(places))}
            yield f"arcs and neurons with parameters {words}", Numbers(Fraction(self._carriers(space)), len(number))
        moved = [self._moved(space, places, g) for g in generators or swaps]
        dim = Hom(space.group, source=space.space, target=space.space).dim
        count = orbit_count(moved, len(places), 2) if moved else len(places) ** 2
        yield f"orbits on pairs of parameters {words}", Numbers(Fraction(count), dim)

    def _carriers(self, space: WeightSpace) -> int:
        """The number of arcs, and of neurons that are not inputs."""
        return sum(a * b + b for a, b in zip(space.widths, space.widths[1:], strict=False))

    def _parameters(
        self, space: WeightSpace, places: list[Slot], swaps: list[Permutation], words: str
    ) -> Iterator[tuple[str, Numbers]]:
        """Each parameter has one arc or neuron; exchanges act on them as on the space, and keep the function."""
        yield f"arcs and neurons with parameters {words}", Numbers(Fraction(self._carriers(space)), len(set(places)))
        same = sum(self._acts(space, places, g) for g in swaps)
        yield (
            f"exchanges that act on the parameters as on the weight space {words}",
            Numbers(Fraction(len(swaps)), same),
        )
        if len(places) <= MOST_PARAMETERS:
            changed = sum(self._changed(space, places, g) for g in swaps)
            yield f"coefficients in which the function {words} changes", Numbers(Fraction(0), changed)

    def _acts(self, space: WeightSpace, places: list[Slot], g: Permutation) -> bool:
        layers = neuron_layers(space.widths)[1:-1]
        parts = [Matrix.permutation([g[a] - layer.start + 1 for a in layer]) for layer in layers]
        acting = space.space.matrix(parts[:1] if space.residual else parts)
        return acting == Matrix.permutation([i + 1 for i in moved_parameters(places, g)])

    def _moved(self, space: WeightSpace, places: list[Slot], g: Permutation) -> Permutation:
        """The permutation of the parameters; copies of one place keep their order."""
        images = {place: tuple(g[neuron] for neuron in place) for place in places}
        found: dict[Slot, list[int]] = {}
        for i, place in enumerate(places):
            found.setdefault(place, []).append(i)
        rank = {i: own.index(i) for own in found.values() for i in own}
        return tuple(found[images[place]][rank[i]] for i, place in enumerate(places))

    def _changed(self, space: WeightSpace, places: list[Slot], g: Permutation) -> int:
        """In how many coefficients the function changes when its parameters are permuted."""
        names = [f"x{i}" for i in range(space.widths[0])] + [f"p{i}" for i in range(len(places))]
        symbols = PolynomialInSeveral.symbols_of(names)[space.widths[0] :]
        before = dict(zip(places, symbols, strict=True))
        after = {tuple(g[neuron] for neuron in place): value for place, value in before.items()}
        if self.one_side:
            last = neuron_layers(space.widths)[-1].start
            after |= {place: value for place, value in before.items() if place[-1] >= last}
        pairs = zip(network_function(space, before), network_function(space, after), strict=True)
        return sum(len((one - other).terms) for one, other in pairs)

    def __str__(self) -> str:
        return f"the automorphisms of a computation graph are {self.series.name(self.n)} on its parameters"
