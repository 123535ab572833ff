"""Morphisms add and multiply within one category, between objects that meet; numbers are multiples of 1."""

from __future__ import annotations

import pickle
from fractions import Fraction

import pytest

from eqmath.algebras import (
    BrauerAlgebra,
    BrauerGroodAlgebra,
    JellyfishAlgebra,
    Morphism,
    PartitionAlgebra,
    SymplecticBrauerAlgebra,
    WalledBrauerAlgebra,
    category,
)
from eqmath.diagrams import Diagram, LinearCombination
from eqmath.errors import CaseError, DiagramError, NotComposable, NotExact, UnknownName
from eqmath.exact import Polynomial
from eqmath.groups import parse_group

P, B, W = PartitionAlgebra(2, "n"), BrauerAlgebra(2, "n"), WalledBrauerAlgebra(2, 1, "n")
N = Polynomial([0, 1], "n")


@pytest.mark.parametrize("operation", [lambda x, y: x + y, lambda x, y: x - y, lambda x, y: x * y, Morphism.tensor])
def test_categories_do_not_mix(operation) -> None:
    with pytest.raises(NotComposable, match="the Brauer category and those of the partition category"):
        operation(B.sum(), P.sum())
    with pytest.raises(NotComposable, match="and plain linear combinations"):
        operation(B.sum(), LinearCombination({Diagram("1|2|1'|2'"): 1}, "n"))


def test_an_algebra_reads_the_elements_of_another() -> None:
    assert P(B.sum()) + P.sum() == P.sum() + P(B.sum())
    assert B(P("1,2|1',2'") + P.one()) == B("1,2|1',2'") + B.one()
    with pytest.raises(DiagramError, match="not a diagram of the Brauer category"):
        B(P.sum())
    with pytest.raises(NotComposable, match="cannot mix the loop values n and 3"):
        P(PartitionAlgebra(2, 3).one())


def test_colours_have_to_meet() -> None:
    other = WalledBrauerAlgebra(1, 2, "n")
    with pytest.raises(NotComposable, match="a morphism wwb → wwb on one wbb → wbb"):
        W.sum() * other.sum()
    with pytest.raises(NotComposable, match="cannot add morphisms wwb → wwb and wbb → wbb"):
        W.one() + other.one()
    assert W.one() != other.one()
    assert W.one().tensor(other.one()).objects == ("wwbwbb", "wwbwbb")


def test_colours_are_kept_by_products_and_flips() -> None:
    C = category("walled Brauer", "n")
    cup = C("1,2", "", "wb")
    assert cup.objects == ("", "wb")
    assert (cup.flip() * cup).trace() == N
    assert (cup * cup.flip()).objects == ("wb", "wb")
    assert pickle.loads(pickle.dumps(cup)) == cup
    assert W.one() ** 0 == W.one()
    assert (W.sum() ** 2).objects == ("wwb", "wwb")
    with pytest.raises(CaseError, match="expected two words in w and b"):
        C("1,2")


@pytest.mark.parametrize("A", [P, B, W, SymplecticBrauerAlgebra(2, 2), JellyfishAlgebra(2, 2)], ids=repr)
def test_numbers_are_multiples_of_the_identity(A) -> None:
    x, one = A.sum(), A.one()
    assert x + 2 == 2 + x == x + 2 * one
    assert x - 2 == -(2 - x) == x - 2 * one
    assert x / 2 == x * Fraction(1, 2)
    assert sum(A.basis()) == x
    assert A(A.delta) == A.delta * one
    with pytest.raises(CaseError, match="by 0"):
        x / 0
    with pytest.raises(NotExact):
        x + 0.5


def test_a_number_needs_an_endomorphism() -> None:
    with pytest.raises(NotComposable, match="only an endomorphism and a number can be added, this is 0 → 2"):
        category("Brauer", "n")("1,2") + 1


def test_coefficients_are_found_by_text() -> None:
    assert B.sum()["1,2|1',2'"] == 1
    assert (N * B.one())["1,1'|2,2'"] == N
    assert LinearCombination({Diagram("1|1'"): 5}, 2)["1|1'"] == 5
    assert JellyfishAlgebra(1, 2)("J(1|1')")["J(1|1')"] == 1


def test_coordinates_are_of_elements_of_the_algebra() -> None:
    for stranger in (BrauerAlgebra(3, "n").one(), P.sum()):
        with pytest.raises(DiagramError):
            B.coordinates(stranger)


def test_what_is_in_an_algebra() -> None:
    assert "1,2|1',2'" in B
    assert B.diagrams[0] in B
    assert B.sum() in B
    assert all(x not in B for x in ("1|2|1'|2'", "1,1'", P.sum(), BrauerAlgebra(2, 3).one(), [1], None))


@pytest.mark.parametrize("bad", [None, 2.5, [1, 2], True])
def test_what_is_no_element(bad: object) -> None:
    with pytest.raises(DiagramError):
        P(bad)


def test_objects_are_those_of_the_diagrams() -> None:
    with pytest.raises(DiagramError, match=r"expected \(2,1\)-diagrams"):
        category("Brauer", "n")("1,2|1',2'", 2, 1)
    with pytest.raises(CaseError, match="number of points ≥ 0, found 'a'"):
        category("Brauer", "n")("1,2", "a")


def test_diagrams_with_determinants_are_checked() -> None:
    assert BrauerGroodAlgebra(2, 2)("1|2|1',2'").shape == (2, 2)
    for text in ("1|2|1'|2'", "1,2,1'|2'"):
        with pytest.raises(DiagramError):
            BrauerGroodAlgebra(2, 2)(text)
    with pytest.raises(DiagramError, match="not a diagram of the jellyfish category"):
        JellyfishAlgebra(2, 4)("J(1|2)|1'|2'")


def test_what_is_made_for_one_dimension() -> None:
    with pytest.raises(CaseError, match="built for n = 2"):
        category("symplectic", 2).at(5)
    with pytest.raises(CaseError, match="expected an even n"):
        SymplecticBrauerAlgebra(2, 3)
    with pytest.raises(UnknownName, match="'partition' takes no group"):
        category("partition", parse_group("Aut(petersen)"))


def test_a_constant_polynomial_is_a_number() -> None:
    assert PartitionAlgebra(2, 0 * N + 3) == PartitionAlgebra(2, 3)
    assert not PartitionAlgebra(2, 0 * N + 2).is_semisimple()
