"""Hom between two monomial functors as legs, positions, what must differ, and one part of every factor.

A map F → F' is an element of F' ⊗ F*: the target's legs, then the duals of the source's, an output V of a group that
tells V from its dual being white, an input V black, and their duals the other colour. Such a group acts on its white
legs first; elsewhere outputs come first, and a dual leg is like another one, for V* is V. (Where a form that is not
symmetric makes it so, an output Dual(V) and V differ by the form as bases, on all legs alike: positions and dimension
are the same.) The characters of F are bent up too: those of F' less those of F.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from eqmath.combinatorics import Permutation
from eqmath.errors import CaseError, GroupError
from eqmath.groups import Group, Series
from eqmath.methods.reduced.legs import BentLegs
from eqmath.methods.reduced.symmetrised import Symmetrised
from eqmath.methods.reduced.twists import twisted_series
from eqmath.methods.reduced.uniform import Uniformity, uniformity
from eqmath.spaces import Leg, Monomial


def between(group: Group, source: Monomial, target: Monomial) -> Symmetrised:
    """Hom_G(F, F') for monomial functors F and F' of V_1, …, V_p of a product, or of V.

    Index tuples that are handed to it have the outputs in the order of the target's legs, then the inputs.

    Raises
    ------
    GroupError
        If a factor is known only by generators, or a character of it is not reduced.
    CaseError
        If there are fewer factors than the legs belong to, or what must differ is mixed by the group.

    Examples
    --------
    >>> from eqmath import O, S
    >>> from eqmath.spaces import Space
    >>> def dim(group, source, target):
    ...     ((_, F),), ((_, G),) = Space(source).normal(), Space(target).normal()
    ...     return between(group, F, G).findings.dim
    ...
    >>> dim(O(3), "Alt2(V)", "det*V"), dim(O(3), "Alt2(V)", "V"), dim(S(4), "Sub2(V)", "Sub2(V)")
    (1, 0, 3)
    """
    members = group.series.factors or (group,)
    bent = Bent.of([member.series for member in members], source, target)
    sizes = [member.n for member in members]
    series, names = bent.parts(sizes)
    groups = tuple(
        member if own is member.series else own(n) for member, own, n in zip(members, series, sizes, strict=True)
    )
    return Symmetrised(groups, bent.legs, names, bent.order)


def uniform_between(members: Sequence[Series], source: Monomial, target: Monomial) -> Uniformity:
    """From which n_i on Hom(F, F') is found by the same system, for every factor of a product.

    Raises
    ------
    GroupError
        If a factor is known only by generators, or a character of it is not reduced.
    CaseError
        If there are fewer factors than the legs belong to, or what must differ is mixed by the group.
    Disagreement
        If the systems differ.

    Examples
    --------
    >>> from eqmath import S
    >>> from eqmath.spaces import Space
    >>> ((_, F),), ((_, G),) = Space("Alt3(V)").normal(), Space("sgn*V").normal()
    >>> uniform_between([S], F, G).starts
    (6,)
    """
    bent = Bent.of(members, source, target)
    series, names = bent.parts([own.next_value(bent.legs.m + 2) if own.only is None else own.only for own in members])
    return uniformity(series, bent.legs, names)


@dataclass(frozen=True)
class Bent:
    """The bent legs of maps between two monomial functors.

    Attributes
    ----------
    members : tuple of Series
        The factors, as they act on so many white and black legs.
    legs : BentLegs
        Those legs first that are outputs, or white.
    order : tuple of int
        Their places when outputs come first; empty if that is the same.
    twists : tuple of (int, int)
        The exponents of det and of sgn, for every factor.

    Examples
    --------
    >>> from eqmath import S
    >>> from eqmath.spaces import Space
    >>> ((_, F),), ((_, G),) = Space("V^2").normal(), Space("sgn*V").normal()
    >>> Bent.of([S], F, G)
    Bent(members=(S,), legs=BentLegs(factors=(0, 0, 0), l=1, positions=(), distinct=()), order=(), twists=((0, 1),))
    """

    members: tuple[Series, ...]
    legs: BentLegs
    order: Permutation
    twists: tuple[tuple[int, int], ...]

    @classmethod
    def of(cls, members: Sequence[Series], source: Monomial, target: Monomial) -> Bent:
        """The target's legs, the source's bent up, those of every group that tells V from V* by their colours."""
        used = [leg.factor for leg in (*target.legs, *source.legs)] + [c.factor for c in (*target.twist, *source.twist)]
        if max(used, default=1) > len(members):
            raise CaseError(f"expected the spaces V1, …, V{len(members)} of the factors, found V{max(used)}")
        natural = BentLegs.between(_legs(source), _legs(target))
        outputs = [*(True for _ in target.legs), *(False for _ in source.legs)]
        pairs = zip((*target.legs, *source.legs), outputs, strict=True)
        first = [_is_first(members[leg.factor - 1], leg, output) for leg, output in pairs]
        order = tuple(sorted(range(natural.m), key=lambda j: not first[j]))
        legs = replace(natural.renumbered(order), l=sum(first))
        coloured = tuple(_coloured(own, legs, i) for i, own in enumerate(members))
        twists = tuple(
            (_exponent("det", i, source, target), _exponent("sgn", i, source, target)) for i in _factors(members)
        )
        return cls(coloured, legs, order if list(order) != sorted(order) else (), twists)

    def parts(self, sizes: Sequence[int]) -> tuple[list[Series], tuple[str, ...]]:
        """The series in which the maps are found at these n, and the name of the part of each; none if all are meant.

        Raises
        ------
        GroupError
            If a factor is known only by generators, or a character of it is not reduced.
        """
        found = [twisted_series(own, n, *twist) for own, n, twist in zip(self.members, sizes, self.twists, strict=True)]
        for own, n in zip(self.members, sizes, strict=True):
            if not own.parts:
                raise GroupError(f"{own.name(n)} is known only by generators: it has no classes of index tuples")
        names = tuple(name for _, name in found)
        return [series for series, _ in found], names if any(names) else ()


def _legs(monomial: Monomial) -> BentLegs:
    """Its legs, factors counted from 0."""
    factors = tuple(leg.factor - 1 for leg in monomial.legs)
    return BentLegs(factors, 0, tuple((y.images, y.sign) for y in monomial.positions), monomial.distinct)


def _is_first(series: Series, leg: Leg, output: bool) -> bool:
    """Whether a leg, bent up, is white; for a group whose V* is V, whether it is an output."""
    return output if series.coloured is None else output != leg.dual


def _coloured(series: Series, legs: BentLegs, factor: int) -> Series:
    """The series as it acts on its white and black legs."""
    if series.coloured is None:
        return series
    white = legs.outputs(factor)
    return series.coloured(white, len(legs.places(factor)) - white)


def _factors(members: Sequence[Series]) -> range:
    return range(1, len(members) + 1)


def _exponent(name: str, factor: int, source: Monomial, target: Monomial) -> int:
    """How often a character of a factor stands in the target, less how often in the source."""
    here, there = (
        sum(c.exponent for c in monomial.twist if (c.name, c.factor) == (name, factor)) for monomial in (target, source)
    )
    return here - there
