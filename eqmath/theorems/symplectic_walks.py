"""Up-down walks on Young diagrams with few rows count the weights of Sp(n)-equivariant layers."""

from eqmath.claims import Case, Counted, WeightCount
from eqmath.claims.controls import false_count
from eqmath.combinatorics import meeting_walks, up_or_down
from eqmath.groups.symplectic import GROUP
from eqmath.theorems.theorem import Theorem


def _count(n: int, k: int, l: int) -> int:
    """Diagrams with at most n/2 rows."""
    return meeting_walks((), up_or_down(lambda shape: 2 * len(shape) <= n), k, l)


def _constant_from(m: int) -> int:
    return 2 if m % 2 else max(m, 2)


THEOREM = Theorem(
    name="symplectic-walks",
    statement="A linear Sp(n)-equivariant layer (Rⁿ)^⊗k → (Rⁿ)^⊗l has Σ_λ w_k(λ) w_l(λ) weights, w_k(λ) being the "
    "number of walks of length k from the empty Young diagram to λ that add or remove one box per step, among the "
    "diagrams with at most n/2 rows.",
    brief="Sp(n): the weights are walks on Young diagrams",
    hypotheses="n ≥ 2 even, k ≥ 0, l ≥ 0",
    convention="V^⊗k is the sum of the w_k(λ) copies of the irreducible representations λ of Sp(n)",
    source="H. Weyl, The Classical Groups (1939), the irreducible representations of Sp(n); A. Berele (1986), "
    "the walks",
    reading="proved: the number of walks is the dimension that was computed on classes of index tuples",
    script="walks",
    claim=WeightCount(
        GROUP,
        Counted(
            "the sum over all Young diagrams of up-down walks of length k times those of length l from the empty one",
            _count,
            _constant_from,
            "walks that meet have at most (l+k)/2 rows",
            "symplectic_walks(n, k, l)",
        ),
    ),
    controls=(
        false_count(GROUP, Case(2, 2, 2), "3", "with one row only two of the three walks remain"),
        false_count(GROUP, Case(2, 1, 1), "2", "(1) is reached by one walk, and no other diagram is"),
    ),
    rests_on=("symplectic-brauer",),
)
