"""The isotypic method: dim Hom = Σ_λ f^λ m_λ, one shape λ ⊢ m at a time.

V^⊗m = ⊕_λ S^λ ⊗ S_λ(V), and S_λ(V) is the space of GL_c-highest-weight vectors of weight λ in Sym(V⊗C^c),
c the number of rows of λ, or of weight λ' in Ext(V⊗C^c), c the number of columns. So m_λ is the number of
polynomials that G fixes and that the raising operators E_(i,i+1) kill. The upper end is linear algebra on
monomials up to K; the lower end is one explicit polynomial with value 1 at x_i = e_i:

* O(n): a product of Gram minors det(⟨x_a, x_b⟩), a, b ≤ r; every row of λ even, at most n rows;
* SO(n) besides: det(x_1, …, x_n) times such a product; exactly n rows, all odd;
* Sp(n): a product of Pfaffians of (ω(x_a, x_b)), a, b ≤ 2r; every column even, at most n rows.

These are polynomials in the forms and the determinant, so they lie in the span of the diagrams. The method
shares no class, no equation and no diagram with the reduced method.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache, partial
from itertools import islice
from math import prod

import numpy as np

from eqmath.combinatorics import Shape, integer_partitions, tableau_count
from eqmath.errors import CaseError, Disagreement
from eqmath.exact import PRIME, Matrix
from eqmath.groups import Group, LieElement, Part, all_series
from eqmath.groups.symplectic import form as symplectic_form
from eqmath.limits import timed
from eqmath.methods.findings import Findings, Method
from eqmath.methods.forms import require_form
from eqmath.methods.isotypic.monomials import Exponents, RowAction
from eqmath.methods.reduced.by_labels import triangle
from eqmath.methods.reduced.equations import Equations
from eqmath.methods.reduced.sandwich import spanning_vectors
from eqmath.methods.vectors import Vectors
from eqmath.pieces import PieceWork, piece

Move = tuple[int, int, int, int, int]
"""From row and column to row and column, with a coefficient."""

FEW_PLACES = 3
"""So many choices of marked rows in every monomial are tried before all are."""


def examine(group: Group, vectors: Vectors) -> Findings:
    """Rank and dimension, from multiplicities of the irreducible representations of the symmetric group.

    Raises
    ------
    CaseError
        If the group is not O(n), SO(n) or Sp(n), or the vectors are not all of its spanning set.
    Disagreement
        If the two ends of a shape do not meet.
    """
    if group.series.form is None or group.series.signature:
        *others, last = (series.every for series in all_series().values() if series.form)
        message = f"the isotypic method treats {', '.join(others)} and {last}, found {group.name}"
        raise CaseError(message, hint="--method reduced")
    if vectors != spanning_vectors(group, vectors.k, vectors.l):
        raise CaseError("the isotypic method treats the whole spanning set only", hint="--method reduced")
    require_form(group)
    m = vectors.k + vectors.l
    dim, unknowns, equations, shapes = 0, 0, 0, 0
    for part in group.series.parts:
        for shape in integer_partitions(m):
            multiplicity, columns, rows = kept_multiplicity(group, part, shape)
            dim += multiplicity * tableau_count(shape)
            unknowns, equations, shapes = unknowns + columns, equations + rows, shapes + multiplicity
    rank = sum(triangle(part, m, group.n).rank for part in group.series.parts)
    if rank != dim:
        raise Disagreement(f"{group.name}, order {m}: {rank} words of labels, dimension {dim} by shapes")
    checks = (
        "the generators preserve the form, and the determinant for SO(n); diagrams are products of these",
        f"{shapes} shapes carry one invariant each: a product of minors or Pfaffians with value 1 at x_i = e_i, "
        f"and N − rank = 1; all other shapes have N − rank = 0",
        f"rank ≥ {rank}: at their words of labels the vectors of as many diagrams form a triangle",
        "cited, not checked: the isotypic decomposition of V^⊗m and (GL_m, GL_n) duality",
    )
    return Findings(len(vectors), rank, dim, None, Method("isotypic", unknowns, equations, PRIME, rank), checks)


def kept_multiplicity(group: Group, part: Part, shape: Shape) -> tuple[int, int, int]:
    """The same as `multiplicity_of`, from what an earlier run has kept of it, if it has."""
    multiplicity, unknowns, equations = piece(_name(group, part, shape), partial(_found, group, part.name, shape))
    return multiplicity, unknowns, equations


def shapes_apart(group: Group, m: int) -> list[PieceWork]:
    """The multiplicities of all shapes, each as a piece of its own that another process can find.

    >>> from eqmath import O
    >>> [(name, found()) for name, found in shapes_apart(O(2), 2)]
    [(('O(2)', 'even', '2'), [1, 1, 0]), (('O(2)', 'even', '1,1'), [0, 0, 0])]
    """
    if group.series.form is None or group.series.signature:
        return []
    every = ((part, shape) for part in group.series.parts for shape in integer_partitions(m))
    return [(_name(group, part, shape), partial(_found, group, part.name, shape)) for part, shape in every]


def _name(group: Group, part: Part, shape: Shape) -> tuple[str, ...]:
    return group.name, part.name, ",".join(map(str, shape))


def _found(group: Group, name: str, shape: Shape) -> list[int]:
    (part,) = (part for part in group.series.parts if part.name == name)
    return list(multiplicity_of(group, part, shape))


@lru_cache(maxsize=4096)
def multiplicity_of(group: Group, part: Part, shape: Shape) -> tuple[int, int, int]:
    """m_λ on one part of the group, the number of unknowns and of equations.

    Raises
    ------
    Disagreement
        If the two ends do not meet.
    """
    m = sum(shape)
    if part.determinant and group.n > m:
        return 0, 0, 0
    lower = int(has_invariant(part, group.n, shape))
    enough = m + 2 + m % 2 if part.determinant or part.letters == 2 else m // 2 + 2
    chosen = smaller(part, min(group.n, enough), shape)
    for most in (FEW_PLACES, None):
        equations = equations_of(group, *chosen, most)
        upper = equations.solutions(lower)
        if lower == upper:
            break
    else:
        raise Disagreement(f"{group.name}, shape {shape}: {lower} invariants known, at most {upper} possible")
    return lower, equations.unknowns, equations.count


def smaller(part: Part, n: int, shape: Shape) -> tuple[RowAction, list[Exponents], int]:
    """Sym with weight λ or Ext with weight λ', whichever has fewer monomials; these, and the number of columns."""
    both = [(RowAction(part, n, False), shape), (RowAction(part, n, True), conjugate(shape))]
    (first, weight), (second, other) = sorted(both, key=lambda pair: len(pair[1]))
    known = list(first.unknowns(weight))
    fewer = list(islice(second.unknowns(other), len(known)))
    return (second, fewer, len(other)) if len(fewer) < len(known) else (first, known, len(weight))


def conjugate(shape: Shape) -> Shape:
    """The transposed shape.

    >>> conjugate((3, 1))
    (2, 1, 1)
    """
    return tuple(sum(part > j for part in shape) for j in range(shape[0] if shape else 0))


def has_invariant(part: Part, n: int, shape: Shape) -> bool:
    """Whether the explicit polynomial of this shape exists; then it has value 1 at x_i = e_i, i ≤ n.

    >>> even, det = all_series()["SO"].parts
    >>> has_invariant(even, 2, (2, 2)), has_invariant(even, 1, (2, 2)), has_invariant(det, 2, (3, 1))
    (True, False, True)
    """
    if len(shape) > n:
        return False
    if part.letters == 2:
        exists = all(column % 2 == 0 for column in conjugate(shape))
    elif part.determinant:
        exists = len(shape) == n and all(row % 2 for row in shape)
    else:
        exists = all(row % 2 == 0 for row in shape)
    return exists and value_at_basis(part, shape) == 1


def value_at_basis(part: Part, shape: Shape) -> int:
    """The value at x_i = e_i of the product of leading minors or Pfaffians that has this weight."""
    heights = conjugate(shape)[:: 2 // part.letters]
    return prod(_leading(part, height) for height in heights)


def _leading(part: Part, height: int) -> int:
    """A Gram minor (two columns of the shape; one for a determinant beside it), or a Pfaffian, at x_i = e_i."""
    if part.letters == 1:
        return int(Matrix.identity(height).det())
    return pfaffian([[int(x) for x in row] for row in symplectic_form(height).tolist()])


def pfaffian(matrix: list[list[int]]) -> int:
    """The Pfaffian of a skew matrix, by its first row.

    >>> pfaffian([[0, 3], [-3, 0]])
    3
    """
    if not matrix:
        return 1
    total = 0
    for j in range(1, len(matrix)):
        if matrix[0][j]:
            kept = [i for i in range(1, len(matrix)) if i != j]
            total += (-1) ** (j - 1) * matrix[0][j] * pfaffian([[matrix[a][b] for b in kept] for a in kept])
    return total


def equations_of(group: Group, kind: RowAction, unknowns: list[Exponents], width: int, most: int | None) -> Equations:
    """Xp = 0 for the Lie elements X of the part, and E_(i,i+1) p = 0, on the coefficients of p.

    Of the rows that X moves at most so many choices in every monomial; any subset of the equations
    bounds the solutions.
    """
    names = {monomial: i for i, monomial in enumerate(unknowns)}
    entries: list[tuple[int, int, int]] = []
    row = 0
    for moves, places in _operators(group, kind, width, unknowns, most):
        for place in timed(places, "writing down the equations of a shape"):
            for monomial, factor in preimages(place, moves, kind):
                representative, sign = kind.canonical(monomial)
                if sign:
                    entries.append((row, names[representative], sign * factor))
            row += 1
    rows, columns, coefficients = np.array(entries, dtype=np.int64).reshape(-1, 3).T
    return Equations.collect(len(unknowns), rows, columns, coefficients)


def _operators(
    group: Group, kind: RowAction, width: int, unknowns: list[Exponents], most: int | None
) -> Iterator[tuple[list[Move], Iterable[Exponents]]]:
    """Every operator as a list of moves b,j → a,i, and the monomials at which its equations are written down."""
    for i in range(width - 1):
        raising: list[Move] = [(v, i + 1, v, i, 1) for v in range(kind.n)]
        images = {kind.canonical(image)[0] for p in unknowns for image in _images(p, raising, kind)}
        yield raising, images
    for element in group.series.lie:
        if element.part == kind.part.name and element.least <= kind.n:
            turning = [(b, j, a, j, x) for a, b, x in element.entries for j in range(width)]
            yield turning, _marked_images(element, turning, kind, unknowns, most)


def _images(monomial: Exponents, moves: list[Move], kind: RowAction) -> Iterator[Exponents]:
    """The monomials that an operator makes of one."""
    for b, j, a, i, _ in moves:
        if monomial[b][j] and not (kind.exterior and monomial[a][i]):
            yield _moved(monomial, b, j, a, i)


def _moved(monomial: Exponents, b: int, j: int, a: int, i: int) -> Exponents:
    """One factor x_bj replaced by x_ai."""
    rows = [list(row) for row in monomial]
    rows[b][j] -= 1
    rows[a][i] += 1
    return tuple(map(tuple, rows))


def _marked_images(
    element: LieElement, moves: list[Move], kind: RowAction, unknowns: list[Exponents], most: int | None
) -> set[Exponents]:
    """The images of all monomials of the orbits, one for every orbit of the rows that X does not move."""
    found = set()
    count = element.marked // kind.block
    for monomial in timed(unknowns, "listing the equations of a shape"):
        for marked, rest in islice(_chosen(kind.blocks(monomial), count, kind), most):
            for image in _images((*marked, *rest), moves, kind):
                found.add(image)
    return found


def _chosen(blocks: list[Exponents], count: int, kind: RowAction) -> Iterator[tuple[Exponents, Exponents]]:
    """Every way to put so many blocks first, each also turned; the others keep their order."""
    seen = set()
    stack: list[tuple[Exponents, tuple[int, ...]]] = [((), ())]
    while stack:
        marked, used = stack.pop()
        if len(used) == count:
            rest = tuple(row for i, rows in enumerate(blocks) if i not in used for row in rows)
            if (marked, rest) not in seen:
                seen.add((marked, rest))
                yield marked, rest
            continue
        for i, rows in enumerate(blocks):
            if i not in used:
                stack.append((marked + rows, (*used, i)))
                if kind.block == 2:
                    stack.append((marked + rows[::-1], (*used, i)))


def preimages(place: Exponents, moves: list[Move], kind: RowAction) -> Iterator[tuple[Exponents, int]]:
    """The monomials whose images have a part at this one, with the coefficient of that part."""
    for b, j, a, i, coefficient in moves:
        if not place[a][i] or (kind.exterior and place[b][j]):
            continue
        monomial = _moved(place, a, i, b, j)
        factor = _crossing(place, (a, i), (b, j)) if kind.exterior else monomial[b][j]
        yield monomial, coefficient * factor


def _crossing(place: Exponents, first: tuple[int, int], second: tuple[int, int]) -> int:
    """(−1)^(the number of variables between two places, row by row)."""
    width = len(place[0])
    low, high = sorted(v * width + j for v, j in (first, second))
    flat = [x for row in place for x in row]
    return -1 if sum(flat[low + 1 : high]) % 2 else 1
