"""Expressions in V₁, V₂, …: trees that are read in whatever has sums, products and functors."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Value = TypeVar("Value")


class Interpretation(Generic[Value]):
    """What an expression is read in: numbers, matrices, labels, texts, characters, …, one method for each node.

    >>> class Legs(Interpretation[int]):
    ...     def defining(self, factor: int) -> int:
    ...         return 1
    ...     def tensor(self, values: Sequence[int]) -> int:
    ...         return sum(values)
    ...
    >>> Power(Defining(0), 3).read(Legs())
    3
    """

    def trivial(self, size: int) -> Value:
        """The trivial representation of this dimension."""
        raise NotImplementedError

    def defining(self, factor: int) -> Value:
        """V of a factor of the group, counted from 1; 0 is the V of the only factor."""
        raise NotImplementedError

    def applied(self, functor: str, degree: int, value: Value) -> Value:
        """A functor of this name and degree."""
        raise NotImplementedError

    def tensor(self, values: Sequence[Value]) -> Value:
        """A tensor product."""
        raise NotImplementedError

    def direct_sum(self, values: Sequence[Value]) -> Value:
        """A direct sum."""
        raise NotImplementedError

    def power(self, value: Value, exponent: int) -> Value:
        """A tensor power."""
        return self.tensor([value] * exponent)


@dataclass(frozen=True)
class Expression:
    """A tree.

    >>> isinstance(Trivial(2), Expression)
    True
    """

    def read(self, how: Interpretation[Value]) -> Value:
        """Its value, from the leaves upwards."""
        raise NotImplementedError


@dataclass(frozen=True)
class Trivial(Expression):
    """An integer: the trivial representation of that dimension.

    >>> from eqmath.spaces import Space
    >>> Space("2").expression
    Trivial(size=2)
    """

    size: int

    def read(self, how: Interpretation[Value]) -> Value:
        """A leaf."""
        return how.trivial(self.size)


@dataclass(frozen=True)
class Defining(Expression):
    """V2: the space of the second factor; factor 0 is written V, the space of the only one.

    >>> from eqmath.spaces import Space
    >>> Space("V").expression, Space("V2").expression
    (Defining(factor=0), Defining(factor=2))
    """

    factor: int

    def read(self, how: Interpretation[Value]) -> Value:
        """A leaf."""
        return how.defining(self.factor)


@dataclass(frozen=True)
class Applied(Expression):
    """Sym3(X): a functor by its name, its degree (0 where it has none), its argument.

    >>> from eqmath.spaces import Space
    >>> Space("Sym3(V)").expression
    Applied(functor='Sym', degree=3, argument=Defining(factor=0))
    """

    functor: str
    degree: int
    argument: Expression

    def read(self, how: Interpretation[Value]) -> Value:
        """The functor on what the argument is read as."""
        return how.applied(self.functor, self.degree, self.argument.read(how))


@dataclass(frozen=True)
class Power(Expression):
    """X^3, neither of a power nor with an exponent below 2.

    >>> from eqmath.spaces import Space
    >>> Space("V*V").expression
    Power(base=Defining(factor=0), exponent=2)
    """

    base: Expression
    exponent: int

    def read(self, how: Interpretation[Value]) -> Value:
        """The power of what the base is read as."""
        return how.power(self.base.read(how), self.exponent)


@dataclass(frozen=True)
class TensorProduct(Expression):
    """X*Y*…, none of which is a product.

    >>> from eqmath.spaces import Space
    >>> Space("2*V").expression
    TensorProduct(factors=(Trivial(size=2), Defining(factor=0)))
    """

    factors: tuple[Expression, ...]

    def read(self, how: Interpretation[Value]) -> Value:
        """The product of what the factors are read as."""
        return how.tensor([factor.read(how) for factor in self.factors])


@dataclass(frozen=True)
class DirectSum(Expression):
    """X+Y+…, none of which is a sum.

    >>> from eqmath.spaces import Space
    >>> Space("V+1").expression
    DirectSum(terms=(Defining(factor=0), Trivial(size=1)))
    """

    terms: tuple[Expression, ...]

    def read(self, how: Interpretation[Value]) -> Value:
        """The sum of what the terms are read as."""
        return how.direct_sum([term.read(how) for term in self.terms])


def power(base: Expression, exponent: int) -> Expression:
    """A tensor power, as it is printed.

    >>> power(Power(Defining(0), 2), 3)
    Power(base=Defining(factor=0), exponent=6)
    """
    if exponent == 0:
        return Trivial(1)
    if isinstance(base, Power):
        return Power(base.base, base.exponent * exponent)
    return base if exponent == 1 else Power(base, exponent)


def tensor(factors: Sequence[Expression]) -> Expression:
    """A product, as it is printed: V*V is V^2; the product of nothing is 1.

    >>> tensor([Defining(0), Defining(0)]), tensor([])
    (Power(base=Defining(factor=0), exponent=2), Trivial(size=1))
    """
    found: list[Expression] = []
    for factor in _flat(factors):
        base, exponent = _parts(factor)
        before, times = _parts(found[-1]) if found else (None, 0)
        if before == base:
            found[-1] = Power(base, times + exponent)
        else:
            found.append(factor)
    return TensorProduct(tuple(found)) if len(found) > 1 else found[0] if found else Trivial(1)


def direct_sum(terms: Sequence[Expression]) -> Expression:
    """A sum, as it is printed; the sum of nothing is 0.

    >>> direct_sum([Defining(0)]), direct_sum([])
    (Defining(factor=0), Trivial(size=0))
    """
    flat = [part for term in terms for part in (term.terms if isinstance(term, DirectSum) else (term,))]
    return DirectSum(tuple(flat)) if len(flat) > 1 else flat[0] if flat else Trivial(0)


def _flat(factors: Sequence[Expression]) -> list[Expression]:
    return [part for factor in factors for part in (factor.factors if isinstance(factor, TensorProduct) else (factor,))]


def _parts(factor: Expression) -> tuple[Expression, int]:
    return (factor.base, factor.exponent) if isinstance(factor, Power) else (factor, 1)
