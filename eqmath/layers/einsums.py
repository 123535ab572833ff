"""Basis elements as calls of ``einsum``: letters at the legs, and tables of δ, ε and ones beside the tensor."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from string import ascii_letters
from typing import Any

import numpy as np
from numpy.typing import NDArray

from eqmath.contractions import Row, Rows
from eqmath.errors import CaseError
from eqmath.exact import Matrix


@dataclass(frozen=True, eq=False)
class Einsum:
    """One map as ``sign · einsum(subscripts, x, *tables)``.

    Attributes
    ----------
    subscripts : str
        For einsum of numpy, torch or jax.
    operands : tuple of str
        What stands beside x: ``eye`` (n × n), ``ones`` (n), ``form`` (ε, n × n), or ``matrix``, the map itself.
    tables : tuple of arrays of integers
    sign : int

    Examples
    --------
    >>> from eqmath import Hom
    >>> diagonal, *_ = Hom("S(3)", 1, 2).einsum()
    >>> diagonal.subscripts, diagonal.operands, diagonal(np.array([1, 2, 3])).tolist()
    ('a,ab->ab', ('eye',), [[1, 0, 0], [0, 2, 0], [0, 0, 3]])
    """

    subscripts: str
    operands: tuple[str, ...]
    tables: tuple[NDArray[Any], ...]
    sign: int = 1

    def __call__(self, x: Any) -> Any:
        """The map at a tensor with its legs."""
        return self.sign * np.einsum(self.subscripts, x, *self.tables)

    def __repr__(self) -> str:
        return f"Einsum({'-' if self.sign < 0 else ''}{self.subscripts!r}, x{''.join(f', {o}' for o in self.operands)})"


def einsum_of(rows: Rows, n: int) -> Einsum:
    """A diagram without determinants.

    >>> from eqmath.contractions import block_rows
    >>> einsum_of(block_rows((0, 1, 2, 1, 2, 3), 3, 4), 4)
    Einsum('abc,d->dab', x, ones)

    Raises
    ------
    CaseError
        If there are more legs than letters.
    """
    letters = _Letters()
    read = [letters.new() for _ in rows.lower.kept]
    below, factors = _row(rows.lower, read, letters, n, again=True)
    copied = [read[place] for place in rows.matching]
    above, others = _row(rows.upper, copied, letters, n, again=False)
    factors += others
    terms = ",".join(["".join(below), *(own for _, own, _ in factors)])
    names, tables = tuple(own[0] for own in factors), tuple(own[2] for own in factors)
    return Einsum(f"{terms}->{''.join(above)}", names, tables, rows.sign)


def einsum_by_matrix(matrix: Matrix, inputs: tuple[int, ...], outputs: tuple[int, ...]) -> Einsum:
    """Any map, by its matrix with one axis per leg.

    >>> einsum_by_matrix(Matrix([[1, 2]]), (2,), (1,))
    Einsum('a,ba->b', x, matrix)
    """
    letters = _Letters()
    below, above = ("".join(letters.new() for _ in legs) for legs in (inputs, outputs))
    table = matrix.to_numpy().reshape(*outputs, *inputs)
    return Einsum(f"{below},{above}{below}->{above}", ("matrix",), (table,))


Factor = tuple[str, str, NDArray[Any]]
"""The name of a table, its letters, and the table."""


class _Letters:
    """One new letter after another."""

    def __init__(self) -> None:
        self.numbers: Iterator[int] = count()

    def new(self) -> str:
        number = next(self.numbers)
        if number >= len(ascii_letters):
            raise CaseError(f"expected at most {len(ascii_letters)} letters in a call of einsum")
        return ascii_letters[number]


def _row(row: Row, kept: list[str], letters: _Letters, n: int, again: bool) -> tuple[list[str], list[Factor]]:
    """The letters at the legs of a row, and the tables beside it; above no letter may stand twice."""
    names, factors = [""] * row.legs, list[Factor]()
    blocks = [*zip(kept, row.kept, strict=True), *((letters.new(), block) for block in row.summed)]
    for number, (letter, block) in enumerate(blocks):
        names[block[0]] = letter
        for leg in block[1:]:
            names[leg] = letter if again else letters.new()
            factors += [] if again else [("eye", letter + names[leg], np.eye(n, dtype=np.int64))]
        if not again and number >= len(kept) and len(block) == 1:
            factors.append(("ones", letter, np.ones(n, dtype=np.int64)))
    for a, b in row.edges:
        names[a], names[b] = letters.new(), letters.new()
        factors.append(("form", names[a] + names[b], standard_form(n)))
    return names, factors


def standard_form(n: int) -> NDArray[np.int64]:
    """ε with ε(2i, 2i+1) = 1.

    >>> standard_form(2).tolist()
    [[0, 1], [-1, 0]]
    """
    form = np.zeros((n, n), dtype=np.int64)
    even = np.arange(0, n, 2)
    form[even, even + 1], form[even + 1, even] = 1, -1
    return form
