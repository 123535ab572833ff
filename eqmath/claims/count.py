"""Claims that the number of weights of an equivariant layer is given by a formula."""

from __future__ import annotations

from dataclasses import dataclass

from eqmath.claims.formula import Formula, evaluate, mentions
from eqmath.claims.outcome import PROVED, REFUTED, Outcome
from eqmath.claims.witness import Numbers
from eqmath.errors import Disagreement
from eqmath.groups import Series
from eqmath.hom import Vectors, examine_by, spanning_vectors
from eqmath.runs import Case


@dataclass(frozen=True)
class WeightCount:
    """dim Hom_G(V^⊗k, V^⊗l) is the value of a formula in n, k, l and m."""

    series: Series
    formula: Formula
    n: int | None = None

    @property
    def same_for_large_n(self) -> bool:
        """Whether equal systems give the claim equal truth values: only if n is not in the formula."""
        return not mentions(self.formula, {"n"})

    @property
    def split_matters(self) -> bool:
        """Whether k and l enter otherwise than by l + k."""
        return mentions(self.formula, {"k", "l"})

    def vectors(self, case: Case) -> Vectors:
        """The spanning set, whose rank closes the dimension from below."""
        return spanning_vectors(self.series(case.n), case.k, case.l)

    def decide(self, case: Case, method: str = "reduced") -> Outcome:
        """The outcome at one case: the claimed number beside the computed dimension."""
        group, vectors = self.series(case.n), self.vectors(case)
        findings = examine_by(method, group, vectors)
        if not findings.spans:
            raise Disagreement(f"the spanning set has rank {findings.rank}, the dimension is {findings.dim}")
        values = {"n": case.n, "k": case.k, "l": case.l, "m": case.order}
        numbers = Numbers(evaluate(self.formula, values), findings.dim)
        refuted = numbers.claimed != numbers.true
        return Outcome(
            REFUTED if refuted else PROVED, findings.count, findings.rank, findings.dim, findings.method,
            numbers if refuted else None, str(numbers), findings.checks,
        )  # fmt: skip

    def __str__(self) -> str:
        return f"the number of {self.series.letter}({self.n or 'n'}) weights is {self.formula}"
