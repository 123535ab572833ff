"""Ways to make a true theorem about a category of diagrams false: one of its rules is changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from eqmath.claims.case import Case
from eqmath.claims.control import Control
from eqmath.claims.functor import Functor
from eqmath.diagrams import Diagram
from eqmath.families import Rules, Terms
from eqmath.families.rules import unsigned


def loop_value_changed(claim: Functor, case: Case, loop: Callable[[int], int], name: str, reason: str) -> Control:
    """Another loop value, a function of n; heads have as many tentacles as before.

    >>> from eqmath.theorems import theorem
    >>> claim, reason = theorem("brauer-category").claim, "a closed loop is the trace of 1, n"
    >>> control = loop_value_changed(claim, Case(2, 0, 0), lambda n: n + 1, "n + 1", reason)
    >>> print(control.outcome().witness)
    (1',2') • (1,2) at [;]: claimed 3, true 2
    """

    def compose(upper: Any, lower: Any, n: int) -> Terms:
        plain = isinstance(upper, Diagram) and isinstance(lower, Diagram)
        return claim.rules.compose(upper, lower, loop(n) if plain else n)

    return _changed(claim, case, replace(claim.rules, compose=compose), f"the loop value {name}", reason)


def composition_replaced(
    claim: Functor, case: Case, compose: Callable[[Any, Any, int], Terms], name: str, reason: str
) -> Control:
    """Another rule for products.

    >>> from eqmath.theorems import theorem
    >>> from eqmath.families.rules import one_term
    >>> claim, reason = theorem("symplectic-category").claim, "with the signs of the functor a loop is -n"
    >>> control = composition_replaced(claim, Case(2, 1, 1), one_term, "products with n^c", reason)
    >>> print(control.outcome().witness)
    (1,1'|2',3') • (1,1'|2,3) at [1;1]: claimed 2, true -2
    """
    return _changed(claim, case, replace(claim.rules, compose=compose), name, reason)


def one_term_kept(claim: Functor, case: Case, where: str, reason: str) -> Control:
    """Of a sum of diagrams only the first.

    >>> from eqmath.theorems import theorem
    >>> claim = theorem("brauer-grood-category").claim
    >>> print(one_term_kept(claim, Case(2, 2, 2), "tensor", "ε ⊗ ε is δδ − δδ").outcome().witness)
    (1|2) ⊗ (1'|2') at [1,1;1,1]: claimed 1, true 0
    """
    own = getattr(claim.rules, where)

    def first(d: Any, e: Any, n: int) -> Terms:
        return dict(list(own(d, e, n).items())[:1])

    name = {"compose": "products", "tensor": "tensor products"}[where]
    return _changed(claim, case, _with(claim.rules, where, first), f"one term alone of {name}", reason)


def sign_dropped(claim: Functor, case: Case, reason: str) -> Control:
    """The family's own matrices, without the sign of the functor.

    >>> from eqmath.theorems import theorem
    >>> claim = theorem("symplectic-category").claim
    >>> print(sign_dropped(claim, Case(2, 1, 1), "a zig-zag of F is minus a strand").outcome().witness)
    (1,1'|2',3') • (1,2|3,1') at [1;1]: claimed 1, true -1
    """
    return _changed(claim, case, replace(claim.rules, sign=unsigned), "the sign of the functor dropped", reason)


def determinant_sign_flipped(
    claim: Functor, case: Case, has_head: Callable[[Any], bool], where: str, reason: str
) -> Control:
    """A product of two determinants is minus what it is.

    >>> from eqmath.theorems import theorem
    >>> claim = theorem("jellyfish-category").claim
    >>> first, reason = Case(3, 1, 1), "the square of the jellyfish of A(3) is J - 3, not 3 - J"
    >>> control = determinant_sign_flipped(claim, first, lambda d: not isinstance(d, Diagram), "compose", reason)
    >>> print(control.outcome().witness)
    (J(1|1')) • (J(1|1')) at [1;1]: claimed 2, true -2
    """
    own = getattr(claim.rules, where)

    def negated(d: Any, e: Any, n: int) -> Terms:
        factor = -1 if has_head(d) and has_head(e) else 1
        return {term: factor * c for term, c in own(d, e, n).items()}

    name = {"compose": "H • H'", "tensor": "H ⊗ H'"}[where]
    return _changed(claim, case, _with(claim.rules, where, negated), f"the sign of {name} flipped", reason)


def flip_unsigned(claim: Functor, case: Case, reason: str) -> Control:
    """The transpose of a matrix is that of the flip, without a sign.

    >>> from eqmath.theorems import theorem
    >>> claim = theorem("brauer-grood-category").claim
    >>> print(flip_unsigned(claim, Case(2, 1, 1), "a quarter turn transposed turns the other way").outcome().witness)
    transpose of 1|1' at [1;2]: claimed 1, true -1
    """

    def flip(d: Any) -> tuple[int, Any]:
        return 1, claim.rules.flip(d)[1]

    return _changed(claim, case, replace(claim.rules, flip=flip), "the flip without its sign", reason)


def factors_exchanged(claim: Functor, case: Case, reason: str) -> Control:
    """The right factor of a tensor product stands on the left.

    >>> from eqmath.theorems import theorem
    >>> claim, reason = theorem("partition-category").claim, "a strand beside a dot is not a dot beside a strand"
    >>> print(factors_exchanged(claim, Case(2, 1, 2), reason).outcome().witness)
    (1) ⊗ (1,1') at [1,2;1]: claimed 1, true 0
    """

    def tensor(a: Any, b: Any, n: int) -> Terms:
        return claim.rules.tensor(b, a, n)

    return _changed(claim, case, replace(claim.rules, tensor=tensor), "the factors of ⊗ exchanged", reason)


def faithful_elsewhere(claim: Functor, case: Case, faithful: Callable[[Case], bool], name: str, reason: str) -> Control:
    """Another range in which the functor would be faithful.

    >>> from eqmath.theorems import theorem
    >>> claim, first = theorem("partition-category").claim, Case(1, 1, 1)
    >>> control = faithful_elsewhere(claim, first, lambda case: True, "every n", "both diagrams are the number 1")
    >>> print(control.outcome().witness)
    1,1' - 1|1' = 0
    """

    return Control(f"faithful for {name}", reason, case, replace(claim, faithful=faithful), claim)


def _with(rules: Rules, where: str, rule: Callable[[Any, Any, int], Terms]) -> Rules:
    """The rules with another one for products, or for tensor products."""
    return replace(rules, compose=rule) if where == "compose" else replace(rules, tensor=rule)


def _changed(claim: Functor, case: Case, rules: Rules, name: str, reason: str) -> Control:
    return Control(name, reason, case, replace(claim, rules=rules), claim)
