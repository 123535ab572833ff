"""Easy categories once more: planarity by taking away intervals, blocks by hand, ranks over Q from the definition."""

from __future__ import annotations

from collections.abc import Callable

from tests.oracles import definition, linear

Blocks = list[list[int]]


def is_planar(partition: Blocks) -> bool:
    """Whether blocks of neighbours can be taken away until nothing is left."""
    blocks = [sorted(block) for block in partition]
    while blocks:
        points = sorted(point for block in blocks for point in block)
        inside = [b for b in blocks if points[points.index(b[0]) : points.index(b[0]) + len(b)] == b]
        if not inside:
            return False
        blocks.remove(inside[0])
    return True


def _gaps_even(block: list[int]) -> bool:
    return len(block) < 2 or (block[1] - block[0]) % 2 == 1


ALLOWED: dict[str, Callable[[Blocks, int], bool]] = {
    "S": lambda blocks, m: True,
    "O": lambda blocks, m: all(len(b) == 2 for b in blocks),
    "H": lambda blocks, m: all(len(b) in (2, 4, 6, 8) for b in blocks),
    "B": lambda blocks, m: all(len(b) < 3 for b in blocks),
    "S'": lambda blocks, m: m in (0, 2, 4, 6, 8),
    "B'": lambda blocks, m: m in (0, 2, 4, 6, 8) and all(len(b) < 3 for b in blocks),
    "B#": lambda blocks, m: m in (0, 2, 4, 6, 8) and all(len(b) < 3 and _gaps_even(b) for b in blocks),
}
"""By the letters of the groups, without the sign for the free ones."""


def circle(l: int, k: int) -> list[str]:
    """The vertices around the circle."""
    return [str(i + 1) for i in range(l)] + [f"{i + 1}'" for i in reversed(range(k))]


def diagrams(name: str, l: int, k: int) -> list[list[list[str]]]:
    """The blocks of the diagrams of a category without colours."""
    around, m = circle(l, k), l + k
    planar = name.endswith("+")
    found = []
    for partition in definition.set_partitions(range(m)):
        blocks = [sorted(block) for block in partition]
        if ALLOWED[name.removesuffix("+")](blocks, m) and (not planar or is_planar(blocks)):
            found.append([[around[i] for i in block] for block in blocks])
    return found


def text(blocks: list[list[str]]) -> str:
    """As a diagram is written, in any order."""
    return "|".join(",".join(block) for block in blocks) or "0"


def rank(name: str, l: int, k: int, n: int) -> int:
    """The rank of all matrices, from the definition, over Q."""
    every = [definition.diagram_matrix(definition.read(text(d)), l, k, n) for d in diagrams(name, l, k)]
    return linear.rank([linear.flat(W) for W in every])
