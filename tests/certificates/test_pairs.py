"""Certificates about two representations: made in three ways, changed in every field, and attacked."""

from __future__ import annotations

import copy
import json
import random

import numpy as np
import pytest

from eqmath import Certificate, Hom, Matrix, certify, verify
from eqmath.certificates import certificate_text, checker
from eqmath.claims import ExplicitBasis, FewBlocks, Spanning, WeightCount
from eqmath.claims.by_generators import certified_outcome, content
from eqmath.claims.case import Case
from eqmath.cli import main
from eqmath.errors import Disagreement
from eqmath.groups import parse_group, parse_series
from eqmath.spaces import Space
from eqmath.theorems import theorem
from tests.certificates.own_claims import BACK, DUAL, FLIP, HALF, ONE, PAIRS, TURN, pairs
from tests.certificates.test_mutants import changed, mutants, paths
from tests.certificates.test_own import STRANGE, refused
from tests.oracles import own


def made_by_eqmath(name: str) -> str:
    raw, (group, source, target) = PAIRS[name]
    maps = [Matrix(W) for W in raw["maps"]] if "maps" in raw else None
    more = {"number": int(raw["number"])} if "number" in raw else {}
    return str(Certificate(content(Hom(group, source=source, target=target), raw["kind"], maps, **more)))


@pytest.mark.parametrize("name", PAIRS)
def test_three_programs_make_the_same_certificate(name):
    """eqmath by the group and the spaces, the checker, and the definitions by the matrices alone."""
    wanted = checker.canonical(own.certificate(PAIRS[name][0]))
    assert checker.canonical(checker.expected(PAIRS[name][0])) == wanted
    assert made_by_eqmath(name) == wanted
    checker.check(wanted)


def test_every_kind_of_outcome_is_among_them():
    made = [checker.expected(raw) for raw, _ in PAIRS.values()]
    seen = {(c["claim"]["kind"], c.get("witness", {}).get("kind")) for c in made}
    assert seen >= {
        ("spans", None), ("spans", "element"), ("spans", "map"), ("basis", None), ("basis", "map"),
        ("basis", "relation"), ("independent", "relation"), ("count", None), ("count", "numbers"),
    }  # fmt: skip


@pytest.mark.parametrize("name", PAIRS)
def test_every_mutant_is_rejected_or_states_another_truth(name):
    """An accepted mutant is, in every field, the certificate that the definitions give for its claim."""
    original = checker.expected(PAIRS[name][0]) | {"remarks": {"group": "own", "dim": "99"}}
    rejected = others = 0
    for path, mutant in mutants(original):
        refusal = refused(mutant)
        if refusal:
            rejected += 1
            assert path[0] == "claim" or refusal.step.startswith(str(path[0])), (path, str(refusal))
        else:
            others += 1
            assert mutant["claim"] != original["claim"]
            assert own.certificate(mutant["claim"]) | {"remarks": mutant["remarks"]} == mutant
    print(f"{name}: {rejected} mutants are rejected, {others} certify another true claim")
    assert rejected >= 60


def without_generator(raw, part, index):
    """The same claim with one generator less."""
    return changed(raw, ("group", part), lambda some: some.__delitem__(index))


ATTACKS = {  # of the certificate that one map spans Hom_SU(2)(V, V*), and is a basis
    "no quarter turn": lambda raw: raw["group"]["discrete"].pop(0),
    "no raising operator": lambda raw: raw["group"]["lie"].pop(),
    "the spaces exchanged": lambda raw: raw["group"]["lie"][0].reverse(),
    "one space twice": lambda raw: raw["group"]["lie"][0].__setitem__(1, raw["group"]["lie"][0][0]),
    "another entry of a generator": lambda raw: raw["group"]["lie"][0][1][1].__setitem__(0, "1"),
    "an element that is of the Lie algebra": lambda raw: raw["group"]["lie"].append(raw["group"]["discrete"].pop(0)),
    "another entry of a map": lambda raw: raw["maps"][0][0].__setitem__(0, "1"),
    "the map transposed": lambda raw: raw.__setitem__("maps", [TURN]),
    "a weaker demand": lambda raw: raw.__setitem__("kind", "spans"),
}


SAME = ("no raising operator", "the spaces exchanged", "an element that is of the Lie algebra", "the map transposed")
SAME += ("a weaker demand",)
"""Other claims, for which all that the file says is true as well."""


@pytest.mark.parametrize("name", ATTACKS)
def test_a_certificate_of_one_claim_is_none_of_another(name):
    """Where everything else stands, the other claim is true for other reasons or false; else it is that claim's own."""
    made = copy.deepcopy(checker.expected(PAIRS["dual"][0]))
    ATTACKS[name](made["claim"])
    wanted = own.certificate(made["claim"])
    assert (refused(made) is None) == (made == wanted)
    assert (made == wanted) == (name in SAME)


def test_without_a_generator_more_maps_commute():
    raw = PAIRS["harmonic"][0]
    assert checker.expected(without_generator(raw, "discrete", 0))["status"] == "proved"
    both = without_generator(without_generator(raw, "discrete", 0), "discrete", 0)
    made = checker.expected(both)
    assert (made["status"], made["dim"], made["witness"]["kind"]) == ("refuted", "2", "map")
    for key, value in (("dim", "1"), ("rank", "2")):
        assert refused(made | {key: value}).step == key
    assert refused(checker.expected(raw) | {"claim": both}) is not None


BAD = {
    "no columns": {"columns": None}, "rows that are no number": {"rows": "two"}, "negative": {"rows": "-1"},
    "a named group": {"group": "O(2)"}, "legs besides": {"k": "1"}, "n besides": {"n": "2"},
    "a family": {"family": "brauer"}, "a formula": {"kind": "count", "number": "1", "formula": "1", "maps": None},
    "a number beside maps": {"number": "1"}, "a count of maps": {"kind": "count", "number": "1"},
    "a count without a number": {"kind": "count", "maps": None}, "no maps": {"maps": None},
    "one matrix": {"group": {"discrete": [ONE], "lie": []}}, "three": {"group": {"discrete": [[ONE] * 3], "lie": []}},
    "a text": {"group": {"discrete": ["11"], "lie": []}}, "no list": {"group": {"discrete": [{}], "lie": []}},
    "singular on one space": {"group": {"discrete": [[ONE, [["1", "2"], ["2", "4"]]]], "lie": []}},
    "another shape on one space": {"group": {"discrete": [[ONE, [["1"]]]], "lie": []}},
    "a map of another shape": {"maps": [[["1", "0"]]]}, "3 rows": {"rows": "3"}, "no rows": {"rows": "0"},
}  # fmt: skip


@pytest.mark.parametrize("name", BAD)
def test_hostile_claims_are_rejected(name):
    raw = pairs("spans", 2, 2, *DUAL, maps=[BACK])
    made = own.certificate(raw)
    checker.check(checker.canonical(made))
    made["claim"] = {key: value for key, value in (raw | BAD[name]).items() if value is not None}
    assert refused(made).step == "claim"


@pytest.mark.parametrize("name", ["harmonic", "determinant, a false number"])
def test_values_of_another_kind_raise_nothing_else(name):
    original = own.certificate(PAIRS[name][0])
    for path in paths(original):
        for value in STRANGE:
            mutant = changed(
                original, path[:-1], lambda parent, key=path[-1], value=value: parent.__setitem__(key, value)
            )
            refusal = refused(mutant)
            assert refusal is not None or mutant in (original, own.certificate(mutant["claim"])), (path, value)


def test_random_representations_of_nothing_in_particular():
    """Random pairs of matrices, whose commuting maps nobody knows, checker against definitions."""
    rng = random.Random(5)
    for _ in range(40):
        rows, columns = rng.randrange(1, 4), rng.randrange(1, 4)

        def some(height, width):
            return [[rng.choice(["0", "0", "1", "-1", "1/2", "3"]) for _ in range(width)] for _ in range(height)]

        lie = [(some(columns, columns), some(rows, rows)) for _ in range(rng.randrange(3))]
        maps = [some(rows, columns) for _ in range(rng.randrange(4))]
        raw = pairs(rng.choice(["spans", "basis", "independent"]), rows, columns, [], lie, maps=maps)
        assert checker.expected(raw) == own.certificate(raw)


GROUPS = [
    ("U(2)", "V*Dual(V)", "V*Dual(V)", 2), ("SU(3)", "Alt2(V)", "Dual(V)", 1), ("M(2)", "V*Dual(V)", "1", 1),
    ("UR(2)", "V", "V", 2), ("O(1,2)", "Alt2(V)", "Alt2(V)", 1), ("O(2)wrS(2)", "V", "V", 1),
    ("O(3)", "Harm2(V)+1", "Cl(V)", 1), ("SO(3)", "Cl(V)", "V", 2), ("H(2)", "sgn*det", "V^2", 1),
    ("S(3)", "Inj2(V)", "Sub2(V)", 3), ("S(2)+S(3)", "Sym2(V)", "V", 15), ("S(2)xU(2)", "V1", "V1*V2*Dual(V2)", 2),
    ("Aut(path:3)", "Sym2(V)", "V", 10), ("Sp(2)", "Alt2(V)", "det", 1),
]  # fmt: skip


@pytest.mark.parametrize(("group", "source", "target", "dim"), GROUPS)
def test_every_group_and_every_space(group, source, target, dim):
    """The dimension, and that the diagrams span, each by its certificate; characters agree."""
    space = Hom(group, source=source, target=target)
    both = [certify(space)] + ([certify(space, space.spanning_set)] if space.spanning_set is not None else [])
    for found in both:
        checker.check(str(found))
        assert (found.status, found.dim) == ("proved", dim)
    assert space.second_route in (None, dim)


@pytest.mark.parametrize("group", ["C(3)", "Dih(3)", "S(2)wrS(2)", "S(2)+S(2)"])
@pytest.mark.parametrize(("k", "l"), [(0, 0), (1, 1), (2, 1)])
def test_verdicts_about_tensor_powers(group, k, l):
    """That the group's own diagrams span."""
    series, n = parse_group(group).series, parse_group(group).n
    spans = Spanning.of_series(series)
    found = spans.certificate(Case(n, k, l), spans.decide(Case(n, k, l)))
    assert found["claim"]["maps"] is not None
    checker.check(certificate_text(found))


def test_a_false_number_of_a_group_without_letters():
    number = theorem("symmetric-bell-count").claim.formula
    claim = WeightCount(parse_group("S(2)wrS(2)").series, number)
    case = Case(4, 1, 1)
    found = claim.certificate(case, claim.decide(case))
    assert found["witness"] == {"kind": "numbers", "claimed": 2, "true": 3}
    checker.check(certificate_text(found))


def test_explicit_bases_and_few_blocks():
    ends = {"source": Space("Sym2(V)^2"), "target": Space("Sym2(V)")}
    for claim in (ExplicitBasis(parse_series("O(n)")[0], **ends), FewBlocks(parse_series("S(n)")[0], **ends)):
        made = claim.certificate(claim.case(2), claim.decide(claim.case(2)))
        assert len(made["claim"]["maps"]) == made["dim"]
        checker.check(certificate_text(made))


@pytest.mark.parametrize(("name", "source", "target"), [
    ("symmetric-power-bipartitions", "Sym2(V)", "V"), ("graph-polynomial-multigraphs", "V^2", "V"),
    ("young-legs-hyperoctahedral", "Sym2(V)", "Sym2(V)"), ("matrix-contraction-expressiveness", "V^2", "1"),
    ("special-orthogonal-symmetric-basis", "V", "V"), ("orthogonal-symmetric-basis", "Sym2(V)", "Sym2(V)"),
])  # fmt: skip
def test_for_large_n_no_diagram_is_left_out(name, source, target):
    """The rows for every n say that all diagrams are a basis, or span; so they are at larger n."""
    last = verify(name, n="all", source=source, target=target)[-1]
    made = last.certify()
    checker.check(certificate_text(made))
    claim = made["claim"]
    assert (claim["n"], claim["from"], claim["kind"]) == ("all", last.start, "spans" if "matrix" in name else "basis")
    assert (made["status"], made["dim"], made["rank"]) == (last.status, last.dim, last.rank)
    larger = verify(name, n=last.start + 2 * last.task.instance.series.step, source=source, target=target)
    assert (larger.dim, larger.diagrams) == (made["dim"], last.diagrams)
    assert sum(block["copies"] * len(block["diagrams"]) for block in made["blocks"]) == made["dim"]


@pytest.mark.parametrize(("name", "group", "source", "target"), [
    ("parametric-spans", "S(n)", "V^2", "V"), ("parametric-spans", "H(n)", "Alt2(V)", "Alt2(V)"),
    ("span-derivative", "S(n)", "Alt2(V)", "V"), ("symmetric-power-orbits", "", "Sym2(V)", "V"),
    ("graph-polynomial-distinct-values", "", "V^2", "V"),
])  # fmt: skip
def test_orbits_at_one_n_and_a_dimension_that_stays(name, group, source, target):
    group = {"group": group} if group else {}
    last = verify(name, n="all", source=source, target=target, **group)[-1]
    made = last.certify()
    checker.check(certificate_text(made))
    at, every = made["claim"]["claims"]
    assert at.get("n", last.start) == last.start
    assert (every["kind"], every["n"], every["from"]) == ("count", "all", last.start)
    assert every["number"] == last.dim == verify(name, n=last.start + 3, source=source, target=target, **(
        {"group": group["group"].replace("n", str(last.start + 3))} if group else {})).dim  # fmt: skip
    changed_number = json.loads(certificate_text(made))
    for place in (changed_number["claim"]["claims"][1], changed_number["factors"][1]["claim"]):
        place["number"] = str(last.dim + 1)
    assert refused(changed_number)


@pytest.mark.parametrize("name", ["orthogonal-all-degrees", "symplectic-all-degrees", "unitary-all-degrees"])
def test_vectors_with_zeros_behind_serve_every_larger_n(name):
    """Longer vectors, with zeros behind, have the same differentials, with zeros between: of the same rank."""
    last = verify(name, n="all", k=1, l=2)[-1]
    made = last.certify()
    checker.check(certificate_text(made))
    assert made["claim"]["n"] == last.start
    assert str(last.start) in made["remarks"]["because"]
    claim, c = last.task.instance.claim, 3
    case, larger = (Case(n, 1, 2) for n in (last.start, last.start + 2))
    x = claim._point(case, random.Random(1))
    longer = np.hstack([x, np.zeros((c, 2), dtype=np.int64)])
    rows, others = (np.array(list(claim._differentials(own, at))) for own, at in ((case, x), (larger, longer)))
    assert (others.reshape(-1, c, larger.n)[:, :, : case.n].reshape(len(rows), -1) == rows).all()


def test_what_misses_multigraphs_is_refuted_for_every_n():
    last = verify("contraction-expressiveness", n="all", source="V^2", target="V")[-1]
    made = last.certify()
    (block,) = made["blocks"]
    assert (made["status"], made["claim"]["n"], block["witness"]["diagram"]) == ("refuted", "all", "1,1',2'")
    assert made["claim"]["families"] == (block["diagrams"],)
    checker.check(certificate_text(made))


def test_numbers_that_grow_with_n_have_certificates_at_one_n_and_as_many_as_decide():
    found = verify("circulant-layers", n="all", source="V", target="V")
    last = found[-1].certify()
    checker.check(certificate_text(last))
    assert [own["number"] for own in last["claim"]["claims"]] == [v.dim for v in found[:-1]] == [1, 2]
    assert last["remarks"]["because"].endswith("linear in n, so that 2 values decide it")
    for single in found[:-1]:
        made = single.certify()
        assert made["claim"]["number"] == made["dim"] == single.n
        checker.check(certificate_text(made))


def test_remarks_name_a_group_that_the_claim_does_not():
    single = verify("wreath-two-level", n="all", order=2)[0]
    assert not single.uncertified
    assert single.certify()["remarks"] == {"theorem": "wreath-two-level", "group": "S(2)wrS(2)"}


def test_two_methods_that_differ_are_not_certified():
    claim = theorem("unitary-young-legs").claim
    case = claim.case(2)
    with pytest.raises(Disagreement, match="by the generators"):
        certified_outcome(Hom("U(2)", 1, 1), claim.decide(case), "basis", [Matrix(ONE), Matrix(HALF)])


def test_a_run_knows_its_files(tmp_path):
    """A certificate whose claim names neither group nor spaces is found again, and no other passes for it."""
    folder = ["-q", "verify", "unitary-young-legs", "--from", "V", "--to", "V", "-n", "1..2", "--out", str(tmp_path)]
    assert main(folder) == 0
    files = {path: path.read_bytes() for path in sorted(tmp_path.glob("*.json"))}
    assert len(files) == 2
    assert main(["check", str(tmp_path)]) == 0
    times = {path: path.stat().st_mtime_ns for path in files}
    assert main([*folder, "--resume"]) == 0
    assert times == {path: path.stat().st_mtime_ns for path in files}
    one, other = files
    one.write_bytes(files[other])
    assert main([*folder, "--resume"]) == 0
    assert {path: path.read_bytes() for path in files} == files


def test_hom_writes_certificates_between_spaces(tmp_path, capsys):
    ends = (["O3", "--from", "Harm2{V}", "--to", "Harm2{V}"], ["O3", "--from", "Harm2{V}", "--to", "Sym2{V}"])
    for arguments in (*ends, ["S(2)xS(2)", "-k", "1,2", "-l", "1"]):
        assert main(["hom", *arguments, "--out", str(tmp_path), "--json"]) == 0
        answer = json.loads(capsys.readouterr().out)
        assert json.loads((tmp_path / answer["certificate"]).read_text(encoding="utf-8"))["dim"] == str(answer["dim"])
    assert main(["check", str(tmp_path)]) == 0
    assert "3 accepted" in capsys.readouterr().out


def test_by_hand():
    """The flip commutes with diagonal matrices; Λ² of a reflection is −1, as is its determinant."""
    raw = pairs("basis", 2, 2, [(FLIP, FLIP)])
    assert checker.expected(raw)["solutions"] == [["1", "0", "0", "0"], ["0", "0", "0", "1"]]
    assert checker.expected(PAIRS["determinant"][0])["solutions"] == [["1"]]
    assert checker.expected(PAIRS["dual"][0])["solutions"] == [["0", "1", "-1", "0"]]
