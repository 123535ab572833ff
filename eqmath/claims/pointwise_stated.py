"""Which functions of every coordinate commute with matrices, as sentences of a certificate (SPEC.md §10)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction

from eqmath.claims.stated import Sentences, table
from eqmath.exact import Matrix
from eqmath.pointwise import Activation

Acting = tuple[Matrix, bool]
"""A matrix, and whether it belongs to a Lie algebra."""


def pointwise_stated(
    functions: Sequence[Activation],
    acting: Sequence[Acting],
    commuting: Iterable[str],
    must: Iterable[str],
    may: Iterable[str],
) -> tuple[Sentences, list[Matrix]]:
    """The sentences, and the matrices about which they are.

    These are: the coefficients of all functions for negative numbers, those for the others, one row a function; the
    matrices one below the other; and for every one of them 1 if it belongs to a Lie algebra. The sentences say of
    every function in `must` that it commutes, of every one that is not in `may` that it does not.

    >>> from eqmath.pointwise import activation
    >>> swap = Matrix([[0, 1], [1, 0]])
    >>> stated, matrices = pointwise_stated([activation("relu")], [(swap, False)], ["relu"], ["relu"], [])
    >>> stated.sentences
    (('commutes(0) = 1', True), ('commutes(0) = 0', False))
    """  # fmt: skip
    commuting, must, may = set(commuting), set(must), set(may)
    pieces = [own.pieces for own in functions if own.pieces is not None]
    left, right = (table([own.left for own in pieces]), table([own.right for own in pieces]))
    width = max(2, left.shape[1], right.shape[1])
    size = acting[0][0].shape[0] if acting else 0
    sentences = []
    for number, own in enumerate(functions):
        sentences += [(f"commutes({number}) = 1", own.name in commuting)] if own.name in must else []
        sentences += [(f"commutes({number}) = 0", own.name not in commuting)] if own.name not in may else []
    rows: list[list[Fraction]] = [list(map(Fraction, row)) for R, _ in acting for row in R.tolist()]
    flags = table([[int(infinitesimal)] for _, infinitesimal in acting])
    steps = len(functions) * (len(rows) * (2 * size + 6 * width + 10) + 20 * width)
    stated = Sentences(tuple(sentences), _definitions(width, size, len(acting)), steps)
    return stated, [left, right, table(rows), flags]


def _definitions(width: int, size: int, count: int) -> tuple[tuple[str, ...], ...]:
    """What the sentences are made of: f is the number of a function, g that of a matrix, i that of a row."""
    place = f"(g * {size}) + i"
    pairs = f"all(k < {width}, (#%d(f, k) * (c ^ k)) = (c * #0(f, k))) * all(k < {width}, (#%d(f, k) * (c ^ k)) = (c * "
    same, other = (pairs % sides + "#1(f, k)))" for sides in ((0, 1), (1, 0)))
    powers = f"all(k < {width}, if(k = 1, 1, (#0(f, k) = 0) * (#1(f, k) = 0)))"
    return (
        ("affine", "f", f"all(k < {width}, (#0(f, k) = #1(f, k)) * if(1 < k, #0(f, k) = 0, 1))"),
        ("total", "g", "i", f"sum(j < {size}, #2({place}, j))"),
        ("entries", "g", "i", f"sum(j < {size}, 1 - (#2({place}, j) = 0))"),
        ("scales", "f", "c", f"if(c < 0, {other}, {same})"),
        ("homogeneous", "f", powers),
        ("turned", "f", "g", "i", "(entries(g, i) < 2) * scales(f, total(g, i))"),
        ("moved", "f", "g", "i", f"all(j < {size}, if(j = i, 1, #2({place}, j) = 0)) * homogeneous(f)"),
        ("mixed", "f", "g", "i", "if(#3(g, 0) = 0, turned(f, g, i), (entries(g, i) = 0) + moved(f, g, i))"),
        ("kept", "f", "g", "i", "if(affine(f), (#0(f, 0) * ((total(g, i) + #3(g, 0)) - 1)) = 0, mixed(f, g, i))"),
        ("commutes", "f", f"all(g < {count}, all(i < {size}, 0 < kept(f, g, i)))"),
    )
