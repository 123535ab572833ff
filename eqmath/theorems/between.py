"""The spaces that a theorem is about."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from eqmath.claims import CountedBetween
from eqmath.combinatorics import multigraph_count
from eqmath.spaces import Space
from eqmath.spaces.expression import Applied, Defining, Expression

TwoSpaces = tuple[Space, Space]
"""Source and target."""


@dataclass(frozen=True)
class BetweenSpaces:
    """The pairs of spaces of a theorem.

    Attributes
    ----------
    texts : sequence of (source, target)
        Those of the tested range.
    fault : (source, target) ↦ why the theorem is not about them; empty where it is

    Examples
    --------
    >>> spaces = BetweenSpaces([("Sym2(V)", "V")], young_legs)
    >>> spaces.pairs, spaces.fault(Space("Sym2(V*V)"), Space("V"))
    (((Space("Sym2(V)"), Space("V")),), 'Sym2(V^2) is no product of V and Sym of V and Alt of V')
    """

    texts: Sequence[tuple[str, str]]
    fault: Callable[[Space, Space], str]

    @property
    def pairs(self) -> tuple[TwoSpaces, ...]:
        """Those of the tested range."""
        return tuple((Space(source), Space(target)) for source, target in self.texts)


def young_legs(source: Space, target: Space) -> str:
    """Why not both are one product of V, symmetric powers and exterior powers of V.

    >>> young_legs(Space("Sym2(V)*V"), Space("Alt3(V)")), young_legs(Space("V+1"), Space("V"))
    ('', 'V+1 has 2 summands')
    """
    return _fault(source, ("Sym", "Alt")) or _fault(target, ("Sym", "Alt"))


def symmetric_legs(source: Space, target: Space) -> str:
    """Why not both are one product of V and symmetric powers of V.

    >>> symmetric_legs(Space("Sym2(V)*V"), Space("Alt3(V)"))
    'Alt3(V) is no product of V and Sym of V'
    """
    return _fault(source, ("Sym",)) or _fault(target, ("Sym",))


def symmetric_powers(source: Space, target: Space) -> str:
    """Why not both are one symmetric power of V.

    >>> symmetric_powers(Space("Sym2(V)"), Space("V")), symmetric_powers(Space("1"), Space("V*V"))
    ('', 'V^2 is no Sym of V')
    """
    return _many(source, "Sym") or _many(target, "Sym")


def exterior_powers(source: Space, target: Space) -> str:
    """Why not both are one exterior power of V.

    >>> exterior_powers(Space("Alt2(V)"), Space("V")), exterior_powers(Space("Alt2(V)"), Space("Sym2(V)"))
    ('', 'Sym2(V) is no product of V and Alt of V')
    """
    return _many(source, "Alt") or _many(target, "Alt")


def sums_of_products(source: Space, target: Space) -> str:
    """Why not both are sums of products of V1, V2, …

    >>> sums_of_products(Space("(V1+V2)^2"), Space("V1+1")), sums_of_products(Space("Sym2(V1+V2)"), Space("V1"))
    ('', 'Sym2(V1+V2) has the summand Sym2(V1), which is no product of V1, V2, …')
    """
    for space in (source, target):
        for _, summand in space.summands:
            if summand.twist or not all(_is_leg(factor, ()) for factor in summand.factors):
                return f"{space} has the summand {Space.of(summand.expression(1))}, which is no product of V1, V2, …"
    return ""


def young_degrees(*spaces: Space) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The degrees of the symmetric and of the exterior powers of which the spaces are products; V is a symmetric one.

    >>> young_degrees(Space("Sym2(V)*V"), Space("Alt3(V)"))
    ((2, 1), (3,))
    """
    factors = [factor for space in spaces for _, summand in space.summands for factor in summand.factors]
    powers = [(f.functor, f.degree) if isinstance(f, Applied) and f.degree else ("Sym", 1) for f in factors]
    symmetric, exterior = (tuple(degree for own, degree in powers if own == name) for name in ("Sym", "Alt"))
    return symmetric, exterior


def multigraphs(exterior_loops: bool = False) -> CountedBetween:
    """The number of multigraphs on the legs of two spaces with these degrees, with loops at legs of one kind alone.

    >>> number, X = multigraphs(), Space("Sym4(V)")
    >>> number.count(1, X, X), multigraphs(exterior_loops=True).count(1, X, X), str(number)
    (3, 1, 'the number of super multigraphs')
    """

    def count(n: int, source: Space, target: Space) -> int:
        return multigraph_count(*young_degrees(source, target), exterior_loops=exterior_loops)

    loops = " with loops at exterior legs" * exterior_loops
    return CountedBetween(
        f"the number of super multigraphs{loops}", count, lambda source, target: 1, "n is not in the number"
    )


def _many(space: Space, name: str) -> str:
    """Why a space is not one such power of V."""
    fault = _fault(space, (name,))
    if not fault and len(space.summands[0][1].factors) > 1:
        return f"{space} is no {name} of V"
    return fault


def _fault(space: Space, names: Sequence[str]) -> str:
    """Why a space is not one product of V and of these functors of V."""
    copies = [copies for copies, _ in space.summands]
    if copies != [1]:
        return f"{space} has {sum(copies)} summands"
    ((_, summand),) = space.summands
    if summand.twist or not all(_is_leg(factor, names) for factor in summand.factors):
        listed = " and ".join(f"{name} of V" for name in names)
        return f"{space} is no product of V and {listed}"
    return ""


def _is_leg(factor: Expression, names: Sequence[str]) -> bool:
    """V, its dual, or one of these functors of either."""
    if isinstance(factor, Applied) and factor.functor in names:
        factor = factor.argument
    if isinstance(factor, Applied) and factor.functor == "Dual":
        factor = factor.argument
    return isinstance(factor, Defining)
