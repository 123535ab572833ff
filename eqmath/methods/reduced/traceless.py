"""Invariants that no contraction sees are 0: one class of every type, from the largest blocks on.

Lemma. Let v be an invariant of O(n) or Sp(n), or one that O(n) changes by the determinant, on m places, and let all
contractions of v along a pair of places, by the form, be 0. Then v = 0, or no pair of places is left: m = 0, m = 1, or
m = n for the determinant.

Proof, as it is checked here. Let a tuple w have, among its smallest blocks of at least two places, that of the letter
j. Add up the traces of v over pairs of places of j in w, a letter and its dual for Sp(n). Where the two places get the
letter of a block that is no smaller, a tuple of larger blocks arises: Σ size² grows. The other terms, for letters not
there and, for the determinant, for letters that stand alone, belong to w and to tuples of the same type, and so
do the equations (Xv)(t) = 0 at the t that differ from w at one place of j or of such a letter. If v(w) is a combination
of these rows and of values on larger blocks, for one w of every type, then v(w) = 0 for all w, by induction. For the
other w of a type a permutation of the places carries everything over. ∎

So, by induction on m, an invariant v on m places is 0 if its contractions along all edges of every diagram are: that
along the last pair of an edge set is an invariant without contractions. These numbers are the scalar products of
v with the vectors of diagrams, up to a factor.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import permutations, product

import numpy as np

from eqmath.combinatorics import Word, Words
from eqmath.errors import Disagreement
from eqmath.exact import Integers, exact_rank
from eqmath.groups import Group, LieElement, Part
from eqmath.limits import timed
from eqmath.methods.forms import form_of
from eqmath.methods.reduced.places import sorted_tuples, types
from eqmath.methods.reduced.system import lie_elements, terms_of

OnClasses = Counter[Word]
"""Values on classes with coefficients."""


def require_contractible(group: Group, part: Part, m: int) -> int:
    """An invariant of a part on m places is 0 if its scalar products with all diagrams are.

    Returns
    -------
    int
        How many types of classes were checked, of all orders m, m − 2, …

    Raises
    ------
    Disagreement
        If a type is not settled.

    Examples
    --------
    >>> from eqmath import O, Sp
    >>> require_contractible(O(3), O.part("even"), 6), require_contractible(Sp(4), Sp.part("balanced"), 4)
    (6, 3)
    """
    count, left = 0, group.n if part.determinant else 0
    for order in range(m, left, -2):
        for word in timed(one_of_each_type(part, order, group.n), "contracting invariants", every=1):
            if not is_settled(group, part, word):
                raise Disagreement(f"{group.name}, order {order}: contractions do not settle the class {word}")
            count += 1
    return count


def one_of_each_type(part: Part, m: int, n: int) -> list[Word]:
    """One class of every list of block sizes.

    >>> from eqmath import O
    >>> one_of_each_type(O.part("even"), 4, 2)
    [(0, 0, 1, 1), (0, 0, 0, 0)]
    """
    classes = sorted_tuples(part.classes(m, n), m)
    places = np.unique(types(classes, part.letters), return_index=True)[1]
    return [tuple(row) for row in classes[places].tolist()]


def is_settled(group: Group, part: Part, word: Word) -> bool:
    """Whether traces and equations make v(word) a combination of values on classes of larger blocks.

    >>> from eqmath import O
    >>> is_settled(O(2), O.part("even"), (0, 0, 1, 1))
    True
    """
    own_squares = _squares(word, part.letters)
    rows = [
        {own: c for own, c in row.items() if c and _squares(own, part.letters) <= own_squares}
        for row in rows_at(group, part, word)
    ]
    names = {own: i for i, own in enumerate(dict.fromkeys([word, *(own for row in rows for own in row)]))}
    table = np.zeros((len(rows) + 1, len(names)), dtype=np.int64)
    for line, row in zip(table, rows, strict=False):
        line[[names[own] for own in row]] = list(row.values())
    table[-1, names[word]] = 1
    return exact_rank(table) == exact_rank(table[:-1])


def _squares(word: Word, letters: int) -> int:
    """Σ size² over the blocks."""
    return sum(size**2 for size in Counter(a // letters for a in word).values())


def rows_at(group: Group, part: Part, word: Word) -> Iterator[OnClasses]:
    """The sum of the traces at a word, and the sums of the equations beside it, on classes."""
    letters, sizes = part.letters, Counter(a // part.letters for a in word)
    chosen = min((b for b, size in sizes.items() if size > 1), key=lambda b: (sizes[b], b))
    yield _on_classes(part, group.n, *_traces(group, word, letters * chosen, letters * chosen + letters - 1))
    absent = [b for b in range(group.n // letters) if b not in sizes][:1]
    others = [*absent, *(b for b, size in sizes.items() if size == 1)]
    for element in lie_elements(group.series, part, group.n):
        count = element.marked // letters
        ways = (own for b in others for own in permutations((chosen, b), count)) if count > 1 else [(chosen,)]
        for blocks, flips in product(ways, product(range(letters), repeat=count)):
            marks = [letters * b + (c ^ flip) for b, flip in zip(blocks, flips, strict=True) for c in range(letters)]
            yield _equations(part, group.n, element, word, marks)


def _traces(group: Group, word: Word, letter: int, dual: int) -> tuple[Words, Integers]:
    """The word with a letter and a dual one, at two places, replaced by all pairs of values of the form."""
    form = [[int(x) for x in row] for row in form_of(group).tolist()]
    pairs = [(p, q) for p, a in enumerate(word) for q, b in enumerate(word) if (a, b) == (letter, dual) and p != q]
    values = [(a, b, x) for a, row in enumerate(form) for b, x in enumerate(row) if x]
    words = np.tile(np.array(word, dtype=np.int8), (len(pairs), len(values), 1))
    for i, (p, q) in enumerate(pairs):
        words[i][:, [p, q]] = [(a, b) for a, b, _ in values]
    return words.reshape(-1, len(word)), np.tile([x for *_, x in values], len(pairs)).astype(np.int64)


def _equations(part: Part, n: int, element: LieElement, word: Word, marks: Sequence[int]) -> OnClasses:
    """The equations of an element, whose marked values are these, at the word with one place replaced, added up.

    The entry X[a, b] leads back to the word from those at which a b of the word was replaced by a.
    """
    names = [*marks, *(a for a in range(n) if a not in marks)]
    renamed, (a, b, _) = [names.index(value) for value in word], element.entries[0]
    places = [place for place, value in enumerate(renamed) if value == b]
    tuples = np.tile(np.array(renamed, dtype=np.int8), (len(places), 1))
    tuples[np.arange(len(places)), places] = a
    terms = terms_of(element, part, tuples, n)
    return _added(terms.words, terms.coefficients)


def _on_classes(part: Part, n: int, words: Words, coefficients: Integers) -> OnClasses:
    """A combination of values on tuples as one of values on classes."""
    found, signs = part.canonical(words, n)
    return _added(found, coefficients * signs)


def _added(words: Words, coefficients: Integers) -> OnClasses:
    row: OnClasses = Counter()
    for word, coefficient in zip(words.tolist(), coefficients.tolist(), strict=True):
        row[tuple(word)] += coefficient
    return row
