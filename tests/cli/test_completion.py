"""What is offered at a tab: by the parser alone, and by argcomplete as a shell asks it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from eqmath.cli.completion import NAMES, complete, offered
from eqmath.cli.parser import COMMANDS, build_parser
from eqmath.groups import parse_group
from eqmath.theorems import all_theorems, theorem_names
from tests import needs

ROOT = Path(__file__).parents[2]
SHELLS = ("bash", "zsh", "fish")


def asked(line: str, shell: str = "bash") -> list[str]:
    """What a shell is told when it asks with a line."""
    asking = {"_ARGCOMPLETE": "1", "_ARGCOMPLETE_IFS": "\n", "_ARGCOMPLETE_SHELL": shell, "COMP_TYPE": "9"}
    asking |= {"COMP_LINE": line, "COMP_POINT": str(len(line.encode()))}
    script = "import sys; from eqmath.cli import main; sys.exit(main())"
    run = subprocess.run(
        ["bash", "-c", f"exec {sys.executable} -c '{script}' 8>&1"],
        env={**os.environ, **asking}, cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return [word.partition(":")[0].strip() for word in run.stdout.split("\n") if word]


def test_the_names_of_theorems_are_known_without_importing_them() -> None:
    assert theorem_names() == [theorem.name for theorem in all_theorems()]


@pytest.mark.parametrize("prefix", ["", "S", "SO3", "Sp4", "Dih7"])
def test_every_group_that_is_offered_exists(prefix: str) -> None:
    assert [parse_group(name).n for name in offered("group", prefix)]


def test_every_kind_of_name_is_an_argument_of_a_command() -> None:
    parser = build_parser("0")
    for command in parser.commands.values():
        command.prepare()
    assert set(NAMES) <= {action.dest for command in parser.commands.values() for action in command._actions}
    assert all(offered(argument) for argument in NAMES)


def test_nothing_happens_without_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "argcomplete", None)
    complete(build_parser("0"), "eqmath sh")


@pytest.mark.parametrize("shell", SHELLS)
def test_commands_are_completed(shell: str) -> None:
    needs.argcomplete()
    assert asked("eqmath ref", shell) == ["refute"]
    assert {"hom", "verify", "show"} <= set(asked("eqmath ", shell))
    assert COMMANDS.startswith("eqmath")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("eqmath show symmetric-b", {"symmetric-bell-count"}),
        ("eqmath -q verify orthogonal-brauer-", {"orthogonal-brauer-basis"}),
        ("eqmath hom SO3", {"SO3"}),
        ("eqmath draw --family wall", {"walled-brauer"}),
        ("eqmath proofs run symmetric-g", {"symmetric-group"}),
        ("eqmath proofs r", {"run"}),
        ("eqmath reproduce 2212.08648", {"2212.08648"}),
        ("eqmath verify --max-o", {"--max-order"}),
    ],
)
def test_names_are_completed(line: str, expected: set[str]) -> None:
    needs.argcomplete()
    assert set(asked(line)) == expected


@pytest.mark.parametrize("shell", SHELLS)
def test_the_page_says_how_to_switch_it_on(shell: str) -> None:
    page = (ROOT / "docs" / "command_line.rst").read_text(encoding="utf-8")
    assert "pip install '.[completion]'" in page
    assert f"register-python-argcomplete --shell {shell} eqmath" in page
