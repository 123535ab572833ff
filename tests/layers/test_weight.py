"""The weights of layers: products, channels, bias, transposes, matrices and exports for every kind of group."""

import json
import pickle
import tracemalloc
from fractions import Fraction
from functools import cache

import numpy as np
import pytest

from eqmath import Hom, Matrix, O, S, Sp, parse_group
from eqmath.contractions import Meter
from eqmath.errors import CaseError, NotExact, UnknownName
from eqmath.families import DiagramTuple
from eqmath.hom.layer import network
from eqmath.layers import Dense, Disjoint, Networks, Shared, Tensor
from tests import needs
from tests.layers import plain
from tests.layers.interpreter import flat, run_shared, tensor
from tests.layers.tensors import Tensor as Strided
from tests.oracles import definition, homomorphisms, signed

GROUPS = [
    "S(1)", "S(3)", "A(3)", "A(4)", "O(2)", "O(3)", "SO(2)", "SO(3)", "Sp(2)", "Sp(4)", "H(2)", "B(3)", "C(4)",
    "Dih(4)", "S(2)+S(1)", "Aut(path:3)", "Aut(cycle:4)", "Aut(petersen)", "S(3)xS(2)", "SO(2)xA(3)xO(2)",
    "Aut(cycle:4)xS(2)",
]  # fmt: skip
OWN = {"Sp": "symplectic", "SO": "grood", "A": "jellyfish"}


@cache
def spaces(name):
    """All splits with k, l ≤ 2 whose basis has few entries."""
    group = parse_group(name)
    found = [Hom(group, k, l) for k in range(3) for l in range(3)]
    return [space for space in found if space.shape[0] * space.shape[1] <= 16**2 or group.n <= 3]


def stacked(space):
    """The basis as an array of matrices, from the definitions where an oracle has them."""
    rows, columns = space.shape
    matrices = [entries(space, d) for d in space.basis()]
    return np.array(matrices, dtype=np.int64).reshape(len(matrices), rows, columns)


def entries(space, d):
    group = space.group
    if group.series.letter in ("S", "O", "H", "B", "Sp", "SO", "A"):
        return signed.matrix(
            OWN.get(group.series.letter, "partition") if is_own(space, d) else "", str(d), space.l, space.k, group.n
        )
    if group.series.graph is not None and group.n <= 4:
        return homomorphisms.homomorphism_matrix(str(d), group.n, group.series.graph.edges)
    return space.matrix(d).to_numpy()


def is_own(space, d):
    """A matching of SO(n) has the matrix E_β."""
    return space.group.series.letter != "SO" or any(len(b) == 1 for b in definition.read(str(d)))


@pytest.mark.parametrize("name", GROUPS)
def test_the_product_is_that_of_the_matrix(name):
    """Integers, fractions, floats, batches, channels with a bias, and the transpose."""
    rng = np.random.default_rng(0)
    for space in spaces(name):
        B, W = stacked(space), space.weight()
        count, inputs, outputs = len(W.parameters), W.layer.inputs, W.layer.outputs
        x, w = rng.integers(-9, 9, inputs), rng.integers(-9, 9, count)
        true = np.einsum("pab,b,p->a", B, x.ravel(), w).reshape(outputs)
        assert W.apply(x, w).shape == outputs
        assert (W.apply(x, w) == true).all()
        assert (W.apply(x.astype(float), w.astype(float)) == true).all()
        assert (W.apply(x, w.astype(np.float32)) == true).all()
        assert (3 * W.apply(x.astype(object), [Fraction(int(v), 3) for v in w]) == true).all()
        many = rng.integers(-9, 9, (2, 3, *inputs))
        batches = np.einsum("pab,zcb,p->zca", B, many.reshape(2, 3, -1), w).reshape(2, 3, *outputs)
        assert (W.apply(many, w) == batches).all()
        channels = rng.integers(-9, 9, (count, 2, 3))
        bias = rng.integers(-9, 9, (len(W.bias.parameters), 2))
        constant = np.einsum("qa,qo->oa", stacked(Hom(space.group, *bias_legs(space)))[:, :, 0], bias)
        true = np.einsum("pab,zib,poi->zoa", B, many.reshape(2, 3, -1), channels) + constant
        assert (W.apply(many, channels, bias) == true.reshape(2, 2, *outputs)).all()
        one = W.apply(x, w, bias[:, 0])
        assert (one == W.apply(x, w) + constant[0].reshape(outputs)).all()


def bias_legs(space):
    return (0, space.l)


@pytest.mark.parametrize("name", GROUPS)
def test_the_transpose_is_adjoint(name):
    """⟨y, W x⟩ = ⟨Wᵀ y, x⟩ exactly, for scalars and for channels."""
    rng = np.random.default_rng(1)
    for space in spaces(name):
        W, T = space.weight(), space.weight().transpose()
        x, y = rng.integers(-9, 9, (3, *W.layer.inputs)), rng.integers(-9, 9, (2, *W.layer.outputs))
        w = rng.integers(-9, 9, (len(W.parameters), 2, 3))
        assert (y * W.apply(x, w)).sum() == (T.apply(y, w.swapaxes(1, 2)) * x).sum()
        assert (y[0] * W.apply(x[0], w[:, 0, 0])).sum() == (T.apply(y[0], w[:, 0, 0]) * x[0]).sum()
        assert T.matrix().at(w[:, 0, 0].tolist()) == W.matrix().at(w[:, 0, 0].tolist()).T


@pytest.mark.parametrize("name", [name for name in GROUPS if name != "Aut(petersen)"])
def test_tensors_with_strides_take_the_same_way(name):
    rng = np.random.default_rng(2)
    for space in spaces(name):
        W = space.weight()
        x, w = rng.integers(-9, 9, (2, 3, *W.layer.inputs)), rng.integers(-9, 9, (len(W.parameters), 2, 3))
        if not len(w) or W.layer.inputs == ():
            continue
        assert (W.apply(Strided.of(x), Strided.of(w)).numpy() == W.apply(x, w)).all()
        assert (W.apply(Strided.of(x[0, 0]), Strided.of(w[:, 0, 0])).numpy() == W.apply(x[0, 0], w[:, 0, 0])).all()


@pytest.mark.parametrize("name", ["S(2)", "S(3)", "O(3)", "SO(2)", "SO(3)", "Sp(2)", "A(3)", "H(2)", "B(3)"])
def test_a_program_without_eqmath_runs_the_layer(name):
    for space in spaces(name):
        W = space.weight()
        exported = json.loads(json.dumps(W.to_dict()))
        assert exported["schema"] == "eqmath.layer/1"
        values, weights = [3 * i - 7 for i in range(space.shape[1])], [i - 2 for i in range(len(W.parameters))]
        y = run_shared(exported["layer"], tensor(values, W.layer.inputs), weights)
        assert flat(y, W.layer.outputs) == W.apply(np.reshape(values, W.layer.inputs), weights).ravel().tolist()


@pytest.mark.parametrize("name", [name for name in GROUPS if name != "Aut(petersen)"])
def test_plain_numpy_runs_every_layer(name):
    """From the JSON text alone, for every parameter, and for the transpose and the bias too."""
    for space in [space for space in spaces(name) if space.shape[0] * space.shape[1] <= 100]:
        W, B = space.weight(), stacked(space)
        bias = stacked(Hom(space.group, *bias_legs(space)))
        for weight, true in ((W, B), (W.transpose(), B.swapaxes(1, 2)), (W.bias, bias)):
            exported = json.loads(json.dumps(weight.to_dict()))
            assert (exported["schema"], exported["parameters"]) == ("eqmath.layer/1", list(weight.parameters))
            found = plain.matrices(exported["layer"])
            assert (np.reshape(found, true.shape) == true).all()


@pytest.mark.parametrize("name", GROUPS)
def test_the_matrix_in_its_parameters(name):
    for space in spaces(name):
        B, W = stacked(space), space.weight("v")
        values = [Fraction(3 * i - 5, 2) for i in range(len(W.parameters))]
        forms = W.matrix()
        assert forms.shape == W.shape == space.shape
        assert W.parameters == tuple(f"v{i + 1}" for i in range(space.dim))
        dense = sum((b.astype(object) * v for b, v in zip(B, values, strict=True)), np.zeros(space.shape, dtype=object))
        matrix = W(**dict(zip(W.parameters, values, strict=True)))
        assert matrix == Matrix(dense.tolist())
        for (i, j), true in list(np.ndenumerate(dense))[:50]:
            form = forms[i, j]
            assert sum(c * values[W.parameters.index(n)] for n, c in form.items()) == true
            assert form == forms.tolist()[i][j]


def test_the_contract_of_the_interface():
    W = Hom(S(4), 1, 1).weight("w")
    assert W.parameters == ("w1", "w2")
    assert W(w1=2, w2=-1).to_numpy().tolist() == [[1 if i == j else -1 for j in range(4)] for i in range(4)]
    assert W.apply([1, 2, 3, 4], [2, -1]).tolist() == [-8, -6, -4, -2]
    assert str(W.matrix()).splitlines()[0] == "w1 + w2       w2       w2       w2"
    assert str(W.matrix().to_sympy()[0, 0]) == "w1 + w2"
    assert repr(W) == "<the weight matrix 4 × 4 in 2 parameters>"
    copy = pickle.loads(pickle.dumps(W))
    assert copy.parameters == W.parameters
    assert copy.matrix() == W.matrix() == eval(repr(W.matrix()), {"FormMatrix": type(W.matrix()), "Matrix": Matrix})


def test_weights_are_values():
    """Equal where group, legs, basis and names are; the transpose of the transpose is the weight itself."""
    for name in ("S(3)", "SO(2)", "C(3)", "Aut(path:3)", "S(2)xO(2)"):
        W, same = (Hom(parse_group(name), 1, 1).weight() for _ in range(2))
        W.apply(np.ones(W.layer.inputs), np.ones(len(W.parameters)))
        assert W == same == pickle.loads(pickle.dumps(W))
        assert len({W, same}) == 1
        assert W != Hom(parse_group(name), 1, 1).weight("v")
        assert W != W.transpose() == same.transpose()
        assert W.transpose().transpose() is W
        assert W.transpose().transpose().bias == W.bias


def test_which_way_is_taken():
    kinds = {
        "S(3)": Shared,
        "SO(3)": Shared,
        "C(4)": Disjoint,
        "Aut(petersen)": Dense,
        "Aut(path:3)": Networks,
        "S(3)xS(2)": Tensor,
    }
    for name, kind in kinds.items():
        k = 2 if kind is Networks else 1
        assert type(Hom(parse_group(name), k, k).weight().layer) is kind, name


MORE = ["digraph6:CECG", "sparse6:BdV", "path:4/colours:0.1.1.0", "cycle:4/weights:0.1.1.0", "digraph6:AG/colours:0.1"]


@pytest.mark.parametrize("graph", ["path:3", "path:4", "cycle:5", "star:3", "petersen", *MORE])
def test_bilabelled_graphs_vertex_by_vertex(graph):
    """Also where the matrix would be cheaper; the bags are those of an elimination order."""
    group = parse_group(f"Aut({graph})")
    for k, l in ((0, 1), (1, 0), (1, 1)) if graph == "petersen" else ((0, 2), (2, 0), (1, 1), (1, 2), (2, 1)):
        space = Hom(group, k, l)
        networks = Networks(tuple(network(H, group) for H in space.basis()), (group.n,) * k, (group.n,) * l)
        rng = np.random.default_rng(3)
        x, w = rng.integers(-3, 3, networks.inputs), rng.integers(-3, 3, space.dim)
        assert (networks.product(x, w).ravel() == np.einsum("pab,b,p->a", space.to_numpy(), x.ravel(), w)).all()
        floats = networks.product(x.astype(float), w.astype(float))
        assert (floats == networks.product(x, w)).all()
        assert (networks.product(Strided.of(x), Strided.of(w)).numpy() == networks.product(x, w)).all()
        assert (np.array(plain.matrices(json.loads(json.dumps(networks.to_dict())))) == space.to_numpy()).all()
        assert all(
            bag <= H.vertices for H, net in zip(space.basis(), networks.maps, strict=True) for bag, _ in net.steps
        )


def test_the_legs_of_a_product_may_differ():
    group = parse_group("S(3)xO(2)")
    space = Hom(group, (1, 2), (2, 0))
    W = space.weight()
    assert W.layer.inputs == (3, 2, 2)
    assert W.layer.outputs == (3, 3)
    assert all(isinstance(d, DiagramTuple) for d in space.basis())
    x, w = np.arange(12).reshape(3, 2, 2), list(range(space.dim))
    assert (W.apply(x, w).ravel() == np.einsum("pab,b,p->a", space.to_numpy(), x.ravel(), w)).all()


@pytest.mark.parametrize(
    "name", ["S(2)", "S(4)", "A(3)", "O(2)", "O(4)", "SO(2)", "SO(3)", "Sp(2)", "Sp(4)", "H(3)", "B(3)"]
)
def test_what_is_counted_is_the_closed_formula(name):
    """All diagrams together: additions, multiplications, entries read and written, the largest array between."""
    group = parse_group(name)
    for k, l in [(k, l) for k in range(4) for l in range(4) if k + l <= (4 if group.n == 4 else 5)]:
        layer = Hom(group, k, l).weight().layer
        meter = Meter()
        layer.product(np.ones(layer.inputs, dtype=np.int64), np.ones(len(layer.terms), dtype=np.int64), meter)
        found, expected = vars(meter), layer.cost.to_json()
        assert found == expected, (k, l)


@pytest.mark.parametrize("group", [S(40), O(40)])
def test_memory_is_the_output_and_two_arrays(group):
    """None is larger than the input, the output, or the array between that the cost names."""
    W = Hom(group, 3, 3).weight()
    x, w = np.ones((40, 40, 40)), np.ones(len(W.parameters))
    W.apply(x, w)
    tracemalloc.start()
    W.apply(x, w)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    largest = W.layer.cost.largest
    assert largest == x.size
    assert peak <= 8 * 2 * largest + 8 * 4 * 12 * 40**2


@pytest.mark.parametrize(("n", "k"), [(25, 3), (27, 3), (12, 4), (130, 2)])
def test_large_sums_slab_by_slab(n, k):
    """Also where the last slab is thinner; integers as floats are added exactly."""
    W, rng = Hom(O(n), k, k).weight(), np.random.default_rng(n)
    x, w = rng.integers(-99, 99, (n,) * k), rng.integers(-99, 99, len(W.parameters))
    assert (W.apply(x.astype(float), w.astype(float)) == W.apply(x, w)).all()


def test_large_sums_take_one_slab_beside_the_result():
    W, x = Hom(O(40), 3, 3).weight(), np.ones((40, 40, 40))
    w = np.ones(len(W.parameters))
    W.apply(x, w)
    tracemalloc.start()
    W.apply(x, w)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    buffer = np.getbufsize()
    assert peak <= 8 * (40**3 + 2**14 + buffer + 4 * 12 * 40)


def test_together_fewer_additions_than_one_by_one():
    for group in (S(5), O(5), Sp(4)):
        for k in (2, 3):
            layer = Hom(group, k, k).weight().layer
            separate = sum(Shared((rows,), group.n, k, k).cost.additions for rows in layer.diagrams)
            assert layer.cost.additions <= separate + len(layer.diagrams) * group.n**k


def test_bad_input():
    W, n = Hom(S(3), 2, 1).weight(), np.ones((3, 3))
    with pytest.raises(CaseError, match=r"^expected 5 weights, or an array \(5, d_out, d_in\), found the shape \(4,\)"):
        W.apply(n, [1, 2, 3, 4])
    with pytest.raises(
        CaseError, match=r"^expected the last axes of x to have the lengths \(3, 3\), found the shape \(3,\)"
    ):
        W.apply(n[0], range(5))
    with pytest.raises(CaseError, match=r"lengths \(3, 3\), found the shape \(2, 2\)"):
        W.apply(np.ones((2, 2)), range(5))
    with pytest.raises(CaseError, match="^expected d_in = 2 channels before the legs, found 4"):
        W.apply(np.ones((4, 3, 3)), np.ones((5, 1, 2)))
    with pytest.raises(CaseError, match=r"^expected a bias of shape \(q,\) or \(q, d_out\), found \(1, 1\)"):
        W.apply(n, range(5), [[1]])
    with pytest.raises(CaseError, match="^expected 1 weights"):
        W.apply(n, range(5), [1, 2])
    with pytest.raises(NotExact, match="^expected an array of numbers, found the dtype <U1"):
        W.apply(n, list("abcde"))
    with pytest.raises(
        NotExact, match="^expected entries and weights of one kind, found the dtypes float64 and object"
    ):
        W.apply(n, [Fraction(1, 2)] * 5)
    with pytest.raises(NotExact, match=f"^entries up to {2**60}, of which 19 are added, may exceed int64"):
        W.apply(np.full((3, 3), 2**60), [1, 1, 1, 1, 1])
    with pytest.raises(NotExact, match="^a bias added to the result may exceed int64"):
        Hom(S(1), 0, 0).weight().apply(np.array(2**62), [1], [2**62])
    with pytest.raises(UnknownName, match="^there is no parameter w9"):
        W(w9=1)
    with pytest.raises(CaseError, match="^expected a value for every parameter, w2, w3, w4, w5 missing"):
        W(w1=1)
    with pytest.raises(NotExact):
        Hom(S(1), 0, 0).weight()(w1=0.5)
    with pytest.raises(CaseError, match="^expected a name such as w for the parameters"):
        Hom(S(1), 0, 0).weight("1")
    with pytest.raises(CaseError, match="^this weight has no bias"):
        _ = W.transpose().bias
    with pytest.raises(CaseError, match="^expected every diagram once"):
        Shared(W.layer.diagrams + W.layer.diagrams[:1], 3, 2, 1)


def test_weights_that_fit_are_taken():
    W = Hom(Sp(2), 1, 1).weight()
    assert W.apply([2**62, -(2**62)], [1]).tolist() == [2**62, -(2**62)]
    assert Hom(O(2), 1, 0).weight().apply([1, 2], []) == 0
    assert Hom(O(2), 1, 2).weight().apply([1, 2], []).tolist() == [[0, 0], [0, 0]]


@pytest.mark.parametrize("name", ["S(3)", "SO(3)", "Sp(2)", "C(4)", "Aut(path:3)", "S(3)xS(2)"])
def test_integers_in_lists_are_exact_whatever_their_size(name):
    """Entry by entry beside the matrices, for entries, weights and a bias that no machine word holds or adds."""
    space = Hom(parse_group(name), 1, 1)
    W, B = space.weight(), stacked(space).astype(object)
    constant = stacked(Hom(space.group, 0, 1))[:, :, 0].astype(object)
    columns, (p, q) = B.shape[2], (len(B), len(constant))
    for scale, weight, bias in [(2**62, 1, 0), (1, 2**62, 2**62), (2**70, 3, 1), (2**31, 2**31, 2**62), (1, 1, 1)]:
        x, w, b = [scale + i for i in range(columns)], [weight - i for i in range(p)], [bias] * q
        product = sum((w[i] * (B[i] @ np.array(x, object)) for i in range(p)), np.zeros(B.shape[1], object))
        x = np.array(x, dtype=object).reshape(W.layer.inputs).tolist()
        y, z = W.apply(x, w), W.apply(x, w, b)
        assert y.ravel().tolist() == product.tolist()
        assert z.ravel().tolist() == (product + sum(bias * row for row in constant)).tolist()
        assert all(type(entry) is int for entry in [*y.ravel().tolist(), *z.ravel().tolist()])
        assert y.dtype == object or max(map(abs, product)) < 2**63
    assert y.dtype == z.dtype == np.int64
    with pytest.raises(NotExact, match="may exceed int64"):
        W.apply(np.full(columns, 2**62).reshape(W.layer.inputs), [2] * p)


@pytest.mark.parametrize("name", ["S(3)", "SO(3)", "Sp(2)", "C(4)", "Aut(path:3)", "S(3)xS(2)"])
def test_torch(name):
    torch = needs.torch()
    W = Hom(parse_group(name), 1, 1).weight()
    x = torch.randint(-9, 9, (2, 3, *W.layer.inputs)).double().requires_grad_()
    w = torch.randint(-9, 9, (len(W.parameters), 2, 3)).double().requires_grad_()
    y = W.apply(x, w)
    other = torch.randint(-9, 9, y.shape).double()
    y.backward(other)
    T = W.transpose().apply(other.numpy(), w.detach().numpy().swapaxes(1, 2))
    assert (x.grad.numpy() == T).all()
    assert (y.detach().numpy() == W.apply(x.detach().numpy(), w.detach().numpy())).all()
