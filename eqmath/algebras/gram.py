"""Gram matrices of diagrams: ⟨d, e⟩ = δ^(number of blocks of d ∨ e), their determinants and ranks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from eqmath.algebras.core import Core
from eqmath.algebras.gram_factors import GramFactor, GramFormula
from eqmath.algebras.monomial_matrix import MonomialMatrix, scaled_powers
from eqmath.combinatorics import Words, block_counts
from eqmath.errors import CaseError, Disagreement, TooLarge
from eqmath.exact import PRIME, Number, Scalar, Symbolic, exact_number, exact_rank, modular_rank, to_sympy
from eqmath.limits import require

if TYPE_CHECKING:
    import sympy


HELD = 2 * 8 + 1
"""Bytes an entry: two float64 copies for the elimination, and the exponent."""


def join_counts(words: Words) -> NDArray[np.int8]:
    """The number of blocks of the join of every two partitions.

    One partition at a time is joined to all others: every point is glued to the first point of its block.
    Partitions with a common beginning share the gluing so far.

    >>> join_counts(np.array([[0, 0, 1], [0, 1, 1], [0, 1, 2]], np.int8)).tolist()
    [[2, 1, 2], [1, 2, 2], [2, 2, 3]]
    """
    require(len(words), len(words), 1)
    counts = np.empty((len(words), len(words)), dtype=np.int8)
    glued = [(np.ascontiguousarray(words.T), block_counts(words).astype(np.int8))]
    for row, (word, shared) in enumerate(_beginnings(words)):
        del glued[shared + 1 :]
        for place in range(shared, len(word)):
            glued.append(_joined(*glued[-1], word.index(word[place]), place))
        counts[row] = glued[-1][1]
    return counts


def _beginnings(words: Words) -> Iterator[tuple[list[int], int]]:
    """Every word, and how many first letters it shares with the one before."""
    before: list[int] = []
    for word in words.tolist():
        differ = (place for place, (a, b) in enumerate(zip(before, word, strict=False)) if a != b)
        yield word, next(differ, len(before))
        before = word


def _joined(labels: Words, counts: NDArray[np.int8], first: int, place: int) -> tuple[Words, NDArray[np.int8]]:
    """The two points of all partitions glued; labels are needed only while points are left."""
    if first == place:
        return labels, counts
    kept, dropped = labels[first], labels[place]
    counts = counts - (kept != dropped)
    if place < len(labels) - 1:
        labels = labels ^ ((labels == dropped) * (kept ^ dropped))
    return labels, counts


def gram_matrix(algebra: Core) -> MonomialMatrix:
    """⟨d, e⟩ = δ^(number of blocks of the join d ∨ e), for all diagrams d and e of an algebra.

    Raises
    ------
    TooLarge
        If it exceeds the memory limit.

    Examples
    --------
    >>> from eqmath.algebras import BrauerAlgebra
    >>> print(BrauerAlgebra(2, "n").gram_matrix())
    n^2   n   n
      n n^2   n
      n   n n^2
    """
    require(algebra.dim, algebra.dim, 1, "the Gram determinant needs no matrix")
    return MonomialMatrix(join_counts(algebra.words), algebra.delta, diagrams=algebra.diagrams)


def gram_determinant(algebra: Core) -> sympy.Expr:
    """The determinant of the Gram matrix in closed form: a product of polynomials in δ, or a number.

    ``gram_matrix().determinant()`` computes it from the matrix.

    Raises
    ------
    CaseError
        If the diagrams are not plain ones.

    Examples
    --------
    >>> from eqmath.algebras import PartitionAlgebra
    >>> PartitionAlgebra(2, "n").gram_determinant().factor()
    n**15*(n - 3)*(n - 2)**7*(n - 1)**14
    """
    import sympy

    powers: Counter[Scalar] = Counter()
    for factors, power in pieces(algebra, algebra.delta):
        for factor in factors:
            powers[factor] += power
    return sympy.Mul(*(to_sympy(factor) ** power for factor, power in powers.items()))


def pieces(algebra: Core, delta: Scalar) -> list[GramFactor]:
    """The pieces of the Gram determinant of an algebra's diagrams at a loop value (`eqmath.algebras.gram_factors`).

    Raises
    ------
    CaseError
        If the diagrams are not plain ones, or no closed form is known.
    TooLarge
        If the formula has too many factors.

    >>> from eqmath.algebras import BrauerAlgebra
    >>> from eqmath.exact import Polynomial
    >>> [(list(factors), power) for factors, power in pieces(BrauerAlgebra(2, "n"), Polynomial([0, 1], "n"))]
    [([n, n + 2], 1), ([n, n - 1], 2)]
    """
    formula = _formula(algebra)
    if formula is None:
        raise CaseError(f"no Gram determinant is known for {algebra}", hint="gram_matrix().determinant() computes it")
    if algebra.points > formula.most:
        raise TooLarge(f"the Gram determinant of {algebra} has too many factors", hint=f"take k ≤ {formula.most}")
    return list(formula.factors(2 * algebra.points, delta))


def _formula(algebra: Core) -> GramFormula | None:
    if not algebra.category.is_plain:
        raise CaseError(f"the diagrams of {algebra} have determinants or graphs: joins do not give their Gram matrix")
    return algebra.category.record.gram


def known_rank(algebra: Core, delta: Number) -> int | None:
    """The rank of the Gram matrix at a number δ from the pieces; None where they do not determine it."""
    formula = _formula(algebra)
    if formula is None:
        return None
    if all(all(factors) for factors, _ in pieces(algebra, delta)):
        return algebra.dim
    if not formula.tells_rank or not (delta or formula.at_zero):
        return None
    return sum(power for factors, power in pieces(algebra, delta) if all(factors))


def gram_rank(algebra: Core, n: Number | None = None) -> int:
    """The rank over Q of the Gram matrix at a number δ = n, proved from two sides.

    Below stands the rank mod p of the rows and columns of some diagrams. Above stands the number of
    non-zero diagonal entries or eigenvalues (`eqmath.algebras.gram_factors`). Where these are not known, or the two
    do not meet mod this p, elimination over Z decides.

    Raises
    ------
    TooLarge
        If a matrix of that rank exceeds the memory limit.
    Disagreement
        If elimination over Z and the eigenvalues give different ranks.

    Examples
    --------
    >>> from eqmath.algebras import BrauerAlgebra
    >>> [BrauerAlgebra(3, "n").gram_rank(n) for n in (-4, 0, 1, 2, 3)]
    [14, 0, 1, 10, 15]
    """
    delta = exact_number(n) if n is not None else algebra.delta
    if isinstance(delta, Symbolic):
        return algebra.dim  # every piece is a polynomial other than 0
    upper = known_rank(algebra, delta)
    size = algebra.dim if upper is None else upper
    require(size, size, HELD)
    if upper is not None:
        chosen = algebra.words if upper == algebra.dim or delta.denominator > 1 else _spanning(algebra, int(delta))
        if _minor_rank(chosen, delta) == upper:
            return upper
    return _decided(algebra, delta, upper)


def _decided(algebra: Core, delta: Number, upper: int | None) -> int:
    found = exact_rank(MonomialMatrix(join_counts(algebra.words), delta).at(delta))
    if upper not in (None, found):
        raise Disagreement(f"the Gram matrix of {algebra} at {delta} has rank {found}, its eigenvalues give {upper}")
    return found


def _minor_rank(words: Words, delta: Number) -> int:
    """The rank mod p of the Gram matrix of some diagrams, a lower bound for the rank of all."""
    require(len(words), len(words), HELD)
    return modular_rank(_residues(join_counts(words), delta))


def _residues(exponents: NDArray[np.int8], delta: Number) -> NDArray[Any]:
    """The powers of δ mod p, up to one power of its denominator, in the smallest integers that hold them."""
    top = int(exponents.max(initial=0))
    table = scaled_powers(delta, top)
    small = max(map(abs, table)) < 2**15
    return np.array(table if small else [x % PRIME for x in table], dtype=np.int16 if small else np.int32)[exponents]


def _spanning(algebra: Core, n: int) -> Words:
    """Diagrams that span at an integer δ = n, if such are known, else all of them."""
    formula = _formula(algebra)
    return formula.independent(algebra.words, n) if formula else algebra.words
