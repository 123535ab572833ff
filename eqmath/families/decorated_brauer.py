"""Perfect matchings with 1 or J on every edge, J e = e', J e' = −e: the family of U(n/2) on Rⁿ, n even.

An edge with J is written with ~ and its smaller vertex first, outputs before inputs: ``1~2'`` has the entries
J[i₁, j₂], so that ``1~1'`` is the matrix J. Read the other way J changes its sign, and J² = −1. So a product is a sign
times δ^loops times a diagram, or 0 if a closed component has an odd number of J, whose trace is 0.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import total_ordering
from typing import Any

import numpy as np

from eqmath._frozen import Frozen
from eqmath.canvas import Scene
from eqmath.canvas import text as written
from eqmath.combinatorics import Word, Words, growth_rows, growth_string, matching_count
from eqmath.diagrams import Diagram, loop_value, require_fit
from eqmath.errors import CaseError, DiagramError, shown
from eqmath.exact import Integers, Number, Scalar
from eqmath.families.brauer import FAMILY as BRAUER
from eqmath.families.entries import Entries, epsilon
from eqmath.families.family import Family
from eqmath.families.members import Members
from eqmath.families.multilinear import Vector, dot, symplectic
from eqmath.families.rules import Rules, Terms, nonzero

_MARKED = re.compile(r"([0-9]{1,9})\s*(['p]?)\s*~\s*([0-9]{1,9})\s*(['p]?)")


@total_ordering
class DecoratedMatching(Frozen):
    """A perfect matching whose edges carry 1 or J.

    Its word has 2e at both ends of the e-th edge, and 2e + 1 at the second one where the edge carries J.

    Raises
    ------
    DiagramError
        If the text is none, or an edge with J is written with its larger vertex first.

    Examples
    --------
    >>> DecoratedMatching("1,2|1'~2'").word
    (0, 0, 2, 3)
    """

    __slots__ = ("l", "word")
    l: int
    word: Word

    def __init__(self, text: str) -> None:
        if not isinstance(text, str):
            raise DiagramError(f"expected a matching such as 1,2'|2~1', found {shown(text)}")
        plain = Diagram(text.replace("~", ","))
        BRAUER.require(plain)
        marked = [tuple(_place(match[i], match[i + 1], plain.l) for i in (1, 3)) for match in _MARKED.finditer(text)]
        for first, second in marked:
            if first > second:
                hint = "J changes its sign there: exchange its ends, with the coefficient -1"
                raise DiagramError(f"expected the edges with ~ to have their smaller vertex first, found {text}", hint)
        seconds = {second for _, second in marked}
        object.__setattr__(self, "l", plain.l)
        object.__setattr__(self, "word", tuple(2 * x + (place in seconds) for place, x in enumerate(plain.word)))

    @classmethod
    def from_word(cls, word: Sequence[int], l: int) -> DecoratedMatching:
        """From its word, of which the first l places are the outputs."""
        blocks = str(Diagram.from_word([x // 2 for x in word], l)).split("|")
        marked = {x // 2 for x in word if x % 2}
        return cls("|".join(block.replace(",", "~") if e in marked else block for e, block in enumerate(blocks)))

    @property
    def k(self) -> int:
        """The number of inputs."""
        return len(self.word) - self.l

    @property
    def edges(self) -> tuple[tuple[int, int, int], ...]:
        """The places of the two ends of every edge, the smaller one first, and 1 for J, else 0.

        >>> DecoratedMatching("1~1'").edges
        ((0, 1, 1),)
        """
        return _edges(self.word)

    def __eq__(self, other: object) -> bool:
        return type(other) is DecoratedMatching and (self.l, self.word) == (other.l, other.word)

    def __lt__(self, other: Any) -> bool:
        return isinstance(other, DecoratedMatching) and (self.k + self.l, self.k, self.word) < (
            other.k + other.l, other.k, other.word,
        )  # fmt: skip

    def __hash__(self) -> int:
        return hash(("decorated", self.l, self.word))

    def __reduce__(self) -> tuple[Any, ...]:
        return DecoratedMatching, (str(self),)

    def __repr__(self) -> str:
        return f'DecoratedMatching("{self}")'

    def __str__(self) -> str:
        names = [str(i + 1) for i in range(self.l)] + [f"{j + 1}'" for j in range(self.k)]
        return "|".join(f"{names[a]}{'~' if letter else ','}{names[b]}" for a, b, letter in self.edges) or "0"


def _place(number: str, prime: str, l: int) -> int:
    return int(number) - 1 + (l if prime else 0)


def _edges(word: Word) -> tuple[tuple[int, int, int], ...]:
    """Both ends of every edge, by the first one, and whether it carries J."""
    first = {x // 2: place for place, x in reversed(list(enumerate(word)))}
    return tuple((first[x // 2], place, x % 2) for place, x in sorted(
        enumerate(word), key=lambda pair: first[pair[1] // 2]) if first[x // 2] < place)  # fmt: skip


def _contains(word: Word, n: int | None) -> bool:
    pairs = [x // 2 for x in word]
    first = all(x % 2 == 0 for place, x in enumerate(word) if x // 2 not in pairs[:place])
    return set(Counter(pairs).values()) <= {2} and first and growth_string(pairs) == tuple(pairs)


def _words(m: int, n: int | None) -> Iterator[Word]:
    """Place by place: an end of an open edge, with 1 or with J, or a new edge if the places left close all of them."""

    def grown(word: Word, waiting: tuple[int, ...], edges: int) -> Iterator[Word]:
        if len(word) == m:
            yield word
        for e in waiting:
            for x in (2 * e, 2 * e + 1):
                yield from grown((*word, x), tuple(o for o in waiting if o != e), edges)
        if len(word) + len(waiting) < m:
            yield from grown((*word, 2 * edges), (*waiting, edges), edges + 1)

    return grown((), (), 0) if m % 2 == 0 else iter(())


def _count(m: int, n: int | None) -> int:
    """2^(m/2) (m−1)!!, or 0."""
    return int(2 ** (m // 2)) * matching_count(m)


def _named(words: Words) -> Words:
    """Edges by their first ends; the letters of both ends added up at the second one."""
    pairs, letters = growth_rows(words // 2), words % 2
    for label in range(int(pairs.max(initial=-1)) + 1):
        inside = pairs == label
        total = (letters * inside).sum(axis=1) % 2
        second = inside & (np.cumsum(inside, axis=1) == 2)
        letters = np.where(inside, second * total[:, None], letters)
    return (2 * pairs + letters).astype(np.int8)


def _at(word: Word, n: int) -> list[int]:
    """The first pair on every edge, primed at the first end where J stands."""
    tuples = [0] * len(word)
    for first, _, letter in _edges(word):
        tuples[first] = letter
    return tuples


def _values(word: Word, l: int, tuples: Words, n: int) -> Integers:
    if n % 2:
        raise CaseError(f"expected an even n, found n = {n}", hint="U(n/2) acts on Rⁿ for even n")
    values = np.ones(len(tuples), dtype=np.int64)
    for a, b, letter in _edges(word):
        values *= epsilon(tuples[:, b], tuples[:, a]) if letter else tuples[:, a] == tuples[:, b]
    return values


def _form(word: Word, l: int, vectors: Sequence[Vector], n: int) -> int:
    total = 1
    for a, b, letter in _edges(word):
        total *= symplectic(vectors[b], vectors[a]) if letter else dot(vectors[a], vectors[b])
    return total


def _made(edges: Sequence[tuple[int, int, int]], l: int, k: int, sign: Scalar) -> Terms:
    """A sign times the diagram with these edges, their ends in any order."""
    word = [0] * (l + k)
    for e, (a, b, letter) in enumerate(sorted((min(a, b), max(a, b), letter) for a, b, letter in edges)):
        word[a], word[b] = 2 * e, 2 * e + letter
    flips = sum(letter for a, b, letter in edges if a > b)
    return nonzero({DecoratedMatching.from_word(word, l): (-1) ** flips * sign})


def _compose(upper: DecoratedMatching, lower: DecoratedMatching, delta: Scalar | str) -> Terms:
    """Along every path the J are multiplied, with a sign for each that is read backwards; so around every loop."""
    require_fit(upper.k, lower.l)
    outside, middle = upper.l + lower.k, upper.k
    high = [a if a < upper.l else outside + a - upper.l for a in range(upper.l + middle)]
    low = [outside + a if a < middle else upper.l + a - middle for a in range(middle + lower.k)]
    ways: list[dict[int, tuple[int, int]]] = []
    for d, names in ((upper, high), (lower, low)):
        pairs = [(names[a], names[b], letter) for a, b, letter in d.edges]
        ways.append({a: (b, x) for a, b, x in pairs} | {b: (a, 3 * x) for a, b, x in pairs})
    edges, sign, left = [], 1, set(range(outside + middle))
    for start in range(outside):
        if start in left:
            end, power = _walk(ways, start, 0 if start < upper.l else 1, outside, left)
            edges.append((start, end, power % 2))
            sign *= 1 - power // 2 * 2
    loops: Scalar = 1
    for start in range(outside, outside + middle):
        if start in left:
            power = _walk(ways, start, 0, outside, left)[1]
            loops = loops * loop_value(delta) * (0 if power % 2 else 1 - power)
    return _made(edges, upper.l, lower.k, loops * sign)


def _walk(
    ways: Sequence[dict[int, tuple[int, int]]], start: int, side: int, outside: int, left: set[int]
) -> tuple[int, int]:
    """The end of the path from a vertex, and the power of J along it mod 4; around a loop it ends where it started."""
    here, power = start, 0
    left.discard(here)
    while True:
        here, step = ways[side][here]
        power, side = (power + step) % 4, 1 - side
        left.discard(here)
        if here < outside or (here == start and side == 0):
            return here, power


def _tensor(a: DecoratedMatching, b: DecoratedMatching, delta: Scalar | str | None = None) -> Terms:
    left = [x if x < a.l else x + b.l for x in range(len(a.word))]
    right = [a.l + x if x < b.l else len(a.word) + x for x in range(len(b.word))]
    edges = [(names[x], names[y], letter) for d, names in ((a, left), (b, right)) for x, y, letter in d.edges]
    return _made(edges, a.l + b.l, a.k + b.k, 1)


def _flip(d: DecoratedMatching) -> tuple[Number, DecoratedMatching]:
    """An edge between the rows is read the other way."""
    names = [d.k + x if x < d.l else x - d.l for x in range(len(d.word))]
    ((found, sign),) = _made([(names[a], names[b], letter) for a, b, letter in d.edges], d.k, d.l, 1).items()
    return int(sign), found  # type: ignore[arg-type]


def _identity(k: int) -> DecoratedMatching:
    return DecoratedMatching.from_word([2 * i for i in (*range(k), *range(k))], k)


def _picture(d: DecoratedMatching, labels: str, filled: bool, palette: str) -> Scene:
    return written(str(d))


_TEXT = "δ on plain edges, J on the others: J e = e', J e' = −e"

FAMILY = Family(
    "decorated-brauer",
    Members(_contains, _words, _count, named=_named, nonzero=_at),
    Entries(_values, _values, form=_form, rows=None, symbol="E_β", text=_TEXT, step=2),
    rules=Rules(_compose, _tensor, _flip, identity=_identity),
    diagram=DecoratedMatching.from_word,
    parse=DecoratedMatching,
    picture=_picture,
)
