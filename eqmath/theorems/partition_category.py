"""The partition diagrams compose, tensor and flip as their matrices do."""

from eqmath.algebras.generated import PARTITION
from eqmath.algebras.word_entries import WordEntries
from eqmath.claims import Case, Functor
from eqmath.claims.category_controls import factors_exchanged, faithful_elsewhere, loop_value_changed
from eqmath.claims.functor import ORDER
from eqmath.families import family
from eqmath.formal import Formal
from eqmath.groups.symmetric import GROUP
from eqmath.theorems.theorem import InPaper, Theorem
from eqmath.theorems.words import FAITHFUL


def _faithful(case: Case) -> bool:
    """The diagrams of more than n blocks are redundant."""
    return case.order <= case.n


def _one_more(case: Case) -> bool:
    return case.order <= case.n + 1


def _one_less(case: Case) -> bool:
    return case.order < case.n


CLAIM = Functor(
    GROUP,
    "partition",
    family("partition").own_rules(),
    "P(n) → C(S(n)) is a full functor",
    _faithful,
    generated=WordEntries(PARTITION, "partition"),
    written=("partition",),
)

THEOREM = Theorem(
    name="partition-category",
    statement="Θ, π ↦ D_π, is a full monoidal functor from the partition category P(n) to the S(n)-equivariant maps: "
    "D_(π•ρ) n^c = D_π D_ρ for c closed components, D_(π⊗ρ) = D_π ⊗ D_ρ, D_(flip π) = D_πᵀ, and identities go to "
    "identities. It is faithful on the maps k → l exactly for l+k ≤ n.",
    brief="S(n): a full functor from the partition category",
    hypotheses="n ≥ 1, k ≥ 0, l ≥ 0",
    convention="π • ρ puts π on top; l outputs on top, k inputs below; rows I ∈ [n]^l and columns J ∈ [n]^k in "
    "lexicographic order",
    source="E. Pearce-Crump, Categorification of Group Equivariant Neural Networks, arXiv:2304.14144",
    reading=FAITHFUL,
    script="categories",
    claim=CLAIM,
    max_order=5,
    largest=5,
    max_n=5,
    order=ORDER,
    controls=(
        loop_value_changed(CLAIM, Case(2, 1, 1), lambda n: n + 1, "n + 1", "the dot above the dot is the number n"),
        factors_exchanged(CLAIM, Case(2, 1, 2), "a strand beside a dot is not a dot beside a strand"),
        faithful_elsewhere(CLAIM, Case(1, 1, 1), _one_more, "l+k ≤ n+1", "for n = 1 both diagrams are the number 1"),
        faithful_elsewhere(CLAIM, Case(2, 1, 1), _one_less, "l+k < n", "1 and J are independent for n = 2"),
    ),
    rests_on=("symmetric-diagram-basis", "partition-presentation"),
    papers=(
        InPaper(
            "2304.14144", 1, "Θ, from partition diagrams to S(n)-equivariant maps, is a functor", max_order=4, n="1..3"
        ),
    ),
    formal=(
        Formal("PartitionFunctor.v", "partition_composition", "every n, k and l: products"),
        Formal("PartitionFunctor.v", "partition_tensor", "every n, k and l: tensor products"),
        Formal("PartitionFunctor.v", "partition_transpose", "every n, k and l: flips"),
    ),
)
