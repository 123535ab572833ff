"""The Brauer diagrams compose, tensor and flip as their matrices do."""

from eqmath.algebras.generated import BRAUER
from eqmath.algebras.word_entries import WordEntries
from eqmath.claims import Case, Functor
from eqmath.claims.category_controls import factors_exchanged, faithful_elsewhere, loop_value_changed
from eqmath.claims.functor import ORDER
from eqmath.families import family
from eqmath.formal import Formal
from eqmath.groups.orthogonal import GROUP
from eqmath.theorems.theorem import InPaper, Theorem
from eqmath.theorems.words import FAITHFUL


def _faithful(case: Case) -> bool:
    """For odd l+k there are no diagrams; else the first relation needs 2n+2 points."""
    return case.order % 2 == 1 or case.order <= 2 * case.n


def _two_more(case: Case) -> bool:
    return case.order <= 2 * case.n + 2


CLAIM = Functor(
    GROUP,
    "brauer",
    family("brauer").own_rules(),
    "B(n) → C(O(n)) is a full functor",
    _faithful,
    generated=WordEntries(BRAUER, "brauer"),
    written=("brauer",),
)

THEOREM = Theorem(
    name="brauer-category",
    statement="Φ, β ↦ E_β, is a full monoidal functor from the Brauer category B(n) to the O(n)-equivariant maps: "
    "E_(β•γ) n^c = E_β E_γ for c closed loops, E_(β⊗γ) = E_β ⊗ E_γ, E_(flip β) = E_βᵀ, and identities go to "
    "identities. For even l+k it is faithful on the maps k → l exactly for l+k ≤ 2n.",
    brief="O(n): a full functor from the Brauer category to the maps",
    hypotheses="n ≥ 1, k ≥ 0, l ≥ 0",
    convention="β • γ puts β on top; l outputs on top, k inputs below; rows I ∈ [n]^l and columns J ∈ [n]^k in "
    "lexicographic order",
    source="E. Pearce-Crump, Categorification of Group Equivariant Neural Networks, arXiv:2304.14144",
    reading=FAITHFUL,
    script="categories",
    claim=CLAIM,
    max_order=6,
    largest=6,
    max_n=4,
    order=ORDER,
    controls=(
        loop_value_changed(CLAIM, Case(2, 0, 0), lambda n: n + 1, "n + 1", "a closed loop is the trace of 1, n"),
        loop_value_changed(CLAIM, Case(2, 0, 0), lambda n: -n, "-n", "this is the loop value of Sp(n)"),
        factors_exchanged(CLAIM, Case(2, 1, 3), "a strand beside a cap is not a cap beside a strand"),
        faithful_elsewhere(CLAIM, Case(1, 2, 2), _two_more, "l+k ≤ 2n+2", "for n = 1 all diagrams are the number 1"),
    ),
    rests_on=("orthogonal-brauer", "brauer-presentation"),
    papers=(InPaper("2304.14144", 2, "Φ, from Brauer diagrams to O(n)-equivariant maps", max_order=4, n="1..3"),),
    formal=(
        Formal("BrauerFunctor.v", "brauer_composition", "every n, k and l: products"),
        Formal("BrauerFunctor.v", "brauer_tensor", "every n, k and l: tensor products"),
        Formal("BrauerFunctor.v", "brauer_transpose", "every n, k and l: flips"),
    ),
)
