"""Partitions with a Brauer diagram inside every block are a basis of the layers equivariant to O(d) wr S(n)."""

from eqmath.claims import Case, Spanning
from eqmath.claims.controls import false_count, group_enlarged, group_shrunk, one_left_out, sign_flipped
from eqmath.exact import Matrix
from eqmath.groups import Series, parse_series
from eqmath.groups.orthogonal import GROUP as ORTHOGONAL
from eqmath.theorems.theorem import SingleGroups, Theorem

CLAIM = Spanning.of_series(parse_series("O(2)wrS(2)")[0], "basis")
LINEAR = Case(4, 1, 1)
QUARTER_TURN = Matrix([[0, -1], [1, 0]])


def _is_one(series: Series) -> bool:
    return series.inner is not None and series.inner.series == ORTHOGONAL


THEOREM = Theorem(
    name="wreath-orthogonal",
    statement="Let O(d) wr S(n) turn each of n vectors of R^d for itself, and permute them. The D_(σ,τ) of the "
    "matchings σ of the l+k vertices, inside the blocks of a partition τ with at most n blocks, are a basis of the "
    "maps V^⊗k → V^⊗l that commute with it, V = R^(nd), if inside every block only the Brauer diagrams without "
    "increasing subsequence longer than d are taken.",
    brief="O(d) wr S(n): partitions into Brauer diagrams are a basis",
    hypotheses="d ≥ 1, n ≥ 1, k ≥ 0, l ≥ 0",
    convention="V is R^d ⊗ Rⁿ, the first factor slowest; l outputs on top, k inputs below",
    source="the legs in one copy give invariants of O(d) (R. Brauer, 1937), those in different copies are independent "
    "of one another. We know of no printed source",
    reading="proved: the matrices are equivariant and their rank is the dimension of Hom, and they are as many",
    script="local_symmetries",
    claim=CLAIM,
    max_order=4,
    single=SingleGroups("O(d)wrS(n)", _is_one, (("O(2)wrS(2)", 4), ("O(1)wrS(4)", 4), ("O(4)wrS(2)", 2))),
    controls=(
        one_left_out(CLAIM, LINEAR, "1,1'", "the identity is the only map"),
        sign_flipped(CLAIM, LINEAR, (0, 0), "diag(-1, 1, 1, 1) does not commute with the exchange of the copies"),
        group_enlarged(
            CLAIM,
            Case(4, 2, 2),
            Matrix([[1, 1], [0, 1]]).kron(Matrix.identity(2)),
            "a shear preserves no scalar product",
        ),
        group_shrunk(
            CLAIM, LINEAR, [QUARTER_TURN.kron(Matrix.identity(2))], "one turn of both vectors commutes with more"
        ),
        false_count(CLAIM.series, Case(4, 2, 2), "3", "that is the number for O(4), which mixes the vectors"),
    ),
    rests_on=("orthogonal-increasing-basis", "symmetric-diagram-basis"),
)
