"""The Brauer category at δ = −n with its signed functor, as it acts for Sp(n)."""

from __future__ import annotations

from dataclasses import replace

from eqmath.algebras.categories import brauer
from eqmath.algebras.kernel_generators import pfaffian_generator
from eqmath.algebras.levels import UP_OR_DOWN, Tower, box_content, n_or_symbol
from eqmath.combinatorics import Shape
from eqmath.exact import Scalar
from eqmath.families.symplectic import functor_sign


def _content(a: Shape, b: Shape, n: int | None) -> Scalar:
    """The labels of Sp(n) are those of the Brauer algebra transposed."""
    return -box_content(a, b) if sum(b) > sum(a) else n_or_symbol(n) + 1 + box_content(a, b)


CATEGORY = replace(
    brauer.CATEGORY,
    name="symplectic",
    family="symplectic",
    sign=functor_sign,
    tower=Tower((UP_OR_DOWN,), bound=lambda shape, n: 2 * len(shape) <= n, step=2, content=_content),
    kernel=pfaffian_generator,
)
