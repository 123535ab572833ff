"""The widely quoted parameter count Bell(l+k), true only for n ≥ l+k."""

from eqmath.claims import Case, Reader, WeightCount, read_formula
from eqmath.claims.controls import false_count
from eqmath.formal import Formal
from eqmath.groups.symmetric import GROUP
from eqmath.theorems.theorem import InPaper, Theorem


def _enough_values(case: Case) -> bool:
    """The partition into l+k singletons needs l+k different values."""
    return case.n >= case.order


THEOREM = Theorem(
    name="symmetric-bell-count",
    statement="A linear S(n)-equivariant layer (Rⁿ)^⊗k → (Rⁿ)^⊗l has Bell(l+k) weights. "
    "Often quoted for every n; it is true exactly for n ≥ l+k.",
    brief="S(n): there are Bell(l+k) weights",
    fails="n < l+k",
    hypotheses="n ≥ 1, k ≥ 0, l ≥ 0",
    convention="weights of one input and one output feature, without bias",
    source="H. Maron, H. Ben-Hamu, N. Shamir, Y. Lipman, Invariant and Equivariant Graph Networks, "
    "arXiv:1812.09902 (the count); E. Pearce-Crump, arXiv:2212.08648 (the correction)",
    reading="refuted with the claimed and the true number exactly where n < l+k, as expected; proved elsewhere. "
    "The exact relations between the diagrams are in Hom(S(n), k, l).relations()",
    script="orbits_bell_stirling",
    claim=WeightCount(GROUP, read_formula(Reader("Bell(l + k)"))),
    holds=_enough_values,
    controls=(
        false_count(GROUP, Case(3, 2, 2), "Bell(l + k)", "n = 3 is less than l + k = 4: the true number is 14"),
        false_count(GROUP, Case(3, 1, 1), "Bell(l + k) + 1", "off by one where the true count is Bell(2) = 2"),
    ),
    rests_on=("symmetric-diagram-basis",),
    papers=(InPaper("2212.08648", 3, "corrected: that the number of weights is Bell(l+k), which holds for n ≥ l+k"),),
    formal=(
        Formal(
            "Symmetric.v",
            "symmetric_dimension_bell",
            "every n, k and l: the number is Bell(l + k) if and only if n ≥ l + k",
        ),
    ),
)
