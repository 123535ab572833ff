"""Which words in the generators of a category of diagrams are joined by its relations.

Every diagram is given one word. A layer on top of the word of a diagram is *joined* if the relations turn what it makes
into δ^loops times the word of the product. If all layers are joined, every word is, layer by layer from the bottom,
joined to the word of its diagram: two words are equal by the relations exactly if their diagrams and loops are.

A layer is found to be joined from a relation on top of a word of which the other side, and this side but for its last
layer, are joined already.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from eqmath.algebras.generated import LETTERS, GeneratedCategory, WordLayer, WordSide, word_text
from eqmath.diagrams import Diagram, compose
from eqmath.errors import Disagreement
from eqmath.limits import timed

Path = tuple[WordLayer, ...]
Edge = tuple[Diagram, WordLayer]
"""A layer on top of the word of a diagram."""


@dataclass(frozen=True)
class JoinedWords:
    """The diagrams on k inputs that words of some width reach, each with its word, and what is joined there.

    Attributes
    ----------
    words : dict
        The layers of the word of every diagram, from the bottom to the top.
    layers : int
        How many layers there are on top of these.
    apart : list
        Those that are not found to be joined.

    Examples
    --------
    >>> from eqmath.algebras.generated import BRAUER
    >>> found = joined_words(BRAUER, 0, 4)
    >>> len(found.words), found.layers, found.apart, found.word(Diagram("1,3|2,4"))
    (5, 24, [], '|x| ∪|| ∪')
    """

    words: dict[Diagram, Path]
    layers: int
    apart: list[Edge]

    def word(self, diagram: Diagram) -> str:
        """The word of a diagram as it is written."""
        return word_text(self.words[diagram], diagram.k)


@cache
def joined_words(category: GeneratedCategory, k: int, widest: int) -> JoinedWords:
    """All words on k inputs whose layers have at most some number of points above and below, of any length.

    Raises
    ------
    Disagreement
        If a relation is false for diagrams.
    """
    words: dict[Diagram, Path] = {Diagram.identity(k): ()}
    table: dict[Edge, tuple[Diagram, int]] = {}
    tree: set[Edge] = set()
    for diagram in (queue := list(words)):
        for step in category.steps(diagram.l, widest):
            above, loops = compose(step.diagram, diagram)
            table[diagram, step] = above, loops
            if above not in words and not loops:
                words[above] = (*words[diagram], step)
                tree.add((diagram, step))
                queue.append(above)
    squares = {w: list(_squares(category, w)) for w in range(widest + 1)}
    joined = _closure(words, table, tree, squares)
    return JoinedWords(words, len(table), [edge for edge in table if edge not in joined])


def _squares(category: GeneratedCategory, points: int) -> Iterator[tuple[Path, Path, int, int]]:
    """The two paths of every relation on so many points, and of layers side by side, with the loops beside them."""
    for left, right in category.sides:
        for a in range(points - _source(left, right) + 1):
            b = points - _source(left, right) - a
            one, two = (tuple(step.within(a, b) for step in side.steps) for side in (left, right))
            yield one, two, left.loops, right.loops
    for first in category.steps(points, points + 2):
        for second in category.steps(points, points + 2):
            between = second.left - first.left - LETTERS[first.symbol].k
            if between >= 0:
                yield (*_both(first, second), 0, 0)


def _source(left: WordSide, right: WordSide) -> int:
    return max(left.source, right.source)


def _both(first: WordLayer, second: WordLayer) -> tuple[Path, Path]:
    """Two layers of which the first is to the left of the second, one after the other and the other way round."""
    grown, later = LETTERS[first.symbol], LETTERS[second.symbol]
    one = first, WordLayer(second.left + grown.l - grown.k, second.symbol, second.right)
    two = second, WordLayer(first.left, first.symbol, first.right + later.l - later.k)
    return one, two


Squares = dict[int, list[tuple[Path, Path, int, int]]]
Stacked = dict[Edge, tuple[Diagram, int]]


def _closure(words: dict[Diagram, Path], table: Stacked, joined: set[Edge], squares: Squares) -> set[Edge]:
    """All layers that are found to be joined, from those of which the words are made."""
    known = -1
    while known < len(joined):
        known = len(joined)
        for diagram in timed(words, "joining words by relations"):
            for one, two, *loops in squares[diagram.l]:
                _join(diagram, one, two, loops, table, joined)
    return joined


def _join(diagram: Diagram, one: Path, two: Path, loops: Sequence[int], table: Stacked, joined: set[Edge]) -> None:
    """The last layer of either path, if all others are joined."""
    first, second = _edges(diagram, one, table), _edges(diagram, two, table)
    if first is None or second is None:
        return
    ends = [(end, own + closed) for (_, end, closed), own in zip((first, second), loops, strict=True)]
    if ends[0] != ends[1]:
        raise Disagreement(f"{word_text(one, diagram.l)} and {word_text(two, diagram.l)} are different diagrams")
    apart = [edge for edge in (*first[0], *second[0]) if edge not in joined]
    if len(apart) == 1 and apart[0] in (first[0][-1:] + second[0][-1:]):
        joined.update(apart)


def _edges(diagram: Diagram, path: Path, table: Stacked) -> tuple[list[Edge], Diagram, int] | None:
    """The layers of a path on top of a word, the diagram at its end, and its loops; None where it gets too wide."""
    found, loops = [], 0
    for step in path:
        edge = diagram, step
        if edge not in table:
            return None
        found.append(edge)
        diagram, closed = table[edge]
        loops += closed
    return found, diagram, loops
