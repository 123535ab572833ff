"""Custom groups by classes of signed permutations: beside elimination over Q, union-find and conjugated groups."""

from __future__ import annotations

from fractions import Fraction
from random import Random

import numpy as np
import pytest

from eqmath import Hom, Matrix
from eqmath.errors import TooLarge
from eqmath.exact import PRIME, PRIMES, descending_primes, integers, modular_kernel, null_space, ratio
from eqmath.groups import matrix_group
from eqmath.limits import memory_limit
from eqmath.methods import solved_classes as solving
from eqmath.methods.direct import constraints
from eqmath.methods.signed_classes import signed_classes, signed_permutation
from eqmath.methods.solved_classes import ClassEquations, class_cost, leg_matrices, solved_classes
from tests.oracles.signed_orbits import signed_orbit_count

LONG = 10**6 + 3
HUGE = 10**40 + 1
TURN, REFLECTION, ROTATION = (
    Matrix([[0, -1], [1, 0]]),
    Matrix([[1, 0], [0, -1]]),
    Matrix([["3/5", "-4/5"], ["4/5", "3/5"]]),
)
CYCLE, SWAP = Matrix.permutation([2, 3, 1]), Matrix.permutation([2, 1, 3])
FLIP = Matrix([[-1, 0, 0], [0, 1, 0], [0, 0, 1]])


def rotation(a: int, about: bool = True) -> Matrix:
    """By the angle whose half has the tangent 1/a, in the plane or about the third axis: denominators a² + 1."""
    c, s = Fraction(a * a - 1, a * a + 1), Fraction(2 * a, a * a + 1)
    return Matrix([[c, -s, 0], [s, c, 0], [0, 0, 1]]) if about else Matrix([[c, -s], [s, c]])


GIVEN = {
    "turn": (2, [TURN], []),
    "turn and rotation": (2, [TURN, ROTATION], []),
    "long rotation": (2, [rotation(1000, False), REFLECTION], []),
    "shear": (2, [Matrix([[1, Fraction(1, LONG)], [0, 1]])], []),
    "huge shear": (2, [Matrix([[1, Fraction(3, HUGE)], [0, 1]])], []),
    "diagonal": (2, [Matrix([[2, 0], [0, Fraction(1, HUGE)]])], []),
    "infinitesimal": (2, [REFLECTION], [Matrix([[0, Fraction(1, LONG)], [Fraction(-1, LONG), 0]])]),
    "special linear": (2, [TURN], [Matrix([[1, 0], [0, -1]])]),
    "in space": (3, [CYCLE, rotation(HUGE)], []),
    "nothing": (2, [], []),
}
SHAPES = ((0, 0), (0, 1), (1, 1), (2, 1), (2, 2), (0, 4), (4, 0), (1, 3))


@pytest.mark.parametrize("name", GIVEN)
def test_the_basis_is_that_of_elimination_over_q(name: str) -> None:
    n, generators, lie = GIVEN[name]
    for k, l in SHAPES:
        found = solved_classes(generators, lie, n, k, l)
        expected = integers(null_space(constraints(generators, lie, n, k, l)), n ** (k + l))
        assert found.rows(range(len(found))).tolist() == expected.tolist()


def signed(images: tuple[int, ...], signs: tuple[int, ...]) -> Matrix:
    rows = [[0] * len(images) for _ in images]
    for j, (i, sign) in enumerate(zip(images, signs, strict=True)):
        rows[i][j] = sign
    return Matrix(rows)


@pytest.mark.parametrize(("n", "m"), [(2, 5), (3, 4), (4, 3), (5, 2), (3, 0), (3, 1)])
def test_classes_are_orbits_with_signs(n: int, m: int) -> None:
    """Random signed permutations, by union-find; and the entries are kept by the generators, one by one."""
    rng = Random(n * 10 + m)
    for _ in range(3):
        given = [(tuple(rng.sample(range(n), n)), tuple(rng.choice((1, 1, -1)) for _ in range(n))) for _ in range(2)]
        matrices = [signed(*own) for own in given]
        moves = tuple(own for own in map(signed_permutation, matrices) if own is not None)
        classes = signed_classes(moves, n, m)
        assert len(classes) == signed_orbit_count([list(zip(*own, strict=True)) for own in given], n, m)
        group = matrix_group("signed", n, matrices)
        assert len(classes) == len(solved_classes(group.discrete, (), n, 0, m)) == Hom(group, 0, m).dim


def conjugated(h: Matrix, *generators: Matrix) -> list[Matrix]:
    return [h * g * h.inverse() for g in generators]


@pytest.mark.parametrize("d", [10_001, LONG, HUGE])
def test_conjugated_groups_have_the_same_dimensions(d: int) -> None:
    """h g h⁻¹ for a rational h; the same group by other generators; the characters of S(3)."""
    h = Matrix([[1, Fraction(1, d), 2], [0, 1, Fraction(3, 7)], [5, 0, 1]])
    for k, l in ((1, 1), (1, 2), (0, 2)):
        expected = Hom("S(3)", k, l).dim
        for own in ([CYCLE, SWAP], [SWAP, CYCLE * SWAP]):
            assert len(solved_classes(conjugated(h, *own), (), 3, k, l)) == expected
            assert Hom(matrix_group("conjugated", 3, conjugated(h, *own)), k, l).dim == expected


def test_more_than_4096_entries() -> None:
    """Signed permutations and a rotation of infinite order generate a dense subgroup of O(3): 91 of 105 matchings."""
    space = Hom(matrix_group("dense", 3, [CYCLE, SWAP, FLIP, rotation(2)]), 4, 4)
    assert (space.dim, space.method.unknowns) == (Hom("O(3)", 4, 4).dim, 274)
    assert space.matrix(space.basis()[0]).shape == (81, 81)
    assert space.findings().checks[0].startswith("dimension: the signed permutations among the generators leave 274 of")
    shifts = matrix_group("turns", 10, [signed((*range(1, 10), 0), (1,) * 9 + (-1,))])
    space = Hom(shifts, 2, 2)
    assert (space.dim, space.cost.columns, space.method.prime) == (1000, 1000, None)


def test_huge_denominators_beyond_the_entries_that_are_solved_over_q() -> None:
    """Denominators of 81 digits at order 6, of 7 digits at order 7: O(3), and O(2) beside a vector that is fixed."""
    assert len(solved_classes([CYCLE, SWAP, FLIP, rotation(HUGE)], (), 3, 3, 3)) == Hom("O(3)", 3, 3).dim
    assert Hom(matrix_group("dense", 3, [CYCLE, SWAP, FLIP, rotation(1000)]), 3, 4).dim == 0
    assert Hom(matrix_group("plane", 3, [SWAP, rotation(1000), FLIP]), 3, 4).dim == Hom("O(2)+S(1)", 3, 4).dim


def test_a_guess_that_is_wrong_is_refused() -> None:
    """Also one that solves the equations mod the first primes."""
    equations = ClassEquations(signed_classes((), 2, 2), (leg_matrices(ROTATION, 1, 1, False),), 2, 2)
    right = np.array([[1, 0, 0, 1], [0, -1, 1, 0]], dtype=object)
    assert equations.hold(right)
    for wrong in (1, PRIME, PRIME * PRIMES[1]):
        changed = right.copy()
        changed[1, 0] += wrong
        assert not equations.hold(changed)
    infinitesimal = ClassEquations(signed_classes((), 2, 2), (leg_matrices(TURN, 1, 1, True),), 2, 2)
    assert infinitesimal.hold(right)
    assert not infinitesimal.hold(right + np.array([[PRIME * PRIMES[1], 0, 0, 0]], dtype=object))


def test_no_sum_leaves_the_bound() -> None:
    """The bound is reached: every entry of both sides has the same sign."""
    g = Matrix([[HUGE, HUGE], [HUGE, 2 * HUGE]])
    legs = leg_matrices(g, 1, 1, False)
    assert legs.bound(7) == 7 * (3 * HUGE + 3 * HUGE)
    assert leg_matrices(g, 1, 1, True).bound(7) == 7 * 6 * HUGE


def test_a_prime_that_divides_deceives_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    """diag(1, p + 1) is 1 mod p: the first prime finds too many solutions, which are refused, and others decide."""
    g = Matrix([[1, 0], [0, PRIME + 1]])
    assert len(solved_classes([g], (), 2, 1, 1)) == 2
    equations = ClassEquations(signed_classes((), 2, 2), (leg_matrices(g, 1, 1, False),), 2, 2)
    assert solving._proved(equations, lambda prime: np.zeros((1, 4), dtype=np.int64)) is None
    monkeypatch.setattr(solving, "MOST_PRIMES", 0)
    with pytest.raises(TooLarge, match=r"^no prime below 2\*\*23 among many lets"):
        solved_classes([g], (), 2, 1, 1)


def test_equations_at_some_tuples_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where all equations are too many, ever more of them are taken; the basis is the same."""
    given = ([CYCLE, rotation(2)], (), 3, 2, 2)
    expected = solved_classes(*given)
    monkeypatch.setattr(solving, "MOST_MIXED", 0)
    monkeypatch.setattr(solving, "EXTRA_TUPLES", 1)
    found = solved_classes(*given)
    assert found.rows(range(3)).tolist() == expected.rows(range(3)).tolist()


def test_what_is_too_large_is_refused() -> None:
    with memory_limit(10**6), pytest.raises(TooLarge, match="index tuples"):
        solved_classes([TURN], (), 2, 8, 8)
    with memory_limit(10**6), pytest.raises(TooLarge):
        solved_classes([TURN, ROTATION], (), 2, 6, 6)
    assert class_cost([TURN], (), 2, 10**4, 0).bytes > 10**3000


def test_residues() -> None:
    fractions = [Fraction(-5, 7), Fraction(0), Fraction(70, 9)]
    residues = [x.numerator * pow(x.denominator, -1, 10007) % 10007 for x in fractions]
    assert [ratio(residue, 10007) for residue in residues] == fractions
    assert sum(ratio(residue, 10007) is None for residue in range(10007)) > 0
    assert modular_kernel(np.zeros((0, 2), dtype=np.int64), 7).values.tolist() == [[1, 0], [0, 1]]
    primes = descending_primes(PRIME)
    assert [next(primes), next(primes)] == list(PRIMES[1:])
