"""The maps of a free easy quantum group are the span of noncrossing diagrams: how many there are."""

from eqmath.claims import Case, Control, FreeCategories, Reader, WeightCount, read_formula
from eqmath.groups import GroupPattern, Series, parse_group
from eqmath.theorems.theorem import InPaper, SingleGroups, Theorem
from eqmath.theorems.words import BLOCKS_IN_ROWS, EASY, NO_ELEMENTS

GROUPS = (
    ("S+(1)", 4), ("S+(2)", 5), ("S+(3)", 6), ("S+(4)", 6), ("S+(5)", 5),
    ("O+(1)", 6), ("O+(2)", 6), ("O+(3)", 6),
    ("H+(1)", 4), ("H+(2)", 6), ("H+(3)", 6), ("H+(4)", 6),
    ("B+(1)", 4), ("B+(2)", 5), ("B+(3)", 6),
    ("S'+(3)", 6), ("S'+(4)", 6), ("B'+(2)", 6), ("B'+(3)", 6), ("B#+(1)", 4), ("B#+(2)", 6), ("B#+(3)", 6),
    ("U+(1)", 4), ("U+(2)", 4), ("U+(3)", 4), ("K+(1)", 4), ("K+(2)", 4), ("K+(4)", 4),
)  # fmt: skip
"""Around the n from which on the diagrams are independent, with the largest orders."""
EVERY_N = tuple(GroupPattern(f"{name}(n)") for name in ("S+", "O+", "H+", "B+", "S'+", "B'+", "B#+", "U+", "K+"))


def is_quantum(series: Series) -> bool:
    """Whether it is an easy quantum group.

    >>> is_quantum(parse_group("S+(3)").series), is_quantum(parse_group("S(3)").series)
    (True, False)
    """
    return series.quantum


def _at(text: str) -> Series:
    return parse_group(text).series


CLAIM = FreeCategories(_at("S+(4)"))
PAIRS, SMALL = FreeCategories(_at("O+(2)")), FreeCategories(_at("S+(3)"))

THEOREM = Theorem(
    name="free-easy-groups",
    statement="The maps (Cⁿ)^⊗k → (Cⁿ)^⊗l of a free easy quantum group are the span of the D_π of noncrossing "
    "diagrams: all of them for S⁺, blocks of two vertices for O⁺, of even size for H⁺, of one or two for B⁺; for S'⁺ "
    "and B'⁺ those with an even number of vertices, for B^#⁺ those of B'⁺ with an even number of vertices inside every "
    "block of two. With V and its dual, blocks of two different ones for U⁺, and with as many of V as of its dual for "
    "K⁺. On m = k + l vertices there are C(2m,m)/(m+1) of S⁺ for n ≥ 4, C(2r,r)/(r+1) of O⁺ for n ≥ 2 and "
    "C(3r,r)/(2r+1) of H⁺ for n ≥ 4, m = 2r, the Motzkin numbers of B⁺ for n ≥ 3.",
    brief="free easy quantum groups: the noncrossing diagrams span",
    hypotheses="n ≥ 1, k ≥ 0, l ≥ 0; for U⁺ and K⁺ V + V̄ stands for V",
    convention=f"{BLOCKS_IN_ROWS}; for U⁺ and K⁺ the numbers are the sums over all words of k and l letters V, V̄",
    source=f"{EASY}; T. Banica, R. Vergnioux, Fusion rules for quantum reflection groups, arXiv:0805.4801",
    reading=NO_ELEMENTS,
    script="easy_groups",
    claim=CLAIM,
    largest=4,
    single=SingleGroups("free easy G", is_quantum, GROUPS, patterns=EVERY_N),
    controls=(
        Control(
            "1,2,1',2' left out for S+(4)", "it is the product of its upper and its lower half",
            Case(4, 2, 2), FreeCategories(_at("S+(4)"), left_out="1,2,1',2'"), CLAIM,
        ),
        Control(
            "1,1' left out for O+(2)", "every category has the identity",
            Case(2, 1, 1), FreeCategories(_at("O+(2)"), left_out="1,1'"), PAIRS,
        ),
        Control(
            "Catalan numbers for S+(3)", "from five vertices on three values are too few",
            Case(3, 2, 3), WeightCount(_at("S+(3)"), read_formula(Reader("binomial(2*m, m)/(m + 1)"))), SMALL,
        ),
        Control(
            "the number of H(2) for H+(2)", "H(2) also has the crossing: unlike S⁺, H⁺ differs from it for n = 2",
            Case(2, 2, 2), WeightCount(_at("H+(2)"), read_formula(Reader("4"))), FreeCategories(_at("H+(2)")),
        ),
    ),
    papers=(
        InPaper("2311.06358", 2, "the weight matrices for easy compact matrix quantum groups", max_order=6, n="1..3"),
    ),
)  # fmt: skip
