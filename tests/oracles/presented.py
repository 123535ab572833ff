"""The monoid of a presentation, enumerated without any model of it: Todd and Coxeter's method for monoids."""

from __future__ import annotations

from collections.abc import Sequence

Word = tuple[str, ...]


def presented_order(letters: Sequence[str], relations: Sequence[tuple[Word, Word]], most: int) -> int | None:
    """How many elements ⟨letters | relations⟩ has; None once ``most`` places were needed.

    A place is an element x; ``right[x][a]`` is x·a. Every relation u = v is enforced at every place x:
    x·u and x·v are one element. Places that turn out to be equal are merged with all that follows from it.
    """
    right: list[dict[str, int]] = [{}]
    leader = [0]

    def find(x: int) -> int:
        while leader[x] != x:
            leader[x] = leader[leader[x]]
            x = leader[x]
        return x

    def walk(x: int, word: Word) -> int:
        for a in word:
            x = find(x)
            if a not in right[x]:
                right[x][a] = len(right)
                leader.append(len(right))
                right.append({})
            x = find(right[x][a])
        return x

    def merge(x: int, y: int) -> None:
        waiting = [(x, y)]
        while waiting:
            x, y = (find(z) for z in waiting.pop())
            if x == y:
                continue
            x, y = sorted((x, y))
            leader[y] = x
            for a, z in right[y].items():
                waiting += [(right[x][a], z)] if a in right[x] else []
                right[x].setdefault(a, z)

    place = 0
    while place < len(right):
        if len(right) > most:
            return None
        if find(place) == place:
            for u, v in relations:
                merge(walk(place, u), walk(place, v))
            for a in letters:
                walk(place, (a,))
        place += 1
    return sum(find(x) == x for x in range(len(right)))
