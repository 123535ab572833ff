"""``eqmath proofs``: the worked scripts: list them, run one, try its exercises."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from difflib import get_close_matches
from io import StringIO
from pathlib import Path
from runpy import run_path
from traceback import extract_tb
from typing import Any

from eqmath.cli.columns import Table
from eqmath.cli.command import Command, Result
from eqmath.errors import EqmathError, UnknownName, UsageError
from eqmath.teaching import checks_of, form, head, is_right, source_folder, tasks, worked_scripts
from eqmath.theorems import all_theorems


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("action", choices=("list", "run"), metavar="list|run", help="the scripts, or one of them")
    parser.add_argument("name", nargs="?", metavar="NAME", help="a script, or the theorem that it is about")
    parser.add_argument("--quick", action="store_true", help="smaller cases, where a script has them")
    parser.add_argument("--exercise", type=int, metavar="I", help="do not run; print the task of an exercise")
    parser.add_argument("--answer", metavar="TEXT", help="check an answer to it: numbers, a diagram, rows of a matrix")
    parser.add_argument("--hint", action="store_true", help="print a hint as well")


def _run(args: Namespace) -> Result:
    if args.answer is not None and args.exercise is None:
        raise UsageError("--answer needs --exercise I", hint="eqmath proofs run NAME --exercise 1 --answer 3")
    if args.hint and args.exercise is None:
        raise UsageError("--hint needs --exercise I", hint="eqmath proofs run NAME --exercise 1 --hint")
    if args.action == "list":
        if args.name is not None:
            raise UsageError("list takes no name", hint=f"eqmath proofs run {args.name[:80]}")
        return _listed()
    if args.name is None:
        raise UsageError("expected the name of a script or a theorem", hint="eqmath proofs list names them")
    path = script(args.name)
    if args.exercise is None:
        return _executed(path, args.quick)
    return _asked(path, args.exercise, args.answer, args.hint)


def script(name: str) -> Path:
    """The script of that name, - and _ being equal, or that of a theorem.

    Raises
    ------
    UnknownName
        If there is none; with the nearest names.
    """
    found = {path.stem: path for path in sorted(source_folder("proofs").glob("*.py"))}
    found |= {t.name.replace("-", "_"): found[t.script] for t in all_theorems() if t.script in found} | found
    wanted = name.replace("-", "_")
    if wanted not in found:
        near = [x.replace("_", "-") for x in get_close_matches(wanted, found, 3, 0.4)]
        hint = f"did you mean {' or '.join(near)}?" if near else "eqmath proofs list names them"
        raise UnknownName(f"the script {name[:80]!r} is unknown", hint=hint)
    return found[wanted]


def _listed() -> Result:
    names: dict[str, list[str]] = {}
    for theorem in all_theorems():
        names.setdefault(theorem.script, []).append(theorem.name)
    rows: list[dict[str, Any]] = [
        {"number": own.number, "name": _name(path), "title": own.title, "level": own.level, "minutes": own.minutes}
        | {"theorems": names.get(path.stem, [])}
        for path, own in worked_scripts(source_folder("proofs")).items()
    ]
    keys = ("number", "name", "level", "minutes", "title")
    cells = [[*(str(row[key] or "") for key in keys), ", ".join(row["theorems"])] for row in rows]
    return Result(
        {"scripts": rows}, Table(("", "name", "level", "minutes", "title", "theorem"), cells, frozenset({0, 3}))
    )


def _name(path: Path) -> str:
    """As a command line calls it."""
    return path.stem.replace("_", "-")


def _executed(path: Path, quick: bool) -> Result:
    """What a script prints, and the line that does not hold, if there is one."""
    data = {"script": _name(path), "title": head(path.read_text(encoding="utf-8"), path.stem).title, "failed": None}
    with redirect_stdout(StringIO()) as output, _command_line([str(path), *["--quick"] * quick]):
        try:
            run_path(str(path), run_name="__main__")
        except AssertionError as error:
            data["failed"] = f"does not hold, {_place(path, error)}"
        except EqmathError:
            raise
        except Exception as error:
            raise UsageError(f"{type(error).__name__}: {error}", where=_place(path, error)) from error
    text = output.getvalue().rstrip("\n")
    lines = [line for line in (text, data["failed"]) if line]
    return Result(data | {"output": text}, "\n".join(lines), 1 if data["failed"] else 0)


@contextmanager
def _command_line(words: list[str]) -> Iterator[None]:
    before, sys.argv = sys.argv, words
    try:
        yield
    finally:
        sys.argv = before


def _place(path: Path, error: BaseException) -> str:
    """The last line of the script that was being run."""
    frames = [frame for frame in extract_tb(error.__traceback__) if frame.filename == str(path)]
    return f"{path.name}, line {frames[-1].lineno}: {frames[-1].line}" if frames else path.name


def _asked(path: Path, number: int, answer: str | None, hint: bool) -> Result:
    """The task, and whether an answer is right."""
    found = tasks(path.read_text(encoding="utf-8"))
    if number not in found:
        raise UsageError(f"{path.name} has no exercise {number}", hint=f"it has {', '.join(map(str, found)) or 'none'}")
    name, known = _name(path), checks_of(path)
    right = known[f"exercise_{number}"]()
    verdict = None if answer is None else is_right(answer, right)
    how = f"check your answer: eqmath proofs run {name} --exercise {number} --answer …   ({form(right)})"
    lines = [found[number], "", how if verdict is None else "right" if verdict else f"{answer} is not the answer"]
    data = {"script": name, "exercise": number, "task": found[number], "answer": answer, "right": verdict}
    if hint:
        data["hint"] = known["HINTS"][number - 1]
        lines.append(f"a hint: {data['hint']}")
    return Result(data, "\n".join(lines), 1 if verdict is False else 0)


COMMAND = Command(_run, _configure, example="eqmath proofs run symmetric-group")
