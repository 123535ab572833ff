"""Certificates about maps that commute with any pairs of matrices, as those on ego networks do (SPEC.md §8)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import gcd

import numpy as np

from eqmath.claims.commuting import MOST_CELLS, MOST_TERMS, MOST_UNKNOWNS, Commuting, Content, require_short, terms_of
from eqmath.errors import TooLarge
from eqmath.exact import Integers, LinearTerms, Matrix, equation_table
from eqmath.hom import LocalHom
from eqmath.limits import grouped
from eqmath.methods.entry_equations import MatrixPair, entry_equations
from eqmath.methods.local_maps import permutation_of


@dataclass(frozen=True)
class Pairs:
    """Maps W with B W = W A for pairs of matrices (A, B).

    Attributes
    ----------
    shape : tuple of int
        The numbers of rows and columns of W.
    discrete : pairs of invertible matrices
    lie : pairs of any matrices
        The equation is the same.
    title : str

    Examples
    --------
    >>> one = Matrix([[1]])
    >>> Pairs((2, 1), discrete=((one, Matrix([[0, 1], [1, 0]])),)).commuting.content("basis", None)["solutions"]
    [[1, 1]]
    """

    shape: tuple[int, int]
    discrete: tuple[MatrixPair, ...] = ()
    lie: tuple[MatrixPair, ...] = ()
    title: str = "maps that commute with pairs"

    @property
    def listed(self) -> list[MatrixPair]:
        """All pairs, in the order of a claim."""
        return [*self.discrete, *self.lie]

    @property
    def commuting(self) -> Commuting:
        """The equations, and what a certificate says of them.

        Raises
        ------
        TooLarge
            If nobody would check them.
        """
        rows, columns = self.shape
        if rows * columns > MOST_UNKNOWNS:
            raise TooLarge(f"maps with {grouped(rows)} × {grouped(columns)} entries are too large for a certificate")
        if terms_of((rows, columns), self.shape, len(self.listed), len(self.discrete)) > MOST_TERMS:
            raise TooLarge(f"the equations of {len(self.listed)} generators are too long for a certificate")
        require_short(g for pair in self.listed for g in pair)
        lists = {name: [(A.tolist(), B.tolist()) for A, B in getattr(self, name)] for name in ("discrete", "lie")}
        said = {"group": lists, "rows": rows, "columns": columns}
        return Commuting(said, self._equations(), self.shape, self._violation, self.title)

    def _equations(self) -> Integers:
        """B W − W A on the entries of W row by row, each once: most of them have few terms, and are there often."""
        rows, columns = self.shape
        found = dict.fromkeys(map(_primitive, entry_equations(self.listed, rows, columns)))
        if len(found) * rows * columns > MOST_CELLS:
            raise TooLarge(f"{len(found)} equations in {grouped(rows * columns)} unknowns are too many to be checked")
        return equation_table(list(found), rows * columns)

    def _violation(self, matrices: Sequence[Matrix]) -> Content | None:
        """The first matrix, pair and entry at which the two sides differ."""
        for index, W in enumerate(matrices):
            for number, (A, B) in enumerate(self.listed):
                wrong = np.argwhere(np.asarray((B * W).to_numpy() != (W * A).to_numpy()))
                if len(wrong):
                    i, j = wrong[0].tolist()
                    return {"kind": "element", "map": index, "generator": number, "entry": f"[{i + 1};{j + 1}]"}
        return None


def _primitive(terms: LinearTerms) -> LinearTerms:
    """Divided by what all terms have in common."""
    content = gcd(*(x for _, x in terms))
    return tuple((place, x // content) for place, x in terms)


def on_ego_networks(layers: LocalHom) -> Pairs:
    """The layers on all ego networks, as maps between the sums of all their features.

    A bijection e → f acts as a matrix with this one block. That it commutes says Y(φ) W_e = W_f X(φ), and that there
    is nothing beside the blocks; the identities of all ego networks are among the pairs.

    >>> layers = LocalHom.of("path:3", source="V", target="V")
    >>> on_ego_networks(layers).commuting.content("count", None, number=4)["status"]
    'proved'
    """
    sizes = [network.size for network in layers.networks]
    ends = [(e, e, Matrix.identity(size)) for e, size in enumerate(sizes)]
    ends += [(found.source, found.target, permutation_of(found)) for found in layers.bijections]
    pairs = []
    for e, f, g in ends:
        pairs.append(
            tuple(
                _block(space.matrix(g), [space.dimension(s) for s in sizes], e, f)
                for space in (layers.source, layers.target)
            )
        )
    shape = tuple(sum(space.dimension(s) for s in sizes) for space in (layers.target, layers.source))
    return Pairs((shape[0], shape[1]), lie=tuple((A, B) for A, B in pairs), title="layers on ego networks")


def _block(g: Matrix, sizes: Sequence[int], e: int, f: int) -> Matrix:
    """The matrix with one block, from the features of e to those of f."""
    rows, columns = sum(sizes[:f]), sum(sizes[:e])
    table = np.full((sum(sizes), sum(sizes)), 0, dtype=object)
    table[rows : rows + sizes[f], columns : columns + sizes[e]] = g.to_numpy()
    return Matrix.from_numpy(table)
