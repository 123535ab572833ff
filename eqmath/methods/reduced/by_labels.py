"""Both ends for all matchings, or all with n free places, without elimination: words of labels and contractions.

Let A be the table of the vectors of the diagrams, and D the diagrams whose word of labels (`combinatorics.labels`) has
values below n. Then

    |D| ≤ rank A ≤ dim Hom ≤ rank A ≤ |D|,

* for at the word of a diagram of D its own vector is not 0, and all are 0 that come later, or earlier for Sp(n);
* for the vectors are equivariant;
* for an invariant whose scalar products with all vectors are 0 is 0 (`traceless`), so that there are no more invariants
  than independent vectors;
* for any other diagram has places P, more than n, in a chain: heads or later ends of edges with rising partners, or
  both ends of edges one around the next. The sum over all permutations of P, with their signs, of its vectors is 0,
  because one of n letters stands at two places of P; of the diagrams in it this one is the first, or the last for
  Sp(n). So it is a combination of later ones, or earlier ones, and at last of those of D.

Every invariant is known from its values at the words of D. How many diagrams have no long increasing subsequence is
what Robinson and Schensted count by tableaux; here they are counted one by one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from eqmath.combinatorics import (
    Words,
    chains_of_labels,
    increasing_labels,
    is_largest_inside,
    is_smallest_inside,
    matching_chunks,
    matching_count,
    nesting_letters,
    partner_rows,
)
from eqmath.errors import Disagreement
from eqmath.groups import Group, Part, Series
from eqmath.limits import require_list
from eqmath.methods.reduced.traceless import one_of_each_type
from eqmath.methods.vectors import VectorBlock, Vectors

MANY_CLASSES = 10_000
"""From so many classes or diagrams on both ends are found by words of labels."""

SOME = 200
"""So many words of labels, at least, are among some classes."""


@dataclass(frozen=True, eq=False)
class LabelTriangle:
    """The words of the diagrams of D, in the order of the diagrams; and how many others straighten.

    Attributes
    ----------
    words : int8 array
        Classes of index tuples, at which the vectors of these diagrams are a triangle.
    straightened : int
        The number of all other diagrams.
    """

    words: Words
    straightened: int

    @property
    def rank(self) -> int:
        """The rank of all diagrams."""
        return len(self.words)


def has_labels(group: Group, part: Part, vectors: Vectors) -> bool:
    """Whether a group keeps a form of which the vectors of a part are all products, with a determinant or without.

    >>> from eqmath import O, S
    >>> from eqmath.methods import spanning_vectors
    >>> [has_labels(g, g.series.parts[0], spanning_vectors(g, 2, 2)) for g in (O(2), S(2))]
    [True, False]
    """
    series = group.series
    if not keeps_form(series):
        return False
    own = blocks_of(vectors, part)
    names = [name for name, kept, where in series.spanning if where == part.name and not kept]
    free = group.n if part.determinant else 0
    count = matching_count(vectors.k + vectors.l, free)
    return [block.family.name for block in own] == names and len(own) == 1 and len(own[0].words) == count


def are_many(part: Part, m: int, n: int) -> bool:
    """Whether there are very many classes or diagrams.

    >>> from eqmath import O
    >>> [are_many(O.part("even"), m, 1) for m in (10, 12)]
    [False, True]
    """
    return max(part.most(m, n), matching_count(m, n if part.determinant else 0)) >= MANY_CLASSES


def keeps_form(series: Series) -> bool:
    """Whether the groups of a series keep one form, which is definite or alternating.

    >>> from eqmath import O, S, Sp
    >>> [keeps_form(series) for series in (O, Sp, S)]
    [True, True, False]
    """
    return series.form is not None and not series.signature and not series.colours and series.only is None


def some_classes(part: Part, m: int, n: int) -> Words:
    """One class of every type, and the words of labels of some diagrams.

    >>> from eqmath import O
    >>> some_classes(O.part("even"), 4, 2).tolist()
    [[0, 0, 1, 1], [0, 0, 0, 0], [0, 0, 1, 1], [0, 1, 0, 1], [0, 0, 0, 0]]
    """
    words = next(matching_chunks(m, n if part.determinant else 0), np.zeros((0, m), dtype=np.int8))
    labels = _labels(part, partner_rows(words[:: max(1, len(words) // SOME)]))
    kinds = np.array(one_of_each_type(part, m, n), dtype=np.int8).reshape(-1, m)
    return np.concatenate([kinds, labels[labels.max(axis=1, initial=-1) < n]])


def _labels(part: Part, partners: Words) -> Words:
    return nesting_letters(partners) if part.letters > 1 else increasing_labels(partners)


def blocks_of(vectors: Vectors, part: Part) -> Sequence[VectorBlock]:
    """The lists of diagrams of one part."""
    return [block for block in vectors.blocks if block.part == part.name]


def triangle(part: Part, m: int, n: int) -> LabelTriangle:
    """The words of all matchings, or of all with n free places, that have values below n; all is checked.

    Raises
    ------
    Disagreement
        If the words make no triangle, or another diagram has no chain of more than n places.
    TooLarge
        If the words exceed the memory limit.

    Examples
    --------
    >>> from eqmath import O, Sp
    >>> triangle(O.part("even"), 4, 2).words.tolist(), triangle(Sp.part("balanced"), 6, 4).straightened
    ([[0, 0, 1, 1], [0, 1, 0, 1], [0, 0, 0, 0]], 1)
    """
    free = n if part.determinant else 0
    require_list(matching_count(m, free), 2 * m, "diagrams")
    found, straightened = [np.zeros((0, m), dtype=np.int8)], 0
    for words in matching_chunks(m, free):
        partners = partner_rows(words)
        labels = _labels(part, partners)
        inside = labels.max(axis=1, initial=-1) < n
        _require_triangle(part, partners[inside], labels[inside])
        _require_chains(part, partners[~inside], labels[~inside], n)
        found.append(labels[inside])
        straightened += int((~inside).sum())
    return LabelTriangle(np.concatenate(found), straightened)


def _require_triangle(part: Part, partners: Words, labels: Words) -> None:
    """No later diagram, or earlier one for a form that is not symmetric, is not 0 at the word of one of these."""
    told = is_smallest_inside if part.letters > 1 else is_largest_inside
    if not told(partners, labels).all():
        raise Disagreement(f"a word of labels of the {part.name} part does not distinguish its diagram from later ones")


def _require_chains(part: Part, partners: Words, labels: Words, n: int) -> None:
    """More than n places of every diagram are heads or later ends with rising partners, or ends of a nest of edges."""
    if not len(partners):
        return
    nests = part.letters > 1
    chains = chains_of_labels(partners, labels // part.letters, n // part.letters + 1, nests)
    ends = np.take_along_axis(partners, np.maximum(chains, 0).astype(np.int64), axis=1)
    rising, steps = np.diff(chains, axis=1), np.diff(ends, axis=1)
    fits = (chains >= 0).all(axis=1) & (rising > 0).all(axis=1)
    fits &= ((steps < 0).all(axis=1) & (ends > chains).all(axis=1)) if nests else (
        (steps > 0).all(axis=1) & (ends <= chains).all(axis=1))  # fmt: skip
    if not fits.all():
        raise Disagreement(f"a diagram of the {part.name} part with too many labels has no chain")


def sentences(part: Part, found: LabelTriangle, types: int) -> Iterator[str]:
    """What was checked, and what is argued."""
    told = "earlier" if part.letters > 1 else "later"
    chain = "nest of edges" if part.letters > 1 else "increasing subsequence"
    yield (
        f"{part.name} part: rank ≥ {found.rank}, since at the words of labels of as many diagrams their vectors form a "
        f"triangle, each 0 where a diagram is the {told} one"
    )
    yield (
        f"{part.name} part: dim Hom ≤ rank, for an invariant whose scalar products with all diagrams are 0 is 0: "
        f"traces and equations settle one class of each of {types} types, of this order and lower ones"
    )
    yield (
        f"{part.name} part: rank ≤ {found.rank}, for all {found.straightened} others have too long a {chain} and are "
        f"combinations of {'earlier' if part.letters > 1 else 'later'} ones"
    )
