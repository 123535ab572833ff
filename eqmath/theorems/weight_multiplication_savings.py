"""That a sum of diagrams takes no more operations than its matrix: false for small n, and for biases."""

from dataclasses import replace
from functools import partial

from eqmath.claims import Case, Control, WeightSavings
from eqmath.claims.weight_multiplication import saves
from eqmath.groups.symmetric import GROUP
from eqmath.theorems.splits import every
from eqmath.theorems.theorem import Theorem
from eqmath.theorems.words import MULTIPLICATION, OPERATIONS, SUMMED

CLAIM = WeightSavings(GROUP)

THEOREM = Theorem(
    name="weight-multiplication-savings",
    statement="To multiply a vector with Σ w_π D_π diagram by diagram takes at most the 2nᵏ⁺ˡ − nˡ additions and "
    "multiplications of its matrix. True exactly where the closed formula is at most that: for k ≥ 1 where n is large "
    "enough, as no power of n in the formula is above n^max(k,l), which for l = 0 occurs once; false for k = 0, l ≥ 1 "
    "at every n, since nˡ entries are added to an empty result besides. For k = l = 1 it is true at n = 1, for k = 1 "
    "and l = 3 first at n = 4.",
    brief="S(n): applying a layer by diagrams saves operations",
    fails="small n, and layers without input",
    hypotheses="n ≥ 1, k ≥ 0, l ≥ 0",
    convention=f"{OPERATIONS}; to add to an empty result counts as well, and the matrix is taken as given",
    source=f"{MULTIPLICATION}, where the orders of growth are compared",
    reading=f"{SUMMED}; refuted with the two numbers",
    script="fast_multiplication",
    claim=CLAIM,
    holds=partial(saves, GROUP),
    max_order=4,
    max_n=5,
    splits=every,
    controls=(
        Control("one operation less than the matrix", "6 for a 2 × 2 matrix, and all are needed", Case(2, 1, 1),
                replace(CLAIM, shifted=-1), CLAIM),
        Control("n² − 1 operations", "the sum takes 2, and then 3 more and 4 products", Case(3, 1, 1),
                replace(CLAIM, shifted=-7), CLAIM),
    ),
    rests_on=("weight-multiplication",),
)  # fmt: skip
