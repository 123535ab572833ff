"""Weight spaces: the weights and biases of a network, with the symmetries of its hidden layers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, reduce
from math import prod

from eqmath.errors import CaseError, GroupError, shown
from eqmath.exact import integer_of, listed
from eqmath.groups import Group, Series, parse_series, tensor_product
from eqmath.limits import require
from eqmath.spaces.monomial import Leg
from eqmath.spaces.space import Space

MOST_LAYERS = 100
BYTES_OF_A_BLOCK = 2000


@dataclass(frozen=True)
class WeightBlock:
    """The weights between two neighbouring layers of neurons, or the biases of a layer.

    Attributes
    ----------
    name : str
        W1, b1, W2, …
    shape : tuple of int
        Of the array of these weights: (d_m, d_(m−1)), with a kernel (d_m, d_(m−1), k); (d_m,) of biases.
    axes : tuple of Leg or None
        For every axis of the array the V that acts on it; None where no group does.
    space : Space

    Examples
    --------
    >>> first, *_ = weight_space([3, 4, 2]).blocks
    >>> first.name, first.shape, first.copies, first.space
    ('W1', (4, 3), 3, Space("V1*3"))
    """

    name: str
    shape: tuple[int, ...]
    axes: tuple[Leg | None, ...]
    space: Space

    @cached_property
    def legs(self) -> tuple[Leg, ...]:
        """Those of the layers on which a group acts."""
        return tuple(leg for leg in self.axes if leg is not None)

    @cached_property
    def copies(self) -> int:
        """The product of the lengths of the other axes."""
        return prod(d for d, leg in zip(self.shape, self.axes, strict=True) if leg is None)

    @cached_property
    def order(self) -> tuple[int, ...]:
        """The axes in the order in which they stand in a vector: those of the copies first."""
        return tuple(sorted(range(len(self.axes)), key=lambda i: self.axes[i] is not None))

    @property
    def hidden(self) -> tuple[int, ...]:
        """The factors of the group that act on it."""
        return tuple(leg.factor for leg in self.legs)

    @property
    def size(self) -> int:
        """How many parameters there are."""
        return prod(self.shape)

    @property
    def single(self) -> Space:
        """One copy of it."""
        return reduce(Space.__mul__, map(_space_of, self.legs)) if self.legs else Space(1)


@dataclass(frozen=True)
class WeightSpace:
    """⊕_m (W_m ⊕ b_m), W_m = V_m ⊗ V_(m−1) and b_m = V_m, of a network with layers of d_0, …, d_M neurons.

    A group of the series acts on every hidden layer; the neurons of the first and the last layer stay where they are.
    Where V is not self-dual, W_m = V_m ⊗ Dual(V_(m−1)): what scales the outputs of a layer scales its weights back.

    Attributes
    ----------
    widths : tuple of int
        d_0, …, d_M.
    series : Series
    kernels : tuple of int
        How many numbers per weight of W_1, …, W_M has: 1, or those of a convolution.
    residual : bool
        Whether one group acts on all hidden layers alike, as skip connections want it.
    moving_ends : bool
        Whether groups act on the first and the last layer as well.

    Examples
    --------
    >>> X = weight_space([3, 4, 2])
    >>> X.group, X.space, X.names, X.size
    (S(4), Space("V1*3+V1+2*V1+2"), ('W1', 'b1', 'W2', 'b2'), 26)
    >>> weight_space([2, 3, 3, 1], "M").space
    Space("V1*2+V1+V2*Dual(V1)+V2+Dual(V2)+1")
    >>> weight_space([2, 3, 3, 1], residual=True).space, weight_space([2, 2, 1], kernels=9).space
    (Space("V1*2+V1+V1^2+V1+V1+1"), Space("V1*18+V1+9*V1+1"))
    """

    widths: tuple[int, ...]
    series: Series
    kernels: tuple[int, ...]
    residual: bool = False
    moving_ends: bool = False

    @property
    def depth(self) -> int:
        """M, the number of layers of weights."""
        return len(self.widths) - 1

    @cached_property
    def factors(self) -> tuple[int, ...]:
        """The n of every factor of the group."""
        if self.residual:
            return self.widths[1:2] if self.depth > 1 else ()
        return self.widths if self.moving_ends else self.widths[1:-1]

    @cached_property
    def group(self) -> Group:
        """A group of the series for every layer that moves; S(1) if there is none.

        Raises
        ------
        GroupError
            If the series has none for a width.
        """
        groups = [self.series(n) for n in self.factors] or [parse_series("S")[0](1)]
        return groups[0] if len(groups) == 1 else tensor_product(*groups)

    @cached_property
    def blocks(self) -> tuple[WeightBlock, ...]:
        """W_1, b_1, …, W_M, b_M."""
        return tuple(self._blocks())

    def _blocks(self) -> Iterator[WeightBlock]:
        for m in range(1, self.depth + 1):
            kernel = self.kernels[m - 1]
            yield self._block(f"W{m}", (m, m - 1), kernel)
            yield self._block(f"b{m}", (m,), 1)

    def _block(self, name: str, layers: tuple[int, ...], kernel: int) -> WeightBlock:
        axes = [self._leg(m, m < layers[0]) for m in layers] + [None] * (kernel > 1)
        shape = [self.widths[m] for m in layers] + [kernel] * (kernel > 1)
        return WeightBlock(name, tuple(shape), tuple(axes), _written(axes, shape))

    def _leg(self, m: int, incoming: bool) -> Leg | None:
        """The V of a layer of neurons, its dual for the neurons from which weights come; none for one that is fixed."""
        if not self.moving_ends and m in (0, self.depth):
            return None
        dual = incoming and self.series.coloured is not None
        return Leg(1 if self.residual else m + self.moving_ends, dual)

    @property
    def names(self) -> tuple[str, ...]:
        """Those of the blocks."""
        return tuple(block.name for block in self.blocks)

    @cached_property
    def space(self) -> Space:
        """The sum of the blocks; in a vector the axes of the copies of a block come first (`WeightBlock.order`).

        So W_1 stands there column by column, and without kernels all other weights row by row.
        """
        return reduce(Space.__add__, (block.space for block in self.blocks))

    @property
    def size(self) -> int:
        """The number of parameters of the network."""
        return sum(block.size for block in self.blocks)

    @property
    def pools(self) -> bool:
        """Whether the group keeps the sum over a layer: all permutations do, sign changes and scalings do not."""
        return self.series.bent(0, 1).dimension(1, self.series.step) == 1

    def __str__(self) -> str:
        return f"{','.join(map(str, self.widths))} with {self.group}"


def weight_space(
    widths: Sequence[int],
    symmetry: str = "S",
    *,
    kernels: int | Sequence[int] = 1,
    residual: bool = False,
    moving_ends: bool = False,
) -> WeightSpace:
    """The weight space of a network with layers of d_0, …, d_M neurons.

    Parameters
    ----------
    widths : sequence of int
        d_0, …, d_M, each at least 1.
    symmetry : str
        The letter of a series: S permutes the neurons of a hidden layer, H changes signs as well, M scales them.
    kernels : int or sequence of int
        How many numbers stand for a weight, in all layers or in each of W_1, …, W_M.
    residual : bool
        One group for all hidden layers, whose widths must be equal.
    moving_ends : bool
        Groups for inputs and outputs as well.

    Raises
    ------
    CaseError
        If there are fewer than two widths, or one is not positive, or they do not fit.
    GroupError
        If there is no such series.
    TooLarge
        If there are more layers than any table has room for.

    Examples
    --------
    >>> X = weight_space([2, 3, 4, 1], "H")
    >>> X.group, [str(block.space) for block in X.blocks]
    (H(3)xH(4), ['V1*2', 'V1', 'V2*V1', 'V2', 'V2', '1'])
    >>> weight_space([3, 4, 2], moving_ends=True).space
    Space("V2*V1+V2+V3*V2+V3")
    """
    found = tuple(map(_width, listed(widths) or ()))
    if len(found) < 2:
        raise CaseError(f"expected the widths of at least two layers, found {shown(widths)}", hint="3,4,2")
    require(len(found), 1, BYTES_OF_A_BLOCK)
    if len(found) > MOST_LAYERS:
        raise CaseError(f"expected at most {MOST_LAYERS} layers, found {len(found)}")
    if residual and len(set(found[1:-1])) > 1:
        raise CaseError(f"a residual stream has one width, found {', '.join(map(str, found[1:-1]))}")
    if residual and moving_ends:
        raise CaseError("expected a residual stream or moving ends, found both")
    series, fixed = parse_series(symmetry)
    if fixed is not None or series.only is not None:
        raise GroupError(f"expected the letter of a series, found {shown(symmetry)}", hint="S, H or M")
    sizes = [kernels] * (len(found) - 1) if isinstance(kernels, int) else list(kernels)
    if len(sizes) != len(found) - 1:
        raise CaseError(f"expected {len(found) - 1} kernels, found {len(sizes)}")
    return WeightSpace(found, series, tuple(map(_width, sizes)), residual, moving_ends)


def pair_kinds(space: WeightSpace) -> frozenset[tuple[int, int, int]]:
    """The kinds of pairs of blocks: how many moving layers they share, and how many only one or the other has.

    A block has at most two, so that there are at most 14 kinds; a network with five layers of weights has all of them.

    >>> [len(pair_kinds(weight_space([1] * (M + 1)))) for M in range(1, 8)]
    [1, 4, 10, 13, 14, 14, 14]
    """
    hidden = [set(block.hidden) for block in space.blocks]
    return frozenset((len(x & y), len(x - y), len(y - x)) for x in hidden for y in hidden)


def _width(value: int) -> int:
    found = integer_of(value)
    if found is None or found < 1:
        raise CaseError(f"expected a width to be a positive integer, found {shown(value)}", hint="3,4,2")
    return found


def _space_of(leg: Leg) -> Space:
    V = Space(f"V{leg.factor}")
    return V.T if leg.dual else V


def _written(axes: Sequence[Leg | None], shape: Sequence[int]) -> Space:
    """The product in the order of the layers; what is fixed, and the kernel, as one number."""
    legs = [leg for leg in axes if leg is not None]
    copies = Space(prod(d for d, leg in zip(shape, axes, strict=True) if leg is None))
    if not legs:
        return copies
    moving = reduce(Space.__mul__, map(_space_of, legs))
    if copies == Space(1):
        return moving
    return moving * copies if axes[0] is not None else copies * moving
