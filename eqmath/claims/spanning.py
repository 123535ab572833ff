"""Claims that the diagrams of a family span Hom_G, are independent there, or are a basis."""

from __future__ import annotations

from dataclasses import dataclass

from eqmath.claims.outcome import PROVED, REFUTED, Outcome
from eqmath.claims.witness import Element, MissedMap, Relation, Witness
from eqmath.diagrams import LinearCombination
from eqmath.exact import first_dependency
from eqmath.families import Family
from eqmath.groups import Group, Series
from eqmath.hom import Findings, Hom, Vectors, examine_by, orbit_classes
from eqmath.runs import Case

DEMANDS = ("spans", "basis", "independent")


@dataclass(frozen=True)
class Spanning:
    """The vectors of some diagrams span Hom_G, are independent in it, or are a basis.

    Attributes
    ----------
    family : Family
    series : Series
    demand : "spans", "basis" or "independent"
    n : int or None
        Fixed, or every n.
    orbit : bool
        The orbit vectors X_π instead of the diagram vectors D_π.
    few_blocks : bool
        Only the diagrams with at most n blocks.
    """

    family: Family
    series: Series
    demand: str
    n: int | None = None
    orbit: bool = False
    few_blocks: bool = False

    @property
    def same_for_large_n(self) -> bool:
        """Whether equal systems give the claim equal truth values."""
        return True

    @property
    def split_matters(self) -> bool:
        """Whether k and l enter otherwise than by l + k."""
        return False

    def vectors(self, case: Case) -> Vectors:
        """The vectors that the claim speaks of."""
        diagrams = self.family.diagrams(case.k, case.l, case.n if self.few_blocks else None)
        return Vectors.of(diagrams, self.orbit)

    def decide(self, case: Case, method: str = "reduced") -> Outcome:
        """The outcome at one case.

        Raises
        ------
        TooLarge
            If the computation exceeds the memory limit.
        """
        group, vectors = self.series(case.n), self.vectors(case)
        return self.judge(case, examine_by(method, group, vectors), vectors)

    def judge(self, case: Case, findings: Findings, vectors: Vectors) -> Outcome:
        """The outcome that the findings allow, with a witness when they refute."""
        witness = self._witness(self.series(case.n), case, findings, vectors)
        status = REFUTED if witness else PROVED
        return Outcome(
            status, findings.count, findings.rank, findings.dim, findings.method,
            witness, self._sentence(case, findings), findings.checks,
        )  # fmt: skip

    def _witness(self, group: Group, case: Case, findings: Findings, vectors: Vectors) -> Witness | None:
        if findings.violation:
            return Element(findings.violation)
        if self.demand != "independent" and not findings.spans:
            listed = [vectors.diagram(i) for i in range(len(vectors))]
            missed = Hom(group, case.k, case.l).missing(listed)[0]
            return MissedMap(missed, f"commutes with {group.name} and is outside the span")
        if self.demand != "spans" and not findings.independent:
            classes = orbit_classes(group, case.order)
            coefficients = first_dependency(vectors.table(classes).astype("int64")) or ()
            terms = {vectors.diagram(i): c for i, c in enumerate(coefficients)}
            return Relation(LinearCombination(terms, group.n))
        return None

    def _sentence(self, case: Case, findings: Findings) -> str:
        what = "orbit matrices" if self.orbit else "diagrams"
        return (
            f"the {findings.count} ({case.k},{case.l})-{self.family.name} {what} have rank {findings.rank}, "
            f"Hom_{self.series(case.n).name} has dimension {findings.dim}"
        )

    def __str__(self) -> str:
        group = f"{self.series.letter}({self.n or 'n'})"
        name = self.family.name
        if self.demand == "independent":
            return f"{name} is independent in {group}"
        return f"{name} spans {group}" + (" as a basis" if self.demand == "basis" else "")
