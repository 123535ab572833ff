"""The summands of a space as certificates name them (certificates/SPEC.md §9)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from eqmath.certificates import FUNCTORS, OF_ONE_SUMMAND
from eqmath.groups import Series
from eqmath.spaces import Monomial, Space
from eqmath.spaces.bounds import applied
from eqmath.spaces.expression import Defining, Expression, Interpretation, Trivial, direct_sum, power, tensor
from eqmath.spaces.functors.dual import FUNCTOR as DUAL
from eqmath.spaces.text import Text, text_of

BARE = Text("()", "*", powers=False)


Dually = tuple[Expression, Expression]
"""An expression and its dual."""


@dataclass(frozen=True)
class DualsAtLetters(Interpretation[Dually]):
    """An expression and its dual, in which Dual is applied to letters alone, and only where that is another space.

    Attributes
    ----------
    differ : set of int
        The factors, 0 for the only one, for which V and its dual differ.

    Examples
    --------
    >>> found = Space("Dual(Alt2(V1*V2))").expression.read(DualsAtLetters(frozenset({1})))
    >>> [str(Space.of(expression)) for expression in found]
    ['Alt2(Dual(V1)*V2)', 'Alt2(V1*V2)']
    """

    differ: frozenset[int]

    def trivial(self, size: int) -> Dually:
        """Its own dual."""
        return Trivial(size), Trivial(size)

    def defining(self, factor: int) -> Dually:
        """V and its dual."""
        letter = Defining(factor)
        return letter, applied(DUAL.name, 0, letter) if factor in self.differ else letter

    def applied(self, functor: str, degree: int, value: Dually) -> Dually:
        """The functor of both; Dual exchanges them."""
        if functor == DUAL.name:
            return value[1], value[0]
        return applied(functor, degree, value[0]), applied(functor, degree, value[1])

    def tensor(self, values: Sequence[Dually]) -> Dually:
        """The products of both."""
        return tensor([one for one, _ in values]), tensor([other for _, other in values])

    def direct_sum(self, values: Sequence[Dually]) -> Dually:
        """The sums of both."""
        return direct_sum([one for one, _ in values]), direct_sum([other for _, other in values])

    def power(self, value: Dually, exponent: int) -> Dually:
        """The powers of both."""
        return power(value[0], exponent), power(value[1], exponent)


NamesFound = tuple[frozenset[str], bool]
"""Names of functors, and whether there is one summand, with legs."""


class FunctorNames(Interpretation[NamesFound]):
    """The names of the functors in an expression; of those that know one summand alone it says if there are more.

    >>> found = Space("Alt2(Cl(V)+1)+Sub2(V+1)+Sub2(V)").expression.read(FunctorNames())
    >>> sorted(found[0])
    ['Alt', 'Cl', 'Sub', 'Sub of sums']
    """

    def trivial(self, size: int) -> NamesFound:
        """None."""
        return frozenset(), False

    def defining(self, factor: int) -> NamesFound:
        """None."""
        return frozenset(), True

    def applied(self, functor: str, degree: int, value: NamesFound) -> NamesFound:
        """This one as well."""
        names, single = value
        of_sums = {f"{functor} of sums"} if functor in OF_ONE_SUMMAND and not single else set()
        return names | {functor} | of_sums, single

    def tensor(self, values: Sequence[NamesFound]) -> NamesFound:
        """Those of all."""
        return frozenset().union(*(names for names, _ in values)), all(single for _, single in values)

    def direct_sum(self, values: Sequence[NamesFound]) -> NamesFound:
        """Those of all."""
        return self.tensor(values)[0], False


def unspecified_functors(*spaces: Space) -> str:
    """About which functors SPEC.md has no certificates; empty where it has them for these spaces.

    >>> unspecified_functors(Space("Sym2(V)"), Space("Cl(V)*det+Alt2(V)"))
    'about spaces with Cl, det'
    >>> unspecified_functors(Space("Sub2(V+1)"))
    'about spaces with Sub of sums'
    """
    names = frozenset().union(*(space.expression.read(FunctorNames())[0] for space in spaces))
    unknown = ", ".join(sorted(names - set(FUNCTORS)))
    return f"about spaces with {unknown}" if unknown else ""


def written(space: Space, series: Series) -> Space:
    """The space with V for the V1 of a group that is not a product.

    >>> from eqmath import O
    >>> written(Space("V1^2"), O)
    Space("V^2")
    """
    return space if series.factors else space.on(V1="V")


def summands(space: Space, series: Series) -> dict[str, tuple[int, Monomial]]:
    """The different summands by their texts, in the order of their first copies, with the numbers of these.

    >>> from eqmath import O, U
    >>> {text: copies for text, (copies, _) in summands(Space("Sym2(2*V)+V*Dual(V)"), O).items()}
    {'Sym2(V)': 2, 'V*V': 2}
    >>> list(summands(Space("Sym2(2*V)+V*Dual(V)"), U))
    ['Sym2(V)', 'V*V', 'V*Dual(V)']
    """
    every = [factor.series for factor in series.factors] or [series]
    differ = frozenset(i + bool(series.factors) for i, own in enumerate(every) if own.coloured is not None)
    plain = Space.of(space.expression.read(DualsAtLetters(differ))[0])
    found: dict[str, tuple[int, Monomial]] = {}
    for (copies, one), (_, monomial) in zip(plain.terms(), plain.normal(), strict=True):
        text = text_of(one.expression, BARE)
        found[text] = (found.get(text, (0, monomial))[0] + copies, monomial)
    return found
