"""Controls for the package itself: every place that raises `Disagreement` is seen to fire, its message pinned."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from eqmath import B, Diagram, Hom, LinearCombination, Matrix, O, S, Sp, verify
from eqmath.algebras import Generator, Kernel
from eqmath.algebras.decomposition import multiplicities
from eqmath.algebras.generated import BRAUER
from eqmath.algebras.gram_factors import GramFormula, permutations
from eqmath.algebras.joined_words import joined_words
from eqmath.characters import RootSystem, factor_of
from eqmath.claims import (
    AboutSpaces,
    AlgebraLayers,
    AllDegrees,
    Case,
    CliffordMaps,
    ContractedPolynomials,
    Counted,
    EasyCategories,
    EasyList,
    ExplicitBasis,
    KernelGeneration,
    LocalCount,
    LocalVectors,
    OrbitBasis,
    OrbitMatrices,
    PatternNumber,
    SchurWeyl,
    SpaceCount,
    SpaceSpanning,
    SplitBasis,
    WeightCount,
    WeightSpaceCount,
    WeingartenProjection,
    closure,
    schur_weyl,
)
from eqmath.claims import tables as certification
from eqmath.claims.character_expansion import require_equal, require_value
from eqmath.claims.easy_categories import relation
from eqmath.claims.formal import formal_content
from eqmath.claims.formula import Constant
from eqmath.claims.graph_invariants import colour_classes
from eqmath.claims.harmonic_ways import DENSE
from eqmath.claims.identities import identities_content, unnamed
from eqmath.claims.kernel import judged
from eqmath.claims.lists import _missing_map
from eqmath.claims.multiples import _difference
from eqmath.claims.sheaf_hierarchy import require_sections
from eqmath.claims.space_spanning import all_as_a_basis
from eqmath.claims.spanning import Spanning, missed_map
from eqmath.claims.split_blocks import certified_by_blocks
from eqmath.claims.virtual_counts import differences
from eqmath.clifford import reflections
from eqmath.combinatorics import graphs, matching_rows, partner_rows
from eqmath.easy import easy_category
from eqmath.errors import Disagreement
from eqmath.exact.lattices import relation_lattice
from eqmath.explorer.products import _matrices
from eqmath.families import LegGroup, Piece, family
from eqmath.groups import LocalBijection, atlas, matrix_group, parse_group, parse_product, parse_series
from eqmath.hom import by_category
from eqmath.hom.by_harmonics import ByHarmonics
from eqmath.hom.by_positions import ByPositions
from eqmath.hom.local_hom import LocalHom
from eqmath.methods import Findings, Method, class_array, class_values, spanning_vectors, stability, system
from eqmath.methods.isotypic import method as isotypic
from eqmath.methods.local_maps import missing_local
from eqmath.methods.reduced import by_labels
from eqmath.methods.reduced.complement import complement_ends, require_complement
from eqmath.methods.reduced.diagram_orbits import DiagramOrbits, WordTable
from eqmath.methods.reduced.equations import Bound, Equations
from eqmath.methods.reduced.joint import Joint
from eqmath.methods.reduced.legs import BentLegs
from eqmath.methods.reduced.sandwich import obeys_class_rule, require_moves, solves
from eqmath.methods.reduced.swaps import checked_bound, values_of_orbits
from eqmath.methods.reduced.symmetrised import Symmetrised
from eqmath.methods.reduced.system import Finder
from eqmath.methods.reduced.traceless import require_contractible
from eqmath.methods.reduced.uniform import uniformity
from eqmath.methods.reduced.young_orbits import YoungOrbits
from eqmath.methods.reduced.young_sums import YoungSums
from eqmath.pointwise import Pieces, difference
from eqmath.sheaves import Sheaf
from eqmath.spaces import Space
from eqmath.spaces.weight_space import WeightSpace
from eqmath.theorems import theorem
from eqmath.theorems.box import boxes
from eqmath.theorems.theorem import Instance
from eqmath.verdicts import Task
from eqmath.verdicts.decide import decide, every_larger
from eqmath.weingarten.orthogonal import AVERAGES as ORTHOGONAL
from eqmath.weingarten.symmetric import AVERAGES as PERMUTATIONS
from tests.guards import clifford, elements, harmonics, places, spans, wrong

Fire = Callable[[], None]
FIRES: list[tuple[str, str, Fire]] = []
METHOD = Method("direct", 1, 1, None, 1)
HALF = (("brauer", "", "even"),)
"""The families of SO(n) without determinants."""
PATH = dict.fromkeys([(0, 1), (1, 0), (1, 2), (2, 1)], 1)
"""The arcs of the path with three vertices."""


class TwiceTheFirst(OrbitMatrices):
    """The first diagram in place of every other."""

    @property
    def _listed(self) -> list[Diagram]:
        true = super()._listed
        return [true[0]] * len(true)


class OneLeftOut(LocalCount):
    """A diagram is missing in the list of the direct method."""

    def vectors(self, case: Case) -> LocalVectors:
        return LocalVectors(self.layers(case.n), "at 1: 1|1'")


class Shallow(WeightSpaceCount):
    """Networks that have two hidden layers at most."""

    def network(self, hidden: Sequence[int], inputs: int = 1, outputs: int = 1) -> WeightSpace:
        return super().network(hidden[:2], inputs, outputs)


class Doubled(Kernel):
    """A kernel whose first basis vector stands twice."""

    def vectors(self) -> Any:
        """One row too many."""
        rows = super().vectors()
        return np.concatenate([rows, rows[:1]])


def decided(claim: AboutSpaces) -> None:
    """The claim at n = 2."""
    claim.decide(claim.case(2))


def guard(place: str, message: str) -> Callable[[Fire], Fire]:
    """What makes one place fire, and what it says."""

    def listed(fire: Fire) -> Fire:
        FIRES.append((place, message, fire))
        return fire

    return listed


@guard("algebras.gram:_decided", "the Gram matrix of BrauerAlgebra(2, delta=2) at 2 has rank 3, its eigenvalues give 1")
def _() -> None:
    """The eigenvalues of another category."""
    wrong.brauer_algebra(GramFormula(lambda m, x: permutations(m // 2, x - 1))).gram_rank()


@guard("algebras.decomposition:multiplicities", "characters are not sums of simple ones: [[Fraction(1, 2)]]")
def _() -> None:
    multiplicities(np.array([[1]], object), np.array([[2]], object))


@guard("algebras.decomposition:_independent", "the characters of the parts are linearly dependent")
def _() -> None:
    multiplicities(np.array([[1]], object), np.array([[1], [1]], object))


@guard(
    "claims.character_expansion:require_equal",
    "the coefficient of (1): 1 by multiplicities, 2 by the determinants",
)
def _() -> None:
    (one,) = factor_of({0: 1}).values()
    require_equal({(2,): one}, {(2,): one * 2}, "the determinants")


@guard(
    "claims.character_expansion:require_value",
    "the characters have the value 2 at x = 1, the product has 3",
)
def _() -> None:
    """(1) of Sp(2) has dimension 2."""
    require_value(RootSystem(1, 2), {(2,): factor_of({0: 1})[0]}, 3)


@guard(
    "claims.sheaf_hierarchy:require_sections",
    "a sheaf on path:2 with stalks of dimension 1, 1: its sections, of dimension 1, are not those that it was made "
    "from",
)
def _() -> None:
    """The constant sheaf has equal values."""
    require_sections(Sheaf.constant("path:2"), [Matrix([[1]]), Matrix([[2]])])


@guard("claims.count:WeightCount.decide", "the spanning set has rank 1, the dimension is 2")
def _() -> None:
    WeightCount(wrong.series("SO", spanning=HALF), Constant(2)).decide(Case(2, 1, 1), "direct")


@guard("claims.local_count:LocalCount.decide", "the diagrams on ego networks have rank 3, the dimension is 4")
def _() -> None:
    claim = theorem("subgraph-bell-count").claim
    assert isinstance(claim, LocalCount)
    OneLeftOut(claim.series, number=claim.number).decide(claim.case(4), "direct")


@guard("hom.local_hom:LocalHom.second_route", "layers on ego networks: dimension 1 computed, 2 by characters")
def _() -> None:
    """Hom of S(1) in place of S(2)."""
    layers = LocalHom.of("path:2", source="V", target="V")
    layers.__dict__["spaces"] = (Hom(S(1), source="V", target="V"),)
    _ = layers.second_route


@guard("methods.local_maps:missing_local", "no map on ego networks lies outside the span, yet the rank is smaller")
def _() -> None:
    """These two span."""
    V, swap = Space("V"), Matrix([[0, 1], [1, 0]])
    missing_local((2,), [LocalBijection(0, 0, (1, 0))], V, V, [[Matrix.identity(2)], [swap]])


@guard("claims.weight_spaces:WeightSpaceCount.constant_because", "10 kinds of pairs of blocks at depth 5")
def _() -> None:
    claim = theorem("weight-space-layers").claim
    assert isinstance(claim, WeightSpaceCount)
    found = Shallow(parse_group("S(2)xS(2)xS(2)xS(2)").series, formula=claim.formula)
    assert found.constant_because


@guard(
    "claims.commuting:Commuting.certified",
    """Hom(O(2), "Harm2(V)", "Harm2(V)"): {'dim': 1, 'rank': 2, 'status': 'proved'}, """
    "by the generators {'dim': 1, 'rank': 1, 'status': 'proved'}",
)
def _() -> None:
    claim = SpaceSpanning(O, source=Space("Harm2(V)"), target=Space("Harm2(V)"))
    claim.certificate(claim.case(2), replace(claim.decide(claim.case(2)), rank=2))


@guard("claims.graph_invariants:colour_classes", "colour refinement stopped too early: vertices of one colour differ")
def _() -> None:
    """One colour for all vertices."""
    colour_classes(atlas(3), lambda near: [0] * len(near))


@guard("claims.kernel:KernelGeneration.decide", "the spanning set has rank 1, the dimension is 2")
def _() -> None:
    claim = theorem("orthogonal-kernel").claim
    assert isinstance(claim, KernelGeneration)
    every = replace(claim, series=wrong.series("SO", spanning=HALF), least=lambda n: 0)
    every.decide(Case(2, 1, 1), "direct")


@guard(
    "claims.split_orbits:SplitBasis.decide",
    "orbits and their halves are a basis in S(n) at n = 2, k = l = 1: 4 orbits, rank 2, dimension 2",
)
def _() -> None:
    """Under all permutations no orbit splits."""
    SplitBasis(S).decide(Case(2, 1, 1))


@guard(
    "claims.schur_weyl:PowerEnds.outcome",
    "g^⊗k span the commutant of the diagrams in O(n) at n = 2, k = l = 2: 6 powers, 5 maps that commute",
)
def _() -> None:
    """One map less commutes."""
    claim = theorem("orthogonal-schur-weyl").claim
    assert isinstance(claim, SchurWeyl)
    ends = schur_weyl.PowerEnds(claim, Case(2, 2, 2))
    assert ends.rank == ends.few.bound
    ends.few.__dict__["bound"] -= 1
    ends.outcome()


@guard(
    "claims.schur_weyl:PowerEnds._missed",
    "g^⊗k of SO(2) span the commutant of the diagrams in O(n) at n = 2, k = l = 1: 2 and 4 do not meet",
)
def _() -> None:
    """The rotations are infinitely many, and fewer than all."""
    claim = theorem("orthogonal-schur-weyl").claim
    assert isinstance(claim, SchurWeyl)
    replace(claim, acting=parse_group("SO(2)")).decide(Case(2, 1, 1))


@guard(
    "claims.all_degrees:AllDegrees.decide",
    "the diagrams of O(n) between symmetrised legs are independent in all degrees at n = 2, k = l = 1: 3 invariants of "
    "degree 2 have 0 independent differentials at an integer point, at 8 points, yet there are too few legs for a "
    "relation",
)
def _() -> None:
    """With 0 in place of the form all invariants are 0."""
    AllDegrees(wrong.series("O", form=lambda n: Matrix([[0] * n] * n))).decide(Case(2, 1, 1))


@guard("claims.kernel:judged", "x is in the kernel, but its ideal is not: the map is not one of algebras")
def _() -> None:
    """β ↦ F_β without signs is linear, and no map of algebras."""
    kernel = Kernel(Sp(2), 2)
    kernel.__dict__["values"] = class_values(Sp(2), spanning_vectors(Sp(2), 2, 2))
    x = LinearCombination({Diagram("1,2|1',2'"): 1, Diagram("1,1'|2,2'"): -1, Diagram("1,2'|2,1'"): 1}, -2)
    judged(kernel, Generator("x", x, 1), 1)


@guard(
    "claims.kernel:judged#2",
    "the ideal of e has dimension 7, the kernel 8, yet no element of the kernel is outside the ideal",
)
def _() -> None:
    """The dimension of the kernel is 7."""
    kernel = Kernel(S(2), 2)
    judged(kernel, replace(kernel.generator(), name="e"), 8)


@guard(
    "claims.kernel:judged#2",
    "the ideal of e has dimension 7, the kernel 8, yet no element of the kernel is outside the ideal",
)
def _() -> None:
    """One element of the basis of the kernel stands twice."""
    kernel = Doubled(S(2), 2)
    judged(kernel, replace(kernel.generator(), name="e"), 8)


@guard("claims.multiples:_difference", "(H) • (H') is not a multiple of a diagram, yet its entries are 0 and 3")
def _() -> None:
    """The list of matrices lacks the identity."""
    _difference("H", "H'", np.array([3, 0, 0, 3]), np.array([[0, 1, -1, 0]]), None)


@guard(
    "claims.spanning:Spanning._witness",
    "partition spans S(n) as a basis at n = 2, k = l = 1: 2 vectors of rank 1, yet there is no relation",
)
def _() -> None:
    claim, case = Spanning(parse_series("S(n)")[0], (("partition", ""),), "basis"), Case(2, 1, 1)
    claim._witness(S(2), case, Findings(2, 1, 1, None, METHOD, ()), claim.vectors(case))


@guard(
    "methods.direct:missing_map",
    "no map that commutes with the generators lies outside the span, yet the rank is smaller",
)
def _() -> None:
    turn = matrix_group("turn", 2, [Matrix([[0, -1], [1, 0]])])
    missed_map(turn, Case(2, 1, 1), spanning_vectors(parse_group("SO(2)"), 1, 1))


@guard(
    "claims.lists:_missing_map",
    "no map that commutes with the generators lies outside the span, yet the rank is smaller",
)
def _() -> None:
    _missing_map(S(2), (Space("V"), Space("V")), [Matrix.identity(2), Matrix([[1, 1], [1, 1]])])


@guard(
    "claims.space_spanning:all_as_a_basis",
    "the diagrams span S(n) from Sym2(V) to V at n = 3, from Sym2(V) to V: "
    "3 diagrams are not all, yet it is said for every n",
)
def _() -> None:
    claim = SpaceSpanning(S, source=Space("Sym2(V)"), target=Space("V"))
    all_as_a_basis(claim, claim.case(3), 3)


@guard("claims.few_blocks:OrbitBasis.decide", "2 orbit matrices of rank 1, the dimension is 2")
def _() -> None:
    """One of the two bipartitions stands twice."""

    class Twice(OrbitBasis):
        def vectors(self, case: Case) -> OrbitMatrices:
            return TwiceTheFirst(self.space(case.n))

    claim = Twice(parse_series("S(n)")[0])
    claim.decide(claim.case(2))


PATHS = {"source": Space("Sub2(Sub2(V))"), "target": Space("1")}


@guard(
    "claims.contracted:ContractedPolynomials.listed",
    "contractions of vectors: a-b,a-c; is not computed, its shape says otherwise",
)
def _() -> None:
    """The search finds nothing."""

    class Idle(ContractedPolynomials):
        def computed(self) -> set[Any]:
            return set()

    claim = Idle(S, **PATHS)
    claim.listed(claim.space(2))


@guard(
    "claims.contracted:ContractedPolynomials._witness",
    "the polynomials that contractions of vectors compute span S(n) from Sub2(Sub2(V)) to 1: the spanning set lies in "
    "the span, yet the rank is smaller",
)
def _() -> None:
    claim = ContractedPolynomials(S, **PATHS)
    space = claim.space(3)
    claim._witness(space, LESS, list(space.spanning_set))


@guard("claims.spanning:missed_map", "the spanning set of S(2) lies in the span, yet the rank is smaller")
def _() -> None:
    missed_map(S(2), Case(2, 1, 1), spanning_vectors(S(2), 1, 1))


@guard("combinatorics.graphs:_verify", "the generator (1, 0, 2) does not preserve the graph")
def _() -> None:
    graphs._verify((1, 0, 2), PATH, [0, 0, 0])


@guard("combinatorics.graphs:_verify", "the generator (2, 1, 0) does not preserve the graph")
def _() -> None:
    """It keeps the edges, and not the colours."""
    graphs._verify((2, 1, 0), PATH, [0, 0, 1])


@guard("combinatorics.graphs:_verify", "the generator (0, 1, 0) does not preserve the graph")
def _() -> None:
    """It sends edges to edges, and is no bijection."""
    graphs._verify((0, 1, 0), PATH, [0, 0, 0])


@guard("exact.lattices:relation_lattice", "0 of 1 relations were found by lattice reduction")
def _() -> None:
    """The relation is longer than the factor of the last coordinate."""
    relation_lattice(np.array([[1], [2**62]]))


@guard("hom.hom:Hom._findings", "Hom(C(3), k=1, l=1): dimension 4 counted, 3 by vectors and equations")
def _() -> None:
    """One orbit too many."""
    (part,) = parse_group("C(3)").series.parts
    Hom(wrong.group("C(3)", parts=(replace(part, count=lambda m, n: 4),)), 1, 1).findings()


@guard("methods.findings:Findings.__post_init__", "3 independent equivariant maps in a space of dimension 2")
def _() -> None:
    Findings(3, 3, 2, None, METHOD, ())


@guard("methods.forms:require_form", "a generator of Sp(4) does not preserve the form")
def _() -> None:
    """E12 + E2'1' instead of E12 − E2'1'."""
    long, short = Sp(4).series.lie
    false = wrong.group("Sp(4)", lie=(long, replace(short, entries=((0, 2, 1), (3, 1, 1)))))
    isotypic.examine(false, spanning_vectors(Sp(4), 2, 2))


@guard("methods.forms:require_form", "a generator of O(2) does not preserve the form")
def _() -> None:
    shear = Matrix([[1, 1], [0, 1]])
    isotypic.examine(wrong.group("O(2)", generators=lambda n: (shear,)), spanning_vectors(O(2), 1, 1))


@guard("methods.forms:require_form", "a generator of SO(2) does not preserve the form")
def _() -> None:
    """The generators of O(2) keep the form, and not the determinant."""
    false = wrong.group("SO(2)", generators=O(2).series.generators)
    isotypic.examine(false, spanning_vectors(parse_group("SO(2)"), 1, 1))


@guard("explorer.products:_matrices", "the rule of grood and the matrices for n = 2 give different products")
def _() -> None:
    """Products of Brauer diagrams in place of those with determinants."""
    naive, head = replace(family("grood"), rules=family("brauer").rules), Diagram("1|1'")
    list(_matrices(naive, head, head, 2))


@guard("methods.isotypic.method:multiplicity_of", "O(2), shape (4,): 1 invariants known, at most 2 possible")
def _() -> None:
    """H(2) has more invariants than O(2)."""
    isotypic.multiplicity_of(wrong.group("O(2)", lie=()), O(2).series.part("even"), (4,))


@guard("methods.isotypic.method:examine", "O(2), order 2: 0 words of labels, dimension 1 by shapes")
def _() -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(isotypic, "triangle", lambda part, m, n: SimpleNamespace(rank=0))
        isotypic.examine(O(2), spanning_vectors(O(2), 1, 1))


@guard(
    "methods.reduced.traceless:require_contractible", "O(3), order 4: contractions do not settle the class (0, 0, 0, 0)"
)
def _() -> None:
    """H(3) has more invariants than O(3)."""
    require_contractible(wrong.group("O(3)", lie=()), O(3).series.part("even"), 4)


@guard(
    "methods.reduced.by_labels:_require_triangle",
    "a word of labels of the even part does not distinguish its diagram from later ones",
)
def _() -> None:
    """All labels are the same."""
    rows = partner_rows(matching_rows(4))
    by_labels._require_triangle(O(2).series.part("even"), rows, 0 * rows)


@guard("methods.reduced.by_labels:_require_chains", "a diagram of the even part with too many labels has no chain")
def _() -> None:
    rows = partner_rows(matching_rows(4))
    by_labels._require_chains(O(2).series.part("even"), rows, 0 * rows, 1)


@guard("methods.reduced.system:Finder.__call__", "a class that an equation mentions is not among the unknowns")
def _() -> None:
    series = parse_series("O(n)")[0]
    system(series, replace(series.part("even"), classes=lambda m, n: [(0, 0, 0, 0)]), 4, 2)


@guard("methods.reduced.system:Finder.__call__", "a class that an equation mentions is not among the unknowns")
def _() -> None:
    """There are no classes."""
    Finder(np.zeros((0, 2), dtype=np.int8))(np.zeros((1, 2), dtype=np.int8))


@guard("hom.hom:Hom.second_route", "Hom(S(3), k=1, l=1): dimension 2 computed, 7 by characters")
def _() -> None:
    _ = Hom(wrong.group("S(3)", dimension=lambda m, n: 7), 1, 1).second_route


@guard("hom.by_diagrams:ByDiagrams.explicit_basis", "15 diagrams in the explicit basis, dimension 14")
def _() -> None:
    Hom(wrong.group("S(3)", basis=(("partition", ""),)), 2, 2).basis()


@guard("hom.by_positions:ByPositions.explicit_basis", "2 diagrams in the explicit basis, 2 listed, dimension 1")
def _() -> None:
    Hom(wrong.group("O(1)", basis=(("brauer", ""),)), "Sym2(V)", "Sym2(V)").basis()


@guard("methods.reduced.complement:complement_ends", "9 diagrams are not the 10 matchings of sets of 4 places")
def _() -> None:
    complement_ends(B(4), 4, 9, lambda group, part, k, l: (Bound(1, "orbits", None), 0))


@guard(
    "methods.reduced.complement:require_complement",
    "a generator of B(4) moves the vector of ones, or is not orthogonal",
)
def _() -> None:
    """The signed permutations."""
    require_complement(wrong.group("B(4)", generators=parse_series("H(n)")[0].generators))


@guard(
    "methods.reduced.complement:require_complement#2", "B(4) is not all of O(3) on the complement of the vector of ones"
)
def _() -> None:
    """S(4) fixes the ones, too."""
    require_complement(wrong.group("B(4)", lie=()))


@guard("methods.reduced.sandwich:_met", "O(3), order 4, even part: rank 3, bound 4")
def _() -> None:
    """H(3) has a map that no matching gives."""
    _ = Hom(wrong.group("O(3)", lie=()), 2, 2).dim


@guard("methods.reduced.sandwich:require_moves", "permuting the places does not permute the brauer vectors")
def _() -> None:
    part = O(2).series.part("even")
    require_moves(wrong.vectors("O(2)", 2, 2, bent=wrong.first_value), part, class_array(part, 4, 2))


@guard("methods.reduced.sandwich:require_class_rule", "vector 0 of the even part breaks the class rule")
def _() -> None:
    part = O(2).series.part("even")
    obeys_class_rule(wrong.vectors("O(2)", 1, 1, bent=wrong.first_value), class_array(part, 2, 2), part, 2)


@guard("methods.reduced.sandwich:require_class_rule", "vector 0 of the balanced part breaks the class rule")
def _() -> None:
    """Without its signs F_β is no function on classes."""
    part = Sp(2).series.part("balanced")
    obeys_class_rule(wrong.vectors("Sp(2)", 1, 1, bent=wrong.unsigned), class_array(part, 2, 2), part, 2)


@guard("methods.reduced.sandwich:solves", "vector 0 of the even part does not solve the equations")
def _() -> None:
    """v(1,1,1,1) = v(1,1,2,2) is not true of a matching."""
    found = system(O(2).series, O(2).series.part("even"), 4, 2)
    one = np.ones(2, dtype=np.int64)
    false = Equations.collect(len(found.classes), 0 * one, np.arange(2), np.array([1, -2]))
    solves(spanning_vectors(O(2), 2, 2), false, found.classes, found.part)


@guard("methods.reduced.stability:stability", "the systems of order 2 differ between n = 2 and n = 4")
def _() -> None:
    """The list has one diagram less for small n."""
    series = parse_series("S(n)")[0]
    stability(series, 2, lambda n: spanning_vectors(S(4), 1, 1) if n > 3 else wrong.fewer(f"S({n})", 1, 1))


@guard("methods.reduced.stability:stability", "the systems of order 2 differ between n = 3 and n = 4")
def _() -> None:
    """At n₀ the list is whole, beyond it is not."""
    series = parse_series("S(n)")[0]
    stability(series, 2, lambda n: wrong.fewer("S(3)", 1, 1) if n == 3 else spanning_vectors(series(n), 1, 1))


@guard("methods.reduced.stability:stability", "the systems of order 2 differ between n = 2 and n = 4")
def _() -> None:
    """The vectors have other values for small n."""
    series = parse_series("S(n)")[0]
    stability(series, 2, lambda n: wrong.vectors(f"S({n})", 1, 1, bent=wrong.number_of_values))


@guard("methods.reduced.stability:stability", "the systems of order 4 differ between n = 2 and n = 6")
def _() -> None:
    """An equation is missing for small n, though n₀ = 2 says that all are there."""
    series = parse_series("O(n)")[0]
    (element,) = series.lie
    false = replace(element, tuples=lambda m, n: element.tuples(m, n) if n > 5 else ())
    stability(replace(series, lie=(false,)), 4, lambda n: spanning_vectors(O(n), 2, 2))


@guard("methods.reduced.swaps:checked_bound", "a vector does not solve the equations of a sector")
def _() -> None:
    one = np.ones(1, dtype=np.int64)
    checked_bound(Equations.collect(2, 0 * one, 0 * one, one), np.array([[1, 0]], dtype=np.int32), 1)


@guard("methods.reduced.swaps:values_of_orbits", "the values of a diagram are expected to be small")
def _() -> None:
    part = O(2).series.part("even")
    values_of_orbits(wrong.vectors("O(2)", 1, 1, bent=wrong.large), part, class_array(part, 2, 2))


SYM2_TO_SYM2 = BentLegs.of(4, 2, [((1, 0, 2, 3), 1), ((0, 1, 3, 2), 1)])


def diagram_orbits(name: str, **matrices: Any) -> DiagramOrbits:
    """The orbits of the diagrams of Sym² → Sym², the matrices having some false fields."""
    group, (block,) = parse_group(name), wrong.vectors(name, 2, 2, **matrices).blocks
    listed = WordTable(block.family, np.array(block.words, dtype=np.int8))
    return DiagramOrbits(Joint((group,), group.series.parts, SYM2_TO_SYM2), (listed,))


@guard(
    "methods.reduced.diagram_orbits:DiagramOrbits._contradicted",
    "the positions do not permute the symplectic vectors up to sign",
)
def _() -> None:
    diagram_orbits("Sp(2)", bent=wrong.first_and_one)


@guard(
    "methods.reduced.diagram_orbits:DiagramOrbits._contradicted",
    "the positions do not permute the brauer vectors up to sign",
)
def _() -> None:
    """A vector that vanishes where it should not tells no signs."""
    diagram_orbits("O(2)", bent=wrong.first_value)


@guard(
    "methods.reduced.diagram_orbits:DiagramOrbits.require_moves",
    "the positions do not permute the brauer vectors at a sample of tuples",
)
def _() -> None:
    orbits = diagram_orbits("O(2)", bent=wrong.by_name)
    orbits.require_moves(class_array(O(2).series.part("even"), 4, 2))


@guard("methods.reduced.system:Finder.__call__", "a diagram that a position makes is not among the unknowns")
def _() -> None:
    """A list that is not closed under the positions."""
    (block,) = wrong.fewer("O(2)", 2, 2).blocks
    listed = WordTable(block.family, np.array(block.words, dtype=np.int8))
    DiagramOrbits(Joint((O(2),), O(2).series.parts, SYM2_TO_SYM2), (listed,))


@guard("methods.reduced.symmetrised:solve_positions", "orbit 0 of diagrams does not solve the equations with positions")
def _() -> None:
    """The short root of Sp(4) with a flipped sign: false rows."""
    long, short = Sp(4).series.lie
    false = wrong.group("Sp(4)", lie=(long, replace(short, entries=((0, 2, 1), (3, 1, 1)))))
    _ = Symmetrised((false,), SYM2_TO_SYM2).findings


@guard("methods.reduced.symmetrised:met", "O(3) with positions: rank 2, bound 3")
def _() -> None:
    """H(3) has a map Sym² → Sym² that no matching gives."""
    _ = Symmetrised((wrong.group("O(3)", lie=()),), SYM2_TO_SYM2).findings


def young_orbits(name: str, **fields: Any) -> YoungOrbits:
    """The orbits of Sym² → Sym² by types of blocks, the family having some false fields."""
    group, (block,) = parse_group(name), spanning_vectors(parse_group(name), 2, 2).blocks
    false = replace(block.family, **fields)
    assert false.super_members
    return YoungOrbits(Joint((group,), group.series.parts, SYM2_TO_SYM2), Piece(false), false.super_members)


@guard(
    "methods.reduced.young_orbits:YoungOrbits.require_moves",
    "positions do not permute the brauer vectors as its blocks say",
)
def _() -> None:
    matrices = replace(family("brauer").matrices, bent=wrong.by_name)
    young_orbits("O(2)", matrices=matrices).require_moves(class_array(O(2).series.part("even"), 4, 2))


@guard(
    "methods.reduced.young_orbits:YoungOrbits.require_moves",
    "positions do not permute the symplectic vectors as its blocks say",
)
def _() -> None:
    """A record that allows loops on symmetrised legs."""
    orbits = young_orbits("Sp(2)", super_members=family("brauer").super_members)
    orbits.require_moves(class_array(Sp(2).series.part("balanced"), 4, 2))


@guard(
    "methods.reduced.young_sums:YoungSums._collected",
    "a diagram on symmetrised legs is not among those that are listed",
)
def _() -> None:
    """A list without the multigraph of two loops."""
    edges, groups = family("brauer").super_members, (LegGroup(2), LegGroup(2))
    assert edges
    YoungSums(edges, groups, 2, [((1, 1, 0), (1, 1, 0))]).columns([(0, 0, 0, 0)])


@guard("methods.reduced.uniform:_Case.require_same", "the systems with positions differ between n = 2 and n = 6")
def _() -> None:
    """An equation is missing for small n, though n₀ = 2 says that all are there."""
    (element,) = O(2).series.lie
    false = replace(element, tuples=lambda m, n: element.tuples(m, n) if n > 5 else ())
    uniformity([wrong.series("O", lie=(false,))], SYM2_TO_SYM2)


@guard(
    "claims.about_spaces:AboutSpaces.tables",
    "the diagrams span O(n) from Sym2(V) to Sym2(V) at n = 2, from Sym2(V) "
    "to Sym2(V): 2, 3, proved, by blocks 2, 2, proved",
)
def _() -> None:
    """The verdict has another rank."""
    claim = SpaceSpanning(O, source=Space("Sym2(V)"), target=Space("Sym2(V)"))
    claim.certificate(claim.case(2), replace(claim.decide(claim.case(2)), rank=3))


SQUARES = {"source": Space("Sym2(V)"), "target": Space("Sym2(V)")}
LESS = Findings(2, 1, 2, None, METHOD, ())
"""Two dependent maps in a space of dimension 2."""


class Falsely(SpaceCount):
    """A count whose spanning set does not span."""

    def space(self, n: int) -> Any:
        """A space of maps that says so."""
        return SimpleNamespace(findings=lambda: LESS)


@guard("claims.space_count:decide_number", "the spanning set has rank 1, the dimension is 2")
def _() -> None:
    claim = Falsely(O, formula=Constant(2), **SQUARES)
    claim.decide(claim.case(2))


@guard(
    "claims.space_spanning:SpaceSpanning._witness",
    "the diagrams span O(n) from Sym2(V) to Sym2(V): the spanning set lies in the span, yet the rank is smaller",
)
def _() -> None:
    claim = SpaceSpanning(O, **SQUARES)
    space = claim.space(2)
    claim._witness(space, LESS, list(space.spanning_set))


@guard(
    "claims.space_spanning:SpaceSpanning._relation",
    "the diagrams span O(n) from Sym2(V) to Sym2(V) as a basis: 2 diagrams are dependent, yet there is no relation",
)
def _() -> None:
    claim = SpaceSpanning(O, demand="basis", **SQUARES)
    space = claim.space(2)
    claim._relation(space, list(space.spanning_set))


@guard(
    "claims.space_spanning:SpaceSpanning._foreign",
    "even spans O(n) from Sym2(V) to Sym2(V): a basis lies in the span, yet the rank is smaller",
)
def _() -> None:
    """The maps of the diagrams with even blocks are not examined."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Hom, "examine", lambda self, maps: LESS)
        claim = SpaceSpanning(O, ("even",), **SQUARES)
        claim.decide(claim.case(2))


@guard(
    "claims.explicit_basis:ExplicitBasis.decide",
    "the explicit diagrams are a basis of O(n) from Sym2(V) to Sym2(V) at n = 2, from Sym2(V) to Sym2(V): 1 diagrams, "
    "dimension 2",
)
def _() -> None:
    """The rule has lost a diagram."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Hom, "basis", lambda self: list(self.spanning_set)[:1])
        claim = ExplicitBasis(O, **SQUARES)
        claim.decide(claim.case(2))


@guard("hom.by_positions:ByPositions.explicit_basis", "2 diagrams in the explicit basis, 2 listed, dimension 3")
def _() -> None:
    ByPositions(O(3), Space("Sym2(V)"), Space("Sym2(V)")).explicit_basis(3)


@guard("hom.by_harmonics:ByHarmonics.findings", "Harm2(V) → Harm2(V): rank 1, bound 2")
def _() -> None:
    """Another dimension."""
    known = ByHarmonics(O(2), Space("Harm2(V)"), Space("Harm2(V)"))
    known.__dict__["_dimension"] = 2
    known.findings()


@guard("claims.pattern_count:PatternNumber.start", "2^n is not of degree 1 for every remainder mod 1")
def _() -> None:
    PatternNumber.of("C(n)", "V", "V", "2^n", lambda n: 2**n, "subsets").start  # noqa: B018


@guard(
    "claims.span_layers:SpanLayers._differs",
    "the layers of the span of all pairs are a basis in S(n) from V to V at n = 2, from V to V: the edges "
    "and the matrices differ on equivariance",
)
def _() -> None:
    """A dense layer between sets on which no group is said to act."""
    decided(spans.Dense(S))


@guard(
    "claims.span_layers:SpanLayers._tried",
    "the layers of the span of all pairs are a basis in S(n) from V to V at n = 2, from V to V: a span of "
    "G-sets has a layer outside Hom: w1: −1→1, 1→2, 2→1, −2→2; w2: none",
)
def _() -> None:
    """The full span without a weight."""
    decided(spans.Shortened(S))


@guard(
    "claims.span_layers:SpanLayers._missed",
    "the layers of the span of all pairs are a basis in S(n) from V to V at n = 2, from V to V: all orbits "
    "lie in the span, yet its rank is smaller than dim Hom",
)
def _() -> None:
    decided(spans.Larger(S))


@guard(
    "claims.span_derivative:SpanDerivative.decide",
    "the spans with exchanged legs derive the layers of S(n) from V to V at n = 2, from V to V: 1 "
    "transposes in a space of dimension 2",
)
def _() -> None:
    decided(spans.ShortenedDerivative(S))


@guard(
    "claims.span_derivative:SpanDerivative._weights_checked",
    "the spans with exchanged legs derive the layers of S(n) from V to V: the derivative by w1 at input 1 is another "
    "one",
)
def _() -> None:
    """A span whose sign is lost when X and W are exchanged."""
    decided(spans.TwistedDerivative(S))


@guard(
    "claims.group_network:GroupNetwork._compare",
    "the closed-form network on V multiplies in S(n) at n = 2, from V to V: the outputs are not the values of the "
    "character",
)
def _() -> None:
    decided(elements.Tripled(S))


@guard(
    "claims.parities:ParityBasis.outcome",
    "the parities are a basis of the functions on S(n) at n = 2, from V to V: two parities are not orthogonal",
)
def _() -> None:
    """A value that is never reached."""
    decided(elements.OneTwice(S))


@guard(
    "claims.parities:ParityBasis.outcome#2",
    "the parities are a basis of the functions on C(4) at n = 2, from V to V: 2 parities, 1 products of squares",
)
def _() -> None:
    decided(elements.ShiftedParities(parse_group("C(4)").series))


@guard(
    "claims.pointwise:PointwiseClaim.decide",
    "functions commute as the entries of the generators say, on every coordinate of V with S(n) at n = 2, from V to V: "
    "['cube', 'identity', 'signed_square'] commute, by the entries others do",
)
def _() -> None:
    """The entries of V for Alt2(V)."""
    decided(elements.Misread(S))


@guard(
    "claims.regular_layers:RegularLayers.outcome",
    "the vectors of V are a basis of the layers from functions on S(n) at n = 2, from V to V: an element other than 1 "
    "has a fixed point on the elements",
)
def _() -> None:
    decided(elements.StillLayers(S))


@guard("claims.regular_layers:_equations", "the generators reach 1 of 2 elements")
def _() -> None:
    decided(elements.UnreachedLayers(S))


@guard(
    "pointwise.rows:difference",
    "Pieces(left=(), right=(Fraction(0, 1),)) and the row {0: Fraction(2, 1), 1: Fraction(1, 1)} do not commute, yet "
    "no point says so",
)
def _() -> None:
    """The function 0, written with a coefficient too many: it is taken for one that is not affine."""
    difference(Pieces((), (Fraction(0),)), Matrix([[2, 1], [0, 1]]))


@guard(
    "claims.gaunt_spanning:GauntSpanning.decide",
    "products of polynomials span O(n) from V^2 to 1 at n = 2, from V^2 to 1: the harmonic part of a product is not "
    "that of 1 diagram",
)
def _() -> None:
    """The product to the wrong degree."""
    decided(harmonics.OtherDegrees(O, source=Space("V^2"), target=Space("1")))


@guard(
    "claims.aligned_filters:AlignedFilters._blocks",
    "the filters on an axis are a basis in SO(n) from V+1 to V+1 at n = 2, from V+1 to V+1: ranks [3, 2, 3] of "
    "filters, blocks and both, for 2 blocks",
)
def _() -> None:
    """The blocks of O(2) beside the filters of SO(2)."""
    decided(harmonics.HalfTheBlocks(parse_series("SO(n)")[0], source=Space("V+1"), target=Space("V+1")))


@guard(
    "claims.harmonic_ways:HarmonicWays._made",
    "multiplications from (1+V)^2 to 1+V+Harm2(V) are those of the formulas at n = 3, from (1+V)^2 to 1+V+Harm2(V): "
    "the two ways give different features",
)
def _() -> None:
    claim = replace(theorem("harmonic-multiplications").controls[0].true, products=(DENSE, harmonics.DOUBLED))
    claim.decide(claim.case(3))


@guard(
    "claims.harmonic_ways:HarmonicWays._made#2",
    "multiplications from (1+V)^2 to 1+V+Harm2(V) are those of the formulas at n = 3, from (1+V)^2 to 1+V+Harm2(V): "
    "the numbers [(116, 0), (116, 116)] depend on what is multiplied",
)
def _() -> None:
    """A way that leaves products with 0 out."""
    claim = replace(theorem("harmonic-multiplications").controls[0].true, products=(DENSE, harmonics.SKIPPING))
    claim.decide(claim.case(3))


@guard("claims.tables:written_part", "S(2), order 2, plain: 1 + 0 pivots")
def _() -> None:
    certification._part_of(S(2), S(2).series.part("plain"), wrong.fewer("S(2)", 1, 1))


@guard("claims.tables:missed_vector", "no diagram of S(2) lies outside the span")
def _() -> None:
    every = spanning_vectors(S(2), 1, 1)
    certification.missed(S(2), every, every)


@guard("claims.powers:AdjacencySpanning.certificate", "the powers of the adjacency matrix span Hom_Aut(complete:3)")
def _() -> None:
    """The verdict is false: for a complete graph they span."""
    verdict = verify("graph-automorphism-adjacency", group="Aut(complete:3)", k=1, l=1)
    replace(verdict, outcome=replace(verdict.outcome, status="refuted")).certify()


@guard(
    "verdicts.decide:every_larger",
    "symmetric-bell-count is expected to change beyond n = 2, where the system does not",
)
def _() -> None:
    statement = theorem("symmetric-bell-count")
    verdict = verify(statement.name, n=2, k=1, l=1)
    false = replace(statement, holds=lambda case: case.n == 3)
    every_larger(Task(Instance(false, statement.claim), Case(2, 1, 1)), verdict)


@guard(
    "verdicts.decide:every_larger",
    "symmetric-bell-count is expected to change beyond n = 2, where the system does not",
)
def _() -> None:
    """The claimed number grows beyond the n from which on it is said to be the same."""
    statement = theorem("symmetric-bell-count")
    verdict = verify(statement.name, n=2, k=1, l=1)
    growing = Counted("n", lambda n, k, l: n, lambda m: 1, "it does not")
    every_larger(Task(Instance(statement, replace(statement.claim, formula=growing)), Case(2, 1, 1)), verdict)


@guard(
    "verdicts.decide:every_larger",
    "local-symmetries is expected to change beyond n1 = 2, n2 = 1, where the system does not",
)
def _() -> None:
    """At S(1)xO(2), a place beside the corner of the box: there O(2) stands for all larger n2."""
    statement = theorem("local-symmetries")
    assert statement.single
    single = replace(statement.single, holds=lambda series, case: series.letter != "S(1)xO(2)")
    (box,) = boxes(replace(statement, single=single), parse_product("S(n)xO(n)"))
    every_larger(Task(box, Case(2, 1, 1), every=True), verify(statement.name, group="S(2)xO(1)", k=1, l=1))


@guard("verdicts.decide:decide", "dim Hom_S(2) at order 2: 2 computed, 7 by characters")
def _() -> None:
    statement = theorem("symmetric-diagram-basis")
    false = replace(statement.claim, series=wrong.series("S", dimension=lambda m, n: 7))
    decide(Task(Instance(statement, false), Case(2, 1, 1)))


@guard(
    "verdicts.decide:decide#2",
    "orthogonal-brauer at n = 2, k = 2, l = 0: generators commute, and 3 random elements (seed 0) on 1 map: "
    "2 do not commute",
)
def _() -> None:
    """The random element, not the generators, is false."""
    statement = theorem("orthogonal-brauer")
    false = replace(statement.claim, series=wrong.series("O", random=lambda n, rng: Matrix([[1, 1], [0, 1]])))
    decide(Task(Instance(statement, false), Case(2, 2, 0)))


@guard(
    "clifford.isometries:reflections",
    "1 reflections of Cl(2,0) do not have the product [[1, 0], [0, -1]]",
)
def _() -> None:
    """The vector is e2."""
    reflections(clifford.OneMirror(2), Matrix([[1, 0], [0, -1]]))


@guard(
    "claims.algebra_layers:AlgebraLayers._missed",
    "matrices of multiplications from the left are a basis in Blades(0,1) from V to V at n = 2, from V to V: a basis "
    "lies in the span, yet the rank is smaller",
)
def _() -> None:
    """Nothing is missed."""
    claim = AlgebraLayers(parse_group("Blades(0,1)").series)
    claim._missed(claim.case(2))


@guard(
    "claims.algebra_layers:ParametrisedMultiplication.decide",
    "parametrised multiplication has fewer parameters of a dense layer in Blades(0,1) from V to V at n = 2, from V to "
    "V: 1 of 2 layers are sums of Kronecker products",
)
def _() -> None:
    decided(clifford.FewerSums(parse_group("Blades(0,1)").series))


@guard(
    "claims.clifford_maps:CliffordMaps.decide",
    "the grades, twice, are a basis in O(n) from Cl(V) to Cl(V) at n = 2, from Cl(V) to Cl(V): 6 maps of rank 3 are "
    "dependent",
)
def _() -> None:
    decided(clifford.doubled(CliffordMaps(O)))


@guard(
    "claims.clifford_maps:CliffordMaps._missed",
    "the grades but 0 are a basis in O(n) from Cl(V) to Cl(V): no map is found that is missed, yet the rank 2 is "
    "smaller than the dimension",
)
def _() -> None:
    decided(clifford.shortened(CliffordMaps(O)))


@guard(
    "claims.sandwiches:Sandwiches._length",
    "reflections and their products are sandwich products in O(n): [[0, 1], [1, 0]] does not act as (e1)",
)
def _() -> None:
    decided(clifford.OneReflection(O))


@guard(
    "claims.weingarten_projection:WeingartenProjection.decide",
    "Weingarten functions of brauer diagrams give the averages over O(n) at n = 2, k = l = 1: the trace of the "
    "projection is not 1, the rank",
)
def _() -> None:
    """The trace is false."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(type(ORTHOGONAL), "trace", lambda self, words, size: 7)
        WeingartenProjection.of(ORTHOGONAL).decide(Case(2, 1, 1))


@guard("weingarten.pairing_averages:PairingAverages.identity", "G·Wg is not 1 for the 3 matchings of 4 points")
def _() -> None:
    """1/n² on the diagonal is not the inverse."""
    gaussian = replace(ORTHOGONAL, function=replace(ORTHOGONAL.function, leading=True))
    gaussian.identity([(0, 0, 1, 1), (0, 1, 0, 1), (0, 1, 1, 0)])


@guard(
    "weingarten.block_averages:BlockAverages.identity",
    "n^2 is not the sum of the falling powers of n with Stirling numbers",
)
def _() -> None:
    """S(2, 1) = 1 is taken for 2."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("eqmath.weingarten.block_averages.stirling", lambda t, s: int(s == t) + int((t, s) == (2, 1)) * 2)
        PERMUTATIONS.identity([(0, 1), (0, 0)])


@guard("hom.by_category:require_equal", "here: rank 2 by the Gram matrix, 3 by the entries")
def _() -> None:
    by_category.require_equal(2, 3, "here")


@guard(
    "claims.easy_categories:EasyCategories.findings",
    "easy diagrams span the maps of S(n) at n = 2, k = l = 1: dimension 4 by the generators, 2 by classes",
)
def _() -> None:
    """Classes of S(n) beside no generators."""
    EasyCategories(replace(S, generators=lambda n: ())).decide(Case(2, 1, 1))


@guard(
    "claims.easy_categories:relation",
    "S+ at n = 2, k = l = 1: the diagrams are dependent, yet there is no relation",
)
def _() -> None:
    relation(EasyList(easy_category("S+"), Case(2, 1, 1)))


@guard(
    "claims.closure:operations",
    "(1,2,1') • (1) is 1,2, which is not in the category of singletons",
)
def _() -> None:
    """Blocks of one or of three are not closed."""
    odd = replace(easy_category("S+"), name="singletons", blocks=lambda word, _: word != (0, 0))
    closure.operations(odd, Case(4, 0, 2))


@guard("claims.closure:generation", "the generators of S+ do not generate its diagrams on 4 points")
def _() -> None:
    """The block of four is not among them."""
    closure.generation(replace(easy_category("S+"), generators=(("1", "-"),)), Case(4, 2, 2))


@guard("claims.identities:identities_content", "1 identities, of which none is false, are said to be refuted")
def _() -> None:
    identities_content("refuted", 1, (), [[(0, [["#0"]])]], unnamed, [Matrix([[1]])])


@guard("claims.formal:formal_content", "1 identities, of which none is false, are said to be refuted")
def _() -> None:
    formal_content("refuted", 1, family("brauer"), [[(0, [["0"]])]])


@guard(
    "claims.headed_presentation:HeadedPresentation.decide",
    "B(n) with one head presents the maps of SO(n) at n = 2, k = l = 2: 4 relations among 9 diagrams, 6 maps",
)
def _() -> None:
    """A dimension is said to be larger than it is."""
    claim: Any = theorem("brauer-grood-presentation").claim
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(type(claim), "_rank", lambda self, every, n, m, most: most + 1)
        claim.decide(Case(2, 2, 2))


def words_with(relations: tuple[str, ...]) -> Any:
    """The claim that B(n) has these relations and no others."""
    claim: Any = theorem("brauer-presentation").claim
    return replace(claim, entries=replace(claim.entries, category=replace(BRAUER, relations=relations)))


@guard("algebras.joined_words:_join", "∪ ∩ and || are different diagrams")
def _() -> None:
    """Of two edges and two strands it is said that they are the same."""
    joined_words(replace(BRAUER, relations=(*BRAUER.relations, "∪ ∩ = ||")), 2, 2)


@guard("claims.presented:Presented.reason", "x x = x is false for the matrices of O(n)")
def _() -> None:
    words_with(("x x = x",)).stable(1, 1)


@guard("claims.presented:Presented.decide", "6 words of 14 are not found to be joined at n = 2, k = 1, l = 2")
def _() -> None:
    """The zig-zags are left out."""
    words_with(BRAUER.relations[:6]).decide(Case(2, 1, 2))


@guard("claims.virtual_counts:differences", "Sym2(V) is not a product of V and Harm of V")
def _() -> None:
    differences(Space("Sym2(V)"))


@guard(
    "claims.split_blocks:certified_by_blocks",
    'Hom(O(2), "Cl(V)", "Cl(V)"): dimension 3, rank 3; by blocks 3, 2',
)
def _() -> None:
    """One of the maps is left out."""
    claim = CliffordMaps(O)
    case = claim.case(2)
    certified_by_blocks(claim.space(2), claim.decide(case), "basis", list(claim.vectors(case).matrices())[1:])


@guard("claims.presented:Presented._require_matrices", "the matrix of x is not that of 1,2'|2,1'")
def _() -> None:
    """A diagram has one sign less than the word that is said to be its own."""
    claim: Any = theorem("brauer-presentation").claim
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(type(claim.entries), "differs", lambda self, side, d: side.text == "x")
        claim.decide(Case(2, 2, 2))


@pytest.mark.parametrize(("place", "message", "fire"), FIRES, ids=[place for place, *_ in FIRES])
def test_the_guard_fires(place: str, message: str, fire: Fire) -> None:
    with pytest.raises(Disagreement) as caught:
        fire()
    assert str(caught.value) == message
    assert places.fired(caught.tb) == place


def test_every_guard_has_fired_and_none_is_hidden() -> None:
    """A guard that was never seen to fire is not a guard."""
    assert sorted({place for place, *_ in FIRES}) == places.everywhere()
    for path in places.HOUSE.rglob("*.py"):
        assert places.made(path) == len(places.raised(path)), f"{path.name} makes one and raises it elsewhere"


def test_a_new_guard_would_be_missed(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two in one function, one in a method, one that is made and kept."""
    monkeypatch.setattr(places, "HOUSE", tmp_path)
    (tmp_path / "new.py").write_text(
        "class C:\n    def f(self):\n        raise errors.Disagreement('a')\n"
        "def g(x):\n    if x:\n        raise Disagreement('b')\n    raise Disagreement(\n        'c'\n    )\n"
        "kept = Disagreement('d')\n",
        encoding="utf-8",
    )
    assert places.everywhere() == ["new:C.f", "new:g", "new:g#2"]
    assert places.made(tmp_path / "new.py") == 4
