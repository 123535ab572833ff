"""The laws of classes of index tuples: each is listed once, and generators of K keep them up to one sign."""

from __future__ import annotations

from fractions import Fraction

import numpy as np

from eqmath.errors import shown
from eqmath.exact import Matrix
from eqmath.families import all_tuples
from eqmath.groups import Part


def listed(part: Part, m: int, n: int) -> str:
    """What contradicts that the classes are those that index tuples have, each once, and as many as is said."""
    tuples = all_tuples(m, n).copy()
    words, signs = part.canonical(tuples.copy(), n)
    reached = {tuple(word) for word, sign in zip(words.tolist(), signs.tolist(), strict=True) if sign}
    classes = [tuple(map(int, word)) for word in part.classes(m, n)]
    if not classes:  # a part is left out at this n, whatever its canonical tuples are
        return ""
    again, ones = part.canonical(np.array(classes, dtype=tuples.dtype).reshape(len(classes), m), n)
    strays = sorted(set(classes) ^ reached)
    counted = len(classes) if part.count is None else part.count(m, n)
    faults = {
        "a class is listed twice": len(set(classes)) < len(classes),
        f"the class {strays[:1]} is either listed or reached, not both": bool(strays),
        f"{len(classes)} classes are listed, {counted} are counted": counted != len(classes),
        f"{len(classes)} classes are more than {part.most(m, n)}": part.most(m, n) < len(classes),
        "a representative is not its own": again.tolist() != list(map(list, classes)) or not (ones == 1).all(),
    }
    return next((f"{part.name}, m = {m}: {fault}" for fault, found in faults.items() if found), "")


def kept_by(g: Matrix, part: Part, m: int, n: int, white: int | None = None) -> str:
    """What contradicts that a generator of K sends every class to itself, all with one factor, a sign without colours.

    The places behind the white ones, where these are told, are of the dual: an entry of g counts there by its inverse.
    """
    columns = [[(i, x) for i, x in enumerate(column) if x] for column in g.T.tolist()]
    if any(len(column) != 1 or (white is None and abs(column[0][1]) != 1) for column in columns):
        return f"{part.name}: the generator {shown(g, 200)} of K is not monomial"
    images = np.array([column[0][0] for column in columns], dtype=np.int64)
    units = np.array([Fraction(column[0][1]) for column in columns], dtype=object)
    tuples = all_tuples(m, n).copy()
    words, signs = part.canonical(tuples.copy(), n)
    moved, others = part.canonical(images[tuples].astype(tuples.dtype), n)
    last = m if white is None else white
    factors = units[tuples[:, :last]].prod(axis=1) / units[tuples[:, last:]].prod(axis=1)
    inside = signs != 0
    ratios = set((factors * others * signs)[inside].tolist())
    if (inside != (others != 0)).any() or (words != moved)[inside].any() or len(ratios) > 1:
        return f"{part.name}, m = {m}: the generator {shown(g, 200)} of K does not preserve the classes up to one sign"
    return ""
