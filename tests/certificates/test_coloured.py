"""U, SU, M, UR, O(p,q), SO(p,q): numbers by characters and by generators, false claims, and two programs that agree."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest

from eqmath import Hom, Matrix
from eqmath.certificates import VERSION, certificate_text, checker
from eqmath.certificates.checker import Rejected, check
from eqmath.claims import Case, Reader, SpaceSpanning, Spanning, WeightCount, for_every_n, read_formula
from eqmath.families import family
from eqmath.groups import parse_group, parse_series
from eqmath.spaces import Space
from tests.certificates.stated import first_start, powers

GROUPS = ["U(1)", "U(2)", "U(3)", "SU(1)", "SU(2)", "SU(3)", "M(1)", "M(2)", "M(3)", "UR(2)", "UR(4)", "O(1,1)"]
GROUPS += ["O(1,2)", "O(2,1)", "O(2,2)", "SO(1,1)", "SO(1,2)", "SO(2,1)", "SO(1,3)"]
SPLITS = [(k, l) for k, l in product(range(5), repeat=2) if k + l <= 4]


def claim(group: str, k: int, l: int, kind: str = "spans", families: Any = None, **more: Any) -> dict[str, Any]:
    """A claim about the families of the group, or about others."""
    read = checker.read_group(group)
    pairs = [list(pair) for pair in families or checker.spanning(read)]
    about = {} if kind == "count" else {"families": pairs, "matrices": "diagram"}
    n = str(read.n) if read.n else "all"
    return {"group": group, "k": str(k), "kind": kind, "l": str(l), "n": n} | about | more


@pytest.mark.parametrize("name", GROUPS)
def test_dimensions_are_those_of_characters(name):
    group = parse_group(name)
    for k, l in SPLITS:
        made = checker.expected(claim(name, k, l))
        assert made["status"] == "proved"
        assert int(made["dim"]) == group.bent(k, l).series.dimension(k + l, group.n), (k, l)


@pytest.mark.parametrize("name", [name for name in GROUPS if parse_group(name).n < 3])
def test_dimensions_are_those_of_the_intertwiners_of_generators(name):
    """Of rational matrices that are dense, or generate: no class, no colour and no form is known there."""
    group = parse_group(name)
    own = {key: [_entries(g) for g in getattr(group, key)] for key in ("discrete", "lie")}
    for k, l in SPLITS:
        raw = {"group": own, "k": str(k), "kind": "basis", "l": str(l), "n": str(group.n)}
        assert checker.expected(raw)["dim"] == checker.expected(claim(name, k, l))["dim"], (k, l)


def _entries(g: Matrix) -> list[list[str]]:
    return [[str(x) for x in row] for row in g.tolist()]


@pytest.mark.parametrize("name", GROUPS)
@pytest.mark.parametrize(("k", "l"), [(1, 1), (0, 2), (2, 0), (1, 2), (2, 1), (2, 2), (1, 3)])
def test_values_are_those_of_the_matrices(name, k, l):
    """Bent up, the inputs carry the form of the group, which changes the entries of O(p,q) alone."""
    group = parse_group(name)
    if group.n ** (k + l) > 100:
        return
    g = checker.read_group(name)._replace(colours=(1,) * l + (-1,) * k)
    form = g.form or (1,) * g.n
    for kind, _ in checker.spanning(g):
        own = family(kind, group).shaped(k, l)
        names = [checker.diagram_text(kind, w, l) for w in checker.all_words(kind, g, k + l)]
        assert names == [str(own.diagram(w, l)) for w in own.words(k + l, g.n)]
        for text, w in zip(names, checker.all_words(kind, g, k + l), strict=True):
            rows = own.matrix(own.read(text), g.n).tolist()
            value = checker.value_of(kind, w, False, g, l, l)
            for i, t in enumerate(product(range(g.n), repeat=l)):
                for j, s in enumerate(product(range(g.n), repeat=k)):
                    turned = 1
                    for b in s:
                        turned *= form[b]
                    assert value((*t, *s)) == rows[i][j] * turned


WALLED, BALANCED, BRAUER = [["walled-brauer", ""]], [["balanced", ""]], [["brauer", ""]]
FALSE = {
    "no determinants": (claim("SU(2)", 0, 2, families=WALLED), "map", {"diagram": "1,2", "functional": ["1"]}),
    "no determinants above": (claim("SU(3)", 4, 1, families=WALLED), "map", {"diagram": "1,1'|2',3',4'"}),
    "dependent": (
        claim("U(1)", 2, 2, "independent"), "relation", {"coefficients": ["1", "-1"]}
    ),
    "dependent determinants": (claim("SU(2)", 1, 3, "basis"), "relation", {"coefficients": ["1", "-1", "1"]}),
    "too many blocks": (claim("M(1)", 2, 2, "basis", BALANCED), "relation", {}),
    "another number": (
        claim("U(2)", 2, 2, "count", number="3"), "numbers", {"claimed": "3", "true": "2"}
    ),
    "complex maps alone": (
        claim("UR(4)", 2, 2, "count", number="4"), "numbers", {"claimed": "4", "true": "12"}
    ),
    "no heads": (claim("SO(1,1)", 1, 1, families=BRAUER), "map", {"diagram": "1|1'"}),
    "dependent boosts": (claim("O(1,1)", 3, 3, "basis"), "relation", {}),
}  # fmt: skip


@pytest.mark.parametrize("name", FALSE)
def test_false_claims_are_refuted(name):
    raw, kind, more = FALSE[name]
    made = checker.expected(raw)
    assert made["status"] == "refuted"
    assert made["witness"].items() >= {"kind": kind, **more}.items()
    check(checker.canonical(made))
    for other in ({"status": "proved"}, {"witness": made["witness"] | {"kind": "element"}}, {"rank": "7"}):
        with pytest.raises(Rejected):
            check(checker.canonical(made | other))


def written(raw: dict[str, Any]) -> str:
    """What eqmath writes about a claim."""
    every = raw["n"] == "all"
    series = parse_series(raw["group"])[0] if every else parse_group(raw["group"]).series
    case = Case(int(raw["from"] if every else raw["n"]), int(raw["k"]), int(raw["l"]))
    if raw["kind"] == "count":
        own: Any = WeightCount(series, read_formula(Reader(raw["number"])))
    else:
        own = Spanning(series, tuple(map(tuple, raw["families"])), raw["kind"], raw["matrices"] == "orbit")
    assert not own.uncertified
    content = own.certificate(case, own.decide(case))
    if every:
        content = for_every_n(content, series, case, own.values_used(case))
    return certificate_text({"certificate": VERSION, **content})


@pytest.mark.parametrize("name", [*GROUPS, "U(n)", "SU(n)", "M(n)", "UR(n)"])
@pytest.mark.parametrize("kind", ["spans", "basis", "independent", "count"])
def test_two_programs_agree(name, kind):
    for k, l in SPLITS:
        if name == "SO(1,3)" and k + l == 4:
            continue
        more = {"formula": "3", "number": "3"} if kind == "count" else {}
        if "n" in name:
            more["from"] = str(first_start(powers(checker.read_group(name), k, l)))
        raw = claim(name, k, l, kind, **more)
        assert written(raw) == checker.canonical(checker.expected(raw)), (k, l)


@pytest.mark.parametrize(
    ("name", "rule"), [("U(2)", ("walled-brauer", "increasing")), ("M(2)", ("balanced", "few blocks"))]
)
def test_rules_keep_a_basis(name, rule):
    for k in range(4):
        raw = claim(name, k, k, "basis", [rule])
        assert checker.expected(raw)["status"] == "proved"
        assert written(raw) == checker.canonical(checker.expected(raw))
    raw = claim("M(2)", 2, 2, "basis", [("balanced", "few blocks")], matrices="orbit")
    assert written(raw) == checker.canonical(checker.expected(raw))


ENDS = [
    "V",
    "Dual(V)",
    "V*Dual(V)",
    "Dual(V)*Sym2(V)",
    "Alt2(V)",
    "Dual(Sym2(V)+V)",
    "Sym2(V+Dual(V))",
    "Alt2(V*Dual(V))",
]
PRODUCTS = ["U(2)xSU(2)", "SU(2)xO(1,1)", "M(2)xUR(2)", "SO(1,1)xM(2)"]
BOTH = ["V1*V2", "Dual(V1)*V2", "V1*Dual(V2)*V1", "Alt2(Dual(V1)*V2)", "Dual(V1*V2)+V1"]


@pytest.mark.parametrize("name", [*(name for name in GROUPS if name not in ("UR(4)", "SO(1,3)")), *PRODUCTS])
def test_two_programs_agree_between_spaces(name):
    """The same bytes, and the dimension of Hom by another reduction, whose legs stand in another order."""
    group, pool = parse_group(name), BOTH if "x" in name else ENDS
    for i, (source, target) in enumerate(product(pool, repeat=2)):
        if i % 3:
            continue
        own = SpaceSpanning(group.series, (), "basis", source=Space(source), target=Space(target))
        case = own.case(group.n)
        text = certificate_text({"certificate": VERSION, **own.certificate(case, own.decide(case))})
        check(text)
        made = checker.expected(checker.read(text)["claim"])
        assert int(made["dim"]) == Hom(group, source, target).second_route, (source, target)


@pytest.mark.parametrize("letter", ["U", "SU", "M", "UR"])
def test_two_programs_agree_between_spaces_for_every_n(letter):
    series = parse_series(f"{letter}(n)")[0]
    for source, target in [
        ("V*Dual(V)", "V*Dual(V)"),
        ("Alt2(V)", "Dual(V)"),
        ("Sym2(V)", "V^2"),
        ("V+1", "Dual(V)*V"),
    ]:
        own = SpaceSpanning(series, source=Space(source), target=Space(target))
        case = own.case(own.stable(*own.legs).start)
        content = for_every_n(own.certificate(case, own.decide(case)), series, case, own.values_used(case))
        check(certificate_text({"certificate": VERSION, **content}))


def test_the_dual_is_another_space_for_some_groups():
    """Dual(V) is V for O(1,1); for U(1) there is no map from V to it."""
    for group, n, dim in (("O(1,1)", 2, "1"), ("U(1)", 1, "0"), ("M(2)", 2, "0"), ("SU(2)", 2, "1"), ("UR(2)", 2, "2")):
        made = checker.expected({"group": group, "kind": "spans", "n": str(n), "source": "V", "target": "Dual(V)"})
        (block,) = made["blocks"]
        assert (made["dim"], block["target"]) == (dim, "V" if group in ("O(1,1)", "UR(2)") else "Dual(V)")


@pytest.mark.parametrize(("k", "l", "start"), [(0, 2, "3"), (1, 1, "1"), (2, 2, "2"), (0, 4, "5"), (4, 1, "4")])
def test_determinants_are_there_to_be_empty(k, l, start):
    """SU(n) has some for n = |l − k|, and from then on none."""
    made = checker.expected(claim("SU(n)", k, l, families=WALLED, **{"from": start}))
    assert made["status"] == "proved"
    if start != "1":
        with pytest.raises(Rejected, match="^from: (n₀ is|classes, equations or diagrams change)"):
            checker.expected(claim("SU(n)", k, l, families=WALLED, **{"from": str(int(start) - 1)}))


@pytest.mark.parametrize("name", ["walled-brauer", "determinant-brauer"])
@pytest.mark.parametrize("demand", ["spans", "basis", "independent"])
def test_a_diagram_of_two_legs_of_one_colour_is_a_determinant(name, demand):
    """1,1' is an edge from V to V, and a determinant from Dual(V) to V: the word alone does not tell."""
    series, pool = parse_series("SU(n)")[0], ["V", "Dual(V)", "V*Dual(V)+V", "2*V+Dual(V)", "Alt2(Dual(V))*V+V"]
    for n, (source, target) in product((1, 2, 3), product(pool, repeat=2)):
        own = SpaceSpanning(series, (name,), demand, source=Space(source), target=Space(target))
        case = own.case(n)
        outcome = own.decide(case)
        text = certificate_text({"certificate": VERSION, **own.certificate(case, outcome)})
        check(text)
        if demand == "spans" and n == 2 and (source, target) == ("Dual(V)", "V"):
            assert (outcome.status, outcome.diagrams) == (("refuted", 0) if name == "walled-brauer" else ("proved", 1))
