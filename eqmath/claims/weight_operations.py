"""Claims that every layer on the weights of a network is made of sums, dense layers and copies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from itertools import combinations

from eqmath.claims.about_weight_spaces import AboutWeightSpaces
from eqmath.claims.case import Case
from eqmath.claims.lists import decide_between
from eqmath.claims.outcome import Outcome
from eqmath.claims.witness import MissedMap
from eqmath.exact import Matrix, Number
from eqmath.limits import require
from eqmath.spaces.weight_space import WeightBlock


@dataclass(frozen=True)
class BlockOperation:
    """Sum a block over all layers but some, then copy the result along the other layers of another block.

    Attributes
    ----------
    source, target : WeightBlock
    kept : tuple of int
        The factors of the layers that are kept.
    widths : tuple of int
        The n of every factor.

    Examples
    --------
    >>> from eqmath.spaces.weight_space import weight_space
    >>> X = weight_space([1, 2, 3, 1])
    >>> operation = BlockOperation(X.blocks[2], X.blocks[1], (1,), X.factors)
    >>> print(operation)
    W2 → b1: sum over layer 2, keep layer 1
    >>> operation.pooling, operation.broadcasting
    (Matrix([[1, 0, 1, 0, 1, 0], [0, 1, 0, 1, 0, 1]]), Matrix([[1, 0], [0, 1]]))
    """

    source: WeightBlock
    target: WeightBlock
    kept: tuple[int, ...]
    widths: tuple[int, ...]

    @property
    def pooling(self) -> Matrix:
        """The sums over the layers of the source that are not kept."""
        return self._sums(self.source)

    @property
    def broadcasting(self) -> Matrix:
        """The copies along the layers of the target that are not kept."""
        return self._sums(self.target).T

    @property
    def matrix(self) -> Matrix:
        """First the sums, then one number of a dense layer between the copies, then the copying along."""
        return self.broadcasting * self.pooling

    def _sums(self, block: WeightBlock) -> Matrix:
        """A product with a factor for every layer: the identity, or a row of ones."""
        parts = [
            Matrix.identity(self.widths[i - 1]) if i in self.kept else Matrix([[1] * self.widths[i - 1]])
            for i in block.hidden
        ]
        return reduce(Matrix.kron, parts, Matrix.identity(1))

    def __str__(self) -> str:
        lost = [i for i in self.source.hidden if i not in self.kept]
        spread = [i for i in self.target.hidden if i not in self.kept]
        words = [
            f"{verb} {'layers' if len(layers) > 1 else 'layer'} {', '.join(map(str, sorted(layers)))}"
            for verb, layers in (("sum over", lost), ("keep", self.kept), ("copy along", spread))
            if layers
        ]
        return f"{self.source.name} → {self.target.name}: {', '.join(words) or 'a number'}"


@dataclass(frozen=True)
class OperationMatrices:
    """The matrices of operations between the blocks of a weight space, each in its place, as a list of maps.

    >>> from eqmath.theorems import theorem
    >>> claim = theorem("weight-space-operations").claim
    >>> found = claim.vectors(claim.case(2))
    >>> len(found), found.diagram(0), found.matrix(0).shape
    (25, 'W1 → W1: sum over layer 1, copy along layer 1', (7, 7))
    """

    blocks: tuple[WeightBlock, ...]
    operations: tuple[BlockOperation, ...]

    def __len__(self) -> int:
        return len(self.operations)

    def diagram(self, index: int) -> str:
        """One operation in words."""
        return str(self.operations[index])

    def matrix(self, index: int) -> Matrix:
        """Its matrix between all weights."""
        own = self.operations[index]
        starts = [sum(block.size for block in self.blocks[:i]) for i in range(len(self.blocks) + 1)]
        require(starts[-1], starts[-1], 40)
        top, left = (starts[self.blocks.index(block)] for block in (own.target, own.source))
        found: list[list[Number]] = [[0] * starts[-1] for _ in range(starts[-1])]
        for i, row in enumerate(own.matrix.tolist()):
            found[top + i][left : left + len(row)] = row
        return Matrix(found)

    def matrices(self) -> Iterator[Matrix]:
        """All of them, one by one."""
        return map(self.matrix, range(len(self)))


@dataclass(frozen=True)
class WeightOperations(AboutWeightSpaces):
    """The sums over layers, followed by copies, are a basis of the layers on the weights of a network.

    Between several inputs, outputs or channels a dense layer stands in the middle: a number for every two copies.

    >>> from eqmath import S
    >>> claim = WeightOperations(S)
    >>> claim.decide(claim.case(3)).sentence
    '25 maps of rank 25 in a space of dimension 25'
    """

    by_generators = "operations between weight spaces"

    def vectors(self, case: Case) -> OperationMatrices:
        """The operations that keep a set of layers of at least two neurons each."""
        hidden = self.hidden(case)
        blocks = self.network(hidden).blocks
        wide = [i for i, n in enumerate(hidden, 1) if n > 1]
        listed = [
            BlockOperation(x, y, kept, hidden)
            for y in blocks
            for x in blocks
            for kept in _subsets([i for i in x.hidden if i in y.hidden and i in wide])
        ]
        return OperationMatrices(blocks, tuple(listed))

    def decide(self, case: Case, method: str = "direct") -> Outcome:
        """The operations by the generators of the group, then beside the diagrams of Hom, one by one."""
        listed = list(self.vectors(case).matrices())
        found = decide_between(self.series(case.n), (self.source, self.target), listed)
        if found.witness is not None:
            return found
        space = self.space(case.n)
        missed = [d for d in space.basis() if space.matrix(d) not in listed]
        if missed:
            witness = MissedMap(space.matrix(missed[0]), "is a basis element of Hom, but not one of the operations")
            return replace(found, status="refuted", witness=witness)
        return replace(found, checks=(*found.checks, "every basis element of Hom is one of the operations"))

    def __str__(self) -> str:
        return f"sums, dense layers and copies are a basis of the {self.series.name(self.n)} layers on weights"


def _subsets(layers: Sequence[int]) -> Iterator[tuple[int, ...]]:
    for size in range(len(layers) + 1):
        yield from combinations(layers, size)
