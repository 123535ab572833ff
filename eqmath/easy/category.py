"""Easy categories: sets of partition diagrams that products, tensor products and flips do not leave.

On a circle this means: the pair is there, and no new partition arises when two are put side by side, when one is turned
or reflected, or when two neighbouring points are joined and removed. For example, with noncrossing even blocks:

>>> from eqmath.combinatorics import growth_string
>>> from eqmath.easy import easy_category
>>> words = [set(easy_category("H+").words("-" * m)) for m in range(7)]
>>> {growth_string((*a, *(x + 4 for x in b))) for a in words[4] for b in words[2]} <= words[6], (0, 0) in words[2]
(True, True)
>>> {growth_string(a[1:] + a[:1]) for a in words[6]} == {growth_string(a[::-1]) for a in words[6]} == words[6]
True
>>> {growth_string(a[0] if x == a[1] else x for x in a[2:]) for a in words[6]} <= words[4]
True
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import product
from math import comb

from eqmath.combinatorics import Word, bell, growth_strings, is_noncrossing
from eqmath.easy.bending import BLACK, PLAIN, WHITE, circle_colours
from eqmath.easy.fusion import FusionRule, walks
from eqmath.easy.generating import ColouredRow, generated, read_row
from eqmath.easy.noncrossing import noncrossing_words
from eqmath.limits import require_list, timed

BYTES_EACH = 100
BlockRule = Callable[[Word, str], bool]
"""(word, colours) ↦ whether the partition of points on a circle has the blocks that are asked for."""
Count = Callable[[str], int]
"""Colours ↦ a number."""


@dataclass(frozen=True, eq=False)
class EasyCategory:
    """The diagrams of one easy category, as partitions of coloured points on a circle.

    The points are those of V^⊗l ⊗ (V*)^⊗k: the outputs from left to right, then the inputs from right to left. The
    colour of a point is o where V stands, x where its dual does, so that an input V is bent to x; it is - where V is
    its own dual.

    Attributes
    ----------
    name : str
        That of the group: ``S+``.
    about : str
        Which group it is.
    blocks : which partitions it has, beside crossings
    condition : str
        The same in words.
    planar : bool
        Whether crossings are excluded: then there is no group of matrices, but a quantum group.
    coloured : bool
        Whether V and its dual differ.
    generators : tuple of (partition, colours)
        Partitions of points on a circle that generate all, with pairs and perhaps the crossing: as ``1,2,3,4``.
    step : FusionRule or None
        The fusion rule of V, for n ≥ ``least``.
    least : int
    small : n ↦ the dimension of the invariants by the colours of the points, for smaller n where there is a formula
    dependent : n ↦ the least number of points with which the diagrams are linearly dependent; never for other n

    Examples
    --------
    >>> from eqmath.easy import easy_category
    >>> category = easy_category("B+")
    >>> ["".join(map(str, word)) for word in category.words("ooo")], category.fused("oooo", 3)
    (['001', '010', '011', '012'], 9)
    """

    name: str
    about: str
    blocks: BlockRule
    condition: str
    planar: bool
    coloured: bool
    generators: tuple[tuple[str, str], ...]
    step: FusionRule | None = None
    least: int = 1
    small: Mapping[int, Count] = field(default_factory=dict)
    dependent: Mapping[int, int] = field(default_factory=dict)

    def contains(self, word: Word, colours: str) -> bool:
        """Whether a partition of coloured points on a circle belongs to it.

        >>> from eqmath.easy import easy_category
        >>> easy_category("U+").contains((0, 1, 1, 0), "oxox"), easy_category("O+").contains((0, 1, 0, 1), "oooo")
        (True, False)
        """
        return self.blocks(word, colours) and (not self.planar or is_noncrossing(word))

    def words(self, colours: str) -> Iterator[Word]:
        """Its partitions of points with these colours, in lexicographic order.

        Raises
        ------
        TooLarge
            If all partitions, or all noncrossing ones, among which they are looked for, exceed the memory limit.
        """
        m = len(colours)
        most = comb(2 * m, m) // (m + 1) if self.planar else bell(m)
        require_list(most, BYTES_EACH, f"partitions of {m} points, to find those of {self.name} among,")
        every = (noncrossing_words if self.planar else growth_strings)(len(colours))
        return (word for word in timed(every, f"listing the diagrams of {self.name}") if self.blocks(word, colours))

    def fused(self, colours: str, n: int) -> int | None:
        """The dimension of the invariants by fusion rules, or by a formula for small n; None where there is neither.

        >>> from eqmath.easy import easy_category
        >>> [easy_category("H+").fused("oooooo", n) for n in (1, 2, 3, 4)]
        [1, 10, None, 12]
        """
        if n in self.small:
            return self.small[n](colours)
        return walks(self.step, colours) if self.step and n >= self.least else None

    def legs(self, source: str | int, target: str | int) -> str:
        """The colours around the circle, from words of colours or numbers of copies of V.

        >>> from eqmath.easy import easy_category
        >>> easy_category("U+").legs(2, "ox"), easy_category("O+").legs(2, 1)
        ('oxxx', '---')
        """
        own = WHITE if self.coloured else PLAIN
        return circle_colours(*(own * legs if isinstance(legs, int) else legs for legs in (source, target)))

    def words_of_colours(self, length: int) -> list[str]:
        """All words of a given number of colours that V and its dual make.

        >>> from eqmath.easy import easy_category
        >>> easy_category("U+").words_of_colours(2), easy_category("O+").words_of_colours(2)
        (['oo', 'ox', 'xo', 'xx'], ['--'])
        """
        return ["".join(own) for own in product((WHITE, BLACK) if self.coloured else (PLAIN,), repeat=length)]

    def generated(self, bound: int) -> frozenset[ColouredRow]:
        """What the generators and the pairs generate on a given number of points, without more points on the way.

        >>> from eqmath.easy import easy_category
        >>> len([word for word, colours in easy_category("H+").generated(8) if len(word) == 6])
        12
        """
        pairs = [("1,2", WHITE + BLACK), ("1,2", BLACK + WHITE)] if self.coloured else [("1,2", PLAIN * 2)]
        return generated(frozenset(read_row(*own) for own in (*pairs, *self.generators)), bound, not self.planar)

    def independent(self, points: int, n: int) -> bool:
        """Whether all its diagrams with a given number of points are linearly independent.

        >>> from eqmath.easy import easy_category
        >>> [easy_category("S+").independent(m, 3) for m in (4, 5)]
        [True, False]
        """
        none = points % 2 == 1 and not self.blocks((0,), WHITE)
        return none or n not in self.dependent or points < self.dependent[n]

    def __repr__(self) -> str:
        return self.name
