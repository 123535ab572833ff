"""The laws of diagram families: members, text, entries in several ways, and the rules by which they multiply."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import pairwise
from random import Random
from typing import Any

import numpy as np

from eqmath.combinatorics import growth_strings
from eqmath.errors import EqmathError, shown
from eqmath.families import Entries, Family, all_tuples
from eqmath.families import family as named
from eqmath.layers import best_plan
from eqmath.testing.functors import CategoryLaws, at_dimensions, functor_laws, shapes
from eqmath.testing.report import Law, Report, beside_its_pickle


def check_family(family: Family | str, *, n: int | Iterable[int] = (), order: int = 3) -> Report:
    """The laws of a family of diagrams, with the number of comparisons for each; none may be broken.

    There are as many members as is counted, each once, in order, and no others; they are read back from text, repr and
    pickle; entries, multilinear forms and rows give one matrix; rules agree with matrices (`check_functor`) and
    make a category with ⊗ and flips.

    Parameters
    ----------
    family : Family or str
        A registered one, or one of your own; within one group, ``family("bilabelled", group)`` at that group's n.
    n : int or several
        The first two n ≥ 2 for which there are matrices, unless it is given.
    order : int
        Diagrams with l + k up to this; products with so many points in all.

    Raises
    ------
    LawBroken
        At the first law that is broken, with the smallest counterexample found.
    CaseError
        If the family depends on a group, and none was given.

    Examples
    --------
    >>> print(check_family("brauer", n=2))
    brauer at n = 2 satisfies 16 laws
      count             4 compared
      membership        6 compared
      listing          10 compared
      text              4 compared
      inputs            8 compared
      forms             4 compared
      rows              4 compared
      products          5 compared
      tensor products   7 compared
      transposes        4 compared
      identities        2 compared
      units            16 compared
      associativity     5 compared
      interchange       9 compared
      involution        4 compared
      reversal          5 compared
    """
    found = family if isinstance(family, Family) else named(family)
    return at_dimensions(found, n, order, partial(_laws, found))


def _laws(family: Family, n: int, order: int) -> Iterator[Law]:
    members = _Members(family, n, order)
    yield Law("count", "there are as many diagrams as the count says", members.counts)
    yield Law("membership", "exactly what is listed is contained", members.membership)
    yield Law("listing", "diagrams of the requested shape, each once, in order, every time", members.listing)
    yield Law("text", "a diagram is read back from its text, its repr and its pickle", members.text)
    yield Law("inputs", "index tuples that are passed in are not changed", members.inputs)
    yield Law("forms", "the multilinear form is the sum of the entries times the vectors'", members.forms)
    yield Law("rows", "by its rows a diagram is multiplied with a vector as by its matrix", members.rows)
    if family.rules is not None:
        yield from functor_laws(family, family.rules, n, order)
        yield from CategoryLaws(family, family.rules, n, order).all()


class _Members:
    """The laws about single diagrams of one family at one n."""

    def __init__(self, family: Family, n: int, order: int) -> None:
        self.family, self.n, self.order = family, n, order

    def counts(self) -> Iterator[str]:
        for m in range(self.order + 1):
            listed, counted = sum(1 for _ in self.family.words(m, self.n)), self.family.count(m, self.n)
            yield "" if listed == counted else f"l + k = {m}: {listed} are listed, {counted} are counted"

    def membership(self) -> Iterator[str]:
        for m in range(self.order + 1):
            words = list(self.family.words(m, self.n))
            for word in words:
                inside = self.family.contains(word, self.n)
                yield "" if inside else f"the word {word} is listed, and not contained"
            if all(isinstance(letter, int) for word in words for letter in word):
                known = set(words)
                others = (word for word in growth_strings(m) if word not in known)
                found = next((word for word in others if self.family.contains(word, self.n)), None)
                yield "" if found is None else f"the word {found} is contained, and not listed"

    def listing(self) -> Iterator[str]:
        for k, l in shapes(self.order):
            diagrams = self.family.diagrams(k, l, self.n)
            listed = list(diagrams)
            other = next((d for d in listed if (d.k, d.l) != (k, l) or d not in diagrams), None)
            wrong = next((pair for pair in pairwise(listed) if not pair[0] < pair[1]), None)
            if other is not None:
                yield f"{other} is among the ({k},{l})-diagrams"
            elif wrong is not None:
                yield f"k = {k}, l = {l}: {wrong[0]} is listed before {wrong[1]}"
            else:
                yield "" if listed == list(diagrams) else f"k = {k}, l = {l}: the second list is another one"

    def text(self) -> Iterator[str]:
        for d in self.diagrams():
            found = _read(self.family, d)
            if found != d:
                yield f"{d} is read as {shown(found)}"
            else:
                yield beside_its_pickle(d) if _called(d) == d else f"{d} is shown as {d!r}"

    def inputs(self) -> Iterator[str]:
        for d in self.diagrams():
            for entries in self.entries():
                for values in (entries.values, entries.bent):
                    tuples = all_tuples(d.k + d.l, self.n).copy()
                    values(d.word, d.l, tuples, self.n)
                    yield "" if (tuples == all_tuples(d.k + d.l, self.n)).all() else f"d = {d}: the tuples are changed"

    def forms(self) -> Iterator[str]:
        for d in self.diagrams():
            m = d.k + d.l
            vectors, tuples = self.vectors(m), all_tuples(m, self.n)
            products = [int(np.prod([v[i] for v, i in zip(vectors, t, strict=True)])) for t in tuples.tolist()]
            for entries in self.entries():
                if entries.form is not None:
                    expected = sum(x * y for x, y in zip(self.at(entries, d, m), products, strict=True))
                    found = entries.form(d.word, d.l, vectors, self.n)
                    said = f"d = {d}, vectors {vectors}: {found}, the entries give {expected}"
                    yield "" if found == expected else said

    def rows(self) -> Iterator[str]:
        rows = self.family.matrices.rows
        if rows is None:
            return
        for d in self.diagrams():
            x = np.array(self.numbers(self.n**d.k))
            found = best_plan(rows(d.word, d.l, self.n), self.n).apply(x.reshape((self.n,) * d.k))
            expected = self.family.entries(d, self.n) @ x
            yield "" if np.ravel(found).tolist() == expected.tolist() else f"d = {d}, x = {x.tolist()}"

    def diagrams(self) -> Iterator[Any]:
        """All of them, the smallest first."""
        return (d for k, l in shapes(self.order) for d in self.family.diagrams(k, l, self.n))

    def entries(self) -> Iterator[Entries]:
        """Those of the matrices, and those of the orbit matrices."""
        return (own for own in (self.family.matrices, self.family.orbit_matrices) if own is not None)

    def at(self, entries: Entries, d: Any, m: int) -> list[int]:
        """The entries at all index tuples."""
        return list(map(int, entries.values(d.word, d.l, all_tuples(m, self.n).copy(), self.n)))

    def vectors(self, m: int) -> list[list[int]]:
        """A given number of vectors of small integers."""
        numbers = self.numbers(m * self.n)
        return [numbers[i * self.n : (i + 1) * self.n] for i in range(m)]

    def numbers(self, count: int) -> list[int]:
        """A given number of small integers."""
        rng = Random(count)
        return [rng.randint(-9, 9) for _ in range(count)]


def _read(family: Family, d: Any) -> Any:
    """The diagram that its text stands for, or what is wrong with the text."""
    try:
        return family.read(str(d))
    except EqmathError as error:
        return error.message


def _called(d: Any) -> Any:
    """What ``Name("…")`` makes, if that is how a diagram is shown; nothing is evaluated as code."""
    try:
        call = ast.parse(repr(d), mode="eval").body
    except SyntaxError:
        return None
    if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == type(d).__name__:
        return type(d)(*map(ast.literal_eval, call.args))
    return None
