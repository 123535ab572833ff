"""What a claim came to at one case."""

from __future__ import annotations

from dataclasses import dataclass

from eqmath.claims.witness import Witness
from eqmath.methods import Method

PROVED, REFUTED, UNDECIDED = "proved", "refuted", "undecided"


@dataclass(frozen=True, slots=True)
class Outcome:
    """The status of a claim at one case, the numbers behind it, and what was checked.

    Attributes
    ----------
    status : "proved" or "refuted"
    diagrams, rank, dim : int
        The number of vectors, their rank, the dimension of Hom_G; no rank and dimension for an algorithm.
    method : Method
    witness : Witness or None
        Present exactly when refuted.
    sentence : str
        The outcome in words.
    checks : tuple of str
    note : str
        What else was found.
    """

    status: str
    diagrams: int
    rank: int | None
    dim: int | None
    method: Method
    witness: Witness | None
    sentence: str
    checks: tuple[str, ...]
    note: str = ""
