"""The tower of diagram algebras: A ⊂ A⁺, the conditional expectation E: A → A⁻, and e ∈ A⁺ with e x e = E(x) e.

One step adds a strand; P_k ⊂ P_{k+1/2} ⊂ P_{k+1} are two steps, the first adding a strand and the second
nothing but more diagrams. E closes the last strand; for P_k ⊃ P_{k−1/2} it joins its two ends, and for
P_{k−1/2} ⊃ P_{k−1} it cuts them off. It is not normalised: E(1) = δ, or 1 where nothing is closed, so that δ = 0 is
allowed. E(a x b) = a E(x) b for a, b ∈ A⁻, and the closure of E(x) is that of x.

V. Jones, Index for subfactors (1983), the basic construction; T. Halverson, A. Ram, Partition algebras (2005).
"""

from __future__ import annotations

from typing import Any

from eqmath.algebras.category import Category, Morphism, category
from eqmath.algebras.presentations import generators
from eqmath.algebras.record import Object, Order
from eqmath.diagrams import Diagram
from eqmath.errors import CaseError
from eqmath.exact import Scalar

Floor = tuple[Category, Any, Order]
"""A category, an object, and the order of its algebra."""


def above(here: Category, thing: Object) -> Floor:
    """The next algebra of the tower; behind the wall of a walled Brauer algebra a black point is added."""
    name, more, order = here.record.steps.above(thing)
    return category(name, here.delta) if name else here, more, order


def below(here: Category, thing: Object) -> Floor:
    """The algebra before.

    Raises
    ------
    CaseError
        If this one has no strands.
    """
    if not here.points(thing):
        raise CaseError("there is no algebra below one without strands")
    name, fewer, order = here.record.steps.below(thing)
    return category(name, here.delta) if name else here, fewer, order


def include(element: Morphism, floor: Floor) -> Morphism:
    """The element in the algebra above: the same diagrams, with one more strand where there is room for it."""
    bigger, thing, _ = floor
    added = bigger.points(thing) - element.shape[0]
    strands = element.category.identity(thing[-1] if isinstance(thing, str) else added)
    return bigger(element.tensor(strands) if added else element, thing, thing)


def expectation(element: Morphism, floor: Floor) -> Morphism:
    """E of the element in the algebra below.

    Raises
    ------
    CaseError
        If diagrams do not compose to one diagram and loops.
    """
    if not element.category.is_plain:
        raise CaseError(f"no conditional expectation is known in the {element.category.name} category")
    smaller, thing, _ = floor
    total: dict[Diagram, Scalar] = {}
    for d, c in element.terms.items():
        closed, loops = close_last(d, cut=smaller.points(thing) < element.shape[0])
        total[closed] = total.get(closed, 0) + c * element.delta**loops
    return smaller(total, thing, thing)


def close_last(diagram: Diagram, cut: bool = True) -> tuple[Diagram, int]:
    """The last output joined to the last input, both then cut off; and the number of closed components.

    >>> close_last(Diagram("1,2'|2,1'")), close_last(Diagram("1,2,1',2'"), cut=False)
    ((Diagram("1,1'"), 0), (Diagram("1,2,1',2'"), 0))
    """
    l, kept, dropped = diagram.l, diagram.word[diagram.l - 1], diagram.word[-1]
    word = [kept if label == dropped else label for label in diagram.word]
    if not cut:
        return Diagram.from_word(word, l), 0
    rest = word[: l - 1] + word[l:-1]
    return Diagram.from_word(rest, l - 1), int(kept not in rest)


def jones_element(floor: Floor, here: Category, thing: Object) -> Morphism:
    """e in the algebra above: a cup above a cap at the last two strands, b_k above P_k, p_k above P_{k−1/2}.

    Raises
    ------
    CaseError
        If the algebra above has no such element.
    """
    bigger, more, _ = floor
    k = here.points(thing)
    name, letters = f"{here.record.steps.letter}{k}", generators(bigger.record, more)
    if name not in letters:
        raise CaseError(f"the tower of the {here.name} category has no element e with e x e = E(x) e at order {k}")
    return bigger(letters[name], more, more)
