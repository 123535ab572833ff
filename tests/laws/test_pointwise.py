"""Laws of the theorems about functions of every coordinate: their status, their witnesses, their controls."""

from __future__ import annotations

from fractions import Fraction

import pytest

from eqmath import S, U, refute, verify
from eqmath.claims import NotPointwise, Numbers, PointwiseClaim
from eqmath.claims.pointwise import ALL
from eqmath.errors import CaseError
from eqmath.pointwise import EXACT
from eqmath.spaces import Space
from eqmath.theorems import all_theorems, theorem
from eqmath.theorems.between import is_permutation_group, is_real
from tests.oracles import functors, linear

POINTWISE = [t for t in all_theorems() if isinstance(t.claim, PointwiseClaim)]
INSTANCES = [(t, i) for t in POINTWISE for i in t.instances()]
CONTROLS = [(t, c) for t in POINTWISE for c in t.controls]
FUNCTIONS = {
    "identity": lambda x: x,
    "relu": lambda x: max(x, Fraction(0)),
    "leaky_relu": lambda x: x if x >= 0 else x / 100,
    "abs": abs,
    "cube": lambda x: x * x * x,
    "signed_square": lambda x: x * abs(x),
    "square": lambda x: x * x,
    "squared_relu": lambda x: max(x, Fraction(0)) ** 2,
    "quadratic": lambda x: x + x * x,
    "shift": lambda x: x + 1,
    "constant": lambda x: Fraction(1),
}
"""Once more, from their names."""
SLOPES = {"cube": lambda x: 3 * x * x, "relu": lambda x: int(x > 0)}
MATRICES = {"V": lambda g: g, "Alt2(V)": lambda g: functors.alt(g, 2), "Sym2(V)": lambda g: functors.sym(g, 2),
            "sgn": lambda g: [[1 if functors.determinant(g) > 0 else -1]]}  # fmt: skip
every_instance = pytest.mark.parametrize(
    ("statement", "instance"), INSTANCES, ids=[f"{t.name} {i.about}" for t, i in INSTANCES]
)
every_control = pytest.mark.parametrize(
    ("statement", "control"), CONTROLS, ids=[f"{t.name}: {c.name}" for t, c in CONTROLS]
)


def test_the_functions_are_those_of_their_names() -> None:
    assert [own.name for own in EXACT] == list(FUNCTIONS)
    for own in EXACT:
        f = own.pieces
        assert f is not None
        assert all(f(x) == FUNCTIONS[own.name](x) for x in (Fraction(k, 3) for k in range(-9, 10)))


@every_instance
def test_the_expected_status_is_met(statement, instance) -> None:
    claim = instance.claim
    for n in instance.values(range(1, 5)):
        case = claim.case(n)
        if not claim.admits(case):
            continue
        found = claim.decide(case)
        assert found.status == instance.expected(case)
        assert (found.witness is None) == (found.status == "proved")
        assert found.rank == found.dim
        assert found.diagrams == len(FUNCTIONS)
        samples = claim.samples(case, 1)
        assert samples.agree == samples.elements
    assert not instance.uniform
    with pytest.raises(CaseError, match="does not treat spaces"):
        claim.decide(claim.case(instance.series.only or 2 * instance.series.step), "isotypic")


def check_point(witness: NotPointwise, space: str) -> None:
    """Both sides once more, with the oracle's matrices and functions."""
    (g,) = witness.g
    f, x = FUNCTIONS[witness.function], list(witness.point)
    if witness.infinitesimal:
        assert space == "V"
        row = g.tolist()[witness.place - 1]
        left = SLOPES[witness.function](x[witness.place - 1]) * sum(c * y for c, y in zip(row, x, strict=True))
    else:
        row = MATRICES[space](g.tolist())[witness.place - 1]
        left = f(sum((c * y for c, y in zip(row, x, strict=True)), Fraction(0)))
    right = sum((c * f(y) for c, y in zip(row, x, strict=True)), Fraction(0))
    assert (left, right) == (witness.left, witness.right)
    assert left != right


@every_control
def test_it_is_refuted_with_a_true_witness(statement, control) -> None:
    outcome = control.outcome()
    assert outcome.status == "refuted"
    if isinstance(outcome.witness, NotPointwise):
        check_point(outcome.witness, str(control.false.source))
    else:
        assert isinstance(outcome.witness, Numbers)
        assert outcome.witness.claimed < outcome.witness.true == outcome.rank
    if control.true is not None:
        assert control.true.decide(control.case).status == "proved"


def test_the_first_counterexample_is_a_sign() -> None:
    answer = refute("pointwise-permutations")
    assert (answer.status, answer.case.n) == ("refuted", 2)
    check_point(answer.witness, "sgn")


@pytest.mark.parametrize("n", [2, 3, 4])
def test_wedges_by_the_oracle(n: int) -> None:
    """relu on Alt2(V): whether a minor of a permutation matrix is −1."""
    claim = PointwiseClaim(S, source=Space("Alt2(V)"), target=Space("Alt2(V)"), rule=ALL)
    negative = any(-1 in row for g in S(n).discrete for row in functors.alt(g.tolist(), 2))
    assert (claim.decide(claim.case(n)).status == "refuted") == negative
    check_point(claim.decide(claim.case(n)).witness, "Alt2(V)")


def test_which_groups_they_are_about() -> None:
    assert is_real(S)
    assert not is_real(U)
    assert not is_permutation_group(theorem("hyperoctahedral-even").series)
    with pytest.raises(CaseError, match="activations go from a space to itself"):
        verify("pointwise-monomial", group="S(3)", source="V", target="1")
    with pytest.raises(CaseError):
        verify("pointwise-connected-groups", group="O(3)")


def test_an_orthogonal_matrix_mixes() -> None:
    """A rotation with rational entries, by hand: relu at (1, −1)."""
    turn, x = [[Fraction(3, 5), Fraction(-4, 5)], [Fraction(4, 5), Fraction(3, 5)]], [[Fraction(1)], [Fraction(-1)]]
    relu = FUNCTIONS["relu"]
    left = [relu(row[0]) for row in linear.multiply(turn, x)]
    right = [row[0] for row in linear.multiply(turn, [[relu(row[0])] for row in x])]
    assert left != right
