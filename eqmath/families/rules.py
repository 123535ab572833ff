"""How the diagrams of a category multiply: products, tensor products and flips as combinations of diagrams."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from eqmath.diagrams import Diagram, compose, loop_value
from eqmath.exact import Number, Scalar

Terms = dict[Any, Scalar]
"""A linear combination: the non-zero coefficients of diagrams, in their order."""


def nonzero(terms: Terms) -> Terms:
    """The terms in the order of their diagrams, without zeros."""
    return {d: terms[d] for d in sorted(terms) if terms[d]}


def one_term(upper: Diagram, lower: Diagram, delta: Scalar | str) -> Terms:
    """δ^loops · (upper • lower): the rule of the families without signs; nothing when that is 0.

    >>> one_term(Diagram("1|1'"), Diagram("1|1'"), "n")
    {Diagram("1|1'"): n}
    """
    product, loops = compose(upper, lower)
    return nonzero({product: loop_value(delta) ** loops})


def side_by_side(a: Any, b: Any, delta: Scalar | str | None = None) -> Terms:
    """a ⊗ b, whatever δ is."""
    return {a.tensor(b): 1}


def transposed(d: Any) -> tuple[Number, Any]:
    """The diagram upside down, with the coefficient 1."""
    return 1, d.flip()


def itself(d: Any) -> Any:
    """The diagram, where different ones are different morphisms."""
    return d


def unsigned(d: Any) -> int:
    """The sign of a functor that sends every diagram to its family's own matrix."""
    return 1


@dataclass(frozen=True)
class Rules:
    """How the diagrams of a category multiply, and the sign with which a functor sends them to matrices.

    Attributes
    ----------
    compose : (upper, lower, delta) ↦ the product of their matrices as a combination, delta being the loop value
    tensor : (a, b, delta) ↦ their Kronecker product as a combination; δ may be left out where the diagrams tell
    flip : d ↦ (c, e), the transpose of the matrix of d being c times that of e
    sign : d ↦ the sign of its matrix beside that of the family
    identity : k ↦ the diagram whose matrix is the identity of V^⊗k
    representative : d ↦ the one of those that are the same morphism, as graphs with other numberings are

    Examples
    --------
    >>> Rules().tensor(Diagram("1,1'"), Diagram("1"))
    {Diagram("1,1'|2"): 1}
    """

    compose: Callable[[Any, Any, Any], Terms] = one_term
    tensor: Callable[..., Terms] = side_by_side
    flip: Callable[[Any], tuple[Number, Any]] = transposed
    sign: Callable[[Any], int] = unsigned
    identity: Callable[[int], Any] = Diagram.identity
    representative: Callable[[Any], Any] = itself


PLAIN = Rules()
"""δ^loops · one diagram, no signs."""
