"""Every law of a group is seen to fire: groups that are false in one place, and what is said of them."""

import pickle
from dataclasses import replace
from fractions import Fraction
from itertools import cycle

import numpy as np
import pytest

from eqmath import Aut, Matrix, O, S
from eqmath.errors import LawBroken
from eqmath.groups import matrix_group, parse_group, permutation_group
from eqmath.testing import check_group, groups

ONE, TWO = Matrix.identity(3), Matrix.identity(3) * 2
SWAP = Matrix.permutation([2, 1, 3])
TURN = Matrix.permutation([2, 3, 1])
OTHER = Matrix.permutation([1, 3, 2])
STRETCH = Matrix([[1, 0, 0], [0, -1, 0], [0, 0, 0]])
(PART,) = S(3).series.parts


def group(**fields):
    """S(3) with some false fields."""
    return replace(S(3), series=replace(S(3).series, **fields))


def rotations(**fields):
    """O(3) with some false fields."""
    return replace(O(3), series=replace(O(3).series, **fields))


def part(**fields):
    """S(3) with classes that are false in some way."""
    return group(parts=(replace(PART, **fields),))


def is_integral(g: Matrix, n: int) -> bool:
    return bool(g.det()) and all(Fraction(x).denominator == 1 for row in g.tolist() for x in row)


def is_involution(g: Matrix, n: int) -> bool:
    return g in S(3) and g * g == ONE


def stretched(n: int) -> Matrix:
    return Matrix([[2 if i == j == 0 else int(i == j) for j in range(n)] for i in range(n)])


def alternating(*elements):
    found = cycle(elements)
    return lambda n, rng: next(found)


def exchanged(tuples, n):
    """The canonical tuples of S(3) for m ≤ 1; for m = 2 those of equal and of different values change places."""
    words, signs = PART.canonical(tuples, n)
    if words.shape[1] == 2:
        words = np.stack([words[:, 0], 1 - words[:, 1]], axis=1)
    return words, signs


def signed(tuples, n):
    """A sign that a permutation of the values changes at some tuples alone."""
    words, signs = PART.canonical(tuples, n)
    return words, signs if tuples.shape[1] != 2 else np.where(tuples[:, 0] > tuples[:, 1], -signs, signs)


OWN = permutation_group("two swaps", 4, [(2, 1, 4, 3)])

BROKEN = {
    "identity": [(group(contains=lambda g, n: g != ONE), f"g = {ONE!r} is not an element")],
    "generators": [
        (group(generators=lambda n: (TWO,)), f"g = {TWO!r} is not an element"),
        (group(generators=lambda n: (ONE * 0,)), f"g = {ONE * 0!r} is not an invertible 3 × 3 matrix"),
        (group(generators=lambda n: (Matrix([[1]]),)), "g = Matrix([[1]]) is not an invertible 3 × 3 matrix"),
    ],
    "samples": [(group(random=lambda n, rng: TWO), f"g = {TWO!r} is not an element")],
    "products": [
        (
            group(generators=lambda n: (SWAP,), contains=is_involution, random=alternating(SWAP, OTHER)),
            "gh = Matrix([[0, 0, 1], [1, 0, 0], [0, 1, 0]])",
        )
    ],
    "inverses": [
        (group(contains=is_integral, random=lambda n, rng: stretched(n)), 'its inverse = Matrix([["1/2", 0, 0]'),
    ],
    "outsiders": [(group(contains=lambda g, n: True), f"g = {ONE * 0!r} is taken for an element")],
    "seeds": [(group(random=alternating(ONE, SWAP, TURN)), f"the seed 0 gives {ONE!r}, then {SWAP!r}")],
    "lie elements": [(rotations(algebra=lambda: (STRETCH,)), "(1 − sX)⁻¹(1 + sX) = Matrix([[3, 0, 0], ")],
    "classes": [
        (part(classes=lambda m, n: [*PART.classes(m, n)] * 2), "m = 0: a class is listed twice"),
        (
            part(classes=lambda m, n: [*PART.classes(m, n)][:1]),
            "m = 2: the class [(0, 1)] is either listed or reached, not both",
        ),
        (part(count=lambda m, n: 7), "m = 0: 1 classes are listed, 7 are counted"),
        (part(most=lambda m, n: 1), "m = 2: 2 classes are more than 1"),
        (part(canonical=exchanged), "m = 2: a representative is not its own"),
        (part(canonical=signed), f"m = 2: the generator {SWAP!r} of K does not preserve the classes up to one sign"),
        (group(generators=lambda n: (stretched(n),), contains=lambda g, n: bool(g.det())), "of K is not monomial"),
    ],
    "invariants": [(group(generators=lambda n: (SWAP,)), "m = 1: g = ")],
    "dimension": [
        (group(dimension=lambda m, n: 7), "m = 0: 1 by generators, 1 by classes, 7 by characters"),
        (part(classes=lambda m, n: []), "m = 0: 1 by generators, 0 by classes, 1 by characters"),
        (rotations(spanning=(("partition", "", "even"),)), "m = 1: vector 0 of the even part breaks the class rule"),
    ],
    "order": [
        (group(order=lambda n: 12), "the order is 12, 6 are generated"),
        (group(order=lambda n: 2), "the order is 2, more are generated"),
    ],
    "values": [
        (group(), "S(3) is the name of another group"),
        (
            replace(OWN, series=replace(OWN.series, origin=(tuple, ()))),
            "two swaps comes back from its pickle as another: ",
        ),
    ],
}

CASES = [(law, group, where) for law, cases in BROKEN.items() for group, where in cases]
MINE = [
    OWN,
    matrix_group("quarter turn", 2, [Matrix([[0, -1], [1, 0]])]),
    matrix_group("a swap of lengths", 2, [Matrix([[0, "1/3"], [3, 0]])]),
    matrix_group("circle", 2, [], [Matrix([[0, -1], [1, 0]])]),
    matrix_group("no isometries", 2, [Matrix([[2, 0], [0, 1]]), Matrix([[1, 1], [0, 1]])]),
    Aut("petersen"),
    parse_group("S(3)xS(2)"),
    parse_group("S(3)+S(2)"),
    parse_group("Dih(5)"),
]


@pytest.mark.parametrize(("law", "group", "where"), CASES, ids=[f"{law}-{i}" for i, (law, *_) in enumerate(CASES)])
def test_the_first_broken_law_is_named_with_a_counterexample(law, group, where):
    with pytest.raises(LawBroken) as found:
        check_group(group)
    assert found.value.law == law
    assert found.value.message.startswith(f"{group.name} breaks the law of {law}: ")
    assert where in found.value.where
    copy = pickle.loads(pickle.dumps(found.value))
    assert (str(copy), copy.law, copy.exit_code) == (str(found.value), law, 1)


def test_the_action_is_not_taken_for_granted(monkeypatch):
    """ρ is eqmath's own: it is replaced by one that forgets all legs but the first."""
    true = groups.act
    monkeypatch.setattr(groups, "act", lambda g, x, legs: true(g, x, range(min(len(legs), 1))) * (1 + len(legs)))
    with pytest.raises(
        LawBroken, match=r"^S\(3\) breaks the law of representation: ρ\(gh\) = ρ\(g\) ρ\(h\)\n    m = 1, g = "
    ):
        check_group(S(3))


def test_every_law_was_seen_to_fire():
    assert {*BROKEN, "representation"} == {law.name for law in groups._Laws(S(3), 1, 1, 0).all()}


@pytest.mark.parametrize("group", MINE, ids=repr)
def test_groups_of_your_own(group):
    report = check_group(group)
    assert set(report.laws) | set(report.not_checked) == {*BROKEN, "representation"}
    assert not set(report.laws) & set(report.not_checked)
    assert {"dimension", "values"} <= set(report.laws)


def test_what_a_group_does_not_answer_is_not_checked():
    report = check_group(matrix_group("half turn", 2, [Matrix([[-1, 0], [0, -1]])]), order=1)
    undecided = "membership in half turn is not decided: the group is known by its generators alone"
    assert str(report).splitlines() == [
        "half turn satisfies 6 laws",
        "  generators      1 compared",
        "  seeds           1 compared",
        "  representation  8 compared",
        "  invariants      8 compared",
        "  dimension       2 compared",
        "  values          2 compared",
        *(f"  {name.ljust(14)}  not checked: {undecided}"
          for name in ("identity", "samples", "products", "inverses", "outsiders", "lie elements")),
        "  classes         not checked: there are no classes of index tuples",
        "  order           not checked: the order is not known, or large",
    ]  # fmt: skip
    assert repr(report) == "<half turn satisfies 6 laws>"


def test_the_largest_power_is_bounded():
    """100^m entries are too many from m = 2 on."""
    assert check_group("S(100)", order=9, samples=1).laws["dimension"] == 2
