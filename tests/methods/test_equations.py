"""Every class and every row of the reduced systems, against brute force on all of [n]^m (docs/evidence.rst)."""

from dataclasses import dataclass, replace
from itertools import product

import numpy as np
import pytest

from eqmath import B, H, Hom, S, Sp
from eqmath.exact import eliminate
from eqmath.groups import Part, Series, all_series
from eqmath.methods import direct, spanning_vectors, stability, system
from eqmath.methods.reduced.equations import Equations
from tests.oracles import classes, lie, linear

SERIES = all_series()
MONOMIAL = {
    "plain": S,
    "twisted": S,
    "even": H,
    "det": H,
    "balanced": Sp,
    "torus": S,
    "determinant": S,
    "paired": SERIES["UR"],
}
"""The monomial group of each part; in the det and the twisted part it acts by its determinant.

In the torus and the determinant part it holds all diagonal matrices besides, and acts by det^q.
"""

PARTS = [(series, part) for series in SERIES.values() for part in series.parts]
NO_PART = ("twisted", 1)
"""A(1) = S(1): there is nothing to twist."""

CASES = [
    (series, part, m, n)
    for series, part in PARTS
    for m in range(5)
    for n in series.values(6 if series.step == 2 else 5)
    if (part.name, n) != NO_PART and series.coloured is None
]
CASES += [
    (acting, part, m, n)
    for series in SERIES.values()
    if series.coloured
    for m in range(6)
    for acting in (series.coloured(white, m - white) for white in range(m + 1))
    for part in acting.parts
    for n in range(1, 4)
]
LARGER = [("SO", "det", 5, 3), ("SO", "det", 6, 4), ("O", "even", 6, 3), ("Sp", "balanced", 6, 4), ("B", "plain", 5, 5),
          ("UR", "paired", 6, 4)]  # fmt: skip
CASES += [(SERIES[letter], SERIES[letter].part(name), m, n) for letter, name, m, n in LARGER]
"""Up to order 4, and larger ones in which a row has anonymous values beside the marked ones."""

every_case = pytest.mark.parametrize(("series", "part", "m", "n"), CASES, ids=lambda x: getattr(x, "name", str(x)))


def white_places(series: Series) -> int | None:
    """How many places are of V, where the others are of another space."""
    return None if series.colours is None else series.colours[0]


def semi_invariants(series: Series, part: Part, m: int, n: int) -> dict:
    """By the oracle, from the generators of the monomial group and their characters."""
    white = white_places(series)
    if part.name == "determinant" and (not (q := 2 * white - m) or q % n):
        return {}
    generators = [g.tolist() for g in MONOMIAL[part.name](n).discrete]
    characters = [character(part, g, white, m) for g in generators]
    weights = [[x[i][i] for i in range(n)] for x in (lie.torus(n) if part.name == "balanced" else [])]
    if part.name in ("torus", "determinant"):
        units = linear.identity(n)
        weights = (
            units if part.name == "torus" else [[a - b for a, b in zip(units[0], row, strict=True)] for row in units]
        )
    return classes.semi_invariants(list(zip(generators, characters, strict=True)), m, n, weights, white)


def character(part: Part, g: list[list[int]], white: int | None, m: int) -> int:
    """Of a generator of the monomial group."""
    if part.name == "determinant":
        return lie.determinant(g) ** (abs(2 * white - m) // len(g))
    return lie.determinant(g) if part.name in ("det", "twisted") else 1


@dataclass
class Truth:
    """What brute force says about a system.

    Attributes
    ----------
    values : the class of every tuple, and the value there of a function that is 1 at its representative
    listed : by its number, the equation of every tuple that the package lists, zero ones left out
    all : the equations of all tuples of [n]^m up to sign
    """

    values: dict
    listed: dict
    all: set


def truth(series: Series, part: Part, m: int, n: int, representatives) -> Truth:
    values, white = semi_invariants(series, part, m, n), white_places(series)
    columns = {values[rep][0]: (column, values[rep][1]) for column, rep in enumerate(representatives)}
    values = {t: (columns[orbit][0], value * columns[orbit][1]) for t, (orbit, value) in values.items()}
    elements = [x for x in series.lie if x.part == part.name and x.least <= n]
    tuples = [(x.matrix(n).tolist(), t) for x in elements for t in x.tuples(m, n)]
    listed = {number: row for number, (x, t) in enumerate(tuples) if (row := classes.equation(x, t, values, white))}
    every = {
        classes.up_to_sign(row) for x in elements for row in classes.equations(x.matrix(n).tolist(), m, values, white)
    }
    return Truth(values, listed, every)


def rows(equations: Equations) -> dict[int, dict[int, int]]:
    """The equations of the package, by the number of their tuple."""
    found: dict[int, dict[int, int]] = {int(origin): {} for origin in equations.origins}
    for row, column, entry in zip(equations.rows, equations.columns, equations.coefficients, strict=True):
        found[int(equations.origins[row])][int(column)] = int(entry)
    return found


def agrees(found: dict[int, dict[int, int]], true: Truth) -> bool:
    """Each row is the true equation of its tuple, and together they are all equations: one row space, then."""
    return found == true.listed and {classes.up_to_sign(row) for row in found.values()} == true.all


def representatives(series: Series, part: Part, m: int, n: int) -> list[tuple[int, ...]]:
    return [tuple(t) for t in system(series, part, m, n).classes.tolist()]


@every_case
def test_the_classes_and_their_signs(series, part, m, n):
    """One representative for every orbit that carries a function, and v(t) = s(t) v(rep(t)) on all of [n]^m."""
    listed = representatives(series, part, m, n)
    values = semi_invariants(series, part, m, n)
    assert sorted(values[t][0] for t in listed) == sorted({orbit for orbit, _ in values.values()})
    signed = truth(series, part, m, n, listed).values
    tuples = list(product(range(n), repeat=m))
    array = np.array(tuples, dtype=np.int8).reshape(len(tuples), m)
    for t, rep, sign in zip(tuples, *(x.tolist() for x in part.canonical(array, n)), strict=True):
        assert (sign != 0) == (t in signed)
        assert not sign or (listed.index(tuple(rep)), sign) == signed[t]


@every_case
def test_the_rows_are_the_equations_of_all_tuples(series, part, m, n):
    listed = representatives(series, part, m, n)
    found = rows(system(series, part, m, n).equations)
    assert agrees(found, truth(series, part, m, n, listed))


@pytest.mark.parametrize(("letter", "name", "m", "n"), [
    ("O", "even", 4, 2), ("O", "even", 4, 3), ("SO", "even", 4, 2), ("SO", "det", 4, 2), ("SO", "det", 5, 3),
    ("Sp", "balanced", 4, 2), ("Sp", "balanced", 4, 4), ("UR", "paired", 4, 2),
    ("UR", "paired", 4, 4), ("B", "plain", 3, 3), ("B", "plain", 4, 3),
    ("B", "plain", 4, 4),
])  # fmt: skip
def test_a_missing_row_or_a_flipped_sign_is_seen(letter, name, m, n):
    """Every row left out in turn, and every coefficient negated in turn."""
    series, part = SERIES[letter], SERIES[letter].part(name)
    true = truth(series, part, m, n, representatives(series, part, m, n))
    found = rows(system(series, part, m, n).equations)
    assert found
    for number, row in found.items():
        assert not agrees({key: old for key, old in found.items() if key != number}, true)
        for column, entry in row.items():
            assert not agrees({**found, number: {**row, column: -entry}}, true)


SIZES = """
O even 4 2 4 1 1
O even 6 2 16 16 6
O even 6 3 31 31 16
SO det 5 3 10 5 4
SO det 6 4 20 15 10
SO det 7 3 91 147 55
SO det 7 5 35 35 20
Sp balanced 4 2 3 1 1
Sp balanced 4 4 6 4 3
Sp balanced 6 2 10 15 5
Sp balanced 6 4 55 180 41
Sp balanced 6 6 70 225 55
B plain 4 3 14 13 4
B plain 4 4 15 17 5
B plain 6 3 122 121 51
B plain 6 4 187 576 111
B plain 6 6 203 851 127
"""
"""Group, part, m, n, unknowns, distinct non-zero rows up to sign, rank over Q."""


@pytest.mark.parametrize("line", SIZES.strip().splitlines())
def test_the_sizes_of_the_systems(line):
    letter, name, *numbers = line.split()
    m, n, unknowns, distinct, rank = map(int, numbers)
    found = system(SERIES[letter], SERIES[letter].part(name), m, n)
    assert len(found.classes) == found.equations.unknowns == unknowns
    assert len({classes.up_to_sign(row) for row in rows(found.equations).values()}) == distinct
    assert eliminate(np.unique(found.equations.dense(), axis=0), None).rank == rank


@pytest.mark.parametrize(
    ("letter", "name", "m", "n"), [("B", "plain", 3, 3), ("B", "plain", 4, 4), ("SO", "det", 4, 2)]
)
def test_rows_with_unused_marked_values_are_needed(letter, name, m, n):
    """Marked values may be empty for B(n), and one of them for the det part of SO(n)."""
    series = SERIES[letter]
    (element,) = (x for x in series.lie if x.part == name)
    used = replace(
        element, tuples=lambda m, n: (t for t in element.tuples(m, n) if set(range(element.marked)) <= set(t))
    )
    short = replace(series, lie=(used,))
    listed = representatives(series, series.part(name), m, n)
    true = truth(series, series.part(name), m, n, listed)
    assert not agrees(rows(system(short, series.part(name), m, n).equations), true)


def test_counting_only_the_blocks_in_use_would_prove_a_falsehood():
    """B(2), order 3: a row that moves a third, unused value does not exist at n = 2.

    The equations of B(3) whose tuples use at most two values, with the class of three different values
    put to zero, would bound the dimension by 3. It is 4, as for the group of order two that B(2) is.
    """
    part = B.part("plain")
    three, two = system(B, part, 3, 3), system(B, part, 3, 2)
    tuples = list(B.lie[0].tuples(3, 3))
    few = [row for number, row in rows(three.equations).items() if len(set(tuples[number])) <= 2]
    kept = [column for column, rep in enumerate(three.classes.tolist()) if max(rep) < 2]
    unsound = [[row.get(column, 0) for column in kept] for row in few]
    assert len(kept) == len(two.classes) == 4
    assert len(kept) - linear.rank(unsound) == 3
    assert len(two.classes) - linear.rank(two.equations.dense().tolist()) == 4
    assert direct.examine(B(2).discrete, B(2).lie, 2, 1, 2, []).dim == Hom(B(2), 1, 2).dim == 4


START = {
    "plain": lambda m: m,
    "twisted": lambda m: m + 2 if m else 1,
    "even": lambda m: 0 if m % 2 else m // 2,
    "det": lambda m: m + 1 if m else 1,
    "balanced": lambda m: 0 if m % 2 else m,
    "paired": lambda m: 0 if m % 2 else m,
    "torus": lambda m: 0 if m % 2 else m // 2,
    "determinant": lambda m: 2 if m % 2 else 1,
}
"""N₀ of each part at order m, at least the least n; det and twisted parts end below it.

So do determinants of the one leg that V has more than its dual for odd m: there are some for n = 1.
"""


def listed_system(series: Series, m: int, n: int) -> list:
    """Unknowns and equations of all parts as lists."""
    parts = (system(series, part, m, n) for part in series.parts)
    return [(found.classes.tolist(), found.equations.dense().tolist()) for found in parts]


@pytest.mark.parametrize("letter", SERIES)
@pytest.mark.parametrize("m", range(7))
def test_from_where_the_system_is_the_same(letter, m):
    """n₀ is read off the systems, is the one of the table, is not too large, and two more n are equal to it."""
    series = SERIES[letter].bent(m // 2, m - m // 2)
    start = max(series.step, *(START[part.name](m) for part in series.parts))
    assert stability(series, m, lambda n: spanning_vectors(series(n), m // 2, m - m // 2)).start == start
    same = listed_system(series, m, start)
    assert listed_system(series, m, start + series.step) == listed_system(series, m, start + 2 * series.step) == same
    assert start == series.step or listed_system(series, m, start - series.step) != same


def test_rows_that_are_equal_up_to_sign():
    rows = np.array([[1, -2, 0], [-1, 2, 0], [0, 1, 1], [1, -2, 0], [0, 1, -1]])
    where, columns = np.nonzero(rows)
    found = Equations.collect(3, where, columns, rows[where, columns]).distinct()
    assert found.count == 3
    assert {tuple(row) for row in abs(found.dense()).tolist()} == {(1, 2, 0), (0, 1, 1)}
