"""Orders 6 to 12, every n, and the ladder of single dimensions: seconds, peak memory, ratio to the first line.

Every line runs in a process of its own, so that nothing is cached and the peak is its own. Measured on two
cores of 2024 that others used as well (import included):

TABLE
"""

from __future__ import annotations

import subprocess
import sys
import time

PREPARE = "import resource, sys, time; from eqmath import Hom, parse_group, verify; start = time.perf_counter(); "
REPORT = "; print(time.perf_counter() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3)"
O, SO = ("orthogonal-brauer",), ("special-orthogonal-grood",)
ORDERS = (
    ("all theorems, orders up to 6", "verify(max_order=6, n='all')"),
    *(
        (f"{name}, order {order}", f"verify('{name}', order={order}, n='all')")
        for order, names in (
            (8, ("symmetric-diagram-basis", "alternating-jellyfish", *O, *SO, "symplectic-brauer")),
            (8, ("hyperoctahedral-even", "bistochastic-partial")),
            (10, ("symmetric-diagram-basis", "symmetric-orbit-basis", "alternating-jellyfish", *O, *SO)),
            (10, ("hyperoctahedral-even", "symplectic-brauer", "bistochastic-partial")),
            (12, (*O, *SO)),
        )
        for name in names
    ),
    *(
        (f"{name}, order 12, isotypic", f"verify('{name}', order=12, n='1..8', method='isotypic')")
        for name in (*O, *SO, "symplectic-brauer")
    ),
)
LADDER = (("S(3)", 7), ("S(4)", 6), ("O(2)", 10), ("SO(3)", 7), ("SO(4)", 6), ("Sp(4)", 6), ("S(50)", 2))


def measured(work: str) -> tuple[float, float]:
    """Seconds and peak megabytes of one expression in a fresh process."""
    done = subprocess.run([sys.executable, "-c", PREPARE + work + REPORT], capture_output=True, text=True, check=True)
    seconds, peak = map(float, done.stdout.split())
    return seconds, peak


def main() -> None:
    """One line each."""
    start = time.perf_counter()
    lines = [
        *ORDERS,
        *((f"Hom({g}).dim at order {m}", f"Hom(parse_group('{g}'), {m // 2}, {m - m // 2}).dim") for g, m in LADDER),
    ]
    first = 0.0
    for name, work in lines:
        seconds, peak = measured(work)
        first = first or seconds
        print(f"{name:<46} {seconds:8.2f} s {peak:8.0f} MB {seconds / first:8.2f}", flush=True)
    print(f"{'everything':<46} {time.perf_counter() - start:8.2f} s")


if __name__ == "__main__":
    main()
