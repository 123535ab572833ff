"""Two perfect matchings of 2r points: their coset type, and the functions of it that diagonalise everything.

Two matchings together are cycles of even length; half of these lengths are a partition of r, the *coset type*. Of the
(2r−1)!! matchings of 2r points this is what S_2r can tell of two of them; of the r! matchings of r white with r black
points it is the cycle type of a permutation. With α = 2 or α = 1 both are alike: α^(r−ℓ) r!/z_μ matchings are of type μ
to a given one; matrices whose entries depend on types alone commute; and their common eigenvectors are, for every
λ ⊢ r, the spherical function ω^λ, with Σ_μ (number of type μ) ω^λ(μ) p_μ the Jack polynomial J_λ of parameter α: zonal
polynomials for α = 2, Schur functions times r!/f^λ for α = 1.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from fractions import Fraction
from functools import cache
from math import factorial, prod

from eqmath.combinatorics.integer_partitions import Shape, integer_partitions


def coset_type(first: Sequence[int], second: Sequence[int]) -> Shape:
    """Half of the lengths of the cycles of two perfect matchings, given by the partner of every point.

    >>> coset_type((1, 0, 3, 2), (1, 0, 3, 2)), coset_type((1, 0, 3, 2), (2, 3, 0, 1))
    ((1, 1), (2,))
    """
    seen, lengths = set[int](), list[int]()
    for start in range(len(first)):
        length, point = 0, start
        while point not in seen:
            seen |= {point, first[point]}
            point, length = second[first[point]], length + 1
        if length:
            lengths.append(length)
    return tuple(sorted(lengths, reverse=True))


@cache
def type_counts(r: int, alpha: int) -> Mapping[Shape, int]:
    """How many matchings have which type beside a given one: α^(r−ℓ) r!/z_μ for every μ ⊢ r.

    >>> dict(type_counts(3, 2)), dict(type_counts(3, 1))
    ({(3,): 8, (2, 1): 6, (1, 1, 1): 1}, {(3,): 2, (2, 1): 3, (1, 1, 1): 1})
    """
    return {mu: alpha ** (r - len(mu)) * factorial(r) // _stabiliser(mu) for mu in integer_partitions(r)}


def _stabiliser(shape: Shape) -> int:
    """z_μ, the number of permutations that commute with one of cycle type μ."""
    return prod(part**times * factorial(times) for part, times in Counter(shape).items())


@cache
def spherical_functions(r: int, alpha: int) -> Mapping[Shape, Mapping[Shape, Fraction]]:
    """ω^λ(μ) for all λ, μ ⊢ r, 1 at μ = 1ʳ.

    The J_λ are orthogonal with ⟨p_μ, p_μ⟩ = α^ℓ z_μ, and J_λ is monomial functions m_κ, κ ≤ λ in dominance: so they
    are what orthogonalisation makes of the m_κ, the small κ first.

    Source: I. G. Macdonald, Symmetric Functions and Hall Polynomials, VI.10 and VII.2.

    >>> {shape: [str(x) for x in values.values()] for shape, values in spherical_functions(2, 2).items()}
    {(1, 1): ['-1/2', '1'], (2,): ['1', '1']}
    """
    counts = type_counts(r, alpha)
    norms = {mu: alpha ** len(mu) * _stabiliser(mu) for mu in counts}
    found: list[tuple[Shape, dict[Shape, Fraction], Fraction]] = []
    for shape, vector in _monomial_functions(r).items():
        for _, other, norm in found:
            scale = _paired(vector, other, norms) / norm
            vector = {mu: x - scale * other[mu] for mu, x in vector.items()} if scale else vector
        vector = {mu: x / vector[(1,) * r] for mu, x in vector.items()}
        found.append((shape, vector, _paired(vector, vector, norms)))
    return {shape: {mu: x / counts[mu] for mu, x in own.items()} for shape, own, _ in found}


def _paired(first: Mapping[Shape, Fraction], second: Mapping[Shape, Fraction], norms: Mapping[Shape, int]) -> Fraction:
    return sum((x * second[mu] * norms[mu] for mu, x in first.items()), Fraction(0))


def _monomial_functions(r: int) -> dict[Shape, dict[Shape, Fraction]]:
    """The monomial symmetric functions in power sums, the small shapes first.

    p_μ = Σ_λ (ways to join parts of μ to the parts of λ) m_λ is triangular: m_λ follows from the m_κ, κ larger.
    """
    shapes = list(integer_partitions(r))
    found: dict[Shape, dict[Shape, Fraction]] = {}
    for shape in shapes:  # the largest first: joining parts makes a shape larger
        ways = _joinings(shape)
        vector = {mu: Fraction(mu == shape) for mu in shapes}
        for larger, times in ways.items():
            if larger != shape:
                vector = {mu: x - times * found[larger][mu] for mu, x in vector.items()}
        found[shape] = {mu: x / ways[shape] for mu, x in vector.items()}
    return {shape: found[shape] for shape in reversed(shapes)}


def _joinings(shape: Shape) -> Counter[Shape]:
    """p_μ in the m_λ: in how many ways the parts of μ, dealt to variables, add up to the exponents λ_1, λ_2, …."""
    sums: Counter[Shape] = Counter({(): 1})
    for part in shape:
        longer: Counter[Shape] = Counter()
        for own, times in sums.items():
            for place in range(len(own)):
                longer[tuple(x + part * (i == place) for i, x in enumerate(own))] += times
            longer[(*own, part)] += times
        sums = longer
    found: Counter[Shape] = Counter()
    for own, times in sums.items():
        found[tuple(sorted(own, reverse=True))] += times * prod(map(factorial, Counter(own).values()))
    return found


def box_factors(shape: Shape, alpha: int) -> list[int]:
    """αj − i for the boxes (i, j) of a shape, counted from 0: J_λ at n ones is the product of all n + αj − i.

    >>> box_factors((2, 1), 2)
    [0, 2, -1]
    """
    return [alpha * j - i for i, part in enumerate(shape) for j in range(part)]
