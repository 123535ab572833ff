"""Claims about products of diagrams, beside brute force over the oracle's matrices."""

from itertools import product

import numpy as np
import pytest

from eqmath import Diagram, family, refute, verify
from eqmath.claims import Case, FalseRule, Functor, Multiples
from eqmath.claims.images import Images
from eqmath.errors import TooLarge
from eqmath.families.symplectic import functor_sign
from eqmath.limits import memory_limit
from eqmath.theorems import all_theorems, theorem
from tests import given as some
from tests.laws.rules import members, theta
from tests.oracles import definition

FUNCTORS = [t for t in all_theorems() if isinstance(t.claim, Functor)]
every_functor = pytest.mark.parametrize("statement", FUNCTORS, ids=lambda t: t.name)


@pytest.mark.parametrize("name", ["partition", "brauer", "symplectic", "grood", "jellyfish"])
@pytest.mark.parametrize("n", [2, 4])
def test_the_category_has_all_diagrams_and_their_number(name, n):
    for k, l in some.shapes(4):
        found = family(name).category(k, l, n)
        assert len(found) == len(set(found)) == family(name).category_count(k + l, n)
        assert set(found) == set(members(name, k, l, n))


@pytest.mark.parametrize(("name", "n"), [("partition", 3), ("symplectic", 4), ("grood", 3), ("jellyfish", 3)])
@pytest.mark.parametrize(("k", "l"), some.shapes(3))
def test_the_images_are_those_of_the_definition(name, n, k, l):
    images = Images(family(name), n)
    expected = [theta(name, d, n) for d in images.members(k, l)]
    assert images.stack(k, l).tolist() == [matrix.tolist() for matrix in expected]


@every_functor
@pytest.mark.parametrize(("k", "l"), some.shapes(3))
def test_how_much_is_compared(statement, k, l):
    """The numbers in the sentences of the checks are those of the pairs that there are, by the oracle's lists."""
    case, name = Case(2, k, l), statement.claim.family
    checks = statement.claim.decide(case).checks[-4:]
    if statement.name == "symplectic-naive-composition":
        return
    widest = max(k + l, 4) - max(k, l)
    products = sum(len(members(name, k, j, 2)) * len(members(name, j, l, 2)) for j in range(widest + 1))
    cuts = product(range(k + 1), range(l + 1))
    tensors = sum(len(members(name, r, s, 2)) * len(members(name, k - r, l - s, 2)) for r, s in cuts)
    numbers = [products, tensors, len(members(name, k, l, 2)), int(k == l)]
    names = ["products", "tensor products", "flips", "identities"]
    assert [check.split(" compared")[0] for check in checks] == [
        f"{name}: {number}" for name, number in zip(names, numbers, strict=True)
    ]
    assert statement.claim.cost(case).rows == products


def first_false_product(k: int, l: int, n: int) -> tuple[str, str] | None:
    """The first pair with F_β F_γ ≠ (−n)^c F_(β•γ), narrow middle rows first: by the oracle alone."""
    for j in range(min(k, l) + 3):
        for upper, lower in product(members("symplectic", j, l, n), members("symplectic", k, j, n)):
            blocks, loops = definition.compose(definition.read(str(upper)), definition.read(str(lower)))
            rule = Diagram.from_blocks([tuple(b) for b in blocks]) if blocks else Diagram("0")
            true = theta("symplectic", upper, n) @ theta("symplectic", lower, n)
            if (true != (-n) ** loops * theta("symplectic", rule, n)).any():
                return str(upper), str(lower)
    return None


@pytest.mark.parametrize("n", [2, 4])
@pytest.mark.parametrize(("k", "l"), some.shapes(4))
def test_the_naive_rule_fails_first_where_the_oracle_says(k, l, n):
    witness = verify("symplectic-naive-composition", n=n, k=k, l=l).witness
    found = first_false_product(k, l, n)
    assert (None if witness is None else (witness.upper, witness.lower)) == found
    assert (found is None) == ((k + l) % 2 == 1)


def multiple_of_one(true, k: int, l: int, n: int) -> bool:
    """Whether a matrix is a multiple of that of a single diagram."""
    flat = true.ravel().tolist()
    singles = [theta("grood", d, n).ravel().tolist() for d in members("grood", k, l, n)]
    factors = {x for x in flat if x}
    return not factors or any([c * x for x in single] == flat for single in singles for y in factors for c in (y, -y))


@pytest.mark.parametrize("n", [1, 2, 3])
@pytest.mark.parametrize(("k", "l"), some.shapes(4))
def test_products_of_determinants_beside_the_oracle(k, l, n):
    found = None
    for j in range(max(k, l, n) + 1):
        shapes = ([d for d in members("grood", *s, n) if singles(d)] for s in ((j, l), (k, j)))
        for upper, lower in product(*shapes):
            true = theta("grood", upper, n) @ theta("grood", lower, n)
            if found is None and not multiple_of_one(true, k, l, n):
                found = (str(upper), str(lower)), true
    v = verify("grood-products-are-diagrams", n=n, k=k, l=l)
    if found is None:
        assert (v.status, v.witness) == ("proved", None)
        return
    witness = v.witness
    assert isinstance(witness, FalseRule)
    pair, true = found
    assert (witness.upper, witness.lower) == pair
    values = [x for x in true.ravel().tolist() if x]
    assert witness.claimed == values[0] != witness.true
    assert witness.true in values


def singles(d: Diagram) -> int:
    return sum(len(block) == 1 for block in d.blocks)


def test_the_sign_of_the_functor_is_multiplicative_beside_itself():
    for first, second in product(some.shapes(4), repeat=2):
        for a, b in product(members("symplectic", *first, 2), members("symplectic", *second, 2)):
            assert functor_sign(a.tensor(b)) == functor_sign(a) * functor_sign(b)


def test_the_smallest_pairs():
    """A loop is n, not −n; two determinants over each other are a difference."""
    answer = refute("symplectic-naive-composition")
    assert answer.case == Case(2, 0, 0)
    assert answer.witness == FalseRule("•", "1',2'", "1,2", (), (), -2, 2)
    data = {"kind": "product", "operation": "•", "upper": "1',2'", "lower": "1,2"}
    assert answer.witness.to_json() == data | {"entry": [[], []], "claimed": -2, "true": 2}
    answer = refute("grood-products-are-diagrams")
    assert answer.case == Case(2, 2, 2)
    assert (answer.witness.upper, answer.witness.lower) == ("1|2", "1'|2'")
    assert (answer.witness.row, answer.witness.column) == ((1, 2), (2, 1))


@pytest.mark.parametrize("place", ["", " at k=1, l=1", " at n=2"])
def test_a_theorem_without_an_argument_for_every_n_is_searched_in_its_tested_range(place):
    answer = refute("fast-multiplication-symmetric" + place, max_order=2)
    assert (answer.status, answer.case) == ("undecided", None)
    assert answer.sentence.endswith("larger n were not searched" if "k" in place else "larger cases were not searched")


def test_a_functor_is_searched_for_every_n():
    answer = refute("partition-category", max_order=2)
    assert (answer.status, answer.case) == ("undecided", None)
    assert answer.sentence.endswith("proved for every n with l + k ≤ 2; larger orders were not searched")
    assert refute("partition-category at k=1, l=1").status == "proved"


def test_sizes_are_refused_first():
    with memory_limit(10**5), pytest.raises(TooLarge):
        theorem("partition-category").claim.decide(Case(5, 2, 3))
    with memory_limit(10**5), pytest.raises(TooLarge):
        Multiples(theorem("grood-products-are-diagrams").series).decide(Case(4, 2, 3))


def test_coefficients_that_do_not_fit():
    images = Images(family("partition"), 2)
    one = Diagram("1,1'")
    assert images.combined({one: 3}, 1, 1).tolist() == [[3, 0], [0, 3]]
    assert images.combined({}, 1, 0).shape == (1, 2)
    with pytest.raises(TooLarge, match="64 bits"):
        images.combined({one: 2**62}, 1, 1)
    assert np.array_equal(images.matrix(one), np.eye(2))
