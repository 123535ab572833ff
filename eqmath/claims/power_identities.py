"""Certificates of double centralisers: matrices of a group, whose powers span what commutes with diagrams."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from eqmath.claims.by_pairs import Pairs
from eqmath.claims.commuting import Content
from eqmath.claims.identities import Sum, identities_content
from eqmath.exact import Matrix
from eqmath.families import Family, family
from eqmath.groups import Group

SMALL = (0, 1), (0, 2), (1, 2)
"""k and l: by the maps k → l that it keeps, and by the heads above, a matrix is known to be one of a group."""


def centraliser_content(
    status: str,
    group: Group,
    named: Sequence[tuple[str, Matrix]],
    elements: Sequence[Matrix],
    k: int,
    claims: Sequence[Content] = (),
) -> Content:
    """That g^⊗k for some g, which keep the diagrams of a group, span what commutes with some (k,k)-diagrams.

    Parameters
    ----------
    status : "proved" or "refuted"
    group : the group whose diagrams are meant
    named : the texts of the (k,k)-diagrams, and their matrices
    elements : the matrices g
    k : int
    claims : the certificates of other claims

    Raises
    ------
    TooLarge
        If nobody would check it.

    Examples
    --------
    >>> from eqmath import O
    >>> turn = Matrix([[0, -1], [1, 0]])
    >>> content = centraliser_content("refuted", O(2), [("1,1'", Matrix.identity(2))], [turn], 1)
    >>> content["factors"][0]["witness"]["kind"], content["claim"]["identities"][-1]
    ('map', [[1, ['#0', '#0'], ['1,2']], [-1, ['1,2']]])
    """  # fmt: skip
    n, size = group.n, group.n**k
    powers = [_power(g, k) for g in elements]
    spans = Pairs((size, size), lie=tuple((D, D) for _, D in named)).commuting.content("spans", powers)
    matrices = [*elements, Matrix.identity(1), *(D for _, D in named), *powers]
    first, rest = len(elements) + 1, len(elements) + 1 + len(named)
    sums: list[Sum] = [[(1, [[f"#{first + i}"]]), (-1, [[text]])] for i, (text, _) in enumerate(named)]
    for i in range(len(elements)):
        sums.append([(1, [[f"#{rest + i}"]]), (-1, [[f"#{i}"] * k or [f"#{len(elements)}"]])])
    known: dict[str, Matrix] = dict(named)
    for text, source, target, D in _kept(group):
        known[text] = D
        moved = ([[f"#{i}"] * count for count in (target, source)] for i in range(len(elements)))
        sums += [[(1, [above, [text]]), (-1, [[text], *filter(None, [below])])] for above, below in moved]
    names = [own.name for own in _families(group)]
    return identities_content(status, n, names, sums, known.__getitem__, matrices, [spans, *claims])


def _families(group: Group) -> list[Family]:
    """Those of the group; the partition diagrams with any number of blocks."""
    return [family(name) for name, _, _ in group.series.spanning]


def _kept(group: Group) -> Iterator[tuple[str, int, int, Matrix]]:
    """Diagrams that the elements of a group keep, and no other matrices: text, k, l and matrix."""
    n, seen = group.n, set[str]()
    for place, own in enumerate(_families(group)):
        for k, l in SMALL if not place else [(0, n)]:
            listed: list[Any] = list(own.diagrams(k, l, n))
            for d in listed[-1:] if place else listed:
                if str(d) not in seen and l:
                    seen.add(str(d))
                    yield str(d), k, l, own.matrix(d, n)


def _power(g: Matrix, k: int) -> Matrix:
    found = Matrix.identity(1)
    for _ in range(k):
        found = found.kron(g)
    return found
