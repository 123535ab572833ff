"""Products of diagrams with determinants: heads whose tentacles end in blocks.

A head with n tentacles is the sign of the n indices at their ends; it is antisymmetric in them. With
n−1 tentacles the last one is capped by the dot that sums over all values. A *headed* diagram here is
its restricted growth string together with the labels at which the tentacles end, in their order, or
None where there is no head.

    two tentacles in one block       0
    tentacle q of n in a closed one  (−1)^(n−1−q) times the head without it (q = 0, …, n−1)
    two capped tentacles of a head   0
    two heads                        Σ_σ sgn(σ) · (tentacle q of one joined to σ(q) of the other)

The last line is the product of two determinants. With three heads it depends on which two are
expanded first: the sums differ as formal sums of diagrams and agree as matrices.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count, islice, permutations
from math import factorial

from eqmath.combinatorics import Word, growth_string, permutation_sign
from eqmath.diagrams import stack
from eqmath.limits import require_list

Tentacles = tuple[int, ...]
Headed = tuple[Word, Tentacles | None]


def stacked(upper: Headed, lower: Headed, middle: int) -> tuple[Word, list[Tentacles], int]:
    """The word of the outer vertices, where the tentacles of each head end, the closed components.

    A component in which a tentacle ends is not closed. The ends stand as further points to the left
    of the upper and to the right of the lower diagram while these are stacked.
    """
    (high, above), (low, below) = upper, lower
    word, loops = stack((*(above or ()), *high), (*low, *(below or ())), middle)
    first, last = len(above or ()), len(word) - len(below or ())
    heads = [ends for ends, head in ((word[:first], above), (word[last:], below)) if head is not None]
    return word[first:last], heads, loops


def beside(left: Headed, right: Headed, l: int, r: int) -> tuple[Word, list[Tentacles]]:
    """The same for two diagrams side by side, with l and r outputs."""
    (a, first), (b, second) = left, right
    shift = len(a)
    b = tuple(label + shift for label in b)
    moved = None if second is None else tuple(label + shift for label in second)
    return a[:l] + b[:r] + a[l:] + b[r:], [ends for ends in (first, moved) if ends is not None]


def resolved(word: Word, heads: Sequence[Tentacles], n: int) -> dict[Headed, int]:
    """The sum of diagrams with at most one head, tentacles in the order of the vertices; zeros are left out."""
    if len(heads) == 2:
        return {(found, None): c for found, c in _expanded(word, heads[0], heads[1], n).items() if c}
    if not heads:
        return {(word, None): 1}
    sign, ends = _ordered(word, heads[0], n)
    return {(word, ends): sign} if sign else {}


def _ordered(word: Word, ends: Tentacles, n: int) -> tuple[int, Tentacles]:
    """The sign and the ends of one head once its capped tentacle is taken away; 0 if the head vanishes."""
    capped = [place for place, end in enumerate(ends) if end not in word]
    if len(set(ends)) < len(ends) or len(capped) + n - len(ends) > 1:
        return 0, ()
    sign: int = (-1) ** (len(ends) - 1 - capped[0]) if capped else 1
    places = [word.index(end) for end in ends if end in word]
    return sign * permutation_sign(places), tuple(word[place] for place in sorted(places))


def _expanded(word: Word, first: Tentacles, second: Tentacles, n: int) -> dict[Word, int]:
    """Σ_σ sgn(σ) n^closed · (tentacle q of the first head joined to σ(q) of the second)."""
    require_list(factorial(n), 40 * (len(word) + 1), "terms", "a product of two determinants is a sum over S(n)")
    fresh = count(max((*word, *first, *second), default=-1) + 1)
    first, second = (ends + tuple(islice(fresh, n - len(ends))) for ends in (first, second))
    total: dict[Word, int] = {}
    for images in permutations(range(n)):
        outer, closed = _joined(word, first + second, [(first[q], second[image]) for q, image in enumerate(images)])
        total[outer] = total.get(outer, 0) + permutation_sign(images) * n**closed
    return dict(sorted(total.items()))


def _joined(word: Word, ends: Tentacles, pairs: Sequence[tuple[int, int]]) -> tuple[Word, int]:
    """The word after components were joined in pairs, and the number of ends' components that meet no vertex."""
    leader = {label: label for label in (*word, *ends)}
    for one, other in pairs:
        kept, dropped = leader[one], leader[other]
        leader |= {label: kept for label, found in leader.items() if found == dropped}
    outer = [leader[label] for label in word]
    return growth_string(outer), len({leader[end] for end in ends} - set(outer))
