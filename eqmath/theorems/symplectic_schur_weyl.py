"""What commutes with the Brauer algebra at −n is the span of the symplectic matrices on tensors."""

from dataclasses import replace

from eqmath.claims import Case, Control, SchurWeyl
from eqmath.combinatorics import symplectic_squares
from eqmath.exact import Matrix
from eqmath.groups import matrix_group
from eqmath.groups.symplectic import GROUP
from eqmath.theorems.theorem import InPaper, Theorem
from eqmath.theorems.words import COMMUTANT, DOUBLE_CENTRALISER, OF_COMMUTANTS, POWERS_OF_ELEMENTS

CLAIM = SchurWeyl(GROUP, symplectic_squares, family="symplectic", generators=("1,2'|2,1'", "1,2|1',2'"))
TURN = matrix_group("quarter turns", 2, [Matrix([[0, 1], [-1, 0]])])

THEOREM = Theorem(
    name="symplectic-schur-weyl",
    statement="The maps of (Rⁿ)^⊗k that commute with F_β for all (k,k)-Brauer diagrams β are the sums of g^⊗k, "
    "g ∈ Sp(n): with the F_β, which span what commutes with Sp(n), a double centraliser. They have dimension Σ dim(λ)² "
    "over the representations of Sp(n) with |λ| = k, k − 2, … and at most n/2 rows; neighbouring crossings and one "
    "pair of edges inside the rows generate the diagrams.",
    brief="Sp(n): what commutes with all diagrams comes from the group",
    hypotheses="n ≥ 2 even, k = l ≥ 0",
    convention=POWERS_OF_ELEMENTS,
    source=f"R. Brauer, On algebras which are connected with the semisimple continuous groups (1937). "
    f"E. Pearce-Crump, arXiv:2212.08630, which builds on this duality. {DOUBLE_CENTRALISER}; the dimensions: N. El "
    "Samra, R. C. King (1979)",
    reading=COMMUTANT,
    script="schur_weyl",
    claim=CLAIM,
    max_n=4,
    controls=(
        Control("the pair of edges left out", "all g^⊗2 with g ∈ GL(4) commute with the crossing", Case(4, 2, 2),
                replace(CLAIM, generators=("1,2'|2,1'",), others=False), CLAIM),
        Control("the crossing left out", "legs may then be treated differently", Case(4, 2, 2),
                replace(CLAIM, generators=("1,2|1',2'",), others=False), CLAIM),
        Control("quarter turns alone", "1 and one more matrix are few", Case(2, 1, 1),
                replace(CLAIM, acting=TURN), CLAIM),
        Control("δ in place of ε", "a symplectic matrix need not be orthogonal", Case(4, 2, 2),
                replace(CLAIM, family="brauer"), CLAIM),
    ),
    order=OF_COMMUTANTS,
    rests_on=("symplectic-brauer",),
    papers=(InPaper("2212.08630", 10, "the same for the F_β and Sp(n)", 4, "2..4"),),
)  # fmt: skip
