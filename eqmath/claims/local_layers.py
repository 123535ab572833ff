"""Claims about the layers on the ego networks of a graph, with weights shared along bijections between these."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import product
from typing import Any

from eqmath.claims.about_spaces import MOST_SAMPLED, AboutSpaces, require_method
from eqmath.claims.by_pairs import on_ego_networks
from eqmath.claims.case import Case
from eqmath.claims.commuting import Commuting, Content
from eqmath.claims.identities import Sum, identities_content, unnamed
from eqmath.claims.local_classes import spanned_by_classes
from eqmath.claims.outcome import REFUTED, Outcome
from eqmath.claims.witness import Element, MissedMap, Witness
from eqmath.errors import ClaimError, TooLarge, counted
from eqmath.exact import Matrix
from eqmath.groups import LocalSymmetry, ego_networks
from eqmath.groups.local_symmetry import ALL_BIJECTIONS
from eqmath.hom import LocalHom
from eqmath.methods import Cost, Samples
from eqmath.methods.local_maps import LocalMap


@dataclass(frozen=True)
class LocalVectors:
    """The maps of diagrams on ego networks, perhaps without one of them, as a list.

    >>> listed = LocalVectors(LocalHom.of("path:2", source="V", target="1"))
    >>> len(listed), listed.diagram(0), listed.matrix(0)
    (1, "at 1: 1'", Matrix([[1, 1, 0, 0], [0, 0, 1, 1]]))
    """

    layers: LocalHom
    left_out: str = ""

    @cached_property
    def _listed(self) -> list[Any]:
        listed = [d for d in self.layers.spanning_set if str(d) != self.left_out]
        if self.left_out and len(listed) == len(self.layers.spanning_set):
            raise ClaimError(f"{self.left_out} cannot be left out: it is not among the diagrams")
        return listed

    def __len__(self) -> int:
        return len(self._listed)

    def diagram(self, index: int) -> str:
        """One diagram, as a text."""
        return str(self._listed[index])

    def matrix(self, index: int) -> Matrix:
        """Its matrix, blocks along the diagonal."""
        return self.layers.matrix(self._listed[index])

    def matrices(self) -> Iterator[Matrix]:
        """All matrices, one by one."""
        return map(self.layers.matrix, self._listed)

    def maps(self) -> list[list[Matrix]]:
        """Of every one the blocks."""
        return [self.layers.maps(d) for d in self._listed]


@dataclass(frozen=True)
class AboutEgoNetworks(AboutSpaces):
    """A claim about the layers from X to Y on the ego networks of the graph of a group.

    Attributes
    ----------
    symmetry : LocalSymmetry
        The bijections along which weights are shared.
    hops : int
        How far from the root an ego network reaches.

    Examples
    --------
    >>> from eqmath import Aut
    >>> from eqmath.spaces import Space
    >>> claim: AboutEgoNetworks = LocalLayers(Aut("star:3").series, source=Space("V"), target=Space("V"))
    >>> claim.layers(4).dim, claim.second_route(claim.case(4))
    (4, 4)
    """

    symmetry: LocalSymmetry = field(default=ALL_BIJECTIONS, kw_only=True)
    hops: int = field(default=1, kw_only=True)
    uncertified = ""
    unspecified = "about ego networks"

    def layers(self, n: int, symmetry: LocalSymmetry | None = None) -> LocalHom:
        """The layers of the claim, or of another symmetry."""
        networks = ego_networks(self.series.graph, self.hops)
        return LocalHom(networks, self.symmetry if symmetry is None else symmetry, self.source, self.target)

    def vectors(self, case: Case) -> LocalVectors:
        """The diagrams of all classes of ego networks."""
        return LocalVectors(self.layers(case.n))

    def second_route(self, case: Case) -> int | None:
        """The number of weights by characters."""
        return self.layers(case.n).second_route

    def cost_at(self, n: int, k: int, l: int, method: str = "reduced") -> Cost:
        """What the groups of all classes are predicted to need."""
        return sum((space.cost for space in self.layers(n).spaces), start=Cost(0, 0, 0, 0.0))

    def samples(self, case: Case, seed: int) -> Samples | None:
        """Some maps under random compositions of bijections."""
        layers = self.layers(case.n)
        largest = max(network.size for network in layers.networks)
        entries = self.source.dimension(largest) * self.target.dimension(largest)
        return layers.samples(seed) if 0 < entries <= MOST_SAMPLED and layers.spanning_set else None

    def commuting(self, case: Case) -> Commuting:
        """The layers as all maps that commute with pairs of matrices.

        Raises
        ------
        TooLarge
            If nobody would check them.
        """
        return on_ego_networks(self.layers(case.n)).commuting

    @property
    def where(self) -> str:
        """Which ego networks, and which spaces."""
        return f"the {self.hops}-hop ego networks of {self.series.graph} {self.ends}"


@dataclass(frozen=True)
class LocalLayers(AboutEgoNetworks):
    """The diagrams of the groups of ego networks, one list for each class, span all layers on the ego networks.

    Attributes
    ----------
    listed : LocalSymmetry or None
        Whose diagrams, if those of another symmetry.
    left_out : str
        A diagram that is not among them.

    Examples
    --------
    >>> from dataclasses import replace
    >>> from eqmath import Aut
    >>> from eqmath.groups.local_symmetry import ROOTED_BIJECTIONS
    >>> claim = LocalLayers(Aut("path:3").series)
    >>> print(claim.decide(claim.case(3)).sentence)
    4 diagrams of rank 4, 4 weights on 3 ego networks of 2 kinds
    >>> replace(claim, symmetry=ROOTED_BIJECTIONS, listed=ALL_BIJECTIONS).decide(claim.case(3)).status
    'refuted'
    """

    listed: LocalSymmetry | None = field(default=None, kw_only=True)
    left_out: str = field(default="", kw_only=True)

    def vectors(self, case: Case) -> LocalVectors:
        """The diagrams that are said to span."""
        return LocalVectors(self.layers(case.n, self.listed), self.left_out)

    def decide(self, case: Case, method: str = "reduced") -> Outcome:
        """The outcome at one case; another list goes the direct way.

        Raises
        ------
        CaseError
            If the method is another one than reduced or direct.
        TooLarge
            If the equations exceed the memory limit.
        """
        require_method(method)
        layers = self.layers(case.n)
        changed = self.listed is not None or self.left_out
        maps = self.vectors(case).maps() if changed or method == "direct" else []
        found = layers.examine(maps) if changed or method == "direct" else layers.findings()
        witness: Witness | None = Element(found.violation) if found.violation else None
        if not witness and not found.spans:
            witness = self._missed(layers, maps)
        where = f"{counted(len(layers.networks), 'ego network')} of {counted(len(layers.classes), 'kind')}"
        sentence = f"{counted(found.count, 'diagram')} of rank {found.rank}, {counted(found.dim, 'weight')} on {where}"
        return Outcome.of(found, witness, sentence)

    def certificate(self, case: Case, outcome: Outcome) -> Content:
        """The maps, with the bijections as generators; class by class where that is too large."""
        try:
            return self.commuting(case).certified(outcome, "spans", list(self.vectors(case).matrices()))
        except TooLarge:
            if self.listed or self.left_out or outcome.status == REFUTED:
                raise
            return spanned_by_classes(self.layers(case.n))

    def _missed(self, layers: LocalHom, maps: Sequence[LocalMap]) -> MissedMap:
        """The first block that is not 0 of a layer that is missed; the others of its class follow from it."""
        blocks = layers.missing(maps)
        first = next(i for i, W in enumerate(blocks) if any(map(any, W.tolist())))
        name = layers.networks[first].graph.names[layers.networks[first].root]
        reason = f"at the ego network of {name} commutes with {self.symmetry.title} and is outside the span"
        return MissedMap(blocks[first], reason)

    def __str__(self) -> str:
        return f"diagrams span the layers that commute with {self.symmetry.title} between {self.where}"


@dataclass(frozen=True)
class LocalChain(AboutEgoNetworks):
    """Whatever commutes with more bijections between ego networks commutes with fewer, and there is no less of it.

    Attributes
    ----------
    pairs : tuple of (LocalSymmetry, LocalSymmetry)
        What is said to have more bijections, and what to have fewer.

    Examples
    --------
    >>> from eqmath.theorems import theorem
    >>> claim = theorem("subgraph-chain").claim
    >>> print(claim.decide(claim.case(4)).sentence)
    4 ≤ 9, 4 ≤ 7, 9 ≤ 9, 7 ≤ 9
    """

    pairs: tuple[tuple[LocalSymmetry, LocalSymmetry], ...] = field(default=(), kw_only=True)

    def certificate(self, case: Case, outcome: Outcome) -> Content:
        """For every pair that a list spans what commutes with more bijections, and commutes with the fewer ones."""
        matrices: list[Matrix] = []
        identities: list[Sum] = []
        claims = []
        for more, fewer in self.pairs:
            maps = list(LocalVectors(self.layers(case.n, more)).matrices())
            claims.append(on_ego_networks(self.layers(case.n, more)).commuting.content("spans", maps))
            acting = on_ego_networks(self.layers(case.n, fewer)).listed
            first, then = len(matrices), len(matrices) + len(maps)
            for i, j in product(range(len(maps)), range(len(acting))):
                A, B, W = f"#{then + 2 * j}", f"#{then + 2 * j + 1}", f"#{first + i}"
                identities.append([(1, [[B], [W]]), (-1, [[W], [A]])])
            matrices += [*maps, *(g for pair in acting for g in pair)]
        return identities_content(outcome.status, case.n, (), identities, unnamed, matrices, claims)

    def decide(self, case: Case, method: str = "reduced") -> Outcome:
        """The outcome at one case, by the bijections themselves; every method comes to this.

        Raises
        ------
        CaseError
            If the method is another one than reduced or direct.
        TooLarge
            If the equations exceed the memory limit.
        """
        require_method(method)
        found, sentence = [], []
        for more, fewer in self.pairs:
            listed = LocalVectors(self.layers(case.n, more))
            found.append(self.layers(case.n, fewer).examine(listed.maps()))
            sentence.append(f"{listed.layers.dim} ≤ {found[-1].dim}")
            if found[-1].violation:
                return Outcome.of(found[-1], Element(found[-1].violation), ", ".join(sentence[:-1]))
        return Outcome.of(found[-1], None, ", ".join(sentence))

    def second_route(self, case: Case) -> int | None:
        """The number of weights for the last symmetry by characters."""
        return self.layers(case.n, self.pairs[-1][1]).second_route

    def __str__(self) -> str:
        return f"fewer bijections leave more layers between {self.where}"
