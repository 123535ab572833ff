"""Certificates about groups and lists of one's own: made in three ways, changed in every field, and attacked."""

from __future__ import annotations

import copy
import json

import pytest

from eqmath import Certificate, Hom, Matrix, certify
from eqmath.certificates import checker
from eqmath.claims.by_generators import content
from eqmath.groups import Group, matrix_group
from tests.certificates.own_claims import CYCLE, FLIP, ONE, OWN, RATIONAL, TURN, claim
from tests.certificates.test_mutants import changed, mutants, paths
from tests.oracles import own


def group_of(group, n) -> Group:
    discrete, lie = ([Matrix(g) for g in group[name]] for name in ("discrete", "lie"))
    return matrix_group("own", n, discrete, lie)


def certified(made):
    """By eqmath."""
    k, l, n = (int(made[name]) for name in "kln")
    maps, family = made.get("maps"), made.get("family", "")
    if made["kind"] == "count":
        space = Hom(group_of(made["group"], n), k, l)
        return Certificate(content(space, "count", None, number=int(made["number"])))
    if maps is not None and not family:
        maps = [Matrix(W) for W in maps]
    return certify(Hom(group_of(made["group"], n), k, l), maps, made["kind"], family)


@pytest.mark.parametrize("name", OWN)
def test_three_programs_make_the_same_certificate(name):
    """eqmath, the checker, and the definitions; eqmath leaves the identity out of permutation groups."""
    made, wanted = checker.expected(OWN[name]), own.certificate(OWN[name])
    assert made == wanted
    found = certified(OWN[name])
    checker.check(str(found))
    assert str(found) == checker.canonical(wanted)
    assert (found.status, found.dim, found.rank) == (wanted["status"], int(wanted["dim"]), int(wanted["rank"]))
    assert (found.witness is None) == (found.status == "proved")


def test_every_kind_of_outcome_is_among_them():
    made = [own.certificate(one) for one in OWN.values()]
    seen = {(c["claim"]["kind"], c.get("witness", {}).get("kind")) for c in made}
    assert seen == {
        ("spans", None), ("spans", "element"), ("spans", "map"), ("basis", None), ("basis", "element"),
        ("basis", "map"), ("basis", "relation"), ("independent", None), ("independent", "relation"),
        ("count", None), ("count", "numbers"),
    }  # fmt: skip


BY_HAND = {
    # [[0, 1], [−1, 0]] and the identity commute with all rotations
    "rotations basis": {"dim": "2", "solutions": [["0", "1", "-1", "0"], ["1", "0", "0", "1"]], "status": "proved"},
    # dρ(X) F − F dρ(X) = [X, F] = [[0, 1], [1, 0]] for the flip F = diag(1, −1)
    "rotations not equivariant": {
        "rank": "2",
        "witness": {"kind": "element", "map": "1", "generator": "0", "entry": "[1;2]"},
    },
    "rotations miss": {"rank": "1", "witness": {"kind": "map", "diagram": "v1", "functional": ["0", "1", "0", "0"]}},
    "C3 dependent": {"rank": "3", "witness": {"kind": "relation", "coefficients": ["0", "1", "-1", "0"]}},
    # 3/5 · 1 + 4/5 · turn, times 5
    "rational dependent": {"witness": {"kind": "relation", "coefficients": ["3", "-5", "4"]}},
    "both not a basis": {"dim": "1", "witness": {"kind": "relation", "coefficients": ["2", "-1", "0"]}},
}  # fmt: skip


@pytest.mark.parametrize("name", BY_HAND)
def test_by_hand(name):
    made = checker.expected(OWN[name])
    assert {key: made[key] for key in BY_HAND[name]} == BY_HAND[name]


SPELLED = ("2/4", "+1", "-0", "01", "1/0", "1/1", "0/3", "1/-2", " 1", "1e0", "1.0", "½", "1_0", "9" * 51, "5/7", "-3")


def spellings(certificate):
    """Mutants in which one rational number of the claim is another one, or spelled in another way."""
    for part, index in (("discrete", 0), ("lie", 0), ("maps", 0)):
        lists = certificate["claim"]["group"] if part != "maps" else certificate["claim"]
        if not lists.get(part) or isinstance(lists[part][index], str):
            continue
        for value in (
            "2/4",
            "+1",
            "-0",
            "01",
            "1/0",
            "1/1",
            "0/3",
            "1/-2",
            " 1",
            "1e0",
            "1.0",
            "½",
            "9" * 51,
            "5/7",
            "-3",
        ):
            mutant = copy.deepcopy(certificate)
            place = mutant["claim"]["group"] if part != "maps" else mutant["claim"]
            place[part][index][0][0] = value
            yield ("claim", part), mutant


def refused(certificate) -> checker.Rejected | None:
    """Why a certificate is rejected."""
    try:
        checker.check(checker.canonical(certificate))
    except checker.Rejected as rejection:
        return rejection
    return None


@pytest.mark.parametrize("name", OWN)
def test_every_mutant_is_rejected_or_states_another_truth(name):
    """An accepted mutant is, in every field, the certificate that the definitions give for its claim."""
    original = checker.expected(OWN[name]) | {"remarks": {"name": "own", "dim": "99"}}
    checker.check(checker.canonical(original))
    rejected = others = 0
    for path, mutant in (*mutants(original), *spellings(original)):
        if mutant == original:
            continue
        refusal = refused(mutant)
        if refusal:
            rejected += 1
            assert path[0] == "claim" or refusal.step.startswith(str(path[0])), (path, str(refusal))
            assert refusal.reason
        else:
            others += 1
            assert mutant["claim"] != original["claim"]
            assert own.certificate(mutant["claim"]) | {"remarks": mutant["remarks"]} == mutant
    print(f"{name}: {rejected} mutants are rejected, {others} certify another true claim")
    assert rejected >= 60


def test_a_claim_may_be_exchanged_for_another_true_one():
    """Twice the same generator, and the inverse of one, are other generators of the same group."""
    made = own.certificate(claim("basis", 1, 1, 3, [CYCLE]))
    for generators in ([CYCLE, CYCLE], [CYCLE, [["0", "1", "0"], ["0", "0", "1"], ["1", "0", "0"]]]):
        changed = copy.deepcopy(made)
        changed["claim"]["group"]["discrete"] = generators
        checker.check(checker.canonical(changed))
        assert own.certificate(changed["claim"]) == changed


GOOD = claim("spans", 1, 1, 2, [RATIONAL], maps=[ONE, TURN])
DENSE = [[str(pow(i + 2, j + 3, 10007) % 19 - 9) for i in range(30)] for j in range(30)]
TWO = [["1", "2"], ["3", "4"]]
BAD = {
    "not square": {"group": {"discrete": [[["1", "0"]]], "lie": []}},
    "a ragged matrix": {"group": {"discrete": [[["1", "0"], ["1"]]], "lie": []}},
    "another n": {"n": "3"}, "n = 0": {"n": "0", "maps": []}, "a negative n": {"n": "-2"}, "a rational n": {"n": "2/1"},
    "no matrix": {"group": {"discrete": ["1"], "lie": []}}, "an empty matrix": {"group": {"discrete": [[]], "lie": []}},
    "deep": {"group": {"discrete": [[[["1"], "0"], ["0", "1"]]], "lie": []}},
    "a singular generator": {"group": {"discrete": [[["1", "2"], ["2", "4"]]], "lie": []}},
    "zero": {"group": {"discrete": [[["0", "0"], ["0", "0"]]], "lie": []}},
    "no lie": {"group": {"discrete": [RATIONAL]}}, "a text of generators": {"group": {"discrete": "", "lie": []}},
    "an object": {"group": {"discrete": {}, "lie": []}}, "no generators": {"group": {}},
    "a name": {"group": {"discrete": [RATIONAL], "lie": [], "name": "x"}}, "a named group": {"group": "O(2)"},
    "kind": {"kind": "count"}, "product": {"kind": "tuples"}, "a list of kinds": {"kind": ["spans"]},
    "family without texts": {"family": "brauer"}, "a family that is none": {"family": "orbits", "maps": []},
    "a list of families": {"family": ["brauer"], "maps": []}, "bilabelled": {"family": "bilabelled", "maps": []},
    "a diagram of another family": {"family": "brauer", "maps": ["1|1'"]},
    "a diagram of another shape": {"family": "partition", "maps": ["1,2"]},
    "a diagram in other words": {"family": "partition", "maps": ["1',1"]},
    "no diagram": {"family": "partition", "maps": [["1"]]}, "maps that are a text": {"maps": ""},
    "a map of another shape": {"maps": [[["1"]]]}, "maps that are an object": {"maps": {}}, "theorem": {"theorem": "x"},
    "legs": {"k": "1/2"}, "legs that are a list": {"k": ["1"]}, "families": {"families": []},
}  # fmt: skip
SIZES = {
    "n": {"n": "41"}, "k": {"k": "10"}, "all legs": {"k": "24", "l": "24"}, "n = 1": {"n": "999"},
    "digits": {"group": {"discrete": [[["1" * 51, "0"], ["0", "1"]]], "lie": []}},
    "generators": {"group": {"discrete": [TWO] * 130_000, "lie": []}}, "maps": {"maps": [ONE] * 100_001},
    "generators times maps": {"group": {"discrete": [TWO] * 9000, "lie": []}, "maps": [ONE] * 9000},
    "diagrams": {"k": "12", "l": "12", "n": "1", "group": {"discrete": [], "lie": []}, "family": "even", "maps": []},
    "numbers that grow": {"n": "30", "group": {"discrete": [], "lie": [DENSE]}, "maps": []},
}  # fmt: skip


@pytest.mark.parametrize("name", BAD | SIZES)
def test_hostile_claims_are_rejected(name):
    made = own.certificate(GOOD)
    made["claim"] = GOOD | (BAD | SIZES)[name]
    with pytest.raises(checker.Rejected) as caught:
        checker.check(checker.canonical(made))
    assert caught.value.step == ("size" if name in SIZES else "claim")


@pytest.mark.parametrize(
    "value", ["1.5", "1", "NaN", "null", "true", "1e400", "-1", '"1.5"', '"inf"', '"\\u0661"', "{}"]
)
def test_other_numbers_are_rejected(value):
    text = checker.canonical(own.certificate(GOOD))
    with pytest.raises(checker.Rejected) as caught:
        checker.check(text.replace('"3/5"', value, 1))
    assert caught.value.step in {"text", "claim"}


def test_remarks_hold_the_name():
    made = own.certificate(claim("basis", 1, 1, 2, [FLIP])) | {"remarks": {"name": "flip"}}
    checker.check(json.dumps(made, sort_keys=True, separators=(",", ":")) + "\n")


def test_no_certificate_with_the_prime():
    """A generator that is 1 mod the prime, and a list that is 0."""
    shear = claim("basis", 1, 1, 2, [[["1", "8388593"], ["0", "1"]]])
    made = own.certificate(shear)
    checker.check(checker.canonical(made))
    empty = claim("independent", 0, 1, 2, maps=[[["8388593"], ["0"]]])
    with pytest.raises(checker.Rejected) as caught:
        checker.expected(empty)
    assert str(caught.value) == "prime: another rank over Q than mod the prime"


STRANGE = (None, True, 0, 1.5, float("nan"), [], {}, [[]], [{}], [[["1"]]], {"name": 1}, "\u0661", "0" * 60, "n", "all")


@pytest.mark.parametrize("name", ["C3 jellyfish", "both not equivariant", "no generator, no legs"])
def test_values_of_another_kind_raise_nothing_else(name):
    original = own.certificate(OWN[name])
    for path in paths(original):
        for value in STRANGE:
            mutant = changed(
                original, path[:-1], lambda parent, key=path[-1], value=value: parent.__setitem__(key, value)
            )
            refusal = refused(mutant)
            assert refusal is not None or mutant in (original, own.certificate(mutant["claim"])), (path, value)
