"""Worked scripts as files: number, title, level and length in their heads, and the tasks at their end."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from runpy import run_path
from typing import Any

from eqmath.errors import UsageError

LEVELS = ("first steps", "further", "advanced")
"""What a reader needs: nothing but matrices; the first ten scripts or so; algebra beyond a first course."""
TITLE = re.compile(r"^# # (?:(\d+)\. )?(.+)$", re.M)
LENGTH = re.compile(r"^# \*\*Level\.\*\* (.+); (\d+) minutes to read, (\d+) seconds? to run$", re.M)


@dataclass(frozen=True)
class ScriptHead:
    """What a script says of itself before it begins.

    Attributes
    ----------
    number : int
        Its place in the order of reading; 0 if it has none.
    title : str
    level : str
        One of `LEVELS`; empty if it is not said.
    minutes, seconds : int
        To read it, and to run it.

    Examples
    --------
    >>> ScriptHead(5, "Which layers?", "first steps", 20, 2).number
    5
    """

    number: int
    title: str
    level: str = ""
    minutes: int = 0
    seconds: int = 0


def head(text: str, name: str = "") -> ScriptHead:
    """The head of a script; its name stands for a title that it does not have.

    >>> head("# # 5. Which layers?\\n#\\n# **Level.** further; 20 minutes to read, 2 seconds to run\\n")
    ScriptHead(number=5, title='Which layers?', level='further', minutes=20, seconds=2)
    >>> head("print(1)", "my_own")
    ScriptHead(number=0, title='my_own', level='', minutes=0, seconds=0)
    """
    title, length = TITLE.search(text), LENGTH.search(text)
    number, words = (int(title[1] or 0), title[2]) if title else (0, name)
    return ScriptHead(number, words, length[1], int(length[2]), int(length[3])) if length else ScriptHead(number, words)


def worked_scripts(folder: Path) -> dict[Path, ScriptHead]:
    """The scripts of a folder with their heads, in the order of reading; those without a number come last.

    >>> from eqmath.teaching.folders import source_folder
    >>> [own.number for own in worked_scripts(source_folder("proofs")).values()][:3]
    [1, 2, 3]
    """
    found = {path: head(path.read_text(encoding="utf-8"), path.stem) for path in sorted(folder.glob("*.py"))}
    return dict(sorted(found.items(), key=lambda own: (own[1].number == 0, own[1].number)))


def tasks(text: str) -> dict[int, str]:
    """The exercises at the end of a script, by number, without the comment signs.

    >>> tasks("# ## Exercises\\n#\\n# **1.** How many?\\n#\\n# **2.** And\\n# why?\\n\\n# %%\\nx = 1\\n")
    {1: 'How many?', 2: 'And\\nwhy?'}
    """
    lines = re.sub(r"^# ?", "", text.partition("# ## Exercises\n")[2], flags=re.M)
    found = re.findall(r"^\*\*(\d+)\.\*\* (.+?)(?=\n\s*\n|\Z)", lines, re.M | re.S)
    return {int(number): task.strip() for number, task in found}


def checks_of(path: Path) -> dict[str, Any]:
    """What ``checks`` beside a script knows: ``exercise_1``, … compute the right answers, ``HINTS`` help to find them.

    Raises
    ------
    UsageError
        If there is no such file.

    Examples
    --------
    >>> from eqmath.teaching.folders import source_folder
    >>> checks_of(source_folder("proofs") / "symmetric_group.py")["exercise_1"]()
    4
    """
    checks = path.parent / "checks" / path.name
    if not checks.is_file():
        raise UsageError(f"{checks}, which checks the answers, does not exist", hint="copy the folder checks as well")
    return run_path(str(checks))
