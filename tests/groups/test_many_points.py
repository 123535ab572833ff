"""Permutation groups on more points than 8 bits hold: orbits against closed counts, diagrams, and what is refused."""

from __future__ import annotations

import json
from fractions import Fraction
from itertools import product
from math import comb, factorial
from pathlib import Path
from random import Random

import numpy as np
import pytest

from eqmath import Aut, H, Hom, parse_group
from eqmath.combinatorics import fixed_point_numbers, stabiliser_chain
from eqmath.errors import GroupError, TooLarge
from eqmath.groups import permutation_group, read_group
from eqmath.groups.permutation import MOST_POINTS, Action
from eqmath.limits import memory_limit


def path_orbits(n: int) -> int:
    """Pairs of vertices up to the reflection."""
    return len({min((a, b), (n - 1 - a, n - 1 - b)) for a, b in product(range(n), repeat=2)})


@pytest.mark.parametrize("n", [128, 129, 160])
def test_pairs_of_a_path(n: int) -> None:
    group = Aut(f"path:{n}")
    assert Hom(group, 1, 1).dim == path_orbits(n)
    assert Hom(group, "V+1", "V").dim == path_orbits(n) + (n + 1) // 2


def test_unordered_pairs() -> None:
    shift = [*range(2, 131), 1]
    assert Hom(permutation_group("shifts", 130, [shift]), "Sym2(V)", "1").dim == 66


@pytest.mark.parametrize("n", [130, 300])
def test_representatives_are_not_wrapped(n: int) -> None:
    """Images of random tuples under a generator have the same representative, which lies in their orbit."""
    shift = tuple((i + 1) % n for i in range(n))
    action = Action(n, (shift,))
    tuples = np.array([[Random(i).randrange(n), Random(-i).randrange(n)] for i in range(1, 40)], dtype=np.int16)
    representatives, _ = action.canonical(tuples, n)
    assert representatives[:, 0].tolist() == [0] * len(tuples)
    assert representatives[:, 1].tolist() == [(b - a) % n for a, b in tuples.tolist()]


def test_diagrams_of_a_star_and_of_a_complete_graph() -> None:
    for name, dim in (("star:150", 5), ("complete:140", 2)):
        space = Hom(Aut(name), 1, 1)
        assert (space.dim, space.unsought, space.findings().rank, len(space.basis())) == (dim, "", dim, dim)
        n, adjacency = space.group.n, space.matrix(space.basis()[-1]).to_numpy()
        assert adjacency.shape == (n, n)


@pytest.mark.parametrize(("name", "dim"), [("C(300)", 300), ("Dih(201)", 101), ("S(90)+S(80)", 6), ("S(20)wrS(15)", 3)])
def test_other_permutation_groups(name: str, dim: int) -> None:
    space = Hom(name, 1, 1)
    assert (space.dim, space.findings().rank) == (dim, dim)


def test_a_group_of_ones_own() -> None:
    swap = [2, 1, *range(3, 201)]
    space = Hom(permutation_group("exchange", 200, [swap]), 1, 1)
    assert space.dim == (200**2 + 198**2) // 2


def test_what_is_too_large_is_refused() -> None:
    with memory_limit(10**8), pytest.raises(TooLarge):
        Hom("Aut(cycle:300)", 2, 1).findings()
    with memory_limit(10**6), pytest.raises(TooLarge):
        Aut("path:1000")
    with memory_limit(10**6), pytest.raises(TooLarge, match="coset representatives"):
        stabiliser_chain([[*range(1, 1000), 0]], 1000)
    with pytest.raises(GroupError, match=f"from 1 to {MOST_POINTS} points"):
        parse_group(f"C({MOST_POINTS + 1})")


@pytest.mark.parametrize("name", ["S", "A", "O", "SO", "Sp", "H", "B", "U", "M"])
def test_a_million_dimensions(name: str) -> None:
    """No table has a column for every basis vector, nor a list an entry for each."""
    space = Hom(f"{name}(1000000)", 2, 2)
    assert space.second_route == space.dim == Hom(f"{name}(10)", 2, 2).dim


def test_the_trace_of_signed_permutations_has_no_other_moments_beyond_the_degree() -> None:
    """The mean over all signed permutations, by the binomials of their signs."""
    for m, n in product(range(7), range(1, 9)):
        fixed = enumerate(fixed_point_numbers(n))
        signs = sum(number * comb(f, p) * Fraction((2 * p - f) ** m, 2**f) for f, number in fixed for p in range(f + 1))
        assert H(n).series.dimension(m, n) == signs / factorial(n)


@pytest.mark.parametrize(("name", "size"), [("C(1000)", 1000), ("Dih(1000)", 501)])
def test_layers_of_a_thousand_points(name: str, size: int) -> None:
    """The i-th output is Σ_j w_(j−i) x_j, with the distance on the circle for Dih."""
    W, rng = Hom(name, 1, 1).weight(), Random(0)
    x, w = ([rng.randrange(-9, 9) for _ in range(count)] for count in (1000, size))
    y = W.apply(x, w)
    for i in (0, 1, 999, 501):
        steps = [(j - i) % 1000 for j in range(1000)]
        assert y[i] == sum(w[d if size == 1000 else min(d, 1000 - d)] * x[j] for j, d in enumerate(steps))
    assert W.transpose().apply(x, w)[0] == sum(
        w[-j % 1000 if size == 1000 else min(j, 1000 - j)] * x[j] for j in range(1000)
    )
    assert len(Hom(name, 1, 1).to_coo().value) == 10**6


def test_a_file_of_permutations(tmp_path: Path) -> None:
    file = tmp_path / "points.json"
    content = {"schema": "eqmath.group/1", "name": "points", "n": 1000, "permutations": [[*range(2, 1001), 1]]}
    file.write_text(json.dumps(content), encoding="utf-8")
    group = read_group(file)
    assert (group, Hom(group, 1, 1).dim) == (permutation_group("points", 1000, content["permutations"]), 1000)
    file.write_text(
        json.dumps(content | {"n": 3, "permutations": [[2, 1, 3]], "discrete": [[[0, 0, 1], [1, 0, 0], [0, 1, 0]]]})
    )
    assert read_group(file).order == 6
    for wrong, message in (([[1, 1, 2]], "permutations: expected each of"), ("x", "to be a list of lists of images")):
        file.write_text(json.dumps(content | {"n": 3, "permutations": wrong}), encoding="utf-8")
        with pytest.raises(GroupError, match=message):
            read_group(file)
