"""Spaces of equivariant graph polynomials: which multigraphs they have, and claims about their orbit sums."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from eqmath.claims.case import Case
from eqmath.claims.few_blocks import OrbitBasis, OrbitMatrices
from eqmath.combinatorics import Word, growth_string
from eqmath.diagrams import Diagram, MarkedMultigraph, marked_multigraphs
from eqmath.errors import CaseError
from eqmath.spaces import Space
from eqmath.spaces.expression import Applied, Defining, Expression, Power, Trivial

V = Defining(0)
PAIRS = {
    Power(V, 2): "V*V",
    Applied("Sym", 2, V): "Sym2(V)",
    Applied("Inj", 2, V): "Inj2(V)",
    Applied("Sub", 2, V): "Sub2(V)",
}
"""What an array may be: any, symmetric, with diagonal 0, both."""
UNORDERED, APART = {Applied("Sym", 2, V), Applied("Sub", 2, V)}, {Applied("Inj", 2, V), Applied("Sub", 2, V)}


@dataclass(frozen=True)
class MultigraphKind:
    """The multigraphs from one space to another: of d edges and j marks.

    Attributes
    ----------
    degree, marks : int
    directed, ordered : bool
        Whether edges have directions, and marks an order.
    loops, coinciding : bool
        Whether there are loops, and whether two marks may be on one vertex.
    parallel : bool
        Whether there are parallel edges.

    Examples
    --------
    >>> kind = MultigraphKind.between(Space("Sym3(Sub2(V))"), Space("V"))
    >>> kind.degree, kind.directed, kind.loops, kind.parallel, kind.marks
    (3, False, False, True, 1)
    """

    degree: int
    marks: int
    directed: bool
    ordered: bool
    loops: bool
    coinciding: bool
    parallel: bool

    @classmethod
    def between(cls, source: Space, target: Space) -> MultigraphKind:
        """Read from the spaces of the array, to the power of the degree, and of the output.

        Raises
        ------
        CaseError
            If they are others.
        """
        functor, degree, pair = _powered(source.on(V1="V").expression)
        marks, ordered, coinciding = _output(target.on(V1="V").expression)
        if pair is None or marks < 0:
            wrong = source if pair is None else target
            expected = (
                f"Sym_d or Sub_d of {', '.join(PAIRS.values())}"
                if wrong is source
                else "V^j, Sym2(V), Inj2(V), Sub2(V)"
            )
            raise CaseError(f"{wrong} has no multigraphs: expected {expected}")
        return cls(
            degree, marks, pair not in UNORDERED, ordered, pair not in APART, coinciding, functor == "Sym"
        )  # fmt: skip

    def multigraph(self, diagram: Diagram) -> MarkedMultigraph:
        """That of a diagram between these spaces."""
        return MarkedMultigraph.from_diagram(diagram, self.directed, self.ordered)

    @property
    def listed(self) -> tuple[MarkedMultigraph, ...]:
        """All of them."""
        kinds = {"directed": self.directed, "ordered": self.ordered, "loops": self.loops, "parallel": self.parallel}
        return marked_multigraphs(self.degree, self.marks, coinciding=self.coinciding, **kinds)

    def admits(self, H: MarkedMultigraph) -> bool:
        """Whether nothing in it is excluded: for those that become of others."""
        apart = self.coinciding or len(set(H.marks)) == self.marks
        return apart and (self.loops or not H.has_loops) and (self.parallel or not H.has_parallels)


def _powered(source: Expression) -> tuple[str, int, Expression | None]:
    """The functor, the degree, and the space of the array."""
    if source == Trivial(1):
        return "Sym", 0, Power(V, 2)
    if source in PAIRS:
        return "Sym", 1, source
    if isinstance(source, Applied) and source.functor in ("Sym", "Sub") and source.argument in PAIRS:
        return source.functor, source.degree, source.argument
    return "", 0, None


def _output(target: Expression) -> tuple[int, bool, bool]:
    """How many marks, whether they have an order and may coincide; −1 for other spaces."""
    if target in PAIRS:
        return 2, target not in UNORDERED, target not in APART
    powers: dict[Expression, int] = {Trivial(1): 0, V: 1}
    if isinstance(target, Power) and target.base == V:
        powers[target] = target.exponent
    return powers.get(target, -1), True, True


@dataclass(frozen=True)
class MultigraphMatrices(OrbitMatrices):
    """The matrices X_H of multigraphs H with at most n vertices: 1 where the output and the monomial make up H.

    >>> from eqmath import Hom
    >>> found = MultigraphMatrices(Hom("S(2)", "Sym2(V)", "V"))
    >>> [(str(found.multigraph(i)), found.matrix(i).tolist()) for i in range(2)]
    [('a-a;a', [[1, 0, 0], [0, 0, 1]]), ('a-b;a', [[0, 1, 0], [0, 1, 0]])]
    """

    def orbit_of(self, above: Sequence[int], below: Sequence[int]) -> MarkedMultigraph:
        """The multigraph with the values as vertices, which permutations renumber."""
        word = growth_string((*above, *below))
        return _multigraph(MultigraphKind.between(self.space.source, self.space.target), word, len(above))

    def multigraph(self, index: int) -> MarkedMultigraph:
        """That of one matrix."""
        found: MarkedMultigraph = self.wanted[index]
        return found


@cache
def _multigraph(kind: MultigraphKind, word: Word, l: int) -> MarkedMultigraph:
    return kind.multigraph(Diagram.from_word(word, l))


@dataclass(frozen=True)
class MultigraphOrbits(OrbitBasis):
    """The orbit sums of the multigraphs with at most n vertices are a basis of the equivariant polynomials.

    >>> from eqmath import S
    >>> claim = MultigraphOrbits(S, source=Space("Sym2(V*V)"), target=Space("Inj2(V)"))
    >>> print(claim.decide(claim.case(3)).sentence)
    the 45 diagrams have rank 45, Hom has dimension 45
    """

    def vectors(self, case: Case) -> MultigraphMatrices:
        """Their matrices."""
        return MultigraphMatrices(self.space(case.n))
