"""Equivariant graph polynomials: numbers by networkx and by orbits of monomials, values by their definition."""

from itertools import combinations, combinations_with_replacement, permutations, product
from math import factorial

import numpy as np
import pytest

from eqmath import Hom, MarkedMultigraph, S, verify
from eqmath.claims import MultigraphKind, MultigraphMatrices
from eqmath.errors import CaseError
from eqmath.spaces import Space
from eqmath.theorems import theorem
from tests.oracles import multigraphs as oracle

FACTS = {
    ("Sym2(Sym2(V))", "Sym2(V)"): {2: 10, 3: 26, 4: 38, 5: 42},
    ("Sym2(V*V)", "Inj2(V)"): {1: 0, 2: 10, 3: 45, 4: 76, 5: 84, 6: 85},
    ("Sym2(V*V)", "Sym2(V)"): {3: 50},
    ("Sym3(V*V)", "Sub2(V)"): {2: 10},
    ("Sym3(Inj2(V))", "Sub2(V)"): {3: 28, 4: 98, 5: 163},
    ("Sym3(Sym2(V))", "Sym2(V)"): {2: 16, 3: 64, 4: 128},
    ("Sym2(Sub2(V))", "Sub2(V)"): {2: 1, 3: 4, 4: 9, 5: 11, 6: 12},
    ("Sub2(Sub2(V))", "Sub2(V)"): {2: 0, 3: 2, 4: 6, 5: 8, 6: 9},
    ("Sym5(Sub2(V))", "1"): {4: 18},
    ("Sub3(Sub2(V))", "Sub2(V)"): {4: 8},
    ("Sub5(Sub2(V))", "1"): {5: 6},
    ("Sub6(Sub2(V))", "1"): {5: 6},
}
"""Numbers that were computed otherwise."""
CASES = [(source, target, n, dim) for (source, target), own in FACTS.items() for n, dim in own.items()]


@pytest.mark.parametrize(("source", "target", "n", "dim"), CASES)
def test_known_numbers(source, target, n, dim):
    kind = MultigraphKind.between(Space(source), Space(target))
    assert sum(H.vertices <= n for H in kind.listed) == dim
    if kind.degree < 5:
        assert Hom(S(n), source, target).dim == dim


@pytest.mark.parametrize(
    ("source", "target", "n"),
    [
        ("Sym2(V*V)", "V", 3), ("Sym2(V*V)", "Inj2(V)", 3), ("Sym2(Sym2(V))", "Sym2(V)", 3), ("Sym2(V*V)", "1", 4),
        ("Sym3(Sub2(V))", "Sub2(V)", 4), ("Sub3(Sub2(V))", "Sub2(V)", 4), ("Sub2(Inj2(V))", "V", 3),
        ("Sym2(Inj2(V))", "Sub2(V)", 4), ("V*V", "V*V", 4), ("V*V", "V^3", 3),
    ],
)  # fmt: skip
def test_orbits_of_monomials_and_classes_of_multigraphs(source, target, n):
    """Burnside's orbits one by one, networkx's classes for every number of vertices, and the dimension."""
    kind = MultigraphKind.between(Space(source), Space(target))
    cells = list(product(range(n), repeat=2)) if kind.loops else list(permutations(range(n), 2))
    outputs = (product if kind.coinciding else permutations)(range(n), **_many(kind))
    own = {"directed": kind.directed, "ordered": kind.ordered, "parallel": kind.parallel}
    wanted = oracle.orbits_of_monomials(n, kind.degree, cells, list(outputs), **own)
    more = own | {"loops": kind.loops, "coincide": kind.coinciding}
    assert wanted == sum(len(oracle.classes(kind.degree, kind.marks, nodes, **more)) for nodes in range(n + 1))
    assert wanted == Hom(S(n), source, target).dim


def _many(kind: MultigraphKind) -> dict[str, int]:
    return {"repeat" if kind.coinciding else "r": kind.marks}


@pytest.mark.parametrize(("source", "j"), [("V*V", 1), ("Sym2(V*V)", 0), ("Sym2(V*V)", 2), ("Sym3(V*V)", 1)])
def test_maps_are_polynomials(source, j):
    """The map of a diagram, at the monomials of an array with their multinomials, is P of its multigraph."""
    n = 2
    x = np.array([[2, -1], [3, 5]])
    space = Hom(S(n), source=source, target=f"V^{j}" if j else "1")
    degree = MultigraphKind.between(space.source, space.target).degree
    cells = list(product(range(n), repeat=2))
    powers = []
    for word in combinations_with_replacement(cells, degree):
        count = factorial(degree)
        for cell in set(word):
            count //= factorial(word.count(cell))
        powers.append(count * int(np.prod([x[cell] for cell in word])))
    for d in space.spanning_set:
        H = MarkedMultigraph.from_diagram(d)
        found = [sum(a * b for a, b in zip(row, powers, strict=True)) for row in space.matrix(d).tolist()]
        assert found == H.evaluate(x).ravel().tolist()
        indices = product(range(n), repeat=j)
        assert found == [oracle.value(str(H), x.tolist(), index, different=False) for index in indices]


@pytest.mark.parametrize(("source", "target", "n"), [("V*V", "V", 3), ("Sym2(V*V)", "V", 3), ("Sym2(Sub2(V))", "V", 4)])
def test_orbit_matrices_share_out_all_pairs(source, target, n):
    """Every pair of an output and a monomial is in exactly one; each is that of a multigraph with few vertices."""
    found = MultigraphMatrices(Hom(S(n), source, target))
    total = sum(np.array(W.tolist()) for W in found.matrices())
    assert (total == 1).all()
    listed = [found.multigraph(i) for i in range(len(found))]
    kind = MultigraphKind.between(Space(source), Space(target))
    assert sorted(listed) == [H for H in kind.listed if H.vertices <= n]


@pytest.mark.parametrize(("source", "target"), theorem("graph-polynomial-all-multigraphs").spaces.texts)
def test_all_multigraphs_are_a_basis_for_large_n(source, target):
    """Refuted exactly for n < 2d + j, with a relation."""
    kind = MultigraphKind.between(Space(source), Space(target))
    start = 2 * kind.degree + kind.marks
    for n in range(1, start + 2):
        verdict = verify("graph-polynomial-all-multigraphs", n=n, source=source, target=target)
        assert verdict.status == ("proved" if n >= start else "refuted")
        assert verdict.diagrams == len(kind.listed)


def test_functions_of_simple_graphs():
    """As many as the orbits of sets of at most two edges: multilinear polynomials are a basis of the functions."""
    for n in (2, 3, 4):
        edges = list(combinations(range(n), 2))
        functions = {frozenset(some) for size in range(3) for some in combinations(edges, size)}
        orbits = {min(_moved(some, g) for g in permutations(range(n))) for some in functions}
        found = verify("simple-graph-polynomials", n=n, source="1+Sub2(V)+Sub2(Sub2(V))", target="1")
        assert (found.status, found.dim) == ("proved", len(orbits))


def _moved(edges, g) -> tuple:
    return tuple(sorted(tuple(sorted((g[a], g[b]))) for a, b in edges))


def test_what_is_no_space_of_polynomials():
    for source, target in (("Alt2(V)", "V"), ("V*V", "Alt2(V)"), ("Sym2(V)*V", "1"), ("Sym2(V*V)+1", "V")):
        with pytest.raises(CaseError, match="has no multigraphs"):
            MultigraphKind.between(Space(source), Space(target))
