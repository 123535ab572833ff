"""The other half of Schur–Weyl duality: commutants and spans beside plain elimination, and beside characters."""

from __future__ import annotations

from dataclasses import replace
from math import comb

import numpy as np
import pytest

from eqmath import Hom, Matrix, S, family, verify
from eqmath.claims import Case, Element, MissedMap, SchurWeyl
from eqmath.combinatorics import (
    alternating_squares,
    integer_partitions,
    orthogonal_squares,
    symmetric_squares,
    symplectic_squares,
    tableau_count,
)
from eqmath.combinatorics.irreducible_squares import orthogonal_dimension, symplectic_dimension, transposed
from eqmath.errors import CaseError
from eqmath.methods import Commutant, powers_table
from eqmath.theorems import all_theorems, theorem
from tests.oracles import commutants, definition, linear, signed

THEOREMS = [t for t in all_theorems() if isinstance(t.claim, SchurWeyl)]
CONTROLS = [(t, c) for t in THEOREMS for c in t.controls]
SMALL = [
    ("symmetric", n, k) for n, k in ((1, 2), (2, 1), (2, 2), (3, 1), (4, 1))
] + [("alternating", n, k) for n, k in ((2, 1), (2, 2), (3, 1), (4, 1))]  # fmt: skip


def test_their_names() -> None:
    names = ("alternating", "orthogonal", "symmetric", "symplectic")
    assert [t.name for t in THEOREMS] == [f"{name}-schur-weyl" for name in names]


@pytest.mark.parametrize("statement", THEOREMS, ids=lambda t: t.name)
def test_proved_where_it_is_run(statement) -> None:
    for verdict in verify(statement.name, n="1..3", max_order=4):
        assert (verdict.status, verdict.expected) == ("proved", "proved")
        assert verdict.rank == verdict.dim == verdict.second_route
        assert verdict.k == verdict.l
        assert verdict.samples is None
        assert verdict.to_json()["certificate"] is None
        assert len(verdict.checks) == 3


@pytest.mark.parametrize(("name", "n", "k"), SMALL)
def test_by_plain_elimination(name: str, n: int, k: int) -> None:
    """All diagrams by their definition, all elements, every entry an unknown."""
    verdict = verify(f"{name}-schur-weyl", n=n, k=k, l=k)
    elements = commutants.even_permutations(n, odd=name == "symmetric")
    blocks = definition.set_partitions(definition.vertices(k, k))
    matrices = [definition.diagram_matrix(own, k, k, n) for own in blocks]
    if name == "alternating":
        heads = [str(d) for d in Hom(f"A({n})", k, k).spanning_set if "J" in str(d)]
        matrices += [signed.matrix("jellyfish", text, k, k, n) for text in heads]
    assert verdict.diagrams == len(elements)
    assert verdict.rank == commutants.span_dimension(elements, k)
    assert verdict.dim == commutants.commutant_dimension(matrices, n**k)


@pytest.mark.parametrize(
    ("name", "form", "n", "k"), [("orthogonal", "", 2, 2), ("orthogonal", "", 3, 2), ("symplectic", "symplectic", 2, 2)]
)
def test_of_forms_by_plain_elimination(name: str, form: str, n: int, k: int) -> None:
    texts = [str(d) for d in Hom(f"{'O' if name == 'orthogonal' else 'Sp'}({n})", k, k).spanning_set]
    matrices = [signed.matrix(form, text, k, k, n) for text in texts]
    assert verify(f"{name}-schur-weyl", n=n, k=k, l=k).dim == commutants.commutant_dimension(matrices, n**k)


@pytest.mark.parametrize(("statement", "control"), CONTROLS, ids=lambda x: x.name)
def test_controls_have_a_true_witness(statement, control) -> None:
    outcome, k = control.outcome(), control.case.k
    claim = control.false
    assert outcome.status == "refuted"
    assert control.true.decide(control.case).status == "proved"
    given = [D.tolist() for D in claim.listed(control.case).values()]
    if isinstance(outcome.witness, Element):
        v = outcome.witness.violation
        assert v.left != v.right
        return
    assert isinstance(outcome.witness, MissedMap)
    X = outcome.witness.matrix.tolist()
    assert all(linear.multiply(X, D) == linear.multiply(D, X) for D in given)
    if claim.others:  # then all elements of a finite group are there
        powers = [linear.power(g.tolist(), k) for g in claim.vectors(control.case).elements]
        rows = [[x for row in P for x in row] for P in powers]
        assert linear.rank([*rows, [x for row in X for x in row]]) == linear.rank(rows) + 1
    else:
        every = (D.tolist() for D in claim.every(control.case).matrices())
        assert any(linear.multiply(X, D) != linear.multiply(D, X) for D in every)


def test_the_published_numbers() -> None:
    found = [symmetric_squares(n, k) for n, k in ((2, 1), (3, 1), (4, 1), (2, 2), (3, 2))]
    assert found == [2, 5, 10, 2, 6]


@pytest.mark.parametrize("n", range(1, 8))
def test_squares(n: int) -> None:
    """All of the group algebra from k = n − 1 on; permutations without long increasing subsequences below."""
    orders = sum(tableau_count(shape) ** 2 for shape in integer_partitions(n))
    assert symmetric_squares(n, n - 1) == symmetric_squares(n, n) == orders
    if n >= 2:
        assert alternating_squares(n, n - 1) == orders // 2
    assert symmetric_squares(n, 1) == 1 + (n - 1) ** 2


@pytest.mark.parametrize("n", range(2, 6))
def test_representations_of_o(n: int) -> None:
    """V^⊗2 and V^⊗3 are the sums of what occurs in them; V occurs three times in V^⊗3."""
    allowed = [s for s in ((2,), (1, 1), ()) if sum(transposed(s)[:2]) <= n]
    assert sum(orthogonal_dimension(s, n) for s in allowed) == n**2
    cubes = [(s, times) for s, times in (((3,), 1), ((2, 1), 2), ((1, 1, 1), 1)) if sum(transposed(s)[:2]) <= n]
    assert sum(times * orthogonal_dimension(s, n) for s, times in cubes) + 3 * n == n**3


@pytest.mark.parametrize("n", [2, 4, 6])
def test_representations_of_sp(n: int) -> None:
    assert [symplectic_dimension((k,), n) for k in range(6)] == [comb(n + k - 1, k) for k in range(6)]
    assert symplectic_squares(n, 1) == n**2
    assert orthogonal_squares(n, 1) == n**2
    assert symplectic_squares(2, 3) == 4**2 + 2**2


def test_the_equations_of_any_matrix() -> None:
    D = Matrix([[1, 2], [0, 3]])
    found = Commutant(2, (D,))
    assert found.bound == 2
    assert all(X * D == D * X for X in found.basis())
    assert np.array_equal(Commutant(3, ()).places, range(9))


def test_powers_are_what_they_are() -> None:
    g, k = Matrix([["3/5", "4/5"], ["-4/5", "3/5"]]), 3
    true = [x * 5**k for row in linear.power(g.tolist(), k) for x in row]
    assert powers_table([g], k, np.arange(64)).ravel().tolist() == true


def test_what_it_does_not_speak_of() -> None:
    claim = theorem("symmetric-schur-weyl").claim
    with pytest.raises(CaseError, match=r"^expected maps of V\^⊗k into itself, found n = 2, k = 1, l = 2"):
        claim.decide(Case(2, 1, 2))
    assert not claim.admits(Case(2, 1, 2))


def test_with_fewer_diagrams_nothing_is_said_by_characters() -> None:
    claim = replace(theorem("symmetric-schur-weyl").claim, others=False)
    assert (claim.second_route(Case(3, 1, 1)), claim.decide(Case(3, 1, 1)).status) == (None, "proved")
    assert str(claim) == "σ^⊗k span the commutant of these diagrams in S(n)"
    assert claim.series == S
    assert family(claim.family).name == "partition"
