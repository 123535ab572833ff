"""Classes of index tuples of a wreath product: which places are in one copy, and a class of G in every copy.

The value a·n + i is e_a in copy i; copies are named in the order in which they are met.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations, product

import numpy as np

from eqmath.combinatorics import Word, Words, growth_rows, growth_strings, partition_sum
from eqmath.groups.group import Group
from eqmath.groups.parts import LieElement, Part, Signs

NAME = "copies"


def copied_part(inner: Group, copies: int) -> Part:
    """The invariants of K ≀ S(n), K being the monomial subgroup of G, whose only part is taken.

    >>> from eqmath import O
    >>> part = copied_part(O(2), 2)
    >>> list(part.classes(2, 4)), part.canonical(np.array([[3, 3], [1, 3]], dtype=np.int8), 4)[1].tolist()
    ([(0, 0)], [1, 0])
    """
    (own,), d = inner.series.parts, inner.n

    def most(m: int, n: int) -> int:
        return partition_sum(m, copies, lambda size: own.most(size, d))

    return Part(
        NAME, lambda m, n: in_copies(own, d, range(m), m, 0, copies),
        lambda tuples, n: canonical(own, d, copies, tuples), most, typed=False,
    )  # fmt: skip


def in_copies(own: Part, d: int, places: Iterable[int], m: int, first: int, copies: int) -> Iterator[Word]:
    """All classes at some places, in the copies from the first one on; 0 elsewhere.

    >>> from eqmath import S
    >>> list(in_copies(S.parts[0], 2, range(2), 2, 0, 2))
    [(0, 0), (0, 2), (0, 1)]
    """
    listed = tuple(places)
    for pattern in growth_strings(len(listed), copies - first):
        copied = range(max(pattern, default=-1) + 1)
        blocks = [[place for place, own_copy in zip(listed, pattern, strict=True) if own_copy == c] for c in copied]
        for words in product(*(list(own.classes(len(block), d)) for block in blocks)):
            found = [0] * m
            for copy, (block, word) in enumerate(zip(blocks, words, strict=True), first):
                for place, a in zip(block, word, strict=True):
                    found[place] = int(a) * copies + copy
            yield tuple(found)


def canonical(own: Part, d: int, copies: int, tuples: Words) -> tuple[Words, Signs]:
    """The representative in every copy, the copies named in order; the product of the signs.

    >>> from eqmath import H
    >>> words, signs = canonical(H.parts[0], 2, 2, np.array([[3, 3], [1, 2]], dtype=np.int8))
    >>> words.tolist(), signs.tolist()
    ([[0, 0], [0, 1]], [1, 0])
    """
    words, signs = np.zeros_like(tuples), np.ones(len(tuples), dtype=np.int8)
    letters, patterns = tuples // copies, growth_rows(tuples % copies)
    for pattern in sorted(set(map(tuple, patterns.tolist()))):
        rows = np.flatnonzero((patterns == pattern).all(axis=1))
        for copy in range(max(pattern, default=-1) + 1):
            columns = np.flatnonzero(np.array(pattern) == copy)
            found, own_signs = own.canonical(letters[np.ix_(rows, columns)], d)
            words[np.ix_(rows, columns)] = found * copies + copy
            signs[rows] *= own_signs
    return words, signs


def copied_element(element: LieElement, inner: Group, copies: int) -> LieElement:
    """X in the first copy, with its equations beside all classes in the others.

    >>> from eqmath import O
    >>> copied_element(O.lie[0], O(2), 2).matrix(4).tolist()
    [[0, 0, 1, 0], [0, 0, 0, 0], [-1, 0, 0, 0], [0, 0, 0, 0]]
    """
    (own,), d = inner.series.parts, inner.n

    def tuples(m: int, n: int) -> Iterator[Word]:
        for size in range(1, m + 1):
            inside = [tuple(map(int, word)) for word in element.tuples(size, d)]
            for here in combinations(range(m), size):
                others = [place for place in range(m) if place not in here]
                for word, rest in product(inside, in_copies(own, d, others, m, 1, copies)):
                    found = list(rest)
                    for place, a in zip(here, word, strict=True):
                        found[place] = a * copies
                    yield tuple(found)

    entries = tuple((a * copies, b * copies, entry) for a, b, entry in element.entries)
    return LieElement(f"{element.name} in one copy", entries, NAME, tuples, 1)
