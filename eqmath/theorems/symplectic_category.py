"""The Brauer diagrams with a sign compose, tensor and flip as the matrices of Sp(n) do, a loop being −n."""

from eqmath.algebras.generated import BRAUER
from eqmath.algebras.word_entries import WordEntries
from eqmath.claims import Case, Functor
from eqmath.claims.category_controls import faithful_elsewhere, flip_unsigned, loop_value_changed, sign_dropped
from eqmath.claims.functor import ORDER
from eqmath.families.symplectic import SIGNED, functor_sign
from eqmath.formal import Formal
from eqmath.groups.symplectic import GROUP
from eqmath.theorems.theorem import InPaper, Theorem
from eqmath.theorems.words import FAITHFUL


def _faithful(case: Case) -> bool:
    """For odd l+k there are no diagrams; else the Pfaffian relation needs n+2 points."""
    return case.order % 2 == 1 or case.order <= case.n


def _two_more(case: Case) -> bool:
    return case.order <= case.n + 2


CLAIM = Functor(
    GROUP,
    "symplectic",
    SIGNED,
    "B(-n) → C(Sp(n)) is a full functor",
    _faithful,
    generated=WordEntries(BRAUER, "symplectic", -1, functor_sign),
    written=("symplectic",),
)

THEOREM = Theorem(
    name="symplectic-category",
    statement="X, β ↦ (−1)^(cr+top) F_β, is a full monoidal functor from the Brauer category B(−n) to the "
    "Sp(n)-equivariant maps, cr being the number of crossings and top that of the edges inside the top row: "
    "X(β•γ) (−n)^c = X(β) X(γ) for c closed loops, X(β⊗γ) = X(β) ⊗ X(γ), X(flip β) (−1)^((l−k)/2) = X(β)ᵀ, and "
    "identities go to identities. For even l+k it is faithful on the maps k → l exactly for l+k ≤ n.",
    brief="Sp(n): a full functor from the Brauer category B(−n)",
    hypotheses="n even, k ≥ 0, l ≥ 0",
    convention="β • γ puts β on top; crossings around a disc, the top row read left to right and the bottom row right "
    "to left; symplectic basis e₁, e₁', e₂, e₂', …",
    source="E. Pearce-Crump, Categorification of Group Equivariant Neural Networks, arXiv:2304.14144 (the functor); "
    "the sign is computed here",
    reading=FAITHFUL,
    script="categories",
    claim=CLAIM,
    max_order=6,
    largest=6,
    max_n=4,
    order=ORDER,
    controls=(
        loop_value_changed(CLAIM, Case(2, 0, 0), lambda n: -n, "n", "a closed loop is minus the sum of all ε², -n"),
        sign_dropped(CLAIM, Case(2, 1, 1), "a zig-zag of F is minus a strand"),
        flip_unsigned(CLAIM, Case(2, 0, 2), "the edge above has a sign, the edge below has none"),
        faithful_elsewhere(CLAIM, Case(2, 2, 2), _two_more, "l+k ≤ n+2", "the Pfaffian of four points is 0 in R^2"),
    ),
    rests_on=("symplectic-brauer", "symplectic-presentation"),
    papers=(InPaper("2304.14144", 3, "X, from B(−n) with signs to Sp(n)-equivariant maps", max_order=4, n="2..4"),),
    formal=(
        Formal("SymplecticLayers.v", "symplectic_layers_compose", "every n, k, l and m: products, with −n for a loop"),
        Formal("MonoidalSigns.v", "symplectic_tensor", "tensor products"),
    ),
)
