"""Certificates about any group given by generators: of a basis, or of a list of your own (certificates/SPEC.md §8)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from eqmath.certificates import certificate_text
from eqmath.claims.by_generators import by_legs, content, matrices_of, require_small
from eqmath.errors import CaseError, shown
from eqmath.exact import Matrix
from eqmath.families import family as family_named
from eqmath.files import write_files
from eqmath.hom import Hom, listed_maps

CLAIMS = ("spans", "basis", "independent")
FAMILIES = ("partition", "even", "partial", "brauer", "grood", "jellyfish", "symplectic")


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
        If there is no such claim or family, a family is named for other spaces than tensor powers, a diagram is not
        of the family, a matrix not of the shape of the maps, or the prime of the certificates divides what it must
        not divide.
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
    if not isinstance(claim, str):
        raise CaseError(f"expected the claim {', '.join(CLAIMS)}, found {shown(claim)}")
    claim = claim or ("basis" if maps is None else "spans")
    if claim not in CLAIMS or (maps is None and (family or claim != "basis")):
        raise CaseError(f"expected the claim {', '.join(CLAIMS)}, without a list basis alone, found {claim!r:.60}")
    require_small(space)
    texts, matrices = _read(space, maps, family)
    said = {"maps": texts, "family": family} if family else {}
    return Certificate(content(space, claim, matrices, **said))


def _read(space: Hom, maps: Iterable[Any] | None, name: str) -> tuple[list[str], list[Matrix] | None]:
    """The texts and the matrices of a list."""
    if maps is None:
        return [], None
    if not name:
        return [], matrices_of(space, maps)
    if not by_legs(space):
        raise CaseError(
            f"a family has rules for maps V^k → V^l, these are from {space.source} to {space.target}",
            hint="without a family the matrices of the maps are listed",
        )
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
