"""Partition diagrams and jellyfish compose, tensor and flip as the matrices of A(n) do."""

from eqmath.algebras.generated import PARTITION
from eqmath.algebras.word_entries import WordEntries
from eqmath.claims import Case, Functor
from eqmath.claims.category_controls import determinant_sign_flipped, flip_unsigned, loop_value_changed
from eqmath.claims.functor import ORDER
from eqmath.families import family
from eqmath.families.jellyfish import Jellyfish
from eqmath.groups.alternating import GROUP
from eqmath.theorems.theorem import InPaper, Theorem


def _is_jellyfish(d: object) -> bool:
    return isinstance(d, Jellyfish)


CLAIM = Functor(
    GROUP,
    "jellyfish",
    family("jellyfish").own_rules(),
    "JP(n) → C(A(n)) is a full functor",
    generated=WordEntries(PARTITION, "partition"),
    written=("partition", "jellyfish"),
)

THEOREM = Theorem(
    name="jellyfish-category",
    statement="π ↦ D_π and the jellyfish to their signs is a full monoidal functor from the jellyfish partition "
    "category JP(n) to the A(n)-equivariant maps. In JP(n) a head with two tentacles in one block, or with two that "
    "end in dots, is 0; tentacle q of n in a dot is the head with n−1 tentacles with the sign (−1)^(n−q); an exchange "
    "of two tentacles is a sign; two heads are the sum over all σ in S(n) of sgn σ times the joins of tentacle q "
    "to σ(q).",
    brief="A(n): a full functor from the jellyfish category",
    hypotheses="n ≥ 2, k ≥ 0, l ≥ 0; n−1 or n tentacles on any blocks of a partition diagram",
    convention="upper • lower; the tentacles in the order of the smallest vertices of their blocks; a missing tentacle "
    "is the last one",
    source="J. Comes, Jellyfish partition categories; E. Pearce-Crump, How Jellyfish Characterise Alternating Group "
    "Equivariant Neural Networks, arXiv:2301.10152",
    reading="proved: every rule was compared with the matrices, entry by entry; full, since the rank is the "
    "dimension. The table counts the spanning set of the characterisation theorem; products are formed of all "
    "partition diagrams and all jellyfish",
    script="categories",
    claim=CLAIM,
    max_order=4,
    largest=4,
    max_n=4,
    least=2,
    order=ORDER,
    controls=(
        loop_value_changed(CLAIM, Case(2, 1, 1), lambda n: n + 1, "n + 1", "a dot on a dot is the number n"),
        determinant_sign_flipped(
            CLAIM, Case(3, 1, 1), _is_jellyfish, "compose", "the square of the jellyfish of A(3) is J - 3, not 3 - J"
        ),
        determinant_sign_flipped(
            CLAIM, Case(2, 1, 1), _is_jellyfish, "tensor", "one tentacle for n = 2 is (1, -1), its square has 1 first"
        ),
        flip_unsigned(CLAIM, Case(3, 1, 1), "the difference of the two cyclic shifts is antisymmetric"),
    ),
    rests_on=("alternating-jellyfish", "partition-presentation"),
    papers=(InPaper("2301.10152", 4, "jellyfish compose by the determinant calculus", max_order=4, n="1..3"),),
)
