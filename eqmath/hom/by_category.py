"""Hom_G for easy groups and quantum groups by their categories: the span of the matrices of their diagrams."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache, partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from eqmath.combinatorics import Word
from eqmath.contractions import Rows
from eqmath.diagrams import Diagram
from eqmath.easy import BLACK, PLAIN, WHITE, EasyCategory, gram_rank, unbent
from eqmath.errors import Disagreement, NotComposable, SpaceError
from eqmath.exact import Matrix, exact_rank
from eqmath.families import Diagrams, Members, family
from eqmath.groups import Group
from eqmath.layers import Bundle, Shared
from eqmath.limits import require
from eqmath.methods import Cost, Findings, Method
from eqmath.spaces import Space

MOST_ENTRIES = 10**6
"""Up to so many entries of all matrices the rank is computed from these as well."""
DEFINED = "the maps are by definition the span of the diagrams (Tannaka–Krein duality): there are no elements"
SPANNED = "the span of the diagrams; what commutes with the group is decided by the claims about it"


def by_category(group: Group, source: Space, target: Space) -> ByCategory | None:
    """The maps between products of V and its dual, for a group of which the category is what is known best.

    >>> from eqmath.groups import parse_group
    >>> by_category(parse_group("U+(2)"), Space("V*Dual(V)"), Space("1")).colours
    'ox'
    >>> by_category(parse_group("S(2)"), Space("V"), Space("V")) is None
    True

    Raises
    ------
    SpaceError
        If these are other spaces of a quantum group.
    """
    category = group.series.easy
    if category is None or group.series.parts:
        return None
    ends = [_colours(category, space) for space in (source, target)]
    words = [end for end in ends if end is not None]
    if len(words) == 2:
        return ByCategory(group, len(words[0]), category.legs(*words))
    if category.planar:
        other = source if ends[0] is None else target
        raise SpaceError(f"of {group} maps are known only between products of V and Dual(V), found {other}")
    return None


def _colours(category: EasyCategory, space: Space) -> str | None:
    """The colours of the legs of a product of V and its dual, each one leg; None for other spaces."""
    terms = space.summands
    if [copies for copies, _ in terms] != [1]:
        return None
    try:
        ((_, term),) = space.normal()
    except SpaceError:
        return None
    if term.positions or term.distinct or term.twist:
        return None
    return "".join((BLACK if leg.dual else WHITE) if category.coloured else PLAIN for leg in term.legs)


def fused(group: Group, source: Space, target: Space) -> int | None:
    """The dimension by the fusion rules of a quantum group; None where there are none.

    >>> from eqmath.groups import parse_group
    >>> fused(parse_group("K+(4)"), Space("V^2"), Space("V^2")), fused(parse_group("S(4)"), Space("V"), Space("V"))
    (2, None)
    """
    known = by_category(group, source, target)
    return None if known is None else known.category.fused(known.colours, group.n)


@lru_cache(maxsize=1024)
def easy_diagrams(category: EasyCategory, k: int, colours: str) -> Diagrams:
    """The diagrams of an easy category with k inputs, by the colours of the vertices around the circle, in order.

    >>> from eqmath.easy import easy_category
    >>> listed = easy_diagrams(easy_category("S+"), 1, "---")
    >>> listed, listed.name
    ([Diagram("1,2,1'"), Diagram("1,2|1'"), Diagram("1,1'|2"), Diagram("1|2,1'"), Diagram("1|2|1'")], 'S+')
    """
    l = len(colours) - k
    words = tuple(sorted(unbent(word, l) for word in category.words(colours)))
    members = Members(partial(_contains, frozenset(words)), partial(_words, words), partial(_count, len(words)))
    own = replace(family("partition"), name=category.name, members=members, orbit_matrices=None, super_members=None)
    return own.diagrams(k, l)


def _contains(words: frozenset[Word], word: Word, n: int | None) -> bool:
    return tuple(word) in words


def _words(words: tuple[Word, ...], m: int, n: int | None) -> Iterator[Word]:
    return iter(words)


def _count(count: int, m: int, n: int | None) -> int:
    return count


@dataclass(frozen=True)
class ByCategory:
    """The span of the diagrams of the group's category, its rank by their Gram matrix and by their entries.

    >>> from eqmath.groups import parse_group
    >>> known = ByCategory(parse_group("S+(3)"), 2, "-----")
    >>> known.findings().count, known.findings().rank
    (42, 41)
    """

    group: Group
    k: int
    colours: str

    @property
    def l(self) -> int:
        """The number of outputs."""
        return len(self.colours) - self.k

    @property
    def category(self) -> EasyCategory:
        """The category of the group.

        Raises
        ------
        NotComposable
            If it has none.
        """
        found = self.group.series.easy
        if found is None:
            raise NotComposable(f"{self.group} has no category of partitions")
        return found

    @property
    def spanning_set(self) -> Diagrams:
        """The diagrams, in order."""
        return easy_diagrams(self.category, self.k, self.colours)

    @property
    def cost(self) -> Cost:
        """A square table of the diagrams."""
        count = self.spanning_set.count
        return Cost(count, count, 32 * count * count, count * count * 1e-6)

    counted = None
    unsought = ""

    @cached_property
    def _findings(self) -> Findings:
        rank, how = ranked(list(self.spanning_set), self.group.n)
        meant = f"dimension: {DEFINED if self.category.planar else SPANNED}"
        count = self.spanning_set.count
        return Findings(count, rank, rank, None, Method("gram", count, 0, None, rank), (*how, meant))

    def findings(self) -> Findings:
        """The rank, which is the dimension."""
        return self._findings

    def explicit_basis(self, dim: int) -> Diagrams | None:
        """All diagrams, where they are independent."""
        return self.spanning_set if dim == self.spanning_set.count else None

    def table(self, diagrams: Sequence[Any]) -> NDArray[np.int64]:
        """All entries of the matrices: one diagram per row."""
        return entries_of([self._checked(d) for d in diagrams], self.group.n, len(self.colours))

    def matrix(self, diagram: Any, orbit: bool = False) -> Matrix:
        """The n^l × n^k matrix of a diagram, D_π."""
        return family("partition").matrix(self._checked(diagram), self.group.n)

    def layer(self, basis: Sequence[Any]) -> Shared:
        """By rows of diagrams that share their contractions.

        >>> from eqmath.groups import parse_group
        >>> known = ByCategory(parse_group("S+(4)"), 1, "--")
        >>> type(known.layer(list(known.spanning_set))).__name__
        'Shared'
        """
        return Shared(self._rows(basis), self.group.n, self.k, self.l)

    def strands(self, basis: Sequence[Any]) -> Bundle | None:
        """Basis elements as diagrams without signs."""
        n, places = self.group.n, ([tuple(range(self.k))], [tuple(range(self.l))])
        return Bundle.of((n,) * self.k, (n,) * self.l, [(own,) for own in self._rows(basis)], *places)

    def _rows(self, diagrams: Sequence[Any]) -> tuple[Rows, ...]:
        rows = family("partition").matrices.rows
        return tuple(rows(self._checked(d).word, self.l, self.group.n) for d in diagrams) if rows else ()

    def _checked(self, diagram: Any) -> Diagram:
        if not isinstance(diagram, Diagram) or diagram not in self.spanning_set:
            raise NotComposable(f"{diagram!r} is not one of the {self.category} diagrams between these powers")
        return diagram


def ranked(diagrams: Sequence[Diagram], n: int) -> tuple[int, tuple[str, ...]]:
    """The rank of the matrices of diagrams by their Gram matrix, by their entries where these are few, and how.

    >>> from eqmath.easy import easy_category
    >>> ranked(list(easy_diagrams(easy_category("S+"), 2, "-----")), 3)[0]
    41

    Raises
    ------
    Disagreement
        If the two differ.
    """
    words = [d.word for d in diagrams]
    rank, points = gram_rank(words, n), max(map(len, words), default=0)
    how = ["rank over Q: the Gram matrix of the diagrams, n to the number of joined blocks"]
    if len(words) * n**points <= MOST_ENTRIES:
        how.append("rank over Q once more: all entries of their matrices")
        require_equal(rank, exact_rank(entries_of(diagrams, n, points)), f"{len(words)} diagrams at n = {n}")
    return rank, tuple(how)


def entries_of(diagrams: Sequence[Diagram], n: int, points: int) -> NDArray[np.int64]:
    """The entries of the matrices of diagrams with a given number of points: one diagram per row.

    >>> entries_of([Diagram("1,1'"), Diagram("1|1'")], 2, 2).tolist()
    [[1, 0, 0, 1], [1, 1, 1, 1]]
    """
    require(len(diagrams), n**points, 8)
    rows = [family("partition").entries(d, n).ravel() for d in diagrams]
    return np.array(rows, dtype=np.int64).reshape(len(rows), n**points)


def require_equal(first: int, second: int, where: str) -> None:
    """Refuse two ranks that should be one.

    Raises
    ------
    Disagreement
        If they differ.

    Examples
    --------
    >>> require_equal(2, 3, "S+(2)")
    Traceback (most recent call last):
    eqmath.errors.Disagreement: S+(2): rank 2 by the Gram matrix, 3 by the entries
    """
    if first != second:
        raise Disagreement(f"{where}: rank {first} by the Gram matrix, {second} by the entries")
