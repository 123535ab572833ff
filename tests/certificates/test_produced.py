"""What eqmath writes, the checker accepts: two programs that share nothing agree on every field."""

import json
from dataclasses import replace

import pytest

from eqmath import verify
from eqmath.certificates import certificate_text
from eqmath.certificates.checker import Rejected, check
from eqmath.claims import Multiplication
from eqmath.cli import main
from eqmath.errors import CaseError, TooLarge
from eqmath.theorems import all_theorems
from eqmath.theorems.certification import certificate_of

THEOREMS = [t.name for t in all_theorems() if not isinstance(t.claim, Multiplication)]


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


def test_undecided_has_none():

    with pytest.raises(CaseError):
        certificate_of(replace(verify("orthogonal-brauer", n=2, order=2), status="undecided"))
