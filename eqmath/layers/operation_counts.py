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

    Examples
    --------
    >>> one = VectorCost(additions=2, read=3, written=1)
    >>> one + one, one.times(4).additions
    (VectorCost(additions=4, multiplications=0, read=6, written=2, largest=0), 8)
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
        """The same several times at once, where some entries stand each time between this and what follows."""
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
    """How many cells a row has, how many terms each, and how many entries each term adds up.

    >>> counts(Row(3, ((0,),), ((1, 2),)), 4)
    (1, 1, 4)
    """
    cells, orders = (row.head.cells(n), row.head.orders(n)) if row.head else (1, 1)
    return cells, orders * 2 ** len(row.edges), n ** len(row.summed) * (n // 2) ** len(row.edges)


def reading(row: Row, n: int) -> VectorCost:
    """The cost of contracting one row.

    >>> reading(Row(3, ((0,),), ((1, 2),)), 4)
    VectorCost(additions=12, multiplications=0, read=16, written=4, largest=4)
    """
    cells, orders, entries = counts(row, n)
    size = n ** len(row.kept)
    if orders * entries == 1 and not (row.summed or row.edges):
        return NOTHING
    total = cells * size * orders * entries
    return VectorCost(additions=total - cells * size, read=total, written=cells * size, largest=size)


def writing(row: Row, n: int, added: bool = False) -> VectorCost:
    """The cost of copying into a tensor with the legs of one row.

    >>> writing(Row(3, ((0,),), ((1, 2),)), 4)
    VectorCost(additions=0, multiplications=0, read=4, written=16, largest=0)
    """
    cells, orders, entries = counts(row, n)
    size = cells * orders * n ** len(row.kept)
    return VectorCost(additions=size * entries if added else 0, read=size, written=size * entries)


def first_rows(rows: Rows) -> tuple[Row, ...]:
    """What is read before the determinant when the sums come first.

    >>> from eqmath.families import family
    >>> grood = family("grood")
    >>> first_rows(grood.matrices.rows(grood.parse("1',2'|3'|4'").word, 0, 2))
    (Row(legs=4, kept=((2,), (3,)), summed=((0, 1),), edges=(), head=None),)
    """
    lower = rows.lower
    if lower.head is None:
        return ()
    blocks = tuple(sorted(lower.kept + lower.head.blocks))
    return (Row(lower.legs, blocks, lower.summed, lower.edges),)


def additions(rows: Rows, n: int) -> dict[str, int]:
    """The additions of every order of the steps, by its name.

    >>> from eqmath.contractions import block_rows
    >>> from eqmath.families import family
    >>> grood = family("grood")
    >>> additions(grood.matrices.rows(grood.parse("1',2'|3'|4'").word, 0, 2), 2)
    {'sums first': 5, 'determinant first': 3}
    >>> additions(block_rows((0, 0, 1), 0, 4), 4)
    {'at once': 15}
    """
    lower = rows.lower
    if lower.head is None or not lower.summed:
        return {TOGETHER: reading(lower, n).additions}
    (before,) = first_rows(rows)
    after = reading(before, n).additions + reading(lower.over(before), n).additions
    return {PAIRS: after, DETERMINANT: reading(lower, n).additions}


def best_order(rows: Rows, n: int) -> str:
    """The order with the fewest additions, the first one of these.

    >>> from eqmath.families import family
    >>> grood = family("grood")
    >>> best_order(grood.matrices.rows(grood.parse("1',2'|3'|4'").word, 0, 2), 2)
    'determinant first'
    """
    found = additions(rows, n)
    return min(found, key=found.__getitem__)


def best_additions(rows: Rows, n: int) -> int:
    """The additions in the best order.

    >>> from eqmath.contractions import block_rows
    >>> best_additions(block_rows((0, 0, 1), 0, 4), 4), published_additions(block_rows((0, 0, 1), 0, 4), 4)
    (15, {'at once': 15})
    """
    return min(additions(rows, n).values())


def cost(rows: Rows, n: int) -> VectorCost:
    """The cost of one product, in the best order.

    >>> from eqmath.contractions import block_rows
    >>> cost(block_rows((0, 1, 1), 1, 3), 3)
    VectorCost(additions=2, multiplications=0, read=4, written=7, largest=1)
    """
    lower = rows.lower
    read = reading(lower, n)
    if best_order(rows, n) == PAIRS:
        (before,) = first_rows(rows)
        read = reading(before, n) + reading(lower.over(before), n)
    return read + writing(rows.upper, n) + VectorCost(written=n**rows.upper.legs)


def published_additions(rows: Rows, n: int) -> dict[str, int]:
    """The additions of the published orders; none for a determinant whose blocks are not single vertices.

    >>> from eqmath.families import family
    >>> grood = family("grood")
    >>> rows = grood.matrices.rows(grood.parse("1',2'|3'|4'|5'").word, 0, 3)
    >>> published_additions(rows, 3), additions(rows, 3)
    ({'sums first': 59, 'determinant first': 47}, {'sums first': 59, 'determinant first': 17})
    """
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

    >>> from eqmath.contractions import block_rows
    >>> published_bound(block_rows((0, 0, 1, 1), 0, 3), 3), published_bound(block_rows((0, 0, 0, 1), 0, 3), 3)
    (Fraction(27, 1), Fraction(81, 1))
    """
    lower, k = rows.lower, rows.lower.legs
    if lower.head is not None:
        above = lower.head.above
        return Fraction(n) ** (k - (n - above)) * (factorial(n) + Fraction(n) ** (above - 1))
    return Fraction(n) ** (k - (set(lower.sizes) == {2}))


@lru_cache(maxsize=4096)
def best_plan(rows: Rows, n: int) -> RowPlan:
    """The plan of a diagram in the order with the fewest additions.

    >>> from eqmath.contractions import block_rows
    >>> best_plan(block_rows((0, 1, 1), 1, 3), 3).apply([[1, 2, 3], [4, 5, 6], [7, 8, 9]]).tolist()
    [15, 15, 15]
    """
    first = first_rows(rows) if best_order(rows, n) == PAIRS else ()
    return plan_rows(rows, n, rows.upper.legs, rows.lower.legs, first)
