"""What entries vectors and weights may have: nothing wraps, is cut off or is left out unseen."""

from fractions import Fraction

import numpy as np
import pytest

from eqmath import Diagram, Hom, O, S, parse_group
from eqmath.contractions import kind_of_numbers
from eqmath.errors import CaseError, NotExact, TooLarge
from tests import needs

LARGE = np.int64(2**62)


@pytest.mark.parametrize("entry", [LARGE, Fraction(LARGE), Fraction(LARGE, np.int64(3))])
def test_integers_of_numpy_among_objects_do_not_wrap(entry):
    x = np.array([entry, 1, entry, entry], dtype=object)
    exact = Fraction(int(entry.numerator), int(entry.denominator))
    assert Diagram("1'").apply(x).item() == 3 * exact + 1
    assert Hom(S(4), 1, 0).weight().apply(x, [7]).item() == 7 * (3 * exact + 1)
    assert Hom(S(4), 0, 1).weight().apply(2**40, np.array([entry], dtype=object)).tolist() == [2**40 * exact] * 4
    assert x[0] is entry


def test_integers_in_lists_stay_integers():
    """Numpy reads some lists of integers from 2⁶³ on as floats."""
    W = Hom(S(2), 1, 1).weight()
    for x in ([2**63 + 1, 1], [2**63 + 1, -1], [2**64, 0], [-(2**63) - 1, 0]):
        assert Diagram("1'").apply(x).tolist() == sum(x)
        assert W.apply(x, [1, 0]).tolist() == x
        assert W.apply([1, 0], x).tolist() == [x[0] + x[1], x[1]]
    assert Diagram("1|1'").apply([2.0**63, 1.0]).dtype == Diagram("1|1'").apply([2**63, 0.5]).dtype == float
    for dtype in ("u8", ">u8"):
        with pytest.raises(NotExact, match="integers below 2"):
            Diagram("1|1'").apply(np.array([2**63, 1], dtype=dtype))


EVERY = ["u1", "u2", "u4", "u8", "i1", "i2", "i4", "i8", "f2", "f4", "f8", "g", "c8", "c16", "O", ">i2", ">f8"]


@pytest.mark.parametrize("first", EVERY)
@pytest.mark.parametrize("second", EVERY)
def test_every_pair_of_dtypes(first, second):
    """The sum of two, int64 for integers, and objects beside no floats."""
    W, x, w = Hom(S(3), 1, 1).weight(), np.array([100, 27, 1]).astype(first), np.array([2, 5]).astype(second)
    kinds = {kind_of_numbers(x), kind_of_numbers(w)}
    if "O" in kinds and kinds & {"f", "c"}:
        with pytest.raises(NotExact, match="^expected entries and weights of one kind"):
            W.apply(x, w)
        return
    y = W.apply(x, w)
    assert y.tolist() == [2 * 100 + 5 * 128, 2 * 27 + 5 * 128, 2 + 5 * 128]
    exact = [np.int64 if a.dtype.kind in "iu" else a.dtype for a in (x, w)]
    assert y.dtype == (object if "O" in kinds else np.result_type(*exact))
    assert x.dtype == np.dtype(first)
    assert w.tolist() == [2, 5]


@pytest.mark.parametrize("name", ["S(3)", "SO(3)", "SO(2)", "A(2)", "Sp(2)", "C(3)", "Aut(path:3)", "S(2)xO(2)"])
@pytest.mark.parametrize("dtype", [np.int64, np.float64, object])
def test_no_vector_and_no_channel_are_zeros_of_the_right_shape(name, dtype):
    for k, l in ((0, 2), (1, 1), (2, 1)):
        W = Hom(parse_group(name), k, l).weight()
        p, inputs, outputs = len(W.parameters), W.layer.inputs, W.layer.outputs
        for first, channels in (((0, 3), (2, 3)), ((4, 0), (2, 0)), ((4, 3), (0, 3)), ((4, 0, 3), (2, 3))):
            y = W.apply(np.zeros((*first, *inputs), dtype=dtype), np.zeros((p, *channels), dtype=dtype))
            assert y.shape == (*first[:-1], channels[0], *outputs)
            assert not y.any()
        assert W.apply(np.zeros((2, 0, *inputs), dtype=dtype), np.zeros(p, dtype=dtype)).shape == (2, 0, *outputs)


BAD = [
    ("1'", np.ma.array([1.0, 2.0], mask=[0, 1]), None, NotExact, "expected numbers everywhere, found a masked array"),
    ("1'", [[1, 2], [1]], None, CaseError, "expected an array, found lists of different lengths"),
    ("1,2", 1, "2", CaseError, "expected n to be an integer ≥ 0, found '2'"),
    ("1,2", 1, 2.0, NotExact, "expected n to be an integer ≥ 0, found the float 2.0"),
    ("1,2|1'", [1, 2], True, CaseError, "expected n to be an integer ≥ 0, found True"),
    ("1|2|3|4", 1, 10**6, TooLarge, "1 000 000 000 000 000 000 000 000 entries are about 8 000 000 000 000 TB"),
    ("1|2|3|4|5|6|1'", np.ones(1000), None, TooLarge, "1 000 000 000 000 000 000 entries are"),
]


@pytest.mark.parametrize(("text", "x", "n", "error", "message"), BAD)
def test_bad_input(text, x, n, error, message):
    with pytest.raises(error) as found:
        Diagram(text).apply(x, n)
    assert found.value.message.startswith(message)


def test_results_that_are_too_large_are_not_begun():
    W = Hom(S(10**4), 1, 3).weight()
    for x in (np.ones(10**4), np.ones(10**4, dtype=int), np.ones((2, 10**4))):
        with pytest.raises(TooLarge):
            W.apply(x, np.ones(len(W.parameters)))


def test_legs_beyond_the_letters_and_the_axes_of_numpy():
    assert Diagram.from_word(range(55), 1).apply(np.ones((1,) * 54)).tolist() == [1]
    with pytest.raises(CaseError, match="^expected at most 64 legs and further axes, found 66"):
        Diagram.from_word(range(66), 66).apply(1, n=1)


def test_the_input_is_neither_changed_nor_part_of_the_result():
    for group, k in ((S(3), 2), (O(3), 2), (O(3), 1), (parse_group("SO(2)"), 2)):
        W = Hom(group, k, k).weight()
        for dtype in (float, int, object):
            x, w = np.ones(W.layer.inputs, dtype=dtype), np.ones(len(W.parameters), dtype=dtype)
            x.setflags(write=False), w.setflags(write=False)
            y = W.apply(x, w)
            assert y.flags.writeable
            assert not np.shares_memory(x, y)
            y[...] = 0
            assert (x == 1).all()


def test_the_kinds_of_tensors():
    class Fake:
        as_strided = None

        def __init__(self, dtype):
            self.dtype = dtype

    names = "torch.int8 torch.uint8 torch.float16 torch.bfloat16 torch.complex64 torch.bool object torch.float8_e4m3fn"
    assert [kind_of_numbers(Fake(name)) for name in names.split()] == list("iuffcbO?")


def test_torch_integers_neither_wrap_nor_cut_off_weights():
    torch = needs.torch()
    W = Hom(S(3), 1, 1).weight()
    small = torch.tensor([100, 100, 100], dtype=torch.int8)
    assert W.apply(small, [1, 1]).tolist() == [400, 400, 400]
    assert Diagram("1'").apply(small).item() == 300
    for x, weights in (
        (torch.tensor([2**62] * 3), [1, 1]),
        (torch.tensor([2**62] * 3), torch.tensor([1, 1])),
        (torch.tensor([1, 2, 3]), [0.5, 1]),
        (torch.tensor([1.0, 2, 3]), [Fraction(1, 2), 1]),
        (torch.tensor([True] * 3), [1, 1]),
        (torch.tensor([2**63] * 3, dtype=torch.uint64), [0, 1]),
    ):
        with pytest.raises(NotExact):
            W.apply(x, weights)
    with pytest.raises(NotExact):
        W.apply(torch.tensor([2**62, 0, 0]), [0, 1], torch.tensor([2**62]))


def test_torch_tensors_of_two_dtypes():
    torch = needs.torch()
    W, kinds = Hom(O(2), 2, 2).weight(), (torch.int8, torch.int64, torch.float32, torch.float64, torch.complex64)
    for first in kinds:
        for second in kinds:
            x, w = torch.ones(2, 2, 2, 2, dtype=first), torch.ones(3, 1, 2, dtype=second)
            whole = not (first.is_floating_point or first.is_complex or second.is_floating_point or second.is_complex)
            y = W.apply(x, w)
            assert y.dtype == (torch.int64 if whole else torch.result_type(x, w))
            assert y[0, 0].tolist() == [[8, 4], [4, 8]]


def test_torch_gradients_of_gradients_and_of_empty_batches():
    torch = needs.torch()
    for name, k in (("S(2)", 2), ("SO(2)", 2), ("A(3)", 1), ("Aut(path:3)", 1), ("S(2)xO(2)", 1)):
        W = Hom(parse_group(name), k, k).weight()
        x = torch.rand(2, *W.layer.inputs, dtype=torch.float64, requires_grad=True)
        w = torch.rand(len(W.parameters), dtype=torch.float64, requires_grad=True)
        assert torch.autograd.gradcheck(W.apply, (x, w))
        assert torch.autograd.gradgradcheck(W.apply, (x, w))
        W.apply(x[:0], w).sum().backward()
        assert not w.grad.any()
