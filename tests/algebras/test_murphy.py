"""Jucys–Murphy elements: they commute, their sums are central, their eigenvalues are contents along paths."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations, combinations_with_replacement, product
from math import prod

import networkx
import pytest

from eqmath.algebras import (
    BrauerAlgebra,
    DiagramAlgebra,
    MotzkinAlgebra,
    PartitionAlgebra,
    SymmetricGroupAlgebra,
    TemperleyLiebAlgebra,
    WalledBrauerAlgebra,
    bratteli_diagram,
    category,
)
from eqmath.combinatorics import tableau_count
from eqmath.errors import CaseError
from eqmath.exact import Matrix, Scalar
from tests.oracles import definition

ALGEBRAS = [
    *(PartitionAlgebra(k, "n") for k in ("1/2", 1, "3/2", 2, "5/2", 3)),
    *(BrauerAlgebra(k, "n") for k in (1, 2, 3, 4)),
    *(WalledBrauerAlgebra(r, s, "n") for r, s in ((1, 1), (2, 1), (1, 2), (2, 2), (3, 1))),
    SymmetricGroupAlgebra(4),
]
PLANAR = [TemperleyLiebAlgebra(k, "n") for k in (1, 2, 3, 4, 5)]
TOWERS = {"PartitionAlgebra": "partition", "BrauerAlgebra": "Brauer", "SymmetricGroupAlgebra": "symmetric group"}
Path = tuple[tuple, tuple[Scalar, ...]]


@pytest.mark.parametrize("A", [*ALGEBRAS, *PLANAR], ids=repr)
def test_they_commute(A: DiagramAlgebra) -> None:
    for x, y in combinations(A.jucys_murphy().values(), 2):
        assert x * y == y * x


@pytest.mark.parametrize("A", ALGEBRAS, ids=repr)
def test_the_last_one_commutes_with_the_algebra_below(A: DiagramAlgebra) -> None:
    elements = A.jucys_murphy()
    last = elements[max(elements)]
    B = A.below()
    for name, g in B.generators().items():
        wide = A(B.include(g).terms)
        assert last * wide == wide * last, name


@pytest.mark.parametrize("A", PLANAR[2:], ids=repr)
def test_a_temperley_lieb_element_commutes_two_floors_below_only(A: DiagramAlgebra) -> None:
    last, letters = A.jucys_murphy()[A.points], A.generators()
    *lower, nearest, _ = letters.values()
    assert all(last * e == e * last for e in lower)
    assert last * nearest != nearest * last or A.points == 3


@pytest.mark.parametrize("A", ALGEBRAS, ids=repr)
def test_the_alternating_sum_is_central(A: DiagramAlgebra) -> None:
    """Steps up add a content, half steps subtract one."""
    total = A.zero()
    for i, x in A.jucys_murphy().items():
        total = total + x * (-1 if isinstance(i, Fraction) else 1)
    assert all(total * g == g * total for g in A.generators().values())


def test_the_plain_sum_of_partition_algebra_elements_is_not_central() -> None:
    P = PartitionAlgebra(2, "n")
    *_, last = P.jucys_murphy().values()
    assert any(last * g != g * last for g in P.generators().values())


def test_the_first_ones_in_generators() -> None:
    P = PartitionAlgebra(2, "n")
    n, w = P.delta, P.word
    assert P.jucys_murphy() == {
        Fraction(1, 2): P(1) * (n - 1),
        1: w("p1") - w("1"),
        Fraction(3, 2): w("p1 b1") + w("b1 p1") - w("δ b1") + w("1") * (n - 2),
        2: w("b1 p1 p2 b1") - w("p2 b1") - w("b1 p2") + w("p2") + w("s1") - w("1"),
    }


def paths(graph: networkx.DiGraph, level: int | Fraction) -> Iterator[Path]:
    """Every path from the root to a level: its end, and the contents of its steps."""
    waiting: list[tuple] = [((0, shape), ()) for at, shape in graph if at == 0]
    while waiting:
        node, contents = waiting.pop()
        if node[0] == level:
            yield node, contents
        else:
            waiting += [(after, (*contents, c)) for _, after, c in graph.out_edges(node, data="content")]


def monomials(size: int) -> list[tuple[int, ...]]:
    """Products of at most two of the elements, and some of three."""
    return [(), *((i,) for i in range(size)), *combinations_with_replacement(range(size), 2), (size - 1,) * 3]


SMALL = [A for A in ALGEBRAS if A.name in TOWERS and A.dim <= 24]


@pytest.mark.parametrize("A", SMALL, ids=repr)
def test_joint_eigenvalues_in_the_regular_representation(A: DiagramAlgebra) -> None:
    """tr(x_i x_j …) = Σ over the paths to λ of (paths to λ) · their contents, for symbolic δ."""
    graph, elements = bratteli_diagram(TOWERS[A.name], 4), list(A.jucys_murphy().values())
    found = list(paths(graph, A.k))
    for chosen in monomials(len(elements)):
        x = A.one()
        for i in chosen:
            x = x * elements[i]
        trace = sum((x * b)[d] for d, b in zip(A.diagrams, A.basis(), strict=True))
        assert trace == sum(graph.nodes[node]["paths"] * prod(contents[i] for i in chosen) for node, contents in found)


def bracket(k: int, delta: Scalar) -> Scalar:
    """[k] = δ [k−1] − [k−2]."""
    return k if k < 2 else delta * bracket(k - 1, delta) - bracket(k - 2, delta)


@pytest.mark.parametrize("A", PLANAR[:-1], ids=repr)
def test_temperley_lieb_elements_see_the_turns_of_a_path(A: DiagramAlgebra) -> None:
    """±[p+1] where the path turns at p, joint eigenvalues in the regular representation."""
    graph, elements = bratteli_diagram("Temperley-Lieb", 4), list(A.jucys_murphy().values())
    walks = [[0]]
    for _ in range(A.points):
        walks = [[*walk, p] for walk in walks for p in (walk[-1] - 1, walk[-1] + 1) if p >= 0]
    turns = [
        [0, *((b - a - c + b) // 2 * bracket(b + 1, A.delta) for a, b, c in zip(w, w[1:], w[2:], strict=False))]
        for w in walks
    ]
    ends = [graph.nodes[A.k, (walk[-1],) if walk[-1] else ()]["paths"] for walk in walks]
    for chosen in monomials(len(elements)):
        x = A.one()
        for i in chosen:
            x = x * elements[i]
        trace = sum((x * b)[d] for d, b in zip(A.diagrams, A.basis(), strict=True))
        assert trace == sum(paths * prod(values[i] for i in chosen) for paths, values in zip(ends, turns, strict=True))


def test_temperley_lieb_elements_by_hand() -> None:
    T = TemperleyLiebAlgebra(4, "n")
    n, w = T.delta, T.word
    assert T.jucys_murphy() == {
        1: T.zero(),
        2: w("e1"),
        3: w("δ e2") - w("e1 e2") - w("e2 e1"),
        4: w("e3") * (n * n - 1) - w("δ e3 e2") - w("δ e2 e3") - w("δ e1 e3")
        + w("e3 e1 e2") + w("e3 e2 e1") + w("e1 e2 e3") + w("e2 e1 e3"),
    }  # fmt: skip


def add(a: list[list[int]], b: list[list[int]], sign: int = 1) -> list[list[int]]:
    return [[x + sign * y for x, y in zip(r, s, strict=True)] for r, s in zip(a, b, strict=True)]


def transpositions(n: int, k: int, fixed: bool) -> list[list[int]]:
    """Σ of the transpositions of S(n) on V^⊗k from their definition; with ``fixed`` those that fix the last index."""
    tuples = list(product(range(n), repeat=k))
    place = {t: i for i, t in enumerate(tuples)}
    total = [[0] * len(tuples) for _ in tuples]
    for i, j in combinations(range(n), 2):
        for t in tuples:
            if not (fixed and t[-1] in (i, j)):
                total[place[tuple({i: j, j: i}.get(x, x) for x in t)]][place[t]] += 1
    return total


def widened(a: list[list[int]], n: int) -> list[list[int]]:
    return Matrix(a).kron(Matrix.identity(n)).tolist()  # type: ignore[return-value]


@pytest.mark.parametrize("n", [1, 2, 3, 4])
def test_partition_elements_are_differences_of_sums_of_transpositions(n: int) -> None:
    found = {i: x.matrix(n).tolist() for i, x in PartitionAlgebra(2, "n").jucys_murphy().items()}
    zero, one, two = (transpositions(n, k, False) for k in (0, 1, 2))
    half, more = (transpositions(n, k, True) for k in (1, 2))
    assert found[2] == add(two, more, -1)
    assert found[Fraction(3, 2)] == add(widened(one, n), more, -1)
    assert found[1] == widened(add(one, half, -1), n)
    assert found[Fraction(1, 2)] == widened(add(widened(zero, n), half, -1), n)
    assert definition.permutation_matrix((2, 1)) == transpositions(2, 1, False)


O3 = {(): 1, (1,): 3, (1, 1): 3, (1, 1, 1): 1, (2,): 5, (2, 1): 5, (3,): 7}
"""The dimensions of representations of O(3)."""


@pytest.mark.parametrize(
    ("name", "n", "k"),
    [("partition", n, k) for n in (1, 2, 3, 4) for k in (1, 2)]
    + [("Brauer", 3, k) for k in (1, 2, 3)]
    + [("symplectic", 2, k) for k in (1, 2, 3, 4)],
)
def test_joint_eigenvalues_on_tensor_powers(name: str, n: int, k: int) -> None:
    """tr(x_i x_j …) on V^⊗k, the paths now being in the diagram restricted to n."""
    dimension = {"partition": tableau_count, "Brauer": O3.__getitem__, "symplectic": lambda shape: sum(shape) + 1}[name]
    C = category(name, n)
    A = DiagramAlgebra(C, k, name)
    graph, elements = bratteli_diagram(name, k, n), [x.matrix(n) for x in A.jucys_murphy().values()]
    found = list(paths(graph, k))
    for chosen in monomials(len(elements)):
        x = Matrix.identity(n**k)
        for i in chosen:
            x = x * elements[i]
        wanted = sum(dimension(node[1]) * prod(contents[i] for i in chosen) for node, contents in found)
        assert sum(x[i, i] for i in range(n**k)) == wanted


def test_what_has_none() -> None:
    with pytest.raises(CaseError, match="no Jucys–Murphy elements are known for the Motzkin category"):
        MotzkinAlgebra(2, "n").jucys_murphy()
