"""Linear algebra on lists of rows: Python integers and Fractions, one entry at a time."""

from collections.abc import Sequence
from fractions import Fraction
from itertools import product as tuples
from math import factorial

from tests.oracles.definition import symmetric_group

Rows = list[list[int]] | list[list[Fraction]]


def multiply(left: Sequence[Sequence], right: Sequence[Sequence]) -> list[list]:
    """The matrix product."""
    columns = list(zip(*right, strict=True))
    return [[sum(a * b for a, b in zip(row, column, strict=True)) for column in columns] for row in left]


def transpose(rows: Sequence[Sequence]) -> list[list]:
    """Rows become columns."""
    return [list(column) for column in zip(*rows, strict=True)]


def kronecker(left: Sequence[Sequence], right: Sequence[Sequence]) -> list[list]:
    """The block a·right at every entry a of the left factor."""
    return [[a * b for a in upper for b in lower] for upper in left for lower in right]


def power(g: Sequence[Sequence], k: int) -> list[list]:
    """ρ_k(g) = g ⊗ … ⊗ g, the 1 × 1 identity for k = 0."""
    result: list[list] = [[1]]
    for _ in range(k):
        result = kronecker(result, g)
    return result


def combine(terms: Sequence[tuple], shape: tuple[int, int]) -> list[list]:
    """Σ c · M over pairs (c, M)."""
    return [[sum((c * M[i][j] for c, M in terms), 0) for j in range(shape[1])] for i in range(shape[0])]


def reduce(rows: Sequence[Sequence], prime: int | None = None) -> tuple[list[list], list[int]]:
    """The reduced row echelon form and its pivot columns, over Q or over F_p."""
    table = [[Fraction(x) if prime is None else int(x) % prime for x in row] for row in rows]
    pivots: list[int] = []
    for column in range(len(table[0]) if table else 0):
        top = len(pivots)
        row = next((i for i in range(top, len(table)) if table[i][column]), None)
        if row is None:
            continue
        table[top], table[row] = table[row], table[top]
        inverse = 1 / table[top][column] if prime is None else pow(table[top][column], -1, prime)
        table[top] = [_mod(x * inverse, prime) for x in table[top]]
        for i in range(len(table)):
            if i != top and table[i][column]:
                factor = table[i][column]
                table[i] = [_mod(x - factor * y, prime) for x, y in zip(table[i], table[top], strict=True)]
        pivots.append(column)
    return table[: len(pivots)], pivots


def _mod(x, prime: int | None):
    return x if prime is None else x % prime


def rank(rows: Sequence[Sequence], prime: int | None = None) -> int:
    """The number of pivots."""
    return len(reduce(rows, prime)[1])


def first_pivots(rows: Sequence[Sequence], prime: int | None = None) -> tuple[list[int], list[int]]:
    """By definition: the rows, and the columns, that are not a combination of the ones before them."""
    return _new(rows, prime), _new(transpose(rows), prime)


def _new(rows: Sequence[Sequence], prime: int | None) -> list[int]:
    ranks = [0, *(rank(rows[: i + 1], prime) for i in range(len(rows)))]
    return [i for i in range(len(rows)) if ranks[i + 1] > ranks[i]]


def null_space(rows: Sequence[Sequence], columns: int) -> list[list[Fraction]]:
    """One vector for every free column of the reduced form."""
    table, pivots = reduce(rows)
    vectors = []
    for free in (j for j in range(columns) if j not in pivots):
        vector = [Fraction(int(j == free)) for j in range(columns)]
        for row, pivot in zip(table, pivots, strict=True):
            vector[pivot] = -row[free]
        vectors.append(vector)
    return vectors


def reynolds(n: int, k: int, l: int) -> list[list[Fraction]]:
    """W ↦ the mean of ρ_l(g) W ρ_k(g)⁻¹ over all g in S(n), as a matrix on the entries of W."""
    group, size = symmetric_group(n), n ** (k + l)
    places = {t: i for i, t in enumerate(tuples(range(1, n + 1), repeat=l + k))}
    total = [[0] * size for _ in range(size)]
    for sigma in group:
        for t, column in places.items():
            total[places[tuple(sigma[i - 1] for i in t)]][column] += 1
    return [[Fraction(x, factorial(n)) for x in row] for row in total]


def trace(rows: Sequence[Sequence]):
    """The sum of the diagonal."""
    return sum(rows[i][i] for i in range(len(rows)))


def identity(n: int) -> list[list[int]]:
    """The n × n identity."""
    return [[int(i == j) for j in range(n)] for i in range(n)]


def derivative(x: Sequence[Sequence], k: int) -> list[list]:
    """dρ_k(X) = Σ 1 ⊗ … ⊗ X ⊗ … ⊗ 1, zero for k = 0."""
    n = len(x)
    parts = [(1, kronecker(kronecker(identity(n**i), x), identity(n ** (k - 1 - i)))) for i in range(k)]
    return combine(parts, (n**k, n**k))


def flat(rows: Sequence[Sequence]) -> list:
    """The entries, row by row."""
    return [x for row in rows for x in row]


def sides(W: Sequence[Sequence], g: Sequence[Sequence], k: int, l: int, lie: bool = False) -> tuple[list, list]:
    """ρ_l(g) W and W ρ_k(g), or dρ for an element of the Lie algebra."""
    act = derivative if lie else power
    return multiply(act(g, l), W), multiply(W, act(g, k))


def commutes(W: Sequence[Sequence], g: Sequence[Sequence], k: int, l: int, lie: bool = False) -> bool:
    """Whether the two sides are equal."""
    left, right = sides(W, g, k, l, lie)
    return left == right


def hom_dimension(elements: Sequence[tuple], n: int, k: int, l: int) -> int:
    """The dimension of all W that commute with the pairs (g, whether g is in the Lie algebra)."""
    conditions = []
    for i in range(n ** (k + l)):
        unit = [[int(r * n**k + c == i) for c in range(n**k)] for r in range(n**l)]
        both = [sides(unit, g, k, l, lie) for g, lie in elements]
        conditions.append([a - b for left, right in both for a, b in zip(flat(left), flat(right), strict=True)])
    return n ** (k + l) - rank(conditions)
