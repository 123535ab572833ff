"""Irreducible representations of O(3) and SO(3) as e3nn writes them: dimensions, parities, round trips, errors."""

from __future__ import annotations

import pytest

from eqmath import Hom, Matrix, Space, parse_group
from eqmath.errors import SpaceError, TooLarge
from eqmath.spaces import read_irreps, written_irreps
from eqmath.spaces.irreps import Irrep

TEXTS = ["1x0e", "1x0o", "2x1o+1x2e", "1x1e+3x0e", "1x2o+2x2e+1x3o+1x3e+1x4e", "5x1o", "10x0o+1x5o"]


@pytest.mark.parametrize("l", range(5))
@pytest.mark.parametrize("parity", [1, -1])
def test_dimension_and_parity(l, parity) -> None:
    """2l + 1, and −1 acts by the parity; between two of them there is a map exactly if they are the same."""
    irrep = Irrep(l, parity)
    space = read_irreps(str(irrep))
    assert space.dimension(3) == 2 * l + 1
    assert space.matrix(Matrix.identity(3) * -1) == Matrix.identity(2 * l + 1) * parity
    for other in (Irrep(l, 1), Irrep(l, -1), Irrep(l + 1, parity)):
        assert Hom("O(3)", space, read_irreps(str(other))).dim == int(other == irrep)


@pytest.mark.parametrize("text", TEXTS)
def test_round_trip(text) -> None:
    assert written_irreps(read_irreps(text)) == text
    assert read_irreps(written_irreps(read_irreps(text))) == read_irreps(text)


@pytest.mark.parametrize(
    ("text", "space"),
    [
        ("2x1o+1x2e", "2*V+Harm2(V)"), ("1o", "V"), ("0e", "1"), ("3x0e", "3"), ("0o", "det"), ("1e", "det*V"),
        ("2o", "det*Harm2(V)"), ("3o", "Harm3(V)"), (" 2 x 1o + 1 x 2e ", "2*V+Harm2(V)"), ("2×1o", "2*V"),
    ],
)  # fmt: skip
def test_what_they_are(text, space) -> None:
    assert read_irreps(text) == Space(space)
    assert str(read_irreps(text)) == space


def test_rotations_need_no_parity() -> None:
    assert read_irreps("2x1+2", "SO(3)") == read_irreps("2x1o+1x2e", parse_group("SO(3)")) == Space("2*V+Harm2(V)")
    assert Hom("SO(3)", read_irreps("1x1e", "SO(3)"), Space("V")).dim == 1


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "2x1o+V",
            "expected a multiplicity or a degree, found 'V'\n    2x1o+V\n         ^\n    without --irreps spaces",
        ),
        ("2*1o", "expected x between the multiplicity and the degree\n    2*1o\n     ^\n    write 2x…"),
        ("1", "expected e or o after the degree 1, found the end\n    1\n     ^\n    1e is det*V, 1o is V"),
        ("", "expected a multiplicity or a degree, found the end\n    ^\n    write 2x1o+1x2e"),
        ("1o+", "expected a multiplicity or a degree, found the end\n    1o+\n       ^"),
        ("1o1e", "expected +, found '1'\n    1o1e\n      ^\n    write 2x1o+1x2e"),
        ("2xo", "expected a degree, found 'o'"),
        ("2x1a", "expected e or o after the degree 1, found 'a'"),
        ("1" * 30 + "x1o", "expected a number of at most 18 digits, found 30"),
        (7, "expected irreps such as 2x1o\\+1x2e"),
    ],
)
def test_errors_show_the_place(text, message) -> None:
    with pytest.raises(SpaceError) as found:
        read_irreps(text)
    assert str(found.value).startswith(message.replace("\\", ""))


def test_other_groups_and_sizes() -> None:
    for group in ("O(2)", "S(3)", "O(1,2)", "O(3)xO(3)", "Sp(2)"):
        with pytest.raises(SpaceError, match=r"irreps are read for O\(3\) and SO\(3\), not for"):
            read_irreps("1o", group)
    with pytest.raises(TooLarge):
        read_irreps("1x100000e")


@pytest.mark.parametrize("text", ["V*V", "Sym2(V)", "V*Harm2(V)"])
def test_spaces_that_are_no_sums_of_these(text) -> None:
    with pytest.raises(SpaceError, match="is not written as an irreducible space"):
        written_irreps(Space(text))


def test_e3nn_counts_the_same_paths() -> None:
    """A fully connected tensor product has a weight for every two copies and every triangle with the right parity."""
    texts = "2x1o+1x2e", "1x0e+1x1o", "1x1e+3x2e+1x3o"
    first, second, target = ([(int(x[0]), int(x[2]), x[3]) for x in text.split("+")] for text in texts)
    count = sum(
        m * k * l
        for m, a, p in first
        for k, b, q in second
        for l, c, r in target
        if abs(a - b) <= c <= a + b and (p, q, r).count("o") % 2 == 0
    )
    X, X2, Y = map(read_irreps, texts)
    assert Hom("O(3)", X * X2, Y).dim == count == 12
