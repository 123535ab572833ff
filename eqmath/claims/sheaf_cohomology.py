"""Claims that the global sections of a bundle are what its holonomy fixes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from eqmath.claims.about_sheaves import AboutSheaves, bundle_text
from eqmath.claims.by_pairs import Pairs
from eqmath.claims.case import Case
from eqmath.claims.commuting import Content
from eqmath.claims.identities import identities_content, unnamed
from eqmath.claims.outcome import PROVED, REFUTED, Outcome
from eqmath.claims.witness import Numbers
from eqmath.exact import Matrix
from eqmath.methods import Method
from eqmath.sheaves import Sheaf, fixed_dimension, generated_elements, loops, mean_trace


def holonomy_invariants(sheaf: Sheaf) -> int:
    """The dimension of what the holonomy fixes, summed over the components.

    >>> holonomy_invariants(Sheaf.constant("path:2", 3))
    3
    """
    return sum(fixed_dimension(matrices, sheaf.stalks[root]) for root, matrices in loops(sheaf))


def copies_of_stalks(sheaf: Sheaf) -> int:
    """The dimension of the stalk for every component, as if all loops came back to where they began.

    >>> copies_of_stalks(Sheaf.constant("path:2", 3))
    3
    """
    return sum(sheaf.stalks[root] for root, _ in loops(sheaf))


def first_loop_alone(sheaf: Sheaf) -> int:
    """What the first loop of every component fixes.

    >>> first_loop_alone(Sheaf.constant("cycle:3"))
    1
    """
    return sum(fixed_dimension(matrices[:1], sheaf.stalks[root]) for root, matrices in loops(sheaf))


@dataclass(frozen=True)
class SheafCohomology(AboutSheaves):
    """dim H⁰ of a bundle of planes is a given number, for all bundles on the graphs with n vertices.

    The dimension of an outcome is the sum of all dim H⁰ from coboundaries, its rank that of the numbers claimed.

    Attributes
    ----------
    number : Sheaf ↦ what dim H⁰ is claimed to be

    Examples
    --------
    >>> from eqmath import S
    >>> SheafCohomology(S).decide(Case(3, 0, 0)).sentence
    '6 bundles of planes, 15 dimensions of sections'
    >>> SheafCohomology(S, number=copies_of_stalks).decide(Case(3, 0, 0)).sentence
    'dim H⁰ on graph6:Bw with holonomy [[1, 0], [0, -1]]: claimed 2, true 1'
    """

    number: Callable[[Sheaf], int] = holonomy_invariants
    uncertified = ""

    def decide(self, case: Case, method: str = "reduced") -> Outcome:
        """The outcome for all bundles; every method comes to this one.

        Raises
        ------
        CaseError
            If there are legs, or more than five vertices.
        """
        self.require_admitted(case)
        bundles = self.vectors(case).bundles
        true, claimed = [own.h0 for own in bundles], list(map(self.number, bundles))
        numbers = len(bundles), sum(claimed), sum(true)
        wrong = next((i for i, pair in enumerate(zip(claimed, true, strict=True)) if pair[0] != pair[1]), None)
        how = Method("direct", numbers[0], numbers[0], None, numbers[2])
        checks = ("the rank of every coboundary is compared with what the loops outside a spanning tree fix",)
        if wrong is None:
            sentence = f"{numbers[0]} bundles of planes, {numbers[2]} dimensions of sections"
            return Outcome(PROVED, *numbers, how, None, sentence, checks)
        witness = Numbers(Fraction(claimed[wrong]), true[wrong])
        return Outcome(REFUTED, *numbers, how, witness, f"dim H⁰ on {bundle_text(bundles[wrong])}: {witness}", checks)

    def certificate(self, case: Case, outcome: Outcome) -> Content:
        """For every bundle how many sections the square of its coboundary, the Laplacian, sends to 0."""
        claims, zero = [], Matrix([[0]])
        for bundle in self.vectors(case).bundles:
            laplacian = bundle.coboundary.T * bundle.coboundary
            kernel = Pairs((laplacian.shape[0], 1), lie=((zero, laplacian),), title=bundle_text(bundle))
            claims.append(kernel.commuting.content("count", None, number=self.number(bundle)))
        return identities_content(outcome.status, case.n, (), (), unnamed, (), claims)

    def second_route(self, case: Case) -> int:
        """The mean traces of all holonomy groups, which are finite: the dimensions of their invariants."""
        groups = (own for bundle in self.vectors(case).bundles for own in loops(bundle))
        return int(sum(mean_trace(generated_elements(matrices, 2)) for _, matrices in groups))

    def __str__(self) -> str:
        return "the global sections of a bundle are what its holonomy fixes"
