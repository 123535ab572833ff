"""A list of matrices beside Hom_G, decided by the generators of G alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from eqmath.claims.outcome import PROVED, REFUTED, Outcome
from eqmath.claims.witness import Element, MissedMap, Witness
from eqmath.exact import Matrix
from eqmath.methods import direct
from eqmath.runs import Case


def decide_list(
    generators: Sequence[Matrix],
    lie: Sequence[Matrix],
    case: Case,
    matrices: Iterable[Matrix],
    reason: str = "commutes with the generators and is outside the span",
) -> Outcome:
    """Whether the matrices are equivariant and span, with the element or the missed map that refutes it.

    Raises
    ------
    TooLarge
        If the equations exceed the memory limit.
    """
    listed = list(matrices)
    found = direct.examine(generators, lie, case.n, case.k, case.l, listed)
    witness: Witness | None = Element(found.violation) if found.violation else None
    if not witness and not found.spans:
        missed = direct.missing_map(generators, lie, case.n, case.k, case.l, listed)
        witness = MissedMap(missed, reason) if missed else None
    status = PROVED if found.spans else REFUTED
    sentence = f"{found.count} matrices of rank {found.rank} in a space of dimension {found.dim}"
    return Outcome(status, found.count, found.rank, found.dim, found.method, witness, sentence, found.checks)
