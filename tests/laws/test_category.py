"""Large diagrams with their closed components are a monoidal category with a flip; small ones: test_rules.py."""

from itertools import product

from hypothesis import given

from eqmath import Diagram, compose
from tests import given as some


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
