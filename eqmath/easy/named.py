"""The easy groups and quantum groups by their names, as T. Banica, R. Speicher and M. Weber list them."""

from __future__ import annotations

from collections import Counter
from functools import partial
from math import comb

from eqmath.combinatorics import Word, fixed_point_moment
from eqmath.easy.category import Count, EasyCategory
from eqmath.easy.fusion import (
    FusionRule,
    beside_sign_step,
    block_step,
    coloured_pairing_step,
    even_number,
    pairing_step,
    with_trivial,
)
from eqmath.errors import UnknownName, shown


def any_blocks(word: Word, colours: str) -> bool:
    """All partitions."""
    return True


def pairs(word: Word, colours: str) -> bool:
    """Every block has two points.

    >>> pairs((0, 0), "--"), pairs((0, 1), "--")
    (True, False)
    """
    return set(Counter(word).values()) <= {2}


def even_blocks(word: Word, colours: str) -> bool:
    """Every block has an even number of points."""
    return all(size % 2 == 0 for size in Counter(word).values())


def small_blocks(word: Word, colours: str) -> bool:
    """Every block has one or two points."""
    return max(Counter(word).values(), default=0) <= 2


def any_blocks_even(word: Word, colours: str) -> bool:
    """The number of all points is even."""
    return len(word) % 2 == 0


def small_blocks_even(word: Word, colours: str) -> bool:
    """Every block has one or two points, and the number of all points is even."""
    return small_blocks(word, colours) and len(word) % 2 == 0


def small_blocks_apart(word: Word, colours: str) -> bool:
    """The same, and the two points of every block have an even number of points between them.

    >>> small_blocks_apart((0, 1, 0, 2), "----"), small_blocks_apart((0, 0, 1, 2), "----")
    (False, True)
    """
    places = {label: [i for i, own in enumerate(word) if own == label] for label in word}
    return small_blocks_even(word, colours) and all((own[-1] - own[0]) % 2 or len(own) == 1 for own in places.values())


def coloured_pairs(word: Word, colours: str) -> bool:
    """Every block has two points, of different colours.

    >>> coloured_pairs((0, 0), "ox"), coloured_pairs((0, 0), "oo")
    (True, False)
    """
    return pairs(word, colours) and balanced_blocks(word, colours)


def balanced_blocks(word: Word, colours: str) -> bool:
    """Every block has as many points of one colour as of the other.

    >>> balanced_blocks((0, 0, 0, 0), "ooxx"), balanced_blocks((0, 0, 1, 1), "ooxx"), balanced_blocks((0,), "o")
    (True, False, False)
    """
    excess = Counter[int]()
    for label, colour in zip(word, colours, strict=True):
        excess[label] += 1 if colour == "o" else -1
    return not any(excess.values())


def _one_if_even(colours: str) -> int:
    return 1 - len(colours) % 2


def _always_one(colours: str) -> int:
    return 1


def _one_if_balanced(colours: str) -> int:
    return int(colours.count("o") == colours.count("x"))


def _of_fixed_points(n: int, colours: str) -> int:
    """S_n⁺ is S_n for n ≤ 3."""
    return fixed_point_moment(n, len(colours))


def _power_of_two(colours: str) -> int:
    """O_1⁺ is {1, −1}: V is 1 + the sign."""
    return 2 ** (len(colours) - 1) if colours else 1


def _of_reflections(colours: str) -> int:
    """H_2⁺ has the fusion rules of O(2), which it is but for signs: T. Banica, J. Bichon, B. Collins (2007)."""
    return comb(len(colours), len(colours) // 2) // 2 if _one_if_even(colours) and colours else _one_if_even(colours)


def _of_two_signs(colours: str) -> int:
    """Two signs that do not commute, the infinite dihedral group: closed walks on a line."""
    return comb(len(colours), len(colours) // 2) * _one_if_even(colours)


def _if_even(count: Count, colours: str) -> int:
    return count(colours) * _one_if_even(colours)


FOUR, SINGLE, TWO_SINGLES = "1,2,3,4", "1", "1|2"
STRAND_PASSED = "1|2,4|3"
"""A pair around a single point, beside which another one stands."""
OF_FIXED_POINTS = {n: partial(_of_fixed_points, n) for n in (1, 2, 3)}
SMALL_BLOCKS: FusionRule = partial(with_trivial, pairing_step)
ALL_BLOCKS: FusionRule = partial(with_trivial, partial(block_step, 1))


def _plain(*texts: str) -> tuple[tuple[str, str], ...]:
    """Partitions without colours."""
    return tuple((text, "-" * len(text.replace("|", ",").split(","))) for text in texts)


CATEGORIES = {
    own.name: own
    for own in (
        EasyCategory(
            "S", "the permutations", any_blocks, "any blocks", False, False, _plain(FOUR, SINGLE)
        ),
        EasyCategory(
            "O", "the orthogonal group", pairs, "blocks of two points", False, False, ()
        ),
        EasyCategory(
            "H", "the signed permutations", even_blocks, "blocks of even size", False, False, _plain(FOUR)
        ),
        EasyCategory(
            "B", "the orthogonal matrices with row sums 1", small_blocks, "blocks of one or two points", False, False,
            _plain(SINGLE),
        ),
        EasyCategory(
            "S'", "the permutations and their negatives", any_blocks_even, "any blocks, an even number of points",
            False, False, _plain(FOUR, TWO_SINGLES),
        ),
        EasyCategory(
            "B'", "the orthogonal matrices with row sums 1, and their negatives", small_blocks_even,
            "blocks of one or two points, an even number of points", False, False, _plain(TWO_SINGLES),
        ),
        EasyCategory(
            "S+", "the free permutations", any_blocks, "any blocks", True, False, _plain(FOUR, SINGLE),
            ALL_BLOCKS, 4, OF_FIXED_POINTS, {1: 2, 2: 3, 3: 5},
        ),
        EasyCategory(
            "O+", "the free orthogonal group", pairs, "blocks of two points", True, False, (),
            pairing_step, 2, {1: _one_if_even}, {1: 4},
        ),
        EasyCategory(
            "H+", "the free signed permutations", even_blocks, "blocks of even size", True, False, _plain(FOUR),
            partial(block_step, 2), 4, {1: _one_if_even, 2: _of_reflections}, {1: 4, 2: 6, 3: 10},
        ),
        EasyCategory(
            "B+", "the free bistochastic group", small_blocks, "blocks of one or two points", True, False,
            _plain(SINGLE), SMALL_BLOCKS, 3, {1: _always_one, 2: _power_of_two}, {1: 2, 2: 4},
        ),
        EasyCategory(
            "S'+", "the free permutations with a sign that commutes", any_blocks_even,
            "any blocks, an even number of points", True, False, _plain(FOUR, TWO_SINGLES),
            partial(even_number, ALL_BLOCKS), 4,
            {n: partial(_if_even, count) for n, count in OF_FIXED_POINTS.items()}, {1: 2, 2: 4, 3: 6},
        ),
        EasyCategory(
            "B'+", "the free bistochastic group with a sign that commutes", small_blocks_even,
            "blocks of one or two points, an even number of points", True, False, _plain(STRAND_PASSED),
            partial(even_number, SMALL_BLOCKS), 3, {1: _one_if_even, 2: partial(_if_even, _power_of_two)},
            {1: 2, 2: 4},
        ),
        EasyCategory(
            "B#+", "the free bistochastic group with a sign that does not commute", small_blocks_apart,
            "blocks of one or two points, an even number of points inside every pair and of all", True, False,
            _plain(TWO_SINGLES), beside_sign_step, 3, {1: _one_if_even, 2: _of_two_signs}, {1: 2, 2: 4},
        ),
        EasyCategory(
            "U+", "the free unitary group", coloured_pairs, "blocks of two points of different colours", True, True,
            (), coloured_pairing_step, 2, {1: _one_if_balanced}, {1: 4},
        ),
        EasyCategory(
            "K+", "the free monomial unitary matrices", balanced_blocks, "blocks with as many o as x", True, True,
            ((FOUR, "ooxx"),), partial(block_step, 0), 4, {1: _one_if_balanced}, {1: 4, 2: 6, 3: 10},
        ),
    )
}  # fmt: skip


def easy_category(name: str) -> EasyCategory:
    """The category of that name.

    >>> easy_category("S+"), easy_category("U+").condition
    (S+, 'blocks of two points of different colours')

    Raises
    ------
    UnknownName
        If there is none.
    """
    if name not in CATEGORIES:
        raise UnknownName(f"the easy category {shown(name)} is unknown", hint=f"choose from {', '.join(CATEGORIES)}")
    return CATEGORIES[name]
