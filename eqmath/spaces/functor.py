"""A functor of representations is its file: names, who admits it, dimension, labels, matrices, effect on sums."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, reduce
from operator import add, mul
from typing import ClassVar

from eqmath._discover import constants
from eqmath.exact import Matrix
from eqmath.spaces.characters import Character
from eqmath.spaces.expression import Applied, Defining, Expression, Interpretation
from eqmath.spaces.monomial import Monomial
from eqmath.spaces.sizes import Size
from eqmath.spaces.summands import ONE, Summand, Terms, expression_of, merged, multiplied, scaled

PACKAGE = "eqmath.spaces.functors"
PERMUTED, FORM, ORTHONORMAL, MONOMIAL = "permuted", "form", "orthonormal", "monomial"
"""What is asked of a basis and of a group: to be permuted, to be orthonormal up to signs for a form that is kept, to be
orthonormal for it, to be permuted up to factors."""
ANY = frozenset({PERMUTED, FORM, ORTHONORMAL, MONOMIAL})


class SpaceFunctor:
    """A functor F of representations: the constant FUNCTOR of its file.

    One whose ``expanded`` writes it in other functors at every n needs no dimension, labels and matrices of its own.

    Attributes
    ----------
    name : str
        As it is printed.
    title : str
        What F(V) is.
    synonyms : tuple of str
        Names that are read as well.
    mistaken : tuple of (str, str)
        Names that are refused, for they mean something else, and what.
    degreed : bool
        Whether a number belongs to the name.
    atom : bool
        Whether it is applied to V_i alone and written without parentheses.
    needs : str
        What the group must have, and the basis of the argument: PERMUTED, FORM, ORTHONORMAL, MONOMIAL, or nothing.
    keeps : set of str
        Which of these the basis of F(X) has when that of X has it, at every n: no basis of 0 is orthonormal.

    >>> Sym = functor("Sym")
    >>> Sym.dimension(2, 3), Sym.labels(2, ["a", "b"]), Sym.matrix(2, Matrix([[3]]))
    (6, ['a^2', 'a*b', 'b^2'], Matrix([[9]]))
    """

    name: ClassVar[str]
    title: ClassVar[str]
    synonyms: ClassVar[tuple[str, ...]] = ()
    mistaken: ClassVar[tuple[tuple[str, str], ...]] = ()
    degreed: ClassVar[bool] = True
    atom: ClassVar[bool] = False
    needs: ClassVar[str] = ""
    keeps: ClassVar[frozenset[str]] = frozenset()

    def dimension(self, degree: int, size: Size) -> Size:
        """The dimension of F(X), a polynomial in that of X.

        Raises
        ------
        SpaceError
            If it is none, and the dimension of X is not a number.
        """
        raise NotImplementedError

    def labels(self, degree: int, labels: Sequence[str]) -> list[str]:
        """The basis of F(X) in order, from the labels of the basis of X."""
        raise NotImplementedError

    def matrix(self, degree: int, g: Matrix) -> Matrix:
        """F(g), integer for an integer matrix g where that is possible.

        Raises
        ------
        GroupError
            If F is not defined on g.
        """
        raise NotImplementedError

    def lie(self, degree: int, x: Matrix) -> Matrix:
        """The derivative of F at 1 in the direction x.

        Raises
        ------
        GroupError
            If F is not defined there.
        """
        raise NotImplementedError

    def character(self, degree: int, value: Character) -> Character:
        """The character of F(X), from that of X.

        Raises
        ------
        SpaceError
            If n has to be known for it.
        """
        raise NotImplementedError

    def expanded(self, degree: int, terms: Terms, how: Expansion) -> Terms:
        """F of a sum, as a sum."""
        return ((1, Summand(factors=(Applied(self.name, degree, expression_of(terms)),))),)

    def monomial(self, degree: int, argument: Monomial) -> Monomial:
        """F of a monomial functor, where that is one.

        Raises
        ------
        SpaceError
            If it is none.
        """
        raise NotImplementedError


@cache
def functors() -> dict[str, SpaceFunctor]:
    """Every functor by its name, in the order of the files.

    >>> list(functors())
    ['Alt', 'Cl', 'det', 'Dual', 'Harm', 'Inj', 'sgn', 'Sub', 'Sym']
    """
    return {found.name: found for found in constants(PACKAGE, "FUNCTOR").values()}


def functor(name: str) -> SpaceFunctor:
    """The functor of that name.

    >>> functor("Alt").title, functor("Alt").synonyms
    ('exterior power', ('Λ', '∧', '⋀', 'Ext', 'Wedge'))
    """
    return functors()[name]


@dataclass(frozen=True)
class Dimensions(Interpretation[Size]):
    """An expression as its dimension, from the n of every factor.

    >>> from eqmath.spaces import Space
    >>> Space("Sym2(V)*V+1").expression.read(Dimensions({1: 3}))
    19
    """

    sizes: Mapping[int, Size]

    def trivial(self, size: int) -> Size:
        """Itself."""
        return size

    def defining(self, factor: int) -> Size:
        """The n of the factor."""
        return self.sizes[max(factor, 1)]

    def applied(self, functor_name: str, degree: int, value: Size) -> Size:
        """What the functor says."""
        return functor(functor_name).dimension(degree, value)

    def tensor(self, values: Sequence[Size]) -> Size:
        """The product."""
        return reduce(mul, values, 1)

    def direct_sum(self, values: Sequence[Size]) -> Size:
        """The sum."""
        return reduce(add, values, 0)


@dataclass(frozen=True)
class Expansion(Interpretation[Terms]):
    """An expression as a sum of products without sums, in the order in which it is written.

    Attributes
    ----------
    sizes : dict of int to int, optional
        The n of every factor; without them Cl(X) is not expanded.
    virtual : bool
        Whether Harm_l(X) becomes a difference.

    >>> from eqmath.spaces import Space
    >>> terms = Space("Harm2(V)").expression.read(Expansion(virtual=True))
    >>> [(copies, len(summand.factors)) for copies, summand in terms]
    [(1, 1), (-1, 0)]
    """

    sizes: Mapping[int, int] | None = None
    virtual: bool = False

    def trivial(self, size: int) -> Terms:
        """A multiple of 1."""
        return merged([(size, Summand())])

    def defining(self, factor: int) -> Terms:
        """V is V1."""
        return ((1, Summand(factors=(Defining(max(factor, 1)),))),)

    def applied(self, functor_name: str, degree: int, value: Terms) -> Terms:
        """What the functor says; those of degree 0 are 1, those of degree 1 change nothing."""
        found = functor(functor_name)
        if found.degreed and degree < 2:
            return value if degree else ONE
        return found.expanded(degree, value, self)

    def tensor(self, values: Sequence[Terms]) -> Terms:
        """Every term of one times every term of the others."""
        return multiplied(values)

    def direct_sum(self, values: Sequence[Terms]) -> Terms:
        """One after the other."""
        return merged(term for terms in values for term in terms)

    def dimension(self, terms: Terms) -> int:
        """The dimension of a sum at the n of this reading."""
        return int(expression_of(terms).read(Dimensions(self.sizes or {})))

    def minus(self, left: Terms, right: Terms) -> Terms:
        """A difference."""
        return self.direct_sum([left, scaled(-1, right)])


def factors_of(expression: Expression) -> frozenset[int]:
    """The factors of the group whose V occur; 0 for a V without number.

    >>> from eqmath.spaces import Space
    >>> sorted(factors_of(Space("V1*V3+1").expression)), factors_of(Space("V").expression)
    ([1, 3], frozenset({0}))
    """
    return expression.read(_Factors())


class _Factors(Interpretation[frozenset[int]]):
    def trivial(self, size: int) -> frozenset[int]:
        return frozenset()

    def defining(self, factor: int) -> frozenset[int]:
        return frozenset({factor})

    def applied(self, functor_name: str, degree: int, value: frozenset[int]) -> frozenset[int]:
        return value

    def tensor(self, values: Sequence[frozenset[int]]) -> frozenset[int]:
        return frozenset().union(*values)

    direct_sum = tensor
