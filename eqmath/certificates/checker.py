"""Check certificates of the form eqmath/1 with Python's standard library alone: python3 -I checker.py FILE…

The rules are in SPEC.md, whose paragraphs (§) are named here. The checker believes a file nothing but its claim: it
enumerates the diagrams, their values, the classes and the equations again, makes every check of §4 – §6, and compares
the file with the one certificate that the claim has. All arithmetic is that of exact integers and fractions.

What no computation checks is the reduction itself: that Hom_G is the space of solutions of the system (MATHEMATICS R3).
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from functools import cache
from heapq import heapify, heappop, heappush
from itertools import combinations, count, pairwise, product
from math import comb, gcd, lcm, prod
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

PRIME = 8388593
Tuple = tuple[int, ...]
Row = dict[int, int]
"""The entries of a row that are not zero, by column."""
Rule = Callable[[Tuple], tuple[Tuple, int]]
"""An index tuple ↦ the representative of its class, its sign."""

# --- 1. Rejections and limits ---

MAX_TEXT, MAX_DEPTH = 1 << 24, 12
MAX_DIMENSION, MAX_LEGS, MAX_VERTICES = 1000, 24, 10
MAX_TUPLES, MAX_ENTRIES, MAX_WORK = 400_000, 40_000_000, 30_000_000
MAX_VALUES = 2_000_000
"""So many values of vectors are compared one by one before the class rule is tested on images of the classes only."""


class Rejected(Exception):
    """The certificate is not accepted: at which step, and why."""

    def __init__(self, step: str, reason: str) -> None:
        super().__init__(f"{step}: {reason}")
        self.step, self.reason = step, reason


def limit(what: str, size: int, most: int) -> None:
    """Refuse what would take too long, before it is begun."""
    if size > most:
        raise Rejected("size", f"{what}: {size} predicted, at most {most} are checked")


# --- 2. The text (§1) ---


def canonical(value: object) -> str:
    """The only text of a value."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")) + "\n"


def bounded(text: str) -> None:
    """Refuse a text that is too long, or nested too deeply outside its strings."""
    limit("characters", len(text), MAX_TEXT)
    depth = 0
    for piece in text.replace("\\\\", "").replace('\\"', "").split('"')[::2]:
        for bracket in re.finditer(r"[][{}]", piece):
            depth += 1 if bracket.group() in "[{" else -1
            if depth > MAX_DEPTH:
                raise Rejected("text", f"nested more than {MAX_DEPTH} levels deep")


def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object whose keys are all different."""
    result = dict(pairs)
    if len(result) < len(pairs):
        raise Rejected("text", "an object has a key twice")
    return result


def no_number(text: str) -> None:
    """JSON numbers do not occur."""
    raise Rejected("text", f"{text[:20]} is a JSON number, integers are strings")


def read(text: str) -> dict[str, Any]:
    """The object of a canonical text."""
    bounded(text)
    try:
        value = json.loads(
            text, object_pairs_hook=once, parse_int=no_number, parse_float=no_number, parse_constant=no_number
        )
    except (ValueError, RecursionError) as error:
        raise Rejected("text", f"not JSON: {str(error)[:80]}") from None
    if not isinstance(value, dict):
        raise Rejected("text", "not an object")
    if canonical(value) != text:
        raise Rejected("text", "not in canonical form: sorted keys, no blanks, one line feed at the end")
    return value


def natural(step: str, text: object, most: int) -> int:
    """A natural number in its only spelling."""
    if not isinstance(text, str) or not re.fullmatch(r"0|[1-9][0-9]*", text, re.ASCII):
        raise Rejected(step, f"{str(text)[:20]!r} is not a natural number")
    if len(text) > 9 or int(text) > most:
        raise Rejected("size", f"{step} is {text[:12]}, at most {most} is checked")
    return int(text)


# --- 3. Words, and how many there are ---


def word(t: Sequence[int]) -> Tuple:
    """The values renamed 0, 1, … in the order of their first places: a restricted growth string."""
    names: dict[int, int] = {}
    return tuple([names.setdefault(value, len(names)) for value in t])


def words(
    m: int, most: int, marked: int = 0, odd: frozenset[int] | None = None, largest: int | None = None
) -> list[Tuple]:
    """All tuples of length m in lexicographic order whose values after the marked ones 0, 1, … appear in order.

    There are at most `most` values, the marked ones included. With `odd` these values occur an odd number of times
    and all others an even number of times; no value occurs more than `largest` times.
    """
    level: list[Tuple] = [()]
    for left in reversed(range(m)):
        level = [(*t, b) for t in level for b in range(min(max(*t, marked - 1, -1) + 2, most))]
        if largest is not None:
            level = [t for t in level if t.count(t[-1]) <= largest]
        if odd is not None:
            level = [t for t in level if wrong(t, odd) <= left]
    return level if m or not odd else []


def wrong(t: Tuple, odd: frozenset[int]) -> int:
    """How many values have to occur once more to make the parities right."""
    return sum((t.count(value) + (value in odd)) % 2 for value in odd.union(t))


def pair_words(m: int, pairs: int, excess: Tuple = ()) -> list[Tuple]:
    """The same for values in pairs 2p, 2p + 1: an unmarked pair begins unprimed and is balanced.

    The marked pairs p = 0, 1, … have excess[p] more unprimed values than primed ones.
    """
    level: list[Tuple] = [()]
    for left in reversed(range(m)):
        level = [(*t, b) for t in level for b in range(2 * pairs) if named_next(t, b, len(excess))]
        level = [t for t in level if unbalanced(t, excess) <= left]
    return level if m or not any(excess) else []


def named_next(t: Tuple, b: int, marked: int) -> bool:
    """Whether b is marked, occurred as one of its pair, or is the first value of the next pair."""
    new = max(marked, max(t, default=-1) // 2 + 1)
    return b < 2 * new or b == 2 * new


def unbalanced(t: Tuple, excess: Tuple) -> int:
    """The distance of the excesses of all pairs from the wanted ones."""
    have = Counter(value // 2 for value in t if value % 2 == 0)
    have.subtract(value // 2 for value in t if value % 2)
    have.subtract(dict(enumerate(excess)))
    return sum(map(abs, have.values()))


SIZES: dict[str, Callable[[int], int]] = {
    "any": lambda size: 1,
    "even": lambda size: 1 - size % 2,
    "odd": lambda size: size % 2,
    "two": lambda size: int(size == 2),
    "small": lambda size: int(size <= 2),
    "balanced": lambda size: 0 if size % 2 else comb(size, size // 2) // 2,
}
"""In how many ways a block of a size can stand."""


@cache
def exactly(m: int, t: int, sizes: str) -> int:
    """The number of set partitions of m places into t blocks, every block weighted by its size."""
    if m == 0 or t <= 0:
        return int(m == t == 0)
    ways = SIZES[sizes]
    return sum(comb(m - 1, s - 1) * ways(s) * exactly(m - s, t - 1, sizes) for s in range(1, m + 1))


def at_most(m: int, t: int, sizes: str) -> int:
    """The same with at most t blocks."""
    return sum(exactly(m, blocks, sizes) for blocks in range(min(m, t) + 1))


def with_marks(m: int, marks: int, others: int, sizes: str) -> int:
    """A bound for the tuples with so many marked values and at most so many others."""
    return sum(comb(m, j) * marks**j * at_most(m - j, others, sizes) for j in range(m + 1)) if others >= 0 else 0


# --- 4. Diagrams and their values (§3) ---


def sign(values: Sequence[int]) -> int:
    """The sign of a permutation of 0, 1, …; 0 if a value repeats."""
    if len(set(values)) < len(values):
        return 0
    return -1 if sum(a > b for a, b in combinations(values, 2)) % 2 else 1


def blocks(w: Tuple) -> list[list[int]]:
    """The blocks of a word, as lists of places."""
    return [[place for place, b in enumerate(w) if b == name] for name in range(max(w, default=-1) + 1)]


Value = Callable[[Tuple], int]


def delta(w: Tuple) -> Value:
    """1 if t is constant on the blocks, else 0."""
    links = [(block[0], place) for block in blocks(w) for place in block[1:]]

    def value(t: Tuple) -> int:
        for i, j in links:
            if t[i] != t[j]:
                return 0
        return 1

    return value


def exact(w: Tuple) -> Value:
    """The orbit matrix: 1 if t is constant on blocks and different on different blocks, else 0."""
    return lambda t: int(word(t) == w)


def grood(w: Tuple) -> Value:
    """The sign of the values at the single vertices, times delta."""
    constant, single = delta(w), [block[0] for block in blocks(w) if len(block) == 1]
    return lambda t: constant(t) and sign([t[place] for place in single])


def jellyfish(w: Tuple, n: int) -> Value:
    """The sign of the values of the blocks in their order, completed by the missing one if there are n − 1."""
    constant, first = delta(w), [block[0] for block in blocks(w)]

    def value(t: Tuple) -> int:
        return constant(t) and sign(completed([t[place] for place in first], n))

    return value


def completed(values: list[int], n: int) -> list[int]:
    """If n − 1 of the values 0, …, n − 1 are there, the missing one is appended."""
    missing = sorted(set(range(n)) - set(values))
    return values + missing if len(values) == n - 1 and len(missing) == 1 else values


def epsilon(a: int, b: int) -> int:
    """ε(2i, 2i + 1) = 1 = −ε(2i + 1, 2i), else 0."""
    return b - a if a // 2 == b // 2 else 0


def symplectic(w: Tuple, l: int) -> Value:
    """F_β(I, J̄) · (−1)^u, the places from l on being inputs (§3.1)."""
    edges = [(block[0], block[1]) for block in blocks(w)]

    def value(t: Tuple) -> int:
        bent = [*t[:l], *(b ^ 1 for b in t[l:])]
        result = -1 if sum(b % 2 == 0 for b in t[l:]) % 2 else 1
        for i, j in edges:
            inside = i >= l or j < l
            result *= epsilon(bent[i], bent[j]) if inside else int(bent[i] == bent[j])
            if not result:
                return 0
        return result

    return value


def value_of(family: str, w: Tuple, orbit: bool, n: int, l: int) -> Value:
    """The value of a diagram as a function of the index tuple."""
    if family == "grood":
        return grood(w)
    if family == "jellyfish":
        return jellyfish(w, n)
    if family == "symplectic":
        return symplectic(w, l)
    return exact(w) if orbit else delta(w)


DELTAS = ("partition", "even", "partial", "brauer")


def all_words(family: str, n: int, m: int) -> list[Tuple]:
    """The words of all diagrams of a family, in order."""
    if family == "even":
        return words(m, m, odd=frozenset())
    if family in ("brauer", "symplectic"):
        return words(m, m, odd=frozenset(), largest=2)
    if family == "partial":
        return words(m, m, largest=2)
    if family == "grood":
        return [w for w in words(m, m, largest=2) if sum(len(block) == 1 for block in blocks(w)) == n]
    least = n - 1 if family == "jellyfish" else 0
    most = n if family == "jellyfish" else m
    return [w for w in words(m, most) if len(set(w)) >= least]


def how_many(family: str, n: int, m: int) -> int:
    """The number of diagrams of a family."""
    if family == "grood":
        return comb(m, n) * at_most(m - n, m, "two") if n <= m else 0
    if family == "jellyfish":
        return exactly(m, n - 1, "any") + exactly(m, n, "any")
    sizes = {"partition": "any", "even": "even", "partial": "small"}
    return at_most(m, m, sizes.get(family, "two"))


def longest_increasing(w: Tuple) -> int:
    """The length of the longest increasing subsequence of the involution that exchanges the ends of the edges."""
    partner = list(range(len(w)))
    for block in blocks(w):
        partner[block[0]], partner[block[-1]] = block[-1], block[0]
    longest: list[int] = []
    for i, p in enumerate(partner):
        longest.append(1 + max((longest[j] for j in range(i) if partner[j] < p), default=0))
    return max(longest, default=0)


def has_pattern(w: Tuple, size: int, crossing: bool) -> bool:
    """Whether so many edges cross, or nest, one another."""
    edges = [(block[0], block[1]) for block in blocks(w)]
    for chosen in combinations(edges, size):
        ends = [b for _, b in chosen]
        if ends == sorted(ends, reverse=not crossing) and chosen[-1][0] < min(ends):
            return True
    return False


def obeys(w: Tuple, family: str, rule: str, n: int) -> bool:
    """Whether a diagram belongs to the part of its family that the rule describes."""
    if rule == "few blocks":
        return len(set(w)) <= n
    if rule == "increasing":
        length = longest_increasing(w)
        return length == n if family == "grood" else length <= n
    if rule in ("noncrossing", "nonnesting"):
        return not has_pattern(w, n // 2 + 1, rule == "noncrossing")
    return True


RULES: dict[str, tuple[str, ...]] = dict.fromkeys((*DELTAS, "jellyfish", "bilabelled"), ("", "few blocks"))
RULES |= {"brauer": ("", "few blocks", "increasing"), "grood": ("", "increasing"), "jellyfish": ("",)}
RULES |= {"symplectic": ("", "noncrossing", "nonnesting"), "bilabelled": ("",)}


def diagram_text(family: str, w: Tuple, l: int) -> str:
    """The diagram in words: blocks of vertices, the outputs 1, …, l before the inputs 1', 2', …"""
    names = [str(place + 1) if place < l else f"{place - l + 1}'" for place in range(len(w))]
    inner = "|".join(",".join(names[place] for place in block) for block in blocks(w))
    return f"J({inner})" if family == "jellyfish" else inner or "0"


# --- 5. Graphs, automorphisms, bilabelled graphs (§3.2) ---

Edges = frozenset[tuple[int, int]]


class Graph(NamedTuple):
    """A graph on 0, …, n − 1; every edge with its smaller vertex first."""

    n: int
    edges: Edges

    def joined(self, a: int, b: int) -> bool:
        return (min(a, b), max(a, b)) in self.edges

    def neighbours(self, a: int) -> list[int]:
        return [b for b in range(self.n) if self.joined(a, b)]


def ordered(edges: Iterator[tuple[int, int]]) -> Edges:
    """Edges with the smaller vertex first."""
    return frozenset((min(a, b), max(a, b)) for a, b in edges)


def graph(name: str) -> Graph:
    """A graph by its name."""
    kind, _, size = name.partition(":")
    if kind == "graph6":
        return graph6(size)
    if name == "petersen":
        rims = [(i, (i + 1) % 5, i + 5, 5 + (i + 2) % 5) for i in range(5)]
        return Graph(10, ordered((a, b) for i, j, x, y in rims for a, b in ((i, j), (i, x), (x, y))))
    q = natural("claim", size, MAX_VERTICES)
    n = {"star": q + 1, "cube": 2**q}.get(kind, q)
    limit("vertices", n, MAX_VERTICES)
    tests: dict[str, Callable[[int, int], bool]] = {
        "path": lambda a, b: b == a + 1,
        "cycle": lambda a, b: b in (a + 1, a + n - 1),
        "complete": lambda a, b: True,
        "star": lambda a, b: a == 0,
        "cube": lambda a, b: (a ^ b).bit_count() == 1,
    }
    if kind not in tests or n < (3 if kind == "cycle" else 1):
        raise Rejected("claim", f"there is no graph {name[:40]!r}")
    return Graph(n, frozenset(pair for pair in combinations(range(n), 2) if tests[kind](*pair)))


def graph6(code: str) -> Graph:
    """The graph6 code of at most 62 vertices: n, then the upper triangle by columns, six bits a character."""
    if not code or not all("?" <= c <= "~" for c in code):
        raise Rejected("claim", f"{code[:40]!r} is no graph6 code")
    n = ord(code[0]) - 63
    limit("vertices", n, MAX_VERTICES)
    pairs = [(a, b) for b in range(n) for a in range(b)]
    bits = "".join(f"{ord(c) - 63:06b}" for c in code[1:])
    if n == 0 or len(code) != 1 + (len(pairs) + 5) // 6 or "1" in bits[len(pairs) :]:
        raise Rejected("claim", f"{code[:40]!r} is no graph6 code of a graph with vertices")
    return Graph(n, frozenset(pair for pair, bit in zip(pairs, bits, strict=False) if bit == "1"))


def extend(g: Graph, images: list[int]) -> list[int] | None:
    """An automorphism with these first images, by backtracking."""
    v = len(images)
    for old, w in enumerate(images):
        if any(images[a] == w or g.joined(a, old) != g.joined(images[a], w) for a in range(old)):
            return None
    if v == g.n:
        return images
    return next((found for w in range(g.n) if (found := extend(g, [*images, w]))), None)


@cache
def automorphisms(g: Graph) -> list[Tuple]:
    """Generators: for every i and j > i, one that fixes 0, …, i − 1 and sends i to j, if there is one."""
    pairs = combinations(range(g.n), 2)
    return [tuple(found) for i, j in pairs if (found := extend(g, [*range(i), j]))]


@cache
def orbits(g: Graph, m: int) -> dict[Tuple, Tuple]:
    """The least tuple of the orbit of every tuple in {0, …, n − 1}^m."""
    least: dict[Tuple, Tuple] = {}
    for start in product(range(g.n), repeat=m):
        new = [] if start in least else [start]
        for t in new:
            if t not in least:
                least[t] = start
                new += [tuple([image[b] for b in t]) for image in automorphisms(g)]
    return least


def independent(g: Graph, parts: int) -> Iterator[Tuple]:
    """The partitions of the vertices into so many independent sets, in the order of their words."""

    def grow(w: Tuple) -> Iterator[Tuple]:
        v, used = len(w), max(w, default=-1) + 1
        if v == g.n:
            yield w
        elif used + g.n - v >= parts:
            taken = {w[a] for a in g.neighbours(v) if a < v}
            for b in range(min(used + 1, parts)):
                if b not in taken:
                    yield from grow((*w, b))

    return (w for w in grow(()) if max(w) + 1 == parts)


def odd_girth(g: Graph) -> int:
    """The length of the shortest odd cycle, which is the shortest odd closed walk; above n for a bipartite graph."""
    best = MAX_VERTICES + 1
    for start in range(g.n):
        even, odd = {start}, set[int]()
        for length in range(1, g.n + 1):
            step = {b for a in (even if length % 2 else odd) for b in g.neighbours(a)}
            even, odd = (even, step) if length % 2 else (step, odd)
            if length % 2 and start in odd:
                best = min(best, length)
    return best


def homomorphisms(h: Graph, g: Graph) -> Iterator[Tuple]:
    """All maps of the vertices of h that send edges to edges."""

    def grow(phi: Tuple) -> Iterator[Tuple]:
        v = len(phi)
        if v == h.n:
            yield phi
            return
        before = [phi[a] for a in h.neighbours(v) if a < v]
        for w in range(g.n):
            if all(g.joined(w, a) for a in before):
                yield from grow((*phi, w))

    return grow(())


class Bilabelled(NamedTuple):
    """A graph, the vertices with the labels (tops before bottoms), and its values at all tuples."""

    graph: Graph
    labels: Tuple
    values: dict[Tuple, int]


def quotients(g: Graph) -> Iterator[Graph]:
    """The quotients of the candidates, in order and without repetition."""
    girth = odd_girth(g)
    for parts in range(1, g.n + 1):
        seen: set[Edges] = set()
        for w in independent(g, parts):
            h = Graph(parts, ordered((w[a], w[b]) for a, b in g.edges))
            if h.edges not in seen and odd_girth(h) >= girth:
                yield h
            seen.add(h.edges)


@cache
def bilabelled(g: Graph, m: int) -> list[Bilabelled]:
    """The family: the candidates whose vectors are new mod the prime, until they are as many as the orbits."""
    classes, basis, chosen = sorted(set(orbits(g, m).values()), key=class_order), {}, []  # type: ignore[var-annotated]
    work = 0
    for h in quotients(g):
        maps = []
        for phi in homomorphisms(h, g):
            maps.append(phi)
            limit("homomorphisms of one graph", len(maps), MAX_TUPLES)
        for labels in product(range(h.n), repeat=m) if maps else ():
            if len(chosen) == len(classes):
                return chosen
            work += len(maps) + len(classes)
            limit("values of bilabelled graphs", work, MAX_WORK)
            values = Counter(tuple([phi[v] for v in labels]) for phi in maps)
            if insert(basis, {i: values[t] for i, t in enumerate(classes) if values[t]}):
                chosen.append(Bilabelled(h, labels, values))
    if len(chosen) < len(classes):
        raise Rejected("diagrams", "the bilabelled graphs do not reach the number of orbits mod the prime")
    return chosen


def letters(v: int) -> str:
    """a, b, …, z, aa, ab, …"""
    return (letters(v // 26 - 1) if v >= 26 else "") + chr(97 + v % 26)


def bilabelled_text(h: Graph, labels: Tuple, l: int) -> str:
    """edges;tops;bottoms"""
    lonely = [(v,) for v in range(h.n) if not h.neighbours(v)]
    items = ",".join("-".join(map(letters, item)) for item in sorted([*h.edges, *lonely]))
    return ";".join([items, ",".join(map(letters, labels[:l])), ",".join(map(letters, labels[l:]))])


# --- 6. Groups, classes, equations (§4) ---


class Group(NamedTuple):
    """A group by its letter, its dimension (None for every n) and, for Aut, its graph."""

    letter: str
    n: int | None
    graph: Graph | None = None

    def at(self, n: int) -> Group:
        return self._replace(n=n)


LETTERS = ("S", "A", "O", "SO", "Sp", "H", "B")


def read_group(name: object) -> Group:
    """A group by its name: S(3), S(n), Aut(cycle:5)."""
    found = re.fullmatch(r"(\w+)\(([^()]+)\)", name, re.ASCII) if isinstance(name, str) else None
    letter, argument = found.groups() if found else ("", "")
    if letter == "Aut":
        g = graph(argument)
        return Group("Aut", g.n, g)
    if letter not in LETTERS:
        raise Rejected("claim", f"there is no group {str(name)[:40]!r}")
    if argument == "n":
        return Group(letter, None)
    n = natural("claim", argument, MAX_DIMENSION)
    if not exists(letter, n):
        raise Rejected("claim", f"{letter}({n}) does not exist")
    return Group(letter, n)


def exists(letter: str, n: int) -> bool:
    """Whether the group with this letter has a form of dimension n."""
    return n >= 1 and not (letter == "Sp" and n % 2)


def signed_word(values: Sequence[int], t: Tuple) -> tuple[Tuple, int]:
    """The word of t with the sign of the values."""
    return word(t), sign(values)


def even_rule(t: Tuple) -> tuple[Tuple, int]:
    """H: zero if a value occurs an odd number of times."""
    return word(t), int(all(size % 2 == 0 for size in Counter(t).values()))


def det_rule(t: Tuple, n: int) -> tuple[Tuple, int]:
    """The determinant part of SO: all n values occur an odd number of times; the sign of block ↦ value."""
    sizes = Counter(t)
    if len(sizes) < n or not all(size % 2 for size in sizes.values()):
        return word(t), 0
    return word(t), sign(list(sizes))


def twisted_rule(t: Tuple, n: int) -> tuple[Tuple, int]:
    """The sign part of A: the sign of block ↦ value, the unused value last; zero below n − 1 blocks."""
    values = completed(list(dict.fromkeys(t)), n)
    return word(t), sign(values) if len(values) == n else 0


def balanced_rule(t: Tuple) -> tuple[Tuple, int]:
    """Sp: every block begins unprimed after flips, each of which counts (−1)^(size/2); zero if one is not balanced."""
    w, flip, sizes, result = word([value // 2 for value in t]), dict[int, int](), Counter[int](), 1
    for b, value in zip(w, t, strict=True):
        flip.setdefault(b, value % 2)
        sizes[b] += 1 - 2 * (value % 2)
    if any(sizes.values()):
        return t, 0
    for b, flipped in flip.items():
        result *= -1 if flipped and w.count(b) // 2 % 2 else 1
    return tuple([2 * b + (value % 2 ^ flip[b]) for b, value in zip(w, t, strict=True)]), result


def class_order(t: Tuple) -> tuple[int, Tuple]:
    """The classes are ordered by their largest entry, then lexicographically."""
    return max(t, default=-1), t


Element = dict[int, list[tuple[int, int]]]
"""X as its rows: a ↦ the pairs (b, X[a, b])."""
TURN: Element = {0: [(1, 1)], 1: [(0, -1)]}
TRIANGLE: Element = {0: [(1, 1), (2, -1)], 1: [(2, 1), (0, -1)], 2: [(0, 1), (1, -1)]}
LONG: Element = {0: [(1, 1)]}
SHORT: Element = {0: [(2, 1)], 3: [(1, -1)]}
Equation = tuple[tuple[int, int], ...]


def equation(X: Element, t: Tuple, rule: Rule, index: dict[Tuple, int]) -> Equation:
    """Σ_j Σ_b X[t_j, b] v(t with t_j replaced by b) on the classes, primitive, the first coefficient positive."""
    row: Counter[int] = Counter()
    for j, a in enumerate(t):
        for b, entry in X.get(a, ()):
            representative, s = rule((*t[:j], b, *t[j + 1 :]))
            if s:
                row[index[representative]] += s * entry
    terms = sorted((i, entry) for i, entry in row.items() if entry)
    if not terms:
        return ()
    content = gcd(*(entry for _, entry in terms)) * (1 if terms[0][1] > 0 else -1)
    return tuple((i, entry // content) for i, entry in terms)


class Part(NamedTuple):
    """A block of the system: its classes and their rule, the equations, and the most values that either uses."""

    name: str
    families: tuple[str, ...]
    classes: list[Tuple]
    place: dict[Tuple, int]
    rule: Rule
    equations: list[Equation]
    values: int


def part(
    name: str,
    families: tuple[str, ...],
    classes: list[Tuple],
    rule: Rule,
    marked: list[tuple[Element, int, list[Tuple]]],
) -> Part:
    """Put the classes in order and write the equations: for every element its marked values and the tuples."""
    classes = sorted(classes, key=class_order)
    index = {t: i for i, t in enumerate(classes)}
    used = max((max(t, default=-1) + 1 for t in classes), default=0)
    equations: set[Equation] = set()
    for X, marks, tuples in marked:
        for t in tuples:
            terms = equation(X, t, rule, index)
            if terms:
                equations.add(terms)
                used = max(used, marks, max(t) + 1)
    return Part(
        name, families, classes, index, rule, sorted(equations), used + used % 2 if name == "balanced" else used
    )


@cache
def parts(group: Group, m: int) -> list[Part]:
    """The parts of the system of a group in order m (the two tables of §4)."""
    n = group.n or 0
    if group.graph is not None:
        least = orbits(group.graph, m)
        return [part("orbits", ("bilabelled",), list(set(least.values())), lambda t: (least[t], 1), [])]
    if group.letter == "Sp":
        return [balanced_part(n, m)]
    if group.letter in ("S", "A", "B"):
        return plain_parts(group.letter, n, m)
    return even_parts(group.letter, n, m)


def plain_parts(letter: str, n: int, m: int) -> list[Part]:
    """S, B and A: set partitions, and for A twisted ones."""
    marked = [(TRIANGLE, 3, words(m, n, marked=3))] if letter == "B" and n >= 3 else []
    result = [part("plain", DELTAS, words(m, n), lambda t: (word(t), 1), marked)]
    if letter == "A" and n >= 2:
        classes = [w for w in words(m, n) if len(set(w)) >= n - 1]
        result.append(part("twisted", ("jellyfish",), classes, lambda t: twisted_rule(t, n), []))
    return result


def even_parts(letter: str, n: int, m: int) -> list[Part]:
    """H, O and SO: even blocks, and for SO exactly n odd ones."""
    turns = letter != "H" and n >= 2
    marked = [(TURN, 2, words(m, n, marked=2, odd=frozenset({0, 1})))] if turns else []
    result = [part("even", ("even", "brauer"), words(m, n, odd=frozenset()), even_rule, marked)]
    if letter == "SO":
        exact_words = words(m, n, odd=frozenset(range(n))) if n <= m else []
        others = frozenset(range(2, n))
        marked = [(TURN, 2, words(m, n, marked=2, odd=others))] if 2 <= n <= m + 2 else []
        result.append(part("det", ("grood",), exact_words, lambda t: det_rule(t, n), marked))
    return result


def balanced_part(n: int, m: int) -> Part:
    """Sp: pairs, and the long and the short root."""
    marked = [(LONG, 2, pair_words(m, n // 2, (2,)))]
    if n >= 4:
        marked.append((SHORT, 4, pair_words(m, n // 2, (1, -1))))
    return part("balanced", ("symplectic",), pair_words(m, n // 2), balanced_rule, marked)


def predict(group: Group, m: int, families: Sequence[str]) -> None:
    """Refuse a system that is too large, from the numbers of its classes, equations and vectors."""
    n, letter = group.n or 0, group.letter
    limit("legs", m, MAX_LEGS)
    if letter == "Aut":
        return limit("index tuples", n**m, MAX_TUPLES)
    sizes = {"S": "any", "A": "any", "B": "any", "Sp": "balanced"}.get(letter, "even")
    classes = at_most(m, n // 2 if letter == "Sp" else n, sizes)
    tuples = {
        "B": with_marks(m, 3, n - 3, "any"),
        "Sp": with_marks(m, 4, n // 2 - 2, "balanced") + with_marks(m, 2, n // 2 - 1, "balanced"),
    }.get(letter, with_marks(m, 2, n - 2, "even") + with_marks(m, 2, n - 2, "odd"))
    vectors = sum(how_many(family, n, m) for family in families)
    limit("classes", classes + (exactly(m, n, "odd") if letter == "SO" else 0), MAX_TUPLES)
    if letter in ("O", "SO", "Sp", "B"):
        limit("equations", tuples, MAX_TUPLES)
    return limit("values of vectors on classes", classes * vectors, MAX_ENTRIES)


# --- 7. Linear algebra ---


def insert(basis: dict[int, Row], row: Row) -> bool:
    """Reduce a row mod the prime by an echelon basis (leading column ↦ row, leading entry 1); add it if it is new."""
    rest = {c: x % PRIME for c, x in row.items() if x % PRIME}
    columns = list(rest)
    heapify(columns)
    while columns:
        c = heappop(columns)
        factor = rest.get(c)
        if not factor:
            continue
        pivot = basis.get(c)
        if pivot is None:
            inverse = pow(factor, -1, PRIME)
            basis[c] = {d: x * inverse % PRIME for d, x in rest.items() if x}
            return True
        for d, x in pivot.items():
            if d in rest:
                rest[d] = (rest[d] - factor * x) % PRIME
            else:
                rest[d] = -factor * x % PRIME
                heappush(columns, d)
    return False


def pivots(rows: Sequence[Row], most: int | None = None) -> tuple[list[int], list[int]]:
    """The rows that are no combination of rows before them, and the columns likewise, mod the prime.

    The leading columns of an echelon form are the columns at which the rank of the columns before grows. The rank
    is known to be at most `most`: after so many pivots there is none.
    """
    basis: dict[int, Row] = {}
    chosen: list[int] = []
    for i, row in enumerate(rows):
        if len(basis) == most:
            break
        if insert(basis, row):
            chosen.append(i)
    return chosen, sorted(basis)


def primitive(row: Row) -> Row:
    """The row divided by its content, its first entry positive; zeros are left out."""
    row = {c: x for c, x in row.items() if x}
    content = gcd(*row.values()) if row else 1
    content = -content if row and row[min(row)] < 0 else content
    return {c: x // content for c, x in row.items()}


def eliminate(row: Row, pivot: Row, column: int) -> Row:
    """A combination over Z of the two rows that is 0 in the column, the first row with a positive coefficient."""
    a, b = row[column], pivot[column]
    common = gcd(a, b) * (1 if b > 0 else -1)
    a, b = a // common, b // common
    return {c: b * row.get(c, 0) - a * pivot.get(c, 0) for c in row.keys() | pivot.keys()}


def echelon(rows: Sequence[Row]) -> dict[int, Row]:
    """The reduced row echelon form over Q, every row written with primitive integers: pivot column ↦ row."""
    basis: dict[int, Row] = {}
    for row in rows:
        rest = primitive(row)
        for c in sorted(basis):
            if c in rest:
                rest = primitive(eliminate(rest, basis[c], c))
        if rest:
            lead = min(rest)
            for c, old in basis.items():
                if lead in old:
                    basis[c] = primitive(eliminate(old, rest, lead))
            basis[lead] = rest
    return basis


def first_relation(rows: Sequence[Row], columns: int) -> list[int]:
    """The coefficients of the first relation among the rows over Z: each row carries its own number along."""
    basis: dict[int, Row] = {}
    for i, row in enumerate(rows):
        rest = {c: x for c, x in row.items() if x} | {columns + i: 1}
        while (lead := min(rest)) in basis:
            rest = primitive(eliminate(rest, basis[lead], lead))
        if lead >= columns:
            return [rest.get(columns + j, 0) for j in range(len(rows))]
        basis[lead] = rest
    raise Rejected("witness", "the vectors are independent over Q, but not mod the prime")


def outside(form: dict[int, Row], row: Row) -> dict[int, Fraction]:
    """The functional that is 0 on the span of a reduced form and not on the row; {} if the row is in the span."""
    rest = {c: Fraction(x) for c, x in row.items()}
    for c, pivot in form.items():
        factor = rest.get(c, Fraction(0)) * Fraction(1, pivot[c])
        if factor:
            for d, x in pivot.items():
                rest[d] = rest.get(d, Fraction(0)) - factor * x
    q = min((c for c, x in rest.items() if x), default=None)
    if q is None:
        return {}
    functional = {c: Fraction(-pivot[q], pivot[c]) for c, pivot in form.items() if q in pivot}
    return functional | {q: Fraction(1)}


# --- 8. Vectors, and the checks of a part ---


class Vector(NamedTuple):
    """A diagram's text, the number of its part, and its values on the classes of that part."""

    text: str
    part: int
    row: Row


def tested(group: Group, m: int, where: Part, vectors: int) -> Iterator[Tuple]:
    """The index tuples at which the class rule is tested.

    All of {0, …, n − 1}^m if these are few enough. If not, representatives of the orbits of S(n) on all of them (for
    Sp the classes, as they are and put out of balance at the last place) and their images under a transposition, a
    cycle and a pseudo-random permutation of the values (for Sp of the pairs, with every other pair flipped). It
    leaves the images under other elements of K, which are products of such.
    """
    n = group.n or 0
    if n**m * max(vectors, 1) <= MAX_VALUES:
        yield from product(range(n), repeat=m)
        return
    width = 2 if group.letter == "Sp" else 1
    size = n // width
    mixed = Random(20240229).sample(range(size), size)
    starts = words(m, n) if width == 1 else [*where.classes, *((*t[:-1], t[-1] ^ 1) for t in where.classes)]
    for t in starts:
        for image in (range(size), [1, 0, *range(2, size)][:size], [*range(1, size), 0], mixed):
            yield tuple([width * image[b // width] + ((b ^ image[b // width]) % 2 if width == 2 else 0) for b in t])


def check_rule(group: Group, m: int, where: Part, vectors: Sequence[tuple[Value, Row]]) -> None:
    """f(t) = s(t) f(rep t) for every vector at the tested index tuples."""
    for t in tested(group, m, where, len(vectors)):
        representative, s = where.rule(t)
        column = where.place.get(representative, -1) if s else -1
        for value, row in vectors:
            if value(t) != s * row.get(column, 0):
                raise Rejected(f"parts.{where.name}", f"a vector breaks the rule of the classes at {t}")


def check_equations(where: Part, rows: Sequence[Row]) -> None:
    """C·Aᵀ = 0 over Z: every vector solves every equation."""
    for terms in where.equations:
        for row in rows:
            if sum([entry * row[i] for i, entry in terms if i in row]):
                raise Rejected(f"parts.{where.name}", f"a vector does not solve the equation {terms}")


@cache
def family_rows(group: Group, family: str, orbit: bool, m: int, l: int) -> dict[Tuple, Row]:
    """The values of all diagrams of a family on the classes, checked; l matters for the symplectic family only."""
    n = group.n or 0
    where = next(p for p in parts(group, m) if family in p.families)
    values = {w: value_of(family, w, orbit, n, l) for w in all_words(family, n, m)}
    rows = {w: {i: x for i, t in enumerate(where.classes) if (x := value(t))} for w, value in values.items()}
    check_rule(group, m, where, [(values[w], rows[w]) for w in values])
    check_equations(where, list(rows.values()))
    return rows


@cache
def graph_vectors(group: Group, m: int, l: int) -> list[Vector]:
    """The bilabelled family on the orbits, constant on every one of them."""
    assert group.graph is not None
    (where,), least, result = parts(group, m), orbits(group.graph, m), []
    for h in bilabelled(group.graph, m):
        if any(h.values.get(t, 0) != h.values.get(r, 0) for t, r in least.items()):
            raise Rejected("parts.orbits", "a vector is not constant on an orbit")
        row = {i: h.values[t] for i, t in enumerate(where.classes) if h.values.get(t)}
        result.append(Vector(bilabelled_text(h.graph, h.labels, l), 0, row))
    return result


Families = tuple[tuple[str, str], ...]


@cache
def vectors_of(group: Group, families: Families, orbit: bool, k: int, l: int) -> list[Vector]:
    """The vectors of some families in the order of the claim."""
    if group.graph is not None:
        return graph_vectors(group, k + l, l)
    result = []
    for family, rule in families:
        number = next(i for i, p in enumerate(parts(group, k + l)) if family in p.families)
        rows = family_rows(group, family, orbit, k + l, l if family == "symplectic" else 0)
        chosen = (w for w in rows if obeys(w, family, rule, group.n or 0))
        result += [Vector(diagram_text(family, w, l), number, rows[w]) for w in chosen]
    return result


@cache
def power_vectors(group: Group) -> list[Vector]:
    """A⁰, …, Aⁿ⁻¹ on the orbits of pairs, as the paths of 0, …, n − 1 edges."""
    g, result = group.graph, []
    assert g is not None
    least, (where,) = orbits(g, 2), parts(group, 2)
    power: dict[Tuple, int] = {(a, a): 1 for a in range(g.n)}
    for length in range(g.n):
        if any(power.get(t, 0) != power.get(r, 0) for t, r in least.items()):
            raise Rejected("parts.orbits", "a power is not constant on an orbit")
        path = Graph(length + 1, frozenset((v, v + 1) for v in range(length)))
        row = {i: power[t] for i, t in enumerate(where.classes) if power.get(t)}
        result.append(Vector(bilabelled_text(path, (0, length), 1), 0, row))
        following: Counter[Tuple] = Counter()
        for (a, b), x in power.items():
            for c in g.neighbours(b):
                following[a, c] += x
        power = following
    return result


SPANNING: dict[str, Families] = {
    "S": (("partition", ""),),
    "A": (("partition", "few blocks"), ("jellyfish", "")),
    "O": (("brauer", ""),),
    "SO": (("brauer", ""), ("grood", "")),
    "Sp": (("symplectic", ""),),
    "H": (("even", ""),),
    "B": (("partial", ""),),
    "Aut": (("bilabelled", ""),),
}


def spanning(group: Group) -> Families:
    """The families that span; at n = 1 the group A has no jellyfish."""
    return SPANNING[group.letter][: 1 if (group.letter, group.n) == ("A", 1) else 2]


def rows_in(vectors: Sequence[Vector], number: int) -> list[Row]:
    """The rows of the vectors of a part."""
    return [vector.row for vector in vectors if vector.part == number]


class Solved(NamedTuple):
    """A group's spanning set, the pivots of the equations of every part, and dim Hom_G."""

    spanning: list[Vector]
    equations: list[tuple[list[int], list[int]]]
    dim: int


@cache
def solve(group: Group, k: int, l: int) -> Solved:
    """dim Hom_G: the spanning set from below and the equations from above meet in every part."""
    vectors, found, dim = vectors_of(group, spanning(group), False, k, l), [], 0
    for i, where in enumerate(parts(group, k + l)):
        rank = len(pivots(rows_in(vectors, i))[0])
        # C·Aᵀ = 0 was checked, so that the rank of C is at most the number of classes less that of A.
        both = pivots([dict(terms) for terms in where.equations], len(where.classes) - rank)
        if rank + len(both[0]) != len(where.classes):
            raise Rejected(f"parts.{where.name}", "the ends do not meet: more classes than pivots")
        found.append(both)
        dim += rank
    return Solved(vectors, found, dim)


def joint(group: Group, m: int, vectors: Sequence[Vector]) -> tuple[list[Row], int]:
    """The vectors on the classes of all parts, one after another, and the number of these."""
    starts = [0]
    for where in parts(group, m):
        starts.append(starts[-1] + len(where.classes))
    return [{c + starts[v.part]: x for c, x in v.row.items()} for v in vectors], starts[-1]


# --- 9. Theorems, claims and numbers (§2, §7) ---


class Theorem(NamedTuple):
    """The claim of a theorem: its group, its kind, and its families; the least n; the matrices."""

    letter: str
    kind: str
    families: Families = ()
    least: int = 1
    matrices: str = "diagram"


FEW = (("partition", "few blocks"),)
BRAUER, PAIRS = (("brauer", ""),), (("symplectic", ""),)
THEOREMS = {
    "symmetric-diagram-basis": Theorem("S", "basis", FEW),
    "symmetric-orbit-basis": Theorem("S", "basis", FEW, matrices="orbit"),
    "symmetric-bell-count": Theorem("S", "count"),
    "mckay-walks": Theorem("S", "count"),
    "orthogonal-brauer": Theorem("O", "spans", BRAUER),
    "orthogonal-brauer-basis": Theorem("O", "basis", BRAUER),
    "orthogonal-increasing-basis": Theorem("O", "basis", (("brauer", "increasing"),)),
    "orthogonal-walks": Theorem("O", "count"),
    "symplectic-brauer": Theorem("Sp", "spans", PAIRS),
    "symplectic-brauer-basis": Theorem("Sp", "basis", PAIRS),
    "symplectic-noncrossing-basis": Theorem("Sp", "basis", (("symplectic", "noncrossing"),)),
    "symplectic-nonnesting-basis": Theorem("Sp", "basis", (("symplectic", "nonnesting"),)),
    "symplectic-walks": Theorem("Sp", "count"),
    "special-orthogonal-grood": Theorem("SO", "spans", (*BRAUER, ("grood", ""))),
    "special-orthogonal-brauer-only": Theorem("SO", "spans", BRAUER),
    "special-orthogonal-increasing-basis": Theorem("SO", "basis", (("brauer", "increasing"), ("grood", "increasing"))),
    "special-orthogonal-grood-independent": Theorem("SO", "independent", (("grood", ""),)),
    "alternating-jellyfish": Theorem("A", "basis", (*FEW, ("jellyfish", "")), least=2),
    "alternating-equals-symmetric": Theorem("A", "spans", FEW),
    "alternating-jellyfish-count": Theorem("A", "count"),
    "hyperoctahedral-even": Theorem("H", "spans", (("even", ""),)),
    "bistochastic-partial": Theorem("B", "spans", (("partial", ""),)),
    "graph-automorphism-homomorphisms": Theorem("Aut", "spans", (("bilabelled", ""),)),
    "graph-automorphism-adjacency": Theorem("Aut", "powers"),
    "local-symmetries": Theorem("", "tuples"),
}
FAMILIES = {
    "S": DELTAS, "B": DELTAS, "A": (*DELTAS, "jellyfish"), "H": ("even", "brauer"), "O": ("even", "brauer"),
    "SO": ("even", "brauer", "grood"), "Sp": ("symplectic",), "Aut": ("bilabelled",),
}  # fmt: skip


def steps(shape: Tuple, change: int) -> Iterator[Tuple]:
    """The Young diagrams with one box more or less."""
    for i in range(len(shape) + (change > 0)):
        row = (shape[i] if i < len(shape) else 0) + change
        new = [*shape[:i], row, *shape[i + 1 :]]
        if all(a >= b for a, b in pairwise(new)):
            yield tuple(x for x in new if x)


def walks(start: Tuple, length: int, following: Callable[[Tuple], list[Tuple]]) -> Counter[Tuple]:
    """The number of walks of a length from a diagram to every other one."""
    ends = Counter({start: 1})
    for _ in range(length):
        longer: Counter[Tuple] = Counter()
        for shape, ways in ends.items():
            for new in following(shape):
                longer[new] += ways
        ends = longer
    return ends


def meeting(start: Tuple, k: int, l: int, following: Callable[[Tuple], list[Tuple]]) -> int:
    """Σ_λ w_k(λ) w_l(λ)"""
    first, second = walks(start, k, following), walks(start, l, following)
    return sum(ways * second[shape] for shape, ways in first.items())


def stated(theorem: str, n: int, k: int, l: int) -> int:
    """The number that a theorem of kind `count` states."""
    m = k + l

    def either(shape: Tuple) -> list[Tuple]:
        return [*steps(shape, 1), *steps(shape, -1)]

    def narrow(shape: Tuple) -> bool:
        return len(shape) + sum(row >= 2 for row in shape) <= n

    if theorem == "symmetric-bell-count":
        return at_most(m, m, "any")
    if theorem == "alternating-jellyfish-count":
        return at_most(m, n, "any") + exactly(m, n - 1, "any") + exactly(m, n, "any")
    if theorem == "mckay-walks":
        return meeting((n,), k, l, lambda shape: [new for less in steps(shape, -1) for new in steps(less, 1)])
    if theorem == "orthogonal-walks":
        return meeting((), k, l, lambda shape: [new for new in either(shape) if narrow(new)])
    return meeting((), k, l, lambda shape: [new for new in either(shape) if 2 * len(new) <= n])


def constant_from(theorem: str | None, m: int) -> int:
    """The n from which on the stated number is constant."""
    walk = {"orthogonal-walks": m // 2, "symplectic-walks": m} if m % 2 == 0 else {}
    return ({"mckay-walks": m, "alternating-jellyfish-count": m + 2} | walk).get(theorem or "", 1)


class Claim(NamedTuple):
    """A claim that was read; the group of n = "all" is already that of n₀."""

    raw: dict[str, Any]
    group: Group
    k: int
    l: int
    start: int | None
    values: int


def first_all(letter: str, m: int) -> int:
    """The first n ≥ m + 2 for which the group exists: its system is that of every larger n."""
    return next(n for n in count(m + 2) if exists(letter, n))


def begin(letter: str, least: int, theorem: str | None, m: int) -> tuple[int, int]:
    """n₀ and the number of values (§6)."""
    values = max(p.values for p in parts(Group(letter, first_all(letter, m)), m))
    last = max((n for n in range(1, m + 2) if exists(letter, n) and passing(letter, n, m)), default=0)
    least = max(least, values, last + 1, constant_from(theorem, m))
    return next(n for n in count(least) if exists(letter, n)), values


def passing(letter: str, n: int, m: int) -> bool:
    """Whether the part det or twisted has classes at n."""
    twisted = letter == "A" and n >= 2 and exactly(m, n - 1, "any") + exactly(m, n, "any")
    return bool(twisted or (letter == "SO" and exactly(m, n, "odd")))


def read_claim(found: Any) -> Claim:
    """Read a claim of any kind but `tuples`, and check that it is one."""
    if not isinstance(found, dict) or not {"group", "k", "kind", "l", "n"} <= found.keys():
        raise Rejected("claim", "an object with at least group, k, kind, l, n was expected")
    name = found.get("theorem")
    if "theorem" in found and name not in list(THEOREMS):
        raise Rejected("claim", f"there is no theorem {str(name)[:60]!r}")
    group = read_group(found["group"])
    k, l = natural("claim", found["k"], MAX_LEGS), natural("claim", found["l"], MAX_LEGS)
    theorem = THEOREMS[name] if name else unnamed(found, group)
    if theorem.letter != group.letter:
        raise Rejected("claim", f"{name} is a theorem on {theorem.letter}, not {found['group'][:40]}")
    families = [*theorem.families, *SPANNING[group.letter]]
    predict(
        group.at(first_all(group.letter, k + l)) if group.n is None else group, k + l, sorted({f for f, _ in families})
    )
    start, values = None, 0
    if group.n is None:
        least = 2 if ("jellyfish", "") in theorem.families else theorem.least
        start, values = begin(group.letter, least, name, k + l)
        group = group.at(start)
    assert group.n is not None
    if group.n < theorem.least:
        raise Rejected("claim", f"{name} is stated for n ≥ {theorem.least}")
    raw = write_claim(name, theorem, found["group"], "all" if start else str(group.n), k, l, group.n)
    compare("claim", raw, found, deep=False)
    return Claim(raw, group, k, l, start, values)


def write_claim(name: str | None, theorem: Theorem, group: str, n: str, k: int, l: int, at: int) -> dict[str, Any]:
    """The claim as a certificate has it; its number is that of n = at."""
    raw: dict[str, Any] = {"group": group, "k": str(k), "kind": theorem.kind, "l": str(l), "n": n}
    if name:
        raw["theorem"] = name
    if theorem.kind == "count":
        raw["number"] = str(stated(name or "", at, k, l))
    elif theorem.kind == "powers":
        if (k, l) != (1, 1):
            raise Rejected("claim", "powers of the adjacency matrix have k = l = 1")
    else:
        raw |= {"families": [list(pair) for pair in theorem.families], "matrices": theorem.matrices}
    return raw


def unnamed(found: dict[str, Any], group: Group) -> Theorem:
    """The claim of a file that names no theorem: families of the group that span, or are a basis or independent."""
    kind, pairs, matrices = found["kind"], found.get("families"), found.get("matrices")
    if kind not in ("spans", "basis", "independent"):
        raise Rejected("claim", f"a claim of kind {str(kind)[:20]!r} without a theorem")
    if not isinstance(pairs, list) or not pairs or not all(isinstance(p, list) and len(p) == 2 for p in pairs):
        raise Rejected("claim", "families is a list of pairs of a family and a rule")
    families: Families = tuple((family, rule) for family, rule in pairs)
    for family, rule in families:
        if not isinstance(family, str) or family not in FAMILIES[group.letter] or rule not in RULES[family]:
            raise Rejected("claim", f"{str(family)[:20]!r} with rule {str(rule)[:20]!r} is no family of this group")
    names = [family for family, _ in families]
    if len(set(names)) < len(names) or matrices not in ("diagram", "orbit"):
        raise Rejected("claim", "every family once, as diagram or as orbit matrices")
    if matrices == "orbit" and not set(names) <= set(DELTAS):
        raise Rejected("claim", "only set partitions have orbit matrices")
    least = 2 if "jellyfish" in names else 1
    theorem = Theorem(group.letter, kind, families, least, matrices)
    known = [name for name, other in THEOREMS.items() if other._replace(least=least) == theorem]
    if known:
        raise Rejected("claim", f"this is the claim of {known[0]}, which must be named")
    return theorem


# --- 10. The certificate of a claim (§4 – §6) ---


def numbers(values: Sequence[int]) -> list[str]:
    """Integers as texts."""
    return [str(value) for value in values]


def written_parts(group: Group, k: int, l: int, vectors: Sequence[Vector]) -> list[dict[str, Any]]:
    """`parts` with the pivots of these vectors."""
    result = []
    for i, where in enumerate(parts(group, k + l)):
        rows, columns = solve(group, k, l).equations[i]
        vector_rows, vector_columns = pivots(rows_in(vectors, i))
        fields = {"equation_columns": columns, "equation_rows": rows}
        fields |= {"vector_columns": vector_columns, "vector_rows": vector_rows}
        result.append(
            {"name": where.name, "classes": str(len(where.classes)), "equations": str(len(where.equations))}
            | {key: numbers(value) for key, value in fields.items()}
        )
    return result


def relation(group: Group, m: int, vectors: Sequence[Vector]) -> dict[str, Any]:
    """The first relation among the vectors, checked on every class."""
    rows, columns = joint(group, m, vectors)
    found = primitive(dict(enumerate(first_relation(rows, columns))))
    for c in range(columns):
        if sum(x * rows[i].get(c, 0) for i, x in found.items()):
            raise Rejected("witness", "the relation does not hold")
    return {"kind": "relation", "coefficients": numbers([found.get(i, 0) for i in range(len(rows))])}


def missing(
    group: Group, m: int, vectors: Sequence[Vector], candidates: Sequence[Vector]
) -> tuple[int, dict[str, Any]]:
    """The rank of the vectors over Q; the first candidate outside their span, and a functional that shows it."""
    rows, columns = joint(group, m, vectors)
    form = echelon(rows)
    others, _ = joint(group, m, candidates)
    for candidate, row in zip(candidates, others, strict=True):
        functional = outside(form, row)
        if not functional:
            continue
        scale = lcm(*(x.denominator for x in functional.values()))
        whole = primitive({c: int(x * scale) for c, x in functional.items()})
        if any(sum(x * old.get(c, 0) for c, x in whole.items()) for old in rows):
            raise Rejected("witness", "the functional does not vanish on the claim's vectors")
        if not sum(x * row.get(c, 0) for c, x in whole.items()):
            raise Rejected("witness", "the functional vanishes on the diagram")
        entries = numbers([whole.get(c, 0) for c in range(columns)])
        return len(form), {"kind": "map", "diagram": candidate.text, "functional": entries}
    raise Rejected("witness", "the vectors span over Q, but not mod the prime")


def judge(claim: Claim, vectors: list[Vector]) -> dict[str, Any]:
    """The status of a claim on vectors with its rank and witness, and the vectors of which the parts speak."""
    group, m, kind = claim.group, claim.k + claim.l, claim.raw["kind"]
    solved = solve(group, claim.k, claim.l)
    rank = sum(len(pivots(rows_in(vectors, i))[0]) for i in range(len(parts(group, m))))
    proved = {"status": "proved", "rank": str(rank)}
    if kind == "independent":
        if rank == len(vectors):
            return proved | {"parts": solved.spanning}
        exact_rank = len(echelon(joint(group, m, vectors)[0]))
        witness = relation(group, m, vectors)
        return {"status": "refuted", "rank": str(exact_rank), "parts": solved.spanning, "witness": witness}
    if rank < solved.dim:
        indicators = [Vector(pair_text(t), 0, {i: 1}) for i, t in enumerate(parts(group, m)[0].classes)]
        rank, witness = missing(group, m, vectors, indicators if kind == "powers" else solved.spanning)
        return {"status": "refuted", "rank": str(rank), "parts": solved.spanning, "witness": witness}
    if kind == "basis" and len(vectors) > solved.dim:
        return {"status": "refuted", "rank": str(rank), "parts": vectors, "witness": relation(group, m, vectors)}
    return proved | {"parts": vectors}


def pair_text(t: Tuple) -> str:
    """An orbit of pairs: [i;j] with values from 1."""
    return "[" + ";".join(str(value + 1) for value in t) + "]"


def judge_count(claim: Claim) -> dict[str, Any]:
    """The status of a number that a theorem states."""
    solved = solve(claim.group, claim.k, claim.l)
    result: dict[str, Any] = {"status": "proved", "rank": str(solved.dim), "parts": solved.spanning}
    if claim.raw["number"] != str(solved.dim):
        witness = {"kind": "numbers", "claimed": claim.raw["number"], "true": str(solved.dim)}
        result |= {"status": "refuted", "witness": witness}
    return result


def claim_vectors(claim: Claim, group: Group) -> list[Vector]:
    """The vectors of a claim, or of its group's spanning set for a number."""
    kind, raw = claim.raw["kind"], claim.raw
    if kind == "powers":
        return power_vectors(group)
    if kind == "count":
        return solve(group, claim.k, claim.l).spanning
    families = tuple((family, rule) for family, rule in raw["families"])
    return vectors_of(group, families, raw["matrices"] == "orbit", claim.k, claim.l)


def check_every_n(claim: Claim) -> None:
    """The classes, equations and diagrams at n₀ are those at the first n ≥ m + 2, and the number is the same."""
    group, m, k, l = claim.group, claim.k + claim.l, claim.k, claim.l
    large = group.at(first_all(group.letter, m))
    systems = [[p for p in parts(g, m) if p.classes or p.equations] for g in (group, large)]
    same = [[(p.name, p.classes, p.equations) for p in system] for system in systems]
    if same[0] != same[1]:
        raise Rejected("from", f"the classes and equations at n₀ are not those at {large.n}")
    raw = claim.raw
    for families in (raw.get("families", []), SPANNING[group.letter]):
        for family, rule in families:
            lists = [[w for w in all_words(family, g.n or 0, m) if obeys(w, family, rule, g.n or 0)]
                     for g in (group, large) if (family, g.n) != ("jellyfish", 1)]  # fmt: skip
            if any(other != lists[0] for other in lists):
                raise Rejected("from", f"the diagrams at n₀ are not those at {large.n}")
    if raw["kind"] == "count" and raw["number"] != str(stated(raw["theorem"], large.n or 0, k, l)):
        raise Rejected("from", f"the number at n₀ is not that at {large.n}")


def certificate_of(claim: Claim) -> dict[str, Any]:
    """Everything that a certificate of the claim says, without `certificate` and `remarks`."""
    group, k, l = claim.group, claim.k, claim.l
    vectors = claim_vectors(claim, group)
    found = judge_count(claim) if claim.raw["kind"] == "count" else judge(claim, vectors)
    equations = any(where.equations for where in parts(group, k + l))
    result = {
        "claim": claim.raw,
        "diagrams": [vector.text for vector in vectors],
        "dim": str(solve(group, k, l).dim),
        "method": "reduced" if equations else "orbits",
        "prime": str(PRIME),
    }
    result |= found | {"parts": written_parts(group, k, l, found["parts"])}
    if claim.start is not None:
        check_every_n(claim)
        result |= {"from": str(claim.start), "values": str(claim.values)}
    return result


def factor_names(group: Any) -> list[str]:
    """S(2)xO(3): the names of the factors; no graph6 code has a parenthesis."""
    names = [f"{name})" for name in group[:-1].split(")x")] if isinstance(group, str) else []
    limit("factors", len(names), MAX_LEGS)
    return names if "x".join(names) == group else []


def read_product(found: dict[str, Any]) -> list[Claim]:
    """The claims of the factors of a claim of kind `tuples`: their spanning sets span."""
    names = factor_names(found.get("group"))
    groups = [read_group(name) for name in names]
    if len(names) < 2 or any(group.n is None for group in groups):
        raise Rejected("claim", f"{str(found.get('group'))[:40]!r} is no product of groups G(n) with numbers n")
    k, l = natural("claim", found.get("k"), MAX_LEGS), natural("claim", found.get("l"), MAX_LEGS)
    compare("claim", claim_of("local-symmetries", found["group"], k, l), found, deep=False)
    return [read_claim(spans_claim(name, group, k, l)) for name, group in zip(names, groups, strict=True)]


def spans_claim(name: str, group: Group, k: int, l: int) -> dict[str, Any]:
    """The claim that the spanning set of a group spans, with the name of its theorem if it has one."""
    theorem = Theorem(group.letter, "spans", spanning(group))
    known = next((key for key, other in THEOREMS.items() if other == theorem), None)
    return write_claim(known, theorem, name, str(group.n), k, l, group.n or 0)


def product_of(found: dict[str, Any], claims: Sequence[Claim]) -> dict[str, Any]:
    """The certificate of a product: dimensions and ranks multiply."""
    factors = [certificate_of(claim) for claim in claims]
    if any(factor["status"] != "proved" for factor in factors):
        raise Rejected("factors", "a factor is not proved")
    dim, rank = (str(prod(int(factor[key]) for factor in factors)) for key in ("dim", "rank"))
    return {"claim": found, "dim": dim, "factors": factors, "method": "factors", "rank": rank, "status": "proved"}


def expected(found: Any) -> dict[str, Any]:
    """The certificate of a claim as it stands in a file, without its remarks."""
    if isinstance(found, dict) and found.get("kind") == "tuples":
        return {"certificate": "eqmath/1"} | product_of(found, read_product(found))
    return {"certificate": "eqmath/1"} | certificate_of(read_claim(found))


def claim_of(theorem: str, group: str, k: int, l: int) -> dict[str, Any]:
    """The claim of a theorem for a group such as S(3), S(n), S(2)xO(2), as it stands in a file."""
    if theorem == "local-symmetries":
        n = prod(read_group(name).n or 0 for name in factor_names(group))
        return {"group": group, "k": str(k), "kind": "tuples", "l": str(l), "n": str(n), "theorem": theorem}
    it, at = THEOREMS[theorem], read_group(group)
    n = at.n if at.n is not None else begin(at.letter, it.least, theorem, k + l)[0]
    return write_claim(theorem, it, group, str(at.n or "all"), k, l, n)


# --- 11. Comparison, files and the command line ---


def compare(step: str, want: Any, have: Any, deep: bool = True) -> None:
    """Every field is what it has to be; the step is the path of keys, within one claim or list that of the whole."""
    if type(want) is not type(have):
        raise Rejected(step, f"{type(want).__name__} expected, {type(have).__name__} found")
    if isinstance(want, dict):
        for key in [*want, *sorted(have.keys() - want.keys())]:
            where = f"{step}.{key}".removeprefix(".") if deep else step
            if key not in have or key not in want:
                raise Rejected(where, f"the key {key[:40]!r} is " + ("missing" if key in want else "not known here"))
            compare(where, want[key], have[key], deep and key != "claim")
    elif isinstance(want, list):
        for i, (one, other) in enumerate(zip(want, have, strict=False)):
            named = isinstance(one, dict) and deep
            compare(f"{step}.{one.get('name', i)}" if named else step, one, other, deep)
        if len(want) != len(have):
            raise Rejected(step, f"{len(want)} entries expected, {len(have)} found")
    elif want != have:
        raise Rejected(step, f"{want[:60]!r} expected, {have[:60]!r} found")


def check(text: str) -> None:
    """Accept a certificate, or raise `Rejected` with the step and the reason."""
    found = read(text)
    if found.get("certificate") != "eqmath/1":
        raise Rejected("certificate", "'eqmath/1' expected")
    remarks = found.pop("remarks", {})
    if not isinstance(remarks, dict) or not all(isinstance(remark, str) for remark in remarks.values()):
        raise Rejected("remarks", "an object of texts expected")
    if "claim" not in found:
        raise Rejected("claim", "missing")
    compare("", expected(found["claim"]), found)


def check_file(path: str | Path) -> tuple[bool, str]:
    """Whether a file is accepted, and the line that says so."""
    try:
        with open(path, "rb") as stream:
            data = stream.read(4 * MAX_TEXT + 1)
        check(data.decode("utf-8"))
    except Rejected as rejection:
        return False, f"rejected {path}: {rejection.step}: {rejection.reason}"
    except UnicodeDecodeError:
        return False, f"rejected {path}: text: not UTF-8"
    except OSError as error:
        return False, f"rejected {path}: text: {error.strerror}"
    return True, f"accepted {path}"


def main(arguments: Sequence[str]) -> int:
    """Check files, and all *.json in directories; 0 if all are accepted, 1 if not, 2 if there is nothing to check."""
    files: list[Path] = []
    for path in map(Path, arguments):
        files += sorted(path.glob("*.json")) if path.is_dir() else [path]
    absent = [str(path) for path in files if not path.is_file()]
    if not files or absent or any(argument.startswith("-") for argument in arguments):
        reason = f"no such file: {absent[0]}" if absent else "no files"
        print(f"{reason}; usage: python3 checker.py FILE or DIRECTORY …", file=sys.stderr)
        return 2
    accepted = 0
    for path in files:
        good, line = check_file(path)
        accepted += good
        print(line, flush=True)
    print(f"{accepted} accepted, {len(files) - accepted} rejected")
    return 0 if accepted == len(files) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
