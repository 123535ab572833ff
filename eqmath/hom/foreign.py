"""Diagrams of any family between two spaces, whatever the group is: what claims that may be false speak of."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

import numpy as np

from eqmath.errors import CaseError
from eqmath.exact import Matrix
from eqmath.families import Piece, family, matrix_of, rule
from eqmath.hom.hom import Hom
from eqmath.limits import require, timed
from eqmath.spaces import Fibres


def foreign_maps(space: Hom, families: tuple[str, ...]) -> list[tuple[Any, Matrix]]:
    """The different maps X → V^⊗k → V^⊗l → Y of the diagrams of some families, each with its first diagram.

    Maps that are equal up to sign count once, and those that are 0 not at all.

    >>> [(str(d), W) for d, W in foreign_maps(Hom("S(2)", "Alt2(V)", "Alt2(V)"), ("brauer",))]
    [("1,1'|2,2'", Matrix([[1]]))]

    Raises
    ------
    CaseError
        If a space has several summands, or the group is a product.
    """
    group = space.group
    if group.series.factors or len(space.blocks) != 1 or space.blocks[0].rows * space.blocks[0].columns != 1:
        raise CaseError("diagrams of other families are known between spaces of one summand, for a group that is none")
    found: dict[Matrix, Any] = {}
    for name in families:
        for diagram in timed(_listed(name, space), "listing diagrams"):
            W = induced_map(space, name, diagram)
            if W != W * 0 and W not in found and W * -1 not in found:
                found[W] = diagram
    return [(d, W) for W, d in found.items()]


def induced_map(space: Hom, name: str, diagram: Any) -> Matrix:
    """The map X → V^⊗k → V^⊗l → Y of one diagram of a family, between two spaces of one summand each.

    >>> from eqmath import Diagram
    >>> induced_map(Hom("O(2)", "Sym2(V)", "Sym2(V)"), "brauer", Diagram("1,2'|2,1'")) == Matrix.identity(3)
    True
    """
    n = space.group.n
    source, target = space.source.fibres(n), space.target.fibres(n)
    return _sum(target) * matrix_of(family(name, space.group), diagram.word, len(target.sizes), n) * _mean(source)


def _listed(name: str, space: Hom) -> Iterator[Any]:
    own, n = family(name, space.group), space.group.n
    k, l = len(space.source.fibres(n).sizes), len(space.target.fibres(n).sizes)
    require(Piece(own, rule("", name)).count(k + l, n), n ** (k + l), 40)
    for word in own.words(k + l, n):
        yield own.diagram(word, l)


def _sum(fibres: Fibres) -> Matrix:
    """The quotient map from the tensor product."""
    table = np.zeros((fibres.count, len(fibres.labels)), dtype=np.int64)
    there = np.flatnonzero(fibres.signs)
    table[fibres.labels[there], there] = fibres.signs[there]
    return Matrix.from_numpy(table)


def _mean(fibres: Fibres) -> Matrix:
    """Every basis vector to the mean of its tuples."""
    scales = np.full((fibres.count, fibres.count), Fraction(0), dtype=object)
    for i, length in enumerate(fibres.lengths.tolist()):
        scales[i, i] = Fraction(1, length)
    return _sum(fibres).T * Matrix.from_numpy(scales)
