"""The rules of a category of diagrams at one n, k and l, written out as identities between matrices."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product
from typing import Any

from eqmath.claims.identities import Sum
from eqmath.claims.images import Images
from eqmath.exact import Number
from eqmath.families import Rules, Terms


def rules_written(rules: Rules, images: Images, k: int, l: int, middles: Iterable[int]) -> Iterator[Sum]:
    """Every product k → j → l, tensor product k → l, flip of a diagram k → l, and the identity if k = l.

    ``#0`` is the identity of Rⁿ, ``#1`` the number 1; the coefficients have the signs of the functor.

    >>> from eqmath.families import family
    >>> brauer = family("brauer")
    >>> for terms in rules_written(brauer.own_rules(), Images(brauer, 2), 1, 1, [1]):
    ...     print(terms)
    [(1, [["1,1'"], ["1,1'"]]), (-1, [["1,1'"]])]
    [(1, [['0', "1,1'"]]), (-1, [["1,1'"]])]
    [(1, [["1,1'", '0']]), (-1, [["1,1'"]])]
    [(1, [["^1,1'"]]), (-1, [["1,1'"]])]
    [(1, [["1,1'"]]), (-1, [['#0']])]
    """
    n, sign = images.n, rules.sign
    for j in middles:
        for d, e in product(images.members(j, l), images.members(k, j)):
            yield [(sign(d) * sign(e), [[str(d)], [str(e)]]), *_minus(rules, rules.compose(d, e, n))]
    for r, s in product(range(k + 1), range(l + 1)):
        for a, b in product(images.members(r, s), images.members(k - r, l - s)):
            yield [(sign(a) * sign(b), [[str(a), str(b)]]), *_minus(rules, rules.tensor(a, b, n))]
    for d in images.members(k, l):
        c, flipped = rules.flip(d)
        yield [(sign(d), [["^" + str(d)]]), *_minus(rules, {flipped: c})]
    if k == l:
        one = rules.identity(k)
        yield [(sign(one), [[str(one)]]), (-1, [["#0"] * k or ["#1"]])]


def _minus(rules: Rules, terms: Terms) -> list[tuple[Number, list[list[str]]]]:
    """What the rule says, on the other side."""
    found: list[tuple[Any, list[list[str]]]] = [(-c * rules.sign(d), [[str(d)]]) for d, c in terms.items()]
    return found
