"""A group of your own is never shown under a name by which another group is known."""

from __future__ import annotations

from pathlib import Path

import pytest

from eqmath.errors import GroupError
from eqmath.exact import Matrix
from eqmath.groups import all_series, direct_sum, matrix_group, parse_group, permutation_group, read_group
from eqmath.groups.own_names import own_name
from eqmath.groups.permutation import NUMBERED

BUILT_IN = [*(f"{letter}({{}})" for letter in [*all_series(), *NUMBERED]), "Aut(path:{})", "S({})xO(2)", "S({})+S(2)"]
OWN = ["turn", "quarter turn", "first", "my_group-2", "Q8", "mine", "x", "4th", "own"]


def spellings(name: str) -> list[str]:
    """How people write it, and how it is written to deceive."""
    bare = name.replace("(", "").replace(")", "")
    marked = [bare, bare.lower(), bare.replace("3", "_3"), bare.replace("3", " 3"), f" {bare}", f"{bare}.", f"-{bare}"]
    foreign = name.translate(str.maketrans("SOAHBC()3x", "ЅОАНВС（）３×"))
    return [name, name.lower(), name.upper(), name.replace("(", " ("), f"({name})", f"{name} ", foreign, *marked]


@pytest.mark.parametrize("name", [name.format(n) for name in BUILT_IN for n in ("3", "n", "4")])
def test_built_in_names_are_shown_with_a_prefix(name: str) -> None:
    for spelling in spellings(name):
        assert own_name(spelling) == f"generators:{spelling}"


@pytest.mark.parametrize("name", OWN)
def test_other_names_are_shown_as_they_are(name: str) -> None:
    assert own_name(name) == name


def test_the_prefix_cannot_be_imitated() -> None:
    names = ["S(3)", "generators:S(3)", "generators S(3)", "generators:turn", "turn"]
    assert len({own_name(name) for name in names}) == len(names)


@pytest.mark.parametrize("name", ["", "x" * 81, "S(3)\u200b", "two\nlines", "\x1b[31m", None, 3])
def test_what_is_no_name(name: str) -> None:
    with pytest.raises(GroupError, match="^expected a name of 1 to 80 printable characters, found "):
        own_name(name)


def test_letters_of_groups_differ_by_more_than_capitals() -> None:
    """The names of files hold these letters as they are, and on many disks capitals do not count."""
    letters = [*all_series(), *NUMBERED]
    assert len({letter.lower() for letter in letters}) == len(letters)


def test_every_way_to_a_group_of_your_own(tmp_path: Path) -> None:
    swap, turn = Matrix([[0, 1], [1, 0]]), Matrix([[0, -1], [1, 0]])
    (tmp_path / "S_2.json").write_text("[[[0,1],[1,0]]]", encoding="utf-8")
    (tmp_path / "g.json").write_text(
        '{"schema":"eqmath.group/1","name":"SO(2)","n":2,"lie":[[[0,-1],[1,0]]]}', encoding="utf-8"
    )
    groups = [
        matrix_group("S(2)", 2, [swap]), matrix_group("SO(2)", 2, [turn]), permutation_group("S(2)", 2, [(2, 1)]),
        read_group(tmp_path / "S_2.json"), read_group(tmp_path / "g.json"),
    ]  # fmt: skip
    shown = [f"generators:{name}" for name in ("S(2)", "SO(2)", "S(2)", "S_2", "SO(2)")]
    assert [group.name for group in groups] == shown
    assert all(name in group.series.doc for name, group in zip(shown, groups, strict=True))
    assert direct_sum(groups[0], parse_group("S(2)")).name == "generators:S(2)+S(2)"
    assert parse_group("S(3)+S(2)").name == "S(3)+S(2)"
    assert [parse_group(name).name for name in ("C5", "Dih5")] == ["C(5)", "Dih(5)"]
