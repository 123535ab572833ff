"""Certificates of a whole by its parts, and of trees and ego networks: what is changed in them is rejected."""

from __future__ import annotations

import copy
import json
from fractions import Fraction
from random import Random
from typing import Any

import pytest

from eqmath import O, verify
from eqmath.certificates import VERSION, certificate_text, checker
from eqmath.claims import CliffordMaps
from eqmath.claims.local_classes import counted_by_classes, spanned_by_classes
from eqmath.claims.split_blocks import certified_by_blocks
from eqmath.errors import TooLarge
from eqmath.exact import Matrix
from eqmath.hom import LocalHom
from tests.certificates.test_mutants import at, paths

CHANGES = 60


def layers() -> LocalHom:
    """Those from pairs of vertices to vertices on the ego networks of a path."""
    return LocalHom.of("path:4", source="V^2", target="V")


def clifford() -> Any:
    """The products of grades, block by block."""
    row = verify("clifford-geometric-product", group="O(2)", source="Cl(V)^2", target="Cl(V)")
    claim, case = row._claim, row.task.case
    return certified_by_blocks(claim.space(2), row.outcome, "basis", list(claim.vectors(case).matrices()))


MADE = {
    "layers": lambda: spanned_by_classes(layers()),
    "number of layers": lambda: counted_by_classes(layers(), "proved", Fraction(layers().dim)),
    "false number of layers": lambda: counted_by_classes(layers(), "refuted", Fraction(3)),
    "clifford": clifford,
    "trees": lambda: verify("trees-are-colour-refinement", n="3")[0].certify(),
    "harmonic": lambda: verify("harmonic-triangle", n="all", source="Harm2(V)*V", target="V")[-1].certify(),
    "gaunt": lambda: verify("gaunt-path", n="all", source="V*V", target="Harm2(V)")[-1].certify(),
}


@pytest.fixture(scope="module", params=MADE)
def made(request: Any) -> Any:
    return json.loads(certificate_text({"certificate": VERSION, **MADE[request.param]()}))


def test_numbers_and_statuses_that_are_changed_are_rejected(made):
    """One number, status or name of what was computed is another one: in the result, not in what is claimed."""
    rng = Random(4)
    checker.check(checker.canonical(made))
    places = [path for path in paths(made) if isinstance(at(made, path), str) and not {"claim", "remarks"} & {*path}]
    for path in rng.sample(places, min(CHANGES, len(places))):
        other = copy.deepcopy(made)
        *above, key = path
        old = at(other, above)[key]
        new = {"proved": "refuted", "refuted": "proved"}.get(
            old, str(int(old) + 1) if old.lstrip("-").isdigit() else old + "1"
        )
        at(other, above)[key] = new
        with pytest.raises(checker.Rejected):
            checker.check(checker.canonical(other))


@pytest.mark.parametrize("name", ["layers", "trees", "clifford"])
def test_a_matrix_that_is_changed_makes_another_claim(name):
    """The status and all that follows from the matrices do not fit it any more, unless nothing depends on the entry."""
    rng, seen = Random(name), 0
    made = json.loads(certificate_text({"certificate": VERSION, **MADE[name]()}))
    for _ in range(CHANGES):
        other = copy.deepcopy(made)
        claim = rng.choice([other["claim"], *other["claim"]["claims"]])
        tables = claim.get("matrices") or claim.get("maps") or []
        if not tables:
            continue
        row = rng.choice(rng.choice(tables[:3]))  # of trees: the others have places that nobody looks at
        place = rng.randrange(len(row))
        row[place] = str(int(row[place]) + 7)
        with pytest.raises(checker.Rejected):
            checker.check(checker.canonical(other))
        seen += 1
    assert seen


def test_maps_in_several_blocks_are_refused():
    claim = CliffordMaps(O)
    case = claim.case(2)
    with pytest.raises(TooLarge, match="are in several blocks"):
        certified_by_blocks(claim.space(2), claim.decide(case), "basis", [Matrix.identity(4)])
