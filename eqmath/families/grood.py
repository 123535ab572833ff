"""The (l+k)\\n diagrams: n free vertices and the rest matched, the further diagrams of SO(n).

H_α is the sign of the indices at the free vertices, read along the top row and then along the bottom
row, times δ on every edge. With the matchings they are the Brauer–Grood category BG(n): a free vertex is
the end of a tentacle of one head (`eqmath.families.heads`), so that a strand between two free vertices
is 0 and a product of two such diagrams is a signed sum of n! matchings. Here δ = n, the number of free
vertices; a symbol for δ stands for that number. Flipping reverses s free outputs and n−s free inputs:
(H_α)ᵀ = (−1)^(s(n−s)) H_{flip α}.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from eqmath.canvas import Dot, Item, Label, Scene
from eqmath.combinatorics import (
    Word,
    Words,
    longest_increasing,
    matching_count,
    matching_rows,
    matchings,
    odd_row_tableaux,
    partners,
)
from eqmath.contractions import Rows, block_rows
from eqmath.diagrams import Diagram, Layout, Vertex, loop_value, require_fit
from eqmath.errors import CaseError, NotComposable
from eqmath.exact import Integers, Scalar, Symbolic
from eqmath.families.entries import Entries, delta_entries, sequence_signs
from eqmath.families.family import Family
from eqmath.families.heads import Headed, beside, headed_rows, resolved, stacked
from eqmath.families.members import KeepsEdges, Members, Rule
from eqmath.families.multilinear import Vector, headed_form
from eqmath.families.rules import Rules, Terms, nonzero, one_term
from eqmath.families.super_members import SuperMembers


def _known(n: int | None) -> int:
    if n is None:
        raise CaseError(
            "the number n of free vertices is needed", hint="-n 3; in Python family('grood').diagrams(k, l, 3)"
        )
    return n


def _contains(word: Word, n: int | None) -> bool:
    sizes = Counter(Counter(word).values())
    return set(sizes) <= {1, 2} and (n is None or sizes[1] == n)


def _words(m: int, n: int | None) -> Iterator[Word]:
    return matchings(m, _known(n))


def _array(m: int, n: int | None) -> Words:
    return matching_rows(m, _known(n))


def _count(m: int, n: int | None) -> int:
    return matching_count(m, _known(n))


def _values(word: Word, l: int, tuples: Words, n: int) -> Integers:
    free = [place for place, partner in enumerate(partners(word)) if place == partner]
    if len(free) not in (0, n):
        raise CaseError(f"expected no free vertices or n = {n}, found {len(free)}")
    return sequence_signs(tuples[:, free], n) * delta_entries(word, l, tuples, n)


def _form(word: Word, l: int, vectors: Sequence[Vector], n: int) -> int:
    free = [word[place] for place, partner in enumerate(partners(word)) if place == partner]
    return headed_form(word, free, vectors, n)


def _morphisms(k: int, l: int, n: int) -> Iterator[Diagram]:
    """The category BG(n): the matchings, then the diagrams with n free vertices."""
    return (Diagram.from_word(word, l) for word in chain(matchings(k + l), matchings(k + l, n)))


def _morphism_count(m: int, n: int) -> int:
    return matching_count(m) + matching_count(m, n)


def _increasing(word: Word, n: int) -> bool:
    return longest_increasing(partners(word)) == n


def _increasing_count(m: int, n: int) -> int:
    """Σ f^μ over μ ⊢ m with exactly n rows, all odd."""
    return odd_row_tableaux(m, n)


def _rows(word: Word, l: int, n: int) -> Rows:
    """A free vertex is the end of a tentacle of one head."""
    free = [label for label, times in Counter(word).items() if times == 1]
    if len(free) not in (0, n):
        raise CaseError(f"expected no free vertices or n = {n}, found {len(free)}")
    return headed_rows(word, l, free) if free else block_rows(word, l, n)


def _free(d: Diagram) -> int:
    """The number of free vertices."""
    return sum(len(block) == 1 for block in d.blocks)


def _ends(d: Diagram) -> list[Vertex]:
    """The free vertices."""
    return [block[0] for block in d.blocks if len(block) == 1]


def _headed(d: Diagram) -> Headed:
    FAMILY.require(d)
    return d.word, tuple(d.word[place] for place, partner in enumerate(partners(d.word)) if place == partner) or None


def _common(a: Diagram, b: Diagram) -> int:
    """The number of free vertices of those that have some; 0 if neither does."""
    numbers = sorted({_free(a), _free(b)} - {0})
    if len(numbers) > 1:
        raise NotComposable(f"cannot multiply diagrams with {numbers[0]} and with {numbers[1]} free vertices")
    return numbers[0] if numbers else 0


def _compose(upper: Diagram, lower: Diagram, delta: Scalar | str) -> Terms:
    high, low, n, loop = _headed(upper), _headed(lower), _common(upper, lower), loop_value(delta)
    if not n:
        return one_term(upper, lower, loop)
    require_fit(upper.k, lower.l)
    found = loop(n) if isinstance(loop, Symbolic) else loop
    if found != n:
        raise NotComposable(f"expected δ = {n}, the number of free vertices, found {loop}")
    word, heads, loops = stacked(high, low, upper.k)
    return _terms(word, heads, upper.l, n, n**loops)


def _tensor(a: Diagram, b: Diagram, delta: Scalar | str | None = None) -> Terms:
    word, heads = beside(_headed(a), _headed(b), a.l, b.l)
    return _terms(word, heads, a.l + b.l, _common(a, b), 1)


def _terms(word: Word, heads: list[tuple[int, ...]], l: int, n: int, factor: int) -> Terms:
    return nonzero({Diagram.from_word(found, l): c * factor for (found, _), c in resolved(word, heads, n).items()})


def _flip(d: Diagram) -> tuple[int, Diagram]:
    top = sum(len(block) == 1 and block[0] > 0 for block in d.blocks)
    return (-1) ** (top * (_free(d) - top)), d.flip()


SIDE = 0.26
"""The side of the square of a free vertex, in centimetres, at least."""


def _picture(d: Diagram, labels: str, filled: bool, palette: str) -> Scene:
    """Free vertices are open squares that hold their places in the determinant."""
    scene, layout = d.picture(labels, filled, palette), Layout.of(d.blocks)
    free = list(map(layout.at, _ends(d)))
    numbers = [Label(at, str(place), 6.5) for place, at in enumerate(free, 1)]
    width = max((Scene((number,)).width for number in numbers), default=0.0)
    squares: list[Item] = [Dot(at, False, max(SIDE, width + 0.12) / 2, square=True) for at in free]
    others = tuple(item for item in scene.items if not (isinstance(item, Dot) and item.at in free))
    return replace(scene, items=(*others, *squares, *numbers), title=f"grood diagram {d}")


def _super_block(white: int, black: int, tentacles: int) -> bool:
    """An edge, or a free vertex on a tentacle."""
    return white + black + tentacles == 2 and tentacles < 2


def _up_to_n_legs(legs: int, n: int) -> KeepsEdges | None:
    """All: on n legs every leg has one tentacle; on fewer there is no diagram, on more no basis is known."""
    return (lambda edges: True) if legs <= n else None


_TEXT = "the sign of the indices at the n free vertices, δ on every edge"

FAMILY = Family(
    "grood",
    Members(_contains, _words, _count, _morphisms, _morphism_count, array=_array),
    Entries(_values, _values, form=_form, rows=_rows, symbol="H_α", text=_TEXT),
    rules=Rules(_compose, _tensor, _flip),
    picture=_picture,
    tentacles=_ends,
    formed=True,
    super_members=SuperMembers(_super_block, tentacles=int),
)
INCREASING = Rule(
    "longest increasing subsequence of length n", _increasing, _increasing_count, multigraphs=_up_to_n_legs
)
