"""Hom between sums: a block for every two summands, one more for every two of their copies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, reduce, total_ordering
from typing import Any

import numpy as np

from eqmath.canvas import Drawn, Scene, Shown
from eqmath.diagrams import MOST_CAPTIONED, gallery
from eqmath.errors import NotComposable
from eqmath.exact import Integers, Matrix, eliminate
from eqmath.hom.known import BYTES, Known, whole
from eqmath.layers import Between, BlockSum, Bundle, Copies, Strand, Woven
from eqmath.limits import require, require_list, timed
from eqmath.methods import Cost, Findings, Method
from eqmath.spaces import Space

NAMES = ("orbits", "triangular", "reduced", "swaps", "isotypic", "direct")
"""The names of methods, those that need least first."""


@total_ordering
@dataclass(frozen=True, repr=False)
class InBlock(Drawn):
    """A diagram between two copies of summands, the copies of all summands of a space being numbered through.

    Attributes
    ----------
    row, column : int
        The numbers of the copies, from 1.
    diagram : diagram
    source, target : Space

    Examples
    --------
    >>> from eqmath import Hom
    >>> for d in Hom("S(3)", "V+1", "V").basis():
    ...     print(d)
    [1,1] 1,1'
    [1,1] 1|1'
    [1,2] 1
    """

    row: int
    column: int
    diagram: Any
    source: Space
    target: Space

    @property
    def k(self) -> Any:
        """The inputs of the diagram."""
        return self.diagram.k

    @property
    def l(self) -> Any:
        """Its outputs."""
        return self.diagram.l

    def picture(self, labels: str = "none", filled: bool = True, palette: str = "black") -> Scene:
        """The picture of the diagram."""
        scene: Scene = self.diagram.picture(labels, filled, palette)
        return scene

    @property
    def picture_size(self) -> int:
        """That of the diagram."""
        return self.diagram.picture_size if isinstance(self.diagram, Drawn) else 1

    def __lt__(self, other: Any) -> bool:
        if not isinstance(other, InBlock):
            return NotImplemented
        return (self.row, self.column, self.diagram) < (other.row, other.column, other.diagram)

    def __str__(self) -> str:
        return f"[{self.row},{self.column}] {self.diagram}"

    def __repr__(self) -> str:
        return f"<{self}: {self.source} → {self.target}>"


@dataclass(frozen=True)
class SummandBlock:
    """The maps from all copies of one summand to all copies of another.

    Attributes
    ----------
    source, target : Space
        One summand each.
    columns, rows : int
        How many copies there are.
    column, row : int
        The number of the first copy, from 1.
    left, top : int
        Where its entries begin in the matrices of the whole.
    known : Known
        The maps between one copy of each.

    Examples
    --------
    >>> from eqmath import Hom
    >>> for block in Hom("S(3)", "2*V+1", "V").blocks:
    ...     print(block, block.dim)
    2*V → V 4
    1 → V 1
    """

    source: Space
    target: Space
    columns: int
    rows: int
    column: int
    row: int
    left: int
    top: int
    known: Known

    @property
    def dim(self) -> int:
        """The dimension of all of it."""
        return self.rows * self.columns * self.known.findings().dim

    def listed(self, diagrams: Sequence[Any]) -> Iterator[InBlock]:
        """Diagrams between every two copies, the copies of the target slowest."""
        for row in range(self.row, self.row + self.rows):
            for column in range(self.column, self.column + self.columns):
                for diagram in diagrams:
                    yield InBlock(row, column, diagram, self.source, self.target)

    @property
    def source_text(self) -> str:
        """All copies of the source."""
        return str(self.columns * self.source if self.columns > 1 else self.source)

    @property
    def target_text(self) -> str:
        """All copies of the target."""
        return str(self.rows * self.target if self.rows > 1 else self.target)

    def __str__(self) -> str:
        return f"{self.source_text} → {self.target_text}"


@dataclass(frozen=True, repr=False)
class BlockDiagrams(Shown):
    """The diagrams of all blocks, lazily, with a length.

    >>> from eqmath import Hom
    >>> found = Hom("S(3)", "V+1", "V").spanning_set
    >>> found.count, found.name, str(found[2])
    (3, 'partition', '[1,2] 1')
    """

    blocks: tuple[tuple[SummandBlock, Sequence[Any]], ...]
    name: str

    @property
    def count(self) -> int:
        """How many there are."""
        return sum(block.rows * block.columns * len(listed) for block, listed in self.blocks)

    def __len__(self) -> int:
        return self.count

    def __iter__(self) -> Iterator[InBlock]:
        require_list(self.count, BYTES, "diagrams")
        return (diagram for block, listed in self.blocks for diagram in block.listed(listed))

    def __getitem__(self, index: Any) -> Any:
        return list(self)[index]

    def _repr_svg_(self) -> str | None:
        return gallery(list(self), "the diagrams of all blocks") if self.count <= MOST_CAPTIONED else None

    def __repr__(self) -> str:
        return repr(list(map(str, self)))


@dataclass(frozen=True)
class ByBlocks:
    """Hom(⊕ X_a, ⊕ Y_b) is the sum of the Hom(X_a, Y_b).

    Attributes
    ----------
    blocks : tuple of SummandBlock
        Row by row, as in the matrices.
    shape : (rows, columns)

    Examples
    --------
    >>> from eqmath import Hom
    >>> Hom("S(3)", "V+1", "V+1").matrix(Hom("S(3)", "V+1", "V+1").basis()[2])
    Matrix([[0, 0, 0, 1], [0, 0, 0, 1], [0, 0, 0, 1], [0, 0, 0, 0]])
    """

    blocks: tuple[SummandBlock, ...]
    shape: tuple[int, int]

    @cached_property
    def spanning_set(self) -> BlockDiagrams | None:
        """The diagrams of all blocks; None where those of one are not known."""
        sets = [block.known.spanning_set for block in self.blocks]
        if None in sets:
            return None
        names = dict.fromkeys(name for own in sets if own.count for name in own.name.split(" + "))
        return BlockDiagrams(tuple(zip(self.blocks, sets, strict=True)), " + ".join(names))

    @property
    def apart(self) -> list[list[InBlock]]:
        """The diagrams between every two copies: there are no relations between these lists."""
        found: dict[tuple[int, int], list[InBlock]] = {}
        for diagram in self.spanning_set or ():
            found.setdefault((diagram.row, diagram.column), []).append(diagram)
        return list(found.values())

    @property
    def cost(self) -> Cost:
        """That of all blocks, one after another."""
        return reduce(Cost.__add__, (block.known.cost for block in self.blocks), Cost(0, 0, 0, 0.0))

    @property
    def single(self) -> Known | None:
        """What is known of the one block, if there is one alone, between one copy of each summand."""
        whole = len(self.blocks) == self.blocks[0].rows == self.blocks[0].columns == 1 if self.blocks else False
        return self.blocks[0].known if whole else None

    @property
    def counted(self) -> int | None:
        """The sum over the blocks, where the dimension of each is counted."""
        found = [(block.known.counted, block.rows * block.columns) for block in self.blocks]
        return None if any(own is None for own, _ in found) else sum(own * times for own, times in found if own)

    @property
    def unsought(self) -> str:
        """Why those of a block are not looked for."""
        return next((block.known.unsought for block in self.blocks if block.known.unsought), "")

    def findings(self) -> Findings:
        """The sums over the blocks, with every block's own checks."""
        found = [
            (block, block.known.findings(), block.rows * block.columns) for block in timed(self.blocks, "the blocks")
        ]
        if not found:
            nothing = "one of the spaces is 0: there is only the zero map"
            return Findings(0, 0, 0, None, Method("triangular", 0, 0, None, 0), (nothing,))
        count, rank, dim = (
            sum(times * getattr(own, what) for _, own, times in found) for what in ("count", "rank", "dim")
        )
        methods = [own.method for _, own, _ in found]
        method = Method(
            max((own.name for own in methods), key=NAMES.index),
            sum(own.unknowns for own in methods),
            sum(own.equations for own in methods),
            next((own.prime for own in methods if own.prime), None),
            rank,
        )
        checks = tuple(f"{block}: {check}" for block, own, _ in found for check in own.checks)
        return Findings(count, rank, dim, None, method, checks if len(found) > 1 else found[0][1].checks)

    def explicit_basis(self, dim: int) -> BlockDiagrams:
        """Those of the blocks, each known by itself."""
        return BlockDiagrams(tuple((block, basis_of(block.known)) for block in self.blocks), "")

    def table(self, diagrams: Sequence[Any]) -> Integers:
        """Every diagram's values in the columns of its two copies."""
        kept = [self._block(d) for d in diagrams]
        tables = {i: self.blocks[i].known.table([d.diagram for d, own in zip(diagrams, kept, strict=True) if own == i])
                  for i in set(kept)}  # fmt: skip
        starts: dict[tuple[int, int], int] = {}
        width = 0
        for d, i in zip(diagrams, kept, strict=True):
            if (d.row, d.column) not in starts:
                starts[d.row, d.column] = width
                width += tables[i].shape[1]
        require(len(diagrams), width, 16)
        used = dict.fromkeys(tables, 0)
        found = np.zeros((len(diagrams), width), dtype=np.result_type(np.int64, *tables.values()))
        for row, (d, i) in enumerate(zip(diagrams, kept, strict=True)):
            start = starts[d.row, d.column]
            found[row, start : start + tables[i].shape[1]] = tables[i][used[i]]
            used[i] += 1
        return found

    def matrix(self, diagram: Any, orbit: bool = False) -> Matrix:
        """The matrix of a diagram at the place of its copies, zero elsewhere."""
        block = self.blocks[self._block(diagram)]
        require(*self.shape, 40)
        inner = block.known.matrix(diagram.diagram, orbit).tolist()
        rows, columns = (len(inner), len(inner[0]) if inner else 0)
        found = [[0] * self.shape[1] for _ in range(self.shape[0])]
        top, left = block.top + (diagram.row - block.row) * rows, block.left + (diagram.column - block.column) * columns
        for i, row in enumerate(inner):
            found[top + i][left : left + columns] = row
        return Matrix(found)

    def strands(self, basis: Sequence[Any]) -> None:
        """None."""
        return

    def layer(self, basis: Sequence[Any]) -> BlockSum | Woven:
        """For the basis of `explicit_basis`, the copies being channels.

        Contractions are shared among the blocks where no diagram has signs and no summand is a proper quotient.
        """
        found = [block.known.strands(basis_of(block.known)) for block in self.blocks]
        strands = [own for own in found if own is not None]
        if found and len(strands) == len(found):
            return self._woven(strands)
        blocks = tuple(
            Between(block.known.layer(basis_of(block.known)), block.columns, block.rows, block.left, block.top)
            for block in self.blocks
        )
        return BlockSum(blocks, (self.shape[1],), (self.shape[0],))

    def _woven(self, strands: Sequence[Bundle]) -> Woven:
        """One layer for all blocks, with the weights in the order of the basis."""
        sides: tuple[dict[int, Copies], dict[int, Copies]] = {}, {}
        first, made = 0, []
        for block, own in zip(self.blocks, strands, strict=True):
            sides[0].setdefault(block.column, Copies(block.left, block.columns, own.below))
            sides[1].setdefault(block.row, Copies(block.top, block.rows, own.above))
            source, target = list(sides[0]).index(block.column), list(sides[1]).index(block.row)
            count = len(own.strands)
            made += [
                Strand(source, target, *strand, first + j, block.columns * count, count)
                for j, strand in enumerate(own.strands)
            ]
            first += block.rows * block.columns * count
        return Woven(tuple(sides[0].values()), tuple(sides[1].values()), tuple(made), first)

    @cached_property
    def _of_copies(self) -> dict[tuple[int, int], int]:
        return {
            (row, column): i
            for i, block in enumerate(self.blocks)
            for row in range(block.row, block.row + block.rows)
            for column in range(block.column, block.column + block.columns)
        }

    def _block(self, diagram: Any) -> int:
        """The number of the block in which a diagram lives."""
        found = self._of_copies.get((diagram.row, diagram.column)) if isinstance(diagram, InBlock) else None
        if found is None:
            raise NotComposable(f"{diagram!r} is not between any two summands", hint="Hom.spanning_set has some")
        return found


def basis_of(known: Known) -> Sequence[Any]:
    """An explicit basis, or the first independent diagrams.

    >>> from eqmath import Hom
    >>> [str(d) for d in basis_of(Hom("O(1)", "Sym2(V)", "V^2").blocks[0].known)]
    ["1,1'|2,2'"]
    """
    dim = known.findings().dim
    explicit = known.explicit_basis(dim)
    return first_independent(known, dim) if explicit is None else list(explicit)


def first_independent(known: Known, dim: int) -> list[Any]:
    """The first independent diagrams of a spanning set; all of them, if they are as many as the dimension.

    Raises
    ------
    TooLarge
        If a list of them exceeds the memory limit.

    Examples
    --------
    >>> from eqmath import Hom
    >>> [str(d) for d in first_independent(Hom("O(1)", "Sym2(V)", "V^2").blocks[0].known, 1)]
    ["1,2|1',2'"]
    """
    diagrams = whole(known.spanning_set)
    if len(diagrams) == dim:
        return diagrams
    return [diagrams[i] for i in eliminate(known.table(diagrams), None).rows]
