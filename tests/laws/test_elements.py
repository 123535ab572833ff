"""Laws of the theorems about all elements of a group: lists of elements, networks, parities, regular layers."""

from __future__ import annotations

from itertools import permutations, product

import numpy as np
import pytest

from eqmath import S, verify
from eqmath.claims import AboutElements, GroupNetwork, MissedMap, Numbers, ParityBasis, RegularLayers
from eqmath.errors import CaseError, GroupError, TooLarge
from eqmath.groups import matrix_group, parse_group
from eqmath.methods.enumeration import element_table
from eqmath.spaces import Space
from eqmath.theorems import all_theorems
from tests.oracles import linear

ABOUT = [t for t in all_theorems() if isinstance(t.claim, AboutElements)]
INSTANCES = [(t, i) for t in ABOUT for i in t.instances()]
CONTROLS = [(t, c) for t in ABOUT for c in t.controls]
every_instance = pytest.mark.parametrize(
    ("statement", "instance"), INSTANCES, ids=[f"{t.name} {i.about}" for t, i in INSTANCES]
)
every_control = pytest.mark.parametrize(
    ("statement", "control"), CONTROLS, ids=[f"{t.name}: {c.name}" for t, c in CONTROLS]
)


@pytest.mark.parametrize(
    ("name", "order"),
    [("S(4)", 24), ("A(4)", 12), ("H(3)", 48), ("C(7)", 7), ("Dih(5)", 10), ("C(3)xS(2)", 6), ("S(2)wrS(3)", 48),
     ("Aut(petersen)", 120), ("O(1)xO(1)", 4), ("S(1)", 1)],
)  # fmt: skip
def test_all_elements_and_their_products(name: str, order: int) -> None:
    group = parse_group(name)
    table = element_table(group)
    assert len(table) == order == len(set(table.elements))
    assert group.order in (None, order)
    for g in range(0, order, max(1, order // 6)):
        for h in range(order):
            assert table.products[g, h] == table.product(g, h)
    assert np.array_equal(table.products[np.arange(order), table.inverses], np.zeros(order))


def test_what_is_not_listed() -> None:
    with pytest.raises(GroupError, match=r"^O\(2\) has infinitely many elements$"):
        element_table(parse_group("O(2)"))
    with pytest.raises(TooLarge, match=r"^S\(6\) has more than 400 elements"):
        element_table(parse_group("S(6)"))
    half = matrix_group("half", 2, [[[0, 2], ["1/2", 0]]])
    with pytest.raises(GroupError, match="^expected integer matrices on V, found fractions$"):
        element_table(half).matrices(Space("V"))


@every_instance
def test_the_expected_status_is_met(statement, instance) -> None:
    claim = instance.claim
    for n in instance.values(range(1, 4)):
        case = claim.case(n)
        if not claim.admits(case):
            continue
        found = claim.decide(case)
        assert found.status == instance.expected(case)
        assert (found.witness is None) == (found.status == "proved")
        assert claim.second_route(case) in (None, found.dim)
        assert (found.rank == found.dim) == (found.status == "proved")
    with pytest.raises(CaseError, match="does not treat spaces"):
        claim.decide(claim.case(instance.series.only or 1), "isotypic")


@every_control
def test_it_is_refuted(statement, control) -> None:
    outcome = control.outcome()
    assert outcome.status == "refuted"
    assert isinstance(outcome.witness, MissedMap | Numbers)
    if isinstance(outcome.witness, Numbers):
        assert outcome.witness.claimed == outcome.dim > outcome.witness.true == outcome.rank
    if control.true is not None:
        assert control.true.decide(control.case).status == "proved"


def test_the_network_in_plain_python() -> None:
    """S(3) on R³: neurons and outputs one by one."""
    elements = [[[int(g[j] == i) for j in range(3)] for i in range(3)] for g in permutations(range(3))]
    indices = list(product(range(3), repeat=3))
    for a, b in product(elements, repeat=2):
        outputs = []
        for c in elements:
            inverse = linear.transpose(c)
            total = 0
            for i, j, k in indices:
                plus, minus = (a[i][j] + b[j][k]) ** 2, (a[i][j] - b[j][k]) ** 2
                total += inverse[k][i] * (plus - minus)
            outputs.append(total)
        largest = [c for c, value in zip(elements, outputs, strict=True) if value == max(outputs)]
        assert largest == [linear.multiply(a, b)]
        assert max(outputs) == 4 * 3
    assert GroupNetwork(S).decide(GroupNetwork(S).case(3)).status == "proved"


def test_other_elements_with_the_same_output_do_the_same() -> None:
    """A witness of an unfaithful space lies in the kernel, times the product."""
    sign = Space("sgn")
    found = GroupNetwork(S, source=sign, target=sign).decide(GroupNetwork(S).case(3))
    assert found.rank == 0
    assert sign.matrix(found.witness.matrix).tolist() == [[1]]


@pytest.mark.parametrize("n", range(1, 9))
def test_parities_of_circles(n: int) -> None:
    """Homomorphisms from C(n) to ±1: the generator may go to −1 if n is even."""
    group = parse_group(f"C({n})")
    claim = ParityBasis(group.series, source=Space("1"), target=Space("1"))
    assert claim.decide(claim.case(group.n)).rank == 2 - n % 2


@pytest.mark.parametrize("r", [2, 3, 4])
def test_all_parities_of_bits(r: int) -> None:
    """Against all functions to ±1 that are homomorphisms."""
    found = verify("parity-characters", group="x".join(["O(1)"] * r), source="1", target="1")
    assert (found.status, found.rank, found.dim) == ("proved", 2**r, 2**r)
    if r <= 3:
        points = list(product((0, 1), repeat=r))
        sums = {
            (x, y): points.index(tuple((a + b) % 2 for a, b in zip(x, y, strict=True)))
            for x, y in product(points, repeat=2)
        }
        place = {x: i for i, x in enumerate(points)}
        homomorphisms = [
            values
            for values in product((1, -1), repeat=len(points))
            if all(values[place[x]] * values[place[y]] == values[z] for (x, y), z in sums.items())
        ]
        assert len(homomorphisms) == found.rank


@pytest.mark.parametrize("space", ["V", "Sym2(V)", "Alt2(V)", "V+1"])
def test_regular_layers_by_the_oracle(space: str) -> None:
    """Equations of S(3), solved over the fractions."""
    group, X = S(3), Space(space)
    table, rows = element_table(group), []
    d, size = X.dimension(3), len(element_table(group))
    for s in group.discrete:
        R, place = X.matrix(s).tolist(), table.place
        moved = [place[(s * g[0],)] for g in table.elements]
        for i, g in product(range(d), range(size)):  # (ρ(s)W)_{i,g} = W_{i,sg}
            row = [0] * (d * size)
            for j in range(d):
                row[j * size + g] += R[i][j]
            row[i * size + moved[g]] -= 1
            rows.append(row)
    claim = RegularLayers(S, source=X, target=X)
    found = claim.decide(claim.case(3))
    assert found.dim == d * size - linear.rank(rows) == d
