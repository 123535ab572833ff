"""Hostile files: each is refused for its reason by the checker alone, in ten seconds and two gigabytes, untraced."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from eqmath.certificates import checker
from tests.certificates.own_claims import FLIP, ONE, TURN, claim, pairs
from tests.certificates.stated import certificate, claim_of, outline

pytest.importorskip("resource")
FILE = Path(checker.__file__)
MOST = 2**24
BILLION = 10**9


def about(raw: dict[str, Any]) -> str:
    """A file of a version and a claim alone."""
    return checker.canonical({"certificate": "eqmath/2", "claim": raw})


def saying(theorem: str, group: str, k: str = "1", l: str = "1") -> str:
    """As much of a claim as is read before anything is computed."""
    return about(outline(theorem, group, k, l))


def owning(*arguments: Any, **lists: Any) -> str:
    """A claim about a group of one's own."""
    return about(claim(*arguments, **lists))


GOOD = checker.canonical(certificate("orthogonal-brauer", "O(2)", 2, 2))
AT_MOST_24 = "a number of the claim: 1000000000, at most 24 are checked"
FILES: dict[str, tuple[str | bytes, str]] = {
    "bom": (b"\xef\xbb\xbf" + GOOD.encode(), "text: not JSON: Unexpected UTF-8 BOM (decode using utf-8-sig)"),
    "utf16": (GOOD.encode("utf-16"), "text: not UTF-8"),
    "latin1": (b'{"\xe9":""}\n', "text: not UTF-8"),
    "surrogate": (b'{"\xed\xa0\x80":""}\n', "text: not UTF-8"),
    "surrogate_escaped": (GOOD.replace('"3"', '"\\ud800"'), "text: not canonical"),
    "zeros": (b"\0" * 1000, "text: not JSON: Expecting value: line 1 column 1 (char 0)"),
    "empty": ("", "text: not JSON: Expecting value: line 1 column 1 (char 0)"),
    "deep": ("[" * 10**6, "text: nested more than 12 levels deep"),
    "deep_objects": ('{"":' * 10**5 + "0" + "}" * 10**5, "text: nested more than 12 levels deep"),
    "deep_in_remarks": (
        GOOD.replace('"method"', '"remarks":{"by":' + "[" * 13 + "]" * 13 + '},"method"'), "text: nested more than 12"
    ),
    "twice": (GOOD.replace('"dim":"3"', '"dim":"3","dim":"3"'), "text: not canonical: every key once"),
    "digits": (GOOD.replace('"3"', "9" * 5000), "text: not JSON: Exceeds the limit (4300"),
    "integer": (GOOD.replace('"dim":"3"', '"dim":3'), "dim: str expected, int found"),
    "nan": (GOOD.replace('"dim":"3"', '"dim":NaN'), "dim: str expected, float found"),
    "infinity": (GOOD.replace('"dim":"3"', '"dim":-Infinity'), "dim: str expected, float found"),
    "nan_claim": (GOOD.replace('"k":"2"', '"k":NaN'), "claim: 'nan' is not an integer or p/q"),
    "overflow": (GOOD.replace('"dim":"3"', '"dim":1e999'), "text: not canonical"),
    "long_text": ("[" + '"",' * (MOST // 3) + '""]', "size: characters: 16777217, at most 16777216 are checked"),
    "legs": (saying("orthogonal-brauer", "O(2)", str(BILLION)), f"size: {AT_MOST_24}"),
    "dimension": (
        saying("orthogonal-brauer", f"O({BILLION})"),
        "size: a number of the claim: 1000000000, at most 1000 are checked",
    ),
    "path": (
        saying("graph-automorphism-adjacency", f"Aut(path:{BILLION})"),
        "size: a number of the claim: 1000000000, at most 10 are checked",
    ),
    "cube": (saying("graph-automorphism-adjacency", "Aut(cube:10)"), "size: vertices: 1024, at most 10 are checked"),
    "graph6": (
        saying("graph-automorphism-adjacency", "Aut(graph6:~~" + "?" * 10**6 + ")"),
        "size: vertices: 63, at most 10 are checked",
    ),
    "long_graph6": (
        saying("graph-automorphism-adjacency", "Aut(graph6:I" + "?" * (MOST - 400) + ")"),
        "claim: 'I???????????????????????????????????????' is no graph6 code of a graph",
    ),
    "factors": (
        saying("local-symmetries", "x".join(["O(2)"] * 10**6)), "size: factors: 1000000, at most 24 are checked"
    ),
    "words": (
        about(claim_of("symmetric-diagram-basis", "S(1000)", 12, 12)),
        "size: tuples of one list: 678570, at most 400000 are checked",
    ),
    "every_n": (
        saying("bistochastic-partial", "B(n)", "12", "12"), "size: tuples of one list: 2409837, at most 400000 are"
    ),
    "tuples": (
        about(claim_of("graph-automorphism-homomorphisms", "Aut(petersen)", 12, 12)),
        "size: index tuples: 1000000000000000000000000, at most 400000 are checked",
    ),
    "own_dimension": (
        owning("basis", 1, 1, BILLION), "size: a number of the claim: 1000000000, at most 40 are checked"
    ),
    "pair_dimension": (
        about(pairs("basis", 1, BILLION)), "size: a number of the claim: 1000000000, at most 2000 are checked"
    ),
    "pair_sides": (about(pairs("basis", 1500, 1500)), "size: entries of a map: 2250000, at most 2000 are checked"),
    "pair_wide": (
        about(pairs("basis", 0, 1500, [(ONE, [])])), "size: terms of the equations: 424125000, at most 8000000"
    ),
    "pair_idle": (about(pairs("basis", 0, 0, [([], [])] * 10**5)), "size: terms of the equations: 10000000"),
    "own_legs": (owning("basis", 12, 12, 40), "size: entries of a map: 2814749767106560000"),
    "own_long": (
        owning("basis", 1, 1, 1, [[["7" * 51]]]), "size: characters of a number: 51, at most 50 are checked"
    ),
    "own_power": (  # a million products of ten such numbers
        owning("basis", 10, 0, 2, [[[f"1/{10**47 - 1}", f"1/{10**47 + 1}"], ["1", "1"]]]),
        "size: bits of all entries: ",
    ),
    "own_idle": (  # all of these generators commute with all of these maps
        owning("spans", 0, 0, 1, [[["1"]]] * 10_000, maps=[[["1"]]] * 20_000), "dim: the key 'dim' is missing"
    ),
    "own_generators": (owning("basis", 0, 0, 1, lie=[[["1"]]] * 10**5), "size: terms of the equations: 10000000"),
    "own_maps": (owning("spans", 1, 1, 2, [FLIP], maps=[TURN] * 10**5 + [ONE]), "size: entries of a list: 400004"),
}  # fmt: skip


BOUNDED = """
import os, resource, sys
resource.setrlimit(resource.RLIMIT_CPU, (10, 10))
if sys.platform == "linux":
    resource.setrlimit(resource.RLIMIT_AS, (2**31, 2**31))
os.execv(sys.executable, [sys.executable, *sys.argv[1:]])
"""
"""A program that goes on as the one behind it, within limits: a process with threads must not be forked for that."""


def answer(folder: Path) -> list[str]:
    """What the checker says of the files of a folder, in ten seconds and two gigabytes for all of them."""
    command = [sys.executable, "-I", "-c", BOUNDED, "-I", str(FILE), str(folder)]
    ran = subprocess.run(command, capture_output=True, check=False, env={"PYTHONUTF8": "1"})
    assert (ran.stderr, ran.returncode) == (b"", 1)
    return ran.stdout.decode("utf-8").splitlines()[:-1]


def test_hostile_files(tmp_path: Path):
    for name, (content, _) in FILES.items():
        (tmp_path / f"{name}.json").write_bytes(content if isinstance(content, bytes) else content.encode())
    lines = answer(tmp_path)
    assert len(lines) == len(FILES)
    for line, name in zip(lines, sorted(FILES), strict=True):
        assert line.startswith(f"rejected {tmp_path / name}.json: {FILES[name][1]}"), line
