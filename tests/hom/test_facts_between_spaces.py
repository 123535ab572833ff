"""Known numbers of weights, by diagrams or equations through Hom and by characters beside it.

Weight spaces, graph polynomials, subgraphs, spans of orbits, harmonic tensors, Clifford algebras, contours and clouds,
symmetric and antisymmetric tensors, unitary and monomial groups, wreath products.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations, pairwise, product
from math import comb

import pytest

from eqmath import Hom, Space
from eqmath.combinatorics import set_partition_count


def dim(group: str, source: str, target: str) -> int:
    """The dimension by Hom, which is that by characters."""
    space = Hom(group, source, target)
    assert space.dim == space.second_route
    return space.dim


def over(series: str, sizes: Iterable[int], source: str, target: str) -> list[int]:
    """The dimensions for several n."""
    return [dim(f"{series}({n})", source, target) for n in sizes]


# Weights and biases of a network, permuted by its hidden neurons.


def weight_space(widths: Sequence[int], dual: bool = False, kernel: int = 1) -> str:
    """⊕ (V_m ⊗ V_(m−1) ⊕ V_m), outer layers as multiplicities; the inputs of W_m dual where asked for."""
    last = len(widths) - 1
    names = [str(widths[0]), *(f"V{m}" for m in range(1, last)), str(widths[-1])]
    inputs = [names[0], *(f"Dual({name})" if dual else name for name in names[1:-1])]
    layers = [(f"{kernel}*" if kernel > 1 else "") + f"{y}*{x}+{y}" for x, y in zip(inputs, names[1:], strict=True)]
    return "+".join(layers)


def hidden(letter: str, widths: Sequence[int]) -> str:
    """The product over the hidden layers."""
    return "x".join(f"{letter}({d})" for d in widths[1:-1])


def closed(widths: Sequence[int], shared: bool) -> int:
    """Σ_T (Σ c_X)² over sets T of hidden indices.

    For S over the blocks X whose indices contain T, all of width ≥ 2; for sign flips over those with exactly T.
    """
    last = len(widths) - 1
    blocks = []
    for m, (before, after) in enumerate(pairwise(widths), 1):
        outer = after if m == last else 1
        blocks.append((frozenset({m - 1, m} & set(range(1, last))), outer * (before if m == 1 else 1)))
        blocks.append((frozenset({m} & set(range(1, last))), outer))
    wide = [m for m in range(1, last) if widths[m] >= 2 or not shared]
    sets = [frozenset(T) for size in range(3) for T in combinations(wide, size)]
    return sum(sum(c for X, c in blocks if (X >= T if shared else X == T)) ** 2 for T in sets)


WEIGHTS = [
    ("S", (3, 4, 2), 100, 8), ("S", (3, 1, 2), 64, 8), ("S", (1, 5, 1), 25, 4), ("S", (1, 1, 3, 1), 45, 6),
    ("S", (2, 2, 2, 1), 75, 7), ("S", (3, 3, 2, 1), 99, 8), ("S", (2, 1, 2, 1, 1), 90, 9),
    ("H", (3, 4, 2), 40, 2), ("H", (1, 1, 3, 1), 10, 1), ("M", (3, 4, 2), 24, 2), ("M", (3, 3, 2, 1), 20, 1),
]  # fmt: skip


@pytest.mark.parametrize(("letter", "widths", "linear", "bias"), WEIGHTS)
def test_weight_spaces(letter, widths, linear, bias):
    """Permutations; sign flips of odd activations; scalings of homogeneous ones, where W_m = V_m ⊗ V*_(m−1)."""
    group, text = hidden(letter, widths), weight_space(widths, letter == "M")
    assert dim(group, text, text) == linear
    assert dim(group, "1", text) == dim(group, text, "1") == bias
    if letter == "M":
        first, last, depth = widths[0], widths[-1], len(widths) - 1
        assert linear == (first + 1) ** 2 + 2 * last**2 + (2 * (depth - 2) if depth > 2 else 0)
    else:
        assert linear == closed(widths, letter == "S")


def test_the_text_of_a_weight_space():
    assert weight_space((3, 4, 2)) == "V1*3+V1+2*V1+2"
    assert dim("S(4)", "V1*3+V1+2*V1+2", "V1*3+V1+2*V1+2") == 100
    assert Space("V1*3+V1+2*V1+2").dimension(4) == 3 * 4 + 4 + 2 * 4 + 2


def test_bias_and_invariants_do_not_see_the_hidden_widths():
    for inside in ((1, 1), (1, 2), (2, 1), (2, 2)):
        widths = (2, *inside, 3)
        assert dim(hidden("S", widths), weight_space(widths), "1") == 2 + 2 * 3 + 2 * 3 - 3


def test_weight_spaces_with_other_symmetries():
    """Inputs and outputs permuted too; three kernel positions; hidden layers of one residual stream."""
    free = "V2*V1+V2+V3*V2+V3"
    assert (dim("S(3)xS(4)xS(2)", free, free), dim("S(3)xS(4)xS(2)", "1", free)) == (32, 4)
    convolution = weight_space((2, 2, 2, 1), kernel=3)
    assert dim("S(2)xS(2)", convolution, convolution) == 383
    assert dim("S(2)xS(2)", "1", convolution) == 15
    stream = "V+V+V*V+V+2*V+2"
    assert (dim("S(1)", stream, stream), dim("S(1)", "1", stream)) == (64, 8)


# Polynomials of adjacency matrices, and functions of graphs.


def test_graph_polynomials():
    assert over("S", range(2, 6), "Sym2(Sym2(V))", "Sym2(V)") == [10, 26, 38, 42]
    assert over("S", range(1, 7), "Sym2(V*V)", "Inj2(V)") == [0, 10, 45, 76, 84, 85]
    assert over("S", [3], "Sym2(V*V)", "Sym2(V)") == [50]
    assert over("S", [2], "Sym3(V*V)", "Sub2(V)") == [10]
    assert over("S", [3, 4, 5], "Sym3(Inj2(V))", "Sub2(V)") == [28, 98, 163]
    assert over("S", [2, 3, 4], "Sym3(Sym2(V))", "Sym2(V)") == [16, 64, 128]


def test_functions_of_graphs():
    """Sets of edges for 0/1 entries, multisets for any."""
    assert over("S", range(2, 7), "Sym2(Sub2(V))", "Sub2(V)") == [1, 4, 9, 11, 12]
    assert over("S", range(2, 7), "Sub2(Sub2(V))", "Sub2(V)") == [0, 2, 6, 8, 9]
    assert over("S", [4], "Sym5(Sub2(V))", "1") == [18]
    assert over("S", [5], "Sub5(Sub2(V))", "1") == [6]
    assert over("S", [4], "Sub3(Sub2(V))", "Sub2(V)") == [8]
    graphs = [sum(dim(f"S({n})", f"Sub{e}(Sub2(V))", "1") for e in range(comb(n, 2) + 1)) for n in (1, 2, 3)]
    assert graphs == [1, 2, 4]
    assert [dim("S(4)", f"Sub{e}(Sub2(V))", "1") for e in range(6)] == [1, 1, 2, 3, 2, 1]


# Ego networks, with the root known or not.


def test_subgraphs():
    assert over("S", range(1, 6), "V^2", "Sym2(V)") == [1, 6, 10, 11, 11]
    assert over("S", range(1, 6), "Sym2(V)", "V") == [1, 3, 4, 4, 4]
    assert over("S", range(1, 5), "(V+1)^2", "Sym2(V+1)") == [12, 28, 35, 36]
    assert over("S", range(1, 5), "Sym2(V+1)", "1") == [3, 4, 4, 4]
    for m, n in product(range(5), range(1, 4)):
        rooted = sum(comb(m, j) * set_partition_count(j, n) for j in range(m + 1))
        assert dim(f"S({n})", f"(V+1)^{m}", "1") == rooted


def test_a_smaller_group_has_more_maps():
    """S(3) ⊇ Aut of a path on three vertices; S(3) ⊇ S(2) with V ↦ V + 1."""
    for source, target in (("V", "V"), ("V^2", "Sym2(V)"), ("Sub2(V)", "V")):
        whole, path = dim("S(3)", source, target), dim("Aut(path:3)", source, target)
        rooted = dim("S(2)", str(Space(source).on(V="V+1")), str(Space(target).on(V="V+1")))
        assert whole < path == rooted


# Spans of finite sets on which a group acts: the orbits on pairs.


def test_spans():
    assert over("S", range(2, 6), "Sub2(V)", "Sub2(V)") == [1, 2, 3, 3]
    assert over("S", [4, 5], "Sub3(V)", "V") == [2, 2]
    assert over("S", [5, 6], "Sub2(V)", "Sub3(V)") == [3, 3]
    assert dim("S(4)xS(5)", "V1*V2", "V1*V2") == 4
    assert dim("S(2)wrS(4)", "V", "V") == 3
    assert over("C", range(1, 8), "V", "V") == list(range(1, 8))
    assert dim("Aut(path:3)", "V", "V") == 5
    assert [block.dim for block in Hom("S(5)", "V+Sub2(V)", "V").blocks] == [2, 2]
    assert dim("S(5)", "V+Sub2(V)", "V") == 4
    assert [dim("S(6)", "Alt2(V)", target) for target in ("V", "Alt2(V)")] == [1, 2]


# Tensor products of harmonic polynomials.


@pytest.mark.parametrize("n", [2, 3, 4])
def test_the_triangle_rule(n):
    """n = 3: every triangle for rotations, the even ones with reflections; n = 2: sums and differences alone."""
    for a, b, c in product(range(1, 4), range(1, 3), range(1, 4)):
        source, target = f"Harm{a}(V)*Harm{b}(V)", f"Harm{c}(V)"
        triangle, even = abs(a - b) <= c <= a + b, (a + b + c) % 2 == 0
        whole = int(c in (a + b, abs(a - b))) if n == 2 else int(triangle and even)
        turned = int(triangle and not even and n == 3) if n > 2 else whole
        assert dim(f"O({n})", source, target) == whole
        assert dim(f"O({n})", source, f"det*{target}") == turned
        assert dim(f"SO({n})", source, target) == whole + turned


@pytest.mark.parametrize(
    ("a", "b", "c", "special", "orthogonal"),
    [(4, 2, 5, 1, 0), (4, 2, 4, 1, 1), (4, 1, 2, 0, 0), (5, 3, 2, 1, 1), (4, 4, 1, 1, 0)],
)
def test_triples_of_harmonics(a, b, c, special, orthogonal):
    source, target = f"Harm{a}(V)*Harm{b}(V)", f"Harm{c}(V)"
    assert (dim("SO(3)", source, target), dim("O(3)", source, target)) == (special, orthogonal)


def test_more_harmonics():
    assert over("O", [3, 4], "Harm2(V)^2", "Harm2(V)^2") == [5, 6]
    assert dim("SO(3)", "Sym3(Harm2(V))", "1") == 1
    assert dim("SO(3)", "Alt3(Harm2(V))", "1") == 0
    assert dim("SO(4)", "Harm2(V)*V", "Alt2(V)*V") == 4


def test_aligned_blocks():
    """Of the stabiliser of an axis, V ↦ V + 1: 2 min(a, b) + 1 weights, min(a, b) + 1 with reflections."""
    for a, b in product(range(4), repeat=2):
        source, target = f"Harm{a}(V+1)", f"Harm{b}(V+1)"
        dims = dim("SO(2)", source, target), dim("O(2)", source, target)
        assert dims == (2 * min(a, b) + 1, min(a, b) + 1)


# Clifford algebras of every signature.


@pytest.mark.parametrize("signature", ["1", "2", "3", "4", "1,1", "2,1", "1,2", "1,3"])
def test_clifford(signature):
    """Grade projections, weighted geometric products and invariants, twice as many without reflections."""
    n = sum(map(int, signature.split(",")))
    cases = [("Cl(V)", "Cl(V)", n + 1), ("Cl(V)", "1", 1), ("Cl(V)^2", "1", n + 1), ("1", "Cl(V)", 1)]
    if n < 3 or signature in ("3", "2,1"):
        cases.append(("Cl(V)^2", "Cl(V)", comb(n + 3, 3)))
    for source, target, number in cases:
        assert dim(f"O({signature})", source, target) == number
        assert dim(f"SO({signature})", source, target) == 2 * number


def test_forms():
    assert (dim("O(6)", "Alt3(V)", "Alt3(V)"), dim("SO(6)", "Alt3(V)", "Alt3(V)")) == (1, 2)
    assert (dim("SO(5)", "Alt2(V)", "Alt3(V)"), dim("O(5)", "Alt2(V)", "Alt3(V)")) == (1, 0)
    assert (dim("SO(4)", "Alt2(V)^2", "Alt2(V)"), dim("O(4)", "Alt2(V)^2", "Alt2(V)")) == (2, 1)
    assert (dim("O(3)", "Cl(V)*V", "Cl(V)"), dim("SO(3)", "Cl(V)*V", "Cl(V)")) == (6, 12)
    assert (dim("O(2,1)", "Alt2(V)*V", "V"), dim("SO(2,1)", "Alt2(V)*V", "V+Alt2(V)")) == (1, 2)
    assert dim("O(1,4)", "Alt2(V)", "Alt2(V)") == 1
    assert Hom("O(2)", "Cl(V)^2", "Cl(V)").findings().count == comb(5, 3) + 1


# Contours and point clouds.


@pytest.mark.parametrize("n", [8, 9, 10])
def test_contours(n):
    assert dim(f"C({n})xSO(2)", "V1*V2", "V1*V2") == 2 * n
    assert dim(f"C({n})xO(2)", "V1*V2", "V1*V2") == n
    assert dim(f"C({n})xSO(2)", "Sym2(V1*V2)", "1") == n


def test_contours_read_both_ways():
    for n in (3, 6, 7):
        assert dim(f"Dih({n})xO(2)", "V1*V2", "V1*V2") == n // 2 + 1
        assert dim(f"Dih({n})xSO(2)", "V1*V2", "V1*V2") == 2 * (n // 2 + 1)
    assert dim("C(6)", "2*V", "2*V") == 24


def test_point_clouds():
    assert dim("S(5)xO(3)", "V1*V2", "V1*V2") == 2
    assert dim("S(5)xO(3)", "Sym2(V1*V2)", "V1") == 4
    assert dim("S(3)xSO(3)", "Alt3(V1*V2)", "1") == 3
    assert (dim("S(4)xO(3)", "Sym4(V1*V2)", "1"), dim("S(4)xO(1)", "Sym4(V1*V2)", "1")) == (7, 5)


# Symmetric and antisymmetric tensors.


def test_powers_under_permutations():
    assert over("S", range(1, 5), "Sym5(V)", "Sym2(V)") == [1, 9, 24, 36]
    assert over("S", [1, 2, 3, 4, 6, 7, 8], "Sym4(V)", "Sym3(V)") == [1, 10, 28, 44, 56, 57, 57]
    assert over("S", [3, 5, 6], "Alt2(V)*V", "Alt2(V)") == [5, 6, 6]
    assert over("S", [3, 5, 6], "Sym2(V)*Alt2(V)", "V") == [8, 10, 10]
    assert over("S", [3, 5, 6], "Alt4(V)", "Alt4(V)") == [0, 2, 2]
    assert (dim("A(4)", "Alt3(V)", "V"), dim("A(6)", "Alt4(V)", "Alt3(V)")) == (2, 2)
    assert over("H", [2, 3, 4], "Sym4(V)", "Sym4(V)") == [7, 13, 16]


@pytest.mark.parametrize("n", range(1, 5))
def test_antisymmetric_powers(n):
    """Λ^k → Λ^l: 2 for k = l, 1 at the ends and for |k − l| = 1."""
    for k, l in product(range(n + 2), repeat=2):
        number = 1 + (1 <= k <= n - 1) if k == l else int(abs(k - l) == 1)
        assert dim(f"S({n})", f"Alt{k}(V)", f"Alt{l}(V)") == (number if max(k, l) <= n else 0)


@pytest.mark.parametrize(
    ("group", "source", "target", "count", "rank"),
    [
        ("O(1)", "Sym4(V)", "Sym4(V)", 3, 1), ("O(2)", "Sym4(V)", "Sym4(V)", 3, 3),
        ("O(3)", "Sym4(V)", "Sym4(V)", 3, 3),
        ("O(1)", "Sym2(V)^2", "Sym2(V)", 5, 1), ("O(2)", "Sym2(V)^2", "Sym2(V)", 5, 4),
        ("O(3)", "Sym2(V)^2", "Sym2(V)", 5, 5), ("O(1)", "Alt2(V)^3", "1", 1, 0), ("O(2)", "Alt2(V)^3", "1", 1, 0),
        ("O(3)", "Alt2(V)^3", "1", 1, 1), ("O(4)", "Alt2(V)^3", "1", 1, 1),
        ("Sp(2)", "Sym2(V)^4", "1", 6, 3), ("Sp(4)", "Sym2(V)^4", "1", 6, 6), ("Sp(2)", "Alt2(V)^3", "1", 5, 1),
        ("Sp(4)", "Alt2(V)^3", "1", 5, 4), ("Sp(6)", "Alt2(V)^3", "1", 5, 5), ("Sp(4)", "Alt4(V)", "Alt2(V)", 2, 1),
        ("Sp(6)", "Alt4(V)", "Alt2(V)", 2, 2),
    ],
)  # fmt: skip
def test_diagrams_and_rank(group, source, target, count, rank):
    space = Hom(group, source, target)
    assert (space.findings().count, dim(group, source, target), space.rank) == (count, rank, rank)


def test_powers_under_continuous_groups():
    for a, b in product(range(5), repeat=2):
        number = min(a // 2, b // 2) + 1 if (a - b) % 2 == 0 else 0
        assert over("O", [2, 3], f"Sym{a}(V)", f"Sym{b}(V)") == [number] * 2
        assert over("Sp", [2, 4], f"Sym{a}(V)", f"Sym{b}(V)") == [int(a == b)] * 2
    assert (dim("SO(4)", "Alt2(V)^3", "1"), dim("SO(4)", "Sym2(Alt2(V))", "1")) == (2, 2)
    assert (dim("B(5)", "Sym2(V)", "Sym2(V)"), dim("B(5)", "Sym2(V)", "V")) == (6, 3)
    assert dim("B(6)", "Alt2(V)", "Alt2(V)") == 2


def test_unitary_and_monomial_groups():
    """Also U(2) on R⁴."""
    assert over("U", [1, 2], "Sym2(V)*Dual(V)", "Sym2(V)*Dual(V)") == [1, 2]
    assert dim("U(2)", "Sym4(V*Dual(V))", "1") == 3
    assert [dim(f"{G}(5)", "Alt3(V)", "Dual(Alt2(V))") for G in ("SU", "U")] == [1, 0]
    assert (dim("SU(3)", "Sym3(V)", "1"), dim("SU(3)", "Alt2(V)*V", "1")) == (0, 1)
    assert (dim("SU(2)", "Sym2(V)^2", "Sym2(V)"), dim("SU(2)", "V^3", "V")) == (1, 2)
    assert (dim("M(5)", "V^2*Dual(V)", "V^2*Dual(V)"), dim("M(3)", "V^2*Dual(V)^2", "1")) == (16, 3)
    assert dim("UR(4)", "Alt2(V)", "Sym2(V)") == 2


@pytest.mark.parametrize(
    ("group", "dims"),
    [("S(4)wrS(2)", [3, 11, 8, 7]), ("S(2)wrS(4)", [3, 11, 8, 8]), ("S(4)wrS(3)", [3, 12, 9, 9]),
     ("S(4)wrS(4)", [3, 12, 9, 9])],
)  # fmt: skip
def test_sets_of_sets(group, dims):
    cases = [("V", "V"), ("V^2", "V"), ("Sym2(V)", "V"), ("Alt2(V)", "Alt2(V)")]
    assert [dim(group, source, target) for source, target in cases] == dims


def test_vectors_in_a_set():
    assert (dim("O(4)wrS(2)", "V^2", "V^2"), dim("O(1)wrS(4)", "V^2", "V^2")) == (6, 4)
    assert [dim("S(4)wrS(4)", f"V^{m}", "1") for m in range(5)] == [1, 1, 3, 12, 60]
