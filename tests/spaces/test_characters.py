"""The algebra of characters against traces of explicit matrices, and its laws on every group."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from fractions import Fraction
from itertools import product
from math import comb, prod

import numpy as np
import pytest

from eqmath import B, Group, O, S, parse_group
from eqmath.combinatorics import integer_partitions, stirling
from eqmath.errors import CaseError, GroupError, NotExact, OutOfTime, TooLarge
from eqmath.limits import memory_limit, time_limit
from eqmath.spaces.characters import Character, defining, determinant, inner, power_sum, sign
from tests.oracles import functors
from tests.oracles.definition import permutation_matrix
from tests.oracles.functors import alt, cl, direct_sum, harm, inj, sub, sym
from tests.oracles.lie import determinant as det_of
from tests.oracles.lie import inverse
from tests.oracles.linear import kronecker, trace, transpose
from tests.oracles.representations import closure
from tests.oracles.signed import sign as sign_of

V, W, DET, SGN = defining(), defining(2), determinant(), sign()
Square = list[list[int]]
ANY: list[tuple[Character, Callable[[Square], Square]]] = [
    *((V.sym(d), lambda g, d=d: sym(g, d)) for d in range(5)),
    *((V.alt(d), lambda g, d=d: alt(g, d)) for d in range(5)),
    *((V.harm(d), lambda g, d=d: harm(g, d)) for d in range(4)),
    (V.dual(), lambda g: transpose(inverse(g))),
    (DET * V.sym(2).dual(), lambda g: kronecker([[det_of(g)]], sym(transpose(inverse(g)), 2))),
    (V.alt(2).sym(2), lambda g: sym(alt(g, 2), 2)),
    ((V * V).alt(2), lambda g: alt(kronecker(g, g), 2)),
    ((V + 2).sym(2), lambda g: sym(direct_sum(g, [[1]], [[1]]), 2)),
    (V * DET + V.alt(2), lambda g: direct_sum(kronecker(g, [[det_of(g)]]), alt(g, 2))),
]
POINTS: list[tuple[Character, Callable[[Square], Square]]] = [
    *((V.inj(d), lambda g, d=d: inj(g, d)) for d in range(4)),
    *((V.sub(d), lambda g, d=d: sub(g, d)) for d in range(5)),
    (V.sub(2).sub(2), lambda g: sub(sub(g, 2), 2)),
    (V.sub(2).sub(3), lambda g: sub(sub(g, 2), 3)),
    ((V * V).inj(2), lambda g: inj(kronecker(g, g), 2)),
    (V.inj(2).sub(2), lambda g: sub(inj(g, 2), 2)),
    (SGN * V, lambda g: [[det_of(g) * x for x in row] for row in g]),
]


def at(character: Character, g: Square) -> Fraction:
    """The value of the polynomial at one element: p_j = tr(gʲ), sgn the sign of the permutation |g|."""
    back = inverse(g)
    places = [next(i for i, x in enumerate(row) if x) for row in g]
    total = Fraction(0)
    for word, coefficient in character.terms.items():
        value = Fraction(coefficient)
        for factor, powers, det, sgn in word:
            assert factor == 1
            value *= prod(functors.trace_of_power(g if j > 0 else back, abs(j)) for j in powers)
            value *= det_of(g) ** abs(det) * sign_of(places) ** sgn
        total += value
    return total


@pytest.mark.parametrize("name", ["S(1)", "S(3)", "S(4)", "A(4)", "C(4)", "H(2)", "H(3)"])
def test_traces_of_explicit_matrices(name: str) -> None:
    """Element by element, hence also the dimension of the invariants as a mean."""
    group = parse_group(name)
    elements = [list(map(list, g)) for g in closure([g.tolist() for g in group.discrete] or [[[1]]])]
    assert len(elements) == group.order
    small = elements if len(elements) < 30 else elements[::5]
    for character, matrix in ANY if name.startswith("H") else ANY + POINTS:
        traces = [Fraction(trace(matrix(g))) for g in small]
        assert [at(character, g) for g in small] == traces
        if small is elements:
            assert inner(character, group) == sum(traces) / len(traces)


def test_clifford_algebra() -> None:
    for sigma in ((1, 2, 3), (2, 1, 3), (2, 3, 1)):
        g = permutation_matrix(sigma)
        assert at(V.cl(3), g) == trace(cl(g))


CLASSICAL = "H(1) H(2) H(3) O(1) O(2) O(3) SO(1) SO(2) SO(3) SO(4) Sp(2) Sp(4) B(1) B(2) B(4) A(1) A(3)"
POINTED = "S(1) S(2) S(4) A(4) C(5) Dih(4) S(2)+S(3) Aut(path:4)"
ONE, NONE = Character({(): 1}), Character({})
SPACES = [ONE, V, V * V, V.sym(2), V.alt(2) + 1, V.sym(3)]


def same(x: Character, y: Character, group: Group) -> bool:
    """Whether two characters agree on the whole group: the norm of the difference is 0."""
    return inner((x - y) * (x - y).dual(), group) == 0


@pytest.mark.parametrize("name", f"{CLASSICAL} {POINTED}".split())
def test_laws(name: str) -> None:
    group, n = parse_group(name), parse_group(name).n
    for x, y in product(SPACES, repeat=2):
        assert inner(x.dual() * y, group) == inner(y.dual() * x, group) >= 0
    for x in SPACES:
        assert inner(x.dual() * x, group) > 0 or x.dimension(n) == 0
        assert inner(x.sym(2) + x.alt(2), group) == inner(x**2, group)
        for k in range(1, 5):
            assert sum((-1) ** i * inner((V.sym(k - i) * V.alt(i)).dual() * x, group) for i in range(k + 1)) == 0
    assert same(V, V.dual(), group)
    assert same(DET * DET, ONE, group)
    for k in range(n + 1):
        assert same(V.alt(k), DET * V.alt(n - k), group)
    assert same(V.alt(n + 1), NONE, group)


@pytest.mark.parametrize("name", POINTED.split())
def test_laws_of_permutations(name: str) -> None:
    group, n = parse_group(name), parse_group(name).n
    for x in (V, V.sub(2), V + 1):
        assert x.sym(2) == x.sub(2) + x
        assert x.inj(2) + x == x**2
        for k in range(4):
            assert sum((stirling(k, t) * x.inj(t) for t in range(k + 1)), NONE) == x**k
    assert same(V.sub(n), ONE, group)
    assert same(V.sub(n + 1), NONE, group)
    assert same(V.inj(n + 1), NONE, group)
    assert same(V.sub(2), V.sub(n - 2) if n >= 2 else NONE, group)
    assert same(SGN, DET, group)


def test_subsets_by_whole_cycles() -> None:
    """Sub_d = Σ over the types of Π C(c_j, multiplicity), c_j = (1/j) Σ_{e|j} μ(j/e) p_e cycles of length j."""
    mobius = {1: 1, 2: -1, 3: -1, 4: 0, 5: -1, 6: 1}
    cycles = {
        j: sum(mobius[j // e] * power_sum(e) for e in range(1, j + 1) if j % e == 0) * Fraction(1, j) for j in mobius
    }
    for d in range(7):
        chosen = [
            prod((choose(cycles[j], shape.count(j)) for j in set(shape)), start=ONE) for shape in integer_partitions(d)
        ]
        assert V.sub(d) == sum(chosen, NONE)


def choose(x: Character, k: int) -> Character:
    """x (x − 1) ⋯ (x − k + 1) / k!"""
    return prod(((x - i) * Fraction(1, i + 1) for i in range(k)), start=ONE)


def test_the_swap_of_two_copies() -> None:
    """Λ²(V ⊗ V) is twice Λ² ⊗ Sym², Λ²(V₁ ⊗ V₂) both ways round; neither is Λ² ⊗ Λ²."""
    assert (V * V).alt(2) == 2 * V.alt(2) * V.sym(2)
    assert (V * W).alt(2) == V.alt(2) * W.sym(2) + V.sym(2) * W.alt(2)
    assert (V * W).sym(2) == V.sym(2) * W.sym(2) + V.alt(2) * W.alt(2)
    assert V.alt(3).sym(2) + V.alt(3).alt(2) == V.alt(3) ** 2


def test_powers_of_sums() -> None:
    for x, y in ((V, W), (V.alt(2), DET), (V.sub(2), 2 * V), (V.dual(), Character({(): 3}))):
        for d in range(5):
            assert (x + y).sym(d) == sum((x.sym(i) * y.sym(d - i) for i in range(d + 1)), NONE)
            assert (x + y).alt(d) == sum((x.alt(i) * y.alt(d - i) for i in range(d + 1)), NONE)
            assert (x - x).sym(d) == (1 if d == 0 else 0)
        assert (x * y).adams(6) == x.adams(2).adams(3) * y.adams(-6).dual()


def test_one_dimensional_characters() -> None:
    """det³ is a Sym³, Λ² of a line is 0, sgn² is 1; what has become trivial leaves no trace."""
    assert DET.sym(3) == DET**3 != DET
    assert DET.alt(2) == SGN.alt(2) == 0
    assert SGN.sym(2) == SGN.adams(2) == DET * DET.dual() == 1
    assert str(SGN * SGN.dual() * DET.dual()) == "det^-1"
    for name, dims in {"H(1)": (1, 1, 0, 0), "H(2)": (1, 0, 0, 0), "H(3)": (1, 0, 0, 0), "A(4)": (1, 1, 1, 1)}.items():
        group = parse_group(name)
        twists = [ONE, SGN, DET, DET * SGN]
        assert tuple(inner(x, group) for x in twists) == dims
    assert [same(V.alt(n), SGN, parse_group(f"H({n})")) for n in (1, 2, 3)] == [False] * 3
    for n, different in ((1, 2), (2, 4), (3, 4)):
        assert sum(same(x, y, parse_group(f"H({n})")) for x in twists for y in twists) == 16 // different


def test_direct_sums_and_products_of_permutation_groups() -> None:
    """S_a × S_b ⊂ S_(a+b) by V ↦ V₁ + V₂, ⊂ S_ab by V ↦ V₁ V₂: by factors, and by the cycles of all elements."""
    factors = parse_group("S(2)xS(3)")
    side_by_side = parse_group("S(2)+S(3)")
    pairs = (((2, 1), (1, 2, 3)), ((1, 2), (2, 1, 3)), ((1, 2), (2, 3, 1)))
    tensor = closure([kronecker(permutation_matrix(a), permutation_matrix(b)) for a, b in pairs])
    for build in (lambda x: x.sym(3), lambda x: x.alt(2) * x, lambda x: x.sub(2).sym(2), lambda x: x.inj(2)):
        assert inner(build(V + W), factors) == inner(build(V), side_by_side)
        values = [at(build(V), list(map(list, g))) for g in tensor]
        assert inner(build(V * W), factors) == sum(values) / len(values)


def test_restrictions() -> None:
    """B(n) is O(n−1) by V ↦ V + 1; S(n−1) fixes a point of S(n)."""
    for build in (lambda x: x.sym(4), lambda x: x.alt(2) * x.sym(2), lambda x: x.harm(2) * x.harm(2)):
        for n in (2, 3, 4):
            assert inner(build(V), parse_group(f"B({n})")) == inner(build(V + 1), parse_group(f"O({n - 1})"))
            fixed = parse_group(f"S(1)+S({n - 1})")
            assert inner(build(V), fixed) == inner(build(V + 1), parse_group(f"S({n - 1})"))


def test_dimensions() -> None:
    for n in range(6):
        for d in range(5):
            assert V.sym(d).dimension(n) == (comb(n + d - 1, d) if n + d else 1)
            assert V.alt(d).dimension(n) == V.sub(d).dimension(n) == comb(n, d)
            assert V.inj(d).dimension(n) == prod(range(n, n - d, -1))
        assert V.cl(n).dimension(n) == 2**n
        assert (V * W.sym(2) + 3 * DET * SGN).dimension(n, 4) == 10 * n + 3


def test_values() -> None:
    """Equal, hashable, picklable, in one order; numbers of numpy are numbers, floats are none."""
    x = V.sym(2) * W + 1
    assert pickle.loads(pickle.dumps(x)) == x == 1 + W * V.sym(2)
    assert len({x, 1 + W * V.sym(2), x - 1}) == 2
    assert len({ONE, 1, NONE, 0, ONE * Fraction(1, 2), Fraction(1, 2)}) == 3
    assert list(x.terms) == sorted(x.terms)
    assert repr(x) == "1 + 1/2*p1^2*p1(V2) + 1/2*p2*p1(V2)"
    assert repr(-V) == "-p1"
    assert repr(V - V) == "0"
    assert 3 - V == -(V - 3)
    assert V * np.int64(2) == V + V
    assert V != "V"
    with pytest.raises(NotExact, match="found the float 0.5"):
        _ = V * 0.5
    with pytest.raises(AttributeError, match="^a Character is immutable$"):
        x.terms = {}  # type: ignore[misc]


def test_sizes_are_bounded() -> None:
    """The n of a group may be anything; a character with too many terms is refused before it is there."""
    n, x = 10**18, V.sym(4) * V.alt(2)
    assert inner(x, S(n)) == inner(x, S(6)) > inner(x, S(2))
    assert (inner(V.sym(3) ** 2, O(n)), inner(V.sym(3) ** 2, B(n))) == (2, 10)
    for build in (lambda: V.sym(40), lambda: V.sym(12) * W.sym(12)):
        with memory_limit(10**6), pytest.raises(TooLarge, match="^the terms of the character are about .* is 1 MB$"):
            build()
    with time_limit(0), pytest.raises(OutOfTime, match="^the time limit of 0 seconds is over while expanding"):
        V.sym(3)
    with time_limit(0), pytest.raises(OutOfTime, match="^the time limit of 0 seconds is over while averaging"):
        inner(x, S(3))


def test_bad_input() -> None:
    for wrong in (0, -1, True, 1.5):
        with pytest.raises(CaseError, match="^expected the number of a factor, found "):
            defining(wrong)  # type: ignore[arg-type]
    for wrong in (0, 1.5):
        with pytest.raises(CaseError, match="^expected an integer that is not 0, found "):
            V.adams(wrong)  # type: ignore[arg-type]
    with pytest.raises(CaseError, match="^expected the degree to be an integer ≥ 0, found -1$"):
        V.sym(-1)
    with pytest.raises(CaseError, match="^expected the exponent to be an integer ≥ 0, found -1$"):
        _ = V**-1
    with pytest.raises(GroupError, match=r"^S\(3\) has no factor 2 that acts on V2"):
        inner(V * W, parse_group("S(3)"))
    with pytest.raises(GroupError, match=r"^O\(n\) has no sgn"):
        inner(SGN * V, parse_group("O(3)"))
    half = r"^expected the character of a space, found one whose mean over S\(3\) is 1/2$"
    with pytest.raises(CaseError, match=half):
        inner(V * Fraction(1, 2), parse_group("S(3)"))
