"""Certificates of identities between products of diagrams for every n, with polynomials in n (SPEC.md §10)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import reduce
from typing import Any

from eqmath.certificates import VERSION
from eqmath.claims.commuting import Content
from eqmath.claims.outcome import PROVED, REFUTED
from eqmath.errors import Disagreement, TooLarge
from eqmath.exact import Polynomial, RationalFunction, Scalar, quotient
from eqmath.families import Family, Terms

FormalTerm = tuple[Scalar, Sequence[Sequence[str]]]
"""A number or a polynomial in n, and factors from the left to the right, each diagrams side by side by their texts."""
FormalSum = Sequence[FormalTerm]
N = Polynomial([0, 1], "n")
MOST_STEPS = 10**7
"""Nobody checks more steps of joining blocks."""


def formal_content(
    status: str,
    start: int,
    own: Family,
    identities: Iterable[FormalSum],
    nonzero: Sequence[Polynomial] = (),
    claims: Sequence[Content] = (),
    lists: Sequence[Sequence[str]] = (),
) -> Content:
    """The fields of a certificate about identities for every n, and of other claims beside, without remarks.

    Parameters
    ----------
    status : "proved" or "refuted"
    start : the least n
    own : the family of the diagrams
    identities : sums of terms
    nonzero : polynomials that have no zero from there on
    claims : the certificates of other claims
    lists : lists of diagrams by their texts, which are named with the number of the list as ``0:1,1'``

    Raises
    ------
    TooLarge
        If nobody would check it.
    Disagreement
        If it is the other.

    Examples
    --------
    >>> from eqmath.families import family
    >>> loop = [(1, [["1',2'"], ["1,2"]]), (-N, [["0"]])]
    >>> formal_content("proved", 1, family("brauer"), [loop])["claim"]["identities"]
    [[[[1], ["1',2'"], ['1,2']], [[0, -1], ['0']]]]
    """
    listed = [list(terms) for terms in identities]
    _require_short(listed)
    witness = next((found for i, terms in enumerate(listed) if (found := _left(own, i, terms))), None)
    written = [[[_coefficients(c), *map(list, factors)] for c, factors in terms] for terms in listed]
    claim = {
        "claims": [other["claim"] for other in claims], "families": [own.name, *lists], "from": start, "n": "all",
        "identities": written, "kind": "identities", "matrices": [], "nonzero": [_coefficients(f) for f in nonzero],
    }  # fmt: skip
    true = witness is None and all(other["status"] == PROVED for other in claims)
    if status != (PROVED if true else REFUTED):
        raise Disagreement(f"{len(listed)} identities, of which {witness or 'none'} is false, are said to be {status}")
    factors = [{key: x for key, x in other.items() if key != "certificate"} for other in claims]
    made = {"certificate": VERSION, "claim": claim, "factors": factors, "method": "identities", "status": status}
    return made | ({"witness": witness} if witness else {})


def without_denominators(table: Sequence[Sequence[Scalar]]) -> tuple[list[list[Scalar]], Polynomial]:
    """A table of rational functions times their least common denominator, and that.

    >>> without_denominators([[quotient(1, N), quotient(1, 2 * N - 2)]])
    ([[n - 1, 1/2*n]], n^2 - n)
    """
    common: Scalar = N * 0 + 1
    for x in (x for row in table for x in row if isinstance(x, RationalFunction)):
        rest = quotient(x.denominator, common)
        common = common * (rest.numerator if isinstance(rest, RationalFunction) else rest)
    assert isinstance(common, Polynomial), "products of denominators are polynomials"
    return [[x * common for x in row] for row in table], common


def _coefficients(c: Scalar) -> list[Any]:
    """Those of a polynomial in n."""
    return list(c.coefficients) or [0] if isinstance(c, Polynomial) else [c]


def _left(own: Family, number: int, terms: FormalSum) -> Content | None:
    """The first diagram and power of n of which something is left."""
    total: Terms = {}
    for c, factors in terms:
        for d, x in reduce(lambda a, b: _product(own, a, b), [_beside(own, texts) for texts in factors]).items():
            total[d] = total.get(d, 0) + x * c
    places = [(d.word, e, x, d) for d, c in total.items() for e, x in enumerate(_coefficients(c)) if x]
    if not places:
        return None
    _, power, value, diagram = min(places, key=lambda place: place[:2])
    return {"kind": "identity", "identity": number, "diagram": str(diagram), "power": power, "value": value}


def _beside(own: Family, texts: Sequence[str]) -> Terms:
    """Diagrams side by side."""

    def sided(a: Terms, b: Terms) -> Terms:
        pairs = ((x * y, own.tensor(d, e)) for d, x in a.items() for e, y in b.items())
        return {f: c * z for c, made in pairs for f, z in made.items()}

    return reduce(sided, [_one(own, text) for text in texts])


def _one(own: Family, text: str) -> Terms:
    diagram = own.read(text.removeprefix("^").rpartition(":")[2])
    if not text.startswith("^"):
        return {diagram: 1}
    sign, flipped = own.flip(diagram)
    return {flipped: sign}


def _product(own: Family, a: Terms, b: Terms) -> Terms:
    """One diagram above another."""
    pairs = ((x * y, own.compose(d, e, N)) for d, x in a.items() for e, y in b.items())
    return {f: c * z for c, made in pairs for f, z in made.items()}


def _require_short(listed: Sequence[FormalSum]) -> None:
    points = sum(
        sum(2 + text.count(",") + text.count("|") for some in factors for text in some) ** 2
        for terms in listed
        for _, factors in terms
    )
    if points > MOST_STEPS:
        raise TooLarge(f"{len(listed)} identities for every n are too long for a certificate")
