"""Claims about the products of the diagrams between symmetric powers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations_with_replacement, product
from math import factorial

from eqmath.claims.about_products import Compared, exhausted
from eqmath.claims.about_spaces import AboutSpaces, require_method
from eqmath.claims.case import Case
from eqmath.claims.commuting import Content
from eqmath.claims.few_blocks import bipartition
from eqmath.claims.identities import Sum, Term, identities_content, images_in
from eqmath.claims.outcome import Outcome
from eqmath.claims.witness import FalseRule
from eqmath.combinatorics import Bipartition, joined_bipartitions
from eqmath.diagrams import Diagram
from eqmath.exact import Matrix
from eqmath.families import family
from eqmath.groups import Group
from eqmath.hom import Hom
from eqmath.spaces import Space

Joined = Callable[[Bipartition, Bipartition], dict[tuple[Bipartition, int], int]]


@dataclass(frozen=True)
class CountingMatrices:
    """The matrices D_π of the diagrams between two symmetric powers of V.

    An entry counts the ways to put a value at every block so that the values of the inputs multiply to one monomial
    and those of the outputs to the other. The map of π has the entry J!/k! of it in the column of x^J.

    >>> found = CountingMatrices(Hom("S(2)", "Sym2(V)", "Sym2(V)"))
    >>> found.of_bipartition(((1, 1), (1, 1)))
    Matrix([[1, 0, 0], [0, 2, 0], [0, 0, 1]])
    """

    space: Hom

    @cached_property
    def diagrams(self) -> list[Diagram]:
        """The diagrams."""
        return list(self.space.spanning_set)

    @cached_property
    def _matrices(self) -> dict[Bipartition, Matrix]:
        lengths = self.space.source.fibres(self.space.group.n).lengths.tolist()
        scale = Matrix([[c * (i == j) for j in range(len(lengths))] for i, c in enumerate(lengths)])
        return {bipartition(d): self.space.matrix(d) * scale for d in self.diagrams}

    def of_bipartition(self, found: Bipartition) -> Matrix:
        """D_π for the blocks of π."""
        return self._matrices[found]


class WrittenPowers:
    """The maps of diagrams between symmetric powers as numbered matrices, defined by those between tensor powers.

    S_j sends index tuples to the monomials of degree j; D_π is S_l π S_kᵀ, and W_j S_j S_jᵀ is j!, or, where the
    factors J!/j! are left out, W_j is j!. S_0, W_0, S_1, W_1, … are ``#0``, ``#1``, ``#2``, ``#3``, …, then the others.

    Parameters
    ----------
    group : Group
    weights : the matrices W_j

    Examples
    --------
    >>> from eqmath import S
    >>> written = WrittenPowers(S(2), [Matrix([[1]])])
    >>> written.between(0, 0), written.name("0", 0, 0), list(written.definitions(True))
    ({(): '0'}, '#2', [[(1, [['#2']]), (-1, [['#0'], ['0'], ['^#0']])], [(1, [['#1'], ['#0']]), (-1, [['#0']])]])
    """

    def __init__(self, group: Group, weights: Sequence[Matrix]) -> None:
        self.group, self.degrees = group, range(len(weights))
        self.matrices = [found for j, W in enumerate(weights) for found in (self._sorting(j), W)]
        self._places: dict[tuple[str, int, int], int] = {}

    def _sorting(self, j: int) -> Matrix:
        """S_j."""
        values = range(self.group.n)
        tuples = [tuple(sorted(t)) for t in product(values, repeat=j)]
        return Matrix([[int(t == x) for t in tuples] for x in combinations_with_replacement(values, j)])

    def between(self, k: int, l: int) -> dict[Bipartition, str]:
        """The diagrams Sym_k(V) → Sym_l(V), as texts of diagrams between tensor powers, by their blocks."""
        space = Hom(self.group, source=Space(f"Sym{k}(V)"), target=Space(f"Sym{l}(V)"))
        return {bipartition(d): str(d) for d in space.spanning_set}

    def name(self, text: str, k: int, l: int) -> str:
        """The number of the matrix of a diagram."""
        if (text, k, l) not in self._places:
            self._places[text, k, l] = len(self.matrices)
            above, below = self.matrices[2 * l], self.matrices[2 * k]
            self.matrices.append(above * Diagram(text).matrix(self.group.n) * below.T)
        return f"#{self._places[text, k, l]}"

    def definitions(self, bare: bool) -> Iterator[Sum]:
        """What all numbered matrices are."""
        for (text, k, l), place in self._places.items():
            yield [(1, [[f"#{place}"]]), (-1, [[f"#{2 * l}"], [text], [f"^#{2 * k}"]])]
        for j in self.degrees:
            S, W = f"#{2 * j}", f"#{2 * j + 1}"
            for i in range(1, j):
                crossing = Diagram.permutation([*range(1, i), i + 1, i, *range(i + 2, j + 1)])
                yield [(1, [[S], [str(crossing)]]), (-1, [[S]])]
            scaled = [[W], [S]] if bare else [[W], [S], [f"^{S}"], [S]]
            yield [(1, scaled), (-factorial(j), [[S]])]


@dataclass(frozen=True)
class BipartitionProducts(AboutSpaces):
    """The maps of the diagrams Sym_k(V) → Sym_j(V) → Sym_l(V), j ≤ max(k, l), multiply by joining bipartitions.

    Attributes
    ----------
    joined : (upper, lower) ↦ j! times the product, by bipartition and number of closed components
    bare : bool
        Products D_ρ D_π instead of D_ρ diag(J!/j!) D_π.

    Examples
    --------
    >>> from eqmath import S
    >>> claim = BipartitionProducts(S, source=Space("Sym2(V)"), target=Space("V"))
    >>> print(claim, "-", claim.decide(claim.case(2)).sentence)
    products of diagrams of S(n) from Sym2(V) to V are joins of bipartitions - 46 products, all of them right
    """

    joined: Joined = joined_bipartitions
    bare: bool = False

    @property
    def uncertified(self) -> str:
        """Nothing: there are certificates at every n."""
        return ""

    @property
    def unspecified(self) -> str:
        """That SPEC.md has identities at one n."""
        return "about products of diagrams"

    def certificate(self, case: Case, outcome: Outcome) -> Content:
        """Every product as a sum, the maps of diagrams between symmetric powers written with those of tensor powers.

        Raises
        ------
        TooLarge
            If nobody would check it.
        """
        n, k, l, own = case.n, case.k, case.l, family("partition")
        weights = [self._weights(Space(f"Sym{j}(V)"), j, n) for j in range(max(k, l) + 1)]
        written = WrittenPowers(self.space(n).group, weights)
        sums = list(self._products(written, k, l))
        sums += written.definitions(self.bare)
        return identities_content(outcome.status, n, ("partition",), sums, images_in(own, n), written.matrices)

    def _products(self, written: WrittenPowers, k: int, l: int) -> Iterator[Sum]:
        """j! times every product k → j → l less what the rule says."""
        names, n = {x: written.name(text, k, l) for x, text in written.between(k, l).items()}, written.group.n
        for j in range(max(k, l) + 1):
            uppers, lowers = written.between(j, l), written.between(k, j)
            for (x, upper), (y, lower) in product(uppers.items(), lowers.items()):
                terms: list[Term] = [(1, [[written.name(upper, j, l)], [f"#{2 * j + 1}"], [written.name(lower, k, j)]])]
                rule = self.joined(x, y).items()
                yield terms + [(-c * n**closed, [[names[found]]]) for (found, closed), c in rule]

    def decide(self, case: Case, method: str = "reduced") -> Outcome:
        """The outcome at one case: every product compared with the product of the matrices, entry by entry.

        Raises
        ------
        CaseError
            If the method is another one than reduced or direct.
        """
        require_method(method)
        space = self.space(case.n)
        found = space.findings() if method == "reduced" else space.examine(space.spanning_set)
        compared, false = exhausted(self._differences(case))
        end = "the last of them false" if false else "all of them right"
        return Outcome.of(found, false, f"{compared} products, {end}")

    def _differences(self, case: Case) -> Iterator[Compared]:
        whole = CountingMatrices(self.space(case.n))
        for j in range(max(case.k, case.l) + 1):
            middle = Space(f"Sym{j}(V)")
            ends = (middle, self.target), (self.source, middle)
            second, first = (CountingMatrices(Hom(whole.space.group, source=X, target=Y)) for X, Y in ends)
            weights = self._weights(middle, j, case.n)
            for upper in second.diagrams:
                left = second.of_bipartition(bipartition(upper)) * weights
                for lower in first.diagrams:
                    true = left * first.of_bipartition(bipartition(lower))
                    yield self._difference(upper, lower, true, whole)

    def _weights(self, middle: Space, j: int, n: int) -> Matrix:
        """diag(J!), or j! where the factors J!/j! are left out."""
        lengths = middle.fibres(n).lengths.tolist()
        factors = [factorial(j) // (1 if self.bare else length) for length in lengths]
        return Matrix([[c * (i == place) for i in range(len(factors))] for place, c in enumerate(factors)])

    def _difference(self, upper: Diagram, lower: Diagram, true: Matrix, whole: CountingMatrices) -> Compared:
        """The first entry at which j! times the product is not what the rule says."""
        n, claimed = whole.space.group.n, true * 0
        for (found, closed), coefficient in self.joined(bipartition(upper), bipartition(lower)).items():
            claimed = claimed + whole.of_bipartition(found) * (coefficient * n**closed)
        if claimed == true:
            return None
        i, j = next((i, j) for i, row in enumerate(true.tolist()) for j, x in enumerate(row) if x != claimed[i, j])
        rows, columns = ((end.fibres(n).first + 1).tolist() for end in (whole.space.target, whole.space.source))
        place, reason = (tuple(rows[i]), tuple(columns[j])), "times the factorial of the degree between them"
        return FalseRule("•", str(upper), str(lower), *place, int(claimed[i, j]), int(true[i, j]), reason)

    def __str__(self) -> str:
        return f"products of diagrams of {self.series.name(self.n)} {self.ends} are joins of bipartitions"
