"""Claims that diffusion on a sheaf converges to a projection."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from math import lcm

from eqmath.claims.about_sheaves import AboutSheaves, bundle_text
from eqmath.claims.case import Case
from eqmath.claims.commuting import Content
from eqmath.claims.diffusion_stated import diffusion_identities
from eqmath.claims.identities import Sum, identities_content, unnamed
from eqmath.claims.outcome import PROVED, REFUTED, Outcome
from eqmath.claims.stated import Sentences
from eqmath.claims.witness import Numbers
from eqmath.exact import Matrix, Number
from eqmath.methods import Method
from eqmath.sheaves import Sheaf, largest_row_sum, shrinking, spectral_projection


def row_step(sheaf: Sheaf) -> Number:
    """1 over the largest row sum of L, or 1 where L is 0.

    >>> row_step(Sheaf.constant("path:2"))
    Fraction(1, 2)
    """
    return 1 / Fraction(largest_row_sum(sheaf) or 1)


def onto_sections(sheaf: Sheaf) -> Matrix:
    """The orthogonal projection onto H⁰.

    >>> onto_sections(Sheaf.constant("path:2"))
    Matrix([["1/2", "1/2"], ["1/2", "1/2"]])
    """
    return sheaf.projection


def mean_of_vertices(sheaf: Sheaf) -> Matrix:
    """The mean over all vertices, as if the sheaf were constant and the graph connected.

    >>> mean_of_vertices(Sheaf.constant("path:2"))
    Matrix([["1/2", "1/2"], ["1/2", "1/2"]])
    """
    n, size = sheaf.graph.n, sheaf.stalks[0]
    return Matrix([[Fraction(1, n)] * n] * n).kron(Matrix.identity(size))


@dataclass(frozen=True)
class SheafDiffusion(AboutSheaves):
    """x ↦ x − αLx, again and again, converges to a given linear map, for all bundles on the graphs with n vertices.

    L is symmetric with eigenvalues λ ≥ 0, so that it converges exactly if αλ < 2 for all of them, and then to the
    projection onto the kernel. The dimension of an outcome is the number of all eigenvalues, its rank the number of
    those with αλ < 2.

    Attributes
    ----------
    step : Sheaf ↦ α
    limit : Sheaf ↦ the limit

    Examples
    --------
    >>> from eqmath import S
    >>> SheafDiffusion(S).decide(Case(3, 0, 0)).sentence
    '6 bundles of planes: diffusion goes to the projection'
    >>> SheafDiffusion(S, step=lambda sheaf: 1).decide(Case(2, 0, 0)).sentence
    'eigenvalues λ < 2/α for α = 1 on graph6:A_ without loops: claimed 4, true 2'
    """

    step: Callable[[Sheaf], Number] = row_step
    limit: Callable[[Sheaf], Matrix] = onto_sections
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
        small = [shrinking(own, self.step(own)) for own in bundles]
        numbers = len(bundles), sum(small), sum(own.places[-1] for own in bundles)
        how = Method("direct", numbers[2], numbers[2], None, numbers[1])
        found = self._fault(bundles, small)
        checks = (
            "the signs of the characteristic polynomial of 2/α − L count the eigenvalues below 2/α",
            "the limit is compared with the polynomial in L that is 1 at the eigenvalue 0 and 0 at all others",
        )
        if found is None:
            sentence = f"{numbers[0]} bundles of planes: diffusion goes to the projection"
            return Outcome(PROVED, *numbers, how, None, sentence, checks)
        return Outcome(REFUTED, *numbers, how, found[1], f"{found[0]}: {found[1]}", checks)

    def certificate(self, case: Case, outcome: Outcome) -> Content:
        """For every bundle that the limit is the projection onto the kernel of L, and αL small."""
        matrices: list[Matrix] = []
        sums: list[Sum] = []
        stated = Sentences()
        for own in self.vectors(case).bundles:
            made = diffusion_identities(own.coboundary, self.step(own), self.limit(own), len(matrices))
            matrices, sums = matrices + made[0], sums + made[1]
            stated = stated.joined(made[2])
        return identities_content(outcome.status, case.n, (), sums, unnamed, matrices, (), stated)

    def _fault(self, bundles: list[Sheaf], small: list[int]) -> tuple[str, Numbers] | None:
        """The first bundle on which it goes elsewhere, or nowhere."""
        for own, number in zip(bundles, small, strict=True):
            size = own.places[-1]
            if number < size:
                where = f"eigenvalues λ < 2/α for α = {self.step(own)} on {bundle_text(own)}"
                return where, Numbers(Fraction(size), number)
            claimed, true = self.limit(own), spectral_projection(own)
            if claimed != true:
                scale = common_denominator(true)
                row, column = next((i, j) for i in range(size) for j in range(size) if claimed[i, j] != true[i, j])
                where = f"entry {row + 1}, {column + 1} of {scale} times the limit on {bundle_text(own)}"
                return where, Numbers(Fraction(claimed[row, column] * scale), int(true[row, column] * scale))
        return None

    def second_route(self, case: Case) -> int:
        """The dimension of the stalks, 2, for every vertex of every bundle."""
        return 2 * case.n * len(self.vectors(case))

    def __str__(self) -> str:
        return "diffusion on a bundle converges to the projection onto its global sections"


def common_denominator(matrix: Matrix) -> int:
    """The least positive integer with which all entries are integers.

    >>> common_denominator(Matrix([["1/2", "1/3"]]))
    6
    """
    return lcm(*(Fraction(x).denominator for row in matrix.tolist() for x in row))
