"""Orders that docstrings promise: of matrices, of integer partitions, of the floors of a Bratteli diagram."""

from itertools import combinations, product
from math import factorial

from eqmath import Diagram, Hom, Matrix, O, S
from eqmath.algebras import BrauerAlgebra, bratteli_diagram, mckay_quiver
from eqmath.combinatorics import integer_partitions, longest_increasing, tableau_count
from eqmath.combinatorics.graphs import BIPARTITE, odd_girth


def test_matrices_by_shape_then_row_by_row():
    ordered = [
        Matrix([[9]]), Matrix([[0, 0]]), Matrix([[0, 1]]), Matrix([[1, 0]]), Matrix([[0, 0, 0]]), Matrix([[-5], [0]]),
        Matrix([["-1/2"], [9]]), Matrix([["1/3"], [0]]), Matrix([["1/2"], [-1]]), Matrix([[0, 0], [0, 0]]),
    ]  # fmt: skip
    for (i, a), (j, b) in product(enumerate(ordered), repeat=2):
        assert (a < b, a <= b, a > b, a >= b, a == b) == (i < j, i <= j, i > j, i >= j, i == j)


def test_integer_partitions_largest_parts_first():
    for n in range(9):
        shapes = list(integer_partitions(n))
        assert shapes == sorted(shapes, reverse=True)
        assert all(sum(shape) == n and list(shape) == sorted(shape, reverse=True) for shape in shapes)
        assert list(integer_partitions(n, 3)) == [shape for shape in shapes if not shape or shape[0] <= 3]


def test_tableaux_are_as_many_as_permutations():
    """Σ (f^λ)² = n! over the λ ⊢ n."""
    for n in range(9):
        assert sum(tableau_count(shape) ** 2 for shape in integer_partitions(n)) == factorial(n)


def test_the_odd_girth_of_cycles():
    """Also where the only odd cycle goes through all vertices."""
    for n in range(3, 12):
        cycle = [(i, (i + 1) % n) for i in range(n)]
        assert odd_girth(n, cycle) == (n if n % 2 else BIPARTITE)
        assert odd_girth(n + 1, [*cycle, (0, n)]) == (n if n % 2 else BIPARTITE)


def test_an_increasing_subsequence_repeats_nothing():
    assert [longest_increasing(x) for x in ([], [1, 1, 1], [1, 1, 2, 2], [2, 1, 2, 1], [3, 1, 2, 2, 4])] == [
        0,
        1,
        2,
        2,
        3,
    ]


def in_order(shapes):
    """By the number of boxes, then the longest rows first."""
    return sorted(shapes, key=lambda shape: (sum(shape), [-part for part in shape]))


def test_the_shapes_of_algebras():
    for name in ("partition", "Brauer", "rook-Brauer", "symmetric group"):
        graph = bratteli_diagram(name, 5)
        for level in {level for level, _ in graph}:
            floor = [shape for own, shape in graph if own == level]
            assert floor == in_order(floor)
    assert list(mckay_quiver(6)) == in_order(mckay_quiver(6))
    shapes = [W.shapes for W in BrauerAlgebra(5, 2).cell_modules()]
    assert [s for (s,) in shapes] == in_order(s for (s,) in shapes)


def test_spaces_and_diagrams():
    spaces = [Hom(S(2), 0, 1), Hom(S(2), 1, 0), Hom(O(3), 0, 1), Hom(S(3), 0, 1), Hom(S(1), 0, 2), Hom(S(1), 1, 1)]
    diagrams = [Diagram(text) for text in ("0", "1", "1'", "1,2", "1|2", "1,1'", "1|1'", "1',2'", "1,2,3")]
    for ordered in (spaces, diagrams):
        assert all(a < b and not b < a for a, b in combinations(ordered, 2))
