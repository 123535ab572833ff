"""The spaces that a theorem about Clifford algebras is about."""

from __future__ import annotations

from collections.abc import Callable

from eqmath.claims import grades_between
from eqmath.spaces import Space


def clifford_powers(source: Space, target: Space) -> str:
    """Why these are not maps of one or two elements of Cl(V) to Cl(V) or to numbers.

    >>> clifford_powers(Space("Cl(V)*Cl(V)"), Space("1")), clifford_powers(Space("V"), Space("Cl(V)"))
    ('', 'maps from V to Cl(V) are not maps of one or two elements of Cl(V)')
    """
    known = source in (Space("Cl(V)"), Space("Cl(V)^2")) and target in (Space("Cl(V)"), Space("1"))
    return "" if known else f"maps from {source} to {target} are not maps of one or two elements of Cl(V)"


def clifford_maps(source: Space, target: Space) -> str:
    """Why these are not maps of one element of Cl(V).

    >>> clifford_maps(Space("Cl(V)"), Space("Cl(V)")), clifford_maps(Space("Cl(V)^2"), Space("Cl(V)"))
    ('', 'maps from Cl(V)^2 to Cl(V) are not maps from Cl(V) to Cl(V)')
    """
    known = source == target == Space("Cl(V)")
    return "" if known else f"maps from {source} to {target} are not maps from Cl(V) to Cl(V)"


def clifford_products(source: Space, target: Space) -> str:
    """Why these are not products of two elements of Cl(V).

    >>> clifford_products(Space("Cl(V)^2"), Space("Cl(V)")), clifford_products(Space("Cl(V)"), Space("1"))
    ('', 'maps from Cl(V) to 1 are not products of two elements of Cl(V)')
    """
    known = source == Space("Cl(V)^2") and not clifford_powers(source, target)
    return "" if known else f"maps from {source} to {target} are not products of two elements of Cl(V)"


def with_grades(fault: Callable[[Space, Space], str], *elements: int) -> Callable[[Space, Space], str]:
    """The same for maps between grades of Clifford algebras as well: of one element, of some grades; or of two.

    >>> own = with_grades(clifford_maps, 1)
    >>> own(Space("1+Alt2(V)"), Space("V")), own(Space("Cl(V)"), Space("Cl(V)"))
    ('', '')
    >>> own(Space("V^2"), Space("1"))
    'maps from V^2 to 1 are not maps from Cl(V) to Cl(V), and do not lead from grades to grades'
    """

    def found(source: Space, target: Space) -> str:
        between = grades_between(source, target)
        words = "" if between is not None and len(between[0]) in elements else fault(source, target)
        return f"{words}, and do not lead from grades to grades" if words else ""

    return found
