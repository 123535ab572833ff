"""Isometries as products of reflections in vectors, and as sandwich products with the product of these vectors.

Every isometry of a form of n dimensions without radical is the product of at most n reflections (É. Cartan,
J. Dieudonné). The proof is the algorithm: a reflection in gv − v takes gv back to v, if both vectors have squares
other than 0; then v is fixed, and what is orthogonal to it has one dimension less. Where all gv − v have square 0,
any reflection first leads out of this case; then n is even and det g = 1, so that one reflection was to spare.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from eqmath.clifford.algebra import Clifford
from eqmath.clifford.multivector import Multivector
from eqmath.errors import Disagreement, SpaceError
from eqmath.exact import Matrix, integers, null_space, primitive

Columns = list[Matrix]
"""Vectors, as n × 1 matrices."""
STEPS = 5
"""Two quadratic polynomials that are not 0 have at most four zeros together."""


def reflection(algebra: Clifford, v: Multivector) -> Matrix:
    """The matrix of x ↦ x − 2 b(x, v)/b(v, v) v.

    >>> reflection(Clifford(2), Clifford(2).vector([1, 1]))
    Matrix([[0, -1], [-1, 0]])

    Raises
    ------
    SpaceError
        If v is not a vector, or its square is 0.
    """
    if v.grades != (1,) or not (v * v).terms:
        raise SpaceError(f"expected a vector whose square is not 0, found {v}")
    return _reflecting(Matrix([[v.coefficient(1 << i)] for i in range(algebra.n)]), algebra.form)


def _reflecting(v: Matrix, form: Matrix) -> Matrix:
    doubled = (v * (v.T * form)) * 2
    return Matrix.identity(form.shape[0]) - _divided(doubled, _square(v, form))


def _divided(m: Matrix, by: Matrix) -> Matrix:
    """A matrix divided by the entry of a 1 × 1 matrix."""
    return m * by.inverse()[0, 0]


def _square(v: Matrix, form: Matrix) -> Matrix:
    return v.T * form * v


def _is_null(v: Matrix, form: Matrix) -> bool:
    return not _square(v, form)[0, 0]


def reflections(algebra: Clifford, g: Matrix) -> tuple[Multivector, ...]:
    """Vectors v1, …, vm, m ≤ n, whose reflections have the product g, that in v1 coming last.

    >>> quarter = Matrix([[0, -1], [1, 0]])
    >>> [str(v) for v in reflections(Clifford(2), quarter)]
    ['-e1 + e2', '-2 e2']

    Raises
    ------
    SpaceError
        If the form has a radical, or g does not keep it.
    Disagreement
        If more than n are found, or their product is not g.
    """
    form, n = algebra.form, algebra.n
    if algebra.r or g.T * form * g != form:
        raise SpaceError(f"expected an isometry of a form without radical, found {g.tolist()} beside {algebra}")
    found, left = [], g
    basis = [Matrix([[int(i == j)] for i in range(n)]) for j in range(n)]
    while left != Matrix.identity(n):
        fixed = _first_not_null(_fixed(left, basis), form)
        v = fixed or _moved_well(left, basis, form)
        mirror = None if fixed else (left * v - v if v else basis[0])
        if mirror is not None:
            found.append(mirror)
            left = _reflecting(mirror, form) * left
        if v is not None:
            basis = _orthogonal_to(v, basis, form)
    vectors = tuple(algebra.vector([row[0] for row in v.tolist()]) for v in found)
    if len(vectors) > n or _product(algebra, vectors) != g:
        raise Disagreement(f"{len(vectors)} reflections of {algebra} do not have the product {g.tolist()}")
    return vectors


def _product(algebra: Clifford, vectors: Sequence[Multivector]) -> Matrix:
    found = Matrix.identity(algebra.n)
    for v in vectors:
        found = found * reflection(algebra, v)
    return found


def _sums(vectors: Sequence[Matrix]) -> Iterator[Matrix]:
    """All of them and the sums of two: a quadratic form that is 0 on these is 0."""
    yield from vectors
    for a, b in combinations(vectors, 2):
        yield a + b


def _first_not_null(vectors: Sequence[Matrix], form: Matrix) -> Matrix | None:
    """A vector of their span whose square is not 0."""
    return next((v for v in _sums(vectors) if not _is_null(v, form)), None)


def _fixed(g: Matrix, basis: Columns) -> Columns:
    """A basis of the vectors in a span that g fixes."""
    moved = Matrix([(g * v - v).T.tolist()[0] for v in basis]).T
    return _kernel(moved, basis)


def _kernel(rows: Matrix, basis: Columns) -> Columns:
    """A basis of the vectors of a span whose coefficients solve these equations."""
    equations = integers([primitive(row) for row in rows.tolist()], len(basis))
    return [_combined(basis, solution) for solution in null_space(equations)]


def _combined(basis: Columns, coefficients: Sequence[int]) -> Matrix:
    found = basis[0] * 0
    for v, c in zip(basis, coefficients, strict=True):
        found = found + v * c
    return found


def _moved_well(g: Matrix, basis: Columns, form: Matrix) -> Matrix | None:
    """A vector v such that neither v nor gv − v has square 0; None if all gv − v have."""
    start = next((v for v in _sums(basis) if not _is_null(g * v - v, form)), None)
    if start is None:
        return None
    along = next(v for v in basis if not _is_null(v, form))
    tried = (start + along * t for t in range(STEPS))
    return next(v for v in tried if not _is_null(v, form) and not _is_null(g * v - v, form))


def _orthogonal_to(v: Matrix, basis: Columns, form: Matrix) -> Columns:
    """An orthogonal basis of the part of a span that is orthogonal to v, squares other than 0."""
    left, found = _kernel(Matrix([[(v.T * form * w)[0, 0] for w in basis]]), basis), []
    while left:
        chosen = _first_not_null(left, form)
        assert chosen is not None, "the form has no radical here"
        found.append(chosen)
        left = _kernel(Matrix([[(chosen.T * form * w)[0, 0] for w in left]]), left)
    return found


@dataclass(frozen=True)
class Versor:
    """A product of vectors v1 ⋯ vm with squares other than 0, which acts on the whole algebra by a sandwich product.

    Attributes
    ----------
    value : Multivector
        v1 ⋯ vm.
    odd : bool
        Whether m is odd: then x is replaced by its grade involution.

    Examples
    --------
    >>> space = Clifford(2)
    >>> turn = versor([space["e1"], space.vector([1, 1])])
    >>> print(turn(space["e1"]), "/", turn(space["e2"]), "/", turn(space["e12"]))
    -e2 / e1 / e12
    """

    value: Multivector
    odd: bool

    def __call__(self, x: Multivector) -> Multivector:
        """w x w⁻¹, or w x̂ w⁻¹ for an odd one."""
        return self.value * (x.involuted if self.odd else x) * self.value.inverse

    def __mul__(self, other: Versor) -> Versor:
        """First the other one, then this one."""
        return Versor(self.value * other.value, self.odd != other.odd)

    def matrix(self, algebra: Clifford) -> Matrix:
        """What it does to the whole algebra."""
        return Matrix([list(self(x).coefficients) for x in algebra.basis]).T


def versor(vectors: Sequence[Multivector]) -> Versor:
    """The product of at least one vector.

    >>> versor([Clifford(1)["e1"]]).odd
    True

    Raises
    ------
    SpaceError
        If there is none.
    """
    if not vectors:
        raise SpaceError("expected at least one vector, found none")
    found = Versor(vectors[0], True)
    for v in vectors[1:]:
        found = found * Versor(v, True)
    return found
