"""Theorems about characters: proved for every group up to rank 7, their controls, and cases outside."""

import pytest

from eqmath import verify
from eqmath.characters import RootSystem
from eqmath.claims import Case, CharacterExpansion
from eqmath.errors import CaseError
from eqmath.theorems import all_theorems, theorem
from tests.oracles import characters as oracle

ABOUT_CHARACTERS = [t for t in all_theorems() if isinstance(t.claim, CharacterExpansion)]
every_theorem = pytest.mark.parametrize("statement", ABOUT_CHARACTERS, ids=lambda t: t.name)


@every_theorem
def test_it_is_proved_for_every_group(statement) -> None:
    verdicts = list(verify(statement.name))
    groups = {"Sp": list(range(2, 15, 2)), "SO": list(range(1, 16))}
    wanted = [f"{letter}({n})" for i in statement.instances() for letter in [i.series.letter] for n in groups[letter]]
    assert [v.group for v in verdicts] == wanted
    for v in verdicts:
        assert (v.status, v.expected, v.second_route) == ("proved", "proved", v.dim)
        assert v.rank <= v.diagrams


@every_theorem
def test_controls_are_refuted(statement) -> None:
    for control in statement.controls:
        found = control.outcome()
        assert found.status == "refuted"
        assert found.witness.claimed != found.witness.true


@every_theorem
def test_cases_outside(statement) -> None:
    for case in (Case(2, 1, 0), Case(16, 0, 0)):
        assert not statement.claim.admits(case)
        with pytest.raises(CaseError, match="characters have no legs, and groups here a rank of at most 7"):
            statement.claim.decide(case)


@pytest.mark.parametrize("rank", [1, 2, 3, 4])
def test_the_exterior_algebra_by_alternants(rank) -> None:
    f = oracle.in_all({2: 1, 0: 2, -2: 1}, rank)
    for kind, last in (("C", 2), ("B", 1), ("D", 0)):
        claimed = theorem("exterior-characters").claim.expansion.coefficients(RootSystem(rank, last))
        assert {w: int(c()) for w, c in claimed.items()} == {w: oracle.coefficient(kind, w, f) for w in claimed}


@pytest.mark.parametrize(("n", "sentence"), [
    (1, "Π (1 + x_i² + x_i⁻²) = ∅"),
    (2, "Π (1 + x_i² + x_i⁻²) = (2) + (-2) + ∅"),
    (3, "Π (1 + x_i² + x_i⁻²) = (2) - (1) + ∅"),
])  # fmt: skip
def test_small_rotation_groups(n, sentence) -> None:
    assert theorem("orthogonal-king-lee-oh").claim.decide(Case(n, 0, 0)).sentence == sentence


def test_the_list_of_characters() -> None:
    listed = theorem("king-lee-oh").claim.vectors(Case(4, 0, 0))
    assert [listed.diagram(i) for i in range(len(listed))] == ["(2^2)", "(2,1)", "(2)", "(1^2)", "(1)", "∅"]
    assert [row[0, 5] for row in listed.matrices()] == [2, 0, 2, 1, 0, 1]


def test_symbols_are_said() -> None:
    found = theorem("character-identities").claim.decide(Case(2, 0, 0))
    assert found.dim is None
    assert found.sentence.endswith(" = a sum of 3 characters, for all a0, a1, a2")
