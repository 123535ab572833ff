"""Perfect matchings with δ on edges between the rows and ε on edges inside a row: the family of Sp(n).

The basis is e₁, e₁', e₂, e₂', …; value 2i is e_{i+1}, value 2i+1 is its primed partner. An edge inside a
row has its smaller vertex first.

The F_β are not a functor on the Brauer category: a zig-zag is −1 and a closed component Σ ε² = n. The signed
s(β) F_β, with s(β) = (−1)^(crossings + edges inside the top row), are one on B(−n) (E. Pearce-Crump,
Categorification of Group Equivariant Neural Networks, arXiv:2304.14144, up to these signs), which gives

    F_β F_γ = s(β) s(γ) s(β•γ) (−n)^c F_{β•γ},   F_β ⊗ F_γ = F_{β⊗γ},   (F_β)ᵀ = F_{flip β}.
"""

from __future__ import annotations

from itertools import combinations

import numpy as np

from eqmath.combinatorics import (
    Word,
    Words,
    even_row_tableaux,
    is_noncrossing_below,
    is_nonnesting_below,
    largest_crossing,
    largest_nesting,
    partners,
)
from eqmath.contractions import Row, Rows, rows_of
from eqmath.diagrams import Diagram, compose, loop_value
from eqmath.errors import CaseError
from eqmath.exact import Integers, Scalar
from eqmath.families.brauer import closed_matchings, is_matching, matching_words, matchings_count
from eqmath.families.entries import Entries, epsilon
from eqmath.families.family import Family
from eqmath.families.members import KeepsEdges, Members, Rule
from eqmath.families.multilinear import signed_edge_form
from eqmath.families.rules import Rules, Terms, nonzero, one_term
from eqmath.families.super_members import SIGNED_EDGES


def _values(word: Word, l: int, tuples: Words, n: int) -> Integers:
    _require_even(n)
    values = np.ones(len(tuples), dtype=np.int64)
    for place, partner in enumerate(partners(word)):
        if place < partner:
            first, second = tuples[:, place], tuples[:, partner]
            values *= (first == second) if place < l <= partner else epsilon(first, second)
    return values


def _bent(word: Word, l: int, tuples: Words, n: int) -> Integers:
    """F_β(I, J) summed against the form ε(J, J') of every input: J is the partner of J', with its sign."""
    moved = tuples.copy()
    moved[:, l:] ^= 1
    unprimed = (tuples[:, l:] & 1 == 0).sum(axis=1)
    signs: Integers = 1 - 2 * (unprimed % 2)
    return _values(word, l, moved, n) * signs


def _one_pair(word: Word, n: int) -> list[int]:
    """Both vectors of the first pair on every edge: for F_β with its inputs bent up all edges are ε."""
    return [int(label in word[:place]) for place, label in enumerate(word)]


def _balanced_count(m: int, n: int) -> int:
    """Σ f^2λ over λ ⊢ m/2 with λ₁ ≤ n/2."""
    return even_row_tableaux(m, longest_half=n // 2)


def _noncrossing(word: Word, n: int) -> bool:
    return is_noncrossing_below(partners(word), n // 2 + 1)


def _nonnesting(word: Word, n: int) -> bool:
    return is_nonnesting_below(partners(word), n // 2 + 1)


def _few_crossings(legs: int, n: int) -> KeepsEdges:
    return lambda edges: largest_crossing(edges) <= n // 2


def _few_nestings(legs: int, n: int) -> KeepsEdges:
    return lambda edges: largest_nesting(edges) <= n // 2


def functor_sign(d: Diagram) -> int:
    """(−1)^(crossings + edges inside the top row), the top read left to right and the bottom right to left.

    >>> [functor_sign(Diagram(text)) for text in ("1,1'", "1,2", "1',2'", "1,2'|2,1'")]
    [1, -1, 1, -1]
    """
    circle = partners(d.word[: d.l] + d.word[d.l :][::-1])
    chords = [(place, partner) for place, partner in enumerate(circle) if place < partner]
    crossings = sum(a < c < b < e for (a, b), (c, e) in combinations(chords, 2))
    sign: int = (-1) ** (crossings + sum(partner < d.l for _, partner in chords))
    return sign


def _rows(word: Word, l: int, n: int) -> Rows:
    """ε on the edges inside a row, whose vertices keep their order."""
    _require_even(n)
    return rows_of(word, l, lambda legs, kept, others: Row(legs, kept, edges=others))


def _require_even(n: int) -> None:
    if n % 2:
        raise CaseError(f"expected an even n, found n = {n}", hint="Sp(n) acts on Rⁿ for even n")


def _compose(upper: Diagram, lower: Diagram, delta: Scalar | str) -> Terms:
    for d in (upper, lower):
        FAMILY.require(d)
    product, loops = compose(upper, lower)
    sign = functor_sign(upper) * functor_sign(lower) * functor_sign(product)
    return nonzero({product: sign * (-loop_value(delta)) ** loops})


def loops_of_minus_n(upper: Diagram, lower: Diagram, n: int) -> Terms:
    """(−n)^c · (upper • lower): the composition of B(−n)."""
    return one_term(upper, lower, -n)


def _halves(d: Diagram) -> tuple[int, Diagram]:
    """An edge inside the top row is one inside the bottom row of the flip: there are (l−k)/2 more of the first."""
    return (-1) ** (abs(d.l - d.k) // 2), d.flip()


SIGNED = Rules(loops_of_minus_n, flip=_halves, sign=functor_sign)
"""B(−n) with the sign (−1)^(crossings + edges inside the top row)."""

_TEXT = "δ on edges between the rows, ε on edges inside a row"

FAMILY = Family(
    "symplectic",
    Members(is_matching, matching_words, matchings_count, closed=closed_matchings, nonzero=_one_pair),
    Entries(_values, _bent, form=signed_edge_form, rows=_rows, symbol="F_β", text=_TEXT, step=2),
    rules=Rules(_compose),
    super_members=SIGNED_EDGES,
)
NONCROSSING = Rule("no n/2+1 mutually crossing edges", _noncrossing, _balanced_count, multigraphs=_few_crossings)
NONNESTING = Rule("no n/2+1 mutually nesting edges", _nonnesting, _balanced_count, multigraphs=_few_nestings)
