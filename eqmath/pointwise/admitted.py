"""Which functions of one number commute with a group when they are applied to every coordinate of a space.

A continuous function f, applied to every coordinate, commutes with an invertible real matrix R exactly if f is
linear; or f(x) = ax + b and the row sums of R are 1; or R has one non-zero entry c in every row and f(cx) = c f(x) for
all x. For a row with entries r, s ≠ 0 at two places gives f(rx + sy) = f(rx) + f(sy) − f(0), Cauchy's equation, whose
continuous solutions are affine. The answer is about the basis in which the space is written.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from eqmath.errors import SpaceError
from eqmath.exact import Matrix
from eqmath.groups import Group, Series, as_group
from eqmath.pointwise.functions import ACTIVATIONS, Activation, activation
from eqmath.pointwise.multipliers import ALL, ONE, POSITIVE, SIGNS, Multipliers
from eqmath.spaces import Space, parse_space
from eqmath.spaces.elements import OfFactors, acting, elements

PHASES = "phases"
MOST_PRINTED = 100
"""Generators with more entries are not shown."""
WORDS = {
    "all": "all functions",
    "odd": "odd functions: f(−x) = −f(x)",
    "positively homogeneous": "positively homogeneous functions: f(cx) = c f(x) for c > 0",
    "scaled": "functions with f(cx) = c f(x) for the c of {}",
    PHASES: "functions of a complex number with f(cx) = c f(x) for |c| = 1: x h(|x|)",
    "affine": "only affine functions: f(x) = ax + b",
    "linear": "only linear functions: f(x) = ax",
}
"""The answers, from the largest to the smallest."""
INSTEAD = {
    "all": "nothing is forbidden",
    "odd": "odd functions such as tanh and x³, or x h(|x|); relu where a basis is permuted without signs",
    "positively homogeneous": "relu, leaky_relu and abs",
    "scaled": "piecewise linear functions, or x h(q(x)) with an invariant q",
    PHASES: "x h(|x|) on each coordinate, a function of the absolute value",
    "affine": "x h(q(x)) with an invariant q (norms, gates), or functions of invariants",
    "linear": "x h(q(x)) with an invariant q (norms, gates), or functions of invariants",
}
"""What may be used."""


@dataclass(frozen=True)
class ForcingRow:
    """A row of the matrix of a generator, and what it forces.

    Attributes
    ----------
    element : OfFactors
        The generator, as an element of every factor, and whether it belongs to the Lie algebra.
    place : int
        The row, from 0.
    entries : tuple of (label, number)
        What is not 0.
    label : str
        The name of the coordinate.

    Examples
    --------
    >>> print(activations("S(2)", "Alt2(V)").because)
    g = [[0, 1], [1, 0]] takes the coordinate x(e1∧e2) to -x(e1∧e2)
    """

    element: OfFactors
    place: int
    label: str
    entries: tuple[tuple[str, Fraction], ...]

    def __str__(self) -> str:
        own, infinitesimal = self.element
        letter, verb = ("A", "moves") if infinitesimal else ("g", "takes")
        small = sum(g.shape[0] ** 2 for g in own) <= MOST_PRINTED
        shown = f"{letter} = {' × '.join(_rows(g) for g in own)}" if small else "a generator"
        return f"{shown} {verb} the coordinate {self._image}"

    @property
    def _image(self) -> str:
        terms = "".join(f" {'-' if c < 0 else '+'} {_factor(abs(c))}x({label})" for label, c in self.entries)
        shown = "-" + terms.removeprefix(" - ") if terms.startswith(" - ") else terms.removeprefix(" + ")
        return f"x({self.label}) {'by' if self.element[1] else 'to'} {shown or '0'}"


def _factor(c: Fraction) -> str:
    return "" if c == 1 else f"{c}*"


def _rows(g: Matrix) -> str:
    return f"[{', '.join('[' + ', '.join(map(str, row)) + ']' for row in g.tolist())}]"


@dataclass(frozen=True)
class Activations:
    """The functions that commute with a group on a space, applied to every coordinate.

    Attributes
    ----------
    group : Group
    space : Space
    multipliers : Multipliers
        The smallest closed group of numbers with all entries of all generators in it, where these have one in a row.
    mixing, signs, sums : ForcingRow or None
        The first row with several entries; the first with an entry other than 1; the first whose sum is not 1.
    turning : bool
        Whether complex coordinates are multiplied by all numbers of absolute value 1.

    Examples
    --------
    >>> found = activations("S(4)", "Alt2(V)")
    >>> found.kind, found.admits("relu"), found.admits("tanh")
    ('odd', False, True)
    >>> [activations(G, X).kind for G, X in (("S(4)", "V"), ("O(3)", "V"), ("B(4)", "V"), ("H(3)", "Sym2(V)"))]
    ['all', 'linear', 'affine', 'odd']
    >>> activations("U(1)", "V").kind, activations("U(1)", "V*Dual(V)").kind, activations("SO(2)", "Alt2(V)").kind
    ('phases', 'all', 'all')
    """

    group: Group
    space: Space
    multipliers: Multipliers
    mixing: ForcingRow | None
    signs: ForcingRow | None
    sums: ForcingRow | None
    turning: bool = False

    @property
    def kind(self) -> str:
        """``all``, ``odd``, ``positively homogeneous``, ``scaled``, ``phases``, ``affine`` or ``linear``."""
        if self.mixing is not None:
            return "linear" if self.sums else "affine"
        if self.turning:
            return PHASES
        known = {ONE: "all", SIGNS: "odd", POSITIVE: "positively homogeneous", ALL: "linear"}
        return known.get(self.multipliers, "scaled")

    @property
    def words(self) -> str:
        """The answer in words."""
        return WORDS[self.kind].format(self.multipliers)

    @property
    def instead(self) -> str:
        """What may be used."""
        return INSTEAD[self.kind]

    @property
    def because(self) -> str:
        """The row that forces the answer, or that none forces anything."""
        forced = self.mixing or self.signs
        if forced is None:
            return "every generator permutes the coordinates"
        constants = self.sums if self.mixing and self.sums not in (None, forced) else None
        return str(forced) + (f"; no constant is kept: {constants}" if constants else "")

    @property
    def basis(self) -> tuple[str, ...]:
        """The names of the coordinates about which this is said."""
        return self.space.labels(*(factor.n for factor in self.group.series.factors or (self.group,)))

    @property
    def over_complex_numbers(self) -> bool:
        """Whether coordinates are complex numbers: then generators are matrices that are dense for polynomials.

        >>> [activations(G, "V").over_complex_numbers for G in ("U(2)", "UR(4)")]
        [True, False]
        """
        return any(_complex_parts(factor.series) for factor in self.group.series.factors or (self.group,))

    @property
    def is_trivial(self) -> bool:
        """Whether the group does nothing to the space."""
        sizes = [factor.n for factor in self.group.series.factors or (self.group,)]
        one = Matrix.identity(self.space.dimension(*sizes))
        found = ((acting(self.space, element), element[1]) for element in elements(self.group))
        return all(R == one * int(not infinitesimal) for R, infinitesimal in found)

    @cached_property
    def by_summand(self) -> tuple[tuple[int, Activations], ...]:
        """The same for the summands alone, with their multiplicities: each may have a function of its own.

        >>> [(copies, str(own.space), own.kind) for copies, own in activations("O(3)", "2*V+4").by_summand]
        [(2, 'V', 'linear'), (4, '1', 'all')]
        """
        sizes = [factor.n for factor in self.group.series.factors or (self.group,)]
        return tuple((copies, activations(self.group, space)) for copies, space in self.space.terms(*sizes))

    def admits(self, function: Activation | str) -> bool:
        """Whether a function commutes with the group.

        Raises
        ------
        UnknownName
            If it is none that is known by name.
        """
        own = function if isinstance(function, Activation) else activation(function)
        if own.is_linear:
            return True
        if self.mixing is not None:
            return self.sums is None and own.is_affine
        return not self.turning and self.multipliers <= own.multipliers

    @property
    def admitted(self) -> tuple[str, ...]:
        """The functions that are known by name and commute with the group.

        >>> activations("O(3)", "V").admitted, activations("B(4)", "V").admitted
        (('identity',), ('identity', 'shift', 'constant'))
        """
        return tuple(own.name for own in ACTIVATIONS if self.admits(own))

    def require(self, function: Activation | str) -> None:
        """Refuse a function that does not commute with the group, with the row that forbids it.

        Raises
        ------
        SpaceError
            If it does not.

        Examples
        --------
        >>> activations("S(4)", "Alt2(V)").require("tanh")
        >>> activations("S(2)", "Alt2(V)").require("relu")
        Traceback (most recent call last):
        eqmath.errors.SpaceError: relu does not commute with S(2) on Alt2(V), applied to every coordinate
            g = [[0, 1], [1, 0]] takes the coordinate x(e1∧e2) to -x(e1∧e2)
            odd functions such as tanh and x³, or x h(|x|); relu where a basis is permuted without signs
        """
        if not self.admits(function):
            wrong = f"{function} does not commute with {self.group} on {self.space}, applied to every coordinate"
            raise SpaceError(wrong, where=self.because, hint=self.instead)


def activations(group: Group | str, space: Space | str) -> Activations:
    """The functions of one number that commute with a group on a space, applied to every coordinate of its basis.

    They are read off the generators. The answer is about this basis: in another one the same group may admit other
    functions.

    Parameters
    ----------
    group : Group or str
    space : Space or str

    Raises
    ------
    GroupError
        If the text names no group.
    SpaceError
        If the text is not a space of the group.
    TooLarge
        If the matrices of the generators are above the memory limit.

    Examples
    --------
    >>> found = activations("O(2)", "V")
    >>> print(found.words, "-", found.because)
    only linear functions: f(x) = ax - A = [[0, 1], [-1, 0]] moves the coordinate x(e1) by x(e2); no constant is \
kept: g = [[-1, 0], [0, 1]] takes the coordinate x(e1) to -x(e1)
    """
    group = as_group(group)
    space = parse_space(space, group)
    factors = group.series.factors or (group,)
    labels = space.labels(*(factor.n for factor in factors))
    found = Activations(group, space, ONE, None, None, None)
    for factor, element in _by_factor(group):
        found = _with_element(found, labels, factor.series, element)
    return found


def _by_factor(group: Group) -> Iterator[tuple[Group, OfFactors]]:
    """The generators, each with the factor that it belongs to."""
    factors = group.series.factors or (group,)
    discrete = [factor for factor in factors for _ in factor.discrete]
    lie = [factor for factor in factors for _ in factor.lie]
    listed = elements(group)
    yield from zip(discrete, (e for e in listed if not e[1]), strict=True)
    yield from zip(lie, (e for e in listed if e[1]), strict=True)


def _with_element(known: Activations, labels: tuple[str, ...], series: Series, element: OfFactors) -> Activations:
    """What one more generator leaves."""
    rows, infinitesimal = acting(known.space, element).tolist(), element[1]
    places = [[j for j, entry in enumerate(row) if entry] for row in rows]
    numbers = [[Fraction(rows[i][j]) for j in own] for i, own in enumerate(places)]
    several = next(
        (i for i, own in enumerate(places) if len(own) > 1 or (infinitesimal and own not in ([], [i]))), None
    )
    sums = next((i for i, own in enumerate(numbers) if sum(own) != int(not infinitesimal)), None)
    other = next((i for i, own in enumerate(numbers) if own != [1] * int(not infinitesimal)), None)

    def forcing(place: int | None, before: ForcingRow | None) -> ForcingRow | None:
        if before is not None or place is None:
            return before
        entries = tuple((labels[j], c) for j, c in zip(places[place], numbers[place], strict=True))
        return ForcingRow(element, place, labels[place], entries)

    entries = {c for own in numbers for c in own} if several is None else set()
    multipliers, turning = _passing(known.multipliers, series, entries, infinitesimal)
    return Activations(
        known.group,
        known.space,
        multipliers,
        forcing(several, known.mixing),
        forcing(other, known.signs),
        forcing(sums, known.sums),
        known.turning or turning,
    )


def _complex_parts(series: Series) -> list[Series]:
    """The series itself, or groups side by side of which it is made, whose V is not its own dual."""
    return [own for own in (series, *(part.series for part in series.summands)) if own.coloured is not None]


def _passing(
    known: Multipliers, series: Series, entries: set[Fraction], infinitesimal: bool
) -> tuple[Multipliers, bool]:
    """The numbers that must pass besides, and whether all numbers of absolute value 1 must.

    Over C the generators are dense for polynomials alone: an entry other than ±1 stands for all values of a character
    of the torus, which are all complex numbers, or for a compact group those of absolute value 1.
    """
    if infinitesimal:
        return (Multipliers(None, known.has_negative) if entries else known), False
    complex_ones = _complex_parts(series)
    if complex_ones and not entries <= {Fraction(1), Fraction(-1)}:
        return (known, True) if all(own.closure is not None for own in complex_ones) else (ALL, False)
    for number in sorted(entries):
        known = known.with_number(number)
    return known, False
