"""The checker against the tables of the theorems, certificates typed by hand, and matrices from the definitions."""

from __future__ import annotations

from itertools import product
from math import gcd

import pytest

from eqmath.certificates import checker
from tests.certificates.stated import THEOREMS, certificate, powers
from tests.oracles.classes import equations, semi_invariants
from tests.oracles.homomorphisms import homomorphism_matrix
from tests.oracles.lie import torus
from tests.oracles.linear import rank
from tests.oracles.signed import matrix

FAMILIES = ("partition", "even", "partial", "brauer", "grood", "jellyfish", "symplectic")
INFINITE = {name: it for name, it in THEOREMS.items() if it.letter not in ("Aut", "")}
GRAPHS = (
    "path:1",
    "path:3",
    "path:4",
    "cycle:4",
    "cycle:5",
    "complete:3",
    "star:3",
    "graph6:C^",
    "graph6:D?{",
    "graph6:ECZg",
)


def dimensions(theorem, m):
    """All n up to the one from which on nothing changes, and every n."""
    letter = THEOREMS[theorem].letter
    return [*(n for n in range(THEOREMS[theorem].least, m + 3) if checker.exists(letter, n)), "n"]


def accepted(theorem, group, k, l, tmp_path):
    """Write the certificate into a file, and read it back through the checker."""
    path = tmp_path / "certificate.json"
    made = certificate(theorem, group, k, l) | {"remarks": {"made": "“by the test”"}}
    path.write_text(checker.canonical(made), encoding="utf-8")
    assert checker.check_file(path) == (True, f"accepted {path}")
    return made


@pytest.mark.parametrize("m", range(5))
@pytest.mark.parametrize("theorem", INFINITE)
def test_certificates_of_small_order(theorem, m, tmp_path):
    for n in dimensions(theorem, m):
        for k in range(m + 1):
            accepted(theorem, f"{INFINITE[theorem].letter}({n})", k, m - k, tmp_path)


@pytest.mark.slow
@pytest.mark.parametrize("theorem", INFINITE)
def test_certificates_of_order_six(theorem, tmp_path):
    for n in dimensions(theorem, 6):
        accepted(theorem, f"{INFINITE[theorem].letter}({n})", 3, 3, tmp_path)


@pytest.mark.parametrize("name", GRAPHS)
def test_certificates_of_graphs(name, tmp_path):
    accepted("graph-automorphism-adjacency", f"Aut({name})", 1, 1, tmp_path)
    for k, l in ((0, 0), (1, 0), (1, 1), (0, 2)):
        made = accepted("graph-automorphism-homomorphisms", f"Aut({name})", k, l, tmp_path)
        assert made["dim"] == made["rank"] == str(len(made["diagrams"]))


def test_a_product(tmp_path):
    made = accepted("local-symmetries", "S(2)xSO(2)xAut(graph6:Bw)", 1, 1, tmp_path)
    assert (made["dim"], made["claim"]["n"], made["method"]) == ("8", "12", "factors")
    assert [factor["dim"] for factor in made["factors"]] == ["2", "2", "2"]


DIMENSIONS = {
    "symmetric-diagram-basis": {1: [1] * 6, 2: [1, 1, 2, 4, 8, 16], 3: [1, 1, 2, 5, 14, 41], 4: [1, 1, 2, 5, 15, 51]},
    "orthogonal-brauer": {1: [1, 0, 1, 0, 1, 0, 1], 2: [1, 0, 1, 0, 3, 0, 10], 3: [1, 0, 1, 0, 3, 0, 15]},
    "symplectic-brauer": {2: [1, 0, 1, 0, 2, 0, 5], 4: [1, 0, 1, 0, 3, 0, 14], 6: [1, 0, 1, 0, 3, 0, 15]},
    "special-orthogonal-grood": {1: [1] * 7, 2: [1, 0, 2, 0, 6, 0, 20], 3: [1, 0, 1, 1, 3, 6, 15], 4: [1, 0, 1, 0, 4]},
    "alternating-jellyfish": {2: [1, 2, 4, 8, 16, 32], 3: [1, 1, 3, 9, 27, 81], 4: [1, 1, 2, 6, 22, 86]},
    "hyperoctahedral-even": {2: [1, 0, 1, 0, 4, 0, 16], 3: [1, 0, 1, 0, 4, 0, 31]},
    "bistochastic-partial": {2: [1, 1, 2, 4, 8, 16, 32], 3: [1, 1, 2, 4, 10, 26, 71]},
}  # fmt: skip


@pytest.mark.parametrize("theorem", DIMENSIONS)
def test_dimensions_are_those_of_the_tables(theorem):
    for n, row in DIMENSIONS[theorem].items():
        group = f"{INFINITE[theorem].letter}({n})"
        assert [int(certificate(theorem, group, m // 2, m - m // 2)["dim"]) for m in range(len(row))] == row


SYSTEMS = {
    ("O", 2, 4): (4, 1, 1), ("O", 2, 6): (16, 16, 6), ("O", 3, 6): (31, 31, 16), ("O", 2, 8): (64, 64, 29),
    ("Sp", 2, 4): (3, 1, 1), ("Sp", 4, 4): (6, 4, 3), ("Sp", 2, 6): (10, 15, 5), ("Sp", 4, 6): (55, 180, 41),
    ("Sp", 6, 6): (70, 225, 55), ("B", 3, 4): (14, 13, 4), ("B", 4, 4): (15, 17, 5), ("B", 3, 6): (122, 121, 51),
    ("B", 4, 6): (187, 576, 111), ("B", 6, 6): (203, 851, 127), ("SO", 3, 5): (10, 5, 4), ("SO", 4, 6): (20, 15, 10),
    ("SO", 3, 7): (91, 147, 55), ("SO", 5, 7): (35, 35, 20), ("SO", 5, 5): (1, 0, 0),
}  # fmt: skip


@pytest.mark.parametrize(("letter", "n", "m"), SYSTEMS)
def test_sizes_of_the_systems(letter, n, m):
    """The last part: det for SO."""
    group = checker.Group(letter, n)
    last = checker.parts(powers(group, m, 0))[-1]
    rank = len(checker.pivots([dict(terms) for terms in last.equations])[0])
    assert (len(last.classes), len(last.equations), rank) == SYSTEMS[letter, n, m]


STARTS = {
    "symmetric-diagram-basis": [1, 1, 2, 3, 4, 5, 6], "orthogonal-brauer": [1, 1, 1, 1, 2, 1, 3],
    "hyperoctahedral-even": [1, 1, 1, 1, 2, 1, 3], "symplectic-brauer": [2, 2, 2, 2, 4, 2, 6],
    "bistochastic-partial": [1, 1, 2, 3, 4, 5, 6], "special-orthogonal-grood": [1, 2, 3, 4, 5, 6, 7],
    "alternating-equals-symmetric": [1, 3, 4, 5, 6, 7, 8], "special-orthogonal-brauer-only": [1, 2, 3, 4, 5, 6, 7],
    "alternating-jellyfish": [2, 3, 4, 5, 6, 7, 8], "alternating-jellyfish-count": [2, 3, 4, 5, 6, 7, 8],
    "symmetric-bell-count": [1, 1, 2, 3, 4, 5, 6], "mckay-walks": [1, 1, 2, 3, 4, 5, 6],
    "orthogonal-walks": [1, 1, 1, 1, 2, 1, 3], "symplectic-walks": [2, 2, 2, 2, 4, 2, 6],
}  # fmt: skip


@pytest.mark.parametrize("theorem", STARTS)
def test_where_every_n_begins(theorem):
    letter = INFINITE[theorem].letter
    found = [certificate(theorem, f"{letter}(n)", m, 0) for m in range(7)]
    assert [int(made["claim"]["from"]) for made in found] == STARTS[theorem]
    assert {made["status"] for made in found} == {"proved"}


FAILURES = {
    ("symmetric-bell-count", "S(2)", 2, 1): {"kind": "numbers", "claimed": "5", "true": "4"},
    ("alternating-jellyfish-count", "A(1)", 1, 1): {"kind": "numbers", "claimed": "2", "true": "1"},
    ("orthogonal-brauer-basis", "O(1)", 2, 2): {"kind": "relation", "coefficients": ["1", "-1", "0"]},
    # F_id − F_swap − F_cup-cap = 0, written from the cup-cap on
    ("symplectic-brauer-basis", "Sp(2)", 2, 2): {"kind": "relation", "coefficients": ["1", "-1", "1"]},
    # h23 − h24 + h34 = 0, in the order of the words: h34, h24, h14, h23, h13, h12
    ("special-orthogonal-grood-independent", "SO(2)", 2, 2): {
        "kind": "relation", "coefficients": ["1", "-1", "0", "1", "0", "0"],
    },
    ("alternating-equals-symmetric", "A(2)", 1, 0): {"kind": "map", "diagram": "J(1')", "functional": ["0", "1"]},
    ("graph-automorphism-adjacency", "Aut(path:3)", 1, 1): {
        "kind": "map", "diagram": "[1;1]", "functional": ["1", "0", "0", "-1", "1"],
    },
}  # fmt: skip


@pytest.mark.parametrize("case", FAILURES, ids=lambda case: "-".join(map(str, case)))
def test_witnesses(case):
    made = certificate(*case)
    assert made["status"] == "refuted"
    assert made["witness"] == FAILURES[case]


BY_HAND = [
    # the identity spans Hom_O(2)(V, V); one class of pairs, (i, i), and the equation at (0, 1) is 0 = v(1,1) − v(0,0)
    '{"certificate":"eqmath/2","claim":{"families":[["brauer",""]],"group":"O(2)","k":"1","kind":"spans","l":"1",'
    '"matrices":"diagram","n":"2"},"diagrams":["1,1\'"],"dim":"1","method":"orbits",'
    '"parts":[{"classes":"1","equation_columns":[],"equation_rows":[],"equations":"0","name":"even",'
    '"vector_columns":["0"],"vector_rows":["0"]}],"prime":"8388593","rank":"1","status":"proved"}\n',
    # the quarter turn commutes with SO(2) and is no multiple of the identity
    '{"certificate":"eqmath/2","claim":{"families":[["brauer",""]],"group":"SO(2)","k":"1","kind":"spans","l":"1",'
    '"matrices":"diagram","n":"2"},"diagrams":["1,1\'"],"dim":"2",'
    '"method":"orbits","parts":[{"classes":"1","equation_columns":[],"equation_rows":[],"equations":"0","name":"even",'
    '"vector_columns":["0"],"vector_rows":["0"]},{"classes":"1","equation_columns":[],"equation_rows":[],'
    '"equations":"0","name":"det","vector_columns":["0"],"vector_rows":["0"]}],"prime":"8388593","rank":"1",'
    '"status":"refuted","witness":{"diagram":"1|1\'","functional":["0","1"],"kind":"map"}}\n',
    # without legs the empty diagram is a basis for every n
    '{"certificate":"eqmath/2","claim":{"families":[["partition","few blocks"]],"from":"1","group":"S(n)","k":"0",'
    '"kind":"basis","l":"0","matrices":"diagram","n":"all"},"diagrams":["0"],"dim":"1",'
    '"method":"orbits","parts":[{"classes":"1","equation_columns":[],"equation_rows":[],"equations":"0",'
    '"name":"plain","vector_columns":["0"],"vector_rows":["0"]}],"prime":"8388593","rank":"1","status":"proved",'
    '"values":"0"}\n',
    # DeepSets, and Bell(2) = 2
    '{"certificate":"eqmath/2","claim":{"formula":"Bell(l + k)","group":"S(2)","k":"1","kind":"count","l":"1",'
    '"n":"2","number":"2"},"diagrams":["1,1\'","1|1\'"],"dim":"2","method":"orbits","parts":[{"classes":"2",'
    '"equation_columns":[],"equation_rows":[],"equations":"0","name":"plain","vector_columns":["0","1"],'
    '"vector_rows":["0","1"]}],"prime":"8388593","rank":"2","status":"proved"}\n',
    # a loop-free edge and its vertex: the identity and the swap
    '{"certificate":"eqmath/2","claim":{"group":"Aut(path:2)","k":"1","kind":"powers","l":"1","n":"2"},"diagrams":["a;a;a","a-b;a;b"],"dim":"2","method":"orbits","parts":[{"classes":'
    '"2","equation_columns":[],"equation_rows":[],"equations":"0","name":"orbits","vector_columns":["0","1"],'
    '"vector_rows":["0","1"]}],"prime":"8388593","rank":"2","status":"proved"}\n',
]


@pytest.mark.parametrize("text", BY_HAND)
def test_certificates_by_hand(text):
    checker.check(text)


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize(("n", "k", "l"), [(2, 1, 1), (2, 2, 1), (2, 2, 2), (3, 1, 2), (3, 1, 1), (4, 2, 2)])
def test_values_are_those_of_the_matrices(family, n, k, l):
    """The vector of F_β is bent: v(I, J) = F_β(I, J̄) · (−1)^(unprimed inputs)."""
    if family == "symplectic" and n % 2:
        return
    tuples, group = list(product(range(n), repeat=k + l)), checker.Group("", n)
    for w in checker.all_words(family, group, k + l):
        value = checker.value_of(family, w, False, group, l, l)
        rows = matrix(family, checker.diagram_text(family, w, l), l, k, n)
        flat = dict(zip(tuples, (x for row in rows for x in row), strict=True))
        for t in tuples:
            bent = (*t[:l], *(b ^ 1 for b in t[l:])) if family == "symplectic" else t
            turned = (-1) ** sum(b % 2 == 0 for b in t[l:]) if family == "symplectic" else 1
            assert value(t) == turned * flat[bent]


def transposition(n, i, j, signs=(1, 1)):
    """e_i ↦ signs[0] e_j, e_j ↦ signs[1] e_i."""
    g = [[int(a == b) for b in range(n)] for a in range(n)]
    g[i][i] = g[j][j] = 0
    g[j][i], g[i][j] = signs
    return g


def subgroup(letter, part, n):
    """Generators of K with the character of the part, and the torus of Sp."""
    if letter == "Sp":
        turns = [(transposition(n, i, i + 1, (1, -1)), 1) for i in range(0, n, 2)]
        for i in range(0, n - 2, 2):
            first, second = transposition(n, i, i + 2), transposition(n, i + 1, i + 3)
            turns.append(
                ([[sum(a * b for a, b in zip(r, c, strict=True)) for c in zip(*second, strict=True)] for r in first], 1)
            )
        return turns, [[x[i][i] for i in range(n)] for x in torus(n)]
    odd = -1 if part in ("det", "twisted") else 1
    generators = [(transposition(n, i, i + 1), odd) for i in range(n - 1)]
    if letter in ("O", "SO", "H"):
        generators.append(([[int(a == b) * (-1 if a == 0 else 1) for b in range(n)] for a in range(n)], odd))
    return generators, []


def elements(letter, n):
    """The elements X of §4, as matrices."""
    wanted = {"O": [checker.TURN], "SO": [checker.TURN], "B": [checker.TRIANGLE], "Sp": [checker.LONG, checker.SHORT]}
    chosen = [X for X in wanted.get(letter, []) if max(X) < n and n >= {"B": 3}.get(letter, 2)]
    return [[[dict(X.get(a, [])).get(b, 0) for b in range(n)] for a in range(n)] for X in chosen]


CASES = [
    *(("S", n, m) for n in (1, 2, 3) for m in range(5)), *(("A", n, m) for n in (1, 2, 3, 4) for m in range(5)),
    *((letter, n, m) for letter in ("H", "O", "SO") for n in (1, 2, 3, 4) for m in range(6)),
    *(("B", n, m) for n in (1, 2, 3, 4) for m in range(5)), *(("Sp", n, m) for n in (2, 4) for m in (0, 1, 2, 3, 4)),
    ("Sp", 2, 6), ("O", 3, 6), ("SO", 2, 6),
]  # fmt: skip


@pytest.mark.parametrize(("letter", "n", "m"), CASES)
def test_systems_are_those_of_all_index_tuples(letter, n, m):
    """The classes and signs from the orbits of K on all tuples, the equations from dρ(X) at every tuple."""
    for part in checker.parts(powers(checker.Group(letter, n), m, 0)):
        values = semi_invariants(*[subgroup(letter, part.name, n)[0], m, n, subgroup(letter, part.name, n)[1]])
        renamed = {values[t][0]: (i, values[t][1]) for i, t in enumerate(part.classes)}
        assert len(renamed) == len(part.classes) == len({orbit for orbit, _ in values.values()})
        for t in product(range(n), repeat=m):
            representative, sign = part.rule(t)
            assert (sign != 0) == (t in values)
            if sign:
                i, start = renamed[values[t][0]]
                assert (part.classes[i], start * sign) == (representative, values[t][1])
        rows = [
            primitive({renamed[o][0]: x * renamed[o][1] for o, x in row.items()})
            for X in elements(letter, n)
            for row in equations(X, m, values)
        ]
        assert sorted(set(rows)) == part.equations


def primitive(row):
    """Divided by the content, the first coefficient positive."""
    terms = sorted(row.items())
    content = gcd(*row.values()) * (1 if terms[0][1] > 0 else -1)
    return tuple((i, x // content) for i, x in terms)


@pytest.mark.parametrize("name", ["path:3", "cycle:4", "star:3", "graph6:C^"])
def test_bilabelled_graphs_have_the_matrices_of_the_definition(name):
    g = checker.graph(name)
    made = certificate("graph-automorphism-homomorphisms", f"Aut({name})", 1, 1)
    matrices = [homomorphism_matrix(text, g.n, sorted(g.edges)) for text in made["diagrams"]]
    assert rank([[x for row in rows for x in row] for rows in matrices]) == int(made["dim"])
    maps = powers(checker.read_group(f"Aut({name})"), 1, 1)
    vectors, classes = checker.spanning_vectors(maps), checker.parts(maps)[0].classes
    for vector, rows in zip(vectors, matrices, strict=True):
        assert [vector.row.get(i, 0) for i in range(len(classes))] == [rows[a][b] for a, b in classes]


@pytest.mark.parametrize("name", ["S(3)", "A(3)", "Sp(4)", "UR(4)", "O(1,2)", "B(3)", "SO(2)"])
@pytest.mark.parametrize("orbit", [False, True])
def test_no_diagram_is_passed_over_that_is_not_zero(name, orbit):
    """The values at every index tuple, beside those of every diagram one by one."""
    maps = powers(checker.read_group(name), 2, 2)
    for families in [(pair,) for pair in checker.spanning(maps.groups[0])]:
        listed = [some for _, some in checker.sums(maps, families, orbit)]
        values = checker.at_tuples(maps, listed)
        for t in product(range(maps.groups[0].n), repeat=4):
            every = [sum(one.sign * one.values[0](t) for one in some) for some in listed]
            assert values(t) == {j: x for j, x in enumerate(every) if x}


TOO_LARGE = [
    ("symmetric-diagram-basis", "S(12)", 6, 6), ("orthogonal-brauer", "O(9)", 9, 9),
    ("symplectic-brauer", "Sp(40)", 12, 12),
    ("graph-automorphism-homomorphisms", "Aut(cube:3)", 4, 4), ("alternating-jellyfish", "A(14)", 7, 7),
    ("bistochastic-partial", "B(40)", 10, 10),
]  # fmt: skip


@pytest.mark.parametrize("case", TOO_LARGE, ids=lambda case: "-".join(map(str, case)))
def test_what_is_too_large_is_refused_beforehand(case):
    with pytest.raises(checker.Rejected, match="at most") as caught:
        certificate(*case)
    assert caught.value.step == "size"


@pytest.mark.parametrize("m", range(7))
@pytest.mark.parametrize("n", range(1, 8))
def test_lists_are_all_tuples_with_the_property(n, m):
    """Restricted growth strings from all tuples: every value that is not marked comes after those below it."""
    top = min(n, 4)
    for marked, odd in ((0, None), (0, frozenset()), (2, frozenset({0, 1})), (2, frozenset(range(2, top))), (3, None)):
        wanted = [
            t
            for t in product(range(top), repeat=m)
            if all(b < marked or b - 1 in t[:i] or b == marked for i, b in enumerate(t))
            and (odd is None or all((t.count(b) % 2 == 1) == (b in odd) for b in range(top)))
        ]
        if marked <= top:
            assert checker.words(m, top, marked, odd) == wanted
    assert sum(checker.stirling(m, t) for t in range(n + 1)) == len(checker.words(m, n))


@pytest.mark.parametrize("size", [9, 10, 14])
def test_lists_are_refused_before_they_are_long(size, monkeypatch):
    """A list of the limit's length is made; a longer one is refused at the level at which it is foreseen."""
    monkeypatch.setattr(checker, "MAX_TUPLES", 15)
    assert len(checker.words(4, 4)) == 15
    with pytest.raises(checker.Rejected) as caught:
        checker.words(size, size)
    assert caught.value.step == "size"
    assert "52," in str(caught.value)
