"""Layers that are equivariant to a product of groups on the tensor product: tuples of diagrams span."""

from eqmath.claims import Case, TupleSpanning
from eqmath.claims.controls import group_enlarged, group_shrunk, one_left_out, sign_flipped
from eqmath.exact import Matrix
from eqmath.formal import Formal
from eqmath.groups import Series, parse_group
from eqmath.theorems.theorem import InPaper, SingleGroups, Theorem

CLAIM = TupleSpanning(parse_group("S(3)xS(2)").series)
FIRST = Case(6, 1, 1)


def _is_product(series: Series) -> bool:
    return bool(series.factors)


THEOREM = Theorem(
    name="local-symmetries",
    statement="Hom of G₁ × … × G_p on V₁^⊗k ⊗ … ⊗ V_p^⊗k is the tensor product of the factors' Homs: the Kronecker "
    "products of the matrices of tuples of diagrams, one from the spanning set of each factor, span it, and numbers "
    "of weights multiply.",
    brief="G × H on V ⊗ W: tuples of diagrams span",
    hypotheses="every factor has a spanning set of diagrams, k ≥ 0, l ≥ 0",
    convention="k inputs and l outputs for every factor; n is the dimension of V₁ ⊗ … ⊗ V_p, the first factor slowest",
    source="E. Pearce-Crump, arXiv:2212.08648 and arXiv:2212.08630 (local symmetries)",
    reading="proved: every factor is proved at this order, and the invariants of a product are the tensor product of "
    "the invariants; --method direct solves the equations of all generators at once",
    script="local_symmetries",
    claim=CLAIM,
    max_order=4,
    single=SingleGroups(
        "G x H",
        _is_product,
        (("S(3)xS(2)", 4), ("O(2)xS(2)", 4), ("A(3)xS(2)", 3), ("Aut(path:3)xS(2)", 2)),
        products=(("S(n)xO(n)", 4), ("S(n)xS(n)", 4), ("A(n)xS(n)", 4), ("O(n)xSp(n)", 4)),
    ),
    controls=(
        one_left_out(CLAIM, FIRST, "1|1' x 1|1'", "the four tuples are a basis"),
        sign_flipped(CLAIM, FIRST, (0, 0), "diag(-1, 1, 1, 1, 1, 1) does not commute with the permutations"),
        group_enlarged(
            CLAIM, FIRST, Matrix.permutation([2, 1, 3, 4, 5, 6]), "one transposition of R^6 is not a pure tensor"
        ),
        group_shrunk(
            CLAIM, FIRST, [Matrix.permutation([3, 4, 5, 6, 1, 2])], "a rotation of the first factor leaves more maps"
        ),
    ),
    rests_on=(
        "symmetric-diagram-basis",
        "orthogonal-brauer",
        "special-orthogonal-grood",
        "symplectic-brauer",
        "alternating-jellyfish",
        "graph-automorphism-homomorphisms",
    ),
    papers=(
        InPaper("2212.08648", 5, "local symmetries: tuples of diagrams on tensor products", max_order=4),
        InPaper("2212.08630", 8, "local symmetries: tuples of diagrams on tensor products", max_order=4),
        InPaper("2301.10152", 5, "local symmetries: tuples of diagrams on tensor products", max_order=4),
    ),
    formal=(Formal("Spaces.v", "product_layers", "products of any two groups and any spaces"),),
)
