"""Easy categories: their partitions beside an oracle, what generates them, fusion rules beside known numbers."""

from __future__ import annotations

import re
from itertools import product
from math import comb

import pytest

from eqmath import Diagram
from eqmath.combinatorics import is_noncrossing
from eqmath.easy import CATEGORIES, easy_category, generated, gram_rank, noncrossing_words, unbent
from eqmath.errors import TooLarge, UnknownName
from eqmath.hom.by_category import easy_diagrams
from eqmath.limits import memory_limit
from tests.oracles import definition, easy, linear

EVERY = list(CATEGORIES.values())
PLAIN = [own for own in EVERY if not own.coloured]
FREE = [own for own in EVERY if own.planar]
GENERATED = 8
"""With so many points on the way, everything on six points is reached."""

NUMBERS = {
    "S+": [1, 1, 2, 5, 14, 42, 132, 429, 1430],
    "O+": [1, 0, 1, 0, 2, 0, 5, 0, 14],
    "H+": [1, 0, 1, 0, 3, 0, 12, 0, 55],
    "B+": [1, 1, 2, 4, 9, 21, 51, 127, 323],
    "S'+": [1, 0, 2, 0, 14, 0, 132, 0, 1430],
    "B'+": [1, 0, 2, 0, 9, 0, 51, 0, 323],
    "B#+": [1, 0, 2, 0, 7, 0, 30, 0, 143],
}
"""The numbers of noncrossing diagrams on 0, …, 8 points: Catalan, Fuss and Motzkin numbers."""


def category_count(category, m: int) -> int:
    """How many partitions of a circle there are."""
    return sum(1 for _ in category.words("-" * m))


def strings(category, m: int) -> set[frozenset[frozenset[int]]]:
    """The partitions of m points without colours, as sets."""
    return {
        definition.as_sets([[i for i in range(m) if word[i] == block] for block in set(word)])
        for word in category.words("-" * m)
    }


@pytest.mark.parametrize("category", PLAIN, ids=str)
@pytest.mark.parametrize(("l", "k"), [(0, 0), (1, 0), (1, 1), (2, 1), (0, 3), (2, 2), (1, 3), (3, 2), (2, 4)])
def test_the_diagrams_are_those_of_the_oracle(category, l: int, k: int) -> None:
    listed = easy_diagrams(category, k, category.legs(k, l))
    assert list(listed) == sorted(Diagram(easy.text(blocks)) for blocks in easy.diagrams(category.name, l, k))
    assert len(set(listed)) == len(listed) == listed.count == category_count(category, l + k)


@pytest.mark.parametrize("m", range(8))
def test_noncrossing_words(m: int) -> None:
    found = list(noncrossing_words(m))
    assert found == sorted(set(found))
    assert all(map(is_noncrossing, found))
    assert len(found) == comb(2 * m, m) // (m + 1)
    planar = [blocks for blocks in definition.set_partitions(range(m)) if easy.is_planar([list(b) for b in blocks])]
    assert strings(easy_category("S+"), m) == {definition.as_sets(blocks) for blocks in planar}


@pytest.mark.parametrize("category", EVERY, ids=str)
def test_the_generators_generate(category) -> None:
    """Every category is the closure of its generators: on up to six points all partitions are found, and no others."""
    found = category.generated(GENERATED)
    for m in range(7):
        for colours in category.words_of_colours(m):
            assert sorted(word for word, own in found if own == colours) == list(category.words(colours))


@pytest.mark.parametrize("category", [own for own in EVERY if own.generators], ids=str)
def test_without_a_generator_there_are_fewer(category) -> None:
    for i in range(len(category.generators)):
        own = type(category)(
            category.name, category.about, category.blocks, category.condition, category.planar, category.coloured,
            category.generators[:i] + category.generators[i + 1 :],
        )  # fmt: skip
        fewer, every = (of.generated(6) for of in (own, category))
        assert fewer < every


@pytest.mark.parametrize("name", NUMBERS)
def test_the_numbers_of_diagrams_are_known_and_the_fusion_rules_say_the_same(name: str) -> None:
    category = easy_category(name)
    for m, number in enumerate(NUMBERS[name]):
        assert len(list(category.words("-" * m))) == number
        assert category.fused("-" * m, category.least) == category.fused("-" * m, 9) == number


@pytest.mark.parametrize("r", range(5))
def test_closed_formulas(r: int) -> None:
    assert NUMBERS["O+"][2 * r] == comb(2 * r, r) // (r + 1)
    assert NUMBERS["H+"][2 * r] == comb(3 * r, r) // (2 * r + 1)
    assert NUMBERS["B#+"][2 * r] == comb(3 * r + 1, r) // (r + 1)
    assert NUMBERS["B+"][2 * r] == sum(comb(2 * r, 2 * j) * NUMBERS["O+"][2 * j] for j in range(r + 1))
    assert easy_category("H+").fused("-" * 2 * r, 2) == (comb(2 * r - 1, r) if r else 1)


@pytest.mark.parametrize("category", FREE, ids=str)
@pytest.mark.parametrize("n", range(1, 6))
def test_ranks_are_those_of_the_fusion_rules_and_say_where_the_diagrams_are_independent(category, n: int) -> None:
    for m in range(7):
        independent = True
        for colours in category.words_of_colours(m):
            words = list(category.words(colours))
            rank = gram_rank(words, n)
            assert category.fused(colours, n) in (None, rank)
            independent &= rank == len(words)
        assert category.independent(m, n) == independent


def test_the_last_places_where_they_are_dependent() -> None:
    """H⁺ at n = 3: all 55 diagrams on eight points are independent, 271 of 273 on ten; K⁺ has these among its own."""
    for m, expected in ((8, (55, 55)), (10, (271, 273))):
        words = list(easy_category("H+").words("-" * m))
        assert (gram_rank(words, 3), len(words)) == expected
        assert list(easy_category("K+").words("ox" * (m // 2))) == words
    assert easy_category("H+").fused("-" * 10, 3) is easy_category("K+").fused("ox" * 5, 3) is None


@pytest.mark.parametrize(("name", "n"), [("S+", 2), ("S+", 3), ("H+", 2), ("B+", 2), ("B#+", 2), ("S", 2), ("B'", 3)])
@pytest.mark.parametrize(("l", "k"), [(1, 1), (2, 1), (2, 2)])
def test_ranks_from_the_definition(name: str, n: int, l: int, k: int) -> None:
    category = easy_category(name)
    assert gram_rank([unbent(w, l) for w in category.words("-" * (l + k))], n) == easy.rank(name, l, k, n)


def test_alternating_colours_are_fewer_than_those_of_free_monomial_matrices() -> None:
    """The block o x o x alone does not give o o x x, which Z ≀ S⁺ has: that is the free complexification of H⁺."""
    alternating = generated(frozenset({((0, 0), "ox"), ((0, 0), "xo"), ((0,) * 4, "oxox")}), GENERATED)
    assert ((0,) * 4, "oxox") in alternating
    assert ((0,) * 4, "ooxx") not in alternating
    assert easy_category("K+").contains((0,) * 4, "ooxx")
    assert [easy_category("K+").fused(colours, 4) for colours in ("oxox", "ooxx")] == [3, 2]


@pytest.mark.parametrize("name", ["U+", "K+"])
def test_colours_are_counted_by_hand(name: str) -> None:
    """Noncrossing partitions whose blocks have as many o as x, of two points each for U⁺."""
    for m in range(7):
        for colours in map("".join, product("ox", repeat=m)):
            found = 0
            for partition in definition.set_partitions(range(m)):
                excess = [sum(1 if colours[i] == "o" else -1 for i in block) for block in partition]
                small = name == "K+" or all(len(block) == 2 for block in partition)
                found += small and not any(excess) and easy.is_planar([list(b) for b in partition])
            assert len(list(easy_category(name).words(colours))) == found


def test_the_matrix_of_a_bent_diagram_is_the_same_vector() -> None:
    rows = [linear.flat(definition.diagram_matrix(definition.read("1,1'|2,2'"), 2, 2, 2))]
    assert Diagram.from_word(unbent((0, 1, 1, 0), 2), 2) == Diagram("1,1'|2,2'")
    assert sum(map(sum, rows)) == 4


def test_an_unknown_name() -> None:
    with pytest.raises(UnknownName, match=r"^the easy category 'Q\+' is unknown"):
        easy_category("Q+")


@pytest.mark.parametrize("name", ["S", "S+", "O+"])
def test_too_many_diagrams_are_refused_before_they_are_listed(name: str) -> None:
    with (
        memory_limit(10**6),
        pytest.raises(TooLarge, match=f"of 40 points, to find those of {re.escape(name)} among"),
    ):
        easy_category(name).words("-" * 40)
