"""What commutes with the partition algebra is the span of the permutations: the other half of Schur–Weyl duality."""

from dataclasses import replace

from eqmath.claims import Case, Control, SchurWeyl
from eqmath.combinatorics import symmetric_squares
from eqmath.exact import Matrix
from eqmath.groups import matrix_group, parse_group
from eqmath.groups.symmetric import GROUP
from eqmath.theorems.theorem import InPaper, Theorem
from eqmath.theorems.words import COMMUTANT, DOUBLE_CENTRALISER, OF_COMMUTANTS, POWERS_OF_ELEMENTS

CLAIM = SchurWeyl(GROUP, symmetric_squares, generators=("1,2'|2,1'", "1|1'", "1,2,1',2'"))
FIRST, SECOND = Case(3, 1, 1), Case(3, 2, 2)
SIGNED = matrix_group("signs", 2, [Matrix([[-1, 0], [0, 1]])])

THEOREM = Theorem(
    name="symmetric-schur-weyl",
    statement="The maps of (Rⁿ)^⊗k that commute with D_π for all (k,k)-partition diagrams π are the sums of σ^⊗k, "
    "σ ∈ S(n): with the D_π that commute with S(n), a double centraliser. They have dimension Σ (f^λ)² over the λ ⊢ n "
    "with n − λ₁ ≤ k; neighbouring crossings, one cut strand and two merged strands generate the diagrams.",
    brief="S(n): what commutes with all diagrams comes from the group",
    hypotheses="n ≥ 1, k = l ≥ 0",
    convention=POWERS_OF_ELEMENTS,
    source=f"V. F. R. Jones, The Potts model and the symmetric group (1994); P. Martin (1991), partition algebras. "
    f"E. Pearce-Crump, arXiv:2212.08648, which builds on this duality. {DOUBLE_CENTRALISER}",
    reading=COMMUTANT,
    script="schur_weyl",
    claim=CLAIM,
    max_n=4,
    controls=(
        Control("the cut strand left out", "diag(1, 0, 0) commutes with strands alone", FIRST,
                replace(CLAIM, generators=("1,2'|2,1'", "1,2,1',2'"), others=False), CLAIM),
        Control("the crossing left out", "legs may then be treated differently", SECOND,
                replace(CLAIM, generators=("1|1'", "1,2,1',2'"), others=False), CLAIM),
        Control("the merged strands left out", "V^⊗2 is then (R ⊕ W)^⊗2, whatever W", SECOND,
                replace(CLAIM, generators=("1,2'|2,1'", "1|1'"), others=False), CLAIM),
        Control("rotations alone", "circulant matrices are few", FIRST,
                replace(CLAIM, acting=parse_group("C(3)")), CLAIM),
        Control("a change of sign", "it moves the matrix of ones", Case(2, 1, 1),
                replace(CLAIM, acting=SIGNED), CLAIM),
    ),
    order=OF_COMMUTANTS,
    rests_on=("symmetric-diagram-basis",),
    papers=(InPaper("2212.08648", 6, "Schur–Weyl duality: each is what commutes with the other", 4, "1..4"),),
)  # fmt: skip
