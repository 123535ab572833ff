"""Every diagram with k, l ≤ 3 and n ≤ 3, and more: the product with a vector is that of the matrix, exactly."""

import json
import tracemalloc
from fractions import Fraction
from functools import cache

import flint
import networkx as nx
import numpy as np
import pytest
import sympy
from hypothesis import given
from hypothesis import strategies as st

from eqmath import Bilabelled, Diagram, family
from eqmath.contractions import Meter, Row, Rows, plan_rows
from eqmath.errors import CaseError, NotExact, TooLarge
from eqmath.families.jellyfish import Jellyfish
from eqmath.layers import (
    additions,
    best_order,
    best_plan,
    cost,
    published_additions,
    published_bound,
)
from tests import given as some
from tests import needs
from tests.layers.interpreter import flat, run_patterns, tensor
from tests.layers.tensors import Tensor
from tests.oracles import definition, linear, signed

FAMILIES = ("partition", "brauer", "symplectic", "grood", "jellyfish", "even", "partial")
CASES = [
    (name, n) for name in FAMILIES for n in (1, 2, 3, 4)
    if (name != "symplectic" or n % 2 == 0) and (name != "jellyfish" or n > 1) and (n < 4 or name not in FAMILIES[:1])
]  # fmt: skip
OBJECTS = "expected integers and fractions in an array of objects"
every_case = pytest.mark.parametrize(("name", "n"), CASES)


@cache
def members(name, n):
    """All diagrams of a family with k, l ≤ 3, few legs for n = 4, and spectators and other orders for jellyfish."""
    shapes = [(k, l) for k in range(4) for l in range(4) if n < 4 or k + l <= 4]
    found = [d for k, l in shapes for d in family(name).diagrams(k, l, n)]
    return found + [d for d in JELLYFISH if name == "jellyfish" and len(d.tentacles) in (n - 1, n)]


JELLYFISH = [
    Jellyfish(text)
    for text in (
        "J(1'|1)",
        "J(1|2)|3",
        "J(1'|1)|2,2'",
        "J(2,1'|1)|2'|3'",
        "J(2|1'|1)|2'",
        "J(2'|1,1')",
        "J(1,1'|2,2')|3,3'",
    )
]


def rows_of(name, d, n):
    return family(name).matrices.rows(d.word, d.l, n) if name != "jellyfish" or isinstance(d, Jellyfish) else None


def matrix(name, d, n):
    return np.array(signed.matrix(name, str(d), d.l, d.k, n), dtype=np.int64).reshape(n**d.l, n**d.k)


@every_case
def test_the_product_is_that_of_the_matrix(name, n):
    """With all basis vectors, with fractions, with floats, with the transpose, in bulk."""
    rng = np.random.default_rng(n)
    for d in members(name, n):
        M, plan = matrix(name, d, n), best_plan(rows_of(name, d, n), n)
        every = np.eye(n**d.k, dtype=np.int64).reshape(-1, *plan.inputs)
        assert (plan.apply(every).reshape(n**d.k, -1).T == M).all(), d
        back = np.eye(n**d.l, dtype=np.int64).reshape(-1, *plan.outputs)
        assert (plan.flip().apply(back).reshape(n**d.l, -1) == M).all(), d
        x = rng.integers(-9, 9, plan.inputs)
        for vector in (x, x.astype(float), x.astype(np.float32), x.astype(np.int8), x.astype(complex)):
            y = plan.apply(vector)
            assert (y.ravel() == M @ x.ravel()).all()
            assert y.shape == plan.outputs
            assert y.dtype == (np.int64 if vector.dtype.kind == "i" else vector.dtype)
        thirds = np.array([Fraction(int(v), 3) for v in x.ravel()], dtype=object).reshape(plan.inputs)
        assert (3 * plan.apply(thirds).ravel() == M @ x.ravel()).all()


@every_case
def test_it_is_permutation_planar_permutation(name, n):
    """As diagrams without closed components, and as matrices."""
    for d in members(name, n):
        upper, planar, lower = d.factor()
        assert upper.is_permutation
        assert lower.is_permutation
        P, Q = (definition.diagram_matrix(definition.read(str(p)), p.l, p.k, n) for p in (upper, lower))
        P, Q = (np.array(M).reshape(n**p.l, n**p.k) for M, p in ((P, upper), (Q, lower)))
        assert (P @ matrix(name, planar, n) @ Q == matrix(name, d, n)).all(), d
        body = planar.body if isinstance(d, Jellyfish) else planar
        assert body.is_planar
        assert definition.is_noncrossing(definition.read(str(body)), body.l, body.k)


@pytest.mark.parametrize(("k", "l"), some.shapes(6))
def test_partition_diagrams_factor_by_composition(k, l):
    for d in some.diagrams(k, l):
        upper, planar, lower = d.factor()
        product, loops = lower.then(planar)
        assert not loops
        assert product.then(upper) == (d, 0)
        sizes = [len(block) for block in planar.blocks if block[0] < 0]
        assert sizes == sorted(sizes, reverse=True)


def test_bilabelled_graphs_factor_into_their_labels():
    H = Bilabelled("a-b,b-c;c,a,c;b,a")
    upper, middle, lower = H.factor()
    parts = [Bilabelled.from_diagram(p) for p in (upper, lower)]
    A = np.ones((3, 3), dtype=np.int64) - np.eye(3, dtype=np.int64)
    assert parts[0].matrix(A) * middle.matrix(A) * parts[1].matrix(A) == H.matrix(A)


@every_case
def test_what_is_counted_is_the_closed_formula(name, n):
    """Additions, entries read and written, the largest array; at most the published numbers and bounds."""
    for d in members(name, n):
        rows, meter = rows_of(name, d, n), Meter()
        best_plan(rows, n).apply(np.ones((n,) * d.k, dtype=np.int64), meter)
        expected = cost(rows, n)
        assert (meter.additions, meter.multiplications) == (expected.additions, 0), d
        assert (meter.read, meter.written, meter.largest) == (expected.read, expected.written, expected.largest), d
        assert meter.additions == min(additions(rows, n).values()) == additions(rows, n)[best_order(rows, n)]
        assert all(meter.additions <= number for number in published_additions(rows, n).values()), d
        if name in ("partition", "brauer", "symplectic", "grood"):
            assert meter.additions <= published_bound(rows, n), d


def published_rows(rows: Rows) -> tuple[Row, ...]:
    """The steps of the published order without a determinant: one lower block after another, the largest first."""
    lower, found = rows.lower, []
    closed = sorted(lower.summed + lower.edges, key=len, reverse=True)
    for count in range(1, len(closed) + 1):
        done = {leg for block in closed[:count] for leg in block}
        kept = tuple((leg,) for leg in range(lower.legs) if leg not in done)
        now = tuple(closed[:count])
        found.append(Row(lower.legs, kept, () if lower.edges else now, now if lower.edges else ()))
    return tuple(found)


@pytest.mark.parametrize(("name", "n"), [(name, n) for name, n in CASES if name not in ("grood", "jellyfish")])
def test_the_published_order_takes_the_published_additions(name, n):
    """Σ (n−1) n^(k−s₁−…−s_i): one block below after another, the largest first."""
    for d in members(name, n):
        rows, meter = rows_of(name, d, n), Meter()
        plan = plan_rows(rows, n, d.l, d.k, published_rows(rows))
        y = plan.apply(np.arange(n**d.k).reshape((n,) * d.k), meter)
        assert (y.ravel() == matrix(name, d, n) @ np.arange(n**d.k)).all()
        sizes = sorted((len(b) for b in definition.read(str(d)) if max(b) < 0), reverse=True)
        expected = sum((n - 1) * n ** (d.k - sum(sizes[: i + 1])) for i in range(len(sizes)))
        assert published_additions(rows, n) == {"at once": expected}
        assert meter.additions == expected


def test_the_orders_of_a_determinant():
    """B = 1 pair below, SO(3)."""
    one = family("grood").matrices.rows(Diagram("1|2|1',2'|3'").word, 2, 3)
    assert published_additions(one, 3) == {"sums first": 6 + 0, "determinant first": 0 + 6 * 2}
    assert additions(one, 3) == {"sums first": 6, "determinant first": 6}
    assert best_order(one, 3) == "sums first"
    none = family("grood").matrices.rows(Diagram("1',2'|3'|4'|5'").word, 0, 3)
    assert published_additions(none, 3) == {"sums first": 2 * 27 + 5, "determinant first": 5 * 9 + 2}
    assert additions(none, 3) == {"sums first": 2 * 27 + 5, "determinant first": 6 * 3 - 1}
    assert best_order(none, 3) == "determinant first"


def in_words(k, l):
    labels = st.lists(st.integers(0, 4), min_size=k + l, max_size=k + l)
    return labels.map(lambda word: Diagram.from_word(word, l))


large = st.tuples(st.integers(0, 5), st.integers(0, 4)).flatmap(lambda shape: in_words(*shape))


@given(large, st.integers(1, 4), st.data())
def test_beyond(d, n, data):
    """Up to nine legs and Python integers of any size: entry by entry, from the definition."""
    values = data.draw(st.lists(st.integers(-(10**30), 10**30), min_size=3, max_size=3))
    x = np.array([values[i % 3] * (i + 1) for i in range(n**d.k)], dtype=object).reshape((n,) * d.k)
    y = d.apply(x, n)
    blocks = definition.read(str(d))
    for I in [tuple(data.draw(st.lists(st.integers(0, n - 1), min_size=d.l, max_size=d.l))) for _ in range(3)]:
        total = 0
        for J, value in np.ndenumerate(x):
            names = dict(zip(definition.vertices(d.l, d.k), (*I, *J), strict=True))
            total += value * all(names[v] == names[b[0]] for b in blocks for v in b)
        assert y[I] == total


@given(large, st.integers(2, 4), st.integers(0, 2**32))
def test_floats_stay_within_the_bound_of_their_arithmetic(d, n, seed):
    """|computed − exact| ≤ (N−1)u/(1−(N−1)u) Σ|x_j|, compared as fractions."""
    x = np.random.default_rng(seed).normal(size=(n,) * d.k) * 10.0 ** np.random.default_rng(seed).integers(-8, 8)
    exact = np.array([Fraction(v) for v in x.ravel()], dtype=object).reshape(x.shape)
    plan = best_plan(family("partition").matrices.rows(d.word, d.l, n), n)
    sums, sizes = plan.apply(exact).ravel(), plan.apply(abs(exact)).ravel()
    u, N = Fraction(1, 2**53), plan.terms
    gamma = (N - 1) * u / (1 - (N - 1) * u)
    for found, true, size in zip(plan.apply(x).ravel().tolist(), sums, sizes, strict=True):
        assert abs(Fraction(found) - true) <= gamma * size


@pytest.mark.parametrize("text", ["1,1'|2,3|2',3'", "1|2|3|1'|2'|3'", "1,2'|2,1'|3,3'", "1,2,1'|3|2'|3'"])
def test_views_of_larger_arrays_and_batches(text):
    d, n = Diagram(text), 3
    M = matrix("partition", d, n)
    whole = np.arange(2 * 5 * 4 * 4 * 3).reshape(2, 5, 4, 4, 3)
    for x in (
        whole[:, ::2, :3, 1:, :],
        whole[:, :, 3:0:-1, ::1, :][..., :3, :],
        whole[0, 0, :3, :3].T,
        whole.swapaxes(2, 3)[:, :, 1:, 1:],
    ):
        y = d.apply(x)
        assert (y.reshape(-1, 27) == np.ascontiguousarray(x).reshape(-1, 27) @ M.T).all()
        assert y.shape == x.shape
    x = np.ones((3, 3, 3))
    x.flags.writeable = False
    assert (d.apply(x).ravel() == M.sum(axis=1)).all()
    assert d.apply(np.ones((0, 3, 3, 3))).shape == (0, 3, 3, 3)


def test_the_input_is_not_touched_and_not_returned():
    x = np.arange(9.0).reshape(3, 3)
    y = Diagram("1,1'|2,2'").apply(x)
    y[0, 0] = 7
    assert x[0, 0] == 0


@pytest.mark.parametrize("name", FAMILIES)
def test_tensors_with_strides_take_the_same_way(name):
    """As torch has them: as_strided, permute, sum over given axes, no negative strides."""
    n = 2
    for d in members(name, n):
        plan = best_plan(rows_of(name, d, n), n)
        x = np.arange(2 * n**d.k).reshape(2, *plan.inputs)
        assert (plan.apply(Tensor.of(x)).numpy() == plan.apply(x)).all(), d


@pytest.mark.parametrize("name", FAMILIES)
def test_a_program_without_eqmath_runs_the_patterns(name):
    n = 2
    for d in members(name, n):
        plan = best_plan(rows_of(name, d, n), n)
        exported = json.loads(json.dumps(plan.to_dict()))
        values = [3 * i - 5 for i in range(n**d.k)]
        found = run_patterns(exported, tensor(values, plan.inputs))
        assert flat(found, plan.outputs) == (matrix(name, d, n) @ np.array(values)).tolist(), d


def test_memory_is_input_output_and_one_array_between():
    n = 48
    for text in (
        "1,1'|2,2'|3,3'",
        "1,3'|2,1'|3,2'",
        "1,1'|2,2'|3|3'",
        "1,2,3|1',2',3'",
        "1|2|3|1'|2'|3'",
        "1,1'|2,3|2',3'",
    ):
        d, x = Diagram(text), np.ones((n, n, n))
        rows = family("partition").matrices.rows(d.word, 3, n)
        d.apply(x)
        tracemalloc.start()
        d.apply(x)
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert peak <= x.nbytes + 8 * cost(rows, n).largest + 5000, text


BAD = [
    ("1|1'", np.ones((2, 3)), 2, CaseError, "expected 1 legs of length 2 as the last axes, found the shape (2, 3)"),
    (
        "1|1',2'",
        np.ones((2, 3)),
        None,
        CaseError,
        "expected 2 legs of length 2 as the last axes, found the shape (2, 3)",
    ),
    ("1|1',2'", np.ones(3), None, CaseError, "expected an array with 2 legs, found the shape (3,)"),
    ("1", 5, None, CaseError, "a diagram without inputs does not determine n"),
    ("1", 5, 0, CaseError, "expected 0 legs of length 0 as the last axes, found the shape ()"),
    ("1'", np.ones(0), None, CaseError, "expected 1 legs of length 0 as the last axes, found the shape (0,)"),
    ("1'", ["a", "b"], None, NotExact, "expected an array of numbers, found the dtype <U1"),
    ("1'", np.array([True]), None, NotExact, "expected an array of numbers, found the dtype bool"),
    ("1'", np.array([0], dtype="M8[D]"), None, NotExact, "expected an array of numbers, found the dtype datetime64[D]"),
    ("1'", np.array([1, "x"], dtype=object), None, NotExact, f"{OBJECTS}, found 'x'"),
    ("1'", np.array([1, 0.5], dtype=object), None, NotExact, f"{OBJECTS}, found 0.5"),
    ("1'", np.array([2**62, 1]), None, NotExact, f"entries up to {2**62}, of which 2 are added, may exceed int64"),
    ("1'", np.array([-(2**63), 1]), None, NotExact, f"entries up to {2**63}, of which 2 are added, may exceed int64"),
    ("1'", np.array([2**63], dtype=np.uint64), None, NotExact, "expected integers below 2^63"),
]


@pytest.mark.parametrize(("text", "x", "n", "error", "message"), BAD)
def test_bad_input(text, x, n, error, message):
    with pytest.raises(error) as found:
        Diagram(text).apply(x, n)
    assert found.value.message == message


def test_what_fits_exactly_is_computed():
    assert Diagram("1'").apply(np.array([2**62 - 1, 2**62 - 1])) == 2**63 - 2
    assert Diagram("1'").apply([2**70, 1]) == 2**70 + 1
    assert Diagram("1,2").apply(3, n=2).tolist() == [[3, 0], [0, 3]]
    assert Diagram("0").apply(np.arange(3), n=4).tolist() == [0, 1, 2]
    assert Diagram("0").apply(np.array(Fraction(1, 2), dtype=object), n=4).item() == Fraction(1, 2)


WHOLE = st.one_of(st.integers(-(2**66), 2**66), st.sampled_from([2**62, -(2**62), 2**63 - 1, -(2**63), 2**64]))


@given(in_words(2, 2), st.lists(st.lists(WHOLE, min_size=2, max_size=2), min_size=2, max_size=2))
def test_integers_in_lists_are_exact_whatever_their_size(d, x):
    """int64 where the bound fits, Python's integers elsewhere; the matrix comes from the definition."""
    y = d.apply(x)
    M = definition.diagram_matrix(definition.read(str(d)), 2, 2, 2)
    assert y.ravel().tolist() == [row[0] for row in linear.multiply(M, [[v] for row in x for v in row])]
    terms = best_plan(family("partition").matrices.rows(d.word, d.l, 2), 2).terms
    fits = max(abs(v) for row in x for v in row) * terms < 2**63 and all(
        -(2**63) <= v < 2**63 for row in x for v in row
    )
    assert (y.dtype == np.int64) is fits


def test_what_came_in_says_what_goes_out():
    d, large = Diagram("1|1'"), [2**62, 2**62]
    assert d.apply(large).tolist() == [2**63, 2**63]
    assert d.apply(large).dtype == object
    assert d.apply([1, 2]).dtype == d.apply(np.array([1, 2], np.int8)).dtype == np.int64
    assert d.apply(np.array(large, object)).tolist() == [2**63, 2**63]
    assert d.apply([Fraction(1, 2), 2**62]).tolist() == [2**62 + Fraction(1, 2)] * 2
    assert d.apply([np.int64(2**62), np.int64(2**62)]).tolist() == [2**63, 2**63]
    assert d.apply([0.5, 1]).dtype == float
    assert list(map(type, d.apply([sympy.Integer(1), flint.fmpq(1, 2)]))) == [Fraction, Fraction]
    for array in (np.array(large), np.array(large, np.uint64)):
        with pytest.raises(NotExact, match=f"^entries up to {2**62}, of which 2 are added, may exceed int64"):
            d.apply(array)


@pytest.mark.parametrize("x", [{1, 2}, {1: 2}, nx.path_graph(2), iter([1, 2])])
def test_what_has_no_order_is_no_array(x):
    with pytest.raises(NotExact, match="^expected an array of numbers, found the "):
        Diagram("1,1'").apply(x)


def test_a_large_determinant_is_refused():
    d = Diagram.from_word(range(9), 0)
    with pytest.raises(TooLarge, match="^a determinant of size 9 has 362880 terms in one row of this diagram"):
        best_plan(family("grood").matrices.rows(d.word, 0, 9), 9)


def test_torch():
    torch = needs.torch()
    for d in members("partition", 3):
        x = torch.randint(-9, 9, (2, *(3,) * d.k), requires_grad=False).double().requires_grad_()
        y = d.apply(x, 3)
        M = torch.tensor(matrix("partition", d, 3)).double()
        assert (y.reshape(2, -1) == x.reshape(2, -1) @ M.T).all()
        other = torch.ones_like(y)
        y.backward(other)
        assert (x.grad.reshape(2, -1) == other.reshape(2, -1) @ M).all()
