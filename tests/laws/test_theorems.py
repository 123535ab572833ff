"""Laws of every theorem: its words, its name, and its status in every small case by both methods."""

from dataclasses import replace
from pathlib import Path

import pytest

import eqmath.theorems
from eqmath import Verdict, Verdicts, verify
from eqmath._discover import constants
from eqmath.claims import Numbers
from eqmath.errors import CaseError, TooLarge, Undecided, UnknownName
from eqmath.exact import memory_limit
from eqmath.runs import Case
from eqmath.theorems import all_theorems, combined_exit, theorem
from tests import given as some
from tests.hom.dimensions import DIMENSIONS
from tests.oracles.definition import set_partitions

THEOREMS = all_theorems()
every_theorem = pytest.mark.parametrize("statement", THEOREMS, ids=lambda t: t.name)
PROOFS = Path(__file__).parents[2] / "proofs"

FALSE_OUTSIDE = {"symmetric-bell-count": lambda n, m: n >= m}
"""MATHEMATICS §1 and §12: where a claim that is often made for every n is true. All others are true everywhere."""

CASES = [(n, k, l) for n in range(1, 5) for k, l in some.shapes(4)]
BOTH = [(n, k, l) for n in range(1, 7) for k, l in some.shapes(7) if n ** (k + l) <= 300 and (n > 1 or k + l <= 6)]
BASES = [t for t in THEOREMS if getattr(t.claim, "few_blocks", False)]


def truth(name: str, n: int, m: int) -> str:
    return "proved" if FALSE_OUTSIDE.get(name, lambda n, m: True)(n, m) else "refuted"


@every_theorem
def test_it_has_words(statement):
    for words in ("statement", "source", "hypotheses", "convention", "reading", "script"):
        text = getattr(statement, words)
        assert text.strip() == text != ""
    assert "arXiv" in statement.source
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
    assert set(FALSE_OUTSIDE) <= {t.name for t in THEOREMS}


@every_theorem
@pytest.mark.parametrize(("n", "m"), [(n, m) for n in range(1, 9) for m in range(9)])
def test_it_holds_where_the_mathematics_says(statement, n, m):
    for k in range(m + 1):
        assert statement.expected(Case(n, k, m - k)) == truth(statement.name, n, m)


@every_theorem
@pytest.mark.parametrize(("n", "k", "l"), CASES)
def test_the_expected_status_is_met(statement, n, k, l):
    v = verify(statement.name, n=n, k=k, l=l)
    m = k + l
    assert v.status == v.expected == truth(statement.name, n, m)
    assert (v.as_expected, v.exit, bool(v)) == (True, 0, v.status == "proved")
    assert (v.witness is None) == (v.status == "proved")
    assert (v.theorem, v.group, v.n, v.order, v.k, v.l) == (statement.name, f"S({n})", n, m, k, l)
    assert v.dim == v.second_route == next(dim for a, b, dim in DIMENSIONS if (a, b) == (n, m))
    assert v.rank == v.dim <= v.diagrams
    assert v.checks


@every_theorem
@pytest.mark.parametrize(("n", "k", "l"), BOTH)
def test_the_reduced_and_the_direct_method_agree(statement, n, k, l):
    agree(statement, n, k, l)


@pytest.mark.parametrize("statement", BASES, ids=lambda t: t.name)
@pytest.mark.parametrize(("k", "l"), some.shapes(8, 8))
def test_they_agree_at_order_eight(statement, k, l):
    agree(statement, 2, k, l)


def agree(statement, n, k, l):
    reduced, direct = (statement.claim.decide(Case(n, k, l), method) for method in ("reduced", "direct"))
    assert (reduced.status, reduced.diagrams) == (direct.status, direct.diagrams)
    assert (reduced.rank, reduced.dim) == (direct.rank, direct.dim)
    assert (reduced.method.name, direct.method.name) == ("orbits", "direct")
    assert (reduced.method.unknowns, direct.method.unknowns) == (reduced.dim, n ** (k + l))


@pytest.mark.parametrize(("n", "m", "dim"), [case for case in DIMENSIONS if case[0] < case[1]])
def test_the_bell_count_is_refuted_by_its_numbers(n, m, dim):
    v = verify("symmetric-bell-count", n=n, order=m)
    bell = sum(1 for _ in set_partitions(range(m)))
    assert v.witness == Numbers(bell, dim)
    assert v.witness.to_json() == {"kind": "numbers", "claimed": bell, "true": dim}


@every_theorem
@pytest.mark.parametrize("m", range(6))
def test_every_n(statement, m):
    """n = 1, …, n₀ = max(1, m) and one row for every n ≥ n₀."""
    verdicts = verify(statement.name, n="all", order=m)
    start = max(1, m)
    assert [v.n for v in verdicts] == [*range(1, start + 1), "all"]
    assert [v.status for v in verdicts] == [truth(statement.name, n, m) for n in (*range(1, start + 1), start)]
    last = verdicts[-1]
    assert (last.group, last.start, last.status) == ("S(n)", start, "proved")
    assert (last.dim, last.rank) == (verdicts[-2].dim, verdicts[-2].rank)
    assert last.to_json()["from"] == start
    assert verdicts.exit == 0


@every_theorem
def test_splits_are_said(statement):
    assert verify(statement.name, n=2, order=3).splits == "all"
    v = verify(statement.name, n=2, k=0, l=3)
    assert [list(split) for split in v.splits] == [[0, 3]]
    assert v.not_checked
    assert verify(statement.name, n=2, order=3, method="direct").splits != "all"


def test_ranges():
    verdicts = verify("symmetric-diagram-basis", n="1..3", max_order=2)
    assert isinstance(verdicts, Verdicts)
    expected = [(m, n, m // 2, m - m // 2) for m in range(3) for n in (1, 2, 3)]
    assert [(v.order, v.n, v.k, v.l) for v in verdicts] == expected
    assert isinstance(verify("symmetric-diagram-basis", n=2, order=2), Verdict)
    assert {v.theorem for v in verify(n=1, order=0)} == {t.name for t in THEOREMS}


def test_an_undecided_verdict_has_no_truth_value():
    v = replace(verify("symmetric-diagram-basis", n=2, order=2), status="undecided")
    assert v.exit == 3
    with pytest.raises(Undecided, match="^symmetric-diagram-basis is undecided here, neither true nor false"):
        bool(v)


def test_the_exit_of_a_run():
    good = verify("symmetric-diagram-basis", n=2, order=2)
    wrong, open_ = replace(good, status="refuted"), replace(good, status="undecided")
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
