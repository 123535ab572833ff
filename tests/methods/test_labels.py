"""Words of labels and contractions: against brute force, against the systems, and every guard in which they fail."""

from dataclasses import replace
from itertools import combinations, permutations

import numpy as np
import pytest

from eqmath import SO, Matrix, O, Sp
from eqmath.combinatorics import (
    chains_of_labels,
    even_row_tableaux,
    increasing_labels,
    matching_rows,
    matchings,
    nesting_letters,
    odd_row_tableaux,
    partner_rows,
)
from eqmath.errors import Disagreement
from eqmath.families import EveryWord, family
from eqmath.methods import spanning_vectors
from eqmath.methods.forms import require_form
from eqmath.methods.reduced.by_labels import (
    _require_chains,
    _require_triangle,
    has_labels,
    keeps_form,
    some_classes,
    triangle,
)
from eqmath.methods.reduced.sandwich import as_it_stands, by_labels
from eqmath.methods.reduced.traceless import is_settled, require_contractible

EVEN, BALANCED, DET = O.part("even"), Sp.part("balanced"), SO.part("det")


@pytest.mark.parametrize(("m", "free"), [(0, 0), (3, 1), (4, 0), (5, 2), (6, 2), (7, 3), (8, 0), (2, 4)])
def test_matchings_in_bulk_are_those_one_by_one(m, free):
    assert list(map(tuple, matching_rows(m, free).tolist())) == list(matchings(m, free))


@pytest.mark.parametrize("m", [2, 4, 6, 8])
def test_as_many_as_tableaux(m):
    for n in range(1, m + 2):
        assert triangle(EVEN, m, n).rank == even_row_tableaux(m, most_rows=n)
        assert triangle(BALANCED, m, 2 * n).rank == even_row_tableaux(m, longest_half=n)
        assert triangle(DET, m, n).rank == odd_row_tableaux(m, n)


def carried(p: list[int], s: dict[int, int]) -> tuple[int, ...]:
    """The involution s p s⁻¹."""
    image = [s.get(i, i) for i in range(len(p))]
    found = [0] * len(p)
    for i, partner in enumerate(p):
        found[image[i]] = image[partner]
    return tuple(found)


@pytest.mark.parametrize(("m", "free", "n"), [(6, 0, 1), (6, 0, 2), (5, 1, 1), (6, 2, 2), (7, 3, 3)])
def test_all_other_terms_of_a_relation_are_larger(m, free, n):
    rows = partner_rows(matching_rows(m, free))
    labels = increasing_labels(rows)
    outside = labels.max(axis=1) >= n
    for p, chain in zip(
        rows[outside].tolist(), chains_of_labels(rows, labels, n + 1, False)[outside].tolist(), strict=True
    ):
        terms = [carried(p, dict(zip(chain, images, strict=True))) for images in permutations(chain)]
        assert min(terms) == tuple(p)
        heads = sum(p[i] == i for i in chain)
        assert terms.count(tuple(p)) == len(list(permutations(range(heads))))


@pytest.mark.parametrize(("m", "q"), [(4, 1), (6, 1), (6, 2)])
def test_all_other_terms_of_a_pfaffian_are_smaller(m, q):
    rows = partner_rows(matching_rows(m))
    letters = nesting_letters(rows)
    outside = letters.max(axis=1) >= 2 * q
    chains = chains_of_labels(rows, letters // 2, q + 1, True)[outside].tolist()
    for p, chain in zip(rows[outside].tolist(), chains, strict=True):
        ends = sorted([*chain, *(p[i] for i in chain)])
        terms = {carried(p, dict(zip(ends, images, strict=True))) for images in permutations(ends)}
        assert max(terms) == tuple(p)


@pytest.mark.parametrize("group", [O(1), O(2), SO(2), SO(3), Sp(2), Sp(4)], ids=str)
def test_the_triangle_entry_by_entry(group):
    """At the words the own vector is not 0, and that of every other diagram that is not 0 comes before, or behind."""
    k, l = (2, 3) if group == SO(3) else (3, 3)
    vectors, last = spanning_vectors(group, k, l), min if group.series == Sp else max
    for part in group.series.parts:
        words, rows = triangle(part, k + l, group.n).words, matching_rows(k + l, group.n if part.determinant else 0)
        involutions = list(map(tuple, partner_rows(rows).tolist()))
        table = vectors.table(words, part.name) if len(words) else np.zeros((len(rows), 0))
        told = [last(p for p, x in zip(involutions, column, strict=True) if x) for column in table.T]
        assert len(set(told)) == len(told) == as_it_stands(group, part, vectors).dim


@pytest.mark.parametrize("group", [O(2), O(3), SO(2), SO(4), Sp(2), Sp(4), Sp(6)], ids=str)
@pytest.mark.parametrize("m", [2, 4, 6])
def test_both_ends_are_those_of_the_system(group, m):
    vectors = spanning_vectors(group, m // 2, m // 2)
    for part in group.series.parts:
        if any(len(block.words) for block in vectors.blocks if block.part == part.name):
            assert has_labels(group, part, vectors)
            assert by_labels(group, part, vectors).dim == as_it_stands(group, part, vectors).dim


def test_only_all_products_of_a_definite_or_alternating_form_have_labels():
    vectors = spanning_vectors(O(3), 2, 2)
    fewer = replace(vectors, blocks=(replace(vectors.blocks[0], words=vectors.blocks[0].words[1:]),))
    assert not has_labels(O(3), EVEN, fewer)
    assert [keeps_form(series) for series in (O, SO, Sp, O(1).series)] == [True] * 4


@pytest.mark.parametrize(
    ("group", "part", "m", "count"),
    [(O(2), EVEN, 8, 8), (SO(3), DET, 7, 3), (Sp(4), BALANCED, 8, 8), (O(3), EVEN, 5, 0)],
)
def test_every_type_of_class_is_settled(group, part, m, count):
    assert require_contractible(group, part, m) == count


def test_without_equations_contractions_are_not_enough():
    """H(n) has more invariants than the matchings span, and none of its equations."""
    finite = replace(O, lie=())(3)
    assert is_settled(finite, EVEN, (0, 0, 1, 1))
    assert not is_settled(finite, EVEN, (0, 0, 0, 0))
    with pytest.raises(Disagreement, match="contractions do not settle the class"):
        require_contractible(finite, EVEN, 4)


def symmetric(n: int) -> Matrix:
    """Letters with their duals, without signs."""
    return Matrix([[int(a ^ 1 == b) for b in range(n)] for a in range(n)])


def test_a_trace_by_another_form_settles_nothing():
    with pytest.raises(Disagreement, match="contractions do not settle"):
        require_contractible(replace(Sp, form=symmetric)(4), BALANCED, 4)


def test_words_that_tell_nothing_are_noticed():
    rows = partner_rows(matching_rows(4))
    with pytest.raises(Disagreement, match="does not distinguish its diagram"):
        _require_triangle(EVEN, rows, np.zeros_like(rows))
    with pytest.raises(Disagreement, match="does not distinguish its diagram"):
        _require_triangle(BALANCED, rows, np.zeros_like(rows))


def test_a_chain_that_is_none_is_noticed():
    rows = partner_rows(matching_rows(4))
    with pytest.raises(Disagreement, match="has no chain"):
        _require_chains(EVEN, rows, np.zeros_like(rows), 1)
    with pytest.raises(Disagreement, match="has no chain"):
        _require_chains(BALANCED, rows, np.zeros_like(rows), 2)


def test_a_generator_that_does_not_keep_the_form_is_noticed():
    with pytest.raises(Disagreement, match="does not preserve the form"):
        require_form(replace(O, form=Sp.form)(2))


def test_some_classes_are_classes():
    for part, m, n in ((EVEN, 6, 2), (BALANCED, 6, 4), (DET, 5, 3)):
        words = some_classes(part, m, n)
        found, signs = part.canonical(words, n)
        assert (found == words).all()
        assert (signs == 1).all()


def test_words_that_are_not_kept_are_the_same_words():
    every = EveryWord(family("brauer").members, 6, 3)
    assert list(every) == list(matchings(6))
    assert (len(every), every[-1], every[:2]) == (15, (0, 1, 2, 2, 1, 0), ((0, 0, 1, 1, 2, 2), (0, 0, 1, 2, 1, 2)))
    assert np.array(every).tolist() == [list(word) for word in matchings(6)]
    assert every != EveryWord(family("symplectic").members, 6, 3)
    assert every == EveryWord(family("brauer").members, 6, 4)
    assert EveryWord(family("grood").members, 4, 2) != EveryWord(family("grood").members, 4, 4)
    with pytest.raises(IndexError):
        every[15]


def test_labels_by_all_subsequences():
    for p, own in zip(rows := partner_rows(matching_rows(6, 2)), increasing_labels(rows), strict=True):
        for i in range(6):
            ending = [s for r in range(6) for s in combinations(range(i), r) if list(p[[*s, i]]) == sorted(p[[*s, i]])]
            assert own[i] == max(map(len, ending))
