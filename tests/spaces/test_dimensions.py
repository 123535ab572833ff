"""One dimension by five ways: polynomial, matrix, labels, signed orbits of the normal form, power sums of n, n, n, …"""

from math import comb

import pytest

from eqmath import Matrix
from eqmath.errors import CaseError, NotExact, SpaceError, TooLarge
from eqmath.exact import PolynomialInSeveral
from eqmath.limits import memory_limit
from eqmath.spaces import Space
from tests.oracles.spaces import Positions, Trace
from tests.spaces.cases import EVERYWHERE, PRODUCTS, WITH_A_BASIS, WITH_A_FORM, WITH_DUAL, size_is_small

SPACES = EVERYWHERE | WITH_A_BASIS | WITH_A_FORM


def counted(space: Space, *n: int) -> int:
    """The signed orbits of every summand, virtual ones subtracted."""
    total = 0
    for copies, monomial in space.grothendieck(*n):
        sizes = [n[leg.factor - 1] for leg in monomial.legs]
        generators = [(y.images, y.sign) for y in monomial.positions]
        total += copies * len(Positions(sizes, generators, monomial.distinct).basis)
    return total


def constant(n: int) -> Trace:
    """The identity of an n-dimensional space."""
    return Trace(lambda j: n)


@pytest.mark.parametrize("text", SPACES)
def test_every_space(text):
    space = Space(text)
    for n in (n for n in (1, 2, 3, 4) if size_is_small(text, n)):
        dimension = SPACES[text](constant(n)).at(1)
        assert space.dim(n) == space.dimension(n) == counted(space, n) == dimension
        assert len(space.labels(n)) == dimension
        assert space.matrix(Matrix.identity(n)) == Matrix.identity(int(dimension))


@pytest.mark.parametrize("text", PRODUCTS)
def test_products(text):
    space = Space(text)
    for n in ((1, 1), (2, 1), (1, 3), (2, 3)):
        dimension = PRODUCTS[text](*map(constant, n)).at(1)
        assert space.dim(*n) == space.dimension(*n) == counted(space, *n) == len(space.labels(*n)) == dimension
        assert space.matrix([Matrix.identity(i) for i in n]) == Matrix.identity(int(dimension))


@pytest.mark.parametrize("text", WITH_DUAL)
def test_duals(text):
    space = Space(text)
    for n in (1, 2, 3):
        assert space.dim(n) == space.T.dim(n) == counted(space, n) == len(space.labels(n))


def test_polynomials():
    assert str(Space("Sym2(V)*V").dim) == "1/2*n^3 + 1/2*n^2"
    assert str(Space("Harm2(V)").dim) == "1/2*n^2 + 1/2*n - 1"
    assert str(Space("V1*V2+Alt2(V2)").dim) == "n1*n2 + 1/2*n2^2 - 1/2*n2"
    assert (str(Space("V2").dim), Space("3").dim, Space("0").dim, Space("det").dim) == ("n2", 3, 0, 1)
    dim = Space("V1*V2").dim
    assert isinstance(dim, PolynomialInSeveral)
    assert dim.terms == {(1, 1): 1}


def test_large_degrees_are_polynomials_too():
    assert Space("Sym100(V)").dimension(3) == comb(102, 2)
    assert Space("Alt30(V)").dim(60) == comb(60, 30)
    assert Space("Harm50(V)").dimension(3) == 101


def test_zero_is_a_result():
    """Trap 6."""
    for text, n in (
        ("Alt4(V)", 3),
        ("Sub4(V)", 3),
        ("Inj2(V)", 1),
        ("Harm2(V)", 1),
        ("0", 2),
        ("0*V", 3),
        ("Harm3(0)", 2),
    ):
        space = Space(text)
        assert (space.dimension(n), space.labels(n), space.matrix(Matrix.identity(n)).shape) == (0, (), (0, 0))
        assert space.lie_matrix(Matrix.identity(n) * 0).shape == (0, 0)
        assert counted(space, n) == 0


def test_labels():
    assert Space("Harm2(V)").labels(2) == ("e1*e2", "e2^2")
    assert Space("V1*V2+det2").labels(1, 2) == ("e1⊗f1", "e1⊗f2", "det")
    assert Space("Cl(V)").labels(2) == ("1", "e1", "e2", "e1∧e2")
    assert Space("Sub2(Sub2(V))").labels(3)[0] == "{{e1,e2},{e1,e3}}"
    assert Space("Sym2(V^2)").labels(2)[:2] == ("(e1⊗e1)^2", "(e1⊗e1)*(e1⊗e2)")
    assert Space("Dual(V)").labels(2) == ("e1'", "e2'")


def test_numbers_that_are_none():
    with pytest.raises(
        SpaceError, match=r"^the dimension 2\^\(n\) of Cl is not a polynomial\n    give n: dimension\(3\)$"
    ):
        Space("Cl(V)").dim  # noqa: B018
    with pytest.raises(SpaceError, match=r"^expected n for 2 factors, found \(3,\)\n    one for each V$"):
        Space("V1*V2").dimension(3)
    with pytest.raises(CaseError, match="expected n to be an integer ≥ 0, found -1"):
        Space("V").dimension(-1)
    with pytest.raises(NotExact):
        Space("V").dimension(2.0)


def test_sizes_are_said_first():
    with pytest.raises(TooLarge, match="10 000 000 000 × 10 000 000 000 integers"):
        Space("V^10").matrix(Matrix.identity(10))
    with pytest.raises(TooLarge, match=r"^more than 10\^29 names of basis vectors are"):
        Space("V^5").labels(10**6)
    with memory_limit(10_000), pytest.raises(TooLarge):
        Space("Sym3(V)").matrix(Matrix.identity(5))
