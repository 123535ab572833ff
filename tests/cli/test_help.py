"""What is said where no command is given, and at the end of every help."""

from __future__ import annotations

import re
import shlex

import pytest

from eqmath._discover import constant, module_names
from eqmath.cli import main
from eqmath.cli.entry import FIRST
from eqmath.cli.parser import ALL_COMMANDS, COMMANDS, build_parser

Run = pytest.CaptureFixture[str]


def test_without_words_three_commands_are_named(capsys: Run) -> None:
    assert main([]) == 0
    assert capsys.readouterr().out.rstrip() == FIRST
    lines = [line.partition("   ")[0].strip() for line in FIRST.splitlines() if line.startswith("  eqmath")]
    assert len(lines) == 3
    for line in lines:
        build_parser("0").parse_args(shlex.split(line)[1:])


@pytest.mark.parametrize("name", module_names(COMMANDS))
def test_every_command_has_an_example_that_can_be_read(name: str, capsys: Run) -> None:
    example = constant(COMMANDS, name, "COMMAND").example
    assert shlex.split(example)[:2] == ["eqmath", name]
    build_parser("0").parse_args(shlex.split(example)[1:])
    with pytest.raises(SystemExit):
        main([name, "--help"])
    out = capsys.readouterr().out
    assert f"example:\n  {example}\n" in out
    assert out.rstrip().endswith(ALL_COMMANDS)
    assert "--mem-limit" not in out


def test_the_flags_of_all_commands_are_told_once(capsys: Run) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    assert "--mem-limit" in capsys.readouterr().out
    assert main(["cite", "-q", "--no-color"]) == 0


def test_cases_that_are_too_large_for_one_reason_are_told_in_one_line(capsys: Run) -> None:
    main(["verify", "orthogonal-brauer", "-n", "3..8", "--order", "20"])
    err = capsys.readouterr().err
    assert err.count(": refused\n") == 1
    assert "and 5 cases more" in err
    assert re.search(r"about \d+ hours\n", err)
