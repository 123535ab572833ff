"""The maps that commute with an easy group are spanned by the partitions of its category."""

from eqmath.claims import Case, Control, EasyCategories
from eqmath.easy import easy_category
from eqmath.groups import GroupPattern, Series, parse_group
from eqmath.groups.orthogonal import GROUP as ORTHOGONAL
from eqmath.groups.symmetric import GROUP as SYMMETRIC
from eqmath.theorems.theorem import InPaper, SingleGroups, Theorem
from eqmath.theorems.words import BLOCKS_IN_ROWS, EASY

CLAIM = EasyCategories(SYMMETRIC)
BESIDE_MINUS = parse_group("S'(2)").series


def is_easy(series: Series) -> bool:
    """Whether it is a group with elements that has an easy category.

    >>> is_easy(SYMMETRIC), is_easy(parse_group("S+(3)").series), is_easy(parse_group("A(3)").series)
    (True, False, False)
    """
    return series.easy is not None and not series.quantum


THEOREM = Theorem(
    name="easy-groups",
    statement="There are six easy groups of real matrices. The D_π of the (k,l)-partition diagrams of a category span "
    "Hom_G((Rⁿ)^⊗k, (Rⁿ)^⊗l): all partitions for S(n), blocks of two vertices for O(n), blocks of even size for H(n), "
    "blocks of one or two for B(n); and those of S(n) and of B(n) with an even number of vertices for S'(n) and B'(n), "
    "which are these groups together with −1.",
    brief="the six easy groups: the partitions of a category span",
    hypotheses="n ≥ 1, k ≥ 0, l ≥ 0; that there are no others is cited",
    convention=BLOCKS_IN_ROWS,
    source=EASY,
    reading="proved: every D_π commutes with all generators, and their rank is the dimension of Hom, by generators and "
    "by classes of index tuples; the rank is that of the Gram matrix",
    script="easy_groups",
    claim=CLAIM,
    max_n=3,
    largest=4,
    single=SingleGroups(
        "easy G",
        is_easy,
        (
            ("S'(1)", 4), ("S'(2)", 5), ("S'(3)", 4), ("B'(1)", 4), ("B'(2)", 5), ("B'(3)", 4),
            ("S(n)", 4), ("O(n)", 4), ("H(n)", 4), ("B(n)", 4),
        ),
        patterns=(GroupPattern("S'(n)"), GroupPattern("B'(n)")),
    ),
    controls=(
        Control(
            "noncrossing partitions for S(4)", "the crossing commutes with permutations, and n = 4 sees it",
            Case(4, 2, 2), EasyCategories(SYMMETRIC, category=easy_category("S+")), CLAIM,
        ),
        Control(
            "the partitions of S for S'(2)", "−1 changes the sign of a vector",
            Case(2, 0, 1), EasyCategories(BESIDE_MINUS, category=easy_category("S")), EasyCategories(BESIDE_MINUS),
        ),
        Control(
            "1|1' left out for S(2)", "the two (1,1)-diagrams are a basis for n = 2",
            Case(2, 1, 1), EasyCategories(SYMMETRIC, left_out="1|1'"), CLAIM,
        ),
        Control(
            "blocks of even size for O(2)", "rotations do not preserve the coordinate axes",
            Case(2, 2, 2), EasyCategories(ORTHOGONAL, category=easy_category("H")), EasyCategories(ORTHOGONAL),
        ),
    ),
    rests_on=("bistochastic-partial", "hyperoctahedral-even", "orthogonal-brauer", "symmetric-diagram-basis"),
    papers=(InPaper("2311.06358", 1, "the weight matrices for the easy groups", max_order=4, n="1..3"),),
)  # fmt: skip
