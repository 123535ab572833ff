"""What a computation of rank and dimension found, and why it can be believed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from eqmath.errors import Disagreement
from eqmath.methods.action import Violation


@dataclass(frozen=True, slots=True)
class Method:
    """How rank and dimension were computed.

    Attributes
    ----------
    name : "orbits" or "direct"
    unknowns : int
        The number of classes of index tuples, or of matrix entries for the direct method.
    equations : int
        The number of non-zero equations between them.
    prime : int or None
        None when no elimination mod p was needed.
    pivots : int
        The size of the non-singular minor of the vectors that was found.
    """

    name: str
    unknowns: int
    equations: int
    prime: int | None
    pivots: int

    def to_json(self) -> dict[str, Any]:
        """The fields as a dictionary."""
        return {field: getattr(self, field) for field in self.__slots__}


@dataclass(frozen=True, slots=True)
class Findings:
    """Some vectors in Hom(V^⊗k, V^⊗l) compared with Hom_G: their rank over Q, dim Hom_G, and whether they lie in it.

    Attributes
    ----------
    count, rank, dim : int
        The number of vectors, their rank, the dimension of Hom_G; exact.
    violation : Violation or None
        Why a vector is not equivariant; None when all were proved equivariant by generators.
    checks : tuple of str
        What was checked, in sentences.
    """

    count: int
    rank: int
    dim: int
    violation: Violation | None
    method: Method
    checks: tuple[str, ...]

    def __post_init__(self) -> None:
        if self.violation is None and self.rank > self.dim:
            raise Disagreement(f"{self.rank} independent equivariant maps in a space of dimension {self.dim}")

    @property
    def spans(self) -> bool:
        """Whether the vectors are equivariant and span Hom_G."""
        return self.violation is None and self.rank == self.dim

    @property
    def independent(self) -> bool:
        """Whether the vectors are linearly independent."""
        return self.rank == self.count
