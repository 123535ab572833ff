"""Words in generators: their matrices multiplied out, the diagrams that they reach, relations left out or false."""

from dataclasses import replace
from math import prod
from random import Random

import pytest

from eqmath import Diagram
from eqmath.algebras.generated import BRAUER, PARTITION, STRAND, WordSide, read_side
from eqmath.algebras.joined_words import joined_words
from eqmath.algebras.word_entries import WordEntries, at
from eqmath.errors import CaseError, Disagreement
from eqmath.exact import Polynomial
from eqmath.families.symplectic import functor_sign
from tests.oracles import definition, linear, signed

CATEGORIES = {"partition": PARTITION, "brauer": BRAUER}
IMAGES = [
    (WordEntries(PARTITION, "partition"), (1, 2, 3)),
    (WordEntries(BRAUER, "brauer"), (1, 2, 3)),
    (WordEntries(BRAUER, "symplectic", -1, functor_sign), (2, 4)),
]
BELL = (1, 1, 2, 5, 15, 52, 203)
MATCHINGS = (1, 0, 1, 0, 3, 0, 15)


def some_word(category, source: int, length: int, seed: int) -> WordSide:
    """Random layers, at most three points wide, one after another."""
    rng, steps, points = Random(seed), [], source
    for _ in range(length):
        step = rng.choice(category.steps(points, 3))
        steps.append(step)
        points = step.diagram.l
    return WordSide("", tuple(steps), source, points, 0)


def multiplied(side: WordSide, entries: WordEntries, n: int) -> list[list[int]]:
    """The product of the oracle's matrices of the layers."""
    made = linear.identity(n**side.source)
    for step in side.steps:
        rows = signed.matrix(entries.family, str(step.diagram), step.diagram.l, step.diagram.k, n)
        made = linear.multiply([[entries.sign(step.diagram) * x for x in row] for row in rows], made)
    return made


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize(("entries", "sizes"), IMAGES, ids=lambda x: getattr(x, "family", ""))
def test_the_polynomials_are_the_entries_of_the_product_at_every_n(entries, sizes, seed):
    source = seed % 2 + 1
    side = some_word(entries.category, source, 4, seed)
    for n in sizes:
        rows = multiplied(side, entries, n)
        for row, column in entries.patterns(side.source, side.target, n):
            i, j = (sum(b * n**place for place, b in enumerate(reversed(t))) for t in (row, column))
            assert at(entries.entry(side, row, column), n) == rows[i][j]


@pytest.mark.parametrize("name", CATEGORIES)
def test_the_relations_hold_for_diagrams(name):
    """By the definition of stacking: blocks and closed components."""

    def stacked(side: WordSide):
        blocks, loops = definition.read(str(Diagram.identity(side.source))), side.loops
        for step in side.steps:
            blocks, closed = definition.compose(definition.read(str(step.diagram)), blocks)
            loops += closed
        return definition.as_sets(blocks), loops

    for left, right in CATEGORIES[name].sides:
        assert stacked(left) == stacked(right), (left.text, right.text)


@pytest.mark.parametrize(("category", "counts"), [(PARTITION, BELL), (BRAUER, MATCHINGS)], ids=list(CATEGORIES))
@pytest.mark.parametrize(("k", "widest"), [(0, 4), (1, 3), (2, 3), (2, 4)])
def test_every_diagram_is_a_word_and_all_words_are_joined(category, counts, k, widest):
    found = joined_words(category, k, widest)
    assert not found.apart
    for l in range(widest + 1):
        assert sum(d.l == l for d in found.words) == counts[k + l]
    for d, steps in found.words.items():
        side = read_side(found.word(d))
        assert (side.steps, side.source if steps else k) == (steps, k)


@pytest.mark.parametrize(
    ("category", "relation"),
    [
        (BRAUER, "x| |∪ = |x ∪|"),
        (BRAUER, "∩ ∪ = δ"),
        (PARTITION, "m w = |"),
        (PARTITION, "x w = w"),
        (PARTITION, "d u = δ"),
    ],
)
def test_without_a_relation_words_stay_apart(category, relation):
    fewer = replace(category, relations=tuple(r for r in category.relations if r != relation))
    assert joined_words(fewer, 1, 3).apart


def test_a_relation_that_is_false_for_diagrams_is_refused():
    wrong = replace(BRAUER, relations=(*BRAUER.relations, "∪ ∩ = ||"))
    with pytest.raises(Disagreement, match="different diagrams"):
        joined_words(wrong, 2, 3)


@pytest.mark.parametrize(("entries", "sizes"), IMAGES, ids=lambda x: getattr(x, "family", ""))
def test_the_relations_hold_for_every_n(entries, sizes):
    assert entries.false_relation() is None


@pytest.mark.parametrize(
    ("changed", "text"),
    [
        (WordEntries(BRAUER, "symplectic", 1, functor_sign), "∩ ∪"),
        (WordEntries(BRAUER, "symplectic", -1), "∩ x"),
        (WordEntries(BRAUER, "brauer", -1), "∩ ∪"),
    ],
)
def test_false_relations_are_found(changed, text):
    assert changed.false_relation().left.text == text


def test_a_chain_of_dots_is_a_power_of_n():
    words = WordEntries(PARTITION, "partition")
    side = read_side(" ".join(["d u"] * 3))
    assert words.entry(side, (), ()) == prod([Polynomial([0, 1], "n")] * 3)


@pytest.mark.parametrize(
    ("text", "message"), [("m m", "do not fit"), ("mm", "one letter"), ("q", "a word in the letters")]
)
def test_what_is_no_word_is_refused(text, message):
    with pytest.raises(CaseError, match=message):
        read_side(text)
    assert read_side(STRAND * 2).steps == ()
