"""Expressions in V written in the V of a subgroup."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from eqmath.errors import SpaceError, shown
from eqmath.spaces.bounds import applied
from eqmath.spaces.expression import Defining, Expression, Interpretation, Trivial, direct_sum, power, tensor


@dataclass(frozen=True)
class Substitution(Interpretation[Expression]):
    """An expression in which other expressions stand for V (0), V1, V2, …

    >>> from eqmath.spaces import Space
    >>> Space.of(Space("Alt2(V)+V").expression.read(Substitution({0: Space("V+1").expression})))
    Space("Alt2(V+1)+V+1")
    """

    images: Mapping[int, Expression]

    def trivial(self, size: int) -> Expression:
        """Itself."""
        return Trivial(size)

    def defining(self, factor: int) -> Expression:
        """What stands for it."""
        return self.images.get(factor, Defining(factor))

    def applied(self, functor: str, degree: int, value: Expression) -> Expression:
        """The functor of what is put in."""
        return applied(functor, degree, value)

    def tensor(self, values: Sequence[Expression]) -> Expression:
        """A product."""
        return tensor(values)

    def direct_sum(self, values: Sequence[Expression]) -> Expression:
        """A sum."""
        return direct_sum(values)

    def power(self, value: Expression, exponent: int) -> Expression:
        """A power."""
        return power(value, exponent)


def factor_of(name: str) -> int:
    """The factor that a name stands for: 0 for V, i for Vi.

    Raises
    ------
    SpaceError
        If it is another name.

    >>> factor_of("V"), factor_of("V12")
    (0, 12)
    """
    if name == "V":
        return 0
    if re.fullmatch("V[1-9][0-9]{0,9}", name):
        return int(name[1:])
    raise SpaceError(f"expected V, V1, V2, … to put a space in, found {shown(name)}", hint='on(V="V+1")')
