"""Pairs of partitions σ ≤ τ of the legs: which of them are in one copy, and which in one point of it.

They are the family of S(d) ≀ S(n): D_(σ,τ) is 1 where the indices agree inside the blocks of σ and are in one copy
inside the blocks of τ. Within G ≀ S(n) there are at most n blocks of τ, and the blocks of σ in each are a diagram of G:
of its basis where one is written down, else of its spanning set. Written finest first to coarsest last, the matrices
are triangular in the functions of which copies agree, so that bases in the copies make a basis.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property, total_ordering
from itertools import product
from math import prod
from typing import Any

import numpy as np

from eqmath._discover import constants
from eqmath._frozen import Frozen
from eqmath.canvas import Scene
from eqmath.canvas import text as written
from eqmath.combinatorics import Word, Words, growth_rows, growth_string, growth_strings, partition_sum
from eqmath.diagrams import Diagram, diagram_values
from eqmath.errors import CaseError, DiagramError, TooLarge, shown
from eqmath.exact import Integers
from eqmath.families.entries import Entries
from eqmath.families.family import Family, Piece
from eqmath.families.members import Members, rule
from eqmath.families.multilinear import Vector
from eqmath.groups import Group

SPAN = 11
"""A letter is SPAN times the block of τ, plus the block of σ in it; at most so many legs, for letters have 8 bits."""
_VERTEX = re.compile(r"([0-9]{1,9})\s*(['p]?)")


@total_ordering
class TwoLevelPartition(Frozen):
    """A partition τ of the vertices whose blocks are partitioned again: ``1,2|1'||2'``, the blocks of τ between ||.

    Raises
    ------
    DiagramError
        If the text is none.

    Examples
    --------
    >>> d = TwoLevelPartition("1,2|1'||2'")
    >>> d.fine, d.coarse
    (Diagram("1,2|1'|2'"), Diagram("1,2,1'|2'"))
    """

    __slots__ = ("l", "word")
    l: int
    word: Word

    def __init__(self, text: str) -> None:
        if not isinstance(text, str):
            raise DiagramError(f"expected a two-level partition such as 1,2|1'||2', found {shown(text)}")
        plain = text.replace("/", "|")
        fine = Diagram(plain.replace("||", "|"))
        _require_few(len(fine.word))
        coarse = [0] * len(fine.word)
        for block, part in enumerate(plain.split("||")):
            for number, prime in _VERTEX.findall(part) if fine.word else ():
                coarse[int(number) - 1 + (fine.l if prime else 0)] = block
        object.__setattr__(self, "l", fine.l)
        object.__setattr__(self, "word", coded(coarse, fine.word))

    @classmethod
    def from_word(cls, word: Sequence[int], l: int) -> TwoLevelPartition:
        """From letters that say which vertices are in one block of σ, and by their multiples of SPAN in one of τ."""
        blocks: dict[int, dict[int, list[str]]] = {}
        for place, letter in enumerate(word):
            inside = blocks.setdefault(letter // SPAN, {}).setdefault(letter, [])
            inside.append(str(place + 1) if place < l else f"{place - l + 1}'")
        return cls("||".join("|".join(",".join(block) for block in own.values()) for own in blocks.values()) or "0")

    @property
    def k(self) -> int:
        """The number of inputs."""
        return len(self.word) - self.l

    @property
    def fine(self) -> Diagram:
        """σ."""
        return Diagram.from_word(self.word, self.l)

    @property
    def coarse(self) -> Diagram:
        """τ."""
        return Diagram.from_word([letter // SPAN for letter in self.word], self.l)

    def __eq__(self, other: object) -> bool:
        return type(other) is TwoLevelPartition and (self.l, self.word) == (other.l, other.word)

    def __lt__(self, other: Any) -> bool:
        return isinstance(other, TwoLevelPartition) and (self.k + self.l, self.k, self.word) < (
            other.k + other.l, other.k, other.word,
        )  # fmt: skip

    def __hash__(self) -> int:
        return hash(("two-level", self.l, self.word))

    def __reduce__(self) -> tuple[Any, ...]:
        return TwoLevelPartition, (str(self),)

    def __repr__(self) -> str:
        return f'TwoLevelPartition("{self}")'

    def __str__(self) -> str:
        blocks: list[list[str]] = [[] for _ in range(max(self.word, default=-1) // SPAN + 1)]
        for text, label in zip(str(self.fine).split("|"), dict.fromkeys(self.word), strict=False):
            blocks[label // SPAN].append(text)
        return "||".join(map("|".join, blocks)) or "0"


def coded(coarse: Sequence[int], fine: Sequence[int]) -> Word:
    """The word of a pair of partitions, from labels of their blocks.

    >>> coded([5, 5, 7], [1, 2, 3])
    (0, 1, 11)
    """
    blocks, word = growth_string(coarse), []
    inside: dict[int, dict[int, int]] = {}
    for block, label in zip(blocks, fine, strict=True):
        names = inside.setdefault(block, {})
        word.append(SPAN * block + names.setdefault(label, len(names)))
    return tuple(word)


def _require_few(m: int) -> None:
    if m > SPAN:
        raise TooLarge(f"expected two-level partitions of at most {SPAN} vertices, found {m}")


def named(words: Words) -> Words:
    """`coded`, row by row, for words whose vertices were permuted.

    >>> named(np.array([[11, 1, 0]], dtype=np.int8)).tolist()
    [[0, 11, 12]]
    """
    blocks, fine = growth_rows(words // SPAN).astype(np.int64), growth_rows(words).astype(np.int64)
    found = np.zeros_like(blocks)
    for place in range(words.shape[1]):
        earlier = fine[:, :place] == fine[:, place : place + 1]
        fresh = np.zeros(len(words), dtype=np.int64)
        for before in range(place):
            first = ~(fine[:, :before] == fine[:, before : before + 1]).any(axis=1)
            fresh += first & (blocks[:, before] == blocks[:, place])
        known = found[np.arange(len(words)), earlier.argmax(axis=1)] if place else fresh
        found[:, place] = np.where(earlier.any(axis=1), known, fresh)
    return (SPAN * blocks + found).astype(np.int8)


def listed(m: int, most: int, inside: Callable[[int], Sequence[Word]]) -> Iterator[Word]:
    """At most a given number of blocks of τ, with one of some words in each; in order.

    >>> list(listed(2, 1, lambda size: [(0,) * size]))
    [(0, 0)]
    """
    _require_few(m)
    found = []
    for coarse in growth_strings(m, most):
        places = [[j for j, b in enumerate(coarse) if b == block] for block in range(max(coarse, default=-1) + 1)]
        for words in product(*(inside(len(own)) for own in places)):
            word = [0] * m
            for block, (own, letters) in enumerate(zip(places, words, strict=True)):
                for place, letter in zip(own, letters, strict=True):
                    word[place] = SPAN * block + letter
            found.append(tuple(word))
    return iter(sorted(found))


def _contains(word: Word, n: int | None) -> bool:
    return all(0 <= x < SPAN * SPAN for x in word) and coded([x // SPAN for x in word], word) == tuple(word)


def _words(m: int, n: int | None) -> Iterator[Word]:
    return listed(m, m, lambda size: list(growth_strings(size)))


def _count(m: int, n: int | None) -> int:
    """1, 1, 3, 12, 60, …: partitions of the blocks of partitions."""
    return partition_sum(m, m, lambda size: partition_sum(size, size, lambda _: 1))


def _spread(word: Word, n: int) -> list[int]:
    """All legs at one point."""
    return [0] * len(word)


@dataclass(frozen=True)
class PairsInCopies:
    """The two-level partitions of G ≀ S(n): the blocks of τ are in different copies, a diagram of G in each.

    >>> from eqmath import O
    >>> pairs = PairsInCopies(O(2), 2)
    >>> pairs.count(4, 4), list(pairs.words(2, 4)), pairs.contains((0, 1), 4)
    (6, [(0, 0)], False)
    """

    inner: Group
    copies: int

    @cached_property
    def pieces(self) -> tuple[Piece, ...]:
        """The diagrams of G in one copy: of its basis, or of its spanning set."""
        found = {value.name: value for value in constants("eqmath.families", "FAMILY").values()}
        series = self.inner.series
        chosen = series.basis or tuple((name, kept) for name, kept, _ in series.spanning)
        return tuple(Piece(found[name], rule(kept, name)) for name, kept in chosen)

    def inside(self, size: int) -> list[Word]:
        """The words of the diagrams of G by the number of legs."""
        return [word for piece in self.pieces for word in piece.words(size, self.inner.n)]

    def words(self, m: int, n: int | None) -> Iterator[Word]:
        """At most as many blocks of τ as copies."""
        return listed(m, self.copies, cache(self.inside))

    def count(self, m: int, n: int | None) -> int:
        """Σ_τ Π_B of the numbers of diagrams of G."""
        return partition_sum(m, self.copies, lambda size: sum(p.count(size, self.inner.n) for p in self.pieces))

    def contains(self, word: Word, n: int | None) -> bool:
        """Whether it is one of the words."""
        if not _contains(word, n):
            return False
        blocks = dict.fromkeys(x // SPAN for x in word)
        words = [tuple(x % SPAN for x in word if x // SPAN == block) for block in blocks]
        fits = all(any(piece.contains(own, self.inner.n) for piece in self.pieces) for own in words)
        return fits and len(blocks) <= self.copies

    def values(self, word: Word, l: int, tuples: Words, n: int) -> Integers:
        """The entries of D_(σ,τ): the value a·n + i is e_a in copy i."""
        coarse = diagram_values(tuple(x // SPAN for x in word), tuples % self.copies)
        found: Integers = (diagram_values(word, tuples) * coarse).astype(np.int64)
        return found

    def form(self, word: Word, l: int, vectors: Sequence[Vector], n: int) -> int:
        """The same as a multilinear form."""
        return _form(word, vectors, self.copies)


def of_group(group: Group) -> Family:
    """The pairs of one wreath product, and their matrices.

    >>> from eqmath.groups import parse_group
    >>> own = of_group(parse_group("S(1)wrS(2)"))
    >>> list(own.diagrams(1, 1)), own.matrix(own.read("1,1'"), 2)
    ([TwoLevelPartition("1,1'"), TwoLevelPartition("1||1'")], Matrix([[1, 0], [0, 1]]))

    Raises
    ------
    CaseError
        If it is not a wreath product, or one of a group whose diagrams are more than set partitions.
    """
    inner = group.series.inner
    if inner is None or not inner.series.blockwise:
        raise CaseError(f"two-level partitions are for S(d)wrS(n) and its like, found {group.name}", hint="S(3)wrS(2)")
    own = PairsInCopies(inner, group.n // inner.n)
    members = Members(own.contains, own.words, own.count, named=named, nonzero=_spread)
    matrices = replace(FAMILY.matrices, values=own.values, bent=own.values, form=own.form)
    return replace(FAMILY, members=members, matrices=matrices)


def _form(word: Word, vectors: Sequence[Vector], copies: int) -> int:
    """Π over the blocks of τ of Σ over the copies of Π over its blocks of σ of Σ over the points."""
    total = 1
    for block in dict.fromkeys(x // SPAN for x in word):
        legs: dict[int, list[Vector]] = {}
        for x, vector in zip(word, vectors, strict=True):
            if x // SPAN == block:
                legs.setdefault(x, []).append(vector)
        total *= sum(prod(_summed([v[copy::copies] for v in own]) for own in legs.values()) for copy in range(copies))
    return total


def _summed(vectors: Sequence[Vector]) -> int:
    """Σ_a Π v[a]."""
    return sum(prod(entries) for entries in zip(*vectors, strict=True))


def _without_group(*_: Any) -> Any:
    raise CaseError("two-level partitions have matrices beside a wreath product", hint='Hom("S(3)wrS(2)", 1, 1)')


def _picture(d: TwoLevelPartition, labels: str, filled: bool, palette: str) -> Scene:
    return written(str(d))


_TEXT = "1 where the indices agree inside the blocks of σ and are in one copy inside those of τ"

FAMILY = Family(
    "two-level-partition",
    Members(_contains, _words, _count, named=named, nonzero=_spread),
    Entries(_without_group, _without_group, form=None, rows=None, symbol="D_(σ,τ)", text=_TEXT),
    rules=None,
    of=of_group,
    diagram=TwoLevelPartition.from_word,
    parse=TwoLevelPartition,
    picture=_picture,
)
