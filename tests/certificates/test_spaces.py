"""Certificates about spaces: the checker against null spaces, eqmath against the checker, and the two at the door."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from random import Random
from typing import Any

import pytest

from eqmath import Hom, Space, certify, verify
from eqmath.certificates import VERSION, certificate_text, checker
from eqmath.certificates.checker import Rejected, check
from eqmath.claims import Reader, SpaceCount, SpaceSpanning, for_every_n, read_formula
from eqmath.claims.summand_texts import summands, unspecified_functors, written
from eqmath.cli import main
from eqmath.errors import CaseError, EqmathError, TooLarge
from eqmath.groups import parse_group, parse_series
from tests.certificates.space_claims import SPACES, claim
from tests.certificates.test_mutants import mutants, still_true
from tests.oracles.positions import ONE, V, W, alt, dimension, maps, sym, times

TEXTS = {
    "1": ONE, "V": V, "V^2": times(V, V), "Sym2(V)": sym(2), "Alt2(V)": alt(2), "Sym3(V)": sym(3), "Alt3(V)": alt(3),
    "Sym2(V)*V": times(sym(2), V), "V*Alt2(V)": times(V, alt(2)), "Sym2(V^2)": sym(2, times(V, V)),
    "Alt2(V^2)": alt(2, times(V, V)), "Sym2(Alt2(V))": sym(2, alt(2)), "Alt2(Sym2(V))": alt(2, sym(2)),
}  # fmt: skip
PAIRS = [
    ("V", "V"), ("Sym2(V)", "1"), ("Alt2(V)", "1"), ("Alt2(V)", "V"), ("Sym2(V)", "Alt2(V)"), ("Sym2(V)", "Sym2(V)"),
    ("Alt2(V)", "Alt2(V)"), ("1", "Alt3(V)"), ("Sym3(V)", "V"), ("1", "Sym2(V)*V"), ("V*Alt2(V)", "V"),
    ("Sym2(V^2)", "1"), ("1", "Alt2(V^2)"), ("Sym2(Alt2(V))", "1"), ("1", "Alt2(Sym2(V))"), ("V^2", "Sym2(V)"),
]  # fmt: skip
GROUPS = ["S(1)", "S(2)", "S(3)", "A(2)", "A(3)", "O(1)", "O(2)", "O(3)", "SO(2)", "SO(3)", "Sp(2)", "H(2)", "H(3)"]
GROUPS += ["B(1)", "B(2)", "B(3)"]


def generators(name: str) -> list[tuple[int, Any, bool]]:
    """Those of every factor of a group, as the oracle wants them."""
    group = parse_group(name)
    factors = group.series.factors or (group,)
    finite = [(i, g.tolist(), False) for i, factor in enumerate(factors) for g in factor.discrete]
    return finite + [(i, x.tolist(), True) for i, factor in enumerate(factors) for x in factor.lie]


@pytest.mark.parametrize("name", GROUPS)
def test_dimensions_are_those_of_null_spaces(name):
    """The solutions on all index tuples, by generators and positions alone."""
    n = parse_group(name).n
    for source, target in PAIRS:
        legs, _, positions = maps(TEXTS[source], TEXTS[target])
        made = checker.expected(claim(name, n, source, target))
        assert made["status"] == "proved"
        assert int(made["dim"]) == dimension(generators(name), (n,), legs, positions), (source, target)


def test_dimensions_of_a_product():
    both = times(V, W)
    for name in ("S(2)xO(2)", "SO(2)xSp(2)", "A(2)xH(2)"):
        cases = [("Sym2(V1*V2)", sym(2, both), "1", ONE), ("V1*V2", both, "V1*V2", both), ("V2", W, "V1", V)]
        for source, below, target, above in [*cases, ("Alt2(V1)", alt(2), "Alt2(V2)", alt(2, W))]:
            legs, _, positions = maps(below, above)
            made = checker.expected(claim(name, 4, source, target))
            assert int(made["dim"]) == dimension(generators(name), (2, 2), legs, positions), (name, source, target)


COUNTED = [  # numbers that are known from elsewhere
    (claim("S(4)", 4, "Sym4(V)", "Sym3(V)"), 44), (claim("O(3)", 3, "Sym4(V)", "Sym4(V)"), 3),
    (claim("SO(3)", 3, "Alt2(V)", "V"), 1), (claim("O(6)", 6, "Alt3(V)", "Alt3(V)"), 1),
    (claim("SO(6)", 6, "Alt3(V)", "Alt3(V)"), 2), (claim("S(3)", 3, "Sym2(V^2)", "Sym2(V)"), 50),
    (claim("S(5)xSO(3)", 15, "V1+V1*V2", "V1*V2"), 2), (claim("O(4)", 4, "Sym2(V)^2", "Sym2(V)^2"), 17),
]  # fmt: skip


@pytest.mark.parametrize(("raw", "dim"), COUNTED, ids=lambda x: x if isinstance(x, int) else x["source"])
def test_dimensions_that_are_known(raw, dim):
    assert checker.expected(raw)["dim"] == str(dim)


def forms(space: str, names: dict[str, bool]) -> dict[str, int]:
    """The different summands that the checker reads, with their copies."""
    found: dict[str, int] = {}
    for copies, one in checker.space(space, names):
        found[one.text] = found.get(one.text, 0) + copies
    return found


def some_text(rng: Random, depth: int) -> str:
    """A text of a space, not always as it is printed."""
    kind, again = rng.randrange(9 if depth else 3), lambda: some_text(rng, depth - 1)
    if kind < 3:
        return rng.choice(["V", "V", "V", "0", "1", "2", "03"])
    if kind == 3:
        return f"{rng.choice(['Sym', 'Alt'])}{rng.choice('01223')}({again()})"
    if kind == 4:
        return f"Dual({again()})"
    inner = again() if rng.random() < 0.5 else f"({again()})"
    return (
        f"{again()}+{inner}" if kind < 7 else f"{inner}*({again()})" if kind == 7 else f"{inner}^{rng.choice('0122')}"
    )


def test_texts_are_read_as_they_are_printed():
    """A text that eqmath prints in the same way is read, with the same summands; no other is."""
    rng, read, refused, steps = Random(1), 0, 0, set()
    for _ in range(3000):
        text = some_text(rng, 3)
        try:
            space = Space(text)
            differ = rng.random() < 0.5
            series = parse_series("U(n)" if differ else "O(n)")[0]
            known = {name: copies for name, (copies, _) in summands(space, series).items()}
            found = forms(text, {"V": differ})
        except TooLarge:
            continue
        except Rejected as rejection:
            steps.add((rejection.step, str(space) == text))
            refused += 1
            continue
        assert (str(space), found) == (text, known)
        assert list(found) == list(known)
        read += 1
    assert min(read, refused) > 300
    assert ("claim", True) not in steps


SAME = ["V*V", "(V)^2", "(V^2)", "V ^2", "V1^2", "V⊗V", "VxV", "V^02", "V**2", "V^2+", "+V^2", "{V}^2", "T(2)", "V²"]


@pytest.mark.parametrize("text", SAME)
def test_other_texts_of_the_same_space_are_refused(text):
    made = checker.expected(claim("O(2)", 2, "V^2", "V^2"))
    check(checker.canonical(made))
    for key in ("source", "target"):
        with pytest.raises(Rejected, match="^claim: "):
            check(checker.canonical(made | {"claim": made["claim"] | {key: text}}))


@pytest.mark.parametrize("name", ["Harm2(V)", "Cl(V)", "det", "sgn", "det*V", "W", "Sym2(V2)"])
def test_there_are_no_other_functors(name):
    with pytest.raises(Rejected, match="^claim: there is no "):
        checker.expected(claim("S(2)", 2, name, "V"))


def about(raw: dict[str, Any]) -> Any:
    """The claim of eqmath that a claim in a file is."""
    series = parse_series(raw["group"])[0] if raw["n"] == "all" else parse_group(raw["group"]).series
    ends = {"source": Space(raw["source"]), "target": Space(raw["target"])}
    if raw["kind"] == "count":
        return SpaceCount(series, formula=read_formula(Reader(raw.get("formula", raw["number"]))), **ends)
    return SpaceSpanning(series, tuple(raw.get("families", ())), raw["kind"], **ends)


def written_by_eqmath(raw: dict[str, Any]) -> str:
    """What eqmath writes about a claim."""
    own = about(raw)
    case = own.case(int(raw["from"] if raw["n"] == "all" else raw["n"]))
    content = own.certificate(case, own.decide(case))
    if raw["n"] == "all":
        content = for_every_n(content, own.series, case, own.values_used(case))
    return certificate_text({"certificate": VERSION, **content})


@pytest.mark.parametrize("name", [name for name in SPACES if name not in ("a list", "clouds for every n")])
def test_eqmath_writes_what_the_checker_expects(name):
    raw = SPACES[name]
    made = json.loads(written_by_eqmath(raw))
    assert made["claim"].items() >= raw.items()
    check(checker.canonical(made))


LETTERS = {"S": (1, 4), "A": (1, 4), "O": (1, 4), "SO": (1, 4), "Sp": (2, 4), "H": (1, 3), "B": (1, 4)}
LETTERS |= {"U": (1, 3), "SU": (1, 2, 3), "M": (1, 3), "UR": (2, 4)}
SOME = [
    "V",
    "Sym2(V)",
    "Alt2(V)+V",
    "V^2",
    "Sym2(V+1)",
    "Alt2(V^2)",
    "2*V+Dual(V)",
    "Sym3(V)",
    "Alt3(V+V)",
    "Sym2(Alt2(V))",
]


@pytest.mark.parametrize("letter", LETTERS)
@pytest.mark.parametrize("kind", ["spans", "basis", "independent", "count"])
def test_two_programs_that_share_nothing_agree(letter, kind):
    """For single n and for every n; the certificate is of what `decide` says."""
    rng = Random(f"{letter} {kind}")
    for _ in range(5):
        source, target = rng.choice(SOME), rng.choice(SOME[:5])
        n, more = rng.choice(LETTERS[letter]), {"number": str(rng.randrange(6))} if kind == "count" else {}
        raw = claim(f"{letter}({n})", n, source, target, kind, **more)
        check(written_by_eqmath(raw))
        own = about(raw | {"group": f"{letter}(n)", "n": "all"})
        try:
            start = own.stable(*own.legs).start
        except CaseError:
            continue
        if letter == "SU":  # diagrams with determinants may be left where there is no class any more
            start = max(start, sum(own.legs) + 1)
        check(written_by_eqmath(raw | {"group": f"{letter}(n)", "n": "all", "from": str(start)}))


@pytest.mark.parametrize("name", [name for name in SPACES if name != "nothing"])
def test_every_mutant_is_rejected(name):
    """Not of the maps from 0, which are no more than 0 to any other space."""
    original, number = checker.expected(SPACES[name]) | {"remarks": {"dim": "99"}}, 0
    for path, mutant in mutants(original):
        if still_true(original, mutant, path):
            check(checker.canonical(mutant))
            continue
        with pytest.raises(Rejected) as caught:
            check(checker.canonical(mutant))
        assert path[0] == "claim" or caught.value.step.startswith(str(path[0])), (path, str(caught.value))
        number += 1
    assert number >= 50


FALSE = {
    "another functor": {"source": "Alt2(V)^2"},
    "another source": {"source": "Sym2(V)"},
    "the source elsewhere": {"source": "Sym2(V)", "target": "Sym2(V)^2"},
    "more copies": {"source": "2*Sym2(V)^2"},
    "a dual": {"source": "Dual(Sym2(V))^2"},
    "an early n": {"from": "2"},
    "a demand": {"kind": "independent"},
    "another group": {"group": "H(n)"},
}


@pytest.mark.parametrize("name", FALSE)
def test_a_certificate_of_one_claim_is_none_of_another(name):
    """The claim is changed, everything else stands."""
    made = checker.expected(SPACES["squares for every n"])
    changed = made | {"claim": made["claim"] | FALSE[name]}
    if name in ("a dual", "a demand"):  # the claim is true, with the same blocks: it is that of another file
        assert checker.expected(changed["claim"])["blocks"] == made["blocks"]
        return
    with pytest.raises(Rejected):
        check(checker.canonical(changed))


def test_a_later_n_is_a_weaker_claim():
    raw = SPACES["squares for every n"]
    for start in ("4", "9", "100"):
        assert checker.expected(raw | {"from": start})["status"] == "proved"


def test_orbits_that_are_forced_to_vanish_are_none():
    """A loop at an exterior leg, an edge twice between a symmetric and an exterior leg, and Λ² → V at S(2)."""
    cases = [("O(3)", 3, "Alt2(V)", "1"), ("O(3)", 3, "Sym2(V)", "Alt2(V)"), ("Sp(2)", 2, "Sym2(V)", "1")]
    for case in cases:
        (block,) = checker.expected(claim(*case))["blocks"]
        assert (block["diagrams"], block["dim"], block["parts"][0]["classes"]) == ([], "0", "0")
    (block,) = checker.expected(claim("S(6)", 6, "Alt2(V)", "V"))["blocks"]
    assert (block["diagrams"], block["dim"]) == (["1,1'|2'"], "1")


def test_the_command_line(tmp_path, capsys):
    """verify, check, the checker alone, and resume, which knows its own files."""
    ends = ["--from", "Sym2{V}xSym2{V}", "--to", "Sym2{V}", "-n", "all", "--out", str(tmp_path)]
    assert main(["-q", "verify", "orthogonal-young-legs", *ends]) == 0
    files = {path: path.read_bytes() for path in sorted(tmp_path.glob("*.json"))}
    assert len(files) == 4
    assert main(["check", str(tmp_path)]) == 0
    alone = [sys.executable, "-I", str(Path(checker.__file__)), *map(str, files)]
    ran = subprocess.run(alone, capture_output=True, text=True, encoding="utf-8", check=False, env={"PYTHONUTF8": "1"})
    assert (ran.returncode, ran.stdout.splitlines()[-1]) == (0, "4 accepted, 0 rejected")
    times = {path: path.stat().st_mtime_ns for path in files}
    assert main(["-q", "verify", "orthogonal-young-legs", *ends, "--resume"]) == 0
    assert times == {path: path.stat().st_mtime_ns for path in files}, "a file was written again"
    damaged, other = list(files)[:2]
    damaged.write_bytes(files[other])
    assert main(["-q", "verify", "orthogonal-young-legs", *ends, "--resume"]) == 0
    assert {path: path.read_bytes() for path in files} == files
    capsys.readouterr()


def test_files_of_other_spaces_with_as_many_legs_are_not_taken(tmp_path):
    """Sym2(V)*V and Alt2(V)*V have certificates under different names, and neither passes for the other."""
    folder, names = str(tmp_path), []
    for source in ("Sym2{V}xV", "Alt2{V}xV"):
        ends = ["--from", source, "--to", "V", "-n", "2", "--out", folder, "--resume"][: 9 if names else 8]
        assert main(["-q", "verify", "orthogonal-young-legs", *ends]) == 0
        names.append({path.name for path in tmp_path.glob("*.json")})
    first, second = names[0], names[1] - names[0]
    (one,), (two,) = first, second
    good = (tmp_path / two).read_bytes()
    (tmp_path / two).write_bytes((tmp_path / one).read_bytes())
    assert main(["-q", "verify", "orthogonal-young-legs", *ends]) == 0
    assert (tmp_path / two).read_bytes() == good


def test_a_verdict_between_spaces_is_certified():
    found = verify("orthogonal-young-legs", n=2, source="Alt2(V)*V1", target="V1")
    text = certificate_text(found.certify())
    check(text)
    assert json.loads(text)["claim"] == claim("O(2)", 2, "Alt2(V)*V", "V")


BY_GENERATORS = [
    ("O(n)", "Harm2(V)", "V", "about spaces with Harm"), ("O(n)", "det*V", "det", "about spaces with det"),
    ("S(n)", "Inj2(V+1)+Sub2(V+1)", "V", "about spaces with Inj of sums, Sub of sums"),
    ("Dih(5)", "V", "V", "about Dih(5), which SPEC"),
    ("Aut(path:3)", "Sym2(V)", "V", "about spaces of Aut(path:3)"),
    ("S(2)xAut(path:3)", "V1", "V1", "about spaces of Aut"),
    ("S(2)+S(3)", "V", "V", "about "), ("S(2)wrS(2)", "V", "V", "about S(2)wrS(2), which SPEC"),
]  # fmt: skip


@pytest.mark.parametrize(("group", "source", "target", "reason"), BY_GENERATORS)
def test_what_is_certified_by_generators(group, source, target, reason):
    """For one n; what stands for every n in its place is said with the reason."""
    series = parse_series(group)[0] if "(n)" in group else parse_group(group).series
    own = SpaceSpanning(series, source=Space(source), target=Space(target))
    assert own.unspecified.startswith(reason)
    assert not own.uncertified
    case = own.case(series.only or 2)
    made = own.certificate(case, own.decide(case))
    assert made["method"] == "direct"
    check(certificate_text(made))


WRITTEN = {
    "point-cloud-layers": ("Sym2(V1*V2)", "1"), "contraction-expressiveness": ("V^2", "V"),
    "weight-space-layers": None, "weight-space-sign-flips": None, "special-harmonic-triangle": ("Harm2(V)*V", "V"),
    "harmonic-triangle": ("V*V", "det*V"), "gaunt-complete": ("V*V", "Harm2(V)"),
}  # fmt: skip


@pytest.mark.parametrize("name", WRITTEN)
def test_rows_for_every_n_are_what_the_checker_expects(name):
    """Those of several series, of lists of diagrams, and of harmonic spaces by what they are differences of."""
    ends = dict(zip(("source", "target"), WRITTEN[name] or (), strict=False))
    groups = {"group": "S(n)xS(n)"} if name == "weight-space-layers" else {}
    groups |= {"group": "H(n)xH(n)"} if name == "weight-space-sign-flips" else {}
    rows = [row for row in verify(name, n="all", **ends, **groups) if row.n == "all"]
    assert rows
    for row in rows[:1]:
        made = row.certify()
        text = json.loads(certificate_text(made))
        assert checker.expected(text["claim"]) | {"remarks": text["remarks"]} == text
        assert text["status"] == row.status
        if "identities" in text["claim"]:
            assert "Harm_d(V) is Sym_d(V) less" in text["remarks"]["because"]


def test_families_of_other_groups_are_certified_by_generators():
    series = parse_series("S(n)")[0]
    own = SpaceSpanning(series, ("brauer",), source=Space("Sym2(V)"), target=Space("V"))
    assert own.unspecified == "about brauer in S(n)"
    for demand in ("spans", "independent", "basis"):
        other = SpaceSpanning(own.series, ("brauer",), demand, source=Space("Sym2(V)"), target=Space("V^2"))
        made = other.certificate(other.case(3), other.decide(other.case(3)))
        check(certificate_text(made))
    assert not SpaceSpanning(parse_series("Sp(n)")[0], ("brauer",), source=Space("V"), target=Space("V")).unspecified


def test_what_nobody_would_check_is_refused():
    many = "+".join(f"Sym{d}(V)" for d in range(2, 17))
    for source, target in ((many, many), ("Sym6(V)", "Sym6(V)"), ("V^2*(1+" + "+".join(["V"] * 250) + ")", "1")):
        own = SpaceSpanning(parse_series("S(n)")[0], source=Space(source), target=Space(target))
        with pytest.raises(TooLarge, match="for a certificate"):
            own.tables(own.case(9), None, "spans")


def test_one_dimension_for_every_kind_of_diagram():
    """A jellyfish has the word of a partition; a family's diagrams are its own alone."""
    for letter, names in (("A", ("partition", "jellyfish")), ("SO", ("brauer", "grood"))):
        series = parse_series(f"{letter}(n)")[0]
        ends = {"source": Space("V^2"), "target": Space("V")}
        n = 3 if letter == "SO" else 4
        first, second, both = (SpaceSpanning(series, own, **ends) for own in ((names[0],), (names[1],), ()))
        counts = [own.decide(own.case(n)).diagrams for own in (first, second, both)]
        assert counts[0] + counts[1] == counts[2]
        assert second.decide(second.case(n)).rank == counts[1] == {"A": 1, "SO": 1}[letter]


def test_families_have_rules_for_tensor_powers_alone():
    with pytest.raises(CaseError, match=r"for maps V\^k → V\^l, these are from Sym2\(V\) to V"):
        certify(Hom("O(2)", "Sym2(V)", "V"), ["1,2|1'"], family="brauer")


def test_the_values_of_a_single_group_are_not_asked_for():
    own = SpaceSpanning(parse_group("S(2)xO(2)").series, source=Space("V1"), target=Space("V1"))
    with pytest.raises(EqmathError, match="is a single group"):
        own.values_used(own.case(4))


def test_texts_of_summands():
    assert list(summands(Space("Sym2(V*Sym2(V)+1)"), parse_series("O(n)")[0])) == ["Sym2(V*Sym2(V))", "V*Sym2(V)", "1"]
    assert written(Space("V1^2"), parse_group("O(2)").series) == Space("V^2")
    assert unspecified_functors(Space("Sym2(V)"), Space("Dual(V)")) == ""
