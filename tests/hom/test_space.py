"""The space Hom: its basis, its relations, what is missing, its array."""

import pickle

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from eqmath import Diagram, Hom, LinearCombination, Matrix, S, family, parse_group
from eqmath.errors import GroupError, NotComposable, NotExact, TooLarge
from eqmath.limits import memory_limit
from tests import given as some
from tests.oracles import definition, linear

CASES = [(n, k, l) for n in (1, 2, 3) for k, l in some.shapes(4)]


def flat(matrix: Matrix) -> list:
    return [x for row in matrix.tolist() for x in row]


def oracle(d: Diagram, n: int, orbit: bool = False) -> list[list[int]]:
    make = definition.orbit_matrix if orbit else definition.diagram_matrix
    return make(definition.read(str(d)), d.l, d.k, n)


@pytest.mark.parametrize(("n", "k", "l"), CASES)
def test_the_spanning_set_and_the_basis(n, k, l):
    H = Hom(S(n), k, l)
    assert list(H.spanning_set) == sorted(some.diagrams(k, l))
    assert list(H.basis()) == [d for d in H.spanning_set if len(d.blocks) <= n]
    for orbit in (False, True):
        rows = [flat(H.matrix(d, orbit=orbit)) for d in H.basis()]
        assert linear.rank(rows) == len(rows) == H.dim
    assert linear.rank([flat(H.matrix(d)) for d in H.spanning_set]) == H.rank


@pytest.mark.parametrize(("n", "k", "l"), CASES)
def test_matrices_are_equivariant(n, k, l):
    H = Hom(S(n), k, l)
    for d in H.spanning_set:
        for orbit in (False, True):
            W = H.matrix(d, orbit=orbit).tolist()
            assert W == oracle(d, n, orbit)
            assert all(linear.commutes(W, g.tolist(), k, l) for g in S(n).discrete)


@pytest.mark.parametrize(("n", "k", "l"), CASES)
def test_relations(n, k, l):
    """True relations between the matrices, independent, as many as diagrams minus rank, primitive."""
    H = Hom(S(n), k, l)
    relations = H.relations()
    diagrams = list(H.spanning_set)
    assert len(relations) == len(diagrams) - H.rank
    for relation in relations:
        terms = [(c, oracle(d, n)) for d, c in relation.terms.items()]
        assert not any(x for row in linear.combine(terms, (n**l, n**k)) for x in row)
        assert relation.matrix(n) == Matrix(oracle(diagrams[0], n)) * 0
        coefficients = [relation[d] for d in diagrams]
        assert all(type(c) is int for c in coefficients)
        assert np.gcd.reduce(coefficients) == 1
        assert next(c for c in coefficients if c) > 0
        assert relation.delta == n
    rows = [[relation[d] for d in diagrams] for relation in relations]
    assert linear.rank(rows) == len(rows)


def test_the_single_relation_at_n_2():
    """2D_123 − D_12|3 − D_13|2 − D_1|23 + D_1|2|3 = 0."""
    (relation,) = Hom(S(2), k=2, l=1).relations()
    linear_names = {"1,2,3": 2, "1,2|3": -1, "1,3|2": -1, "1|2,3": -1, "1|2|3": 1}
    terms = {Diagram.from_linear(text, l=1, k=2): c for text, c in linear_names.items()}
    assert relation == LinearCombination(terms, 2)
    assert str(relation) == "2 · 1,1',2' - 1,1'|2' - 1,2'|1' - 1|1',2' + 1|1'|2'"
    assert Hom(S(2), k=2, l=1).dim == 4
    assert Hom(S(3), k=2, l=1).relations() == []


def test_relations_come_from_orbit_matrices():
    """X_π = 0 iff |π| > n: those Möbius sums span all relations."""
    n, k, l = 2, 2, 2
    diagrams = list(some.diagrams(k, l))
    sums = [[d.mobius(e) for e in diagrams] for d in diagrams if len(d.blocks) > n]
    found = [[r[e] for e in diagrams] for r in Hom(S(n), k, l).relations()]
    assert linear.reduce(sums) == linear.reduce(found)


def sublists(k: int, l: int) -> st.SearchStrategy[list[Diagram]]:
    return st.lists(st.sampled_from(some.diagrams(k, l)), max_size=8)


@given(st.integers(1, 3), st.sampled_from([(1, 1), (1, 2), (2, 2), (3, 0), (0, 2)]), st.data())
def test_missing_maps_complete_the_rank(n, shape, data):
    k, l = shape
    listed = data.draw(sublists(k, l))
    H = Hom(S(n), k, l)
    missing = H.missing(listed)
    rows = [flat(H.matrix(d)) for d in listed]
    assert len(missing) == H.dim - linear.rank(rows)
    assert linear.rank([*rows, *map(flat, missing)]) == H.dim
    for W in missing:
        assert all(linear.commutes(W.tolist(), g.tolist(), k, l) for g in S(n).discrete)
    assert H.missing(iter(listed)) == missing


@pytest.mark.parametrize(("n", "k", "l"), CASES)
def test_nothing_is_missing_from_the_spanning_set(n, k, l):
    H = Hom(S(n), k, l)
    assert H.missing() == H.missing(H.spanning_set) == H.missing(H.basis()) == []
    assert len(H.missing([])) == H.dim


@pytest.mark.parametrize(("n", "k", "l"), CASES)
def test_the_array_for_network_authors(n, k, l):
    H = Hom(S(n), k, l)
    array = H.to_numpy()
    assert array.shape == (H.dim, n**l, n**k)
    assert array.dtype.kind == "i"
    assert array.tolist() == [oracle(d, n) for d in H.basis()]
    array[:] = 7
    assert 7 not in H.to_numpy()


@pytest.mark.parametrize(("n", "k", "l"), [(1, 0, 0), (5, 0, 0), (1, 2, 3), (3, 0, 2), (3, 2, 0)])
def test_extreme_cases_are_results(n, k, l):
    H = Hom(S(n), k, l)
    assert H.dim == H.rank == len(H.basis()) >= 1
    assert H.to_numpy().shape == (H.dim, n**l, n**k)
    assert len(H.relations()) == len(H.spanning_set) - H.rank
    assert H.is_basis == (not H.relations())


def test_the_space_without_legs():
    H = Hom(S(4), 0, 0)
    assert list(H.basis()) == [Diagram("0")]
    assert H.to_numpy().tolist() == [[[1]]]
    assert H.relations() == []


def test_values():
    a, b = Hom(S(3), 1, 2), Hom(S(3), k=1, l=2)
    assert a == b == pickle.loads(pickle.dumps(a))
    assert hash(a) == hash(b)
    assert a != Hom(S(3), 2, 1) != Hom(S(4), 2, 1)
    assert eval(repr(a)) == a
    assert repr(a) == "Hom(S(3), k=1, l=2)"
    assert a.method.to_json() == {"name": "orbits", "unknowns": 5, "equations": 0, "prime": None, "pivots": 5}


@pytest.mark.parametrize("name", ["group", "k", "l", "dim"])
def test_a_space_is_immutable(name):
    """It is hashed by group, k and l, and its findings are kept: none of them may change."""
    H = Hom(S(2), 1, 1)
    with pytest.raises(AttributeError):
        setattr(H, name, 3)


@pytest.mark.parametrize("number", [1.0, 0.5, np.float64(1)])
def test_floats_are_a_type_error(number):
    for make in (
        lambda: Hom(S(2), number, 1),
        lambda: Hom(S(2), 1, number),
        lambda: Diagram("1").matrix(number),
        lambda: Diagram.identity(number),
        lambda: family("partition").diagrams(number, 1),
    ):
        with pytest.raises(NotExact):
            make()


def test_integers_of_numpy_are_integers():
    one = np.int64(1)
    assert Hom(S(2), one, one) == Hom(S(2), 1, 1)
    assert repr(Hom(S(2), one, one)) == "Hom(S(2), k=1, l=1)"
    assert Diagram.identity(one) == Diagram("1,1'")
    assert Diagram("1").matrix(one) == Matrix([[1]])
    assert family("partition").diagrams(one, one) == family("partition").diagrams(1, 1)


def test_other_diagrams_are_refused():
    H = Hom(S(2), 1, 1)
    for wrong in (Diagram("1,2"), Diagram("0")):
        with pytest.raises(NotComposable, match="is not one of the"):
            H.matrix(wrong)
        with pytest.raises(NotComposable):
            H.missing([wrong])


@pytest.mark.parametrize(("n", "k", "l"), CASES)
def test_diagrams_by_their_place(n, k, l):
    basis = Hom(S(n), k, l).basis()
    found = list(basis)
    assert [basis[i] for i in range(-len(found), len(found))] == 2 * found
    for part in (slice(2), slice(1, None, 2), slice(None, None, -1), slice(-2, None), slice(3, 1)):
        assert basis[part] == found[part]
    with pytest.raises(IndexError):
        basis[len(found)]


def test_a_group_may_be_a_text():
    assert Hom("S(3)xO(2)", 1, (1, 0)) == Hom(parse_group("S(3)xO(2)"), 1, (1, 0))
    assert repr(Hom("S3", np.int64(1), 1)) == "Hom(S(3), k=1, l=1)"
    with pytest.raises(GroupError, match=r"^expected a number, found 'S\(n\)'\n    write S\(4\)$"):
        Hom("S(n)", 1, 1)


def test_large_spaces_are_refused_before_the_work():
    with memory_limit(10**5), pytest.raises(TooLarge):
        _ = Hom(S(3), 5, 5).dim
    with memory_limit(10**5), pytest.raises(TooLarge):
        Hom(S(3), 3, 4).to_numpy()
