"""Jucys–Murphy elements: commuting elements of a tower whose eigenvalues are contents of boxes.

In S_k, L_i = Σ_{j<i} (j i) (A. Jucys, 1974; G. Murphy, 1981). In Brauer and walled Brauer algebras
L_i = Σ_{j<i} ± of the crossing and of the cup above the cap at j and i, the latter with the sign −, as far as the
wall allows them (M. Nazarov, 1996, up to the constant (δ−1)/2). In partition algebras (T. Halverson, A. Ram, 2005)
L_i and L_{i+1/2} are, up to a constant, their elements: the differences of the elements κ that act on V^⊗k as the
sum of all transpositions of S_n, and of those that fix the last index, n becoming δ.

In Temperley–Lieb algebras (T. Halverson, M. Mazzocco, A. Ram, 2009, treat the family) δ = q + 1/q, and the image of
the element T_{k−1} ⋯ T_1 T_1 ⋯ T_{k−1} of the Hecke algebra, T_i = q − e_i, is
q^{2k−2} − (q − 1/q) q^{k−2} (L_k + q L_{k−1} + ⋯ + q^{k−1} L_1) with L_1 = 0 and
L_{k+1} = [k] e_k − (e_k L_k + L_k e_k) − e_k Σ_{j<k} ⟨k−j⟩ L_j, where [k] = (q^k − q^{−k})/(q − 1/q) and
⟨d⟩ = q^d + q^{−d} are polynomials in δ. L_k is zero on a path that goes up or down in both steps k−1 and k, and
[p+1] or −[p+1] where it turns down or up at p; so it commutes with TL_{k−2}, and in general not with TL_{k−1}.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from itertools import combinations

from eqmath.algebras.orbit import Coefficients, from_orbit_basis
from eqmath.algebras.presentations import generators
from eqmath.algebras.record import CategoryRecord, Object, Order
from eqmath.combinatorics import growth_strings
from eqmath.diagrams import Diagram, LinearCombination
from eqmath.errors import CaseError, TooLarge
from eqmath.exact import Scalar

Elements = dict[Order, LinearCombination]


def jucys_murphy(record: CategoryRecord, thing: Object, delta: Scalar) -> Mapping[Order, LinearCombination]:
    """L_i for every i up to the order of an algebra, half-integers included for the partition algebras.

    Raises
    ------
    CaseError
        If none are known.
    TooLarge
        If the elements have too many terms.
    """
    k, known = record.points(thing), record.murphy
    if known is None:
        raise CaseError(f"no Jucys–Murphy elements are known for the {record.name} category")
    if known.most is not None and k > known.most:
        raise TooLarge(f"L_{k} of the {record.name} category has too many terms", hint=f"take k ≤ {known.most}")
    return known.elements(record, thing, delta)


def pairs(record: CategoryRecord, thing: Object, delta: Scalar) -> Elements:
    """The elements of crossings and of cups above caps."""
    k = record.points(thing)
    return {i: LinearCombination(_pairs_before(i, record, thing), delta, (k, k)) for i in range(1, k + 1)}


def _pairs_before(i: int, record: CategoryRecord, thing: Object) -> dict[Diagram, int]:
    found: dict[Diagram, int] = {}
    for j in range(1, i):
        rest = [[x, -x] for x in range(1, record.points(thing) + 1) if x not in (i, j)]
        crossing = Diagram.from_blocks([[i, -j], [j, -i], *rest])
        cup_and_cap = Diagram.from_blocks([[j, i], [-j, -i], *rest])
        assert record.part is not None
        found |= {d: c for d, c in ((crossing, 1), (cup_and_cap, -1)) if record.part.keeps(d, thing, thing)}
    return found


def turns(record: CategoryRecord, k: int, delta: Scalar) -> Elements:
    """The recursion of the Temperley–Lieb elements; for k = 0 there are none."""
    zero = LinearCombination({}, delta, (k, k))
    found, letters = [zero], generators(record, k)
    brackets, sums = _chebyshev(0, 1, delta, k), _chebyshev(2, delta, delta, k)
    for i in range(1, k):
        e = LinearCombination({letters[f"e{i}"]: 1}, delta)
        lower = sum((x * sums[i - j] for j, x in enumerate(found[:-1], 1)), start=zero)
        found.append(e * brackets[i] - e * found[-1] - found[-1] * e - e * lower)
    return dict(enumerate(found[:k], 1))


def _chebyshev(first: Scalar, second: Scalar, delta: Scalar, count: int) -> list[Scalar]:
    """x_{d+1} = δ x_d − x_{d−1}."""
    values = [first, second]
    for _ in range(count):
        values.append(values[-1] * delta - values[-2])
    return values


def differences(delta: Scalar, points: int, halves: int) -> Elements:
    """L_{h/2} for h = 1, …, halves; κ of the step before is κ of fewer strands."""
    found: Elements = {}
    before = transpositions(delta, 0)
    for half in range(1, halves + 1):
        strands = (half + 1) // 2
        here = transpositions(delta, strands, fixed=half % 2)
        wide = before.tensor(_identity(strands - before.shape[0], delta))
        difference = wide - here if half % 2 else here - wide
        padded = difference.tensor(_identity(points - strands, delta))
        found[Fraction(half, 2) if half % 2 else half // 2] = padded
        before = here
    return found


def _identity(strands: int, delta: Scalar) -> LinearCombination:
    return LinearCombination({Diagram.identity(strands): 1}, delta)


def transpositions(delta: Scalar, k: int, fixed: int = 0) -> LinearCombination:
    """κ_k ∈ P_k(δ), which is the sum of all transpositions of S_n on V^⊗k, for δ = n; central.

    With ``fixed`` only those that fix the last index: κ_{k−1/2}, central in P_{k−1/2}. A transposition moves
    neither, one or two of the values of an index tuple: in the orbit basis
    Σ_π C(δ−|π|, 2) X_π + Σ_B X_{π, B cut} + Σ_{B,C} X_{π, B and C crossed} over the partitions π of k strands.
    """
    total: Coefficients = {}
    for word in growth_strings(k):
        blocks = max(word, default=-1) + 1
        free = delta - blocks
        total[_moved(word, {})] = free * (free - 1) * Fraction(1, 2)
        movable = [b for b in range(blocks) if not fixed or b != word[-1]]
        total |= {_moved(word, change): 1 for change in _changes(movable, blocks)}
    return LinearCombination(from_orbit_basis(total), delta, (k, k))


def _changes(movable: list[int], new: int) -> Iterator[dict[int, int]]:
    """The images of the values that a transposition moves."""
    yield from ({b: new} for b in movable)
    yield from ({b: c, c: b} for b, c in combinations(movable, 2))


def _moved(word: tuple[int, ...], change: dict[int, int]) -> Diagram:
    return Diagram.from_rows(word, [change.get(label, label) for label in word])
