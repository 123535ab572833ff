"""Diagram categories by generators and relations: words whose letters are small diagrams, one layer above another.

A layer such as ``m|`` is a tensor product of one letter and strands; a word such as ``m m|`` stacks layers, the first
one on top, as functions are composed. δ alone is the loop value, the scalar of a closed component.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property
from itertools import pairwise
from typing import NamedTuple

from eqmath.diagrams import Diagram
from eqmath.errors import CaseError

LETTERS = {
    letter: Diagram(text)
    for letter, text in (
        ("|", "1,1'"), ("x", "1,2'|2,1'"), ("m", "1,1',2'"), ("w", "1,2,1'"), ("u", "1"), ("d", "1'"), ("∪", "1,2"),
        ("∩", "1',2'"),
    )
}  # fmt: skip
"""A strand, a crossing, two points joined to one, one split in two, a dot above and below, an edge above and below."""
STRAND, LOOP, NOTHING = "|", "δ", "1"


class WordLayer(NamedTuple):
    """A layer: one letter, with a given number of strands to the left of it and to the right."""

    left: int
    symbol: str
    right: int

    @property
    def diagram(self) -> Diagram:
        """The layer as a diagram.

        >>> WordLayer(1, "u", 0).diagram
        Diagram("1,1'|2")
        """
        return _beside(self)

    def within(self, left: int, right: int) -> WordLayer:
        """The same between more strands.

        >>> print(WordLayer(0, "x", 0).within(1, 2))
        |x||
        """
        return WordLayer(left + self.left, self.symbol, self.right + right)

    def __str__(self) -> str:
        return STRAND * self.left + self.symbol + STRAND * self.right


@cache
def _beside(step: WordLayer) -> Diagram:
    return Diagram.identity(step.left).tensor(LETTERS[step.symbol]).tensor(Diagram.identity(step.right))


class WordSide(NamedTuple):
    """One side of a relation: its layers from the bottom to the top, the points below and above, the loops.

    >>> read_side("m m|").steps == (WordLayer(0, "m", 1), WordLayer(0, "m", 0))
    True
    >>> read_side("||").source, read_side("δ").loops
    (2, 1)
    """

    text: str
    steps: tuple[WordLayer, ...]
    source: int
    target: int
    loops: int


def read_side(text: str) -> WordSide:
    """The side of a relation that a text stands for.

    Raises
    ------
    CaseError
        If it is not a word in the letters, or two of its layers do not fit.

    >>> read_side("m m")
    Traceback (most recent call last):
    eqmath.errors.CaseError: the layers of 'm m' do not fit: 1 points meet 2
        layers as in m m|, the first one on top
    """
    layers = [] if text in (LOOP, NOTHING) else text.split()[::-1]
    if set("".join(layers)) - LETTERS.keys():
        raise CaseError(f"expected a word in the letters {' '.join(LETTERS)}, found {text!r:.60}")
    below = [sum(LETTERS[c].k for c in layer) for layer in layers]
    above = [sum(LETTERS[c].l for c in layer) for layer in layers]
    for i, (upper, lower) in enumerate(pairwise(range(len(layers)))):
        if above[upper] != below[lower]:
            raise CaseError(
                f"the layers of {text!r} do not fit: {above[i]} points meet {below[i + 1]}",
                hint="layers as in m m|, the first one on top",
            )
    steps = tuple(step for layer in layers for step in _steps(layer))
    return WordSide(text, steps, below[0] if below else 0, above[-1] if above else 0, int(text == LOOP))


def _steps(layer: str) -> list[WordLayer]:
    """The one letter of a layer that is no strand; none in a layer of strands."""
    found = [place for place, letter in enumerate(layer) if letter != STRAND]
    if len(found) > 1:
        raise CaseError(f"expected one letter beside strands in a layer, found {layer!r:.60}")
    return [WordLayer(place, layer[place], len(layer) - place - 1) for place in found]


def word_text(steps: tuple[WordLayer, ...], source: int) -> str:
    """A word as it is written, the last layer first; strands, or 1, without layers.

    >>> word_text(read_side("m m|").steps, 3), word_text((), 2)
    ('m m|', '||')
    """
    return " ".join(map(str, reversed(steps))) or STRAND * source or NOTHING


@dataclass(frozen=True)
class GeneratedCategory:
    """A symmetric monoidal category by generators and relations.

    Attributes
    ----------
    family : str
        The family of the diagrams for which its words stand.
    letters : str
        The generators, in the order in which words are searched.
    relations : tuple of str
        Between words. That letters side by side commute is none of them: it holds in every monoidal category.
    source : str
        Who proves that no more relations are needed, for words of all widths.

    Examples
    --------
    >>> [side.text for side in BRAUER.sides[-1]], len(PARTITION.relations), len(BRAUER.relations)
    (['∩ ∪', 'δ'], 22, 9)
    >>> [str(step) for step in BRAUER.steps(2, 3)]
    ['x', '∩']
    """

    family: str
    letters: str
    relations: tuple[str, ...]
    source: str

    @cached_property
    def sides(self) -> tuple[tuple[WordSide, WordSide], ...]:
        """The two sides of every relation."""
        pairs = (relation.split(" = ") for relation in self.relations)
        return tuple((read_side(left), read_side(right)) for left, right in pairs)

    def steps(self, points: int, widest: int) -> list[WordLayer]:
        """All layers on a given number of points that have no more than some points above."""
        shapes = [(letter, LETTERS[letter].k, LETTERS[letter].l) for letter in self.letters]
        return [
            WordLayer(left, letter, points - k - left)
            for letter, k, l in shapes
            if points + l - k <= widest
            for left in range(points - k + 1)
        ]


_SYMMETRY = ("x x = ||", "x| |x x| = |x x| |x")

PARTITION = GeneratedCategory(
    "partition",
    "xmwud",
    (
        *_SYMMETRY,
        "x m| = |m x| |x", "x |m = m| |x x|", "w| x = |x x| |w", "|w x = x| |x w|",
        "x u| = |u", "x |u = u|", "d| x = |d", "|d x = d|",
        "m m| = m |m", "m u| = |", "m |u = |", "m x = m",
        "w| w = |w w", "d| w = |", "|d w = |", "x w = w",
        "|m w| = w m", "m| |w = w m", "m w = |", "d u = δ",
    ),
    "J. Kock, Frobenius Algebras and 2D Topological Quantum Field Theories (2003); P. Deligne, La catégorie des "
    "représentations du groupe symétrique S_t (2007)",
)  # fmt: skip
"""P(δ): a special commutative Frobenius algebra of dimension δ."""
BRAUER = GeneratedCategory(
    "brauer",
    "x∪∩",
    (
        *_SYMMETRY,
        "|∩ x| = ∩| |x", "x| |∪ = |x ∪|", "∩ x = ∩", "x ∪ = ∪", "∩| |∪ = |", "|∩ ∪| = |", "∩ ∪ = δ",
    ),
    "G. Lehrer and R. B. Zhang, The Brauer category and invariant theory, J. Eur. Math. Soc. 17 (2015)",
)  # fmt: skip
"""B(δ): an object of dimension δ with a symmetric form."""
