"""What is too large is refused before the work, what is small inside something large is found at once."""

from __future__ import annotations

import re

import pytest

from eqmath import algebras
from eqmath.algebras import (
    BrauerAlgebra,
    JellyfishAlgebra,
    Kernel,
    PartitionAlgebra,
    RookBrauerAlgebra,
    TemperleyLiebAlgebra,
    WalledBrauerAlgebra,
    bratteli_diagram,
    mckay_quiver,
)
from eqmath.algebras.categories.temperley_lieb import catalan
from eqmath.errors import CaseError, DiagramError, GroupError, TooLarge
from eqmath.exact import Polynomial
from eqmath.groups import parse_group

P = PartitionAlgebra(2, "n")
LONG = "|".join(f"{i}|{i}'" for i in range(1, 11))


@pytest.mark.parametrize("work", [
    lambda: PartitionAlgebra(10**6, "n"),
    lambda: PartitionAlgebra("1000001/2", "n"),
    lambda: WalledBrauerAlgebra(60, 60, "n"),
    lambda: len(PartitionAlgebra(30, "n")),
    lambda: PartitionAlgebra(6, 3).structure_constants,
    lambda: PartitionAlgebra(10, 3).is_semisimple(),
    lambda: PartitionAlgebra(10, "n").centre_dimension(),
    lambda: BrauerAlgebra(14, 3).is_semisimple(),
    lambda: PartitionAlgebra(10, "n").orbit(LONG),
    lambda: PartitionAlgebra(10, "n").to_orbit_basis(PartitionAlgebra(10, "n")(LONG)),
    lambda: PartitionAlgebra(10, "n").jucys_murphy(),
    lambda: TemperleyLiebAlgebra(30, "n").jucys_murphy(),
    lambda: BrauerAlgebra(60, "n").gram_determinant(),
    lambda: RookBrauerAlgebra(30, "n").gram_determinant(),
    lambda: bratteli_diagram("partition", 200),
    lambda: mckay_quiver(100),
])  # fmt: skip
def test_refused(work) -> None:
    with pytest.raises(TooLarge):
        work()


@pytest.mark.parametrize(("name", "k", "dim"), [
    ("TemperleyLiebAlgebra", 8, catalan(8)), ("PlanarPartitionAlgebra", 4, catalan(8)), ("PlanarRookAlgebra", 5, 252),
    ("MotzkinAlgebra", 5, 2188), ("SymmetricGroupAlgebra", 6, 720), ("RookAlgebra", 5, 1546),
])  # fmt: skip
def test_a_few_diagrams_among_many(name: str, k: int, dim: int) -> None:
    diagrams = getattr(algebras, name)(k, 2).diagrams
    assert len(diagrams) == dim
    assert list(diagrams) == sorted(set(diagrams))


def test_walled_diagrams_among_many() -> None:
    assert len(WalledBrauerAlgebra(3, 3, "n").diagrams) == 720


def test_cell_modules_of_larger_algebras() -> None:
    modules = BrauerAlgebra(10, "n").cell_modules()
    assert sum(W.dim**2 for W in modules) == BrauerAlgebra(10, "n").dim
    assert len({hash(W) for W in modules}) == len(modules)
    assert modules == BrauerAlgebra(10, "n").cell_modules()
    assert TemperleyLiebAlgebra(9, 3).is_semisimple()


def test_a_loop_value_that_is_a_polynomial() -> None:
    shifted = BrauerAlgebra(2, Polynomial([1, 1], "n"))
    determinant = shifted.gram_matrix().determinant()
    assert [determinant(n) for n in range(-3, 4)] == [
        BrauerAlgebra(2, n + 1).gram_matrix().determinant() for n in range(-3, 4)
    ]
    assert determinant.to_sympy().expand() == shifted.gram_determinant().expand()


@pytest.mark.parametrize(("work", "message"), [
    (lambda: JellyfishAlgebra(2, 2).gram_rank(), "joins do not give their Gram matrix"),
    (lambda: P.word("s1 x"), "the letter 'x' is unknown"),
    (lambda: P.orbit("1|2|3|1'|2'"), r"expected \(2,2\)-diagrams"),
    (lambda: P.orbit_product("1|1'", "1|1'"), r"expected \(2,2\)-diagrams"),
    (lambda: P.include(PartitionAlgebra(3, "n").one()), r"expected \(2,2\)-diagrams"),
    (lambda: P.expectation(PartitionAlgebra(3, "n").one()), r"expected \(2,2\)-diagrams"),
    (lambda: P.include(5.5), "5.5 is not a diagram"),
    (lambda: Kernel(2, 2), r"expected a group such as S\(3\), found 2"),
    (lambda: Kernel(parse_group("S(2)"), -1), "k to be an integer ≥ 0"),
    (lambda: Kernel(parse_group("S(2)"), "a"), "k to be an integer ≥ 0"),
])  # fmt: skip
def test_what_is_wrong_is_said(work, message: str) -> None:
    with pytest.raises((CaseError, DiagramError, GroupError)) as caught:
        work()
    assert re.search(message, str(caught.value))


def test_nothing_else_is_in_a_kernel() -> None:
    assert 5 not in Kernel(parse_group("S(2)"), 2)


def test_orbit_bases_take_texts() -> None:
    cut = "1|2|1'|2'"
    assert P.from_orbit_basis({cut: 1}) == P.orbit(cut) == P.orbit(P.diagrams[-1])
    product = P.orbit(cut) * P.orbit(cut)
    assert P.to_orbit_basis(product) == P.orbit_product(cut, cut)


def test_all_relations_of_many_strands_hold() -> None:
    relations = BrauerAlgebra(12, "n").relations()
    assert len(relations) > 200
    assert all(left == right for left, right, _ in relations)
