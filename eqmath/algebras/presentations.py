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

from eqmath.algebras import relations
from eqmath.algebras.category import Category
from eqmath.algebras.subcategories import Object
from eqmath.diagrams import Diagram, LinearCombination, Vertex
from eqmath.errors import CaseError


class Relation(NamedTuple):
    """Two equal elements, and the words that say so."""

    left: LinearCombination
    right: LinearCombination
    text: str


class Presentation(NamedTuple):
    """The letters of an algebra, its relations between letters that share a strand, and where they come from.

    Letters without a common strand commute, always.
    """

    letters: str
    relations: Callable[[int], relations.Relations]
    source: str


BLOCKS: dict[str, Callable[[int], list[list[Vertex]]]] = {
    "s": lambda i: [[i, -i - 1], [i + 1, -i]],
    "p": lambda i: [[i], [-i]],
    "b": lambda i: [[i, i + 1, -i, -i - 1]],
    "e": lambda i: [[i, i + 1], [-i, -i - 1]],
    "l": lambda i: [[i, -i - 1], [i + 1], [-i]],
    "r": lambda i: [[i + 1, -i], [i], [-i - 1]],
}


PRESENTATIONS = {
    "partition": Presentation("spb", relations.partitions, "T. Halverson, A. Ram, Partition algebras (2005)"),
    "half-integer partition": Presentation("spb", relations.last_strand_joined, "M. Kosuda, arXiv:1002.0396"),
    "planar partition": Presentation(
        "pb", relations.planar_partitions, "T. Halverson, A. Ram, Partition algebras (2005)"
    ),
    "Brauer": Presentation("se", relations.pairs, "G. Kudryavtseva, V. Mazorchuk, arXiv:math/0511730"),
    "symplectic": Presentation("se", relations.pairs, "G. Kudryavtseva, V. Mazorchuk, arXiv:math/0511730"),
    "walled Brauer": Presentation("se", relations.walled_pairs, "H. Rui, Y. Su, on affine walled Brauer algebras"),
    "Temperley-Lieb": Presentation("e", relations.cups, "V. Jones, Index for subfactors (1983)"),
    "even": Presentation("seb", relations.even_blocks, "M. Kosuda, on party algebras"),
    "rook-Brauer": Presentation("spe", relations.partial_pairs, "G. Kudryavtseva, V. Mazorchuk, arXiv:math/0511730"),
    "rook": Presentation("sp", relations.crossed_cuts, "S. Lipscomb, Symmetric inverse semigroups (1996)"),
    "planar rook": Presentation("plr", relations.planar_moves, "K. Hatch, M. Ly, E. Posner, arXiv:1301.4518"),
    "Motzkin": Presentation("plre", relations.motzkin, "K. Hatch, M. Ly, E. Posner, arXiv:1301.4518"),
    "symmetric group": Presentation("s", relations.crossings, "E. H. Moore (1897)"),
}
"""By the name of the category."""


def presentation(category: Category) -> Presentation:
    """What is known of the endomorphism algebras of a category.

    Raises
    ------
    CaseError
        If no generators are known.
    """
    if category.name not in PRESENTATIONS:
        raise CaseError(f"no generators are known for the {category.name} category")
    return PRESENTATIONS[category.name]


def generators(category: Category, thing: Object) -> dict[str, Diagram]:
    """The letters that are endomorphisms of an object, by name."""
    k = category.points(thing)
    letters = ((a, i) for a in presentation(category).letters for i in range(1, k + (a == "p")))
    found = {f"{a}{i}": _on_strands(BLOCKS[a](i), k) for a, i in letters}
    return {name: d for name, d in found.items() if category.contains(d, thing, thing)}


def _on_strands(blocks: list[list[Vertex]], k: int) -> Diagram:
    used = {abs(vertex) for block in blocks for vertex in block}
    return Diagram.from_blocks([*blocks, *([i, -i] for i in range(1, k + 1) if i not in used)])


def relation_texts(category: Category, thing: Object) -> list[str]:
    """The defining relations among the letters that are there."""
    k, letters = category.points(thing), set(generators(category, thing))
    apart = [f"{a} {b} = {b} {a}" for a, b in combinations(sorted(letters), 2) if not strands(a) & strands(b)]
    known = dict.fromkeys(presentation(category).relations(k))
    return [text for text in known if set(text.split()) <= letters | {"=", "1", "δ"}] + apart


def strands(letter: str) -> set[int]:
    """Where a letter is not the identity."""
    i = int(letter[1:])
    return {i} if letter[0] == "p" else {i, i + 1}
