"""The Brauer diagrams and the (l+k)\\n diagrams compose, tensor and flip as the matrices of SO(n) do."""

from eqmath import families
from eqmath.algebras.generated import BRAUER
from eqmath.algebras.word_entries import WordEntries
from eqmath.claims import Case, Functor
from eqmath.claims.category_controls import determinant_sign_flipped, flip_unsigned, loop_value_changed
from eqmath.claims.functor import ORDER
from eqmath.diagrams import Diagram
from eqmath.groups.special_orthogonal import GROUP
from eqmath.theorems.theorem import InPaper, Theorem
from eqmath.theorems.words import FAITHFUL


def _faithful(case: Case) -> bool:
    """The E_β as for O(n); where there is an H_α the exchange relation makes them dependent from n+2 points on."""
    edges = case.order % 2 == 1 or case.order <= 2 * case.n
    return edges and (case.order <= case.n or (case.order - case.n) % 2 == 1)


def _has_head(d: Diagram) -> bool:
    return not families.family("brauer").contains(d.word, None)


CLAIM = Functor(
    GROUP,
    "grood",
    families.family("grood").own_rules(),
    "BG(n) → C(SO(n)) is a full functor",
    _faithful,
    generated=WordEntries(BRAUER, "brauer"),
    written=("brauer", "grood"),
)

THEOREM = Theorem(
    name="brauer-grood-category",
    statement="Ψ, β ↦ E_β and α ↦ H_α, is a full monoidal functor from the Brauer–Grood category BG(n) to the "
    "SO(n)-equivariant maps. In BG(n) a strand that joins two free vertices is 0; E•H is n^c times ± a diagram, the "
    "sign sorting the free vertices; H⊗H' is the signed sum of the n! matchings of their free vertices, H•H' the same "
    "with the middle row contracted; the flip of H has the sign (−1)^(s(n−s)) for s free outputs. It is faithful on "
    "the maps k → l exactly if l+k is odd or ≤ 2n, and l+k ≤ n or of another parity than n.",
    brief="SO(n): a full functor from the Brauer–Grood category",
    hypotheses="n ≥ 1, k ≥ 0, l ≥ 0",
    convention="upper • lower; free vertices are read along the top row, then along the bottom row",
    source="E. Pearce-Crump, Categorification of Group Equivariant Neural Networks, arXiv:2304.14144 (the functor); "
    "the rules for products and where it is faithful are computed here",
    reading=FAITHFUL,
    script="categories",
    claim=CLAIM,
    max_order=6,
    largest=6,
    max_n=4,
    order=ORDER,
    controls=(
        loop_value_changed(CLAIM, Case(2, 0, 0), lambda n: n + 1, "n + 1", "a closed loop is the trace of 1, n"),
        determinant_sign_flipped(
            CLAIM, Case(2, 1, 1), _has_head, "compose", "two quarter turns are -1, one after the other"
        ),
        determinant_sign_flipped(
            CLAIM, Case(1, 1, 1), _has_head, "tensor", "for n = 1 a determinant is its index, and 1 · 1 = 1"
        ),
        flip_unsigned(CLAIM, Case(2, 1, 1), "a quarter turn transposed turns the other way"),
    ),
    rests_on=("special-orthogonal-grood", "brauer-presentation"),
    papers=(InPaper("2304.14144", 4, "Ψ, with (l+k)\\n-diagrams to SO(n)-equivariant maps", max_order=4, n="1..3"),),
)
