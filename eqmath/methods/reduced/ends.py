"""What is proved about one part of Hom_G, at both ends of the sandwich."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from eqmath.combinatorics import Words
from eqmath.methods.reduced.equations import Bound


@dataclass(frozen=True, eq=False)
class Ends:
    """What is proved about one part of Hom_G.

    Attributes
    ----------
    listed : () ↦ int8 array
        Classes from whose values every invariant is known, listed when they are asked for.
    unknowns, equations : int
        How many classes there are, and how many equations were used.
    bound : Bound
        The dimension, equal to the rank of the spanning set, and how it was found.
    checks : tuple of str
    """

    listed: Callable[[], Words]
    unknowns: int
    equations: int
    bound: Bound
    checks: tuple[str, ...]

    @property
    def dim(self) -> int:
        """The dimension of this part of Hom_G."""
        return self.bound.dim

    @cached_property
    def classes(self) -> Words:
        """Every invariant is known from its values on these classes."""
        return self.listed()
