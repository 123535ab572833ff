"""Tensors that a group fixes and that positions change by signs, from the definition; spaces of legs by hand."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import product

Tuple = tuple[int, ...]
Row = dict[int, int]
Positions = list[tuple[Tuple, int]]
Space = tuple[Tuple, Positions]
"""The factor of every leg, and permutations of the legs with signs."""

ONE: Space = ((), [])
V: Space = ((0,), [])
W: Space = ((1,), [])
"""The space of the second factor."""


def times(*spaces: Space) -> Space:
    """X ⊗ Y ⊗ …: legs beside legs, each with its own positions."""
    m = sum(len(factors) for factors, _ in spaces)
    start, positions = 0, []
    for factors, own in spaces:
        end = start + len(factors)
        for images, sign in own:
            positions.append(((*range(start), *(start + j for j in images), *range(end, m)), sign))
        start = end
    return tuple(factor for factors, _ in spaces for factor in factors), positions


def _copies(space: Space, d: int, sign: int) -> Space:
    """d copies, the exchange of two neighbouring ones with the sign, however long they are."""
    factors, positions = times(*[space] * d)
    size = len(space[0])
    for i in range(d - 1):
        images = list(range(d * size))
        images[i * size : (i + 2) * size] = [*range((i + 1) * size, (i + 2) * size), *range(i * size, (i + 1) * size)]
        positions.append((tuple(images), sign))
    return factors, positions


def sym(d: int, space: Space = V) -> Space:
    """Sym^d X."""
    return _copies(space, d, 1)


def alt(d: int, space: Space = V) -> Space:
    """Λ^d X."""
    return _copies(space, d, -1)


def maps(source: Space, target: Space) -> tuple[Tuple, int, Positions]:
    """The factors of the bent legs, outputs first, the number of outputs, and the positions of both."""
    factors, positions = times(target, source)
    return factors, len(target[0]), positions


def generated(m: int, positions: Positions) -> Positions:
    """Every element with a sign that some positions generate; an element with both signs stands twice."""
    known = {(tuple(range(m)), 1)}
    waiting = list(known)
    while waiting:
        images, sign = waiting.pop()
        for own, turn in positions:
            new = (tuple(images[j] for j in own), sign * turn)
            if new not in known:
                known.add(new)
                waiting.append(new)
    return sorted(known)


def at(t: Tuple, images: Tuple) -> Tuple:
    """(t_z(0), t_z(1), …)."""
    return tuple(t[j] for j in images)


def conditions(
    matrices: Sequence[tuple[int, Sequence[Sequence], bool]], sizes: Sequence[int], legs: Tuple, positions: Positions
) -> Iterator[Row]:
    """The equations of v on all index tuples: g v = v, X v = 0, and v(t z) = sign · v(t).

    The matrices are triples of a factor, a matrix, and whether it belongs to the Lie algebra.
    """
    tuples = list(product(*(range(sizes[factor]) for factor in legs)))
    number = {t: i for i, t in enumerate(tuples)}
    for factor, g, lie in matrices:
        places = [j for j, own in enumerate(legs) if own == factor]
        for t in tuples:
            image = dict(_derived(g, t, places) if lie else _moved(g, t, places))
            row = {number[s]: entry for s, entry in image.items()}
            if not lie:
                row[number[t]] = row.get(number[t], 0) - 1
            yield row
    for images, sign in positions:
        for t in tuples:
            row = {number[at(t, images)]: 1}
            row[number[t]] = row.get(number[t], 0) - sign
            yield row


def _moved(g: Sequence[Sequence], t: Tuple, places: list[int]) -> dict[Tuple, int]:
    """(g v)(t) = Σ_s Π g[t_j, s_j] v(s)."""
    terms = {t: 1}
    for j in places:
        terms = {
            (*s[:j], b, *s[j + 1 :]): entry * g[t[j]][b]
            for s, entry in terms.items()
            for b in range(len(g))
            if g[t[j]][b]
        }
    return terms


def _derived(x: Sequence[Sequence], t: Tuple, places: list[int]) -> dict[Tuple, int]:
    """(X v)(t) = Σ_j Σ_b X[t_j, b] v(t with t_j = b)."""
    terms: dict[Tuple, int] = {}
    for j in places:
        for b, entry in enumerate(x[t[j]]):
            if entry:
                s = (*t[:j], b, *t[j + 1 :])
                terms[s] = terms.get(s, 0) + entry
    return terms


def sparse_rank(rows: Iterable[Row]) -> int:
    """The rank over Q of sparse rows."""
    pivots: dict[int, dict[int, Fraction]] = {}
    for row in rows:
        left = {column: Fraction(entry) for column, entry in row.items() if entry}
        while left:
            column = min(left)
            if column not in pivots:
                scale = left[column]
                pivots[column] = {other: entry / scale for other, entry in left.items()}
                break
            factor = left[column]
            for other, entry in pivots[column].items():
                left[other] = left.get(other, Fraction(0)) - factor * entry
                if not left[other]:
                    del left[other]
    return len(pivots)


def dimension(
    matrices: Sequence[tuple[int, Sequence[Sequence], bool]], sizes: Sequence[int], legs: Tuple, positions: Positions
) -> int:
    """How many independent v there are."""
    unknowns = 1
    for factor in legs:
        unknowns *= sizes[factor]
    return unknowns - sparse_rank(conditions(matrices, sizes, legs, positions))


Step = Callable[[Tuple], tuple[Tuple, int]]


def signed_orbits(tuples: Iterable[Tuple], steps: Sequence[Step]) -> dict[Tuple, tuple[int, int]]:
    """The orbit and the sign of every tuple at which a function with v(step t) = sign · v(t) need not vanish."""
    found: dict[Tuple, tuple[int, int]] = {}
    seen: set[Tuple] = set()
    count = 0
    for start in tuples:
        if start in seen:
            continue
        orbit, waiting, possible = {start: 1}, [start], True
        while waiting:
            t = waiting.pop()
            for step in steps:
                image, sign = step(t)
                if image not in orbit:
                    orbit[image] = sign * orbit[t]
                    waiting.append(image)
                elif orbit[image] != sign * orbit[t]:
                    possible = False
        seen |= set(orbit)
        if possible:
            found.update({t: (count, sign) for t, sign in orbit.items()})
            count += 1
    return found
