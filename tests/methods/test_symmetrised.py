"""Signed orbits of diagrams: counts, ranks, dimensions that are printed; the traps; Z by brute force."""

from fractions import Fraction
from math import comb

import numpy as np
import pytest

from eqmath import Hom, parse_group
from eqmath.families import all_tuples
from eqmath.groups import Group, series
from eqmath.methods.reduced.legs import BentLegs
from eqmath.methods.reduced.symmetrised import Symmetrised
from tests.methods.test_positions import SPACES, legs_of
from tests.oracles.linear import rank
from tests.oracles.positions import ONE, V, W, alt, at, generated, maps, sym, times

VV, XY = times(V, V), times(V, W)
CASES = {
    # group(s), source, target: (diagrams, rank) or the dimension
    "O Sym4→Sym4": (maps(sym(4), sym(4)), {1: (3, 1), 2: (3, 3), 3: (3, 3), 4: (3, 3)}),
    "O Sym2*Sym2→Sym2": (maps(times(sym(2), sym(2)), sym(2)), {1: (5, 1), 2: (5, 4), 3: (5, 5), 4: (5, 5)}),
    "O Alt2*Alt2*Alt2→1": (maps(times(*[alt(2)] * 3), ONE), {1: (1, 0), 2: (1, 0), 3: (1, 1), 4: (1, 1)}),
    "O Sym2→Sym4": (maps(sym(2), sym(4)), {1: (2, 1), 2: (2, 2), 3: (2, 2)}),
    "O Alt3→Alt3": (maps(alt(3), alt(3)), {2: (1, 0), 3: (1, 1), 6: (1, 1)}),
    "O Alt2→Alt3": (maps(alt(2), alt(3)), {5: (0, 0)}),
    "O Alt2*Alt2→Alt2": (maps(times(alt(2), alt(2)), alt(2)), {4: (1, 1)}),
    "SO Alt2*Alt2→Alt2": (maps(times(alt(2), alt(2)), alt(2)), {4: 2}),
    "SO Alt3→Alt3": (maps(alt(3), alt(3)), {6: 2}),
    "SO Alt2→Alt3": (maps(alt(2), alt(3)), {5: 1}),
    "SO Alt2*Alt2*Alt2→1": (maps(times(*[alt(2)] * 3), ONE), {4: 2}),
    "SO Sym2(Alt2)→1": (maps(sym(2, alt(2)), ONE), {4: 2}),
    "Sp Sym2^4→1": (maps(times(*[sym(2)] * 4), ONE), {2: (6, 3), 4: (6, 6)}),
    "Sp Alt2^3→1": (maps(times(*[alt(2)] * 3), ONE), {2: (5, 1), 4: (5, 4), 6: (5, 5)}),
    "Sp Alt4→Alt2": (maps(alt(4), alt(2)), {4: (2, 1), 6: (2, 2)}),
    "Sp Sym4→Sym4": (maps(sym(4), sym(4)), {2: (1, 1), 4: (1, 1)}),
    "Sp Sym4→Sym2": (maps(sym(4), sym(2)), {2: (0, 0), 4: (0, 0)}),
    "B Sym2→Sym2": (maps(sym(2), sym(2)), {5: 6}),
    "B Sym2→V": (maps(sym(2), V), {5: 3}),
    "B Alt2→Alt2": (maps(alt(2), alt(2)), {6: 2}),
    "S Sym5→Sym2": (maps(sym(5), sym(2)), {1: 1, 2: 9, 3: 24, 4: 36}),
    "S Sym4→Sym3": (maps(sym(4), sym(3)), {1: 1, 2: 10, 3: 28, 4: 44, 6: 56, 7: 57, 8: 57}),
    "S Alt2*V→Alt2": (maps(times(alt(2), V), alt(2)), {3: 5, 5: 6, 6: 6}),
    "S Sym2*Alt2→V": (maps(times(sym(2), alt(2)), V), {3: 8, 5: 10, 6: 10}),
    "S Alt4→Alt4": (maps(alt(4), alt(4)), {3: 0, 5: 2, 6: 2}),
    "S Sym2(Sym2)→Sym2": (maps(sym(2, sym(2)), sym(2)), {2: 10, 3: 26, 4: 38, 5: 42}),
    "S Sym2(V^2)→Sym2": (maps(sym(2, VV), sym(2)), {3: 50}),
    "S Sym3(Sym2)→Sym2": (maps(sym(3, sym(2)), sym(2)), {2: 16, 3: 64, 4: 128}),
    "S Alt2→V": (maps(alt(2), V), {1: 0, 2: 1, 6: 1}),
    "A Alt3→V": (maps(alt(3), V), {4: 2}),
    "A Alt4→Alt3": (maps(alt(4), alt(3)), {6: 2}),
    "H Sym4→Sym4": (maps(sym(4), sym(4)), {2: 7, 3: 13, 4: 16}),
}
PRODUCTS = {
    "S(5) O(3)": ((maps(XY, XY), 2), (maps(sym(2, XY), V), 4)),
    "S(3) SO(3)": ((maps(alt(3, XY), ONE), 3),),
    "S(4) O(3)": ((maps(sym(4, XY), ONE), 7),),
    "S(4) O(1)": ((maps(sym(4, XY), ONE), 5),),
    "C(8) SO(2)": ((maps(XY, XY), 16), (maps(sym(2, XY), ONE), 8)),
    "C(8) O(2)": ((maps(XY, XY), 8),),
    "Dih(6) O(2)": ((maps(XY, XY), 4),),
    "Dih(6) SO(2)": ((maps(XY, XY), 8),),
    "S(3) S(4)": ((maps(XY, XY), 4), (maps(XY, V), 2), (maps(XY, ONE), 1)),
    "S(1) S(4)": ((maps(XY, XY), 2),),
}


def ids(case: tuple) -> str:
    return f"{case[0]} {case[1]}"


@pytest.mark.parametrize("case", [(name, n) for name, (_, sizes) in CASES.items() for n in sizes], ids=ids)
def test_the_numbers_that_are_printed(case):
    name, n = case
    space, sizes = CASES[name]
    found = Symmetrised((series(name.split()[0])(n),), legs_of(space)).findings
    assert (found.dim if isinstance(sizes[n], int) else (found.count, found.rank)) == sizes[n]
    assert found.rank == found.dim


@pytest.mark.parametrize("names", PRODUCTS)
def test_the_numbers_of_products(names):
    groups = tuple(map(parse_group, names.split()))
    for space, dim in PRODUCTS[names]:
        assert Symmetrised(groups, legs_of(space)).findings.dim == dim


MULTIGRAPHS = {
    # Sym^d(V⊗V) → V^j of S(n): directed multigraphs with d edges, j marks and at most n nodes
    (8, 0): (1, 2, 11, 52, 296), (8, 1): (1, 5, 32, 199), (8, 2): (2, 15, 117, 877),
    (3, 0): (1, 2, 10, 31, 90), (3, 1): (1, 5, 25, 85), (3, 2): (2, 14, 70, 250),
}  # fmt: skip


@pytest.mark.parametrize(("n", "j"), MULTIGRAPHS)
def test_multigraphs(n, j):
    group = series("S")(n)
    spaces = [maps(sym(d, VV), times(*[V] * j)) for d in range(len(MULTIGRAPHS[n, j]))]
    assert tuple(Symmetrised((group,), legs_of(space)).findings.dim for space in spaces) == MULTIGRAPHS[n, j]


def test_weight_spaces_of_wide_layers():
    """S(256) × S(256): W → W 4, W → b 2, b → b of the next layer 1; the width is not felt."""
    groups = tuple(map(parse_group, ("S(256)", "S(256)")))
    spaces = (maps(XY, XY), maps(XY, V), maps(V, W), maps(ONE, XY))
    assert [Symmetrised(groups, legs_of(space)).findings.dim for space in spaces] == [4, 2, 1, 1]


ORDER_12 = {
    (6, 6): (63, 4, 4), (4, 4, 4): (291, 15, 15), (3, 3, 3, 3): (945, 47, 47),
    (3, 3, -3, -3): (47, 9, 8), (-3, -3, -3, -3): (4, 10, 3),
}  # fmt: skip


def young(sizes: tuple[int, ...]) -> BentLegs:
    factors, positions = times(*(sym(d) if d > 0 else alt(-d) for d in sizes))
    return BentLegs(factors, 6, tuple(positions))


@pytest.mark.parametrize("sizes", ORDER_12, ids=str)
def test_order_12(sizes):
    """O(4): unknowns, diagrams, dimension."""
    found = Symmetrised((parse_group("O(4)"),), young(sizes)).findings
    assert (found.method.unknowns, found.count, found.dim) == ORDER_12[sizes]


@pytest.mark.slow
def test_order_12_in_pairs():
    found = Symmetrised((parse_group("O(4)"),), young((2,) * 6)).findings
    assert (found.method.unknowns, found.count, found.dim) == (5563, 388, 372)


def test_without_positions_it_is_hom():
    for name in ("S(3)", "A(3)", "H(2)", "O(2)", "SO(3)", "Sp(2)", "B(3)", "C(4)", "Aut(P3)"):
        group, legs = parse_group(name), BentLegs.of(4, 2)
        found, hom = Symmetrised((group,), legs).findings, Hom(group, 2, 2)
        assert (found.dim, found.rank) == (hom.dim, hom.rank)
        assert name == "Aut(P3)" or found.count == len(hom.spanning_set)


@pytest.mark.parametrize(
    ("name", "m"),
    [("S(3)", 5), ("A(3)", 5), ("O(2)", 6), ("O(3)", 6), ("SO(3)", 6), ("Sp(4)", 6), ("B(3)", 5), ("H(3)", 6)],
)
def test_the_sectors_of_pair_swaps_add_up(name, m):
    """dim Hom = Σ C(h, j) dim_j over the characters of (Z₂)^h, by the general code."""
    group, h, total = parse_group(name), m // 2, 0
    swaps = [(*range(2 * i), 2 * i + 1, 2 * i, *range(2 * i + 2, m)) for i in range(h)]
    for minus in range(h + 1):
        legs = BentLegs.of(m, h, [(swap, -1 if i < minus else 1) for i, swap in enumerate(swaps)])
        total += comb(h, minus) * Symmetrised((group,), legs).findings.dim
    assert total == group.series.dimension(m, group.n)


@pytest.mark.parametrize(("big", "small", "part"), [("SO(3)", "O(3)", "det"), ("A(3)", "S(3)", "twisted")])
def test_one_part_alone(big, small, part):
    """Hom_SO = Hom_O(X, Y) + Hom_O(X, det*Y), and for A(n) with the sign."""
    for space in SPACES.values():
        legs = legs_of(space)
        whole, plain = (Symmetrised((parse_group(name),), legs).findings.dim for name in (big, small))
        assert whole == plain + Symmetrised((parse_group(big),), legs, (part,)).findings.dim


@pytest.mark.parametrize("name", ["SO(2)", "Sp(2)", "A(3)"])
def test_values_anywhere_and_on_the_unknowns(name):
    for space in SPACES.values():
        group, legs = parse_group(name), legs_of(space)
        found = Symmetrised((group,), legs)
        tuples = all_tuples(legs.m, group.n)
        values = found.values(tuples)
        assert len(values) == len(found.words) == len(found.table) == found.findings.count
        assert rank(values.tolist()) == rank(found.table.tolist()) == found.findings.rank
        for images, sign in legs.positions:
            places = [int(np.flatnonzero((tuples == at(tuple(t), images)).all(axis=1))[0]) for t in tuples.tolist()]
            assert np.array_equal(values[:, places], sign * values)


def projections(group: Group, block, space: tuple) -> list[list[Fraction]]:
    """(1/|Z|) Σ χ(z) f(t z) for every diagram, on all index tuples; |Z| counts both signs of an element."""
    factors, l, positions = space
    tuples = all_tuples(len(factors), group.n)
    elements = generated(len(factors), positions)
    rows = []
    for word in map(tuple, block.words.tolist()):
        values = block.family.entries_in(False).bent(word, l, tuples, group.n)
        of = dict(zip(map(tuple, tuples.tolist()), values.tolist(), strict=True))
        sums = [sum(sign * of[at(t, images)] for images, sign in elements) for t in of]
        rows.append([Fraction(total, len(elements)) for total in sums])
    return rows


@pytest.mark.parametrize(
    "group", [s(n) for s in map(series, ("S", "A", "O", "SO", "Sp", "B")) for n in s.values(3)], ids=str
)
def test_orbit_sums_are_the_projections(group):
    """All elements of Z, all diagrams, all index tuples: the same vectors up to factors, forced orbits are zero."""
    for space in SPACES.values():
        legs = legs_of(space)
        if group.n**legs.m > 27:
            continue
        for ends in Symmetrised((group,), legs).parts:
            tuples = all_tuples(legs.m, group.n)[:, list(ends.system.joint.order)]
            for own in ends.diagrams:
                (block,) = own.blocks
                rows = projections(group, block, space)
                mine = list(own.table(tuples))
                free = iter(mine)
                for root, forced in zip(own.roots, own.forced, strict=True):
                    row = rows[block.words.tolist().index(list(own.own_words(int(root))[0]))]
                    if forced:
                        assert not any(row)
                    else:
                        assert rank([row, next(free).tolist()]) == int(any(row))
                assert rank(rows) == (rank(np.array(mine).tolist()) if mine else 0)


@pytest.mark.parametrize("letter", ["S", "O", "Sp", "B", "H"])
def test_for_large_n_forced_is_zero_and_nothing_else_is(letter):
    for name, space in SPACES.items():
        legs = legs_of(space)
        n = max(legs.m + legs.m % 2, 2)
        found = Symmetrised((series(letter)(n),), legs)
        assert not found.vanishing, name
        assert found.findings.independent, name
        assert len(found.words) == found.findings.count


def test_traps():
    """Composite signs, forced zeros, families of rank 0, loops, products."""

    def dim(group: str, space: tuple) -> int:
        return Symmetrised(tuple(map(parse_group, group.split())), legs_of(space)).findings.dim

    # 5: Λ²(V⊗V) = 2·Λ²V⊗Sym²V; Λ³ inside Sym² has an exchange of three transpositions with sign +1
    assert dim("S(4)", maps(alt(2, VV), ONE)) == 2 * dim("S(4)", maps(times(alt(2), sym(2)), ONE))
    assert dim("O(3)", maps(sym(2, alt(3)), ONE)) == 1
    assert dim("O(3)", maps(alt(2, alt(3)), ONE)) == 0
    both = times(alt(2), sym(2, W)), times(sym(2), alt(2, W))
    assert dim("S(3) S(2)", maps(alt(2, XY), ONE)) == sum(dim("S(3) S(2)", maps(x, ONE)) for x in both)
    # 6: a value twice in a Λ-leg, and two values in one Λ-leg that K exchanges; zero spaces are results
    assert Symmetrised((parse_group("S(5)"),), legs_of(maps(alt(3), V))).findings.count == 0
    assert dim("S(2)", maps(alt(3), alt(3))) == 0
    # 7: one diagram, which vanishes at n = 2 though nothing forces it
    found = Symmetrised((parse_group("O(2)"),), legs_of(maps(times(*[alt(2)] * 3), ONE)))
    assert found.findings.count == 1
    assert found.vanishing == found.words
    assert len(found.forced) > 0
    # 8: loops on Sym-legs for O(n), on Λ-legs for Sp(n)
    assert [dim(g, maps(s(2), ONE)) for g in ("O(2)", "Sp(2)") for s in (sym, alt)] == [1, 0, 0, 1]
    # 9: an input and an output of Sp(n) bend alike: Sym² → 1, 1 → Sym², V → V
    assert dim("Sp(2)", maps(ONE, alt(2))) == dim("Sp(2)", maps(alt(2), ONE)) == dim("Sp(2)", maps(V, V)) == 1
    # 19: Sym²(V1*V2) is not Sym²(V1)*Sym²(V2), whose 25 maps have 2 more from and to Λ²*Λ² and 1 of its own
    one, other = sym(2, XY), times(sym(2), sym(2, W))
    assert [dim("S(2) S(2)", maps(x, x)) for x in (one, other)] == [28, 25]


def test_what_was_checked():
    found = Symmetrised((parse_group("SO(2)"),), legs_of(maps(sym(2), sym(2)))).findings
    assert found.spans
    assert found.violation is None
    assert found.checks == (
        "even part: one diagram of every orbit under the positions obeys the class rule, checked on all index tuples; "
        "every orbit sum solves 4 equations over Z",
        "even part: 3 signed orbits of classes, 1 equations up to sign (triangular), dimension 2, rank 2",
        "det part: one diagram of every orbit under the positions obeys the class rule, checked on all index tuples; "
        "every orbit sum solves 5 equations over Z",
        "det part: 2 signed orbits of classes, 1 equations up to sign (triangular), dimension 1, rank 1",
    )
