"""What may be exchanged in ego networks without a layer noticing: bijections between them, with or without the root."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, combinations

from eqmath.combinatorics import Edge, labelled_automorphisms, orbits
from eqmath.groups.graph_automorphism import Aut
from eqmath.groups.graphs import EgoNetwork, Graph
from eqmath.groups.group import Group
from eqmath.groups.symmetric import GROUP as SYMMETRIC


@dataclass(frozen=True)
class LocalBijection:
    """A bijection from the vertices of one ego network to those of another, or of the same.

    Attributes
    ----------
    source, target : int
        Which of the ego networks.
    images : tuple of int
        The vertex of the target for each vertex of the source, counted from 0.

    Examples
    --------
    >>> LocalBijection(0, 2, (1, 0))
    LocalBijection(source=0, target=2, images=(1, 0))
    """

    source: int
    target: int
    images: tuple[int, ...]


@dataclass(frozen=True)
class LocalSymmetry:
    """Some bijections between the ego networks of a graph, closed under composition.

    Weights are shared along them, and a layer commutes with them: Y(φ) W_e = W_f X(φ) for φ: e → f.

    Attributes
    ----------
    rooted : bool
        Whether they send the root to the root.
    structured : bool
        Whether they send edges to edges, and all others to others.

    Examples
    --------
    >>> from eqmath.groups import ego_networks
    >>> networks = ego_networks("path:3")
    >>> LocalSymmetry().classes(networks), LocalSymmetry(rooted=True).title
    (((0, 2), (1,)), 'all bijections that preserve roots')
    >>> [symmetry.group(networks[1]).order for symmetry in LOCAL_SYMMETRIES]
    [6, 2, 2, 2]
    """

    rooted: bool = False
    structured: bool = False

    @property
    def title(self) -> str:
        """What the bijections are."""
        return (
            f"all {'isomorphisms' if self.structured else 'bijections'}{' that preserve roots' if self.rooted else ''}"
        )

    def group(self, network: EgoNetwork) -> Group:
        """The bijections of one ego network with itself; S(s) where nothing else is kept than the number of vertices.

        >>> from eqmath.groups import ego_networks
        >>> first, *_ = ego_networks("star:3")
        >>> ALL_BIJECTIONS.group(first), ROOTED_BIJECTIONS.group(first)
        (S(4), Aut(graph6:C~/colours:0.1.1.1))
        """
        if not self.rooted and not self.structured:
            return SYMMETRIC(network.size)
        colours = self._colours(network) if self.rooted else ()
        return Aut(Graph(network.size, tuple(self._edges(network)), network.graph.names, colours=tuple(colours)))

    def restriction(self, network: EgoNetwork) -> tuple[Group, str]:
        """The same group in another way, and what V is for it: S(s−1) on V+1, where the root is kept and nothing else.

        >>> from eqmath.groups import ego_networks
        >>> first, *_ = ego_networks("star:3")
        >>> ROOTED_BIJECTIONS.restriction(first), ALL_BIJECTIONS.restriction(first)
        ((S(3), 'V+1'), (S(4), 'V'))
        """
        if not self.rooted or self.structured:
            return self.group(network), "V"
        return (SYMMETRIC(network.size - 1), "V+1") if network.size > 1 else (SYMMETRIC(1), "V")

    def contains(self, other: LocalSymmetry) -> bool:
        """Whether every bijection of the other one is one of these.

        >>> [ALL_BIJECTIONS.contains(ISOMORPHISMS), ISOMORPHISMS.contains(ROOTED_BIJECTIONS)]
        [True, False]
        """
        return self.rooted <= other.rooted and self.structured <= other.structured

    def bijections(self, networks: Sequence[EgoNetwork]) -> tuple[LocalBijection, ...]:
        """Bijections of which all others are compositions.

        They are read off generators of the automorphisms of all ego networks side by side, which permute these.

        >>> from eqmath.groups import ego_networks
        >>> for found in ISOMORPHISMS.bijections(ego_networks("path:3")[1:]):
        ...     print(found)
        LocalBijection(source=0, target=0, images=(2, 1, 0))
        LocalBijection(source=1, target=1, images=(1, 0))
        """
        whole = _NetworksTogether(tuple(networks), self)
        return tuple(dict.fromkeys(found for g in whole.generators for found in whole.restricted(g)))

    def classes(self, networks: Sequence[EgoNetwork]) -> tuple[tuple[int, ...], ...]:
        """The ego networks between which there are bijections, together."""
        whole = _NetworksTogether(tuple(networks), self)
        found = orbits(whole.generators, whole.size) if whole.size else ()
        return tuple(sorted({tuple(sorted({whole.network_of[point] for point in orbit})) for orbit in found}))

    def _edges(self, network: EgoNetwork) -> Iterator[Edge]:
        """Its own edges, or all pairs where they do not matter."""
        return iter(network.graph.edges) if self.structured else combinations(range(network.size), 2)

    def _colours(self, network: EgoNetwork) -> list[int]:
        """1 at the root, 0 elsewhere; 0 everywhere where it does not matter."""
        return [int(self.rooted and vertex == network.root) for vertex in range(network.size)]


@dataclass(frozen=True)
class _NetworksTogether:
    """All ego networks as one graph. They are connected, so that an automorphism sends each to one of them."""

    networks: tuple[EgoNetwork, ...]
    symmetry: LocalSymmetry

    @cached_property
    def starts(self) -> list[int]:
        """The first vertex of every ego network, and the number of all vertices."""
        return [0, *accumulate(network.size for network in self.networks)]

    @property
    def size(self) -> int:
        """The number of all vertices."""
        return self.starts[-1]

    @cached_property
    def network_of(self) -> list[int]:
        """Which ego network a vertex belongs to."""
        return [i for i, network in enumerate(self.networks) for _ in range(network.size)]

    @cached_property
    def generators(self) -> tuple[tuple[int, ...], ...]:
        """Of the automorphisms."""
        arcs: dict[Edge, int] = {}
        colours: list[int] = []
        for start, network in zip(self.starts, self.networks, strict=False):
            for a, b in self.symmetry._edges(network):
                arcs[start + a, start + b] = arcs[start + b, start + a] = 1
            colours += self.symmetry._colours(network)
        return labelled_automorphisms(self.size, arcs, colours)[0]

    def restricted(self, g: Sequence[int]) -> Iterator[LocalBijection]:
        """What an automorphism does to each ego network, where that is anything."""
        for i, network in enumerate(self.networks):
            start = self.starts[i]
            target = self.network_of[g[start]]
            images = tuple(g[start + vertex] - self.starts[target] for vertex in range(network.size))
            if (i, tuple(range(network.size))) != (target, images):
                yield LocalBijection(i, target, images)


ALL_BIJECTIONS = LocalSymmetry()
ROOTED_BIJECTIONS = LocalSymmetry(rooted=True)
ISOMORPHISMS = LocalSymmetry(structured=True)
ROOTED_ISOMORPHISMS = LocalSymmetry(rooted=True, structured=True)
LOCAL_SYMMETRIES = (ALL_BIJECTIONS, ROOTED_BIJECTIONS, ISOMORPHISMS, ROOTED_ISOMORPHISMS)
"""Those of the theorems, each with more bijections than what comes after it, apart from the two in the middle."""
