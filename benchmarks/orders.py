"""Orders 4 to 16, every n, before and now: seconds of the processor, peak memory, ratios.

Every line runs in a process of its own, so that nothing is cached and the peak is its own; the version before is the
last one that listed all diagrams and classes. Measured on two cores of 2024 beside one other process, in one run of
``python benchmarks/orders.py 12``:

                                                              before                 now   time memory
    all theorems, orders up to 4                     91.05 s   143 MB     50.45 s   152 MB    1.8    0.9
    all theorems, orders up to 6                    168.97 s   391 MB     81.76 s   342 MB    2.1    1.1
    symmetric-diagram-basis, order 8                  1.08 s    79 MB      0.63 s    77 MB    1.7    1.0
    alternating-jellyfish, order 8                    1.03 s    83 MB      0.69 s    82 MB    1.5    1.0
    orthogonal-brauer, order 8                        0.18 s    79 MB      0.22 s    81 MB    0.8    1.0
    special-orthogonal-grood, order 8                 0.58 s    79 MB      0.63 s    81 MB    0.9    1.0
    symplectic-brauer, order 8                        0.25 s    78 MB      0.32 s    80 MB    0.8    1.0
    hyperoctahedral-even, order 8                     0.15 s    72 MB      0.15 s    73 MB    1.0    1.0
    bistochastic-partial, order 8                     1.82 s    93 MB      1.88 s    93 MB    1.0    1.0
    symmetric-diagram-basis, order 10                20.74 s   226 MB      1.38 s    80 MB   15.0    2.8
    symmetric-orbit-basis, order 10                  28.87 s   225 MB      2.50 s    99 MB   11.5    2.3
    alternating-jellyfish, order 10                  27.55 s   258 MB      1.42 s    83 MB   19.4    3.1
    orthogonal-brauer, order 10                       0.87 s    80 MB      1.01 s    82 MB    0.9    1.0
    special-orthogonal-grood, order 10                3.62 s   124 MB      3.56 s   113 MB    1.0    1.1
    symplectic-brauer, order 10                       5.95 s   123 MB      2.39 s    96 MB    2.5    1.3
    hyperoctahedral-even, order 10                    1.87 s    82 MB      0.25 s    79 MB    7.6    1.0
    bistochastic-partial, order 10                  136.07 s  1422 MB      6.94 s   103 MB   19.6   13.8
    symmetric-diagram-basis, order 12                     over 240 s      9.68 s   199 MB
    alternating-jellyfish, order 12                          refused     14.46 s   210 MB
    orthogonal-brauer, order 12                      30.30 s   495 MB      1.58 s    82 MB   19.2    6.0
    special-orthogonal-grood, order 12               97.28 s  1044 MB      5.96 s   114 MB   16.3    9.1
    symplectic-brauer, order 12                              refused      5.03 s    85 MB
    hyperoctahedral-even, order 12                   42.76 s   289 MB      0.35 s    78 MB  123.5    3.7
    bistochastic-partial, order 12                           refused     48.90 s   178 MB
    orthogonal-brauer, order 12, isotypic            10.30 s    95 MB     10.28 s    95 MB    1.0    1.0
    special-orthogonal-grood, order 12, isotypic     13.95 s   131 MB     12.46 s   124 MB    1.1    1.1

Orders 14 and 16 with certificates, each alone on a core; before, SO at order 14 took 112 s and 4.9 GB, without SO(7):

    special-orthogonal-grood, order 14               22 s   291 MB
    orthogonal-brauer, order 16                      19 s   291 MB
    symplectic-brauer, order 16                      26 s   378 MB
    special-orthogonal-grood, order 16              369 s  3956 MB
    eqmath check, orders 12 of O, SO and Sp           5 s
    eqmath check, orders 14 of O, SO and Sp         104 s

Sp(12) and Sp(14) at order 14 by shapes, --method isotypic, take 49 minutes together and 0.8 GB. Two processes decide
all theorems in 33 to 38 seconds instead of 48 to 56 up to order 4, and in 57 to 59 instead of 80 to 85 up to order 6,
which is 1.4 to 1.5 times as fast; with certificates in 85 instead of 142 up to order 3, 1.7 times. Two independent
programs on these cores slow each other down by a tenth, the plan is made by the process that waits, and what cases of
one theorem have in common is found in both.
"""

from __future__ import annotations

import argparse
import io
import os
import subprocess
import sys
import tarfile
from pathlib import Path
from tempfile import TemporaryDirectory

BEFORE = "9f3e10f"
"""The last version that listed all diagrams and classes."""
MOST_SECONDS = 240
"""The version before is stopped then."""
HERE = Path(__file__).resolve().parents[1]
WORK = """
import resource, time
from eqmath import Hom, parse_group, verify
from eqmath.errors import TooLarge
start = time.process_time()
try:
    {work}
except TooLarge:
    print("refused")
else:
    print(time.process_time() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3)
"""
S, A, H, B = "symmetric-diagram-basis", "alternating-jellyfish", "hyperoctahedral-even", "bistochastic-partial"
O, SO, SP = "orthogonal-brauer", "special-orthogonal-grood", "symplectic-brauer"
THEOREMS = {
    8: (S, A, O, SO, SP, H, B),
    10: (S, "symmetric-orbit-basis", A, O, SO, SP, H, B),
    12: (S, A, O, SO, SP, H, B),
    14: (O, SO, SP),
    16: (O, SO, SP),
}
LADDER = (("S(3)", 7), ("S(4)", 6), ("O(2)", 10), ("SO(3)", 7), ("SO(4)", 6), ("Sp(4)", 6), ("S(50)", 2))


def lines(most: int) -> dict[str, str]:
    """What is measured, by name, up to an order."""
    found = {f"all theorems, orders up to {m}": f"verify(max_order={m}, n='all')" for m in (4, 6)}
    for order in (order for order in THEOREMS if order <= most):
        found |= {f"{name}, order {order}": f"verify('{name}', order={order}, n='all')" for name in THEOREMS[order]}
    isotypic = f"order={min(most, 12)}, n='1..8', method='isotypic'"
    found |= {f"{name}, order {min(most, 12)}, isotypic": f"verify('{name}', {isotypic})" for name in (O, SO, SP)}
    return found | {
        f"Hom({g}).dim at order {m}": f"Hom(parse_group('{g}'), {m // 2}, {m - m // 2}).dim" for g, m in LADDER
    }


def measured(tree: Path, work: str, most: int | None = None) -> tuple[float, float] | str:
    """Seconds of the processor and peak megabytes of one statement in a fresh process, or why there are none."""
    code, environment = WORK.format(work=work), os.environ | {"PYTHONPATH": str(tree)}
    try:
        done = subprocess.run(
            [sys.executable, "-c", code], env=environment, cwd=tree, capture_output=True, text=True, check=True,
            timeout=most,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return f"over {most} s"
    if done.stdout.strip() == "refused":
        return "refused"
    seconds, peak = map(float, done.stdout.split())
    return seconds, peak


def unpacked(commit: str, folder: Path) -> Path:
    """The files of an earlier version."""
    archive = subprocess.run(["git", "-C", str(HERE), "archive", commit], capture_output=True, check=True).stdout
    with tarfile.open(fileobj=io.BytesIO(archive)) as files:
        files.extractall(folder, filter="data")
    return folder


def cell(found: tuple[float, float] | str) -> str:
    """Seconds and memory, or the reason."""
    return f"{found:>18}" if isinstance(found, str) else f"{found[0]:8.2f} s {found[1]:5.0f} MB"


def main() -> None:
    """One line each: the version before, this one, and how many times less time and memory."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("order", nargs="?", type=int, default=16, help="the highest order (16)")
    parser.add_argument("--before", default=BEFORE, metavar="COMMIT", help=f"the version to compare with ({BEFORE})")
    args = parser.parse_args()
    print(f"{'':<46}{'before':>18}  {'now':>18}   time memory", flush=True)
    with TemporaryDirectory() as folder:
        earlier = unpacked(args.before, Path(folder))
        for name, work in lines(args.order).items():
            before, now = measured(earlier, work, MOST_SECONDS), measured(HERE, work)
            ratios = ""
            if not isinstance(before, str) and not isinstance(now, str):
                ratios = f"{before[0] / now[0]:7.1f} {before[1] / now[1]:6.1f}"
            print(f"{name:<46}{cell(before)}  {cell(now)}{ratios}", flush=True)


if __name__ == "__main__":
    main()
