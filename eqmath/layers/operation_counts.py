"""What the product of a diagram with a vector costs, in closed form: additions, traffic, the array between.

With d crossing blocks, b blocks below and t above, and for a determinant C cells of F terms below and F' above:

    additions    C nᵈ (F nᵇ − 1)          determinant and sums together
    or           C nᵈ (F − 1) + nᵈ⁺ᶠ (nᵇ − 1)     sums first, f tentacles ending below
    read         C F nᵈ⁺ᵇ, then C F' nᵈ           the first nothing where nothing is added
    written      C nᵈ, nˡ zeros, C F' nᵈ⁺ᵗ

All diagonals are taken before anything is added; the published order takes the lower blocks one after
another, the largest first, and leaves the other legs as they are: Σ_i (n−1) n^(k−s₁−…−s_i) additions for blocks
of sizes s₁ ≥ s₂ ≥ …. Both are the same for one block below, and ours is smaller for most others.

Source: E. Pearce-Crump and W. Knottenbelt, arXiv:2412.10837 and arXiv:2304.14165; C. Godfrey et al.,
arXiv:2303.06208.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from fractions import Fraction
from functools import lru_cache
from itertools import accumulate
from math import factorial

from eqmath.contractions import Row, RowPlan, Rows, plan_rows

PAIRS, DETERMINANT, TOGETHER = "sums first", "determinant first", "at once"


@dataclass(frozen=True)
class VectorCost:
    """Counts of one product with one vector.

    Attributes
    ----------
    additions, multiplications, read, written : int
        Subtractions are additions; signs and zeros are free. Entries, not bytes.
    largest : int
        The entries of the largest array between input and output; 0 where there is none.
    """

    additions: int = 0
    multiplications: int = 0
    read: int = 0
    written: int = 0
    largest: int = 0

    def __add__(self, other: VectorCost) -> VectorCost:
        return VectorCost(
            additions=self.additions + other.additions,
            multiplications=self.multiplications + other.multiplications,
            read=self.read + other.read,
            written=self.written + other.written,
            largest=max(self.largest, other.largest),
        )

    def times(self, count: int, between: int = 0) -> VectorCost:
        """The same so many times at once, where so many entries a time stand between this and what follows."""
        return VectorCost(
            additions=count * self.additions,
            multiplications=count * self.multiplications,
            read=count * self.read,
            written=count * self.written,
            largest=count * max(self.largest, between),
        )

    def to_json(self) -> dict[str, int]:
        """The counts by name."""
        return asdict(self)


NOTHING = VectorCost()


def counts(row: Row, n: int) -> tuple[int, int, int]:
    """How many cells a row has, how many terms each, and how many entries each term adds up."""
    cells, orders = (row.head.cells(n), row.head.orders(n)) if row.head else (1, 1)
    return cells, orders * 2 ** len(row.edges), n ** len(row.summed) * (n // 2) ** len(row.edges)


def reading(row: Row, n: int) -> VectorCost:
    """The cost of contracting one row."""
    cells, orders, entries = counts(row, n)
    size = n ** len(row.kept)
    if orders * entries == 1 and not (row.summed or row.edges):
        return NOTHING
    total = cells * size * orders * entries
    return VectorCost(additions=total - cells * size, read=total, written=cells * size, largest=size)


def writing(row: Row, n: int, added: bool = False) -> VectorCost:
    """The cost of copying into a tensor with the legs of one row."""
    cells, orders, entries = counts(row, n)
    size = cells * orders * n ** len(row.kept)
    return VectorCost(additions=size * entries if added else 0, read=size, written=size * entries)


def first_rows(rows: Rows) -> tuple[Row, ...]:
    """What is read before the determinant when the sums come first."""
    lower = rows.lower
    if lower.head is None:
        return ()
    blocks = tuple(sorted(lower.kept + lower.head.blocks))
    return (Row(lower.legs, blocks, lower.summed, lower.edges),)


def additions(rows: Rows, n: int) -> dict[str, int]:
    """The additions of every order of the steps, by its name."""
    lower = rows.lower
    if lower.head is None or not lower.summed:
        return {TOGETHER: reading(lower, n).additions}
    (before,) = first_rows(rows)
    after = reading(before, n).additions + reading(lower.over(before), n).additions
    return {PAIRS: after, DETERMINANT: reading(lower, n).additions}


def best_order(rows: Rows, n: int) -> str:
    """The order with the fewest additions, the first one of these."""
    found = additions(rows, n)
    return min(found, key=found.__getitem__)


def best_additions(rows: Rows, n: int) -> int:
    """The additions in the best order."""
    return min(additions(rows, n).values())


def cost(rows: Rows, n: int) -> VectorCost:
    """The cost of one product, in the best order."""
    lower = rows.lower
    read = reading(lower, n)
    if best_order(rows, n) == PAIRS:
        (before,) = first_rows(rows)
        read = reading(before, n) + reading(lower.over(before), n)
    return read + writing(rows.upper, n) + VectorCost(written=n**rows.upper.legs)


def published_additions(rows: Rows, n: int) -> dict[str, int]:
    """The additions of the published orders; none for a determinant whose blocks are not single vertices."""
    lower, k = rows.lower, rows.lower.legs
    sums = [(n - 1) * n ** (k - size) for size in accumulate(lower.sizes)]
    head = lower.head
    if head is None:
        return {TOGETHER: sum(sums)}
    if head.crossing or any(len(block) > 1 for block in head.blocks) or head.above + len(head.own) != n:
        return {}
    below = len(head.own)
    tops = factorial(n) // factorial(below)
    left = k - sum(lower.sizes) - below
    pairs = sum(sums) + (factorial(n) - tops) * n**left
    late = sum((n - 1) * n ** (k - below - size) for size in accumulate(lower.sizes))
    determinant = (factorial(n) - tops) * n ** (k - below) + tops * late
    return {PAIRS: pairs, DETERMINANT: determinant} if lower.summed else {TOGETHER: pairs}


def published_bound(rows: Rows, n: int) -> Fraction:
    """nᵏ⁻¹ where pairs are contracted alone, nᵏ where blocks are; with a determinant n^(k−(n−s)) (n! + n^(s−1)).

    The constants are 1, and s is the number of tentacles that end above.
    """
    lower, k = rows.lower, rows.lower.legs
    if lower.head is not None:
        above = lower.head.above
        return Fraction(n) ** (k - (n - above)) * (factorial(n) + Fraction(n) ** (above - 1))
    return Fraction(n) ** (k - (set(lower.sizes) == {2}))


def published_rows(rows: Rows) -> tuple[Row, ...]:
    """The steps of the published order without a determinant: one lower block after another, the largest first."""
    lower, found = rows.lower, []
    closed = sorted(lower.summed + lower.edges, key=len, reverse=True)
    for count in range(1, len(closed) + 1):
        done = {leg for block in closed[:count] for leg in block}
        kept = tuple((leg,) for leg in range(lower.legs) if leg not in done)
        now = tuple(closed[:count])
        found.append(Row(lower.legs, kept, () if lower.edges else now, now if lower.edges else ()))
    return tuple(found)


@lru_cache(maxsize=4096)
def best_plan(rows: Rows, n: int) -> RowPlan:
    """The plan of a diagram in the order with the fewest additions."""
    first = first_rows(rows) if best_order(rows, n) == PAIRS else ()
    return plan_rows(rows, n, rows.upper.legs, rows.lower.legs, first)
