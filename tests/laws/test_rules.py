"""The rules of every family: the laws of `eqmath.testing`, on matrices that are those of the definition."""

from dataclasses import replace
from itertools import product

import pytest

from eqmath import Diagram, family
from eqmath.claims.functoriality import products
from eqmath.claims.images import Images
from eqmath.families.jellyfish import Jellyfish
from eqmath.testing import check_family, check_functor
from eqmath.testing.functors import CategoryLaws
from tests import given as some
from tests.laws.rules import PLAIN, all_members, combined, members, theta

CASES = [*((name, 2) for name in PLAIN), ("partition", 1), ("partition", 3), ("symplectic", 2), ("symplectic", 4)]
CASES += [(name, n) for name in ("grood", "jellyfish") for n in (1, 2, 3)]
ORDERS = {"symplectic": 6, "grood": 5, "brauer": 6, "jellyfish": 3}
TWO_COLUMNS = [(1, 1, 1, 1, 1, 1), (1, 2, 0, 0, 1, 1), (0, 1, 1, 1, 0, 1), (2, 1, 0, 0, 0, 1)]

every_case = pytest.mark.parametrize(("name", "n"), CASES)


def in_any_order(name: str):
    """The family whose category has jellyfish with their tentacles in every order."""
    f = family(name)
    return replace(f, members=replace(f.members, morphisms=lambda k, l, n: iter(all_members(name, k, l, n))))


@every_case
def test_the_laws(name, n):
    report = check_family(name, n=n, order=ORDERS.get(name, 4))
    alone = {"text", "inputs", "forms", "rows"} if (name, n) == ("jellyfish", 1) else set()
    assert set(report.not_checked) == alone, "there are no jellyfish for n = 1, but products of heads"
    assert min(report.laws.values()) > 1


@every_case
def test_products_and_tensor_products_and_flips_of_matrices(name, n):
    """Of jellyfish in every order of their tentacles; wide middle rows where there are few diagrams."""
    assert check_functor(in_any_order(name), n=n, order=ORDERS.get(name, 4) + (name == "jellyfish"))


@every_case
@pytest.mark.parametrize("points", TWO_COLUMNS)
def test_interchange(name, n, points):
    f = family(name)
    found = list(CategoryLaws(f, f.own_rules(), n, 0).squares(*points))
    assert not any(found)


@pytest.mark.parametrize(
    ("name", "n", "most"), [("symplectic", 2, 4), ("symplectic", 4, 4), ("grood", 2, 5), ("grood", 3, 5)]
)
def test_products_with_wide_middle_rows(name, most, n):
    f = family(name)
    images = Images(f, n)
    for k, l in product(range(most + 1), repeat=2):
        assert not any(products(f.own_rules(), images, k, l, range(most - max(k, l) + 1)))


@pytest.mark.parametrize(("k", "j", "l"), [(1, 3, 1), (2, 2, 1), (3, 1, 2), (1, 3, 0)])
def test_jellyfish_with_four_values(k, j, l):
    f = family("jellyfish")
    found = list(products(f.own_rules(), Images(f, 4), k, l, [j]))
    assert len(found) == len(members("jellyfish", j, l, 4)) * len(members("jellyfish", k, j, 4))
    assert not any(found)


@pytest.mark.parametrize("n", [1, 2, 3])
def test_associativity_of_jellyfish(n):
    f = family("jellyfish")
    found = list(CategoryLaws(f, f.own_rules(), n, 4).associativity())
    assert len(found) > 10_000
    assert not any(found)


@every_case
@pytest.mark.parametrize(("k", "l"), some.shapes(3))
def test_the_category_has_the_members_of_the_definition(name, n, k, l):
    assert sorted(family(name).category(k, l, n)) == sorted(members(name, k, l, n))
    assert family(name).category_count(k + l, n) == len(members(name, k, l, n))


@every_case
@pytest.mark.parametrize(("k", "l"), some.shapes(4))
def test_the_matrix_is_that_of_the_definition(name, n, k, l):
    f = family(name)
    for d in all_members(name, k, l, n):
        assert f.matrix(d, n).tolist() == theta(name, d, n).tolist()
        assert f.read(str(d)) == d


@pytest.mark.parametrize(("name", "x"), [("grood", Diagram("1|2")), ("jellyfish", Jellyfish("J(1|2)"))])
def test_three_heads_agree_only_as_matrices(name, x):
    """The head that is left of three depends on which two are multiplied first."""
    f, one = family(name), {x: 1}
    category = CategoryLaws(f, f.own_rules(), 2, 0)
    pair = category.tensor(one, one)
    left, right = category.tensor(pair, one), category.tensor(one, pair)
    assert left != right
    assert (combined(name, left, 0, 6, 2) == combined(name, right, 0, 6, 2)).all()
