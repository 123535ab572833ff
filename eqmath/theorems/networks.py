"""The groups of theorems about the weights of networks: one factor for every hidden layer, all of one series."""

from __future__ import annotations

from collections.abc import Callable

from eqmath.claims import Case, NetworkCount
from eqmath.combinatorics import equal_layers_count, network_constant_count, shared_layers_count, wide_network_count
from eqmath.groups import Series
from eqmath.spaces.weight_space import WeightBlock, WeightSpace
from eqmath.theorems.theorem import SingleGroups

LARGEST = 4
"""Two blocks have at most so many legs."""
MOST_HIDDEN = 4
"""Networks with so many hidden layers have pairs of blocks of every kind."""
HYPOTHESES = "M ≥ 2 layers of weights, all widths at least 1, any numbers of inputs and outputs"
CONVENTION = (
    "the group acts on U = ⊕_m (V_m ⊗ V_(m−1) ⊕ V_m), the weights and biases; V_0 and V_M are trivial; the spaces "
    "shown are those of one input and one output"
)
NAVON = "A. Navon, A. Shamsian, I. Achituve, E. Fetaya, G. Chechik, H. Maron, arXiv:2301.12780"


def hidden_layers(
    series: Series, holds: Callable[[Series, Case], bool] | None = None, most: int = MOST_HIDDEN
) -> SingleGroups:
    """The products of members of a series, one for every hidden layer.

    >>> from eqmath import S
    >>> found = hidden_layers(S)
    >>> found.written, found.products[-1], found.concerns(S)
    ('S(d_1) x ... x S(d_(M-1))', ('S(n)xS(n)xS(n)xS(n)', 4), True)
    """

    def concerns(other: Series) -> bool:
        return other == series or (bool(other.factors) and all(own.series == series for own in other.factors))

    letter = series.letter
    products = tuple(("x".join([f"{letter}(n)"] * hidden), LARGEST) for hidden in range(2, most + 1))
    examples = (
        (f"{letter}(n)", LARGEST),
        (f"{letter}(3)x{letter}(2)", LARGEST),
        (f"{letter}(2)x{letter}(2)", LARGEST),
        (f"{letter}(2)x{letter}(1)x{letter}(2)", LARGEST),
    )
    return SingleGroups(f"{letter}(d_1) x ... x {letter}(d_(M-1))", concerns, examples, holds, products)


def all_wide(series: Series, case: Case) -> bool:
    """No hidden layer has one neuron.

    >>> from eqmath import parse_group
    >>> [all_wide(parse_group(text).series, Case(6, 1, 1)) for text in ("S(2)xS(3)", "S(1)xS(6)")]
    [True, False]
    """
    return min((factor.n for factor in series.factors), default=case.n) > 1


def _shared(space: WeightSpace) -> int:
    wide = {i for i, n in enumerate(space.factors, 1) if n > 1}
    return shared_layers_count([(block.hidden, block.copies) for block in space.blocks], wide)


def _shared_between(X: WeightBlock, Y: WeightBlock, wide: frozenset[int]) -> int:
    return int(2 ** len(wide.intersection(X.hidden, Y.hidden)))


def _equal(space: WeightSpace) -> int:
    return equal_layers_count([(block.legs, block.copies) for block in space.blocks])


def _equal_between(X: WeightBlock, Y: WeightBlock, wide: frozenset[int]) -> int:
    return int(set(X.legs) == set(Y.legs))


def _outputs(space: WeightSpace) -> int:
    return space.widths[-1]


SHARED = NetworkCount(
    "Σ_T (copies of the blocks that have T)^2, T over the sets of hidden layers with more than one neuron",
    _shared,
    _shared_between,
    lambda space: network_constant_count(space.widths),
)
"""For groups that keep sums over a layer."""
EQUAL = NetworkCount("Σ_T (copies of the blocks with the layers T)^2", _equal, _equal_between, _outputs)
"""For groups that do not."""
WIDE = NetworkCount(
    "(a+2b+1)^2 + (a+b+1)^2, or (a+2b+2M-3)^2 + (a+2)^2 + (b+2)^2 + 9(M-3) + M-2 for M > 2",
    lambda space: wide_network_count(space.widths),
)
"""The first number, as a polynomial, if no hidden layer has one neuron."""
