"""Claims about linear layers whose inputs and outputs are the weights and biases of a network."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import ClassVar

from eqmath.claims.about_spaces import AboutSpaces
from eqmath.claims.case import Case
from eqmath.groups import Series
from eqmath.spaces.weight_space import WeightSpace


@dataclass(frozen=True)
class AboutWeightSpaces(AboutSpaces):
    """A claim about networks: every factor of the group acts on a hidden layer.

    The spaces of a case are those of one input and one output.

    Attributes
    ----------
    spelled : Series or None
        Whose weight space the spaces are, if they are another one's: a false variant.

    Examples
    --------
    >>> from eqmath.theorems import theorem
    >>> claim: AboutWeightSpaces = theorem("weight-space-scaling").claim
    >>> claim.factors, claim.source, claim.network([4], inputs=3).widths, claim.hidden(claim.case(4))
    (1, Space("V1+V1+Dual(V1)+1"), (3, 4, 1), (4,))
    """

    spelled: Series | None = field(default=None, kw_only=True)
    taken: ClassVar[tuple[str, ...]] = ("networks with convolutions or skip connections",)

    def __post_init__(self) -> None:
        network = self.network([1] * self.factors)
        space = network.space if self.spelled is None else replace(network, series=self.spelled).space
        object.__setattr__(self, "source", space)
        object.__setattr__(self, "target", space)

    @property
    def factors(self) -> int:
        """How many hidden layers there are."""
        return len(self.series.factors) or 1

    def network(self, hidden: Sequence[int], inputs: int = 1, outputs: int = 1) -> WeightSpace:
        """The weight space with these widths."""
        series = self.series.factors[0].series if self.series.factors else self.series
        return WeightSpace((inputs, *hidden, outputs), series, (1,) * (len(hidden) + 1))

    def hidden(self, case: Case) -> tuple[int, ...]:
        """The widths of the hidden layers at a case."""
        return tuple(factor.n for factor in self.series.factors) or (case.n,)
