"""The page about adding a group, a family, a theorem and a command: in a copy of the package its files are found."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "adding.rst").read_text(encoding="utf-8")
BLOCK = r"^\.\. code-block:: {}\n(?:   :caption: (.*)\n)?\n((?:   .*\n|\n)+)"


def shown(language: str) -> list[tuple[str, str]]:
    """The captions and the code of the blocks of the page in one language."""
    found = re.findall(BLOCK.format(language), PAGE, re.M)
    return [(caption, re.sub(r"^   ", "", body, flags=re.M).strip("\n") + "\n") for caption, body in found]


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repository with all that the page adds."""
    folder = tmp_path_factory.mktemp("added")
    for name in ("eqmath", "tests", "proofs"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", folder)
    for caption, body in shown("python"):
        path, _, name = caption.partition(", in ")
        if name:
            text = (folder / path).read_text(encoding="utf-8")
            assert text.count(f"\n{name} = {{\n") == 1
            body = text.replace(f"\n{name} = {{\n", f"\n{name} = {{\n{body}")
        (folder / path).write_text(body, encoding="utf-8")
    return folder


def run(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """A fresh interpreter that sees only the copy."""
    environment = {**os.environ, "PYTHONPATH": str(folder)}
    return subprocess.run(
        [sys.executable, "-m", *words], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


def test_the_page_shows_four_new_files(copy: Path) -> None:
    added = [caption for caption, _ in shown("python") if ", in " not in caption]
    assert [Path(name).parent.name for name in added] == ["families", "groups", "theorems", "commands"]
    assert not any((ROOT / name).exists() for name in added)


def test_the_registry_finds_them(copy: Path) -> None:
    listed = run(copy, "eqmath", "list").stdout
    assert "\nP(n)\n  up-to-sign-even-order  the D_π span for even l+k, and 0 for odd\n" in listed
    assert "\n    order            the number of elements of a group\n" in run(copy, "eqmath", "--help").stdout
    assert "proofs/symmetric_group.py" in run(copy, "eqmath", "show", "up-to-sign-even-order").stdout


def test_the_commands_print_what_the_page_shows(copy: Path) -> None:
    ((_, console),) = shown("console")
    parts = re.split(r"^\$ eqmath ", console, flags=re.M)[1:]
    assert len(parts) >= 4
    for part in parts:
        command, _, expected = part.partition("\n")
        assert run(copy, "eqmath", *shlex.split(command)).stdout == expected


def test_the_laws_find_them(copy: Path) -> None:
    ((_, command),) = shown("text")
    python, dash, *words = shlex.split(command)
    assert (python, dash) == ("python", "-m")
    found = run(copy, *words, "-p", "no:cacheprovider", "-n0", "-rN", "--no-header", "-vv")
    assert found.returncode == 0, found.stdout[-2000:]
    passed = re.findall(r"^\S+/(\w+)\.py::\S+.* PASSED", found.stdout, re.M)
    laws = {"test_groups", "test_families", "test_theorems", "test_controls"}
    assert laws | {"test_examples", "up_to_sign"} <= set(passed)
    assert len(passed) > 150


def test_the_checker_does_not_know_the_group(copy: Path) -> None:
    """It is told by generators, for one n each; not for every n."""
    saved = run(copy, "eqmath", "verify", "up-to-sign-even-order", "--order", "2", "-n", "all", "--out", "run")
    assert saved.returncode == 0
    wanted = "1 of the verdicts are without a certificate: 1 for every n about P(n), which SPEC.md does not cover"
    assert wanted in saved.stderr
    checked = run(copy, "eqmath", "-q", "check", "run")
    assert "2 accepted, 0 rejected" in checked.stdout
    assert checked.returncode == 0


WHOLE = '''"""All partition diagrams, redundant ones included, span the S(n)-equivariant layers."""

from eqmath.claims import Spanning
from eqmath.claims.controls import group_enlarged
from eqmath.exact import Matrix
from eqmath.groups.symmetric import GROUP
from eqmath.claims import Case
from eqmath.theorems import InPaper, Theorem

CLAIM = Spanning(GROUP, (("partition", ""),), "spans")
THEOREM = Theorem(
    name="symmetric-partition-spanning",
    statement="The D_π of all (k,l)-partition diagrams span Hom_S(n)((Rⁿ)^⊗k, (Rⁿ)^⊗l).",
    brief="S(n): the D_π of all partition diagrams span",
    hypotheses="n ≥ 1, k ≥ 0, l ≥ 0",
    convention="l outputs on top, k inputs below",
    source="V. F. R. Jones, The Potts model and the symmetric group (1994)",
    reading="proved: the rank of the D_π is the number of orbits of S(n) on index tuples",
    script="symmetric_group",
    claim=CLAIM,
    controls=(group_enlarged(CLAIM, Case(2, 1, 1), Matrix([[-1, 0], [0, 1]]), "a sign moves the all-ones matrix"),),
    rests_on=("symmetric-diagram-basis",),
    papers=(InPaper("2212.08648", 8, "all diagrams span, more of them than are needed"),),
)
'''
PLACES = """
from docs.readme import PAGE, with_tables
from docs.theorems import FOLDER, write_page
from eqmath.report import claims_of, report_figures
from eqmath.theorems import theorem
print([claim.theorem for claim in claims_of("2212.08648")][-1])
row = "   * - ``symmetric-partition-spanning``\\n     - S(n): the D_π of all partition diagrams span\\n"
print(row in with_tables(PAGE.read_text()))
print("symmetric-partition-spanning () uses symmetric-diagram-basis" in report_figures([])[0].scene.description)
pages = write_page(theorem("symmetric-partition-spanning"))
print(pages)
print("``eqmath check FILE``" in (FOLDER / pages[0]).read_text())
"""


def test_one_file_takes_a_theorem_of_a_known_kind_the_whole_way(tmp_path: Path) -> None:
    """Verdicts, certificates that the checker alone accepts, and the README, the paper, the graph and the site."""
    for name in ("eqmath", "docs", "proofs"):
        ignored = shutil.ignore_patterns("__pycache__", "_build", "generated")
        shutil.copytree(ROOT / name, tmp_path / name, ignore=ignored)
    for name in ("README.md", "pyproject.toml"):
        shutil.copy(ROOT / name, tmp_path)
    (tmp_path / "eqmath" / "theorems" / "symmetric_partition_spanning.py").write_text(WHOLE, encoding="utf-8")
    done = run(
        tmp_path, "eqmath", "-q", "verify", "symmetric-partition-spanning", "--order", "3", "-n", "all", "--out", "c"
    )
    assert (done.returncode, "4 verdicts, all as expected: 4 proved" in done.stdout.splitlines()) == (0, True)
    alone = [sys.executable, "-I", "eqmath/certificates/checker.py", "c"]
    checked = subprocess.run(alone, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (checked.returncode, checked.stdout.splitlines()[-1]) == (0, "4 accepted, 0 rejected")
    (tmp_path / "places.py").write_text(PLACES, encoding="utf-8")
    name = "symmetric-partition-spanning"
    pages = [f"{name}.rst", f"{name}.svg", f"{name}_S-2-_k1_l1_n2.json"]
    assert run(tmp_path, "places").stdout.splitlines() == [name, "True", "True", str(pages), "True"]
