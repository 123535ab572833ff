"""Kernels and their generators: against the printed dimensions, and against every product by the oracle."""

from fractions import Fraction
from math import factorial

import numpy as np
import pytest

from eqmath import SO, A, B, Diagram, LinearCombination, O, S, Sp
from eqmath.algebras import (
    Coordinates,
    Kernel,
    ideal_basis,
    ideal_dimension,
    minor_generator,
    orbit_element,
    orbit_generator,
    pfaffian_generator,
)
from eqmath.errors import CaseError, TooLarge
from eqmath.exact import modular_rank
from eqmath.families import family
from eqmath.limits import memory_limit
from tests.oracles import kernels as oracle

SYMMETRIC = [(1, 1, 1), (2, 1, 14), (2, 2, 7), (2, 3, 1), (3, 2, 171), (3, 3, 81), (3, 4, 16), (3, 5, 1)]
ORTHOGONAL = [(1, [1, 2, 1], 2), (2, [1, 5, 5, 1], 5), (3, [1, 10, 14, 10, 1], 14)]
"""(k, n, dimension), and (n, the ideals of E_0, E_1, …, the kernel) in B_{n+1}(n)."""

SMALL = [(S(n), k) for k in (1, 2) for n in range(1, 2 * k)]
SMALL += [(O(n), k) for k in (2, 3) for n in range(1, k)]
SMALL += [(Sp(2), 2), (Sp(2), 3), (Sp(4), 3)]
MIDDLE = [(S(n), 3) for n in range(1, 6)] + [(O(n), 4) for n in (1, 2, 3)] + [(Sp(n), 4) for n in (2, 4, 6)]
small = pytest.mark.parametrize(("group", "k"), SMALL, ids=str)
every = pytest.mark.parametrize(("group", "k"), SMALL + MIDDLE, ids=str)


def plain(x: LinearCombination) -> oracle.Element:
    return {oracle.partition(str(d)): c for d, c in x.terms.items()}


@pytest.mark.parametrize(("k", "n", "dim"), SYMMETRIC)
def test_the_printed_dimensions_for_the_symmetric_groups(k, n, dim):
    kernel = Kernel(S(n), k)
    assert kernel.dim == dim == kernel.ideal_dimension(orbit_generator(k, n).element)


@pytest.mark.parametrize(("n", "ideals", "dim"), ORTHOGONAL)
def test_the_printed_dimensions_for_the_orthogonal_groups(n, ideals, dim):
    kernel = Kernel(O(n), n + 1)
    assert [kernel.ideal_dimension(minor_generator(n + 1, n, i).element) for i in range(n + 2)] == ideals
    assert kernel.dim == dim


def test_the_printed_dimension_for_the_symplectic_groups():
    kernel = Kernel(Sp(2), 3)
    assert kernel.dim == kernel.ideal_dimension(pfaffian_generator(3, 2).element) == 10


@small
def test_every_number_is_the_oracles(group, k):
    """Kernel, image of the generator, its square, and the rank of all products diagram · generator · diagram."""
    letter, n = group.series.letter, group.n
    kernel, delta = Kernel(group, k), -n if letter == "Sp" else n
    generator, diagrams = kernel.generator(), oracle.algebra(k, pairs=letter != "S")
    e = plain(generator.element)
    assert len(kernel.coordinates) == len(diagrams)
    assert kernel.dim == oracle.kernel_dimension(diagrams, letter, k, n)
    assert not any(map(any, oracle.image_of(e, letter, k, n)))
    assert oracle.times(e, e, delta) == {p: generator.square * c for p, c in e.items()}
    assert kernel.ideal_dimension(generator.element) == oracle.ideal_dimension(e, diagrams, delta, 10007)


@small
def test_the_basis_is_killed_by_the_matrices_from_the_definition(group, k):
    kernel = Kernel(group, k)
    basis = kernel.basis()
    assert len(basis) == kernel.dim == modular_rank(kernel.vectors())
    for x in basis:
        assert not any(map(any, oracle.image_of(plain(x), group.series.letter, k, group.n)))
        assert x in kernel


@every
def test_the_ideal_is_the_kernel(group, k):
    kernel, generator = Kernel(group, k), Kernel(group, k).generator()
    C = kernel.coordinates
    x = C.vector(generator.element)
    basis = ideal_basis(C, x)
    assert len(basis) == kernel.dim == modular_rank(basis)
    assert kernel.kills(basis)
    assert np.array_equal(C.product(x, x), generator.square * x)
    assert generator.element in kernel


@pytest.mark.parametrize(("k", "n"), [(1, 1), (2, 1), (2, 2), (2, 3), (3, 4), (3, 5)])
def test_orbit_elements_by_the_oracle(k, n):
    r = min(k, n)
    diagrams = oracle.algebra(r, pairs=False)
    strands = [(i, -i) for i in range(1, 2 * r - n)]
    singles = [(s * i,) for i in range(2 * r - n, r + 1) for s in (1, -1)]
    p = frozenset(map(frozenset, strands + singles))
    assert len(p) == n + 1
    assert plain(orbit_generator(r, n).element) == oracle.orbit_element(p, diagrams)
    assert orbit_generator(k, n).square == (-1) ** (n + 1 - r) * factorial(n + 1 - r)


def test_the_antisymmetriser_is_the_first_minor():
    terms = minor_generator(3, 2, 0).element.terms
    assert all(d.is_permutation for d in terms)
    assert terms[Diagram("1,1'|2,2'|3,3'")] == 1 == -terms[Diagram("1,2'|2,1'|3,3'")]


@pytest.mark.parametrize(("n", "i"), [(n, i) for n in (1, 2, 3) for i in range(n + 2)])
def test_minors_are_multiples_of_idempotents_in_the_kernel(n, i):
    generator = minor_generator(n + 1, n, i)
    assert generator.square == factorial(i) * factorial(n + 1 - i)
    assert generator.element * generator.element == generator.square * generator.element
    assert generator.element in Kernel(O(n), n + 1)


@small
def test_what_is_not_in_the_kernel(group, k):
    kernel = Kernel(group, k)
    one = LinearCombination({Diagram.identity(k): 1}, kernel.coordinates.delta)
    assert one not in kernel
    assert kernel.generator().element + one not in kernel
    assert kernel.ideal_dimension(one) == len(kernel.coordinates)
    half = kernel.generator().element * Fraction(1, 2)
    assert half in kernel
    assert half * 0 in kernel


@small
def test_matrices_from_the_definition(group, k):
    kernel = Kernel(group, k)
    for d in family("partition" if group.series.letter == "S" else "brauer").diagrams(k, k):
        x = LinearCombination({d: 3}, kernel.coordinates.delta)
        expected = oracle.image(oracle.partition(str(d)), group.series.letter, k, group.n)
        assert kernel.matrix(x).tolist() == [[3 * entry for entry in row] for row in expected]


@pytest.mark.parametrize(("name", "k", "delta"), [("partition", 2, 3), ("brauer", 3, -2), ("partition", 1, 0)])
def test_products_of_coordinates_are_products(name, k, delta):
    C = Coordinates(family(name), k, delta)
    diagrams = list(family(name).diagrams(k, k))
    for i, d in enumerate(diagrams):
        x = LinearCombination({d: 2, diagrams[-1 - i]: -1}, delta)
        y = LinearCombination({diagrams[i // 2]: 1, diagrams[0]: 5}, delta)
        assert C.combination(C.product(C.vector(x), C.vector(y))) == x * y
        both = C.vector(x)[None]
        assert C.combination(C.followed(both, i)[0]) == x * LinearCombination({d: 1}, delta)
        assert C.combination(C.times(np.array([i]), both[0])[0]) == LinearCombination({d: 1}, delta) * x
        assert C.combination(C.times(np.array([i]), both[0], left=False)[0]) == x * LinearCombination({d: 1}, delta)


@pytest.mark.parametrize("delta", [-2, 0, 1, 2])
def test_any_ideal_is_the_oracles(delta):
    """Ideals of elements that are in no kernel: mod p and over Q the dimension of all products."""
    C, diagrams = Coordinates(family("brauer"), 3, delta), oracle.algebra(3, pairs=True)
    for terms in ({"1,2|1',2'|3,3'": 1}, {"1,1'|2,2'|3,3'": 1, "1,2'|2,1'|3,3'": -1}, {"1,2|3,1'|2',3'": 2}):
        x = LinearCombination({Diagram(text): c for text, c in terms.items()}, delta)
        expected = oracle.ideal_dimension(plain(x), diagrams, delta, 10007)
        assert ideal_dimension(C, C.vector(x)) == ideal_dimension(C, C.vector(x), expected) == expected
        assert ideal_dimension(C, C.vector(x), expected + 1) == expected


def test_zero_generates_nothing():
    C = Coordinates(family("brauer"), 2, 2)
    assert ideal_dimension(C, C.vector(LinearCombination({}, 2, (2, 2)))) == 0


INJECTIVE = [(S(1), 0), (S(2), 1), (S(4), 2), (O(2), 2), (O(3), 1), (Sp(2), 1), (Sp(4), 2)]


@pytest.mark.parametrize(("group", "k"), INJECTIVE, ids=str)
def test_without_kernel_there_is_no_generator(group, k):
    kernel = Kernel(group, k)
    assert (kernel.dim, kernel.basis()) == (0, [])
    with pytest.raises(CaseError, match=r"^the kernel is 0 for k = \d, n = \d: it has no generator"):
        kernel.generator()


SHAPES = [(0, 2), (1, 1), (1, 2), (2, 1), (2, 2), (3, 1), (0, 3)]
GROUPS = [A(1), A(2), A(3), SO(1), SO(2), SO(3), S(1), S(2), O(1), O(2), Sp(2)]


@pytest.mark.parametrize(("k", "l"), SHAPES)
@pytest.mark.parametrize("group", GROUPS, ids=str)
def test_other_shapes_and_determinants(group, k, l):
    """The rank of the dense matrices; a basis that they kill; and products with diagrams stay in the kernel."""
    kernel = Kernel(group, k, l)
    images = [kernel.matrix(kernel.category(d, k, l)).to_numpy().ravel() for d in kernel.diagrams]
    rank = modular_rank(np.array(images).astype(np.int64)) if images else 0
    basis = kernel.basis()
    assert kernel.dim == len(basis) == len(kernel.diagrams) - rank
    for x in basis[:4]:
        assert x in kernel
        assert not kernel.matrix(x).to_numpy().any()
        morphism, above = kernel.category(x, k, l), Kernel(group, k, 1 + l % 2)
        for d in list(kernel.category.diagrams(l, 1 + l % 2))[:3]:
            assert kernel.category(d, l, 1 + l % 2) * morphism in above
    for d in kernel.diagrams[:2]:
        assert (kernel.category(d, k, l) in kernel) is not bool(
            kernel.matrix(kernel.category(d, k, l)).to_numpy().any()
        )


def test_what_is_refused():
    C = Coordinates(family("brauer"), 2, 2)
    with pytest.raises(CaseError, match=r"^expected A\(n\), O\(n\), S\(n\), SO\(n\) or Sp\(n\), found B"):
        Kernel(B(3), 2)
    with pytest.raises(CaseError, match=r"^no generator of the kernel is known for A\(3\), 2 → 2"):
        Kernel(A(3), 2).generator()
    with pytest.raises(CaseError, match=r"^no generator of the kernel is known for S\(2\), 1 → 3"):
        Kernel(S(2), 1, 3).generator()
    with pytest.raises(CaseError, match=r"^expected an algebra of plain diagrams k → k, found 2 → 2 for SO\(2\)"):
        _ = Kernel(SO(2), 2).coordinates
    with pytest.raises(CaseError, match=r"^expected δ = 2 and 2 → 2, found δ = 3"):
        Kernel(O(2), 2).matrix(orbit_element(Diagram("1,1'|2,2'"), 3))
    with pytest.raises(CaseError, match="^expected an even n, found n = 3"):
        pfaffian_generator(3, 3)
    with pytest.raises(CaseError, match="^expected δ = 2 and 2 → 2, found δ = 3"):
        C.vector(orbit_element(Diagram("1,1'|2,2'"), 3))
    with pytest.raises(CaseError, match="^expected brauer diagrams 2 → 2, found another one"):
        C.vector(orbit_element(Diagram("1,1'|2,2'"), 2))
    with pytest.raises(CaseError, match="^expected integer coefficients, found 1/2"):
        C.vector(LinearCombination({Diagram("1,1'|2,2'"): Fraction(1, 2)}, 2))
    with pytest.raises(TooLarge, match="may exceed 64 bits"):
        C.vector(LinearCombination({Diagram("1,1'|2,2'"): 2**61}, 2))
    with pytest.raises(TooLarge), memory_limit(10**6):
        _ = Coordinates(family("partition"), 4, 2).words
