"""Claims about the number of weights of layers on ego networks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from fractions import Fraction

from eqmath.claims.about_spaces import require_method
from eqmath.claims.case import Case
from eqmath.claims.commuting import Content
from eqmath.claims.local_classes import counted_by_classes
from eqmath.claims.local_layers import AboutEgoNetworks
from eqmath.claims.outcome import Outcome
from eqmath.claims.witness import Numbers
from eqmath.errors import Disagreement, TooLarge
from eqmath.hom import LocalHom


@dataclass(frozen=True)
class LocalNumber:
    """A number that a function counts for the layers on the ego networks of any graph.

    Attributes
    ----------
    text : str
        What is counted.
    count : layers ↦ the number

    Examples
    --------
    >>> number = LocalNumber("the number of ego networks", lambda layers: len(layers.networks))
    >>> print(number, "is", number.count(LocalHom.of("path:3", source="V", target="V")))
    the number of ego networks is 3
    """

    text: str
    count: Callable[[LocalHom], int]

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True)
class LocalCount(AboutEgoNetworks):
    """The number of weights of the layers on the ego networks of a graph.

    Attributes
    ----------
    number : LocalNumber

    Examples
    --------
    >>> from eqmath.theorems import theorem
    >>> from eqmath.spaces import Space
    >>> claim = theorem("subgraph-bell-count").claim.between(Space("V^2"), Space("V"))
    >>> print(claim.decide(claim.case(4)).witness)
    claimed 10, true 9
    """

    number: LocalNumber = field(kw_only=True)

    def claimed(self, case: Case) -> Fraction:
        """The number that is claimed."""
        return Fraction(self.number.count(self.layers(case.n)))

    def decide(self, case: Case, method: str = "reduced") -> Outcome:
        """The outcome at one case.

        Raises
        ------
        CaseError
            If the method is another one than reduced or direct.
        """
        require_method(method)
        layers = self.layers(case.n)
        found = layers.findings() if method == "reduced" else layers.examine(self.vectors(case).maps())
        if not found.spans:
            raise Disagreement(f"the diagrams on ego networks have rank {found.rank}, the dimension is {found.dim}")
        numbers = Numbers(self.claimed(case), found.dim)
        return Outcome.of(found, numbers if numbers.claimed != numbers.true else None, str(numbers))

    def certificate(self, case: Case, outcome: Outcome) -> Content:
        """The number, with the bijections as generators; class by class where that is too large."""
        try:
            return self.commuting(case).certified(outcome, "count", None, number=self.claimed(case))
        except TooLarge:
            return counted_by_classes(self.layers(case.n), outcome.status, self.claimed(case))

    def __str__(self) -> str:
        return f"the number of weights on {self.where} is {self.number}"
