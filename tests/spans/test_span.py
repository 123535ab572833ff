"""Spans: their layers by definition, their actions, their legs, and what is refused."""

import pickle
from fractions import Fraction
from random import Random

import numpy as np
import pytest

from eqmath import Matrix, parse_group
from eqmath.errors import GroupError, NoEntry, NotComposable
from eqmath.spaces import Space
from eqmath.spans import SignedSet, Span, basis_set, circle, circular_convolution, convolution, full_span, some_span
from tests.oracles import spans as oracle


def sets(group: str, *spaces: str) -> tuple[SignedSet, ...]:
    found = parse_group(group)
    return tuple(basis_set(found, Space(space)) for space in spaces)


ENDS = [
    ("S(3)", "V", "V"), ("S(4)", "Sub2(V)", "V"), ("C(5)", "V", "Sub2(V)"), ("S(4)", "Alt2(V)", "Alt2(V)"),
    ("H(2)", "V^2", "Sym2(V)"), ("S(2)xS(3)", "V1*V2", "V1"), ("S(2)wrS(2)", "V", "Sub2(V)"), ("A(4)", "Alt3(V)", "V"),
    ("Torus(3,4)", "V", "V"), ("S(3)", "sgn*V", "V"),
]  # fmt: skip


def spans() -> list[Span]:
    rng = Random(1)
    pairs = [sets(group, source, target) for group, source, target in ENDS]
    return [make for X, Y in pairs for make in (full_span(X, Y), some_span(X, Y, rng), some_span(X, Y, rng))]


SPANS = spans()
every_span = pytest.mark.parametrize("span", SPANS, ids=[str(i) for i in range(len(SPANS))])


@every_span
def test_every_equivariant_span_is_an_equivariant_layer(span) -> None:
    """On generators, by matrices, and on products of them."""
    rng = Random(0)
    W = span.matrix([rng.randint(-5, 5) for _ in range(span.weights)])
    assert span.is_equivariant
    below, above = span.source.matrices, span.target.matrices
    for X, Y in zip(below, above, strict=True):
        assert Y * W == W * X
    left, right = Matrix.identity(span.target.size), Matrix.identity(span.source.size)
    for place in (rng.randrange(len(below)) for _ in range(6)):
        left, right = above[place] * left, below[place] * right
    assert left * W == W * right


@every_span
def test_the_three_maps_are_equivariant_and_invariant(span) -> None:
    """s(ge) = g s(e), t(ge) = g t(e), π(ge) = π(e); and the sign of ge is the product of those of its feet."""
    E = span.edge_set
    for g, images in enumerate(E.images):
        for e, image in enumerate(images):
            x, y, w, sign = span.edges[e]
            turn = span.source.signs[g][x] * span.target.signs[g][y]
            expected = (span.source.images[g][x], span.target.images[g][y], w, sign * turn)
            assert span.edges[image] == expected
            assert E.signs[g][e] == turn


@every_span
def test_applying_is_the_definition_and_the_matrix(span) -> None:
    rng = Random(3)
    x = [Fraction(rng.randint(-9, 9), rng.randint(1, 4)) for _ in range(span.source.size)]
    w = [rng.randint(-9, 9) for _ in range(span.weights)]
    true = oracle.applied(span.edges, span.target.size, x, w)
    assert span.apply(np.array(x, dtype=object), w).tolist() == true
    assert [sum(a * b for a, b in zip(row, x, strict=True)) for row in span.matrix(w).tolist()] == true
    both = span.apply(np.array([x, x], dtype=object).T, w)
    assert both.T.tolist() == [true, true]


@every_span
def test_pull_back_multiply_push_forward(span) -> None:
    """The layer is t_* ∘ (w∘π) ∘ s^*; the gradient by the weights is the sum over the fibres of u(t(e)) x(s(e))."""
    rng = Random(4)
    x, u = ([rng.randint(-9, 9) for _ in range(size)] for size in (span.source.size, span.target.size))
    w = [rng.randint(-9, 9) for _ in range(span.weights)]
    spread = span.pulled_back(w)
    assert spread == [w[e[2]] for e in span.edges]
    y = [0] * span.target.size
    for (s, t, _, sign), value in zip(span.edges, spread, strict=True):
        y[t] += sign * value * x[s]
    assert span.apply(x, w).tolist() == y
    gradient = span.pushed_forward([sign * u[t] * x[s] for s, t, _, sign in span.edges])
    pairing = sum(a * b for a, b in zip(u, y, strict=True))
    assert sum(a * b for a, b in zip(gradient, w, strict=True)) == pairing
    steps = [[v + (i == j) for j, v in enumerate(w)] for i in range(len(w))]
    moved = [sum(a * b for a, b in zip(u, span.apply(x, step).tolist(), strict=True)) for step in steps]
    assert [value - pairing for value in moved] == gradient


@every_span
def test_exchanged_legs(span) -> None:
    w = list(range(2, 2 + span.weights))
    assert span.transpose.matrix(w) == span.matrix(w).T
    assert span.transpose.transpose == span
    assert span.transpose.is_equivariant
    x = list(range(3, 3 + span.source.size))
    assert span.in_weights.apply(w, x).tolist() == span.apply(x, w).tolist()


@every_span
def test_values(span) -> None:
    assert pickle.loads(pickle.dumps(span)) == span
    assert eval(repr(span), {"Span": Span, "SignedSet": SignedSet}) == span
    assert hash(span) == hash(Span(span.source, span.target, tuple(reversed(span.edges)), span.weights))
    assert sum(map(len, span.fibres)) == len(span.edges)


def test_dropping_and_merging_are_proper_subspaces() -> None:
    span = full_span(*sets("S(4)", "V^2", "V"))
    assert span.weights == 5
    for w in range(5):
        assert span.without(w).layers == span.layers[:w] + span.layers[w + 1 :]
        for v in range(w):
            merged = span.merged(v, w)
            assert merged.weights == 4
            assert merged.layer(v) == span.layer(v) + span.layer(w)
            assert merged.is_equivariant


def test_an_edge_of_an_orbit_left_out_is_no_span_of_sets() -> None:
    span = full_span(*sets("S(3)", "V", "V"))
    broken = Span(span.source, span.target, span.edges[1:])
    assert not broken.is_equivariant
    with pytest.raises(GroupError, match=r"^generator \d moves an edge to 1→1 under w1, which is not an edge$"):
        broken.edge_set  # noqa: B018


def test_parallel_edges_and_shared_fibres() -> None:
    """(E, π) is not determined by the layer: an edge twice, or two orbits of edges, give the same matrices."""
    one = circle(2)
    single = Span(one, one, ((0, 0, 0, 1), (1, 1, 0, 1)))
    double = Span(one, one, ((0, 0, 0, 1), (0, 0, 0, 1), (1, 1, 0, 1), (1, 1, 0, 1)))
    assert double.is_equivariant
    assert double.edge_set.images == ((2, 3, 0, 1),)
    assert double.matrix([1]) == single.matrix([2])
    nothing = Span(one, one, tuple((i, i, 0, sign) for i in range(2) for sign in (1, -1)))
    assert nothing.is_equivariant
    assert nothing.matrix([7]) == Matrix([[0, 0], [0, 0]])


def test_zero_padding_is_not_equivariant_and_shown_to_be_so() -> None:
    """The impulse at the last pixel: shifted and then convolved it meets the first window, the other way round not."""
    padded = convolution(4, 3, padding=1)
    assert not padded.is_equivariant
    W, (X,), (Y,) = padded.matrix([1, 0, 0]), padded.source.matrices, padded.target.matrices
    assert (Y * W).tolist() != (W * X).tolist()
    assert (W * X)[0, 2] == 0
    assert (Y * W)[0, 2] == 1
    assert circular_convolution(4, 3).is_equivariant


@pytest.mark.parametrize(
    ("make", "error", "message"),
    [
        (lambda: Span(circle(2), SignedSet(2), ()), NotComposable, "expected the same generators on X and Y"),
        (
            lambda: Span(circle(2), circle(2), ((2, 0, 0, 1),)),
            NoEntry,
            r"the edge \(2, 0, 0, 1\) is not one from 2 to 2",
        ),
        (lambda: Span(circle(2), circle(2), ((0, 0, 0, 2),)), NoEntry, r"the edge \(0, 0, 0, 2\) is not one"),
        (lambda: Span(circle(2), circle(2), ()).layer(0), NoEntry, "expected a weight from 0 to -1, found 0"),
        (lambda: circular_convolution(3, 2).matrix([1]), NotComposable, "expected 2 weights, found 1"),
        (lambda: circular_convolution(3, 2).apply([1, 2], [1, 1]), NotComposable, "expected 3 inputs on the first"),
        (lambda: circular_convolution(3, 2).pushed_forward([1]), NotComposable, "expected 6 values on edges, found 1"),
        (lambda: SignedSet(2, ((0, 0),)), GroupError, "expected each of 0, …, 1 once"),
        (lambda: SignedSet(2, ((1, 0),), ((1,),)), GroupError, "expected 2 signs for each of 1 generators"),
        (lambda: SignedSet(1, ((0,),), ((2,),)), GroupError, "expected the signs 1 and -1"),
        (lambda: SignedSet.of([Matrix([[1, 1], [0, 1]])], 2), GroupError, "expected basis vectors to go to"),
        (lambda: SignedSet.of([Matrix([[2]])], 1), GroupError, "expected basis vectors to go to"),
        (lambda: sets("O(2)", "V"), GroupError, r"O\(2\) has infinitely many elements: it permutes no basis"),
        (lambda: sets("S(2)xSO(2)", "V1"), GroupError, r"SO\(2\) has infinitely many elements"),
    ],
)
def test_refusals(make, error, message) -> None:
    with pytest.raises(error, match=f"^{message}"):
        make()


def test_pictures() -> None:
    span = full_span(*sets("S(3)", "Alt2(V)", "V"))
    svg = span._repr_svg_()
    assert svg is not None
    assert svg.count("<title>") == 1
    assert "−w1" in svg
    assert span.picture().description.startswith("a parametric span with 1 weight; edges: 1 to 1 by")
    assert Span(circle(1), circle(1), ())._repr_svg_()
    assert full_span(circle(30), circle(30))._repr_svg_() is None
    assert "tikzpicture" in span.to_tikz()
