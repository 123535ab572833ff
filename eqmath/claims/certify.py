"""Certificates about any group given by generators: of a basis, or of a list of your own (certificates/SPEC.md §8)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import lcm
from pathlib import Path
from typing import Any

import numpy as np

from eqmath.certificates import VERSION, certificate_text
from eqmath.claims.outcome import PROVED, REFUTED
from eqmath.errors import CaseError, TooLarge, shown
from eqmath.exact import (
    PRIME,
    Integers,
    Matrix,
    Number,
    eliminate,
    first_dependency,
    first_outside,
    integers,
    null_space,
    separating_functional,
)
from eqmath.families import family as family_named
from eqmath.files import write_files
from eqmath.hom import Hom, listed_maps
from eqmath.limits import grouped
from eqmath.methods import direct

CLAIMS = ("spans", "basis", "independent")
FAMILIES = ("partition", "even", "partial", "brauer", "grood", "jellyfish", "symplectic")
MOST_ROWS, MOST_UNKNOWNS, MOST_DIGITS = 40, 1024, 50
MOST_TERMS, MOST_LISTED, MOST_STEPS = 2 * 10**6, 400_000, 3 * 10**7
"""Nobody checks larger generators, maps, equations, lists or numbers."""


@dataclass(frozen=True)
class Certificate:
    """What is certain about a basis or a list of maps, with all that a checker needs to be sure of it.

    Attributes
    ----------
    content : dict
        The fields of ``certificates/SPEC.md``, without remarks.

    Examples
    --------
    >>> from eqmath import SO
    >>> found = certify(Hom(SO(2), 1, 1))
    >>> found.status, found.dim, found.content["solutions"]
    ('proved', 2, [[0, 1, -1, 0], [1, 0, 0, 1]])
    """

    content: dict[str, Any]

    @property
    def status(self) -> str:
        """``"proved"`` or ``"refuted"``."""
        return str(self.content["status"])

    @property
    def dim(self) -> int:
        """The dimension of Hom_G."""
        return int(self.content["dim"])

    @property
    def rank(self) -> int:
        """The rank of the list."""
        return int(self.content["rank"])

    @property
    def witness(self) -> dict[str, Any] | None:
        """Why the claim is refuted: an element and an entry, a missed map, or a relation."""
        return self.content.get("witness")

    def __str__(self) -> str:
        return certificate_text(self.content)

    def save(self, path: str | Path) -> None:
        """Write the file, which `eqmath check` accepts.

        Raises
        ------
        UsageError
            If it cannot be written; nothing has changed then.
        """
        write_files({Path(path): str(self).encode()})


def certify(space: Hom, maps: Iterable[Any] | None = None, claim: str = "", family: str = "") -> Certificate:
    """Decide a claim about Hom_G by the generators of G alone, and certify it.

    Parameters
    ----------
    space : Hom
    maps : diagrams or matrices, optional
        The list; without one the reduced integer basis of Hom_G.
    claim : "spans", "basis" or "independent"
        That the maps are equivariant and span (default), that they are a basis besides, or that they are
        linearly independent. Without a list it is "basis".
    family : str
        The family by whose rules the maps are read, all of them diagrams or their texts; the certificate then
        lists the texts. Otherwise it lists the matrices.

    Raises
    ------
    CaseError
        If these are maps between other spaces than tensor powers, there is no such claim or family, a diagram is
        not of the family, a matrix not of the shape of the maps, or the prime of the certificates divides what it
        must not divide.
    TooLarge
        If nobody would check the certificate.

    Examples
    --------
    >>> from eqmath import Hom, SO
    >>> found = certify(Hom(SO(2), 1, 1), ["1,1'"], family="brauer")
    >>> found.status, found.dim, found.rank, found.witness
    ('refuted', 2, 1, {'kind': 'map', 'diagram': 'v1', 'functional': (0, 1, 0, 0)})
    """
    if not isinstance(space, Hom):
        raise CaseError(f"expected a space such as Hom(S(3), 1, 1), found {shown(space)}")
    if not space.of_powers:
        raise CaseError(
            f"certificates by generators are about maps V^k → V^l, these are from {space.source} to {space.target}",
            hint="verify has certificates about spaces of the named groups",
        )
    if not isinstance(claim, str):
        raise CaseError(f"expected the claim {', '.join(CLAIMS)}, found {shown(claim)}")
    claim = claim or ("basis" if maps is None else "spans")
    if claim not in CLAIMS or (maps is None and (family or claim != "basis")):
        raise CaseError(f"expected the claim {', '.join(CLAIMS)}, without a list basis alone, found {claim!r:.60}")
    _require_small(space)
    texts, matrices = _read(space, maps, family)
    equations, solutions = _solved(space)
    group, rows = space.group, solutions if matrices is None else _entries(space, matrices)
    witness = _witness(space, claim, [] if matrices is None else matrices, rows, solutions)
    own = claim != "independent" and (witness is None or witness["kind"] == "relation")
    said: dict[str, Any] = {
        "group": {name: [g.tolist() for g in getattr(group, name)] for name in ("discrete", "lie")},
        "k": space.k, "kind": claim, "l": space.l, "n": group.n,
    }  # fmt: skip
    if matrices is not None:
        said |= {"maps": texts, "family": family} if family else {"maps": [W.tolist() for W in matrices]}
    content = {
        "certificate": VERSION, "claim": said, "dim": len(solutions), "method": "direct",
        "parts": [_part(equations, rows if own else solutions)], "prime": PRIME, "rank": eliminate(rows, None).rank,
        "solutions": solutions.tolist(), "status": REFUTED if witness else PROVED,
    }  # fmt: skip
    return Certificate(content | ({"witness": witness} if witness else {}))


def _read(space: Hom, maps: Iterable[Any] | None, name: str) -> tuple[list[str], list[Matrix] | None]:
    """The texts and the matrices of a list."""
    if maps is None:
        return [], None
    if not name:
        return [], space.matrices(maps)
    n = space.group.n
    if name not in FAMILIES or (name == "jellyfish" and n == 1) or (name == "symplectic" and n % 2):
        raise CaseError(
            f"expected one of the families {', '.join(FAMILIES)} that exists at n = {n}, found {name!r:.60}"
        )
    rules, (k, l) = family_named(name), space.legs
    diagrams = [rules.read(d) if isinstance(d, str) else d for d in listed_maps(maps)]
    every = rules.diagrams(k, l, n)
    for diagram in diagrams:
        if diagram not in every:
            raise CaseError(f"expected ({k},{l})-diagrams of the family {name}, found {diagram}")
    return list(map(str, diagrams)), [rules.matrix(diagram, n) for diagram in diagrams]


def _require_small(space: Hom) -> None:
    """Refuse maps and equations that are too large for a certificate."""
    n, (k, l) = space.group.n, space.legs
    if n > MOST_ROWS or n ** (k + l) > MOST_UNKNOWNS:
        raise TooLarge(
            f"maps with {grouped(n**l)} × {grouped(n**k)} entries are too large for a certificate by generators",
            hint=f"at most {MOST_UNKNOWNS} entries and n at most {MOST_ROWS}",
        )
    generators = [*space.group.discrete, *space.group.lie]
    if len(generators) * max(n ** (k + l) * (n**k + n**l), n**3 // 8 + 100) > MOST_TERMS:
        raise TooLarge(f"the equations of {len(generators)} generators are too long for a certificate")
    _require_short(generators)


def _require_short(matrices: Iterable[Matrix]) -> None:
    if any(len(str(x)) > MOST_DIGITS for W in matrices for row in W.tolist() for x in row):
        raise TooLarge(f"numbers of more than {MOST_DIGITS} characters are too long for a certificate")


def _entries(space: Hom, matrices: Sequence[Matrix]) -> Integers:
    """The entries of all matrices, one matrix a row, times their least common denominator."""
    n, (k, l) = space.group.n, space.legs
    for W in matrices:
        if W.shape != (n**l, n**k):
            raise CaseError(f"expected {n**l} × {n**k} matrices, found {W.shape[0]} × {W.shape[1]}")
    if len(matrices) * n ** (k + l) > MOST_LISTED:
        raise TooLarge(f"{len(matrices)} maps of {n ** (k + l)} entries are too many for a certificate")
    _require_short(matrices)
    rows: list[list[Number]] = [[x for row in W.tolist() for x in row] for W in matrices]
    scale = lcm(*(x.denominator for row in rows for x in row))
    return integers([[int(x * scale) for x in row] for row in rows], n ** (k + l))


def _solved(space: Hom) -> tuple[Integers, Integers]:
    """The different equations, primitive and in order, and the reduced integer basis of their solutions."""
    group, n, (k, l) = space.group, space.group.n, space.legs
    rows = direct.constraints(group.discrete, group.lie, n, k, l)
    leading = rows[np.arange(len(rows)), (rows != 0).argmax(axis=1)]
    rows = direct.distinct(rows // (np.gcd.reduce(rows, axis=1) * np.sign(leading))[:, None])
    terms = [[(int(c), row[c]) for c in np.flatnonzero(row)] for row in rows]
    equations = rows[sorted(range(len(rows)), key=terms.__getitem__)]
    if np.count_nonzero(equations) * min(len(equations), MOST_UNKNOWNS) > MOST_STEPS:
        raise TooLarge(f"{len(equations)} equations in {grouped(n ** (k + l))} unknowns are too many to be checked")
    basis = null_space(equations)
    solutions = integers(basis, n ** (k + l))
    if eliminate(equations).rank + eliminate(solutions).rank != solutions.shape[1]:
        raise _divided("the equations")
    return equations, solutions


def _witness(
    space: Hom, claim: str, matrices: Sequence[Matrix], rows: Integers, solutions: Integers
) -> dict[str, Any] | None:
    """Why a claim is false: in this order a map that is not equivariant, a missed one, a relation."""
    if claim != "independent":
        witness = _violation(space, matrices)
        if witness:
            return witness
        if eliminate(rows).rank < len(solutions):
            return _missed(rows, solutions)
    if claim != "spans" and eliminate(rows).rank < len(rows):
        if eliminate(rows, None).rows != eliminate(rows).rows:
            raise _divided("the list")
        return {"kind": "relation", "coefficients": first_dependency(rows)}
    return None


def _violation(space: Hom, matrices: Sequence[Matrix]) -> dict[str, Any] | None:
    """The first matrix, generator and entry at which the two sides differ."""
    group, (k, l) = space.group, space.legs
    for index, W in enumerate(matrices):
        found = direct.first_violation(group.discrete, group.lie, [W], k, l)
        if found:
            place = group.lie.index(found.g) if found.infinitesimal else group.discrete.index(found.g)
            number = place + found.infinitesimal * len(group.discrete)
            return {"kind": "element", "map": index, "generator": number, "entry": found.entry}
    return None


def _missed(rows: Integers, solutions: Integers) -> dict[str, Any]:
    """The first solution outside the span, and a functional that shows it."""
    index = first_outside(rows, solutions)
    if index is None:
        raise _divided("the list")
    functional = separating_functional(rows, solutions[index])
    return {"kind": "map", "diagram": f"v{index + 1}", "functional": functional}


def _part(equations: Integers, vectors: Integers) -> dict[str, Any]:
    """The pivots of the equations and of the vectors, mod the prime."""
    these, those = eliminate(equations), eliminate(vectors)
    return {
        "name": "entries", "classes": vectors.shape[1], "equations": len(equations),
        "equation_rows": sorted(these.rows), "equation_columns": sorted(these.columns),
        "vector_rows": sorted(those.rows), "vector_columns": sorted(those.columns),
    }  # fmt: skip


def _divided(what: str) -> CaseError:
    return CaseError(f"{what} have another rank mod {PRIME} than over Q: there is no certificate with this prime")
