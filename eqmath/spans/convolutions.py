"""Convolutions and dense layers as spans, with stride and padding."""

from __future__ import annotations

from eqmath.errors import CaseError
from eqmath.spans.full import full_span
from eqmath.spans.signed_set import SignedSet
from eqmath.spans.span import Span


def output_size(length: int, kernel: int, stride: int = 1, padding: int = 0) -> int:
    """How many windows of k pixels, s apart, fit into n pixels with p more on both sides: ⌊(n + 2p − k)/s⌋ + 1.

    The windows begin at 0, s, 2s, … and the last one ends inside n + 2p pixels.

    Raises
    ------
    CaseError
        If no window fits, or there are no pixels, or no steps.

    Examples
    --------
    >>> output_size(7, 3), output_size(7, 3, stride=2), output_size(7, 3, padding=1)
    (5, 3, 7)
    """
    if min(length, kernel, stride) < 1 or padding < 0:
        raise CaseError(f"expected pixels, a kernel and a stride, found {length}, {kernel}, {stride}, {padding}")
    if kernel > length + 2 * padding:
        raise CaseError(f"a kernel of {kernel} does not fit into {length} + 2·{padding} pixels", hint="pad more")
    return (length + 2 * padding - kernel) // stride + 1


def circle(n: int, step: int = 1) -> SignedSet:
    """n points on a circle, and the rotation by some of them as the one generator.

    >>> circle(4, 2).images
    ((2, 3, 0, 1),)
    """
    return SignedSet(n, (tuple((i + step) % n for i in range(n)),))


def convolution(length: int, kernel: int, stride: int = 1, padding: int = 0) -> Span:
    """y(b) = Σ_a w(a) x(sb + a − p), with 0 where there is no pixel: zero padding.

    The group is that of the circle, for which it is not a span of G-sets as soon as a window leaves the pixels or the
    ends do not meet.

    Raises
    ------
    CaseError
        If no window fits.

    Examples
    --------
    >>> str(convolution(3, 2)), convolution(3, 3, padding=1).is_equivariant
    ('w1: 1→1, 2→2; w2: 2→1, 3→2', False)
    """
    size = output_size(length, kernel, stride, padding)
    pairs = ((b, a, stride * b + a - padding) for b in range(size) for a in range(kernel))
    edges = tuple((pixel, b, a, 1) for b, a, pixel in pairs if 0 <= pixel < length)
    return Span(circle(length, stride), circle(size), edges, kernel)


def circular_convolution(length: int, kernel: int, stride: int = 1) -> Span:
    """y(b) = Σ_a w(a) x(sb + a), pixels counted around the circle; one step of the output is s steps of the input.

    With stride 1 and a kernel of all n pixels these are the circulant matrices; with another stride the contour
    becomes shorter: every output is a weighted pool of a window.

    Raises
    ------
    CaseError
        If the stride does not divide the number of pixels, or the kernel is larger than the circle.

    Examples
    --------
    >>> circular_convolution(4, 4).matrix([0, 1, 2, 3])
    Matrix([[0, 1, 2, 3], [3, 0, 1, 2], [2, 3, 0, 1], [1, 2, 3, 0]])
    >>> circular_convolution(6, 2, stride=2).is_equivariant, circular_convolution(6, 2, stride=2).target.size
    (True, 3)
    """
    if length < 1 or stride < 1 or length % stride:
        raise CaseError(f"a stride of {stride} does not lead around {length} pixels", hint="take a divisor")
    if not 1 <= kernel <= length:
        raise CaseError(f"expected a kernel of 1 to {length} pixels, found {kernel}")
    size = length // stride
    edges = tuple(((stride * b + a) % length, b, a, 1) for b in range(size) for a in range(kernel))
    return Span(circle(length, stride), circle(size), edges, kernel)


def dense(inputs: int, outputs: int) -> Span:
    """The layer with a weight for every pair: all maps, equivariant to nothing.

    >>> dense(2, 3).weights, dense(2, 1).matrix([5, 7])
    (6, Matrix([[5, 7]]))
    """
    return full_span(SignedSet(inputs), SignedSet(outputs))
