"""Means of products of power sums over permutations whose cycles carry elements of a group."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import product
from math import comb, gcd, prod

PowerSums = tuple[int, ...]
"""The power sums p_j of a product, as a list of their j; p_(−j) is the power sum of the dual."""


def sub_multisets(powers: PowerSums) -> Iterator[tuple[PowerSums, PowerSums, int]]:
    """Some of the entries, the others, and in how many ways they can be chosen.

    >>> list(sub_multisets((2, 1, 1)))[:3]
    [((), (2, 1, 1), 1), ((1,), (2, 1), 2), ((1, 1), (2,), 1)]
    """
    counts = sorted(Counter(powers).items(), reverse=True)
    for chosen in product(*(range(count + 1) for _, count in counts)):
        pairs = list(zip(counts, chosen, strict=True))
        ways = prod(comb(count, taken) for (_, count), taken in pairs)
        inside = tuple(j for (j, _), taken in pairs for _ in range(taken))
        yield inside, tuple(j for (j, count), taken in pairs for _ in range(count - taken)), ways


def wreath_integral(powers: PowerSums, n: int, one_copy: Callable[[PowerSums], int], sign: int = 1) -> int:
    """The mean of Π p_j over G ≀ S_n acting on n copies of V, times a one-dimensional character.

    Parameters
    ----------
    powers : tuple of int
        The j.
    n : int
    one_copy : powers ↦ ∫_G χ(g) Π tr(g^j) dg
        The same for G on V; the empty product tells whether the character χ is trivial.
    sign : 1 or −1
        The character is χ of the product of the elements of G along the copies, for −1 times the sign of the
        permutation of the copies.

    Returns
    -------
    int

    Notes
    -----
    A cycle of length c carries one independent g, and p_j = Σ c · tr(g^(j/c)) over the cycles with c | j. Sort the
    factors of the product by the cycle that serves them: the generating function in u^n is a sum over set
    partitions, every block B with a c | gcd(B) and the weight ±u^c c^(|B|−1) ∫ χ Π tr(g^(j/c)), times that of the
    cycles that serve none, exp(Σ ±u^c/c ∫χ); the sign is that of a cycle of length c.

    Examples
    --------
    The dimension of the S(3)-invariants of V ⊗ V, and the trace of the swap on them:

    >>> wreath_integral((1, 1), 3, lambda powers: 1), wreath_integral((2,), 3, lambda powers: 1)
    (2, 2)
    """
    used = _serving_cycles(tuple(sorted(powers, reverse=True)), one_copy, sign)
    idle = 0 if not one_copy(()) else n if sign == 1 else 1
    return sum(used[max(n - idle, 0) : n + 1])


@lru_cache(maxsize=2**14)
def _serving_cycles(powers: PowerSums, one_copy: Callable[[PowerSums], int], sign: int) -> list[int]:
    """The sum over set partitions of the factors, by the number of points on the cycles that serve them."""
    if not powers:
        return [1]
    total = [0] * (sum(map(abs, powers)) + 1)
    for chosen, rest, ways in sub_multisets(powers[1:]):
        block = (powers[0], *chosen)
        rests: list[int] | None = None
        for length in _divisors(gcd(*block)):
            mean = one_copy(tuple(j // length for j in block))
            if mean:
                rests = rests or _serving_cycles(rest, one_copy, sign)
                weight = ways * mean * length ** len(chosen) * sign ** (length - 1)
                for points, number in enumerate(rests):
                    total[points + length] += weight * number
    return total


def _divisors(number: int) -> list[int]:
    return [c for c in range(1, number + 1) if number % c == 0]
