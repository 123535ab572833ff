"""Simple modules, radicals, decomposition numbers and blocks beside what is known, and beside trace forms."""

from __future__ import annotations

from fractions import Fraction
from itertools import product
from random import Random

import numpy as np
import pytest

from eqmath import algebras
from eqmath.algebras import BrauerAlgebra, DiagramAlgebra, PartitionAlgebra, TemperleyLiebAlgebra, decomposition
from eqmath.algebras.cells import CellModule
from eqmath.algebras.halves import half_diagrams
from eqmath.algebras.patterns import character, pattern_of, patterns_of
from eqmath.algebras.semisimple import trace_form
from eqmath.errors import CaseError, Disagreement
from eqmath.exact import exact_rank

Shape = tuple[int, ...]
NUMBERS = [
    BrauerAlgebra(2, 0), BrauerAlgebra(3, 1), BrauerAlgebra(3, -2), BrauerAlgebra(4, 0), BrauerAlgebra(4, -4),
    TemperleyLiebAlgebra(4, 0), TemperleyLiebAlgebra(5, 1), TemperleyLiebAlgebra(4, Fraction(1, 2)),
    PartitionAlgebra(2, 0), PartitionAlgebra(2, 1), PartitionAlgebra("5/2", 2), algebras.MotzkinAlgebra(3, 1),
    algebras.RookAlgebra(3, 0), algebras.WalledBrauerAlgebra(2, 1, 1), algebras.EvenPartitionAlgebra(3, 1),
    algebras.RookBrauerAlgebra(3, 0), algebras.PlanarPartitionAlgebra(2, 1), algebras.SymmetricGroupAlgebra(4),
]  # fmt: skip


@pytest.mark.parametrize("algebra", NUMBERS, ids=repr)
def test_the_trace_form_sees_the_simple_modules(algebra: DiagramAlgebra) -> None:
    """Its rank is the dimension modulo the Jacobson radical, Σ (dim L)²; no cell module is needed for it."""
    dims = np.array([L.dim for L in algebra.simple_modules()])
    assert exact_rank(trace_form(algebra)) == (dims**2).sum()
    assert len(algebra.radical()) == algebra.dim - (dims**2).sum()
    assert dims @ algebra.cartan_matrix() @ dims == algebra.dim


@pytest.mark.parametrize("algebra", NUMBERS, ids=repr)
def test_the_matrices_are_representations(algebra: DiagramAlgebra) -> None:
    chance = Random(1)
    x, y = (algebra({d: chance.randrange(-2, 3) for d in chance.sample(algebra.diagrams, 2)}) for _ in "xy")
    for M in (*algebra.cell_modules(), *algebra.simple_modules()):
        assert (M.matrix(x * y) == M.matrix(x) @ M.matrix(y)).all()
        assert (M.matrix(x + y) == M.matrix(x) + M.matrix(y)).all()
        assert (M.matrix(1) == np.eye(M.dim, dtype=int)).all()


@pytest.mark.parametrize("algebra", NUMBERS, ids=repr)
def test_radicals_are_submodules_and_the_traces_add_up(algebra: DiagramAlgebra) -> None:
    simples = {L.label: L for L in algebra.simple_modules()}
    for W, row in zip(algebra.cell_modules(), algebra.decomposition_matrix(), strict=True):
        radical = np.array(W.radical(), dtype=object).reshape(-1, W.dim).T
        own = simples[W.label].dim if W.label in simples else 0
        assert radical.shape[1] == W.dim - own
        for d in Random(2).sample(algebra.diagrams, 3):
            moved = W.matrix(d) @ radical
            both = (np.concatenate([radical, moved], axis=1) * 16).ravel().tolist()
            rows = np.array(list(map(int, both)), dtype=object).reshape(W.dim, -1)
            assert exact_rank(rows) == radical.shape[1]
            traces = [np.trace(L.matrix(d)) for L in simples.values()]
            assert np.trace(W.matrix(d)) == sum(a * b for a, b in zip(row.tolist(), traces, strict=True))


@pytest.mark.parametrize("algebra", NUMBERS, ids=repr)
def test_patterns_tell_traces(algebra: DiagramAlgebra) -> None:
    halves = half_diagrams(algebra)
    for d in Random(3).sample(algebra.diagrams, 3):
        pattern = pattern_of(halves, np.array(d.word, np.int8))
        assert pattern in list(patterns_of(algebra).values())
        for W in algebra.cell_modules():
            assert character(W, pattern) == np.trace(W.matrix(d))


@pytest.mark.parametrize(("k", "delta"), list(product(range(1, 8), range(-3, 4))))
def test_temperley_lieb_in_closed_form(k: int, delta: int) -> None:
    """W(r) has one more simple module, of the r' = 2ml − r − 2 next to it, if r' ≤ k and l does not divide r + 1."""
    T = TemperleyLiebAlgebra(k, delta)
    l = {0: 2, 1: 3, -1: 3}.get(delta, 10**6)
    columns = {L.cell.legs: place for place, L in enumerate(T.simple_modules())}
    for W, row in zip(T.cell_modules(), T.decomposition_matrix().tolist(), strict=True):
        mirrored = 2 * l * (W.legs // l + 1) - W.legs - 2
        inside = {W.legs} | ({mirrored} if (W.legs + 1) % l and mirrored <= k else set())
        assert {r for r, place in columns.items() if row[place]} == inside & set(columns)
        assert set(row) <= {0, 1}


def shape(W: CellModule) -> Shape:
    return W.shapes[0] if W.shapes else ()


def transposed(rows: Shape) -> Shape:
    return tuple(sum(row > j for row in rows) for j in range(rows[0] if rows else 0))


def balanced(rows: Shape, delta: int) -> tuple[tuple[int, ...], int]:
    """The orbit of λᵀ + ρ under the Weyl group of type D, ρ = (−δ/2, −δ/2 − 1, …): twice its entries up to sign,
    and the parity of the negative ones, which does not count where one entry is 0.
    """
    size = 24
    padded = [*transposed(rows), *[0] * size][:size]
    entries = [2 * x - delta - 2 * i for i, x in enumerate(padded)]
    return tuple(sorted(map(abs, entries))), 0 if 0 in entries else sum(x < 0 for x in entries) % 2


@pytest.mark.parametrize("delta", range(-8, 9))
@pytest.mark.parametrize("k", range(1, 6))
def test_blocks_of_brauer_algebras(k: int, delta: int) -> None:
    """A. Cox, M. De Visscher and P. Martin, A geometric characterisation of the blocks of the Brauer algebra, 2009."""
    B = BrauerAlgebra(k, delta)
    orbits: dict[object, set[str]] = {}
    for W in B.cell_modules():
        orbits.setdefault(balanced(shape(W), delta), set()).add(W.label)
    found = [{W.label for W in block} for block in B.blocks()]
    assert sorted(map(sorted, found)) == sorted(map(sorted, orbits.values()))
    assert B.is_semisimple() == (B.decomposition_matrix().tolist() == np.eye(len(B.cell_modules())).tolist())


def next_shape(rows: Shape, n: int) -> set[Shape]:
    """The μ ⊃ λ that differ in one row, the last new box having content n − |λ| (P. Martin, 1996)."""
    found = set()
    for i in range(len(rows) + 1):
        old, end = (*rows, 0)[i], n - sum(rows) + i + 1
        if end > old and (i == 0 or end <= rows[i - 1]):
            found.add((*rows[:i], end, *rows[i + 1 :]))
    return found


@pytest.mark.parametrize(("k", "n"), [*product((1, 2), range(6)), (3, 1), (3, 3)])
def test_partition_algebras_in_closed_form(k: int, n: int) -> None:
    P = PartitionAlgebra(k, n)
    shapes = [shape(L.cell) for L in P.simple_modules()]
    for W, row in zip(P.cell_modules(), P.decomposition_matrix().tolist(), strict=True):
        expected = {shape(W)} | next_shape(shape(W), n)
        assert {mu for mu, number in zip(shapes, row, strict=True) if number} == expected & set(shapes)
        assert set(row) <= {0, 1}


def test_a_symbol_has_no_simple_modules() -> None:
    B = BrauerAlgebra(2, "n")
    for ask in (B.simple_modules, B.decomposition_matrix, B.cartan_matrix, B.blocks, B.radical):
        with pytest.raises(CaseError, match="expected a number δ, found the symbol n"):
            ask()
    with pytest.raises(CaseError, match="expected a number δ"):
        B.cell_modules()[0].radical()


def test_symbolic_elements_act() -> None:
    T = TemperleyLiebAlgebra(3, "-q-1/q")
    p = T.jones_wenzl()
    first, last = T.cell_modules()
    assert not first.matrix(p).any()
    assert last.matrix(p).tolist() == [[1]]


def test_wrong_characters_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    right = decomposition.characters
    monkeypatch.setattr(decomposition, "characters", lambda modules, patterns: right(modules, patterns) * 3 - 1)
    with pytest.raises(Disagreement, match="are not sums of simple ones"):
        BrauerAlgebra(3, 1).decomposition_matrix()
    with pytest.raises(Disagreement, match="linearly dependent"):
        decomposition.multiplicities(np.array([[1]], object), np.array([[1], [1]], object))
