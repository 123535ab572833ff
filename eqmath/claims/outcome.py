"""What a claim came to at one case."""

from __future__ import annotations

from dataclasses import dataclass

from eqmath.claims.witness import Witness
from eqmath.methods import Findings, Method

PROVED, REFUTED, UNDECIDED = "proved", "refuted", "undecided"


@dataclass(frozen=True, slots=True)
class Outcome:
    """The status of a claim at one case, the numbers behind it, and what was checked.

    Attributes
    ----------
    status : "proved" or "refuted"
    diagrams, rank, dim : int
        The number of vectors, their rank, the dimension of Hom_G; no rank and dimension for an algorithm, none of
        these where they grow with n and the outcome is for every n.
    method : Method
    witness : Witness or None
        Present exactly when refuted.
    sentence : str
        The outcome in words.
    checks : tuple of str
    note : str
        What else was found.

    Examples
    --------
    >>> from eqmath import SO
    >>> from eqmath.claims import Case, Spanning
    >>> found = Spanning(SO, (("brauer", ""),), "spans").decide(Case(2, 1, 1))
    >>> found.status, found.diagrams, found.rank, found.dim
    ('refuted', 1, 1, 2)
    """

    status: str
    diagrams: int | None
    rank: int | None
    dim: int | None
    method: Method
    witness: Witness | None
    sentence: str
    checks: tuple[str, ...]
    note: str = ""

    @classmethod
    def of(
        cls, found: Findings, witness: Witness | None, sentence: str, checks: tuple[str, ...] = (), note: str = ""
    ) -> Outcome:
        """The outcome of a claim about vectors: refuted exactly with a witness.

        Parameters
        ----------
        found : Findings
            The vectors beside Hom_G, and what was checked.
        witness, sentence, note
            As above.
        checks : tuple of str
            What was checked besides.
        """
        status, numbers = REFUTED if witness else PROVED, (found.count, found.rank, found.dim)
        return cls(status, *numbers, found.method, witness, sentence, found.checks + checks, note)
