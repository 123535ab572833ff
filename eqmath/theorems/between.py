"""The spaces that a theorem is about."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from eqmath.claims import CountedBetween, MultigraphKind, axial_degree, feature_degree
from eqmath.errors import CaseError
from eqmath.families import LegGroup
from eqmath.families.super_members import EDGES, SIGNED_EDGES
from eqmath.groups import Series
from eqmath.groups.symmetric import is_permutation
from eqmath.limits import memory_limit
from eqmath.spaces import Space
from eqmath.spaces.expression import Applied, Defining, Expression
from eqmath.spaces.harmonic_legs import harmonic_degrees, is_twisted

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
    (((Space("Sym2(V)"), Space("V")),), 'Sym2(V^2) is not a product of V and Sym of V and Alt of V')
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
    'Alt3(V) is not a product of V and Sym of V'
    """
    return _fault(source, ("Sym",)) or _fault(target, ("Sym",))


def symmetric_powers(source: Space, target: Space) -> str:
    """Why not both are one symmetric power of V.

    >>> symmetric_powers(Space("Sym2(V)"), Space("V")), symmetric_powers(Space("1"), Space("V*V"))
    ('', 'V^2 is not Sym of V')
    """
    return _many(source, "Sym") or _many(target, "Sym")


def exterior_powers(source: Space, target: Space) -> str:
    """Why not both are one exterior power of V.

    >>> exterior_powers(Space("Alt2(V)"), Space("V")), exterior_powers(Space("Alt2(V)"), Space("Sym2(V)"))
    ('', 'Sym2(V) is not a product of V and Alt of V')
    """
    return _many(source, "Alt") or _many(target, "Alt")


def graph_polynomials(source: Space, target: Space) -> str:
    """Why these are not the polynomials of one degree of an array, with values in a power of V or in such an array.

    >>> graph_polynomials(Space("Sym3(V*V)"), Space("Sub2(V)")), graph_polynomials(Space("Sub2(Inj2(V))"), Space("V"))
    ('', 'Sub2(Inj2(V)) is not a symmetric power: simple-graph-polynomials')
    """
    kind = _kind(source, target)
    if isinstance(kind, str):
        return kind
    return "" if kind.parallel else f"{source} is not a symmetric power: simple-graph-polynomials"


def simple_graph_polynomials(source: Space, target: Space) -> str:
    """Why these are not functions of a 0/1 array: sums of 1, of the array, and of its Sub_e with different e.

    >>> simple_graph_polynomials(Space("1+Sub2(V)+Sub2(Sub2(V))"), Space("V"))
    ''
    >>> simple_graph_polynomials(Space("1+Sym2(V*V)"), Space("V"))
    'Sym2(V^2) is a space of monomials with squares, and x² = x'
    """
    terms = [Space.of(summand.expression(1)) for _, summand in source.summands]
    try:
        kinds = [MultigraphKind.between(term, target) for term in terms]
    except CaseError as error:
        return error.message
    squares = [term for term, kind in zip(terms, kinds, strict=True) if kind.parallel and kind.degree > 1]
    if squares:
        return f"{squares[0].on(V1='V')} is a space of monomials with squares, and x² = x"
    copies = [copies for copies, _ in source.summands]
    return "" if len({kind.degree for kind in kinds}) == sum(copies) else f"{source} has a degree twice"


def contracted_to_vectors(source: Space, target: Space) -> str:
    """Why these are not the polynomials, or functions of a 0/1 array, of one degree with numbers or vectors as values.

    >>> contracted_to_vectors(Space("Sub3(Sub2(V))"), Space("V")), contracted_to_vectors(Space("V*V"), Space("V*V"))
    ('', 'V^2 has more than one index')
    """
    kind = _kind(source, target)
    return kind if isinstance(kind, str) else f"{target} has more than one index" * (kind.marks > 1)


def contracted_to_matrices(source: Space, target: Space) -> str:
    """The same for matrices as values, with so few edges that no multigraph on four vertices is complete.

    >>> contracted_to_matrices(Space("Sub4(Sub2(V))"), Space("V*V"))
    ''
    >>> contracted_to_matrices(Space("Sub5(Sub2(V))"), Space("V*V"))
    'K4 without the edge of the marks has 5 edges'
    """
    kind = _kind(source, target)
    if isinstance(kind, str):
        return kind
    if kind.marks > 2:
        return f"{target} has more than two indices"
    edges, least = ("K4 without the edge of the marks", 5) if kind.marks == 2 else ("K4", 6)
    return f"{edges} has {least} edges" * (kind.degree >= least)


def _kind(source: Space, target: Space) -> MultigraphKind | str:
    """The multigraphs between two spaces, or why there are none."""
    try:
        return MultigraphKind.between(source, target)
    except CaseError as error:
        return error.message


def sums_of_products(source: Space, target: Space) -> str:
    """Why not both are sums of products of V1, V2, …

    >>> sums_of_products(Space("(V1+V2)^2"), Space("V1+1")), sums_of_products(Space("Sym2(V1+V2)"), Space("V1"))
    ('', 'Sym2(V1+V2) has the summand Sym2(V1), which is not a product of V1, V2, …')
    """
    for space in (source, target):
        for _, summand in space.summands:
            if summand.twist or not all(_is_leg(factor, ()) for factor in summand.factors):
                return f"{space} has the summand {Space.of(summand.expression(1))}, which is not a product of V1, V2, …"
    return ""


def any_spaces(source: Space, target: Space) -> str:
    """Nothing: the theorem is about all spaces that its groups have.

    >>> any_spaces(Space("Sub2(V)"), Space("V+1"))
    ''
    """
    return ""


def same_space(source: Space, target: Space) -> str:
    """Why both are not one space.

    >>> same_space(Space("V+1"), Space("V+1")), same_space(Space("V"), Space("1"))
    ('', '1 is not V: activations go from a space to itself')
    """
    return "" if source == target else f"{target} is not {source}: activations go from a space to itself"


def is_real(series: Series) -> bool:
    """Whether there are elements, and V and all spaces made from it are real.

    >>> from eqmath import S, U
    >>> is_real(S), is_real(U)
    (True, False)
    """
    parts = [own.series for own in (*series.factors, *series.summands)] or [series]
    return all(own.coloured is None and not own.quantum for own in parts)


def copies_of_v(source: Space, target: Space) -> str:
    """Why not both are copies of V.

    >>> copies_of_v(Space("2*V"), Space("V")), copies_of_v(Space("V+1"), Space("V"))
    ('', 'V+1 is not a number of copies of V')
    """
    wrong = (space for space in (source, target) if not re.fullmatch(r"([1-9][0-9]*\*)?V", str(space)))
    return next((f"{space} is not a number of copies of V" for space in wrong), "")


def permutes_bases(series: Series) -> bool:
    """Whether all elements of a group can permute bases up to signs: it is finite, and real.

    >>> from eqmath import H, O
    >>> permutes_bases(H), permutes_bases(O)
    (True, False)
    """
    members = [factor.series for factor in series.factors] or [series]
    return not any(own.lie or own.algebra() or own.coloured or own.quantum for own in members)


def is_finite(series: Series) -> bool:
    """Whether a group, or all groups of a series, have finitely many elements, which are real matrices.

    >>> from eqmath import H, O
    >>> from eqmath.groups import parse_group
    >>> is_finite(H), is_finite(O), is_finite(parse_group("O(1)xO(1)").series)
    (True, False, True)
    """
    infinite = any(factor.lie for factor in series.factors) if series.factors else bool(series.lie or series.algebra())
    return is_real(series) and not infinite


def is_permutation_group(series: Series) -> bool:
    """Whether every generator permutes the basis of V, or of every factor's.

    >>> from eqmath import H, S
    >>> from eqmath.groups import parse_group
    >>> is_permutation_group(S), is_permutation_group(H), is_permutation_group(parse_group("S(3)xO(2)").series)
    (True, False, False)
    """
    with memory_limit(None):  # what a theorem is about is not a matter of memory
        groups = series.factors or (series(series.only or 3 * series.step),)
        return permutes_bases(series) and all(is_permutation(g, group.n) for group in groups for g in group.discrete)


def built_from_v(source: Space, target: Space) -> str:
    """Why not both are built from the V of one group.

    >>> built_from_v(Space("Sym2(V)+1"), Space("V")), built_from_v(Space("V1*V2"), Space("V"))
    ('', 'V1*V2 is not built from one V')
    """
    return next(
        (f"{space} is not built from one V" for space in (source, target) if max(space.factors, default=1) > 1), ""
    )


def harmonic_couplings(source: Space, target: Space) -> str:
    """Why they are not Harm_a(V)*Harm_b(V) and Harm_c(V), perhaps times det.

    >>> harmonic_couplings(Space("V*Harm2(V)"), Space("Harm3(V)")), harmonic_couplings(Space("Sym2(V)"), Space("V"))
    ('', 'Sym2(V) is not a product of at most two V and Harm of V')
    """
    for space, most in ((source, 2), (target, 1)):
        degrees = harmonic_degrees(space)
        if degrees is None or len(degrees) > most:
            return (
                f"{space} is not a product of at most two V and Harm of V" if most > 1 else f"{space} is not Harm of V"
            )
    return ""


def harmonic_products(source: Space, target: Space) -> str:
    """The same without det.

    >>> harmonic_products(Space("V^2"), Space("det*V"))
    'det*V has a factor det'
    """
    twisted = (f"{space} has a factor det" for space in (source, target) if is_twisted(space))
    return harmonic_couplings(source, target) or next(twisted, "")


def harmonics_on_an_axis(source: Space, target: Space) -> str:
    """Why not both are Harm_l(V+1).

    >>> harmonics_on_an_axis(Space("V+1"), Space("Harm2(V+1)")), harmonics_on_an_axis(Space("V"), Space("1"))
    ('', 'V is not Harm of V+1')
    """
    return next((f"{space} is not Harm of V+1" for space in (source, target) if axial_degree(space) is None), "")


def harmonic_features(source: Space, target: Space) -> str:
    """Why these are not maps of features of all degrees up to L, or of two of them.

    >>> harmonic_features(Space("(1+V)^2"), Space("1+V+Harm2(V)")), harmonic_features(Space("V"), Space("V"))
    ('', 'maps from V to V are not maps of all degrees up to L')
    """
    found = feature_degree(source, target)
    return f"maps from {source} to {target} are not maps of all degrees up to L" if found is None else ""


def tensor_powers(source: Space, target: Space) -> str:
    """Why not both are tensor powers of V.

    >>> tensor_powers(Space("V*V"), Space("1")), tensor_powers(Space("V"), Space("Sym2(V)"))
    ('', 'Sym2(V) is not a tensor power of V')
    """
    wrong = (space for space in (source, target) if _fault(space, ()))
    return next((f"{space} is not a tensor power of V" for space in wrong), "")


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
        symmetric, exterior = young_degrees(source, target)
        legs = [*(LegGroup(degree) for degree in symmetric), *(LegGroup(degree, -1) for degree in exterior)]
        return (SIGNED_EDGES if exterior_loops else EDGES).count(legs, n)

    loops = " with loops at exterior legs" * exterior_loops
    return CountedBetween(
        f"the number of super multigraphs{loops}", count, lambda source, target: 1, "n is not in the number"
    )


def _many(space: Space, name: str) -> str:
    """Why a space is not one such power of V."""
    fault = _fault(space, (name,))
    if not fault and len(space.summands[0][1].factors) > 1:
        return f"{space} is not {name} of V"
    return fault


def _fault(space: Space, names: Sequence[str]) -> str:
    """Why a space is not one product of V and of these functors of V."""
    copies = [copies for copies, _ in space.summands]
    if copies != [1]:
        return f"{space} has {sum(copies)} summands"
    ((_, summand),) = space.summands
    if summand.twist or not all(_is_leg(factor, names) for factor in summand.factors):
        listed = " and ".join(f"{name} of V" for name in names)
        return f"{space} is not a product of V and {listed}"
    return ""


def _is_leg(factor: Expression, names: Sequence[str]) -> bool:
    """V, its dual, or one of these functors of either."""
    if isinstance(factor, Applied) and factor.functor in names:
        factor = factor.argument
    if isinstance(factor, Applied) and factor.functor == "Dual":
        factor = factor.argument
    return isinstance(factor, Defining)
