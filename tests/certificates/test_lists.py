"""Certificates of lists of maps by generators: spans, Clifford maps, filters, ego networks, functions on a group."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from eqmath import Matrix, verify
from eqmath.certificates import certificate_text, checker, strings
from eqmath.claims import RegularLayers, SpanLayers
from eqmath.claims.by_pairs import Pairs
from eqmath.errors import TooLarge
from eqmath.groups import parse_group
from eqmath.spaces import Space
from eqmath.theorems import theorem
from tests.certificates.test_mutants import mutants
from tests.certificates.test_own import refused
from tests.oracles import own

CASES = {
    "parametric-spans": {"group": "C(3)", "n": 3},
    "clifford-grade-maps": {"group": "O(n)", "n": 2},
    "clifford-class-maps": {"group": "O(n)", "n": 2},
    "clifford-grade-maps-special": {"group": "SO(n)", "n": 2},
    "quaternion-layers": {"group": "Blades(0,2)"},
    "aligned-blocks": {"n": 2, "source": "V+1", "target": "V+1"},
    "weight-space-operations": {"n": 1},
    "subgraph-layers": {"group": "Aut(path:2)", "source": "V", "target": "V"},
    "subgraph-rooted-layers": {"group": "Aut(path:2)", "source": "V", "target": "V"},
    "subgraph-bell-count": {"group": "Aut(path:3)"},
    "regular-representation": {"group": "C(3)"},
}


def certified(name: str) -> list[dict]:
    """The certificates of the verdicts of one theorem on one group."""
    found = verify(name, **CASES[name])
    verdicts = found if isinstance(found, list) else [found]
    return [verdict.certify() for verdict in verdicts if verdict.n != "all"]


@pytest.mark.parametrize("name", CASES)
def test_what_is_written_is_accepted_and_is_what_the_definitions_give(name):
    made = certified(name)
    assert made
    for certificate in sorted(made, key=lambda c: len(str(c)))[:1]:
        text = certificate_text(certificate)
        checker.check(text)
        read = json.loads(text)
        assert isinstance(read["claim"]["group"], dict)
        assert own.certificate(read["claim"]) | {"remarks": read["remarks"]} == read


def test_what_is_false_has_a_certificate_that_says_so():
    merged = SpanLayers(parse_group("S(2)").series, merged=(1, 2))
    shorter = RegularLayers(parse_group("S(2)").series, left_out=1)
    backwards = RegularLayers(parse_group("S(3)").series, backwards=True)
    claim = theorem("subgraph-layers").claim
    fewer = replace(claim, series=parse_group("Aut(path:3)").series, source=Space("V"), target=Space("V"))
    fewer = replace(fewer, left_out="at 1: 1,1'")
    for false, n, kind in ((merged, 2, "map"), (shorter, 2, "map"), (backwards, 3, "element"), (fewer, 3, "map")):
        case = false.case(false.series.only or n)
        made = false.certificate(case, false.decide(case))
        assert (made["status"], made["witness"]["kind"]) == ("refuted", kind)
        checker.check(certificate_text(made))
        assert refused(strings(made | {"status": "proved"})).step == "status"


def test_the_other_bijections_are_needed():
    """Without the bijections between ego networks there are more layers, and the same list does not span."""
    layers = theorem("subgraph-layers").claim
    claim = replace(layers, series=parse_group("Aut(path:3)").series, source=Space("V"), target=Space("V"))
    made = claim.certificate(claim.case(3), claim.decide(claim.case(3)))
    raw = strings(made["claim"])
    fewer = raw | {"group": {"discrete": [], "lie": raw["group"]["lie"][:3]}}
    again = checker.expected(fewer)
    assert (made["status"], again["status"]) == ("proved", "refuted")
    assert int(again["dim"]) == 4 + 9 + 4


@pytest.mark.parametrize("name", ["subgraph-layers", "parametric-spans"])
def test_every_mutant_is_rejected_or_states_another_truth(name):
    original = json.loads(certificate_text(min(certified(name), key=lambda c: len(str(c)))))
    rejected = 0
    for _, mutant in mutants(original):
        if refused(mutant):
            rejected += 1
        else:
            assert mutant["claim"] != original["claim"]
            assert own.certificate(mutant["claim"]) | {"remarks": mutant["remarks"]} == mutant
    assert rejected >= 60


def test_what_nobody_would_check_is_refused():
    one = Matrix.identity(45)
    with pytest.raises(TooLarge, match="45 × 45 entries"):
        Pairs((45, 45), lie=((one, one),)).commuting  # noqa: B018
    one = Matrix.identity(30)
    with pytest.raises(TooLarge, match="equations of 150 generators"):
        Pairs((30, 30), lie=((one, one),) * 150).commuting  # noqa: B018
    own = [
        Matrix([[{0: 100 * g + i, 1: g + 1}.get(j - i, 0) for j in range(44)] for i in range(44)]) for g in range(25)
    ]
    many = tuple((Matrix.identity(44), B) for B in own)
    with pytest.raises(TooLarge, match="equations in 1936 unknowns are too many"):
        Pairs((44, 44), lie=many).commuting  # noqa: B018


@pytest.mark.parametrize(("group", "n", "true"), [("O(1)xO(1)", 1, 4), ("C(3)", 3, 1), ("C(4)", 4, 2), ("S(3)", 3, 2)])
def test_parities_are_counted_by_functions_that_squares_keep(group, n, true):
    claim = theorem("parity-characters").claim
    claim = replace(claim, series=parse_group(group).series)
    outcome = claim.decide(claim.case(n))
    made = claim.certificate(claim.case(n), outcome)
    checker.check(certificate_text(made))
    assert (made["dim"], made["status"]) == (true, outcome.status)
    assert made.get("witness", {}).get("true", outcome.rank) == outcome.rank == true
