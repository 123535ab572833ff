"""D_π and X_π from the definition, and the change of basis between them."""

import numpy as np
import pytest

from eqmath import Diagram, Matrix
from eqmath.diagrams import assignments, diagram_values, orbit_values
from eqmath.errors import CaseError, TooLarge
from eqmath.limits import memory_limit
from tests import given as some
from tests.oracles import definition, linear

CASES = [(k, l, n) for k, l in some.shapes(5) for n in range(1, 5) if k + l <= 4 or n == 2]


@pytest.mark.parametrize(("k", "l", "n"), CASES)
def test_by_definition(k, l, n):
    for d, blocks in zip(some.diagrams(k, l), some.partitions(k, l), strict=True):
        assert d.matrix(n).tolist() == definition.diagram_matrix(blocks, l, k, n)
        assert d.matrix(n, orbit=True).tolist() == definition.orbit_matrix(blocks, l, k, n)
        assert d.matrix(n).shape == (n**l, n**k)


@pytest.mark.parametrize(("k", "l"), some.shapes(4))
@pytest.mark.parametrize("n", [1, 2, 3])
def test_d_is_the_sum_of_the_coarser_x(k, l, n):
    """D_π = Σ X_ρ over ρ ≥ π."""
    zero = Matrix.from_numpy(np.zeros((n**l, n**k), dtype=np.int64))
    for d in some.diagrams(k, l):
        assert sum((e.matrix(n, orbit=True) for e in d.coarsenings()), zero) == d.matrix(n)


@pytest.mark.parametrize(("k", "l"), some.shapes(4))
@pytest.mark.parametrize("n", [1, 2, 3])
def test_x_is_the_signed_sum_of_the_coarser_d(k, l, n):
    """X_π = Σ μ(π, ρ) D_ρ over ρ ≥ π; over all ρ it is the same, for μ vanishes elsewhere."""
    zero = Matrix.from_numpy(np.zeros((n**l, n**k), dtype=np.int64))
    for d in some.diagrams(k, l):
        orbit = d.matrix(n, orbit=True)
        assert sum((e.matrix(n) * d.mobius(e) for e in d.coarsenings()), zero) == orbit
        assert sum((e.matrix(n) * d.mobius(e) for e in some.diagrams(k, l)), zero) == orbit


@pytest.mark.parametrize(("k", "l"), some.shapes(4))
@pytest.mark.parametrize("n", range(1, 5))
def test_x_vanishes_exactly_beyond_n_blocks(k, l, n):
    for d in some.diagrams(k, l):
        assert any(map(any, d.matrix(n, orbit=True).tolist())) == (len(d.blocks) <= n)


@pytest.mark.parametrize(("k", "l"), some.shapes(3))
def test_the_gram_matrix(k, l):
    """⟨D_π, D_ρ⟩ = n^|π ∨ ρ|."""
    for n in (1, 2, 3):
        for d in some.diagrams(k, l):
            for e in some.diagrams(k, l):
                total = int((d.matrix(n).to_numpy() * e.matrix(n).to_numpy()).sum())
                assert total == n ** len(d.join(e).blocks)


@pytest.mark.parametrize(("k", "l"), some.shapes(3))
def test_refinement_join_and_mobius_of_diagrams(k, l):
    everything = some.partitions(k, l)
    for d, p in zip(some.diagrams(k, l), everything, strict=True):
        for e, q in zip(some.diagrams(k, l), everything, strict=True):
            assert d.refines(e) == definition.finer(p, q)
            assert definition.as_sets(d.join(e).blocks) == definition.join(p, q)
            assert d.mobius(e) == definition.mobius(p, q, everything)


@pytest.mark.parametrize(("k", "l"), some.shapes(4))
def test_values_at_index_tuples(k, l):
    n, m = 3, k + l
    tuples = assignments(m, n).T
    for d in some.diagrams(k, l):
        for values, orbit in ((diagram_values, False), (orbit_values, True)):
            assert values(d.word, tuples).reshape(n**l, n**k).tolist() == d.matrix(n, orbit=orbit).tolist()


@pytest.mark.parametrize("m", range(5))
def test_assignments_are_lexicographic(m):
    columns = [tuple(c) for c in assignments(m, 3).T.tolist()]
    assert columns == sorted(set(columns))
    assert len(columns) == 3**m


def test_deep_sets():
    """K = l = 1 gives I and J, in the orbit basis I and J − I."""
    for n in range(2, 6):
        one = [[int(i == j) for j in range(n)] for i in range(n)]
        assert Diagram("1,1'").matrix(n).tolist() == one == Diagram("1,1'").matrix(n, orbit=True).tolist()
        assert Diagram("1|1'").matrix(n).tolist() == [[1] * n] * n
        assert Diagram("1|1'").matrix(n, orbit=True).tolist() == [[1 - x for x in row] for row in one]


@pytest.mark.parametrize("sigma", definition.symmetric_group(3))
def test_a_permutation_diagram_moves_the_factors(sigma):
    """The input i goes to the output σ(i): v_1 ⊗ v_2 ⊗ v_3 has v_i at place σ(i)."""
    vectors = [[[1], [2]], [[3], [5]], [[7], [11]]]
    before = linear.kronecker(linear.kronecker(*vectors[:2]), vectors[2])
    moved = [vectors[sigma.index(place)] for place in (1, 2, 3)]
    after = linear.kronecker(linear.kronecker(*moved[:2]), moved[2])
    assert linear.multiply(Diagram.permutation(sigma).matrix(2).tolist(), before) == after


@pytest.mark.parametrize("n", [0, -1, True, "2", None])
def test_n_is_a_positive_integer(n):
    with pytest.raises(CaseError, match="^expected n"):
        Diagram("1").matrix(n)


def test_a_large_matrix_is_refused():
    with memory_limit(1000), pytest.raises(TooLarge):
        Diagram("1,1'").matrix(10)
