"""The tables of certificates about very many products of a form: words of labels, shape by shape (SPEC.md §12)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from math import comb

from eqmath.certificates import FEW_DIAGRAMS
from eqmath.claims.tables import Tables
from eqmath.combinatorics import Shape, integer_partitions, matching_count, tableau_count
from eqmath.exact import PRIME
from eqmath.groups import Group, Part, Series
from eqmath.methods import keeps_form

KEPT = ({""}, {"increasing"}, {"nonnesting"})
"""All diagrams, or those of which the words of labels make a triangle."""


def has_many(series: Series, m: int, n: int) -> bool:
    """Whether a certificate has words of labels in place of classes and pivots.

    >>> from eqmath import B, O, S
    >>> [has_many(series, m, 3) for series, m in ((O, 8), (O, 10), (B, 8), (S, 10))]
    [False, True, True, False]
    """
    count = Counter[str]()
    for part, j, own, copies in _places(series, m, n):
        count[part.name] += copies * _diagrams(part, j, own)
    return max(count.values(), default=0) > FEW_DIAGRAMS


def _places(series: Series, m: int, n: int) -> list[tuple[Part, int, int, int]]:
    """The parts that are products of a form; on how many places, with how many values, how often."""
    if series.complement and n > 1:
        other = series.complement(n)
        return [(part, j, other.n, comb(m, j)) for part in other.series.parts for j in range(0, m + 1, 2)]
    return [(part, m, n, 1) for part in series.parts if keeps_form(series)]


def _diagrams(part: Part, m: int, n: int) -> int:
    return matching_count(m, n if part.determinant else 0)


def labelled_tables(group: Group, m: int, families: Sequence[tuple[str, str]], kind: str) -> Tables | None:
    """The parts of a true claim about all diagrams of a group, or all of a basis; None where it has other tables.

    >>> from eqmath import O
    >>> labelled_tables(O(1), 10, [("brauer", "")], "spans")["parts"][0]["shapes"]
    [['10', 1]]
    >>> labelled_tables(O(1), 2, [("brauer", "")], "spans")
    """
    rules = {kept for _, kept in families}
    same = [name for name, _ in families] == [name for name, *_ in group.series.spanning]
    if not same or rules not in KEPT or not has_many(group.series, m, group.n):
        return None
    parts = []
    for part, j, n, copies in _places(group.series, m, group.n):
        often = {"copies": copies, "order": j} if group.series.complement else {}
        parts.append(labelled_part(part, j, n) | often)
    dim, count = (sum(own[key] * own.get("copies", 1) for own in parts) for key in ("independent", "diagrams"))
    if kind in ("basis", "independent") and rules == {""} and count > dim:
        return None
    return {"method": "labels", "parts": parts, "prime": PRIME}


def labels_used(series: Series, m: int) -> int:
    """From so many values on every diagram has a word of labels.

    >>> from eqmath import B, O, Sp
    >>> labels_used(O, 8), labels_used(O, 9), labels_used(Sp, 8), labels_used(B, 9)
    (4, 0, 8, 5)
    """
    if series.complement:
        return m // 2 + 1
    return m * (1 - m % 2) * max(part.letters for part in series.parts) // 2


def labelled_part(part: Part, m: int, n: int) -> Tables:
    """How many diagrams a part has, how many of them are independent, shape by shape, and how many types of classes.

    >>> from eqmath import Sp
    >>> labelled_part(Sp.part("balanced"), 4, 2)["shapes"]
    [['2,2', 2]]
    """
    shapes = list(_shapes(part, m, n))
    listed = [[",".join(map(str, shape)), tableau_count(shape)] for shape in shapes]
    return {
        "name": part.name, "diagrams": _diagrams(part, m, n), "independent": sum(map(tableau_count, shapes)),
        "shapes": listed, "types": sum(1 for _ in _types(part, m, n)),
    }  # fmt: skip


def _shapes(part: Part, m: int, n: int) -> Iterator[Shape]:
    """Those that carry an invariant: rows that are even, or all n odd, or equal in pairs; at most n rows."""
    for shape in integer_partitions(m):
        pairs = shape[::2] == shape[1::2]
        if len(shape) <= n and (pairs if part.letters > 1 else _fits(part, shape, n)):
            yield shape


def _fits(part: Part, sizes: Shape, n: int) -> bool:
    odd = int(part.determinant)
    return all(size % 2 == odd for size in sizes) and (not odd or len(sizes) == n)


def _types(part: Part, m: int, n: int) -> Iterator[Shape]:
    """The sizes of the blocks of classes of this order, and of lower ones with two places to contract."""
    for order in range(m, n if part.determinant else 0, -2):
        for sizes in integer_partitions(order):
            if len(sizes) <= n // part.letters and _fits(part, sizes, n):
                yield sizes
