"""The theorems on kernels: a row exactly where there is a kernel, and controls that are refuted with a true witness."""

import pytest

from eqmath import Verdict, refute, verify
from eqmath.claims import Case, KernelGeneration, MissedMap, Numbers, Relation
from eqmath.theorems import all_theorems
from tests.oracles import kernels as oracle
from tests.oracles import linear

KERNELS = [t for t in all_theorems() if isinstance(t.claim, KernelGeneration)]
CONTROLS = [(t, c) for t in KERNELS for c in t.controls]
WITHIN = {
    "symmetric-kernel": lambda n, k: 2 * k > n,
    "orthogonal-kernel": lambda n, k: k > n,
    "symplectic-kernel": lambda n, k: n % 2 == 0 and 2 * k > n,
}
"""Where the map is not injective."""

every_kernel = pytest.mark.parametrize("statement", KERNELS, ids=lambda t: t.name)
every_control = pytest.mark.parametrize(("statement", "control"), CONTROLS, ids=lambda x: x.name)


def test_all_three_are_there():
    assert [t.name for t in KERNELS] == sorted(WITHIN)


@every_kernel
@pytest.mark.parametrize("wanted", [{"n": "1..6"}, {"n": "all"}])
def test_there_is_a_row_exactly_where_there_is_a_kernel(statement, wanted):
    verdicts = verify(statement.name, max_order=6, **wanted)
    largest = statement.max_n if wanted["n"] == "all" else 6
    expected = [(n, k) for k in range(4) for n in range(1, largest + 1) if WITHIN[statement.name](n, k)]
    assert [(v.n, v.k) for v in verdicts] == expected
    assert verdicts.exit == 0
    for v in verdicts:
        assert (v.status, v.k, v.splits, v.not_checked) == ("proved", v.l, ((v.k, v.k),), KernelGeneration.taken)
        assert v.diagrams > v.rank == v.dim == v.second_route
        assert v.note.startswith(f"kernel {v.diagrams - v.rank} = ideal of ")
        assert Verdict.from_state(v.task, v.to_state()) == v


@every_kernel
def test_both_methods_agree(statement):
    for n, k in ((2, 2), (2, 3)):
        if WITHIN[statement.name](n, k):
            first, second = (statement.claim.decide(Case(n, k, k), method) for method in ("reduced", "direct"))
            assert (first.status, first.rank, first.dim, first.note) == (
                second.status, second.rank, second.dim, second.note
            )  # fmt: skip
            assert second.method.name == "direct" != first.method.name


@every_kernel
def test_no_counterexample_is_found(statement):
    assert refute(statement.name, max_order=6).status == "undecided"


@every_control
def test_a_control_is_refuted_with_a_true_witness(statement, control):
    case, outcome = control.case, control.outcome()
    generator = control.false.generator(case.k, case.n)
    letter, k, n = statement.series.letter, case.k, case.n
    delta, diagrams = (-n if letter == "Sp" else n), oracle.algebra(k, pairs=letter != "S")
    e = {oracle.partition(str(d)): c for d, c in generator.element.terms.items()}
    image, kernel = oracle.image_of(e, letter, k, n), None if k > 3 else oracle.kernel_dimension(diagrams, letter, k, n)
    assert (outcome.status, outcome.note) == ("refuted", "")
    if isinstance(outcome.witness, MissedMap):
        assert outcome.witness.matrix.tolist() == image
        assert any(map(any, image))
        return
    assert not any(map(any, image))
    if isinstance(outcome.witness, Numbers):
        square = oracle.times(e, e, delta)
        pairs = [(generator.square * c, square.get(p, 0)) for p, c in e.items()]
        assert (outcome.witness.claimed, outcome.witness.true) in pairs
        assert outcome.witness.claimed != outcome.witness.true
        return
    assert isinstance(outcome.witness, Relation)
    x = {oracle.partition(str(d)): c for d, c in outcome.witness.relation.terms.items()}
    assert not any(map(any, oracle.image_of(x, letter, k, n)))
    if kernel is not None:
        ideal = oracle.ideal_dimension(e, diagrams, delta, 10007)
        assert outcome.sentence.endswith(f"has dimension {ideal}, the kernel {kernel}")
        assert ideal < kernel
        assert outside(x, e, diagrams, delta)


def outside(x, e, diagrams, delta):
    """Whether an element is not a combination of the products d · e · d'."""
    lefts = [oracle.times({d: 1}, e, delta) for d in diagrams]
    products = [oracle.times(left, {d: 1}, delta) for left in lefts for d in diagrams]
    rows = [[p.get(d, 0) for d in diagrams] for p in products]
    return linear.rank([*rows, [x.get(d, 0) for d in diagrams]], 10007) == linear.rank(rows, 10007) + 1


@every_control
def test_without_the_change_a_control_is_true(statement, control):
    assert control.true is statement.claim
    assert statement.claim.decide(control.case).status == "proved"


def test_the_antisymmetriser_generates_too_little():
    """The two dimensions, in words."""
    (statement,) = [t for t in KERNELS if t.name == "orthogonal-kernel"]
    outcome = statement.controls[0].outcome()
    assert outcome.sentence == "the ideal of E_0 has dimension 1, the kernel 14"
