"""Orders 4 to 16, every n, before and now: seconds of the processor, peak memory, ratios.

Every line runs in a process of its own, so that nothing is cached and the peak is its own; the version before is the
last one that listed all diagrams and classes. Measured on two cores of 2024 with two to four other processes, by
``python benchmarks/orders.py 12``:

                                                              before                 now   time memory
    all theorems, orders up to 4                     88.23 s   142 MB     85.13 s   147 MB    1.0    1.0
    all theorems, orders up to 6                    215.10 s   355 MB    151.70 s   362 MB    1.4    1.0
    symmetric-diagram-basis, order 8                  0.77 s    78 MB      1.02 s    77 MB    0.8    1.0
    alternating-jellyfish, order 8                    1.16 s    83 MB      0.74 s    82 MB    1.6    1.0
    orthogonal-brauer, order 8                        0.25 s    79 MB      0.22 s    80 MB    1.2    1.0
    special-orthogonal-grood, order 8                 0.61 s    79 MB      0.82 s    81 MB    0.7    1.0
    symplectic-brauer, order 8                        0.29 s    78 MB      0.32 s    79 MB    0.9    1.0
    hyperoctahedral-even, order 8                     0.26 s    71 MB      0.14 s    72 MB    1.9    1.0
    bistochastic-partial, order 8                     1.76 s    91 MB      2.23 s    92 MB    0.8    1.0
    symmetric-diagram-basis, order 10                25.45 s   226 MB      1.59 s    79 MB   16.0    2.9
    symmetric-orbit-basis, order 10                  27.97 s   225 MB      2.64 s    99 MB   10.6    2.3
    alternating-jellyfish, order 10                  29.06 s   260 MB      2.31 s    82 MB   12.6    3.2
    orthogonal-brauer, order 10                       0.84 s    80 MB      1.13 s    81 MB    0.7    1.0
    special-orthogonal-grood, order 10                4.83 s   124 MB      5.09 s   132 MB    0.9    0.9
    symplectic-brauer, order 10                       6.96 s   123 MB      1.87 s    98 MB    3.7    1.3
    hyperoctahedral-even, order 10                    1.98 s    82 MB      0.28 s    79 MB    7.0    1.0
    bistochastic-partial, order 10                  155.96 s  1414 MB     10.87 s   104 MB   14.3   13.6
    symmetric-diagram-basis, order 12                     over 240 s     10.45 s   198 MB
    alternating-jellyfish, order 12                          refused     14.61 s   209 MB
    orthogonal-brauer, order 12                      29.94 s   495 MB      1.57 s    82 MB   19.1    6.0
    special-orthogonal-grood, order 12              107.89 s  1012 MB      6.02 s   113 MB   17.9    9.0
    symplectic-brauer, order 12                              refused      5.80 s    84 MB
    hyperoctahedral-even, order 12                   43.17 s   290 MB      0.38 s    77 MB  113.7    3.7
    bistochastic-partial, order 12                           refused     56.03 s   206 MB
    orthogonal-brauer, order 12, isotypic            11.62 s    95 MB      8.72 s    95 MB    1.3    1.0
    special-orthogonal-grood, order 12, isotypic     13.81 s   131 MB     13.05 s   123 MB    1.1    1.1

Orders 14 and 16 with certificates, each alone on a core; before, SO at order 14 took 112 s and 4.9 GB, without SO(7):

    special-orthogonal-grood, order 14               22 s   291 MB
    orthogonal-brauer, order 16                      19 s   291 MB
    symplectic-brauer, order 16                      26 s   378 MB
    special-orthogonal-grood, order 16              369 s  3956 MB
    eqmath check, orders 12 of O, SO and Sp           5 s
    eqmath check, orders 14 of O, SO and Sp         104 s

Sp(12) and Sp(14) at order 14 by shapes, --method isotypic, take 49 minutes together and 0.8 GB. Two processes decide
all theorems in 45 seconds instead of 69 up to order 4, which is 1.5 times as fast, and in 75 to 88 instead of 111 up to
order 6: each begins with its own tables, and the plan is made by the one that waits.
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
