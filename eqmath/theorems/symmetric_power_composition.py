"""How the diagrams between symmetric powers multiply."""

from dataclasses import replace

from eqmath.claims import BipartitionProducts, Control
from eqmath.combinatorics import Bipartition, joined_bipartitions
from eqmath.groups.symmetric import GROUP
from eqmath.spaces import Space
from eqmath.theorems.between import BetweenSpaces, symmetric_powers
from eqmath.theorems.theorem import Theorem

CLAIM = BipartitionProducts(GROUP)
SQUARES = CLAIM.between(Space("Sym2(V)"), Space("Sym2(V)"))
FIRST = SQUARES.case(2)


def _once(upper: Bipartition, lower: Bipartition) -> dict[tuple[Bipartition, int], int]:
    """Every join with the coefficient 1."""
    return dict.fromkeys(joined_bipartitions(upper, lower), 1)


def _open(upper: Bipartition, lower: Bipartition) -> dict[tuple[Bipartition, int], int]:
    """Without the factor n of closed components."""
    found: dict[tuple[Bipartition, int], int] = {}
    for (pairs, _), coefficient in joined_bipartitions(upper, lower).items():
        found[pairs, 0] = found.get((pairs, 0), 0) + coefficient
    return found


THEOREM = Theorem(
    name="symmetric-power-composition",
    statement="For bipartitions π of Sym_k → Sym_j with pairs (y_p, w_p) and ρ of Sym_j → Sym_l with pairs (z_q, x_q) "
    "D_ρ diag(J!/j!) D_π = Σ_N (Π y_p! Π x_q! / (j! Π N_pq!)) n^c(N) D_π(N), N over the matrices of integers ≥ 0 with "
    "the sums y_p of rows and x_q of columns; "
    "π(N) are the components of the bipartite graph of N, of which c(N) are closed.",
    brief="S(n), Sym: products of bipartitions are sums over joins",
    hypotheses="n ≥ 1, k ≥ 0, l ≥ 0; verified for j ≤ max(k, l)",
    convention="D_π counts the ways to put values at the blocks of π; the map of π is D_π diag(J!/k!), J! = Π "
    "(exponents)!, in the bases of monomials",
    source="the mean over the tuples of a monomial in the middle; partition diagrams multiply by joining blocks",
    reading="proved: at this n every product of two diagrams was compared with the matrices, entry by entry",
    script="symmetric_and_exterior_legs",
    claim=CLAIM,
    max_order=6,
    max_n=3,
    controls=(
        Control("without J!/j!", "the counts alone do not compose", FIRST, replace(SQUARES, bare=True), SQUARES),
        Control("every join once", "two ways to join give xy ↦ xy", FIRST, replace(SQUARES, joined=_once), SQUARES),
        Control(
            "closed components left out", "dot on dot is the number n", FIRST, replace(SQUARES, joined=_open), SQUARES
        ),
    ),
    spaces=BetweenSpaces(
        (
            ("Sym2(V)", "1"),
            ("Sym2(V)", "V"),
            ("Sym2(V)", "Sym2(V)"),
            ("Sym3(V)", "Sym2(V)"),
            ("Sym3(V)", "Sym3(V)"),
        ),
        symmetric_powers,
    ),
    rests_on=("symmetric-power-bipartitions", "partition-category"),
)
