"""The span of all pairs beside orbits of the whole group, and beside Hom."""

from itertools import combinations, product
from math import gcd

import pytest

from eqmath import Hom, parse_group
from eqmath.errors import NotComposable, TooLarge
from eqmath.limits import memory_limit
from eqmath.spaces import Space
from eqmath.spans import SignedSet, basis_set, circle, full_span
from tests.oracles import linear
from tests.oracles import spans as oracle


def full(group: str, source: str, target: str):
    found = parse_group(group)
    return full_span(basis_set(found, Space(source)), basis_set(found, Space(target)))


def edges(n: int, size: int = 2) -> list[tuple[int, ...]]:
    return list(combinations(range(n), size))


FACTS = [
    *[(f"S({n})", "Sub2(V)", "Sub2(V)", min(n - 1, 3)) for n in range(2, 7)],
    *[(f"S({n})", "Sub3(V)", "V", 2) for n in (4, 5, 6)],
    *[(f"S({n})", "Sub2(V)", "Sub3(V)", 3) for n in (5, 6)],
    ("S(4)xS(5)", "V1*V2", "V1*V2", 4),
    ("S(2)wrS(4)", "V", "V", 3),
    *[(f"C({n})", "V", "V", n) for n in range(1, 9)],
    ("Aut(path:3)", "V", "V", 5),
    *[(f"S({n})", "V+Sub2(V)", "V", 4) for n in (3, 4, 5)],
    ("S(6)", "Alt2(V)", "V", 1),
    ("S(6)", "Alt2(V)", "Alt2(V)", 2),
    ("H(3)", "V", "V", 1),
    ("H(3)", "V^2", "V^2", 4),
    ("H(3)", "V^2", "V", 0),
]
"""Known numbers of orbits, those that are forced to zero left out."""


@pytest.mark.parametrize(("group", "source", "target", "number"), FACTS)
def test_known_numbers_of_orbits(group, source, target, number) -> None:
    """As many as the dimension, by the system and by characters."""
    span, space = full(group, source, target), Hom(group, source=source, target=target)
    assert span.weights == number == space.dim == space.second_route
    assert span.is_equivariant


@pytest.mark.parametrize("n", range(2, 6))
def test_beside_the_whole_symmetric_group(n) -> None:
    group, every = oracle.symmetric(n), [
        ("V", range(n), oracle.point), ("Sub2(V)", edges(n), oracle.subset), ("Alt2(V)", edges(n), oracle.oriented),
        ("V^2", list(product(range(n), repeat=2)), oracle.tuple_of_points), ("Sub3(V)", edges(n, 3), oracle.subset),
    ]  # fmt: skip
    for (source, X, on_x), (target, Y, on_y) in product(every, repeat=2):
        span = full(f"S({n})", source, target)
        true = oracle.free_orbits(group, list(X), list(Y), on_x, on_y)
        got = [{(list(X)[x], list(Y)[y]) for x, y, _, _ in fibre} for fibre in span.fibres]
        assert sorted(map(sorted, got)) == sorted(map(sorted, true))


def test_two_orbits_one_forced_to_zero() -> None:
    """Λ² → V: the points outside the pair; the swap of the pair fixes the point and turns the pair."""
    unsigned, signed = full("S(6)", "Sub2(V)", "V"), full("S(6)", "Alt2(V)", "V")
    assert (unsigned.weights, signed.weights, len(unsigned.edges), len(signed.edges)) == (2, 1, 90, 30)
    assert full("S(6)", "Sub2(V)", "Sub2(V)").weights == 3
    assert len(full("S(6)", "Alt2(V)", "Alt2(V)").edges) == 15 + 15 * 8


@pytest.mark.parametrize("n", [1, 2, 3, 4, 5, 6, 8])
def test_tables_of_the_torus(n) -> None:
    """By the whole group up to n = 4, by counting orbits of shifts, by Hom."""
    table = {(1, 4): 1, (1, 8): 1, (2, 4): 3, (2, 8): 3, (3, 4): 3, (3, 8): 3, (4, 4): 6, (4, 8): 6, (5, 4): 7,
             (5, 8): 6, (6, 4): 11, (6, 8): 10, (8, 4): 18, (8, 8): 15}  # fmt: skip
    for symmetries, matrices in ((4, oracle.QUARTERS), (8, oracle.SQUARE)):
        group = f"Torus({n},{symmetries})"
        shifts = {
            min(((a * x + b * y) % n, (c * x + d * y) % n) for a, b, c, d in matrices)
            for x in range(n)
            for y in range(n)
        }
        assert full(group, "V", "V").weights == len(shifts) == table[n, symmetries] == Hom(group, 1, 1).dim
        if n <= 4:
            whole = oracle.torus(n, matrices)
            assert len(oracle.free_orbits(whole, range(n * n), range(n * n), oracle.point, oracle.point)) == len(shifts)


@pytest.mark.parametrize(("group", "source", "target"), [("S(3)", "V", "V"), ("C(4)", "V", "Alt2(V)"),
                                                         ("H(2)", "V^2", "V^2"), ("S(3)", "V^2", "V")])  # fmt: skip
def test_the_layers_are_a_basis_of_the_null_space(group, source, target) -> None:
    """ρ_Y W = W ρ_X as linear equations, solved by elimination with fractions."""
    found = parse_group(group)
    X, Y = (basis_set(found, Space(end)) for end in (source, target))
    span = full_span(X, Y)
    rows = []
    for below, above in zip(X.matrices, Y.matrices, strict=True):
        B, A = below.tolist(), above.tolist()
        for i, j in product(range(Y.size), range(X.size)):
            row = [0] * (X.size * Y.size)
            for p in range(Y.size):
                row[p * X.size + j] += A[i][p]
            for q in range(X.size):
                row[i * X.size + q] -= B[q][j]
            rows.append(row)
    flat = [linear.flat(W.tolist()) for W in span.layers]
    assert not any(sum(a * b for a, b in zip(row, W, strict=True)) for row in rows for W in flat)
    assert linear.rank(flat) == span.weights == X.size * Y.size - linear.rank(rows)


@pytest.mark.parametrize(("fine", "coarse"), [(6, 3), (6, 2), (12, 4), (5, 1), (4, 4)])
def test_contours_of_different_lengths(fine, coarse) -> None:
    """A shift of the coarse contour is m shifts of the fine one: m·n weights; shift by shift: n weights."""
    step = fine // coarse
    by_steps = full_span(circle(fine, step), circle(coarse))
    assert by_steps.weights == fine == Hom(f"C({coarse})", source=f"{step}*V", target="V").dim
    whole = full_span(circle(fine), circle(coarse))
    assert whole.weights == coarse
    assert all(len(fibre) == fine for fibre in whole.fibres)
    assert full_span(circle(coarse), circle(coarse)).weights == gcd(fine, coarse)


def test_channels_are_blocks_of_circulants() -> None:
    two, three = circle(4) + circle(4), circle(4) + circle(4) + circle(4)
    span = full_span(three, two)
    assert span.weights == 2 * 3 * 4 == Hom("C(4)", source="3*V", target="2*V").dim
    W = span.matrix(range(span.weights)).tolist()
    for i, j in product(range(2), range(3)):
        block = [row[4 * j : 4 * j + 4] for row in W[4 * i : 4 * i + 4]]
        assert all(block[(r + 1) % 4][(c + 1) % 4] == block[r][c] for r in range(4) for c in range(4))


def test_no_points() -> None:
    nothing = SignedSet(0)
    assert (full_span(nothing, SignedSet(2)).weights, full_span(SignedSet(2), nothing).weights) == (0, 0)
    assert full_span(SignedSet(2), nothing).matrix([]).shape == (0, 2)
    assert full("S(1)", "Sub2(V)", "V").is_equivariant


def test_refusals() -> None:
    with pytest.raises(NotComposable, match=r"^expected the same generators, found 1 and 0$"):
        full_span(circle(3), SignedSet(3))
    with memory_limit(10**4), pytest.raises(TooLarge):
        full_span(circle(100), circle(100))
