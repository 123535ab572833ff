"""Sizes of outputs by trying all windows; convolutions by definition; dense layers."""

from itertools import product

import pytest

from eqmath.errors import CaseError
from eqmath.spans import circular_convolution, convolution, dense, full_span, output_size
from tests.oracles import spans as oracle


def test_the_output_size() -> None:
    """⌊(n + 2p − k)/s⌋ + 1 for every n ≤ 9, k ≤ 9, s ≤ 5, p ≤ 4 at which a window fits."""
    tried = 0
    for n, k, s, p in product(range(1, 10), range(1, 10), range(1, 6), range(5)):
        if k <= n + 2 * p:
            assert output_size(n, k, s, p) == oracle.windows(n, k, s, p) == convolution(n, k, s, p).target.size
            tried += 1
        else:
            assert oracle.windows(n, k, s, p) == 0
            with pytest.raises(CaseError, match="does not fit into"):
                output_size(n, k, s, p)
    assert tried > 1000


@pytest.mark.parametrize(("n", "k", "s", "p"), [(5, 3, 1, 0), (5, 3, 1, 1), (7, 3, 2, 1), (4, 2, 2, 0), (1, 3, 1, 1)])
def test_convolutions_by_definition(n, k, s, p) -> None:
    x, w = list(range(2, 2 + n)), list(range(5, 5 + k))
    padded = [0] * p + x + [0] * p
    found = convolution(n, k, s, p)
    size = output_size(n, k, s, p)
    assert found.apply(x, w).tolist() == [sum(w[a] * padded[s * b + a] for a in range(k)) for b in range(size)]


@pytest.mark.parametrize(("n", "k", "s"), [(6, 3, 1), (6, 6, 1), (6, 2, 2), (6, 3, 3), (6, 5, 2), (1, 1, 1)])
def test_circular_convolutions(n, k, s) -> None:
    x, w = list(range(2, 2 + n)), list(range(5, 5 + k))
    found = circular_convolution(n, k, s)
    assert found.apply(x, w).tolist() == [sum(w[a] * x[(s * b + a) % n] for a in range(k)) for b in range(n // s)]
    assert found.is_equivariant
    if k == n:
        every = full_span(found.source, found.target)
        assert {frozenset(f) for f in _links(found)} == {frozenset(f) for f in _links(every)}


def _links(span) -> list[list[tuple[int, int]]]:
    return [[(x, y) for x, y, _, _ in fibre] for fibre in span.fibres]


@pytest.mark.parametrize(("n", "k", "p"), [(3, 2, 0), (3, 3, 1), (4, 3, 1), (5, 5, 2), (4, 2, 1)])
def test_padding_with_zeros_breaks_the_shift(n, k, p) -> None:
    assert not convolution(n, k, 1, p).is_equivariant
    assert convolution(n, 1).is_equivariant


def test_dense_layers() -> None:
    assert dense(3, 2).matrix([1, 2, 3, 4, 5, 6]).tolist() == [[1, 3, 5], [2, 4, 6]]
    assert dense(3, 2).is_equivariant
    assert [dense(n, m).weights for n, m in ((0, 2), (2, 0), (4, 5))] == [0, 0, 20]


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: output_size(0, 1), "expected pixels, a kernel and a stride"),
        (lambda: output_size(3, 1, 0), "expected pixels, a kernel and a stride"),
        (lambda: output_size(3, 1, 1, -1), "expected pixels, a kernel and a stride"),
        (lambda: circular_convolution(5, 2, 2), "a stride of 2 does not lead around 5 pixels"),
        (lambda: circular_convolution(5, 6), "expected a kernel of 1 to 5 pixels, found 6"),
        (lambda: circular_convolution(5, 0), "expected a kernel of 1 to 5 pixels, found 0"),
    ],
)
def test_refusals(make, message) -> None:
    with pytest.raises(CaseError, match=f"^{message}"):
        make()
