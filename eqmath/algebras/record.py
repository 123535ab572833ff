"""What is known of a category of diagrams, whatever its loop value: what its studies ask for stands in its record.

Objects are the natural numbers; those of the walled Brauer category are words in ``w`` and ``b``, the colours of
the points from left to right. One file of `eqmath.algebras.categories` holds one record.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, NamedTuple

from eqmath._discover import constants
from eqmath.algebras.gram_factors import GramFormula
from eqmath.algebras.kernel_generators import Generator
from eqmath.algebras.levels import Tower
from eqmath.algebras.relations import Presentation
from eqmath.combinatorics import Word
from eqmath.diagrams import Diagram, LinearCombination
from eqmath.errors import CaseError, UnknownName, shown
from eqmath.exact import Scalar, integer_of, natural
from eqmath.families import Bilabelled

Object = int | str
Order = int | Fraction


@dataclass(frozen=True)
class Subcategory:
    """Which partition diagrams are morphisms from one object to another: a predicate and a closed count.

    The predicate is kept by stacking, juxtaposition and flip; the half-integer one by stacking and flip alone.

    Attributes
    ----------
    keeps : (diagram, source, target) ↦ whether it is one
    count : (source, target) ↦ how many there are, in closed form
    within : the name of the diagram family from whose list they are taken
    coloured : whether the objects are words in w and b
    joins : (i, j, source, target) ↦ whether the points i < j, outputs and then inputs, may be in one block
    planar : whether every diagram is planar
    smallest, largest : the least and the greatest number of points of a block; None where there is none
    coarsenings : whether there is with a diagram all that it refines, and so an orbit basis

    The fields after the count say nothing new: they keep a listing from diagrams that begin wrongly.
    """

    keeps: Callable[[Diagram, Any, Any], bool]
    count: Callable[[Any, Any], int]
    within: str = "partition"
    coloured: bool = False
    joins: Callable[[int, int, Any, Any], bool] | None = None
    planar: bool = False
    smallest: int = 1
    largest: int | None = None
    coarsenings: bool = False

    def points(self, thing: Object) -> int:
        """The number of points of an object.

        Raises
        ------
        CaseError
            If it is not an object of this category.
        """
        if self.coloured:
            if not isinstance(thing, str) or set(thing) - set("wb"):
                raise CaseError(f"expected a word in w and b, such as wwb, found {thing!r}")
            return len(thing)
        found = integer_of(thing)
        if found is None or found < 0:
            raise CaseError(f"expected a number of points ≥ 0, found {shown(thing)}")
        return found


def across(i: int, j: int, source: int, target: int) -> bool:
    """Whether one of two points is an output and the other an input."""
    return i < target <= j


class LegColours(NamedTuple):
    """The colours that the legs of half diagrams have: permutations of the legs keep them.

    Attributes
    ----------
    colour : (word, leg, place, object) ↦ the colour of the leg on that block, one of several places
    names : what stands before the partition of each colour; none where every leg is alone in its colour
    """

    colour: Callable[[Word, int, int, Any], int]
    names: tuple[str, ...]


ALIKE = LegColours(lambda word, leg, place, thing: 0, ("",))
ALONE = LegColours(lambda word, leg, place, thing: place, ())


class JucysMurphy(NamedTuple):
    """The Jucys–Murphy elements of a tower.

    Attributes
    ----------
    elements : (record, object, δ) ↦ L_i by its number
    most : the largest order; None where there is no limit
    """

    elements: Callable[[CategoryRecord, Any, Scalar], Mapping[Order, LinearCombination]]
    most: int | None = None


NamedFloor = tuple[str, Any, Order]
"""The name of a category, empty for the same, an object, and the order of its algebra."""


class Steps(NamedTuple):
    """The floors above and below the algebra of an object, and the letter of e in the one above."""

    above: Callable[[Any], NamedFloor]
    below: Callable[[Any], NamedFloor]
    letter: str


ONE_STRAND = Steps(lambda k: ("", k + 1, k + 1), lambda k: ("", k - 1, k - 1), "e")


class Graphs(NamedTuple):
    """Morphisms that are bilabelled graphs: the graph of a plain diagram, and one of all isomorphic ones."""

    of: Callable[[Diagram], Bilabelled]
    canonical: Callable[[Bilabelled], Bilabelled]


@dataclass(frozen=True)
class CategoryRecord:
    """A strict monoidal category of diagrams, for every loop value, or for every n or group for which it is made.

    Attributes
    ----------
    name : str
    part : the subcategory of the partition category, for plain diagrams; None with determinants or graphs
    family : the name of the family whose composition, tensor product and flip hold
    sign : d ↦ ±1, by which the functor to matrices differs from the family's own matrices; δ is −n then
    headless : the name of the family of the diagrams without determinants, where others have them
    kinds : the types of its diagrams
    graphs : what graphs need, in the category of a group Aut(G)
    colours : the colours of legs, where they are neither all alike nor, in planar diagrams, all different
    gram : the Gram determinant
    presentation : generators and relations of the endomorphism algebras
    murphy : their Jucys–Murphy elements
    projector : (k, δ) ↦ the idempotent that all diagrams with fewer propagating blocks kill, from both sides
    steps : the tower of these algebras
    tower : its Bratteli diagram
    kernel : (k, n) ↦ the element that generates the kernel of the action on V^⊗k
    """

    name: str
    part: Subcategory | None
    family: str
    sign: Callable[[Diagram], int] | None = None
    headless: str = ""
    kinds: tuple[type, ...] = (Diagram,)
    graphs: Graphs | None = None
    colours: LegColours | None = None
    gram: GramFormula | None = None
    presentation: Presentation | None = None
    murphy: JucysMurphy | None = None
    projector: Callable[[int, Scalar], LinearCombination] | None = None
    steps: Steps = ONE_STRAND
    tower: Tower | None = None
    kernel: Callable[[int, int], Generator] | None = None

    @property
    def takes_dimension(self) -> bool:
        """Whether the category is made for one dimension n: it has a sign, determinants or graphs."""
        return self.sign is not None or self.part is None

    @property
    def legs(self) -> LegColours:
        """The colours of the legs of half diagrams."""
        return self.colours or (ALONE if self.part and self.part.planar else ALIKE)

    def points(self, thing: Object) -> int:
        """The number of points of an object.

        Raises
        ------
        CaseError
            If it is not an object.
        """
        return self.part.points(thing) if self.part else natural(thing, "the number of points")  # type: ignore[arg-type]

    def __reduce__(self) -> str | tuple[Any, ...]:
        return (category_record, (self.name,)) if all_records().get(self.name) is self else super().__reduce__()


def all_records() -> dict[str, CategoryRecord]:
    """The record of every category by its name."""
    return {record.name: record for record in constants("eqmath.algebras.categories", "CATEGORY").values()}


def category_record(name: str) -> CategoryRecord:
    """The record of the category of that name.

    Raises
    ------
    UnknownName
        If there is none.
    """
    known = all_records()
    return known[one_of(known, name, "category")]


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
    raise UnknownName(f"the {what} {found} is unknown", hint=f"choose from {', '.join(known)}")


def _plain(name: str) -> str:
    return name.lower().replace("-", " ").replace("_", " ")
