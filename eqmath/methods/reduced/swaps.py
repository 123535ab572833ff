"""Pair swaps: the space of invariants as a sum over the characters of H = (Z₂)^h ≤ S_m.

H swaps the places 1-2, 3-4, …, and commutes with G, so V^⊗m is the direct sum of its 2^h semi-invariant
parts. Permuting the pairs shows that only the number j of minus signs matters:

    dim Hom = Σ_j C(h, j) dim_j,   rank A = Σ_j C(h, j) rank A_j,

and both ends of the sandwich hold for every j. The unknowns of a sector are the signed orbits of H on
classes, some forced to zero; one equation of every orbit is enough, because a swap maps the equation of
a tuple to ± the equation of the swapped tuple. Of diagrams one of every orbit is enough for the same
reason, if the list is closed under permutations of the places.

`positions` solves every sector as well, three to ten times as slow: here classes, equations and values of diagrams
are listed once for all sectors, and only those that triangular equations leave.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from math import comb

import numpy as np
from numpy.typing import NDArray

from eqmath.combinatorics import MarkedTuples, Words, growth_rows
from eqmath.errors import Disagreement
from eqmath.exact import PRIME, Integers, modular_rank
from eqmath.exact.panels import balanced, exact_product
from eqmath.groups import Part, Series
from eqmath.limits import require, require_time, timed
from eqmath.methods.reduced.equations import Equations
from eqmath.methods.reduced.places import marked_types, swapped
from eqmath.methods.reduced.signed_orbits import SignedOrbits
from eqmath.methods.reduced.system import EquationTerms, Finder, keys, lie_elements, terms_of
from eqmath.methods.vectors import Vectors

CHECKED_ROWS = 512
ROWS_EACH = 6
"""So many equations for every unknown of the largest sector are tried before all are."""


@dataclass(frozen=True, eq=False)
class Sector:
    """The semi-invariants for the character with a given number of minus signs: signed orbits of classes."""

    minus: int
    orbits: SignedOrbits

    @property
    def unknowns(self) -> int:
        """The number of orbits that are not forced to zero."""
        return self.orbits.count

    def equations(self, terms: EquationTerms, columns: Integers) -> Equations:
        """Equations between classes as equations between the unknowns of this sector."""
        return Equations.collect(self.unknowns, *self.orbits.entries(terms.rows, columns, terms.coefficients))

    def project(self, values: NDArray[np.int8], swaps: int) -> NDArray[np.int32]:
        """2^h times the projections of vectors to this sector, from their values on all classes.

        (Σ_η χ(η) f∘η)(t) is the stabiliser's order times the signed sum of f over the orbit of t.
        """
        orbits = self.orbits.orbits
        order = np.argsort(orbits, kind="stable")
        order = order[np.searchsorted(orbits[order], 0) :]
        sizes = np.bincount(orbits[order], minlength=self.unknowns)
        if not self.unknowns:
            return np.zeros((len(values), 0), dtype=np.int32)
        starts, phases = np.cumsum(sizes) - sizes, self.orbits.phases[order].astype(np.int32)
        sums = [np.add.reduceat(row[order] * phases, starts) * (2**swaps // sizes) for row in values]
        return different(np.array(sums, dtype=np.int32).reshape(len(values), self.unknowns))


def different(table: NDArray[np.int32]) -> NDArray[np.int32]:
    """The rows that are not zero and not ± an earlier row: those of one swap orbit of diagrams coincide.

    >>> different(np.array([[1, 2], [-1, -2], [0, 0]], dtype=np.int32)).tolist()
    [[1, 2]]
    """
    found: dict[bytes, NDArray[np.int32]] = {}
    for row in table[table.any(axis=1)]:
        positive = row * np.sign(row[(row != 0).argmax()])
        found.setdefault(positive.tobytes(), positive)
    return np.array(list(found.values()), dtype=np.int32).reshape(len(found), table.shape[1])


class PairSwaps:
    """The swaps of places 2i and 2i+1 as signed permutations of some classes.

    Parameters
    ----------
    part : Part
    classes : int8 array
        Representatives; with a class all classes of its orbit under the places.
    n : int
    """

    def __init__(self, part: Part, classes: Words, n: int) -> None:
        self.count = classes.shape[1] // 2
        find = Finder(classes)
        self.images: list[Integers] = []
        self.signs: list[NDArray[np.int8]] = []
        for pair in range(self.count):
            words, signs = part.canonical(swapped(classes, 2 * pair), n)
            self.images.append(find(words))
            self.signs.append(signs)
        self.classes = len(classes)

    def sector(self, minus: int) -> Sector:
        """The sector whose character is −1 on the first few swaps."""
        here = np.arange(self.classes)
        rules = (
            (here, image, np.where(pair < minus, -signs, signs))
            for pair, (image, signs) in enumerate(zip(self.images, self.signs, strict=True))
        )
        return Sector(minus, SignedOrbits.of(self.classes, rules))


@dataclass(frozen=True)
class SwapEnds:
    """Both ends, summed over all sectors.

    Attributes
    ----------
    rank, dim : int
    unknowns : tuple of int
        In the sectors with 0, 1, … minus signs.
    equations : int
        How many were used, over all these sectors.
    """

    rank: int
    dim: int
    unknowns: tuple[int, ...]
    equations: int


def swap_ends(
    series: Series, part: Part, n: int, classes: Words, pure: dict[str, Integers] | None, vectors: Vectors
) -> SwapEnds:
    """The rank of a closed list of vectors, and an upper bound for the dimension of the solutions.

    Parameters
    ----------
    classes : int8 array
        Closed under the places; every solution is known from its values on them.
    pure : dict of arrays or None
        The types of the tuples whose equations touch only these classes, by element; None for all tuples.

    Raises
    ------
    Disagreement
        If a vector does not solve an equation.
    TooLarge
        If a table exceeds the memory limit.
    """
    swaps = PairSwaps(part, classes, n)
    terms, columns = pure_terms(series, part, n, classes, pure)
    table = values_of_orbits(vectors, part, classes)
    sectors = [swaps.sector(minus) for minus in range(swaps.count + 1)]
    few = ROWS_EACH * max(sector.unknowns for sector in sectors)
    rank, dim, used = 0, 0, 0
    for sector in timed(sectors, "solving the sectors of the pair swaps", every=1):
        projected = sector.project(table, swaps.count)
        own = modular_rank(projected.astype(np.int64))
        for share in (few, len(terms.rows)):
            equations = sector.equations(*fewer_equations(terms, columns, share))
            bound = checked_bound(equations, projected, own)
            if bound == own:
                break
        rank, dim = rank + comb(swaps.count, sector.minus) * own, dim + comb(swaps.count, sector.minus) * bound
        used += equations.count
    return SwapEnds(rank, dim, tuple(sector.unknowns for sector in sectors), used)


def one_of_each_swap_orbit(words: Words) -> Integers:
    """The indices of the first growth string of every orbit of the swaps.

    >>> one_of_each_swap_orbit(np.array([[0, 1, 0, 1], [0, 1, 1, 0], [0, 0, 1, 1]], dtype=np.int8)).tolist()
    [0, 2]
    """
    least = keys(words)
    for chosen in product((False, True), repeat=words.shape[1] // 2):
        require_time("finding the swap orbits of diagrams")
        moved = words.copy()
        for pair in np.flatnonzero(chosen):
            moved[:, [2 * pair, 2 * pair + 1]] = words[:, [2 * pair + 1, 2 * pair]]
        least = np.minimum(least, keys(growth_rows(moved)))
    return np.sort(np.unique(least, return_index=True)[1])


def checked_bound(equations: Equations, projected: NDArray[np.int32], rank: int) -> int:
    """An upper bound for the solutions, after a check mod p that the rows to be eliminated kill the vectors.

    Raises
    ------
    Disagreement
        If a vector is not a solution.
    """
    matrix = equations.enough(rank)
    if not kills(matrix, projected):
        raise Disagreement("a vector does not solve the equations of a sector")
    return equations.unknowns - modular_rank(matrix)


def kills(matrix: Integers, projected: NDArray[np.int32]) -> bool:
    """Whether matrix · projectedᵀ = 0 mod p."""
    right = projected.T.astype(np.float64)
    starts = timed(range(0, len(matrix), CHECKED_ROWS), "checking equations on the diagrams", every=1)
    chunks = (matrix[start : start + CHECKED_ROWS] for start in starts)
    products = (exact_product(balanced((rows % PRIME).astype(np.float64), PRIME), right) for rows in chunks)
    return not any(balanced(values, PRIME).any() for values in products)


def fewer_equations(terms: EquationTerms, columns: Integers, most: int) -> tuple[EquationTerms, Integers]:
    """The terms of at most a given number of equations, taken at random but the same way every time."""
    count = int(terms.rows.max(initial=-1)) + 1
    if count <= most:
        return terms, columns
    chosen = np.zeros(count, dtype=bool)
    chosen[np.random.default_rng(0).choice(count, most, replace=False)] = True
    kept = chosen[terms.rows]
    return EquationTerms(terms.rows[kept], terms.words[kept], terms.coefficients[kept]), columns[kept]


def pure_terms(
    series: Series, part: Part, n: int, classes: Words, pure: dict[str, Integers] | None
) -> tuple[EquationTerms, Integers]:
    """The equations of one tuple, at least, of every orbit of the swaps, and the classes of their terms."""
    m = classes.shape[1]
    found, start = [], 0
    for element in lie_elements(series, part, n):
        listed = element.tuples(m, n)
        assert isinstance(listed, MarkedTuples)
        tuples = listed.array(rising=range(1, m, 2))
        if pure is not None:
            tuples = tuples[np.isin(marked_types(element, tuples, part.letters), pure[element.name])]
        terms = terms_of(element, part, tuples, n)
        found.append(EquationTerms(terms.rows + start, terms.words, terms.coefficients))
        start += len(tuples)
    rows, coefficients = (
        np.concatenate([np.zeros(0, dtype=np.int64), *parts])
        for parts in ([t.rows for t in found], [t.coefficients for t in found])
    )
    words = np.concatenate([classes[:0], *(t.words for t in found)])
    return EquationTerms(rows, words, coefficients), Finder(classes)(words)


def values_of_orbits(vectors: Vectors, part: Part, classes: Words) -> NDArray[np.int8]:
    """The values of one diagram of every orbit of the swaps."""
    points_first = np.asfortranarray(classes)
    rows = []
    for block in vectors.blocks:
        words = np.array(block.words if block.part == part.name else (), dtype=np.int8).reshape(-1, classes.shape[1])
        words = words[one_of_each_swap_orbit(words)]
        require(len(words), len(classes), 6)
        for word in timed(words.tolist(), "evaluating one diagram of every swap orbit"):
            values = block.values(tuple(word), vectors.l, points_first, vectors.n)
            rows.append(values.astype(np.int8))
            if (rows[-1] != values).any():
                raise Disagreement("the values of a diagram are expected to be small")
    return np.array(rows, dtype=np.int8).reshape(len(rows), len(classes))
