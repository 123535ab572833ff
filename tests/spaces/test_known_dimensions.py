"""Known dimensions: graph polynomials, subgraphs, harmonic tensors, Clifford algebras, weight spaces, Young legs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import combinations, pairwise, product
from math import comb

import pytest

from eqmath import SO, A, B, Group, H, O, S, Sp, parse_group
from eqmath.combinatorics import PowerSums, set_partition_count, wreath_integral
from eqmath.groups import Series, tensor_product
from eqmath.groups.integrals import (
    monomial_integral,
    real_unitary_integral,
    special_unitary_integral,
    unitary_integral,
)
from eqmath.groups.symmetric import symmetric_integral
from eqmath.spaces.characters import Character, defining, determinant, inner

V, W, DET = defining(), defining(2), determinant()
ONE, NONE = Character({(): 1}), Character({})


def maps(source: Character, target: Character, group: Group | str) -> int:
    return inner(source.dual() * target, parse_group(group) if isinstance(group, str) else group)


def over(source: Character, target: Character, series: Series, sizes: Sequence[int]) -> list[int]:
    return [maps(source, target, series(n)) for n in sizes]


# Row 15: S(n)-equivariant polynomials of the entries of an n × n matrix are directed multigraphs with marks.
EDGES, ARCS = V.sub(2), V.inj(2)


def test_polynomials_of_matrices() -> None:
    """Sym2(V) is a symmetric matrix, Inj2(V) one with zero diagonal, Sub2(V) both."""
    square = V * V
    assert over(V.sym(2).sym(2), V.sym(2), S, [2, 3, 4, 5]) == [10, 26, 38, 42]
    assert over(square.sym(2), ARCS, S, range(1, 7)) == [0, 10, 45, 76, 84, 85]
    assert over(square.sym(2), V.sym(2), S, [3]) == [50]
    assert over(square.sym(3), EDGES, S, [2]) == [10]
    assert over(ARCS.sym(3), EDGES, S, [3, 4, 5]) == [28, 98, 163]
    assert over(V.sym(2).sym(3), V.sym(2), S, [2, 3, 4]) == [16, 64, 128]
    assert over(EDGES.sym(2), EDGES, S, range(2, 7)) == [1, 4, 9, 11, 12]
    assert over(EDGES.sym(5), ONE, S, [4]) == [18]


def test_polynomials_on_graphs() -> None:
    """On 0/1 matrices x² = x, so that sets of edges take the place of multisets: simple graphs up to isomorphism."""
    assert over(EDGES.sub(2), EDGES, S, range(2, 7)) == [0, 2, 6, 8, 9]
    assert over(EDGES.sub(3), EDGES, S, [4]) == [8]
    assert (over(EDGES.sub(5), ONE, S, [5]), over(EDGES.sub(6), ONE, S, [5])) == ([6], [6])
    assert [sum(over(EDGES.sub(e), ONE, S, [n])[0] for e in range(comb(n, 2) + 1)) for n in (1, 2, 3, 4, 5)] == [
        1, 2, 4, 11, 34,
    ]  # fmt: skip


# Row 17: layers on ego networks of s nodes; with the root known the group is S(s−1), V ↦ V + 1.
def test_subgraph_networks() -> None:
    assert over(V**2, V.sym(2), S, range(1, 6)) == [1, 6, 10, 11, 11]
    assert over(V.sym(2), V, S, range(1, 6)) == [1, 3, 4, 4, 4]
    rooted, sizes = V + 1, range(2, 6)
    assert over(rooted**2, rooted.sym(2), S, [s - 1 for s in sizes]) == [12, 28, 35, 36]
    assert over(rooted.sym(2), ONE, S, [s - 1 for s in sizes]) == [3, 4, 4, 4]
    for m, s in product(range(6), sizes):
        blocks = sum(comb(m, j) * set_partition_count(j, s - 1) for j in range(m + 1))
        assert inner(rooted**m, S(s - 1)) == blocks


# Row 20: Harm_a ⊗ Harm_b → Harm_c.
def harmonic(a: int, b: int, c: int) -> Character:
    return V.harm(a) * V.harm(b) * V.harm(c)


@pytest.mark.parametrize("n", [2, 3, 4, 5])
def test_the_triangle_rule(n: int) -> None:
    """n = 3: rotations keep one map for every triangle, reflections only the even ones; n = 2 has only a ± b."""
    for a, b, c in product(range(5), repeat=3):
        triangle, even = abs(a - b) <= c <= a + b, (a + b + c) % 2 == 0
        if n == 2:
            assert inner(harmonic(a, b, c), O(2)) == int(c in (a + b, abs(a - b)))
        else:
            assert inner(harmonic(a, b, c), O(n)) == int(triangle and even)
            assert inner(harmonic(a, b, c), SO(n)) == int(triangle and (even or n == 3))
            assert inner(DET * harmonic(a, b, c), O(n)) == int(triangle and not even and n == 3)


def test_harmonic_tensors() -> None:
    facts = {(4, 2, 5): (1, 0), (4, 2, 4): (1, 1), (4, 1, 2): (0, 0), (5, 3, 2): (1, 1), (4, 4, 1): (1, 0)}
    for degrees, dims in facts.items():
        assert (inner(harmonic(*degrees), SO(3)), inner(harmonic(*degrees), O(3))) == dims
    assert over(V.harm(2) ** 2, V.harm(2) ** 2, O, [3, 4]) == [5, 6]
    assert over(V.harm(2).sym(3), ONE, SO, [3]) == [1]
    assert over(V.harm(2).alt(3), ONE, SO, [3]) == [0]
    assert maps(V.harm(2) * V, V.alt(2) * V, SO(4)) == 4


def test_aligned_blocks() -> None:
    """Restricted to the stabiliser of an axis, V ↦ V + 1: 2 min(a, b) + 1 weights for SO(2), min(a, b) + 1 for O(2)."""
    for a, b in product(range(5), repeat=2):
        x, y = (V + 1).harm(a), (V + 1).harm(b)
        assert (maps(x, y, SO(2)), maps(x, y, O(2))) == (2 * min(a, b) + 1, min(a, b) + 1)


# Row 21: Clifford algebras; O(p, q) has the dimensions of O(p + q).
@pytest.mark.parametrize("n", range(1, 6))
def test_clifford_algebras(n: int) -> None:
    """Grade projections; the weighted geometric product has C(n+3, 3) weights; the pseudoscalar doubles all."""
    cl = V.cl(n)
    for x, y, number in ((cl, cl, n + 1), (cl * cl, cl, comb(n + 3, 3)), (cl, ONE, 1), (cl * cl, ONE, n + 1)):
        assert (maps(x, y, O(n)), maps(x, y, SO(n))) == (number, 2 * number)
    classes = [sum((V.alt(k) for k in range(r, n + 1, 4)), NONE) for r in range(4)]
    assert sum(1 for x in classes if x != 0) == min(4, n + 1)


def test_forms() -> None:
    assert (maps(V.alt(3), V.alt(3), O(6)), maps(V.alt(3), V.alt(3), SO(6))) == (1, 2)
    assert (maps(V.alt(2), V.alt(3), SO(5)), maps(V.alt(2), V.alt(3), O(5))) == (1, 0)
    assert (maps(V.alt(2) ** 2, V.alt(2), SO(4)), maps(V.alt(2) ** 2, V.alt(2), O(4))) == (2, 1)
    assert (maps(V.cl(3) * V, V.cl(3), O(3)), maps(V.cl(3) * V, V.cl(3), SO(3))) == (6, 12)
    assert (maps(V.alt(2) * V, V, O(3)), maps(V.alt(2) * V, V + V.alt(2), SO(3))) == (1, 2)  # O(2, 1), SO(2, 1)
    assert maps(V.alt(2), V.alt(2), O(5)) == 1  # O(1, 4)


# Row 14, 23: the weights and biases of a network, permuted by its hidden neurons.
M = replace(S, letter="M", integral=monomial_integral)
U = replace(O, letter="U", integral=unitary_integral)
SU = replace(SO, letter="SU", integral=special_unitary_integral)


def weights(widths: Sequence[int], kernel: int = 1) -> Character:
    """⊕ (V_m ⊗ V*_(m−1) ⊕ V_m), the outer V_0 and V_M trivial; for real groups the dual changes nothing."""
    layers = [ONE * widths[0], *map(defining, range(1, len(widths) - 1)), ONE * widths[-1]]
    return sum((kernel * x * y.dual() + x for y, x in pairwise(layers)), NONE)


def hidden(series: Series, widths: Sequence[int]) -> Group:
    """Π G(d_m) over the hidden layers."""
    factors = [series(d) for d in widths[1:-1]]
    return factors[0] if len(factors) == 1 else tensor_product(*factors)


LINEAR = {
    "S": {(3, 4, 2): 100, (3, 1, 2): 64, (1, 5, 1): 25, (1, 1, 3, 1): 45, (2, 2, 2, 1): 75, (3, 3, 2, 1): 99,
          (2, 1, 2, 1, 1): 90},
    "H": {(3, 4, 2): 40, (1, 1, 3, 1): 10},
    "M": {(3, 4, 2): 24, (3, 3, 2, 1): 20},
}  # fmt: skip
INVARIANT = {
    "S": {(3, 4, 2): 8, (3, 1, 2): 8, (1, 5, 1): 4, (1, 1, 3, 1): 6, (2, 2, 2, 1): 7, (3, 3, 2, 1): 8,
          (2, 1, 2, 1, 1): 9},
    "H": {(3, 4, 2): 2, (1, 1, 3, 1): 1},
    "M": {(3, 4, 2): 2, (3, 3, 2, 1): 1},
}  # fmt: skip


def blocks(widths: Sequence[int]) -> list[tuple[frozenset[int], int]]:
    """The hidden indices and the outer factor of every W_m and b_m."""
    last = len(widths) - 1
    inside = range(1, last)
    found = []
    for m in range(1, last + 1):
        outer = (widths[0] if m == 1 else 1) * (widths[-1] if m == last else 1)
        found.append((frozenset({m, m - 1} & set(inside)), outer))
        found.append((frozenset({m} & set(inside)), widths[-1] if m == last else 1))
    return found


def closed(widths: Sequence[int]) -> int:
    """Σ_T (Σ c_X over the blocks X whose hidden indices contain T)², T of indices with at least two neurons."""
    wide = [m for m in range(1, len(widths) - 1) if widths[m] >= 2]
    sets = [frozenset(T) for size in range(3) for T in combinations(wide, size)]
    return sum(sum(c for indices, c in blocks(widths) if indices >= T) ** 2 for T in sets)


@pytest.mark.parametrize("letter", LINEAR)
def test_weight_space_layers(letter: str) -> None:
    """Permutations; sign flips, of odd activations; scalings, of homogeneous ones, where W_m = V_m ⊗ V*_(m−1)."""
    series = {"S": S, "H": H, "M": M}[letter]
    for widths, number in LINEAR[letter].items():
        x, group = weights(widths), hidden(series, widths)
        assert maps(x, x, group) == number
        assert inner(x, group) == INVARIANT[letter][widths]


def test_weight_spaces_by_the_closed_formula() -> None:
    """Every architecture with up to three hidden layers of widths 1, 2, 5; invariants do not see the hidden widths."""
    for depth in (1, 2, 3):
        for inside in product((1, 2, 5), repeat=depth):
            widths = (3, *inside, 2)
            x, group = weights(widths), hidden(S, widths)
            assert maps(x, x, group) == closed(widths)
            assert inner(x, group) == sum(c for _, c in blocks(widths)) == 3 + 2 * 2 + 2 * (depth + 1) - 3
    x = weights((64, 256, 256, 10))
    assert maps(x, x, hidden(S, (64, 256, 256, 10))) == closed((64, 256, 256, 10)) == 12070


def test_weight_spaces_with_other_symmetries() -> None:
    """Inputs and outputs permuted too; three kernel positions; hidden layers of a residual stream that share one V."""
    first, second, third = defining(1), defining(2), defining(3)
    x = first * second + second + second * third + third
    assert (maps(x, x, "S(3)xS(4)xS(2)"), inner(x, parse_group("S(3)xS(4)xS(2)"))) == (32, 4)
    x = weights((2, 2, 2, 1), kernel=3)
    assert (maps(x, x, hidden(S, (2, 2, 2, 1))), inner(x, hidden(S, (2, 2, 2, 1)))) == (383, 15)
    stream = V + V + V * V + V + 2 * V + 2
    assert (maps(stream, stream, S(1)), inner(stream, S(1))) == (64, 8)
    assert len({maps(stream, stream, S(n)) for n in (1, 2, 3, 4)}) == 4
    assert maps(stream, stream, S(4)) == maps(stream, stream, S(9))


# Row 22: contours and point clouds.
def test_contours() -> None:
    cloud = V * W
    for n in (8, 9, 10):
        assert (maps(cloud, cloud, f"C({n})xSO(2)"), maps(cloud, cloud, f"C({n})xO(2)")) == (2 * n, n)
        assert inner(cloud.sym(2), parse_group(f"C({n})xSO(2)")) == n
    assert (maps(cloud, cloud, "Dih(6)xO(2)"), maps(cloud, cloud, "Dih(6)xSO(2)")) == (4, 8)
    assert maps(cloud, cloud, "Dih(7)xO(2)") == 4
    assert maps(2 * V, 2 * V, "C(6)") == 24


def test_point_clouds() -> None:
    cloud = V * W
    assert (maps(cloud, cloud, "S(5)xO(3)"), maps(cloud.sym(2), V, "S(5)xO(3)")) == (2, 4)
    assert inner(cloud.alt(3), parse_group("S(3)xSO(3)")) == 3
    assert (inner(cloud.sym(4), parse_group("S(4)xO(3)")), inner(cloud.sym(4), parse_group("S(4)xO(1)"))) == (7, 5)


# Row 24: symmetric and antisymmetric powers.
def test_powers_of_permutations() -> None:
    assert over(V.sym(5), V.sym(2), S, range(1, 5)) == [1, 9, 24, 36]
    assert over(V.sym(4), V.sym(3), S, [1, 2, 3, 4, 6, 7, 8]) == [1, 10, 28, 44, 56, 57, 57]
    assert over(V.alt(2) * V, V.alt(2), S, [3, 5, 6]) == [5, 6, 6]
    assert over(V.sym(2) * V.alt(2), V, S, [3, 5, 6]) == [8, 10, 10]
    assert over(V.alt(4), V.alt(4), S, [3, 5, 6]) == [0, 2, 2]
    assert (maps(V.alt(3), V, A(4)), maps(V.alt(4), V.alt(3), A(6))) == (2, 2)
    assert over(V.sym(4), V.sym(4), H, [2, 3, 4]) == [7, 13, 16]


@pytest.mark.parametrize("n", range(1, 8))
def test_antisymmetric_powers(n: int) -> None:
    """Λ^k → Λ^l under S(n): 2 on the diagonal, 1 at its ends and beside it, else 0."""
    for k, l in product(range(n + 2), repeat=2):
        inside = max(k, l) <= n
        number = (1 + (1 <= k <= n - 1) if k == l else int(abs(k - l) == 1)) if inside else 0
        assert maps(V.alt(k), V.alt(l), S(n)) == number


def test_powers_of_continuous_groups() -> None:
    assert over(V.sym(4), V.sym(4), O, [1, 2, 3]) == [1, 3, 3]
    assert over(V.sym(2) ** 2, V.sym(2), O, [1, 2, 3]) == [1, 4, 5]
    assert over(V.alt(2) ** 3, ONE, O, [1, 2, 3, 4]) == [0, 0, 1, 1]
    for a, b in product(range(6), repeat=2):
        number = min(a // 2, b // 2) + 1 if (a - b) % 2 == 0 else 0
        assert over(V.sym(a), V.sym(b), O, [2, 3, 4]) == [number] * 3
        assert over(V.sym(a), V.sym(b), Sp, [2, 4]) == [int(a == b)] * 2
    assert over(V.sym(2) ** 4, ONE, Sp, [2, 4]) == [3, 6]
    assert over(V.alt(2) ** 3, ONE, Sp, [2, 4, 6]) == [1, 4, 5]
    assert over(V.alt(4), V.alt(2), Sp, [4, 6]) == [1, 2]
    assert (inner(V.alt(2) ** 3, SO(4)), inner(V.alt(2).sym(2), SO(4))) == (2, 2)
    assert (maps(V.sym(2), V.sym(2), B(5)), maps(V.sym(2), V, B(5)), maps(V.alt(2), V.alt(2), B(6))) == (6, 3, 2)


def test_unitary_groups() -> None:
    """Also U(2) on R⁴, and monomial matrices."""
    x = V.sym(2) * V.dual()
    assert (maps(x, x, U(2)), maps(x, x, U(1))) == (2, 1)
    assert inner((V * V.dual()).sym(4), U(2)) == 3
    assert (maps(V.alt(3), V.alt(2).dual(), SU(5)), maps(V.alt(3), V.alt(2).dual(), U(5))) == (1, 0)
    assert (inner(V.sym(3), SU(3)), inner(V.alt(2) * V, SU(3))) == (0, 1)
    assert (maps(V.sym(2) ** 2, V.sym(2), SU(2)), maps(V**3, V, SU(2))) == (1, 2)
    real = replace(O, letter="realU", integral=real_unitary_integral)
    assert (maps(V.alt(2), V.sym(2), real(2)), maps(V, V, real(1)), maps(V**2, V**2, real(2))) == (2, 2, 12)
    y = V**2 * V.dual()
    assert (maps(y, y, M(5)), inner(V**2 * V.dual() ** 2, M(3))) == (16, 3)


def test_wreath_products() -> None:
    """Sets of sets: S_d ≀ S_n on n sets of d points; O(d) ≀ S_n on n vectors."""
    facts = [(2, 4, [3, 11, 8, 7]), (4, 2, [3, 11, 8, 8]), (3, 4, [3, 12, 9, 9]), (4, 4, [3, 12, 9, 9])]
    for n, d, dims in facts:
        group = wreath(lambda powers, d=d: symmetric_integral(powers, d))(n)
        pairs = ((V, V), (V**2, V), (V.sym(2), V), (V.alt(2), V.alt(2)))
        assert [maps(x, y, group) for x, y in pairs] == dims
    assert [inner(V**m, wreath(lambda powers: symmetric_integral(powers, 5))(5)) for m in range(5)] == [1, 1, 3, 12, 60]
    assert maps(V**2, V**2, wreath(O(4).integral)(2)) == 6
    assert maps(V**2, V**2, wreath(O(1).integral)(4)) == 4


def wreath(one_copy: Callable[[PowerSums], int]) -> Series:
    def integral(powers: PowerSums, n: int, det: int = 0, sgn: int = 0) -> int:
        assert (det, sgn) == (0, 0)
        return wreath_integral(powers, n, one_copy)

    return replace(S, letter="wreath", integral=integral)
