"""`certify`, and `hom --out`: what a user types to have a certificate about a group or a list of one's own."""

import json
import re
from pathlib import Path

import pytest

from eqmath import SO, Diagram, Hom, Matrix, S, Sp, certify, family, parse_group
from eqmath.certificates import checker
from eqmath.cli import main
from eqmath.errors import CaseError, DiagramError, NotComposable, TooLarge
from eqmath.groups import matrix_group

TURN = matrix_group("turn", 2, [Matrix([[0, -1], [1, 0]])])
DENSE = matrix_group("dense", 30, [], [Matrix([[pow(i + 2, j, 97) for i in range(30)] for j in range(30)])])
NAMED = ["S(3)", "A(3)", "O(2)", "SO(2)", "Sp(2)", "H(2)", "B(3)", "C(3)", "Dih(3)", "Aut(path:3)", "S(2)xS(2)"]
NAMES = ("partition", "even", "partial", "brauer", "grood", "jellyfish", "symplectic")


@pytest.mark.parametrize("name", NAMED)
@pytest.mark.parametrize(("k", "l"), [(0, 1), (1, 1), (2, 1)])
def test_lists_of_every_family(name, k, l):
    """The same as diagrams, and backwards as matrices; the checker accepts all, and `examine` agrees."""
    H = Hom(parse_group(name), k, l)
    own = certify(H)
    checker.check(str(own))
    assert (own.status, own.dim, own.rank) == ("proved", H.dim, H.dim)
    for rules in (family(each) for each in NAMES if H.group.n % 2 == 0 or each != "symplectic"):
        diagrams = list(rules.diagrams(k, l, H.group.n))
        matrices = [rules.matrix(d, H.group.n) for d in diagrams]
        for claim in ("spans", "basis", "independent"):
            certificate = certify(H, diagrams, claim, rules.name)
            checker.check(str(certificate))
            assert certificate == certify(H, map(str, diagrams), claim, rules.name)
            if not H.group.series.factors:
                backwards = certify(H, matrices[::-1], claim)
                checker.check(str(backwards))
                found = H.examine(matrices)
                status = {"spans": found.spans, "basis": found.spans and found.independent}
                assert certificate.status == backwards.status
                assert (certificate.status == "proved") == status.get(claim, found.independent)
                assert (certificate.rank, certificate.dim) == (found.rank, found.dim)


def test_what_is_missed_makes_the_list_span():
    H = Hom(TURN, 1, 1)
    listed = [Matrix([[1, 0], [0, 1]])]
    assert certify(H, listed).status == "refuted"
    assert certify(H, [*listed, *H.missing(listed)]).status == "proved"
    assert certify(H, H.missing([]), "basis").status == "proved"


def test_the_maps_of_a_product_stand_factor_by_factor():
    H = Hom(parse_group("S(2)xS(3)"), 1, 2)
    certificate = certify(H, H.spanning_set)
    checker.check(str(certificate))
    assert (certificate.status, certificate.dim) == ("proved", H.dim)


def test_a_certificate_is_saved(tmp_path: Path):
    certificate = certify(Hom(TURN, 1, 1), ["1,1'"], family="partition")
    certificate.save(tmp_path / "cert.json")
    assert main(["check", str(tmp_path / "cert.json")]) == 0
    assert certificate.witness == {"kind": "map", "diagram": "v1", "functional": (0, 1, 0, 0)}


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        (([], "span"), CaseError),
        ((None, "spans"), CaseError),
        ((None, "", "partition"), CaseError),
        (([], "spans", "orbits"), CaseError),
        (([], "spans", "bilabelled"), CaseError),
        (([Matrix([[1]])],), CaseError),
        ((["1,2"], "spans", "partition"), CaseError),
        ((["1|1'"], "spans", "brauer"), DiagramError),
        (([Diagram("1|1'")], "spans", "brauer"), CaseError),
        (([Diagram("1|1'")],), NotComposable),
        (([Matrix([["1" * 60, 0], [0, 1]])],), TooLarge),
        (([Matrix([[1, 0], [0, 1]])] * 100_001,), TooLarge),
        (([Matrix([[8388593, 0], [0, 0]])], "independent"), CaseError),
    ],
)
def test_what_is_refused(arguments, error):
    with pytest.raises(error):
        certify(Hom(TURN, 1, 1), *arguments)


@pytest.mark.parametrize(
    ("space", "words"),
    [
        (Hom("O(6)", "Sym2(V)*V", "Sym2(V)"), "too large"),
        (Hom(S(3), 4, 3), "too large"), (Hom(S(41), 1, 0), "too large"), (Hom(SO(2), 10**6, 0), "too large"),
        (Hom(DENSE, 1, 1), "too many to be checked"),
        (Hom(matrix_group("many", 2, [Matrix([[1, i], [0, 1]]) for i in range(40)]), 5, 5), "too long"),
    ],
)  # fmt: skip
def test_what_is_too_large_is_refused_beforehand(space, words):
    with pytest.raises(TooLarge, match=words):
        certify(space)


def test_no_family_without_its_dimension():
    with pytest.raises(CaseError, match="that exists at n = 3"):
        certify(Hom(S(3), 1, 1), [], family="symplectic")
    with pytest.raises(CaseError, match="that exists at n = 1"):
        certify(Hom(S(1), 1, 1), [], family="jellyfish")
    assert certify(Hom(Sp(2), 1, 1), ["1,1'"], family="symplectic").status == "proved"


def test_hom_writes_a_certificate(tmp_path: Path, capsys):
    group = {"schema": "eqmath.group/1", "name": "my group", "n": 2, "discrete": [[["0", "-1"], ["1", "0"]]], "lie": []}
    (tmp_path / "my_group.json").write_text(json.dumps(group), encoding="utf-8")
    arguments = ["hom", "--generators", str(tmp_path / "my_group.json"), "-k", "2", "-l", "2", "--basis"]
    out = tmp_path / "new" / "out"
    assert main([*arguments, "--out", str(out), "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert re.fullmatch(r"hom_my-group\.[0-9a-f]{12}_k2_l2_n2\.json", answer["certificate"])
    content = (out / answer["certificate"]).read_text(encoding="utf-8")
    assert json.loads(content)["dim"] == str(answer["dim"])
    assert main(["check", str(out)]) == 0
    assert "1 accepted" in capsys.readouterr().out
    assert main([*arguments, "--out", str(out)]) == 0
    assert str(out / answer["certificate"]) in capsys.readouterr().out
    assert (out / answer["certificate"]).read_text(encoding="utf-8") == content


def test_no_certificate_of_hom_is_replaced_by_another(tmp_path: Path, capsys):
    """Graphs that differ in a sign, generators under one name, a name that is that of another group."""
    out = ["-k", "1", "-l", "1", "--out", str(tmp_path / "out"), "-q"]
    swap, turn = [[0, 1], [1, 0]], [[0, -1], [1, 0]]
    files = {"S3": [swap], "a/S3": [turn], "s3": [[[0, 1], [-1, 0]]]}
    for name, matrices in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / f"{name}.json").write_text(json.dumps(matrices), encoding="utf-8")
        assert main(["hom", "--generators", str(tmp_path / f"{name}.json"), *out]) == 0
    for group in ("Aut(graph6:A?)", "Aut(graph6:A_)", "Aut(graph6:BW)", "Aut(graph6:Bw)", "S(3)"):
        assert main(["hom", group, *out]) == 0
    assert "S(3)-equivariant" in capsys.readouterr().out
    written = {path.name.lower() for path in (tmp_path / "out").iterdir()}
    assert len(written) == len(files) + 5
    assert "hom_s-3-_k1_l1_n3.json" in written
    assert main(["check", str(tmp_path / "out"), "-q"]) == 0
    assert capsys.readouterr().out == "8 accepted, 0 rejected\n"


def test_hom_without_a_certificate(tmp_path: Path, capsys):
    assert main(["hom", "S(9)", "-k", "3", "-l", "3", "--out", str(tmp_path / "out")]) == 4
    assert not (tmp_path / "out").exists()
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert main(["hom", "S(2)", "-k", "1", "-l", "1", "--out", str(tmp_path / "file")]) == 2
    assert capsys.readouterr().out == ""
