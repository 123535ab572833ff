"""Generators and defining relations of the diagram algebras, written as on a blackboard.

The letters: s_i crosses the strands i and i+1, p_i cuts the strand i, b_i joins the strands i and i+1
(Halverson and Ram's p_{i+1/2}), e_i is a cup above a cap; l_i and r_i cut both strands and join the output i
to the input i+1, or the output i+1 to the input i. An algebra has the letters at all places where they are in
it. A relation is a text such as ``p1 p1 = δ p1``, the left factor on top; a word without letters is 1.

The relations follow the literature named beside them, up to renaming; that they hold is tested for symbolic δ,
and that they are enough by enumerating the presented monoid (δ invertible, the smallest orders). The letters
generate for every δ, except for Motzkin and planar rook diagrams of order ≥ 3, where δ has to be invertible.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations
from typing import NamedTuple

from eqmath.algebras.record import CategoryRecord, Object
from eqmath.algebras.relations import Presentation
from eqmath.diagrams import Diagram, LinearCombination, Vertex
from eqmath.errors import CaseError


class DefiningRelation(NamedTuple):
    """Two equal elements, and the words that say so."""

    left: LinearCombination
    right: LinearCombination
    text: str


BLOCKS: dict[str, Callable[[int], list[list[Vertex]]]] = {
    "s": lambda i: [[i, -i - 1], [i + 1, -i]],
    "p": lambda i: [[i], [-i]],
    "b": lambda i: [[i, i + 1, -i, -i - 1]],
    "e": lambda i: [[i, i + 1], [-i, -i - 1]],
    "l": lambda i: [[i, -i - 1], [i + 1], [-i]],
    "r": lambda i: [[i + 1, -i], [i], [-i - 1]],
}


def presentation(record: CategoryRecord) -> Presentation:
    """What is known of the endomorphism algebras of a category.

    Raises
    ------
    CaseError
        If no generators are known.
    """
    if record.presentation is None:
        raise CaseError(f"no generators are known for the {record.name} category")
    return record.presentation


def generators(record: CategoryRecord, thing: Object) -> dict[str, Diagram]:
    """The letters that are endomorphisms of an object, by name."""
    k, known = record.points(thing), presentation(record)
    letters = ((a, i) for a in known.letters for i in range(1, k + (a == "p")))
    found = {f"{a}{i}": on_strands(BLOCKS[a](i), k) for a, i in letters}
    return {name: d for name, d in found.items() if record.part is None or record.part.keeps(d, thing, thing)}


def on_strands(blocks: list[list[Vertex]], k: int) -> Diagram:
    """The blocks beside identity strands."""
    used = {abs(vertex) for block in blocks for vertex in block}
    return Diagram.from_blocks([*blocks, *([i, -i] for i in range(1, k + 1) if i not in used)])


def relation_texts(record: CategoryRecord, thing: Object) -> list[str]:
    """The defining relations among the letters that are there."""
    k, letters = record.points(thing), set(generators(record, thing))
    apart = [f"{a} {b} = {b} {a}" for a, b in combinations(sorted(letters), 2) if not strands(a) & strands(b)]
    known = dict.fromkeys(presentation(record).relations(k))
    return [text for text in known if set(text.split()) <= letters | {"=", "1", "δ"}] + apart


def strands(letter: str) -> set[int]:
    """Where a letter is not the identity."""
    i = int(letter[1:])
    return {i} if letter[0] == "p" else {i, i + 1}
