"""A parametric span X ← E → Y with weights π: E → W, and its layer y(b) = Σ_{t(e)=b} w(π(e)) x(s(e))."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from eqmath.canvas import Drawn, Scene
from eqmath.errors import GroupError, NoEntry, NotComposable, counted
from eqmath.exact import Matrix, Number
from eqmath.limits import require
from eqmath.spans.picture import span_scene
from eqmath.spans.signed_set import SignedSet

Edge = tuple[int, int, int, int]
"""s(e), t(e), π(e) and a sign, the first three counted from 0."""


@dataclass(frozen=True, slots=True)
class Span(Drawn):
    """A parametric span between finite G-sets: which input meets which output through which weight.

    The layer y(b) = Σ ε(e) w(π(e)) x(s(e)), over the edges e with t(e) = b, is linear in the weights w and in x. The
    span is one of G-sets when G acts on E such that s and t are equivariant and π is invariant; that is so iff every
    generator permutes the list of edges, for parallel edges can be numbered alike. Between bases that a group permutes
    up to signs the edges carry signs ε as well. Source: M. G. Bergomi and P. Vertechi, arXiv:2208.00809.

    Attributes
    ----------
    source, target : SignedSet
        X and Y; their generators are those of one group.
    edges : tuple of (input, output, weight, sign)
        Sorted; parallel edges are allowed.
    weights : int, optional
        The size of W; as large as the edges need where it is not given.

    Raises
    ------
    NotComposable
        If the generators are not as many on both sides.
    NoEntry
        If an edge has an end or a sign that does not exist.

    Examples
    --------
    >>> pixels = SignedSet(3, ((1, 2, 0),))
    >>> blur = Span(pixels, pixels, tuple((i, (i + w) % 3, w, 1) for i in range(3) for w in range(2)))
    >>> blur.weights, blur.is_equivariant, blur.matrix([2, 5])
    (2, True, Matrix([[2, 0, 5], [5, 2, 0], [0, 5, 2]]))
    >>> blur.without(0).matrix([1]) == blur.matrix([0, 1]), str(blur.without(0))
    (True, 'w1: 1→2, 2→3, 3→1')
    """

    source: SignedSet
    target: SignedSet
    edges: tuple[Edge, ...]
    weights: int = -1

    def __post_init__(self) -> None:
        if len(self.source.images) != len(self.target.images):
            counts = len(self.source.images), len(self.target.images)
            raise NotComposable(f"expected the same generators on X and Y, found {counts[0]} and {counts[1]}")
        object.__setattr__(self, "edges", tuple(sorted(self.edges)))
        if self.weights < 0:
            object.__setattr__(self, "weights", 1 + max((w for _, _, w, _ in self.edges), default=-1))
        sizes = self.source.size, self.target.size, self.weights
        for *ends, sign in self.edges:
            if sign not in (1, -1) or not all(0 <= at < size for at, size in zip(ends, sizes, strict=True)):
                raise NoEntry(
                    f"the edge {(*ends, sign)} is not one from {sizes[0]} to {sizes[1]} points by {sizes[2]} weights"
                )

    # -- the layer -------------------------------------------------------------------------------------------------

    @property
    def fibres(self) -> tuple[tuple[Edge, ...], ...]:
        """The edges over every weight."""
        found: list[list[Edge]] = [[] for _ in range(self.weights)]
        for edge in self.edges:
            found[edge[2]].append(edge)
        return tuple(map(tuple, found))

    def layer(self, weight: int) -> Matrix:
        """The exact matrix in which this weight is 1 and the others are 0, one row for every output.

        Raises
        ------
        NoEntry
            If there is no such weight.
        """
        if not 0 <= weight < self.weights:
            raise NoEntry(f"expected a weight from 0 to {self.weights - 1}, found {weight}")
        return self.matrix([int(w == weight) for w in range(self.weights)])

    @property
    def layers(self) -> tuple[Matrix, ...]:
        """The matrices of all weights: the layer is their linear combination."""
        return tuple(map(self.layer, range(self.weights)))

    def matrix(self, values: Sequence[Number]) -> Matrix:
        """The exact matrix of the layer with these weights.

        Raises
        ------
        NotComposable
            If there are fewer or more than W has.
        """
        require(self.target.size, self.source.size, 40)
        found = np.zeros((self.target.size, self.source.size), dtype=object)
        for (x, y, _, sign), value in zip(self.edges, self.pulled_back(values), strict=True):
            found[y, x] += sign * value
        return Matrix.from_numpy(found)

    def apply(self, x: Any, values: Any) -> NDArray[Any]:
        """The layer on an array whose first axis is X; no matrix is built, and exact entries stay exact.

        Examples
        --------
        >>> pixels = SignedSet(2)
        >>> Span(pixels, pixels, ((0, 1, 0, 1), (1, 1, 1, -1))).apply([3, 4], [10, 1]).tolist()
        [0, 26]

        Raises
        ------
        NotComposable
            If the first axis is no X, or there are fewer or more weights than W has.
        """
        array = np.asarray(x)
        if array.shape[:1] != (self.source.size,):
            raise NotComposable(f"expected {self.source.size} inputs on the first axis, found shape {array.shape}")
        own = np.asarray(self._checked(values))
        s, t, w, sign = np.array(self.edges, dtype=np.int64).reshape(-1, 4).T
        factor = (own[w] * sign if len(own) else own[:0]).reshape(-1, *[1] * (array.ndim - 1))
        terms = factor * array[s]
        result = np.zeros((self.target.size, *array.shape[1:]), dtype=terms.dtype)
        np.add.at(result, t, terms)
        return result

    # -- the weights ------------------------------------------------------------------------------------------------

    def pulled_back(self, values: Sequence[Any]) -> list[Any]:
        """w ∘ π: a value for every edge. The layer is linear in it, so its derivative in the weights is its own.

        Raises
        ------
        NotComposable
            If there are fewer or more values than W has.
        """
        found = self._checked(values)
        return [found[w] for _, _, w, _ in self.edges]

    def pushed_forward(self, values: Sequence[Any]) -> list[Any]:
        """The sums over the fibres of π of a value for every edge: the transpose of the pull-back.

        Raises
        ------
        NotComposable
            If there are fewer or more values than edges.
        """
        if len(values) != len(self.edges):
            raise NotComposable(f"expected {len(self.edges)} values on edges, found {len(values)}")
        found: list[Any] = [0] * self.weights
        for (_, _, w, _), value in zip(self.edges, values, strict=True):
            found[w] += value
        return found

    def _checked(self, values: Any) -> Any:
        if len(values) != self.weights:
            raise NotComposable(f"expected {self.weights} weights, found {len(values)}")
        return values

    def without(self, weight: int) -> Span:
        """The span without the fibre of a weight; the later weights move up."""
        kept = (edge for edge in self.edges if edge[2] != weight)
        edges = tuple((x, y, w - (w > weight), sign) for x, y, w, sign in kept)
        return replace(self, edges=edges, weights=self.weights - 1)

    def merged(self, first: int, second: int) -> Span:
        """The span with two fibres under one weight."""
        low, high = sorted((first, second))
        names = [low if w == high else w - (w > high) for w in range(self.weights)]
        edges = tuple((x, y, names[w], sign) for x, y, w, sign in self.edges)
        return replace(self, edges=edges, weights=self.weights - 1)

    # -- the legs ---------------------------------------------------------------------------------------------------

    @property
    def transpose(self) -> Span:
        """Y ← E → X with the same weights, the feet exchanged: its layer is the transposed one.

        Examples
        --------
        >>> span = Span(SignedSet(2), SignedSet(1), ((0, 0, 0, 1), (1, 0, 1, -1)))
        >>> span.transpose.matrix([3, 5]), span.matrix([3, 5]).T
        (Matrix([[3], [-5]]), Matrix([[3], [-5]]))
        """
        edges = tuple((y, x, w, sign) for x, y, w, sign in self.edges)
        return Span(self.target, self.source, edges, self.weights)

    @property
    def in_weights(self) -> Span:
        """W ← E → Y with X as weights: the layer as a function of its weights, which it is linear in.

        Its layer with the weights x is the derivative of w ↦ y at x. The group acts on its weights, so that this is
        a span without a group.

        Examples
        --------
        >>> span = Span(SignedSet(2), SignedSet(1), ((0, 0, 0, 1), (1, 0, 0, 1)))
        >>> span.in_weights.matrix([10, 1]), span.apply([10, 1], [7]).tolist()
        (Matrix([[11]]), [77])
        """
        edges = tuple((w, y, x, sign) for x, y, w, sign in self.edges)
        return Span(SignedSet(self.weights), SignedSet(self.target.size), edges, self.source.size)

    # -- the group --------------------------------------------------------------------------------------------------

    @property
    def edge_set(self) -> SignedSet:
        """E with the action for which s and t are equivariant and π is invariant; parallel edges keep their order.

        Raises
        ------
        GroupError
            If there is no such action.
        """
        rows = [self._moved(g) for g in range(len(self.source.images))]
        for g, moved in enumerate(rows):
            if sorted(moved) != list(self.edges):
                lost = next(edge for edge in sorted(moved) if moved.count(edge) != self.edges.count(edge))
                raise GroupError(
                    f"generator {g + 1} moves an edge to {_written(lost)} under w{lost[2] + 1}, which is not an edge"
                )
        turned = [tuple(a * b for a, b in self._turns(g)) for g in range(len(rows))]
        return SignedSet(len(self.edges), tuple(map(self._places, rows)), tuple(turned))

    @property
    def is_equivariant(self) -> bool:
        """Whether G acts on E such that this is a span of G-sets."""
        try:
            return self.edge_set.size == len(self.edges)
        except GroupError:
            return False

    def _turns(self, g: int) -> list[tuple[int, int]]:
        """The signs that a generator gives to the two feet of every edge."""
        return [(self.source.signs[g][x], self.target.signs[g][y]) for x, y, _, _ in self.edges]

    def _moved(self, g: int) -> list[Edge]:
        """The images of the edges under a generator; ρ_Y(g) W = W ρ_X(g) when they are the edges again."""
        down, up = self.source.images[g], self.target.images[g]
        turns = self._turns(g)
        return [(down[x], up[y], w, sign * a * b) for (x, y, w, sign), (a, b) in zip(self.edges, turns, strict=True)]

    def _places(self, moved: Sequence[Edge]) -> tuple[int, ...]:
        """The numbers of these edges, the j-th of some parallel ones being the j-th of their images."""
        first = {edge: i for i, edge in reversed(list(enumerate(self.edges)))}
        seen: Counter[Edge] = Counter()
        found = []
        for edge in moved:
            found.append(first[edge] + seen[edge])
            seen[edge] += 1
        return tuple(found)

    # -- showing ----------------------------------------------------------------------------------------------------

    def picture(self, labels: str = "primes", filled: bool = True, palette: str = "colors") -> Scene:
        """Inputs on the left, outputs on the right, one ink for the edges over each weight; −: an edge of sign −1."""
        return span_scene(self.edges, f"a parametric span with {counted(self.weights, 'weight')}", "w", palette)

    @property
    def picture_size(self) -> int:
        """How many points and edges there are."""
        return self.source.size + self.target.size + 3 * len(self.edges)

    def __str__(self) -> str:
        fibres = enumerate(self.fibres, 1)
        return "; ".join(f"w{i}: {', '.join(map(_written, fibre)) or 'none'}" for i, fibre in fibres) or "no weights"


def _written(edge: Edge) -> str:
    """An edge, counted from 1."""
    return f"{'−' * (edge[3] < 0)}{edge[0] + 1}→{edge[1] + 1}"
