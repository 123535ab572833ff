"""Coq's definitions, evaluated at small cases, are the matrices of the package; what is changed differs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain

import pytest

from tests.formal import evaluate
from tests.formal.evaluate import TRANSLATED, Case, differences
from tests.needs import needs_coq

FEWEST = {"brauer": 250, "partial": 1000, "partition": 1000, "orbits": 1000, "grood": 500, "jellyfish": 1000}
"""So many values at least."""
OTHER = {
    "partition": ("constant_on", "same_kernel"),
    "orbits": ("same_kernel", "constant_on"),
    "symplectic": ("symplectic_entry 1", "symplectic_entry 0"),
    "O(1,1)": ("indefinite_entry 1", "indefinite_entry 2"),
    "jellyfish": ("jellyfish_entry 3", "grood_entry 3"),
    "homomorphisms": ("(0, 1)", "(1, 1)"),
    "all brauer": ("is_perfect", "is_involution"),
    "at most n blocks": ("few_numbers", "wide_numbers"),
}
"""Other definitions, other edges."""


@dataclass(frozen=True)
class Compared:
    """The cases of every family, some with other values, some with another term, and those that differ."""

    right: dict[str, list[Case]]
    wrong: list[Case]
    turned: dict[str, list[Case]]
    differ: list[Case]


def changed(case: Case) -> Case:
    """Something else expected at the end."""
    *others, last = case.expected
    return replace(
        case, name=f"not {case.name}", expected=[*others, [*last, 0] if isinstance(last, list) else last + 1]
    )


@pytest.fixture(scope="module")
def compared() -> Compared:
    """In one run of Coq."""
    right = {name: list(make()) for name, make in TRANSLATED.items()}
    wrong = [changed([x for x in cases if x.expected][-1]) for cases in right.values()]
    turned = {
        name: [replace(x, name=f"{name} {x.name}", term=x.term.replace(*OTHER[name])) for x in right[name]]
        for name in OTHER
    }
    every = [*chain(*right.values()), *wrong, *chain(*turned.values())]
    return Compared(right, wrong, turned, differences(every))


@needs_coq
@pytest.mark.parametrize("name", TRANSLATED)
def test_the_values_in_coq_are_the_entries_of_the_package(name: str, compared: Compared) -> None:
    assert sum(len(case.expected) for case in compared.right[name]) >= FEWEST.get(name, 20)
    assert [case for case in compared.right[name] if case in compared.differ] == []


@needs_coq
def test_another_entry_differs(compared: Compared) -> None:
    assert [case for case in compared.wrong if case not in compared.differ] == []


@needs_coq
@pytest.mark.parametrize("name", OTHER)
def test_another_definition_differs(name: str, compared: Compared) -> None:
    assert any(case in compared.differ for case in compared.turned[name])


def test_the_script_prints_what_differs(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    cases = list(TRANSLATED["walled-brauer"]())

    def said(found: Sequence[Case]) -> list[Case]:
        return [case for case in found if case.name.startswith("not")]

    monkeypatch.setattr(evaluate, "differences", said)
    monkeypatch.setattr(evaluate, "TRANSLATED", {"right": lambda: cases, "wrong": lambda: [changed(cases[0])]})
    evaluate.main()
    right, wrong, shown = capsys.readouterr().out.splitlines()
    assert right == "right: 8 lists of 49 values, 0 differ"
    assert wrong == "wrong: 1 lists of 1 values, 1 differ"
    assert shown.strip() == f"not {cases[0].name}: {cases[0].term}"
