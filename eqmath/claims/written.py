"""Diagrams written as products of diagrams that certificates know: those with a head, which SPEC.md has alone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from eqmath.claims.identities import Sum
from eqmath.diagrams import Diagram
from eqmath.exact import Matrix
from eqmath.families import Family
from eqmath.families.jellyfish import Jellyfish

NamedFactors = list[list[str]]
"""From the left to the right, each a Kronecker product of matrices by their texts."""


def written(d: Any) -> NamedFactors:
    """A diagram; or a head beside strands and a partition diagram that joins its tentacles to blocks.

    The head comes first, or last if it is then beside fewer strands.

    >>> written(Diagram("1,2|1'")), written(Jellyfish("J(1|2,1')|3"))
    ([["1,2|1'"]], [["1,1'|2,2',3'|3"], ['J(1|2)', "1,1'"]])
    >>> written(Jellyfish("J(1|1')|2'"))
    [["1,1'", '^J(1|2)'], ["1,2|3,1'|2'"]]
    """
    if not isinstance(d, Jellyfish):
        return [[str(d)]]
    ends = range(len(d.tentacles))
    head, (above, below) = str(Jellyfish.from_word(ends, len(ends))), (d.word[: d.l], d.word[d.l :])
    if d.k <= d.l:
        return [[str(Diagram.from_word([*above, *ends, *below], d.l))], [head, *["1,1'"] * d.k]]
    return [[*["1,1'"] * d.l, f"^{head}"], [str(Diagram.from_word([*above, *ends, *below], d.l + len(ends)))]]


class WrittenDiagrams:
    """The matrices that a certificate names by numbers: the identity of Rⁿ, the number 1, then diagrams with heads.

    Parameters
    ----------
    family : Family
        Whose matrices these are.
    n : int

    Examples
    --------
    >>> from eqmath.families import family
    >>> known = WrittenDiagrams(family("jellyfish"), 2)
    >>> known.name(Diagram("1,1'")), known.name(Jellyfish("J(1)|1'")), len(known.matrices), list(known.definitions())
    ("1,1'", '#2', 3, [[(1, [['#2']]), (-1, [["1,1'|2'"], ['J(1)', "1,1'"]])]])
    """

    def __init__(self, family: Family, n: int) -> None:
        self.family, self.n = family, n
        self.matrices = [Matrix.identity(n), Matrix.identity(1)]
        self._places: dict[Jellyfish, int] = {}

    def name(self, d: Any) -> str:
        """The text of a diagram, or the number of its matrix."""
        if not isinstance(d, Jellyfish):
            return str(d)
        if d not in self._places:
            self._places[d] = len(self.matrices)
            self.matrices.append(self.family.matrix(d, self.n))
        return f"#{self._places[d]}"

    def definitions(self) -> Iterator[Sum]:
        """What the numbered matrices of diagrams are."""
        for d, place in self._places.items():
            yield [(1, [[f"#{place}"]]), (-1, written(d))]


def known_texts(sums: list[Sum]) -> list[str]:
    """Every diagram that some sums name, in order, once.

    >>> known_texts([[(1, [["#0", "^1,2"], ["1,2", "1"]])]])
    ['1,2', '1']
    """
    names = (name.removeprefix("^") for terms in sums for _, factors in terms for some in factors for name in some)
    return list(dict.fromkeys(name for name in names if not name.startswith("#")))
