"""The isotypic method: it agrees with the reduced one, counts what it says, and treats nothing else."""

from dataclasses import replace
from itertools import product
from math import comb

import pytest

from eqmath import parse_group
from eqmath.combinatorics import integer_partitions, tableau_count
from eqmath.errors import CaseError, Disagreement
from eqmath.groups import series
from eqmath.methods import Vectors, examine, examine_by, spanning_vectors
from eqmath.methods.isotypic import method as isotypic
from eqmath.methods.isotypic.method import conjugate, multiplicity_of, pfaffian
from eqmath.methods.isotypic.monomials import RowAction

LETTERS = ("O", "SO", "Sp")
CASES = [(series(x)(n), m) for x in LETTERS for m in range(9) for n in series(x).values(m + 2)]
ORDER_10 = [(series(x)(n), 10) for x, n in product(LETTERS, (2, 4, 6)) if (x, n) != ("Sp", 6)]
OTHERS = [(series(x)(n), 10) for x in LETTERS for n in series(x).values(12) if (series(x)(n), 10) not in ORDER_10]


@pytest.mark.parametrize(("group", "m"), CASES + ORDER_10, ids=str)
def test_it_agrees_with_the_reduced_method(group, m):
    vectors = spanning_vectors(group, m // 2, m - m // 2)
    found, reduced = examine_by("isotypic", group, vectors), examine(group, vectors)
    assert (found.rank, found.dim, found.count) == (reduced.rank, reduced.dim, reduced.count)
    assert found.spans
    assert found.method.name == "isotypic" != reduced.method.name


@pytest.mark.slow
@pytest.mark.parametrize(("group", "m"), OTHERS, ids=str)
def test_it_agrees_at_order_10_for_every_n(group, m):
    test_it_agrees_with_the_reduced_method(group, m)


@pytest.mark.slow
@pytest.mark.parametrize("name", ["O(2)", "O(3)", "O(4)", "O(5)", "O(7)", "SO(3)", "SO(4)", "SO(6)", "Sp(2)", "Sp(4)"])
def test_order_12(name):
    group = parse_group(name)
    dim = 0
    for part in group.series.parts:
        dim += sum(multiplicity_of(group, part, s)[0] * tableau_count(s) for s in integer_partitions(12))
    assert dim == group.series.dimension(12, group.n)


def shapes(name: str, part: str, m: int) -> set[tuple[int, ...]]:
    group = parse_group(name)
    return {shape for shape in integer_partitions(m) if multiplicity_of(group, group.series.part(part), shape)[0]}


def test_the_shapes_with_an_invariant():
    """Even rows for O, exactly n odd rows for the det part, even columns for Sp."""
    assert shapes("O(2)", "even", 6) == {(6,), (4, 2)}
    assert shapes("SO(3)", "det", 7) == {(5, 1, 1), (3, 3, 1)}
    assert shapes("Sp(4)", "balanced", 6) == {(3, 3), (2, 2, 1, 1)}


@pytest.mark.parametrize("exterior", [False, True], ids=["Sym", "Ext"])
@pytest.mark.parametrize("name", ["O(3)", "SO(3)", "Sp(4)"])
@pytest.mark.parametrize("shape", [(4,), (2, 2), (3, 2, 1), (2, 1, 1), (3, 1, 1), (1, 1, 1, 1), (2, 2, 1, 1)])
def test_sym_and_ext_give_the_same(name, shape, exterior):
    group = parse_group(name)
    for part in group.series.parts:
        kind, weight = RowAction(part, group.n, exterior), conjugate(shape) if exterior else shape
        equations = isotypic.equations_of(group, kind, list(kind.unknowns(weight)), len(weight), None)
        assert equations.solutions(1) == multiplicity_of(group, part, shape)[0]


@pytest.mark.parametrize("weight", [(2, 2), (3, 1), (2, 1, 1)])
def test_without_a_group_the_unknowns_are_orbits_of_monomials(weight):
    """Even rows: as many as the monomials that no sign change moves, up to permutations of the rows."""
    kind, n = RowAction(series("O").part("even"), 3, False), 3
    every = [()]
    for total in weight:
        every = [
            (*columns, (a, b, total - a - b))
            for columns in every
            for a in range(total + 1)
            for b in range(total - a + 1)
        ]
    assert len(every) == len(set(every)) == _product(comb(total + n - 1, n - 1) for total in weight)
    matrices = [tuple(zip(*columns, strict=True)) for columns in every]
    orbits = {tuple(sorted(rows)) for rows in matrices if all(sum(row) % 2 == 0 for row in rows)}
    assert {tuple(sorted(x)) for x in kind.unknowns(weight)} == orbits


def _product(numbers) -> int:
    total = 1
    for number in numbers:
        total *= number
    return total


def test_pfaffians():
    assert pfaffian([]) == 1
    a, b, c, d, e, f = 2, 3, 5, 7, 11, 13
    assert pfaffian([[0, a, b, c], [-a, 0, d, e], [-b, -d, 0, f], [-c, -e, -f, 0]]) == a * f - b * e + c * d


@pytest.mark.parametrize("name", ["S(3)", "A(3)", "H(2)", "B(3)"])
def test_other_groups_are_refused(name):
    group = parse_group(name)
    with pytest.raises(CaseError, match=r"^the isotypic method treats O\(n\), SO\(n\) and Sp\(n\), found "):
        examine_by("isotypic", group, spanning_vectors(group, 1, 1))


def test_other_vectors_are_refused():
    group = parse_group("O(2)")
    whole = spanning_vectors(group, 2, 2)
    (block,) = whole.blocks
    with pytest.raises(CaseError, match="^the isotypic method treats the whole spanning set only"):
        examine_by("isotypic", group, Vectors(2, 2, 2, (replace(block, words=block.words[:2]),)))


def test_a_flipped_sign_of_a_generator_is_caught():
    group = parse_group("Sp(4)")
    long, short = group.series.lie
    false = replace(group, series=replace(group.series, lie=(long, replace(short, entries=((0, 2, 1), (3, 1, 1))))))
    with pytest.raises(Disagreement, match="does not preserve the form$"):
        isotypic.examine(false, spanning_vectors(group, 2, 2))
