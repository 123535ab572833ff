"""Jellyfish: partition diagrams some of whose blocks hang on the tentacles of one head, the further diagrams of A(n).

A head with n tentacles is the sign of the n indices at their ends. With n−1 tentacles the missing value
goes last: the rightmost tentacle ends in the dot that sums over all values. The order of the tentacles
matters: an exchange of two is a sign. A basis needs only jellyfish all of whose blocks are tentacled, in
the order of their smallest vertices; products leave blocks without tentacles beside these.

With the partition diagrams they are the jellyfish partition category JP(n) (J. Comes, Jellyfish partition
categories): `eqmath.families.heads` says how heads multiply. Here δ = n is a number, for n−1 tentacles
and n tentacles look alike. In products the tentacles are in the order of the smallest vertices.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from functools import total_ordering
from itertools import combinations, product
from math import comb
from typing import Any

import numpy as np

from eqmath._frozen import Frozen
from eqmath.canvas import Drawn, Scene, inks
from eqmath.combinatorics import (
    MarkedTuples,
    Word,
    Words,
    anything,
    growth_string,
    growth_strings,
    permutation_sign,
    stirling,
)
from eqmath.contractions import Rows
from eqmath.diagrams import (
    RADIUS,
    Diagram,
    Factors,
    Layout,
    Vertex,
    factored,
    format_headed,
    loop_value,
    parse_headed,
    require_fit,
)
from eqmath.errors import CaseError, DiagramError, NotComposable, shown
from eqmath.exact import Integers, Number, Scalar, integers_of, natural
from eqmath.families.entries import Entries, delta_entries, sequence_signs
from eqmath.families.family import Family
from eqmath.families.heads import Headed, HeadPicture, Tentacles, beside, domed, headed_rows, resolved, stacked
from eqmath.families.members import Members
from eqmath.families.multilinear import Vector, headed_form
from eqmath.families.rules import Rules, Terms, nonzero, one_term, side_by_side, transposed
from eqmath.families.super_members import SuperMembers


@total_ordering
class Jellyfish(Drawn, Frozen):
    """A (k,l)-partition diagram with a head whose tentacles end in different blocks, immutable.

    Two of them are equal if they have the same blocks on the same tentacles. They are ordered by their
    diagrams without the head, then by their tentacles; all come after the diagrams without a head.

    Parameters
    ----------
    text : str
        ``J(1|2,1')|3'``: the blocks on the tentacles in their order, then the others. ``J()`` is a head alone.

    Attributes
    ----------
    word : tuple of int
        For every vertex 1, …, l, 1', … the number of its tentacle from 0, or −1, −2, … in the other blocks.
    l : int

    Raises
    ------
    DiagramError
        If the text is not a jellyfish: the message names the place.

    Examples
    --------
    >>> x = Jellyfish("J(2,1'|1)|2'")
    >>> x.word, x.tentacles, x.spectators
    ((1, 0, 0, -1), ((2, -1), (1,)), ((-2,),))
    """

    __slots__ = ("l", "word")
    l: int
    word: Word

    def __init__(self, text: str) -> None:
        l, labels, tentacles = parse_headed(text)
        self._set([label if label < tentacles else -1 - label for label in labels], l)

    @classmethod
    def from_word(cls, labels: Iterable[int], l: int) -> Jellyfish:
        """The jellyfish whose vertices carry the numbers of their tentacles from 0; negative ones have none.

        >>> Jellyfish.from_word((0, 1, 1), 2)
        Jellyfish("J(1|2,1')")
        """
        found = integers_of(labels)
        if found is None:
            raise DiagramError(f"expected the numbers of tentacles, found {shown(labels)}")
        labels = found
        ends = sorted({label for label in labels if label >= 0})
        if ends != list(range(len(ends))):
            raise DiagramError(f"expected tentacles 0, …, {len(ends) - 1}, each with a block, found {shown(ends)}")
        l = natural(l, "l")
        if l > len(labels):
            raise DiagramError(f"expected 0 ≤ l ≤ {len(labels)}, found l = {shown(l)}")
        jellyfish = object.__new__(cls)
        jellyfish._set(labels, l)
        return jellyfish

    @classmethod
    def from_blocks(cls, body: Diagram, ends: Iterable[Hashable]) -> Jellyfish:
        """A diagram with tentacles at the blocks of these labels of its word, in this order."""
        tentacle = {label: place for place, label in enumerate(ends)}
        return cls.from_word([tentacle.get(label, -1 - label) for label in body.word], body.l)

    def _set(self, labels: list[int], l: int) -> None:
        others = list(dict.fromkeys(label for label in labels if label < 0))
        word = tuple(label if label >= 0 else -1 - others.index(label) for label in labels)
        object.__setattr__(self, "word", word)
        object.__setattr__(self, "l", l)

    @property
    def k(self) -> int:
        """The number of inputs, below."""
        return len(self.word) - self.l

    @property
    def body(self) -> Diagram:
        """The partition diagram without the head."""
        return Diagram.from_word(self.word, self.l)

    @property
    def tentacles(self) -> tuple[tuple[Vertex, ...], ...]:
        """The blocks at the ends of the tentacles, in their order."""
        named = [(self.word[_place(block[0], self.l)], block) for block in self.body.blocks]
        return tuple(block for label, block in sorted(named) if label >= 0)

    @property
    def spectators(self) -> tuple[tuple[Vertex, ...], ...]:
        """The blocks without a tentacle."""
        return tuple(block for block in self.body.blocks if block not in self.tentacles)

    def factor(self) -> Factors:
        """Permutation • planar • permutation: the jellyfish in the middle has the same tentacles in the same order.

        >>> print(*Jellyfish("J(1|1')|2,2'").factor())
        1,1'|2,2' J(1|2')|2,1' 1,2'|2,1'
        """
        word, l = self.word, self.l
        return factored(word, l, lambda places: self.from_word([word[p] for p in places], l), Diagram.permutation)

    def picture(
        self, labels: str = "primes", filled: bool = True, palette: str = "black", n: int | None = None
    ) -> Scene:
        """The drawing, as a scene for `eqmath.canvas`: the head above, its tentacles from left to right.

        With n, and n − 1 blocks on tentacles, the last tentacle is drawn too: it ends in a dot.
        """
        blocks, tentacles = self.body.blocks, self.tentacles
        more = 0 if n is None else n - _require_tentacles(len(tentacles), n)
        ends, colors = [block[0] for block in tentacles], inks(palette, len(blocks))
        head = HeadPicture.over(Layout.of(blocks, 0.0 if filled else RADIUS), ends, max(self.l, self.k), more)
        scene = self.body.picture("none", filled, palette)
        own = [colors[blocks.index(block)] for block in tentacles]
        return domed(scene, head, str(self), inks=own, shape=(self.k, self.l), labels=labels)

    @property
    def picture_size(self) -> int:
        """How many vertices it has."""
        return len(self.word)

    def _tex(self) -> str:
        return "$" + str(self).replace("|", r"\mid ") + "$"

    def __eq__(self, other: object) -> bool:
        return type(other) is Jellyfish and (self.l, self.word) == (other.l, other.word)

    def __lt__(self, other: Any) -> bool:
        return isinstance(other, Jellyfish) and (self.body, self.word) < (other.body, other.word)

    def __hash__(self) -> int:
        return hash(("jellyfish", self.l, self.word))

    def __reduce__(self) -> tuple[Any, ...]:
        return Jellyfish.from_word, (self.word, self.l)

    def __repr__(self) -> str:
        return f'Jellyfish("{self}")'

    def __str__(self) -> str:
        return format_headed([*self.tentacles, *self.spectators], len(self.tentacles))


def _place(vertex: Vertex, l: int) -> int:
    return vertex - 1 if vertex > 0 else l - vertex - 1


def _known(n: int | None) -> int:
    if n is None:
        raise CaseError("the number n of values is needed", hint="family('jellyfish').diagrams(k, l, n)")
    return n


def _tentacles(word: Word) -> int:
    return max(word, default=-1) + 1


def _contains(word: Word, n: int | None) -> bool:
    return n is None or (n >= 2 and _tentacles(word) in (n - 1, n) and growth_string(word) == tuple(word))


def _words(m: int, n: int | None) -> Iterator[Word]:
    return (word for word in growth_strings(m, _known(n)) if _contains(word, n))


def _closed(m: int, n: int | None) -> MarkedTuples:
    """All their blocks hang on tentacles, so each is a partition with n − 1 or n blocks."""
    fewest, most = _known(n) - 1, min(_known(n), m)
    return MarkedTuples(m, (), anything, fewest, most) if 1 <= fewest <= most else MarkedTuples(m, (), anything, 1, 0)


def _count(m: int, n: int | None) -> int:
    return stirling(m, _known(n) - 1) + stirling(m, _known(n)) if _known(n) >= 2 else 0


def _morphisms(k: int, l: int, n: int) -> Iterator[Diagram | Jellyfish]:
    """The category JP(n): the partition diagrams, then each of them under a head, its other blocks beside."""
    bodies = [Diagram.from_word(word, l) for word in growth_strings(k + l)]
    yield from bodies
    for body, tentacles in product(bodies, (n - 1, n)):
        for ends in combinations(range(len(body.blocks)), tentacles):
            yield Jellyfish.from_blocks(body, ends)


def _morphism_count(m: int, n: int) -> int:
    return sum(stirling(m, blocks) * (1 + comb(blocks, n - 1) + comb(blocks, n)) for blocks in range(m + 1))


def _values(word: Word, l: int, tuples: Words, n: int) -> Integers:
    ends = [word.index(label) for label in range(_require_tentacles(_tentacles(word), n))]
    values = tuples[:, ends].astype(np.int64)
    if len(ends) == n - 1:
        values = np.column_stack([values, n * (n - 1) // 2 - values.sum(axis=1)])
    return sequence_signs(values, n) * delta_entries(word, l, tuples, n)


def _rows(word: Word, l: int, n: int) -> Rows:
    return headed_rows(word, l, range(_require_tentacles(_tentacles(word), n)))


def _form(word: Word, l: int, vectors: Sequence[Vector], n: int) -> int:
    return headed_form(word, range(_require_tentacles(_tentacles(word), n)), vectors, n)


def _require_tentacles(number: int, n: int) -> int:
    """The number of tentacles, if a head with so many stands for a map at n."""
    if number not in (n - 1, n):
        raise CaseError(f"expected {n - 1} or {n} tentacles for n = {n}, found {number}")
    return number


def _tips(d: Diagram | Jellyfish) -> list[Vertex]:
    """The first vertex of every block on a tentacle."""
    return [] if isinstance(d, Diagram) else [block[0] for block in d.tentacles]


def _headed(d: Diagram | Jellyfish) -> Headed:
    """The word of the blocks and the labels of those on tentacles."""
    word = growth_string(d.word)
    if isinstance(d, Diagram):
        return word, None
    return word, tuple(word[d.word.index(label)] for label in range(_tentacles(d.word)))


def _compose(upper: Diagram | Jellyfish, lower: Diagram | Jellyfish, delta: Scalar | str) -> Terms:
    if isinstance(upper, Diagram) and isinstance(lower, Diagram):
        return one_term(upper, lower, delta)
    require_fit(upper.k, lower.l)
    n = _values_of(delta, upper, lower)
    word, heads, loops = stacked(_headed(upper), _headed(lower), upper.k)
    return _terms(word, heads, upper.l, n, n**loops)


def _values_of(delta: Scalar | str, *diagrams: Diagram | Jellyfish) -> int:
    """δ as the number n of values, fit for the heads of these diagrams."""
    loop = loop_value(delta)
    if not isinstance(loop, int) or loop < 1:
        hint = "n − 1 tentacles and n tentacles look alike: --delta 3"
        raise NotComposable(f"expected δ = n, an integer ≥ 1, for a jellyfish, found {loop}", hint=hint)
    for d in diagrams:
        if isinstance(d, Jellyfish):
            _require_tentacles(_tentacles(d.word), loop)
    return loop


def _tensor(a: Diagram | Jellyfish, b: Diagram | Jellyfish, delta: Scalar | str | None = None) -> Terms:
    """a ⊗ b; δ = n is needed when both have a head with the same number of tentacles."""
    if isinstance(a, Diagram) and isinstance(b, Diagram):
        return side_by_side(a, b)
    numbers = [_tentacles(d.word) for d in (a, b) if isinstance(d, Jellyfish)]
    if delta is None and len(numbers) == 2 and numbers[0] == numbers[1]:
        fit = f"n = {numbers[0]} and n = {numbers[0] + 1}"
        raise NotComposable(f"two heads with {numbers[0]} tentacles fit {fit}: the value of n is needed")
    n = _values_of(max(numbers) if delta is None else delta, a, b)
    word, heads = beside(_headed(a), _headed(b), a.l, b.l)
    return _terms(word, heads, a.l + b.l, n, 1)


def _terms(word: Word, heads: list[Tentacles], l: int, n: int, factor: int) -> Terms:
    terms = resolved(word, heads, n).items()
    return nonzero({_diagram(found, ends, l): c * factor for (found, ends), c in terms})


def _diagram(word: Word, ends: Tentacles | None, l: int) -> Diagram | Jellyfish:
    body = Diagram.from_word(word, l)
    return body if ends is None else Jellyfish.from_blocks(body, (body.word[word.index(end)] for end in ends))


def _flip(d: Diagram | Jellyfish) -> tuple[Number, Diagram | Jellyfish]:
    """The blocks upside down, the tentacles again in the order of the smallest vertices, with the sign of that."""
    if isinstance(d, Diagram):
        return transposed(d)
    flipped = d.word[d.l :] + d.word[: d.l]
    order = list(dict.fromkeys(label for label in flipped if label >= 0))
    labels = [order.index(label) if label >= 0 else label for label in flipped]
    return permutation_sign(order), Jellyfish.from_word(labels, d.k)


def _parse(text: str) -> Diagram | Jellyfish:
    """A jellyfish, or a partition diagram where there is no J."""
    return Jellyfish(text) if isinstance(text, str) and "J" in text else Diagram(text)


def _super_block(white: int, black: int, tentacles: int) -> bool:
    """Every block hangs on a tentacle; the last tentacle may have none."""
    return tentacles == 1


def _super_tentacles(n: int) -> int | None:
    return n if n >= 2 else None


_TEXT = "the sign of the indices at the n − 1 or n blocks, which all hang on the head"

FAMILY = Family(
    "jellyfish",
    Members(_contains, _words, _count, closed=_closed, morphisms=_morphisms, morphism_count=_morphism_count),
    Entries(_values, _values, form=_form, rows=_rows, symbol="J_π", text=_TEXT),
    rules=Rules(_compose, _tensor, _flip),
    diagram=Jellyfish.from_word,
    parse=_parse,
    tentacles=_tips,
    super_members=SuperMembers(_super_block, tentacles=_super_tentacles),
)
