"""Certificates of sheaf hierarchies, counted multiplications and symmetries of networks, and what they say."""

from __future__ import annotations

import json
from dataclasses import replace
from fractions import Fraction
from itertools import permutations, product
from random import Random
from typing import Any

import pytest

from eqmath import verify
from eqmath.certificates import VERSION, certificate_text, checker
from eqmath.claims import Case
from eqmath.claims.bilinear_programs import BilinearProgram, ProgramSum
from eqmath.claims.harmonic_ways import ALIGNED, DENSE, FILTERS, NODES, feature_space
from eqmath.claims.network_symmetries import parameter_places
from eqmath.claims.symmetries_stated import StatedNetwork
from eqmath.errors import CaseError, TooLarge
from eqmath.harmonics import AlignedLayer, Tally
from eqmath.spaces import weight_space
from eqmath.theorems import theorem
from tests.certificates.test_own import refused

OWN = ("sheaf-hierarchy", "harmonic-multiplications", "computation-graph-automorphisms")
CONTROLS = [(name, control) for name in OWN for control in theorem(name).controls]


def accepted(content: dict[str, Any]) -> dict[str, Any]:
    """The certificate as it is read, which the checker accepts."""
    text = certificate_text({"certificate": VERSION, **content})
    checker.check(text)
    return json.loads(text)


@pytest.mark.parametrize(("name", "control"), CONTROLS, ids=[f"{name}: {c.name}" for name, c in CONTROLS])
def test_controls_are_refuted_and_what_they_change_is_proved(name, control):
    made = accepted(control.false.certificate(control.case, control.outcome()))
    assert made["status"] == "refuted"
    assert refused(made | {"status": "proved"})
    true = control.true or theorem(name).claim
    found = accepted(true.certificate(control.case, true.decide(control.case)))
    assert found["status"] == "proved"
    assert refused(found | {"status": "refuted"})


@pytest.mark.parametrize("n", [1, 2, 3])
def test_who_separates_what_by_all_tuples(n):
    """The sentences of a certificate, one for every kind and division, against plain loops over signs and orders."""
    claim = theorem("sheaf-hierarchy").claim
    made = accepted(claim.certificate(Case(n, 0, 0), claim.decide(Case(n, 0, 0))))["claim"]
    words = [tuple(map(int, row)) for row in made["matrices"][3]]
    found = [int(text[-1]) for text in made["sentences"] if text.startswith("separable")]
    levels = [[1], [-1, 1], list(range(1, n + 1))]
    assert found == [int(any(_on_a_line(h, w) for h in product(own, repeat=n))) for own in levels for w in words]
    assert [text[-1] for text in made["sentences"] if text.startswith("turned")] == ["1"] * len(words)
    assert [row[: 1 + len(own)] for row, own in zip(made["matrices"][2], levels, strict=False)] == [
        [str(len(own)), *map(str, own)] for own in levels
    ]


def _on_a_line(values, word):
    sides = []
    for own in set(word):
        inside = {h for h, c in zip(values, word, strict=True) if c == own}
        outside = {h for h, c in zip(values, word, strict=True) if c != own}
        sides.append(not outside or min(inside) > max(outside) or max(inside) < min(outside))
    return all(sides)


@pytest.mark.parametrize(("way", "L"), [(FILTERS, 0), (ALIGNED, 0), (FILTERS, 1), (ALIGNED, 1), (DENSE, 1), (NODES, 1)])
def test_a_program_computes_what_the_way_does(way, L):
    """Line by line, on random integers, with as many products as are counted while it runs."""
    claim = theorem("harmonic-multiplications").claim
    product_of_two = way in (DENSE, NODES)
    ends = (feature_space(L) ** 2, feature_space(2 * L)) if product_of_two else (feature_space(L),) * 2
    claim, rng, tally = claim.between(*ends), Random(f"{way.name} {L}"), Tally()
    program = claim.program(way)
    x, y = ([Fraction(rng.randint(-9, 9)) for _ in range(size)] for size in program.inputs)
    if product_of_two:
        given = (_feature(y),)
    else:
        degrees = list(product(range(L + 1), repeat=2))
        weights, layers = y[: len(y) // 2], {}
        for a, c in degrees:
            size = 2 * min(a, c) + 1
            layers[a, c], weights = AlignedLayer.of(a, c, weights[:size]), weights[size:]
        y = y[: len(y) // 2] + [w for layer in layers.values() for w in layer.filters]
        given = (claim._turn, layers)
    true = [entry for own in way.run(_feature(x), *given, tally) for entry in own]
    assert _run(program, x + y) == true
    assert program.multiplications == tally.multiplications == way.multiplications(L)


def _feature(coordinates):
    size = int(len(coordinates) ** 0.5)
    return [coordinates[l * l : (l + 1) ** 2] for l in range(size)]


def _run(program, inputs):
    values = dict(enumerate([Fraction(0), *inputs]))
    values |= {-1 - i: c for i, c in enumerate(program.constants)}
    for line in program.lines:
        parts = [values[place] for place in line.places]
        made = parts[0] * parts[1] if line.is_product else sum(map(Fraction.__mul__, line.coefficients, parts))
        values[len(inputs) + sum(place > len(inputs) for place in values) + 1] = made
    return [values[place] for place in program.outputs]


def test_a_program_adds_nothing_but_values():
    program = BilinearProgram((1, 1))
    x = ProgramSum({1: Fraction(1)})
    with pytest.raises(CaseError, match="expected inputs, products and 0 in a sum, found 3"):
        x + 3
    assert program.multiplied(x, 0).terms == {}
    assert program.multiplications == 1


def test_a_damaged_program_is_rejected():
    claim = theorem("harmonic-multiplications").controls[0].true
    made = accepted(claim.certificate(claim.case(3), claim.decide(claim.case(3))))
    for matrix, row, column in ((1, 0, 0), (2, 0, 3), (4, 0, 1), (5, 0, 0), (7, 0, 2)):
        changed = json.loads(json.dumps(made))
        place = changed["claim"]["matrices"][matrix][row]
        place[column] = str(Fraction(place[column]) + 1)
        assert refused(changed)


def test_long_programs_are_refused():
    claim = theorem("harmonic-multiplications").claim.between(*[feature_space(3)] * 2)
    with pytest.raises(TooLarge, match="steps are too long for a certificate"):
        claim.certificate(claim.case(3), replace(claim.between(*[feature_space(0)] * 2).decide(claim.case(3))))


@pytest.mark.parametrize("widths", [(1, 3, 1), (1, 2, 2, 1), (2, 3, 2)])
@pytest.mark.parametrize("residual", [False, True])
def test_automorphisms_are_counted_by_the_sentences(widths, residual):
    """The first sentence against all permutations of the neurons; one more of them is false."""
    space = weight_space(widths, residual=residual)
    own = StatedNetwork(space, parameter_places(space), 1)
    arcs, colours = ([list(map(int, row)) for row in own.matrices[i].tolist()] for i in range(2))
    neurons = range(len(arcs))
    order = sum(
        all(arcs[g[u]][g[v]] == arcs[u][v] for u in neurons for v in neurons)
        and all(colours[0][g[u]] == colours[0][u] for u in neurons)
        for g in permutations(neurons)
    )
    for claimed, status in ((order, "proved"), (order + 1, "refuted")):
        stated = StatedNetwork(space, parameter_places(space), claimed).stated
        claim = {
            "claims": [], "families": [], "identities": [], "kind": "identities", "n": "1",
            "matrices": [[list(map(str, row)) for row in W.tolist()] for W in own.matrices],
        } | stated.written  # fmt: skip
        assert checker.expected(claim)["status"] == status


def test_every_exchange_keeps_the_function_of_large_networks_too():
    """Identities of tensors, where polynomials would be too many: 27 parameters; a wrong action is no identity."""
    space = weight_space([2, 3, 2, 3])
    own = StatedNetwork(space, parameter_places(space), 12)
    assert len(own.sums) == 3 * (6 + 3 + 2)
    wrong = StatedNetwork(space, parameter_places(space), 12, still=True)
    assert own.sums != wrong.sums


def test_clifford_layers_for_every_n():
    for name, source, target in (("clifford-special", "V*V", "1+V+Alt2(V)"), ("clifford-grade-maps", "1+V", "1+V")):
        found = theorem(name)
        group = found.instances()[0]
        claim = group.claim.between(source, target)
        last = [claim.grades is not None, claim.unspecified, bool(claim.because)]
        assert last == [True, "", True]
        case = claim.case(claim.constant_from(2) + 1)
        made = accepted(claim.certificate_for_every_n(case, claim.decide(case)))
        assert [(own["kind"], own.get("n", "")) for own in made["claim"]["claims"]][-1] == (
            "count",
            "all",
        )
    assert verify("clifford-grade-maps", n=2)
