"""Kinds of flat sheaves: which values a global section can have at the vertices."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from eqmath.exact import Matrix
from eqmath.groups import Graph
from eqmath.sheaves.examples import TURN
from eqmath.sheaves.sheaf import Sheaf

Frames = tuple[Matrix, ...]
"""For every vertex the matrix that takes y to the value of a section."""


@dataclass(frozen=True)
class SheafKind:
    """Sheaves with trivial holonomy: their sections are x_v = g_v y for matrices g_v of some kind.

    Attributes
    ----------
    name : str
    stalk : int
    frames : classes of the vertices ↦ all (g_v) that matter, up to the order of the values in each coordinate

    Examples
    --------
    >>> [len(list(kind.frames((0, 1)))) for kind in (EQUAL, SIGNED, POSITIVE, ROTATIONS)]
    [1, 4, 4, 1]
    """

    name: str
    stalk: int
    frames: Callable[[Sequence[int]], Iterator[Frames]]

    def sheaf(self, graph: Graph, frames: Frames) -> Sheaf:
        """The sheaf whose restriction maps are the inverses of the g_v.

        >>> from eqmath.groups import parse_graph
        >>> (one,) = ROTATIONS.frames((0, 1))
        >>> ROTATIONS.sheaf(parse_graph("path:2"), one).h0
        2
        """
        return Sheaf.bundle(graph, (Matrix.identity(self.stalk),) * len(graph.edges), frames)


def separates(frames: Frames, classes: Sequence[int]) -> bool:
    """Whether each class has an affine function that is larger on it than on all other vertices, at x_v = g_v y.

    In one dimension a class must lie on one side of all others. For rotations of the plane it is enough that vertices
    have the same rotation exactly if they have the same class: ⟨g y, ·⟩ is largest at g y among vectors of one length.

    >>> line = [Matrix([[h]]) for h in (1, 2, 3)]
    >>> separates(tuple(line), (0, 1, 1)), separates(tuple(line), (0, 1, 2))
    (True, False)
    """
    if frames[0].shape[0] > 1:
        pairs = set(zip(frames, classes, strict=True))
        return len(pairs) == len(set(classes)) == len(set(frames))
    values = [frame[0, 0] for frame in frames]
    for own in set(classes):
        inside = [h for h, c in zip(values, classes, strict=True) if c == own]
        outside = [h for h, c in zip(values, classes, strict=True) if c != own]
        if outside and not (min(inside) > max(outside) or max(inside) < min(outside)):
            return False
    return True


def _equal(classes: Sequence[int]) -> Iterator[Frames]:
    yield (Matrix([[1]]),) * len(classes)


def _signed(classes: Sequence[int]) -> Iterator[Frames]:
    for values in product((1, -1), repeat=len(classes)):
        yield tuple(Matrix([[h]]) for h in values)


def _positive(classes: Sequence[int]) -> Iterator[Frames]:
    """1, …, n in all ways: every order of n positive numbers, with all ties."""
    for values in product(range(1, len(classes) + 1), repeat=len(classes)):
        yield tuple(Matrix([[h]]) for h in values)


def _rotations(classes: Sequence[int]) -> Iterator[Frames]:
    """Powers of a rotation of infinite order, one for every class."""
    powers = [Matrix.identity(2)]
    while len(powers) <= max(classes):
        powers.append(TURN * powers[-1])
    yield tuple(powers[own] for own in classes)


EQUAL = SheafKind("equal maps on every edge", 1, _equal)
SIGNED = SheafKind("maps 1 and −1", 1, _signed)
POSITIVE = SheafKind("positive maps on lines", 1, _positive)
ROTATIONS = SheafKind("rotations of the plane", 2, _rotations)
