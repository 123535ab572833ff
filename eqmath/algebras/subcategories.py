"""Subcategories of the partition category: each a predicate on diagrams and a closed count, nothing else.

Objects are the natural numbers; those of the walled Brauer category are words in ``w`` and ``b``, the
colours of the points from left to right. Every predicate is kept by stacking, juxtaposition and flip;
the half-integer one is kept by stacking and flip alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from math import comb, factorial
from typing import Any

from eqmath.combinatorics import bell, even_partition_count, involution_count, matching_count
from eqmath.diagrams import Diagram
from eqmath.errors import CaseError, UnknownName, shown
from eqmath.exact import integer_of

Object = int | str


@dataclass(frozen=True)
class Subcategory:
    """Which partition diagrams are morphisms from one object to another.

    Attributes
    ----------
    name : str
    keeps : (diagram, source, target) ↦ whether it is one
    count : (source, target) ↦ how many there are, in closed form
    within : the name of the diagram family from whose list they are taken
    coloured : whether the objects are words in w and b
    joins : (i, j, source, target) ↦ whether the points i < j, outputs and then inputs, may be in one block
    planar : whether every diagram is planar

    The last two say nothing new: they only keep a listing from diagrams that begin wrongly.
    """

    name: str
    keeps: Callable[[Diagram, Any, Any], bool]
    count: Callable[[Any, Any], int]
    within: str = "partition"
    coloured: bool = False
    joins: Callable[[int, int, Any, Any], bool] | None = None
    planar: bool = False

    def __reduce__(self) -> tuple[Any, ...]:
        return subcategory, (self.name,)

    def points(self, thing: Object) -> int:
        """The number of points of an object.

        Raises
        ------
        CaseError
            If it is no object of this category.
        """
        if self.coloured:
            if not isinstance(thing, str) or set(thing) - set("wb"):
                raise CaseError(f"expected a word in w and b, such as wwb, found {thing!r}")
            return len(thing)
        found = integer_of(thing)
        if found is None or found < 0:
            raise CaseError(f"expected a number of points ≥ 0, found {shown(thing)}")
        return found


def catalan(n: int) -> int:
    """C(2n, n) / (n+1).

    >>> [catalan(n) for n in range(6)]
    [1, 1, 2, 5, 14, 42]
    """
    return comb(2 * n, n) // (n + 1)


def motzkin(m: int) -> int:
    """The noncrossing partial matchings of m points: Σ C(m, 2i) catalan(i).

    >>> [motzkin(m) for m in range(7)]
    [1, 1, 2, 4, 9, 21, 51]
    """
    return sum(comb(m, 2 * i) * catalan(i) for i in range(m // 2 + 1))


def _every(d: Diagram, source: int, target: int) -> bool:
    return True


def _pairs(d: Diagram, source: int, target: int) -> bool:
    return d.is_matching


def _planar(d: Diagram, source: int, target: int) -> bool:
    return d.is_planar


def _even(d: Diagram, source: int, target: int) -> bool:
    return all(len(block) % 2 == 0 for block in d.blocks)


def _small(d: Diagram, source: int, target: int) -> bool:
    return all(len(block) <= 2 for block in d.blocks)


def _rook(d: Diagram, source: int, target: int) -> bool:
    return all(len(block) == 1 or (len(block) == 2 and block[0] > 0 > block[1]) for block in d.blocks)


def _permutation(d: Diagram, source: int, target: int) -> bool:
    return d.is_permutation


def _last_joined(d: Diagram, source: int, target: int) -> bool:
    return bool(source and target) and d.word[target - 1] == d.word[-1]


def _walled(d: Diagram, source: str, target: str) -> bool:
    """Edges between the rows keep the colour, edges inside a row change it."""
    colour = dict(enumerate(target, 1)) | {-i: c for i, c in enumerate(source, 1)}
    return d.is_matching and all((colour[a] == colour[b]) == (a > 0 > b) for a, b in d.blocks)


def _across(i: int, j: int, source: int, target: int) -> bool:
    return i < target <= j


def _walled_join(i: int, j: int, source: str, target: str) -> bool:
    points = target + source
    return (points[i] == points[j]) == (i < len(target) <= j)


def _all_planar(source: int, target: int) -> int:
    return catalan(source + target)


def _noncrossing_pairs(source: int, target: int) -> int:
    return 0 if (source + target) % 2 else catalan((source + target) // 2)


def _partial_bijections(source: int, target: int) -> int:
    return sum(comb(source, i) * comb(target, i) * factorial(i) for i in range(min(source, target) + 1))


def _bijections(source: int, target: int) -> int:
    return factorial(source) if source == target else 0


def _walled_count(source: str, target: str) -> int:
    """Tops w and bottoms b are matched to tops b and bottoms w."""
    starts, ends = target.count("w") + source.count("b"), target.count("b") + source.count("w")
    return factorial(starts) if starts == ends else 0


SUBCATEGORIES = {
    sub.name: sub
    for sub in (
        Subcategory("partition", _every, lambda k, l: bell(k + l)),
        Subcategory("half-integer partition", _last_joined, lambda k, l: bell(k + l - 1) if k and l else 0),
        Subcategory("planar partition", _planar, _all_planar, planar=True),
        Subcategory("even", _even, lambda k, l: even_partition_count(k + l), "even"),
        Subcategory("rook-Brauer", _small, lambda k, l: involution_count(k + l), "partial"),
        Subcategory("rook", _rook, _partial_bijections, "partial", joins=_across),
        Subcategory(
            "planar rook",
            lambda d, k, l: _rook(d, k, l) and d.is_planar,
            lambda k, l: comb(k + l, k),
            "partial",
            joins=_across,
            planar=True,
        ),
        Subcategory(
            "Motzkin",
            lambda d, k, l: _small(d, k, l) and d.is_planar,
            lambda k, l: motzkin(k + l),
            "partial",
            planar=True,
        ),
        Subcategory("Brauer", _pairs, lambda k, l: matching_count(k + l), "brauer"),
        Subcategory(
            "Temperley-Lieb", lambda d, k, l: d.is_matching and d.is_planar, _noncrossing_pairs, "brauer", planar=True
        ),
        Subcategory("symmetric group", _permutation, _bijections, "brauer", joins=_across),
        Subcategory("walled Brauer", _walled, _walled_count, "brauer", coloured=True, joins=_walled_join),
    )
}


OTHERS = ("symplectic", "Brauer-Grood", "jellyfish", "bilabelled")
"""The categories that are no subcategories of the partition category."""


def subcategory(name: str) -> Subcategory:
    """The subcategory of that name.

    Raises
    ------
    UnknownName
        If there is none.
    """
    return SUBCATEGORIES[one_of(SUBCATEGORIES, name, "category")]


def one_of(names: Iterable[str], name: str, what: str) -> str:
    """The one of some names that is meant: capitals do not matter, and a blank, - and _ are equal.

    Raises
    ------
    UnknownName
        If there is none.

    >>> one_of(["partition", "Temperley-Lieb"], "temperley_lieb", "category")
    'Temperley-Lieb'
    """
    known = list(names)
    for candidate in known:
        if isinstance(name, str) and _plain(candidate) == _plain(name):
            return candidate
    found = repr(name[:60]) if isinstance(name, str) else shown(name)
    raise UnknownName(f"the {what} {found} is unknown", hint=f"there is {', '.join(known)}")


def _plain(name: str) -> str:
    return name.lower().replace("-", " ").replace("_", " ")
