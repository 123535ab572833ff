"""Maps that a group changes by det and sgn: three ways, classes and heads by definition, duality, n₀, refusals."""

from __future__ import annotations

import pickle
from functools import partial
from itertools import product
from types import SimpleNamespace

import numpy as np
import pytest

from eqmath import Hom, Matrix, parse_group
from eqmath.errors import CaseError, GroupError
from eqmath.families import all_tuples, family
from eqmath.families.orbits import of_part
from eqmath.groups import Group, matrix_group, series
from eqmath.groups.group import defined
from eqmath.groups.monomial_group import with_character
from eqmath.methods import BentLegs, between, uniform_between, uniformity
from eqmath.methods.reduced.twists import twisted
from eqmath.spaces import Space
from eqmath.spaces.characters import inner
from tests.oracles.lie import determinant
from tests.oracles.positions import signed_orbits
from tests.spaces.test_three_ways import by_generators

FORMS = ("O(1)", "O(2)", "O(3)", "SO(2)", "SO(3)", "Sp(2)", "B(1)", "B(2)", "B(3)")
LINES = ("S(1)", "S(2)", "S(3)", "A(1)", "A(2)", "A(3)", "H(1)", "H(2)", "H(3)", "C(3)", "C(4)", "Dih(3)", "Dih(4)",
         "Aut(path:3)", "S(2)+S(2)")  # fmt: skip
TEXTS = ("1", "V", "V^2", "Sym2(V)", "Alt2(V)", "Alt3(V)", "Alt2(V)*V", "Sym3(V)")
PAIRS = [(X, Y) for X in TEXTS for Y in ("1", "V", "Sym2(V)", "Alt2(V)")]
CASES = [(name, twist) for name in FORMS for twist in ("det",)]
CASES += [(name, twist) for name in LINES for twist in ("det", "sgn", "det*sgn")]


def by_orbits(group: Group, source: Space, target: Space) -> int:
    """Σ over the summands of both of the dimensions of Hom between monomial functors."""
    pairs = [(a * b, between(group, F, G)) for a, F in source.normal() for b, G in target.normal()]
    return sum(copies * found.findings.dim for copies, found in pairs)


def by_characters(group: Group, source: Space, target: Space) -> int:
    return inner(source.character().dual() * target.character(), group)


@pytest.mark.parametrize(("name", "twist"), CASES)
def test_three_ways(name, twist):
    group = parse_group(name)
    for X, Y in PAIRS:
        source, target = Space(X), Space(f"{twist}*{Y}")
        found = by_orbits(group, source, target)
        assert found == by_characters(group, source, target), (X, Y)
        assert found == by_orbits(group, Space(f"{X}*{twist}"), Space(Y)), (X, Y)
        if source.dimension(group.n) * target.dimension(group.n) <= 30:
            assert found == by_generators(group, source, target), (X, Y)


COLOURED = ("U(1)", "U(2)", "U(3)", "M(1)", "M(2)", "M(3)")
POWERS = ("det", "det^2", "Dual(det)", "Dual(det)^2")
SCALED = ("sgn", "det*sgn", "Dual(det)*sgn", "sgn*det^2")
LEGS = ("1", "V", "V^2", "Sym2(V)", "Alt2(V)", "V*Dual(V)", "V^3", "Alt3(V)", "Sym2(V)*Dual(V)", "Dual(Alt2(V))",
        "V^2*Dual(V)^2")  # fmt: skip


@pytest.mark.parametrize("name", COLOURED)
def test_three_ways_where_every_power_of_det_is_another_character(name):
    """All powers of det of U(n) and M(n), on either side: classes, characters, and generators of a dense group."""
    group = parse_group(name)
    for X, Y, twist in product(LEGS, ("1", "V", "Dual(V)", "Alt2(V)"), POWERS + SCALED * (name[0] == "M")):
        source, target = Space(X), Space(f"{twist}*{Y}")
        for ends in ((source, target), (target, source)):
            found = by_orbits(group, *ends)
            assert found == by_characters(group, *ends), (X, twist, Y)
            if source.dimension(group.n) * target.dimension(group.n) <= 16:
                assert found == by_generators(group, *ends), (X, twist, Y)


@pytest.mark.parametrize("name", ["U(2)", "U(3)", "M(2)", "M(3)"])
def test_the_basis_of_what_they_change(name):
    """Diagrams with determinants, or orbit sums: they commute with all generators, and span."""
    for X, Y in (("V^2", "det"), ("V^3", "det*V"), ("V", "det*Dual(V)"), ("V", "det*Dual(V)^2"), ("det*Dual(V)", "V^2"),
                 ("V*Dual(V)^2", "Dual(det)*V"), ("V^3", "det")):  # fmt: skip
        space = Hom(name, X, Y)
        found = space.examine(space.basis())
        assert (found.violation, found.spans, found.independent) == (None, True, True)
        assert space.second_route == space.dim


@pytest.mark.parametrize("name", ["U(2)", "U(3)", "SU(2)"])
def test_a_power_of_det_is_a_determinant_part_of_the_special_group(name):
    """Hom_SU = Σ over the powers of det of Hom_U."""
    n = parse_group(name).n
    for X, Y in product(LEGS, ("1", "V", "Alt2(V)")):
        powers = [by_orbits(series("U")(n), Space(X), Space(f"{'det' if q > 0 else 'Dual(det)'}^{abs(q)}*{Y}"))
                  for q in range(-5, 6)]  # fmt: skip
        assert by_orbits(series("SU")(n), Space(X), Space(Y)) == sum(powers), (X, Y)


def exchanged(i: int, sign: int, t: tuple[int, ...]) -> tuple[tuple[int, ...], int]:
    """The values i and i + 1 exchanged, and the sign of that."""
    return tuple({i: i + 1, i + 1: i}.get(v, v) for v in t), sign


@pytest.mark.parametrize(("power", "odd"), [(0, True), (1, False), (1, True), (-1, True), (2, False), (-2, True)])
def test_classes_of_scalars_by_definition(power, odd):
    """Torus weights and permutations of the values, for all index tuples and colourings."""
    for n, (white, black) in product((1, 2, 3), ((2, 2), (3, 1), (4, 0), (1, 3), (0, 2), (3, 0), (0, 0))):
        m = white + black
        part = with_character(power, odd, (white, black)).parts[0]
        every = all_tuples(m, n)
        tuples = [tuple(t) for t in every.tolist()]
        weights = {t: [t[:white].count(v) - t[white:].count(v) for v in range(n)] for t in tuples}
        orbits = signed_orbits(tuples, [partial(exchanged, i, -1 if odd else 1) for i in range(n - 1)])
        inside = {t for t in orbits if set(weights[t]) <= {power}}
        words, signs = part.canonical(every, n)
        classes = {tuple(word) for word in part.classes(m, n)}
        assert part.count(m, n) == len(classes) == len({orbits[t][0] for t in inside})
        for t, word, sign in zip(tuples, map(tuple, words.tolist()), signs.tolist(), strict=True):
            assert (sign != 0) == (t in inside)
            if sign:
                assert word in classes
                assert sign == orbits[t][1] * orbits[word][1]


@pytest.mark.parametrize(
    "name", ["S(2)wrS(2)", "A(3)wrS(2)", "H(2)wrS(2)", "O(1)wrS(3)", "B(2)wrS(2)", "O(2)wrS(2)", "Sp(2)wrS(2)"]
)
def test_wreath_products(name):
    """The determinant of a permutation of copies, and the sign of that of all lines."""
    group = parse_group(name)
    for X, twist in product(("1", "V", "V^2", "Sym2(V)", "Alt2(V)"), ("det", "sgn", "det*sgn")):
        if "sgn" in twist and name in ("O(2)wrS(2)", "Sp(2)wrS(2)"):
            continue
        source, target = Space(X), Space(twist)
        space = Hom(group, source, target)
        assert space.dim == space.second_route == by_generators(group, source, target), (X, twist)


@pytest.mark.parametrize("name", ["O(4)", "B(4)", "B(5)", "S(4)", "S(5)", "H(4)", "Dih(5)", "Aut(petersen)"])
def test_larger_n_by_characters(name):
    group = parse_group(name)
    for X, Y in PAIRS:
        if group.n < 6 or len(X) + len(Y) < 12:
            source, target = Space(X), Space(f"det*{Y}")
            assert by_orbits(group, source, target) == by_characters(group, source, target), (X, Y)


@pytest.mark.parametrize("name", ["O(1)", "O(2)", "O(3)", "O(4)", "S(1)", "S(2)", "S(3)", "S(4)", "H(1)", "H(2)",
                                  "H(3)", "Dih(4)", "C(4)", "A(3)", "SO(3)", "B(2)", "B(3)"])  # fmt: skip
def test_exterior_powers_are_dual(name):
    """Λⁿ V ≅ det, and Λ^k ≅ det ⊗ Λ^(n−k) for every group of orthogonal matrices."""
    group = parse_group(name)
    n = group.n
    assert by_orbits(group, Space(f"Alt{n}(V)"), Space("det")) == by_orbits(group, Space("det"), Space("det")) == 1
    for k, X in product(range(n + 1), ("V", "Sym2(V)", "det*V^2")):
        here, there = Space(f"Alt{k}(V)"), Space(f"det*Alt{n - k}(V)")
        assert by_orbits(group, here, Space(X)) == by_orbits(group, there, Space(X)), (k, X)
        assert by_orbits(group, Space(X), here) == by_orbits(group, Space(X), there), (k, X)


@pytest.mark.parametrize(("big", "small", "twist"), [("O", "SO", "det"), ("S", "A", "sgn"), ("S", "A", "det")])
def test_the_kernel_of_a_character_has_both(big, small, twist):
    """Hom_SO = Hom_O(X, Y) + Hom_O(X, det*Y), from n = 2 on for A(n)."""
    for n in (2, 3, 4):
        G, N = series(big)(n), series(small)(n)
        for X, Y in PAIRS:
            both = by_orbits(G, Space(X), Space(Y)) + by_orbits(G, Space(X), Space(f"{twist}*{Y}"))
            assert by_orbits(N, Space(X), Space(Y)) == both, (n, X, Y)


def test_the_top_exterior_power_of_signed_permutations_is_det_and_not_sgn():
    for n in (2, 3, 4):
        tops = [by_orbits(series("H")(n), Space(f"Alt{n}(V)"), Space(x)) for x in ("det", "sgn", "det*sgn", "1")]
        assert tops == [1, 0, 0, 0]
    assert [by_orbits(parse_group("H(1)"), Space("V"), Space(x)) for x in ("det", "sgn", "det*sgn", "1")] == [
        1,
        0,
        1,
        0,
    ]


@pytest.mark.parametrize(
    ("name", "sizes"),
    [
        ("S(3)xO(2)", (3, 2)),
        ("S(2)xU(2)", (2, 2)),
        ("M(2)xSp(2)", (2, 2)),
        ("H(2)xSO(2)", (2, 2)),
        ("O(2)xSp(2)", (2, 2)),
    ],
)
def test_products(name, sizes):
    """One twist for every factor: characters of the product, and its generators on the matrices of the spaces."""
    group = parse_group(name)
    lines = name.startswith(("S(", "H(", "M("))
    twists = ["det2", "det1*det2"] + (["sgn1", "sgn1*det2", "sgn1*det1"] if lines else [])
    for X, twist in product(("V1*V2", "V1*Alt2(V2)", "Alt2(V1)*V2", "Sym2(V1*V2)", "Alt2(V1*V2)"), twists):
        for Y in ("1", "V1*V2", "V2"):
            source, target = Space(X), Space(f"{twist}*{Y}")
            found = by_orbits(group, source, target)
            assert found == by_characters(group, source, target), (X, twist, Y)
            if source.dimension(*sizes) * target.dimension(*sizes) <= 24:
                assert found == product_by_generators(group, source, target), (X, twist, Y)


def product_by_generators(group: Group, source: Space, target: Space) -> int:
    """As for one group, with every generator of a factor beside the identities of the others, or zeros."""
    factors = group.series.factors

    def beside(i: int, x: Matrix, rest: int) -> list[Matrix]:
        return [x if i == j else other.one() * rest for j, other in enumerate(factors)]

    def sized(space: Space) -> SimpleNamespace:
        dimension = space.dimension(*(factor.n for factor in factors))
        return SimpleNamespace(matrix=space.matrix, lie_matrix=space.lie_matrix, dimension=lambda _: dimension)

    discrete = [beside(i, g, 1) for i, factor in enumerate(factors) for g in factor.discrete]
    lie = [beside(i, x, 0) for i, factor in enumerate(factors) for x in factor.lie]
    return by_generators(SimpleNamespace(n=group.n, discrete=discrete, lie=lie), sized(source), sized(target))


# -- classes and vectors from the definition -------------------------------------------------------------------------


def steps(group: Group, det: int, sgn: int) -> list:
    """t ↦ gt for monomial generators g, and how v(gt) = sign · v(t): by the entries of g and the character."""
    found = []
    for g in group.discrete:
        rows = g.tolist()
        lines = [next((i, row[j]) for i, row in enumerate(rows) if row[j]) for j in range(group.n)]
        lines_sign = determinant([[abs(x) for x in row] for row in rows])
        character = determinant(rows) ** det * lines_sign**sgn

        def step(t, lines=lines, character=character):
            sign = character
            for j in t:
                sign *= lines[j][1]
            return tuple(lines[j][0] for j in t), int(sign)

        found.append(step)
    return found


MONOMIAL = [(name, twist) for name in LINES if name[0] != "A" for twist in ((1, 0), (0, 1), (1, 1))]
MONOMIAL += [(name, (1, 0)) for name in (*FORMS, "B(4)", "S(4)") if name[0] in "OBS" and name[:2] not in ("SO", "Sp")]


@pytest.mark.parametrize(("name", "twist"), MONOMIAL, ids=str)
def test_classes_by_definition(name, twist):
    """The representatives of the named part, and the sign of every index tuple."""
    group, (det, sgn) = parse_group(name), twist
    own, part_name = twisted(group, det, sgn)
    (part,) = (own.series.part(part_name),) if part_name else own.series.parts
    for m in range(6 if group.n < 4 else 5):
        every = all_tuples(m, group.n)
        orbits = signed_orbits(map(tuple, every.tolist()), steps(group, det, sgn))
        words, signs = part.canonical(every, group.n)
        classes = {tuple(word) for word in part.classes(m, group.n)}
        assert len(classes) == len({orbit for orbit, _ in orbits.values()}) <= part.most(m, group.n)
        assert part.count is None or part.count(m, group.n) == len(classes)
        for t, word, sign in zip(map(tuple, every.tolist()), map(tuple, words.tolist()), signs.tolist(), strict=True):
            assert (sign != 0) == (t in orbits)
            if sign:
                assert word in classes
                assert orbits[t][0] == orbits[word][0]
                assert sign == orbits[t][1] * orbits[word][1]


@pytest.mark.parametrize(("m", "n"), [(0, 1), (2, 1), (2, 2), (3, 2), (2, 3), (4, 3), (3, 4), (4, 4)])
def test_heads_are_determinants_with_the_vector_of_ones(m, n):
    """det(e_i, …, e_j, 1) times 1 on the other blocks."""
    for word in family("headed").words(m, n):
        tuples = all_tuples(m, n)
        values = family("headed").matrices.values(word, 0, tuples, n).tolist()
        ends = [word.index(label) for label in range(n - 1)]
        for t, value in zip(tuples.tolist(), values, strict=True):
            columns = [[int(i == t[end]) for i in range(n)] for end in ends] + [[1] * n]
            agree = all(t[i] == t[j] for i in range(m) for j in range(m) if word[i] == word[j])
            assert value == determinant(columns) * agree


def test_heads_may_depend():
    """B(2) is S(2), whose maps V² → det ⊗ V² are half of all."""
    ((_, F),), ((_, G),) = Space("V^2").normal(), Space("det*V^2").normal()
    found = between(parse_group("B(2)"), F, G).findings
    assert (found.count, found.rank) == (16, 8)


# -- n₀ --------------------------------------------------------------------------------------------------------------

STARTS = {
    ("S", "Alt2(V)", "det*V"): 5, ("S", "1", "sgn"): 2, ("S", "V", "sgn*V"): 4, ("H", "V", "det*sgn*V"): 3,
    ("U", "V^2", "det"): 3, ("U", "V", "det"): 2, ("M", "V*Dual(V)", "sgn"): 3, ("M", "V^2", "det*V"): 2,
    ("H", "V^2", "sgn*V"): 1, ("H", "V^2", "sgn*V^2"): 4, ("O", "Alt2(V)", "det*V"): 4, ("B", "V", "det*V"): 4,
}  # fmt: skip


@pytest.mark.parametrize("case", STARTS, ids=str)
def test_from_the_start_on_nothing_changes(case):
    letter, X, Y = case
    ((_, F),), ((_, G),) = Space(X).normal(), Space(Y).normal()
    start = uniform_between([series(letter)], F, G).starts[0]
    assert start == STARTS[case]
    dims = [between(series(letter)(n), F, G).findings.dim for n in range(start, start + 3)]
    assert len(set(dims)) == 1
    assert dims == [by_characters(series(letter)(n), Space(X), Space(Y)) for n in range(start, start + 3)]


def test_a_named_part_is_not_there_before_its_least_n():
    """A(1) has no twisted part, and S(1) no sign: the empty order is 1-dimensional at n = 1 and zero beyond."""
    assert uniformity([series("A")], BentLegs.of(0, 0)).starts == (1,)
    assert uniformity([series("A")], BentLegs.of(0, 0), ("twisted",)).starts == (2,)
    assert [by_orbits(series("S")(n), Space("1"), Space("sgn")) for n in (1, 2, 3)] == [1, 0, 0]


# -- refusals --------------------------------------------------------------------------------------------------------


def test_characters_that_a_group_does_not_have():
    for name in ("O(3)", "SO(3)", "Sp(2)", "B(3)", "U(2)", "SU(2)"):
        with pytest.raises(GroupError, match="has no sgn: its elements do not permute the basis vectors"):
            twisted(parse_group(name), 0, 1)
        if name != "U(2)":
            assert twisted(parse_group(name), 2, 0) == (parse_group(name), "")


def test_groups_that_are_not_reduced():
    turn = matrix_group("turn", 2, [Matrix([[0, -1], [1, 0]])])
    ((_, F),), ((_, G),) = Space("V").normal(), Space("det*V").normal()
    with pytest.raises(GroupError, match="no reduction of the maps that turn changes by characters is known"):
        between(turn, F, G)
    with pytest.raises(GroupError, match="turn is known only by generators: it has no classes of index tuples"):
        between(turn, F, F)


def test_only_the_parity_counts():
    """det² and sgn·sgn are 1, and a character on both sides is none."""
    group = parse_group("H(2)")
    for twist in ("det^2", "sgn^3*sgn", "det*sgn*det*sgn"):
        assert by_orbits(group, Space("V"), Space(f"{twist}*V")) == by_orbits(group, Space("V"), Space("V"))
    assert by_orbits(group, Space("det*V"), Space("V*det")) == by_orbits(group, Space("V"), Space("V"))


def test_records_are_found_again():
    """Equal records for equal groups, and the same after a pickle."""
    for name in ("H(3)", "B(3)", "Dih(4)", "O(3)", "S(3)", "U(3)", "M(3)"):
        own, part = twisted(parse_group(name), 1, 0)
        again = pickle.loads(pickle.dumps(own))
        assert (again, part) == twisted(parse_group(name), 1, 0)
        assert np.array_equal(list(again.series.part(part).classes(3, 3)), list(own.series.part(part).classes(3, 3)))


def test_what_needs_a_number_or_a_record():
    with pytest.raises(CaseError, match="the number n of values is needed"):
        list(family("headed").words(2, None))
    with pytest.raises(CaseError, match="expected a part that counts its classes, found the plain part"):
        of_part(series("S").part("plain"), 3)
    with pytest.raises(GroupError, match="there is no series 'Q'"):
        defined("Q")
