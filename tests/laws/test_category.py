"""Diagrams with their closed components are a monoidal category with a flip."""

from itertools import product

import pytest
from hypothesis import given

from eqmath import Diagram, compose
from tests import given as some

FOUR = [
    (a, b, c, total - a - b - c)
    for total in range(5)
    for a in range(total + 1)
    for b in range(total + 1 - a)
    for c in range(total + 1 - a - b)
]


def composed(*diagrams: Diagram) -> tuple[Diagram, int]:
    """From left to right as matrices multiply; the closed components are added."""
    result, loops = diagrams[0], 0
    for lower in diagrams[1:]:
        result, more = compose(result, lower)
        loops += more
    return result, loops


def associated(c: Diagram, b: Diagram, a: Diagram) -> tuple[Diagram, int]:
    """c • (b • a)."""
    inner, loops = compose(b, a)
    outer, more = compose(c, inner)
    return outer, loops + more


@pytest.mark.parametrize(("i", "j", "k", "l"), FOUR)
def test_associativity(i, j, k, l):
    for a, b, c in product(some.diagrams(i, j), some.diagrams(j, k), some.diagrams(k, l)):
        assert composed(c, b, a) == associated(c, b, a)


@pytest.mark.parametrize(("k", "l"), some.shapes(5))
def test_identity(k, l):
    for d in some.diagrams(k, l):
        assert compose(d, Diagram.identity(k)) == (d, 0)
        assert compose(Diagram.identity(l), d) == (d, 0)


@pytest.mark.parametrize(("k", "j", "l"), [(k, j, l) for k, j, l in product(range(3), repeat=3) if k + j + l <= 2])
def test_interchange(k, j, l):
    """(a ⊗ b) • (c ⊗ d) = (a • c) ⊗ (b • d), with the closed components of both."""
    pairs = [(a, c, compose(a, c)) for a, c in product(some.diagrams(j, l), some.diagrams(k, j))]
    others = [(b, d, compose(b, d)) for b, d in product(some.diagrams(1, 1), some.diagrams(1, 1))]
    for (a, c, left), (b, d, right) in product(pairs, others):
        expected = left.diagram.tensor(right.diagram), left.loops + right.loops
        assert compose(a.tensor(b), c.tensor(d)) == expected


@pytest.mark.parametrize(("k", "j", "l"), [(k, j, l) for k, j, l in product(range(5), repeat=3) if k + j + l <= 4])
def test_flip_reverses_composition(k, j, l):
    for upper, lower in product(some.diagrams(j, l), some.diagrams(k, j)):
        d, loops = compose(upper, lower)
        assert compose(lower.flip(), upper.flip()) == (d.flip(), loops)


@pytest.mark.parametrize(("k", "l"), some.shapes(5))
def test_flip_is_an_involution(k, l):
    for d in some.diagrams(k, l):
        assert d.flip().flip() == d
        assert (d.flip().k, d.flip().l) == (l, k)


@given(some.chain(3, 6))
def test_larger_associativity_and_flip(chain):
    a, b, c = chain
    assert composed(c, b, a) == associated(c, b, a)
    d, loops = composed(c, b, a)
    assert composed(a.flip(), b.flip(), c.flip()) == (d.flip(), loops)


@given(some.chain(2, 4), some.chain(2, 4))
def test_larger_interchange(first, second):
    (c, a), (d, b) = first, second
    left, right = compose(a, c), compose(b, d)
    expected = left.diagram.tensor(right.diagram), left.loops + right.loops
    assert compose(a.tensor(b), c.tensor(d)) == expected


@given(some.chain(1, 4), some.chain(1, 4), some.chain(1, 4))
def test_tensor_is_associative_with_a_unit(a, b, c):
    (x,), (y,), (z,) = a, b, c
    assert x.tensor(y).tensor(z) == x.tensor(y.tensor(z))
    assert x.tensor(Diagram("0")) == x == Diagram("0").tensor(x)
    assert x.tensor(y).flip() == x.flip().tensor(y.flip())


def test_the_snake_is_a_strand():
    """(∩ ⊗ 1) • (1 ⊗ ∪) = 1."""
    one = Diagram.identity(1)
    assert one.tensor(Diagram.cup()).then(Diagram.cap().tensor(one)) == (one, 0)
    assert Diagram.cup().tensor(one).then(one.tensor(Diagram.cap())) == (one, 0)


def test_the_braid_relation_and_naturality():
    one, swap = Diagram.identity(1), Diagram.swap()
    s, t = swap.tensor(one), one.tensor(swap)
    assert composed(s, t, s) == composed(t, s, t)
    assert composed(swap, swap) == (Diagram.identity(2), 0)
    for d, e in product(some.diagrams(1, 1), repeat=2):
        assert composed(swap, d.tensor(e)) == composed(e.tensor(d), swap)
