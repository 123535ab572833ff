"""What refutes a claim, in a form that a person can check by hand."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from eqmath.diagrams import LinearCombination
from eqmath.exact import Matrix, Number
from eqmath.hom import Violation


def json_number(number: Number) -> int | str:
    """An integer as it is, a fraction as ``"p/q"``."""
    return number if isinstance(number, int) else str(number)


def json_rows(matrix: Matrix) -> list[list[int | str]]:
    """The rows of a matrix for JSON."""
    return [[json_number(x) for x in row] for row in matrix.tolist()]


@dataclass(frozen=True, slots=True)
class Element:
    """A group element with which a matrix of the list does not commute."""

    violation: Violation

    def to_json(self) -> dict[str, Any]:
        """kind, g and the entry, index tuples from 1."""
        v = self.violation
        return {"kind": "element", "g": json_rows(v.g), "entry": [list(v.row), list(v.column)]}

    def __str__(self) -> str:
        v = self.violation
        return f"g = {v.g.tolist()}: at {v.entry} ρ(g)W has {v.left} and Wρ(g) has {v.right}"


@dataclass(frozen=True, slots=True)
class Relation:
    """A linear relation between matrices that should be independent."""

    relation: LinearCombination

    def to_json(self) -> dict[str, Any]:
        """kind and the coefficients by diagram."""
        terms = {str(d): c for d, c in self.relation.terms.items()}
        return {"kind": "relation", "coefficients": terms}

    def __str__(self) -> str:
        return f"{self.relation} = 0"


@dataclass(frozen=True, slots=True)
class MissedMap:
    """An equivariant map outside the span."""

    matrix: Matrix
    reason: str

    def to_json(self) -> dict[str, Any]:
        """kind, the matrix by rows, and why it is outside."""
        return {"kind": "map", "matrix": json_rows(self.matrix), "reason": self.reason}

    def __str__(self) -> str:
        return f"{self.matrix.tolist()} {self.reason}"


@dataclass(frozen=True, slots=True)
class Numbers:
    """A claimed number beside the true one."""

    claimed: Fraction
    true: int

    def to_json(self) -> dict[str, Any]:
        """kind and the two numbers."""
        claimed = self.claimed.numerator if self.claimed.denominator == 1 else str(self.claimed)
        return {"kind": "numbers", "claimed": claimed, "true": self.true}

    def __str__(self) -> str:
        return f"claimed {self.claimed}, true {self.true}"


Witness = Element | Relation | MissedMap | Numbers
