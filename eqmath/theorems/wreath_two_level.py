"""Two-level partitions are a basis of the layers that are equivariant to S(d) wr S(n), the symmetries of n sets."""

from eqmath.claims import Case, Spanning
from eqmath.claims.controls import false_count, group_enlarged, group_shrunk, one_left_out, sign_flipped
from eqmath.exact import Matrix
from eqmath.groups import Series, parse_series
from eqmath.groups.symmetric import GROUP as SYMMETRIC
from eqmath.theorems.theorem import SingleGroups, Theorem

CLAIM = Spanning.of_series(parse_series("S(2)wrS(2)")[0], "basis")
FIRST = Case(4, 1, 1)


def _is_one(series: Series) -> bool:
    return series.inner is not None and series.inner.series == SYMMETRIC


THEOREM = Theorem(
    name="wreath-two-level",
    statement="Let S(d) wr S(n) permute nd points, n sets of d points each. The D_(σ,τ) of the pairs of partitions "
    "σ ≤ τ of the l+k vertices, τ with at most n blocks, each of at most d blocks of σ, are a basis of the maps "
    "V^⊗k → V^⊗l that commute with it, V = R^(nd): the indices in a block of σ are equal, those in a block of τ are in "
    "one set.",
    brief="S(d) wr S(n): the two-level partitions are a basis",
    hypotheses="d ≥ 1, n ≥ 1, k ≥ 0, l ≥ 0",
    convention="V is R^d ⊗ Rⁿ, the first factor slowest; l outputs on top, k inputs below",
    source="R. Wang, M. Albooyeh and S. Ravanbakhsh, Equivariant Maps for Hierarchical Structures, arXiv:2006.03627, "
    "for k = l = 1; for other orders: tuples of points are in one orbit exactly if they have the same pair",
    reading="proved: the matrices are equivariant and their rank is the dimension of Hom, and they are as many",
    script="local_symmetries",
    claim=CLAIM,
    max_order=4,
    single=SingleGroups("S(d)wrS(n)", _is_one, (("S(2)wrS(2)", 4), ("S(3)wrS(2)", 3), ("S(2)wrS(3)", 3))),
    controls=(
        one_left_out(CLAIM, FIRST, "1,1'", "three classes of pairs of points, three diagrams"),
        sign_flipped(CLAIM, FIRST, (0, 0), "diag(-1, 1, 1, 1) does not commute with the permutations"),
        group_enlarged(
            CLAIM, FIRST, Matrix.permutation([2, 1, 3, 4]), "it exchanges points of two sets and leaves the others"
        ),
        group_shrunk(CLAIM, FIRST, [Matrix.permutation([2, 1, 4, 3])], "the exchange of the two sets leaves more maps"),
        false_count(CLAIM.series, FIRST, "4", "that is the number for S(2)xS(2), which keeps a grid"),
    ),
    rests_on=("symmetric-diagram-basis",),
)
