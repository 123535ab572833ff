"""The direct method beside the reduced one, up to 4096 unknowns: every series, all splits up to 1024 unknowns."""

import pytest

from eqmath.claims import Case
from eqmath.groups import all_series
from eqmath.runs import central_split
from eqmath.theorems import theorem

SPANNING = {
    "S": "symmetric-diagram-basis",
    "A": "alternating-jellyfish",
    "H": "hyperoctahedral-even",
    "O": "orthogonal-brauer",
    "SO": "special-orthogonal-grood",
    "Sp": "symplectic-brauer",
    "B": "bistochastic-partial",
}
SMALL, EVERYWHERE, LARGEST = 300, 1024, 4096
ORDERS = {2: (9, 10, 11, 12), 3: (6, 7), 4: (5, 6), 5: (4, 5), 6: (4,), 8: (4,), 10: (3,), 16: (3,), 32: (2,), 64: (2,)}


def cases() -> list[tuple[str, int, int, int]]:
    """Every split where there are at most 1024 unknowns, the central one beyond."""
    found = []
    for letter in SPANNING:
        for n, orders in ORDERS.items():
            for m in orders:
                assert SMALL < n**m <= LARGEST
                splits = range(m + 1) if n**m <= EVERYWHERE else [central_split(m)[0]]
                found += [(letter, n, k, m - k) for k in splits if n % all_series()[letter].step == 0]
    return found


@pytest.mark.slow
@pytest.mark.parametrize(("letter", "n", "k", "l"), cases())
def test_both_methods_agree(letter, n, k, l):
    claim, case = theorem(SPANNING[letter]).claim, Case(n, k, l)
    reduced, direct = claim.decide(case, "reduced"), claim.decide(case, "direct")
    assert direct.method.unknowns == n ** (k + l)
    assert (direct.status, direct.rank, direct.dim) == (reduced.status, reduced.rank, reduced.dim)
    assert direct.status == "proved"
