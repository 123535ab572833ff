"""Laws of every theorem: its words, its name, and its status in every small case by both methods."""

from dataclasses import replace
from pathlib import Path

import pytest

import eqmath.theorems
from eqmath import Verdict, Verdicts, verify
from eqmath._discover import constants
from eqmath.claims import (
    AboutProducts,
    AboutSheaves,
    AllDegrees,
    Case,
    CharacterExpansion,
    EasyCategories,
    Factorisation,
    HeadedPresentation,
    KernelGeneration,
    Multiplication,
    Numbers,
    Presented,
    SchurWeyl,
    Separation,
    WeightMultiplication,
)
from eqmath.errors import CaseError, TooLarge, Undecided, UnknownName
from eqmath.limits import memory_limit
from eqmath.runs import central_split, combined_exit
from eqmath.theorems import all_theorems, theorem
from eqmath.verdicts import Request
from tests import given as some
from tests.hom.dimensions import ALL, DIMENSIONS
from tests.oracles.definition import set_partitions

THEOREMS = all_theorems()
ALGORITHMS = [t for t in THEOREMS if isinstance(t.claim, Multiplication | WeightMultiplication | Factorisation)]
BETWEEN = [t for t in THEOREMS if t.spaces is not None]
"""Those about spaces are in tests/laws/test_between.py."""
ALL_DEGREES = [t for t in THEOREMS if isinstance(t.claim, AllDegrees)]
"""Those about all orders at once are in tests/laws/test_all_degrees.py."""
INVARIANTS = [
    t
    for t in THEOREMS
    if isinstance(t.claim, Separation | AboutSheaves | CharacterExpansion | EasyCategories | SchurWeyl)
]
"""Those about graphs, sheaves, characters, easy groups and commutants are in tests/claims."""
PRESENTED = [t for t in THEOREMS if isinstance(t.claim, Presented | HeadedPresentation)]
"""Those about generators and relations, and every n of categories, are in tests/laws/test_presentations.py."""
ELSEWHERE = PRESENTED + ALGORITHMS + BETWEEN + ALL_DEGREES + INVARIANTS
ABOUT_SERIES = [t for t in THEOREMS if t.single is None and t not in ELSEWHERE]
ABOUT_PRODUCTS = [t for t in ABOUT_SERIES if isinstance(t.claim, AboutProducts)]
UNIFORM = [t for t in ABOUT_SERIES if t.claim.same_for_large_n and t not in ABOUT_PRODUCTS]
ABOUT_GROUPS = [t for t in THEOREMS if t.single is not None and t not in ELSEWHERE]
every_theorem = pytest.mark.parametrize("statement", THEOREMS, ids=lambda t: t.name)
every_uniform_theorem = pytest.mark.parametrize("statement", UNIFORM, ids=lambda t: t.name)
NAIVE = [t for t in ABOUT_PRODUCTS if not t.claim.same_for_large_n]
every_category = pytest.mark.parametrize("statement", ABOUT_PRODUCTS, ids=lambda t: t.name)
PROOFS = Path(__file__).parents[2] / "proofs"

TRUTH = {
    "symmetric-bell-count": lambda n, m: n >= m,
    "orthogonal-brauer-basis": lambda n, m: m % 2 == 1 or m <= 2 * n,
    "symplectic-brauer-basis": lambda n, m: m % 2 == 1 or m <= n,
    "special-orthogonal-grood-independent": lambda n, m: m <= n or (m - n) % 2 == 1,
    "special-orthogonal-brauer-only": lambda n, m: m < n or (m - n) % 2 == 1,
    "alternating-jellyfish-count": lambda n, m: n >= 2,
    "alternating-equals-symmetric": lambda n, m: n == 1 or m <= n - 2,
    "symplectic-naive-composition": lambda n, m: m % 2 == 1,
    "grood-products-are-diagrams": lambda n, m: n == 1 or m % 2 == 1 or m <= 2,
}
"""Where a claim that is often made for every n is true. All others are always true."""

TRUTH_BY_SPLIT = {
    "unitary-equals-special-unitary": lambda n, k, l: k == l or abs(k - l) % n > 0,
}
"""The same for groups whose V is not self-dual."""

STABLE = {
    "S": lambda m: m,
    "A": lambda m: m + 2 if m else 1,
    "B": lambda m: m,
    "SO": lambda m: m + 1,
    "H": lambda m: 0 if m % 2 else m // 2,
    "O": lambda m: 0 if m % 2 else m // 2,
    "Sp": lambda m: 0 if m % 2 else m,
    "U": lambda m: 0 if m % 2 else m // 2,
    "M": lambda m: 0 if m % 2 else m // 2,
    "UR": lambda m: 0 if m % 2 else m,
}
"""N₀ at order m, at least the least n; without legs nothing is twisted. For k = l where V is not
self-dual."""

FORMULA = {"alternating-jellyfish-count": lambda m: m + 2}
"""From which n on the formula of a count is constant, where that may be later than n₀."""

STABLE_BY_SPLIT = {"SU": lambda k, l: l if k == l else abs(l - k) + 1}
"""Beyond, no determinant makes up for the difference."""

ALL_SPLITS, CENTRAL = 81, 300
"""The direct method has n^m unknowns: up to the first bound at every split, up to the second at the central one."""


def existing(statement, largest: int) -> list[int]:
    return [n for n in statement.series.values(largest) if n >= statement.least]


def affordable(statement, n: int, k: int, l: int) -> bool:
    """All splits for S(n), where the theory is, and for small spaces; else the central one."""
    everywhere = CENTRAL if statement.series.letter == "S" else ALL_SPLITS
    return n ** (k + l) <= (CENTRAL if (k, l) == central_split(k + l) else everywhere)


ABOUT_HOM = [t for t in ABOUT_SERIES if not isinstance(t.claim, KernelGeneration)]
"""Those that speak of every order; the others are in tests/laws/test_kernels.py."""
every_series_theorem = pytest.mark.parametrize("statement", ABOUT_HOM, ids=lambda t: t.name)
CASES = [(t, n, m) for t in ABOUT_HOM for n in existing(t, 4) for m in range(5)]
BOTH = [(t, n, k, l) for t in UNIFORM for n in existing(t, 6) for k, l in some.shapes(5) if affordable(t, n, k, l)]
BOTH += [(t, n, k, l) for t in ABOUT_PRODUCTS for n in existing(t, 3) for k, l in some.shapes(3)]
BASES = [t for t in THEOREMS if t.name in ("symmetric-diagram-basis", "symmetric-orbit-basis")]


def truth(name: str, n: int, k: int, l: int) -> str:
    by_split = TRUTH_BY_SPLIT.get(name, lambda n, k, l: True)(n, k, l)
    return "proved" if by_split and TRUTH.get(name, lambda n, m: True)(n, k + l) else "refuted"


def named(case: tuple) -> str:
    return f"{case[0].name} n={case[1]} k={case[2]} l={case[3]}"


@every_theorem
def test_it_has_words(statement):
    for words in ("statement", "source", "hypotheses", "convention", "reading", "script"):
        text = getattr(statement, words)
        assert text.strip() == text != ""
    assert statement.statement.endswith(".")
    assert (PROOFS / f"{statement.script}.py").is_file()


@every_theorem
def test_it_has_controls_with_reasons(statement):
    assert len(statement.controls) >= 2
    names = [control.name for control in statement.controls]
    assert len(set(names)) == len(names)
    assert all(control.reason.strip() for control in statement.controls)


def test_the_name_is_the_name_of_the_file():
    for module, statement in constants("eqmath.theorems", "THEOREM").items():
        assert statement.name == module.replace("_", "-")
    folder = Path(eqmath.theorems.__file__).parent
    files = [p.stem for p in sorted(folder.glob("*.py")) if "\nTHEOREM = " in p.read_text(encoding="utf-8")]
    assert [t.name for t in THEOREMS] == sorted(stem.replace("_", "-") for stem in files)


@every_theorem
def test_it_is_found_by_its_name_only(statement):
    assert theorem(statement.name) is statement
    for near in (statement.name.replace("-", "_"), statement.name.upper(), statement.name[:-1]):
        with pytest.raises(UnknownName, match=statement.name):
            theorem(near)


def test_the_false_claims_are_there():
    """Each is refuted somewhere in a small case, and none besides."""
    refuted = {t.name for t in ABOUT_SERIES for n in existing(t, 4) for m in range(7) if not t.holds(Case(n, 0, m))}
    assert refuted == {t.name for t in THEOREMS} & {*TRUTH, *TRUTH_BY_SPLIT}
    assert "symmetric-bell-count" in refuted


@every_series_theorem
@pytest.mark.parametrize("m", range(9))
def test_it_holds_where_the_mathematics_says(statement, m):
    for n in existing(statement, 8):
        for k in range(m + 1):
            assert statement.instances()[0].expected(Case(n, k, m - k)) == truth(statement.name, n, k, m - k)


@pytest.mark.parametrize(("statement", "n", "m"), CASES, ids=lambda x: getattr(x, "name", str(x)))
def test_the_expected_status_is_met(statement, n, m):
    letter = statement.series.letter
    printed = [dim for *at, dim in ALL if at == [letter, n, m]]
    for k in range(m + 1) if letter == "S" else {0, m // 2, m}:
        v = verify(statement.name, n=n, k=k, l=m - k)
        assert v.status == v.expected == truth(statement.name, n, k, m - k)
        assert (v.as_expected, v.exit, bool(v)) == (True, 0, v.status == "proved")
        assert (v.witness is None) == (v.status == "proved")
        assert (v.theorem, v.group, v.n, v.order, v.k) == (statement.name, f"{letter}({n})", n, m, k)
        assert v.dim == v.second_route
        assert printed in ([], [v.dim])
        assert v.rank <= min(v.dim, v.diagrams)
        assert v.checks


@pytest.mark.parametrize("case", BOTH, ids=named)
def test_the_reduced_and_the_direct_method_agree(case):
    agree(*case)


@pytest.mark.parametrize("statement", BASES, ids=lambda t: t.name)
@pytest.mark.parametrize(("k", "l"), some.shapes(8, 6))
def test_they_agree_at_higher_orders(statement, k, l):
    agree(statement, 2, k, l)


def agree(statement, n, k, l):
    reduced, direct = (statement.claim.decide(Case(n, k, l), method) for method in ("reduced", "direct"))
    assert (reduced.status, reduced.diagrams) == (direct.status, direct.diagrams)
    assert (reduced.rank, reduced.dim) == (direct.rank, direct.dim)
    assert direct.method.name == "direct" != reduced.method.name
    assert direct.method.unknowns == n ** (k + l)


@pytest.mark.parametrize(("n", "m", "dim"), [case for case in DIMENSIONS if case[0] < case[1]])
def test_the_bell_count_is_refuted_by_its_numbers(n, m, dim):
    v = verify("symmetric-bell-count", n=n, order=m)
    bell = sum(1 for _ in set_partitions(range(m)))
    assert v.witness == Numbers(bell, dim)
    assert v.witness.to_json() == {"kind": "numbers", "claimed": bell, "true": dim}


@every_uniform_theorem
@pytest.mark.parametrize("m", range(5))
def test_every_n(statement, m):
    """All n up to n₀, and one row for every n ≥ n₀ with the values that are stable, at every split that is run."""
    found = verify(statement.name, n="all", order=m)
    assert found.exit == 0
    assert list(dict.fromkeys((v.k, v.l) for v in found)) == list(statement.splits(m))
    for k, l in statement.splits(m):
        check_every_n(statement, k, l, [v for v in found if (v.k, v.l) == (k, l)])


def check_every_n(statement, k, l, verdicts):
    letter = statement.series.letter
    formula = FORMULA.get(statement.name, lambda m: 0)(k + l)
    stable = STABLE_BY_SPLIT[letter](k, l) if letter in STABLE_BY_SPLIT else STABLE[letter](k + l)
    start = max(stable, statement.series.step, statement.least, formula)
    values = existing(statement, start)
    assert [v.n for v in verdicts] == [*values, "all"]
    assert [v.status for v in verdicts[:-1]] == [truth(statement.name, n, k, l) for n in values]
    last = verdicts[-1]
    assert (last.group, last.start) == (f"{letter}(n)", start)
    for n in existing(statement, start + 6):
        assert n < start or last.status == truth(statement.name, n, k, l)
    assert (last.dim, last.rank, last.diagrams) == (verdicts[-2].dim, verdicts[-2].rank, verdicts[-2].diagrams)
    assert last.to_json()["from"] == start


def test_what_is_not_uniform_is_about_products():
    assert ABOUT_PRODUCTS == [t for t in ABOUT_HOM if t not in UNIFORM]
    assert len(ABOUT_PRODUCTS) == 7


@pytest.mark.parametrize("statement", NAIVE, ids=lambda t: t.name)
@pytest.mark.parametrize("m", range(4))
def test_no_row_for_every_n_without_an_argument(statement, m):
    """The rows at the n of the tested range, each about one split."""
    verdicts = verify(statement.name, n="all", order=m)
    assert [v.n for v in verdicts] == existing(statement, statement.max_n)
    assert {v.splits for v in verdicts} == {((m // 2, m - m // 2),)}
    assert {v.start for v in verdicts} == {None}
    with pytest.raises(CaseError, match=r"has no argument for every n"):
        statement.instances()[0].stable_from(m, 0)


@every_category
def test_with_all_theorems_large_orders_of_products_are_left_out(statement):
    plan = Request(n="all", max_order=9).plan()
    (instance,) = [i for i in plan.instances if i.theorem is statement]
    assert max(k + l for k, l in plan.splits(instance)) == statement.max_order
    assert f"{statement.name} {statement.series.every}: orders above {statement.max_order} are left out" in plan.notes()
    assert [k + l for k, l in Request([statement.name], order=9).plan().splits(instance)] == [9]


@every_uniform_theorem
def test_splits_are_said(statement):
    found = verify(statement.name, n=2, order=3)
    at_order = [found] if isinstance(found, Verdict) else list(found)
    assert [(v.k, v.l) for v in at_order] == list(statement.splits(3))
    self_dual = statement.series.coloured is None
    assert {v.splits for v in at_order} == ({"all"} if self_dual else {((v.k, v.l),) for v in at_order})
    v = verify(statement.name, n=2, k=0, l=3)
    assert [list(split) for split in v.splits] == [[0, 3]]
    assert v.not_checked
    assert not self_dual or verify(statement.name, n=2, order=3, method="direct").splits != "all"


def test_ranges():
    verdicts = verify("symmetric-diagram-basis", n="1..3", max_order=2)
    assert isinstance(verdicts, Verdicts)
    expected = [(m, n, m // 2, m - m // 2) for m in range(3) for n in (1, 2, 3)]
    assert [(v.order, v.n, v.k, v.l) for v in verdicts] == expected
    assert isinstance(verify("symmetric-diagram-basis", n=2, order=2), Verdict)
    assert {v.theorem for v in verify(n=2, order=0)} == {
        t.name for t in THEOREMS if t.claim.admits(Case(2, 0, 0)) and any(i.admits(0, 0) for i in t.instances())
    }


def test_one_case_is_one_verdict():
    v = verify("symmetric-diagram-basis", n=2, k=1, l=1)
    assert isinstance(v, Verdict)
    assert verify("symmetric-diagram-basis", group="S(2)", k=1, l=1) == v


def test_a_group_and_another_n_contradict_each_other():
    with pytest.raises(CaseError):
        verify("symmetric-diagram-basis", group="S(2)", n=3, order=2)
    assert verify("symmetric-diagram-basis", group="S", n=3, order=2).group == "S(3)"


def changed(verdict: Verdict, status: str) -> Verdict:
    """The same verdict with another status."""
    return replace(verdict, outcome=replace(verdict.outcome, status=status))


def test_an_undecided_verdict_has_no_truth_value():
    v = changed(verify("symmetric-diagram-basis", n=2, order=2), "undecided")
    assert v.exit == 3
    with pytest.raises(Undecided, match="^symmetric-diagram-basis is undecided here, neither true nor false"):
        bool(v)


def test_the_exit_of_a_run():
    good = verify("symmetric-diagram-basis", n=2, order=2)
    wrong, open_ = changed(good, "refuted"), changed(good, "undecided")
    assert Verdicts([good]).exit == 0
    assert Verdicts([good, open_]).exit == 3
    assert Verdicts([open_, wrong]).exit == 1
    assert Verdicts([]).exit == 0
    assert [combined_exit(codes) for codes in ([0, 3, 4], [4, 1], [1, 5], [5, 2], [2, 130])] == [4, 1, 5, 2, 130]


@pytest.mark.parametrize(
    "arguments",
    [
        {"n": 0, "order": 2},
        {"n": "3..1", "order": 2},
        {"n": "x", "order": 2},
        {"n": 2, "k": 1},
        {"n": 2, "k": -1, "l": 1},
        {"n": 2, "k": 1, "l": 1, "order": 2},
        {"n": 2, "order": -1},
        {"n": 2, "order": 2, "method": "guess"},
    ],
)
def test_ranges_that_are_none(arguments):
    with pytest.raises(CaseError):
        verify("symmetric-diagram-basis", **arguments)


def test_too_large_cases_are_refused_with_a_cheaper_way():
    with memory_limit(10**6), pytest.raises(TooLarge, match="the reduced method needs .*: --method reduced$"):
        verify("symmetric-diagram-basis", n=4, order=6, method="direct")
    with pytest.raises(TooLarge):
        verify("symmetric-diagram-basis", n=20, order=20)


EXAMPLES = [
    (t, i, k, l)
    for t in ABOUT_GROUPS
    for i in t.instances()
    if i.single
    for k, l in some.shapes(i.largest)
    if i.admits(k, l)
]


@pytest.mark.parametrize(("statement", "instance", "k", "l"), EXAMPLES, ids=lambda x: str(getattr(x, "series", x)))
def test_single_groups(statement, instance, k, l):
    """Every example at every split up to its largest order, by both methods where the direct one is small."""
    n = instance.series.only
    v = verify(statement.name, group=instance.series.letter, k=k, l=l)
    assert (v.n, v.group, v.status) == (n, instance.series.letter, v.expected)
    assert v.dim == v.second_route
    if n ** (k + l) <= CENTRAL:
        direct = verify(statement.name, group=instance.series.letter, k=k, l=l, method="direct")
        assert (direct.status, direct.rank, direct.dim, direct.diagrams) == (v.status, v.rank, v.dim, v.diagrams)


def test_n_is_ignored_for_a_single_group():
    verdicts = verify("graph-automorphism-adjacency", n="all")
    assert verdicts == verify("graph-automorphism-adjacency")


def test_any_product_may_be_asked_for():
    assert verify("local-symmetries", group="SO(2)xA(3)", k=1, l=1).dim == 2 * 3
    with pytest.raises(CaseError, match=r"^none of these theorems is about S\(n\)"):
        verify("local-symmetries", group="S")


@pytest.mark.parametrize(("graph", "status"), [("complete:12", "proved"), ("star:12", "refuted")])
def test_a_group_too_large_for_burnside_has_the_status_it_should(graph, status):
    verdict = verify("graph-automorphism-adjacency", group=f"Aut({graph})", k=1, l=1)
    found = verdict if isinstance(verdict, Verdict) else verdict[0]
    assert (found.second_route, found.status, found.expected) == (None, status, status)


def test_what_a_theorem_rests_on_is_there_and_goes_round_in_no_circle() -> None:
    uses = {t.name: t.rests_on for t in THEOREMS}
    seen: set[str] = set()
    while later := [name for name in uses if name not in seen and set(uses[name]) <= seen]:
        seen.update(later)
    assert seen == set(uses)
