"""The theorems on symmetric powers of all degrees at once: where they hold, for every n, relations at random points."""

from random import Random

import pytest

from eqmath import Verdict, refute, verify
from eqmath.claims import AllDegrees, Case, Relation
from eqmath.theorems import all_theorems
from tests.oracles.definition import read
from tests.oracles.signed import epsilon

EVERY = [t for t in all_theorems() if isinstance(t.claim, AllDegrees)]
HOLDS = {
    "orthogonal-all-degrees": lambda n, k, l: k + l <= n,
    "symplectic-all-degrees": lambda n, k, l: k + l <= n + 1,
    "unitary-all-degrees": lambda n, k, l: min(k, l) <= n,
}
"""Where each of them holds."""
INVARIANTS = {
    "orthogonal-all-degrees": lambda k, l: (k + l) * (k + l + 1) // 2,
    "symplectic-all-degrees": lambda k, l: (k + l) * (k + l - 1) // 2,
    "unitary-all-degrees": lambda k, l: k * l,
}
RANKS = {
    "orthogonal-all-degrees": lambda n, k, l: symmetric_rank(k + l, min(n, k + l)),
    "symplectic-all-degrees": lambda n, k, l: skew_rank(k + l, min(n, (k + l) // 2 * 2)),
    "unitary-all-degrees": lambda n, k, l: min(n, k, l) * (k + l - min(n, k, l)),
}
"""The dimensions of the varieties of matrices of bounded rank."""
every_theorem = pytest.mark.parametrize("statement", EVERY, ids=lambda t: t.name)


def symmetric_rank(c: int, r: int) -> int:
    """The dimension of the symmetric c × c matrices of rank at most r."""
    return r * c - r * (r - 1) // 2


def skew_rank(c: int, r: int) -> int:
    """The dimension of the skew c × c matrices of rank at most r, r even."""
    return r * c - r * (r + 1) // 2


def test_all_three_are_there() -> None:
    assert [t.name for t in EVERY] == sorted(HOLDS)


@every_theorem
@pytest.mark.parametrize("m", range(7))
def test_they_hold_exactly_where_the_mathematics_says(statement, m) -> None:
    for n in statement.series.values(5):
        for k in range(m + 1):
            l = m - k
            found = verify(statement.name, n=n, k=k, l=l)
            assert isinstance(found, Verdict)
            holds = HOLDS[statement.name](n, k, l)
            assert found.status == found.expected == ("proved" if holds else "refuted")
            assert found.diagrams == INVARIANTS[statement.name](k, l)
            assert found.rank == RANKS[statement.name](n, k, l)
            assert (found.witness is None) == holds
            assert found.second_route is None


@every_theorem
@pytest.mark.parametrize("m", range(5))
def test_every_n(statement, m) -> None:
    """From the first n at which it holds on."""
    verdicts = verify(statement.name, n="all", order=m)
    for k, l in statement.splits(m):
        own = [v for v in verdicts if (v.k, v.l) == (k, l)]
        first = next(n for n in statement.series.values(m + 2) if HOLDS[statement.name](n, k, l))
        assert (own[-1].n, own[-1].start, own[-1].status) == ("all", first, "proved")
        assert [v.n for v in own[:-1]] == list(statement.series.values(first))


@every_theorem
@pytest.mark.parametrize("shape", [(2, 2), (1, 3), (3, 3), (3, 4)])
def test_a_relation_is_one_between_polynomials(statement, shape) -> None:
    """Of one vector a power: the products of the invariants, with its coefficients, add up to 0 at random points."""
    k, l = shape
    for n in statement.series.values(3):
        if not HOLDS[statement.name](n, k, l):
            check_relation(statement.claim, verify(statement.name, n=n, k=k, l=l).witness, n)


@pytest.mark.parametrize(("statement", "control"), [(t, c) for t in EVERY for c in t.controls], ids=lambda x: x.name)
def test_controls_are_refuted(statement, control) -> None:
    outcome = control.outcome()
    assert outcome.status == "refuted"
    assert outcome.rank < outcome.diagrams
    check_relation(statement.claim, outcome.witness, control.case.n)


def check_relation(claim, witness, n: int) -> None:
    assert isinstance(witness, Relation)
    terms = [(read(str(d).replace("'", "")), c) for d, c in witness.relation.terms.items()]
    assert all(c for _, c in terms)
    form, degree = product_of(claim), 2 if claim.series.form and claim.series.step == 1 else 1
    legs = 2 * len(terms[0][0])
    monomials = {tuple(sorted((power(p, degree), power(q, degree)) for p, q in blocks)) for blocks, _ in terms}
    assert len(monomials) == len(terms) > 1
    rng = Random(0)
    for _ in range(20):
        vectors = [[rng.randint(-5, 5) for _ in range(n)] for _ in range(legs // degree)]
        total = 0
        for blocks, c in terms:
            for p, q in blocks:
                c *= form(vectors[power(p, degree)], vectors[power(q, degree)])
            total += c
        assert total == 0


def power(leg: int, degree: int) -> int:
    """The number of the power to which a leg belongs."""
    return (leg - 1) // degree


def product_of(claim):
    """The scalar product, or the skew form."""
    if claim.series.step == 1:
        return lambda x, y: sum(a * b for a, b in zip(x, y, strict=True))
    return lambda x, y: sum(epsilon(i, j) * a * b for i, a in enumerate(x, 1) for j, b in enumerate(y, 1))


def test_by_name_in_a_search() -> None:
    assert refute("orthogonal-all-degrees").case == Case(1, 1, 1)
    assert refute("symplectic-all-degrees").case == Case(2, 2, 2)
