"""How many weights a layer has whose inputs are the weights of a network, block by block."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from eqmath.hom.hom import Hom
from eqmath.spaces import Space, parse_space
from eqmath.spaces.weight_space import WeightBlock, WeightSpace
from eqmath.tex import escaped, table_tex


@dataclass(frozen=True)
class LayerTable:
    """The maps from the weights of a network to themselves or to another space, and those with 1 at one end.

    Attributes
    ----------
    space : Hom
    bias, invariant : Hom
        The invariants of the target, and the invariant maps of the source.
    columns, rows : tuple of str
        The names of the blocks.
    dims : tuple of tuples of int
        A row for every block of the target.

    Examples
    --------
    >>> from eqmath.spaces.weight_space import weight_space
    >>> table = layer_table(weight_space([3, 4, 2]))
    >>> table.space.dim, table.bias.dim, table.invariant.dim
    (100, 8, 8)
    >>> for name, row in zip(table.rows, table.dims, strict=True):
    ...     print(name, *row)
    W1 18 6 12 6
    b1 6 2 4 2
    W2 12 4 8 4
    b2 6 2 4 4
    """

    space: Hom
    bias: Hom
    invariant: Hom
    columns: tuple[str, ...]
    rows: tuple[str, ...]
    dims: tuple[tuple[int, ...], ...]

    def to_latex(self) -> str:
        """The numbers of weights from block to block as a ``tabular`` of booktabs.

        >>> from eqmath.spaces.weight_space import weight_space
        >>> print(layer_table(weight_space([3, 4, 2])).to_latex().splitlines()[4])
        W1 & 18 & 6 & 12 & 6 \\\\
        """
        body = [[escaped(name), *map(str, row)] for name, row in zip(self.rows, self.dims, strict=True)]
        return table_tex("l" + "r" * len(self.columns), ["to / from", *map(escaped, self.columns)], body)


@dataclass(frozen=True)
class _Named:
    """A block by its name: copies of one summand."""

    name: str
    single: Space
    copies: int


def layer_table(weights: WeightSpace, target: str | Space | None = None) -> LayerTable:
    """The table of a layer on the weights of a network; without a target it has weights again.

    Raises
    ------
    SpaceError
        If the target is not a space of the group.
    GroupError
        If there is no group of these widths.

    Examples
    --------
    >>> from eqmath.spaces.weight_space import weight_space
    >>> found = layer_table(weight_space([3, 4, 2]), "V1+1")
    >>> found.columns, found.rows, found.dims
    (('W1', 'b1', 'W2', 'b2'), ('V1', '1'), ((6, 2, 4, 2), (3, 1, 2, 2)))
    """
    group, source = weights.group, weights.space
    end = source if target is None else parse_space(target, group)
    space = Hom(group, source=source, target=end)
    columns = [_named(block) for block in weights.blocks]
    rows = columns if target is None else [_Named(_text(c, X), X, c) for c, X in end.terms(*weights.factors)]
    return LayerTable(
        space,
        Hom(group, source=Space(1), target=end),
        Hom(group, source=source, target=Space(1)),
        tuple(block.name for block in columns),
        tuple(block.name for block in rows),
        _dims(space, columns, rows),
    )


def _text(copies: int, single: Space) -> str:
    if single == Space(1):
        return str(copies)
    return str(copies * single if copies > 1 else single)


def _named(block: WeightBlock) -> _Named:
    return _Named(block.name, block.single, block.copies)


def _dims(space: Hom, columns: Sequence[_Named], rows: Sequence[_Named]) -> tuple[tuple[int, ...], ...]:
    """Copies times copies times the maps between one of each."""
    found = {(block.source, block.target): block.known.findings().dim for block in space.blocks}
    return tuple(tuple(x.copies * y.copies * found[x.single, y.single] for x in columns) for y in rows)
