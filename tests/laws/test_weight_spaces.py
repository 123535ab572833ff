"""Laws of the theorems about the weights of networks: rows for every width and depth, both methods, controls."""

from __future__ import annotations

import json
import pickle
from dataclasses import replace
from fractions import Fraction
from itertools import product
from math import prod

import pytest

from eqmath import Hom, verify, weight_space
from eqmath.certificates.checker import main as check_files
from eqmath.claims import AboutWeightSpaces, Element, MissedMap, Numbers, OtherList, WeightSpaceCount
from eqmath.claims.network_symmetries import moved_parameters, network_function, parameter_places
from eqmath.cli import main
from eqmath.errors import CaseError, Disagreement
from eqmath.exact import PolynomialInSeveral
from eqmath.groups import parse_group
from eqmath.spaces import Space
from eqmath.theorems import all_theorems, theorem
from eqmath.theorems.networks import all_wide
from eqmath.verdicts import Task
from tests.oracles import weight_spaces as oracle

THEOREMS = [t for t in all_theorems() if isinstance(t.claim, AboutWeightSpaces)]
COUNTS = [t for t in THEOREMS if isinstance(t.claim, WeightSpaceCount)]
CONTROLS = [(t, c) for t in THEOREMS for c in t.controls]
INSTANCES = [(t, i) for t in THEOREMS for i in t.instances()]
every_count = pytest.mark.parametrize("statement", COUNTS, ids=lambda t: t.name)
every_control = pytest.mark.parametrize(
    ("statement", "control"), CONTROLS, ids=[f"{t.name}: {c.name}" for t, c in CONTROLS]
)
every_instance = pytest.mark.parametrize(
    ("statement", "instance"), INSTANCES, ids=[f"{t.name} {i.about}" for t, i in INSTANCES]
)
SMALL = 400
"""Entries of a map that the direct method solves for in a moment."""
ORACLES = {"S": oracle.orbit_count, "H": oracle.signed_count, "M": lambda d: (oracle.scaled_count(d), d[-1])}


def true_numbers(claim, case) -> tuple[int, int]:
    """By the oracle: the layers, and the invariants."""
    letter = claim.source and claim.network([1]).series.letter
    return ORACLES[letter]((1, *claim.hidden(case), 1))


def test_there_are_such_theorems() -> None:
    assert [t.name for t in THEOREMS] == [
        "computation-graph-automorphisms",
        "weight-space-bell-count",
        "weight-space-layers",
        "weight-space-operations",
        "weight-space-scaling",
        "weight-space-sign-flips",
    ]


@every_instance
def test_the_expected_status_is_met_by_both_methods(statement, instance) -> None:
    claim = instance.claim
    for n in instance.values(range(1, 4)):
        case = claim.case(n)
        methods = ("reduced", "direct") if prod(claim.space(n).shape) <= SMALL else ("reduced",)
        for method in methods:
            found = claim.decide(case, method)
            assert found.status == instance.expected(case)
            assert found.dim == claim.second_route(case) == true_numbers(claim, case)[0]
            assert (found.witness is None) == (found.status == "proved")


@every_count
def test_the_rows_for_every_width(statement) -> None:
    """A row for every place of the box, which ends at 2 or at 1, and one for all others; n₀ is read off."""
    corner = 2 if statement.claim.formula.constants is None or statement.series.letter == "S" else 1
    found = verify(statement.name, n="all")
    for hidden in range(1, 5):
        rows = [v for v in found if v.task.instance.claim.factors == hidden]
        if not rows:
            assert hidden == 4
            assert statement.name == "weight-space-bell-count"
            continue
        *each, every = rows
        widths = [v.task.instance.claim.hidden(v.task.case) for v in each]
        assert widths == list(product(range(1, corner + 1), repeat=hidden))
        assert [v.dim for v in each] == [true_numbers(v.task.instance.claim, v.task.case)[0] for v in each]
        assert [v.status == "proved" for v in each] == [v.expected == "proved" for v in each]
        assert every.n == "all"
        assert every.start == (corner if hidden == 1 else (corner,) * hidden)
        assert every.status == "proved"
        assert "two blocks have at most four hidden layers, each at most twice" in every.note
        deep = hidden == 4 and statement.claim.formula.between is not None
        assert ("all 14 kinds of pairs of blocks that there can be are here: so for every depth" in every.note) == deep


@pytest.mark.parametrize("widths", [(3, 4, 2), (2, 5, 3, 1), (1, 3, 2, 4, 2), (2, 2, 1, 3, 2, 2, 1)], ids=str)
def test_larger_widths_and_depths_are_as_the_rows_say(widths) -> None:
    """The number at any widths is that with every hidden width above 2 made 2."""
    X, Y = weight_space(widths), weight_space([widths[0], *(min(d, 2) for d in widths[1:-1]), widths[-1]])
    numbers = [Hom(Z.group, Z.space, Z.space).dim for Z in (X, Y)]
    assert numbers[0] == numbers[1] == theorem("weight-space-layers").claim.formula.count(X)


def test_the_count_for_wide_layers_is_refuted_exactly_at_width_one() -> None:
    found = verify("weight-space-bell-count", n="all")
    for v in found:
        wide = all_wide(v.task.instance.series, v.task.case)
        assert v.status == v.expected == ("proved" if wide else "refuted")
    first = found[0]
    assert (first.group, str(first.witness)) == ("S(1)", "claimed 25, true 16")
    assert oracle.orbit_count((1, 1, 1))[0] == 16


@every_control
def test_every_control_is_refuted_with_a_true_witness(statement, control) -> None:
    found, case = control.outcome(), control.case
    assert found.status == "refuted"
    assert control.true is None or control.true.decide(case).status == "proved"
    space = control.false.claim.space(case.n) if isinstance(control.false, OtherList) else control.false.space(case.n)
    match found.witness:
        case Numbers(claimed, true):
            assert claimed != true
            assert true == Hom(space.group, space.source, space.target).dim or "function" in found.sentence
        case MissedMap(matrix):
            listed = control.false.maps(case)
            rows = [[x for row in W.tolist() for x in row] for W in (*listed, matrix)]
            assert _rank(rows) == len(listed) + 1
            generators = control.false.group(case.n).discrete
            assert all(_commutes(matrix, space.source.matrix(g)) for g in generators)
        case Element(violation):
            assert violation.left != violation.right


def _commutes(W, rho) -> bool:
    return rho * W == W * rho


def _rank(rows) -> int:
    """By elimination with fractions."""
    rows, rank = [list(map(Fraction, row)) for row in rows], 0
    for column in range(len(rows[0])):
        pivot = next((i for i in range(rank, len(rows)) if rows[i][column]), None)
        if pivot is None:
            continue
        rows[rank], rows[pivot] = rows[pivot], rows[rank]
        for i in range(rank + 1, len(rows)):
            factor = rows[i][column] / rows[rank][column]
            rows[i] = [x - factor * y for x, y in zip(rows[i], rows[rank], strict=True)]
        rank += 1
    return rank


def test_a_number_that_is_true_for_one_input_alone_is_refuted() -> None:
    """25 is right for the widths 1, 2, 1 and for no other ends; so is a wrong number between two blocks seen."""
    true = theorem("weight-space-layers").claim
    case = true.case(2)
    constant = replace(true, formula=replace(true.formula, count=lambda space: 25))
    assert constant.decide(case).sentence == "layers with 1 input and 2 outputs: claimed 25, true 52"
    blocks = replace(true, formula=replace(true.formula, between=lambda X, Y, wide: 1))
    assert blocks.decide(case).sentence == "from one copy of W1 to one of W1: claimed 1, true 2"
    fixed = replace(true, formula=replace(true.formula, constants=lambda space: 4))
    assert fixed.decide(case).sentence == "biases with 1 input and 2 outputs: claimed 4, true 6"


def test_another_kind_of_pair_would_be_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    claim = replace(theorem("weight-space-layers").claim, series=parse_group("S(2)xS(2)xS(2)xS(2)").series)
    assert claim.constant_because.endswith("so for every depth")
    monkeypatch.setattr("eqmath.claims.weight_spaces.KINDS", frozenset({(0, 0, 0)}))
    with pytest.raises(Disagreement, match="14 kinds of pairs of blocks at depth 5"):
        _ = claim.constant_because


def test_a_list_of_operations_that_are_no_basis_elements_is_refuted() -> None:
    """Diagrams of Hom are compared one by one: with another basis in their place one of them is missed."""
    claim = theorem("weight-space-operations").claim
    vectors = claim.vectors(claim.case(2))
    assert vectors.diagram(1) == "W1 → W1: keep layer 1"
    doubled = [vectors.matrix(0) + vectors.matrix(1), *(vectors.matrix(i) for i in range(1, len(vectors)))]
    assert claim.space(2).examine(doubled).spans
    assert any(claim.space(2).matrix(d) not in doubled for d in claim.space(2).basis())


@pytest.mark.parametrize("widths", [(1, 2, 1), (2, 2, 1), (1, 2, 2, 1)], ids=str)
def test_the_function_of_a_network_by_values(widths) -> None:
    """The polynomial at numbers is what the oracle computes; permuted parameters give the same number."""
    X = weight_space(widths)
    places = parameter_places(X)
    names = [f"x{i}" for i in range(widths[0])] + [f"p{i}" for i in range(len(places))]
    symbols = PolynomialInSeveral.symbols_of(names)
    outputs = network_function(X, dict(zip(places, symbols[widths[0] :], strict=True)))
    values = [3 * i % 7 - 2 for i in range(len(names))]
    neurons = {(m, i): sum(widths[:m]) + i for m, d in enumerate(widths) for i in range(d)}

    def keys(p):
        return (neurons[p[1], p[2]],) if p[0] == "b" else (neurons[p[1] - 1, p[3]], neurons[p[1], p[2]])

    own = dict(zip(places, values[widths[0] :], strict=True))
    by_name = {p: own[keys(p)] for p in oracle.parameters(widths)}
    wanted = oracle.network(widths, by_name, values[: widths[0]], lambda t: t * t + t)
    assert [f(*values) for f in outputs] == wanted
    for g in oracle.exchanges(widths):
        moved = {oracle.moved(p, g): value for p, value in by_name.items()}
        assert oracle.network(widths, moved, values[: widths[0]], lambda t: t * t + t) == wanted
        neurons_of = tuple(neurons[m, g[m][i]] for m, d in enumerate(widths) for i in range(d))
        images = moved_parameters(places, neurons_of)
        assert [places[i] for i in images] == [tuple(neurons_of[a] for a in place) for place in places]


@pytest.mark.parametrize("name", ["weight-space-layers", "weight-space-bell-count"])
def test_certificates_of_products_at_fixed_widths(name, tmp_path, capsys) -> None:
    """And of one hidden layer for every width; the checker, which shares no code, accepts them."""
    command = ["-q", "verify", name, "--group", "S(n)xS(n)", "-n", "all", "--out", str(tmp_path / "pair")]
    assert main(command) == 0
    assert main(["-q", "verify", name, "--group", "S(n)", "-n", "all", "--out", str(tmp_path / "one")]) == 0
    capsys.readouterr()
    files = sorted(tmp_path.glob("*/weight*.json"))
    assert len(files) == 5 + 3
    assert check_files(list(map(str, files))) == 0
    contents = [json.loads(file.read_text(encoding="utf-8")) for file in files]
    assert sorted(int(c["dim"]) for c in contents) == [16, 25, 25, 36, 45, 45, 55, 55]


def test_tasks_are_pickled_and_spaces_are_asked_for() -> None:
    (instance, case), *_ = theorem("weight-space-layers").instances()[1].cases(range(1, 9), 2, 2)
    task = Task(instance, case)
    assert pickle.loads(pickle.dumps(task)) == task
    ends = {"source": "V1+V1+V1+1", "target": "V1+V1+V1+1"}
    assert {v.group for v in verify("weight-space-layers", n="1..2", **ends)} == {"S(1)", "S(2)"}
    with pytest.raises(CaseError, match="none of these theorems is about maps from V to V"):
        verify("weight-space-layers", source="V", target="V")
    assert instance.ends == (Space("V1+V1+V2*V1+V2+V2+1"),) * 2
