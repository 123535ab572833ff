"""Texts of spaces: what is read, how it is printed, and every refusal with its caret."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eqmath.errors import EqmathError, SpaceError, TooLarge
from eqmath.spaces import Space, parse_space
from tests.rim import sentences
from tests.rim.spoiling import spoiled

READ = [
    ("V", "V", "V"),
    ("V1", "V1", "V1"),
    (" Sym2 ( V ) * V + 1 ".replace("Sym2 (", "Sym2("), "Sym2(V)*V+1", "Sym2{V}xV+1"),
    ("Sym2{V}xV+1", "Sym2(V)*V+1", "Sym2{V}xV+1"),
    ("V*V", "V^2", "VxV"),
    ("V⊗V⊗V", "V^3", "VxVxV"),
    ("V**2", "V^2", "VxV"),
    ("V²", "V^2", "VxV"),
    ("V^2^3", "V^6", "VxVxVxVxVxV"),
    ("V^1", "V", "V"),
    ("V^0", "1", "1"),
    ("V⊕1", "V+1", "V+1"),
    ("(V+1)^2", "(V+1)^2", "{V+1}x{V+1}"),
    ("(V+1)*V", "(V+1)*V", "{V+1}xV"),
    ("V*(V*V)", "V^3", "VxVxV"),
    ("V+(V+1)", "V+V+1", "V+V+1"),
    ("2*V", "2*V", "2xV"),
    ("V1*3+V1+2*V1+2", "V1*3+V1+2*V1+2", "V1x3+V1+2xV1+2"),
    ("Λ2(V)", "Alt2(V)", "Alt2{V}"),
    ("Λ²(V)", "Alt2(V)", "Alt2{V}"),
    ("Ext2(V)", "Alt2(V)", "Alt2{V}"),
    ("Wedge2{V}", "Alt2(V)", "Alt2{V}"),
    ("R+C", "1+1", "1+1"),
    ("V'", "Dual(V)", "Dual{V}"),
    ("V.T", "Dual(V)", "Dual{V}"),
    ("V'^2", "Dual(V)^2", "Dual{V}xDual{V}"),
    ("T(2,1)", "V^2*Dual(V)", "VxVxDual{V}"),
    ("T(2)", "V^2", "VxV"),
    ("T(0,1)", "Dual(V)", "Dual{V}"),
    ("T(0)", "1", "1"),
    ("det*V", "det*V", "detxV"),
    ("sgnxVxV", "sgn*V^2", "sgnxVxV"),
    ("det2*V2", "det2*V2", "det2xV2"),
    ("det(V2)", "det2", "det2"),
    ("det(V+1)", "det1", "det1"),
    ("V₁·V₂", "V1*V2", "V1xV2"),
    ("V1×V2", "V1*V2", "V1xV2"),
    ("Sub3(Sub2(V))", "Sub3(Sub2(V))", "Sub3{Sub2{V}}"),
    ("Cl(V)*Harm3(V)", "Cl(V)*Harm3(V)", "Cl{V}xHarm3{V}"),
    ("0", "0", "0"),
    ("2*2", "2^2", "2x2"),
]


@pytest.mark.parametrize(("text", "plain", "shell"), READ)
def test_read_and_printed(text, plain, shell):
    space = Space(text)
    assert (str(space), space.shell) == (plain, shell)
    assert Space(plain) == Space(shell) == space


REFUSED = [
    ("2V", "expected a sign between 2 and V", 1, "write 2*V"),
    ("V V", "expected a sign between V and V", 2, "write V*V"),
    ("VV", "expected a sign between V and V", 1, "write V*V"),
    ("V+2Sym2(V)", "expected a sign between 2 and Sym2", 3, "write 2*Sym2"),
    ("Sym2(V)(V)", "expected a sign between ) and (", 7, "write )*(…"),
    ("S2(V)", "S is the symmetric group, not a functor", 0, "did you mean Sym2(V)?"),
    ("1+H2(V)", "H is the hyperoctahedral group, not a functor", 2, "did you mean Harm2(V)?"),
    ("A(V)", "A is the alternating group, not a functor", 0, "did you mean Alt2(V)?"),
    ("(V", "( is never closed", 0, "write ) where it ends"),
    ("V*Sym2{V+1", "{ is never closed", 6, "write } where it ends"),
    ("V)", ") closes nothing", 1, ""),
    ("{V)", "expected }, found ')'", 2, ""),
    ("Foo2(V)", "expected a space, found the unknown name 'Foo'", 0,
     "choose from V, Alt, Cl, det, Dual, Harm, Inj, sgn, Sub, Sym"),
    ("V+sym2(V)", "expected a space, found the unknown name 'sym'", 2, "did you mean Sym?"),
    ("Symm2(V)", "expected a space, found the unknown name 'Symm'", 0, "did you mean Sym?"),
    ("Sym(V)", "expected a number after Sym, found '('", 3, "write Sym2(V)"),
    ("Sym2V", "expected ( after Sym2, found 'V'", 4, "write Sym2(V)"),
    ("Cl2(V)", "Cl takes no number", 0, "write Cl(V)"),
    ("det2(V)", "det takes no number", 0, "write det"),
    ("V0", "the factors of a group are counted from 1", 0, "write V1"),
    ("det0", "the factors of a group are counted from 1", 0, "write V1"),
    ("1+V101", "a group has at most 100 factors", 2, ""),
    ("V+V2", "V is the space of the only factor, and there is V2 as well", 0, "write V1"),
    ("", "expected a space, found the end", 0, ""),
    ("V+", "expected a space, found the end", 2, ""),
    ("V^", "expected an exponent, found the end", 2, "write V^2"),
    ("V+-1", "expected a space, found '-'", 2, "Dual(V) is the dual of V"),
    ("V,V", "expected a sign, found ','", 1, ""),
    ("R^3", "R is 1, the power of it too", 0, "write the dimension: 3"),
    ("C2", "C is 1 and takes no number", 0, "write 2"),
    ("T2", "expected ( after T, found 2", 0, "write T(2) or T(1,1)"),
    ("V’", "expected a number, a name or a sign, found '’'", 1, "type ' instead of ’ (U+2019)"),
    ("1.5", "expected a number, a name or a sign, found '.'", 1, ""),
    ("1" * 19, "expected a number of at most 18 digits, found 19", 0, ""),
    ("Inj2(Alt2(V))", "Inj needs a basis that is permuted, Alt2(V) has none", 0, ""),
    ("Sub2(V*det)", "Sub needs a basis that is permuted, V*det has none", 0, ""),
    ("1+Harm2(Sym2(V))", "Harm needs an orthonormal basis for every n, Sym2(V) has none", 2, ""),
    ("Harm2(Alt2(V))", "Harm needs an orthonormal basis for every n, Alt2(V) has none", 0, ""),
    ("det(V*V)", "det(V1^2) is not the same power of characters for every n", 0, ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "message", "place", "hint"), REFUSED)
def test_refused_with_a_caret(text, message, place, hint):
    with pytest.raises(SpaceError) as error:
        Space(text)
    assert (error.value.message, error.value.hint) == (message, hint)
    assert error.value.where == f"{text}\n{' ' * place}^"


FOR_A_GROUP = [
    ("V1+V3", "S(5)xO(3)", "S(5)xO(3) has 2 factors, V3 is the space of factor 3", 3, "the last one is V2"),
    ("1+V", "S(5)xO(3)", "S(5)xO(3) has 2 factors, each with its own V", 2, "write V1, V2"),
    ("det*V1", "S(5)xO(3)", "S(5)xO(3) has 2 factors, each with its own V", 0, "write V1, V2"),
    ("T(2)", "S(3)xS(2)", "S(3)xS(2) has 2 factors, each with its own V", 0, "write V1, V2"),
    ("V2", "O(3)", "O(3) has one factor, V2 is the space of factor 2", 0, "V^2 is the power of V"),
    ("V+Inj2(V)", "O(3)", "Inj needs a group that permutes a basis; O(3) is not one", 2, "it is for S(4), A(4), C(4)"),
    ("Sub2(V1*V2)", "S(3)xH(2)", "Sub needs a group that permutes a basis; H(2) is not one", 0,
     "it is for S(4), A(4), C(4)"),
    ("Harm2(V)", "S(3)", "Harm needs a group of all maps that preserve the form Σ x²; S(3) is not one", 0,
     "it is for O(3), SO(3)"),
    ("Cl(V)", "Sp(4)", "Cl needs a group of all maps that preserve a symmetric form; Sp(4) is not one", 0,
     "it is for O(3), SO(3), O(1,3)"),
    ("sgn", "O(3)", "sgn needs a group that permutes a basis up to factors; O(3) is not one", 0,
     "it is for S(4), A(4), H(4), M(4); every group has det"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "group", "message", "place", "hint"), FOR_A_GROUP)
def test_refused_for_a_group(text, group, message, place, hint):
    Space(text)
    with pytest.raises(SpaceError) as error:
        parse_space(text, group)
    assert (error.value.message, error.value.hint) == (message, hint)
    assert error.value.where == f"{text}\n{' ' * place}^"


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("Inj2(V)*sgn", "Aut(path:3)"),
        ("sgn*Alt2(V)", "H(3)"),
        ("Harm2(V2)*Sub2(V1)", "S(3)xO(2)"),
        ("Cl(V)", "SO(2)"),
        ("det", "Sp(4)"),
        ("V1", "S(3)"),
        ("V", "S(3)+S(2)"),
    ],
)
def test_admitted(text, group):
    assert str(parse_space(text, group)) == str(parse_space(Space(text), group)) == text


def test_a_space_made_elsewhere_is_checked_too():
    with pytest.raises(SpaceError) as error:
        parse_space(1 + Space("V'"), "S(2)xS(2)")
    assert error.value.where == "1+Dual(V)\n       ^"


@pytest.mark.parametrize(
    ("text", "message", "place"),
    [
        ("V^101", "expected at most 100 factors V in a summand, found 101", 1),
        ("1+Sym101(V)", "expected at most 100 factors V in a summand, found 101", 2),
        ("Sym11(V^10)", "expected at most 100 factors V in a summand, found 110", 0),
        ("1+V1^60*V2^60", "expected at most 100 factors V in a summand, found 120", 2),
        ("2^101", "expected at most 100 factors V in a summand, found 101", 1),
        ("9" * 18 + "^2", "a summand has a multiplicity of more than 10^18", 0),
        ("(V1+V2)^20", "there are more than 2000 summands", 0),
        ("Sym20(V1+V2+V3+V4+V5+V6)", "there are more than 2000 summands", 0),
        ("(" * 70 + "V" + ")" * 70, "expected at most 60 brackets inside one another", 60),
        ("Dual(" * 61 + "V" + ")" * 61, "expected at most 60 brackets inside one another", 304),
        ("V" + "'" * 70, "expected at most 60 functors and signs inside one another", 60),
    ],
)
def test_too_large_is_refused_at_once(text, message, place):
    with pytest.raises((TooLarge, SpaceError)) as error:
        Space(text)
    assert error.value.message == message
    assert error.value.where.splitlines()[1] == " " * min(place, 60) + "^"


def test_a_long_text():
    with pytest.raises(SpaceError, match="expected a space of at most 100000 characters, found 200001"):
        Space("V+" * 100_000 + "1")
    assert Space("+".join(["V1", "V2"] * 1000)).dimension(1, 1) == 2000


@settings(max_examples=150, deadline=None)
@given(sentences.space)
def test_what_is_printed_is_read(text):
    try:
        space = Space(text)
    except EqmathError:
        return
    assert (Space(str(space)), Space(space.shell), str(Space(str(space)))) == (space, space, str(space))
    assert eval(repr(space)) == space


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(max_size=40), spoiled(sentences.space)))
def test_any_text_is_a_space_or_an_error_of_ours(text):
    try:
        space = Space(text)
    except EqmathError:
        return
    assert Space(str(space)) == space
