"""Clifford algebras, and claims about them, that are false in one place, for their guards."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from eqmath.claims import Case, CliffordMaps, ParametrisedMultiplication, Sandwiches
from eqmath.clifford import Clifford, GradedMap, GradedMaps, Multivector
from eqmath.clifford.maps import grade_maps
from eqmath.exact import Matrix
from eqmath.methods import Findings


def _twice(algebra: Clifford, factors: int, scalar: bool) -> list[GradedMap]:
    return grade_maps(algebra, factors, scalar) * 2


def _fewer(algebra: Clifford, factors: int, scalar: bool) -> list[GradedMap]:
    return grade_maps(algebra, factors, scalar)[1:]


def doubled(claim: CliffordMaps) -> CliffordMaps:
    """Every map stands twice."""
    return replace(claim, maps=GradedMaps("the grades, twice,", _twice))


def shortened(claim: CliffordMaps) -> CliffordMaps:
    """The first map is missing, also among those where one is sought that is missed."""
    fewer = GradedMaps("the grades but 0", _fewer)
    return replace(claim, maps=fewer, complete=fewer)


class OneMirror(Clifford):
    """An algebra that takes every vector for e1."""

    def vector(self, coordinates: Sequence[Any]) -> Multivector:
        """Another vector."""
        return super().vector([1, *[0] * (self.n - 1)])


class OneReflection(Sandwiches):
    """Every isometry is taken for the reflection in e1."""

    def mirrors(self, algebra: Clifford, g: Matrix) -> tuple[Multivector, ...]:
        """One vector."""
        return (algebra["e1"],)


class FewerSums(ParametrisedMultiplication):
    """One map less is found."""

    def findings(self, case: Case, method: str) -> Findings:
        """The rank is too small."""
        true = super().findings(case, method)
        return replace(true, rank=true.rank - 1)
