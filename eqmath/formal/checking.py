"""Compiling the proofs: every file by Coq within bounds of memory, and the page of what was checked."""

from __future__ import annotations

import re
import shutil
import subprocess
import time
from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from eqmath.errors import UsageError
from eqmath.files import write_files
from eqmath.formal.record import CLOSED, INSTALL, RECORD, Statement, digest, imported, needed, record_text, sources

RESOURCE: Any = import_module("resource") if find_spec("resource") else None
MOST_BYTES = 3 * 2**30
"""Of memory, for one file."""
JOBS = 2
PRELUDE = """\
From mathcomp Require Import all_ssreflect all_algebra all_fingroup.
Set Printing Width 110. Unset Printing Implicit Defensive. Open Scope ring_scope.
"""


def check(folder: Path, notice: Callable[[str], None]) -> str:
    """Compile all files of a folder that are newer than their proofs, and return the page of their theorems.

    Raises
    ------
    UsageError
        If there is no Coq, or a file does not compile.
    """
    require_coq()
    paths = {path.name: path for path in sources(folder)}
    waiting = {name: set(imported(path)) for name, path in paths.items()}
    running: dict[Future[float], str] = {}
    done: set[str] = set()
    with ThreadPoolExecutor(JOBS) as pool:
        while waiting or running:
            ready = sorted(name for name, needs in waiting.items() if needs <= done)
            for name in ready:
                waiting.pop(name)
                running[pool.submit(_compiled, paths[name], paths)] = name
            if not running:
                raise UsageError(f"{', '.join(sorted(waiting))} import each other, or what is not there")
            for future in wait(running, return_when=FIRST_COMPLETED).done:
                name = running.pop(future)
                notice(f"{name}: {future.result():.0f} s")
                done.add(name)
        statements = [found for some in pool.map(_statements, paths.values()) for found in some]
    titles = {name: title(path) for name, path in paths.items()}
    return record_text({name: digest(path) for name, path in paths.items()}, titles, statements)


def write(folder: Path, notice: Callable[[str], None]) -> None:
    """The same, written beside the files."""
    write_files({folder / RECORD: check(folder, notice).encode()})


def require_coq() -> None:
    """Say what is missing.

    Raises
    ------
    UsageError
        If Coq or its library of mathematics is not installed.
    """
    if shutil.which("coqc") is None:
        raise UsageError("make formal needs Coq, which is not installed", hint=INSTALL)
    with TemporaryDirectory() as scratch:
        found = _coqc(Path(scratch), "Library.v", PRELUDE, [])
    if found.returncode:
        raise UsageError("make formal needs the mathematical components of Coq, which are not installed", hint=INSTALL)


def title(path: Path) -> str:
    """The first sentence of a file."""
    found = re.match(r"\(\*\s*(?:Theorem\. )?(.+?\.)(\s|$)", path.read_text(encoding="utf-8"), re.S)
    return " ".join(found[1].split()) if found else path.stem


def theorems(path: Path) -> list[str]:
    """The names of a file's theorems; its lemmas are steps on the way."""
    return re.findall(r"^(?:Theorem|Corollary) (\w+)", path.read_text(encoding="utf-8"), re.M)


def _compiled(path: Path, paths: dict[str, Path]) -> float:
    """The seconds that Coq needed for a file; none if its proofs are newer than all that they rest on."""
    begin, made = time.monotonic(), path.with_suffix(".vo")
    olds = [path, *(paths[name].with_suffix(".vo") for name in imported(path))]
    if made.exists() and all(made.stat().st_mtime >= old.stat().st_mtime for old in olds):
        return 0.0
    found = _run(["coqc", "-q", "-w", "none", "-R", str(path.parent), "Eqmath", str(path)])
    if found.returncode:
        raise UsageError(f"Coq does not accept {path}", where=_said(found))
    return time.monotonic() - begin


def _statements(path: Path) -> list[Statement]:
    """The theorems of a compiled file as Coq prints them."""
    names = theorems(path)
    if not names:
        return []
    with TemporaryDirectory() as scratch:
        asked = [
            f'Redirect "{scratch}/{x}" Check {x}. Redirect "{scratch}/{x}.axioms" Print Assumptions {x}.' for x in names
        ]
        imports = " ".join(each.stem for each in needed(path))
        text = PRELUDE + f"From Eqmath Require Import {imports}.\n" + "\n".join(asked) + "\n"
        found = _coqc(Path(scratch), "Statements.v", text, ["-R", str(path.parent), "Eqmath"])
        if found.returncode:
            raise UsageError(f"Coq does not print the theorems of {path.name}", where=_said(found))
        texts = {x: [_printed(Path(scratch) / f"{x}{kind}.out") for kind in ("", ".axioms")] for x in names}
    return [Statement(path.name, x, shown, _assumed(axioms)) for x, (shown, axioms) in texts.items()]


def _printed(path: Path) -> str:
    return "\n".join(line.rstrip() for line in path.read_text(encoding="utf-8").strip().splitlines())


def _assumed(axioms: str) -> str:
    return CLOSED if axioms == "Closed under the global context" else " ".join(axioms.split())


def _coqc(scratch: Path, name: str, text: str, options: Sequence[str]) -> subprocess.CompletedProcess[str]:
    (scratch / name).write_text(text, encoding="utf-8")
    return _run(["coqc", "-q", "-w", "none", *options, str(scratch / name)])


def _run(command: Sequence[str]) -> subprocess.CompletedProcess[str]:
    """Coq, with bounded memory where the system can bound that of another process."""
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        if hasattr(RESOURCE, "prlimit"):
            RESOURCE.prlimit(process.pid, RESOURCE.RLIMIT_AS, (MOST_BYTES, MOST_BYTES))
        out, err = process.communicate()
    return subprocess.CompletedProcess(command, process.returncode, out, err)


def _said(found: subprocess.CompletedProcess[str]) -> str:
    lines = (found.stdout + found.stderr).strip().splitlines()
    return " ".join(" ".join(lines[-6:]).split()) or f"it ended with {found.returncode}"
