"""What eqmath writes, the checker accepts: two programs that share nothing agree on every field."""

import csv
import json
from dataclasses import replace

import pytest

from eqmath import verify
from eqmath.certificates import RULES, certificate_text, checker, strings
from eqmath.certificates.checker import Rejected, check
from eqmath.claims import AboutSpaces, Reader, SheafHierarchy, evaluate, read_formula
from eqmath.cli import main
from eqmath.errors import CaseError, TooLarge
from eqmath.theorems import theorem
from tests.certificates import stated

THEOREMS = [name for name in stated.THEOREMS if not isinstance(theorem(name).claim, AboutSpaces)]


def certificates(name: str, **where):
    """Of all verdicts but those about every n of several series."""
    found = verify(name, **where)
    verdicts = found if isinstance(found, list) else [found]
    return [v.certify() for v in verdicts if not isinstance(v.start, tuple)]


@pytest.mark.parametrize("name", THEOREMS)
def test_every_theorem_has_certificates_that_are_accepted(name):
    written = certificates(name, max_order=2 if name.startswith("graph") else 4, n="all")
    assert written
    for certificate in written:
        check(certificate_text(certificate))
        assert certificate["remarks"]["theorem"] == name
        claim = strings(certificate["claim"])
        if isinstance(claim["group"], dict):  # two lists of matrices: what is claimed is in them
            continue
        assert claim == stated.claim_of(name, claim["group"], int(claim["k"]), int(claim["l"]))


@pytest.mark.slow
@pytest.mark.parametrize("name", THEOREMS)
def test_at_order_six(name):
    for certificate in certificates(name, order=2 if name.startswith(("graph", "local")) else 6, n="all"):
        check(certificate_text(certificate))


@pytest.mark.parametrize(("k", "l"), [(0, 3), (3, 1), (1, 2), (4, 0)])
@pytest.mark.parametrize("name", ["symplectic-brauer", "special-orthogonal-grood-independent", "mckay-walks"])
def test_other_splits(name, k, l):
    for certificate in certificates(name, k=k, l=l, n="1..4"):
        check(certificate_text(certificate))


def test_remarks_are_not_checked_and_everything_else_is():
    certificate = verify("orthogonal-brauer", n=2, k=1, l=1).certify()
    check(certificate_text(certificate | {"remarks": {"anything": "goes"}}))
    with pytest.raises(Rejected):
        check(certificate_text(certificate | {"dim": 2}))


def test_a_verdict_saves_its_certificate(tmp_path, capsys):
    path = tmp_path / "cert.json"
    verify("orthogonal-brauer", n=2, k=3, l=3).save(path)
    assert main(["check", str(path), "--json"]) == 0
    (row,) = json.loads(capsys.readouterr().out)["results"]
    assert (row["file"], row["accepted"]) == (str(path), True)
    path.write_text(path.read_text(encoding="utf-8").replace('"rank":"10"', '"rank":"11"'), encoding="utf-8")
    assert main(["check", str(path)]) == 1
    assert "rejected" in capsys.readouterr().out
    assert main(["check", str(tmp_path / "nothing.json")]) == 2


def test_the_same_bytes_twice():
    first, second = (certificate_text(certificates("special-orthogonal-brauer-only", n=2, order=4)[0]) for _ in "ab")
    assert first == second
    assert first.startswith('{"certificate":"eqmath/2",')


def test_the_index_names_the_spaces(tmp_path, capsys):
    """Beside k and l, which are the numbers of legs; empty for tensor powers."""
    for name, *ends in (
        ("direct-sums", "--from", "V1+V2", "--to", "V1+V2"),
        ("orthogonal-brauer", "-k", "1", "-l", "1"),
    ):
        folder = tmp_path / name
        assert main(["-q", "verify", name, *ends, "--out", str(folder)]) == 0
        with (folder / "INDEX.csv").open(encoding="utf-8", newline="") as stream:
            rows = list(csv.DictReader(stream))
        assert rows
        wanted = ("1", "1", "V1+V2", "V1+V2") if name == "direct-sums" else ("1", "1", "", "")
        assert {tuple(row[key] for key in ("k", "l", "source", "target")) for row in rows} == {wanted}


def test_what_has_no_certificate():
    with pytest.raises(TooLarge, match="for a certificate"):
        verify("symmetric-diagram-basis", n=9, order=9).certify()


NONE = "sheaf-hierarchy"


@pytest.fixture
def _none(monkeypatch):
    """As if there were no certificates of these verdicts."""
    monkeypatch.setattr(SheafHierarchy, "uncertified", "about sheaves")


@pytest.mark.usefixtures("_none")
def test_verdicts_without_a_certificate_say_why(tmp_path):
    (verdict,) = verify(NONE, n=2)
    with pytest.raises(CaseError, match=rf"^{NONE} S\(2\) has no certificate: there are none about sheaves"):
        verdict.certify()
    assert main(["-q", "verify", NONE, "-n", "2", "--out", str(tmp_path / "run")]) == 0
    assert sorted(p.name for p in (tmp_path / "run").iterdir()) == ["INDEX.csv", "STATE.jsonl"]


@pytest.mark.usefixtures("_none")
def test_runs_say_what_has_none(tmp_path, capsys):
    folder = str(tmp_path / "run")
    asked = ["-q", "verify", NONE, "-n", "2", "--out", folder, "--json"]
    assert main(asked) == 0
    (row,) = json.loads(capsys.readouterr().out)["results"]
    assert row["certificate"] is None
    assert main([*asked, "--resume"]) == 0
    assert json.loads(capsys.readouterr().out)["results"] == [row]
    assert main(["-q", "check", folder]) == 3, "nothing was checked"
    lines = ["0 accepted, 0 rejected", "not certified: 1 of the verdicts in the index have no certificate"]
    assert capsys.readouterr().out.splitlines() == lines


def test_a_reason_is_given_once(tmp_path, capsys):
    """The reason alone, not the line of the checker that repeats file and verdict; none for what is accepted."""
    verify("orthogonal-brauer", n=2, order=2).save(tmp_path / "a.json")
    text = (tmp_path / "a.json").read_text(encoding="utf-8")
    (tmp_path / "b.json").write_text(text.replace('"dim":"1"', '"dim":"2"'), encoding="utf-8")
    assert main(["-q", "--json", "check", str(tmp_path)]) == 1
    good, bad = json.loads(capsys.readouterr().out)["results"]
    assert (good["accepted"], good["reason"], bad["accepted"]) == (True, "", False)
    assert bad["reason"]
    assert not {"b.json", "rejected"} & set(bad["reason"].replace(":", " ").replace("/", " ").split())
    assert main(["-q", "check", str(tmp_path)]) == 1
    assert capsys.readouterr().out.splitlines()[0] == f"rejected {tmp_path / 'b.json'}: {bad['reason']}"


def test_undecided_has_none():

    verdict = verify("orthogonal-brauer", n=2, order=2)
    undecided = replace(verdict, outcome=replace(verdict.outcome, status="undecided"))
    with pytest.raises(CaseError, match="there are none about what is undecided"):
        undecided.certify()


def test_the_rules_are_the_checkers():
    assert checker.RULES == RULES


def test_other_versions_are_not_read():
    old = stated.certificate("orthogonal-brauer", "O(n)", 2, 2) | {"certificate": "eqmath/1"}
    with pytest.raises(Rejected, match="^certificate"):
        check(certificate_text(old))


@pytest.mark.parametrize("group", ["A(1)xA(2)", "A(1)xS(2)", "A(3)xSO(2)"])
def test_products_with_alternating_factors(group):
    """At n = 1 there are no jellyfish, in the certificate of a factor neither."""
    for certificate in certificates("local-symmetries", group=group, max_order=2):
        check(certificate_text(certificate))


@pytest.mark.parametrize(
    "text", ["-(k - l)", "-l", "(-2) ^ 2", "2 ^ (m - 1)", "7 - (-7)", "(k + l) * Bell(2)", "12 / (3 - 1)"]
)
def test_formulas_have_the_same_value_on_both_sides(text):
    formula = read_formula(Reader(text))
    raw = {"formula": str(formula), "n": "3", "k": "2", "l": "0", "number": "0"}
    assert checker.stated(raw, 3) == evaluate(formula, {"n": 3, "k": 2, "l": 0, "m": 2})


def test_reasons_for_every_n_that_nobody_checks_are_told(tmp_path, capsys):
    folder = str(tmp_path / "run")
    assert main(["-q", "verify", "circulant-layers", "-n", "all", "--from", "V", "--to", "V", "--out", folder]) == 0
    capsys.readouterr()
    assert main(["-q", "check", folder]) == 0
    *told, last = capsys.readouterr().out.splitlines()
    assert len(told) == 1
    assert ": the reason for every n is not checked: " in told[0]
    assert told[0].endswith("linear in n, so that 2 values decide it")
    assert last.endswith(" accepted, 0 rejected")
    assert main(["-q", "--json", "check", folder]) == 0
    rows = json.loads(capsys.readouterr().out)["results"]
    assert sum("not_checked" in row for row in rows) == 1


def test_what_is_granted_is_told_once_for_all_files(tmp_path, capsys):
    folder = str(tmp_path / "run")
    assert main(["-q", "verify", "sheaf-hierarchy", "-n", "1..3", "--out", folder]) == 0
    capsys.readouterr()
    assert main(["-q", "check", folder]) == 0
    told, last = capsys.readouterr().out.splitlines()
    assert " and 2 more: the reason why this is the claim is not checked: the sections of a flat sheaf" in told
    assert last == "3 accepted, 0 rejected"
