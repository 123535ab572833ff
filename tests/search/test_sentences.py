"""Random sentences of the grammar against brute force: answers, smallest counterexamples and witnesses."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import product
from random import Random
from typing import Any

import pytest

from eqmath.claims import Element, MissedMap, Numbers, Relation, Spanning, WeightCount
from eqmath.claims.formula import Constant, Negative
from eqmath.errors import CaseError, ClaimError
from eqmath.groups import parse_series
from eqmath.search import Answer, parse_claim, refute
from eqmath.search.meaning import theorem_about
from eqmath.theorems import Theorem, all_theorems
from tests.oracles import claims as oracle
from tests.oracles import linear, signed
from tests.oracles.claims import Sentence, Where

ENTRIES = 64
"""Matrices of so many entries are looked at by the oracle; the search goes further."""

OWN = {
    "S": ["partition"], "A": ["partition", "jellyfish"], "H": ["even"], "O": ["brauer"], "SO": ["brauer", "grood"],
    "Sp": ["symplectic", "brauer"], "B": ["partial"],
}  # fmt: skip
SYMBOLS = dict.fromkeys(oracle.SIZES, "D_π") | {
    "brauer": "E_β", "symplectic": "F_β", "grood": "H_α", "jellyfish": "J_π", "orbits": "1_I", "bilabelled": "X^G_H",
}  # fmt: skip
BILABELLED, ORBITS = ["Aut(path:3)"], ["C(3)", "Dih(4)", "S(2)+S(1)", "Aut(path:3)"]


def sentence(random: Random) -> Sentence:
    """Any family, any group, any kind of claim, with and without a place."""
    group = random.choice([*oracle.SERIES, *oracle.SINGLE])
    fixed = group in oracle.SERIES and random.random() < 0.5
    n = random.choice([2, 4] if group == "Sp" else [1, 2, 3, 4]) if fixed else None
    k, l = random.choice([(None, None), random.choice(list(product(range(4), repeat=2)))])
    if k is not None and random.random() < 0.3:
        k, l = random.choice([(min(k, 2), None), (None, min(l or 0, 2))])
    while (k or 0) + (l or 0) > 3:
        k, l = (k or 0) // 2, (l or 0) // 2
    verb = random.choice(["spans", "basis", "independent", "count"])
    if verb == "count":
        return Sentence(verb, "", group, n, k, l, random.choice(oracle.FORMULAS))
    return Sentence(verb, random.choice([*oracle.SIZES] * 4 + ["orbits", "bilabelled"]), group, n, k, l)


def is_impossible(s: Sentence) -> bool:
    """Whether the family has no matrices beside the group."""
    n = s.n or oracle.SINGLE.get(s.group, (0,))[0]
    known = {"orbits": ORBITS, "bilabelled": BILABELLED}
    return s.group not in known.get(s.family, [s.group]) or (s.family == "symplectic" and n % 2 == 1)


def is_uniform(s: Sentence) -> bool:
    """Whether what is true for large n is so for every larger n."""
    if s.n is not None or s.group in oracle.SINGLE:
        return True
    return not re.search(r"\bn\b", s.number[0]) if s.number else s.family in OWN[s.group]


def size(where: Where) -> tuple[int, int, int, int]:
    """The order of the cases."""
    n, k, l = where
    return k + l, n, abs(k - l), k


def check(s: Sentence, most: int) -> str:
    """Everything that an answer says; its status, or refused."""
    if is_impossible(s):
        with pytest.raises((ClaimError, CaseError)):
            refute(str(s), max_order=most)
        return "refused"
    answer = refute(str(s), max_order=most)
    found = None if answer.case is None else (answer.case.n, answer.case.k, answer.case.l)
    fixed = None not in (s.k, s.l)
    assert (answer.status == "refuted") == (found is not None) == (answer.witness is not None)
    name = "symplectic" if (s.family, s.group) == ("brauer", "Sp") else s.family
    assert [one.symbol for one in answer.matrices] == ([] if s.number else [SYMBOLS[name]])
    if found is None:
        assert answer.status == ("proved" if fixed and is_uniform(s) else "undecided"), s
    if s.family == "bilabelled":
        assert found is None, "the first graphs that raise the rank are a basis"
        return answer.status
    order = (s.k or 0) + (s.l or 0) if fixed else most
    for where in oracle.cases(s, order, ENTRIES):
        if found is None or size(where) < size(found):
            assert oracle.holds(s, where) is not False, f"{s} is false at {where}, found {found}"
    if found and found[0] ** (found[1] + found[2]) <= ENTRIES:
        assert oracle.holds(s, found) is False, f"{s} is true at {found}"
        check_witness(s, found, answer.witness)
    return answer.status


def check_witness(s: Sentence, where: Where, witness: Any) -> None:
    """It refutes, by the oracle's matrices and the oracle's generators."""
    n, k, l = where
    if isinstance(witness, Numbers):
        assert s.number
        assert (witness.claimed, witness.true) == (s.number[1](*where), oracle.dimension(s.group, *where))
    elif isinstance(witness, MissedMap):
        assert s.verb != "independent"
        assert witness.matrix is not None
        assert oracle.is_outside(s, where, witness.matrix.tolist())
    elif isinstance(witness, Relation):
        assert s.verb != "spans"
        family = "symplectic" if s.group == "Sp" else s.family
        terms = [(c, signed.matrix(family, str(d), l, k, n)) for d, c in witness.relation.terms.items()]
        assert terms
        assert not any(linear.flat(linear.combine(terms, (n**l, n**k))))
    else:
        assert isinstance(witness, Element)
        g, infinitesimal = witness.violation.g.tolist(), witness.violation.infinitesimal
        assert infinitesimal or is_element(s.group, g)
        assert not all(
            linear.commutes(W, g, k, l, infinitesimal) for W in oracle.listed(s.family, s.group, n, k, l) or ()
        )


def is_element(group: str, g: list[list[Any]]) -> bool:
    """Whether a matrix keeps the form that the group keeps, and commutes with all that the group commutes with."""
    n = len(g)
    form = oracle.lie.symplectic_form(n) if group == "Sp" else linear.identity(n)
    if group == "Sp(2)xS(2)":
        form = linear.kronecker(oracle.lie.symplectic_form(2), linear.identity(2))
    kept = linear.multiply(linear.multiply(linear.transpose(g), form), g) == form
    finite = group in ("S", "A", "H") or group in ORBITS
    return kept and (not finite or all(x in (-1, 0, 1) for row in g for x in row))


@pytest.mark.parametrize("seed", range(4))
def test_random_sentences(seed: int) -> None:
    random = Random(seed)
    statuses = [check(sentence(random), 3) for _ in range(100)]
    assert set(statuses) == {"refused", "proved", "refuted", "undecided"}


@pytest.mark.slow
def test_many_random_sentences() -> None:
    random = Random("many")
    for s in dict.fromkeys(sentence(random) for _ in range(12000)):
        check(s, 3)


@pytest.mark.slow
def test_all_sentences_of_order_four_for_two_values() -> None:
    groups = [(letter, n) for letter in oracle.SERIES for n in (1, 2) if letter != "Sp" or n == 2]
    for (group, n), family, verb in product(groups, oracle.SIZES, ("spans", "basis", "independent")):
        check(Sentence(verb, family, group, n), 4)


def answered(claim: str, most: int = 6) -> Answer:
    """The answer."""
    return refute(claim, max_order=most)


@pytest.mark.parametrize(
    ("claim", "case"),
    [
        ("even spans Sp(2)", (2, 0, 2)),
        ("even spans Sp(2) at k=2, l=0", (2, 2, 0)),
        ("grood spans S(n) at k=0, l=1", (2, 0, 1)),
        ("symplectic spans O(n)", (2, 0, 2)),
        ("symplectic spans S(n)", (2, 0, 1)),
        ("symplectic is independent in H(n) at k=2, l=0", (2, 2, 0)),
    ],
)
def test_families_that_are_not_the_groups_own(claim: str, case: Where) -> None:
    answer = answered(claim)
    assert answer.case is not None
    assert (answer.case.n, answer.case.k, answer.case.l) == case


def test_one_name_means_one_family() -> None:
    """F_β at n = 2, k = 2, l = 0 commutes with SO(2); what it misses is E_β."""
    answer = answered("symplectic spans SO(2) at k=2, l=0")
    assert isinstance(answer.witness, MissedMap)
    assert answer.witness.matrix is not None
    assert answer.witness.matrix.tolist() == [[1, 0, 0, 1]]
    assert [one.to_json()["matrices"] for one in answer.matrices] == ["F_β"]
    brauer, symplectic = answered("brauer spans Sp(n)", 4), answered("symplectic spans Sp(n)", 4)
    assert [(one.family, one.symbol) for one in brauer.matrices] == [("brauer", "F_β")]
    assert [(one.family, one.symbol) for one in symplectic.matrices] == [("symplectic", "F_β")]
    assert (brauer.status, brauer.theorem) == (symplectic.status, symplectic.theorem)


@pytest.mark.parametrize(
    ("claim", "message"),
    [
        ("symplectic spans SO(3)", "the matrices F_β exist only for even n, found SO(3)"),
        ("symplectic spans O(n) at n=3", "the matrices F_β exist only for even n, found O(3)"),
        ("symplectic is independent in C(3)", "the matrices F_β exist only for even n, found C(3)"),
        ("orbits spans S(n)", "orbits diagrams have matrices only for single groups, found S(n)"),
        ("bilabelled spans S(3)", "bilabelled diagrams have matrices only for single groups, found S(3)"),
        ("bilabelled spans C(3)", "C(3) is not given as the automorphism group of a graph"),
        ("orbits spans S(2)xS(2)", "orbit sums are for single permutation groups, found S(2)xS(2)"),
    ],
)
def test_families_without_matrices(claim: str, message: str) -> None:
    with pytest.raises((ClaimError, CaseError)) as error:
        refute(claim)
    assert str(error.value).splitlines()[0] == message


ABOUT_FAMILIES_OR_NUMBERS = [t for t in all_theorems() if isinstance(t.claim, Spanning | WeightCount)]


@pytest.mark.parametrize("statement", ABOUT_FAMILIES_OR_NUMBERS, ids=lambda statement: statement.name)
def test_a_theorem_is_recognised_by_its_claim(statement: Theorem) -> None:
    """At every n, by content: the same claim for another group, another demand or another number is another one."""
    claim = statement.claim
    assert isinstance(claim, Spanning | WeightCount)
    assert theorem_about(claim) is statement
    assert theorem_about(replace(claim, n=2)) is statement
    others: list[Spanning | WeightCount] = [replace(claim, series=parse_series("C(3)")[0])]
    if isinstance(claim, Spanning):
        demands = [replace(claim, demand=demand) for demand in ("spans", "basis", "independent")]
        others += [other for other in demands if other != claim] + [replace(claim, orbit=not claim.orbit)]
    else:
        others.append(replace(claim, formula=Negative(Constant(1))))
    assert statement not in map(theorem_about, others)


@pytest.mark.parametrize(
    ("claim", "name"),
    [
        ("brauer spans Sp(4)", "symplectic-brauer"),
        ("symplectic spans Sp(n)", "symplectic-brauer"),
        ("symplectic spans O(n)", None),
        ("brauer spans SO(n)", "special-orthogonal-brauer-only"),
        ("grood is independent in SO(n)", "special-orthogonal-grood-independent"),
        ("partition spans S(n) as a basis", None),
        ("bilabelled spans Aut(petersen)", "graph-automorphism-homomorphisms"),
        ("the number of S(n) weights is Bell(l + k)", "symmetric-bell-count"),
        ("the number of A(n) weights is Bell(l + k)", None),
    ],
)
def test_a_sentence_is_a_theorem_or_none(claim: str, name: str | None) -> None:
    found = theorem_about(parse_claim(claim).claim)
    assert (found.name if found else None) == name


@pytest.mark.parametrize(
    ("claim", "hint"),
    [
        ("brauer spans O(n) at k=4", "--max-order 4 or more"),
        ("symmetric-kernel at n=2, k=1, l=2", "eqmath show symmetric-kernel shows its hypotheses"),
    ],
)
def test_without_any_case_nothing_is_said(claim: str, hint: str) -> None:
    with pytest.raises(ClaimError) as error:
        refute(claim, max_order=3)
    assert str(error.value) == f"the claim is about no case that is searched\n    {claim}\n    {hint}"


DETERMINANTS = ("SU(2) from V^2 to 1", "U(2) from V^2 to det", "SU(2) from V^3 to V")


@pytest.mark.parametrize("claim", [f"walled-brauer spans {where}" for where in DETERMINANTS])
def test_a_determinant_in_one_row_is_no_edge(claim: str) -> None:
    """The word of a determinant of two vertices is that of a pair; as diagrams of this shape they are told apart."""
    answer = answered(claim)
    assert answer.status == "refuted"
    assert " 0 walled-brauer diagrams have rank 0" in answer.sentence
    assert answered(claim.replace("walled", "determinant")).status == "proved"


def test_a_counterexample_between_spaces_names_the_spaces() -> None:
    """Not the numbers of their legs, also where n is given, and for sums of products."""
    claims = {
        "brauer spans O(2) from V^2 to det": "from V^2 to det: ",
        "the number of S(3)xS(2) weights from V1+V2 to V1 is 9": "from V1+V2 to V1: ",
        "the number of O weights from Sym2(V) to 1 is 2": "n = 1, from Sym2(V) to 1: ",
    }
    for claim, begins in claims.items():
        answer = answered(claim)
        assert answer.status == "refuted"
        assert answer.sentence.startswith(begins)
        assert answer.to_json()["case"]["source"] in begins
