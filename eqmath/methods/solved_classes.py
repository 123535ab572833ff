"""What commutes with exact generators, beyond the unknowns that are solved over Q.

The signed permutations among the generators leave one unknown for every orbit with signs. Equations of the others are
taken at some index tuples, mod primes; their number of solutions is an upper bound for the dimension. The rational
vectors with these residues are put into all equations: they vanish over Z, for they vanish mod primes whose product
is above twice a bound of what could stand there. So they are a lower bound, and the two ends meet.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import islice
from math import prod
from typing import Any

import numpy as np
from numpy.typing import NDArray

from eqmath.errors import TooLarge
from eqmath.exact import (
    Integers,
    Matrix,
    ModularKernel,
    balanced,
    descending_primes,
    modular_kernel,
    primitive,
    rational_kernel,
    residue_product,
)
from eqmath.limits import require, require_time, timed
from eqmath.methods.action import integer_form
from eqmath.methods.cost import Cost
from eqmath.methods.signed_classes import BYTES, SignedClasses, SignedPermutation, signed_classes, signed_permutation

EXTRA_TUPLES, MOST_PRIMES = 40, 1024
COUNTED = 10**6
BULK, MOST_MIXED = 2**22, 2**28
"""So many terms of equations, or entries of tensors, at a time; up to so many coefficients all equations count."""


@dataclass(frozen=True, eq=False)
class LegMatrices:
    """An element on all legs of V^⊗l ⊗ (V*)^⊗k: Σ or ⊗ over the first legs beside the same over the others.

    For an element g of the group ⊗_(i < split) N_i v · scales[0] = ⊗_(i ≥ split) N_i v · scales[1]; for one of the Lie
    algebra Σ_i N_i v = 0, N_i acting on leg i.

    Attributes
    ----------
    matrices : tuple of integer arrays, one a leg
    split : int
    scales : (int, int)
    infinitesimal : bool

    Examples
    --------
    >>> legs = leg_matrices(Matrix([["1/2", 0], [0, 1]]), 1, 1, False)
    >>> [N.tolist() for N in legs.matrices], legs.split, legs.scales, legs.bound(1)
    ([[[1, 0], [0, 2]], [[1, 0], [0, 2]]], 1, (2, 2), 8)
    """

    matrices: tuple[NDArray[Any], ...]
    split: int
    scales: tuple[int, int]
    infinitesimal: bool

    @property
    def sides(self) -> tuple[range, range]:
        """The legs on the left and on the right."""
        return range(self.split), range(self.split, len(self.matrices))

    def bound(self, largest: int) -> int:
        """No entry of the difference of both sides is above it, if no entry of v is above a number."""
        growths = [max((sum(map(abs, row)) for row in N.tolist()), default=0) for N in self.matrices]
        if self.infinitesimal:
            return largest * sum(growths)
        return largest * sum(scale * prod(growths[i] for i in own) for scale, own in zip(self.scales, self.sides,
                                                                                       strict=True))  # fmt: skip


def leg_matrices(g: Matrix, k: int, l: int, infinitesimal: bool) -> LegMatrices:
    """The matrices by which an element acts on the legs, outputs first: g, and on inputs g⁻ᵀ, or X and −Xᵀ."""
    if infinitesimal:
        N = integer_form(g)[0]
        return LegMatrices((N,) * l + (-N.T,) * k, l, (1, 1), True)
    split = l if abs(k - l) <= 1 else (k + l) // 2
    needed = [i < split for i in range(k + l)]
    inverse = g.inverse()
    own = [g if i < l else inverse.T for i in range(k + l)]
    back = [inverse if i < l else g.T for i in range(k + l)]
    found = [integer_form(a if here else b) for a, b, here in zip(own, back, needed, strict=True)]
    left, right = prod(d for _, d in found[:split]), prod(d for _, d in found[split:])
    return LegMatrices(tuple(N for N, _ in found), split, (right, left), False)


@dataclass(frozen=True, eq=False)
class ClassEquations:
    """The equations of some elements in the unknowns of classes of entries of V^⊗m.

    Attributes
    ----------
    classes : SignedClasses
    elements : tuple of LegMatrices
    n, m : int

    Examples
    --------
    >>> swap = signed_permutation(Matrix([[0, 1], [1, 0]]))
    >>> double = leg_matrices(Matrix([[2, 0], [0, "1/2"]]), 1, 1, False)
    >>> equations = ClassEquations(signed_classes((swap,), 2, 2), (double,), 2, 2)
    >>> equations.at(np.arange(4), 101).tolist(), equations.hold(np.array([[0, 1]]))
    ([[0, 0], [6, 0], [95, 0], [0, 0]], True)
    """

    classes: SignedClasses
    elements: tuple[LegMatrices, ...]
    n: int
    m: int

    def at(self, places: Integers, prime: int) -> Integers:
        """The equations of all elements at some index tuples, mod a prime."""
        require(len(places) * max(1, len(self.elements)), len(self.classes), 40)
        blocks = [np.zeros((0, len(self.classes)), dtype=np.int64)]
        for element in self.elements:
            longest = max(self.n, *(self.n ** len(side) for side in element.sides))
            for start in timed(range(0, len(places), max(1, BULK // longest)), "writing down equations", every=1):
                own = places[start : start + max(1, BULK // longest)]
                blocks.append(self._derived(element, own, prime) if element.infinitesimal else
                              self._moved(element, own, prime))  # fmt: skip
        return np.concatenate(blocks)

    def mixed(self, prime: int) -> Integers:
        """Random combinations of the equations at all index tuples: almost surely of the same rank."""
        height, rng = len(self.classes) + EXTRA_TUPLES, np.random.default_rng(prime)
        total = np.zeros((height, len(self.classes)), dtype=np.int64)
        size, step = self.n**self.m, max(height, BULK // max(1, len(self.classes)))
        for start in range(0, size, step):
            rows = self.at(np.arange(start, min(size, start + step)), prime)
            for _ in range(2):
                factors = rng.integers(1, prime, len(rows))[:, None]
                padded = np.zeros((-(-len(rows) // height) * height, rows.shape[1]), dtype=np.int64)
                padded[: len(rows)] = (rows * factors % prime)[rng.permutation(len(rows))]
                total += padded.reshape(len(padded) // height, height, rows.shape[1]).sum(axis=0)
            total %= prime
        return total

    def _moved(self, element: LegMatrices, places: Integers, prime: int) -> Integers:
        """⊗ on the left less ⊗ on the right."""
        tuples, total = self._tuples(places), np.zeros((len(places), len(self.classes)), dtype=np.int64)
        for sign, legs, scale in zip((1, -1), element.sides, element.scales, strict=True):
            terms = np.full((len(places), 1), scale % prime, dtype=np.int64)
            at = np.zeros((len(places), 1), dtype=np.int64)
            for leg in range(self.m):
                if leg in legs:
                    row = np.mod(element.matrices[leg], prime).astype(np.int64)[tuples[:, leg]]
                    terms = (terms[:, :, None] * row[:, None, :] % prime).reshape(len(places), -1)
                    at = (at[:, :, None] * self.n + np.arange(self.n)).reshape(len(places), -1)
                else:
                    at = at * self.n + tuples[:, leg, None]
            total += sign * self._summed(at, terms)
        return total % prime

    def _derived(self, element: LegMatrices, places: Integers, prime: int) -> Integers:
        """The sum over the legs."""
        tuples, total = self._tuples(places), np.zeros((len(places), len(self.classes)), dtype=np.int64)
        for leg, N in enumerate(element.matrices):
            step = self.n ** (self.m - 1 - leg)
            at = (places - tuples[:, leg] * step)[:, None] + np.arange(self.n) * step
            total += self._summed(at, np.mod(N, prime).astype(np.int64)[tuples[:, leg]])
        return total % prime

    def _tuples(self, places: Integers) -> Integers:
        columns = [places // self.n ** (self.m - 1 - leg) % self.n for leg in range(self.m)]
        return np.array(columns, dtype=np.int64).reshape(self.m, len(places)).T

    def _summed(self, at: Integers, terms: Integers) -> Integers:
        """Σ terms · v at entries, row by row, in the unknowns: sums of residues are exact in float64."""
        width = len(self.classes) + 1
        flat = self.classes.labels[at] + np.arange(len(at))[:, None] * width
        values = (terms * self.classes.signs[at]).ravel().astype(np.float64)
        found = np.bincount(flat.ravel(), weights=values, minlength=len(at) * width).reshape(len(at), width)
        return found[:, :-1].astype(np.int64)

    def hold(self, vectors: NDArray[Any]) -> bool:
        """Whether integer vectors solve all equations, over Z: mod primes whose product is above twice the bound."""
        largest = max(map(abs, vectors.ravel().tolist()), default=0)
        for element in self.elements:
            bound, product = 2 * element.bound(largest), 1
            for prime in descending_primes():
                if product > bound:
                    break
                product *= prime
                require_time("putting solutions into the equations")
                if not self._hold_mod(element, vectors, prime):
                    return False
        return True

    def _hold_mod(self, element: LegMatrices, vectors: NDArray[Any], prime: int) -> bool:
        size = max(1, BULK // self.n**self.m)
        starts = 0, *range(1, len(vectors), size)  # the first alone: what is wrong is seldom wrong in others only
        for start in starts:
            own = np.mod(vectors[start : start + (size if start else 1)], prime).astype(np.float64)
            tensor = balanced(self.classes.spread(own), prime)
            sides = [self._acted(element, tensor, legs, prime) for legs in element.sides]
            factors = np.array(
                [1, 1] if element.infinitesimal else [element.scales[0], -element.scales[1]], dtype=object
            )
            left, right = balanced(np.mod(factors, prime).astype(np.float64), prime).tolist()
            if np.mod(balanced(sides[0] * left, prime) + balanced(sides[1] * right, prime), prime).any():
                return False
        return True

    def _acted(self, element: LegMatrices, tensor: NDArray[np.float64], legs: range, prime: int) -> NDArray[np.float64]:
        """⊗ N_i v over some legs, or Σ N_i v: residues, which stay balanced."""
        found = np.zeros_like(tensor) if element.infinitesimal else tensor
        for leg in legs:
            N = balanced(np.mod(element.matrices[leg], prime).astype(np.float64), prime)
            before, after = len(tensor) * self.n**leg, self.n ** (self.m - 1 - leg)
            source = (tensor if element.infinitesimal else found).reshape(before, self.n, after).swapaxes(0, 1)
            image = residue_product(N, source.reshape(self.n, before * after), prime)
            image = image.reshape(self.n, before, after).swapaxes(0, 1).reshape(tensor.shape)
            found = balanced(found + image, prime) if element.infinitesimal else image
        return found


@dataclass(frozen=True, eq=False)
class Solved:
    """The reduced integer basis of the maps that commute with some generators.

    Attributes
    ----------
    classes : SignedClasses
    vectors : integer array, the values of one solution in the classes a row
    equations : int
    prime : int or None

    Examples
    --------
    >>> solved = solved_classes((Matrix([[0, -1], [1, 0]]),), (), 2, 1, 1)
    >>> solved.rows([0, 1]).tolist()
    [[0, 1, -1, 0], [1, 0, 0, 1]]
    """

    classes: SignedClasses
    vectors: NDArray[Any]
    equations: int
    prime: int | None

    def __len__(self) -> int:
        return len(self.vectors)

    def rows(self, chosen: Sequence[int]) -> NDArray[Any]:
        """All entries of some solutions."""
        require(len(chosen), len(self.classes.labels), 24)
        return self.classes.spread(self.vectors[list(chosen)])

    @cached_property
    def how(self) -> str:
        """In a sentence."""
        count, entries = len(self.classes), len(self.classes.labels)
        first = (
            f"dimension: the signed permutations among the generators leave {count} of {entries} entries as unknowns"
        )
        if self.prime is None:
            return first
        return (
            f"{first}; {self.equations} equations of the others, mod {self.prime}, bound it from above, and "
            f"{len(self)} solutions, which solve all equations over Z, from below"
        )


def solved_classes(generators: Sequence[Matrix], lie: Sequence[Matrix], n: int, k: int, l: int) -> Solved:
    """The maps that commute with generators, signed permutations first.

    Raises
    ------
    TooLarge
        If there are too many entries or classes, or no prime below 2²³ lets both ends meet.
    """
    moves, others = _sorted_out(generators, lie, k, l)
    classes = signed_classes(moves, n, k + l)
    if not others or not len(classes):
        require(len(classes), len(classes), 16)
        return Solved(classes, np.eye(len(classes), dtype=np.int64), 0, None)
    return _solved(ClassEquations(classes, others, n, k + l))


def _sorted_out(
    generators: Sequence[Matrix], lie: Sequence[Matrix], k: int, l: int
) -> tuple[tuple[SignedPermutation, ...], tuple[LegMatrices, ...]]:
    """The signed permutations among some elements, each once, and how all others act on the legs."""
    signed = [signed_permutation(g) for g in generators]
    others = [leg_matrices(g, k, l, False) for g, own in zip(generators, signed, strict=True) if own is None]
    others += [leg_matrices(x, k, l, True) for x in lie]
    return tuple(sorted({own for own in signed if own is not None})), tuple(others)


def _solved(equations: ClassEquations) -> Solved:
    """By combinations of all equations, where these are not too many; else by those at ever more index tuples."""
    classes, size, rng = equations.classes, equations.n**equations.m, np.random.default_rng(0)
    height, every = len(classes) + EXTRA_TUPLES, size * max(1, len(classes)) <= MOST_MIXED
    while True:
        every = every or height >= size
        places = classes.first if every else np.union1d(classes.first, rng.choice(size, height, replace=False))
        count = size if every else len(places)
        found = _proved(equations, equations.mixed if every else partial(equations.at, places))
        if found is not None:
            return Solved(classes, found[0], count * len(equations.elements), found[1])
        if every:
            raise TooLarge("no prime below 2**23 among many lets the number of solutions be proved over Q")
        height *= 4


def _proved(equations: ClassEquations, rows: Callable[[int], Integers]) -> tuple[NDArray[Any], int] | None:
    """The solutions of some equations, by ever more primes, if they solve all of them; None if they do not."""
    scales = [scale for element in equations.elements for scale in element.scales]
    primes, kernels, guess, count = descending_primes(*scales), list[ModularKernel](), None, 1
    while count <= MOST_PRIMES:
        kernels += [modular_kernel(rows(prime), prime) for prime in _timed(primes, count)]
        lifted, count = rational_kernel(kernels), len(kernels)
        vectors = None if lifted is None else equations.classes.oriented([primitive(v) for v in lifted])
        if vectors is not None and guess is not None and np.array_equal(vectors, guess):
            return None
        guess = vectors
        if vectors is not None and equations.hold(vectors):
            return vectors, min(kernels, key=lambda kernel: (len(kernel.free), -kernel.prime)).prime
    return None


def _timed(primes: Iterator[int], count: int) -> Iterator[int]:
    return timed(islice(primes, count), "solving equations mod primes", every=1)


def class_cost(generators: Sequence[Matrix], lie: Sequence[Matrix], n: int, k: int, l: int) -> Cost:
    """What `solved_classes` is predicted to need; the classes are counted up to 10⁶ entries, else nothing is known.

    Measured: 2 µs an entry for the classes; where there are equations 0.4 ns a cube of classes, 10 ns a coefficient,
    and to put solutions in 80 ns an entry, a solution, a leg and a prime, one for every 23 bits of the largest number.

    >>> class_cost((Matrix([[0, -1], [1, 0]]),), (), 2, 1, 1).columns
    2
    """
    m, size = k + l, n ** (k + l)
    moves, others = _sorted_out(generators, lie, k, l)
    count = len(signed_classes(moves, n, m)) if size <= COUNTED else size
    rows = count + EXTRA_TUPLES if others else 0
    primes = sum(element.bound(1).bit_length() // 23 + 1 for element in others)
    tables = 4 * count**3 // 10 + 10 * size * count * len(others) + 80 * size * (count // 4 + 1) * m * primes
    steps = 2000 * size + (tables if others else 0)
    kept = 100 * rows * count + 60 * min(size * (count // 4 + 1), BULK) * bool(others)
    return Cost(rows, count, BYTES * size + kept, min(steps, 10**33) / 10**9)
