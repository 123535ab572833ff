"""The predicted cost of a computation, said before it starts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import isqrt

from eqmath.combinatorics import integer_partitions, matching_count
from eqmath.families import Piece, family, rule
from eqmath.groups import Group, Part
from eqmath.limits import human, require, require_bytes
from eqmath.methods.reduced.by_labels import are_many, keeps_form
from eqmath.methods.reduced.places import has_types
from eqmath.methods.reduced.sandwich import (
    ANYWHERE,
    EVERY_ENTRY,
    EVERY_TUPLE,
    FEW_CLASSES,
    MANY_LEFT,
    MANY_VECTORS,
)

STEPS_PER_SECOND = 3 * 10**9
LARGEST_ORDER = 40
PER_ENTRY = 60
"""Steps for an entry of the tables by which homomorphisms are counted: 20 ns."""
PER_TRY = 3_000_000
"""Steps for the graphs that are tried before one is taken, 200 µs each: here five, one to seventeen were measured."""
MANY = 2_000
"""More orbit sums than these are not compared entry by entry: they are disjoint and not zero."""


@dataclass(frozen=True, slots=True)
class Cost:
    """Rows and columns of the largest table, bytes and seconds of the whole computation.

    Bytes are an upper estimate; seconds are good to a factor of three on one core of 2024.
    """

    rows: int
    columns: int
    bytes: int
    seconds: float

    def __add__(self, other: Cost) -> Cost:
        larger = max(self, other, key=lambda cost: cost.rows * cost.columns)
        peak = max(self.bytes, other.bytes)
        return Cost(larger.rows, larger.columns, peak, self.seconds + other.seconds)


def predict(group: Group, k: int, l: int, method: str = "reduced") -> Cost:
    """The cost of rank and dimension of Hom_G(V^⊗k, V^⊗l), by closed counts alone."""
    m, n, group = k + l, group.n, group.bent(k, l)
    pieces = [Piece(family(name, group), rule(kept, name)).shaped(k, l) for name, kept, _ in group.series.spanning]
    vectors = sum(piece.count(m, n) for piece in pieces)
    if method == "reduced":
        counted = [part for part in group.series.parts if part.count is not None]
        return _orbits(n, m, vectors, pieces) if counted else _reduced(group, k, l, vectors)
    if method == "isotypic":
        return _isotypic(group, m, vectors)
    return _direct(n**m, len(group.discrete) + len(group.lie), vectors)


def _direct(unknowns: int, generators: int, vectors: int) -> Cost:
    """Measured: 0.45 µs an entry of an equation, 2.1 µs an entry of a matrix and its images; 52 bytes each."""
    equations = generators * unknowns
    work = (equations + vectors) * unknowns**2 // 2 + equations * unknowns * 1350 + vectors * unknowns * 6200
    return Cost(equations, unknowns, 52 * (equations + vectors) * unknowns, _seconds(work))


def _orbits(n: int, m: int, vectors: int, pieces: Sequence[Piece]) -> Cost:
    """The values of one vector an orbit, on all index tuples or on some, and the labels of all tuples.

    Measured: 7 ns a place of a tuple and 60 µs for a vector, on C(12) at order 4 and Dih(6) at order 5; 56 bytes a
    tuple for the labels. Homomorphisms are counted twice at these tuples and once at the orbits, as if every
    bilabelled graph were G itself with labels: so it is where G is a core. How many graphs are tried is not known
    before; the search ends after `families.bilabelled.family.MOST` entries.
    """
    tuples = n**m
    if vectors > MANY:
        return Cost(vectors, vectors, 10**6, _seconds(10**6))
    seen = tuples if tuples * vectors <= EVERY_ENTRY and tuples <= EVERY_TUPLE else vectors + ANYWHERE
    foreseen = [piece.family.members.foreseen for piece in pieces]
    large, small = (int(sum(entries(m, size) for entries in foreseen)) for size in (seen, vectors))
    work = vectors * ((2 * seen + vectors) * m * 21 + 180_000) + tuples * (m + 3) * 100
    work += vectors * (2 * large + small) * PER_ENTRY + (vectors * PER_TRY if large else 0)
    return Cost(vectors, tuples, 56 * tuples + 16 * (vectors * vectors + large), _seconds(work))


def _reduced(group: Group, k: int, l: int, vectors: int) -> Cost:
    """Enumeration, the checks, and the elimination in the largest sectors of the pair swaps.

    The constants were measured: 1.5 µs a class, 3 µs a vector, four times as much with equations; 15 µs a
    class and 10 µs a class that is left and a swap, where pairs are swapped; 4·10⁻¹¹ N³ + 1.6·10⁻⁷ N²
    seconds for N unknowns. Where neither classes nor vectors are listed 0.8 µs and 45 bytes a class, and up to 1 MB.
    """
    m, labelled = k + l, [part for part in group.series.parts if _by_labels(group, part, k + l)]
    if labelled:
        others = replace(group.series, parts=tuple(part for part in group.series.parts if part not in labelled))
        return _labelled(group, labelled, m) + (
            _reduced(others(group.n), k, l, 0) if others.parts else Cost(0, 0, 0, 0.0)
        )
    classes = sum(part.most(m, group.n) for part in group.series.parts)
    lie = bool(group.series.lie_elements(group.n))
    if not lie and _are_closed(group, k, l):
        return Cost(vectors, classes, 45 * classes + min(1000 * classes, 10**6), _seconds(classes * 2_400))
    if lie and group.series.complement and (classes > MANY_LEFT or vectors > MANY_VECTORS):
        alone, other = _left_alone(group, k, l, vectors), group.series.complement(group.n)
        return alone + sum((predict(other, 0, j) for j in range(0, m + 1, 2)), Cost(0, 0, 0, 0.0))
    work = classes * 4_500 + vectors * 9_000 * (1 + 3 * lie)
    if group.series.colours:  # every vector is compared with every equation: places of two colours are not permuted
        work += vectors * classes * 150
    size = 650 * classes + 200 * vectors
    largest = 0
    if lie and classes <= FEW_CLASSES:
        work += classes * 1_500_000
    elif lie:
        left = [_left(group, part.name, k, l) for part in group.series.parts]
        sectors = left if group.series.colours else [3 * count // 2 ** (m // 2) for count in left]
        largest = max(sectors)
        work += classes * 45_000 * any(left) + sum(left) * (m // 2) * 30_000
        work += sum(n**3 * 12 // 100 + n**2 * 480 for n in sectors)
        size += 60 * largest**2
    rows, columns = (largest, largest) if largest**2 > vectors * classes else (vectors, classes)
    return Cost(rows, columns, size, _seconds(work))


def _are_closed(group: Group, k: int, l: int) -> bool:
    """Whether permutations of the places keep the lists of diagrams and of classes, so that none is listed."""
    m = k + l
    families = [family(name, group).shaped(k, l) for name, _, _ in group.series.spanning]
    typed = all(has_types(group.series, part, m, group.n) for part in group.series.parts)
    return typed and all(own.members.closed for own in families)


def _left_alone(group: Group, k: int, l: int, vectors: int) -> Cost:
    """What a group needs beside its complement: the checks, and some vectors in the equations, 0.3 ms each."""
    classes = sum(part.most(k + l, group.n) for part in group.series.parts)
    work = classes * 2_400 + min(vectors, 2 * MANY_VECTORS) * 900_000
    return Cost(vectors, classes, 45 * classes + 10**7, _seconds(work))


def _by_labels(group: Group, part: Part, m: int) -> bool:
    """Whether both ends are found by words of labels."""
    return keeps_form(group.series) and are_many(part, m, group.n)


def _labelled(group: Group, parts: Sequence[Part], m: int) -> Cost:
    """Measured: 0.07 µs and 3 bytes a place of a diagram, 0.4 µs and 12 bytes where there is a determinant.

    Besides 0.4 s of contractions at order 16, and 200 MB at a time.
    """
    seconds, size, counts = 0.4 * (m / 16) ** 4, 0, list[int]()
    for part in parts:
        counts.append(matching_count(m, group.n if part.determinant else 0))
        seconds += counts[-1] * m * (4e-7 if part.determinant else 7e-8)
        size = max(size, counts[-1] * m * (12 if part.determinant else 3))
    size += min(max(counts) * m * 30, 2 * 10**8)
    return Cost(max(counts), m, size, _seconds(int(seconds * STEPS_PER_SECOND)))


def _left(group: Group, name: str, k: int, l: int) -> int:
    """How many classes of a part the triangular equations leave; 0 where the vectors are as many."""
    m, part, step = k + l, group.series.part(name), group.series.step
    room = max((element.marked for element in group.series.lie), default=0) // part.letters
    fewer = group.n - step * max(room - 1, 1)
    left = part.most(m, group.n) - (part.most(m, fewer) if fewer >= step and not part.determinant else 0)
    vectors = sum(family(f).shaped(k, l).count(m, group.n) for f, _, own in group.series.spanning if own == name)
    return 0 if left == vectors or group.n >= m else left


def _isotypic(group: Group, m: int, vectors: int) -> Cost:
    """Measured at orders 8, 10 and 12: 0.04 s at order 10 for one row, 6.8 times as much every two orders.

    With r rows r^0.7 as much, for Sp(n) r^1.4; twice as much where there are determinants. Bytes at order 10 are
    7 MB, 3.2 times as many every two orders, and twice as many for Sp(n).
    """
    symplectic = any(part.letters == 2 for part in group.series.parts)
    twice = 2 if any(part.determinant for part in group.series.parts) else 1
    rows, above = min(group.n, m), min(m, 3 * LARGEST_ORDER) - 10
    shapes = sum(1 for _ in integer_partitions(min(m, LARGEST_ORDER)))
    seconds = 0.04 * 2.6**above * rows ** (1.4 if symplectic else 0.7) * twice
    unknowns = shapes * rows * 2 ** max(m - 8, 0) // 8 + 1
    size = int(7e6 * 1.8**above) * (2 if symplectic else 1) + 500 * vectors
    return Cost(unknowns, isqrt(unknowns) + 1, size, _seconds(int(seconds * STEPS_PER_SECOND) + vectors * 45_000))


def _seconds(work: int) -> float:
    """Seconds from a count of elementary steps; a huge count is as good as infinite."""
    return min(work, 10**24) / STEPS_PER_SECOND + 0.005


def require_affordable(group: Group, k: int, l: int, method: str = "reduced") -> None:
    """Refuse a computation whose predicted memory is above the limit, and name the cheaper one.

    Raises
    ------
    TooLarge
        If it is.
    """
    reduced = predict(group, k, l)
    if method == "reduced":
        hint = "--mem-limit allows more; a smaller l + k or n needs less"
        require_bytes(reduced.bytes, f"Hom_{group.name} at order {k + l} needs", hint)
        return
    if method == "isotypic":
        require_bytes(predict(group, k, l, method).bytes, f"the isotypic method at order {k + l} needs")
        return
    direct = predict(group, k, l, method)
    hint = f"the reduced method needs {human(reduced.bytes)}: --method reduced"
    require(direct.rows, direct.columns, 24, hint if group.series.parts else "")
