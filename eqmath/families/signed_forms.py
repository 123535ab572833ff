"""Matchings and heads beside a form Σ ±x_i²: η stands on edges inside a row and at free inputs, δ between the rows.

Bent up, every edge is η and a head is what it was. An input is bent by η, which cancels that of an edge between the
rows and leaves that of an edge of two inputs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache, partial

import numpy as np

from eqmath.combinatorics import Word, Words, partners
from eqmath.exact import Integers
from eqmath.families.entries import Entries
from eqmath.families.family import Family
from eqmath.families.multilinear import Vector
from eqmath.families.rules import PLAIN

FormSigns = tuple[int, ...]


@cache
def beside_form(family: Family, signs: FormSigns) -> Family:
    """A family of matchings, perhaps with free vertices, with the matrices of the group that keeps Σ ±x_i².

    Closed components are Σ η_i² = n, as without signs; how two heads multiply is not said.

    >>> from eqmath.families import family
    >>> brauer = beside_form(family("brauer"), (1, -1))
    >>> [brauer.matrix(brauer.read(text), 2) for text in ("1',2'", "1,1'")]
    [Matrix([[1, 0, 0, -1]]), Matrix([[1, 0], [0, 1]])]
    """
    plain = family.matrices
    entries = Entries(
        partial(_values, plain, signs), partial(_bent, plain, signs), partial(_form, plain, signs), None, plain.symbol,
        f"{plain.text}, with the signs of the form on edges inside a row and at free inputs",
    )  # fmt: skip
    rules = PLAIN if family.rules is PLAIN else None
    return replace(family, matrices=entries, rules=rules, super_members=None)


def _places(word: Word, l: int) -> list[int]:
    """One end of every edge inside a row, and the free inputs."""
    pairs = list(enumerate(partners(word)))
    return [a for a, b in pairs if (a < b and (b < l or a >= l)) or (a == b and a >= l)]


def _signs(signs: FormSigns, tuples: Words, places: Sequence[int]) -> Integers:
    found: Integers = np.array(signs, dtype=np.int64)[tuples[:, list(places)]].prod(axis=1)
    return found


def _values(plain: Entries, signs: FormSigns, word: Word, l: int, tuples: Words, n: int) -> Integers:
    return plain.values(word, l, tuples, n) * _signs(signs, tuples, _places(word, l))


def _bent(plain: Entries, signs: FormSigns, word: Word, l: int, tuples: Words, n: int) -> Integers:
    ends = [a for a, b in enumerate(partners(word)) if a < b]
    return plain.values(word, l, tuples, n) * _signs(signs, tuples, ends)


def _form(plain: Entries, signs: FormSigns, word: Word, l: int, vectors: Sequence[Vector], n: int) -> int:
    places, moved = set(_places(word, l)), []
    for place, vector in enumerate(vectors):
        moved.append([s * x for s, x in zip(signs, vector, strict=True)] if place in places else list(vector))
    assert plain.form is not None, "matchings are multilinear forms"
    return plain.form(word, l, moved, n)
