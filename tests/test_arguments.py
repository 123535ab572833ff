"""Everything public meets what numpy, sympy, networkx and FLINT hand over: read exactly, or an EqmathError."""

from __future__ import annotations

import inspect
import warnings
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any

import flint
import networkx as nx
import numpy as np
import pytest
import sympy

import eqmath
from eqmath import (
    Bilabelled,
    BrauerAlgebra,
    Diagram,
    EqmathError,
    Hom,
    Kernel,
    LinearCombination,
    Matrix,
    O,
    PartitionAlgebra,
    Polynomial,
    RationalFunction,
    S,
    TemperleyLiebAlgebra,
    WalledBrauerAlgebra,
    bratteli_diagram,
    category,
    certify,
    compose,
    family,
    haar,
    mckay_quiver,
    minor_generator,
    orbit_element,
    orbit_generator,
    parse_group,
    pfaffian_generator,
    refute,
    verify,
)
from eqmath.drawing import read_terms
from eqmath.errors import (
    CaseError,
    DiagramError,
    GroupError,
    NoEntry,
    NotComposable,
    NotExact,
    NotInvertible,
    UsageError,
)
from eqmath.families.jellyfish import Jellyfish
from eqmath.groups import direct_sum, matrix_group, permutation_group, tensor_product
from eqmath.numeric import check

M, N = Matrix([[1, 2], [3, 4]]), Matrix([[7, 10], [15, 22]])
ROWS = [[1, 2], [3, 4]]
TURN = [[0, -1], [1, 0]]
P = PartitionAlgebra(2, "n")
e, n = P("1|1'|2,2'"), Polynomial([0, 1], "n")
L = LinearCombination({Diagram("1|1'"): 1}, "n")
D, PATH_MAP = Diagram("1,2|1'"), Bilabelled("a-b;a;b")
ODD: list[Any] = [
    None, True, 0.5, 2.0, float("nan"), float("inf"), 1j, -1, 10**30, -(10**5000), "", "x", "9" * 5000, b"1",
    [], [None], [[]], [[1], [1, 2]], [1, 2], {}, {1: 2}, {1}, (), object(), int, iter([1]),
    np.float64(2), np.float32(0.5), np.bool_(True), np.uint64(2**63 + 5), np.int8(-3), np.str_("x"), np.array(3),
    np.array(True), np.array([]), np.array([1, 2]), np.array(ROWS), np.array(ROWS, float), np.zeros((2, 2, 2)),
    np.array([[None, "x"]], object), np.array([["a"]]), np.array([(1, 2.0)], [("a", int), ("b", float)]),
    np.array([[1]], "M8[D]"), np.array([[1]], "m8[D]"), np.timedelta64(3, "D"), np.ma.array([[1, 2]], mask=[[0, 1]]),
    np.ma.masked, sympy.Integer(3), sympy.Rational(1, 2), sympy.Symbol("n"), sympy.oo, sympy.nan, sympy.Float(2),
    sympy.Matrix(ROWS), sympy.Matrix([[sympy.Symbol("n")]]), sympy.MatrixSymbol("A", 2, 2), sympy.zeros(0, 3),
    nx.path_graph(3), nx.grid_2d_graph(2, 2), flint.fmpz(2), flint.fmpq(1, 2), flint.fmpz_mat(ROWS), flint.nmod(3, 7),
    Decimal(3), Decimal("NaN"), Fraction(1, 2), M, n, D, L, e, S(3), S,
]  # fmt: skip
"""What somebody may put anywhere."""

GIVEN: dict[str, tuple[Any, ...]] = {
    "Alt": (2, "V"), "Aut": ("path:3",), "Bilabelled": ("a-b;a;b",), "Diagram": ("1|1'",),
    "GaussianMatrix": (M, N), "Harm": (2, "V"), "Hom": (S(2), 1, 1), "Inj": (2, "V"),
    "Kernel": (S(2), 2),
    "LinearCombination": ({D: 1}, "n"), "MarkedMultigraph": ("a>b;a",), "activations": ("S(3)", "V"),
    "weight_layer": ([3, 4, 2], 1, 1), "weight_space": ([3, 4, 2], "S"), "Matrix": (ROWS,), "Polynomial": ([0, 1], "n"),
    "RationalFunction": (n, 2), "haar": ("O(2)", "x11^2"),
    "Sub": (2, "V"), "Sym": (2, "V"), "spaces": (S(2), "O(3)"),
    "WalledBrauerAlgebra": (1, 1, 2),
    "bratteli_diagram": ("partition", 2, 2), "category": ("partition", 2),
    "certify": (Hom(S(2), 1, 1), [Diagram("1,1'")], "spans"),
    "compose": (D, Diagram("1,1'")), "family": ("bilabelled", "Aut(path:3)"), "mckay_quiver": (3,),
    "minor_generator": (2, 1, 1), "orbit_element": (D, 2), "orbit_generator": (1, 1), "parse_group": ("S(3)",),
    "pfaffian_generator": (2, 2), "refute": ("brauer spans O(2) at k=1, l=1",),
    "verify": ("symmetric-diagram-basis",),
}  # fmt: skip
"""Good arguments of the functions and constructors of `eqmath`; algebras take an order and δ, series an n."""

MORE: dict[str, tuple[Callable[..., Any], tuple[Any, ...]]] = {
    "Diagram.from_word": (Diagram.from_word, ([0, 0], 1)),
    "Diagram.from_blocks": (Diagram.from_blocks, ([[1], [-1]],)),
    "Diagram.from_rows": (Diagram.from_rows, ([1], [2])),
    "Diagram.from_linear": (lambda text, l, k: Diagram.from_linear(text, l=l, k=k), ("1,2", 1, 1)),
    "Diagram.from_tikz": (Diagram.from_tikz, (D.to_tikz(),)),
    "Bilabelled.from_graph": (Bilabelled.from_graph, (2, [(0, 1)], [0], [1])),
    "Bilabelled.from_diagram": (Bilabelled.from_diagram, (D,)),
    "Bilabelled.matrix": (PATH_MAP.matrix, (np.eye(2, dtype=int),)),
    "Jellyfish.from_word": (Jellyfish.from_word, ((0, 1, 1), 2)), "family()": (family("brauer").read, ("1,1'",)),
    "family.diagrams": (family("brauer").diagrams, (1, 1)), "family.matrix": (family("partition").matrix, (D, 2)),
    "Diagram.identity": (Diagram.identity, (2,)),
    "Diagram.permutation": (Diagram.permutation, ([2, 1],)),
    "Diagram.matrix": (D.matrix, (2,)),
    "Diagram.apply": (D.apply, ([1, 2], 2)),
    "Diagram.tensor": (D.tensor, (D,)),
    "Matrix.from_numpy": (Matrix.from_numpy, (np.array(ROWS),)),
    "Matrix.identity": (Matrix.identity, (2,)),
    "Matrix.permutation": (Matrix.permutation, ([2, 1],)),
    "Matrix.kron": (M.kron, (M,)),
    "Matrix[]": (M.__getitem__, ((0, 1),)),
    "Matrix +": (M.__add__, (M,)), "Matrix *": (M.__mul__, (M,)), "Matrix r*": (M.__rmul__, (2,)),
    "Polynomial +": (lambda x: n + x, (1,)), "Polynomial()": (n, (2,)), "Polynomial **": (n.__pow__, (2,)),
    "LinearCombination +": (L.__add__, (2,)), "LinearCombination *": (L.__mul__, (2,)),
    "LinearCombination[]": (L.__getitem__, (D,)), "LinearCombination.tensor": (L.tensor, (L,)),
    "LinearCombination.matrix": (L.matrix, (2,)),
    "element +": (e.__add__, (2,)), "element *": (e.__mul__, (2,)), "element r-": (e.__rsub__, (2,)),
    "element /": (e.__truediv__, (2,)), "element **": (e.__pow__, (2,)), "element.matrix": (e.matrix, (2,)),
    "algebra()": (P, ("1|1'|2,2'",)), "gram_rank": (P.gram_rank, (2,)), "ideal": (P.ideal, (1,)),
    "matrix_group": (matrix_group, ("turn", 2, [TURN], [TURN])),
    "permutation_group": (permutation_group, ("turn", 3, [[2, 3, 1]])),
    "tensor_product": (tensor_product, (S(2), "S(3)")), "direct_sum": (direct_sum, (S(2), "S(3)")),
    "in": (S(2).__contains__, (M,)),
    "Hom.examine": (Hom(S(2), 1, 1).examine, ([M],)), "Hom.missing": (Hom(S(2), 1, 1).missing, ([M],)),
    "Weight.apply": (Hom(S(2), 1, 1).weight().apply, ([1, 2], [1, 2], [3])),
    "Weight()": (lambda x: Hom(S(2), 1, 1).weight()(w1=x, w2=1), (1,)),
    "check": (check, (np.eye(2), S(2), 1, 1)),
    "project": (Hom(S(2), 1, 1).project, (M,)), "RationalFunction +": (lambda x: RationalFunction(n, 2) + x, (1,)),
    "RationalFunction()": (RationalFunction(n, 2), (2,)), "haar(S)": (haar, (S(2), "x11")),
    "read_terms": (lambda word: read_terms(["=", word]), ("1|1'",)),
    "verify(n)": (lambda x: verify("symmetric-diagram-basis", n=x, k=1, l=1), (2,)),
    "verify(k)": (lambda x: verify("symmetric-diagram-basis", n=2, k=x, l=x), (1,)),
    "verify(order)": (lambda x: verify("symmetric-diagram-basis", n=2, order=x), (1,)),
    "refute(max_order)": (lambda x: refute("brauer spans O(2)", max_order=x), (2,)),
}  # fmt: skip
BETWEEN = {"Polynomial +", "RationalFunction +"}
"""Operators that leave what they do not know to the other side: Python says then that there is no such sum."""
SKIPPED = {
    "Answer",
    "Certificate",
    "DiagramAlgebra",
    "EqmathError",
    "Group",
    "Product",
    "V",
    "Verdict",
    "Verdicts",
    "WeightSpace",
}
"""What only eqmath makes, the errors, and what is no function."""


def surface() -> dict[str, tuple[Callable[..., Any], tuple[Any, ...]]]:
    """Everything that can be called, with good arguments."""
    found = {}
    for name in eqmath.__all__:
        if name not in SKIPPED:
            default = (2, 2) if name.endswith("Algebra") else (2,)
            found[name] = getattr(eqmath, name), GIVEN.get(name, default)
    return found | MORE


@pytest.mark.parametrize("name", surface())
def test_an_argument_of_any_kind_is_taken_or_refused_in_words(name: str) -> None:
    """One argument at a time; a call that succeeds has read it, one that fails says so with an EqmathError."""
    call, good = surface()[name]
    assert call(*good) is not None
    for place in range(len(good)):
        for odd in ODD:
            arguments = [*good[:place], odd, *good[place + 1 :]]
            with warnings.catch_warnings():
                warnings.simplefilter("error")
                try:
                    call(*arguments)
                except EqmathError as error:
                    said = str(error)
                except TypeError as error:
                    if name not in BETWEEN:
                        raise AssertionError(f"{name}, argument {place}: {type(odd).__name__}: {error!r}") from error
                    said = str(error)
                except Exception as error:
                    raise AssertionError(f"{name}, argument {place}: {type(odd).__name__}: {error!r}") from error
                else:
                    continue
            assert 5 < len(said) < 1500, (name, place, said)


def test_nothing_is_left_out() -> None:
    public = {name for name in eqmath.__all__ if callable(getattr(eqmath, name))}
    assert set(surface()) - set(MORE) == public - SKIPPED
    assert not [name for name in public if name in SKIPPED and not inspect.isclass(getattr(eqmath, name))]


I2, PATH = np.int64(2), parse_group("Aut(path:3)")
EQUAL = [
    (lambda: S(np.int64(3)), S(3)),
    (lambda: O(np.uint8(2)), O(2)),
    (lambda: S(sympy.Integer(3)), S(3)),
    (lambda: Hom(S(3), I2, np.array(1)), Hom(S(3), 2, 1)),
    (lambda: Hom("S(3)", 2, 2).dim, 14),
    (lambda: Kernel("S(2)", I2), Kernel(S(2), 2)),
    (lambda: certify(Hom("S(2)", 1, 1), [np.eye(2, dtype=int), sympy.ones(2)]).status, "proved"),
    (lambda: certify(Hom("S(2)", 1, 1), [[[1, 0], [0, 1]]]).rank, 1),
    (lambda: Hom(S(2), 1, 1).missing([np.eye(2, dtype=int)]), [Matrix([[0, 1], [1, 0]])]),
    (lambda: np.eye(2, dtype=int) in S(2), True),
    (lambda: tensor_product("S(3)", S(2)), parse_group("S(3)xS(2)")),
    (lambda: direct_sum("S(3)", S(2)), parse_group("S(3)+S(2)")),
    (lambda: category("bilabelled", "Aut(path:3)").delta, 3),
    (lambda: family("bilabelled", "Aut(path:3)").count(2, 3), family("bilabelled", PATH).count(2, 3)),
    (lambda: D.matrix(I2), D.matrix(2)),
    (lambda: L.matrix(I2), Matrix([[1, 1], [1, 1]])),
    (lambda: PartitionAlgebra(I2, np.int64(3)), PartitionAlgebra(2, 3)),
    (lambda: WalledBrauerAlgebra(np.int8(1), 1, flint.fmpz(2)), WalledBrauerAlgebra(1, 1, 2)),
    (lambda: TemperleyLiebAlgebra(2, sympy.Rational(1, 2)).delta, Fraction(1, 2)),
    (lambda: repr(BrauerAlgebra(I2, I2)), "BrauerAlgebra(2, delta=2)"),
    (lambda: P(I2), P(2)),
    (lambda: Polynomial(np.array([0, 1]), "n"), n),
    (lambda: n(I2), 2),
    (lambda: (n**I2).degree, 2),
    (lambda: Polynomial([0, 1], "n")(10**5000) == 10**5000, True),
    (lambda: verify("symmetric-diagram-basis", n=np.int64(3), k=np.int64(1), l=np.int8(1)).rank, 2),
    (lambda: refute("brauer spans O(2)", max_order=I2).status, "undecided"),
    (lambda: mckay_quiver(np.int64(3)).number_of_nodes(), 3),
    (lambda: nx.is_isomorphic(bratteli_diagram("partition", I2), bratteli_diagram("partition", 2)), True),
    (lambda: orbit_generator(I2, I2), orbit_generator(2, 2)),
    (lambda: minor_generator(I2, np.int64(1)), minor_generator(2, 1)),
    (lambda: pfaffian_generator(I2, I2), pfaffian_generator(2, 2)),
    (lambda: orbit_element(D, I2), orbit_element(D, 2)),
    (lambda: Diagram.from_blocks(np.array([[1, -1], [2, -2]])), Diagram("1,1'|2,2'")),
    (lambda: Diagram.from_blocks([[np.int64(1)], {sympy.Integer(-1)}]), Diagram("1|1'")),
    (lambda: Diagram.from_blocks(np.zeros((0, 2), int)), Diagram("0")),
    (lambda: Diagram.from_rows(np.array([5, 5]), np.array([7])), D),
    (lambda: Diagram.from_word(np.array([3, 3, 1]), I2), D),
    (lambda: Diagram.permutation(np.array([2, 1])), Diagram.swap()),
    (lambda: Bilabelled.from_graph(2, nx.path_graph(2).edges, np.array([0]), [1]), Bilabelled("a-b;a;b")),
    (lambda: Bilabelled.from_graph(np.int8(2), nx.path_graph(2).edges(), [0], [1]), Bilabelled("a-b;a;b")),
    (lambda: Diagram.identity(I2), Diagram("1,1'|2,2'")),
    (lambda: Diagram(np.str_("1,2|1'")), D),
    (lambda: compose(D, Diagram.identity(np.int8(1))), (D, 0)),
    (lambda: D.apply(sympy.Matrix([[1, 2]]).row(0), 2).shape, (1, 2, 2)),
    (lambda: matrix_group("t", I2, np.array([TURN])), matrix_group("t", 2, [Matrix(TURN)])),
    (lambda: matrix_group("t", 2, [TURN], [sympy.Matrix(TURN)]), matrix_group("t", 2, [Matrix(TURN)], [Matrix(TURN)])),
    (lambda: permutation_group("c", 3, np.array([[2, 3, 1]])), permutation_group("c", 3, [(2, 3, 1)])),
]  # fmt: skip


@pytest.mark.parametrize(("call", "expected"), EQUAL)
def test_foreign_and_right(call: Callable[[], Any], expected: Any) -> None:
    assert call() == expected


LIST = "a list of rows: [[1, 2], [3, 4]]"
REFUSED = [
    (lambda: Matrix(None), NotComposable, f"expected a matrix, found the NoneType None\n    {LIST}"),
    (lambda: Matrix([1, 2]), NotComposable, f"expected a row of numbers, found 1\n    {LIST}"),
    (lambda: Matrix(["12"]), NotComposable, f"expected a row of numbers, found '12'\n    {LIST}"),
    (lambda: Matrix(np.zeros(3, int)), NotComposable,
     "expected a matrix, rows and columns, found an array of shape (3,)\n"
     "    x.reshape(1, -1) is a row, x.reshape(-1, 1) a column"),
    (lambda: Matrix(sympy.Matrix([[sympy.Symbol("x")]])), NotExact,
     "expected an integer or a fraction, found the Symbol x\n    write 1/2, not 0.5"),
    (lambda: Matrix(np.array([[1]], "m8[D]")), NotExact,
     "expected an integer or a fraction, found the timedelta64 np.timedelta64(1,'D')\n    write 1/2, not 0.5"),
    (lambda: Matrix(nx.grid_2d_graph(2, 2)).shape, NotComposable,
     "expected a matrix, found the Graph <networkx.classes.graph.Graph object"),
    (lambda: Matrix([[1, 2], [2, 4]]).inverse(), NotInvertible,
     "a 2×2 matrix of determinant 0 has no inverse\n    its rank is 1"),
    (lambda: Matrix([[1, 2]]).inverse(), NotComposable, "expected a square matrix, found a 1×2 matrix"),
    (lambda: M[2, 0], NoEntry, "no entry (2, 0) in a 2×2 matrix"),
    (lambda: M[0], CaseError, "expected a row and a column, found 0\n    M[0, 1], or M.tolist()[0]"),
    (lambda: Matrix([[1, 2]]) + 1, NotComposable,
     "only a square matrix and a number can be added, this is a 1×2 matrix"),
    (lambda: D.matrix(np.float64(2)), NotExact,
     "expected n to be an integer ≥ 0, found the float np.float64(2.0)"),
    (lambda: Diagram.from_tikz(None), UsageError,
     "expected the text of a tikzpicture, found the NoneType None"),
    (lambda: Diagram.from_blocks([1, 2]), DiagramError,
     "expected blocks, lists of signed vertices, found 1\n    Diagram.from_blocks([[1, 2], [-1]])"),
    (lambda: Diagram.from_rows([[1]], [2]), DiagramError,
     "expected one label per vertex, texts or numbers, found [[1], 2]"),
    (lambda: LinearCombination([D], "n"), DiagramError,
     "expected a mapping of diagrams to coefficients, found [Diagram(\"1,2|1'\")]"),
    (lambda: L.tensor(D), NotComposable,
     "expected a linear combination of diagrams, found Diagram(\"1,2|1'\")"),
    (lambda: matrix_group("t", 2, M), GroupError,
     "expected a list of matrices, found Matrix([[1, 2], [3, 4]])\n    [Matrix([[0, -1], [1, 0]])]"),
    (lambda: matrix_group("t", 2, [np.eye(2)]), NotExact,
     "expected an integer or a fraction, found the float64 np.float64(1.0)\n    write 1/2, not 0.5"),
    (lambda: S(10**5000), eqmath.errors.TooLarge, "n of 5001 digits is too large for S(n)"),
    (lambda: Hom(S(2), 1, 1).missing([np.eye(3, dtype=int)]), NotComposable,
     "expected 2 × 2 matrices, found shape (3, 3)"),
    (lambda: read_terms(["9" * 5000]), DiagramError, "expected a number of at most 100 digits, found 5000"),
]  # fmt: skip


@pytest.mark.parametrize(("call", "kind", "message"), REFUSED)
def test_how_it_is_refused(call: Callable[[], Any], kind: type[Exception], message: str) -> None:
    with pytest.raises(kind) as found:
        call()
    assert isinstance(found.value, EqmathError)
    assert str(found.value).startswith(message)


def test_the_errors_of_python_still_catch() -> None:
    with pytest.raises(ZeroDivisionError):
        Matrix([[0]]).inverse()
    with pytest.raises(IndexError):
        M[0, 2]


def test_matrices_of_polynomials_and_of_forms_are_tables_too() -> None:
    gram = PartitionAlgebra(1, "n").gram_matrix()
    assert np.asarray(gram).tolist() == [*gram] == [[n, n], [n, n * n]]
    at = PartitionAlgebra(1, 5).gram_matrix()
    assert np.asarray(at, dtype=np.int8).tolist() == at.matrix().tolist() == [[5, 5], [5, 25]]
    W = Hom(S(2), 1, 1).weight("a").matrix()
    assert [*W] == W.tolist() == [[W[i, j] for j in range(2)] for i in range(2)]
    assert [*Hom(O(2), 1, 0).weight().matrix()] == [[{}, {}]]
    for table in (gram, W, M):
        with pytest.raises(NoEntry, match="^no entry \\(2, 0\\) in a 2×2 matrix$"):
            table[2, 0]
        with pytest.raises(CaseError, match="^expected a row and a column, found 0"):
            table[0]  # type: ignore[index]
    for call in (lambda: np.add(gram, 1), lambda: np.asarray(gram, dtype=float)):
        with pytest.raises(TypeError):
            call()
