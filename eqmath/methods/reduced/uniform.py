"""From which n_i on the system with positions is literally the same, for every factor of a product.

An unknown or an equation with positions is an orbit of unknowns or equations without, so it uses as many values;
it exists at n_i iff these are at most n_i, whatever the other factors are. A part that is empty for large n_i,
as the determinants of SO(n) are, is looked at for every n_i up to there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product

import numpy as np

from eqmath.combinatorics import MarkedTuples, Word
from eqmath.errors import Disagreement
from eqmath.groups import Group, Part, Series
from eqmath.methods.reduced.legs import BentLegs
from eqmath.methods.reduced.symmetrised import PartEnds, part_choices, part_ends


@dataclass(frozen=True, slots=True)
class Uniformity:
    """From which n on the system is literally the same.

    Attributes
    ----------
    starts : tuple of int or None
        One n₀ for every factor; None for a single group, which is not a series.
    """

    starts: tuple[int | None, ...]

    @property
    def reason(self) -> str:
        """The sentence to be printed.

        >>> Uniformity((2,)).reason, Uniformity((1, None, 3)).reason
        ('the same system for every n ≥ 2', 'the same system for every n1 ≥ 1, n3 ≥ 3')
        """
        known = [(i, start) for i, start in enumerate(self.starts, 1) if start is not None]
        if not known:
            return "a single group"
        names = [f"n{i if len(self.starts) > 1 else ''} ≥ {start}" for i, start in known]
        return f"the same system for every {', '.join(names)}"


def uniformity(members: Sequence[Series], legs: BentLegs, names: Sequence[str] = ()) -> Uniformity:
    """Read n₀ of every factor off the systems that are built, and compare those at n₀ and beyond, entry by entry.

    Parameters
    ----------
    members : sequence of Series
        The factors.
    legs : BentLegs
    names : sequence of str
        The part of every factor of which only one is wanted, empty for all of them; n₀ is not smaller than the least
        n at which it exists.

    Raises
    ------
    Disagreement
        If they differ.

    Examples
    --------
    >>> from eqmath.groups import series
    >>> uniformity([series("S")], BentLegs.of(4, 2, [((1, 0, 2, 3), -1), ((0, 1, 3, 2), -1)])).starts  # Λ² → Λ²
    (3,)
    """
    choices = list(part_choices(members, names))
    cases = [case for parts in choices for case in _Case.all(tuple(members), parts, legs)]
    found = [max(own) for own in zip(*(case.starts() for case in cases), strict=True)]
    least = [s.part(name).least if name else 1 for s, name in zip(members, names or [""] * len(members), strict=True)]
    starts = tuple(map(max, found, least))
    for case in cases:
        case.require_same(starts)
    return Uniformity(tuple(n if s.only is None else None for s, n in zip(members, starts, strict=True)))


def _top(series: Series, m: int) -> int:
    """The first n ≥ m + 2: no tuple of m values uses more, nor does an equation that is not zero."""
    return series.next_value(m + 2) if series.only is None else series.only


def _is_empty(tuples: Iterable[Word]) -> bool:
    """Whether there is no tuple, without listing all where that can be told."""
    return tuples.is_empty if isinstance(tuples, MarkedTuples) else not any(True for _ in tuples)


@dataclass(frozen=True)
class _Case:
    """One part of every factor; the n of a factor whose part ends, and of the others one beyond all values.

    Attributes
    ----------
    members : tuple of Series
    parts : tuple of Part
    legs : BentLegs
    sizes : tuple of int
        The n of every factor.
    ending : tuple of bool
        Whether the part has no classes for large n.
    """

    members: tuple[Series, ...]
    parts: tuple[Part, ...]
    legs: BentLegs
    sizes: tuple[int, ...]
    ending: tuple[bool, ...]

    @classmethod
    def all(cls, members: tuple[Series, ...], parts: tuple[Part, ...], legs: BentLegs) -> Iterator[_Case]:
        """Every n of the factors whose part ends."""
        lengths = [len(legs.places(i)) for i in range(len(members))]
        tops = [_top(series, m) for series, m in zip(members, lengths, strict=True)]
        ending = tuple(
            series.only is None and _is_empty(part.classes(m, top))
            for series, part, m, top in zip(members, parts, lengths, tops, strict=True)
        )
        ranges = [s.values(top) if ends else (top,) for s, top, ends in zip(members, tops, ending, strict=True)]
        return (cls(members, parts, legs, sizes, ending) for sizes in product(*ranges))

    def starts(self) -> Iterator[int]:
        """The least n of every factor at which all of this is there; beyond its n where the part ends."""
        found = self._built(self.sizes).system
        for series, n, ends, used in zip(self.members, self.sizes, self.ending, found.values, strict=True):
            yield (n + series.step if len(found.classes) else series.step) if ends else series.next_value(max(used, 1))

    def require_same(self, starts: tuple[int, ...]) -> None:
        """The systems at n₀, and with the n of one factor or of all larger by one step or two, are equal.

        A factor that acts on no leg keeps its n, on which nothing depends.

        Raises
        ------
        Disagreement
            If they are not.
        """
        free = [i for i, series in enumerate(self.members) if self._moves(i, series)]
        if not free:
            return
        shifts = [dict.fromkeys(free, 0), *({i: 1} for i in free), dict.fromkeys(free, 2)]
        shifts += [dict.fromkeys(free, 1)] if len(free) > 1 else []
        last = self._built(self.sizes)
        for shift in shifts:
            sizes = list(self.sizes)
            for i in free:
                sizes[i] = starts[i] + shift.get(i, 0) * self.members[i].step
            if not _same(self._built(tuple(sizes)), last):
                here, there = (", ".join(map(str, ns)) for ns in (sizes, self.sizes))
                raise Disagreement(f"the systems with positions differ between n = {here} and n = {there}")

    def _moves(self, i: int, series: Series) -> bool:
        return series.only is None and not self.ending[i] and bool(self.legs.places(i))

    def _groups(self, sizes: tuple[int, ...]) -> tuple[Group, ...]:
        return tuple(series(n) for series, n in zip(self.members, sizes, strict=True))

    def _built(self, sizes: tuple[int, ...]) -> PartEnds:
        """The system, the diagrams whose orbits are not forced to zero, and the values of their sums."""
        return part_ends(self._groups(sizes), self.parts, self.legs)


def _same(one: PartEnds, other: PartEnds) -> bool:
    system, last = one.system, other.system
    if not len(last.classes):
        return not len(system.classes)
    if not system.same_as(last) or len(one.diagrams) != len(other.diagrams):
        return False
    words = ([own.words_of(~own.forced) for own in ends.diagrams] for ends in (one, other))
    return next(words) == next(words) and np.array_equal(one.vectors, other.vectors)
