"""Gram matrices, determinants and ranks: closed forms against interpolation, ranks against dimensions of Hom."""

from __future__ import annotations

from fractions import Fraction
from itertools import product

import numpy as np
import pytest
import sympy

from eqmath import Hom, O, S, Sp, algebras
from eqmath.algebras import BrauerAlgebra, DiagramAlgebra, PartitionAlgebra, TemperleyLiebAlgebra, category
from eqmath.algebras.gram import join_counts
from eqmath.algebras.gram_factors import GramFormula, permutations
from eqmath.algebras.record import all_records
from eqmath.combinatorics import growth_strings
from eqmath.errors import CaseError, Disagreement, TooLarge
from tests.guards import wrong

n = sympy.Symbol("n")
SMALL = [
    ("PartitionAlgebra", (0,)), ("PartitionAlgebra", (1,)), ("PartitionAlgebra", (2,)), ("PartitionAlgebra", ("3/2",)),
    ("PartitionAlgebra", ("5/2",)), ("PlanarPartitionAlgebra", (1,)), ("PlanarPartitionAlgebra", (2,)),
    ("BrauerAlgebra", (2,)), ("BrauerAlgebra", (3,)), ("TemperleyLiebAlgebra", (1,)), ("TemperleyLiebAlgebra", (3,)),
    ("TemperleyLiebAlgebra", (4,)), ("MotzkinAlgebra", (1,)), ("MotzkinAlgebra", (2,)), ("MotzkinAlgebra", (3,)),
    ("RookBrauerAlgebra", (2,)), ("RookAlgebra", (2,)), ("RookAlgebra", (3,)), ("PlanarRookAlgebra", (3,)),
    ("EvenPartitionAlgebra", (2,)), ("EvenPartitionAlgebra", (3,)), ("SymmetricGroupAlgebra", (4,)),
    ("WalledBrauerAlgebra", (2, 1)), ("WalledBrauerAlgebra", (2, 2)),
]  # fmt: skip
LARGE = [
    ("BrauerAlgebra", (4,)), ("TemperleyLiebAlgebra", (5,)), ("TemperleyLiebAlgebra", (6,)),
    ("PlanarPartitionAlgebra", (3,)), ("PartitionAlgebra", (3,)),
]  # fmt: skip


def algebra(name: str, order: tuple[object, ...], delta: object) -> DiagramAlgebra:
    made: DiagramAlgebra = getattr(algebras, name)(*order, delta)
    return made


def test_every_plain_category_has_a_formula() -> None:
    named = {algebra(name, order, 1).category.name for name, order in SMALL}
    plain = {name for name, record in all_records().items() if record.part}
    assert named == plain - {"symplectic"} == {name for name in named if all_records()[name].gram}


@pytest.mark.parametrize(("name", "order"), SMALL)
def test_entries_count_the_blocks_of_joins(name: str, order: tuple[object, ...]) -> None:
    A = algebra(name, order, "n")
    exponents = A.gram_matrix().exponents
    for (i, d), (j, e) in product(enumerate(A.diagrams), repeat=2):
        assert exponents[i, j] == len(d.join(e).blocks)


def test_join_counts_of_random_partitions_are_symmetric() -> None:
    words = np.random.default_rng(3).permutation(np.array(list(growth_strings(7)), np.int8))[:300]
    counts = join_counts(words)
    assert (counts == counts.T).all()
    assert (counts.diagonal() == words.max(axis=1) + 1).all()


def closed_form_is_interpolated(name: str, order: tuple[object, ...]) -> None:
    A = algebra(name, order, "n")
    value = A.gram_matrix().determinant()
    assert sympy.Poly(A.gram_determinant(), n) == sympy.Poly(getattr(value, "to_sympy", lambda: value)(), n)


@pytest.mark.parametrize(("name", "order"), SMALL)
def test_determinants_by_two_methods(name: str, order: tuple[object, ...]) -> None:
    closed_form_is_interpolated(name, order)


@pytest.mark.slow
@pytest.mark.parametrize(("name", "order"), LARGE)
def test_large_determinants_by_two_methods(name: str, order: tuple[object, ...]) -> None:
    closed_form_is_interpolated(name, order)


def test_the_determinant_of_the_partition_algebra_prints_factored() -> None:
    assert str(PartitionAlgebra(2, delta="n").gram_determinant().factor()) == "n**15*(n - 3)*(n - 2)**7*(n - 1)**14"
    assert str(TemperleyLiebAlgebra(3, "n").gram_determinant().factor()) == "n**5*(n - 1)**4*(n + 1)**4*(n**2 - 2)"


@pytest.mark.parametrize(("name", "order"), SMALL)
def test_ranks_by_elimination_over_the_integers(name: str, order: tuple[object, ...]) -> None:
    A = algebra(name, order, "n")
    gram = A.gram_matrix()
    for value in (-4, -3, -2, -1, 0, 1, 2, 3, 4, Fraction(1, 2), Fraction(-3, 2)):
        assert A.gram_rank(value) == gram.matrix(value).rank(), value


def test_ranks_are_dimensions_of_spaces_of_equivariant_maps() -> None:
    for value, k in product(range(1, 5), range(1, 4)):
        assert PartitionAlgebra(k, "n").gram_rank(value) == Hom(S(value), k, k).dim
        assert BrauerAlgebra(k, "n").gram_rank(value) == Hom(O(value), k, k).dim
    for value, k in product((2, 4), range(1, 5)):
        assert BrauerAlgebra(k, "n").gram_rank(-value) == Hom(Sp(value), k, k).dim


def test_ranks_of_larger_algebras() -> None:
    assert [BrauerAlgebra(5, value).gram_rank() for value in (-2, 1, 2, 3)] == [42, 1, 126, 603]
    assert PartitionAlgebra(4, "n").gram_rank(2) == 2**7
    assert PartitionAlgebra(4, "n").gram_rank() == 4140


def test_a_rank_that_is_smaller_mod_p_is_found_over_the_integers() -> None:
    prime = 8388593
    assert TemperleyLiebAlgebra(2, "n").gram_rank(prime) == 2
    assert BrauerAlgebra(2, "n").gram_rank(prime) == 3
    assert PartitionAlgebra(1, "n").gram_rank(prime + 1) == 2


def test_a_false_formula_is_noticed() -> None:
    with pytest.raises(Disagreement, match=r"at 2 has rank 3, its eigenvalues give 1"):
        wrong.brauer_algebra(GramFormula(lambda m, x: permutations(m // 2, x - 1))).gram_rank()


def test_without_a_formula_the_matrix_tells_the_rank() -> None:
    B = wrong.brauer_algebra(None)
    assert B.gram_rank() == BrauerAlgebra(2, 2).gram_rank() == 3
    assert B.gram_matrix().determinant() == 32
    with pytest.raises(CaseError, match=r"^no Gram determinant is known for BrauerAlgebra\(2, delta=2\)"):
        B.gram_determinant()


def test_the_matrix_as_other_packages_hold_it() -> None:
    gram = PartitionAlgebra(1, "n").gram_matrix()
    assert gram.to_sympy() == sympy.Matrix([[n, n], [n, n**2]])
    assert str(gram) == "n   n\nn n^2"
    assert repr(gram) == "<a 2 × 2 matrix of monomials, δ = n>"
    assert PartitionAlgebra(1, "1/2").gram_matrix().to_numpy().tolist() == [
        [Fraction(1, 2)] * 2,
        [Fraction(1, 2), Fraction(1, 4)],
    ]
    assert PartitionAlgebra(1, 3).gram_matrix().to_numpy().tolist() == [[3, 3], [3, 9]]
    assert PartitionAlgebra(1, 3).gram_matrix() != gram == PartitionAlgebra(1, "n").gram_matrix()
    with pytest.raises(CaseError, match="expected a number δ, found the symbol n"):
        gram.to_numpy()


def test_the_symplectic_category_has_the_form_of_the_brauer_category() -> None:
    A = DiagramAlgebra(category("symplectic", 2), 3, "SymplecticAlgebra")
    assert A.gram_rank() == BrauerAlgebra(3, -2).gram_rank() == 5


def test_what_has_no_gram_matrix_or_too_large_a_one() -> None:
    with pytest.raises(CaseError, match="have determinants or graphs"):
        algebras.JellyfishAlgebra(1, 2).gram_determinant()
    with pytest.raises(TooLarge):
        PartitionAlgebra(6, "n").gram_matrix()
    with pytest.raises(TooLarge, match="the determinant of a 945 × 945 matrix in δ takes about"):
        BrauerAlgebra(5, "n").gram_matrix().determinant()
