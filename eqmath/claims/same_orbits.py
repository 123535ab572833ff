"""Certificates of layers of orbits for every n: those at one n, and a dimension that stays the same (SPEC.md §10)."""

from __future__ import annotations

from eqmath.claims.about_spaces import AboutSpaces
from eqmath.claims.case import Case
from eqmath.claims.commuting import Content
from eqmath.claims.identities import identities_content, unnamed
from eqmath.claims.outcome import Outcome
from eqmath.claims.reading import Reader, read_formula
from eqmath.claims.space_count import SpaceCount


def counted_for_every_n(claim: AboutSpaces, dim: int) -> SpaceCount:
    """That the dimension is this number.

    >>> from eqmath.claims import SpanLayers
    >>> from eqmath.groups.symmetric import GROUP
    >>> from eqmath.spaces import Space
    >>> print(counted_for_every_n(SpanLayers(GROUP, source=Space("V"), target=Space("V")), 2))
    the number of S(n) weights from V to V is 2
    """
    return SpaceCount(claim.series, formula=read_formula(Reader(str(dim))), source=claim.source, target=claim.target)


def same_orbits_content(claim: AboutSpaces, case: Case, outcome: Outcome) -> Content:
    """What the certificate at one n says, and that the dimension is the same for every n from there on.

    >>> from eqmath.claims import SpanLayers
    >>> from eqmath.groups.symmetric import GROUP
    >>> from eqmath.spaces import Space
    >>> claim = SpanLayers(GROUP, source=Space("V"), target=Space("V"))
    >>> found = same_orbits_content(claim, claim.case(2), claim.decide(claim.case(2)))
    >>> [(own["kind"], own["n"]) for own in found["claim"]["claims"]]
    [('basis', 2), ('count', 'all')]
    """
    number = counted_for_every_n(claim, outcome.dim or 0)
    every = number.certificate_for_every_n(case, number.decide(case))
    return identities_content(outcome.status, case.n, (), (), unnamed, (), [claim.certificate(case, outcome), every])
