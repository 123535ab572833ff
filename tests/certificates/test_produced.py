"""What eqmath writes, the checker accepts: two programs that share nothing agree on every field."""

import json
from dataclasses import replace

import pytest

from eqmath import verify
from eqmath.certificates import certificate_text
from eqmath.certificates.checker import Rejected, check
from eqmath.claims import AboutProducts
from eqmath.cli import main
from eqmath.errors import CaseError, TooLarge
from eqmath.theorems import all_theorems
from eqmath.verdicts.tables import certificate_of, has_certificates

THEOREMS = [t.name for t in all_theorems() if has_certificates(t.name)]
OTHERS = [t.name for t in all_theorems() if isinstance(t.claim, AboutProducts)]


def certificates(name: str, **where):
    found = verify(name, **where)
    return [certificate_of(v) for v in (found if isinstance(found, list) else [found])]


@pytest.mark.parametrize("name", THEOREMS)
def test_every_theorem_has_certificates_that_are_accepted(name):
    written = certificates(name, max_order=2 if name.startswith("graph") else 4, n="all")
    assert written
    for certificate in written:
        check(certificate_text(certificate))
        assert certificate["claim"]["theorem"] == name


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
    certificate = certificate_of(verify("orthogonal-brauer", n=2, k=1, l=1))
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
    assert first.startswith('{"certificate":"eqmath/1",')


def test_what_has_no_certificate():
    with pytest.raises(TooLarge, match="for a certificate"):
        certificate_of(verify("symmetric-diagram-basis", n=9, order=9))


def test_verdicts_on_ideals_have_none(tmp_path):
    verdict = verify("symplectic-kernel", n=2, order=4)
    with pytest.raises(CaseError, match="^verdicts on symplectic-kernel have no certificates"):
        certificate_of(verdict)
    assert main(["-q", "verify", "symplectic-kernel", "-n", "2", "--order", "4", "--out", str(tmp_path / "run")]) == 0
    assert sorted(p.name for p in (tmp_path / "run").iterdir()) == ["INDEX.csv", "STATE.jsonl"]


@pytest.mark.parametrize("name", OTHERS)
def test_products_of_diagrams_have_none(name, tmp_path, capsys):
    verdict = verify(name, n=2, order=2)
    with pytest.raises(CaseError, match=f"^verdicts on {name} have no certificates"):
        verdict.save(tmp_path / "cert.json")
    folder = str(tmp_path / "run")
    assert main(["-q", "verify", name, "--order", "2", "-n", "2", "--out", folder, "--json"]) == 0
    (row,) = json.loads(capsys.readouterr().out)["results"]
    assert row["certificate"] is None
    assert main(["-q", "verify", name, "--order", "2", "-n", "2", "--out", folder, "--resume", "--json"]) == 0
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

    with pytest.raises(CaseError):
        certificate_of(replace(verify("orthogonal-brauer", n=2, order=2), status="undecided"))
