"""What is handed to the guards: vectors, groups and lists that are false in one place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np

from eqmath.algebras import DiagramAlgebra, category
from eqmath.algebras.gram_factors import GramFormula
from eqmath.families import family
from eqmath.groups import Group, Series, parse_group, parse_series
from eqmath.methods import Vectors, spanning_vectors

Values = Callable[..., Any]


def series(letter: str, **fields: Any) -> Series:
    """A series with some false fields."""
    return replace(parse_series(f"{letter}(n)")[0], **fields)


def group(name: str, **fields: Any) -> Group:
    """A group whose series has some false fields."""
    true = parse_group(name)
    return replace(true, series=replace(true.series, **fields))


def brauer_algebra(gram: GramFormula | None) -> DiagramAlgebra:
    """B_2(2) with another formula for its Gram determinant."""
    true = category("Brauer", 2)
    return DiagramAlgebra(replace(true, record=replace(true.record, gram=gram)), 2, "BrauerAlgebra")


def vectors(name: str, k: int, l: int, **matrices: Any) -> Vectors:
    """The spanning set of a group, the matrices of its family having some false fields."""
    true = spanning_vectors(parse_group(name), k, l)
    families = [replace(b.family, matrices=replace(b.family.matrices, **matrices)) for b in true.blocks]
    blocks = tuple(replace(b, family=own) for b, own in zip(true.blocks, families, strict=True))
    return replace(true, blocks=blocks)


def fewer(name: str, k: int, l: int) -> Vectors:
    """The spanning set of a group without its last diagram."""
    true = spanning_vectors(parse_group(name), k, l)
    (block,) = true.blocks
    return replace(true, blocks=(replace(block, words=block.words[:-1]),))


def first_value(word: Any, l: int, tuples: Any, n: int) -> Any:
    """Values that know the names of the values."""
    return tuples[:, 0].astype(np.int64)


def first_and_one(word: Any, l: int, tuples: Any, n: int) -> Any:
    """Values that know the names of the values and vanish nowhere."""
    return 1 + tuples[:, 0].astype(np.int64)


def by_name(word: Any, l: int, tuples: Any, n: int) -> Any:
    """Those of a matching, but at constant tuples such that know the names of its blocks."""
    constant = (tuples == tuples[:, :1]).all(axis=1)
    return family("brauer").matrices.bent(word, l, tuples, n) * np.where(constant, 1 + word[2], 1)


def large(word: Any, l: int, tuples: Any, n: int) -> Any:
    """Values that 8 bits do not hold, the smallest of them."""
    return np.full(len(tuples), 128, dtype=np.int64)


def number_of_values(word: Any, l: int, tuples: Any, n: int) -> Any:
    """Values that know how many values there are."""
    return np.full(len(tuples), n, dtype=np.int64)


def unsigned(word: Any, l: int, tuples: Any, n: int) -> Any:
    """The absolute values of F_β."""
    return abs(family("symplectic").matrices.bent(word, l, tuples, n))
