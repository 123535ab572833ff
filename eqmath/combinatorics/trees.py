"""Trees up to isomorphism, and the numbers of their homomorphisms to a graph."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

Tree = tuple["Tree", ...]
"""A rooted tree: the trees below its root, the largest first."""


def tree_size(tree: Tree) -> int:
    """The number of vertices.

    >>> tree_size((((),), ()))
    4
    """
    return 1 + sum(map(tree_size, tree))


def _key(tree: Tree) -> tuple[int, Tree]:
    return tree_size(tree), tree


@cache
def rooted_trees(size: int) -> tuple[Tree, ...]:
    """The rooted trees with a given number of vertices, each once, in order.

    >>> [len(rooted_trees(size)) for size in range(1, 8)]
    [1, 1, 2, 4, 9, 20, 48]
    """
    return tuple(sorted(_forests(size - 1, (size, ())))) if size > 0 else ()


def _forests(vertices: int, most: tuple[int, Tree]) -> Iterator[Tree]:
    """The lists of trees with so many vertices together, each at most as large as the one before it."""
    if vertices == 0:
        yield ()
    for size in range(1, min(vertices, most[0]) + 1):
        for tree in rooted_trees(size):
            if (size, tree) <= most:
                yield from ((tree, *others) for others in _forests(vertices - size, (size, tree)))


def rerooted(tree: Tree) -> set[Tree]:
    """The same tree with every vertex as its root.

    >>> sorted(rerooted(((), ())))
    [((), ()), (((),),)]
    """
    found, waiting = {tree}, [tree]
    while waiting:
        root = waiting.pop()
        for i, child in enumerate(root):
            other = tuple(sorted((*child, root[:i] + root[i + 1 :]), key=_key, reverse=True))
            if other not in found:
                found.add(other)
                waiting.append(other)
    return found


@cache
def free_trees(size: int) -> tuple[Tree, ...]:
    """The trees with a given number of vertices, each once, with one of its vertices as the root.

    >>> [len(free_trees(size)) for size in range(1, 9)]
    [1, 1, 1, 2, 3, 6, 11, 23]
    """
    return tuple(tree for tree in rooted_trees(size) if tree == min(rerooted(tree)))


def tree_text(tree: Tree) -> str:
    """The tree with a bracket for every vertex, around those below it.

    >>> tree_text((((),), ()))
    '((())())'
    """
    return f"({''.join(map(tree_text, tree))})"


@dataclass(frozen=True)
class TreeCounts:
    """The homomorphisms of rooted trees to one graph, by the image of the root.

    h_T(v) is the product, over the trees T' below the root, of the sum of h_T' over the neighbours of v.

    Attributes
    ----------
    neighbours : for every vertex those that it is joined to

    Examples
    --------
    >>> TreeCounts([[1], [0, 2], [1]]).at_roots((((),),))
    [2, 2, 2]
    """

    neighbours: Sequence[Sequence[int]]
    _known: dict[Tree, list[int]] = field(default_factory=dict, repr=False, compare=False)

    def at_roots(self, tree: Tree) -> list[int]:
        """How many send the root to each vertex."""
        found = self._known.get(tree)
        if found is None:
            found = [1] * len(self.neighbours)
            for child in tree:
                below = self.at_roots(child)
                found = [h * sum(below[w] for w in near) for h, near in zip(found, self.neighbours, strict=True)]
            self._known[tree] = found
        return found
