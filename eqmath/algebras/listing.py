"""Lists of the diagrams of a subcategory, without those that begin wrongly.

All restrictions of a planar diagram are planar, and blocks only grow: a beginning of a word that is crossed, or
has two points in one block that may not be, has no continuation.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from eqmath.algebras.record import Object, Subcategory
from eqmath.diagrams import Diagram


class _Listing(NamedTuple):
    part: Subcategory
    source: Object
    target: Object
    outputs: int
    points: int

    def words(self, word: list[int]) -> Iterator[list[int]]:
        """The continuations of a beginning, in order."""
        if len(word) == self.points:
            yield word
            return
        for label in range(max(word, default=-1) + 2):
            if self.allows(word, label):
                yield from self.words([*word, label])

    def allows(self, word: list[int], label: int) -> bool:
        """Whether the next point may be in the block of that label."""
        block, longer = [i for i, other in enumerate(word) if other == label], [*word, label]
        joins = self.part.joins
        if len(block) >= (self.part.largest or self.points):
            return False
        if joins and not all(joins(i, len(word), self.source, self.target) for i in block):
            return False
        if self.part.smallest > 1 and _singles(longer) > self.points - len(longer):
            return False
        return not (self.part.planar and block and self._encloses(word, label))

    def _encloses(self, word: list[int], label: int) -> bool:
        """Whether the next point, joined to that block, parts another block, or a point from its partner to come.

        Seen from the next output the points follow from the left; from the next input first the inputs, from
        the right, then the outputs. The points to come are beside the next one.
        """
        outputs, inputs = word[: self.outputs], word[self.outputs :]
        around = inputs[::-1] + outputs
        for place in (i for i, other in enumerate(around) if other == label):
            before, after = around[:place], around[place + 1 :]
            if (set(before) & set(after)) - {label}:
                return True
            inside = [other for other in (before if len(word) >= self.outputs else after) if other != label]
            if self.part.smallest > 1 and _singles(inside):
                return True
        return False


def _singles(word: list[int]) -> int:
    return sum(word.count(label) == 1 for label in word)


def pruned_diagrams(part: Subcategory, source: Object, target: Object) -> Iterator[Diagram]:
    """The diagrams whose beginnings are all right, in order: few more than the subcategory has.

    >>> from eqmath.algebras import category
    >>> print(*pruned_diagrams(category("Temperley-Lieb", 2).part, 3, 1), sep="; ")
    1,1'|2',3'; 1,3'|1',2'
    """
    outputs = part.points(target)
    listing = _Listing(part, source, target, outputs, outputs + part.points(source))
    return (Diagram.from_word(word, outputs) for word in listing.words([]))
