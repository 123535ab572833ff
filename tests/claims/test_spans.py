"""Claims about spans: both methods, the controls of the derivative by hand, and what is missed by fewer weights."""

from itertools import product

import pytest

from eqmath import H, Hom, S, parse_group
from eqmath.claims import Element, FalseRule, MissedMap, SpanDerivative, SpanLayers
from eqmath.errors import CaseError
from eqmath.spaces import Space
from eqmath.theorems import theorem
from eqmath.verdicts import verify
from tests.oracles import linear

CASES = [
    ("S(4)", "V", "V"), ("S(4)", "Sub2(V)", "V"), ("H(2)", "V^2", "V^2"), ("C(5)", "V", "V"),
    ("S(2)xS(3)", "V1*V2", "V1*V2"), ("A(4)", "Alt3(V)", "V"), ("S(4)", "Alt2(V)", "Alt2(V)"), ("Torus(2,4)", "V", "V"),
    ("S(3)", "sgn*V", "V"), ("S(1)", "Sub2(V)", "V"),
]  # fmt: skip


@pytest.mark.parametrize(("group", "source", "target"), CASES)
@pytest.mark.parametrize("kind", [SpanLayers, SpanDerivative])
def test_both_methods(kind, group, source, target) -> None:
    found = parse_group(group)
    claim = kind(found.series, source=Space(source), target=Space(target))
    case = claim.case(found.n)
    outcomes = [claim.decide(case, method) for method in ("reduced", "direct")]
    assert [o.status for o in outcomes] == ["proved", "proved"]
    assert {(o.diagrams, o.rank, o.dim) for o in outcomes} == {(claim.second_route(case),) * 3}
    assert outcomes[1].method.name == "direct"
    samples = claim.samples(case, 0)
    assert samples is None or samples.agree == samples.elements
    with pytest.raises(CaseError, match="does not treat spaces"):
        claim.decide(case, "isotypic")


@pytest.mark.parametrize(("source", "target"), [("V", "V"), ("V^2", "V"), ("Sub2(V)", "V")])
def test_merging_any_two_weights_misses_a_map(source, target) -> None:
    """The missed layer commutes and lies outside: by elimination with fractions."""
    whole = SpanLayers(S, source=Space(source), target=Space(target))
    case, span = whole.case(3), whole.span(3)
    for first, second in product(range(1, span.weights + 1), repeat=2):
        if first < second:
            claim = SpanLayers(S, source=Space(source), target=Space(target), merged=(first, second))
            outcome = claim.decide(case)
            assert (outcome.status, outcome.rank, outcome.dim) == ("refuted", span.weights - 1, span.weights)
            assert isinstance(outcome.witness, MissedMap)
            missed = outcome.witness.matrix
            assert all(
                Y * missed == missed * X for X, Y in zip(span.source.matrices, span.target.matrices, strict=True)
            )
            rows = [linear.flat(W.tolist()) for W in span.merged(first - 1, second - 1).layers]
            assert linear.rank([*rows, linear.flat(missed.tolist())]) == linear.rank(rows) + 1


def test_a_layer_is_not_its_own_transpose() -> None:
    """The control of the theorem: the shift of a circle; symmetric layers are."""
    (control, *_) = theorem("span-derivative").controls
    witness = control.outcome().witness
    assert isinstance(witness, FalseRule)
    shift = [[0, 0, 1], [1, 0, 0], [0, 1, 0]]
    layers = [W.tolist() for W in control.true.span(3).layers]
    assert sorted(layers) == sorted([linear.identity(3), shift, linear.transpose(shift)])
    own = layers[int(witness.upper[1:]) - 1]
    (i,), (j,) = witness.row, witness.column
    assert (witness.claimed, witness.true) == (own[i - 1][j - 1], own[j - 1][i - 1])
    assert SpanDerivative(S, feet_exchanged=False).decide(SpanDerivative(S).case(4)).status == "proved"


def test_an_enlarged_group_refutes_with_an_element() -> None:
    control = next(c for c in theorem("parametric-spans").controls if "enlarged" in c.name)
    assert isinstance(control.outcome().witness, Element)


def test_every_n_stands_for_larger_n() -> None:
    for claim in (SpanLayers(S, source=Space("Sub2(V)"), target=Space("Sub3(V)")), SpanLayers(H, source=Space("V^2"),
                  target=Space("V^2"))):  # fmt: skip
        start = claim.stable(0, 0).start
        numbers = {claim.decide(claim.case(n)).rank for n in range(start, start + 3)}
        assert len(numbers) == 1


def test_every_row_of_the_theorems_is_there() -> None:
    found = verify("parametric-spans", n="all", group="S(n)")
    assert {(str(v.ends[0]), v.dim) for v in found if v.n == "all" and str(v.ends[1]) == "V"} == {
        ("V", 2), ("V^2", 5), ("Sub3(V)", 2), ("V+Sub2(V)", 4), ("Alt2(V)", 1),
    }  # fmt: skip
    assert {v.status for v in found} == {"proved"}
    assert found[0].uncertified == ""
    assert {v.uncertified for v in found if v.n == "all"} == {""}


def test_a_layer_between_sums_by_hom() -> None:
    assert Hom("S(5)", source="V+Sub2(V)", target="V").dim == 2 + 2
