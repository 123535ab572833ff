"""What is not a diagram is rejected with what was expected, what was found, where, and what to do."""

import pytest

from eqmath import Diagram, EqmathError
from eqmath.errors import CaseError, DiagramError, NotComposable

SHAPE = "vertices are separated by commas, blocks by |: 1,2|1'"
GRAPH = "a graph such as a-b;a;b is of the family bilabelled: --family bilabelled"
MESSAGES = {
    "{1,2},{1'}": "expected a vertex such as 1 or 1', found '{'\n    {1,2},{1'}\n    ^\n    " + SHAPE,
    "J(1|1')": "expected a vertex such as 1 or 1', found 'J'\n    J(1|1')\n    ^\n"
    "    a head stands once and in front, in the family jellyfish: --family jellyfish",
    "1,3|1'": "top row has 1 and 3 but not 2\n    1,3|1'\n    a vertex on its own is its own block: 1,3|2|1'",
    "2": "top row has 2 but not 1\n    2\n    a vertex on its own is its own block: 1|2",
    "1|2'": "bottom row has 2' but not 1'\n    1|2'\n    a vertex on its own is its own block: 1|1'|2'",
    "3|1',3'": "top row has 3 but not 1 and 2\n    3|1',3'\n    a vertex on its own is its own block: 1|2|3|1',3'|2'",
    "1,8": "top row has 1 and 8 but not 2, 3, 4, 5, 6 and 7\n    1,8\n"
    "    a vertex on its own is its own block: 1,8|2|3|4|5|6|7",
    "9": "top row has 9 but not 1, 2, 3, 4 and 4 more\n    9\n"
    "    a vertex on its own is its own block: 1|2|3|4|5|6|7|8|9",
    "1,2’": "found ’ (U+2019, right single quotation mark), as a PDF or an editor writes it\n"
    "    1,2’\n       ^\n    type ' or p instead",
    "1‘": "found ‘ (U+2018, left single quotation mark), as a PDF or an editor writes it\n"
    "    1‘\n     ^\n    type ' or p instead",
    "1′|1": "found ′ (U+2032, prime), as a PDF or an editor writes it\n    1′|1\n     ^\n    type ' or p instead",
    "1∣2": "found ∣ (U+2223, divides), as a PDF or an editor writes it\n    1∣2\n     ^\n    type | or / instead",
    "1,1": "vertex 1 appears twice\n    1,1\n      ^",
    "1|1'|1'": "vertex 1' appears twice\n    1|1'|1'\n         ^",
    "1,x|2": "expected a vertex such as 1 or 1', found 'x'\n    1,x|2\n      ^\n    " + GRAPH,
    "1,,2": "expected a vertex such as 1 or 1', found ','\n    1,,2\n      ^\n    vertices are numbered from 1",
    "1||2": "expected a vertex such as 1 or 1', found '|'\n    1||2\n      ^\n    vertices are numbered from 1",
    "|1": "expected a vertex such as 1 or 1', found '|'\n    |1\n    ^\n    vertices are numbered from 1",
    "0,1": "expected a vertex such as 1 or 1', found '0'\n    0,1\n    ^\n    vertices are numbered from 1",
    "1|0": "expected a vertex such as 1 or 1', found '0'\n    1|0\n      ^\n    vertices are numbered from 1",
    "-1": "expected a vertex such as 1 or 1', found '-'\n    -1\n    ^\n    vertices are numbered from 1",
    "'1": "expected a vertex such as 1 or 1', found \"'\"\n    '1\n    ^\n    vertices are numbered from 1",
    "1 2": "expected , or | or the end, found '2'\n    1 2\n      ^\n    " + SHAPE,
    "1''": "expected , or | or the end, found \"'\"\n    1''\n      ^\n    " + SHAPE,
    "1.5": "expected , or | or the end, found '.'\n    1.5\n     ^\n    " + SHAPE,
    "1;2": "expected , or | or the end, found ';'\n    1;2\n     ^\n    " + SHAPE,
    "1,2|": "expected a vertex, found the end\n    1,2|\n        ^\n    the diagram without vertices is 0",
    "1,": "expected a vertex, found the end\n    1,\n      ^\n    the diagram without vertices is 0",
    "": "expected a vertex, found the end\n    ^\n    the diagram without vertices is 0",
}


@pytest.mark.parametrize("text", MESSAGES)
def test_messages(text):
    with pytest.raises(DiagramError) as error:
        Diagram(text)
    assert str(error.value) == MESSAGES[text]


def test_the_error_is_a_value_error_with_its_parts():
    with pytest.raises(ValueError, match="^top row has 1 and 3 but not 2") as error:
        Diagram("1,3|1'")
    assert isinstance(error.value, EqmathError)
    assert error.value.message == "top row has 1 and 3 but not 2"
    assert error.value.where == "1,3|1'"
    assert error.value.hint == "a vertex on its own is its own block: 1,3|2|1'"


def test_the_caret_stands_below_the_offending_place_of_a_long_text():
    text = "|".join(map(str, range(1, 60))) + "|?"
    with pytest.raises(DiagramError) as error:
        Diagram(text)
    line, caret = error.value.where.splitlines()
    assert line[caret.index("^")] == "?"


@pytest.mark.parametrize("value", [None, 5, 1.5, b"1,2", Diagram("1")])
def test_what_is_no_text(value):
    with pytest.raises(DiagramError) as error:
        Diagram(value)
    assert str(error.value) == f'expected a text such as "1,2|1\'", found {type(value).__name__}'


@pytest.mark.parametrize("value", [["1,2"], ("1",), [1, 2], [[1, 1]], [[2]]])
def test_what_are_no_blocks(value):
    with pytest.raises(DiagramError):
        Diagram(value)


@pytest.mark.parametrize(
    ("blocks", "message"),
    [
        ([[]], "expected a vertex in every block, found an empty block\n    [[]]"),
        ([[1], []], "expected a vertex in every block, found an empty block\n    [[1], []]"),
        ([[1, 1]], "vertex 1 appears twice\n    [[1, 1]]"),
        ([[1], [-1], [-1]], "vertex 1' appears twice\n    [[1], [-1], [-1]]"),
        ([[0]], "expected vertices 1, 2, … and -1, -2, …, found 0\n    [[0]]"),
        ([[1.0]], "expected vertices 1, 2, … and -1, -2, …, found 1.0\n    [[1.0]]"),
        ([[True]], "expected vertices 1, 2, … and -1, -2, …, found True\n    [[True]]"),
        ([["1'"]], 'expected vertices 1, 2, … and -1, -2, …, found "1\'"\n    [["1\'"]]'),
        (
            [[1], [-2]],
            "bottom row has 2' but not 1'\n    [[1], [-2]]\n    a vertex on its own is its own block: 1|1'|2'",
        ),
    ],
)
def test_blocks_that_are_no_diagram(blocks, message):
    with pytest.raises(DiagramError) as error:
        Diagram.from_blocks(blocks)
    assert str(error.value) == message


def test_a_huge_vertex_is_refused_without_counting_to_it():
    with pytest.raises(DiagramError) as error:
        Diagram("999999999")
    assert error.value.message == "top row has 999999999 but not 1, 2, 3, 4 and 999999994 more"
    with pytest.raises(DiagramError) as error:
        Diagram.from_blocks([[1], [-(10**30)]])
    assert error.value.message == f"bottom row has {10**30}' but not 1', 2', 3', 4' and {10**30 - 5} more"


@pytest.mark.parametrize("text", ["9" * 10, "9" * 5000, "1" + ",2" * 10_000, "1,2|3,4|" * 3000])
def test_huge_texts_are_refused(text):
    with pytest.raises(DiagramError) as error:
        Diagram(text)
    assert len(str(error.value)) < 500


def test_a_text_beyond_the_limit():
    with pytest.raises(DiagramError) as error:
        Diagram("1" * 100_001)
    assert str(error.value) == "expected at most 100000 characters, found 100001"


@pytest.mark.parametrize("text", ["1,2,3,4,5,6,7,8,9,1０", "1|1'|1²", "１"])
def test_digits_of_another_script_are_no_digits(text):
    with pytest.raises(DiagramError):
        Diagram(text)


def test_from_linear_wants_all_vertices_and_no_primes():
    for text, l, k in (("1,2|3", 2, 2), ("1,2|1'", 2, 1), ("1,2", 0, 0)):
        with pytest.raises(DiagramError, match="^expected the vertices 1, …, "):
            Diagram.from_linear(text, l=l, k=k)
    with pytest.raises(DiagramError, match="^expected 0 ≤ l ≤ 3, found l = -1$"):
        Diagram.from_linear("1,2|3", l=-1, k=4)


def test_numbers_of_legs_are_integers():
    with pytest.raises((TypeError, CaseError, DiagramError)):
        Diagram.from_linear("1,2|3", l=2.0, k=1)


@pytest.mark.parametrize("images", [[2, 2], [0, 1], [2], [1, 3], "ab"])
def test_images_that_are_no_permutation(images):
    with pytest.raises(DiagramError, match=f"^expected each of 1, …, {len(images)} once, found "):
        Diagram.permutation(images)


@pytest.mark.parametrize("k", [-1, True, "2", None])
def test_the_identity_of_no_natural_number(k):
    with pytest.raises(CaseError) as error:
        Diagram.identity(k)
    assert str(error.value) == f"expected k to be an integer ≥ 0, found {k!r}"


def test_diagrams_that_do_not_fit():
    with pytest.raises(NotComposable) as error:
        Diagram("1',2',3'|1").then(Diagram("1|1',2'"))
    assert str(error.value) == ("cannot put a diagram with 2 inputs on one with 1 output; did you mean a.tensor(b)?")
    for operation in (Diagram.refines, Diagram.join, Diagram.mobius):
        with pytest.raises(NotComposable, match=r"^expected two diagrams of one shape, found \(1,1\) and \(0,2\)$"):
            operation(Diagram("1,1'"), Diagram("1,2"))


def test_the_message_of_the_interface():
    with pytest.raises(NotComposable) as error:
        Diagram("1|2").then(Diagram("1'|2'|3'"))
    assert str(error.value) == ("cannot put a diagram with 3 inputs on one with 2 outputs; did you mean a.tensor(b)?")
