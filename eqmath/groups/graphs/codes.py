"""graph6, sparse6 and digraph6: the edges of a graph as six bits per character, the codes of printable signs.

Source: B. McKay, "Description of graph6, sparse6 and digraph6 encodings".
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from eqmath.errors import GroupError, caret

MOST_VERTICES = 1000
SIGNS = {"graph6": "", "sparse6": ":", "digraph6": "&"}
"""What a line of each kind begins with."""

Edge = tuple[int, int]


def size(n: object, what: str) -> int:
    """The number of vertices, if it is one that is allowed.

    Raises
    ------
    GroupError
        If it is none.

    Examples
    --------
    >>> size(3, "the graph")
    3
    >>> size(0, "the graph")
    Traceback (most recent call last):
    eqmath.errors.GroupError: the graph has no vertices; expected from 1 to 1000
    """
    if isinstance(n, bool) or not isinstance(n, int):
        raise GroupError(f"expected a number of vertices, found {n!r}")
    if n < 1:
        raise GroupError(f"{what} has no vertices; expected from 1 to {MOST_VERTICES}")
    if n > MOST_VERTICES:
        raise GroupError(f"{what} has more than {MOST_VERTICES} vertices")
    return n


def code_kind(edges: Iterable[Edge], directed: bool) -> str:
    """The kind of code that can hold these edges: digraph6 for arcs, sparse6 for loops, else graph6.

    >>> code_kind([(0, 1)], directed=False), code_kind([(0, 0)], directed=False), code_kind([(0, 1)], directed=True)
    ('graph6', 'sparse6', 'digraph6')
    """
    if directed:
        return "digraph6"
    return "sparse6" if any(a == b for a, b in edges) else "graph6"


def encode(kind: str, n: int, edges: Sequence[Edge]) -> str:
    """The code of sorted edges on 0, …, n−1, without the sign of its kind.

    >>> encode("graph6", 3, [(0, 1), (1, 2)]), encode("sparse6", 2, [(0, 0), (0, 1)]), encode("digraph6", 2, [(0, 1)])
    ('Bg', 'AJ', 'AO')
    """
    bits = _sparse_bits(n, edges) if kind == "sparse6" else _dense_bits(kind, n, set(edges))
    bits += "0" * (-len(bits) % 6)
    head = [n] if n <= 62 else [63, n >> 12, n >> 6 & 63, n & 63]
    return "".join(chr(63 + x) for x in head) + "".join(
        chr(63 + int(bits[i : i + 6], 2)) for i in range(0, len(bits), 6)
    )


def decode(kind: str, text: str) -> tuple[int, tuple[Edge, ...]]:
    """The number of vertices and the sorted edges of a code, with or without the sign of its kind.

    Raises
    ------
    GroupError
        If it is no such code, or not as it would be written.

    Examples
    --------
    >>> decode("graph6", "Bg"), decode("digraph6", "&AO")
    ((3, ((0, 1), (1, 2))), (2, ((0, 1),)))
    """
    code = text.removeprefix(SIGNS[kind])
    if len(code) > MOST_VERTICES**2:
        raise GroupError(f"found {len(code)} characters; that is not a {kind} text of {MOST_VERTICES} vertices")
    for place, character in enumerate(code):
        if not 63 <= ord(character) <= 126:
            raise GroupError(f"a {kind} text has no character {character!r}", caret(code, place))
    values = [ord(character) - 63 for character in code]
    head = 1 if values[:1] != [63] else 4
    if len(values) < head:
        raise GroupError(f"expected a {kind} text such as {_EXAMPLES[kind]}, found its beginning only", text[:200])
    if values[:2] == [63, 63]:
        raise GroupError(f"the graph has more than {MOST_VERTICES} vertices")
    n = size(values[0] if head == 1 else values[1] << 12 | values[2] << 6 | values[3], "the graph")
    bits = "".join(f"{value:06b}" for value in values[head:])
    edges = _sparse_edges(n, bits, text) if kind == "sparse6" else _dense_edges(kind, n, bits, text)
    return n, tuple(edges)


_EXAMPLES = {"graph6": "Bw", "sparse6": ":An", "digraph6": "&AO"}


def fits(kind: str, text: str) -> bool:
    """Whether a text has the characters and the length of a code.

    >>> fits("graph6", "Bw"), fits("graph6", "Bww"), fits("sparse6", ":An")
    (True, False, True)
    """
    try:
        return bool(decode(kind, text))
    except GroupError:
        return False


def _places(kind: str, n: int) -> list[Edge]:
    """The pair of every bit: the upper triangle column by column, or the whole matrix row by row."""
    if kind == "graph6":
        return [(i, j) for j in range(n) for i in range(j)]
    return [(i, j) for i in range(n) for j in range(n)]


def _dense_bits(kind: str, n: int, edges: set[Edge]) -> str:
    return "".join("01"[pair in edges] for pair in _places(kind, n))


def _dense_edges(kind: str, n: int, bits: str, text: str) -> list[Edge]:
    head, needed = 1 if n <= 62 else 4, n * (n - 1) // 2 if kind == "graph6" else n * n
    length = head + (needed + 5) // 6
    if len(bits) // 6 + head != length:
        found = len(bits) // 6 + head
        raise GroupError(f"expected {length} characters for {n} vertices, found {found}", text[:200])
    if "1" in bits[needed:]:
        raise GroupError(f"the last character of the {kind} text has bits that belong to no edge", text[-200:])
    return sorted(pair for pair, bit in zip(_places(kind, n), bits, strict=False) if bit == "1")


def _width(n: int) -> int:
    """The number of bits of a vertex in sparse6."""
    return max(1, (n - 1).bit_length())


def _sparse_bits(n: int, edges: Iterable[Edge]) -> str:
    """For every edge a step to its larger end, at most one further, and the smaller end; padded by ones."""
    width, current, words = _width(n), 0, []
    for large, small in sorted((max(edge), min(edge)) for edge in edges):
        if large > current + 1:
            words.append(f"1{large:0{width}b}")
            current = large
        words.append(f"{large - current}{small:0{width}b}")
        current = large
    padding = -len(words) * (width + 1) % 6
    if width < 6 and n == 1 << width and padding >= width and current < n - 1:
        padding -= 1
        words.append("0")  # ones alone would be a loop at the last vertex
    return "".join(words) + "1" * padding


def _sparse_edges(n: int, bits: str, text: str) -> list[Edge]:
    width, current, edges = _width(n), 0, []
    for start in range(0, len(bits) - width, width + 1):
        current += int(bits[start])
        vertex = int(bits[start + 1 : start + 1 + width], 2)
        if vertex >= n or current >= n:
            break
        if vertex > current:
            current = vertex
        else:
            edges.append((vertex, current))
    if len(set(edges)) < len(edges):
        raise GroupError("expected every edge once, found parallel edges", text[:200])
    if _sparse_bits(n, edges) != bits:
        raise GroupError(
            "the sparse6 text is not as it would be written: torn, or with edges out of order", text[-200:]
        )
    return sorted(edges)
