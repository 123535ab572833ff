"""The SO(p,q)-equivariant layers are spanned by Brauer diagrams and diagrams with n free vertices, with the form."""

from eqmath.claims import Case, Spanning
from eqmath.claims.controls import false_count, group_enlarged, group_shrunk, one_left_out, sign_flipped
from eqmath.exact import Matrix
from eqmath.groups import Series, parse_series
from eqmath.theorems.theorem import SingleGroups, Theorem

CLAIM = Spanning.of_series(parse_series("SO(1,1)")[0])
LINEAR = Case(2, 1, 1)


def _is_one(series: Series) -> bool:
    return bool(series.signature) and Spanning.of_series(series).families == CLAIM.families


THEOREM = Theorem(
    name="lorentz-grood",
    statement="Let SO(p,q) preserve the form η = diag(1, …, 1, −1, …, −1) and orientation, n = p+q. The matrices of "
    "the (k,l)-Brauer diagrams and of the diagrams with n free vertices, with η on edges inside a row and at free "
    "vertices of the inputs, span the maps V^⊗k → V^⊗l that commute with SO(p,q), V = Rⁿ; the component of 1 has the "
    "same.",
    brief="SO(p,q): the diagrams of O(p,q) and determinants span",
    hypotheses="p ≥ 1, q ≥ 1, k ≥ 0, l ≥ 0",
    convention="l outputs on top, k inputs below; the basis is orthonormal for η, vectors of positive square first",
    source="H. Weyl, The Classical Groups (1939), and E. Pearce-Crump, arXiv:2212.08630, for SO(n); over C the forms "
    "are equivalent, and SO(p,q) is dense in SO(p+q, C)",
    reading="proved: the matrices are equivariant and their rank is the dimension of Hom",
    script="special_orthogonal_group",
    claim=CLAIM,
    max_order=4,
    single=SingleGroups("SO(p,q)", _is_one, (("SO(1,1)", 4), ("SO(1,2)", 4), ("SO(1,3)", 4), ("SO(2,2)", 4))),
    controls=(
        one_left_out(CLAIM, LINEAR, "1|1'", "the boost E12 + E21 commutes with boosts"),
        sign_flipped(CLAIM, LINEAR, (0, 0), "diag(-1, 1) does not commute with boosts"),
        group_enlarged(CLAIM, LINEAR, Matrix([[-1, 0], [0, 1]]), "a reflection changes the sign of the determinant"),
        group_shrunk(CLAIM, LINEAR, [Matrix([[-1, 0], [0, -1]])], "everything commutes with −1"),
        false_count(CLAIM.series, LINEAR, "1", "that is the number for O(1,1)"),
    ),
    rests_on=("lorentz-brauer", "special-orthogonal-grood"),
)
