"""Every change of a certificate is found: each field, each kind, each group; and attacks on the text."""

from __future__ import annotations

import copy
import json

import pytest

from eqmath.certificates import checker
from tests.certificates.stated import certificate

CASES = [
    ("symmetric-diagram-basis", "S(2)", 2, 1), ("symmetric-orbit-basis", "S(n)", 1, 2),
    ("symmetric-bell-count", "S(2)", 2, 1), ("mckay-walks", "S(2)", 2, 2), ("orthogonal-brauer", "O(2)", 2, 2),
    ("orthogonal-brauer", "O(n)", 2, 2), ("orthogonal-brauer-basis", "O(2)", 3, 3),
    ("orthogonal-increasing-basis", "O(1)", 2, 2), ("orthogonal-walks", "O(2)", 2, 2),
    ("symplectic-brauer", "Sp(4)", 2, 2), ("symplectic-brauer-basis", "Sp(2)", 2, 2),
    ("symplectic-noncrossing-basis", "Sp(n)", 2, 2), ("symplectic-nonnesting-basis", "Sp(2)", 2, 2),
    ("symplectic-walks", "Sp(2)", 2, 2), ("special-orthogonal-grood", "SO(3)", 2, 1),
    ("special-orthogonal-grood", "SO(n)", 1, 2), ("special-orthogonal-brauer-only", "SO(2)", 2, 2),
    ("special-orthogonal-increasing-basis", "SO(2)", 2, 2), ("special-orthogonal-grood-independent", "SO(2)", 2, 2),
    ("special-orthogonal-grood-independent", "SO(4)", 2, 2), ("alternating-jellyfish", "A(3)", 1, 1),
    ("alternating-equals-symmetric", "A(2)", 1, 1), ("alternating-equals-symmetric", "A(n)", 1, 1),
    ("alternating-jellyfish-count", "A(1)", 1, 1), ("alternating-jellyfish-count", "A(3)", 1, 1),
    ("hyperoctahedral-even", "H(2)", 2, 2), ("bistochastic-partial", "B(3)", 2, 1),
    ("bistochastic-partial", "B(n)", 1, 2),
    ("graph-automorphism-homomorphisms", "Aut(path:3)", 1, 1), ("graph-automorphism-adjacency", "Aut(path:3)", 1, 1),
    ("graph-automorphism-adjacency", "Aut(cycle:4)", 1, 1), ("local-symmetries", "S(2)xO(2)", 1, 1),
    ("local-symmetries", "SO(2)xAut(graph6:Bw)", 1, 1), ("local-symmetries", "SU(2)xO(1,1)", 1, 1),
    ("unitary-walled-brauer", "U(2)", 2, 2), ("unitary-walled-brauer", "U(n)", 2, 2),
    ("special-unitary-determinants", "SU(2)", 1, 3), ("special-unitary-determinants", "SU(n)", 1, 1),
    ("unitary-equals-special-unitary", "SU(2)", 0, 2), ("unitary-equals-special-unitary", "SU(2)", 2, 2),
    ("monomial-balanced", "M(2)", 2, 2), ("monomial-balanced", "M(n)", 2, 2),
    ("unitary-real-decorated", "UR(2)", 2, 2), ("unitary-real-decorated", "UR(n)", 1, 1),
    ("lorentz-brauer", "O(1,2)", 2, 2), ("lorentz-grood", "SO(1,1)", 2, 2),
]  # fmt: skip


def made(case):
    return certificate(*case) | {"remarks": {"dim": "99"}}


def paths(value, path=()):
    """The places of all values inside, outside of the remarks."""
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in inside:
        if key != "remarks":
            yield (*path, key)
            yield from paths(item, (*path, key))


def at(value, path):
    for key in path:
        value = value[key]
    return value


def other_values(item, leaves):
    """Other texts for a text: a number ± 1, a name with another letter, the text of another field."""
    number = item.lstrip("-").isdigit()
    yield from (str(int(item) + 1), str(int(item) - 1)) if number else (item + "x", item[:-1])
    yield next(leaf for leaf in leaves if leaf != item)
    if item in ("proved", "refuted"):
        yield {"proved": "refuted", "refuted": "proved"}[item]


def mutants(certificate):
    """Pairs of the changed place and a certificate that is not the one that was given."""
    places = list(paths(certificate))
    leaves = sorted({leaf for path in places if isinstance(leaf := at(certificate, path), str)})
    for path in places:
        *above, key = path
        item, parent = at(certificate, path), at(certificate, above)
        new = list(other_values(item, leaves)) if isinstance(item, str) else [[], {}, "", [item], "0"]
        for value in new:
            if value != item:
                yield path, changed(certificate, above, lambda p, key=key, value=value: p.__setitem__(key, value))
        yield path, changed(certificate, above, lambda p, key=key: p.__delitem__(key))
        if isinstance(parent, list):
            yield path, changed(certificate, above, lambda p, key=key, item=item: p.insert(key, item))
            if key and parent[key - 1] != item:
                yield path, changed(certificate, above, lambda p, key=key: swap(p, key))
        else:
            yield path, changed(certificate, above, lambda p, key=key, item=item: p.__setitem__(key + "s", item))


def swap(parent, key):
    parent[key - 1], parent[key] = parent[key], parent[key - 1]


def changed(certificate, path, change):
    result = copy.deepcopy(certificate)
    change(at(result, path))
    return result


def with_diagrams(claim):
    """The families of a claim that have diagrams, without rules that all of these obey."""
    k, l, n = int(claim["k"]), int(claim["l"]), claim["n"]
    m, fits = k + l, n != "all" and k != l and (l - k) % int(n) == 0
    empty = {"brauer": m % 2, "grood": n == "all", "walled-brauer": k != l, "determinant-brauer": not fits}
    few = {"few blocks"} if n != "all" and m <= int(n) else set()
    return [(name, rule if rule not in few else "") for name, rule in claim["families"] if not empty.get(name)]


def still_true(original, mutant, path):
    """The same about fewer n, of the same diagrams, or the same number by no or another formula: another true claim."""
    claim = mutant.get("claim")
    if path[:2] == ("claim", "from"):
        known = original["claim"]["from"]
        ends, new = (x if isinstance(x, list) else [x] for x in (known, claim.get("from")))
        letters = [name.partition("(")[0] for name in claim["group"].split("x")]
        fits = len(new) == len(ends) and all(isinstance(x, str) and x.isdigit() for x in new)
        later = fits and isinstance(known, list) == isinstance(claim["from"], list) and new != ends
        return later and all(
            int(x) >= int(y) and checker.exists(letter, int(x)) for x, y, letter in zip(new, ends, letters, strict=True)
        )
    if path == ("claim", "formula"):
        return claim.get("formula", claim["number"]) == claim["number"]
    if path[:2] == ("claim", "families") and claim.keys() == original["claim"].keys():
        pairs = claim["families"]
        shaped = pairs and all(isinstance(pair, list) and len(pair) == 2 for pair in pairs)
        known = shaped and all(rule in ("", *checker.RULES.get(str(name), ())) for name, rule in pairs)
        single = known and len(dict(pairs)) == len(pairs)
        return bool(single) and with_diagrams(claim) == with_diagrams(original["claim"])
    return False


@pytest.mark.parametrize("case", CASES, ids=lambda case: "-".join(map(str, case)))
def test_every_mutant_is_rejected(case):
    original, number = made(case), 0
    checker.check(checker.canonical(original))
    for path, mutant in mutants(original):
        if still_true(original, mutant, path):
            checker.check(checker.canonical(mutant))
            continue
        with pytest.raises(checker.Rejected) as caught:
            checker.check(checker.canonical(mutant))
        number += 1
        step = caught.value.step
        assert path[0] == "claim" or step.startswith(str(path[0])), (path, str(caught.value))
        assert caught.value.reason
    print(f"{number} mutants of {case[0]} for {case[1]} are rejected")
    assert number >= 100


def test_there_are_many_mutants():
    total = sum(sum(1 for _ in mutants(made(case))) for case in CASES)
    print(f"{total} mutants")
    assert total > 8_500


GOOD = checker.canonical(made(("orthogonal-brauer", "O(2)", 2, 2)))
DEEP = '{"certificate":' + "[" * 100_000 + "]" * 100_000 + "}\n"
ATTACKS = {
    "empty": "", "no object": '"eqmath/2"\n', "a list": "[]\n", "an empty object": "{}\n", "truncated": GOOD[:-20],
    "no line feed": GOOD[:-1], "two line feeds": GOOD + "\n", "trailing blanks": GOOD[:-1] + "  \n",
    "carriage return": GOOD[:-1] + "\r\n", "byte order mark": "\ufeff" + GOOD, "twice": GOOD + GOOD,
    "a blank": GOOD.replace(":", ": ", 1), "doubled key": GOOD.replace("{", '{"dim":"3",', 1),
    "doubled key inside": GOOD.replace('"claim":{', '"claim":{"k":"2",', 1),
    "reordered keys": json.dumps(dict(reversed(json.loads(GOOD).items())), separators=(",", ":")) + "\n",
    "an integer": GOOD.replace('"dim":"3"', '"dim":3'), "a float": GOOD.replace('"dim":"3"', '"dim":3.0'),
    "not a number": GOOD.replace('"dim":"3"', '"dim":NaN'), "infinity": GOOD.replace('"dim":"3"', '"dim":-Infinity'),
    "true": GOOD.replace('"dim":"3"', '"dim":true'), "null": GOOD.replace('"dim":"3"', '"dim":null'),
    "a huge integer": GOOD.replace('"dim":"3"', '"dim":' + "9" * 100_000), "deep": DEEP,
    "deep in the remarks": GOOD.replace('"99"', "[" * 5000 + "]" * 5000), "only brackets": "[" * 1_000_000,
    "a remark that is no text": GOOD.replace('"99"', '["99"]'),
    "remarks that are a text": GOOD.replace('{"dim":"99"}', '""'),
    "an escaped letter": GOOD.replace("eqmath/2", "\\u0065qmath/2"),
    "an escaped solidus": GOOD.replace("eqmath/2", "eqmath\\/2"),
    "another version": GOOD.replace("eqmath/2", "eqmath/3"), "a control character": GOOD.replace("99", "\x01"),
    "a lone surrogate": GOOD.replace("99", "\\ud800"), "python": GOOD.replace('"', "'"), "html": "<html></html>\n",
}  # fmt: skip


@pytest.mark.parametrize("name", ATTACKS)
def test_attacks_on_the_text(name):
    with pytest.raises(checker.Rejected) as caught:
        checker.check(ATTACKS[name])
    assert caught.value.step in {"text", "certificate", "remarks", "claim", "dim"}


SIZES = {
    "n": {"group": "O(99999999999999999999)", "n": "99999999999999999999"},
    "n above the limit": {"group": "O(4000)", "n": "4000"}, "k": {"k": "9" * 1000}, "legs": {"k": "24", "l": "24"},
    "order": {"k": "10", "l": "10"},
}  # fmt: skip


@pytest.mark.parametrize("name", SIZES)
def test_large_claims_are_refused(name):
    certificate = made(("orthogonal-brauer", "O(2)", 2, 2))
    certificate["claim"] |= SIZES[name]
    with pytest.raises(checker.Rejected) as caught:
        checker.check(checker.canonical(certificate))
    assert caught.value.step == "size"


BAD_CLAIMS = [
    {"n": "02", "group": "O(02)"}, {"n": "-2", "group": "O(-2)"}, {"n": "0", "group": "O(0)"}, {"group": "U(2)"},
    {"group": "O(1,01)"}, {"group": "O(0,2)"}, {"group": "O(1,1,0)"},
    {"group": "UR(3)", "n": "3"}, {"group": "H(1,1)"}, {"group": "O(n,1)"},
    {"group": "Sp(3)", "n": "3"}, {"group": "Aut(cycle:2)"}, {"group": "Aut(graph6:A)"}, {"group": "Aut(graph6:A`)"},
    {"group": "Aut(cube)"}, {"group": ["O(2)"]}, {"k": "٣"}, {"k": ""}, {"k": " 2"},
    {"families": []}, {"matrices": "orbits"},
    {"theorem": "orthogonal-brauer"}, {"kind": ["spans"]}, {"kind": "count"}, {"n": "all"}, {"group": "O(n)"},
    {"matrices": "orbit"}, {"matrices": ["diagram"]}, {"families": [["brauer"]]}, {"families": [["brauer", []]]},
    {"families": [["grood", ""]]}, {"families": [["brauer", "noncrossing"]]}, {"families": {"brauer": ""}},
    {"families": [["brauer", ""], ["brauer", "increasing"]]}, {"from": "2"}, {"number": "3"}, {"formula": "3"},
    {"kind": "tuples"}, {"kind": "tuples", "group": "O(2)xO(n)"}, {"kind": "tuples", "group": ["O(2)"]},
]  # fmt: skip


@pytest.mark.parametrize("change", BAD_CLAIMS, ids=str)
def test_claims_that_are_none(change):
    certificate = made(("orthogonal-brauer", "O(2)", 2, 2))
    certificate["claim"] |= change
    with pytest.raises(checker.Rejected) as caught:
        checker.check(checker.canonical(certificate))
    assert caught.value.step in {"claim", "size"}


NO_THEOREMS = [
    ("S(2)", "spans", [["partition", ""]], "proved"), ("S(2)", "basis", [["partition", ""]], "refuted"),
    ("S(n)", "independent", [["partition", "few blocks"]], "proved"), ("O(1)", "basis", [["brauer", ""]], "refuted"),
    ("SO(3)", "spans", [["grood", ""]], "refuted"), ("A(3)", "spans", [["jellyfish", ""]], "refuted"),
]  # fmt: skip


@pytest.mark.parametrize(("group", "kind", "families", "status"), NO_THEOREMS, ids=str)
def test_a_claim_of_a_known_kind_needs_no_theorem(group, kind, families, status):
    place = {"n": "all", "from": "4"} if group[-2] == "n" else {"n": group[-2]}
    claim = {"families": families, "group": group, "k": "2", "kind": kind, "l": "2", "matrices": "diagram", **place}
    certificate = checker.expected(claim)
    assert certificate["status"] == status
    checker.check(checker.canonical(certificate))


def test_a_file_that_is_not_utf8(tmp_path):
    path = tmp_path / "latin.json"
    path.write_bytes(b'{"certificate":"eqmath/2","remarks":{"by":"\xe9"}}\n')
    assert checker.check_file(path) == (False, f"rejected {path}: text: not UTF-8")


def test_a_file_that_is_too_long(tmp_path, monkeypatch):
    monkeypatch.setattr(checker, "MAX_TEXT", 10)
    path = tmp_path / "long.json"
    path.write_text(GOOD, encoding="utf-8")
    accepted, line = checker.check_file(path)
    assert not accepted
    assert "size" in line
