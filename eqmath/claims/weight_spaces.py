"""Claims about the number of linear layers whose inputs and outputs are the weights and biases of a network."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from fractions import Fraction
from itertools import product

from eqmath.claims.about_weight_spaces import AboutWeightSpaces
from eqmath.claims.case import Case
from eqmath.claims.outcome import REFUTED, Outcome
from eqmath.claims.space_count import CountedBetween, SpaceCount
from eqmath.claims.tables import Tables
from eqmath.claims.witness import Numbers
from eqmath.errors import Disagreement, counted
from eqmath.spaces.weight_space import WeightBlock, WeightSpace, pair_kinds

ENDS = range(1, 4)
"""A polynomial of degree 2 is known by three values."""
DEEPEST = 5
"""The least number of layers of weights at which all kinds of pairs of blocks occur."""
KINDS = frozenset((s, a, b) for s, a, b in product(range(3), repeat=3) if max(s + a, s + b) <= 2)
"""What two blocks with at most two hidden layers each may share, and not share."""


@dataclass(frozen=True)
class NetworkCount:
    """A number for every network.

    Attributes
    ----------
    text : str
    count : WeightSpace ↦ the number of linear layers, a polynomial of degree at most 2 in d_0 and in d_M
    between : (X, Y, wide) ↦ the number of maps between one copy of two blocks, optional
        ``wide`` are the factors of the group that have n > 1.
    constants : WeightSpace ↦ the number of biases, and of invariants, optional

    Examples
    --------
    >>> from eqmath.spaces.weight_space import weight_space
    >>> from eqmath.theorems import theorem
    >>> number = theorem("weight-space-layers").claim.formula
    >>> number.count(weight_space([3, 4, 2])), number.constants(weight_space([3, 4, 2]))
    (100, 8)
    """

    text: str
    count: Callable[[WeightSpace], int]
    between: Callable[[WeightBlock, WeightBlock, frozenset[int]], int] | None = None
    constants: Callable[[WeightSpace], int] | None = None

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True)
class WeightSpaceCount(AboutWeightSpaces):
    """A formula gives the number of linear layers on the weights of a network, for any numbers of inputs and outputs.

    The dimensions between the blocks are the same for all of these, only the numbers of their copies are others.

    Attributes
    ----------
    formula : NetworkCount

    Examples
    --------
    >>> from eqmath.groups import parse_group
    >>> from eqmath.theorems import theorem
    >>> claim = replace(theorem("weight-space-layers").claim, series=parse_group("S(1)xS(3)").series)
    >>> print(claim.source, claim.decide(claim.case(3)).sentence, claim.decide(claim.case(3)).note)
    V1+V1+V2*V1+V2+V2+1 claimed 45, true 45 6 weights of the bias, 6 invariants
    """

    formula: NetworkCount = field(kw_only=True)

    @property
    def same_for_large_n(self) -> bool:
        """The number is read off the systems of the blocks, and does not change from n = 2 on."""
        return True

    def constant_from(self, m: int) -> int:
        """Whether a layer has one neuron, or more, is all that is told from n."""
        return 1

    @property
    def constant_because(self) -> str:
        """What two blocks have at most; and where all kinds of pairs occur, that there are no others at any depth.

        Raises
        ------
        Disagreement
            If there are others.
        """
        most = "two blocks have at most four hidden layers, each at most twice"
        if self.factors + 1 < DEEPEST or self.formula.between is None:
            return most
        for depth in (0, 1, 2):
            found = pair_kinds(self.network([1] * (self.factors + depth)))
            if found != KINDS:
                raise Disagreement(f"{len(found)} kinds of pairs of blocks at depth {self.factors + depth + 1}")
        return f"{most}; all {len(KINDS)} kinds of pairs of blocks that there can be are here: so for every depth"

    def claimed(self, case: Case) -> Fraction:
        """The number for one input and one output."""
        return Fraction(self.formula.count(self.network(self.hidden(case))))

    def _at(self, case: Case) -> SpaceCount:
        """The same claim at one case, with that number."""
        value = int(self.claimed(case))
        number = CountedBetween(self.formula.text, lambda n, X, Y: value, lambda X, Y: 1, "")
        return SpaceCount(self.series, source=self.source, target=self.target, formula=number)

    def decide(self, case: Case, method: str = "reduced") -> Outcome:
        """The outcome at one case: the number, then those between blocks, for other ends, and of invariants.

        Raises
        ------
        CaseError
            If the method is another one than reduced or direct.
        """
        found = self._at(case).decide(case, method)
        if found.witness is not None:
            return found
        wrong = next((numbers for numbers in self._more(case) if numbers[1].claimed != numbers[1].true), None)
        if wrong is not None:
            sentence, numbers = wrong
            return replace(found, status=REFUTED, witness=numbers, sentence=f"{sentence}: {numbers}")
        checks = (
            "for all numbers of inputs and outputs: both sides are of degree 2 in each, and equal at nine places",
        )
        return replace(found, checks=found.checks + checks, note=self._note(case))

    def _note(self, case: Case) -> str:
        if self.formula.constants is None:
            return ""
        number = self.formula.constants(self.network(self.hidden(case)))
        return f"{number} weights of the bias, {number} invariants"

    def _more(self, case: Case) -> Iterator[tuple[str, Numbers]]:
        """All else that is claimed, each with the true number."""
        hidden = self.hidden(case)
        blocks = self.network(hidden).blocks
        found = {(b.source, b.target): b.known.findings().dim for b in self.space(case.n).blocks}
        dims = {(x, y): found[x.single, y.single] for y in blocks for x in blocks}
        if self.formula.between is not None:
            wide = frozenset(i for i, n in enumerate(hidden, 1) if n > 1)
            for (x, y), dim in dims.items():
                claimed = Fraction(self.formula.between(x, y, wide))
                yield f"from one copy of {x.name} to one of {y.name}", Numbers(claimed, dim)
        last = blocks[-1]  # one output: the last bias is the trivial space
        for inputs, outputs in product(ENDS, ENDS):
            where = f"with {counted(inputs, 'input')} and {counted(outputs, 'output')}"
            space = self.network(hidden, inputs, outputs)
            copies = {block: own.copies for block, own in zip(blocks, space.blocks, strict=True)}
            true = sum(copies[x] * copies[y] * dim for (x, y), dim in dims.items())
            yield f"layers {where}", Numbers(Fraction(self.formula.count(space)), true)
            if self.formula.constants is not None:
                number = Fraction(self.formula.constants(space))
                yield f"biases {where}", Numbers(number, sum(copies[y] * dims[last, y] for y in blocks))
                yield f"invariants {where}", Numbers(number, sum(copies[x] * dims[x, last] for x in blocks))

    @property
    def uncertified(self) -> str:
        """That SPEC.md does not cover the group, if it does not."""
        return self.unspecified

    @property
    def unspecified_together(self) -> str:
        """That SPEC.md does not cover the spaces, if it does not."""
        return self.unspecified

    def certificate(self, case: Case, outcome: Outcome) -> Tables:
        """The number, beside the blocks with the pivots of the spanning set."""
        return self._at(case).certificate(case, outcome)

    def __str__(self) -> str:
        group = self.series.name(self.n)
        return f"the number of {group} weights of layers on the weights of a network is {self.formula}"
