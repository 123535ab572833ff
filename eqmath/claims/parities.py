"""The claim that the parities of a finite group, its homomorphisms to ±1, are a basis of the functions on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import product

import numpy as np
from numpy.typing import NDArray

from eqmath.claims.about_elements import AboutElements
from eqmath.claims.by_pairs import Pairs
from eqmath.claims.case import Case
from eqmath.claims.commuting import Content
from eqmath.claims.outcome import PROVED, REFUTED, Outcome
from eqmath.claims.witness import Numbers
from eqmath.errors import Disagreement
from eqmath.exact import Matrix, exact_rank
from eqmath.methods import Method
from eqmath.methods.enumeration import ElementTable


@dataclass(frozen=True)
class ParityBasis(AboutElements):
    """The homomorphisms G → {1, −1} are a basis of all functions on G.

    They are found by giving a sign to every generator; their number is the index of the subgroup that squares generate.

    Examples
    --------
    >>> from eqmath.groups import parse_group
    >>> from eqmath.spaces import Space
    >>> one = Space("1")
    >>> for name in ("O(1)xO(1)", "C(3)", "S(3)"):
    ...     claim = ParityBasis(parse_group(name).series, source=one, target=one)
    ...     print(name, claim.decide(claim.case(claim.series.only or 3)).sentence)
    O(1)xO(1) 4 parities of rank 4 among the functions on 4 elements
    C(3) 1 parity of rank 1 among the functions on 3 elements
    S(3) 2 parities of rank 2 among the functions on 6 elements
    """

    uncertified = ""
    unspecified = "about functions on a group"

    def certificate(self, case: Case, outcome: Outcome) -> Content:
        """How many functions on G do not change along squares: a basis of these are the parities.

        A parity is 1 on squares. They generate a normal subgroup whose quotient is a product of groups of order 2, and
        on that the parities are a basis of all functions. So they are one on G exactly if that number is |G|.
        """
        table = self.table(case.n)
        size, one = len(table), Matrix([[1]])
        moves = [
            table.products[:, square].tolist() for square in independent(table, table.products.diagonal().tolist())
        ]
        pairs = tuple((one, Matrix.permutation([place + 1 for place in move])) for move in moves)
        setting = Pairs((size, 1), lie=pairs, title=f"{self} at {case}")
        return setting.commuting.content("count", None, number=size)

    def outcome(self, table: ElementTable, case: Case) -> Outcome:
        """The parities as functions on the elements.

        Raises
        ------
        Disagreement
            If two of them are not orthogonal, or they are not as many as cosets of the group that squares generate.
        """
        size, values = len(table), parities(table)
        gram = values @ values.T
        if not np.array_equal(gram, size * np.eye(len(values), dtype=np.int64)):
            raise Disagreement(f"{self} at {case}: two parities are not orthogonal")
        squares = subgroup(table, table.products.diagonal())
        if len(values) * len(squares) != size:
            raise Disagreement(f"{self} at {case}: {len(values)} parities, {len(squares)} products of squares")
        rank = exact_rank(values)
        words = "1 parity" if len(values) == 1 else f"{len(values)} parities"
        sentence = f"{words} of rank {rank} among the functions on {size} elements"
        checks = (
            "parities: every choice of signs of the generators, along all products with generators",
            "parities: all scalar products; as many as cosets of the subgroup that squares generate",
        )
        witness = None if rank == size else Numbers(Fraction(size), rank)
        how = Method("direct", size, len(values), None, rank)
        return Outcome(REFUTED if witness else PROVED, len(values), rank, size, how, witness, sentence, checks)

    def __str__(self) -> str:
        return f"the parities are a basis of the functions on {self.series.name(self.n)}"


def parities(table: ElementTable) -> NDArray[np.int64]:
    """All homomorphisms to ±1, one per row.

    >>> from eqmath.groups import parse_group
    >>> from eqmath.methods.enumeration import element_table
    >>> parities(element_table(parse_group("C(4)"))).tolist()
    [[1, 1, 1, 1], [1, -1, 1, -1]]
    """
    found = []
    for signs in product((1, -1), repeat=len(table.steps)):
        values = np.zeros(len(table), dtype=np.int64)
        values[0] = 1
        for g in range(len(table)):
            for step, sign in zip(table.steps, signs, strict=True):
                values[step[g]] = values[step[g]] or values[g] * sign
        if all(np.array_equal(values[step], values * sign) for step, sign in zip(table.steps, signs, strict=True)):
            found.append(values)
    return np.array(found).reshape(-1, len(table))


def independent(table: ElementTable, places: Sequence[int]) -> list[int]:
    """Some of these elements, of which all the others are products.

    >>> from eqmath.groups import parse_group
    >>> from eqmath.methods.enumeration import element_table
    >>> independent(element_table(parse_group("C(4)")), [0, 2, 0, 2])
    [2]
    """
    chosen: list[int] = []
    known = {0}
    for place in places:
        if place not in known:
            chosen.append(place)
            known = set(subgroup(table, np.array(chosen)))
    return chosen


def subgroup(table: ElementTable, places: NDArray[np.int64]) -> list[int]:
    """The places of all products of some elements.

    >>> from eqmath.groups import parse_group
    >>> from eqmath.methods.enumeration import element_table
    >>> table = element_table(parse_group("C(4)"))
    >>> subgroup(table, table.products.diagonal())
    [0, 2]
    """
    own = sorted(set(places.tolist()))
    found, seen = [0], {0}
    for g in found:
        for h in table.products[g, own].tolist():
            if h not in seen:
                seen.add(h)
                found.append(h)
    return sorted(found)
