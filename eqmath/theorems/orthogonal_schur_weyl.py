"""What commutes with the Brauer algebra is the span of the orthogonal matrices on tensors."""

from dataclasses import replace

from eqmath.claims import Case, Control, SchurWeyl
from eqmath.combinatorics import orthogonal_squares
from eqmath.groups import parse_group
from eqmath.groups.orthogonal import GROUP
from eqmath.theorems.theorem import InPaper, Theorem
from eqmath.theorems.words import COMMUTANT, DOUBLE_CENTRALISER, OF_COMMUTANTS, POWERS_OF_ELEMENTS

CLAIM = SchurWeyl(GROUP, orthogonal_squares, generators=("1,2'|2,1'", "1,2|1',2'"))
FIRST, SECOND = Case(2, 1, 1), Case(2, 2, 2)

THEOREM = Theorem(
    name="orthogonal-schur-weyl",
    statement="The maps of (Rⁿ)^⊗k that commute with E_β for all (k,k)-Brauer diagrams β are the sums of g^⊗k, "
    "g ∈ O(n): with the E_β, which span what commutes with O(n), a double centraliser. They have dimension Σ dim(λ)² "
    "over the representations of O(n) with |λ| = k, k − 2, … whose first two columns have at most n boxes; "
    "neighbouring crossings and one pair of edges inside the rows generate the diagrams.",
    brief="O(n): what commutes with all diagrams comes from the group",
    hypotheses="n ≥ 1, k = l ≥ 0",
    convention=POWERS_OF_ELEMENTS,
    source=f"R. Brauer, On algebras which are connected with the semisimple continuous groups (1937). "
    f"E. Pearce-Crump, arXiv:2212.08630, which builds on this duality. {DOUBLE_CENTRALISER}; the dimensions: N. El "
    "Samra, R. C. King (1979)",
    reading=COMMUTANT,
    script="schur_weyl",
    claim=CLAIM,
    max_n=4,
    controls=(
        Control("the pair of edges left out", "all g^⊗2 with g ∈ GL(2) commute with the crossing", SECOND,
                replace(CLAIM, generators=("1,2'|2,1'",), others=False), CLAIM),
        Control("the crossing left out", "legs may then be treated differently", SECOND,
                replace(CLAIM, generators=("1,2|1',2'",), others=False), CLAIM),
        Control("signed permutations alone", "on V^⊗2 their span is smaller", SECOND,
                replace(CLAIM, acting=parse_group("H(2)")), CLAIM),
        Control("signs alone", "diagonal matrices are few", FIRST,
                replace(CLAIM, acting=parse_group("O(1)+O(1)")), CLAIM),
    ),
    order=OF_COMMUTANTS,
    rests_on=("orthogonal-brauer",),
    papers=(InPaper("2212.08630", 9, "Schur–Weyl duality: what commutes with the E_β comes from O(n)", 4, "1..4"),),
)  # fmt: skip
