"""Diagrams with blocks of at most two vertices beside a head with n−1 tentacles: what B(n) changes by the determinant.

B(n) is O(n−1) on the vectors orthogonal to the one of ones. Its determinant there is that of n−1 vectors and the one
of ones, which is a head with n−1 tentacles; the other invariants are inner products and sums of entries, blocks of
two vertices and of one. Every tentacle ends in one vertex, in the order of the vertices.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations
from math import comb

import numpy as np

from eqmath.combinatorics import Word, Words, growth_rows, involution_count, involutions
from eqmath.errors import CaseError
from eqmath.families.family import Family
from eqmath.families.jellyfish import FAMILY as JELLYFISH
from eqmath.families.members import Members


def _known(n: int | None) -> int:
    if n is None:
        raise CaseError("the number n of values is needed", hint="family('headed').diagrams(k, l, n)")
    return n


def _contains(word: Word, n: int | None) -> bool:
    ends = [label for label in word if label >= 0]
    sizes = Counter(label for label in word if label < 0)
    return max(sizes.values(), default=0) <= 2 and ends == list(range(len(ends) if n is None else n - 1))


def _words(m: int, n: int | None) -> Iterator[Word]:
    """The blocks in the order of their growth strings, those with the tentacles on the right first."""
    for body in involutions(m):
        single = [place for place, label in enumerate(body) if body.count(label) == 1]
        for ends in reversed(list(combinations(single, _known(n) - 1))):
            yield _headed(body, ends)


def _headed(body: Word, ends: Sequence[int]) -> Word:
    others = list(dict.fromkeys(label for place, label in enumerate(body) if place not in ends))
    return tuple(ends.index(p) if p in ends else -1 - others.index(label) for p, label in enumerate(body))


def _count(m: int, n: int | None) -> int:
    tentacles = _known(n) - 1
    return comb(m, tentacles) * involution_count(m - tentacles) if m >= tentacles else 0


def named(words: Words) -> Words:
    """The tentacles numbered from the left, and the other blocks −1, −2, … likewise.

    >>> named(np.array([[-2, 1, -1, -2, 0]], dtype=np.int8)).tolist()
    [[-1, 0, -2, -1, 1]]
    """
    ends = words >= 0
    together = growth_rows(np.where(ends, np.int8(0), words))
    head = np.where(ends, together, np.int8(words.shape[1])).min(axis=1, initial=words.shape[1])[:, None]
    found: Words = np.where(ends, ends.cumsum(axis=1) - 1, -1 - together + (together > head)).astype(np.int8)
    return found


def _nonzero(word: Word, n: int) -> Sequence[int]:
    """Different values on the tentacles, the first one elsewhere."""
    return [max(label, 0) for label in word]


FAMILY = Family(
    "headed",
    Members(_contains, _words, _count, named=named, nonzero=_nonzero),
    JELLYFISH.matrices,
    rules=None,
    diagram=JELLYFISH.diagram,
    parse=JELLYFISH.parse,
    tentacles=JELLYFISH.tentacles,
)
