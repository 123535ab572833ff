"""The elements that generate the kernels: an orbit element for S(n), a minor for O(n), a Pfaffian for Sp(n).

Each lives on the least number r of strands and is continued by identity strands; each is a multiple of an
idempotent.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import permutations
from math import factorial

from eqmath.algebras.orbit import from_orbit_basis
from eqmath.combinatorics import permutation_sign
from eqmath.diagrams import Diagram, LinearCombination, require_diagram
from eqmath.errors import CaseError
from eqmath.exact import Scalar, natural
from eqmath.families import family


@dataclass(frozen=True)
class Generator:
    """An element e with e² = λe that is meant to generate a kernel.

    Attributes
    ----------
    name : str
    element : LinearCombination
    square : int
        The number λ.
    """

    name: str
    element: LinearCombination
    square: int


def orbit_element(diagram: Diagram, delta: Scalar | str) -> LinearCombination:
    """The element whose matrix is X_π: Σ μ(π, ρ) ρ over the coarser ρ.

    >>> print(orbit_element(Diagram("1|1'"), 2))
    -1 · 1,1' + 1|1'
    """
    require_diagram(diagram)
    return LinearCombination(from_orbit_basis({diagram: 1}), delta)


def orbit_generator(k: int, n: int) -> Generator:
    """e_{k,n} in P_k(n): for k ≤ n the orbit element of 2k−n−1 strands beside single vertices; else e_{n,n} ⊗ 1.

    Source: G. Benkart, T. Halverson, Partition algebras P_k(n) with 2k > n and the fundamental theorems of
    invariant theory for the symmetric group S_n, arXiv:1707.01410.

    Raises
    ------
    CaseError
        If 2k ≤ n, where the kernel is 0.

    Examples
    --------
    >>> print(orbit_generator(1, 1).element)
    -1 · 1,1' + 1|1'
    """
    k, n = natural(k, "k"), natural(n, "n")
    _require(2 * k > n, k, n, "2k > n")
    r = min(k, n)
    strands = 2 * r - n - 1
    top = range(r)
    element = orbit_element(Diagram.from_rows(top, [i if i < strands else r + i for i in top]), n)
    left = n + 1 - r
    return Generator(f"e_{{{r},{n}}}", continued(element, k), (-1) ** left * factorial(left))


def minor_generator(k: int, n: int, i: int | None = None) -> Generator:
    """E_i in B_{n+1}(n), continued by strands: Σ sgn σ over the ways to join A to B.

    A is the first i vertices of the top row and the others of the bottom row, B the first i of the bottom
    row and the others of the top row: an (n+1) × (n+1) minor of scalar products. The middle one,
    i = ⌊(n+1)/2⌋, generates the kernel; i = 0 is the antisymmetriser.

    Source: G. Lehrer, R. Zhang, The second fundamental theorem of invariant theory for the orthogonal group,
    arXiv:1102.3221.

    Raises
    ------
    CaseError
        If k ≤ n, where the kernel is 0.

    Examples
    --------
    >>> print(minor_generator(2, 1).element)
    -1 · 1,2|1',2' + 1,1'|2,2'
    """
    k, n = natural(k, "k"), natural(n, "n")
    _require(k > n, k, n, "k > n")
    r = n + 1
    i = r // 2 if i is None else natural(i, "i")
    if i > r:
        raise CaseError(f"expected i ≤ {r}, found i = {i}")
    joined = [*range(i), *range(r + i, 2 * r)], [*range(r, r + i), *range(i, r)]
    terms: dict[Diagram, Scalar] = {_joined(*joined, s): permutation_sign(s) for s in permutations(range(r))}
    return Generator(f"E_{i}", continued(LinearCombination(terms, n), k), factorial(i) * factorial(r - i))


def pfaffian_generator(k: int, n: int) -> Generator:
    """Φ, the sum of all diagrams of B_r(−n), r = n/2 + 1, continued by strands.

    Source: J. Hu, Specht filtrations and tensor spaces for the Brauer algebra (2008), for the annihilator of
    V^⊗k in B_k(−n); Y. Zhang, arXiv:1603.08361, for one proof of the orthogonal and the symplectic theorem.

    Raises
    ------
    CaseError
        If n is odd, or 2k ≤ n, where the kernel is 0.

    Examples
    --------
    >>> print(pfaffian_generator(2, 2).element)
    1,2|1',2' + 1,1'|2,2' + 1,2'|2,1'
    """
    k, n = natural(k, "k"), natural(n, "n")
    if n % 2:
        raise CaseError(f"expected an even n, found n = {n}")
    _require(2 * k > n, k, n, "2k > n")
    r = n // 2 + 1
    element = LinearCombination(dict.fromkeys(family("brauer").diagrams(r, r), 1), -n)
    return Generator("Φ", continued(element, k), factorial(r))


def continued(element: LinearCombination, k: int) -> LinearCombination:
    """An element of fewer strands with identity strands on the right."""
    strands = Diagram.identity(k - element.shape[0])
    return element.tensor(LinearCombination({strands: 1}, element.delta))


def _joined(left: Sequence[int], right: Sequence[int], order: Sequence[int]) -> Diagram:
    """The matching of left[a] with right[order[a]]."""
    word = [0] * (2 * len(left))
    for a, b in enumerate(order):
        word[left[a]] = word[right[b]] = a
    return Diagram.from_word(word, len(left))


def _require(there: bool, k: int, n: int, condition: str) -> None:
    if not there:
        raise CaseError(f"the kernel is 0 for k = {k}, n = {n}: it has no generator", hint=f"take {condition}")
