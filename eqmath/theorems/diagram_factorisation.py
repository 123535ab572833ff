"""Every diagram is a permutation, a planar diagram and a permutation, one on another."""

from dataclasses import replace

from eqmath.claims import Case, Control, Factorisation
from eqmath.claims.factorisation import last_two_exchanged, lower_inverted, upper_left_out
from eqmath.families import family
from eqmath.groups import Series, parse_series
from eqmath.groups.symmetric import GROUP
from eqmath.theorems.splits import every
from eqmath.theorems.theorem import InPaper, SingleGroups, Theorem
from eqmath.theorems.words import MULTIPLICATION

CLAIM = Factorisation(GROUP)
SIGNED = replace(CLAIM, series=parse_series("Sp(n)")[0])
GROUPS = ("S(n)", "O(n)", "Sp(n)", "SO(n)", "A(n)", "H(n)", "B(n)")
GRAPHS = (("Aut(path:3)", 3), ("Aut(cycle:4)", 2), ("Aut(complete:3)", 3))


def has_rows(series: Series) -> bool:
    """Whether its diagrams are read and written row by row.

    >>> from eqmath import SO, Aut
    >>> has_rows(SO), has_rows(Aut("path:3").series)
    (True, False)
    """
    own = () if series.coloured or series.factors or series.graph else series.spanning
    return bool(own) and all(family(name).matrices.rows for name, _, _ in own)


def _has_diagrams(series: Series) -> bool:
    """Whether these are so, or bilabelled graphs."""
    return series.graph is not None or has_rows(series)


THEOREM = Theorem(
    name="diagram-factorisation",
    statement="Every (k,l)-diagram d is a permutation of the outputs on a planar diagram on a permutation of the "
    "inputs, and its matrix is the product of the three: for partition diagrams, Brauer diagrams with δ and with ε, "
    "(l+k)\\n-diagrams, jellyfish and bilabelled graphs. The planar diagram has the blocks with outputs alone on the "
    "left, the largest first, then those that cross, then those with inputs alone; without a determinant it is the "
    "tensor product of its blocks, and its matrix a Kronecker product of matrices of one block.",
    brief="every diagram is permutation • planar • permutation",
    hypotheses="G one of S(n), O(n), Sp(n), SO(n), A(n), H(n), B(n) or Aut(G); k ≥ 0, l ≥ 0",
    convention="the upper permutation acts last; legs of one block keep their order, and so do blocks of one size, so "
    "that neither ε nor a determinant changes its sign",
    source=f"{MULTIPLICATION}; E. Pearce-Crump, arXiv:2304.14144 (permutation, planar, permutation)",
    reading="proved: at this n, k and l all matrices were compared, entry by entry; rank and dimension are not touched",
    script="fast_multiplication",
    claim=CLAIM,
    max_order=4,
    max_n=3,
    splits=every,
    single=SingleGroups("G", _has_diagrams, (*((group, 4) for group in GROUPS), *GRAPHS)),
    controls=(
        Control("the upper permutation left out", "the crossing exchanges the outputs", Case(2, 2, 2),
                replace(CLAIM, factor=upper_left_out), CLAIM),
        Control("the lower permutation inverted", "a rotation of three inputs is not its inverse", Case(2, 3, 1),
                replace(CLAIM, factor=lower_inverted), CLAIM),
        Control("the ends of an edge exchanged", "ε is antisymmetric", Case(2, 2, 0),
                replace(SIGNED, factor=last_two_exchanged), SIGNED),
    ),
    papers=(
        InPaper("2304.14165", 5, "every diagram factors through an algorithmically planar one", max_order=4, n="1..3"),
        InPaper("2304.14144", 7, "diagrams are permutation, planar and permutation", max_order=4, n="1..3"),
    ),
)  # fmt: skip
