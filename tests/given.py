"""What many tests are given: all diagrams of a shape, made from the oracle, and hypothesis strategies."""

from functools import cache

from hypothesis import strategies as st

from eqmath import Diagram
from tests.oracles.definition import Blocks, set_partitions, vertices


@cache
def diagrams(k: int, l: int) -> tuple[Diagram, ...]:
    """Every (k,l)-diagram, in the oracle's order."""
    return tuple(Diagram.from_blocks(blocks) if blocks else Diagram("0") for blocks in partitions(k, l))


@cache
def partitions(k: int, l: int) -> tuple[Blocks, ...]:
    """Every partition of the vertices of a (k,l)-diagram, as the oracle lists them."""
    return tuple(set_partitions(vertices(l, k)))


def shapes(largest: int, smallest: int = 0) -> list[tuple[int, int]]:
    """All (k, l) with smallest ≤ l + k ≤ largest."""
    return [(k, m - k) for m in range(smallest, largest + 1) for k in range(m + 1)]


def some_diagram(k: int, l: int) -> st.SearchStrategy[Diagram]:
    """A (k,l)-diagram from arbitrary labels."""
    size = k + l
    labels = st.lists(st.integers(0, max(size - 1, 0)), min_size=size, max_size=size)
    return labels.map(lambda word: Diagram.from_word(word, l))


def chain(length: int, most: int = 4) -> st.SearchStrategy[tuple[Diagram, ...]]:
    """Diagrams d_1, d_2, … of which each can be put on the one before."""
    legs = st.lists(st.integers(0, most), min_size=length + 1, max_size=length + 1)
    return legs.flatmap(lambda j: st.tuples(*(some_diagram(j[i], j[i + 1]) for i in range(length))))
