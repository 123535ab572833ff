"""Every condition of the checker that rejects is seen to reject, by a certificate that is false in one respect only."""

from __future__ import annotations

import ast
import traceback
from collections.abc import Callable, Iterator
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from eqmath import Hom, Matrix, certify, verify
from eqmath.certificates import certificate_text, checker
from eqmath.groups import matrix_group
from tests.certificates.own_claims import FLIP, ONE, claim, pairs
from tests.certificates.stated import claim_of, outline, powers

P = str(checker.PRIME)
FILE = Path(checker.__file__)


@cache
def text(theorem: str, group: str, k: int, l: int) -> str:
    """What eqmath writes about a theorem."""
    return certificate_text(verify(theorem, group=group, k=k, l=l).certify())


@cache
def own_text() -> str:
    """What eqmath writes about a list of one's own."""
    space = Hom(matrix_group("flip", 2, [Matrix([[1, 0], [0, -1]])]), 1, 1)
    return str(certify(space, [Matrix(ONE), Matrix(FLIP)]))


def changed(**claim_changes: Any) -> str:
    """The certificate that Brauer diagrams span Hom_O(2), its claim changed."""
    found = checker.read(text("orthogonal-brauer", "O(2)", 2, 2))
    found["claim"] |= claim_changes
    return checker.canonical(found)


def named(theorem: str, group: str, k: int, l: int) -> str:
    """The same with the claim of another theorem, as far as there is one."""
    try:
        return replaced(claim=claim_of(theorem, group, k, l))
    except checker.Rejected:
        return replaced(claim=outline(theorem, group, k, l))


S2 = {"group": "S(2)", "n": "2"}


def counting(formula: str, number: str, every: bool = False) -> str:
    """The claim that S(2), or every S(n), has so many weights for k = l = 2, by a formula."""
    place = {"group": "S(n)", "n": "all", "from": "6"} if every else {"group": "S(2)", "n": "2"}
    return replaced(claim={"formula": formula, "k": "2", "kind": "count", "l": "2", "number": number, **place})


def between(**claim_changes: Any) -> str:
    """A certificate that there is one map V → V for O(2), its claim changed."""
    found = checker.expected(SPACE)
    return checker.canonical(found | {"claim": found["claim"] | claim_changes})


SPACE = {"group": "O(2)", "kind": "spans", "n": "2", "source": "V", "target": "V"}


def own(**claim_changes: Any) -> str:
    """The certificate that 1 and the flip span the maps that commute with the flip, its claim changed."""
    found = checker.read(own_text())
    found["claim"] |= claim_changes
    return checker.canonical(found)


def about(made: dict[str, Any]) -> str:
    """The same with another claim about a group of one's own."""
    found = checker.read(own_text())
    return checker.canonical(found | {"claim": made})


def without(key: str) -> str:
    found = checker.read(text("orthogonal-brauer", "O(2)", 2, 2))
    del found[key]
    return checker.canonical(found)


def replaced(**fields: Any) -> str:
    return checker.canonical(checker.read(text("orthogonal-brauer", "O(2)", 2, 2)) | fields)


def fractions(height: int, width: int) -> list[list[str]]:
    """A matrix of fractions whose denominators have hardly a divisor in common."""
    entries = [str(Fraction(pow(3, i + 1, 10**20 + 39), 10**22 + i)) for i in range(height * width)]
    return [entries[width * j : width * (j + 1)] for j in range(height)]


def remainders(size: int, p: int) -> list[list[str]]:
    """A multiplication table mod p, and 1."""
    return [[str(1 + i * j % p) for j in range(size)] for i in range(size)]


E2 = [["0", "1"], ["0", "0"]]
NOTHING: dict[str, list[Any]] = {"discrete": [], "lie": []}
TEXTS: dict[str, tuple[Callable[[], str], str]] = {
    "a long text": (lambda: "x" * 2**24 + "x", "size: characters: 16777217, at most 16777216 are checked"),
    "a deep text": (
        lambda: replaced(remarks={"by": "test"}).replace('"test"', "[" * 11 + "]" * 11),
        "text: nested more than 12 levels deep",
    ),
    "no JSON": (
        lambda: "{", "text: not JSON: Expecting property name enclosed in double quotes: line 1 column 2 (char 1)"
    ),
    "a list": (lambda: "[]\n", "text: not an object"),
    "a key twice": (
        lambda: changed().replace('"dim":"3"', '"dim":"3","dim":"3"'),
        "text: not canonical: every key once, sorted, no blanks, one line feed at the end",
    ),
    "a decimal": (lambda: changed(k="2.0"), "claim: '2.0' is not an integer or p/q"),
    "a long number": (lambda: changed(k="1" * 51), "size: characters of a number: 51, at most 50 are checked"),
    "not in lowest terms": (lambda: changed(k="4/2"), "claim: '4/2' is written 2"),
    "a negative number": (lambda: changed(k="-2"), "claim: '-2' is not a natural number"),
    "a fraction of a leg": (lambda: changed(k="1/2"), "claim: '1/2' is not a natural number"),
    "25 legs": (lambda: changed(k="25"), "size: a number of the claim: 25, at most 24 are checked"),
    "25 legs in two rows": (lambda: changed(k="12", l="13"), "size: legs: 25, at most 24 are checked"),
    "many tuples": (
        lambda: named("symmetric-diagram-basis", "S(12)", 6, 6),
        "size: tuples of one list: 678570, at most 400000 are checked",
    ),
    "a graph6 code of 11 vertices": (
        lambda: named("graph-automorphism-homomorphisms", "Aut(graph6:J??????????)", 1, 1),
        "size: vertices: 11, at most 10 are checked",
    ),
    "a graph6 code without vertices": (
        lambda: named("graph-automorphism-homomorphisms", "Aut(graph6:?)", 1, 1),
        "claim: '?' is no graph6 code of a graph",
    ),
    "a short graph6 code": (
        lambda: named("graph-automorphism-homomorphisms", "Aut(graph6:D?)", 1, 1),
        "claim: 'D?' is no graph6 code of a graph",
    ),
    "no graph6 character": (
        lambda: named("graph-automorphism-homomorphisms", "Aut(graph6:Aé)", 1, 1),
        "claim: 'Aé' is no graph6 code of a graph",
    ),
    "spare bits": (
        lambda: named("graph-automorphism-homomorphisms", "Aut(graph6:A`)", 1, 1),
        "claim: 'A`' is no graph6 code of a graph",
    ),
    "a cube of 16 vertices": (
        lambda: named("graph-automorphism-homomorphisms", "Aut(cube:4)", 1, 1),
        "size: vertices: 16, at most 10 are checked",
    ),
    "Petersen's graph of order 5": (
        lambda: named("graph-automorphism-homomorphisms", "Aut(petersen:5)", 1, 1),
        "claim: there is no graph 'petersen:5'",
    ),
    "Petersen's graph with a colon": (
        lambda: named("graph-automorphism-homomorphisms", "Aut(petersen:)", 1, 1),
        "claim: '' is not an integer or p/q",
    ),
    "a cycle of two": (
        lambda: named("graph-automorphism-homomorphisms", "Aut(cycle:2)", 1, 1),
        "claim: there is no graph 'cycle:2'",
    ),
    "a path of none": (
        lambda: named("graph-automorphism-homomorphisms", "Aut(path:0)", 1, 1),
        "claim: there is no graph 'path:0'",
    ),
    "many index tuples": (
        lambda: named("graph-automorphism-homomorphisms", "Aut(path:10)", 3, 3),
        "size: index tuples: 1000000, at most 400000 are checked",
    ),
    "many homomorphisms": (
        lambda: named("graph-automorphism-homomorphisms", "Aut(complete:10)", 1, 1),
        "size: homomorphisms of one graph: 400001, at most 400000 are checked",
    ),
    "many values of bilabelled graphs": (
        lambda: named("graph-automorphism-homomorphisms", "Aut(path:10)", 3, 2),
        "size: values of bilabelled graphs: 30022348, at most 30000000 are checked",
    ),
    "a group of another letter": (lambda: changed(group="Q(2)"), "claim: no group 'Q(2)'"),
    "a series of another letter": (lambda: changed(group="Q(n)"), "claim: no group 'Q(n)'"),
    "Sp of an odd number": (lambda: named("symplectic-brauer", "Sp(3)", 1, 1), "claim: no group 'Sp(3)'"),
    "O of nothing": (lambda: changed(group="O(0)"), "claim: no group 'O(0)'"),
    "no name of a group": (lambda: changed(group=["O(2)"]), "claim: no group \"['O(2)']\""),
    "many equations": (
        lambda: between(group="B(8)", n="8", source="V^8", target="1"),
        "size: equations times classes: 1539516960, at most 50000000 are checked",
    ),
    "many values": (
        lambda: spent("values on classes", 4 * 10**9, lambda maps: checker.vectors_of(maps, 0, (("partition", ""),))),
        "size: values on classes: 4000000025, at most 4000000000 are checked",
    ),
    "dependent solutions mod the prime": (
        lambda: about(claim("basis", 0, 1, 3, lie=[[[P, "1", "1"], ["0"] * 3, ["0"] * 3]])),
        "parts.entries: the two ends do not meet",
    ),
    "a ragged generator": (
        lambda: own(group={"discrete": [[["1", "0"], ["1"]]], "lie": []}), "claim: 2 rows of 2 entries expected"
    ),
    "a key too many": (lambda: own(theorem="orthogonal-brauer"), "claim: not the keys or the kind of §8"),
    "no list of generators": (
        lambda: own(group={"discrete": {}, "lie": []}), "claim: not the keys or the kind of §8"
    ),
    "large maps": (lambda: own(k="5", l="6"), "size: entries of a map: 2048, at most 2000 are checked"),
    "no space": (lambda: own(n="0", maps=[]), "claim: n ≥ 1 expected"),
    "one matrix for two": (
        lambda: about(pairs("basis", 2, 2, [[FLIP]])), "claim: a matrix on either space expected"
    ),
    "many generators": (
        lambda: own(group={"discrete": [], "lie": [FLIP] * 80_001}),
        "size: terms of the equations: 8000100, at most 8000000 are checked",
    ),
    "a singular generator": (
        lambda: own(group={"discrete": [E2], "lie": []}), "claim: invertible generators expected"
    ),
    "no dimension": (
        lambda: about(claim("basis", 1, 1, 0)), "claim: n ≥ 1 expected"
    ),
    "many common denominators": (
        lambda: about(claim("basis", 1, 1, 20, lie=[fractions(20, 20)] * 100)),
        "size: bits of all entries: 2089360000, at most 2000000000 are checked",
    ),
    "many terms times equations": (
        lambda: about(claim("basis", 1, 1, 24, lie=[remainders(24, 3), remainders(24, 7)])),
        "size: terms times equations: 30810240, at most 30000000 are checked",
    ),
    "equations of two ranks": (
        lambda: about(claim("basis", 0, 1, 2, lie=[[["1", "0"], ["1", P]]])),
        "parts.entries: another rank over Q than mod the prime",
    ),
    "a long number in a solution": (
        lambda: about(claim("basis", 0, 1, 16, lie=[[*fractions(15, 16), ["0"] * 16]])),
        "size: bits of a number: 16650, at most 14000 are checked",
    ),
    "maps of two ranks": (
        lambda: own(kind="independent", maps=[[[P, "0"], ["0", "0"]]]),
        "prime: another rank over Q than mod the prime",
    ),
    "maps that are no list": (lambda: own(maps={}), "claim: a list of maps expected"),
    "many maps": (
        lambda: own(maps=[ONE] * 100_001), "size: entries of a list: 400004, at most 400000 are checked"
    ),
    "no family": (lambda: own(family="orbits"), "claim: 'orbits' is no family at n = 2"),
    "no diagram of the family": (
        lambda: own(family="brauer", maps=["1|1'"]), "claim: a list of brauer diagrams expected"
    ),
    "a diagram that is no text": (
        lambda: own(family="brauer", maps=[["1,1'"]]), "claim: a list of brauer diagrams expected"
    ),
    "25 factors": (
        lambda: named("local-symmetries", "x".join(["S(1)"] * 25), 1, 1), "size: factors: 25, at most 24 are checked"
    ),
    "one factor": (lambda: named("local-symmetries", "S(2)", 1, 1), "claim: 'S(2)' is no product of groups"),
    "a bare x": (lambda: named("local-symmetries", "S(2)xS(2)x", 1, 1), "claim: 'S(2)xS(2)x' is no product of groups"),
    "a factor for every n": (
        lambda: named("local-symmetries", "S(2)xO(n)", 1, 1),
        "claim: n is all here",
    ),
    "no kind": (lambda: changed(kind="span"), "claim: there is no kind 'span'"),
    "a theorem in the claim": (
        lambda: changed(theorem="orthogonal-brauer"),
        "claim: the keys families, group, k, kind, l, matrices, n expected",
    ),
    "another n": (lambda: changed(n="3"), "claim: n is 2 here"),
    "Sp from an odd number on": (
        lambda: changed(group="Sp(n)", n="all", families=[["symplectic", ""]], **{"from": "5"}),
        "from: there is no Sp(n) for 5",
    ),
    "powers of another order": (
        lambda: named("graph-automorphism-adjacency", "Aut(path:3)", 1, 2), "claim: Aut and k = l = 1 expected"
    ),
    "powers of another group": (
        lambda: replaced(claim={"group": "S(2)", "k": "1", "kind": "powers", "l": "1", "n": "2"}),
        "claim: Aut and k = l = 1 expected",
    ),
    "families of another group": (
        lambda: changed(families=[["symplectic", ""]]), "claim: [family, rule] of brauer expected"
    ),
    "a family that is not there": (
        lambda: named("alternating-jellyfish", "A(1)", 1, 1), "claim: [family, rule] of partition expected"
    ),
    "a family twice": (
        lambda: changed(families=[["brauer", ""], ["brauer", "increasing"]]),
        "claim: [family, rule] of brauer expected",
    ),
    "a rule of another family": (
        lambda: changed(families=[["brauer", "noncrossing"]]), "claim: [family, rule] of brauer expected"
    ),
    "orbit matrices of matchings": (lambda: changed(matrices="orbit"), "claim: matrices diagram expected"),
    "an early n for every n": (
        lambda: changed(group="O(n)", n="all", **{"from": "1"}), "from: n₀ is 2 at least"
    ),
    "another number than the formula's": (lambda: counting("Bell(m)", "14"), "claim: another number"),
    "a long formula": (
        lambda: counting("1" + " + 1" * 50, "51"), "size: characters of a formula: 201, at most 200 are checked"
    ),
    "a formula that is no text": (
        lambda: replaced(claim={"formula": ["1"], "k": "2", "kind": "count", "l": "2", "number": "1", **S2}),
        "claim: a formula is a text",
    ),
    "n outside of counts": (
        lambda: counting("15 + (n - n)", "15", every=True),
        "claim: for every n the formula has n only in counts that settle (§7)",
    ),
    "three terms": (lambda: counting("1 + 1 + 1", "3"), "claim: a formula that goes on with ' + 1'"),
    "two numbers side by side": (lambda: counting("(1)4", "14"), "claim: a formula that goes on with '4'"),
    "a minus without blanks": (lambda: counting("1-(-5)", "15"), "claim: a formula that goes on with '-(-5)'"),
    "a minus before a power": (lambda: counting("-2 ^ 2", "4"), "claim: a formula that goes on with ' ^ 2'"),
    "two minuses": (lambda: counting("--1", "1"), "claim: not a term of §7: '-'"),
    "no sign": (lambda: counting("3 % 2", "1"), "claim: '3 % 2' is not written as a formula is"),
    "a fraction in a formula": (lambda: counting("7/2", "7/2"), "claim: '7/2' is not written as a formula is"),
    "an open parenthesis": (lambda: counting("(1", "1"), "claim: a formula that ends too early"),
    "two numbers in parentheses": (lambda: counting("(1, 2)", "1"), "claim: parentheses around a formula expected"),
    "divided by zero": (lambda: counting("3 / 0", "1"), "claim: a formula without a value"),
    "a root": (lambda: counting("4 ^ (1 / 2)", "2"), "claim: a formula without a value"),
    "a large power": (lambda: counting("2 ^ 51", "1"), "size: an exponent: 51, at most 50 are checked"),
    "a large number": (
        lambda: counting("factorial(400) ^ 6", "1"), "size: bits of a number: 17317, at most 14000 are checked"
    ),
    "no count": (lambda: counting("Catalan(m)", "14"), "claim: there is no number Catalan/1 of 4"),
    "a count of a fraction": (lambda: counting("Bell(1 / 2)", "1"), "claim: there is no number Bell/1 of 1/2"),
    "a walk of negative length": (
        lambda: counting("orthogonal_walks(n, -1, 3)", "1"), "claim: there is no number orthogonal_walks/3 of 2, -1, 3"
    ),
    "a large argument": (
        lambda: counting("Bell(401)", "1"), "size: an argument of Bell: 401, at most 400 are checked"
    ),
    "a long walk": (
        lambda: counting("mckay_walks(2, 12, 40)", "1"), "size: steps of a walk: 26, at most 24 are checked"
    ),
    "many values of vectors": (
        lambda: spent("values of vectors", 10**8, one_value),
        "size: values of vectors: 100000001, at most 100000000 are checked",
    ),
    "many letters": (
        lambda: changed(group="UR(2)", families=[["decorated-brauer", ""]], k="6", l="6"),
        "size: tuples of one list: 665280, at most 400000 are checked",
    ),
    "many terms times maps": (
        lambda: own(group={"discrete": [FLIP] * 2000, "lie": []}, maps=[ONE] * 8000),
        "size: terms times maps: 32000000, at most 30000000 are checked",
    ),
    "a space that is no text": (lambda: between(source=["V"]), "claim: a space is a text"),
    "a long space": (
        lambda: between(source="V+" * 200 + "V"), "size: characters of a space: 401, at most 400 are checked"
    ),
    "a deep space": (
        lambda: between(source="Dual(" * 51 + "V" + ")" * 51), "size: brackets of a space: 51, at most 50 are checked"
    ),
    "a blank in a space": (lambda: between(source="V + 1"), "claim: 'V + 1' is not written as a space is"),
    "a space that ends": (lambda: between(source="V+"), "claim: a space that ends too early"),
    "a space that goes on": (lambda: between(source="2V"), "claim: a space that goes on with 'V'"),
    "a bracket too many": (lambda: between(source="V+1)"), "claim: a space that goes on with ')'"),
    "brackets around all": (lambda: between(source="(V+1)"), "claim: brackets around a term that needs none"),
    "brackets around a term": (lambda: between(source="1+(V+1)"), "claim: brackets around a term that needs none"),
    "a square written out": (lambda: between(source="Sym2(V)*Sym2(V)"), "claim: Sym2(V)*Sym2(V) is written as a power"),
    "a square beside": (lambda: between(source="V^2*V"), "claim: V*V is written as a power"),
    "brackets around a letter": (lambda: between(source="(V)^2"), "claim: brackets that are not needed"),
    "brackets around a product": (lambda: between(source="(V*2)*V"), "claim: brackets that are not needed"),
    "an open bracket": (lambda: between(source="(V+1*V"), "claim: a space that ends too early"),
    "a bracket in vain": (lambda: between(source="(V+1V)*V"), "claim: a bracket that is not closed"),
    "an open functor": (lambda: between(source="Sym2(V*V+1V)"), "claim: V*V is written as a power"),
    "a functor in vain": (lambda: between(source="Sym2(V+1V)"), "claim: a bracket that is not closed"),
    "another functor": (lambda: between(source="Harm2(V)"), "claim: there is no 'Harm' here"),
    "a second V": (lambda: between(source="V2"), "claim: there is no 'V2' here"),
    "a V without number": (lambda: between(group="S(1)xO(2)", source="V1", target="V"), "claim: there is no 'V' here"),
    "no brackets": (lambda: between(source="Sym2*V"), "claim: brackets after Sym expected"),
    "a degree with a zero": (lambda: between(source="Sym02(V)"), "claim: '02' is written 2"),
    "a large degree": (
        lambda: between(source="Sym101(V)"), "size: a number of the claim: 101, at most 100 are checked"
    ),
    "an exponent of 1": (lambda: between(source="V^1"), "claim: the exponent 1 is not written"),
    "25 legs of a space": (lambda: between(source="V^25"), "size: legs: 25, at most 24 are checked"),
    "25 legs of a functor": (lambda: between(source="Sym25(V)"), "size: legs: 25, at most 24 are checked"),
    "many copies": (
        lambda: between(source="1000000000000000000^2"),
        f"size: copies of a summand: {10**36}, at most {10**18} are checked",
    ),
    "many summands": (
        lambda: between(source="(V+Sym2(V)+Sym3(V))^5"), "size: summands of a space: 201, at most 200 are checked"
    ),
    "many blocks": (
        lambda: between(source="(V+Sym2(V))^4", target="(V+Sym2(V))^4"), "size: blocks: 256, at most 200 are checked"
    ),
    "many classes of a space": (
        lambda: between(group="S(8)xS(8)", n="64", source="V1^8*V2^8", target="1"),
        "size: classes: 17139600, at most 2000000 are checked",
    ),
    "many equations of a space": (
        lambda: between(group="S(7)xB(7)", n="49", source="V1^7*V2^7", target="1"),
        "size: tuples of equations: 52731379, at most 2000000 are checked",
    ),
    "many diagrams of a space": (
        lambda: between(group="S(1)xS(1)", n="1", source="V1^8*V2^8", target="1"),
        "size: diagrams: 17139600, at most 2000000 are checked",
    ),
    "no kind for spaces": (lambda: between(kind="powers"), "claim: there is no kind 'powers' for spaces"),
    "legs beside spaces": (lambda: between(k="1"), "claim: the keys group, kind, n, source, target expected"),
    "matrices between spaces": (
        lambda: between(matrices="orbit"), "claim: the keys group, kind, n, source, target expected"
    ),
    "another n for spaces": (lambda: between(n="3"), "claim: n is 2 here"),
    "a product for every n": (
        lambda: between(group="O(n)xO(2)", n="all", **{"from": "2"}), "claim: n is all here"
    ),
    "a product with one n₀": (
        lambda: between(group="O(n)xO(n)", n="all", **{"from": "2"}), "claim: an n₀ for every factor expected"
    ),
    "a formula for all n of a product": (
        lambda: between(
            group="O(n)xO(n)", n="all", kind="count", number="1", formula="k", source="V1", target="V1",
            **{"from": ["1", "1"]},
        ),
        "claim: a formula has one n",
    ),
    "a product from a small n on": (
        lambda: between(group="S(n)xSO(n)", n="all", source="V1*V2", target="V1", **{"from": ["2", "1"]}),
        "from: classes, equations or diagrams change between n₀ and 4, 3",
    ),
    "sets of vectors of another group": (
        lambda: between(source="Sub2(V)"), "claim: S or A expected, for Sub and Inj"
    ),
    "sets in a sum": (
        lambda: between(group="S(2)", source="Sub2(V+1)"), "claim: Sub of one summand that is permuted expected"
    ),
    "sets up to signs": (
        lambda: between(group="S(3)", n="3", source="Inj2(Alt2(V))"),
        "claim: Inj of one summand that is permuted expected",
    ),
    "sets of many legs": (
        lambda: between(group="S(2)", source="Sub2(V^10)"),
        "size: orders of the legs: 3628800, at most 400000 are checked",
    ),
    "diagrams in another order": (
        lambda: between(group="S(2)", source="V^2", target="1", families=[["1'|2'", "1',2'"]]),
        "claim: some diagrams of the block in order expected",
    ),
    "spaces of a graph": (
        lambda: between(group="Aut(path:2)"), "claim: a group of §4 other than Aut expected"
    ),
    "spaces of Sp from an odd number on": (
        lambda: between(group="Sp(n)", n="all", **{"from": "3"}), "from: there is no Sp(n) for 3"
    ),
    "all families": (lambda: between(families=["brauer"]), "claim: families: not some and not all of brauer"),
    "families of a product": (
        lambda: between(group="S(1)xO(2)", families=["brauer"]), "claim: families: not some and not all of a product"
    ),
    "families in another order": (
        lambda: between(group="SO(2)", families=["grood", "brauer"]),
        "claim: families: not some and not all of brauer, grood",
    ),
    "no families": (
        lambda: between(group="SO(2)", families=[]), "claim: families: not some and not all of brauer, grood"
    ),
    "an early n for spaces": (
        lambda: between(group="O(n)", n="all", source="Sym2(V)", target="Sym2(V)", **{"from": "1"}),
        "from: n₀ is 2 at least",
    ),
    "another number between spaces": (
        lambda: between(kind="count", number="2", formula="l"), "claim: another number"
    ),
    "a number that changes": (
        lambda: between(
            group="O(n)", n="all", kind="count", number="8", formula="Bell(m, n)",
            **{"source": "Alt2(V)", "target": "Alt2(V)", "from": "2"},
        ),
        "from: another number at 3",
    ),
    "no claim": (lambda: without("claim"), "claim: expected group, k, kind, l, n"),
    "a list for a text": (lambda: replaced(dim=["3"]), "dim: str expected, list found"),
    "a key missing": (lambda: without("dim"), "dim: the key 'dim' is missing"),
    "a key not known": (lambda: replaced(dims="3"), "dims: the key 'dims' is not known here"),
    "a diagram missing": (
        lambda: replaced(diagrams=["1,2|1',2'", "1,1'|2,2'"]), "diagrams: 3 entries expected, 2 found"
    ),
    "another number": (lambda: replaced(dim="4"), "dim: '3' expected, '4' found"),
    "another version": (lambda: replaced(certificate="eqmath/3"), "certificate: 'eqmath/2' expected"),
    "remarks that are no object": (lambda: replaced(remarks="true"), "remarks: texts expected"),
    "a remark that is no text": (lambda: replaced(remarks={"by": ["test"]}), "remarks: texts expected"),
}  # fmt: skip


def group(name: str) -> checker.Group:
    return checker.read_group(name)


def false_kernel(made: str, column: int | None = None) -> None:
    """Check with a kernel that has forgotten all but one column."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(checker, "kernel", lambda form, q: {q if column is None else column: 1})
        checker.check(made)


def every_n(*families: tuple[str, str]) -> None:
    """Compare S(2) with S(4) at order 2, whose systems are the same, about diagrams of another group."""
    maps = [powers(group("S(2)"), 1, 1)]
    checker.uniform(maps)
    checker.uniform(maps, families)


def false_factor() -> None:
    """Check the product of two rotation groups with Brauer diagrams alone for the spanning set of a factor."""
    brauer = checker.certificate_of(claim_of("special-orthogonal-brauer-only", "SO(2)", 1, 1))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(checker, "certificate_of", lambda raw: brauer)
        checker.check(text("local-symmetries", "SO(2)xSO(2)", 1, 1))


def false_signs() -> None:
    """Check Sym2 of a symplectic V when all diagrams are shown at a tuple that gives no signs."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(checker.Side, "moved", lambda side, w, z: (checker.word([w[j] for j in z]), 1))
        patch.setattr(checker, "sums", checker.sums.__wrapped__)
        groups, (_, one), (_, other) = (group("Sp(2)"),), *checker.space("V^2+Sym2(V)", {"V": False})
        maps = checker.Between(groups, checker.beside(other, one), 2)
        checker.vectors_of.__wrapped__(maps, 0, (("symplectic", ""),))


def cubes() -> checker.Between:
    """The maps from the cube of the space of S(9) to 1."""
    checker.SPENT.clear()
    ((_, cube),) = checker.space("V^3", {"V": False})
    return checker.Between((group("S(9)"),), cube, 0)


def spent(what: str, most: int, begin: Callable[[checker.Between], object]) -> object:
    """What is begun on the maps of `cubes` when as much as is allowed was spent."""
    maps = cubes()
    checker.SPENT[what] = most
    checker.vectors_of.cache_clear()
    return begin(maps)


def one_value(maps: checker.Between) -> dict[int, int]:
    """That of a single diagram at the first index tuple."""
    return checker.at_tuples(maps, [[checker.Member(1, [], [])]])((0, 0, 0))


def squares(start: str) -> dict[str, str]:
    """The claim about squares for every n from some n on."""
    return {"group": "O(n)", "kind": "spans", "n": "all", "source": "Sym2(V)", "target": "Sym2(V)", "from": start}


def tired_basis() -> None:
    """Insert a row into a basis that has met more entries than any elimination may."""
    basis = checker.Basis()
    basis.met = 10**8 + 1
    checker.insert(basis, {0: 1})


def labelled(k: int = 5, **false: Any) -> None:
    """Make the certificate that Brauer diagrams span Hom_O(2), by words of labels, with something false in its way."""
    with pytest.MonkeyPatch.context() as patch:
        for name, wrong in false.items():
            patch.setattr(checker, name, wrong, raising=False)
        checker.certificate_of(claim_of("orthogonal-brauer", "O(2)", 2, 2) | {"k": str(k), "l": str(k)})


INSIDE: dict[str, tuple[Callable[[], Any], str]] = {
    "labels that are all 0": (
        lambda: labelled(max=lambda *_, default=None: -1 if default == -1 else max(_[0], default=0)),
        "parts.even: words of labels: no triangle",
    ),
    "no contractions": (lambda: labelled(contraction=lambda one, n, sizes: 0), "parts.even: not settled: (10,)"),
    "no permutations": (lambda: labelled(factorial=lambda m: 0), "parts.even: the shapes have another number"),
    "too many diagrams": (lambda: labelled(10), "size: diagrams: 654729075, at most 20000000 are checked"),
    "an element that turns without a sign": (
        lambda: labelled(FORMS={"O": [checker.BOOST]}), "parts: an element does not keep the form"
    ),
    "labels from too small an n on": (
        lambda: checker.certificate_of(
            claim_of("orthogonal-brauer", "O(2)", 2, 2)
            | {"group": "O(n)", "n": "all", "from": "4", "k": "5", "l": "5"}
        ),
        "from: n₀ is too small",
    ),
    "too few candidates": (  # an edge in one direction only parts the vertices, and no homomorphism sees it
        lambda: checker.bilabelled(checker.Graph(2, frozenset({(1, 0)})), 1),
        "diagrams: the candidates do not reach the number of orbits mod the prime",
    ),
    "odd blocks for H": (
        lambda: checker.vectors_of(powers(group("H(2)"), 1, 1), 0, (("partition", ""),)),
        "parts.even: a vector breaks the rule of the classes at (0, 1)",
    ),
    "odd blocks for H, sampled": (
        lambda: checker.vectors_of(powers(group("H(3)"), 4, 4), 0, (("partition", ""),)),
        "parts.even: a vector breaks the rule of the classes at (0, 0, 0, 0, 0, 0, 0, 1)",
    ),
    "no signs for Sp": (
        lambda: checker.vectors_of(powers(group("Sp(2)"), 1, 1), 0, (("brauer", ""),)),
        "parts.balanced: a vector breaks the rule of the classes at (0, 0)",
    ),
    "no signs for Sp, sampled": (
        lambda: checker.vectors_of(powers(group("Sp(4)"), 4, 4), 0, (("brauer", ""),)),
        "parts.balanced: a vector does not solve the equation ((0, 1), (1, 1), (2, 1), (3, 1), (4, 1))",
    ),
    "blocks of four for O": (
        lambda: checker.vectors_of(powers(group("O(2)"), 2, 2), 0, (("even", ""),)),
        "parts.even: a vector does not solve the equation ((0, 1), (1, -1), (2, -1), (3, -1))",
    ),
    "a vector of no orbit": (
        lambda: checker.on_orbits(checker.graph("path:3"), 1, "a;a;", {(0,): 1}),
        "parts.orbits: a;a; is not constant on an orbit",
    ),
    "a false relation": (
        lambda: false_kernel(text("symplectic-brauer-basis", "Sp(2)", 2, 2)), "witness: the relation does not hold"
    ),
    "a false functional": (
        lambda: false_kernel(text("graph-automorphism-adjacency", "Aut(path:3)", 1, 1)),
        "witness: the functional does not show it",
    ),
    "a functional that is not 0 on all": (
        lambda: false_kernel(text("graph-automorphism-adjacency", "Aut(path:3)", 1, 1), 0),
        "witness: the functional does not show it",
    ),
    "nothing is missing": (
        lambda: checker.missing(
            checker.parts(powers(group("O(2)"), 1, 1)), *[checker.spanning_vectors(powers(group("O(2)"), 1, 1))] * 2
        ),
        "witness: no candidate is outside the span",
    ),
    "a small n for every n": (
        lambda: checker.uniform([powers(group("O(1)"), 2, 2)]),
        "from: n₀ is 2 at least",
    ),
    "diagrams of A for every n": (
        lambda: every_n(("jellyfish", "")),
        "from: classes, equations or diagrams change between n₀ and 4",
    ),
    "a number of A for every n": (
        lambda: checker.require_number(
            claim_of("symmetric-diagram-basis", "S(n)", 1, 1)
            | {"kind": "count", "formula": "Bell(m, n) + Stirling(m, n - 1)", "number": "3"}, "S", 2
        ),
        "from: another number at 4",
    ),
    "signs that a sum does not have": (
        false_signs, "parts.balanced: a vector breaks the rule of the classes at (0, 1, 1, 0)"
    ),
    "spaces from a small n on": (
        lambda: checker.expected(squares("1")), "from: n₀ is 2 at least"
    ),
    "a factor that is not proved": (false_factor, "factors: a factor is not proved"),
    "an elimination of long numbers": (
        lambda: checker.echelon([{0: 2**500_000} | dict.fromkeys(range(1, 40), 1), {0: 1}]),
        "size: steps of an elimination over Q: 38181160, at most 10000000 are checked",
    ),
    "a long elimination": (tired_basis, "size: steps of an elimination: 100000001, at most 100000000 are checked"),
}  # fmt: skip


def identity(**other: Any) -> str:
    """The certificate of #0 = #0 at n = 2, its claim changed."""
    claim = {
        "claims": [], "families": ["brauer"], "identities": [[["1", ["#0"]], ["-1", ["#0"]]]], "kind": "identities",
        "matrices": [[["1", "0"]]], "n": "2",
    }  # fmt: skip
    made = {"certificate": "eqmath/2", "claim": claim | other, "factors": [], "method": "identities"}
    return checker.canonical(made | {"status": "proved"})


def formal(**other: Any) -> str:
    """A claim for every n that is changed."""
    loop = [[["1"], ["1',2'"], ["1,2"]], [["0", "-1"], ["0"]]]
    return identity(**{"from": "1", "identities": [loop], "matrices": [], "n": "all", "nonzero": []} | other)


ONES = [["1"] * 600] * 600
IDENTITIES: dict[str, tuple[Callable[[], str], str]] = {
    "sizes that do not fit": (
        lambda: identity(identities=[[["1", ["#0"], ["#0"]]]]),
        "claim: a matrix of 2 columns times one of 1 rows",
    ),
    "long products": (
        lambda: identity(matrices=[ONES], identities=[[["1", ["#0"], ["#0"]]]]),
        "size: steps of products: 216360000, at most 30000000 are checked",
    ),
    "a long side": (
        lambda: identity(matrices=[[["0"] * 700]], identities=[[["1", ["#0"] * 2]]]),
        "size: a side of a matrix: 490000, at most 400000 are checked",
    ),
    "large Kronecker products": (
        lambda: identity(matrices=[[["1"] * 200] * 30], identities=[[["1", ["#0"] * 2]]]),
        "size: steps of products: 36000000, at most 30000000 are checked",
    ),
    "unequal rows": (lambda: identity(matrices=[[["1"], ["1", "0"]]]), "claim: a matrix is a list of equal rows"),
    "many entries": (
        lambda: identity(matrices=[[["1"] * 633] * 633]),
        "size: entries of matrices: 400689, at most 400000 are checked",
    ),
    "a diagram of many tuples": (
        lambda: identity(n="40", identities=[[["1", ["1,2|3,4"]]]]),
        "size: index tuples of a diagram: 2560000, at most 400000 are checked",
    ),
    "no diagram": (
        lambda: identity(identities=[[["1", ["1,2,3"]]]]),
        "claim: '1,2,3' is no matrix and no diagram of brauer",
    ),
    "no name": (lambda: identity(identities=[[["1", [""]]]]), "claim: the text of a matrix expected"),
    "another key of identities": (lambda: identity(k="1"), "claim: not the keys of §10"),
    "no families": (
        lambda: identity(families=["bilabelled"]),
        "claim: not families of §8 at n = 2, each once in their order",
    ),
    "a diagram twice": (
        lambda: identity(families=[["1,1'", "1,1'"]]),
        "claim: different diagrams of one shape expected",
    ),
    "two shapes on a list": (
        lambda: identity(families=[["1,1'", "1,2"]]),
        "claim: different diagrams of one shape expected",
    ),
    "not on the list": (
        lambda: identity(families=[["1,1'"]], identities=[[["1", ["0:1|1'"]]]]),
        'claim: "1|1\'" is not on list 0',
    ),
    "no terms": (lambda: identity(identities=[[]]), "claim: terms of §10 expected"),
    "no factors": (lambda: identity(identities=[[["1", []]]]), "claim: terms of §10 expected"),
    "two shapes": (
        lambda: identity(identities=[[["1", ["#0"]], ["1", ["^#0"]]]]),
        "claim: the terms of an identity have different shapes",
    ),
    "a diagram of many vertices": (
        lambda: identity(identities=[[["1", ["|".join(map(str, range(1, 26)))]]]]),
        "size: vertices of a diagram: 25, at most 24 are checked",
    ),
    "many diagrams side by side": (
        lambda: formal(identities=[[[["1"], ["1,1'"] * 9000]]]),
        "size: steps of products: 30004884, at most 30000000 are checked",
    ),
    "ends that do not meet": (
        lambda: formal(identities=[[[["1"], ["1,2"], ["1,2"]]]]),
        "claim: 2 outputs meet 0 inputs",
    ),
    "no polynomial": (lambda: formal(identities=[[["1", ["0"]]]]), "claim: a list of coefficients expected"),
    "sums of two shapes": (
        lambda: formal(identities=[[[["1"], ["0"]], [["1"], ["1,2"]]]]),
        "claim: the terms of an identity have different shapes",
    ),
    "another key for every n": (lambda: formal(group="O(n)"), "claim: not the keys of §10"),
    "heads for every n": (lambda: formal(families=["grood"]), "claim: families for every n expected"),
    "a zero far away": (
        lambda: formal(nonzero=[["-500000", "1"]]),
        "size: the zeros of a polynomial: 500002, at most 400000 are checked",
    ),
    "a zero": (lambda: formal(nonzero=[["-2", "1"]]), "claim: a polynomial with a zero"),
    "a definition without arguments": (
        lambda: identity(definitions=[["f", "1"]]),
        "claim: a name, its arguments and a formula expected",
    ),
    "two arguments of one name": (
        lambda: identity(definitions=[["f", "x", "x", "1"]]),
        "claim: a name, its arguments and a formula expected",
    ),
    "an argument without a name": (
        lambda: identity(definitions=[["f", "", "1"]]),
        "claim: a name, its arguments and a formula expected",
    ),
    "a number that runs": (lambda: identity(sentences=["sum(3 < 5, 1)"]), "claim: there is no number sum/2 of True, 1"),
    "a definition of what is there": (
        lambda: identity(definitions=[["binomial", "x", "y", "1"]]),
        "claim: binomial/2 has a meaning already",
    ),
    "an unknown name": (lambda: identity(sentences=["x"]), "claim: there is no number x/0 of "),
    "a sentence without end": (
        lambda: identity(sentences=["sum(i < 6000001, 1)"]),
        "size: steps of sentences: 6000001, at most 6000000 are checked",
    ),
    "a definition without end": (
        lambda: identity(definitions=[["f", "x", "f(x + 1)"]], sentences=["f(1)"]),
        "size: a definition that refers to itself too often",
    ),
    "many values of definitions": (
        lambda: identity(sentences=["any(i < 5999999, #0(0, 0) + #0(0, 1))"]),
        "size: steps of sentences: 6000001, at most 6000000 are checked",
    ),
    "identities inside": (
        lambda: identity(claims=[{"kind": "identities", "identities": []}]),
        "claim: not the keys of §10",
    ),
}

CASES = {
    name: (lambda made=made: checker.check(made()), reason) for name, (made, reason) in (TEXTS | IDENTITIES).items()
} | INSIDE


@cache
def rejection(name: str) -> checker.Rejected:
    with pytest.raises(checker.Rejected) as caught:
        CASES[name][0]()
    return caught.value


@pytest.mark.parametrize("name", CASES)
def test_the_reason(name: str):
    assert str(rejection(name)) == CASES[name][1]


@pytest.mark.parametrize("made", [changed, own_text, own, between, identity, formal])
def test_what_is_changed_was_accepted(made: Callable[[], str]):
    checker.check(made())


ASKING = ("need", "limit", "spend")


def rejecting(node: ast.AST, function: str = "") -> Iterator[tuple[str, ast.AST]]:
    """All places that call `need`, `limit` or `spend` or raise, with their functions; not the inside of these three."""
    for child in ast.iter_child_nodes(node):
        inner = child.name if isinstance(child, ast.FunctionDef) else function
        calls = isinstance(child, ast.Call) and isinstance(child.func, ast.Name) and child.func.id in ASKING
        if (calls or isinstance(child, ast.Raise)) and inner not in ASKING:
            yield inner, child
        yield from rejecting(child, inner)


PLACES = list(rejecting(ast.parse(FILE.read_text(encoding="utf-8"))))
NAMES = [f"{number}. {function}: {ast.unparse(node)}" for number, (function, node) in enumerate(PLACES)]


def place(error: checker.Rejected) -> str:
    """The place that rejected: the innermost one in the file, but for `need`, `limit` and `spend` themselves."""
    frames = [f for f in traceback.extract_tb(error.__traceback__) if f.filename == str(FILE)]
    line = [f.lineno for f in frames if f.name not in ASKING][-1]
    (name,) = (name for name, (_, at) in zip(NAMES, PLACES, strict=True) if at.lineno <= line <= at.end_lineno)
    return name


def test_every_place_that_rejects_is_among_them():
    """A condition that no case of this page fires has never been seen to fire."""
    assert len(PLACES) >= 60
    fired = {place(rejection(name)) for name in CASES}
    assert [name for name in NAMES if name not in fired] == []
