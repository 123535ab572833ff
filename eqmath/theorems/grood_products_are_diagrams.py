"""Products of two (l+k)\\n diagrams are not multiples of diagrams."""

from eqmath.claims import Case, Multiples
from eqmath.claims.category_controls import one_term_kept
from eqmath.claims.multiples import ORDER
from eqmath.groups.special_orthogonal import GROUP
from eqmath.theorems.brauer_grood_category import CLAIM as FUNCTOR
from eqmath.theorems.theorem import InPaper, Theorem


def _holds(case: Case) -> bool:
    """Up to two points there is one matching at most; from four on there are ε_abx ε_cdx = δδ − δδ and its like."""
    return case.n == 1 or case.order <= 2 or case.order % 2 == 1


THEOREM = Theorem(
    name="grood-products-are-diagrams",
    statement="A product of two (·)\\n-diagrams is a multiple of a diagram: H_α H_β is c times one E_γ or H_γ. False "
    "exactly for n ≥ 2 and even l+k ≥ 4: it is a signed sum of n! matchings, before loops.",
    brief="SO(n): a product of determinants is one diagram",
    fails="n ≥ 2 and even l+k ≥ 4",
    hypotheses="n ≥ 1, k ≥ 0, l ≥ 0",
    convention="α • β puts α on top; free vertices are read along the top row, then along the bottom row",
    source="a reading of the Brauer–Grood category of E. Pearce-Crump, Categorification of Group Equivariant Neural "
    "Networks, arXiv:2304.14144",
    reading="refuted with two diagrams and two entries of their product that no single diagram has, as expected; "
    "proved elsewhere, for odd l+k because there are no such products",
    script="categories",
    claim=Multiples(GROUP),
    holds=_holds,
    max_order=6,
    max_n=4,
    order=ORDER,
    controls=(
        one_term_kept(FUNCTOR, Case(2, 2, 2), "compose", "εε is δδ − δδ"),
        one_term_kept(FUNCTOR, Case(2, 2, 2), "tensor", "ε ⊗ ε is δδ − δδ"),
    ),
    rests_on=("brauer-grood-category",),
    papers=(
        InPaper(
            "2304.14144",
            6,
            "that a product of two (l+k)\\n-diagrams is a multiple of one, which fails for n ≥ 2",
            max_order=4,
            n="1..3",
        ),
    ),
)
