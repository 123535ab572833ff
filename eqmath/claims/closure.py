"""Whether a set of diagrams is closed under the operations of a category, near one pair of rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
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
Made = tuple[str, str, str, Diagram]
"""The colours of inputs and outputs, the operation in words, and what it gives."""


@dataclass(frozen=True)
class Broken:
    """Something that the operations give and the set has not.

    >>> from eqmath.easy import easy_category
    >>> print(broken(easy_category("O+"), Case(2, 1, 1), {("-", "-"): []}).reason)
    the identity
    """

    source: str
    target: str
    reason: str
    diagram: Diagram


def broken(category: EasyCategory, case: Case, words: ByColours, left_out: str = "") -> Broken | None:
    """The first diagram that operations give at a case, without the one left out, and that is not among those given.

    >>> from eqmath.easy import easy_category
    >>> category, pair = easy_category("S+"), [Diagram("1,2"), Diagram("1|2")]
    >>> broken(category, Case(4, 0, 2), {("", "--"): pair}) is None
    True
    >>> print(broken(category, Case(4, 0, 2), {("", "--"): pair[1:]}, "1,2").reason)
    (1,2,1') • (1)
    """
    known = {ends: set(listed) for ends, listed in words.items()}
    for source, target, reason, diagram in made(category, case, left_out):
        if diagram not in known[source, target]:
            return Broken(source, target, reason, diagram)
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
    for source, target, reason, diagram in made(category, case):
        count += 1
        if not has(category, source, target, diagram):
            raise Disagreement(f"{reason} is {diagram}, which is not in the category of {category}")
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


def made(category: EasyCategory, case: Case, left_out: str = "") -> Iterator[Made]:
    """Everything that one operation makes at a case from diagrams of the category, perhaps without one of them.

    >>> from eqmath.easy import easy_category
    >>> [reason for _, _, reason, _ in made(easy_category("O+"), Case(2, 0, 2))]
    ['(1,2) • (0)', "(1,2|1',2') • (1,2)", "(1,1'|2,2') • (1,2)", "the flip of 1',2'"]
    """
    for source in category.words_of_colours(case.k):
        for target in category.words_of_colours(case.l):
            for make in (_identity, _products, _beside, _flips):
                for reason, diagram in timed(make(category, source, target, left_out), "combining diagrams"):
                    yield source, target, reason, diagram


@lru_cache(maxsize=4096)
def _between(category: EasyCategory, source: str, target: str, left_out: str) -> tuple[Diagram, ...]:
    every = easy_diagrams(category, len(source), category.legs(source, target))
    return tuple(d for d in every if str(d) != left_out)


def _identity(category: EasyCategory, source: str, target: str, left_out: str) -> Iterator[tuple[str, Diagram]]:
    if source == target:
        yield "the identity", Diagram.identity(len(source))


def _flips(category: EasyCategory, source: str, target: str, left_out: str) -> Iterator[tuple[str, Diagram]]:
    for d in _between(category, target, source, left_out):
        yield f"the flip of {d}", d.flip()


def _beside(category: EasyCategory, source: str, target: str, left_out: str) -> Iterator[tuple[str, Diagram]]:
    """Tensor products of two diagrams, of which neither is that of no points."""
    for i, j in product(range(len(source) + 1), range(len(target) + 1)):
        if 0 < i + j < len(source) + len(target):
            left = _between(category, source[:i], target[:j], left_out)
            right = _between(category, source[i:], target[j:], left_out)
            for a, b in product(left, right):
                yield f"({a}) ⊗ ({b})", a.tensor(b)


def _products(category: EasyCategory, source: str, target: str, left_out: str) -> Iterator[tuple[str, Diagram]]:
    """Products through few points, where there are not too many."""
    for legs in range(MOST_BETWEEN + 1):
        for middle in category.words_of_colours(legs):
            upper, lower = (_between(category, *ends, left_out) for ends in ((middle, target), (source, middle)))
            if len(upper) * len(lower) <= MOST_PAIRS:
                for a, b in product(upper, lower):
                    yield f"({a}) • ({b})", compose(a, b).diagram
