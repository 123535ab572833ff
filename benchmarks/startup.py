"""Start-up: what importing eqmath and starting its commands takes, as ratios to importing numpy and FLINT alone.

Every line is a fresh interpreter with its bytecode at hand, the interpreter's own start taken off. Every line has its
turn in each of several rounds: the seconds are the least, the ratio is the median of those within a round.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from statistics import median
from tempfile import TemporaryDirectory

ROUNDS = 11
BARE, YARDSTICK = "pass", "import numpy, flint"
IMPORTS = ("import eqmath", "from eqmath import Diagram", "from eqmath import Hom, S", "from eqmath import *")
COMMANDS = (
    "--version", "--help", "cite", "conventions", "hom --help", "verify --help", "list", "diagram 1,2/1p",
    "hom S3 -k 1 -l 1", "verify -q orthogonal-brauer --order 2 -n 2",
)  # fmt: skip


def seconds(code: str, environment: dict[str, str]) -> float:
    """One fresh interpreter that runs some code."""
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], env=environment, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - start


def command(words: str) -> str:
    """The code that an installed command runs."""
    return f"import shlex, sys\nfrom eqmath.cli import main\nsys.exit(main(shlex.split({words!r})))"


def main() -> None:
    """One line each; numpy and FLINT are the yardstick."""
    codes = {code: code for code in (BARE, YARDSTICK, *IMPORTS)}
    codes |= {f"eqmath {words}": command(words) for words in COMMANDS}
    with TemporaryDirectory() as folder:
        environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        environment["PYTHONPYCACHEPREFIX"] = folder
        rounds = [{name: seconds(code, environment) for name, code in codes.items()} for _ in range(ROUNDS + 1)]
    for name in (name for name in codes if name != BARE):
        taken = [found[name] - found[BARE] for found in rounds[1:]]
        yardsticks = [found[YARDSTICK] - found[BARE] for found in rounds[1:]]
        ratio = median(ours / theirs for ours, theirs in zip(taken, yardsticks, strict=True))
        print(f"{name:<55} {min(taken):6.3f} s  {ratio:5.2f} times numpy and FLINT")


if __name__ == "__main__":
    main()
