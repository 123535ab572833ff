"""The symmetries of a network, as identities and sentences of a certificate (SPEC.md §10)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from eqmath.claims.identities import Sum
from eqmath.claims.stated import Sentences, table
from eqmath.combinatorics.computation_graphs import SKIP, WEIGHT, computation_graph, layer_swaps, neuron_layers
from eqmath.exact import Matrix
from eqmath.spaces.weight_space import WeightSpace

ARCS, COLOURS, SWAPS, PLACES = (f"#{place}" for place in range(4))
"""The arcs with their labels; the colours; exchanges of neurons; where the parameters stand, as two neurons each."""


class StatedNetwork:
    """A network, its automorphisms, and where its parameters go.

    Parameters
    ----------
    space : WeightSpace
    places : for every parameter the two neurons of its arc, or its one neuron
    order : how many automorphisms are claimed
    still : whether the weights behind the last hidden layer are said to stay where they are

    Attributes
    ----------
    matrices : list of Matrix
        Those that the sums and the sentences name.
    sums : list of sums
        For every exchange of two neurons g: on the parameters it is ⊕ g ⊗ g ⊕ g; the product of weights with what
        comes into a layer, and x ↦ x², commute with it. So the outputs do not change. None with kernels.

    Examples
    --------
    >>> from eqmath.spaces import weight_space
    >>> places = [(0, 1), (0, 2), (1,), (2,), (1, 3), (2, 3), (3,)]
    >>> own = StatedNetwork(weight_space([1, 2, 1]), places, 2)
    >>> own.sums[0]
    [(1, [['#4'], ['#7'], ['^#4']]), (-1, [['#5', '#6']])]
    >>> own.stated.sentences[1]
    ('all(s < 1, all(u < 4, all(v < 4, moved(s, u, v))))', True)
    """

    def __init__(self, space: WeightSpace, places: Sequence[tuple[int, ...]], order: int, still: bool = False) -> None:
        self.space, self.places, self.still = space, [(own[0], own[-1]) for own in places], still
        self.layers = neuron_layers(space.widths)
        self.swaps = list(layer_swaps(space.widths, space.residual))
        arcs, colours = computation_graph(space.widths, space.residual)
        neurons = range(len(colours))
        labels = Matrix([[arcs.get((u, v), 0) for v in neurons] for u in neurons])
        self.matrices = [labels, table([colours]), table(self.swaps), Matrix(self.places)]
        self._names: dict[str, str] = {}
        self._texts = list(self._of_the_graph(order))
        self._steps = 8 * (order * len(neurons) ** 3 + (len(self.swaps) + 1) * len(neurons) ** 2 + len(places) ** 2)
        self.sums = list(self._sums()) if max(space.kernels) == 1 else list[Sum]()

    @property
    def stated(self) -> Sentences:
        """The number of automorphisms; what is permuted; what all other matrices are."""
        definitions = tuple(_definitions(self.space.widths[0]))
        return Sentences(tuple((text, True) for text in self._texts), definitions, self._steps)

    def _of_the_graph(self, order: int) -> Iterator[str]:
        """Parameters are carried by arcs of weights and by neurons that are not inputs; all of these have some."""
        neurons, parameters = sum(self.space.widths), len(self.places)
        carriers = f"sum(u < {neurons}, sum(v < {neurons}, carries(u, v)))"
        yield f"{_automorphisms(neurons)} = {order}"
        yield f"all(s < {len(self.swaps)}, all(u < {neurons}, all(v < {neurons}, moved(s, u, v))))"
        yield f"all(i < {parameters}, carries({PLACES}(i, 0), {PLACES}(i, 1)))"
        yield f"sum(i < {parameters}, all(j < i, differ(i, j))) = {carriers}"

    def _sums(self) -> Iterator[Sum]:
        for s in range(len(self.swaps)):
            for i, block in enumerate(self.space.blocks):
                m = 1 + i // 2
                part, acting = self._part(i), [self._exchange(s, m - axis) for axis in block.order]
                yield [(1, [[part], [self._parameters(s)], ["^" + part]]), (-1, [acting])]
                if i % 2 == 0:
                    if self.still and m == self.space.depth:
                        acting = [self._unit(m - axis) for axis in block.order]
                    products, above = self._products(m, block.order), self._exchange(s, m)
                    yield [(1, [[products], [*acting, self._exchange(s, m - 1)]]), (-1, [[above], [products]])]
                elif m < self.space.depth:
                    squares, own = self._squares(m), self._exchange(s, m)
                    yield [(1, [[squares], [own, own]]), (-1, [[own], [squares]])]
            for m in range(2, self.space.depth) if self.space.residual else ():
                yield [(1, [[self._exchange(s, m)]]), (-1, [[self._exchange(s, m - 1)]])]

    def _named(self, shape: tuple[int, int], entry: Callable[[int, int], bool], text: str, steps: int) -> str:
        """The name of a matrix of zeros and ones, and a sentence that says which one it is, whose name is ``{}``."""
        if text not in self._names:
            self._names[text] = f"#{len(self.matrices)}"
            rows, columns = shape
            self.matrices.append(Matrix([[int(entry(i, j)) for j in range(columns)] for i in range(rows)]))
            self._texts.append(text.replace("{}", self._names[text]))
            self._steps += 10 * steps
        return self._names[text]

    def _unit(self, m: int) -> str:
        """The identity of a layer of neurons."""
        d = len(self.layers[m])
        text = f"all(i < {d}, all(j < {d}, {{}}(i, j) = (i = j)))"
        return self._named((d, d), lambda i, j: i == j, text, d * d)

    def _exchange(self, s: int, m: int) -> str:
        """What an exchange of neurons does to a layer."""
        d, first, images = len(self.layers[m]), self.layers[m].start, self.swaps[s]
        text = f"all(i < {d}, all(j < {d}, {{}}(i, j) = ({SWAPS}({s}, {first} + j) = ({first} + i))))"
        return self._named((d, d), lambda i, j: images[first + j] == first + i, text, d * d)

    def _parameters(self, s: int) -> str:
        """What it does to the parameters, by their places."""
        size, images, places = len(self.places), self.swaps[s], self.places
        ends = [f"({SWAPS}({s}, {PLACES}(j, {end})) = {PLACES}(i, {end}))" for end in range(2)]
        text = f"all(i < {size}, all(j < {size}, {{}}(i, j) = ({ends[0]} * {ends[1]})))"
        return self._named(
            (size, size), lambda i, j: tuple(images[v] for v in places[j]) == places[i], text, size * size
        )

    def _part(self, i: int) -> str:
        """The parameters of a block, among all."""
        sizes, whole = [block.size for block in self.space.blocks], len(self.places)
        start = sum(sizes[:i])
        text = f"all(i < {sizes[i]}, all(j < {whole}, {{}}(i, j) = (j = ({start} + i))))"
        return self._named((sizes[i], whole), lambda i, j: j == start + i, text, sizes[i] * whole)

    def _products(self, m: int, order: Sequence[int]) -> str:
        """W ⊗ x ↦ W x, for the weights into a layer and what comes into it."""
        above, below = len(self.layers[m]), len(self.layers[m - 1])
        across = order[0] == 0
        place = f"(a * {below}) + b" if across else f"(b * {above}) + a"
        ranges = (("i", above), ("a", above), ("b", below), ("x", below))
        text = f"{{}}(i, (({place}) * {below}) + x) = ((a = i) * (b = x))"
        for name, size in reversed(ranges):
            text = f"all({name} < {size}, {text})"

        def entry(i: int, j: int) -> bool:
            w, x = divmod(j, below)
            a, b = divmod(w, below) if across else divmod(w, above)[::-1]
            return (a, b) == (i, x)

        return self._named((above, above * below * below), entry, text, (above * below) ** 2)

    def _squares(self, m: int) -> str:
        """x ⊗ x ↦ x², in every coordinate."""
        d = len(self.layers[m])
        text = f"all(i < {d}, all(a < {d}, all(b < {d}, {{}}(i, (a * {d}) + b) = ((a = i) * (b = i)))))"
        return self._named((d, d * d), lambda i, j: divmod(j, d) == (i, i), text, d**3)


def _automorphisms(neurons: int) -> str:
    """The number of all maps x0, x1, … of the neurons that keep colours and arcs, one neuron after another."""
    text = "1"
    for v in reversed(range(neurons)):
        kept = f"fits({v}, x{v})"
        for u in range(v):
            kept = f"if({kept}, same({u}, {v}, x{u}, x{v}), 0)"
        text = f"sum(x{v} < {neurons}, if({kept}, {text}, 0))"
    return text


def _definitions(inputs: int) -> Iterator[tuple[str, ...]]:
    """What the sentences are made of: u and v are neurons, x and y are others, s exchanges neurons, i, j parameters."""
    weight = f"({ARCS}(u, v) = {WEIGHT}) + ({ARCS}(u, v) = {WEIGHT + SKIP})"
    yield "fits", "v", "x", f"({COLOURS}(0, v) = {COLOURS}(0, x)) * ({ARCS}(v, v) = {ARCS}(x, x))"
    both = f"({ARCS}(u, v) = {ARCS}(x, y)) * ({ARCS}(v, u) = {ARCS}(y, x))"
    yield "same", "u", "v", "x", "y", f"if(x = y, 0, {both})"
    colours, arcs = (
        f"{COLOURS}(0, {SWAPS}(s, u)) = {COLOURS}(0, u)", f"{ARCS}({SWAPS}(s, u), {SWAPS}(s, v)) = {ARCS}(u, v)",
    )  # fmt: skip
    yield "moved", "s", "u", "v", f"({colours}) * ({arcs})"
    yield "carries", "u", "v", f"if(u = v, {inputs - 1} < u, {weight})"
    equal = [f"({PLACES}(i, {end}) = {PLACES}(j, {end}))" for end in range(2)]
    yield "differ", "i", "j", f"({equal[0]} * {equal[1]}) = 0"
