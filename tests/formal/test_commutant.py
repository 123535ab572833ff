"""Certificates for Coq: what eqmath writes is proved, what is false is not; the numbers agree with another way."""

from __future__ import annotations

import json
import subprocess
from fractions import Fraction
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from eqmath.claims import certify
from eqmath.cli import main
from eqmath.errors import CaseError, EqmathError, TooLarge
from eqmath.exact import Matrix
from eqmath.formal import commutant, coq_file
from eqmath.formal.export import CoqCommutant
from eqmath.hom import Hom
from tests.needs import needs_coq

CASES = [
    ("S(2)", 1, 1), ("S(3)", 2, 1), ("O(2)", 1, 1), ("SO(2)", 1, 1), ("Sp(2)", 2, 0), ("A(3)", 1, 2), ("S(1)", 2, 2),
    ("H(2)", 1, 3), ("O(2)", 0, 1), ("S(2)", 0, 0), ("B(3)", 1, 1), ("O(1,1)", 1, 1),
]  # fmt: skip
SPACES = [("S(3)", "V", "Sym2(V)"), ("O(2)", "Alt2(V)", "det"), ("SO(2)", "V", "V+1")]


def content(group: str, *ends: Any) -> Any:
    """A certificate as its file has it."""
    return json.loads(str(certify(Hom(group, *ends))))


def accepts(text: str, tmp_path: Path) -> bool:
    """Whether Coq accepts a file."""
    path = tmp_path / "Layers.v"
    path.write_text(text, encoding="utf-8")
    command = ["coqc", "-q", "-w", "none", str(path)]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


@needs_coq
@pytest.mark.parametrize("case", [*CASES, *SPACES], ids=str)
def test_coq_proves_what_is_written(case: tuple[Any, ...], tmp_path: Path) -> None:
    assert accepts(coq_file(commutant(content(*case)), str(case)), tmp_path)


def damaged(found: Any) -> list[tuple[str, Any]]:
    """Certificates that say something false: a solution is missing, another is none, there are more generators."""
    fewer, other, more = (json.loads(json.dumps(found)) for _ in range(3))
    fewer["solutions"].pop()
    other["solutions"][0][-1] = str(int(other["solutions"][0][-1]) + 1)
    more["claim"]["group"]["discrete"].append([["2", "0"], ["0", "1"]])
    return [("fewer", fewer), ("other", other), ("more", more)]


@needs_coq
@pytest.mark.parametrize("name", ["fewer", "other", "more"])
def test_coq_does_not_prove_what_is_false(name: str, tmp_path: Path) -> None:
    found = commutant(dict(damaged(content("S(2)", 1, 1)))[name])
    assert not accepts(coq_file(found, "S(2)"), tmp_path)


@needs_coq
def test_hints_decide_nothing(tmp_path: Path) -> None:
    text = coq_file(commutant(content("S(2)", 1, 1)), "S(2)")
    begin, end = text.index("Definition used"), text.index("Lemma computed")
    assert not accepts(text[:begin] + "Definition used : seq (nat * place) := [::].\n\n" + text[end:], tmp_path)
    assert accepts(text[:begin] + text[begin:end].replace("[::\n  ", "[::\n  (0%nat, ([:: 1%nat], [:: 1%nat]));\n  ", 1)
                   + text[end:], tmp_path)  # fmt: skip


def brute(found: CoqCommutant) -> int:
    """The dimension of what commutes, by equations that are written out entry by entry."""
    places = found.places
    rows = []
    for generator in found.generators:
        for s, t in places:
            row = dict.fromkeys(places, Fraction(0))
            for w in product(range(found.outputs[0]), repeat=found.outputs[1]):
                row[w, t] += acting(generator.outputs, s, w, generator.tangent)
            for w in product(range(found.inputs[0]), repeat=found.inputs[1]):
                row[s, w] -= acting(generator.inputs, w, t, generator.tangent)
            rows.append(list(row.values()))
    return len(places) - (Matrix(rows).rank() if rows else 0)


def acting(g: Any, s: tuple[int, ...], t: tuple[int, ...], tangent: bool) -> Fraction:
    """The entry of what g is on words."""
    if tangent:
        one_place = [p for p in range(len(s)) if s[:p] + s[p + 1 :] == t[:p] + t[p + 1 :]]
        return sum((g[s[p]][t[p]] for p in one_place), Fraction(0))
    value = Fraction(1)
    for a, b in zip(s, t, strict=True):
        value *= g[a][b]
    return value


@pytest.mark.parametrize("case", CASES + SPACES, ids=str)
def test_hints_are_enough(case: tuple[Any, ...]) -> None:
    found = commutant(content(*case))
    assert len(found.used) == len(found.places) - len(found.solutions)
    assert len(found.leading) == len(found.solutions) == brute(found) == Hom(*case).dim


@pytest.mark.parametrize(
    ("changed", "error"),
    [
        (lambda x: x.pop("solutions"), CaseError),
        (lambda x: x["claim"].update(group="S(2)"), CaseError),
        (lambda x: x.update(claim=[]), CaseError),
        (lambda x: x.update(solutions=[["1", "1", "0", "0"], ["2", "2", "0", "0"]]), CaseError),
        (lambda x: x["claim"].update(n="9", k="3", l="3"), TooLarge),
        (lambda x: x["claim"]["group"]["discrete"].append([["1/8388593", "0"], ["0", "1"]]), CaseError),
    ],
)
def test_other_certificates_are_refused(changed: Any, error: type[EqmathError]) -> None:
    made = content("S(2)", 1, 1)
    changed(made)
    with pytest.raises(error):
        coq_file(commutant(made), "")


def test_what_is_no_certificate_is_refused() -> None:
    with pytest.raises(CaseError, match="by generators"):
        commutant(["1"])


@needs_coq
def test_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["hom", "S(2)", "-k", "1", "-l", "1", "--out", str(tmp_path / "c")]) == 0
    (file,) = (tmp_path / "c").glob("*.json")
    out = tmp_path / "small.v"
    assert main(["check", str(file), "--coq", str(out)]) == 0
    assert "1 accepted" in capsys.readouterr().out
    assert accepts(out.read_text(encoding="utf-8"), tmp_path)


def test_the_command_wants_one_accepted_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["hom", "S(2)", "-k", "1", "-l", "1", "--out", str(tmp_path / "c")])
    (file,) = (tmp_path / "c").glob("*.json")
    bad = tmp_path / "bad.json"
    bad.write_text(file.read_text(encoding="utf-8").replace('"dim":"2"', '"dim":"3"'), encoding="utf-8")
    for paths in ([bad], [file, bad]):
        assert main(["check", *map(str, paths), "--coq", str(tmp_path / "out.v")]) == 2
        assert "needs one certificate that is accepted" in capsys.readouterr().err
    assert not (tmp_path / "out.v").exists()
