"""Certificates of ideals: products by another program at the loop value, false ones, damage of all kinds."""

from __future__ import annotations

import json
from fractions import Fraction
from itertools import islice

import pytest

from eqmath import verify
from eqmath.algebras import Kernel
from eqmath.certificates import certificate_text, checker
from eqmath.errors import CaseError
from eqmath.theorems import theorem
from tests.certificates.test_mutants import mutants
from tests.certificates.test_own import refused
from tests.oracles import definition, linear

CASES = [
    ("symmetric-kernel", "S(1)", 2, 1), ("symmetric-kernel", "S(3)", 2, 3), ("orthogonal-kernel", "O(1)", 2, 1),
    ("orthogonal-kernel", "O(2)", 3, 2), ("symplectic-kernel", "Sp(2)", 2, -2), ("symplectic-kernel", "Sp(2)", 3, -2),
]  # fmt: skip
"""With the loop values."""


def written(name: str, group: str, k: int) -> dict:
    """The certificate, which the checker accepts."""
    text = certificate_text(verify(name, group=group, k=k, l=k).certify())
    checker.check(text)
    return json.loads(text)


def value(coefficients: list[str], n: int) -> Fraction:
    return sum((Fraction(c) * n**e for e, c in enumerate(coefficients)), Fraction(0))


def blocks(text: str) -> frozenset:
    return definition.as_sets(definition.read(text))


def left(terms: list, n: int) -> dict:
    """What is left of a sum of products at one loop value."""
    total: dict = {}
    for c, *factors in terms:
        diagram, loops = blocks(factors[0][0]), 0
        for (text,) in factors[1:]:
            diagram, closed = definition.compose([sorted(b) for b in diagram], definition.read(text))
            loops += closed
        total[diagram] = total.get(diagram, 0) + value(c, n) * Fraction(n) ** loops
    return {d: x for d, x in total.items() if x}


@pytest.mark.parametrize(("name", "group", "k", "loop"), CASES)
def test_products_are_as_many_as_the_kernel_has_dimensions(name: str, group: str, k: int, loop: int) -> None:
    """Every sum is one of products with the element, and its numbers at the loop value are the rows that are listed."""
    claim = written(name, group, k)["claim"]
    spanning, image, rows = claim["claims"]
    square, *products = claim["identities"]
    e = {blocks(f[0][0]): Fraction(c) for c, *f in image["identities"][0]}
    assert all(not left(terms, n) for terms in claim["identities"] for n in (loop, 2, 5))
    kernel = Kernel(group, k)
    assert len(products) == len(rows["maps"]) == kernel.dim == linear.rank([row[0] for row in rows["maps"]])
    order = [blocks(str(d)) for d in kernel.diagrams]
    for terms, (row,) in zip(products, rows["maps"], strict=True):
        of_products = [term for term in terms if len(term) == 4]
        assert len({(t[1][0], t[3][0]) for t in of_products}) == 1
        middle = {blocks(t[2][0]): value(t[0], loop) for t in of_products}
        assert {d: abs(x) for d, x in middle.items()} == {d: abs(x) for d, x in e.items()}
        assert left(of_products, loop) == {order[i]: Fraction(x) for i, x in enumerate(row) if Fraction(x)}
    others = [term for term in square if len(term) == 3]
    assert len(others) == len(e) ** 2
    assert left(others, loop).keys() == e.keys()
    assert (spanning["kind"], spanning["group"]) == ("spans", group)


@pytest.mark.parametrize(("name", "number", "part"), [
    ("symmetric-kernel", 0, "image"), ("symmetric-kernel", 1, "none"), ("symmetric-kernel", 2, "square"),
    ("symplectic-kernel", 0, "both"), ("orthogonal-kernel", 0, "none"),
])  # fmt: skip
def test_what_is_false_says_where(name: str, number: int, part: str) -> None:
    control = theorem(name).controls[number]
    claim, case = control.false, control.case
    outcome = claim.decide(case)
    if part == "none":
        with pytest.raises(CaseError, match="no certificates of what the ideal"):
            claim.certificate(case, outcome)
        return
    found = claim.certificate(case, outcome)
    text = certificate_text(found)
    checker.check(text)
    factors = [factor["status"] for factor in found["factors"]]
    assert found["status"] == outcome.status == "refuted"
    wrong = (factors[1] == "refuted", "witness" in found)
    assert wrong == (part in ("image", "both"), part in ("square", "both"))


def test_damage_is_found() -> None:
    original, rejected = written("orthogonal-kernel", "O(1)", 2), 0
    for _, mutant in islice(mutants(original), 0, None, 3):
        if refused(mutant):
            rejected += 1
            continue
        assert mutant["claim"] != original["claim"] or mutant.get("remarks") != original["remarks"]
        true = all(not left(terms, n) for terms in mutant["claim"]["identities"] for n in (1, 2, 3))
        assert (mutant["status"] == "proved") == (true and all(f["status"] == "proved" for f in mutant["factors"]))
    assert rejected > 30


def test_identities_stand_inside_of_identities() -> None:
    """As far as a text may be nested; what is inside is worked out as what stands alone is."""
    original = written("orthogonal-kernel", "O(1)", 2)
    image = original["claim"]["claims"][1]
    alone = {"certificate": "eqmath/2"} | original["factors"][1]
    assert image["kind"] == alone["claim"]["kind"] == "identities"
    checker.check(certificate_text(alone))
    changed = json.loads(json.dumps(original))
    for place in (changed["claim"]["claims"][1], changed["factors"][1]["claim"]):
        place["identities"][0][0][0] = "5"
    assert refused(changed)
