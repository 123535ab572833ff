"""The claim that layers from the regular representation of a finite group to X are the vectors of X."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from eqmath.claims.about_elements import AboutElements, text
from eqmath.claims.by_pairs import Pairs
from eqmath.claims.case import Case
from eqmath.claims.commuting import Content
from eqmath.claims.outcome import PROVED, REFUTED, Outcome
from eqmath.claims.witness import MissedMap, Numbers, Witness
from eqmath.errors import Disagreement
from eqmath.exact import Matrix, distinct_rows, exact_rank
from eqmath.limits import require
from eqmath.methods import Method
from eqmath.methods.enumeration import ElementTable


@dataclass(frozen=True)
class RegularLayers(AboutElements):
    """The maps e_g ↦ ρ(g)x, for the basis vectors x of X, are a basis of Hom_G(R, X), with R the functions on G.

    Attributes
    ----------
    left_out : int
        So many basis vectors are left out, the last ones.
    backwards : bool
        With it the maps are e_g ↦ ρ(g⁻¹)x.

    Examples
    --------
    >>> from eqmath import S
    >>> claim = RegularLayers(S)
    >>> found = claim.decide(claim.case(3))
    >>> found.status, found.sentence
    ('proved', '3 maps of rank 3 in a space of dimension 3, from functions on 6 elements')
    >>> print(RegularLayers(S, left_out=1).decide(claim.case(2)).witness)
    [[0, 1], [1, 0]] commutes with S(2) and is outside the span
    """

    left_out: int = 0
    backwards: bool = False
    uncertified = ""
    unspecified = "about functions on a group"

    def outcome(self, table: ElementTable, case: Case) -> Outcome:
        """The maps compared with the solutions of all equations of the generators.

        Raises
        ------
        Disagreement
            If the trace of g on R is not 0 for g ≠ 1.
        """
        size, R = len(table), table.matrices(self.source)
        d = R.shape[1]
        maps = [self._map(R, table, x) for x in range(d)]
        kept = maps[: d - self.left_out]
        rank = exact_rank(np.array([W.ravel() for W in kept], dtype=np.int64).reshape(len(kept), d * size))
        generators = [int(step[0]) for step in table.steps]
        if any((table.products[g] == np.arange(size)).any() for g in range(1, size)):
            raise Disagreement(f"{self} at {case}: an element other than 1 has a fixed point on the elements")
        dim = d - exact_rank(_equations(R, table, generators))
        wrong = _moved(kept, R, table, generators)
        witness = self._witness(wrong, maps, rank, dim, table, case)
        sentence = f"{len(kept)} maps of rank {rank} in a space of dimension {dim}, from functions on {size} elements"
        checks = (
            f"dimension: all {d * size} entries, given by one column, with the equations of every generator, over Q",
            "equivariance: every map with every generator, entry by entry",
            "the character of R: no element other than 1 fixes any element",
        )
        how = Method("direct", d * size, d * size * len(generators), None, rank)
        return Outcome(REFUTED if witness else PROVED, len(kept), rank, dim, how, witness, sentence, checks)

    def certificate(self, case: Case, outcome: Outcome) -> Content:
        """The maps, with the generators as they act on the functions and on the space."""
        table = self.table(case.n)
        size, R = len(table), table.matrices(self.source)
        kept = [self._map(R, table, x) for x in range(R.shape[1] - self.left_out)]
        pairs = tuple(
            (Matrix.from_numpy(_moving(table, int(step[0]))), Matrix.from_numpy(R[step[0]])) for step in table.steps
        )
        setting = Pairs((R.shape[1], size), discrete=pairs, title=f"{self} at {case}")
        return setting.commuting.certified(outcome, "basis", [Matrix.from_numpy(W) for W in kept])

    def _map(self, R: NDArray[np.int64], table: ElementTable, x: int) -> NDArray[np.int64]:
        """e_g ↦ ρ(g)x, one column for every g."""
        own: NDArray[np.int64] = (R[table.inverses] if self.backwards else R)[:, :, x].T
        return own

    def _witness(
        self,
        wrong: tuple[int, int] | None,
        maps: Sequence[NDArray[np.int64]],
        rank: int,
        dim: int,
        table: ElementTable,
        case: Case,
    ) -> Witness | None:
        group = self.series(case.n)
        if wrong is not None:
            place, generator = wrong
            reason = f"does not commute with {text(table.elements[generator])}"
            return MissedMap(Matrix(maps[place].tolist()), reason)
        if rank < dim:
            missed = maps[len(maps) - self.left_out :]
            if not missed:
                return Numbers(Fraction(rank), dim)
            return MissedMap(Matrix(missed[0].tolist()), f"commutes with {group} and is outside the span")
        return None

    def second_route(self, case: Case) -> int:
        """The mean over all elements of the product of the two characters: that of R is |G| at 1, and 0 elsewhere."""
        table = self.table(case.n)
        fixed = (table.products == np.arange(len(table))).sum(axis=1)
        traces = np.trace(table.matrices(self.source), axis1=1, axis2=2)
        return int((fixed * traces).sum()) // len(table)

    def __str__(self) -> str:
        how = " backwards" * self.backwards + f" without {self.left_out} of them" * bool(self.left_out)
        return (
            f"the vectors of {self.source}{how} are a basis of the layers from functions on {self.series.name(self.n)}"
        )


def _moving(table: ElementTable, s: int) -> NDArray[np.int64]:
    """The matrix of e_g ↦ e_sg."""
    moved = np.zeros((len(table), len(table)), dtype=np.int64)
    moved[table.products[s], np.arange(len(table))] = 1
    return moved


def _equations(R: NDArray[np.int64], table: ElementTable, generators: Sequence[int]) -> NDArray[np.int64]:
    """What ρ(s) W e_g = W e_sg, for all g and all generators s, says of x = W e_1.

    Along a path from 1 to g the equations give W e_g = ρ(s) … ρ(s')x; every other equation is one between two paths.
    """
    size, d = len(table), R.shape[1]
    require(max(1, len(generators)) * size, d * d, 16)
    columns: dict[int, NDArray[np.int64]] = {0: np.eye(d, dtype=np.int64)}
    found = [np.zeros((0, d), dtype=np.int64)]
    waiting = [0]
    for g in waiting:
        for s in generators:
            moved, column = int(table.products[s][g]), R[s] @ columns[g]
            if moved not in columns:
                columns[moved] = column
                waiting.append(moved)
            elif (column != columns[moved]).any():
                found.append(column - columns[moved])
    if len(columns) < size:
        raise Disagreement(f"the generators reach {len(columns)} of {size} elements")
    return distinct_rows(np.concatenate(found))


def _moved(
    maps: Sequence[NDArray[np.int64]], R: NDArray[np.int64], table: ElementTable, generators: Sequence[int]
) -> tuple[int, int] | None:
    """The first map and generator that do not commute: W e_sg = ρ(s) W e_g for all g."""
    for place, W in enumerate(maps):
        for s in generators:
            if not np.array_equal(W[:, table.products[s]], R[s] @ W):
                return place, s
    return None
