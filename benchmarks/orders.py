"""Orders 4 to 16, every n, before and now: seconds of the processor, peak memory, ratios.

Every line runs in a process of its own, so that nothing is cached and the peak is its own.
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
