"""Up-down walks on Young diagrams count the weights of O(n)-equivariant layers."""

from eqmath.claims import Case, Counted, WeightCount
from eqmath.claims.controls import false_count
from eqmath.combinatorics import meeting_walks, up_or_down
from eqmath.groups.orthogonal import GROUP
from eqmath.theorems.theorem import Theorem


def _count(n: int, k: int, l: int) -> int:
    """Diagrams whose first two columns have at most n boxes together."""
    step = up_or_down(lambda shape: len(shape) + sum(row > 1 for row in shape) <= n)
    return meeting_walks((), step, k, l)


def _constant_from(m: int) -> int:
    return 1 if m % 2 else max(m // 2, 1)


THEOREM = Theorem(
    name="orthogonal-walks",
    statement="A linear O(n)-equivariant layer (Rⁿ)^⊗k → (Rⁿ)^⊗l has Σ_λ w_k(λ) w_l(λ) weights, w_k(λ) being the "
    "number of walks of length k from the empty Young diagram to λ that add or remove one box per step, among the "
    "diagrams whose first two columns have at most n boxes together.",
    brief="O(n): the weights are walks on Young diagrams",
    hypotheses="n ≥ 1, k ≥ 0, l ≥ 0",
    convention="V^⊗k is the sum of the w_k(λ) copies of the irreducible representations λ of O(n)",
    source="H. Weyl, The Classical Groups (1939), the irreducible representations of O(n); A. Berele, "
    "S. Sundaram, the walks",
    reading="proved: the number of walks is the dimension that was computed on classes of index tuples",
    script="walks",
    claim=WeightCount(
        GROUP,
        Counted(
            "the sum over all Young diagrams of up-down walks of length k times those of length l from the empty one",
            _count,
            _constant_from,
            "walks that meet have at most (l+k)/2 boxes",
            "orthogonal_walks(n, k, l)",
        ),
    ),
    controls=(
        false_count(GROUP, Case(1, 2, 2), "3", "without the bound on two columns there are three walks"),
        false_count(GROUP, Case(1, 1, 3), "m - 1", "only one of the three walks keeps the bound"),
    ),
    rests_on=("orthogonal-brauer",),
)
