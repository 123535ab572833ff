"""Claims about Hom_G by brute force: all matrices of a family, all generators of a group, elimination over Q.

Every n, k and l is decided by itself, from the definitions; the smallest counterexample is the first false case.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from itertools import permutations, product
from math import comb, factorial

from tests.oracles import lie
from tests.oracles.classes import step
from tests.oracles.definition import (
    Blocks,
    Rows,
    diagram_matrix,
    permutation_matrix,
    set_partitions,
    vertices,
)
from tests.oracles.linear import commutes, derivative, flat, identity, kronecker, null_space, power, transpose
from tests.oracles.signed import grood, jellyfish, sign, symplectic, tabulate

Element = tuple[list[list], bool]
"""A matrix, and whether it is of the Lie algebra."""
Where = tuple[int, int, int]
"""n, k, l."""
Formula = tuple[str, Callable[[int, int, int], Fraction | int]]
"""As it is printed, and its value at n, k, l."""


@dataclass(frozen=True)
class Sentence:
    """A claim about one family, or about the number of weights; and where it is made.

    Attributes
    ----------
    verb : "spans", "basis", "independent" or "count"
    family : str
        Empty for a number.
    group : str
        A letter, or the whole name of a single group.
    n, k, l : int or None
        As far as they are fixed.
    number : Formula or None
    """

    verb: str
    family: str
    group: str
    n: int | None = None
    k: int | None = None
    l: int | None = None
    number: Formula | None = None

    def __str__(self) -> str:
        name = self.group if self.group in SINGLE else f"{self.group}({'n' if self.n is None else self.n})"
        places = [f"{letter}={value}" for letter, value in (("k", self.k), ("l", self.l)) if value is not None]
        at = f" at {', '.join(places)}" if places else ""
        if self.number:
            return f"the number of {name} weights is {self.number[0]}{at}"
        if self.verb == "independent":
            return f"{self.family} is independent in {name}{at}"
        return f"{self.family} spans {name}{' as a basis' if self.verb == 'basis' else ''}{at}"


def stirling(m: int, t: int) -> int:
    """S(m, t) by counting surjections."""
    return sum((-1) ** (t - i) * comb(t, i) * i**m for i in range(t + 1)) // factorial(t) if t >= 0 else 0


def bell(m: int) -> int:
    """All set partitions."""
    return sum(stirling(m, t) for t in range(m + 1))


FORMULAS: list[Formula] = [
    ("Bell(l + k)", lambda n, k, l: bell(k + l)),
    ("Bell(m)", lambda n, k, l: bell(k + l)),
    ("1", lambda n, k, l: 1),
    ("2 ^ (m - 1)", lambda n, k, l: Fraction(2) ** (k + l - 1)),
    ("2 ^ m", lambda n, k, l: 2 ** (k + l)),
    ("n ^ 0", lambda n, k, l: 1),
    ("n ^ m", lambda n, k, l: n ** (k + l)),
    ("(k + l) + 1", lambda n, k, l: k + l + 1),
    ("m", lambda n, k, l: k + l),
    ("k * l", lambda n, k, l: k * l),
    ("n", lambda n, k, l: n),
    ("(n + 1) - n", lambda n, k, l: 1),
    ("Stirling(m, 2) + 1", lambda n, k, l: stirling(k + l, 2) + 1),
    ("Stirling(m, n)", lambda n, k, l: stirling(k + l, n)),
    ("binomial(n, 2) + 1", lambda n, k, l: comb(n, 2) + 1),
    ("binomial(m, k)", lambda n, k, l: comb(k + l, k)),
    ("factorial(m) / factorial(l)", lambda n, k, l: Fraction(factorial(k + l), factorial(l))),
    ("-(m - 1)", lambda n, k, l: 1 - k - l),
    ("(1 + (-1) ^ m) / 2", lambda n, k, l: Fraction(1 + (-1) ** (k + l), 2)),
]
"""Formulas that have a value everywhere."""


def _cycle(n: int) -> list[list]:
    return permutation_matrix([*range(2, n + 1), 1])


def _reflected(n: int) -> list[list]:
    """diag(−1, 1, …, 1)."""
    return [[(-1 if i == 0 else 1) * (i == j) for j in range(n)] for i in range(n)]


def _unit(i: int, j: int, n: int) -> list[list]:
    return [[int((a, b) == (i, j)) for b in range(n)] for a in range(n)]


def _tangent(conditions: Callable, n: int) -> list[list[list]]:
    """A basis of the matrices at which linear conditions vanish."""
    units = [_unit(i, j, n) for i in range(n) for j in range(n)]
    solutions = null_space(transpose([conditions(x) for x in units]), n * n)
    return [[list(v[i * n : (i + 1) * n]) for i in range(n)] for v in solutions]


def _permutations(n: int, even: bool) -> list[list[list]]:
    return [permutation_matrix(s) for s in permutations(range(1, n + 1)) if not even or sign(s) == 1]


def _signed(n: int) -> list[list[list]]:
    """All permutations, and a change of sign."""
    return [*_permutations(n, False), _reflected(n)]


def _elements(finite: Sequence, algebra: Sequence = ()) -> list[Element]:
    return [(g, False) for g in finite] + [(x, True) for x in algebra]


SERIES: dict[str, Callable[[int], list[Element]]] = {
    "S": lambda n: _elements(_permutations(n, False)),
    "A": lambda n: _elements(_permutations(n, True)),
    "H": lambda n: _elements(_signed(n)),
    "O": lambda n: _elements([_reflected(n)], _tangent(lie.skew, n)),
    "SO": lambda n: _elements([], _tangent(lie.skew, n)),
    "Sp": lambda n: _elements([], _tangent(lie.hamiltonian, n)),
    "B": lambda n: _elements(_permutations(n, False), _tangent(lie.skew_fixing_ones, n)),
}
"""All elements of finite groups; for the others one of every component, and a basis of the Lie algebra."""


def _side_by_side(a: list[list], b: list[list]) -> list[list]:
    return [[*row, *[0] * len(b)] for row in a] + [[*[0] * len(a), *row] for row in b]


def _factors(left: list[Element], m: int, right: list[Element], n: int) -> list[Element]:
    """g ⊗ 1 and 1 ⊗ g, on the tensor product of spaces of dimensions m and n."""
    first = [(kronecker(g, identity(n)), lie) for g, lie in left]
    return first + [(kronecker(identity(m), g), lie) for g, lie in right]


SINGLE: dict[str, tuple[int, list[Element]]] = {
    "C(3)": (3, _elements([_cycle(3)])),
    "Dih(4)": (4, _elements([_cycle(4), permutation_matrix([4, 3, 2, 1])])),
    "S(2)+S(1)": (3, _elements([_side_by_side(permutation_matrix([2, 1]), [[1]])])),
    "Aut(path:3)": (3, _elements([permutation_matrix([3, 2, 1])])),
    "S(2)xS(2)": (4, _factors(SERIES["S"](2), 2, SERIES["S"](2), 2)),
    "Sp(2)xS(2)": (4, _factors(SERIES["Sp"](2), 2, SERIES["S"](2), 2)),
    "S(1)xO(2)": (2, _factors(SERIES["S"](1), 1, SERIES["O"](2), 2)),
}
"""Groups with one n."""


def elements(group: str, n: int) -> list[Element] | None:
    """What generates a group at n; None if there is none."""
    if group in SINGLE:
        return SINGLE[group][1] if SINGLE[group][0] == n else None
    return None if group == "Sp" and n % 2 else SERIES[group](n)


def _sizes(blocks: Blocks) -> list[int]:
    return [len(block) for block in blocks]


SIZES: dict[str, Callable[[list[int], int], bool]] = {
    "partition": lambda sizes, n: True,
    "even": lambda sizes, n: all(size % 2 == 0 for size in sizes),
    "partial": lambda sizes, n: all(size <= 2 for size in sizes),
    "brauer": lambda sizes, n: all(size == 2 for size in sizes),
    "symplectic": lambda sizes, n: all(size == 2 for size in sizes),
    "grood": lambda sizes, n: all(size <= 2 for size in sizes) and sizes.count(1) == n,
    "jellyfish": lambda sizes, n: n >= 2 and len(sizes) in (n - 1, n),
}
"""Which set partitions are diagrams of a family at n."""


@cache
def matrices(family: str, n: int, k: int, l: int) -> tuple[Rows, ...] | None:
    """All matrices of a family; None if it has none at n."""
    if family == "symplectic" and n % 2:
        return None
    found = [blocks for blocks in set_partitions(vertices(l, k)) if SIZES[family](_sizes(blocks), n)]
    return tuple(_matrix(family, blocks, l, k, n) for blocks in found)


def _matrix(family: str, blocks: Blocks, l: int, k: int, n: int) -> Rows:
    if family == "jellyfish":
        return tabulate(lambda b, t, n: jellyfish(len(b), b, t, n), blocks, l, k, n)
    if family in ("symplectic", "grood"):
        return tabulate(symplectic if family == "symplectic" else grood, blocks, l, k, n)
    return diagram_matrix(blocks, l, k, n)


def orbit_sums(group: str, k: int, l: int) -> tuple[Rows, ...]:
    """The indicators of the orbits of a single permutation group on index tuples."""
    n, generators = SINGLE[group]
    seen: set[tuple[int, ...]] = set()
    found = []
    for start in product(range(n), repeat=l + k):
        if start not in seen:
            orbit, new = {start}, [start]
            while new:
                t = new.pop()
                images = {step(g, t)[0] for g, _ in generators} - orbit
                orbit |= images
                new += images
            seen |= orbit
            columns = list(product(range(n), repeat=k))
            found.append([[int((*I, *J) in orbit) for J in columns] for I in product(range(n), repeat=l)])
    return tuple(found)


def listed(family: str, group: str, n: int, k: int, l: int) -> tuple[Rows, ...] | None:
    """All matrices that a name means beside a group; None if there are none at n."""
    if family == "orbits":
        return orbit_sums(group, k, l)
    return matrices("symplectic" if (family, group) == ("brauer", "Sp") else family, n, k, l)


@cache
def dimension(group: str, n: int, k: int, l: int) -> int:
    """n^(l+k) less the rank of the equations of all elements, read off entry by entry."""
    found: set[tuple] = set()
    for g, infinitesimal in elements(group, n) or []:
        found |= {row for row in _equations(g, infinitesimal, k, l) if any(row)}
    return n ** (k + l) - sparse_rank(sorted(found))


def _equations(g: list[list], infinitesimal: bool, k: int, l: int) -> Iterator[tuple]:
    """ρ_l(g) W − W ρ_k(g) at (I, J), as coefficients of the entries of W."""
    act = derivative if infinitesimal else power
    left, right = act(g, l), act(g, k)
    rows, columns = range(len(left)), range(len(right))
    for i, j in product(rows, columns):
        yield tuple(left[i][a] * (b == j) - right[b][j] * (a == i) for a in rows for b in columns)


def sparse_rank(rows: Sequence[Sequence]) -> int:
    """The rank over Q, one row after another, zeros left out."""
    pivots: dict[int, dict[int, Fraction]] = {}
    for row in rows:
        rest = {i: Fraction(x) for i, x in enumerate(row) if x}
        while rest:
            first = min(rest)
            if first not in pivots:
                pivots[first] = {i: x / rest[first] for i, x in rest.items()}
                break
            factor = rest[first]
            for i, x in pivots[first].items():
                rest[i] = rest.get(i, Fraction(0)) - factor * x
                if not rest[i]:
                    del rest[i]
    return len(pivots)


@cache
def facts(family: str, group: str, n: int, k: int, l: int) -> tuple[bool, int, int] | None:
    """Whether all matrices are equivariant, how many there are, their rank; None if there are none at n."""
    found = listed(family, group, n, k, l)
    if found is None:
        return None
    commute = all(commutes(W, g, k, l, lie) for W in found for g, lie in elements(group, n) or [])
    return commute, len(found), sparse_rank([flat(W) for W in found])


def holds(sentence: Sentence, where: Where) -> bool | None:
    """Whether a claim is true in one case; None if it says nothing there."""
    n, k, l = where
    if elements(sentence.group, n) is None:
        return None
    dim = dimension(sentence.group, n, k, l)
    if sentence.number:
        return sentence.number[1](n, k, l) == dim
    found = facts(sentence.family, sentence.group, n, k, l)
    if found is None:
        return None
    commute, count, rank = found
    wanted = {"spans": rank == dim, "independent": rank == count, "basis": rank == dim == count}
    return commute and wanted[sentence.verb]


def cases(sentence: Sentence, most: int, entries: int) -> Iterator[Where]:
    """By l + k, then n, then k nearest to (l + k)/2, the smaller k first; as far as n^(l+k) is at most so large."""
    for m in range(most + 1):
        splits = sorted(((k, m - k) for k in range(m + 1)), key=lambda split: (abs(split[0] - split[1]), split[0]))
        ns = [SINGLE[sentence.group][0]] if sentence.group in SINGLE else range(1, LARGEST_N + 1)
        for n in ns:
            for k, l in splits:
                fits = sentence.n in (None, n) and sentence.k in (None, k) and sentence.l in (None, l)
                if fits and n**m <= entries:
                    yield n, k, l


LARGEST_N = 4


def counterexample(sentence: Sentence, most: int, entries: int) -> Where | None:
    """The first case at which a claim is false."""
    return next((where for where in cases(sentence, most, entries) if holds(sentence, where) is False), None)


def is_outside(sentence: Sentence, where: Where, W: Rows) -> bool:
    """Whether a map commutes with the group and is not a combination of the matrices of the family."""
    n, k, l = where
    found = [flat(M) for M in listed(sentence.family, sentence.group, n, k, l) or ()]
    equivariant = all(commutes(W, g, k, l, lie) for g, lie in elements(sentence.group, n) or [])
    return equivariant and sparse_rank([*found, flat(W)]) > sparse_rank(found)
