"""What people write for the two ends of a space of maps: numbers of legs, or spaces."""

from __future__ import annotations

from functools import lru_cache, reduce
from typing import Any

from eqmath.errors import CaseError, SpaceError
from eqmath.exact import natural
from eqmath.groups import Group
from eqmath.spaces import Space, parse_space
from eqmath.spaces.expression import Defining, direct_sum
from eqmath.spaces.summands import expression_of

Legs = int | tuple[int, ...]
End = Legs | Space
"""V^⊗k, by k, or by one k for every factor of a product; or another space."""


def ends_of(group: Group, first: Any, second: Any) -> tuple[End, End]:
    """Numbers of legs as they are; spaces as such, or as numbers of legs where both are tensor powers.

    Where one end is a space, or the text of one with a letter, an integer at the other is the trivial space of that
    dimension.

    >>> from eqmath import O
    >>> ends_of(O(3), 2, 1), ends_of(O(3), "V*V", 1), ends_of(O(3), "Sym2(V)", 1)
    ((2, 1), (2, 0), (Space("Sym2(V)"), Space("1")))

    Raises
    ------
    CaseError
        If a number of legs is not an integer ≥ 0, or not one for every factor.
    SpaceError
        If a text is not a space of the group.
    """
    texts = [end for end in (first, second) if isinstance(end, str)]
    if len(texts) == 2 or isinstance(first, Space) or isinstance(second, Space) or not all(map(str.isdigit, texts)):
        spaces = parse_space(first, group), parse_space(second, group)
        powers = tuple(power_of(group, space) for space in spaces)
        return (powers[0], powers[1]) if powers[0] is not None and powers[1] is not None else spaces
    found = tuple(legs_of(legs, name, len(group.series.factors)) for legs, name in ((first, "k"), (second, "l")))
    k, l = (own if isinstance(legs, tuple) else own[0] for own, legs in zip(found, (first, second), strict=True))
    return k, l


def in_summands(group: Group, space: Space) -> Space:
    """A space of groups side by side in the V1, V2, … of these, one summand of it after another.

    >>> from eqmath.groups import parse_group
    >>> in_summands(parse_group("S(2)+SO(3)"), Space("(V+1)*V"))
    Space("(V1+V2)^2+V1+V2")
    """
    whole = Space.of(direct_sum([Defining(i + 1) for i in range(len(group.series.summands))]))
    return Space.of(expression_of(space.summands)).on(V1=whole)


def stands_apart(group: Group) -> bool:
    """Whether it is made of groups side by side, of which nothing is known as of one group.

    >>> from eqmath.groups import parse_group
    >>> stands_apart(parse_group("S(3)+SO(2)")), stands_apart(parse_group("S(3)+S(2)"))
    (True, False)
    """
    return bool(group.series.summands) and not group.series.parts


def power_of(group: Group, space: Space) -> Legs | None:
    """k where the space is V^k; for a product of groups one k per factor where it is V1^k1*V2^k2*….

    >>> from eqmath.groups import parse_group
    >>> product = parse_group("S(3)xS(2)")
    >>> [power_of(product, Space(text)) for text in ("V1*V2^2", "V2", "1", "V2*V1", "V1+V2")]
    [(1, 2), (0, 1), (0, 0), None, None]
    """
    return None if stands_apart(group) else _power_of(space, len(group.series.factors))


@lru_cache(maxsize=1024)
def _power_of(space: Space, factors: int) -> Legs | None:
    """The numbers of legs that the space would have, if it were a power, and is then."""
    if [copies for copies, _ in space.summands] != [1]:
        return None
    try:
        found = [leg.factor for leg in space.normal()[0][1].legs]
    except SpaceError:
        return None
    legs: Legs = tuple(found.count(i + 1) for i in range(factors)) if factors else len(found)
    return legs if power(legs, factors) == space else None


def power(legs: Legs, factors: int) -> Space:
    """V^k, or V1^k1*V2^k2*… for a product.

    >>> power(2, 0), power((1, 2), 2), power(1, 2)
    (Space("V^2"), Space("V1*V2^2"), Space("V1*V2"))
    """
    if not factors:
        return Space("V") ** legs_of(legs, "k", 0)[0]
    powers = [Space(f"V{i}") ** k for i, k in enumerate(legs_of(legs, "k", factors), 1) if k]
    return reduce(Space.__mul__, powers) if powers else Space(1)


def legs_of(value: Any, name: str, factors: int) -> tuple[int, ...]:
    """One number of legs for every factor; one alone for a group that is not a product.

    >>> legs_of(2, "k", 2), legs_of((1, 0), "k", 2)
    ((2, 2), (1, 0))

    Raises
    ------
    CaseError
        If they are not such numbers.
    """
    if not isinstance(value, tuple):
        return (natural(value, name),) * max(factors, 1)
    if len(value) != factors:
        what = f"{factors} numbers {name}, one per factor" if factors else f"one number {name}"
        raise CaseError(f"expected {what}, found {len(value)}", hint=f"-{name} 1 or -{name} 1,2")
    return tuple(natural(x, name) for x in value)


class Ended:
    """A space of maps with its two ends.

    >>> from eqmath import Hom
    >>> H = Hom("O(3)", "Sym2(V)*V", "V")
    >>> isinstance(H, Ended), H.source, H.of_powers, H
    (True, Space("Sym2(V)*V"), False, Hom(O(3), "Sym2(V)*V", "V"))
    """

    group: Group
    ends: tuple[End, End]

    @property
    def k(self) -> Legs:
        """The number of inputs, between tensor powers.

        Raises
        ------
        CaseError
            If these are other spaces.
        """
        return self._number(0)

    @property
    def l(self) -> Legs:
        """The number of outputs, between tensor powers.

        Raises
        ------
        CaseError
            If these are other spaces.
        """
        return self._number(1)

    def _number(self, end: int) -> Legs:
        found = self.ends[end]
        if isinstance(found, Space):
            raise CaseError(f"expected maps between tensor powers, these are from {self.source} to {self.target}")
        return found

    @property
    def of_powers(self) -> bool:
        """Whether both spaces are tensor powers of V, or products of tensor powers of V1, V2, …."""
        return not isinstance(self.ends[0], Space)

    @property
    def source(self) -> Space:
        """The space of the inputs."""
        return self._end(0)

    @property
    def target(self) -> Space:
        """The space of the outputs."""
        return self._end(1)

    def _end(self, end: int) -> Space:
        found = self.ends[end]
        return found if isinstance(found, Space) else power(found, len(self.group.series.factors))

    @property
    def _order(self) -> tuple[Any, ...]:
        if isinstance(self.ends[0], Space):
            return 1, len(f"{self.source}{self.target}"), self.group.n, str(self.source), str(self.target), self.group
        k, l = (legs if isinstance(legs, tuple) else (legs,) for legs in (self.k, self.l))
        return 0, sum(k) + sum(l), self.group.n, k, l, self.group

    def __repr__(self) -> str:
        if not self.of_powers:
            return f'Hom({self.group!r}, "{self.source}", "{self.target}")'
        return f"Hom({self.group!r}, k={self.k}, l={self.l})"
