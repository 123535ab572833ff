"""The rules of a category of diagrams at one n, k and l, written out as identities between matrices."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import product
from typing import Any

from eqmath.claims.images import Images
from eqmath.exact import Scalar
from eqmath.families import Rules, Terms


def rules_written(
    rules: Rules, images: Images, k: int, l: int, middles: Iterable[int], name: Callable[[Any], str] = str,
    loop: Scalar | None = None,
) -> Iterator[Sequence[Any]]:  # fmt: skip
    """Every product k → j → l, tensor product k → l, flip of a diagram k → l, and the identity if k = l.

    ``#0`` is the identity of Rⁿ, ``#1`` the number 1; the coefficients have the signs of the functor;
    ``name`` gives the text of the matrix of a diagram; with a loop value n is that, and the identity is strands.

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
    n, sign = images.n if loop is None else loop, rules.sign
    for j in middles:
        for d, e in product(images.members(j, l), images.members(k, j)):
            yield [(sign(d) * sign(e), [[name(d)], [name(e)]]), *_minus(rules, name, rules.compose(d, e, n))]
    for r, s in product(range(k + 1), range(l + 1)):
        for a, b in product(images.members(r, s), images.members(k - r, l - s)):
            yield [(sign(a) * sign(b), [[name(a), name(b)]]), *_minus(rules, name, rules.tensor(a, b, n))]
    for d in images.members(k, l):
        c, flipped = rules.flip(d)
        yield [(sign(d), [["^" + name(d)]]), *_minus(rules, name, {flipped: c})]
    if k == l:
        one = rules.identity(k)
        strands = ["#0"] * k or ["#1"] if loop is None else ["1,1'"] * k or ["0"]
        yield [(sign(one), [[name(one)]]), (-1, [strands])]


def _minus(rules: Rules, name: Callable[[Any], str], terms: Terms) -> list[tuple[Scalar, list[list[str]]]]:
    """What the rule says, on the other side."""
    found: list[tuple[Any, list[list[str]]]] = [(-c * rules.sign(d), [[name(d)]]) for d, c in terms.items()]
    return found
