"""The summands of a space as certificates name them (certificates/SPEC.md §9)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from eqmath.certificates import FUNCTORS
from eqmath.groups import Series
from eqmath.spaces import Monomial, Space
from eqmath.spaces.expression import Expression, Interpretation
from eqmath.spaces.functors.dual import FUNCTOR as DUAL
from eqmath.spaces.substitution import Substitution
from eqmath.spaces.text import Text, text_of

BARE = Text("()", "*", powers=False)


@dataclass(frozen=True)
class WithoutDuals(Substitution):
    """An expression in which V stands for its dual.

    >>> Space.of(Space("Alt2(Dual(V))+V").expression.read(WithoutDuals({})))
    Space("Alt2(V)+V")
    """

    def applied(self, functor: str, degree: int, value: Expression) -> Expression:
        """The functor of what is put in."""
        return value if functor == DUAL.name else super().applied(functor, degree, value)


class FunctorNames(Interpretation[frozenset[str]]):
    """The names of the functors in an expression.

    >>> sorted(Space("Alt2(Cl(V)+1)").expression.read(FunctorNames()))
    ['Alt', 'Cl']
    """

    def trivial(self, size: int) -> frozenset[str]:
        """None."""
        return frozenset()

    def defining(self, factor: int) -> frozenset[str]:
        """None."""
        return frozenset()

    def applied(self, functor: str, degree: int, value: frozenset[str]) -> frozenset[str]:
        """This one besides."""
        return value | {functor}

    def tensor(self, values: Sequence[frozenset[str]]) -> frozenset[str]:
        """Those of all."""
        return frozenset().union(*values)

    direct_sum = tensor


def unspecified_functors(*spaces: Space) -> str:
    """About which functors SPEC.md has no certificates; empty where it has them for these spaces.

    >>> unspecified_functors(Space("Sym2(V)"), Space("Cl(V)*det+Alt2(V)"))
    'about spaces with Cl, det'
    """
    names = frozenset().union(*(space.expression.read(FunctorNames()) for space in spaces))
    unknown = ", ".join(sorted(names - set(FUNCTORS)))
    return f"about spaces with {unknown}" if unknown else ""


def written(space: Space, series: Series) -> Space:
    """The space with V for the V1 of a group that is no product.

    >>> from eqmath import O
    >>> written(Space("V1^2"), O)
    Space("V^2")
    """
    return space if series.factors else space.on(V1="V")


def summands(space: Space) -> dict[str, tuple[int, Monomial]]:
    """The different summands by their texts, in the order of their first copies, with the numbers of these.

    >>> {text: copies for text, (copies, _) in summands(Space("Sym2(2*V)+V*Dual(V)")).items()}
    {'Sym2(V)': 2, 'V*V': 2}
    """
    plain = Space.of(space.expression.read(WithoutDuals({})))
    found: dict[str, tuple[int, Monomial]] = {}
    for (copies, one), (_, monomial) in zip(plain.terms(), plain.normal(), strict=True):
        text = text_of(one.expression, BARE)
        found[text] = (found.get(text, (0, monomial))[0] + copies, monomial)
    return found
