"""The F_β without a sign do not multiply with (−n)^c."""

from dataclasses import replace

from eqmath.claims import Case, Functor
from eqmath.claims.category_controls import composition_replaced
from eqmath.claims.functor import two_wider
from eqmath.families import family
from eqmath.families.rules import one_term
from eqmath.families.symplectic import loops_of_minus_n
from eqmath.groups.symplectic import GROUP
from eqmath.theorems.theorem import InPaper, Theorem


def _holds(case: Case) -> bool:
    """For odd l+k there are no diagrams; else a closed loop or a zig-zag stands beside strands and edges."""
    return case.order % 2 == 1


RIGHT = Functor(
    GROUP,
    "symplectic",
    family("symplectic").own_rules(),
    "the F_β multiply with a sign and (−n)^c",
    written=("symplectic",),
)
NAIVE = replace(RIGHT.rules, compose=loops_of_minus_n)

THEOREM = Theorem(
    name="symplectic-naive-composition",
    statement="The F_β multiply with (−n)^c: F_β F_γ = (−n)^c F_(β•γ) for c closed loops. False for every even l+k: "
    "the loop is the sum of all ε², n, and a zig-zag is minus a strand.",
    brief="Sp(n): the F_β multiply as the diagrams of B(−n) do",
    fails="every even l+k",
    hypotheses="n even, k ≥ 0, l ≥ 0",
    convention="β • γ puts β on top; symplectic basis e₁, e₁', e₂, e₂', …; an edge inside a row has its smaller vertex "
    "first",
    source="a reading of the functor of E. Pearce-Crump, Categorification of Group Equivariant Neural Networks, "
    "arXiv:2304.14144, without the sign of symplectic-category",
    reading="refuted with two diagrams and an entry of their product for every even l+k, as expected; for odd l+k "
    "there are no diagrams, and the rows are proved",
    script="categories",
    claim=replace(RIGHT, rules=NAIVE, title="the F_β multiply with (−n)^c", widest=two_wider),
    holds=_holds,
    max_order=6,
    max_n=4,
    order="l + k for maps k → l: all products of diagrams k → j → l with j ≤ min(k, l) + 2, up to the first false one",
    controls=(
        composition_replaced(
            RIGHT, Case(2, 1, 1), loops_of_minus_n, "products with (−n)^c", "a zig-zag is minus a strand"
        ),
        composition_replaced(RIGHT, Case(4, 1, 1), one_term, "products with n^c", "a zig-zag is minus a strand"),
    ),
    rests_on=("symplectic-category",),
    papers=(InPaper("2304.14144", 5, "that X is a functor without its signs, which fails", max_order=4, n="2..4"),),
)
