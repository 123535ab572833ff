"""Check certificates of the form eqmath/1 with Python's standard library alone: python3 -I checker.py FILE…

The rules are in SPEC.md, whose paragraphs (§) are named here. The checker believes a file nothing but its claim: it
enumerates the diagrams, their values, the classes and the equations again, makes every check of §4 – §6, and compares
the file with the one certificate that the claim has. All arithmetic is that of exact integers and fractions.

What no computation checks is the reduction itself: that Hom_G is the space of solutions of the system (MATHEMATICS R3).
"""

# fmt: off
# One blank line between functions and filled lines: the file is meant to be read from top to bottom.
from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
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
Row = dict[int, int]  # the entries that are not zero, by column
Rule = Callable[[Tuple], tuple[Tuple, int]]  # an index tuple ↦ the representative of its class, its sign
Json = dict[str, Any]
Odd = frozenset[int] | None
Value = Callable[[Tuple], int]  # the value of a diagram at an index tuple

# --- 1. Rejections and limits ---

MAX_TEXT, MAX_DEPTH, MAX_DIMENSION, MAX_LEGS, MAX_VERTICES = 1 << 24, 12, 1000, 24, 10
MAX_TUPLES, MAX_ENTRIES, MAX_WORK, MAX_SYSTEM = 400_000, 40_000_000, 30_000_000, 50_000_000
MAX_VALUES = 2_000_000  # so many values of vectors are tested one by one; beyond, see `tested`

class Rejected(Exception):
    """The certificate is not accepted: at which step, and why."""

    def __init__(self, step: str, reason: str) -> None:
        super().__init__(f"{step}: {reason}")
        self.step, self.reason = step, reason

def need(condition: object, step: str, reason: str) -> None:
    """Go on only if the condition holds."""
    if not condition:
        raise Rejected(step, reason)

def limit(what: str, size: int, most: int) -> None:
    """Refuse what would take too long, before it is begun."""
    need(size <= most, "size", f"{what}: {size} predicted, at most {most} are checked")

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
            need(depth <= MAX_DEPTH, "text", f"nested more than {MAX_DEPTH} levels deep")

def once(pairs: list[tuple[str, Any]]) -> Json:
    """An object whose keys are all different."""
    need(len(dict(pairs)) == len(pairs), "text", "an object has a key twice")
    return dict(pairs)

def no_number(text: str) -> None:
    """JSON numbers do not occur."""
    raise Rejected("text", f"{text[:20]} is a JSON number, integers are strings")

def read(text: str) -> Json:
    """The object of a canonical text."""
    bounded(text)
    hooks: Json = dict.fromkeys(("parse_int", "parse_float", "parse_constant"), no_number)
    try:
        value = json.loads(text, object_pairs_hook=once, **hooks)
    except (ValueError, RecursionError) as error:
        raise Rejected("text", f"not JSON: {str(error)[:80]}") from None
    need(isinstance(value, dict), "text", "not an object")
    need(canonical(value) == text, "text", "not in canonical form: sorted keys, no blanks, one line feed at the end")
    return dict(value)

def natural(text: Any, most: int) -> int:
    """A natural number of a claim in its only spelling."""
    plain = isinstance(text, str) and re.fullmatch(r"0|[1-9][0-9]*", text, re.ASCII)
    need(plain, "claim", f"{str(text)[:20]!r} is not a natural number")
    need(len(text) <= 9 and int(text) <= most, "size", f"the claim says {text[:12]}, at most {most} is checked")
    return int(text)

# --- 3. Words, and how many there are ---

def word(t: Sequence[int]) -> Tuple:
    """The values renamed 0, 1, … in the order of their first places: a restricted growth string."""
    names: dict[int, int] = {}
    return tuple([names.setdefault(value, len(names)) for value in t])

def words(m: int, most: int, marked: int = 0, odd: Odd = None, largest: int = MAX_LEGS) -> list[Tuple]:
    """All tuples of length m in lexicographic order whose values after the marked ones 0, 1, … appear in order.

    There are at most `most` values, the marked ones included. With `odd` these values occur an odd number of times
    and all others an even number of times; no value occurs more than `largest` times.
    """
    level: list[Tuple] = [()]
    for left in reversed(range(m)):
        level = [(*t, b) for t in level for b in range(min(max(*t, marked - 1, -1) + 2, most)) if t.count(b) < largest]
        level = [t for t in level if odd is None or wrong(t, odd) <= left]
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
        tops = (min(2 * max(max(t, default=-1) // 2 + 1, len(excess)) + 1, 2 * pairs) for t in level)
        level = [(*t, b) for t, top in zip(level, tops, strict=True) for b in range(top)]
        level = [t for t in level if unbalanced(t, excess) <= left]
    return level if m or not excess else []

def unbalanced(t: Tuple, excess: Tuple) -> int:
    """The distance of the excesses of all pairs from the wanted ones."""
    have = Counter(value // 2 for value in t if value % 2 == 0)
    have.subtract(value // 2 for value in t if value % 2)
    have.subtract(dict(enumerate(excess)))
    return sum(map(abs, have.values()))

SIZES: dict[str, Callable[[int], int]] = {  # in how many ways a block of a size can stand
    "any": lambda size: 1, "even": lambda size: 1 - size % 2, "odd": lambda size: size % 2,
    "two": lambda size: int(size == 2), "small": lambda size: int(size <= 2),
    "balanced": lambda size: 0 if size % 2 else comb(size, size // 2) // 2,
}

@cache
def exactly(m: int, t: int, sizes: str) -> int:
    """The number of set partitions of m places into t blocks, every block weighted by its size."""
    if m == 0 or t <= 0:
        return int(m == t == 0)
    return sum(comb(m - 1, s - 1) * SIZES[sizes](s) * exactly(m - s, t - 1, sizes) for s in range(1, m + 1))

def at_most(m: int, t: int, sizes: str) -> int:
    """The same with at most t blocks."""
    return sum(exactly(m, blocks, sizes) for blocks in range(min(m, t) + 1))

def middle(size: int) -> int:
    """The number of ways to prime as nearly a half of the places as possible, the larger half being fixed."""
    return comb(size, size // 2)

MARKS: dict[str, Callable[[int], int]] = {  # in how many ways the marked values of an element fill j places
    "B": lambda j: 3**j, "O": lambda j: 0 if j % 2 or j == 0 else 2 ** (j - 1),
    "SO": lambda j: 0 if j % 2 else 2 ** max(j - 1, 0), "long": lambda j: 0 if j % 2 else comb(j, j // 2 + 1),
    "short": lambda j: 0 if j % 2 else sum(comb(j, a) * middle(a) * middle(j - a) for a in range(1, j, 2)),
}

def with_marks(m: int, marks: str, others: int, sizes: str) -> int:
    """The number of tuples of the equations of an element, with at most so many other values."""
    return sum(comb(m, j) * MARKS[marks](j) * at_most(m - j, others, sizes) for j in range(m + 1)) if others >= 0 else 0

# --- 4. Diagrams and their values (§3) ---

def sign(values: Sequence[int]) -> int:
    """The sign of a permutation of 0, 1, …; 0 if a value repeats."""
    if len(set(values)) < len(values):
        return 0
    return -1 if sum(a > b for a, b in combinations(values, 2)) % 2 else 1

def blocks(w: Tuple) -> list[list[int]]:
    """The blocks of a word, as lists of places."""
    return [[place for place, b in enumerate(w) if b == name] for name in range(max(w, default=-1) + 1)]

def delta(w: Tuple) -> Value:
    """1 if t is constant on the blocks, else 0."""
    links = [(block[0], place) for block in blocks(w) for place in block[1:]]
    return lambda t: int(all(t[i] == t[j] for i, j in links))

def completed(values: list[int], n: int) -> list[int]:
    """If n − 1 of the values 0, …, n − 1 are there, the missing one is appended."""
    missing = sorted(set(range(n)) - set(values))
    return values + missing if len(values) == n - 1 and len(missing) == 1 else values

def symplectic(w: Tuple, l: int) -> Value:
    """F_β(I, J̄) · (−1)^u, the places from l on being inputs (§3.1)."""
    edges = [(i, j, i >= l or j < l) for i, j in blocks(w)]

    def value(t: Tuple) -> int:
        bent = [*t[:l], *(b ^ 1 for b in t[l:])]
        result = -1 if sum(b % 2 == 0 for b in t[l:]) % 2 else 1
        for i, j, inside in edges:
            a, b = bent[i], bent[j]
            result *= (b - a if a // 2 == b // 2 else 0) if inside else int(a == b)
            if not result:
                return 0
        return result

    return value

def value_of(family: str, w: Tuple, orbit: bool, n: int, l: int) -> Value:
    """The value of a diagram as a function of the index tuple."""
    constant = delta(w)
    single, first = [b[0] for b in blocks(w) if len(b) == 1], [b[0] for b in blocks(w)]
    if family == "grood":
        return lambda t: constant(t) and sign([t[place] for place in single])
    if family == "jellyfish":
        return lambda t: constant(t) and sign(completed([t[place] for place in first], n))
    if family == "symplectic":
        return symplectic(w, l)
    return (lambda t: int(word(t) == w)) if orbit else constant

DELTAS = ("partition", "even", "partial", "brauer")
RULES: dict[str, tuple[str, ...]] = {
    "partition": ("", "few blocks"), "even": ("", "few blocks"), "partial": ("", "few blocks"),
    "brauer": ("", "few blocks", "increasing"), "grood": ("", "increasing"), "jellyfish": ("",),
    "symplectic": ("", "noncrossing", "nonnesting"), "bilabelled": ("",),
}

def all_words(family: str, n: int, m: int) -> list[Tuple]:
    """The words of all diagrams of a family, in order."""
    if family in ("even", "brauer", "symplectic"):
        return words(m, m, odd=frozenset(), largest=MAX_LEGS if family == "even" else 2)
    if family == "grood":
        return [w for w in words(m, m, largest=2) if sum(len(block) == 1 for block in blocks(w)) == n]
    if family == "jellyfish":
        return [w for w in words(m, n) if len(set(w)) >= n - 1]
    return words(m, m, largest=2 if family == "partial" else MAX_LEGS)

def how_many(family: str, n: int, m: int) -> int:
    """The number of diagrams of a family."""
    if family == "grood":
        return comb(m, n) * at_most(m - n, m, "two") if n <= m else 0
    if family == "jellyfish":
        return exactly(m, n - 1, "any") + exactly(m, n, "any")
    return at_most(m, m, {"partition": "any", "even": "even", "partial": "small"}.get(family, "two"))

def longest_increasing(w: Tuple) -> int:
    """The length of the longest increasing subsequence of the involution that exchanges the ends of the edges."""
    partner = {place: other for block in blocks(w) for place, other in zip(block, reversed(block), strict=True)}
    longest: list[int] = []
    for i in range(len(w)):
        longest.append(1 + max((longest[j] for j in range(i) if partner[j] < partner[i]), default=0))
    return max(longest, default=0)

def has_pattern(w: Tuple, size: int, crossing: bool) -> bool:
    """Whether so many edges cross, or nest, one another."""
    for chosen in combinations(blocks(w), size):
        ends = [edge[1] for edge in chosen]
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
    return not rule or not has_pattern(w, n // 2 + 1, rule == "noncrossing")

def diagram_text(family: str, w: Tuple, l: int) -> str:
    """The diagram in words: blocks of vertices, the outputs 1, …, l before the inputs 1', 2', …"""
    names = [str(place + 1) if place < l else f"{place - l + 1}'" for place in range(len(w))]
    inner = "|".join(",".join(names[place] for place in block) for block in blocks(w))
    return f"J({inner})" if family == "jellyfish" else inner or "0"

# --- 5. Graphs, automorphisms, bilabelled graphs (§3.2) ---

Edges = frozenset[tuple[int, int]]

class Graph(NamedTuple):
    """A graph on 0, …, n − 1; every edge in both directions."""

    n: int
    edges: Edges

    def neighbours(self, a: int) -> list[int]:
        return [b for b in range(self.n) if (a, b) in self.edges]

def both(n: int, edges: Iterator[tuple[int, int]]) -> Graph:
    """A graph by its edges."""
    return Graph(n, frozenset(pair for a, b in edges for pair in ((a, b), (b, a))))

def graph(name: str) -> Graph:
    """A graph by its name."""
    kind, _, size = name.partition(":")
    if kind == "graph6":
        return graph6(size)
    if name == "petersen":
        rims = [(i, (i + 1) % 5, i + 5, 5 + (i + 2) % 5) for i in range(5)]
        return both(10, (pair for i, j, x, y in rims for pair in ((i, j), (i, x), (x, y))))
    q = natural(size, MAX_VERTICES)
    n = {"star": q + 1, "cube": 2**q}.get(kind, q)
    limit("vertices", n, MAX_VERTICES)
    tests: dict[str, Callable[[int, int], bool]] = {
        "path": lambda a, b: b == a + 1, "cycle": lambda a, b: b in (a + 1, a + n - 1), "complete": lambda a, b: True,
        "star": lambda a, b: a == 0, "cube": lambda a, b: (a ^ b).bit_count() == 1,
    }
    need(kind in tests and n >= (3 if kind == "cycle" else 1), "claim", f"there is no graph {name[:40]!r}")
    return both(n, (pair for pair in combinations(range(n), 2) if tests[kind](*pair)))

def graph6(code: str) -> Graph:
    """The graph6 code of at most 62 vertices: n, then the upper triangle by columns, six bits a character."""
    need(code and all("?" <= c <= "~" for c in code), "claim", f"{code[:40]!r} is no graph6 code")
    n = ord(code[0]) - 63
    limit("vertices", n, MAX_VERTICES)
    pairs = [(a, b) for b in range(n) for a in range(b)]
    bits = "".join(f"{ord(c) - 63:06b}" for c in code[1:])
    fits = n and len(code) == 1 + (len(pairs) + 5) // 6 and "1" not in bits[len(pairs) :]
    need(fits, "claim", f"{code[:40]!r} is no graph6 code of a graph with vertices")
    return both(n, (pair for pair, bit in zip(pairs, bits, strict=False) if bit == "1"))

def maps(h: Graph, g: Graph, first: Tuple = (), faithful: bool = False) -> Iterator[Tuple]:
    """All maps of the vertices of h with these first images that send edges to edges; faithful: isomorphisms only."""
    v = len(first)
    if v == h.n:
        yield first
        return
    for w in range(g.n):
        if faithful:
            fits = w not in first and all(((a, v) in h.edges) == ((x, w) in g.edges) for a, x in enumerate(first))
        else:
            fits = all((x, w) in g.edges for a, x in enumerate(first) if (a, v) in h.edges)
        if fits:
            yield from maps(h, g, (*first, w), faithful)

@cache
def automorphisms(g: Graph) -> list[Tuple]:
    """Generators: for every i and j > i, one that fixes 0, …, i − 1 and sends i to j, if there is one."""
    found = []
    for i, j in combinations(range(g.n), 2):
        if all(((a, i) in g.edges) == ((a, j) in g.edges) for a in range(i)):
            found += [phi for phi in [next(maps(g, g, (*range(i), j), True), None)] if phi]
    return found

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

def independent(g: Graph, parts: int, w: Tuple = ()) -> Iterator[Tuple]:
    """The partitions of the vertices into so many independent sets, in the order of their words."""
    v, used = len(w), max(w, default=-1) + 1
    if v == g.n:
        yield w
    elif used + g.n - v >= parts:
        taken = {w[a] for a in g.neighbours(v) if a < v}
        for b in range(min(used + 1, parts)):
            if b not in taken and max(used, b + 1) + g.n - v - 1 >= parts:
                yield from independent(g, parts, (*w, b))

def odd_girth(g: Graph) -> int:
    """The length of the shortest odd cycle, which is the shortest odd closed walk; above n for a bipartite graph."""
    best = MAX_VERTICES + 1
    for start in range(g.n):
        ends = {start}
        for length in range(1, g.n + 1):
            ends = {b for a in ends for b in g.neighbours(a)}
            best = min(best, length) if length % 2 and start in ends else best
    return best

def quotients(g: Graph) -> Iterator[Graph]:
    """The quotients of the candidates, in order and without repetition."""
    girth = odd_girth(g)
    for parts in range(1, g.n + 1):
        seen: set[Edges] = set()
        for w in independent(g, parts):
            h = Graph(parts, frozenset((w[a], w[b]) for a, b in g.edges))
            if h.edges not in seen and odd_girth(h) >= girth:
                yield h
            seen.add(h.edges)

class Bilabelled(NamedTuple):
    """A graph, the vertices with the labels (tops before bottoms), and its values at all tuples."""

    graph: Graph
    labels: Tuple
    values: dict[Tuple, int]

@cache
def bilabelled(g: Graph, m: int) -> list[Bilabelled]:
    """The family: the candidates whose vectors are new mod the prime, until they are as many as the orbits."""
    classes, chosen, basis, work = in_order(set(orbits(g, m).values())), list[Bilabelled](), dict[int, Row](), 0
    for h in quotients(g):
        images = list[Tuple]()
        for phi in maps(h, g):
            images.append(phi)
            limit("homomorphisms of one graph", len(images), MAX_TUPLES)
        for labels in product(range(h.n), repeat=m) if images else ():
            if len(chosen) == len(classes):
                return chosen
            work += len(images) + len(classes)
            limit("values of bilabelled graphs", work, MAX_WORK)
            values = Counter(tuple([phi[v] for v in labels]) for phi in images)
            if insert(basis, {i: values[t] for i, t in enumerate(classes) if values[t]}):
                chosen.append(Bilabelled(h, labels, values))
    need(len(chosen) == len(classes), "diagrams", "the candidates do not reach the number of orbits mod the prime")
    return chosen

def letters(v: int) -> str:
    """a, b, …, z, aa, ab, …"""
    return (letters(v // 26 - 1) if v >= 26 else "") + chr(97 + v % 26)

def bilabelled_text(h: Graph, labels: Tuple, l: int) -> str:
    """edges;tops;bottoms"""
    items: list[Tuple] = [(a, b) for a, b in h.edges if a < b]
    items += [(v,) for v in range(h.n) if not h.neighbours(v)]
    first = ",".join("-".join(map(letters, item)) for item in sorted(items))
    return ";".join([first, ",".join(map(letters, labels[:l])), ",".join(map(letters, labels[l:]))])

# --- 6. Groups, classes, equations (§4) ---

class Group(NamedTuple):
    """A group by its letter, its dimension (0: every n) and, for Aut, its graph."""

    letter: str
    n: int
    graph: Graph = Graph(0, frozenset())

    def at(self, n: int) -> Group:
        return self._replace(n=n)

def read_group(name: Any) -> Group:
    """A group by its name: S(3), S(n), Aut(cycle:5)."""
    found = re.fullmatch(r"(\w+)\(([^()]+)\)", name, re.ASCII) if isinstance(name, str) else None
    letter, argument = found.groups() if found else ("", "")
    if letter == "Aut":
        g = graph(argument)
        return Group("Aut", g.n, g)
    n = 0 if argument == "n" or letter not in FAMILIES else natural(argument, MAX_DIMENSION)
    there = letter in FAMILIES and (argument == "n" or exists(letter, n))
    need(there, "claim", f"there is no group {str(name)[:40]!r}")
    return Group(letter, n)

def exists(letter: str, n: int) -> bool:
    """Whether the group with this letter has a form of dimension n."""
    return n >= 1 and not (letter == "Sp" and n % 2)

def even_rule(t: Tuple) -> tuple[Tuple, int]:
    """H: zero if a value occurs an odd number of times."""
    return word(t), int(not wrong(t, frozenset()))

def det_rule(t: Tuple, n: int) -> tuple[Tuple, int]:
    """The determinant part of SO: all n values occur an odd number of times; the sign of block ↦ value."""
    return word(t), 0 if wrong(t, frozenset(range(n))) else sign(list(dict.fromkeys(t)))

def twisted_rule(t: Tuple, n: int) -> tuple[Tuple, int]:
    """The sign part of A: the sign of block ↦ value, the unused value last; zero below n − 1 blocks."""
    values = completed(list(dict.fromkeys(t)), n)
    return word(t), sign(values) if len(values) == n else 0

def balanced_rule(t: Tuple) -> tuple[Tuple, int]:
    """Sp: every block begins unprimed after flips, each of which counts (−1)^(size/2); zero if one is not balanced."""
    w = word([value // 2 for value in t])
    flip = [t[w.index(b)] % 2 for b in range(max(w, default=-1) + 1)]
    odd = sum(flipped * w.count(b) // 2 for b, flipped in enumerate(flip)) % 2
    representative = tuple([2 * b + (value % 2 ^ flip[b]) for b, value in zip(w, t, strict=True)])
    return representative, 0 if unbalanced(t, ()) else 1 - 2 * odd

def in_order(classes: Iterable[Tuple]) -> list[Tuple]:
    """The classes ordered by their largest entry, then lexicographically."""
    return sorted(classes, key=lambda t: (max(t, default=-1), t))

Element = dict[int, list[tuple[int, int]]]  # X as its rows: a ↦ the pairs (b, X[a, b])
TURN: Element = {0: [(1, 1)], 1: [(0, -1)]}
TRIANGLE: Element = {0: [(1, 1), (2, -1)], 1: [(2, 1), (0, -1)], 2: [(0, 1), (1, -1)]}
LONG: Element = {0: [(1, 1)]}
SHORT: Element = {0: [(2, 1)], 3: [(1, -1)]}
Equation = tuple[tuple[int, int], ...]

def equation(X: Element, t: Tuple, rule: Rule, place: dict[Tuple, int]) -> Equation:
    """Σ_j Σ_b X[t_j, b] v(t with t_j replaced by b) on the classes, primitive, the first coefficient positive."""
    row: Counter[int] = Counter()
    for j, a in enumerate(t):
        for b, entry in X.get(a, ()):
            representative, s = rule((*t[:j], b, *t[j + 1 :]))
            if s:
                row[place[representative]] += s * entry
    return tuple(sorted(primitive(row).items()))

class Part(NamedTuple):
    """A block of the system: its classes and their rule, the equations, and the most values that either uses."""

    name: str
    families: tuple[str, ...]
    classes: list[Tuple]
    place: dict[Tuple, int]
    rule: Rule
    equations: list[Equation]
    values: int

Marked = tuple[Element, int, list[Tuple]]  # an element, the number of its marked values, the tuples of its equations

def part(name: str, families: tuple[str, ...], classes: list[Tuple], rule: Rule, *marked: Marked) -> Part:
    """Put the classes in order and write the equations."""
    classes = in_order(classes)
    place = {t: i for i, t in enumerate(classes)}
    used = max((max(t, default=-1) + 1 for t in classes), default=0)
    equations: set[Equation] = set()
    for X, marks, tuples in marked:
        for t in tuples:
            terms = equation(X, t, rule, place)
            if terms:
                equations.add(terms)
                used = max(used, marks, max(t) + 1)
    return Part(name, families, classes, place, rule, sorted(equations), used + used % 2 * (name == "balanced"))

@cache
def parts(group: Group, m: int) -> list[Part]:
    """The parts of the system of a group in order m (the two tables of §4)."""
    n, letter = group.n, group.letter
    if letter == "Aut":
        least = orbits(group.graph, m)
        return [part("orbits", ("bilabelled",), list(set(least.values())), lambda t: (least[t], 1))]
    if letter == "Sp":
        roots = [(LONG, 2, pair_words(m, n // 2, (2,)))]
        roots += [(SHORT, 4, pair_words(m, n // 2, (1, -1)))] if n >= 4 else []
        return [part("balanced", ("symplectic",), pair_words(m, n // 2), balanced_rule, *roots)]
    if letter in ("S", "A", "B"):
        marked = [(TRIANGLE, 3, words(m, n, marked=3))] if letter == "B" and n >= 3 else []
        result = [part("plain", DELTAS, words(m, n), lambda t: (word(t), 1), *marked)]
        if letter == "A" and n >= 2:
            classes = all_words("jellyfish", n, m)
            result.append(part("twisted", ("jellyfish",), classes, lambda t: twisted_rule(t, n)))
        return result
    marked = [(TURN, 2, words(m, n, marked=2, odd=frozenset({0, 1})))] if letter != "H" and n >= 2 else []
    result = [part("even", ("even", "brauer"), words(m, n, odd=frozenset()), even_rule, *marked)]
    if letter == "SO":
        marked = [(TURN, 2, words(m, n, marked=2, odd=frozenset(range(2, n))))] if 2 <= n <= m + 2 else []
        classes = words(m, n, odd=frozenset(range(n))) if n <= m else []
        result.append(part("det", ("grood",), classes, lambda t: det_rule(t, n), *marked))
    return result

def predict(group: Group, m: int, families: Sequence[str]) -> None:
    """Refuse a system that is too large, from the numbers of its classes, equations and vectors."""
    n, letter = group.n, group.letter
    limit("legs", m, MAX_LEGS)
    if letter == "Aut":
        return limit("index tuples", n**m, MAX_TUPLES)
    sizes = {"S": "any", "A": "any", "B": "any", "Sp": "balanced"}.get(letter, "even")
    classes = at_most(m, n // 2 if letter == "Sp" else n, sizes) + (exactly(m, n, "odd") if letter == "SO" else 0)
    long, short = with_marks(m, "long", n // 2 - 1, sizes), with_marks(m, "short", n // 2 - 2, sizes)
    even, odd = with_marks(m, "O", n - 2, sizes), with_marks(m, "SO", n - 2, "odd")
    tuples = {"O": even, "SO": even + odd, "Sp": long + short, "B": with_marks(m, "B", n - 3, sizes)}
    limit("classes", classes, MAX_TUPLES)
    limit("equations times classes", tuples.get(letter, 0) * classes, MAX_SYSTEM)
    return limit("values on classes", classes * sum(how_many(family, n, m) for family in families), MAX_ENTRIES)

# --- 7. Linear algebra ---

def insert(basis: dict[int, Row], row: Row) -> bool:
    """Reduce a row mod the prime by an echelon basis (leading column ↦ row, leading entry 1); add it if it is new."""
    rest = {c: x % PRIME for c, x in row.items()}
    columns = list(rest)
    heapify(columns)
    while columns:
        c = heappop(columns)
        factor = rest[c]
        if factor and c not in basis:
            inverse = pow(factor, -1, PRIME)
            basis[c] = {d: x * inverse % PRIME for d, x in rest.items() if x}
            return True
        for d, x in basis[c].items() if factor else ():
            if d not in rest:
                heappush(columns, d)
            rest[d] = (rest.get(d, 0) - factor * x) % PRIME
    return False

def pivots(rows: Sequence[Row], most: int | None = None) -> tuple[list[int], list[int]]:
    """The rows that are no combination of rows before them, and the columns likewise, mod the prime.

    The leading columns of an echelon form are the columns at which the rank of the columns before grows. Where the
    rank is known to be at most `most`, there is no pivot after so many.
    """
    basis: dict[int, Row] = {}
    chosen = [i for i, row in enumerate(rows) if len(basis) != most and insert(basis, row)]
    return chosen, sorted(basis)

def primitive(row: Row) -> Row:
    """The row divided by its content, its first entry positive; zeros are left out."""
    row = {c: x for c, x in row.items() if x}
    content = gcd(*row.values()) * (-1 if row and row[min(row)] < 0 else 1)
    return {c: x // content for c, x in row.items()}

def eliminate(row: Row, pivot: Row, column: int) -> Row:
    """The primitive combination of the two rows that is 0 in the column."""
    a, b = row[column], pivot[column]
    return primitive({c: b * row.get(c, 0) - a * pivot.get(c, 0) for c in row.keys() | pivot.keys()})

def echelon(rows: Sequence[Row]) -> dict[int, Row]:
    """The reduced row echelon form over Q, every row written with primitive integers: pivot column ↦ row."""
    basis: dict[int, Row] = {}
    for row in rows:
        rest = primitive(row)
        for c in sorted(basis):
            rest = eliminate(rest, basis[c], c) if c in rest else rest
        if rest:
            lead = min(rest)
            basis = {c: eliminate(old, rest, lead) if lead in old else old for c, old in basis.items()} | {lead: rest}
    return basis

def first_relation(rows: Sequence[Row], columns: int) -> Row:
    """The coefficients of the first relation among the rows over Z: each row carries its own number along."""
    basis: dict[int, Row] = {}
    for i, row in enumerate(rows):
        rest = {c: x for c, x in row.items() if x} | {columns + i: 1}
        while (lead := min(rest)) in basis:
            rest = eliminate(rest, basis[lead], lead)
        if lead >= columns:
            return primitive({c - columns: x for c, x in rest.items()})
        basis[lead] = rest
    raise Rejected("witness", "the vectors are independent over Q, but not mod the prime")

def outside(form: dict[int, Row], row: Row) -> Row:
    """The functional that is 0 on the span of a reduced form and not on the row; {} if the row is in the span."""
    rest = {c: Fraction(x) for c, x in row.items()}
    for c, pivot in form.items():
        factor = rest.get(c, Fraction(0)) * Fraction(1, pivot[c])
        rest |= {d: rest.get(d, Fraction(0)) - factor * x for d, x in pivot.items() if factor}
    q = min((c for c, x in rest.items() if x), default=None)
    if q is None:
        return {}
    functional = {c: Fraction(-pivot[q], pivot[c]) for c, pivot in form.items() if q in pivot} | {q: Fraction(1)}
    scale = lcm(*(x.denominator for x in functional.values()))
    return primitive({c: int(x * scale) for c, x in functional.items()})

def dot(one: Row, other: Row) -> int:
    """The sum of the products of the entries."""
    return sum([x * other[c] for c, x in one.items() if c in other])

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
    n, width = group.n, 2 if group.letter == "Sp" else 1
    if n**m * max(vectors, 1) <= MAX_VALUES:
        yield from product(range(n), repeat=m)
        return
    size = n // width
    mixed = Random(20240229).sample(range(size), size)
    starts = words(m, n) if width == 1 else [*where.classes, *((*t[:-1], t[-1] ^ 1) for t in where.classes)]
    for t in starts:
        for image in (range(size), [1, 0, *range(2, size)][:size], [*range(1, size), 0], mixed):
            yield tuple([width * image[b // width] + ((b ^ image[b // width]) % 2 if width == 2 else 0) for b in t])

def check_part(group: Group, m: int, where: Part, vectors: Sequence[tuple[Value, Row]]) -> None:
    """f(t) = s(t) f(rep t) for every vector at the tested index tuples, and C·Aᵀ = 0 over Z."""
    for t in tested(group, m, where, len(vectors)):
        representative, s = where.rule(t)
        column = where.place.get(representative, -1) if s else -1
        for value, row in vectors:
            if value(t) != s * row.get(column, 0):
                raise Rejected(f"parts.{where.name}", f"a vector breaks the rule of the classes at {t}")
    for terms in where.equations:
        solved = not any(dot(dict(terms), row) for _, row in vectors)
        need(solved, f"parts.{where.name}", f"a vector does not solve the equation {terms}")

@cache
def family_rows(group: Group, family: str, orbit: bool, m: int, l: int) -> dict[Tuple, Row]:
    """The values of all diagrams of a family on the classes, checked; l matters for the symplectic family only."""
    where = next(p for p in parts(group, m) if family in p.families)
    values = {w: value_of(family, w, orbit, group.n, l) for w in all_words(family, group.n, m)}
    rows = {w: {i: x for i, t in enumerate(where.classes) if (x := value(t))} for w, value in values.items()}
    check_part(group, m, where, [(values[w], rows[w]) for w in values])
    return rows

def on_orbits(group: Group, m: int, text: str, values: Mapping[Any, int]) -> Vector:
    """A vector of Aut(G), which has to be constant on the orbits."""
    constant = all(values.get(t, 0) == values.get(r, 0) for t, r in orbits(group.graph, m).items())
    need(constant, "parts.orbits", f"{text} is not constant on an orbit")
    return Vector(text, 0, {i: values[t] for i, t in enumerate(parts(group, m)[0].classes) if values.get(t)})

@cache
def graph_vectors(group: Group, m: int, l: int) -> list[Vector]:
    """The bilabelled family on the orbits."""
    family = bilabelled(group.graph, m)
    return [on_orbits(group, m, bilabelled_text(h, labels, l), values) for h, labels, values in family]

@cache
def power_vectors(group: Group) -> list[Vector]:
    """A⁰, …, Aⁿ⁻¹ on the orbits of pairs, as the paths of 0, …, n − 1 edges."""
    g, result = group.graph, []
    power = {(a, b): int(a == b) for a in range(g.n) for b in range(g.n)}
    for length in range(g.n):
        path = both(length + 1, ((v, v + 1) for v in range(length)))
        result.append(on_orbits(group, 2, bilabelled_text(path, (0, length), 1), power))
        power = {(a, b): sum(power[a, c] for c in g.neighbours(b)) for a, b in power}
    return result

Families = tuple[tuple[str, str], ...]

@cache
def vectors_of(group: Group, families: Families, orbit: bool, k: int, l: int) -> list[Vector]:
    """The vectors of some families in the order of the claim."""
    if group.letter == "Aut":
        return graph_vectors(group, k + l, l)
    result = []
    for family, rule in families:
        number = next(i for i, p in enumerate(parts(group, k + l)) if family in p.families)
        rows = family_rows(group, family, orbit, k + l, l if family == "symplectic" else 0)
        chosen = (w for w in rows if obeys(w, family, rule, group.n))
        result += [Vector(diagram_text(family, w, l), number, rows[w]) for w in chosen]
    return result

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
        found.append(pivots([dict(terms) for terms in where.equations], len(where.classes) - rank))
        meet = rank + len(found[-1][0]) == len(where.classes)
        need(meet, f"parts.{where.name}", "the ends do not meet: more classes than pivots")
        dim += rank
    return Solved(vectors, found, dim)

def joint(group: Group, m: int, vectors: Sequence[Vector]) -> tuple[list[Row], int]:
    """The vectors on the classes of all parts, one after another, and the number of these."""
    sizes = [len(where.classes) for where in parts(group, m)]
    return [{c + sum(sizes[: v.part]): x for c, x in v.row.items()} for v in vectors], sum(sizes)

# --- 9. Theorems, claims and numbers (§2, §7) ---

FAMILIES: dict[str, tuple[str, ...]] = {
    "S": DELTAS, "B": DELTAS, "A": (*DELTAS, "jellyfish"), "H": ("even", "brauer"), "O": ("even", "brauer"),
    "SO": ("even", "brauer", "grood"), "Sp": ("symplectic",), "Aut": ("bilabelled",),
}
FEW, BRAUER, PAIRS = (("partition", "few blocks"),), (("brauer", ""),), (("symplectic", ""),)
SPANNING: dict[str, Families] = {
    "S": (("partition", ""),), "A": (*FEW, ("jellyfish", "")), "O": BRAUER, "SO": (*BRAUER, ("grood", "")),
    "Sp": PAIRS, "H": (("even", ""),), "B": (("partial", ""),), "Aut": (("bilabelled", ""),),
}

def spanning(group: Group) -> Families:
    """The families that span; at n = 1 the group A has no jellyfish."""
    return FEW if (group.letter, group.n) == ("A", 1) else SPANNING[group.letter]

class Theorem(NamedTuple):
    """The claim of a theorem: its group, its kind, and its families; the least n; the matrices."""

    letter: str
    kind: str
    families: Families = ()
    least: int = 1
    matrices: str = "diagram"

THEOREMS = {
    "symmetric-diagram-basis": Theorem("S", "basis", FEW), "symmetric-bell-count": Theorem("S", "count"),
    "symmetric-orbit-basis": Theorem("S", "basis", FEW, matrices="orbit"), "mckay-walks": Theorem("S", "count"),
    "orthogonal-brauer": Theorem("O", "spans", BRAUER), "orthogonal-walks": Theorem("O", "count"),
    "orthogonal-brauer-basis": Theorem("O", "basis", BRAUER),
    "orthogonal-increasing-basis": Theorem("O", "basis", (("brauer", "increasing"),)),
    "symplectic-brauer": Theorem("Sp", "spans", PAIRS), "symplectic-walks": Theorem("Sp", "count"),
    "symplectic-brauer-basis": Theorem("Sp", "basis", PAIRS),
    "symplectic-noncrossing-basis": Theorem("Sp", "basis", (("symplectic", "noncrossing"),)),
    "symplectic-nonnesting-basis": Theorem("Sp", "basis", (("symplectic", "nonnesting"),)),
    "special-orthogonal-grood": Theorem("SO", "spans", SPANNING["SO"]),
    "special-orthogonal-brauer-only": Theorem("SO", "spans", BRAUER),
    "special-orthogonal-increasing-basis": Theorem("SO", "basis", (("brauer", "increasing"), ("grood", "increasing"))),
    "special-orthogonal-grood-independent": Theorem("SO", "independent", (("grood", ""),)),
    "alternating-jellyfish": Theorem("A", "basis", SPANNING["A"], least=2),
    "alternating-equals-symmetric": Theorem("A", "spans", FEW), "alternating-jellyfish-count": Theorem("A", "count"),
    "hyperoctahedral-even": Theorem("H", "spans", SPANNING["H"]),
    "bistochastic-partial": Theorem("B", "spans", SPANNING["B"]),
    "graph-automorphism-homomorphisms": Theorem("Aut", "spans", SPANNING["Aut"]),
    "graph-automorphism-adjacency": Theorem("Aut", "powers"), "local-symmetries": Theorem("", "tuples"),
}

def boxes(shape: Tuple, change: int) -> Iterator[Tuple]:
    """The Young diagrams with one box more or less."""
    padded = (*shape, 0) if change > 0 else shape
    for i, row in enumerate(padded):
        new = (*padded[:i], row + change, *padded[i + 1 :])
        if all(a >= b for a, b in pairwise(new)):
            yield tuple(x for x in new if x)

def walks(start: Tuple, length: int, following: Callable[[Tuple], list[Tuple]]) -> Counter[Tuple]:
    """The number of walks of a length from a diagram to every other one."""
    ends = Counter({start: 1})
    for _ in range(length):
        ends = Counter(new for shape in ends.elements() for new in following(shape))
    return ends

def stated(theorem: str | None, n: int, k: int, l: int) -> int:
    """The number that a theorem of kind `count` states (§7)."""

    def following(shape: Tuple) -> list[Tuple]:
        if theorem == "mckay-walks":
            return [new for less in boxes(shape, -1) for new in boxes(less, 1)]
        either = [*boxes(shape, 1), *boxes(shape, -1)]
        if theorem == "symplectic-walks":
            return [new for new in either if len(new) <= n // 2]
        return [new for new in either if len(new) + sum(row >= 2 for row in new) <= n]

    if theorem == "symmetric-bell-count":
        return at_most(k + l, k + l, "any")
    if theorem == "alternating-jellyfish-count":
        return at_most(k + l, n, "any") + how_many("jellyfish", n, k + l)
    start = (n,) if theorem == "mckay-walks" else ()
    first, second = walks(start, k, following), walks(start, l, following)
    return sum(ways * second[shape] for shape, ways in first.items())

class Claim(NamedTuple):
    """A claim that was read; the group of n = "all" is already that of n₀, which is `start`."""

    raw: Json
    group: Group
    k: int
    l: int
    start: int
    values: int

def first_all(letter: str, m: int) -> int:
    """The first n ≥ m + 2 for which the group exists: its system is that of every larger n."""
    return m + 2 + int(not exists(letter, m + 2))

def begin(letter: str, least: int, theorem: str | None, m: int) -> tuple[int, int]:
    """n₀ and the number of values (§6)."""
    values = max(p.values for p in parts(Group(letter, first_all(letter, m)), m))
    passing = [n for n in range(1, m + 2) if (letter == "SO" and exactly(m, n, "odd"))
               or (letter == "A" and n >= 2 and how_many("jellyfish", n, m))]
    constant = {"mckay-walks": m, "alternating-jellyfish-count": m + 2}
    constant |= {"orthogonal-walks": m // 2, "symplectic-walks": m} if m % 2 == 0 else {}
    least = max(least, values, constant.get(theorem or "", 1), *(n + 1 for n in passing))
    return next(n for n in count(least) if exists(letter, n)), values

def read_claim(found: Any) -> Claim:
    """Read a claim of any kind but `tuples`, and check that it is one."""
    known = isinstance(found, dict) and {"group", "k", "kind", "l", "n"} <= found.keys()
    need(known, "claim", "an object with at least group, k, kind, l, n was expected")
    name, group = found.get("theorem"), read_group(found["group"])
    need("theorem" not in found or name in list(THEOREMS), "claim", f"there is no theorem {str(name)[:60]!r}")
    k, l = natural(found["k"], MAX_LEGS), natural(found["l"], MAX_LEGS)
    theorem = THEOREMS[name] if name else unnamed(found, group)
    need(theorem.letter == group.letter, "claim", f"{name} is a theorem on {theorem.letter}, not {found['group'][:40]}")
    families = {family for family, _ in (*theorem.families, *SPANNING[group.letter])}
    predict(group if group.n else group.at(first_all(group.letter, k + l)), k + l, sorted(families))
    start, values = (0, 0) if group.n else begin(group.letter, theorem.least, name, k + l)
    group = group.at(group.n or start)
    need(group.n >= theorem.least, "claim", f"{name} is stated for n ≥ {theorem.least}")
    raw = write_claim(name, theorem, found["group"], group.n, k, l, bool(start))
    compare("claim", raw, found, deep=False)
    return Claim(raw, group, k, l, start, values)

def write_claim(name: str | None, theorem: Theorem, group: str, n: int, k: int, l: int, every: bool) -> Json:
    """The claim as a certificate has it; for every n its number is that of n₀ = n."""
    raw: Json = {"group": group, "k": str(k), "kind": theorem.kind, "l": str(l), "n": "all" if every else str(n)}
    raw |= {"theorem": name} if name else {}
    need(theorem.kind != "powers" or k == l == 1, "claim", "powers of the adjacency matrix have k = l = 1")
    if theorem.kind in ("count", "powers"):
        return raw | ({"number": str(stated(name, n, k, l))} if theorem.kind == "count" else {})
    return raw | {"families": [list(pair) for pair in theorem.families], "matrices": theorem.matrices}

def unnamed(found: Json, group: Group) -> Theorem:
    """The claim of a file that names no theorem: families of the group that span, or are a basis or independent."""
    kind, pairs, matrices = found["kind"], found.get("families"), found.get("matrices")
    need(kind in ("spans", "basis", "independent"), "claim", f"a claim of kind {str(kind)[:20]!r} without a theorem")
    lists = isinstance(pairs, list) and pairs and all(isinstance(p, list) and len(p) == 2 for p in pairs)
    need(lists, "claim", "families is a list of pairs of a family and a rule")
    families: Families = tuple((family, rule) for family, rule in pairs or ())
    for family, rule in families:
        good = isinstance(family, str) and family in FAMILIES[group.letter] and rule in RULES[family]
        need(good, "claim", f"{str(family)[:20]!r} with rule {str(rule)[:20]!r} is no family of this group")
    names = {family for family, _ in families}
    need(len(names) == len(families), "claim", "a family stands there twice")
    orbit = matrices == "orbit" and names <= set(DELTAS)
    need(matrices == "diagram" or orbit, "claim", "matrices is diagram or, for set partitions, orbit")
    theorem = Theorem(group.letter, kind, families, 2 if "jellyfish" in names else 1, str(matrices))
    known = [name for name, other in THEOREMS.items() if other == theorem]
    need(not known, "claim", f"this is the claim of {known}, which must be named")
    return theorem

def factor_names(group: Any) -> list[str]:
    """S(2)xO(3): the names of the factors; no graph6 code has a parenthesis."""
    names = [f"{name})" for name in group[:-1].split(")x")] if isinstance(group, str) else []
    limit("factors", len(names), MAX_LEGS)
    need(len(names) >= 2 and "x".join(names) == group, "claim", f"{str(group)[:40]!r} is no product of groups")
    return names

def claim_of(name: str, group: str, k: int, l: int) -> Json:
    """The claim of a theorem for a group such as S(3), S(n), S(2)xO(2), as it stands in a file."""
    theorem = THEOREMS[name]
    if theorem.kind == "tuples":
        n = prod(read_group(factor).n for factor in factor_names(group))
        need(n, "claim", "the factors of a product have numbers as dimensions")
        return {"group": group, "k": str(k), "kind": "tuples", "l": str(l), "n": str(n), "theorem": name}
    n = read_group(group).n
    return write_claim(name, theorem, group, n or begin(theorem.letter, theorem.least, name, k + l)[0], k, l, not n)

# --- 10. The certificate of a claim (§4 – §6) ---

def written_parts(group: Group, k: int, l: int, vectors: Sequence[Vector]) -> list[Json]:
    """`parts` with the pivots of these vectors."""
    result: list[Json] = []
    for i, where in enumerate(parts(group, k + l)):
        (rows, columns), (these, those) = solve(group, k, l).equations[i], pivots(rows_in(vectors, i))
        result.append({"name": where.name, "classes": str(len(where.classes)), "equations": str(len(where.equations)),
                       "equation_columns": list(map(str, columns)), "equation_rows": list(map(str, rows)),
                       "vector_columns": list(map(str, those)), "vector_rows": list(map(str, these))})
    return result

def relation(group: Group, m: int, vectors: Sequence[Vector]) -> Json:
    """The first relation among the vectors, checked on every class."""
    rows, columns = joint(group, m, vectors)
    found = first_relation(rows, columns)
    holds = not any(sum(x * rows[i].get(c, 0) for i, x in found.items()) for c in range(columns))
    need(holds, "witness", "the relation does not hold")
    return {"kind": "relation", "coefficients": [str(found.get(i, 0)) for i in range(len(rows))]}

def missing(group: Group, m: int, vectors: Sequence[Vector], candidates: Sequence[Vector]) -> tuple[int, Json]:
    """The rank of the vectors over Q; the first candidate outside their span, and a functional that shows it."""
    (rows, columns), (others, _) = joint(group, m, vectors), joint(group, m, candidates)
    form = echelon(rows)
    for candidate, row in zip(candidates, others, strict=True):
        found = outside(form, row)
        if found:
            shows = dot(found, row) and not any(dot(found, old) for old in rows)
            need(shows, "witness", "the functional is not 0 on the claim's vectors, or 0 on the diagram")
            functional = [str(found.get(c, 0)) for c in range(columns)]
            return len(form), {"kind": "map", "diagram": candidate.text, "functional": functional}
    raise Rejected("witness", "the vectors span over Q, but not mod the prime")

def judge(claim: Claim, vectors: list[Vector]) -> tuple[int, list[Vector], Json]:
    """The rank of a claim, the vectors of which its parts speak, and its witness, empty if it is true."""
    group, m, kind = claim.group, claim.k + claim.l, claim.raw["kind"]
    others, _, dim = solve(group, claim.k, claim.l)
    if kind == "count":
        true = {"kind": "numbers", "claimed": claim.raw["number"], "true": str(dim)}
        return dim, others, true if true["claimed"] != true["true"] else {}
    rank = sum(len(pivots(rows_in(vectors, i))[0]) for i in range(len(parts(group, m))))
    if kind == "independent":
        if rank == len(vectors):
            return rank, others, {}
        return len(echelon(joint(group, m, vectors)[0])), others, relation(group, m, vectors)
    if rank < dim:
        classes = enumerate(parts(group, m)[0].classes)
        indicators = [Vector(f"[{';'.join(str(b + 1) for b in t)}]", 0, {i: 1}) for i, t in classes]
        rank, witness = missing(group, m, vectors, indicators if kind == "powers" else others)
        return rank, others, witness
    return rank, vectors, relation(group, m, vectors) if kind == "basis" and len(vectors) > dim else {}

def claim_vectors(claim: Claim) -> list[Vector]:
    """The vectors of a claim, or of its group's spanning set for a number."""
    raw = claim.raw
    if raw["kind"] == "powers":
        return power_vectors(claim.group)
    families = tuple((family, rule) for family, rule in raw.get("families", spanning(claim.group)))
    return vectors_of(claim.group, families, raw.get("matrices") == "orbit", claim.k, claim.l)

def check_every_n(claim: Claim) -> None:
    """The classes, equations and diagrams at n₀ are those at the first n ≥ m + 2, and the number is the same."""
    group, m, raw = claim.group, claim.k + claim.l, claim.raw
    large = group.at(first_all(group.letter, m))
    seen = []
    for g in (group, large):
        families = [*raw.get("families", []), *spanning(g)]
        lists = [[w for w in all_words(family, g.n, m) if obeys(w, family, rule, g.n)] for family, rule in families]
        system = [(p.name, p.classes, p.equations) for p in parts(g, m) if p.classes or p.equations]
        number = stated(raw["theorem"], g.n, claim.k, claim.l) if raw["kind"] == "count" else 0
        seen.append((system, [words for words in lists if words], number))
    need(seen[0] == seen[1], "from", f"classes, equations, diagrams or number at n₀ are not those at {large.n}")

def certificate_of(claim: Claim) -> Json:
    """Everything that a certificate of the claim says, without `certificate` and `remarks`."""
    group, k, l = claim.group, claim.k, claim.l
    vectors = claim_vectors(claim)
    rank, spoken, witness = judge(claim, vectors)
    result = {
        "claim": claim.raw, "diagrams": [v.text for v in vectors], "parts": written_parts(group, k, l, spoken),
        "dim": str(solve(group, k, l).dim), "rank": str(rank), "status": "refuted" if witness else "proved",
        "method": "reduced" if any(p.equations for p in parts(group, k + l)) else "orbits", "prime": str(PRIME),
    }
    if claim.start:
        check_every_n(claim)
        result |= {"from": str(claim.start), "values": str(claim.values)}
    return result | ({"witness": witness} if witness else {})

def certificate_of_product(found: Json) -> Json:
    """The factors' spanning sets span; dimensions and ranks multiply."""
    k, l = natural(found.get("k"), MAX_LEGS), natural(found.get("l"), MAX_LEGS)
    raw, factors = claim_of("local-symmetries", found.get("group", ""), k, l), []
    compare("claim", raw, found, deep=False)
    for name in factor_names(raw["group"]):
        group = read_group(name)
        theorem = Theorem(group.letter, "spans", spanning(group))
        known = next((key for key, other in THEOREMS.items() if other == theorem), None)
        factors.append(certificate_of(read_claim(write_claim(known, theorem, name, group.n, k, l, False))))
    need(all(factor["status"] == "proved" for factor in factors), "factors", "a factor is not proved")
    dim, rank = (str(prod(int(factor[key]) for factor in factors)) for key in ("dim", "rank"))
    return {"claim": raw, "dim": dim, "factors": factors, "method": "factors", "rank": rank, "status": "proved"}

def expected(found: Any) -> Json:
    """The certificate of a claim as it stands in a file, without its remarks."""
    if isinstance(found, dict) and found.get("kind") == "tuples":
        return {"certificate": "eqmath/1"} | certificate_of_product(found)
    return {"certificate": "eqmath/1"} | certificate_of(read_claim(found))

# --- 11. Comparison, files and the command line ---

def compare(step: str, want: Any, have: Any, deep: bool = True) -> None:
    """Every field is what it has to be; the step is the path of keys, within one claim or list that of the whole."""
    need(type(want) is type(have), step, f"{type(want).__name__} expected, {type(have).__name__} found")
    if isinstance(want, dict):
        for key in [*want, *sorted(have.keys() - want.keys())]:
            where = f"{step}.{key}".removeprefix(".") if deep else step
            fate = "missing" if key in want else "not known here"
            need(key in have and key in want, where, f"the key {key[:40]!r} is {fate}")
            compare(where, want[key], have[key], deep and key != "claim")
    elif isinstance(want, list):
        for i, (one, other) in enumerate(zip(want, have, strict=False)):
            compare(f"{step}.{one.get('name', i)}" if isinstance(one, dict) and deep else step, one, other, deep)
        need(len(want) == len(have), step, f"{len(want)} entries expected, {len(have)} found")
    else:
        need(want == have, step, f"{want[:60]!r} expected, {have[:60]!r} found")

def check(text: str) -> None:
    """Accept a certificate, or raise `Rejected` with the step and the reason."""
    found = read(text)
    need(found.get("certificate") == "eqmath/1", "certificate", "'eqmath/1' expected")
    remarks = found.pop("remarks", {})
    good = isinstance(remarks, dict) and all(isinstance(remark, str) for remark in remarks.values())
    need(good, "remarks", "an object of texts expected")
    need("claim" in found, "claim", "missing")
    compare("", expected(found["claim"]), found)

def check_file(path: str | Path) -> tuple[bool, str]:
    """Whether a file is accepted, and the line that says so."""
    try:
        with open(path, "rb") as stream:
            check(stream.read(4 * MAX_TEXT + 1).decode("utf-8"))
    except Rejected as rejection:
        return False, f"rejected {path}: {rejection}"
    except (UnicodeDecodeError, OSError) as error:
        return False, f"rejected {path}: text: {'not UTF-8' if isinstance(error, ValueError) else error.strerror}"
    return True, f"accepted {path}"

def main(arguments: Sequence[str]) -> int:
    """Check files, and all *.json in directories; 0 if all are accepted, 1 if not, 2 if there is nothing to check."""
    files: list[Path] = []
    for path in map(Path, arguments):
        files += sorted(path.glob("*.json")) if path.is_dir() else [path]
    absent = [str(path) for path in files if not path.is_file()]
    if not files or absent:
        print(f"no such file: {absent or 'none given'}; usage: python3 checker.py FILE or DIRECTORY …", file=sys.stderr)
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
