"""Which layers' indices a map between two blocks of weights may keep."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain, combinations

from eqmath.errors import CaseError
from eqmath.spaces.monomial import Leg
from eqmath.spaces.weight_space import WeightBlock, WeightSpace

Kept = tuple[Leg, ...]


@dataclass(frozen=True)
class KeptLayers:
    """The maps that keep the index of some layers: between any two copies of blocks that have these.

    Attributes
    ----------
    legs : tuple of Leg
        Those layers.
    blocks : tuple of int
        The numbers of the blocks that have them.
    copies : tuple of int
        Of each of these blocks.
    first : int
        The number of the first weight; the copy of the target is slowest.

    Examples
    --------
    >>> from eqmath.spaces import weight_space
    >>> for kept in kept_layers(weight_space([3, 4, 2])):
    ...     print([leg.factor for leg in kept.legs], kept.blocks, kept.copies, kept.first)
    [] (0, 1, 2, 3) (3, 1, 2, 2) 0
    [1] (0, 1, 2) (3, 1, 2) 64
    """

    legs: Kept
    blocks: tuple[int, ...]
    copies: tuple[int, ...]
    first: int

    @property
    def size(self) -> int:
        """The number of copies of all blocks."""
        return sum(self.copies)

    @property
    def places(self) -> slice:
        """Of its weights."""
        return slice(self.first, self.first + self.size**2)

    def own(self, block: int) -> slice:
        """The copies of one block among all."""
        place = self.blocks.index(block)
        start = sum(self.copies[:place])
        return slice(start, start + self.copies[place])


def kept_layers(space: WeightSpace) -> tuple[KeptLayers, ...]:
    """The sets of layers that some block has, the empty one first; where sums are kept, none with one neuron.

    >>> from eqmath.spaces import weight_space
    >>> [kept.size for kept in kept_layers(weight_space([3, 4, 2], "H"))], len(kept_layers(weight_space([3, 1, 2])))
    ([2, 6], 1)
    """
    blocks = space.blocks
    every = [_sets(space, block) for block in blocks]
    found, first = list[KeptLayers](), 0
    for legs in sorted(set(chain.from_iterable(every)), key=lambda legs: (len(legs), legs)):
        own = tuple(i for i, sets in enumerate(every) if legs in sets)
        found.append(KeptLayers(legs, own, tuple(blocks[i].copies for i in own), first))
        first += found[-1].size ** 2
    return tuple(found)


def _sets(space: WeightSpace, block: WeightBlock) -> list[Kept]:
    """The sets of layers of a block whose index can be kept, in order."""
    legs = tuple(sorted(block.legs))
    if not space.pools:
        return [legs]
    wide = [leg for leg in legs if space.factors[leg.factor - 1] > 1]
    return [some for size in range(len(wide) + 1) for some in combinations(wide, size)]


def require_sums(space: WeightSpace) -> None:
    """Refuse groups that have maps V → V other than multiples of 1 and, where sums are kept, of the sum.

    Raises
    ------
    CaseError
        If there are more, or fewer.

    Examples
    --------
    >>> from eqmath.spaces import weight_space
    >>> require_sums(weight_space([3, 3, 2], "A"))
    Traceback (most recent call last):
    eqmath.errors.CaseError: 3 maps V → V commute with A(3), multiples and sums are 2
        eqmath.Hom(group, space, space).weight() treats all groups
    """
    for n in dict.fromkeys(space.factors):
        found = space.series.bent(1, 1).dimension(2, n)
        wanted = 2 if space.pools and n > 1 else 1
        if found != wanted:
            raise CaseError(
                f"{found} maps V → V commute with {space.series.name(n)}, multiples and sums are {wanted}",
                hint="eqmath.Hom(group, space, space).weight() treats all groups",
            )
