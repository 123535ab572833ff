"""The O(p,q)-equivariant layers are spanned by Brauer diagrams, with the form on caps and cups."""

from eqmath.claims import Case, Spanning
from eqmath.claims.controls import false_count, group_enlarged, group_shrunk, one_left_out, sign_flipped
from eqmath.exact import Matrix
from eqmath.formal import Formal
from eqmath.groups import Series, parse_series
from eqmath.theorems.theorem import SingleGroups, Theorem

CLAIM = Spanning.of_series(parse_series("O(1,1)")[0])
LINEAR, BILINEAR = Case(2, 1, 1), Case(2, 2, 2)


def _is_one(series: Series) -> bool:
    return bool(series.signature) and Spanning.of_series(series).families == CLAIM.families


THEOREM = Theorem(
    name="lorentz-brauer",
    statement="Let O(p,q) preserve the form η = diag(1, …, 1, −1, …, −1) with p signs + and q signs −. The matrices of "
    "the (k,l)-Brauer diagrams, with δ on edges between the rows and η on edges inside a row, span the maps V^⊗k → "
    "V^⊗l that commute with O(p,q), V = R^(p+q); there are as many as for O(p+q).",
    brief="O(p,q): the Brauer diagrams with the form η span",
    hypotheses="p ≥ 1, q ≥ 1, k ≥ 0, l ≥ 0",
    convention="l outputs on top, k inputs below; the basis is orthonormal for η, vectors of positive square first",
    source="R. Brauer (1937) for O(n); over C the forms are equivalent, and O(p,q) is dense in O(p+q, C)",
    reading="proved: the matrices are equivariant and their rank is the dimension of Hom",
    script="orthogonal_group",
    claim=CLAIM,
    max_order=4,
    single=SingleGroups("O(p,q)", _is_one, (("O(1,1)", 4), ("O(1,2)", 4), ("O(1,3)", 4), ("O(2,2)", 4))),
    controls=(
        one_left_out(CLAIM, BILINEAR, "1,2|1',2'", "the three (2,2)-matchings are a basis for n = 2"),
        sign_flipped(CLAIM, BILINEAR, (0, 0), "the form without its sign is not invariant under boosts"),
        group_enlarged(CLAIM, BILINEAR, Matrix([[1, 1], [0, 1]]), "a shear does not preserve the form"),
        group_shrunk(CLAIM, LINEAR, [Matrix([["5/4", "3/4"], ["3/4", "5/4"]])], "boosts commute with one another"),
        false_count(CLAIM.series, BILINEAR, "2", "that is the number for U(2), where edges only join the rows"),
    ),
    rests_on=("orthogonal-brauer",),
    formal=(
        Formal(
            "OrthogonalForms.v",
            "indefinite_layers",
            "every p, q, k and l, over Q, R and C",
        ),
    ),
)
