"""How groups that are no series are written, and what is said of those that do not exist."""

import re

import pytest

from eqmath import parse_group
from eqmath.errors import GroupError
from eqmath.groups import parse_series

SPELLINGS = {
    "S3 x S2": "S(3)xS(2)",
    "S(3)×S(2)": "S(3)xS(2)",
    " S_3xS_2 ": "S(3)xS(2)",
    "S3xS2": "S(3)xS(2)",
    "O_( 1 , 3 )": "O(1,3)",
    "E3": "E(3)",
    "SE( 2 )xS2": "SE(2)xS(2)",
    "E(3, 0,1)": "E(3)",
    "O( 2,0 ,1)": "O(2,0,1)",
    "Blades(0,2)": "Blades(0,2)",
    "SO(2,1)xS2": "SO(2,1)xS(2)",
    "S( 3 )x S( 2 )": "S(3)xS(2)",
    "S(3)xS(2)xS(2)": "S(3)xS(2)xS(2)",
    "SO3 × Sp(2)": "SO(3)xSp(2)",
    "S(3)+S(2)": "S(3)+S(2)",
    "S3 + S2+ S1": "S(3)+S(2)+S(1)",
    "C5": "C(5)",
    "C_5": "C(5)",
    "Dih(5)": "Dih(5)",
    "Dih5xC2": "Dih(5)xC(2)",
    "Aut( petersen )": "Aut(petersen)",
    "Aut(cycle:05)xS2": "Aut(cycle:5)xS(2)",
    "Aut(path:3)+C(2)": "Aut(path:3)+C(2)",
    "S5 + SO(3)": "S(5)+SO(3)",
    "(S(3)+S2)+O(1,1)": "S(3)+S(2)+O(1,1)",
    "(S2xS2)+S(3)": "(S(2)xS(2))+S(3)",
    "Aut(graph6:Cx)": "Aut(graph6:Cx)",
    "S+4": "S+(4)",
    "B#+_3": "B#+(3)",
    "S'(3)xS2": "S'(3)xS(2)",
    "U+( 2 )": "U+(2)",
    "((S(3)))": "S(3)",
    "( ( S3 x S2 ) )": "S(3)xS(2)",
    "((S(3)+S(2)))xS(2)": "(S(3)+S(2))xS(2)",
    "((S(2)xS(2)))xS(2)": "S(2)xS(2)xS(2)",
    "(" * 59 + "S(3)" + ")" * 59: "S(3)",
}
SERIES = (
    "choose from A(n), B(n), H(n), M(n), O(n), S(n), SO(n), SU(n), Sp(n), U(n), UR(n), E({0}), SE({0}), C({0}), "
    "Dih({0}), Aut(petersen)"
)
"""All names, with the number that was asked for."""
CIRCLE = "points on a circle"
MEANT = {
    "D(4)": f"Dih(4), the rotations and reflections of 4 {CIRCLE}",
    "D4": f"Dih(4), the rotations and reflections of 4 {CIRCLE}",
    "D_4": f"Dih(4), the rotations and reflections of 4 {CIRCLE}",
    "Dihedral(6)": f"Dih(6), the rotations and reflections of 6 {CIRCLE}",
    "dih5": f"Dih(5), the rotations and reflections of 5 {CIRCLE}",
    "Z3": f"C(3), the rotations of 3 {CIRCLE}",
    "Z(3)": f"C(3), the rotations of 3 {CIRCLE}",
    "Z_3": f"C(3), the rotations of 3 {CIRCLE}",
    "Z/3": f"C(3), the rotations of 3 {CIRCLE}",
    "Z/3Z": f"C(3), the rotations of 3 {CIRCLE}",
    "ℤ/3ℤ": f"C(3), the rotations of 3 {CIRCLE}",
    "c(5)": f"C(5), the rotations of 5 {CIRCLE}",
    "Cyc(4)": f"C(4), the rotations of 4 {CIRCLE}",
    "Cyclic(4)": f"C(4), the rotations of 4 {CIRCLE}",
    "Sym(3)": "S(3)",
    "Perm(3)": "S(3)",
    "s(3)": "S(3)",
    "S_n": "S(n)",
    "Sn": "S(n)",
    "Alt(4)": "A(4)",
    "a_4": "A(4)",
    "Hyp(3)": "H(3)",
    "so3": "SO(3)",
    "SO3(R)": "SO(3)",
    "SO(3,R)": "SO(3)",
    "O(2, ℝ)": "O(2)",
    "sp(4)": "Sp(4), the symplectic group on R^4",
    "Sp(2,R)": "Sp(2), the symplectic group on R^2",
    "SP4": "Sp(4), the symplectic group on R^4",
    "sp3": "Sp(n)",
    "ur(4)": "UR(4), the unitary matrices as real ones on R^4",
    "petersen": "Aut(petersen)",
    "cycle:5": "Aut(cycle:5)",
    "aut(path:3)": "Aut(path:3)",
    "aut(nothing)": "Aut(petersen)",
}
"""The same group as it is written here."""

NOTHING_MEANT = [
    "GL(3)", "GL(3,R)", "SL(2)", "SL2(R)", "USp(4)", "Spin(3)", "Pin(2)", "PSL(2,7)", "Q8",
    "AGL(1,5)",
    "V4", "T(3)", "P(3)", "K(3)", "Isom(3)", "GL", "Aff(2)", "Heis(3)", "G2", "F4",
]  # fmt: skip
"""Other groups, of which none is meant that is here."""

MESSAGES = {
    "Sp(3)": "Sp(3) does not exist: n must be even\n    did you mean Sp(2) or Sp(4)?",
    "UR(3)": "UR(3) does not exist: n must be even\n    did you mean UR(2) or UR(4)?",
    "S(3)xSp(3)": "Sp(3) does not exist: n must be even\n    did you mean Sp(2) or Sp(4)?",
    "S(0)xS(2)": "S(0) does not exist: n must be at least 1",
    "C(0)": "C(0) does not exist: n must be at least 1",
    "Dih(-4)": "Dih(-4) does not exist: n must be at least 1",
    "C(n)": "C(n) is not a series: nothing is proved for every n\n    write C(5)",
    "Dih": "Dih(n) is not a series: nothing is proved for every n\n    write Dih(5)",
    "C(٥)": "expected a group such as S(4), found 'C(٥)'",
    "C(32768)": "expected from 1 to 32767 points, found 32768",
    "C(999999999)": "expected from 1 to 32767 points, found 999999999",
    "Dih(999999999)": "expected from 1 to 32767 points, found 999999999",
    "S(999999999)+S(2)": "expected from 1 to 32767 points, found 1000000001",
    "C(9999999999)": "expected a group such as S(4), found 'C(9999999999)'",
    "S+(n)": "S+(n) is not a series: nothing is proved for every n\n    write S+(5)",
    "B#+": "B#+(n) is not a series: nothing is proved for every n\n    write B#+(5)",
    "K+(32768)": "expected from 1 to 32767 points, found 32768",
    "Q+(3)": f"the group Q+ is unknown\n    {SERIES.format(3)}",
    "S+(2)+S(2)": "S+(2) is a quantum group: it has no elements, and its maps are the span of its diagrams",
    "Q(3)": f"the group Q is unknown\n    {SERIES.format(3)}",
    "aut(petersen)": "the group aut is unknown\n    did you mean Aut(petersen)?",
    "Aut": "Aut is written with what it acts on\n    write Aut(petersen)",
    "S(3)x": "expected a group on both sides of x, found 'S(3)x'",
    "+S(3)": "expected a group on both sides of +, found '+S(3)'",
    "S(3)++S(2)": "expected a group on both sides of +, found 'S(3)++S(2)'",
    "S(3)xS(2)+S(2)": "expected x or +, found both in 'S(3)xS(2)+S(2)'",
    "S(3)+S(2)×C(2)": "expected x or +, found both in 'S(3)+S(2)×C(2)'",
    "S(3)xS(n)": "expected a number, found 'S(n)'\n    write S(4)",
    "O(32000)+S(768)": "expected from 1 to 32767 points, found 32768",
    "S(3)xS(2": "expected a group such as S(4), found 'S(2'\n    did you mean S(2)?",
    "S(1,2)": "expected a group such as S(4), found 'S(1,2)'",
    "S(3)^2": "expected a group such as S(4), found 'S(3)^2'",
    "(" * 60 + "S(3)" + ")" * 60: "expected at most 60 nested parentheses, found 61",
    "S(3))xS(2)": "expected a group such as S(4), found 'S(3))xS(2)'",
    "S(3)xS(2)x" + "S(2)x" * 98 + "S(2)": "expected from 2 to 100 factors, found 101\n    S(3)xS(2)",
    "Aut(complete:1001)": "the graph complete:1001 has more than 1000 vertices",
    "S(1)+" * 20_000 + "S(1)": "expected a group of at most 100000 characters, found 100004",
}


@pytest.mark.parametrize("text", SPELLINGS)
def test_spellings_are_printed_in_one_way(text):
    group = parse_group(text)
    assert repr(group) == SPELLINGS[text]
    assert parse_group(repr(group)) == group
    assert parse_series(text) == (group.series, group.n)


@pytest.mark.parametrize("text", MESSAGES, ids=lambda text: text[:40])
def test_groups_that_do_not_exist(text):
    with pytest.raises(GroupError) as error:
        parse_group(text)
    assert str(error.value) == MESSAGES[text]


@pytest.mark.parametrize("text", MEANT)
def test_the_same_group_under_another_name_is_named(text):
    with pytest.raises(GroupError) as error:
        parse_group(text)
    assert error.value.hint == f"did you mean {MEANT[text]}?"
    parse_series(MEANT[text].split(", ")[0])


@pytest.mark.parametrize("text", NOTHING_MEANT)
def test_no_other_group_is_suggested(text):
    with pytest.raises(GroupError) as error:
        parse_group(text)
    number = (re.findall("[0-9]+", text) or ["5"])[0]
    assert error.value.hint in (SERIES.format(number), "")


@pytest.mark.parametrize("text", ["(" * 1900 + "S(3)" + ")" * 1900, "Aut(" * 900 + "petersen" + ")" * 900, "x" * 3999])
def test_deep_and_long_texts(text):
    with pytest.raises(GroupError):
        parse_group(text)


def test_a_group_from_a_file_prints_as_graph6(tmp_path):
    file = tmp_path / "a+b x (2).txt"
    file.write_text("u v\nv w # a path\n", encoding="utf-8")
    group = parse_group(f"Aut({file})")
    assert repr(group) == "Aut(graph6:Bg)"
    assert parse_group(repr(group)) == group
    assert repr(parse_group(f"Aut({file})xS(2)")) == "Aut(graph6:Bg)xS(2)"


def test_a_file_in_a_product(tmp_path):
    file = tmp_path / "g.txt"
    file.write_text("1 2\n2 2\n", encoding="utf-8")
    assert parse_group(f"Aut({file})xS(2)").name == "Aut(sparse6:Af)xS(2)"
    file.write_text("1 2\n2 1\n", encoding="utf-8")
    with pytest.raises(GroupError) as error:
        parse_group(f"Aut({file})xS(2)")
    assert str(error.value).startswith("line 2: found the edge of line 1 again\n    2 1\n")


def test_a_missing_file(tmp_path):
    with pytest.raises(GroupError, match="^there is no graph and no file 'missing.txt'"):
        parse_group("Aut(missing.txt)")
    with pytest.raises(GroupError):
        parse_group(f"Aut({tmp_path})")


@pytest.mark.parametrize("text", ["(S(3)+S(2))xS(2)", "S(2)x(S(2)+S(1))", "(S(2)+S(1))x(C(3)+S(1))xO(2)"])
def test_sums_inside_products_stand_in_parentheses(text):
    group = parse_group(text)
    assert repr(group) == text
    assert parse_group(repr(group)) == group


@pytest.mark.parametrize("text", ["((S(3)+S(2))xS(2)", "(" * 3000 + "S(2)" + ")" * 900, "()", "(S(3)+S(2)xS(2))"])
def test_parentheses_that_are_no_group(text):
    with pytest.raises(GroupError):
        parse_group(text)
