"""Certificates of identities between products: by the checker and by plain lists, damaged in every way, false ones."""

from __future__ import annotations

import json
from dataclasses import replace
from fractions import Fraction
from functools import reduce
from itertools import product

import pytest

from eqmath import Matrix, verify
from eqmath.certificates import certificate_text, checker
from eqmath.claims import Case
from eqmath.claims.identities import Sums, identities_content, unnamed
from eqmath.claims.sheaf_cohomology import copies_of_stalks
from eqmath.errors import TooLarge
from eqmath.groups import parse_group
from eqmath.spaces import Space
from eqmath.theorems import theorem
from tests.certificates.test_mutants import mutants
from tests.certificates.test_own import STRANGE, refused
from tests.oracles import linear, signed

CATEGORIES = ("partition-category", "brauer-category", "brauer-grood-category", "symplectic-category")
TURN = [[0, -1], [1, 0]]


def square(*terms, matrices=(TURN, [[1, 0], [0, 1]]), n: int = 2, families=()) -> dict:
    """A certificate of one identity."""
    listed = list(map(Matrix, matrices))
    value = Sums(unnamed, listed).value(terms).tolist() if len(terms) > 1 else [[1]]
    status = "refuted" if any(map(any, value)) else "proved"
    return json.loads(
        certificate_text(
            identities_content(status, n, families, [terms], lambda text: Matrix([[0]]), list(map(Matrix, matrices)))
        )
    )


def plain(raw: dict, name: str) -> list[list]:
    """The matrix of a name by its definition."""
    if name.startswith("^"):
        return linear.transpose(plain(raw, name[1:]))
    if name.startswith("#"):
        return [[int(x) for x in row] for row in raw["matrices"][int(name[1:])]]
    k = name.count("'")
    points = 0 if name == "0" else len(name.replace("|", ",").split(","))
    blocks = [] if name == "0" else name.split("|")
    single = [len(block.split(",")) == 1 for block in blocks]
    family = "grood" if "grood" in raw["families"] and any(single) else raw["families"][0]
    return signed.matrix(family, name, points - k, k, int(raw["n"]))


def total(raw: dict, terms: list) -> list[list]:
    """The sum of the terms, multiplied out."""
    found = []
    for coefficient, *factors in terms:
        parts = [reduce(linear.kronecker, [plain(raw, name) for name in factor]) for factor in factors]
        found.append((int(coefficient), reduce(linear.multiply, parts)))
    return linear.combine(found, (len(found[0][1]), len(found[0][1][0])))


@pytest.mark.parametrize(("k", "l"), [(0, 0), (1, 1), (0, 2), (2, 1)])
@pytest.mark.parametrize("name", CATEGORIES)
def test_the_functors_are_certified(name, k, l):
    for verdict in verify(name, n="1..2", k=k, l=l):
        text = certificate_text(verdict.certify())
        checker.check(text)
        raw = json.loads(text)["claim"]
        assert [claim["kind"] for claim in raw["claims"]][:1] == ["spans"]
        assert not any(any(map(any, total(raw, terms))) for terms in raw["identities"])
        faithful = any(claim["kind"] == "independent" for claim in raw["claims"])
        assert faithful == (verdict.rank == verdict.diagrams)


def test_every_product_is_there():
    raw = verify("partition-category", n=2, k=1, l=1).certify()["claim"]
    pairs = [terms[0][1:] for terms in raw["identities"] if len(terms[0]) == 3]
    assert len(pairs) == len({str(pair) for pair in pairs}) == 1 + 2 * 2 + 5 * 5 + 15 * 15
    kronecker = [terms[0][1] for terms in raw["identities"] if len(terms[0]) == 2 and len(terms[0][1]) == 2]
    assert len(kronecker) == 2 + 1 + 1 + 2


def test_a_false_rule_has_a_certificate_that_says_where():
    claim = theorem("symplectic-naive-composition").claim
    case = Case(2, 1, 1)
    made = claim.certificate(case, claim.decide(case))
    text = certificate_text(made)
    checker.check(text)
    read = json.loads(text)
    witness, terms = read["witness"], read["claim"]["identities"]
    number = int(witness["identity"])
    assert not any(any(map(any, total(read["claim"], sum_))) for sum_ in terms[:number])
    value = total(read["claim"], terms[number])[int(witness["row"])][int(witness["column"])]
    assert value == int(witness["value"]) != 0
    assert refused(read | {"status": "proved"}).step == "status"
    assert refused({key: x for key, x in read.items() if key != "witness"} | {"status": "proved"}).step in (
        "status", "witness",
    )  # fmt: skip


@pytest.mark.parametrize("name", CATEGORIES)
def test_changed_rules_are_refuted(name):
    """Every control that changes a rule: its certificate says that it is false, and a false one is rejected."""
    controls = [c for c in theorem(name).controls if c.false.faithful is theorem(name).claim.faithful]
    for control in controls[name == "brauer-grood-category" :]:  # heads have their own loop value
        made = control.false.certificate(control.case, control.outcome())
        checker.check(certificate_text(made))
        read = json.loads(certificate_text(made))
        assert (read["status"], read["witness"]["kind"]) == ("refuted", "identity")
        without = {key: x for key, x in read.items() if key != "witness"}
        assert refused(without | {"status": "proved"}) is not None


def test_dependent_diagrams_are_a_sum_that_is_zero():
    raw = verify("brauer-category", n=1, k=2, l=2).certify()["claim"]
    assert [claim["kind"] for claim in raw["claims"]] == ["spans"]
    assert raw["identities"][-1] == [[1, ["1,2|1',2'"]], [-1, ["1,1'|2,2'"]]]


SMALL = {
    "a turn squared": square((1, [["#0"], ["#0"]]), (1, [["#1"]])),
    "a turn transposed": square((1, [["^#0"], ["#0"]]), (-1, [["#1"]])),
    "a false sum": square((1, [["#0"], ["#0"]]), (-1, [["#1"]])),
    "Kronecker": square((1, [["#0", "#1"], ["#1", "#0"]]), (-1, [["#0", "#0"]])),
    "diagrams": json.loads(certificate_text(verify("brauer-category", n=2, k=0, l=2).certify())),
}


@pytest.mark.parametrize("name", SMALL)
def test_every_mutant_is_rejected_or_states_another_truth(name):
    original, rejected, others = SMALL[name], 0, 0
    checker.check(checker.canonical(original))
    for _, mutant in mutants(original):
        if refused(mutant):
            rejected += 1
            continue
        others += 1
        raw, before = mutant["claim"], original["claim"]
        assert raw != before
        true = not any(any(map(any, total(raw, terms))) for terms in raw["identities"])
        assert (mutant["status"] == "proved") == true or raw["claims"] != before["claims"]
    print(f"{name}: {rejected} mutants are rejected, {others} certify another true claim")
    assert rejected >= 30


HOSTILE = {
    "no identities": {"identities": "none"}, "an empty sum": {"identities": [[]]},
    "a term of nothing": {"identities": [[["1"]]]}, "an empty factor": {"identities": [[["1", []]]]},
    "a term that is a text": {"identities": [["1#0"]]}, "a factor that is a text": {"identities": [[["1", "#0"]]]},
    "an unknown matrix": {"identities": [[["1", ["#2"]]]]}, "a negative number": {"identities": [[["1", ["#-1"]]]]},
    "no number": {"identities": [[["1", ["#"]]]]}, "no name": {"identities": [[["1", [""]]]]},
    "a number as a name": {"identities": [[["1", [["#0"]]]]]},
    "a diagram of no family": {"identities": [[["1", ["1,1'"]]]]},
    "shapes that do not fit": {"matrices": [[["1", "0"]], [["1"]]]},
    "two shapes in a sum": {"identities": [[["1", ["#0"]], ["1", ["#0", "#0"]]]]},
    "a coefficient that is none": {"identities": [[["x", ["#0"]]]]}, "+1": {"identities": [[["+1", ["#0"]]]]},
    "unequal rows": {"matrices": [[["1"], ["1", "2"]]]}, "no rows": {"matrices": [[]]},
    "no columns": {"matrices": [[[]]]}, "a transpose of nothing": {"identities": [[["1", ["^"]]]]},
    "a row that is none": {"matrices": [["1"]]}, "an entry that is none": {"matrices": [[["1/0"]]]},
    "n = 0": {"n": "0"}, "n is all": {"n": "all"}, "too large an n": {"n": "41"}, "a group": {"group": "S(2)"},
    "a list of nothing": {"families": [[None]]}, "a list in a list": {"families": [[["1,1'"]]]},
    "a list before a family": {"families": [["1,1'"], "brauer"]}, "no diagram on a list": {"families": [["J(1)"]]},
    "no list": {"identities": [[["1", ["0:1,1'"]]]]}, "a list of no number": {"identities": [[["1", [":1,1'"]]]]},
    "an unknown family": {"families": ["bilabelled"]}, "a family twice": {"families": ["brauer", "brauer"]},
    "families in another order": {"families": ["brauer", "partition"]},
    "a family of other n": {"n": "3", "families": ["symplectic"]},
    "claims inside": {"claims": [{"kind": "identities"}]}, "a claim of nothing": {"claims": [{}]},
    "a claim that is a text": {"claims": ["S(2)"]}, "no claims": {"claims": "0"}, "no matrices": {"matrices": None},
    "a prime": {"prime": "2"}, "another kind": {"kind": "identity"},
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_claims_are_rejected(name):
    made = dict(SMALL["a turn squared"])
    made["claim"] = {key: value for key, value in (made["claim"] | HOSTILE[name]).items() if value is not None}
    assert refused(made).step in ("claim", "size")


def test_values_of_another_kind_raise_nothing_else():
    original = SMALL["a turn squared"]
    for key in original["claim"]:
        for value in STRANGE:
            mutant = original | {"claim": original["claim"] | {key: value}}
            assert refused(mutant) is not None or value in ([], original["claim"][key]), (key, value)


def test_what_takes_too_long_is_refused_by_both():
    big = Matrix([[1] * 600 for _ in range(600)])
    with pytest.raises(TooLarge, match="steps are too long"):
        identities_content("proved", 2, (), [[(1, [["#0"], ["#0"]])]], lambda text: big, [big])
    with pytest.raises(TooLarge, match="too many entries"):
        identities_content("proved", 2, (), [], lambda text: big, [big, big])
    with pytest.raises(TooLarge, match="Kronecker product of .* entries"):
        square((1, [["#0"] * 12]))
    power = square((1, [["#0"] * 4]), (-1, [["#0"] * 4]))
    power["claim"]["identities"] = [[["1", ["#0"] * 40]]]
    assert refused(power).step == "size"


AVERAGES = ("orthogonal-weingarten", "symplectic-weingarten", "symmetric-averages", "hyperoctahedral-averages")


@pytest.mark.parametrize("name", AVERAGES)
@pytest.mark.parametrize(("n", "m"), [(2, 2), (2, 3), (2, 4)])
def test_averages_are_certified(name, n, m):
    """The projection with the weights of the certificate, written out: idempotent, symmetric, it keeps the vectors."""
    text = certificate_text(verify(name, n=n, order=m).certify())
    checker.check(text)
    raw = json.loads(text)["claim"]
    assert [(claim["kind"], claim["k"]) for claim in raw["claims"]] == [("spans", "0")]
    if not raw["identities"]:
        return
    P = [[Fraction(0)] * n**m for _ in range(n**m)]
    for coefficient, *factors in raw["identities"][0][:-1]:
        p, q = (linear.flat(plain(raw, factor[0].removeprefix("^"))) for factor in factors[1:])
        for i, j in product(range(n**m), repeat=2):
            P[i][j] += Fraction(coefficient) * p[i] * q[j]
    assert linear.multiply(P, P) == P == linear.transpose(P)
    assert linear.trace(P) == int(json.loads(text)["factors"][0]["dim"])


def test_other_weights_are_no_average():
    """1/n² in place of Wg: the identities are false, and a certificate that says otherwise is rejected."""
    for control in theorem("orthogonal-weingarten").controls:
        made = control.false.certificate(control.case, control.outcome())
        checker.check(certificate_text(made))
        assert made["status"] == "refuted"
        assert refused(json.loads(certificate_text(made | {"status": "proved"}))).step == "status"


@pytest.mark.parametrize(("graph", "status"), [("path:3", "proved"), ("path:4", "refuted"), ("cycle:4", "proved")])
def test_generated_algebras(graph, status):
    (verdict,) = verify("adjacency-algebra", group=f"Aut({graph})")
    read = json.loads(certificate_text(verdict.certify()))
    checker.check(checker.canonical(read))
    assert read["status"] == read["factors"][0]["status"] == status
    A, J, one, *_ = read["claim"]["matrices"]
    assert one == [[str(int(i == j)) for j in range(len(A))] for i in range(len(A))]
    assert set(linear.flat(J)) == {"1"}
    assert len(read["claim"]["identities"]) == 2 * (len(read["claim"]["matrices"]) - 2)


def test_derivatives_of_spans_and_chains_of_symmetries():
    weightless = replace(theorem("span-derivative").claim, series=parse_group("H(2)").series, source=Space("V^2"))
    made = weightless.certificate(weightless.case(2), weightless.decide(weightless.case(2)))
    checker.check(certificate_text(made))
    for name, group in (("span-derivative", "C(3)"), ("subgraph-chain", "Aut(path:3)")):
        found = verify(name, group=group)[0]
        checker.check(certificate_text(found.certify()))
    claim = theorem("span-derivative").claim
    false = replace(claim, series=parse_group("C(3)").series, feet_exchanged=False)
    made = false.certificate(false.case(3), false.decide(false.case(3)))
    assert (made["status"], made["witness"]["identity"]) == ("refuted", 1)
    checker.check(certificate_text(made))


def test_fewer_symmetries_have_layers_that_more_have_not():
    """The chain the other way round is false: a map that commutes with fewer bijections, and one of the others."""
    claim = theorem("subgraph-chain").claim
    turned = tuple((fewer, more) for more, fewer in claim.pairs)
    false = replace(claim, series=parse_group("Aut(star:3)").series, pairs=turned, source=Space("V"), target=Space("V"))
    made = false.certificate(false.case(4), false.decide(false.case(4)))
    assert made["status"] == "refuted"
    checker.check(certificate_text(made))


ALGORITHMS = ("symmetric", "orthogonal", "special-orthogonal", "symplectic")


@pytest.mark.parametrize(("k", "l"), [(0, 0), (2, 1), (1, 2), (0, 2)])
@pytest.mark.parametrize("name", ALGORITHMS)
def test_algorithms_are_certified(name, k, l):
    """The steps multiply to the matrices of the definitions; what they add is counted from their entries."""
    verdict = verify(f"fast-multiplication-{name}", n=2, k=k, l=l)
    text = certificate_text(verdict.certify())
    checker.check(text)
    raw = json.loads(text)["claim"]
    assert not any(any(map(any, total(raw, terms))) for terms in raw["identities"])
    ends = [terms[-1][1][0] for terms in raw["identities"]]
    assert sum(not name.startswith("#") for name in ends) == verdict.diagrams
    for rows in raw["matrices"]:
        assert {x for row in rows for x in row} <= {"0", "1"}


def test_another_number_of_additions_is_refuted():
    for control in theorem("fast-multiplication-symmetric").controls:
        outcome = control.outcome()
        if "beyond" in outcome.sentence:  # the counts are right, and a published number is smaller
            continue
        made = control.false.certificate(control.case, outcome)
        checker.check(certificate_text(made))
        assert (made["status"], made["witness"]["kind"]) == ("refuted", "identity")


def test_sections_of_bundles_are_counted_by_their_laplacians():
    claim, case = theorem("sheaf-cohomology-holonomy").claim, Case(3, 0, 0)
    made = json.loads(certificate_text(claim.certificate(case, claim.decide(case))))
    checker.check(checker.canonical(made))
    laplacians = [[[Fraction(x) for x in row] for row in own["group"]["lie"][0][1]] for own in made["claim"]["claims"]]
    assert [len(L) - linear.rank(L) for L in laplacians] == [int(own["number"]) for own in made["claim"]["claims"]]
    false = replace(claim, number=copies_of_stalks)
    refuted = false.certificate(case, false.decide(case))
    checker.check(certificate_text(refuted))
    assert refuted["status"] == "refuted"
    assert "witness" not in refuted, "one of the claims is false, no identity"


@pytest.mark.parametrize("name", ["O(1)", "O(2)", "O(1,1)"])
def test_sandwich_products(name):
    claim = replace(theorem("clifford-sandwiches").claim, series=parse_group(name).series)
    n = parse_group(name).n
    made = json.loads(certificate_text(claim.certificate(claim.case(n), claim.decide(claim.case(n)))))
    checker.check(checker.canonical(made))
    assert made["status"] == "proved"
    wrong = replace(claim, involuted=False)
    refuted = wrong.certificate(wrong.case(n), wrong.decide(wrong.case(n)))
    checker.check(certificate_text(refuted))
    assert refuted["status"] == "refuted"
    damaged = 0
    for number in range(3, len(made["claim"]["matrices"])):
        other = json.loads(json.dumps(made))
        other["claim"]["matrices"][number][0][0] += "1"
        damaged += refused(other) is not None
    assert damaged == len(made["claim"]["matrices"]) - 3


@pytest.mark.parametrize(
    ("name", "n", "k", "l", "status"),
    [
        ("orthogonal-all-degrees", 2, 1, 1, "proved"), ("orthogonal-all-degrees", 1, 1, 1, "refuted"),
        ("symplectic-all-degrees", 2, 1, 2, "proved"), ("unitary-all-degrees", 2, 1, 2, "proved"),
    ],
)  # fmt: skip
def test_all_degrees_are_certified_by_differentials(name, n, k, l, status):
    read = json.loads(certificate_text(verify(name, n=n, k=k, l=l).certify()))
    checker.check(checker.canonical(read))
    assert read["status"] == status
    claim = read["claim"]["claims"][0]
    assert claim["kind"] == "independent"
    assert not any(any(map(any, total(read["claim"], terms))) for terms in read["claim"]["identities"])
    assert len(read["claim"]["identities"]) == len(claim.get("maps", ()))
    assert ("maps" in claim) == (status == "proved")
