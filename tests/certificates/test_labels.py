"""Certificates by words of labels: the same numbers as those with classes, small, and every number is compared."""

from __future__ import annotations

import json

import pytest

from eqmath import parse_group, verify
from eqmath.certificates import FEW_DIAGRAMS, certificate_text, checker
from eqmath.claims import labelled

ROWS = [
    ("orthogonal-brauer", 2), ("special-orthogonal-grood", 2), ("symplectic-brauer", 4), ("bistochastic-partial", 3)
]  # fmt: skip


def written(name: str, n: int | str, order: int = 10) -> dict:
    """The certificate of a verdict."""
    found = verify(name, n=n, order=order)
    return json.loads(certificate_text((found if isinstance(n, int) else found[-1]).certify()))


def rejected(raw: dict) -> str:
    with pytest.raises(checker.Rejected) as error:
        checker.check(checker.canonical(raw))
    return str(error.value)


def test_both_have_one_bound():
    assert FEW_DIAGRAMS == checker.FEW_DIAGRAMS


@pytest.mark.parametrize(("name", "n"), ROWS)
def test_it_is_accepted_and_small(name, n):
    raw = written(name, n)
    text = checker.canonical(raw)
    checker.check(text)
    assert raw["method"] == "labels"
    assert len(text) < 2000
    sizes = [int(part["independent"]) * int(part.get("copies", 1)) for part in raw["parts"]]
    assert raw["dim"] == raw["rank"] == str(sum(sizes))
    assert "diagrams" not in raw


@pytest.mark.parametrize("key", ["diagrams", "independent", "types", "shapes"])
def test_every_number_of_a_part_is_compared(key):
    raw = written("orthogonal-brauer", 2)
    value = raw["parts"][0][key]
    raw["parts"][0][key] = value[:-1] if key == "shapes" else str(int(value) + 1)
    assert rejected(raw).startswith(f"parts.even.{key}")


def test_another_dimension_is_rejected():
    assert rejected(written("orthogonal-brauer", 2) | {"dim": "127"}).startswith("dim: '126' expected")


def test_a_basis_and_a_number():
    for name in ("orthogonal-increasing-basis", "symplectic-nonnesting-basis"):
        raw = written(name, 2)
        checker.check(checker.canonical(raw))
        assert raw["method"] == "labels"


@pytest.mark.parametrize("letter", ["O", "SO", "Sp", "B"])
@pytest.mark.parametrize("m", [0, 3, 4, 5])
def test_the_same_dimensions_as_with_classes(letter, m, monkeypatch):
    """Below the bound both kinds of certificates can be made."""
    for n in (2, 4):
        families = [list(pair) for pair in checker.SPANNING[letter]]
        raw = {"group": f"{letter}({n})", "k": str(m // 2), "l": str(m - m // 2), "n": str(n), "kind": "spans"}
        raw |= {"families": families, "matrices": "diagram"}
        with monkeypatch.context() as lowered:
            lowered.setattr(checker, "FEW_DIAGRAMS", -1)
            found = checker.certificate_of(raw)
        other = checker.certificate_of(raw)
        assert (found["method"], found["dim"]) == ("labels", other["dim"])
        with monkeypatch.context() as lowered:
            lowered.setattr(labelled, "FEW_DIAGRAMS", -1)
            group = parse_group(f"{letter}({n})")
            own = labelled.labelled_tables(group, m, [(name, rule) for name, rule in families], "spans")
        assert own is not None
        assert json.loads(certificate_text(own))["parts"] == found["parts"]


def test_for_every_n_from_where_the_system_is_the_same():
    raw = written("orthogonal-brauer", "all")
    checker.check(checker.canonical(raw))
    assert (raw["claim"]["from"], raw["values"]) == ("5", "5")
    raw["claim"]["from"] = "4"
    assert rejected(raw).startswith("from: n₀ is too small")


def test_orders_and_copies_of_the_complement_are_compared():
    raw = written("bistochastic-partial", 3, 8)
    assert [part["order"] for part in raw["parts"]] == ["0", "2", "4", "6", "8"]
    assert [part["copies"] for part in raw["parts"]] == ["1", "28", "70", "28", "1"]
    for key in ("order", "copies"):
        other = [part | {key: "7"} for part in raw["parts"]]
        assert rejected(raw | {"parts": other}).startswith(f"parts.even.{key}")
    raw["claim"] |= {"group": "B(4)", "n": "4"}
    assert rejected(raw).startswith("dim: '750' expected")


def test_b_for_every_n_and_b_of_one_value():
    every = written("bistochastic-partial", "all", 8)
    assert (every["method"], every["values"]) == ("labels", "5")
    one = written("bistochastic-partial", 1, 8)
    assert (one["method"], one["dim"]) == ("orbits", "1")


def test_a_refuted_basis_has_none(monkeypatch):
    monkeypatch.setattr(labelled, "FEW_DIAGRAMS", -1)
    assert labelled.labelled_tables(parse_group("O(1)"), 4, [("brauer", "")], "basis") is None
    assert labelled.labelled_tables(parse_group("SO(2)"), 4, [("brauer", "")], "spans") is None
    assert labelled.labelled_tables(parse_group("Sp(4)"), 4, [("symplectic", "noncrossing")], "basis") is None


def test_words_that_are_no_triangle_are_rejected(monkeypatch):
    """With more letters than there are values diagrams that are no triangle would be counted."""
    one = checker.formed(checker.Group("O", 2))[0]
    assert checker.inside(one, 6, 2) == 10
    assert checker.contraction(one, 3, (4,)) == 20
    assert checker.contraction(one._replace(rule=lambda t: (t, 0)), 3, (4,)) == 0
