"""Certificates of identities for every n: worked out at some n with plain lists, damaged in every way, false ones."""

from __future__ import annotations

import json
from fractions import Fraction

import pytest

from eqmath import verify
from eqmath.certificates import certificate_text, checker
from eqmath.claims.formal import N, formal_content, without_denominators
from eqmath.errors import Disagreement, TooLarge
from eqmath.exact import quotient
from eqmath.families import family
from tests.certificates.test_identities import total
from tests.certificates.test_mutants import mutants
from tests.certificates.test_own import refused

CASES = [
    ("partition-category", 1, 1), ("brauer-category", 2, 1), ("symplectic-category", 1, 1),
    ("symplectic-category", 0, 2),
    ("brauer-grood-category", 1, 1), ("jellyfish-category", 0, 1), ("partition-presentation", 1, 1),
    ("brauer-presentation", 1, 3), ("symplectic-presentation", 1, 1), ("orthogonal-weingarten", 2, 2),
    ("symplectic-weingarten", 2, 2), ("unitary-weingarten", 2, 2), ("symmetric-averages", 1, 1),
    ("hyperoctahedral-averages", 1, 3),
]  # fmt: skip


def every(name: str, k: int, l: int) -> dict:
    """The certificate of the row for every n, as it is written."""
    return json.loads(certificate_text(verify(name, n="all", k=k, l=l)[-1].certify()))


def at(raw: dict, n: int) -> dict:
    """What a claim says at one n."""

    def value(coefficients: list[str]) -> Fraction:
        return sum((Fraction(c) * n**e for e, c in enumerate(coefficients)), Fraction(0))

    sums = [[[value(term[0]), *term[1:]] for term in terms] for terms in raw["identities"]]
    return raw | {"n": str(n), "identities": sums}


def left(raw: dict, n: int) -> bool:
    """Whether something is left of a sum at one n."""
    here = at(raw, n)
    for terms in here["identities"]:
        scale = 1
        for term in terms:
            scale *= term[0].denominator
        whole = [[term[0] * scale, *term[1:]] for term in terms]
        if any(map(any, total(here, whole))):
            return True
    return False


@pytest.mark.parametrize(("name", "k", "l"), CASES)
def test_they_hold_at_every_n_that_is_tried(name: str, k: int, l: int) -> None:
    made = every(name, k, l)
    checker.check(checker.canonical(made))
    raw, step = made["claim"], 2 if name.startswith("symplectic") else 1
    assert (raw["n"], raw["matrices"], made["status"]) == ("all", [], "proved")
    assert all(claim["n"] == "all" for claim in raw["claims"])
    start = int(raw["from"])
    assert not any(left(raw, n) for n in range(start, start + 2 * step, step) if n <= 4)


SMALL = {
    "a loop": formal_content("proved", 1, family("brauer"), [[(1, [["1',2'"], ["1,2"]]), (-N, [["0"]])]]),
    "a form": formal_content("proved", 2, family("symplectic"), [[(1, [["^1,2"], ["1,2"]]), (-N, [["0"]])]]),
    "a zig-zag": formal_content(
        "proved", 2, family("symplectic"), [[(1, [["1',2'", "1,1'"], ["1,1'", "1,2"]]), (1, [["1,1'"]])]]
    ),
    "a false loop": formal_content("refuted", 1, family("partition"), [[(1, [["1'"], ["1"]]), (-1, [["0"]])]]),
    "a denominator": formal_content(
        "proved", 2, family("partition"), [[(N - 1, [["1'"], ["1"]]), (-N * N + N, [["0"]])]], [N - 1]
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", SMALL)
def test_every_mutant_is_rejected_or_states_another_truth(name: str) -> None:
    original, rejected = json.loads(certificate_text(SMALL[name])), 0
    checker.check(checker.canonical(original))
    for _, mutant in mutants(original):
        if refused(mutant):
            rejected += 1
            continue
        raw = mutant["claim"]
        assert raw != original["claim"]
        first = int(raw["from"])
        false = any(left(raw, n) for n in range(2, 9, 2))
        assert (mutant["status"] == "refuted") == false
        zero = [sum(Fraction(c) * n**e for e, c in enumerate(f)) for f in raw["nonzero"] for n in range(first, 99)]
        assert all(zero)
    assert rejected >= 20


def test_false_identities_say_where() -> None:
    loop = SMALL["a false loop"]
    assert loop["witness"] == {"kind": "identity", "identity": 0, "diagram": "0", "power": 0, "value": -1}
    with pytest.raises(Disagreement, match="are said to be proved"):
        formal_content("proved", 1, family("brauer"), [[(1, [["1',2'"], ["1,2"]]), (-N - 1, [["0"]])]])
    made = every("brauer-category", 1, 1)
    made["claim"]["identities"][0][1][0] = ["0", "1"]
    assert refused(made).step == "status"


HOSTILE = {
    "a matrix": {"matrices": [[["1"]]]}, "n₀ = 0": {"from": "0"}, "no n₀": {"from": "n"},
    "mixed": {"families": ["brauer", "symplectic"]}, "heads": {"families": ["grood"]}, "no families": {"families": []},
    "a number": {"identities": [[["1", [["0"]]]]]},
    "no coefficients": {"identities": [[[[], ["0"]]]]}, "a name of a matrix": {"identities": [[[["1"], ["#0"]]]]},
    "two shapes": {"identities": [[[["1"], ["0"]], [["1"], ["1,2"]]]]},
    "what does not fit": {"identities": [[[["1"], ["1,2"], ["1,2"]]]]},
    "a transpose of nothing": {"identities": [[[["1"], ["^"]]]]},
    "two transposes": {"identities": [[[["1"], ["^^1,2"]]]]},
    "a zero": {"nonzero": [["-2", "1"]]}, "the zero polynomial": {"nonzero": [["0"]]},
    "an unbounded zero": {"nonzero": [["-99999999999", "1"]]}, "a text": {"nonzero": ["1"]},
    "another key": {"group": "O(n)"},
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_no_claim_is_rejected(name: str) -> None:
    original = json.loads(certificate_text(SMALL["a loop"]))
    assert refused(original | {"claim": original["claim"] | HOSTILE[name]}).step in ("claim", "size")


def test_what_is_too_long_is_refused_by_both() -> None:
    wide = ["1,1'"] * 3000
    with pytest.raises(TooLarge, match="too long"):
        formal_content("proved", 1, family("brauer"), [[(1, [wide])]] * 2000)
    small = json.loads(certificate_text(SMALL["a loop"]))
    small["claim"]["identities"] = [[[["1"], ["1,1'"] * 9000]]]
    assert refused(small).step == "size"


def test_denominators_are_multiplied_away() -> None:
    table, common = without_denominators([[quotient(1, N * (N - 1)), 2], [quotient(N, N + 1), N]])
    assert common == N * (N - 1) * (N + 1)
    assert table[0] == [N + 1, 2 * common]
    assert table[1] == [N * N * (N - 1), N * common]
