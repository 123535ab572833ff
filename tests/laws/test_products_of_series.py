"""Theorems about products of series: a row for every (n₁, …, n_p) of a box, one for all others, and their states."""

from __future__ import annotations

import json
import pickle
from dataclasses import replace
from functools import cache
from itertools import combinations_with_replacement, product
from math import prod
from pathlib import Path

import pytest

from eqmath import Verdict, Verdicts, verify
from eqmath.certificates import certificate_text, checker
from eqmath.claims import Case
from eqmath.cli import main
from eqmath.cli.commands.verify import _rows
from eqmath.errors import CaseError, GroupError, TooLarge
from eqmath.groups import SeriesProduct, all_series, parse_group, parse_product
from eqmath.limits import memory_limit
from eqmath.methods import BentLegs, uniformity
from eqmath.runs import central_split
from eqmath.runs.state import digest
from eqmath.theorems import theorem
from eqmath.theorems.beginning import Beginning, one
from eqmath.theorems.box import boxes
from eqmath.verdicts import Plan, Request, Task
from tests.laws.test_theorems import STABLE

Capture = pytest.CaptureFixture[str]
LOCAL = theorem("local-symmetries")
LISTED = [box.products for box in boxes(LOCAL)]
ALL = ["-q", "verify", "local-symmetries", "--max-order", "3", "-n", "all", "--json"]
SMALL = 260
"""The direct method has so many unknowns at most."""
every_product = pytest.mark.parametrize("products", LISTED, ids=lambda found: found.every)


def starts(products: SeriesProduct, m: int) -> tuple[int, ...]:
    """n₀ of every factor, by a table."""
    return tuple(max(STABLE[s.letter](m), s.step) for s in products.members)


def sizes(products: SeriesProduct, lasts: tuple[int, ...]) -> list[tuple[int, ...]]:
    return list(product(*(s.values(last) for s, last in zip(products.members, lasts, strict=True))))


@cache
def box_of(products: SeriesProduct, m: int) -> Verdicts:
    found = verify("local-symmetries", group=products.every, n="all", order=m)
    assert isinstance(found, Verdicts)
    return found


def numbers(v: Verdict) -> tuple[str, int, int | None, int | None]:
    return v.status, v.diagrams, v.rank, v.dim


@every_product
@pytest.mark.parametrize("m", range(5))
def test_the_rows_of_a_box(products: SeriesProduct, m: int) -> None:
    """Every n_i up to n₀, and the last corner again for all others."""
    *rows, last = box_of(products, m)
    corner = starts(products, m)
    assert [v.group for v in rows] == [products(*ns).name for ns in sizes(products, corner)]
    assert [v.n for v in rows] == [prod(ns) for ns in sizes(products, corner)]
    assert (last.group, last.n, last.start, last.to_json()["from"]) == (products.every, "all", corner, corner)
    assert numbers(last) == numbers(rows[-1])
    assert {(v.status, v.expected, v.dim == v.second_route) for v in [*rows, last]} == {("proved", "proved", True)}
    conditions, least = (
        ", ".join(text.format(i=i, n=n) for i, n in enumerate(corner, 1)) for text in ("n{i} ≥ {n}", "min(n{i}, {n})")
    )
    assert last.note == f"the same system for every {conditions}; at any (n1, n2) that of ({least})"
    assert last.beyond == conditions


@every_product
@pytest.mark.parametrize("m", range(5))
def test_a_box_is_about_all_that_are_larger(products: SeriesProduct, m: int) -> None:
    """At any (n₁, n₂), by characters: the dimension of the row with every n_i cut off at n₀."""
    *rows, last = box_of(products, m)
    found = {v.group: v.dim for v in rows}
    corner = starts(products, m)
    for ns in sizes(products, tuple(n + 4 for n in corner)):
        within = products(*map(min, ns, corner)).name
        (k, l), group = central_split(m), products(*ns)
        assert group.series.dimension(m, group.n) == found[within], (ns, k, l)
        if all(n >= start for n, start in zip(ns, corner, strict=True)):
            assert found[within] == last.dim


@every_product
@pytest.mark.parametrize("m", range(4))
def test_the_direct_method_agrees(products: SeriesProduct, m: int) -> None:
    """The equations of all generators at once, in small boxes and one step beyond."""
    found = {v.group: numbers(v) for v in box_of(products, m)[:-1]}
    corner, (k, l) = starts(products, m), central_split(m)
    for ns in sizes(products, tuple(n + 1 for n in corner)):
        if prod(ns) ** m <= SMALL:
            direct = verify("local-symmetries", group=products(*ns).name, k=k, l=l, method="direct")
            assert isinstance(direct, Verdict)
            assert numbers(direct) == found[products(*map(min, ns, corner)).name]


PAIRS = [SeriesProduct(pair) for pair in combinations_with_replacement(all_series().values(), 2)]


@pytest.mark.parametrize("products", PAIRS, ids=lambda found: found.every)
@pytest.mark.parametrize("m", range(3))
def test_n0_beside_the_system_of_the_product(products: SeriesProduct, m: int) -> None:
    """That of the tensor product itself, where it has unknowns; where a factor has none, neither has the product."""
    k, l = central_split(m)
    members = [s.coloured(l, k) if s.coloured else s for s in products.members]
    joint = uniformity(members, BentLegs((0, 1) * m, 2 * l))
    (box,) = boxes(LOCAL, products)
    own = box.stable_from(k, l).start
    assert isinstance(own, tuple)
    group = products(*own)
    if group.series.dimension(m, group.n):
        assert joint.starts == own
    assert all(n is not None and n <= start for n, start in zip(joint.starts, own, strict=True))


@pytest.mark.parametrize("name", ["S(n)xO(n)", "A(n)xS(n)"])
def test_n0_beside_the_system_of_the_product_at_order_3(name: str) -> None:
    products = parse_product(name)
    assert products
    joint = uniformity(products.members, BentLegs((0,) * 3 + (1,) * 3, 0)).starts
    assert all(n is not None and n <= start for n, start in zip(joint, starts(products, 3), strict=True))


def test_three_factors() -> None:
    rows = verify("local-symmetries", group="S(n)xO(n)xSp(n)", n="all", order=4)
    assert isinstance(rows, Verdicts)
    assert [v.n for v in rows][-1] == "all"
    assert (len(rows), rows[-1].group, rows[-1].start) == (4 * 2 * 2 + 1, "S(n1)xO(n2)xSp(n3)", (4, 2, 4))
    assert rows[-1].note.endswith("at any (n1, n2, n3) that of (min(n1, 4), min(n2, 2), min(n3, 4))")
    assert rows[-1].dim == 15 * 3 * 3


def groups_of(**arguments: object) -> list[str]:
    plan = Request(["local-symmetries"], order=2, **arguments).plan()  # type: ignore[arg-type]
    return [task.group for part in plan.parts() for task in plan.tasks(*part)]


def test_which_are_run() -> None:
    """None where no n are asked for; else every n_i in the range; the single groups among them are not run twice."""
    assert groups_of() == ["S(3)xS(2)", "O(2)xS(2)", "A(3)xS(2)", "Aut(path:3)xS(2)"]
    assert groups_of(n="3") == ["O(2)xS(2)", "Aut(path:3)xS(2)", "S(3)xO(3)", "S(3)xS(3)", "A(3)xS(3)"]
    assert groups_of(n="1..2", group="Sp(n)xO(n)") == ["Sp(2)xO(1)", "Sp(2)xO(2)"]
    assert groups_of(group="S(n)xO(n)") == [f"S({i})xO({j})" for i, j in product((1, 2, 3), repeat=2)]
    assert groups_of(n="all", group="S(n)xO(n)") == ["S(1)xO(1)", "S(2)xO(1)", "S(n1)xO(n2)"]
    assert groups_of(n="all")[:5] == ["O(2)xS(2)", "Aut(path:3)xS(2)", "S(1)xO(1)", "S(2)xO(1)", "S(n1)xO(n2)"]


def test_no_case_is_planned_twice() -> None:
    for n in ("all", "1..3"):
        plan = Request(n=n, max_order=4).plan()
        keys = [json.dumps(task.key) for part in plan.parts() for task in plan.tasks(*part)]
        assert len(keys) == len(set(keys))


def test_with_all_theorems_large_orders_are_left_out() -> None:
    plan = Request(n="all", max_order=6).plan()
    assert {k + l for i, k, l in plan.parts() if i.theorem is LOCAL} == set(range(5))
    listed = "O(2)xS(2), S(n1)xO(n2), S(n1)xS(n2), A(n1)xS(n2), O(n1)xSp(n2)"
    assert f"local-symmetries {listed}: orders above 4 are left out" in plan.notes()
    (instance,) = (plan := Request(["local-symmetries"], group="S(n)xO(n)", order=6).plan()).instances
    assert plan.splits(instance) == [(3, 3)]


def test_odd_n_are_said_to_be_left_out() -> None:
    plan = Request(["local-symmetries"], group="O(n)xSp(n)", n="1..2", order=2).plan()
    assert plan.notes() == ["Sp(n) exists only for even n: 1 left out"]
    with pytest.raises(CaseError, match=r"local-symmetries O\(n1\)xSp\(n2\) has no case here"):
        verify("local-symmetries", group="O(n)xSp(n)", n=1, order=2)


def test_what_is_foreseen() -> None:
    """The number of cases and their cost, before n₀ is known: an upper bound, and without the work."""
    for products in LISTED:
        plan = Request(["local-symmetries"], group=products.every, n="all", order=4).plan()
        (part,) = plan.parts()
        assert plan.expected(*part) == prod(len(s.values(4)) for s in products.members) + 1
        largest = max(
            (i.claim.cost_at(c.n, c.k, c.l) for i, c in part[0].cases_up_to(starts(products, 4), 2, 2)),
            key=lambda cost: cost.bytes,
        )
        assert plan.cost().bytes >= largest.bytes


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"names": ["orthogonal-brauer"]}, "none of these theorems is about S(n1)xO(n2)"),
        ({"names": ["graph-automorphism-adjacency"]}, "none of these theorems is about S(n1)xO(n2)"),
        ({"source": "V", "target": "V"}, "none of these theorems is about maps from V to V"),
    ],
)
def test_theorems_that_are_not_about_products(arguments: dict[str, object], message: str) -> None:
    with pytest.raises(CaseError) as error:
        Request(group="S(n)xO(n)", **arguments).plan()  # type: ignore[arg-type]
    assert error.value.message == message


def test_too_many_groups_are_refused_first() -> None:
    with pytest.raises(TooLarge) as error:
        verify("local-symmetries", group="S(n)xO(n)", n="1..1000000", order=2)
    assert error.value.message.endswith(" cases are about 5000 TB, the limit is 4 GB")
    assert error.value.hint == "give fewer n"


def test_a_row_whose_n0_is_out_of_reach(capsys: Capture) -> None:
    """Then the row for every n is refused; with it the rows of the box, which nobody knows."""
    assert main([*ALL, "--mem-limit", "2000"]) == 4
    data = json.loads(capsys.readouterr().out)
    assert {row["n"] for row in data["refused"] if "n1" in row["group"]} == {"all"}
    with memory_limit(2000), pytest.raises(TooLarge):
        LOCAL.claim.uniform(LISTED[0].members, 2, 2)


def test_a_corner_that_is_refused(capsys: Capture) -> None:
    """The row for every n is that of the corner, and refused with it."""
    command = ["-q", "verify", "local-symmetries", "--group", "S(n)xO(n)", "--order", "4", "-n", "all", "--json"]
    assert main([*command, "--method", "direct", "--mem-limit", "5M"]) == 4
    data = json.loads(capsys.readouterr().out)
    refused = [row["group"] for row in data["refused"]]
    assert refused[-2:] == ["S(4)xO(2)", "S(n1)xO(n2)"]
    assert "S(1)xO(1)" in [row["group"] for row in data["results"]]


@every_product
def test_the_certificate_for_all_has_one_of_every_factor(products: SeriesProduct) -> None:
    *rows, last = box_of(products, 2)
    assert {v.uncertified for v in (*rows, last)} == {""}
    assert rows[-1].certify()["claim"]["kind"] == "tuples"
    made = last.certify()
    checker.check(certificate_text(made))
    assert [claim["n"] for claim in made["claim"]["claims"]] == ["all", "all"]
    assert tuple(claim["from"] for claim in made["claim"]["claims"]) == last.start
    assert prod(factor["dim"] for factor in made["factors"]) == last.dim


def test_the_certificate_for_all_spaces_has_an_n_for_every_factor() -> None:
    last = verify("point-cloud-layers", n="all", max_order=3)[-1]
    made = last.certify()
    checker.check(certificate_text(made))
    assert (made["claim"]["n"], made["claim"]["from"]) == ("all", list(last.start))
    assert made["remarks"]["group"] == last.group


def test_its_formula() -> None:
    assert (
        r"\mathrm{S}(n_{1}) \times \mathrm{O}(n_{2}),\ n_{1} \geq 2, n_{2} \geq 1,\ k = 1"
        in box_of(LISTED[0], 2)[-1]._tex()
    )


def tasks(plan: Plan) -> list[Task]:
    return [task for part in plan.parts() for task in plan.tasks(*part)]


def test_tasks_travel_by_their_names() -> None:
    for task in tasks(Request(["local-symmetries"], n="all", max_order=2).plan()):
        again = pickle.loads(pickle.dumps(task))
        assert (again, again.key, again.start) == (task, task.key, task.start)


@pytest.mark.parametrize("start", [[3], [2, 1, 1], [3, 0], [3, 1.5], 3, ["3", "x"]])
def test_a_saved_start_that_is_none(start: object) -> None:
    last = box_of(LISTED[0], 2)[-1]
    assert Verdict.from_state(last.task, json.loads(json.dumps(last.to_state()))) == last
    with pytest.raises(CaseError, match="expected the fields of a verdict"):
        Verdict.from_state(last.task, last.to_state() | {"from": start})


def test_one_n_is_one() -> None:
    """A series has one n₀."""
    (instance,) = theorem("symmetric-diagram-basis").instances()
    with pytest.raises(CaseError, match=r"^expected one n, found \(2, 1\)"):
        instance.cases_up_to((2, 1), 1, 1)
    with pytest.raises(CaseError, match=r"^expected one n, found \[2, 1\]"):
        instance.starting(Case(2, 1, 1), [2, 1])  # type: ignore[arg-type]
    assert (one(2), Beginning(2, "").beyond) == (2, "n ≥ 2")
    with pytest.raises(CaseError, match="^there is no argument for every n of several series"):
        instance.claim.uniform(LISTED[0].members, 1, 1)


def test_a_product_takes_one_n_for_every_factor() -> None:
    with pytest.raises(GroupError, match=r"^expected 2 n for S\(n1\)xO\(n2\), found 3"):
        LISTED[0](1, 2, 3)
    with pytest.raises(GroupError, match=r"^O\(0\) does not exist"):
        LISTED[0](1, 0)


@pytest.mark.parametrize("text", ["S(n)xO(n)", "S(n1)xO(n2)", " S( n )×O(n) ", "S_(n1) x O(n)"])
def test_how_products_are_written(text: str) -> None:
    assert parse_product(text) == LISTED[0]


@pytest.mark.parametrize(
    "text", ["S(n)", "S", "S(3)xO(2)", "S(n)xO(3)", "S(n)+O(n)", "S(n)xO", "(S(n)xO(n))xS(n)", "", 3]
)
def test_what_is_no_product_of_series(text: object) -> None:
    assert parse_product(text) is None  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("S(n2)xO(n1)", "expected n1, n2, … in their order, found 'S(n2)xO(n1)'"),
        ("S(n)xC(n)", "C(n) is not a series: nothing is proved for every n"),
        ("S(n)xX(n)", "the group X is unknown"),
    ],
)
def test_products_that_are_none(text: str, message: str) -> None:
    with pytest.raises(GroupError) as error:
        parse_product(text)
    assert error.value.message == message


def run(capsys: Capture, *arguments: str) -> tuple[int, str, str]:
    code = main([*ALL, *arguments])
    out, err = capsys.readouterr()
    return code, out, err


def test_a_run_is_resumed_after_every_case(capsys: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is finished is not decided again, and n₀ of a finished box is not read off again."""
    whole = run(capsys, "--out", str(tmp_path / "whole"))
    lines = (tmp_path / "whole" / "STATE.jsonl").read_text(encoding="utf-8").splitlines(keepends=True)
    assert len(lines) == len(json.loads(whole[1])["results"]) + 1
    ends = [i for i, line in enumerate(lines) if '"n": "all"' in line]
    for kept in {1, 2, ends[1], ends[1] + 1, ends[-1]}:
        folder = tmp_path / str(kept)
        folder.mkdir()
        (folder / "STATE.jsonl").write_text("".join(lines[:kept]), encoding="utf-8")
        assert run(capsys, "--out", str(folder), "--resume") == whole
        assert sorted((folder / "STATE.jsonl").read_text(encoding="utf-8").splitlines(keepends=True)) == sorted(lines)

    def impossible(*_: object, **__: object) -> None:
        raise AssertionError("nothing is left to compute")

    monkeypatch.setattr("eqmath.verdicts.filing.decide_in", impossible)
    monkeypatch.setattr("eqmath.theorems.box.SeriesBox.stable_from", impossible)
    assert run(capsys, "--out", str(tmp_path / "whole"), "--resume") == whole
    assert run(capsys, "--out", str(tmp_path / "whole"), "--resume", "--jobs", "2") == whole


def test_several_processes_find_the_same(capsys: Capture, tmp_path: Path) -> None:
    assert run(capsys, "--jobs", "2", "--out", str(tmp_path / "a")) == run(capsys, "--out", str(tmp_path / "b"))


@pytest.mark.parametrize("signed", [False, True])
@pytest.mark.parametrize(("field", "value"), [("from", [2]), ("from", [2, 0]), ("group", "S(n1)xS(n2)")])
def test_a_changed_line_is_named(capsys: Capture, tmp_path: Path, field: str, value: object, signed: bool) -> None:
    """Whether or not it was signed again."""
    run(capsys, "--out", str(tmp_path))
    path = tmp_path / "STATE.jsonl"
    lines = path.read_text(encoding="utf-8").splitlines()
    number = next(i for i, line in enumerate(lines) if '"S(n1)xO(n2)", "all", 1, 1' in line)
    found = json.loads(lines[number])
    found["verdict"][field] = value
    found |= {"digest": digest(found["case"], found["verdict"])} if signed else {}
    lines[number] = json.dumps(found)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    code, out, _ = run(capsys, "--out", str(tmp_path), "--resume")
    assert (code, f"line {number + 1}: expected a finished case" in out) == (2, True)


def test_what_show_says(capsys: Capture) -> None:
    assert main(["show", "local-symmetries"]) == 0
    assert "every (n1, n2) of S(n1)xO(n2), S(n1)xS(n2), A(n1)xS(n2), O(n1)xSp(n2)" in capsys.readouterr().out
    assert main(["show", "graph-automorphism-adjacency"]) == 0
    assert "n1" not in capsys.readouterr().out


def test_the_columns(capsys: Capture) -> None:
    command = ["-q", "verify", "local-symmetries", "--group", "S(n)xO(n)", "--order", "2", "-n", "all"]
    assert main(command) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[3].split()[:4] == ["local-symmetries", "S(n1)xO(n2)", "2", "every"]
    assert lines[5].split()[:5] == ["local-symmetries", "S(n1)xO(n2)", "order", "2", "every"]
    assert lines[7] == "not checked: orders other than 2; other groups"


def test_where_the_status_changes_the_n_are_said() -> None:
    first, *others, last = box_of(LISTED[0], 2)
    assert (first.beyond, last.beyond) == ("", "n1 ≥ 2, n2 ≥ 1")
    false = replace(first, outcome=replace(first.outcome, status="refuted"))
    assert _rows(Verdicts([false, *others, last]))[-1][3] == "n1 ≥ 2, n2 ≥ 1"
    assert _rows(Verdicts([first, *others, last]))[-1][3] == "every n"


def test_a_group_is_covered_by_its_box() -> None:
    (box, *_), (instance,) = boxes(LOCAL), LOCAL.instances(parse_group("S(3)xO(2)").series)
    assert box.covers(instance)
    assert not box.covers(LOCAL.instances(parse_group("O(2)xS(3)").series)[0])
    assert not box.covers(replace(instance, claim=replace(instance.claim, series=parse_group("S(3)").series)))
