"""The methods by name: one entry point for everything that lets the user choose."""

from __future__ import annotations

from eqmath.errors import CaseError
from eqmath.groups import Group
from eqmath.methods import direct
from eqmath.methods.cost import require_affordable
from eqmath.methods.findings import Findings
from eqmath.methods.isotypic import method as isotypic
from eqmath.methods.reduced import method as reduced
from eqmath.methods.vectors import Vectors
from eqmath.pieces import PieceWork

METHODS = ("reduced", "direct", "isotypic")


def known_method(name: str) -> str:
    """The name, if it names a method.

    Raises
    ------
    CaseError
        If it does not.
    """
    if name not in METHODS:
        raise CaseError(f"expected the method {', '.join(METHODS[:-1])} or {METHODS[-1]}, found {name!r}")
    return name


def examine_by(method: str, group: Group, vectors: Vectors) -> Findings:
    """Rank, dimension and equivariance of vectors by the method of that name.

    Raises
    ------
    CaseError
        If there is no such method, or it does not treat the group or the vectors.
    TooLarge
        If the predicted memory is above the limit.
    """
    require_affordable(group, vectors.k, vectors.l, known_method(method))
    if method == "reduced":
        return reduced.examine(group, vectors)
    if method == "isotypic":
        return isotypic.examine(group, vectors)
    return direct.examine(group.discrete, group.lie, group.n, vectors.k, vectors.l, vectors.matrices())


def pieces_by(method: str, group: Group, k: int, l: int) -> list[PieceWork]:
    """What the method can find apart, a piece each: shapes for the isotypic one.

    >>> from eqmath import Sp
    >>> len(pieces_by("isotypic", Sp(2), 2, 2)), pieces_by("reduced", Sp(2), 2, 2)
    (5, [])

    Raises
    ------
    TooLarge
        If the predicted memory is above the limit.
    """
    if method != "isotypic":
        return []
    require_affordable(group, k, l, method)
    return isotypic.shapes_apart(group, k + l)
