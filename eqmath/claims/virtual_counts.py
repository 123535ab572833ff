"""Certificates between harmonic spaces for every n: by the symmetric powers that they are differences of (SPEC.md §10).

Harm_d(V) is Sym_d(V) less Sym_(d−2)(V), and what O(n) changes by a determinant are the maps of SO(n) that are not maps
of O(n). So a dimension is a sum, with signs, of dimensions for which there are certificates for every n.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import product
from math import prod

from eqmath.claims.commuting import Content
from eqmath.claims.identities import identities_content, unnamed
from eqmath.claims.stated import Sentences, added
from eqmath.errors import Disagreement
from eqmath.groups import Series
from eqmath.methods.reduced.twists import twisted_series
from eqmath.spaces import Space
from eqmath.spaces.harmonic_legs import harmonic_degrees, is_twisted

BECAUSE = (
    "Harm_d(V) is Sym_d(V) less Sym_(d-2)(V), and maps that change by det are those of the larger series less those of "
    "the group: dimensions add up; what spans the maps between symmetric powers spans those between their summands"
)
"""What nobody checks in these certificates."""
Signed = tuple[int, Space]


@dataclass(frozen=True)
class VirtualCount:
    """A dimension between products of V, Harm_d(V) and perhaps det as a sum of dimensions without Harm and det.

    Attributes
    ----------
    series : Series
    source, target : Space

    Examples
    --------
    >>> from eqmath import O
    >>> found = VirtualCount(O, Space("Harm2(V)"), Space("det"))
    >>> [(sign, series.letter, str(X), str(Y)) for sign, series, X, Y in found.terms()]
    [(1, 'SO', 'Sym2(V)', '1'), (-1, 'SO', '1', '1'), (-1, 'O', 'Sym2(V)', '1'), (1, 'O', '1', '1')]
    """

    series: Series
    source: Space
    target: Space

    @property
    def known(self) -> bool:
        """Whether these are such spaces, and the group is one of a series."""
        return self.series.only is None and None not in map(harmonic_degrees, (self.source, self.target))

    def terms(self) -> Iterator[tuple[int, Series, Space, Space]]:
        """Signs, series and spaces."""
        larger = [(1, self.series)]
        if is_twisted(self.source) != is_twisted(self.target):
            larger = [(1, twisted_series(self.series, self.series.next_value(3), 1, 0)[0]), (-1, self.series)]
        for (s, series), (a, X), (b, Y) in product(larger, differences(self.source), differences(self.target)):
            yield s * a * b, series, X, Y

    def content(
        self, status: str, number: Fraction, counted: Callable[..., Content], more: Sequence[Content] = ()
    ) -> Content:
        """That the dimension is a number, or not: those of all terms for every n, and what they add up to.

        Parameters
        ----------
        status : "proved" or "refuted"
        number : Fraction
            What is claimed.
        counted : series, source, target ↦ the certificate of their dimension for every n
        more : certificates of other claims that are proved besides
        """
        terms = list(self.terms())
        claims = [counted(*own) for _, *own in terms]
        numbers = [own["claim"]["number"] for own in claims]
        signed = [(sign, x) for (sign, *_), x in zip(terms, numbers, strict=True)]
        total = sum(sign * x for sign, x in signed)
        stated = Sentences(((f"{added(signed)} = {number}", total == number),))
        return identities_content(status, 1, (), (), unnamed, (), [*more, *claims], stated)


def differences(space: Space) -> list[Signed]:
    """A product of V, Harm_d(V) and perhaps det as a sum of symmetric powers with signs, without det.

    >>> [(sign, str(own)) for sign, own in differences(Space("V*Harm3(V)"))]
    [(1, 'V*Sym3(V)'), (-1, 'V^2')]
    >>> differences(Space("Sym2(V)"))
    Traceback (most recent call last):
    eqmath.errors.Disagreement: Sym2(V) is not a product of V and Harm of V

    Raises
    ------
    Disagreement
        If it is another space.
    """
    degrees = harmonic_degrees(space)
    if degrees is None:
        raise Disagreement(f"{space} is not a product of V and Harm of V")
    choices = [[(1, d)] + ([(-1, d - 2)] if d > 1 else []) for d in degrees]
    found = []
    for chosen in product(*choices):
        factors = ["V" if d == 1 else f"Sym{d}(V)" for _, d in chosen if d]
        found.append((prod(sign for sign, _ in chosen), Space("*".join(factors) or "1")))
    return found
