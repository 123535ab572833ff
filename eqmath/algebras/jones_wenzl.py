"""Jones–Wenzl projectors of the Temperley–Lieb algebras.

p_k ∈ TL_k(δ) is the one idempotent other than 0 with e_i p_k = p_k e_i = 0 for every i. With the quantum integers
[0] = 0, [1] = 1, [i+1] = δ [i] − [i−1],

    p_{k+1} = p_k + Σ_{i=1}^{k} (−1)^{k+1−i} [i]/[k+1] · p_k e_k e_{k−1} ⋯ e_i,

p_k having a strand more on the right (H. Wenzl, On sequences of projections, 1987; I. Frenkel and M. Khovanov, 1997,
for the form with one factor p_k). The coefficients are rational functions of δ. At a number δ there is a projector iff
none of them has a pole there. With δ = ±2 cos(π/m) that is so for k < m and for k + 1 divisible by m.
"""

from __future__ import annotations

from functools import cache

from eqmath.diagrams import Diagram, LinearCombination
from eqmath.errors import CaseError, TooLarge
from eqmath.exact import Polynomial, Scalar, quotient, specialised

MOST_STRANDS = 10
"""p_10 has 16796 terms."""
GENERIC = Polynomial([0, 1], "δ")


def jones_wenzl(k: int, delta: Scalar) -> LinearCombination:
    """p_k at a loop value.

    Raises
    ------
    CaseError
        If there is none: a coefficient has a pole.
    TooLarge
        If k is more than 10.

    Examples
    --------
    >>> print(jones_wenzl(2, -2))
    1/2 · 1,2|1',2' + 1,1'|2,2'
    """
    if k > MOST_STRANDS:
        raise TooLarge(f"the Jones–Wenzl projector on {k} strands has too many terms", hint=f"take k ≤ {MOST_STRANDS}")
    try:
        terms = {d: specialised(c, delta) for d, c in generic_projector(k).terms.items()}
    except CaseError as error:
        raise CaseError(f"there is no Jones–Wenzl projector on {k} strands at δ = {delta}") from error
    return LinearCombination(terms, delta, (k, k))


@cache
def generic_projector(k: int) -> LinearCombination:
    """p_k for a symbol δ.

    >>> print(generic_projector(2))
    -1/δ · 1,2|1',2' + 1,1'|2,2'
    """
    if k < 2:
        return LinearCombination({Diagram.identity(k): 1}, GENERIC)
    strand = LinearCombination({Diagram.identity(1): 1}, GENERIC)
    return generic_projector(k - 1).tensor(strand) * _last_factor(k)


def _last_factor(k: int) -> LinearCombination:
    """1 + Σ (−1)^{k−i} [i]/[k] e_{k−1} ⋯ e_i: the product has a cup at k−1, k on top, a cap at i, i+1 below."""
    brackets = quantum_integers(k)
    terms: dict[Diagram, Scalar] = {Diagram.identity(k): 1}
    for i in range(1, k):
        strands = [[j, -j if j < i else -j - 2] for j in range(1, k - 1)]
        terms[Diagram.from_blocks([[k - 1, k], [-i, -i - 1], *strands])] = quotient(
            brackets[i] * (-1) ** (k - i), brackets[k]
        )
    return LinearCombination(terms, GENERIC)


def quantum_integers(k: int) -> list[Scalar]:
    """[0], [1], …, [k] as polynomials in δ.

    >>> quantum_integers(4)
    [0, 1, δ, δ^2 - 1, δ^3 - 2*δ]
    """
    values: list[Scalar] = [0, 1]
    while len(values) <= k:
        values.append(values[-1] * GENERIC - values[-2])
    return values
