"""Jones–Wenzl projectors by Wenzl's recursion, by what defines them, and where there are none."""

import numpy as np
import pytest

from eqmath import BrauerAlgebra, TemperleyLiebAlgebra
from eqmath.algebras.jones_wenzl import quantum_integers
from eqmath.errors import CaseError, TooLarge
from eqmath.exact import exact_rank, specialised


@pytest.mark.parametrize("delta", ["n", "-q-1/q", 3, "5/2"])
@pytest.mark.parametrize("k", range(5))
def test_generators_kill_the_projector(k, delta):
    T = TemperleyLiebAlgebra(k, delta)
    p = T.jones_wenzl()
    assert p * p == p
    assert p[next(iter(T.one()))] == 1
    assert all(not e * p and not p * e for e in T.generators().values())
    assert p.flip() == p


def test_wenzls_recursion():
    brackets = quantum_integers(5)
    p = TemperleyLiebAlgebra(1, "δ").jones_wenzl()
    for k in range(1, 5):
        T = TemperleyLiebAlgebra(k + 1, "δ")
        wide = T(TemperleyLiebAlgebra(k, "δ").include(p))
        p = wide - wide * T.generators()[f"e{k}"] * wide * (brackets[k] / brackets[k + 1])
        assert p == T.jones_wenzl()


def test_the_trace_is_a_quantum_integer():
    for k in range(7):
        assert TemperleyLiebAlgebra(k, "δ").jones_wenzl().trace() == quantum_integers(k + 1)[k + 1]


def killed(k: int, delta: int) -> bool:
    """Whether some x with coefficient 1 at the identity is killed by all e_i from the left: by ranks alone."""
    T = TemperleyLiebAlgebra(k, delta)
    product, loops = T.structure_constants
    one, columns = T.places[next(iter(T.one()))], np.arange(T.dim)
    blocks = []
    for e in T.generators().values():
        row = T.places[next(iter(e))]
        block = np.zeros((T.dim, T.dim), dtype=np.int64)
        np.add.at(block, (product[row], columns), np.int64(delta) ** loops[row].astype(np.int64))
        blocks.append(block)
    equations = np.concatenate(blocks) if blocks else np.zeros((0, T.dim), dtype=np.int64)
    unit = np.zeros((1, T.dim), dtype=np.int64)
    unit[0, one] = 1
    return exact_rank(np.concatenate([equations, unit])) > exact_rank(equations)


@pytest.mark.parametrize("delta", range(-3, 4))
@pytest.mark.parametrize("k", range(1, 6))
def test_where_there_is_none(k, delta):
    m = {0: 2, 1: 3, -1: 3}.get(delta)
    exists = m is None or k < m or (k + 1) % m == 0
    assert killed(k, delta) is exists
    if exists:
        assert TemperleyLiebAlgebra(k, delta).jones_wenzl()
    else:
        with pytest.raises(CaseError, match=f"no Jones–Wenzl projector on {k} strands at δ = {delta}"):
            TemperleyLiebAlgebra(k, delta).jones_wenzl()


def test_specialisation():
    T = TemperleyLiebAlgebra(3, "-q-1/q")
    p = T.jones_wenzl()
    assert p.at(1) == TemperleyLiebAlgebra(3, -2).jones_wenzl()
    assert p.at("t+1") == T.at("t+1").jones_wenzl()
    assert p.at("5").at(7) == p.at(5)
    assert T.at(1) == TemperleyLiebAlgebra(3, -2)
    assert T.gram_determinant().equals(TemperleyLiebAlgebra(3, "n").gram_determinant().subs("n", "-q-1/q"))
    with pytest.raises(CaseError, match="pole"):
        p.at(0)
    for d, c in TemperleyLiebAlgebra(3, "δ").jones_wenzl().terms.items():
        assert specialised(c, T.delta) == p[d]


def test_other_categories_have_none():
    with pytest.raises(CaseError, match="there is one in: Temperley-Lieb"):
        BrauerAlgebra(2, "n").jones_wenzl()
    with pytest.raises(TooLarge):
        TemperleyLiebAlgebra(11, "n").jones_wenzl()


def test_rational_loop_values():
    T = TemperleyLiebAlgebra(3, "-q-1/q")
    assert eval(repr(T)) == T
    assert T.centre_dimension() == 2
    assert T.gram_rank() == 5
    with pytest.raises(CaseError, match="expected a number δ"):
        T.is_semisimple()
    x = T.sum()
    assert (x * x).at(2) == x.at(2) * x.at(2)
