"""Texts of Sage and of GAP, blocks wherever a diagram is meant."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eqmath import Diagram, PartitionAlgebra, TemperleyLiebAlgebra, category
from eqmath.algebras import JellyfishAlgebra, Morphism
from eqmath.errors import CaseError, DiagramError, TooLarge

P = PartitionAlgebra(2, "q")
COEFFICIENTS = ["1", "-1", "2", "-3/4", "q", "-q", "q^2 + 1", "1/q", "(-q^2 - 1)/q", "-q/(q + 1)"]
elements = st.dictionaries(st.sampled_from(P.diagrams), st.sampled_from(COEFFICIENTS), max_size=5).map(
    lambda terms: P(0) + sum((P(d) * PartitionAlgebra(0, c).delta for d, c in terms.items()), P(0))
)


@given(elements)
def test_both_texts_are_read_back(x: Morphism) -> None:
    assert P.read(x.to_sage()) == P.read(x.to_sage("Q")) == P.read(x.to_gap()) == x


@given(elements)
def test_what_sage_and_gap_print(x: Morphism) -> None:
    sage, gap = [], []
    for d, c in x.terms.items():
        blocks = [", ".join(map(str, block)) for block in d.blocks]
        factor = "" if c == 1 else f"({c})*"
        sage.append(f"{factor}P{{{', '.join(f'{{{block}}}' for block in blocks)}}}")
        gap.append(f"({c})*<bipartition: {', '.join(f'[ {block} ]' for block in blocks)}>")
    assert P.read(" + ".join(sage) or "0") == x
    assert P.read("+".join(gap) or "0") == x


@pytest.mark.parametrize(
    "text",
    [
        "2*P{{-2, -1}, {1, 2}} - P{{-2, 2}, {-1, 1}}", "2*{{-2,-1},{1,2}}-{{-2,2},{-1,1}}",
        "2*A([[1, 2], [-1, -2]]) - A([[1, -1], [2, -2]])", "-1*{{2,-2},{1,-1}}+2 * Bipartition( [ [1,2], [-1,-2] ] )",
        "(2)*<block bijection: [ 1, 2 ], [ -1, -2 ]>+(-1)*<block bijection: [ 1, -1 ], [ 2, -2 ]>",
        "{{1,2},{-1,-2}} + {{1,2},{-1,-2}} - ([[1,-1],[2,-2]])",
    ],
)  # fmt: skip
def test_ways_to_write_one_element(text: str) -> None:
    assert P.read(text) == P("1,2|1',2'") * 2 - 1


@pytest.mark.parametrize(
    "text",
    [
        "", "2", "P", "P{{1,-1}} Q{{1,-1}}", "q+1*{{1,-1},{2,-2}}", "{{1,-1},{2,-2}} 2", "2 {{1,-1},{2,-2}}",
        "{{1,-1},{2}}", "{{1,-1},{2,-2}", "{{a}}", "<bipartition: [ 1, x ]>", "{{1,-1},{2,-2}}/2", "P([[1,-1],[2,-2])",
        "P(__import__('os'))",
    ],
)  # fmt: skip
def test_what_is_no_element(text: str) -> None:
    with pytest.raises(DiagramError):
        P.read(text)


def test_other_refusals() -> None:
    with pytest.raises(CaseError):
        P.read("f(q)*{{1,-1},{2,-2}}")
    with pytest.raises(DiagramError, match="expected a text of Sage or GAP, found the int"):
        P.read(3)  # type: ignore[arg-type]
    with pytest.raises(TooLarge):
        P.read(" " * 1_000_001)
    with pytest.raises(DiagramError, match="has no blocks of signed numbers"):
        JellyfishAlgebra(1, 3)("J(1|1')").to_sage()
    with pytest.raises(DiagramError, match="not a diagram of the Temperley-Lieb category"):
        TemperleyLiebAlgebra(2, 1).read("{{1,-2},{2,-1}}")


def test_the_diagram_without_vertices() -> None:
    empty = PartitionAlgebra(0, 5)
    assert empty.read("2*P{}") == empty.read("2*<empty bipartition>") == empty(2)
    assert empty.read(empty(2).to_sage()) == empty(2)
    assert str(empty(2)) == "2 · ∅"
    assert str(empty(1)) == "∅"
    assert str(empty(0)) == "0"


def test_blocks_are_diagrams() -> None:
    blocks, d = [[1, 2], [-1, -2]], Diagram("1,2|1',2'")
    assert Diagram(blocks) == d
    assert P(blocks) == P(tuple(map(tuple, blocks))) == P({frozenset({1, 2}), frozenset({-1, -2})}) == P(d)
    assert P({((1, 2), (-1, -2)): 3})[blocks] == 3
    assert blocks in P
    assert P.orbit(blocks) == P.orbit(d)
    assert P.cell_modules()[0].action(blocks) == P.cell_modules()[0].action(d)
    assert category("Brauer", "n")([[1, 2]]).shape == (0, 2)
    assert [[1, 2], [-1]] not in P
    with pytest.raises(DiagramError):
        P([1, 2])
    with pytest.raises(DiagramError):
        Diagram([[1, 1]])
