"""Diagram categories: closed under their operations, counted by a formula, sent to matrices by a functor."""

from __future__ import annotations

import pickle
from itertools import product

import pytest

from eqmath.algebras import Category, Morphism, category
from eqmath.algebras.record import all_records, category_record
from eqmath.diagrams import Diagram, compose
from eqmath.errors import CaseError, DiagramError, NotComposable, UnknownName
from eqmath.exact import Polynomial
from eqmath.groups import parse_group
from eqmath.hom import Hom

COLOURS = ("", "w", "b", "ww", "wb", "bw")
N = Polynomial([0, 1], "n")
PLAIN = [name for name, record in all_records().items() if not record.takes_dimension]


def coloured(name: str) -> bool:
    part = category_record(name).part
    return part is not None and part.coloured


def objects(name: str) -> tuple[int | str, ...]:
    return COLOURS if coloured(name) else (0, 1, 2)


@pytest.mark.parametrize("name", PLAIN)
def test_the_closed_count_is_the_number_of_diagrams(name: str) -> None:
    C = category(name, "n")
    for source, target in product(objects(name), repeat=2):
        diagrams = list(C.diagrams(source, target))
        assert len(diagrams) == C.count(source, target), (source, target)
        assert diagrams == sorted(set(diagrams))
    if not coloured(name):
        assert len(list(C.diagrams(3, 3))) == C.count(3, 3)
        assert len(list(C.diagrams(2, 4))) == C.count(2, 4)


@pytest.mark.parametrize("name", PLAIN)
def test_closed_under_stacking_and_flip(name: str) -> None:
    C = category(name, "n")
    for a, b, c in product(objects(name), repeat=3):
        targets = set(C.diagrams(a, c))
        for upper, lower in product(C.diagrams(b, c), C.diagrams(a, b)):
            assert compose(upper, lower).diagram in targets
    for a, b in product(objects(name), repeat=2):
        assert {d.flip() for d in C.diagrams(a, b)} == set(C.diagrams(b, a))


@pytest.mark.parametrize("name", [name for name in PLAIN if name != "half-integer partition"])
def test_closed_under_juxtaposition(name: str) -> None:
    C = category(name, "n")
    for a, b, c, d in product(objects(name)[:4], repeat=4):
        targets = set(C.diagrams(a + c, b + d))  # type: ignore[operator]
        for left, right in product(C.diagrams(a, b), C.diagrams(c, d)):
            assert left.tensor(right) in targets


def test_motzkin_diagrams_are_the_planar_ones_among_all_small_ones() -> None:
    planar = category("planar partition", 1)
    for k, l in product(range(4), repeat=2):
        small = [d for d in planar.diagrams(k, l) if all(len(block) <= 2 for block in d.blocks)]
        assert list(category("Motzkin", 1).diagrams(k, l)) == small


@pytest.mark.parametrize("name", ["partition", "Brauer", "Temperley-Lieb", "rook"])
def test_the_trace_counts_the_components_of_the_closure(name: str) -> None:
    C = category(name, "n")
    for d in C.diagrams(3, 3):
        closure = d.join(Diagram.identity(3))
        assert C(d).trace() == N ** len(closure.blocks)


def test_the_trace_is_cyclic_and_the_matrix_trace() -> None:
    C = category("partition", 2)
    elements = [C(d) for d in C.diagrams(2, 2)]
    for a, b in product(elements, repeat=2):
        assert (a * b).trace() == (b * a).trace()
        assert sum((a * b).matrix(2)[i, i] for i in range(4)) == (a * b).trace()


def functorial(C: Category, n: int, size: int) -> int:
    """Check Θ on all composable pairs, tensor products and flips of small shapes; the number of pairs."""
    pairs = 0
    for a, b, c in product(range(size + 1), repeat=3):
        for upper, lower in product(C.diagrams(b, c), C.diagrams(a, b)):
            x, y = C(upper), C(lower)
            assert (x * y).matrix(n) == x.matrix(n) * y.matrix(n), (upper, lower)
            pairs += 1
    for a, b, c, d in product(range(2), repeat=4):
        for left, right in product(C.diagrams(a, b), C.diagrams(c, d)):
            assert C(left).tensor(C(right)).matrix(n) == C(left).matrix(n).kron(C(right).matrix(n))
    return pairs


@pytest.mark.parametrize("name", ["symplectic", "Brauer-Grood", "jellyfish"])
def test_the_functors_with_signs_and_determinants(name: str) -> None:
    assert functorial(category(name, 2), 2, 2) > 10


def test_symplectic_loops_are_minus_n() -> None:
    C = category("symplectic", 4)
    assert (C("1',2'") * C("1,2")).terms == {Diagram("0"): -4}
    assert C("1,2").flip().flip() == C("1,2")


def test_the_trace_with_determinants_is_the_matrix_trace() -> None:
    for name in ("Brauer-Grood", "jellyfish"):
        C = category(name, 2)
        for d in C.diagrams(2, 2):
            matrix = C(d).matrix(2)
            assert C(d).trace() == sum(matrix[i, i] for i in range(4)), d


def test_bilabelled_graphs_of_a_path() -> None:
    group = parse_group("Aut(path:3)")
    C = category("bilabelled", group)
    edge = C("a-b;a;b")
    assert (edge * edge).matrix(3) == edge.matrix(3) * edge.matrix(3)
    assert edge.trace() == 0
    assert (edge * edge).trace() == 4
    assert C.identity(2) * edge.tensor(edge) == edge.tensor(edge)
    graphs = list(C.diagrams(1, 1))
    assert all(C.contains(graph) and C(graph).shape == (1, 1) for graph in graphs)
    assert C.count(1, 1) == len(graphs) == Hom(group, 1, 1).dim == 5


@pytest.mark.parametrize("name", ["digraph6:BP_", "sparse6:Af", "path:3/colours:0.1.1", "K3/weights:0.0.1"])
def test_bilabelled_graphs_of_graphs_that_are_not_simple(name: str) -> None:
    group = parse_group(f"Aut({name})")
    assert functorial(category("bilabelled", group), group.n, 1) > 10
    C, m = category("bilabelled", group), Hom(group, 1, 1)
    for d in C.diagrams(1, 1):
        assert C(d).matrix(group.n) == m.matrix(d) == C(d).flip().matrix(group.n).T
        assert C(d).trace() == sum(m.matrix(d)[i, i] for i in range(group.n))


def test_powers_and_identity() -> None:
    C = category("Brauer", "n")
    e = C("1,2|1',2'")
    assert e**0 == C.identity(2)
    assert e**3 == N**2 * e
    with pytest.raises(NotComposable, match="only an endomorphism has powers, this is 0 → 2"):
        C("1,2") ** 2
    with pytest.raises(NotComposable, match="only an endomorphism has a trace"):
        C("1,2").trace()


def test_symbolic_products_agree_with_numbers() -> None:
    symbolic = category("partition", "n")
    x = symbolic({d: N + i for i, d in enumerate(symbolic.diagrams(2, 2))})
    y = symbolic({d: 3 - i * N for i, d in enumerate(symbolic.diagrams(2, 2))})
    for value in (-2, 0, 5):
        at = category("partition", value)
        numbers = [at({d: c(value) for d, c in z.terms.items()}) for z in (x, y)]  # type: ignore[operator]
        assert (numbers[0] * numbers[1]).terms == {
            d: c(value)
            for d, c in (x * y).terms.items()
            if c(value)  # type: ignore[operator]
        }


def test_what_is_no_morphism_is_refused() -> None:
    with pytest.raises(DiagramError, match="not a diagram of the Temperley-Lieb category"):
        category("Temperley-Lieb", "n")("1,2'|2,1'")
    with pytest.raises(UnknownName, match="'braid' is unknown(.|\n)*Brauer-Grood, .*jellyfish, .*symplectic"):
        category("braid", 1)
    with pytest.raises(UnknownName, match="'bilabelled' takes a group"):
        category("bilabelled", 3)
    assert category("brauer", 2) == category("Brauer", 2)
    assert category("brauer_grood", 2) == category("Brauer-Grood", 2)
    with pytest.raises(CaseError, match="a word in w and b, such as wwb, found 2"):
        category("walled Brauer", 1).identity(2)
    with pytest.raises(CaseError, match="a number of points ≥ 0, found 'ww'"):
        category("Brauer", 1).count("ww", "ww")
    with pytest.raises(CaseError, match="expected an even n ≥ 1, found n = 0"):
        category("symplectic", 0)
    with pytest.raises(NotComposable, match="the loop value is -4, so there is no matrix at n = 2"):
        category("symplectic", 4)("1,2").matrix(2)


@pytest.mark.parametrize("name", ["partition", "symplectic", "jellyfish"])
def test_pickled_and_equal(name: str) -> None:
    x = category(name, 2)("1,2|1',2'")
    again = pickle.loads(pickle.dumps(x))
    assert isinstance(again, Morphism)
    assert (again, hash(again)) == (x, hash(x))
    assert x != category("Brauer", 2)("1,2|1',2'")
