"""Numbers of weights that grow with n: contours, grids, clouds; known numbers, forms, rows for every n."""

import pickle
from math import gcd

import pytest

from eqmath import Hom, Verdict, Verdicts, parse_group, verify
from eqmath.claims import PatternCount, PatternNumber
from eqmath.errors import CaseError
from eqmath.groups import GroupPattern
from eqmath.spaces import Space
from eqmath.theorems import theorem
from eqmath.theorems.patterns import pattern_rows
from eqmath.verdicts import Request
from tests.oracles import spans as oracle

CONTOURS = [
    *[(f"C({n})xSO(2)", "V1*V2", "V1*V2", 2 * n) for n in (8, 9, 10)],
    *[(f"C({n})xO(2)", "V1*V2", "V1*V2", n) for n in (8, 9, 10)],
    *[(f"C({n})xSO(2)", "Sym2(V1*V2)", "1", n) for n in (8, 9, 10)],
    ("Dih(6)xO(2)", "V1*V2", "V1*V2", 4), ("Dih(6)xSO(2)", "V1*V2", "V1*V2", 8), ("Dih(7)xO(2)", "V1*V2", "V1*V2", 4),
    ("C(6)", "2*V", "2*V", 24),
]  # fmt: skip
CLOUDS = [
    ("S(5)xO(3)", "V1*V2", "V1*V2", 2), ("S(5)xO(3)", "Sym2(V1*V2)", "V1", 4), ("S(3)xSO(3)", "Alt3(V1*V2)", "1", 3),
    ("S(4)xO(3)", "Sym4(V1*V2)", "1", 7), ("S(4)xO(1)", "Sym4(V1*V2)", "1", 5),
]  # fmt: skip


@pytest.mark.parametrize(("group", "source", "target", "dim"), CONTOURS + CLOUDS)
def test_known_numbers(group, source, target, dim) -> None:
    names = {"1": "contour-pooling", "V1*V2": "circulant-layers", "2*V": "circulant-layers"}
    name = names[target] if group[0] in "CD" else "point-cloud-layers"
    found = verify(name, group=group, source=source, target=target)
    assert isinstance(found, Verdict)
    assert (found.status, found.dim, found.second_route) == ("proved", dim, dim)
    assert Hom(group, source=source, target=target).dim == dim


@pytest.mark.parametrize("n", range(1, 9))
def test_orbits_of_pairs_by_the_whole_group(n) -> None:
    """Times the dimension of the maps of the plane, which are found by hand: 1 and J, or 1, or all."""
    shifts, mirrored = (
        len(oracle.free_orbits(group, range(n), range(n), oracle.point, oracle.point))
        for group in (oracle.cyclic(n), oracle.dihedral(n))
    )
    numbers = {own.pattern.text: own.number(n) for own in theorem("circulant-layers").claim.numbers[:4]}
    assert numbers == {
        "C(n)xSO(2)": 2 * shifts, "C(n)xO(2)": shifts, "Dih(n)xO(2)": mirrored, "Dih(n)xSO(2)": 2 * mirrored,
    }  # fmt: skip


@pytest.mark.parametrize("statement", [theorem("circulant-layers"), theorem("grid-convolutions")], ids=lambda t: t.name)
def test_the_closed_numbers_beyond_those_that_decide_them(statement) -> None:
    for own in statement.claim.numbers:
        assert own.start in (2, 4, 6)
        assert own.because.startswith(f"{own.text} for every n: ")
        for n in range(1, 11 if own.degree == 1 else 8):
            space = Hom(own.pattern(n), source=own.source, target=own.target)
            assert space.second_route == own.number(n)


@pytest.mark.parametrize("n", range(1, 12))
def test_orbits_of_shifts_by_burnside(n) -> None:
    """Fixed shifts of all symmetries of the square, counted one by one."""
    for text, matrices in (("Torus(n,4)", oracle.QUARTERS), ("Torus(n,8)", oracle.SQUARE)):
        own = next(x for x in theorem("grid-convolutions").claim.numbers if x.pattern.text == text)
        fixed = [
            sum((a * x + b * y - x) % n == 0 == (c * x + d * y - y) % n for x in range(n) for y in range(n))
            for a, b, c, d in matrices
        ]
        assert own.number(n) * len(matrices) == sum(fixed)
        assert fixed[:4] == [n * n, gcd(2, n), gcd(2, n) ** 2, gcd(2, n)]


def test_rows_for_every_n() -> None:
    found = verify("circulant-layers", n="all", group="Dih(n)xSO(2)")
    assert isinstance(found, Verdicts)
    assert [v.group for v in found] == [*(f"Dih({n})xSO(2)" for n in range(1, 5)), "Dih(n)xSO(2)"]
    last = found[-1]
    assert (last.n, last.start, last.status, last.dim, last.rank, last.diagrams) == (
        "all",
        4,
        "proved",
        None,
        None,
        None,
    )
    assert last.note.startswith("2(⌊n/2⌋+1) for every n: 1 fixes n points")
    assert last.second_route is None
    assert last.to_json()["from"] == 4
    assert last.beyond == "n ≥ 4"
    assert last.uncertified == ""
    assert Verdict.from_state(last.task, last.to_state()) == last
    again = pickle.loads(pickle.dumps(last.task))
    assert (again.key, again.start) == (last.task.key, 4)


def test_clouds_for_every_number_of_points_and_every_dimension() -> None:
    found = verify("point-cloud-layers", n="all", source="V1*V2", target="V1*V2")
    assert isinstance(found, Verdicts)
    rows = [v for v in found if v.n == "all"]
    assert [(v.group, v.start, v.dim) for v in rows] == [("S(n1)xO(n2)", (2, 1), 2), ("S(n1)xSO(n2)", (2, 3), 2)]
    assert verify("point-cloud-layers", group="S(n)xO(n)", n="2..3", source="V1*V2", target="V1*V2").exit == 0
    plane = verify("point-cloud-layers", group="S(4)xSO(2)", source="V1*V2", target="V1*V2")
    assert isinstance(plane, Verdict)
    assert plane.dim == 4


def test_what_is_planned() -> None:
    def groups(**arguments) -> list[str]:
        plan = Request(["grid-convolutions"], **arguments).plan()
        return [task.group for part in plan.parts() for task in plan.tasks(*part)]

    assert groups() == ["Torus(4,1)", "Torus(5,2)", "Torus(6,4)", "Torus(8,4)", "Torus(6,8)"]
    assert groups(n="2..3") == [f"Torus({n},{r})" for r in (1, 2, 4, 8) for n in (2, 3)]
    assert groups(n="all", group="Torus(n,4)") == [*(f"Torus({n},4)" for n in range(1, 7)), "Torus(n,4)"]
    assert groups(group="Torus(11,8)") == ["Torus(11,8)"]
    plan = Request(["grid-convolutions"], n="all").plan()
    assert plan.notes() == []
    assert plan.cost().rows > 0
    assert sum(plan.expected(*part) for part in plan.parts()) == 4 * 7


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"group": "S(n)"}, r"none of these theorems is about S\(n\)"),
        ({"group": "C(n)"}, r"C\(n\) is not a series"),
        ({"group": "Torus(4,4)", "source": "V^2", "target": "V"}, "there is nothing to decide: grid-convolutions"),
    ],
)
def test_refusals(arguments, message) -> None:
    with pytest.raises(ValueError, match=message):
        verify("grid-convolutions", **arguments)


def test_a_false_number_is_refuted() -> None:
    false = PatternNumber.of("C(n)", "V", "V", "n+1", lambda n: n + 1, "one too many")
    claim = PatternCount(parse_group("C(4)").series, source=Space("V"), target=Space("V"), numbers=(false,))
    assert str(claim.decide(claim.case(4), "direct").witness) == "claimed 5, true 4"
    with pytest.raises(CaseError, match=r"^no number is claimed for C\(4\) from V to V\^2$"):
        claim.between(Space("V"), Space("V^2")).own  # noqa: B018


def test_a_row_that_nothing_decides() -> None:
    """Patterns are for claims that say from which n on they are decided."""
    statement = theorem("circulant-layers")
    (row, *_) = pattern_rows(statement, "C(n)")
    other = theorem("direct-sums").claim
    with pytest.raises(CaseError, match=r"^S\(3\)xS\(2\) is a single group"):
        type(row)(statement, other, pattern=GroupPattern("C(n)")).stable_from(1, 1)
