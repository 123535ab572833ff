"""The noncrossing diagrams of a free easy quantum group are linearly independent: false for small n."""

from dataclasses import replace

from eqmath.claims import Case, Control, FreeCategories, Reader, WeightCount, read_formula
from eqmath.easy import easy_category
from eqmath.groups import Series, parse_group
from eqmath.theorems.free_easy_groups import EVERY_N, GROUPS, is_quantum
from eqmath.theorems.theorem import InPaper, SingleGroups, Theorem
from eqmath.theorems.words import BLOCKS_IN_ROWS, EASY

CLAIM = FreeCategories(parse_group("S+(4)").series, demand="basis")
SMALL = replace(CLAIM, series=parse_group("S+(3)").series)
EVEN = replace(CLAIM, series=parse_group("H+(4)").series)


def _independent(series: Series, case: Case) -> bool:
    return series.easy is not None and series.easy.independent(case.order, case.n)


THEOREM = Theorem(
    name="free-easy-diagram-basis",
    statement="The D_π of the noncrossing diagrams of a free easy quantum group are linearly independent. It is true "
    "for n ≥ 4, for O⁺ and U⁺ for n ≥ 2, for B⁺, B'⁺ and B^#⁺ for n ≥ 3. For smaller n it is true of fewer than so "
    "many vertices, at n = 1, 2, 3: 2, 3, 5 for S⁺; 2, 4, 6 for S'⁺; 4, 6, 10 for H⁺ and K⁺; 2 and 4 at n = 1, 2 for "
    "B⁺, B'⁺ and B^#⁺; 4 at n = 1 for O⁺ and U⁺.",
    brief="noncrossing diagrams are linearly independent",
    fails="n ≤ 3, from some number of vertices on",
    hypotheses="n ≥ 1, k ≥ 0, l ≥ 0; for U⁺ and K⁺ diagrams between the same words of V and V̄",
    convention=BLOCKS_IN_ROWS,
    source=f"{EASY}; the numbers for small n follow here from the ranks",
    reading="proved: the rank is the number of diagrams, by the Gram matrix and by all entries; refuted: a linear "
    "relation between their matrices",
    script="easy_groups",
    claim=CLAIM,
    largest=4,
    single=SingleGroups("free easy G", is_quantum, GROUPS, _independent, patterns=EVERY_N),
    controls=(
        Control(
            "the crossing as well at n = 3", "three values are too few for four blocks",
            Case(3, 2, 2), replace(SMALL, category=easy_category("S")), SMALL,
        ),
        Control(
            "Catalan numbers for S+(3)", "from five vertices on three values are too few",
            Case(3, 2, 3), WeightCount(SMALL.series, read_formula(Reader("binomial(2*m, m)/(m + 1)"))),
            FreeCategories(SMALL.series),
        ),
        Control(
            "powers of 3 for H+(4)", "C(3r,r)/(2r+1) is 12 for r = 3",
            Case(4, 3, 3), WeightCount(EVEN.series, read_formula(Reader("3^(m/2 - 1)"))), EVEN,
        ),
    ),
    rests_on=("free-easy-groups",),
    papers=(
        InPaper("2311.06358", 3, "the matrices are a spanning set, which need not be a basis", max_order=6, n="1..3"),
    ),
)  # fmt: skip
