"""The rank of the Gram matrix of all 10395 matchings of 12 points at n = 3, by three routes.

* `gram_rank`: a minor of 4213 matchings mod p from below, the eigenvalues from above;
* the blocked elimination of the whole matrix mod p;
* FLINT, the exact back end, on the whole matrix mod p.

Every route runs in a process of its own, matrices included, one after the other; the last column is the ratio
of processor seconds. Measured on two cores of 2024 under other load (load average 6 to 8), with python-flint 0.9.0:

    FLINT, whole matrix                rank  4213   262.7 s    72.6 CPU s   3433 MB    1.0
    blocked elimination, whole matrix  rank  4213   276.5 s    80.5 CPU s   2139 MB    0.9
    gram_rank                          rank  4213    14.0 s     7.5 CPU s    450 MB    9.7
"""

from __future__ import annotations

import subprocess
import sys

PREPARE = """
import resource, time
import numpy as np
from flint import nmod_mat
from eqmath.algebras import BrauerAlgebra
from eqmath.exact import PRIME, modular_rank
start = time.perf_counter()
B = BrauerAlgebra({order}, 3)
"""
REPORT = """
usage = resource.getrusage(resource.RUSAGE_SELF)
print(rank, time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1e3)
"""
ROUTES = {
    "FLINT, whole matrix": "table = (3 ** np.arange(13))[B.gram_matrix().exponents]\n"
    "rank = nmod_mat(B.dim, B.dim, table.ravel().tolist(), PRIME).rank()",
    "blocked elimination, whole matrix": "table = (3 ** np.arange(7, dtype=np.int16))[B.gram_matrix().exponents]\n"
    "rank = modular_rank(table)",
    "gram_rank": "rank = B.gram_rank()",
}


def main(order: int = 6) -> None:
    """One line a route: rank, seconds, processor seconds, peak memory, how many times less of these than FLINT."""
    first = 0.0
    for name, work in ROUTES.items():
        source = PREPARE.format(order=order) + work + REPORT
        done = subprocess.run([sys.executable, "-c", source], capture_output=True, text=True, check=True)
        rank, seconds, busy, peak = map(float, done.stdout.split())
        first = first or busy
        text = f"{name:<34} rank {rank:5.0f} {seconds:7.1f} s {busy:7.1f} CPU s {peak:6.0f} MB {first / busy:6.1f}"
        print(text, flush=True)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
