"""Certificates about easy categories: lists, ranks and products by other programs, damaged in every way."""

from __future__ import annotations

import json
from functools import reduce
from itertools import islice, product

import pytest

from eqmath import parse_group, verify
from eqmath.certificates import certificate_text, checker
from eqmath.claims import Case, FreeCategories
from eqmath.claims.closure import made
from eqmath.claims.easy_certificates import affordable
from eqmath.easy import easy_category
from eqmath.theorems import theorem
from tests.certificates.test_mutants import mutants
from tests.certificates.test_own import refused
from tests.oracles import definition, easy, linear


def raw_of(name: str, group: str, k: int, l: int) -> dict:
    """The certificate of one verdict, which the checker accepts."""
    text = certificate_text(verify(name, group=group, k=k, l=l).certify())
    checker.check(text)
    return json.loads(text)


def as_blocks(text: str) -> frozenset:
    return definition.as_sets(definition.read(text)) if text != "0" else frozenset()


def shape(texts: list[str]) -> tuple[int, int]:
    k = texts[0].count("'")
    return (k, len(texts[0].replace("|", ",").split(",")) - k if texts[0] != "0" else 0)


@pytest.mark.parametrize("group", ["S+(2)", "O+(2)", "H+(2)", "B+(2)", "S'+(3)", "B'+(2)", "B#+(3)"])
@pytest.mark.parametrize(("k", "l"), [(0, 0), (1, 1), (1, 2)])
def test_the_lists_are_the_category(group: str, k: int, l: int) -> None:
    """All diagrams of the oracle, all products of any two; as many independent ones as the oracle's rank."""
    claim = raw_of("free-easy-groups", group, k, l)["claim"]
    letter, n = group.split("(")[0], int(claim["n"])
    lists = {shape(texts): texts for texts in claim["families"] if texts}
    for (lower, upper), texts in lists.items():
        every = {frozenset(map(frozenset, blocks)) for blocks in easy.diagrams(letter, upper, lower)}
        named = {frozenset(frozenset(_vertex(v) for v in b) for b in blocks) for blocks in every}
        assert {as_blocks(text) for text in texts} == named
    pairs = {tuple(name for factor in sum_[0][1:] for name in factor) for sum_ in claim["identities"]
             if len(sum_[0]) == 3}  # fmt: skip
    numbers = {shape(texts): i for i, texts in enumerate(claim["families"]) if texts}
    wanted = {
        (f"{numbers[j, l]}:{a}", f"{numbers[k, j]}:{b}")
        for j in range(4) if (j, l) in lists and (k, j) in lists
        for a, b in product(lists[j, l], lists[k, j])
    }  # fmt: skip
    assert pairs == wanted
    assert sum(len(own["maps"]) for own in claim["claims"]) == easy.rank(letter, l, k, n)


def _vertex(text: str) -> int:
    (found,) = definition.read(text)[0]
    return found


def matrix(claim: dict, name: str) -> list[list]:
    """The matrix of a name by its definition; a diagram is on its list."""
    if name[0] == "^":
        return linear.transpose(matrix(claim, name[1:]))
    if name[0] == "#":
        return [[int(x) for x in row] for row in claim["matrices"][int(name[1:])]]
    place, listed, text = name.rpartition(":")
    k, l = shape([text])
    assert not listed or text in claim["families"][int(place) + ("partition" in claim["families"])]
    return definition.diagram_matrix(definition.read(text) if text != "0" else [], l, k, int(claim["n"]))


def total(claim: dict, terms: list) -> list[list]:
    """A sum of products of Kronecker products, multiplied out."""
    found = []
    for c, *factors in terms:
        parts = [reduce(linear.kronecker, [matrix(claim, name) for name in names]) for names in factors]
        found.append((int(c), reduce(linear.multiply, parts)))
    return linear.combine(found, (len(found[0][1]), len(found[0][1][0])))


def true(claim: dict) -> bool:
    return not any(any(map(any, total(claim, terms))) for terms in claim["identities"])


@pytest.mark.parametrize("group", ["S+(2)", "B#+(2)", "U+(2)", "K+(1)"])
def test_every_sum_is_zero_by_the_definition(group: str) -> None:
    assert true(raw_of("free-easy-groups", group, 1, 1)["claim"])


@pytest.mark.parametrize(("group", "k", "l"), [("S'(2)", 1, 1), ("B'(2)", 2, 2), ("S'(3)", 1, 2)])
def test_groups_with_negatives_are_certified_by_generators(group: str, k: int, l: int) -> None:
    found = raw_of("easy-groups", group, k, l)
    wanted = set(map(as_blocks, found["claim"]["maps"]))
    vertices = [[[_vertex(v) for v in b] for b in blocks] for blocks in easy.diagrams(group.split("(")[0], l, k)]
    assert wanted == {definition.as_sets(blocks) for blocks in vertices}
    minus = [[str(-(i == j)) for j in range(int(found["claim"]["n"]))] for i in range(int(found["claim"]["n"]))]
    assert minus in found["claim"]["group"]["discrete"]
    assert (found["status"], found["dim"]) == ("proved", found["rank"])


def test_series_are_certified_for_every_n() -> None:
    *_, last = verify("easy-groups", group="H(n)", n="all", order=4)
    assert (last.n, last.uncertified) == ("all", "")
    checker.check(certificate_text(last.certify()))
    assert last.certify()["claim"]["families"] == (("even", ""),)


@pytest.mark.parametrize(("group", "k", "l"), [("S+(2)", 1, 2), ("H+(2)", 3, 3), ("U+(1)", 2, 2), ("O+(3)", 2, 2)])
def test_where_the_diagrams_are_no_basis_there_is_a_relation(group: str, k: int, l: int) -> None:
    found = raw_of("free-easy-diagram-basis", group, k, l)
    refuted = [factor for factor in found.get("factors", [found]) if factor["status"] == "refuted"]
    assert (found["status"] == "refuted") == bool(refuted) == (group != "O+(3)")
    for factor in refuted:
        maps, coefficients = factor["claim"]["maps"], factor["witness"]["coefficients"]
        n = int(factor["claim"]["n"])
        terms = [
            (int(c), definition.diagram_matrix(definition.read(d), l, k, n))
            for c, d in zip(coefficients, maps, strict=True)
        ]
        assert not any(map(any, linear.combine(terms, (n**l, n**k))))


def every(name: str, group: str, k: int, l: int) -> dict:
    """The certificate for every n, which the checker accepts."""
    text = certificate_text(verify(name, group=group, n="all", k=k, l=l)[-1].certify())
    checker.check(text)
    return json.loads(text)


def at(claim: dict, n: int) -> dict:
    """What it says at one n, the coefficients being polynomials."""
    sums = [[[sum(int(c) * n**e for e, c in enumerate(cs)), *fs] for cs, *fs in terms]
            for terms in claim["identities"]]  # fmt: skip
    return claim | {"n": str(n), "identities": sums}


@pytest.mark.parametrize("group", ["S+", "O+", "H+", "B+", "S'+", "B'+", "B#+", "U+", "K+"])
@pytest.mark.parametrize(("k", "l"), [(1, 1), (1, 2)])
def test_for_every_n_the_same_is_said_with_n_as_a_symbol(group: str, k: int, l: int) -> None:
    """The lists and sums are those at any one n, and independent are at least all of these diagrams."""
    claim, n = every("free-easy-groups", f"{group}(n)", k, l)["claim"], 4
    one = raw_of("free-easy-groups", f"{group}({n})", k, l)["claim"]
    plain = {"#0": "1,1'", "#1": "0"}
    sums = [[[int(c), *[[plain.get(x, x) for x in f] for f in fs]] for c, *fs in terms] for terms in one["identities"]]
    assert claim["families"] == ["partition", *one["families"]]
    assert at(claim, n)["identities"] == sums
    listed = every("free-easy-diagram-basis", f"{group}(n)", k, l)["claim"]
    assert listed["claims"] == claim["claims"]
    for own in claim["claims"]:
        most = max(len(as_blocks(text)) for texts in listed["families"][1:] for text in texts)
        assert (own["kind"], own["n"]) == ("independent", "all")
        assert int(own["from"]) == int(claim["from"]) == max(most, 1)
        even = all(len(block) % 2 == 0 for texts in listed["families"][1:] for t in texts for block in as_blocks(t))
        assert own["group"] == ("H(n)" if even else "S(n)")


@pytest.mark.parametrize("group", ["S+(n)", "B#+(n)", "U+(n)"])
@pytest.mark.parametrize("n", [1, 2, 3])
def test_every_sum_for_every_n_is_zero_by_the_definition(group: str, n: int) -> None:
    assert true(at(every("free-easy-groups", group, 0, 2)["claim"], n))


@pytest.mark.parametrize(("group", "k", "l"), [("S'(n)", 2, 2), ("B'(n)", 0, 2), ("S'(n)", 1, 2)])
def test_minus_one_changes_every_map_or_none(group: str, k: int, l: int) -> None:
    minus, *base = every("easy-groups", group, k, l)["claim"]["claims"]
    assert minus["group"] == {"discrete": [[["-1"]]], "lie": []}
    assert int(minus["number"]) == len(base) == (k + l + 1) % 2
    assert [own["group"] for own in base] == [group.replace("'", "")] * len(base)


@pytest.mark.parametrize(("name", "group"), [("free-easy-groups", "O+(n)"), ("free-easy-diagram-basis", "B+(n)")])
def test_every_mutant_for_every_n_is_rejected_or_states_another_truth(name: str, group: str) -> None:
    original, rejected = every(name, group, 0, 2), 0
    for _, mutant in mutants(original):
        if refused(mutant):
            rejected += 1
            continue
        claim, before = mutant["claim"], original["claim"]
        assert claim != before or mutant.get("remarks") != original["remarks"]
        others = all(factor["status"] == "proved" for factor in mutant["factors"])
        assert (mutant["status"] == "proved") == (others and all(true(at(claim, n)) for n in (1, 2, 3)))
    assert rejected > 30


def test_lists_for_every_n_stand_behind_partition() -> None:
    original = every("free-easy-groups", "O+(n)", 0, 2)
    for first in (["brauer"], ["symplectic"], [], ["partition", "partition"]):
        families = [*first, *original["claim"]["families"][1:]]
        changed = original | {"claim": original["claim"] | {"families": families}}
        assert "families for every n expected" in str(refused(changed))


SMALL = (("free-easy-groups", "O+(1)", 0), ("free-easy-groups", "B#+(1)", 2))


@pytest.mark.parametrize(("name", "group", "l"), SMALL)
def test_every_mutant_is_rejected_or_states_another_truth(name: str, group: str, l: int) -> None:
    original, rejected = raw_of(name, group, 0, l), 0
    for _, mutant in islice(mutants(original), 0, None, 1 if l == 0 else 5):
        if refused(mutant):
            rejected += 1
            continue
        claim, before = mutant["claim"], original["claim"]
        assert claim != before or mutant.get("remarks") != original["remarks"]
        others = all(factor["status"] == "proved" for factor in mutant["factors"])
        assert (mutant["status"] == "proved") == (others and true(claim))
    assert rejected > 30


def test_a_product_that_is_not_on_its_list_is_rejected() -> None:
    original = raw_of("free-easy-groups", "S+(4)", 0, 2)
    require_all_on_lists(original)
    require_all_on_lists(every("free-easy-groups", "S+(n)", 0, 2))


def require_all_on_lists(original: dict) -> None:
    for number, texts in enumerate(original["claim"]["families"]):
        if len(texts) == 1 or texts == "partition":
            continue
        lists = [*original["claim"]["families"]]
        lists[number] = texts[1:]
        changed = original | {"claim": original["claim"] | {"families": lists}}
        assert "is not on list" in str(refused(changed))


def test_long_products_are_left_out_and_all_else_is_there() -> None:
    own, case = easy_category("S+"), Case(5, 2, 2)
    every = list(made(own, case))
    kept = list(affordable(every, 5))
    left = [found for found in every if found not in kept]
    assert left
    assert {found.sign for found in left} == {"•"}
    assert {len(found.factors[0][0][0]) for found in left} == {3}


def test_what_has_no_certificate() -> None:
    claim = FreeCategories(parse_group("O+(2)").series, left_out="1,1'")
    assert claim.uncertified == "of what is not closed"


@pytest.mark.parametrize("name", ["free-easy-groups", "free-easy-diagram-basis", "easy-groups"])
def test_rows_for_every_n_are_those_of_larger_n(name: str) -> None:
    for pattern in theorem(name).single.patterns:
        *rows, last = verify(name, group=pattern.text, n="all", order=2)
        assert [row.n for row in rows] == list(range(1, last.start + 1))
        for n in (last.start + 1, last.start + 3):
            larger = verify(name, group=pattern(n).name, order=2)
            assert (larger.status, larger.dim, larger.diagrams) == (last.status, last.dim, last.diagrams)
            assert larger.expected == last.expected
