"""The linear layers on the ego networks of a graph, with weights shared along bijections between these."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from random import Random
from typing import Any

import numpy as np

from eqmath.errors import Disagreement, UnknownName
from eqmath.exact import Matrix
from eqmath.groups import EgoNetwork, LocalBijection, LocalSymmetry, ego_networks
from eqmath.groups.local_symmetry import ALL_BIJECTIONS
from eqmath.hom.by_blocks import NAMES
from eqmath.hom.hom import Hom
from eqmath.hom.second_route import by_characters
from eqmath.limits import require
from eqmath.methods import Findings, Method, Samples
from eqmath.methods.local_maps import LocalMap, examine_local, local_violation, missing_local, permutation_of
from eqmath.methods.sampling import DIAGRAMS, ELEMENTS
from eqmath.spaces import Space

LONGEST = 8
"""A random bijection is a composition of at most so many."""


@dataclass(frozen=True)
class AtRoot:
    """A diagram of the group of one ego network, for all that share its weights.

    Attributes
    ----------
    network : int
        The first of these, counted from 0.
    diagram : diagram

    Examples
    --------
    >>> print(AtRoot(1, "1,1'"))
    at 2: 1,1'
    """

    network: int
    diagram: Any

    def __str__(self) -> str:
        return f"at {self.network + 1}: {self.diagram}"


@dataclass(frozen=True)
class LocalHom:
    """The layers that map the features of every ego network to such, and commute with bijections between these.

    A layer is a map W_e: X(R^s) → Y(R^s) for every ego network e, s the number of its vertices, so that
    Y(φ) W_e = W_f X(φ) for all bijections φ: e → f of a symmetry. All of W_f follow from one of its class.

    Attributes
    ----------
    networks : tuple of EgoNetwork
    symmetry : LocalSymmetry
    source, target : Space

    Examples
    --------
    >>> layers = LocalHom.of("path:4", source="V", target="V")
    >>> layers.dim, [str(d) for d in layers.spanning_set]
    (4, ["at 1: 1,1'", "at 1: 1|1'", "at 2: 1,1'", "at 2: 1|1'"])
    """

    networks: tuple[EgoNetwork, ...]
    symmetry: LocalSymmetry
    source: Space
    target: Space

    @classmethod
    def of(
        cls,
        graph: Any,
        hops: int = 1,
        *,
        source: str | int | Space,
        target: str | int | Space,
        symmetry: LocalSymmetry = ALL_BIJECTIONS,
    ) -> LocalHom:
        """Those on the ego networks of a graph, up to a given number of steps.

        >>> from eqmath.groups.local_symmetry import ROOTED_BIJECTIONS
        >>> LocalHom.of("cycle:6", source="V^2", target="Sym2(V)", symmetry=ROOTED_BIJECTIONS).dim
        28

        Raises
        ------
        GroupError
            If it is not a simple graph.
        """
        return cls(ego_networks(graph, hops), symmetry, Space(source), Space(target))

    @cached_property
    def bijections(self) -> tuple[LocalBijection, ...]:
        """Bijections of which all others are compositions."""
        return self.symmetry.bijections(self.networks)

    @cached_property
    def classes(self) -> tuple[tuple[int, ...], ...]:
        """The ego networks that share their weights, together."""
        return self.symmetry.classes(self.networks)

    @cached_property
    def spaces(self) -> tuple[Hom, ...]:
        """The maps of the first ego network of every class that commute with its group."""
        firsts = (self.networks[own[0]] for own in self.classes)
        return tuple(Hom(self.symmetry.group(first), source=self.source, target=self.target) for first in firsts)

    @property
    def dim(self) -> int:
        """The number of weights: the sum over the classes."""
        return sum(space.dim for space in self.spaces)

    @property
    def second_route(self) -> int | None:
        """The same by characters, for S(s−1) on V+1 where the root is kept; None where they are not known.

        Raises
        ------
        Disagreement
            If it is another number.
        """
        found = []
        for own in self.classes:
            group, text = self.symmetry.restriction(self.networks[own[0]])
            found.append(by_characters(group, *(space.on(V=text) for space in (self.source, self.target))))
        total = None if None in found else sum(x for x in found if x is not None)
        if total not in (None, self.dim):
            raise Disagreement(f"layers on ego networks: dimension {self.dim} computed, {total} by characters")
        return total

    @cached_property
    def spanning_set(self) -> tuple[AtRoot, ...]:
        """The diagrams of all classes."""
        pairs = zip(self.classes, self.spaces, strict=True)
        return tuple(AtRoot(own[0], d) for own, space in pairs for d in space.spanning_set)

    def findings(self) -> Findings:
        """Rank, dimension and equivariance of the spanning set, class by class."""
        found = [space.findings() for space in self.spaces]
        count, rank, dim = (sum(getattr(own, name) for own in found) for name in ("count", "rank", "dim"))
        methods = [own.method for own in found]
        method = Method(
            max((own.name for own in methods), key=NAMES.index, default=NAMES[0]),
            sum(own.unknowns for own in methods),
            sum(own.equations for own in methods),
            next((own.prime for own in methods if own.prime), None),
            rank,
        )
        checks = (
            f"{space.group} at {own[0] + 1}: {check}"
            for own, space in zip(self.classes, self.spaces, strict=True)
            for check in space.findings().checks
        )
        return Findings(count, rank, dim, None, method, tuple(checks))

    def maps(self, diagram: AtRoot) -> list[Matrix]:
        """W_e for every ego network: those of its class carried over along bijections, 0 for the others.

        >>> layers = LocalHom.of("path:3", source="V", target="V")
        >>> layers.maps(layers.spanning_set[0])
        [Matrix([[1, 0], [0, 1]]), Matrix([[0, 0, 0], [0, 0, 0], [0, 0, 0]]), Matrix([[1, 0], [0, 1]])]

        Raises
        ------
        UnknownName
            If it belongs to no class.
        """
        chosen = [i for i, own in enumerate(self.classes) if own[0] == diagram.network]
        if not chosen:
            raise UnknownName(f"no class of ego networks begins at {diagram.network + 1}")
        first = self.spaces[chosen[0]].matrix(diagram.diagram)
        found = [self._zero(network.size) for network in self.networks]
        for i in self.classes[chosen[0]]:
            g = self._from_first[i]
            found[i] = self.target.matrix(g) * first * self.source.matrix(g.T)
        return found

    def matrix(self, diagram: AtRoot) -> Matrix:
        """The same as one matrix, from the features of all ego networks to those of all, blocks along the diagonal.

        >>> layers = LocalHom.of("path:2", source="V", target="1")
        >>> layers.matrix(layers.spanning_set[0])
        Matrix([[1, 1, 0, 0], [0, 0, 1, 1]])

        Raises
        ------
        TooLarge
            If it is above the memory limit.
        """
        maps = self.maps(diagram)
        rows, columns = (sum(W.shape[axis] for W in maps) for axis in (0, 1))
        require(rows, columns, 40)
        table, row, column = np.full((rows, columns), 0, dtype=object), 0, 0
        for W in maps:
            table[row : row + W.shape[0], column : column + W.shape[1]] = W.to_numpy()
            row, column = row + W.shape[0], column + W.shape[1]
        return Matrix.from_numpy(table)

    def examine(self, maps: Sequence[LocalMap]) -> Findings:
        """Whether maps on all ego networks are equivariant and span, by the equations of all bijections.

        >>> layers = LocalHom.of("path:3", source="V", target="V")
        >>> layers.examine([layers.maps(d) for d in layers.spanning_set]).spans
        True

        Raises
        ------
        TooLarge
            If the equations exceed the memory limit.
        """
        return examine_local(self._sizes, self.bijections, self.source, self.target, maps)

    def missing(self, maps: Sequence[LocalMap]) -> list[Matrix]:
        """A layer outside the span of fewer maps."""
        return missing_local(self._sizes, self.bijections, self.source, self.target, maps)

    def samples(self, seed: int) -> Samples:
        """Random compositions of bijections against some maps of the spanning set.

        >>> print(LocalHom.of("path:3", source="V", target="V").samples(0))
        3 random elements (seed 0) on 4 maps: all commute
        """
        rng, listed = Random(f"{seed} {self.source} {self.target}"), self.spanning_set
        chosen = sorted(rng.sample(range(len(listed)), min(DIAGRAMS, len(listed))))
        maps = [self.maps(listed[i]) for i in chosen]
        agree = 0
        for _ in range(ELEMENTS):
            found = self._random(rng)
            agree += not any(local_violation(W, found, self.source, self.target) for W in maps)
        return Samples(seed, ELEMENTS, len(chosen), agree)

    def _random(self, rng: Random) -> LocalBijection:
        """A composition of bijections that begins anywhere."""
        start = rng.randrange(len(self.networks))
        found = LocalBijection(start, start, tuple(range(self.networks[start].size)))
        for _ in range(rng.randint(1, LONGEST)):
            fitting = [phi for phi in self.bijections if phi.source == found.target]
            if fitting:
                found = _then(found, rng.choice(fitting))
        return found

    @cached_property
    def _sizes(self) -> tuple[int, ...]:
        return tuple(network.size for network in self.networks)

    def _zero(self, size: int) -> Matrix:
        table = np.zeros((self.target.dimension(size), self.source.dimension(size)), dtype=np.int64)
        return Matrix.from_numpy(table)

    @cached_property
    def _from_first(self) -> dict[int, Matrix]:
        """For every ego network a bijection from the first of its class, as a matrix."""
        found = {own[0]: Matrix.identity(self.networks[own[0]].size) for own in self.classes}
        waiting = list(found)
        while waiting:
            i = waiting.pop()
            for phi in self.bijections:
                if phi.source == i and phi.target not in found:
                    found[phi.target] = permutation_of(phi) * found[i]
                    waiting.append(phi.target)
        return found


def _then(first: LocalBijection, second: LocalBijection) -> LocalBijection:
    """One bijection after the other."""
    return LocalBijection(first.source, second.target, tuple(second.images[i] for i in first.images))
