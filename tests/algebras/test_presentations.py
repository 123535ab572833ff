"""Generators and relations: they hold, they generate, and they are enough; a second way by matrices."""

from __future__ import annotations

from itertools import product

import pytest

from eqmath.algebras import Category, DiagramAlgebra, JellyfishAlgebra, WalledBrauerAlgebra, category
from eqmath.algebras.presentations import generators, presentation, relation_texts
from eqmath.algebras.record import all_records
from eqmath.diagrams import Diagram, compose
from eqmath.errors import CaseError
from tests.oracles import definition
from tests.oracles.presented import presented_order

PRESENTED = [name for name, record in all_records().items() if record.presentation]
WALLS = ["", "w", "bb", "wb", "wwb", "wbb", "wwbb", "wwwb"]
THINGS: list[tuple[str, int | str]] = [
    *((name, k) for name, k in product(PRESENTED, range(4)) if name not in ("walled Brauer", "half-integer partition")),
    *(
        (name, 4)
        for name in (
            "partition",
            "Brauer",
            "Temperley-Lieb",
            "Motzkin",
            "rook",
            "planar rook",
            "even",
            "symmetric group",
        )
    ),
    *(("half-integer partition", points) for points in (1, 2, 3, 4)),
    *(("walled Brauer", word) for word in WALLS),
]
NEED_LOOPS = ("Motzkin", "planar rook")


def at(name: str) -> Category:
    """With a symbol for δ, where it can be one."""
    return category(name, 2 if name == "symplectic" else "n")


def words(text: str) -> list[tuple[str, ...]]:
    """The letters of both sides, δ and 1 left out."""
    return [tuple(a for a in side.split() if a not in ("δ", "1")) for side in text.split(" = ")]


def generated(letters: dict[str, Diagram], one: Diagram, loops: bool) -> set[Diagram]:
    """The diagrams that are products of the letters, with closed components or without."""
    found, waiting = {one}, [one]
    while waiting:
        d = waiting.pop()
        for letter in letters.values():
            e, closed = compose(d, letter)
            if e not in found and (loops or not closed):
                found.add(e)
                waiting.append(e)
    return found


@pytest.mark.parametrize(("name", "thing"), THINGS)
def test_relations_hold_for_symbolic_delta(name: str, thing: int | str) -> None:
    A = DiagramAlgebra(at(name), thing, name)
    relations = A.relations()
    assert all(left == right for left, right, _ in relations)
    assert len({text for _, _, text in relations}) == len(relations)


@pytest.mark.parametrize(("name", "thing"), THINGS)
def test_letters_generate_all_diagrams(name: str, thing: int | str) -> None:
    C = at(name)
    letters, one = generators(C.record, thing), Diagram.identity(C.points(thing))
    assert generated(letters, one, loops=True) == set(C.diagrams(thing, thing))
    if name not in NEED_LOOPS or C.points(thing) < 3:
        assert generated(letters, one, loops=False) == set(C.diagrams(thing, thing))


@pytest.mark.parametrize("name", NEED_LOOPS)
def test_planar_moves_need_an_invertible_delta(name: str) -> None:
    """1,2'|2,3'|3|1' is l2 l1 with a closed component, and no other product without one."""
    C = at(name)
    missing = set(C.diagrams(3, 3)) - generated(generators(C.record, 3), Diagram.identity(3), loops=False)
    assert Diagram("1,2'|2,3'|3|1'") in missing


@pytest.mark.parametrize(("name", "thing"), THINGS)
def test_relations_are_enough(name: str, thing: int | str) -> None:
    C = at(name)
    relations = [tuple(words(text)) for text in relation_texts(C.record, thing)]
    found = presented_order(list(generators(C.record, thing)), relations, 20 * C.count(thing, thing) + 500)  # type: ignore[arg-type]
    assert found == C.count(thing, thing)


@pytest.mark.parametrize("name", ["partition", "Brauer", "Temperley-Lieb", "even", "rook", "half-integer partition"])
def test_the_relations_of_one_kind_of_letter_are_needed(name: str) -> None:
    """Without them the presented monoid is larger."""
    C = at(name)
    texts = relation_texts(C.record, 3)
    for kind in presentation(C.record).letters:
        rest = [tuple(words(text)) for text in texts if {a[0] for a in sum(words(text), ())} != {kind}]
        found = presented_order(list(generators(C.record, 3)), rest, 2000)  # type: ignore[arg-type]
        assert found is None or found > C.count(3, 3)


def by_matrices(text: str, letters: dict[str, Diagram], k: int, n: int) -> list[list[int]]:
    """A word as a product of the oracle's matrices, δ being n."""
    size = n**k
    total = [[int(i == j) for j in range(size)] for i in range(size)]
    for a in text.split():
        if a == "δ":
            total = [[n * x for x in row] for row in total]
        elif a != "1":
            d = definition.diagram_matrix(definition.read(str(letters[a])), k, k, n)
            total = [[sum(x * d[j][c] for j, x in enumerate(row) if x) for c in range(size)] for row in total]
    return total


@pytest.mark.parametrize("name", [name for name in PRESENTED if name not in ("walled Brauer", "symplectic")])
@pytest.mark.parametrize(("k", "n"), [(2, 1), (2, 2), (2, 3), (3, 2)])
def test_relations_hold_for_matrices(name: str, k: int, n: int) -> None:
    C = at(name)
    letters = generators(C.record, k)
    for text in relation_texts(C.record, k):
        left, right = text.split(" = ")
        assert by_matrices(left, letters, k, n) == by_matrices(right, letters, k, n), text


def test_a_false_relation_is_seen() -> None:
    B = WalledBrauerAlgebra(2, 2, "n")
    assert B.word("e2 e2") == B.word("δ e2") != B.word("e2")
    assert B.word("e2 s1 e2") != B.word("s1 e2")


def test_what_has_no_generators() -> None:
    with pytest.raises(CaseError, match="no generators are known for the jellyfish category"):
        JellyfishAlgebra(2, 2).generators()
