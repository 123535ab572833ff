"""Claims drawn at random from the grammar: what is printed is read back, and every claim gets an answer."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eqmath.claims import Reader, Spanning, WeightCount, evaluate, read_formula
from eqmath.claims.formula import Call, Constant, Formula, Negative, Operation, Variable
from eqmath.errors import ClaimError, EqmathError
from eqmath.families import all_families
from eqmath.groups import all_series
from eqmath.search import parse_claim, refute
from eqmath.search.grammar import Sentence
from eqmath.theorems import all_theorems

atoms: st.SearchStrategy[Formula] = st.integers(0, 30).map(Constant) | st.sampled_from("nklm").map(Variable)


def extended(inner: st.SearchStrategy[Formula]) -> st.SearchStrategy[Formula]:
    """One more level of a formula."""
    one = st.builds(Call, st.sampled_from(["Bell", "factorial"]), st.tuples(inner))
    two = st.builds(Call, st.sampled_from(["Stirling", "binomial"]), st.tuples(inner, inner))
    return one | two | st.builds(Negative, inner) | st.builds(Operation, st.sampled_from("+-*/^"), inner, inner)


formulas = st.recursive(atoms, extended, max_leaves=6)
series = st.sampled_from(list(all_series().values()))
fixed_n = st.none() | st.integers(1, 3)
spanning = st.builds(
    lambda f, s, d, n: Spanning(s, ((f.name, ""),), d, n=n and n * max(f.matrices.step, s.step)),
    st.sampled_from([family for family in all_families().values() if family.of is None]),
    series,
    st.sampled_from(["spans", "basis", "independent"]),
    fixed_n,
)
counts = st.builds(lambda s, f, n: WeightCount(s, f, n=n and n * s.step), series, formulas, fixed_n)
places = st.none() | st.integers(0, 1)
named = st.sampled_from([theorem.claim for theorem in all_theorems()])


@st.composite
def sentences(draw: st.DrawFn) -> Sentence:
    """A claim at a place."""
    claim = draw(spanning | counts)
    return Sentence(claim, draw(places), draw(places), claim.n)


@given(sentences())
def test_a_printed_claim_is_read_back(sentence: Sentence) -> None:
    assert parse_claim(str(sentence)) == sentence


@settings(max_examples=40, deadline=None)
@given(sentences())
def test_every_claim_is_answered_or_refused_by_name(sentence: Sentence) -> None:
    try:
        answer = refute(str(sentence), max_order=2)
    except ClaimError:
        with pytest.raises(ClaimError, match=r"divides|expected|bits"):
            refute(str(sentence), max_order=2)
        return
    assert answer.exit == {"proved": 0, "refuted": 1, "undecided": 3}[answer.status]
    assert (answer.case is None) == (answer.witness is None) == (answer.status != "refuted")
    if answer.case is not None and sentence.k is not None:
        assert answer.case.k == sentence.k


WREATH = "expected S(n), the permutations of n copies, after wr"


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("partition spans ((S(3)))", "partition spans S(3)"),
        ("partition is independent in ( ( S_3 ) ) at k=1", "partition is independent in S(3) at k=1"),
        ("even spans (S(2)+S1) x Sp2 as a basis", "even spans (S(2)+S(1))xSp(2) as a basis"),
        ("the number of (S(2)xS(2)) weights is (m)", "the number of S(2)xS(2) weights is m"),
        ("orbits spans Aut(path:3)+C(2)", "orbits spans Aut(path:3)+C(2)"),
        ("decorated-brauer spans UR4 as a basis", "decorated-brauer spans UR(4) as a basis"),
        ("decorated-brauer is independent in UR(n)", "decorated-brauer is independent in UR(n)"),
        ("two-level-partition spans S3 wr S2 at k=1", "two-level-partition spans S(3)wrS(2) at k=1"),
        ("brauer spans O( 1 , 3 )", "brauer spans O(1,3)"),
    ],
)
def test_groups_inside_sentences(text: str, printed: str) -> None:
    assert str(parse_claim(text)) == printed
    assert parse_claim(printed) == parse_claim(text)


@pytest.mark.parametrize(
    ("text", "caret", "message"),
    [
        ("the number of S(3) wr U(2) weights is 1", 14, f"{WREATH}, found U(2)"),
        ("brauer spans S+(n)", 13, "S+(n) is not a series: nothing is proved for every n"),
        ("two-level spans S(3)wrS(2)", 0, "the diagram family 'two-level' is unknown"),
        ("partition spans Z/3", 16, "expected a group such as S(4), found 'Z/3'"),
        ("partition spans D_4", 16, "the group D is unknown"),
        ("partition spans", 15, "expected a word, found the end"),
        ("partition spans (S(3)", 16, "expected a group such as S(4), found '('"),
    ],
)
def test_groups_that_are_not_there_are_pointed_at(text: str, caret: int, message: str) -> None:
    with pytest.raises(EqmathError) as caught:
        parse_claim(text)
    assert caught.value.message == message
    assert caught.value.where == f"{text}\n{' ' * caret}^"


@given(formulas)
def test_formulas_are_read_back(formula: Formula) -> None:
    assert read_formula(Reader(str(formula))) == formula


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2 + 3 * 4 ^ 2", 50),
        ("-2^2", -4),
        ("2^3^2", 512),
        ("2^-1 * 2", 1),
        ("7 - 2 - 1", 4),
        ("8 / 4 / 2", 1),
        ("Bell(l+k)", 52),
        ("Stirling(m, 2) + binomial(n, 2)", 21),
        ("factorial(4) − 4", 20),
        ("(n + 1) · (n - 1)", 15),
    ],
)
def test_values(text: str, value: int) -> None:
    assert evaluate(read_formula(Reader(text)), {"n": 4, "k": 2, "l": 3, "m": 5}) == value


@pytest.mark.parametrize("text", ["1/0", "0^-1", "factorial(10^9)", "Bell(-1)", "2^(1/2)", "9^9^9", "binomial(-1, 2)"])
def test_values_that_do_not_exist(text: str) -> None:
    with pytest.raises(ClaimError):
        evaluate(read_formula(Reader(text)), {})


@pytest.mark.parametrize(
    "text",
    [
        "", "partition", "partition spans", "partition spans S(3) at", "partition spans S(3) at k=1, k=2",
        "partition spans S(3) at q=1", "partition spans S(3) at n=4", "partition spans S(3) as a basis today",
        "the number of S(n) weights is", "the number of S(n) weights is bell(2)", "the number of S(n) weights is Bell(",
        "the number of S(n) weights is (1",
        "partition is dependent in S(2)", "symmetric-nothing", "S(3) spans partition",
        "the number of S(n) weights is " + "(" * 200 + "1" + ")" * 200,
        "the number of S(n) weights is __import__('os')",
        "the number of S(n) weights is " + "-" * 500 + "1", "partition spans S(3) at k=-1", "x" * 5000,
    ],
)  # fmt: skip
def test_sentences_outside_the_grammar(text: str) -> None:
    with pytest.raises(EqmathError) as caught:
        parse_claim(text)
    assert caught.value.exit_code == 2
