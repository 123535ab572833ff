"""Where one is easily wrong about maps between spaces built from V, a test each.

| trap | here | more |
| --- | --- | --- |
| 1 layers of one neuron | test_one_neuron | test_facts_between_spaces.py |
| 2 independence of the hidden width | test_hidden_widths | |
| 3 multinomials | test_multinomials | spaces/test_matrices.py; products in test_between_spaces.py |
| 4 Z against Q | test_two_lattices | primes in methods/test_moduli.py |
| 5 signs of exchanges of composites | test_signs_of_composites | spaces/test_laws.py |
| 6 forced zeros, spaces of dimension 0 | test_forced_zeros | spaces/test_dimensions.py |
| 7 families of rank 0 | test_rank_0 | methods/test_symmetrised.py |
| 8 loops of Sp | test_loops | methods/test_symmetrised.py |
| 9 bending | test_bending | |
| 10 products over R and over C | test_products_over_the_reals | groups/test_real_unitary.py |
| 11 parity of harmonic polynomials | test_parity | spaces/test_harmonics.py |
| 12 triangles at n = 2, four legs at n = 3 | test_triangles | spaces/test_harmonics.py |
| 13 twice as many for SO | test_doubling | of Euclidean groups there are no spaces |
| 14 groups that are not compact | test_time_and_space | groups/test_indefinite.py |
| 15 entries 0 and 1, zero diagonals | test_zeros_and_ones | |
| 16 pointwise activations | test_signs_of_coordinates, of the matrices alone | there are no activations |
| 17 free quantum groups | | there are none |
| 18 n₀ with Alt | test_from_which_n_on | |
| 19 products of groups | test_products_of_groups | spaces/test_laws.py |
| 20 det and sgn | test_characters | spaces/test_matrices.py |
| 21 order of blocks | test_blocks_follow_the_text | spaces/test_laws.py |
"""

from __future__ import annotations

import pytest

from eqmath import SU, Hom, Matrix, O, S, Sp, Space, U, parse_group
from eqmath.errors import SpaceError
from eqmath.methods.reduced.between import uniform_between


def dim(group: str, source: str, target: str) -> int:
    """The dimension, which is that by characters."""
    space = Hom(group, source, target)
    assert space.dim == space.second_route
    return space.dim


def test_one_neuron():
    """Trap 1: S(1) is trivial; the bias and the invariants see nothing of it."""
    weights = "V1*3+V1+2*V1+2"
    assert [dim(f"S({n})", weights, weights) for n in (1, 2, 5)] == [64, 100, 100]
    assert [dim(f"S({n})", "1", weights) for n in (1, 2, 5)] == [8, 8, 8]


def test_hidden_widths():
    """Trap 2: one number from two neurons on, unless layers share their neurons."""
    stream = "V+V+V*V+V+2*V+2"
    assert len({dim(f"S({n})", stream, stream) for n in (1, 2, 3, 4)}) == 4
    assert dim("S(4)", stream, stream) == dim("S(5)", stream, stream)
    separate = "V1+V1+V2*V1+V2+2*V2+2"
    assert len({dim(f"S({a})xS({b})", separate, separate) for a in (2, 3) for b in (2, 4)}) == 1


def test_multinomials():
    """Trap 3: numbers of index tuples commute with permutations, whatever the lengths of monomials; not with turns."""
    assert Space("Sym2(V)").matrix(Matrix.identity(2)) == Matrix.identity(3)
    counted = Matrix([[1, 0, 0], [0, 2, 0], [0, 0, 1]])
    assert Hom("S(2)", "Sym2(V)", "Sym2(V)").examine([counted]).violation is None
    assert Hom("O(2)", "Sym2(V)", "Sym2(V)").examine([counted]).violation is not None
    space = Hom("O(2)", "Sym2(V)", "Sym2(V)")
    assert Matrix.identity(3) in [space.matrix(diagram) for diagram in space.spanning_set]


def test_two_lattices():
    """Trap 4: symmetric tensors and polynomials are two lattices; over Q diag(1, 2, 1) takes one to the other."""
    g, lengths = Matrix([[1, 1], [0, 1]]), Matrix([[1, 0, 0], [0, 2, 0], [0, 0, 1]])
    polynomials, tensors = Space("Sym2(V)").matrix(g), Space("Sym2(V)").matrix(g.T).T
    assert polynomials != tensors
    assert lengths * tensors == polynomials * lengths
    assert abs(lengths.det()) == 2


def test_signs_of_composites():
    """Trap 5: copies are exchanged with the sign of the functor, whatever the number of their legs."""
    assert (dim("O(3)", "Sym2(Alt3(V))", "1"), dim("O(3)", "Alt2(Alt3(V))", "1")) == (1, 0)
    found = [dim("S(4)", text, "V") for text in ("Alt2(V^2)", "2*Alt2(V)*Sym2(V)", "Alt2(V)*Alt2(V)")]
    assert found[0] == found[1] != found[2]
    both = [dim("S(3)xO(2)", text, "V1") for text in ("Alt2(V1*V2)", "Alt2(V1)*Sym2(V2)+Sym2(V1)*Alt2(V2)")]
    assert both[0] == both[1] > dim("S(3)xO(2)", "Alt2(V1)*Alt2(V2)", "V1")


@pytest.mark.parametrize(
    ("group", "space"),
    [("O(2)", "Alt3(V)"), ("S(2)", "Sub3(V)"), ("S(1)", "Inj2(V)"), ("S(1)", "Alt2(V)"), ("Sp(2)", "Alt3(V)*V"),
     ("U(1)", "Alt2(V)*Dual(V)"), ("S(1)xO(2)", "Alt2(V1)*V2")],
)  # fmt: skip
def test_spaces_of_dimension_0(group, space):
    """Trap 6: they are results."""
    own = Hom(group, space, space)
    assert (own.dim, own.rank, own.shape, list(own.basis())) == (0, 0, (0, 0), [])
    assert dim(group, space, "1") == dim(group, "1", space) == 0


def test_forced_zeros():
    """Trap 6: a value twice in one Alt, and two values in one Alt that the group exchanges."""
    assert Hom("S(5)", "Alt3(V)", "V").findings().count == dim("S(5)", "Alt3(V)", "V") == 0
    assert Hom("S(6)", "Alt2(V)", "V").findings().count == dim("S(6)", "Alt2(V)", "V") == 1
    assert Hom("S(6)", "Alt2(V)", "Alt2(V)").findings().count == dim("S(6)", "Alt2(V)", "Alt2(V)") == 2


def test_rank_0():
    """Trap 7: the diagrams are no bound from below."""
    space = Hom("O(2)", "Alt2(V)^3", "1")
    assert (space.findings().count, space.rank, space.dim, len(space.relations())) == (1, 0, 0, 1)


def test_loops():
    """Trap 8: on Sym for O(n), on Alt for Sp(n); Sym_a is irreducible for Sp(n), Alt_a for O(n)."""
    assert [dim(group, f"{name}2(V)", "1") for group in ("O(2)", "Sp(2)") for name in ("Sym", "Alt")] == [1, 0, 0, 1]
    for a in range(4):
        for b in range(4):
            assert dim("Sp(4)", f"Sym{a}(V)", f"Sym{b}(V)") == int(a == b)
            assert dim("O(3)", f"Alt{a}(V)", f"Alt{b}(V)") == int(a == b)
    assert Hom("Sp(4)", "Sym2(V)", "Sym2(V)").findings().count == 1
    assert Hom("O(4)", "Sym2(V)", "Sym2(V)").findings().count == 2


def test_bending():
    """Trap 9: V and its dual are one for groups with a form, and two for U(n), SU(n), n ≥ 3, and M(n)."""
    assert [dim(group, "V", "Dual(V)") for group in ("O(3)", "S(3)", "Sp(2)", "Sp(4)", "SU(2)")] == [1, 2, 1, 1, 1]
    assert [dim(group, "V", "Dual(V)") for group in ("U(1)", "U(2)", "SU(3)", "M(1)", "M(3)")] == [0] * 5
    assert [dim("M(3)xM(2)", f"V2*{own}", f"V2*{own}") for own in ("V1", "Dual(V1)")] == [1, 1]
    assert [dim("M(3)xM(2)", f"V2*{own}", "V2*Dual(V1)") for own in ("V1", "Dual(V1)")] == [0, 1]
    for X, Y in (("Sym2(V)", "1"), ("Alt2(V)", "1"), ("V", "V"), ("Sym2(V)", "V*V")):
        assert dim("Sp(2)", X, Y) == dim("Sp(2)", Y, X) == dim("Sp(2)", f"Dual({X})", Y)


def test_products_over_the_reals():
    """Trap 10: V ⊗ V over R is twice the V ⊗ V over C, and half of its maps are antilinear in some of the legs."""
    assert (Space("V^2").dimension(4), 2 * Space("V^2").dimension(2)) == (16, 8)
    assert [dim("UR(4)", f"V^{k}", f"V^{k}") for k in (1, 2)] == [2, 12]
    assert [2 * dim("U(2)", f"V^{k}", f"V^{k}") for k in (1, 2)] == [2, 4]


def test_parity():
    """Trap 11: −1 acts by (−1)^l on Harm_l, and by −1 on det for odd n; the cross product is a map to det ⊗ V."""
    for n in (2, 3, 4):
        turned = -Matrix.identity(n)
        assert Space("det").matrix(turned) == Matrix([[(-1) ** n]])
        for l in (1, 2, 3):
            size = Space(f"Harm{l}(V)").dimension(n)
            assert Space(f"Harm{l}(V)").matrix(turned) == Matrix.identity(size) * (-1) ** l
    assert [dim("O(3)", "Alt2(V)", target) for target in ("V", "det*V")] == [0, 1]


def test_triangles():
    """Trap 12: at n = 2 sums and differences alone; heads need n legs; four legs have a relation at n = 3."""
    assert [dim("O(2)", "Harm2(V)*Harm2(V)", f"Harm{c}(V)") for c in (1, 2, 3, 4)] == [0, 0, 0, 1]
    assert [dim("O(3)", "Harm2(V)*Harm2(V)", f"Harm{c}(V)") for c in (1, 2, 3, 4)] == [0, 1, 0, 1]
    assert [dim(f"SO({n})", "V*V", "Harm1(V)") for n in (2, 3, 4)] == [0, 1, 0]
    found = [Hom(f"O({n})", "Harm2(V)^2", "Harm2(V)^2") for n in (3, 4)]
    assert [(space.findings().count, space.dim) for space in found] == [(6, 5), (6, 6)]


def test_doubling():
    """Trap 13: Hom of SO(n) is that of O(n) and that with det, which are of one size for Cl and not in general."""
    sizes = []
    for X, Y in (("Cl(V)", "Cl(V)"), ("V+Alt2(V)", "V"), ("V", "V"), ("Sym2(V)", "Sym2(V)")):
        plain, turned = dim("O(3)", X, Y), dim("O(3)", X, f"det*({Y})")
        assert dim("SO(3)", X, Y) == plain + turned
        sizes.append((plain, turned))
    assert sizes == [(4, 4), (1, 1), (1, 0), (2, 0)]


def test_time_and_space():
    """Trap 14: O(p,q) has the numbers of O(p+q); det tells reflections in time and in space from turns alone."""
    for X, Y in (("V^2", "V^2"), ("Alt2(V)", "det*Alt2(V)"), ("Sym2(V)", "V*V")):
        assert dim("O(1,1)", X, Y) == dim("O(2)", X, Y)
        assert dim("SO(1,3)", X, Y) == dim("SO(4)", X, Y)
    time, space = (Matrix([[s * (i == j) for j, s in enumerate(signs)] for i in range(4)])
                   for signs in ((-1, 1, 1, 1), (1, -1, 1, 1)))  # fmt: skip
    lorentz = parse_group("O(1,3)")
    assert time in lorentz
    assert space in lorentz
    assert Space("det").matrix(time) == Space("det").matrix(space) == Matrix([[-1]])
    with pytest.raises(SpaceError, match="sgn needs"):
        Hom(lorentz, "sgn", "V")


def test_zeros_and_ones():
    """Trap 15: x² = x, so that a set of edges or one edge stands for a pair; and no loops."""
    for n in (2, 3, 4):
        texts = ("Sym2(Sub2(V))", "Sub2(Sub2(V))", "Sub2(V)")
        multisets, sets, edges = (dim(f"S({n})", text, "Sub2(V)") for text in texts)
        assert multisets == sets + edges > sets
    assert [dim("S(4)", text, "V") for text in ("V*V", "Inj2(V)", "Sym2(V)", "Sub2(V)")] == [5, 3, 4, 2]


def test_signs_of_coordinates():
    """Trap 16: permutations act on monomials without signs, and with signs on Alt_2."""
    entries = {
        text: {x for images in ([2, 1, 3], [2, 3, 1]) for row in Space(text).matrix(Matrix.permutation(images)).tolist()
               for x in row} for text in ("V^2", "Sym2(V)", "Alt2(V)")
    }  # fmt: skip
    assert entries == {"V^2": {0, 1}, "Sym2(V)": {0, 1}, "Alt2(V)": {-1, 0, 1}}


@pytest.mark.parametrize(
    ("source", "target", "start"),
    [("Alt1(V)", "Alt1(V)", 2), ("Alt2(V)", "Alt2(V)", 3), ("Alt3(V)", "Alt3(V)", 4), ("Alt2(V)", "V", 2),
     ("Alt3(V)", "Alt2(V)", 3), ("V^2", "V^2", 4), ("Sym2(V)", "Sym2(V)", 4)],
)  # fmt: skip
def test_from_which_n_on(source, target, start):
    """Trap 18: far below the number of legs for Alt; it is read off, and one n earlier the number is another."""
    ((_, F),), ((_, G),) = Space(source).normal(), Space(target).normal()
    assert uniform_between([S], F, G).starts == (start,)
    dims = [dim(f"S({n})", source, target) for n in (start - 1, start, start + 1)]
    assert dims[0] < dims[1] == dims[2]


def test_products_of_groups():
    """Trap 19: every n_i counts, not their product; Sym2 of a product is not a product of Sym2s."""
    groups = ("S(2)xS(3)", "S(3)xS(2)", "S(1)xS(6)", "S(6)xS(1)")
    assert [dim(group, "V1*V2", "V1*V2") for group in groups] == [4, 4, 2, 2]
    assert [dim("S(2)xS(2)", text, text) for text in ("Sym2(V1*V2)", "Sym2(V1)*Sym2(V2)")] == [28, 25]


def test_characters():
    """Trap 20: four characters of H(n), n ≥ 2; those that are trivial for other groups."""
    names = ["1", "det", "sgn", "det*sgn"]
    for n in (2, 3):
        assert [[dim(f"H({n})", x, y) for y in names] for x in names] == Matrix.identity(4).tolist()
        assert [dim(f"H({n})", f"Alt{n}(V)", y) for y in names] == [0, 1, 0, 0]
        assert [dim(f"S({n})", f"Alt{n}(V)", y) for y in names] == [0, 1, 1, 0]
        assert dim(f"SU({n})", "det", "1") == dim(f"SO({n})", "det", "1") == 1
    assert [dim("H(1)", "1", y) for y in names] == [1, 0, 1, 0]
    assert [dim("A(4)", y, "1") for y in names] == [1] * 4
    assert dim("Sp(4)", "det", "1") == dim("UR(4)", "det", "1") == 1


@pytest.mark.parametrize("group", [O(2), S(3), Sp(2), U(2), SU(2)])
def test_blocks_follow_the_text(group):
    """Trap 21: V + 1 and 1 + V are isomorphic and not equal."""
    first, second = Hom(group, "V+1", "V+1"), Hom(group, "1+V", "1+V")
    assert first != second
    assert first.dim == second.dim
    assert [str(b) for b in first.blocks] == ["V → V", "1 → V", "V → 1", "1 → 1"]
    assert [str(b) for b in second.blocks] == ["1 → 1", "V → 1", "1 → V", "V → V"]
    n = group.n
    turn = Matrix([[int(j == (i + n) % (n + 1)) for j in range(n + 1)] for i in range(n + 1)])
    moved = {turn * first.matrix(d) * turn.T for d in first.basis()}
    assert moved == {second.matrix(d) for d in second.basis()}


def test_the_order_of_a_basis():
    """Trap 21: monomials, subsets and minors by their indices, smallest first."""
    assert Space("Sym2(V)").labels(3) == ("e1^2", "e1*e2", "e1*e3", "e2^2", "e2*e3", "e3^2")
    assert Space("Alt2(V)").labels(3) == ("e1∧e2", "e1∧e3", "e2∧e3")
    g = Matrix([[1, 2, 3], [0, 1, 4], [0, 0, 1]])
    assert Space("Alt2(V)").matrix(g) == Matrix([[1, 4, 5], [0, 1, 2], [0, 0, 1]])
