"""Certificates of sentences: by the checker and by Python's own evaluation; damaged ones; what each kind says."""

from __future__ import annotations

import json
from random import Random
from typing import Any

import pytest

from eqmath import Matrix, verify
from eqmath.certificates import certificate_text, checker
from eqmath.claims.identities import sentences_content
from eqmath.claims.pointwise_stated import pointwise_stated
from eqmath.claims.stated import Sentences
from eqmath.claims.traced import Lines
from eqmath.errors import CaseError, Disagreement, TooLarge
from eqmath.pointwise import EXACT
from eqmath.theorems import theorem
from eqmath.verdicts import Verdict
from tests.certificates.python_sentences import truths
from tests.certificates.test_own import refused

CASES: dict[str, dict[str, Any]] = {
    "weight-multiplication": {"n": 3, "k": 1, "l": 2, "group": "A(n)"},
    "weight-multiplication-savings": {"n": 3, "k": 0, "l": 2},
    "pointwise-monomial": {"n": 3, "group": "O(n)", "k": 1, "l": 1},
    "pointwise-permutations": {"n": 3, "group": "S(n)", "k": 1, "l": 1},
    "king-lee-oh": {"n": 4},
    "spin-characters": {"n": 5, "group": "SO(n)"},
    "character-identities": {"n": 4, "group": "SO(n)"},
    "group-multiplication-network": {"n": 3, "group": "S(n)", "k": 1, "l": 1},
    "parametrised-multiplication": {"group": "Blades(0,1)", "k": 1, "l": 1},
    "sheaf-diffusion-limit": {"n": 3},
    "colour-refinement-identifies": {"n": 3},
    "sheaf-hierarchy": {"n": 3},
    "harmonic-multiplications": {"n": 3, "source": "1+V", "target": "1+V"},
}


def certified(name: str) -> list[dict[str, Any]]:
    """The certificates of some verdicts, as they are read."""
    found = verify(name, **CASES[name])
    verdicts = [found] if isinstance(found, Verdict) else found
    return [json.loads(certificate_text(verdict.certify())) for verdict in verdicts]


def stated_truth(raw: dict[str, Any]) -> str:
    """What the status has to be where all sums are 0."""
    claim = raw["claim"]
    return "proved" if all(truths(claim)) else "refuted"


@pytest.mark.parametrize("name", CASES)
def test_every_sentence_has_the_same_truth_in_python(name):
    found = certified(name)
    assert found
    for made in found[:3]:
        checker.check(checker.canonical(made))
        assert stated_truth(made) == made["status"]
        if made["status"] == "refuted":
            assert truths(made["claim"]).index(False) == int(made["witness"]["sentence"])


@pytest.mark.parametrize("name", CASES)
def test_damaged_ones_are_rejected_or_say_something_else_that_is_true(name):
    """A number of a matrix, a number in a text, the status, the witness: what is accepted is right for Python."""
    rng, original = Random(name), certified(name)[-1]
    flipped = {"proved": "refuted", "refuted": "proved"}[original["status"]]
    assert refused(original | {"status": flipped})
    assert refused({key: x for key, x in original.items() if key != "witness"} | {"status": "proved"}) or flipped
    assert refused(original | {"witness": {"kind": "sentence", "sentence": "77"}})
    for _ in range(12):
        changed = json.loads(json.dumps(original))
        rows = rng.choice(changed["claim"]["matrices"])
        row = rng.choice(rows)
        place = rng.randrange(len(row))
        row[place] = str(int(row[place]) + 1) if row[place].lstrip("-").isdigit() else "0"
        if refused(changed) is None:
            assert stated_truth(changed) == changed["status"]


def test_two_graphs_with_the_same_colours_are_a_certificate():
    """The smallest ones are found when all graphs on six vertices are looked at."""
    verdict = verify("colour-refinement-identifies", n=6)[0]
    made = json.loads(certificate_text(verdict.certify()))
    checker.check(checker.canonical(made))
    assert made["status"] == "refuted"
    assert truths(made["claim"]) == [True] * 5 + [False]


PLAIN = {
    "sum(i < 4, i * i) = 14": True, "product(i < 4, i + 1) = 24": True, "all(i < 3, i < 2)": False,
    "any(i < 3, i = 2)": True, "all(i < 0, 0)": True, "any(i < 0, 1)": False, "if(0, 1 / 0, 5) = 5": True,
    "#0(0, 1) = 2": True, "#0(7, 0) = 0": True, "#0(-1, 0) = 0": True, "(1 / 3) + (2 / 3)": True, "2": False,
    "f(5) = 120": True, "sum(i < 3, sum(j < i, #0(j, i))) = 7": True, "((-1) ^ 3) < 0": True, "-f(1) = -1": None,
    "binomial(5, 2) = 10": True,
}  # fmt: skip


@pytest.mark.parametrize("text", PLAIN)
def test_what_a_sentence_means(text):
    claim = {
        "claims": [], "families": [], "identities": [], "kind": "identities", "n": "1", "sentences": [text],
        "matrices": [[["1", "2", "3"], ["4", "5", "2"]]], "definitions": [["f", "x", "if(x < 1, 1, x * f(x - 1))"]],
    }  # fmt: skip
    if PLAIN[text] is None:
        with pytest.raises(checker.Rejected, match="goes on with"):
            checker.expected(claim)
        return
    assert (checker.expected(claim)["status"] == "proved") == PLAIN[text] == truths(claim)[0]


def test_a_definition_without_end_has_no_value(tmp_path):
    claim = {
        "claims": [], "families": [], "identities": [], "kind": "identities", "n": "1", "sentences": ["f(1)"],
        "matrices": [], "definitions": [["f", "x", "f(x + 1)"]],
    }  # fmt: skip
    made = {"certificate": "eqmath/2", "claim": claim, "factors": [], "method": "identities", "status": "proved"}
    path = tmp_path / "endless.json"
    path.write_text(checker.canonical(made), encoding="utf-8")
    accepted, line = checker.check_file(path)
    assert not accepted
    assert line.endswith("size: a definition that refers to itself too often")


@pytest.mark.parametrize("infinitesimal", [False, True])
@pytest.mark.parametrize("rows", [[[1]], [[-1]], [[2]], [[0]], [[0, 1], [1, 0]], [[1, 1], [0, 1]], [[0, 1], [-1, 0]]])
def test_functions_are_tried_at_points(rows, infinitesimal):
    """For every function the criterion of the sentences is what happens at many points."""
    R = Matrix(rows)
    points = [[x, y][: len(rows)] for x in (-3, -1, 2, 5) for y in (-2, -1, 1, 3)]
    commuting = {own.name for own in EXACT if all(agree(own.pieces, rows, x, infinitesimal) for x in points)}
    made = pointwise_stated(EXACT, [(R, infinitesimal)], commuting, commuting, commuting)
    checker.check(certificate_text(sentences_content("proved", *made)))


def agree(f: Any, rows: list[list[int]], x: list[int], infinitesimal: bool) -> bool:
    """Whether f(Rx) = R f(x), or the derivatives of both sides are the same."""
    image = [sum(c * y for c, y in zip(row, x, strict=True)) for row in rows]
    right = [sum(c * f(y) for c, y in zip(row, x, strict=True)) for row in rows]
    return right == [f.slope(y) * z if infinitesimal else f(z) for y, z in zip(x, image, strict=True)]


def test_every_false_control_has_a_certificate_that_is_refuted():
    for name in ("pointwise-monomial", "weight-multiplication", "weight-multiplication-savings", "king-lee-oh"):
        for control in theorem(name).controls:
            made = control.false.certificate(control.case, control.false.decide(control.case))
            checker.check(certificate_text(made))
            assert (made["status"], made["witness"]["kind"]) == ("refuted", "sentence"), str(control.false)


def test_guards():
    with pytest.raises(TooLarge, match="steps are too long"):
        sentences_content("proved", Sentences((("1", True),), steps=10**8), ())
    with pytest.raises(TooLarge, match="characters"):
        sentences_content("proved", Sentences((("1 + " * 2000 + "1", True),)), ())
    with pytest.raises(Disagreement):
        sentences_content("refuted", Sentences((("1", True),)), ())
    with pytest.raises(CaseError, match="expected inputs, weights and 0"):
        Lines.of(lambda x, w: [x[0] + 1], (1,), 1)
