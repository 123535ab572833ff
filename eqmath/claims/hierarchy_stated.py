"""Which classes of vertices sheaves of a kind separate, for a certificate: identities and sentences (SPEC.md §10)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from eqmath.claims.identities import Sum
from eqmath.claims.stated import Sentences, StatedText, table
from eqmath.exact import Matrix
from eqmath.groups import Graph
from eqmath.sheaves import Sheaf, SheafKind

Word = tuple[int, ...]
Asked = tuple[SheafKind, Word, bool, bool]
"""A kind, classes of the vertices, whether it is claimed to separate them, and whether it does."""
ONES, UNIT, VALUES, CLASSES, TURNS, FIRST_GRAPH = range(6)
"""The numbers of the matrices."""


def hierarchy_identities(graphs: Sequence[Graph]) -> tuple[list[Matrix], list[Sum]]:
    """That δx = 0 for the constant x alone, for connected graphs with the coboundaries δ: Kδ + 1 1ᵀ/n is the identity.

    Returns
    -------
    (list of Matrix, list of Sum)
        δ and K for every graph; the sums name them from number 5 on, after a column of ones and the identity.

    Examples
    --------
    >>> from eqmath.groups import atlas
    >>> matrices, sums = hierarchy_identities(atlas(2)[1:])
    >>> matrices[1].tolist(), sums
    ([[Fraction(-1, 2)], [Fraction(1, 2)]], [[(1, [['#5'], ['#0']])], [(1, [['#6'], ['#5']]), (Fraction(1, 2), \
[['#0'], ['^#0']]), (-1, [['#1']])]])
    """
    matrices, sums = list[Matrix](), list[Sum]()
    for graph in graphs:
        d, k = (f"#{FIRST_GRAPH + len(matrices) + i}" for i in range(2))
        coboundary = _coboundary(graph)
        share = Fraction(1, graph.n)
        means = Matrix([[share] * graph.n] * graph.n)
        matrices += [coboundary, (coboundary.T * coboundary + means).inverse() * coboundary.T]
        ones = [[f"#{ONES}"], [f"^#{ONES}"]]
        sums += [[(1, [[d], [f"#{ONES}"]])], [(1, [[k], [d]]), (share, ones), (-1, [[f"#{UNIT}"]])]]
    return matrices, sums


def hierarchy_matrices(n: int, asked: Sequence[Asked]) -> list[Matrix]:
    """A column of ones, the identity, the values of every kind behind their number, all classes, and the rotations.

    >>> from eqmath.sheaves import SIGNED
    >>> [own.tolist() for own in hierarchy_matrices(2, [(SIGNED, (0, 1), True, True)])][2:]
    [[[2, -1, 1]], [[0, 1]], [[0]]]
    """
    words = list(dict.fromkeys(word for _, word, *_ in asked))
    kinds = list(dict.fromkeys(kind for kind, *_ in asked))
    values = [[] if kind.stalk > 1 else _values(kind, words[-1]) for kind in kinds]
    turns = [_turns(kind, word) for kind in kinds if kind.stalk > 1 for word in words]
    rows = table([len(own), *own] for own in values)
    return [Matrix([[1]] * n), Matrix.identity(n), rows, table(words), table(turns)]


def hierarchy_stated(n: int, asked: Sequence[Asked], edges: Sequence[int]) -> Sentences:
    """Sentences about these matrices: a row of two ends for every edge, and who separates which classes.

    On lines all values of a kind are tried at all vertices: each class must lie on one side of all others. Rotations of
    the plane are equal exactly for vertices of one class, and ⟨g y, g' y⟩ < ⟨y, y⟩ where they differ.

    >>> from eqmath.sheaves import EQUAL
    >>> hierarchy_stated(2, [(EQUAL, (0, 1), False, False)], [1]).sentences
    (('all(e < 1, sum(v < 2, #5(e, v) ^ 2) = 2)', True), ('separable(0, 0) = 0', True))
    """
    words = list(dict.fromkeys(word for _, word, *_ in asked))
    kinds = list(dict.fromkeys(kind for kind, *_ in asked))
    ends = [f"all(e < {count}, sum(v < {n}, #{FIRST_GRAPH + 2 * i}(e, v) ^ 2) = 2)" for i, count in enumerate(edges)]
    texts: list[StatedText] = [(text, True) for text in ends]
    for kind, word, claimed, found in asked:
        place, row = kinds.index(kind), words.index(word)
        above = sum(own.stalk > 1 for own in kinds[:place]) * len(words)
        text = f"turned({above + row}, {row})" if kind.stalk > 1 else f"separable({place}, {row})"
        texts.append((f"{text} = {int(claimed)}", claimed == found))
    tuples = sum(len(_values(kind, word)) ** n for kind, word, *_ in asked if kind.stalk == 1)
    return Sentences(tuple(texts), tuple(_definitions(n)), tuples * n**3)


def _definitions(n: int) -> Iterator[tuple[str, ...]]:
    """What the sentences are made of: k is a kind, w are classes, c0, c1, … the numbers of the values at vertices."""
    chosen = [f"c{v}" for v in range(n)]
    names = ", ".join(chosen)
    picked, tried = chosen[-1], f"separate(k, w, {names})"
    for v in reversed(range(n - 1)):
        picked = f"if(v = {v}, {chosen[v]}, {picked})"
    for name in reversed(chosen):
        tried = f"any({name} < #{VALUES}(k, 0), {tried})"
    parted = f"(#{CLASSES}(w, u) = c) * ((#{CLASSES}(w, v) = c) = 0)"
    at = {v: f"value(k, {v}, {names})" for v in "uv"}
    for name, one, other in (("above", "v", "u"), ("below", "u", "v")):
        yield name, "k", "w", "c", *chosen, f"all(u < {n}, all(v < {n}, if({parted}, {at[one]} < {at[other]}, 1)))"
    yield "value", "k", "v", *chosen, f"#{VALUES}(k, 1 + {picked})"
    sides = [f"{name}(k, w, c, {names})" for name in ("above", "below")]
    yield "separate", "k", "w", *chosen, f"all(c < {n}, {sides[0]} + {sides[1]})"
    yield "separable", "k", "w", tried
    entries = [f"(#{TURNS}(r, (2 * u) + {i}) * #{TURNS}(r, (2 * v) + {i}))" for i in range(2)]
    yield "inner", "r", "u", "v", f"{entries[0]} + {entries[1]}"
    same, less = f"#{CLASSES}(w, u) = #{CLASSES}(w, v)", "inner(r, u, v) < 1"
    yield "turned", "r", "w", f"all(u < {n}, all(v < {n}, if({same}, inner(r, u, v) = 1, {less})))"


def _values(kind: SheafKind, word: Word) -> list[int]:
    """What a section of a kind on lines can be at a vertex."""
    return sorted({int(frame[0, 0]) for frames in kind.frames(word) for frame in frames})


def _turns(kind: SheafKind, word: Word) -> list[Fraction]:
    """The images of the first basis vector at all vertices, by the rotations of a kind for some classes."""
    frames = next(kind.frames(word))
    return [Fraction(frame[i, 0]) for frame in frames for i in range(2)]


def _coboundary(graph: Graph) -> Matrix:
    """That of the constant sheaf; one row of zeros where there are no edges."""
    found = Sheaf.constant(graph).coboundary
    return found if found.shape[0] else Matrix([[0] * graph.n])
