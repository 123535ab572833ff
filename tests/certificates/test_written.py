"""Certificates of what is written with diagrams and named matrices: factors, heads, double centralisers, halves."""

from __future__ import annotations

import json
from random import Random

import pytest

from eqmath import verify
from eqmath.certificates import certificate_text, checker
from eqmath.errors import CaseError
from eqmath.theorems import theorem
from tests.certificates.test_own import refused

CASES = [
    *(("diagram-factorisation", group, 2, 2) for group in ("S(2)", "O(2)", "Sp(2)", "SO(2)", "A(3)", "H(2)", "B(2)")),
    ("diagram-factorisation", "Aut(path:3)", 2, 1), ("diagram-factorisation", "Aut(digraph6:&AG)", 1, 1),
    ("jellyfish-category", "A(2)", 0, 3), ("jellyfish-category", "A(3)", 3, 0),
    ("symmetric-schur-weyl", "S(3)", 2, 2), ("alternating-schur-weyl", "A(3)", 1, 1),
    ("orthogonal-schur-weyl", "O(2)", 2, 2), ("symplectic-schur-weyl", "Sp(2)", 1, 1),
    ("alternating-split-basis", "A(3)", 1, 1), ("alternating-split-basis", "A(4)", 1, 2),
    ("grood-products-are-diagrams", "SO(2)", 2, 2), ("grood-products-are-diagrams", "SO(3)", 1, 1),
    ("unitary-weingarten", "U(2)", 2, 2), ("partition-presentation", "S(2)", 1, 2),
    ("symplectic-presentation", "Sp(2)", 1, 1),
]  # fmt: skip
WITHOUT = {"no crossing"}
"""Controls of which no identity says that they are false: a diagram has no word."""


def made(name: str, group: str, k: int, l: int) -> dict:
    found = verify(name, group=group, k=k, l=l)
    return json.loads(certificate_text((found[0] if isinstance(found, list) else found).certify()))


@pytest.mark.parametrize(("name", "group", "k", "l"), CASES)
def test_they_are_accepted_and_damage_is_found(name: str, group: str, k: int, l: int) -> None:
    """A number, a name or a status that is another one makes another claim, which is refuted, or none."""
    original, rng, accepted = made(name, group, k, l), Random(f"{name} {group}"), 0
    checker.check(checker.canonical(original))
    assert refused(original | {"status": {"proved": "refuted", "refuted": "proved"}[original["status"]]})
    for _ in range(8):
        other = json.loads(json.dumps(original))
        sums = other["claim"]["identities"]
        term = rng.choice(rng.choice([terms for terms in sums if terms[1:]]))
        term[0] = str(int(term[0]) + rng.choice([1, -2]) if term[0].lstrip("-").isdigit() else "7")
        accepted += refused(other) is None
    assert not accepted or original["status"] == "refuted"


@pytest.mark.parametrize(("k", "l"), [(0, 1), (1, 2), (2, 2)])
def test_between_symmetric_powers(k: int, l: int) -> None:
    ends = {"source": f"Sym{k}(V)" if k > 1 else "V" if k else "1", "target": f"Sym{l}(V)" if l > 1 else "V"}
    found = verify("symmetric-power-composition", group="S(2)", **ends)
    read = json.loads(certificate_text((found[0] if isinstance(found, list) else found).certify()))
    checker.check(checker.canonical(read))
    sorting = read["claim"]["matrices"][0:6:2]
    assert all({sum(int(row[i]) for row in S) for i in range(len(S[0]))} == {1} for S in sorting[: max(k, l) + 1])


@pytest.mark.parametrize(
    "name",
    ["diagram-factorisation", "symmetric-schur-weyl", "alternating-schur-weyl", "symmetric-power-composition",
     "partition-presentation", "brauer-presentation", "symplectic-presentation", "unitary-weingarten"],
)  # fmt: skip
def test_false_ones_are_refuted(name: str) -> None:
    for control in theorem(name).controls:
        if control.name in WITHOUT:
            with pytest.raises(CaseError, match="no identity says that there is no word"):
                control.false.certificate(control.case, control.outcome())
            continue
        false = control.false.certificate(control.case, control.outcome())
        checker.check(certificate_text(false))
        read = json.loads(certificate_text(false))
        assert read["status"] == "refuted"
        assert "witness" in read or any(factor["status"] == "refuted" for factor in read["factors"])
        assert refused({key: x for key, x in read.items() if key != "witness"} | {"status": "proved"})


def test_what_a_centraliser_says() -> None:
    """Some elements, whose powers span what commutes with the diagrams, and the diagrams, which span what commutes."""
    claim = made("symmetric-schur-weyl", "S(3)", 1, 1)["claim"]
    (commuting, spanning), elements = claim["claims"], claim["matrices"][:5]
    assert (commuting["kind"], spanning["kind"], spanning["group"]) == ("spans", "spans", "S(3)")
    assert commuting["maps"] == elements
    assert all(sorted(row) == ["0", "0", "1"] for g in elements for row in g)
    assert commuting["group"]["discrete"] == []
