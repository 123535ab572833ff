"""Random exact elements: the forms of diagrams against their entries, and that they can refute."""

from dataclasses import replace
from itertools import product
from math import prod
from random import Random

import pytest

from eqmath import Aut, Matrix, family, parse_group, verify
from eqmath.claims import Case, Element
from eqmath.families import all_families, all_tuples
from eqmath.groups import series
from eqmath.methods import DiagramForms, Samples, sample, sample_vectors, spanning_vectors
from eqmath.methods.sampling import LARGEST
from eqmath.search import parse_claim
from eqmath.theorems import theorem
from tests import given as some

FAMILIES = [f for f in all_families().values() if f.of is None]
GROUPS = [series(letter)(n) for letter in ("S", "A", "H", "O", "SO", "B") for n in (1, 2, 3)]
GROUPS += [series("Sp")(2), series("Sp")(4), parse_group("C(4)"), Aut("path:3")]


def vectors(m: int, n: int, seed: int) -> list[list[int]]:
    rng = Random(seed)
    return [[rng.randint(-3, 3) for _ in range(n)] for _ in range(m)]


@pytest.mark.parametrize("family", FAMILIES, ids=repr)
@pytest.mark.parametrize("n", [2, 4])
@pytest.mark.parametrize(("k", "l"), some.shapes(4))
def test_forms_sum_the_entries(family, n, k, l):
    """Σ_t f(t) v₁[t₁] ⋯ v_m[t_m], entry by entry."""
    legs = vectors(k + l, n, 7 * k + l)
    tuples = all_tuples(k + l, n)
    for d in family.diagrams(k, l, n):
        for own in filter(None, (family.matrices, family.orbit_matrices)):
            entries = own.values(d.word, l, tuples, n).tolist()
            terms = (
                f * prod(v[i] for v, i in zip(legs, t, strict=True))
                for f, t in zip(entries, tuples.tolist(), strict=True)
            )
            assert own.form(d.word, l, legs, n) == sum(terms)


def test_forms_of_jellyfish_in_any_order():
    legs, tuples = vectors(4, 3, 1), all_tuples(4, 3).tolist()
    for text in ("J(2,1'|1)|2'", "J(1'|1|2,2')", "J(1|2)|1'|2'"):
        d, rules = family("jellyfish").read(text), family("jellyfish")
        matrix = rules.matrix(d, 3).to_numpy().ravel().tolist()
        expected = sum(
            f * prod(v[i] for v, i in zip(legs, t, strict=True)) for f, t in zip(matrix, tuples, strict=True)
        )
        assert rules.matrices.form(d.word, 2, legs, 3) == expected


@pytest.mark.parametrize("group", GROUPS, ids=repr)
@pytest.mark.parametrize(("k", "l"), [(1, 1), (2, 1), (0, 3)])
def test_what_commutes_passes(group, k, l):
    found = sample(group, DiagramForms(spanning_vectors(group, k, l)), k, l, 5)
    assert (found.elements, found.agree) == (3, 3)
    assert found == sample(group, DiagramForms(spanning_vectors(group, k, l)), k, l, 5)


@pytest.mark.parametrize(
    ("claim", "case"),
    [
        ("partition spans O(3)", Case(3, 2, 2)),
        ("partition spans B(4)", Case(4, 2, 1)),
        ("even spans O(2)", Case(2, 2, 2)),
        ("brauer spans Sp(4)", Case(4, 2, 2)),
        ("grood spans O(3)", Case(3, 1, 2)),
        ("jellyfish spans S(3)", Case(3, 1, 1)),
        ("partial spans H(3)", Case(3, 1, 2)),
    ],
)
def test_what_does_not_commute_is_refuted(claim, case):
    """Unless the family is the group's own: brauer in Sp(n) means F_β, which passes."""
    found = parse_claim(claim).claim
    outcome = found.decide(case)
    samples = [found.samples(case, seed) for seed in range(8)]
    refuted = any(s.agree < s.elements for s in samples)
    assert refuted == isinstance(outcome.witness, Element)


def test_flipped_signs_are_refuted():
    """Under O(3), in which reflections abound, a determinant of vectors does not pass."""
    group = series("O")(3)
    forms = [lambda legs: int(Matrix(legs).det())]
    assert min(sample(group, forms, 1, 2, seed).agree for seed in range(8)) < 3
    assert all(sample(series("SO")(3), forms, 1, 2, seed).agree == 3 for seed in range(8))


@pytest.mark.parametrize("letter", ["S", "A", "H", "O", "SO", "B", "Sp"])
def test_large_n_take_the_elements_of_a_smaller_group(letter):
    """G(24) ⊕ 1 lies in G(n): on vectors that end in zeros the forms of n are those of 24."""
    group = series(letter)(10**5)
    found = spanning_vectors(group, 2, 2)
    assert sample_vectors(group, found, 1) == Samples(1, 3, min(6, len(found)), 3)
    legs = vectors(4, LARGEST, 1)
    longer = [[*leg, 0, 0] for leg in legs]
    for i, form in enumerate(DiagramForms(replace(found, n=LARGEST + 2))):
        assert form(longer) == DiagramForms(replace(found, n=LARGEST))[i](legs)


@pytest.mark.parametrize("name", ["local-symmetries", "graph-automorphism-adjacency", "orthogonal-brauer"])
def test_every_verdict_has_its_samples(name):
    for v in verify(name, order=2, n="1..2") if name == "orthogonal-brauer" else verify(name, order=2):
        assert isinstance(v.samples, Samples)
        assert v.samples.agree == v.samples.elements > 0
        assert v.samples.seed == 0


def test_the_seed_is_passed_in():
    claim, case = theorem("orthogonal-brauer").claim, Case(3, 2, 2)
    assert claim.samples(case, 1).seed == 1
    assert verify("orthogonal-brauer", n=2, order=2, seed=3).samples.seed == 3
    assert verify("orthogonal-brauer", n=2, order=2, seed=3).samples == Samples(3, 3, 1, 3)


@pytest.mark.parametrize(("k", "l"), list(product(range(3), repeat=2)))
def test_forms_of_single_groups(k, l):
    """Orbit sums and homomorphism counts have no form of their own: the entries are summed."""
    for group in (parse_group("Dih(3)"), Aut("path:3")):
        found = spanning_vectors(group, k, l)
        legs = vectors(k + l, group.n, 3)
        for i, form in enumerate(DiagramForms(found)):
            tuples, entries = all_tuples(k + l, group.n).tolist(), found.matrix(i).to_numpy().ravel().tolist()
            terms = (f * prod(v[j] for v, j in zip(legs, t, strict=True)) for f, t in zip(entries, tuples, strict=True))
            assert form(legs) == sum(terms)
