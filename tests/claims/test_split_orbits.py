"""Halves of orbits beside orbits that are listed, image by image, and beside the formula for their number."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from math import comb

import numpy as np
import pytest

from eqmath import A, verify
from eqmath.claims import Case, Numbers, SplitBasis, SplitOrbits
from eqmath.exact import Matrix
from eqmath.theorems import theorem
from tests.oracles import commutants


def even_images(n: int) -> list[tuple[int, ...]]:
    """The even permutations of 0, …, n − 1."""
    return [tuple(row.index(1) for row in zip(*g, strict=True)) for g in commutants.even_permutations(n)]


def surjections(m: int, t: int) -> int:
    """t! S(m, t), by inclusion and exclusion."""
    return sum((-1) ** (t - j) * comb(t, j) * j**m for j in range(t + 1))


@pytest.mark.parametrize(("n", "k", "l"), [(2, 1, 1), (2, 2, 1), (3, 1, 1), (3, 2, 2), (4, 1, 2), (4, 2, 2), (5, 1, 2)])
def test_orbits_listed_image_by_image(n: int, k: int, l: int) -> None:
    """Each is one orbit of A(n) on index tuples, none is left out, and ⁺ contains the least tuple."""
    split, even = SplitOrbits(A(n), k, l), even_images(n)
    found = {}
    for i in range(len(split)):
        table = split.matrix(i).to_numpy().reshape((n,) * (l + k))
        found[split.diagram(i)] = frozenset(map(tuple, np.argwhere(table).tolist()))
    orbits = {frozenset(tuple(g[v] for v in t) for g in even) for t in product(range(n), repeat=k + l)}
    assert set(found.values()) == orbits
    assert len(found) == len(split) == len(orbits)
    for name, places in found.items():
        if name.endswith("⁺"):
            assert min(places) == min(places | found[name[:-1] + "⁻"])


@pytest.mark.parametrize("n", range(2, 7))
@pytest.mark.parametrize("m", range(5))
def test_their_number(n: int, m: int) -> None:
    """Σ_{t ≤ n} S(m, t) + S(m, n − 1) + S(m, n), and the orbits counted by the tuples that even permutations keep."""
    number = len(SplitOrbits(A(n), m // 2, m - m // 2))
    stirling = [surjections(m, t) // max(1, surjections(t, t)) for t in range(n + 1)]
    assert number == sum(stirling) + stirling[n - 1] + stirling[n]
    even = even_images(n)
    assert number * len(even) == sum(sum(g[v] == v for v in range(n)) ** m for g in even)


@pytest.mark.parametrize("method", ["reduced", "direct"])
def test_every_split_by_both_methods(method: str) -> None:
    for n, k, l in ((2, 0, 3), (3, 2, 1), (4, 1, 2), (4, 3, 0)):
        verdict = verify("alternating-split-basis", n=n, k=k, l=l, method=method)
        assert (verdict.status, verdict.rank, verdict.dim) == ("proved", verdict.diagrams, verdict.second_route)


def test_sum_and_difference_are_compared() -> None:
    """With the halves exchanged J is the other difference; with the odd half left out the sum is not X."""

    class Exchanged(SplitOrbits):
        def entries(self, index: int):
            _, half = self.members[index]
            return super().entries(index + {"": 0, "⁺": 1, "⁻": -1}[half])

    class Wrong(SplitBasis):
        def vectors(self, case: Case) -> SplitOrbits:
            return Exchanged(self.series(case.n), case.k, case.l)

    found = Wrong(A).decide(Case(3, 1, 1))
    assert (found.status, type(found.witness)) == ("refuted", Numbers)
    assert SplitBasis(A).decide(Case(3, 1, 1)).status == "proved"
    assert Wrong(A).decide(Case(3, 1, 1), "direct").status == "refuted"


def test_the_jellyfish_is_the_difference() -> None:
    split = SplitOrbits(A(3), 1, 1)
    _, plus, minus = split.matrices()
    assert plus - minus == Matrix([[0, 1, -1], [-1, 0, 1], [1, -1, 0]])
    assert [split.diagram(i) for i in range(3)] == ["1,1'", "1|1'⁺", "1|1'⁻"]


def test_what_it_does_not_speak_of() -> None:
    claim = theorem("alternating-split-basis").claim
    assert not claim.admits(Case(1, 1, 1))
    assert replace(claim, n=3).vectors(Case(3, 1, 1)) == claim.vectors(Case(3, 1, 1))
