"""The families of U(n), SU(n) and M(n), from their definitions."""

from itertools import product
from math import comb, factorial

import pytest

from eqmath import SU, Diagram, Hom, M, U, family
from eqmath.errors import CaseError, DiagramError
from eqmath.families import all_tuples, matrix_of
from tests import given as some
from tests.oracles import definition
from tests.oracles.lie import determinant

SHAPES = some.shapes(5)


def sides(block) -> tuple[int, int]:
    """How many outputs and inputs a block has."""
    return sum(v > 0 for v in block), sum(v < 0 for v in block)


def listed(k, l, wanted):
    return {definition.as_sets(p) for p in some.partitions(k, l) if wanted(p)}


@pytest.mark.parametrize(("k", "l"), SHAPES)
def test_members(k, l):
    """Edges between the rows; blocks with as many vertices in both; determinants in one row."""
    names = {
        "walled-brauer": lambda p: all(sides(block) == (1, 1) for block in p),
        "balanced": lambda p: all(a == b for a, b in map(sides, p)),
    }
    for name, wanted in names.items():
        found = list(family(name).diagrams(k, l))
        assert {definition.as_sets(d.blocks) for d in found} == listed(k, l, wanted)
        assert len(found) == family(name).diagrams(k, l).count


@pytest.mark.parametrize("n", [1, 2, 3])
@pytest.mark.parametrize(("k", "l"), SHAPES)
def test_determinants(k, l, n):
    longer = (n, 0) if l > k else (0, n)

    def wanted(p):
        return k != l and all(sides(block) in ((1, 1), longer) for block in p)

    found = family("determinant-brauer").diagrams(k, l, n)
    assert {definition.as_sets(d.blocks) for d in found} == listed(k, l, wanted)
    assert found.count == len(list(found))
    tuples = list(product(range(n), repeat=k + l))
    for d in found if len(tuples) <= 300 else ():
        values = family("determinant-brauer").matrices.values(d.word, l, all_tuples(k + l, n), n)
        assert values.tolist() == [value(d, l, t, n) for t in tuples]
        assert matrix_of(found.piece_of(d).family, d.word, l, n).tolist() == values.reshape(n**l, n**k).tolist()


def value(d, l, t, n) -> int:
    """δ on edges, and the determinant of the basis vectors at the others."""
    total = 1
    for block in d.blocks:
        entries = [t[v - 1] if v > 0 else t[l - v - 1] for v in block]
        if sides(block) == (1, 1):
            total *= entries[0] == entries[1]
        else:
            total *= determinant([[int(i == x) for i in range(n)] for x in entries])
    return total


def test_counts():
    """Permutations, uniform block permutations (A023998), determinants chosen in turn."""
    assert [family("walled-brauer").count(2 * k, None) for k in range(7)] == [factorial(k) for k in range(7)]
    assert [family("balanced").count(2 * k, None) for k in range(7)] == [1, 1, 3, 16, 131, 1496, 22482]
    assert family("determinant-brauer").diagrams(2, 8, 3).count == comb(8, 3) * comb(5, 3) // 2 * 2
    assert [family(name).diagrams(1, 2, 2).count for name in ("walled-brauer", "balanced", "determinant-brauer")] == [
        0
    ] * 3


@pytest.mark.parametrize("n", [1, 2, 3])
@pytest.mark.parametrize("k", range(5))
def test_explicit_bases(k, n):
    """Without increasing subsequences longer than n; with at most n blocks, and then orbit matrices as well."""
    unitary, monomial = Hom(U(n), k, k), Hom(M(n), k, k)
    for space in (unitary, monomial):
        basis = list(space.basis())
        assert len(basis) == space.dim == space.second_route
        assert not space.missing(basis)
    if n ** (2 * k) <= 300:
        found = monomial.examine([monomial.matrix(d, orbit=True) for d in monomial.basis()])
        assert found.spans
        assert found.independent


@pytest.mark.parametrize("series", [U, SU, M], ids=repr)
@pytest.mark.parametrize(("k", "l"), some.shapes(4))
def test_the_direct_method_agrees(series, k, l):
    for n in (1, 2):
        space = Hom(series(n), k, l)
        found = space.examine(space.spanning_set)
        assert found.violation is None
        assert (found.dim, found.rank) == (space.dim, space.rank) == (space.second_route,) * 2


ASKS = "it has determinants of one size in one row, and edges from outputs to inputs"


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("walled-brauer", "1,2|1',2'", "every edge joins an output with an input"),
        ("balanced", "1,2|1'", "every block has as many outputs as inputs"),
        ("determinant-brauer", "1,2|1'", ASKS),
        ("determinant-brauer", "1,1'", ASKS),
        ("determinant-brauer", "1|2,3", ASKS),
    ],
)
def test_other_diagrams_are_refused(name, text, message):
    with pytest.raises(DiagramError) as error:
        family(name).read(text)
    assert error.value.message == f"{Diagram(text)} is not of the family {name}: {message}"


def test_determinants_need_n():
    with pytest.raises(CaseError, match="^the number n of vertices of a determinant is needed"):
        _ = family("determinant-brauer").diagrams(0, 2).count
    with pytest.raises(CaseError, match="^expected determinants of n = 3 vertices, found 2"):
        family("determinant-brauer").matrix(Diagram("1,2"), 3)
