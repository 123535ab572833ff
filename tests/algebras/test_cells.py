"""Cell modules: their dimensions, representations, invariant forms; ideals by propagating blocks."""

from __future__ import annotations

from itertools import product
from math import comb, factorial

import numpy as np
import pytest

from eqmath import algebras
from eqmath.algebras import DiagramAlgebra, PartitionAlgebra, TemperleyLiebAlgebra, WalledBrauerAlgebra
from eqmath.algebras.categories.motzkin import motzkin
from eqmath.algebras.cells import CellModule
from eqmath.algebras.halves import half_diagrams
from eqmath.algebras.semisimple import trace_form
from eqmath.combinatorics import involution_count, matching_count, stirling
from eqmath.diagrams import Diagram, compose
from eqmath.errors import CaseError, DiagramError

NAMES = [
    "PartitionAlgebra", "PlanarPartitionAlgebra", "BrauerAlgebra", "TemperleyLiebAlgebra", "MotzkinAlgebra",
    "RookBrauerAlgebra", "RookAlgebra", "PlanarRookAlgebra", "EvenPartitionAlgebra", "SymmetricGroupAlgebra",
]  # fmt: skip
CASES = [(name, (3,)) for name in NAMES if name != "PartitionAlgebra"]
CASES += [("PartitionAlgebra", (2,)), ("PartitionAlgebra", ("5/2",))]
CASES += [("EvenPartitionAlgebra", (2,)), ("WalledBrauerAlgebra", (2, 1)), ("WalledBrauerAlgebra", (2, 2))]


def ballot(k: int, r: int) -> int:
    return 0 if (k - r) % 2 or r > k else comb(k, (k - r) // 2) - (comb(k, (k - r) // 2 - 1) if r < k - 1 else 0)


COUNTS = {
    "PartitionAlgebra": lambda k, r: sum(stirling(k, t) * comb(t, r) for t in range(k + 1)),
    "PlanarPartitionAlgebra": lambda k, r: ballot(2 * k, 2 * r),
    "BrauerAlgebra": lambda k, r: comb(k, r) * matching_count(k - r),
    "TemperleyLiebAlgebra": ballot,
    "MotzkinAlgebra": lambda k, r: sum(comb(k, i) * ballot(i, r) for i in range(k + 1)),
    "RookBrauerAlgebra": lambda k, r: comb(k, r) * involution_count(k - r),
    "RookAlgebra": comb,
    "PlanarRookAlgebra": comb,
    "SymmetricGroupAlgebra": lambda k, r: int(k == r),
}


def algebra(name: str, order: tuple[object, ...], delta: object) -> DiagramAlgebra:
    made: DiagramAlgebra = getattr(algebras, name)(*order, delta)
    return made


@pytest.mark.parametrize(("name", "k"), list(product(COUNTS, range(6))))
def test_half_diagrams_in_closed_form(name: str, k: int) -> None:
    found = half_diagrams(algebra(name, (k,), "n"))
    assert {len(c): len(words) for c, words in found.items()} == {
        r: COUNTS[name](k, r) for r in range(k + 1) if COUNTS[name](k, r)
    }


@pytest.mark.parametrize(("name", "k"), list(product(NAMES, range(6))))
def test_squares_of_dimensions_add_up(name: str, k: int) -> None:
    A = algebra(name, (k,), "n")
    assert sum(W.dim**2 for W in A.cell_modules()) == A.dim


def test_squares_of_dimensions_with_colours() -> None:
    for half in ("1/2", "3/2", "5/2", "7/2", "9/2"):
        P = PartitionAlgebra(half, "n")
        assert sum(W.dim**2 for W in P.cell_modules()) == P.dim
    for r, s in product(range(4), repeat=2):
        B = WalledBrauerAlgebra(r, s, "n")
        assert sum(W.dim**2 for W in B.cell_modules()) == factorial(r + s)


@pytest.mark.parametrize(("name", "order"), CASES)
def test_representations_with_an_invariant_form(name: str, order: tuple[object, ...]) -> None:
    A = algebra(name, order, 3)
    some = A.diagrams[:: max(1, A.dim // 8)]
    for W in A.cell_modules():
        form = W.gram_matrix().at(3)
        assert (form == form.T).all()
        assert W.action(next(iter(A.one()))).at(3).tolist() == np.eye(W.dim, dtype=int).tolist()
        act = {d: W.action(d).matrix() for d in some}
        for d, e in product(some, repeat=2):
            both, loops = compose(d, e)
            assert act[d] * act[e] == W.action(both).matrix() * 3**loops
            assert W.gram_matrix().matrix() * act[d] == W.action(d.flip()).matrix().T * W.gram_matrix().matrix()


@pytest.mark.parametrize(("name", "order"), CASES)
def test_the_form_is_the_product_of_half_diagrams(name: str, order: tuple[object, ...]) -> None:
    A = algebra(name, order, "n")
    for W in A.cell_modules():
        if any(len(shape) > 1 for shape in W.shapes):
            continue
        form = W.gram_matrix()
        halves = [Diagram.from_word(word, A.points) for word in W.halves.tolist()]
        for (i, g), (j, h) in product(enumerate(halves), repeat=2):
            found, loops = compose(g.flip(), h)
            expected = A.delta**loops if found.is_permutation else 0
            assert form[i, j] == expected, (g, h)


@pytest.mark.parametrize(("name", "order"), [*CASES, ("TemperleyLiebAlgebra", (4,)), ("MotzkinAlgebra", (2,))])
def test_the_regular_representation_is_the_sum_of_the_cell_modules(name: str, order: tuple[object, ...]) -> None:
    """At a semisimple δ the trace form is Σ dim W · tr(action of d • e on W)."""
    A = algebra(name, order, 11)
    product_, loops = A.structure_constants
    traces = sum(W.dim * np.array([_trace(W, d) for d in A.diagrams]) for W in A.cell_modules())
    assert A.is_semisimple()
    assert (trace_form(A) == 11 ** loops.astype(np.int64) * traces[product_]).all()


def _trace(W: CellModule, d: Diagram) -> int:
    return int(W.action(d).at(11).trace())


def test_motzkin_halves_are_motzkin_paths() -> None:
    assert sum(len(words) ** 2 for words in half_diagrams(algebra("MotzkinAlgebra", (4,), 1)).values()) == motzkin(8)


def test_names_and_bases() -> None:
    first, second = WalledBrauerAlgebra(1, 1, "n").cell_modules()
    assert (first.label, second.label) == ("0", "2, white [1], black [1]")
    assert repr(TemperleyLiebAlgebra(2, 3).cell_modules()[1]) == "W(2) of TemperleyLiebAlgebra(2, delta=3)"
    (half, tableaux), *_ = PartitionAlgebra(2, "n").cell_modules()[1].basis()
    assert (half, tableaux) == (Diagram("1,2,1'"), (((0,),),))
    assert str(PartitionAlgebra(2, "n").cell_modules()[0].gram_determinant().factor()) == "n**2*(n - 1)"
    assert PartitionAlgebra(2, 5).cell_modules()[0].gram_determinant() == 100


@pytest.mark.parametrize("name", NAMES)
def test_ideals(name: str) -> None:
    A = algebra(name, (3,) if name != "PartitionAlgebra" else (2,), "n")
    product_ = A.structure_constants.product
    for r in range(A.points + 1):
        inside = np.zeros(A.dim, dtype=bool)
        inside[[A.places[d] for d in A.ideal(r)]] = True
        assert inside[product_[inside]].all()
        assert inside[product_[:, inside]].all()
    assert A.ideal(A.points) == A.diagrams


def test_what_is_refused() -> None:
    W = TemperleyLiebAlgebra(2, "n").cell_modules()[0]
    with pytest.raises(DiagramError, match="not a diagram of the Temperley-Lieb category"):
        W.action(Diagram("1|2|1'|2'"))
    with pytest.raises(DiagramError, match="expected one diagram"):
        W.action({"1,2|1',2'": 2})
    with pytest.raises(CaseError, match="they have no half diagrams"):
        algebras.JellyfishAlgebra(1, 2).cell_modules()
    with pytest.raises(CaseError, match="expected r to be an integer ≥ 0"):
        TemperleyLiebAlgebra(2, "n").ideal(-1)
