"""Jellyfish as values and as text: the order of the tentacles is kept, what is printed parses back."""

import pickle
from itertools import combinations

import pytest

from eqmath import Diagram, family
from eqmath.errors import DiagramError
from eqmath.families.jellyfish import Jellyfish
from tests import given as some
from tests.laws.rules import all_members


@pytest.mark.parametrize("n", [1, 2, 3])
@pytest.mark.parametrize(("k", "l"), some.shapes(4))
def test_every_jellyfish_is_a_value(k, l, n):
    every = [x for x in all_members("jellyfish", k, l, n) if isinstance(x, Jellyfish)]
    assert len(set(every)) == len({str(x) for x in every}) == len(every)
    for x in every:
        assert eval(repr(x)) == x == Jellyfish.from_word(x.word, x.l) == pickle.loads(pickle.dumps(x))
        assert hash(x) == hash(eval(repr(x)))
        assert (x.k, x.l, x.body.k, x.body.l) == (k, l, k, l)
        assert {*x.tentacles, *x.spectators} == set(x.body.blocks)
        assert len(x.tentacles) + len(x.spectators) == len(x.body.blocks)
        assert x != x.body


def test_the_order_is_total_and_diagrams_come_first():
    every = all_members("jellyfish", 1, 2, 2)
    listed = sorted(set(every))
    assert [isinstance(x, Jellyfish) for x in listed] == sorted(isinstance(x, Jellyfish) for x in listed)
    assert all(x < y and not y < x and x != y for x, y in combinations(listed, 2))


@pytest.mark.parametrize(
    ("text", "printed", "word"),
    [
        ("J(1|2,1')|3'|2'", "J(1|2,1')|2'|3'", (0, 1, 1, -1, -2)),
        ("J(2|1)", "J(2|1)", (1, 0)),
        (" J ( 1p , 2 / 1 ) / 2p ", "J(2,1'|1)|2'", (1, 0, 0, -1)),
        ("J()", "J()", ()),
        ("J( )|1,1'|2'", "J()|1,1'|2'", (-1, -1, -2)),
    ],
)
def test_texts(text, printed, word):
    assert (str(Jellyfish(text)), Jellyfish(text).word) == (printed, word)
    assert family("jellyfish").read(text) == Jellyfish(text)


def test_the_tentacles_are_ordered():
    x, y = Jellyfish("J(1|1')"), Jellyfish("J(1'|1)")
    f = family("jellyfish")
    assert x != y
    assert f.matrix(x, 2) == f.matrix(y, 2) * -1
    assert list(f.diagrams(1, 1, 2)) == [Jellyfish("J(1,1')"), x]
    assert y not in f.diagrams(1, 1, 2)
    assert Jellyfish("J(1|1')|2") not in f.diagrams(1, 2, 2)
    assert f.compose(y, Diagram("1,1'"), 2) == {x: -1}


def test_a_capped_tentacle():
    """The sum dot on tentacle q of n leaves (−1)^(n−1−q) times the head without it."""
    f, three = family("jellyfish"), Jellyfish("J(1'|2'|3')")
    caps = [f.compose(three, Diagram(text), 3) for text in ("1,1'|2,2'|3", "1,1'|2|3,2'", "1|2,1'|3,2'")]
    left = Jellyfish("J(1'|2')")
    assert caps == [{left: 1}, {left: -1}, {left: 1}]
    assert f.compose(three, Diagram("1,1'|2|3"), 3) == {}
    assert f.compose(three, Diagram("1,2,1'|3,2'"), 3) == {}
    assert f.compose(Jellyfish("J(1')"), Diagram("1"), 1) == {Jellyfish("J()"): 1}


def test_the_square_of_the_smallest_jellyfish():
    """For A(3) it is −(3 I − J)."""
    x = Jellyfish("J(1|1')")
    terms = {Diagram("1,1'"): -3, Diagram("1|1'"): 1}
    assert family("jellyfish").compose(x, x, 3) == terms
    assert family("jellyfish").compose(x, x, "3") == terms


MESSAGES = {
    "1|2": "expected J(\n    1|2\n    ^\n    such as J(1|2,1')|3'",
    "J(1|2": "expected ) after the blocks on the tentacles\n    J(1|2\n         ^\n    such as J(1|2,1')|3'",
    "J(1|)": "expected a vertex such as 1 or 1', found ')'\n    J(1|)\n        ^\n    vertices are numbered from 1",
    "J(0)": "expected a vertex such as 1 or 1', found '0'\n    J(0)\n      ^\n    vertices are numbered from 1",
    "J(1)|": "expected a vertex, found the end\n    J(1)|\n         ^",
    "J(1)2": "expected | or the end, found '2'\n    J(1)2\n        ^",
    "J(1)|J(2)": "expected a vertex such as 1 or 1', found 'J'\n"
    "    J(1)|J(2)\n         ^\n    a head stands once and in front, in the family jellyfish: --family jellyfish",
    "J(1)|1": "vertex 1 appears twice\n    J(1)|1\n         ^",
    "J(3|1)": "top row has 1 and 3 but not 2\n    J(3|1)\n    a vertex on its own is its own block: J(3|1)|2",
    "J(1’)": "found ’ (U+2019, right single quotation mark), as a PDF or an editor writes it\n"
    "    J(1’)\n       ^\n    type ' or p instead",
    7: "expected a text such as \"J(1|2,1')|3'\", found int",
}


@pytest.mark.parametrize("text", MESSAGES)
def test_messages(text):
    with pytest.raises(DiagramError) as found:
        Jellyfish(text)
    assert str(found.value) == MESSAGES[text]


@pytest.mark.parametrize(("labels", "l", "message"), [
    ([0, 2], 1, "expected tentacles 0, …, 1, each with a block, found [0, 2]"),
    ([1], 1, "expected tentacles 0, …, 0, each with a block, found [1]"),
    ([0, -1], 3, "expected 0 ≤ l ≤ 2, found l = 3"),
])  # fmt: skip
def test_words_that_are_none(labels, l, message):
    with pytest.raises(DiagramError) as found:
        Jellyfish.from_word(labels, l)
    assert str(found.value) == message
