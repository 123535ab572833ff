"""Weight spaces: texts, blocks, dimensions by Hom, by the closed formulas and by brute force, and what is refused."""

from itertools import pairwise, product

import pytest

from eqmath import Hom, Matrix, weight_space
from eqmath.combinatorics import equal_layers_count, network_constant_count, shared_layers_count, wide_network_count
from eqmath.errors import CaseError, GroupError
from eqmath.spaces.weight_space import pair_kinds
from tests.oracles import weight_spaces as oracle

FACTS = [
    ((3, 4, 2), "S", {}, 100, 8),
    ((3, 1, 2), "S", {}, 64, 8),
    ((1, 5, 1), "S", {}, 25, 4),
    ((1, 1, 3, 1), "S", {}, 45, 6),
    ((2, 2, 2, 1), "S", {}, 75, 7),
    ((3, 3, 2, 1), "S", {}, 99, 8),
    ((2, 1, 2, 1, 1), "S", {}, 90, 9),
    ((3, 4, 2), "H", {}, 40, 2),
    ((3, 4, 2), "M", {}, 24, 2),
    ((1, 1, 3, 1), "H", {}, 10, 1),
    ((3, 3, 2, 1), "M", {}, 20, 1),
    ((3, 4, 2), "S", {"moving_ends": True}, 32, 4),
    ((2, 2, 2, 1), "S", {"kernels": 3}, 383, 15),
    ((1, 1, 1, 2), "S", {"residual": True}, 64, 8),
]
SMALL = [d for M in (2, 3, 4) for d in product((1, 2, 3), repeat=M + 1) if sum(d[1:-1]) <= 5 and d[0] + d[-1] <= 4]


def closed(space) -> int:
    """The closed formula for its symmetry."""
    if not space.pools:
        return equal_layers_count([(block.legs, block.copies) for block in space.blocks])
    wide = {i for i, n in enumerate(space.factors, 1) if n > 1}
    return shared_layers_count([(block.hidden, block.copies) for block in space.blocks], wide)


@pytest.mark.parametrize(("widths", "symmetry", "how", "linear", "bias"), FACTS, ids=str)
def test_the_numbers_by_hom_and_by_the_closed_formula(widths, symmetry, how, linear, bias) -> None:
    X = weight_space(widths, symmetry, **how)
    H = Hom(X.group, X.space, X.space)
    assert H.dim == H.second_route == linear
    assert Hom(X.group, 1, X.space).dim == Hom(X.group, X.space, 1).dim == bias
    if "residual" not in how:
        assert closed(X) == linear


@pytest.mark.parametrize("widths", SMALL, ids=str)
def test_the_closed_formulas_by_brute_force(widths) -> None:
    pairs, single = oracle.orbit_count(widths)
    assert closed(weight_space(widths)) == pairs
    assert network_constant_count(widths) == single
    assert (wide_network_count(widths) == pairs) == (min(widths[1:-1]) > 1)
    assert closed(weight_space(widths, "H")) == oracle.signed_count(widths)[0]
    assert oracle.signed_count(widths)[1] == widths[-1]
    assert closed(weight_space(widths, "M")) == oracle.scaled_count(widths)


@pytest.mark.parametrize("widths", [(3, 2, 2), (1, 3, 2), (2, 2, 2, 1)], ids=str)
def test_moving_ends_and_residual_streams_by_brute_force(widths) -> None:
    for how in ({"moving_ends": True}, {"residual": True}):
        X = weight_space(widths, **how)
        pairs, single = oracle.orbit_count(widths, **how)
        assert (Hom(X.group, X.space, X.space).dim, Hom(X.group, X.space, 1).dim) == (pairs, single)


def test_a_residual_stream_tells_four_widths_apart() -> None:
    found = []
    for n in range(1, 6):
        X = weight_space([1, n, n, 1], residual=True)
        found.append(Hom(X.group, X.space, X.space).dim)
    assert found == [36, 85, 99, 100, 100]
    assert found[:3] == [oracle.orbit_count((1, n, n, 1), residual=True)[0] for n in (1, 2, 3)]


@pytest.mark.parametrize("widths", [(3, 4, 2), (1, 2, 3, 2, 1)], ids=str)
def test_no_width_changes_bias_and_invariants(widths) -> None:
    """Which is why a test on them does not see a layer of one neuron."""
    narrow = (widths[0], *(1 for _ in widths[1:-1]), widths[-1])
    numbers = []
    for own in (widths, narrow):
        X = weight_space(own)
        numbers.append((Hom(X.group, 1, X.space).dim, Hom(X.group, X.space, 1).dim))
    assert numbers == [(network_constant_count(widths),) * 2] * 2


@pytest.mark.parametrize("symmetry", "SHM")
def test_a_vector_has_the_copies_of_a_block_first(symmetry) -> None:
    """The matrices of the space are what is done to rows and columns of the weights."""
    X = weight_space([2, 3, 2, 1], symmetry)
    g, h = Matrix([[0, 0, 1], [1, 0, 0], [0, 1, 0]]), Matrix([[0, 1], [1, 0]])
    acting = X.space.matrix([g, h])
    vector, image, start = list(range(X.size)), [], 0
    for block in X.blocks:
        order = block.order
        lengths = [block.shape[i] for i in order]
        places = list(product(*map(range, lengths)))
        acts = [{1: g, 2: h}[block.axes[i].factor] if block.axes[i] else None for i in order]
        back = [
            tuple(
                next(j for j in range(n) if a[i, j]) if a else i for a, i, n in zip(acts, place, lengths, strict=True)
            )
            for place in places
        ]
        image += [vector[start + places.index(place)] for place in back]
        start += block.size
    assert (acting * Matrix([[x] for x in vector])).tolist() == [[x] for x in image]


def test_the_kinds_of_pairs_of_blocks() -> None:
    """None is new beyond five layers of weights, and there are no others."""
    found = [pair_kinds(weight_space([1] * (M + 1))) for M in range(1, 9)]
    assert all(less <= more for less, more in pairwise(found))
    assert found[3] < found[4] == found[5] == found[6] == found[7]
    every = {(s, a, b) for s, a, b in product(range(3), repeat=3) if s + a <= 2 and s + b <= 2}
    assert found[4] == every
    assert len(every) == 14


@pytest.mark.parametrize(
    ("arguments", "how", "error", "message"),
    [
        (([3],), {}, CaseError, r"expected the widths of at least two layers, found \[3\]|\(3,\)"),
        (([3, 0, 2],), {}, CaseError, "expected a width to be a positive integer, found 0"),
        (([3, 1.5, 2],), {}, CaseError, "expected a width to be a positive integer, found 1.5"),
        (([3, 4, 2], "S(3)"), {}, GroupError, r"expected the letter of a series, found 'S\(3\)'"),
        (([3, 4, 2], "Q"), {}, GroupError, "the group Q is unknown"),
        (([3, 4, 2],), {"kernels": [1, 2, 3]}, CaseError, "expected 2 kernels, found 3"),
        (([1, 2, 3, 1],), {"residual": True}, CaseError, "a residual stream has one width, found 2, 3"),
        (([1, 2, 1],), {"residual": True, "moving_ends": True}, CaseError, "found both"),
        (([1] * 200,), {}, CaseError, "expected at most 100 layers, found 200"),
    ],
)
def test_what_is_no_network(arguments, how, error, message) -> None:
    with pytest.raises(error, match=message):
        weight_space(*arguments, **how)


def test_a_width_without_a_group() -> None:
    with pytest.raises(GroupError, match=r"Sp\(3\) does not exist: n must be even"):
        _ = weight_space([1, 3, 1], "Sp").group


def test_no_hidden_layer() -> None:
    X = weight_space([3, 2])
    assert (str(X.group), str(X.space)) == ("S(1)", "6+2")
    assert Hom(X.group, X.space, X.space).dim == 64
    with pytest.raises(CaseError, match=r"expected a hidden layer, found the widths \(3, 2\)"):
        wide_network_count([3, 2])
