"""The orbit basis: both transforms, the product in closed form, matrices of exact agreement."""

from __future__ import annotations

from itertools import product

import pytest

from eqmath.algebras import (
    BrauerAlgebra,
    DiagramAlgebra,
    EvenPartitionAlgebra,
    PartitionAlgebra,
    category,
    orbit_element,
)
from eqmath.algebras.orbit import orbit_product, to_orbit_basis
from eqmath.diagrams import Diagram
from eqmath.errors import CaseError
from tests.oracles import definition

ALGEBRAS = [
    PartitionAlgebra(1, "n"),
    PartitionAlgebra("3/2", "n"),
    PartitionAlgebra(2, "n"),
    EvenPartitionAlgebra(2, "n"),
]


@pytest.mark.parametrize("A", [*ALGEBRAS, PartitionAlgebra("5/2", "n")], ids=repr)
def test_there_and_back(A: DiagramAlgebra) -> None:
    for place, d in enumerate(A.diagrams):
        assert A.to_orbit_basis(A.orbit(d)) == {d: 1}
        x = A.orbit(d) * place + A(d) * A.delta
        assert A.from_orbit_basis(A.to_orbit_basis(x)) == x


@pytest.mark.parametrize("A", ALGEBRAS, ids=repr)
def test_the_product_in_closed_form_is_the_transformed_product(A: DiagramAlgebra) -> None:
    orbits = {d: A.orbit(d) for d in A.diagrams}
    for d, e in product(A.diagrams, repeat=2):
        assert A.orbit_product(d, e) == A.to_orbit_basis(orbits[d] * orbits[e])


@pytest.mark.parametrize(("l", "j", "k"), [(0, 2, 1), (1, 2, 2), (2, 1, 2), (3, 1, 0), (0, 3, 0), (1, 3, 1), (2, 0, 2)])
def test_products_of_other_shapes(l: int, j: int, k: int) -> None:
    P = category("partition", "n")
    for d, e in product(P.diagrams(j, l), P.diagrams(k, j)):
        upper, lower = (orbit_element(x, P.delta) for x in (d, e))
        assert orbit_product(d, e, P.delta) == to_orbit_basis((upper * lower).terms)


@pytest.mark.parametrize("n", [1, 2, 3, 4])
def test_matrices_agree_exactly_inside_blocks(n: int) -> None:
    P = PartitionAlgebra(2, "n")
    for d in P.diagrams:
        wanted = definition.orbit_matrix(definition.read(str(d)), 2, 2, n)
        assert P.orbit(d).matrix(n).tolist() == wanted


def test_the_product_vanishes_with_the_matrices() -> None:
    """X_π of more than n blocks is zero at n: so is every coefficient that would lead out of them."""
    P = PartitionAlgebra(2, 2)
    small = [d for d in P.diagrams if len(d.blocks) <= 2]
    for d, e in product(small, P.diagrams):
        if e not in small:
            assert all(len(found.blocks) > 2 for found in P.orbit_product(d, e))


def test_what_has_no_orbit_basis() -> None:
    with pytest.raises(CaseError, match="the Brauer category has no orbit basis"):
        BrauerAlgebra(2, "n").orbit("1,2|1',2'")
    with pytest.raises(CaseError, match="no orbit basis"):
        BrauerAlgebra(2, "n").orbit_product(Diagram.identity(2), Diagram.identity(2))
    assert PartitionAlgebra(1, "n").from_orbit_basis({}) == PartitionAlgebra(1, "n").zero()
