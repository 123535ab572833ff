"""Theorems about sheaves: their numbers by brute force, their controls, and cases outside."""

import pytest

from eqmath import S, verify
from eqmath.claims import AboutSheaves, Case, SheafCohomology, SheafDiffusion
from eqmath.claims.sheaf_diffusion import mean_of_vertices
from eqmath.claims.sheaf_hierarchy import connected_graphs
from eqmath.errors import CaseError
from eqmath.theorems import all_theorems, theorem
from tests.oracles import sheaves as oracle

ABOUT_SHEAVES = [t for t in all_theorems() if isinstance(t.claim, AboutSheaves)]
every_theorem = pytest.mark.parametrize("statement", ABOUT_SHEAVES, ids=lambda t: t.name)


@every_theorem
def test_it_is_proved_wherever_it_speaks(statement) -> None:
    verdicts = list(verify(statement.name))
    assert [v.n for v in verdicts] == list(range(1, statement.max_n + 1))
    for v in verdicts:
        assert (v.status, v.expected, v.rank) == ("proved", "proved", v.dim)
        assert v.second_route == v.dim
        assert v.checks


@every_theorem
def test_controls_are_refuted(statement) -> None:
    for control in statement.controls:
        found = control.outcome()
        assert found.status == "refuted"
        assert found.witness.claimed != found.witness.true
        assert statement.claim.decide(control.case).status == "proved"


@every_theorem
def test_cases_outside(statement) -> None:
    for case in (Case(2, 1, 0), Case(statement.claim.most_vertices + 1, 0, 0)):
        assert not statement.claim.admits(case)
        with pytest.raises(CaseError, match="sheaves have no legs, and graphs here at most"):
            statement.claim.decide(case)


@pytest.mark.parametrize("n", [1, 2, 3, 4])
def test_all_sections_by_elimination(n) -> None:
    claim = SheafCohomology(S)
    bundles = claim.vectors(Case(n, 0, 0)).bundles
    counts = [
        oracle.section_count(b.graph.edges, b.stalks, [[own.tolist() for own in pair] for pair in b.maps])
        for b in bundles
    ]
    found = claim.decide(Case(n, 0, 0))
    assert (found.diagrams, found.dim) == (len(bundles), sum(counts))


def test_the_list_of_bundles() -> None:
    listed = SheafCohomology(S).vectors(Case(3, 0, 0))
    assert [listed.diagram(i) for i in range(len(listed))] == [
        "graph6:B? without loops",
        "graph6:BG without loops",
        "graph6:Bo without loops",
        "graph6:Bw with holonomy [[1, 0], [0, 1]]",
        "graph6:Bw with holonomy [[1, 0], [0, -1]]",
        "graph6:Bw with holonomy [[0, -1], [1, 0]]",
    ]
    assert [W.shape for W in listed.matrices()] == [(0, 6), (2, 6), (4, 6), (6, 6), (6, 6), (6, 6)]


def test_connected_graphs() -> None:
    assert [len(connected_graphs(n)) for n in range(1, 6)] == [1, 1, 2, 6, 21]


def test_a_wrong_limit_is_shown_by_an_entry() -> None:
    found = SheafDiffusion(S, limit=mean_of_vertices).decide(Case(2, 0, 0))
    assert found.sentence == "entry 1, 1 of 1 times the limit on graph6:A? without loops: claimed 1/2, true 1"


def test_the_hierarchy_is_strict() -> None:
    claim = theorem("sheaf-hierarchy").claim
    sentence = claim.decide(Case(4, 0, 0)).sentence
    assert sentence == (
        "of 90 divisions 6 by equal maps on every edge, 48 by maps 1 and −1, 48 by positive maps on lines, "
        "90 by rotations of the plane"
    )
