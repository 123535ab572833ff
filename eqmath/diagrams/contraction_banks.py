"""Banks of contractions: which multigraphs are computed by expressions in some operations on vectors, or on matrices.

Every operation takes polynomials P_H to a polynomial P_H, so an expression is a multigraph, up to a power of n for
vertices without edge and mark, which are dropped. The multigraphs of expressions with d factors x are found by a search
over all expressions, degree by degree and up to isomorphism; what they are is also said by their shape.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from eqmath.combinatorics import has_treewidth_two, is_simple_forest
from eqmath.diagrams.marked_multigraph import MarkedMultigraph
from eqmath.errors import UnknownName
from eqmath.exact import natural
from eqmath.limits import timed

Keep = Callable[[MarkedMultigraph], bool]


@dataclass(frozen=True)
class ContractionBank(ABC):
    """Operations on arrays, and the multigraphs that their expressions compute.

    Attributes
    ----------
    name : str
    operations : str
        As a person writes them.
    shape : str
        What the multigraphs look like.
    most_marks : int
        How many indices the results have at most.

    Examples
    --------
    >>> bank: ContractionBank = VECTORS
    >>> bank.name, bank.has_shape(MarkedMultigraph("a-b,b-c;a")), bank.has_shape(MarkedMultigraph("a-b,b-c,c-a;a"))
    ('vectors', True, False)
    """

    name: str
    operations: str
    shape: str
    most_marks: int

    @abstractmethod
    def starts(self, degree: int, directed: bool) -> tuple[MarkedMultigraph, ...]:
        """What expressions begin with: constants in degree 0, the array itself in degree 1."""

    @abstractmethod
    def combined(self, first: MarkedMultigraph, second: MarkedMultigraph) -> Iterator[MarkedMultigraph]:
        """What the operations make of two results, in one order of these: `changed` makes the other ones of them."""

    @abstractmethod
    def changed(self, one: MarkedMultigraph) -> Iterator[MarkedMultigraph]:
        """What one operation makes of one result."""

    @abstractmethod
    def read_off(self, one: MarkedMultigraph, j: int) -> MarkedMultigraph | None:
        """A result as an output with j indices, if it is one."""

    @abstractmethod
    def has_shape(self, H: MarkedMultigraph) -> bool:
        """Whether it looks like those that are computed: decided without any expression."""

    def computed(
        self, degree: int, j: int, directed: bool = True, loops: bool = True, parallel: bool = True
    ) -> tuple[MarkedMultigraph, ...]:
        """The multigraphs with these numbers of edges and marks that expressions compute, by a search over all.

        Parameters
        ----------
        degree, j : int
        directed : bool
            Whether the array need not be symmetric.
        loops, parallel : bool
            Whether those with loops, and with parallel edges, are kept: no operation removes either.

        Examples
        --------
        >>> [len(VECTORS.computed(d, 0, False)) for d in range(6)]
        [1, 1, 2, 4, 8, 16]
        >>> print(*MATRICES.computed(2, 1, False, loops=False))
        a-b,a-b;a a-b,a-c;a a-b,b-c;a b-c,b-c,a;a a-b,c-d;a b-c,b-d,a;a b-c,d-e,a;a
        """
        degree = natural(degree, "the number of edges")
        found = _levels(self, degree, directed, loops, parallel)[degree]
        outputs = (self.read_off(one, j) for one in found)
        return tuple(sorted({H.without_isolated() for H in outputs if H is not None}))


@dataclass(frozen=True)
class VectorContractions(ContractionBank):
    """1, A x, Aᵀ x, entrywise products x ∘ y, the sum of the entries of x, and products with such numbers.

    >>> VECTORS.operations
    '1, A x, Aᵀ x, x ∘ y, the sum of x, products of numbers'
    """

    def starts(self, degree: int, directed: bool) -> tuple[MarkedMultigraph, ...]:
        """The vector of ones; the array and its transpose."""
        if degree:
            step = MarkedMultigraph("a>b;a,b" if directed else "a-b;a,b")
            return (step, step.with_marks(1, 0))
        return (MarkedMultigraph("a;a"),)

    def combined(self, first: MarkedMultigraph, second: MarkedMultigraph) -> Iterator[MarkedMultigraph]:
        """A vector times a vector or a number, and the array times a vector."""
        fewer, more = sorted((first, second), key=lambda one: len(one.marks))
        marks = len(fewer.marks), len(more.marks)
        if marks == (1, 2):
            yield more.glue(fewer, [(1, 0)], [0])
        if marks == (1, 1):
            yield fewer.times(more)
        if marks in ((0, 0), (0, 1)):
            yield fewer.glue(more)

    def changed(self, one: MarkedMultigraph) -> Iterator[MarkedMultigraph]:
        """The sum of a vector."""
        if len(one.marks) == 1:
            yield one.with_marks()

    def read_off(self, one: MarkedMultigraph, j: int) -> MarkedMultigraph | None:
        """Vectors and numbers; matrices stay inside."""
        return one if len(one.marks) == j < 2 else None

    def has_shape(self, H: MarkedMultigraph) -> bool:
        """Forests: no cycles, loops or parallel edges."""
        return len(H.marks) <= self.most_marks and is_simple_forest(H.vertices, H.edges)


@dataclass(frozen=True)
class MatrixContractions(ContractionBank):
    """I, J, A, transposes, products A B and entrywise products A ∘ B; vectors are A J, diagonals A ∘ I.

    >>> MATRICES.operations
    'I, J, A, Aᵀ, A B, A ∘ B, the sum of A'
    """

    def starts(self, degree: int, directed: bool) -> tuple[MarkedMultigraph, ...]:
        """The identity and the matrix of ones; the array."""
        if degree:
            return (MarkedMultigraph("a>b;a,b" if directed else "a-b;a,b"),)
        return MarkedMultigraph("a;a,a"), MarkedMultigraph("a,b;a,b")

    def combined(self, first: MarkedMultigraph, second: MarkedMultigraph) -> Iterator[MarkedMultigraph]:
        """Both products."""
        yield first.glue(second, [(1, 0)], [0, 3])
        yield first.times(second)

    def changed(self, one: MarkedMultigraph) -> Iterator[MarkedMultigraph]:
        """The transpose."""
        yield one.with_marks(1, 0)

    def read_off(self, one: MarkedMultigraph, j: int) -> MarkedMultigraph | None:
        """A matrix, its sums of rows, its sum."""
        return one.with_marks(*range(j)) if j <= self.most_marks else None

    def has_shape(self, H: MarkedMultigraph) -> bool:
        """Treewidth at most 2, also when the two marks are joined."""
        joined = [(H.marks[0], H.marks[1])] if len(H.marks) == 2 else []
        return len(H.marks) <= self.most_marks and has_treewidth_two(H.vertices, [*H.edges, *joined])


VECTORS = VectorContractions("vectors", "1, A x, Aᵀ x, x ∘ y, the sum of x, products of numbers", "forests", 1)
"""What message passing computes: features of nodes."""
MATRICES = MatrixContractions(
    "matrices", "I, J, A, Aᵀ, A B, A ∘ B, the sum of A", "of treewidth at most 2, the marks joined", 2
)
"""What networks with features of pairs of nodes compute."""
BANKS = {bank.name: bank for bank in (VECTORS, MATRICES)}


def contraction_bank(name: str) -> ContractionBank:
    """The bank of a name.

    >>> contraction_bank("matrices").shape
    'of treewidth at most 2, the marks joined'

    Raises
    ------
    UnknownName
        If there is none.
    """
    if name not in BANKS:
        raise UnknownName(f"expected {' or '.join(BANKS)}, found {name!r}")
    return BANKS[name]


@cache
def _levels(
    bank: ContractionBank, degree: int, directed: bool, loops: bool, parallel: bool
) -> tuple[tuple[MarkedMultigraph, ...], ...]:
    """The results of all expressions of degree 0, …, of this degree."""
    if degree < 0:
        return ()

    def kept(H: MarkedMultigraph) -> bool:
        return (loops or not H.has_loops) and (parallel or not H.has_parallels)

    below = _levels(bank, degree - 1, directed, loops, parallel)
    found: dict[MarkedMultigraph, None] = {}
    waiting = list(bank.starts(degree, directed)) if degree < 2 else []
    for lower in range(1, degree // 2 + 1):
        pairs = ((a, b) for a in below[lower] for b in below[degree - lower])
        waiting += [H for a, b in pairs for H in bank.combined(a, b)]
    for H in timed(waiting, "searching expressions", every=1):
        one = H.without_isolated()
        if one in found or not kept(one):
            continue
        found[one] = None
        for constant in below[0] if degree else tuple(found):
            waiting += bank.combined(constant, one)
        waiting += bank.changed(one)
    return (*below, tuple(sorted(found)))
