"""Whether a set of diagrams is closed under the operations of a category, near one pair of rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import product

from eqmath.claims.case import Case
from eqmath.diagrams import Diagram, compose
from eqmath.easy import ColouredRow, EasyCategory, unbent
from eqmath.errors import Disagreement
from eqmath.hom.by_category import easy_diagrams
from eqmath.limits import timed

MOST_GENERATED, ON_THE_WAY = 6, 8
"""With eight points on the way everything on six is reached."""
MOST_BETWEEN, MOST_PAIRS = 3, 20_000
"""Products go through so many points at most, and are not tried where there are more pairs."""
ByColours = Mapping[tuple[str, str], Sequence[Diagram]]
"""Diagrams by the colours of their inputs and outputs."""
EndColours = tuple[str, str]
"""The colours of inputs and outputs."""


@dataclass(frozen=True)
class Combined:
    """A diagram that one operation makes of diagrams of a category.

    Attributes
    ----------
    ends : (str, str)
        The colours of its inputs and outputs.
    reason : str
        The operation in words.
    diagram : Diagram
    sign : "", "flip", "⊗" or "•"
        The operation: none of them for the identity.
    factors : tuple of (ends, Diagram)
        Of what it is made.
    loops : int
        How many components are closed, in a product.

    Examples
    --------
    >>> from eqmath.easy import easy_category
    >>> *_, last = made(easy_category("O+"), Case(2, 0, 0))
    >>> print(last.reason, "is", last.diagram, "times n to the", last.loops)
    the flip of 0 is 0 times n to the 0
    """

    ends: EndColours
    reason: str
    diagram: Diagram
    sign: str = ""
    factors: tuple[tuple[EndColours, Diagram], ...] = ()
    loops: int = 0


def broken(category: EasyCategory, case: Case, words: ByColours, left_out: str = "") -> Combined | None:
    """The first diagram that operations give at a case, without the one left out, and that is not among those given.

    >>> from eqmath.easy import easy_category
    >>> category, pair = easy_category("S+"), [Diagram("1,2"), Diagram("1|2")]
    >>> broken(category, Case(4, 0, 2), {("", "--"): pair}) is None
    True
    >>> broken(category, Case(4, 0, 2), {("", "--"): pair[1:]}, "1,2").reason
    "(1,2,1') • (1)"
    """
    known = {ends: set(listed) for ends, listed in words.items()}
    for found in made(category, case, left_out):
        if found.diagram not in known[found.ends]:
            return found
    return None


def operations(category: EasyCategory, case: Case) -> str:
    """How many identities, flips, tensor products and products were made, all of which are in the category.

    >>> from eqmath.easy import easy_category
    >>> operations(easy_category("O+"), Case(2, 1, 1))
    '7 identities, flips, tensor products and products stay in the category'

    Raises
    ------
    Disagreement
        If one is not.
    """
    count = 0
    for found in made(category, case):
        count += 1
        if not has(category, *found.ends, found.diagram):
            raise Disagreement(f"{found.reason} is {found.diagram}, which is not in the category of {category}")
    return f"{count} identities, flips, tensor products and products stay in the category"


def generation(category: EasyCategory, case: Case) -> tuple[str, ...]:
    """That the category's generators generate its diagrams at a case, and no others; nothing for many points.

    >>> from eqmath.easy import easy_category
    >>> generation(easy_category("B+"), Case(3, 2, 2))
    ('generated: 9 diagrams on 4 points, by pairs and 1, points numbered around the circle',)
    >>> generation(easy_category("B'"), Case(3, 1, 1))
    ('generated: 2 diagrams on 2 points, by pairs, the crossing and 1|2, points numbered around the circle',)

    Raises
    ------
    Disagreement
        If they generate others, or not all.
    """
    if case.order > MOST_GENERATED:
        return ()
    found, count = _generated(category), 0
    for colours in category.words_of_colours(case.order):
        words = list(category.words(colours))
        count += len(words)
        if words != sorted(word for word, own in found if own == colours):
            raise Disagreement(f"the generators of {category} do not generate its diagrams on {case.order} points")
    names = ["pairs", *["the crossing"] * (not category.planar), *(text for text, _ in category.generators)]
    by = " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))
    return (f"generated: {count} diagrams on {case.order} points, by {by}, points numbered around the circle",)


@cache
def _generated(category: EasyCategory) -> frozenset[ColouredRow]:
    return category.generated(ON_THE_WAY)


def has(category: EasyCategory, source: str, target: str, diagram: Diagram) -> bool:
    """Whether a diagram belongs to the category.

    >>> from eqmath.easy import easy_category
    >>> has(easy_category("S+"), "--", "--", Diagram.swap()), has(easy_category("S"), "--", "--", Diagram.swap())
    (False, True)
    """
    circle = unbent(diagram.word, diagram.l)
    return category.contains(circle, category.legs(source, target))


def made(category: EasyCategory, case: Case, left_out: str = "") -> Iterator[Combined]:
    """Everything that one operation makes at a case from diagrams of the category, perhaps without one of them.

    >>> from eqmath.easy import easy_category
    >>> [found.reason for found in made(easy_category("O+"), Case(2, 0, 2))]
    ['(1,2) • (0)', "(1,2|1',2') • (1,2)", "(1,1'|2,2') • (1,2)", "the flip of 1',2'"]
    """
    for ends in product(category.words_of_colours(case.k), category.words_of_colours(case.l)):
        for make in (_identity, _products, _beside, _flips):
            yield from timed(make(category, ends, left_out), "combining diagrams")


@lru_cache(maxsize=4096)
def between(category: EasyCategory, source: str, target: str, left_out: str = "") -> tuple[Diagram, ...]:
    """The diagrams of a category between two words of colours, perhaps without one of them.

    >>> from eqmath.easy import easy_category
    >>> between(easy_category("U+"), "o", "o"), between(easy_category("U+"), "o", "x")
    ((Diagram("1,1'"),), ())
    """
    every = easy_diagrams(category, len(source), category.legs(source, target))
    return tuple(d for d in every if str(d) != left_out)


def _identity(category: EasyCategory, ends: EndColours, left_out: str) -> Iterable[Combined]:
    source, target = ends
    return [Combined(ends, "the identity", Diagram.identity(len(source)))] if source == target else []


def _flips(category: EasyCategory, ends: EndColours, left_out: str) -> Iterator[Combined]:
    for d in between(category, *ends[::-1], left_out):
        yield Combined(ends, f"the flip of {d}", d.flip(), "flip", ((ends[::-1], d),))


def _beside(category: EasyCategory, ends: EndColours, left_out: str) -> Iterator[Combined]:
    """Tensor products of two diagrams, of which neither is that of no points."""
    source, target = ends
    for i, j in product(range(len(source) + 1), range(len(target) + 1)):
        if 0 < i + j < len(source) + len(target):
            parts = (source[:i], target[:j]), (source[i:], target[j:])
            for a, b in product(*(between(category, *part, left_out) for part in parts)):
                yield Combined(ends, f"({a}) ⊗ ({b})", a.tensor(b), "⊗", tuple(zip(parts, (a, b), strict=True)))


def _products(category: EasyCategory, ends: EndColours, left_out: str) -> Iterator[Combined]:
    """Products through few points, where there are not too many."""
    for middle in (word for legs in range(MOST_BETWEEN + 1) for word in category.words_of_colours(legs)):
        parts = (middle, ends[1]), (ends[0], middle)
        upper, lower = (between(category, *part, left_out) for part in parts)
        if len(upper) * len(lower) <= MOST_PAIRS:
            for a, b in product(upper, lower):
                found = compose(a, b)
                factors = tuple(zip(parts, (a, b), strict=True))
                yield Combined(ends, f"({a}) • ({b})", found.diagram, "•", factors, found.loops)
