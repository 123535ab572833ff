"""A whole weight matrix is multiplied with vectors diagram by diagram, every contraction done once."""

from dataclasses import replace

from eqmath.claims import Case, Control, WeightMultiplication
from eqmath.groups import parse_series
from eqmath.groups.symmetric import GROUP
from eqmath.theorems.diagram_factorisation import has_rows
from eqmath.theorems.splits import every
from eqmath.theorems.theorem import InPaper, SingleGroups, Theorem
from eqmath.theorems.words import MULTIPLICATION, OPERATIONS, SUMMED

CLAIM = WeightMultiplication(GROUP)
ROTATIONS = replace(CLAIM, series=parse_series("SO(n)")[0])
GROUPS = ("S(n)", "O(n)", "Sp(n)", "SO(n)", "A(n)", "H(n)", "B(n)")

THEOREM = Theorem(
    name="weight-multiplication",
    statement="Let W = Σ w_π D_π be a weight matrix, a sum over the basis of Hom_G. Contract x for every different "
    "lower row once, coarse rows from fine ones; add up weights times the results for every matching of crossing "
    "blocks; copy for every different upper row once. That is W x exactly, for all weights, as are sums over channels "
    "with a bias. It takes the additions and multiplications of a closed formula, a sum over rows and diagrams of "
    "numbers which without determinants are at most n^max(k,l) each, where the matrix takes 2nᵏ⁺ˡ − nˡ.",
    brief="layers are applied exactly, without their matrix",
    hypotheses="G one of S(n), O(n), Sp(n), SO(n), A(n), H(n), B(n); k ≥ 0, l ≥ 0",
    convention=OPERATIONS,
    source=f"{MULTIPLICATION}; the sharing of contractions and its count: here",
    reading=SUMMED,
    script="fast_multiplication",
    claim=CLAIM,
    max_order=4,
    max_n=3,
    splits=every,
    single=SingleGroups("G", has_rows, tuple((group, 4) for group in GROUPS)),
    controls=(
        Control("one addition less", "the formula is exact", Case(3, 1, 1), replace(CLAIM, shifted=-1), CLAIM),
        Control("weights in the opposite order", "the identity is not the matrix of ones", Case(3, 1, 1),
                replace(CLAIM, turned=True), CLAIM),
        Control("weights exchanged beside a determinant", "the quarter turn is not the identity", Case(2, 1, 1),
                replace(ROTATIONS, turned=True), ROTATIONS),
    ),
    rests_on=("diagram-factorisation",),
    papers=(
        InPaper("2304.14165", 6, "sums of diagrams, with channels and bias", max_order=4, n="1..3"),
        InPaper("2212.08648", 7, "multiple feature channels", max_order=3, n="1..3"),
        InPaper("2212.08630", 11, "multiple feature channels", max_order=3, n="1..3"),
        InPaper("2301.10152", 7, "multiplying with a weight matrix", max_order=3, n="2..3"),
    ),
)  # fmt: skip
