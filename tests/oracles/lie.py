"""Lie algebras of matrices over Q: brackets, conjugates, and the smallest space that both keep."""

from collections.abc import Callable, Sequence
from fractions import Fraction

from tests.oracles.linear import combine, flat, identity, multiply, null_space, transpose

Square = list[list]


def bracket(x: Square, y: Square) -> Square:
    """XY − YX."""
    return combine([(1, multiply(x, y)), (-1, multiply(y, x))], (len(x), len(x)))


def inverse(g: Square) -> Square:
    """By elimination beside the identity."""
    n = len(g)
    rows = [[Fraction(x) for x in (*row, *unit)] for row, unit in zip(g, identity(n), strict=True)]
    for column in range(n):
        pivot = next(i for i in range(column, n) if rows[i][column])
        rows[column], rows[pivot] = rows[pivot], rows[column]
        rows[column] = [x / rows[column][column] for x in rows[column]]
        for i in range(n):
            if i != column:
                rows[i] = [x - rows[i][column] * y for x, y in zip(rows[i], rows[column], strict=True)]
    return [row[n:] for row in rows]


def determinant(g: Square):
    """By the first row."""
    if not g:
        return 1
    minors = [[row[:j] + row[j + 1 :] for row in g[1:]] for j in range(len(g))]
    return sum((-1) ** j * x * determinant(minor) for j, (x, minor) in enumerate(zip(g[0], minors, strict=True)) if x)


class Span:
    """A space of matrices that grows: one reduced row for every pivot."""

    def __init__(self) -> None:
        self.members: list[Square] = []
        self.rows: dict[int, list[Fraction]] = {}

    def add(self, x: Square) -> bool:
        """Whether X is new; then it is a member from now on."""
        row = [Fraction(entry) for entry in flat(x)]
        for pivot, old in self.rows.items():
            if row[pivot]:
                factor = row[pivot]
                row = [a - factor * b for a, b in zip(row, old, strict=True)]
        pivot = next((i for i, entry in enumerate(row) if entry), None)
        if pivot is None:
            return False
        self.rows[pivot] = [entry / row[pivot] for entry in row]
        self.members.append(x)
        return True


def generated_algebra(elements: Sequence[Square], conjugators: Sequence[Square]) -> list[Square]:
    """A basis of the Lie algebra that the conjugates of the elements generate.

    It is the smallest space that holds the elements and is kept by the bracket and by X ↦ gXg⁻¹ for the
    generators g of a group: each of them permutes the conjugates.
    """
    span, waiting = Span(), list(elements)
    pairs = [(g, inverse(g)) for g in conjugators]
    while waiting:
        x = waiting.pop()
        if span.add(x):
            waiting += [multiply(multiply(g, x), back) for g, back in pairs]
            waiting += [bracket(x, y) for y in span.members]
    return span.members


def tangent_dimension(conditions: Callable[[Square], list], n: int) -> int:
    """The dimension of all n × n matrices X at which the linear conditions vanish."""
    units = [[[int((a, b) == (i, j)) for b in range(n)] for a in range(n)] for i in range(n) for j in range(n)]
    return len(null_space(transpose([conditions(x) for x in units]), n * n))


def skew(x: Square) -> list:
    """Xᵀ + X: zero for the Lie algebra of O(n)."""
    return flat(combine([(1, transpose(x)), (1, x)], (len(x), len(x))))


def skew_fixing_ones(x: Square) -> list:
    """Xᵀ + X and X · (1, …, 1): zero for the Lie algebra of the orthogonal matrices with row sums 1."""
    return [*skew(x), *(sum(row) for row in x)]


def hamiltonian(x: Square) -> list:
    """Xᵀε + εX: zero for the Lie algebra of Sp(n)."""
    form = symplectic_form(len(x))
    return flat(combine([(1, multiply(transpose(x), form)), (1, multiply(form, x))], (len(x), len(x))))


def symplectic_form(n: int) -> Square:
    """Blocks [[0, 1], [−1, 0]]."""
    return [[(b - a if a // 2 == b // 2 else 0) for b in range(n)] for a in range(n)]


def unitary(x: Square) -> list:
    """Xᵀ + X and Xε − εX: zero for the Lie algebra of U(n/2) as real matrices."""
    form = symplectic_form(len(x))
    both = combine([(1, multiply(x, form)), (-1, multiply(form, x))], (len(x), len(x)))
    return [*skew(x), *flat(both)]


def torus(n: int) -> list[Square]:
    """diag(0, …, 1, −1, …, 0), one for each pair of basis vectors."""
    return [[[(i == j) * ((i == 2 * q) - (i == 2 * q + 1)) for j in range(n)] for i in range(n)] for q in range(n // 2)]
