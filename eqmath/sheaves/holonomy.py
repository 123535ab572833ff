"""What a stalk of a bundle comes back as along the loops of a graph."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from eqmath.errors import NotComposable, TooLarge
from eqmath.exact import Matrix, Number, exact_number, shaped
from eqmath.sheaves.sheaf import Sheaf

MOST_ELEMENTS = 10_000


def loops(sheaf: Sheaf) -> list[tuple[int, list[Matrix]]]:
    """For every component its first vertex, and the holonomy there along one loop for every edge outside a tree.

    These generate the holonomy group, and its invariants are H⁰: a section is its value at the first vertex.

    Raises
    ------
    NotComposable
        If a restriction map is not invertible.

    Examples
    --------
    >>> turn = Matrix([[0, -1], [1, 0]])
    >>> loops(Sheaf.bundle("cycle:3", [turn, Matrix.identity(2), turn]))
    [(0, [Matrix([[-1, 0], [0, -1]])])]
    """
    if not sheaf.is_bundle:
        raise NotComposable("holonomy needs a bundle, but a restriction map is not invertible")
    moved = {ends: pair[1].inverse() * pair[0] for ends, pair in zip(sheaf.graph.edges, sheaf.maps, strict=True)}
    moved |= {(v, u): own.inverse() for (u, v), own in moved.items()}
    found, seen = [], dict[int, Matrix]()
    for root in range(sheaf.graph.n):
        if root not in seen:
            tree = _spread(root, sheaf, moved, seen)
            chords = [(u, v) for u, v in sheaf.graph.edges if u in tree and tree[u] != v and tree[v] != u]
            found.append((root, [seen[v].inverse() * moved[u, v] * seen[u] for u, v in chords]))
    return found


def _spread(root: int, sheaf: Sheaf, moved: dict[tuple[int, int], Matrix], seen: dict[int, Matrix]) -> dict[int, int]:
    """From which vertex every one of a component is reached; the matrices from the root are kept in ``seen``."""
    reached, seen[root] = {root: -1}, Matrix.identity(sheaf.stalks[root])
    waiting = [root]
    for u in waiting:
        for v in range(sheaf.graph.n):
            if (u, v) in moved and v not in seen:
                seen[v], reached[v] = moved[u, v] * seen[u], u
                waiting.append(v)
    return reached


def fixed_dimension(matrices: Sequence[Matrix], size: int) -> int:
    """The dimension of the vectors of a length that all of these matrices fix.

    >>> fixed_dimension([Matrix([[1, 0], [0, -1]])], 2), fixed_dimension([], 2)
    (1, 2)
    """
    one = Matrix.identity(size)
    rows = [row for own in matrices for row in (own - one).tolist()]
    return size - shaped(rows, len(rows), size).rank() if rows else size


def generated_elements(matrices: Sequence[Matrix], size: int) -> list[Matrix]:
    """All elements of the finite group that invertible matrices generate, the identity first.

    >>> len(generated_elements([Matrix([[0, -1], [1, 0]]), Matrix([[1, 0], [0, -1]])], 2))
    8

    Raises
    ------
    TooLarge
        If there are more than ten thousand.
    """
    found = {Matrix.identity(size): None}
    waiting = list(found)
    for element in waiting:
        for own in matrices:
            product = own * element
            if product not in found:
                found[product] = None
                waiting.append(product)
        if len(found) > MOST_ELEMENTS:
            raise TooLarge(f"the holonomy group has more than {MOST_ELEMENTS} elements")
    return waiting


def mean_trace(elements: Sequence[Matrix]) -> Number:
    """The mean of the traces of a finite group: the dimension of its invariants.

    >>> mean_trace(generated_elements([Matrix([[1, 0], [0, -1]])], 2))
    1
    """
    size = len(elements[0].tolist())
    return exact_number(Fraction(sum(own[i, i] for own in elements for i in range(size)), len(elements)))
