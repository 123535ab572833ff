"""Check certificates eqmath/2, and eqmath/1, with Python's standard library alone: python3 -I checker.py FILE…

The rules are in SPEC.md, whose paragraphs (§) are named here. The checker believes a file nothing but its claim: it
enumerates the diagrams, their values, the classes and the equations again, makes every check of §4 – §9, and compares
the file with the one certificate that the claim has, in exact integers. No computation checks the reduction itself:
that Hom_G is the space of solutions of the system.
"""

# fmt: off
from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from fractions import Fraction
from functools import cache, lru_cache, partial, reduce
from itertools import accumulate, chain, combinations, count, islice, pairwise, product
from math import comb, factorial, gcd, lcm, perm, prod
from operator import call
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

PRIME = 8388593
Tuple = tuple[int, ...]
Row = dict[int, int]  # the entries that are not zero, by column
Rule = Callable[[Tuple], tuple[Tuple, int]]  # an index tuple ↦ the representative of its class, its sign
Json = dict[str, Any]
Square = tuple[tuple[int, ...], ...]

# --- 1. Rejections and limits ---
MAX_TEXT, MAX_DEPTH, MAX_DIMENSION, MAX_LEGS, MAX_VERTICES = 1 << 24, 12, 1000, 24, 10
MAX_TUPLES, MAX_ENTRIES, MAX_WORK, MAX_SYSTEM, MAX_STEPS = 400_000, 40_000_000, 30_000_000, 50_000_000, 100_000_000
MAX_DIGITS, MAX_SIDE, MAX_UNKNOWNS, MAX_TERMS, MAX_LIST, MAX_BITS = 50, 40, 1024, 2_000_000, 400_000, 2_000_000_000
MAX_ARGUMENT, MAX_NUMBER, MAX_VALUES = 400, 14_000, 2_000_000  # of a count; bits: Python writes 4300 digits; `tested`
MAX_CHARACTERS, MAX_BRACKETS, MAX_SUMMANDS, MAX_DEGREE, MAX_COPIES = 400, 50, 200, 100, 10**18  # of a space

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
    """Refuse what would take too long, before it is begun or gone on with."""
    need(size <= most, "size", f"{what}: {size}, at most {most} are checked")

# --- 2. The text (§1) ---
def canonical(value: object) -> str:
    """The only text of a value."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")) + "\n"

def read(text: str) -> Json:
    """The object of a canonical text; numbers, which are expected nowhere, are found by the comparison."""
    limit("characters", len(text), MAX_TEXT)
    outside = "".join(text.replace("\\\\", "").replace('\\"', "").split('"')[::2])
    depths = accumulate(1 if bracket in "[{" else -1 for bracket in re.sub(r"[^][{}]", "", outside))
    need(max(depths, default=0) <= MAX_DEPTH, "text", f"nested more than {MAX_DEPTH} levels deep")
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Rejected("text", f"not JSON: {str(error)[:80]}") from None
    need(isinstance(value, dict), "text", "not an object")
    need(canonical(value) == text, "text", "not canonical: every key once, sorted, no blanks, one line feed at the end")
    return dict(value)

def rational(text: Any) -> Fraction:
    """A rational number of a claim in its only spelling."""
    plain = isinstance(text, str) and re.fullmatch(r"-?[0-9]+(/0*[1-9][0-9]*)?", text, re.ASCII)
    need(plain, "claim", f"{str(text)[:20]!r} is not an integer or p/q")
    limit("characters of a number", len(text), MAX_DIGITS)
    need(str(Fraction(text)) == text, "claim", f"{text!r} is written {Fraction(text)}")
    return Fraction(text)

def natural(text: Any, most: int) -> int:
    """A natural number of a claim."""
    need(rational(text) >= 0 and "/" not in text, "claim", f"{text!r} is not a natural number")
    limit("a number of the claim", int(text), most)
    return int(text)

# --- 3. Words ---
def word(t: Sequence[int]) -> Tuple:
    """The values renamed 0, 1, … in the order of their first places: a restricted growth string."""
    names: dict[int, int] = {}
    return tuple([names.setdefault(value, len(names)) for value in t])

def grown(m: int, bound: Callable[[Tuple], int], missing: Callable[[Tuple], int]) -> list[Tuple]:
    """All tuples of length m in order, every entry below the bound that those before it set, with no place missing."""
    level: list[Tuple] = [()]
    for left in reversed(range(m)):
        bounds = [bound(t) for t in level]
        limit("tuples of one list", sum(bounds), MAX_TUPLES)
        level = [(*t, b) for t, most in zip(level, bounds, strict=True) for b in range(most)]
        level = [t for t in level if missing(t) <= left]
    return [t for t in level if not missing(t)]

def words(m: int, most: int, marked: int = 0, odd: frozenset[int] | None = None, size: int = MAX_LEGS) -> list[Tuple]:
    """The tuples of at most so many values, in order after the marked ones, none more than `size` times."""
    def missing(t: Tuple) -> int:
        many = any(t.count(b) > size for b in t[-1:])
        return MAX_LEGS if many else 0 if odd is None else wrong(t, odd)  # `odd` values an odd number of times
    return grown(m, lambda t: min(max(*t, marked - 1, -1) + 2, most), missing)

def wrong(t: Tuple, odd: frozenset[int]) -> int:
    """How many values have to occur once more to make the parities right."""
    return sum((t.count(value) + (value in odd)) % 2 for value in odd.union(t))

def pair_words(m: int, pairs: int, excess: Tuple = ()) -> list[Tuple]:
    """The same for pairs 2p, 2p + 1 with excess[p] more unprimed values than primed; a new pair begins unprimed."""
    return grown(m, lambda t: min(2 * max(max(t, default=-1) // 2 + 1, len(excess)) + 1, 2 * pairs),
                 lambda t: unbalanced(t, excess))

def unbalanced(t: Tuple, excess: Tuple) -> int:
    """The distance of the excesses of all pairs from the wanted ones."""
    have = Counter({pair: -wanted for pair, wanted in enumerate(excess)})
    for value in t:
        have[value // 2] += 1 - 2 * (value % 2)
    return sum(map(abs, have.values()))

@cache
def stirling(m: int, t: int) -> int:
    """The number of set partitions of m places into t blocks."""
    return t * stirling(m - 1, t) + stirling(m - 1, t - 1) if m and t else int(m == t)

# --- 4. Diagrams and their values (§3) ---
def sign(values: Sequence[int], n: int) -> int:
    """The sign of a permutation of 0, …, n − 1 whose last value may be left out; 0 for fewer or repeated values."""
    full = [*values, *sorted(set(range(n)).difference(values))] if len(values) >= n - 1 else []
    return 0 if len(full) != n else -1 if sum(a > b for a, b in combinations(full, 2)) % 2 else 1

def blocks(w: Tuple) -> list[list[int]]:
    """The blocks of a word, as lists of places."""
    return [[place for place, b in enumerate(w) if b == name] for name in range(max(w, default=-1) + 1)]

def value_of(family: str, w: Tuple, orbit: bool, n: int, l: int, bend: int) -> Callable[[Tuple], int]:
    """The value of a diagram at every index tuple; for symplectic (§3.1) with the places from `bend` on bent up."""
    links = [(block[0], place) for block in blocks(w) for place in block[1:]]
    marked = [block[0] for block in blocks(w) if family == "jellyfish" or len(block) == 1]
    def constant(t: Tuple) -> int:
        return int(all(t[i] == t[j] for i, j in links))
    if family in SECOND:
        return lambda t: constant(t) and sign([t[place] for place in marked], n)
    if family == "symplectic":
        edges = [(i, j, i >= l or j < l) for i, j in blocks(w)]
        def signed(t: Tuple) -> int:
            t = (*t[:bend], *[b ^ 1 for b in t[bend:]])
            values = [(t[j] - t[i]) * (t[i] ^ t[j] == 1) if inside else int(t[i] == t[j]) for i, j, inside in edges]
            return prod(values, start=prod([1 - 2 * (b % 2) for b in t[bend:]]))
        return signed
    return (lambda t: int(word(t) == w)) if orbit else constant

def all_words(family: str, n: int, m: int) -> list[Tuple]:
    """The words of all diagrams of a family, in order."""
    if family in ("even", "brauer", "symplectic"):
        return words(m, m, odd=frozenset(), size=MAX_LEGS if family == "even" else 2)
    if family == "grood":
        return [w for w in words(m, m, size=2) if sum(len(block) == 1 for block in blocks(w)) == n]
    if family == "jellyfish":
        return [w for w in words(m, n) if len(set(w)) >= n - 1]
    return words(m, m, size=2 if family == "partial" else MAX_LEGS)

def obeys(w: Tuple, rule: str, n: int) -> bool:
    """Whether there are few blocks, no n + 1 places on which the involution grows, no n/2 + 1 edges in the pattern."""
    if rule in ("", "few blocks"):
        return not rule or len(set(w)) <= n
    partner = {place: other for block in blocks(w) for place, other in zip(block, reversed(block), strict=True)}
    growing = rule == "increasing"  # for grood, whose n single vertices are fixed, the longest has exactly n places
    places, size = (partner, n + 1) if growing else ([block[0] for block in blocks(w)], n // 2 + 1)
    for chosen in combinations(sorted(places), size):
        ends = [partner[i] for i in chosen]
        if ends == sorted(ends, reverse=rule == "nonnesting") and (growing or chosen[-1] < min(ends)):
            return False
    return True

def diagram_text(family: str, w: Tuple, l: int) -> str:
    """The diagram in words: blocks of vertices, the outputs 1, …, l before the inputs 1', 2', …"""
    names = [str(place + 1) if place < l else f"{place - l + 1}'" for place in range(len(w))]
    inner = "|".join(",".join(names[place] for place in block) for block in blocks(w))
    return f"J({inner})" if family == "jellyfish" else inner or "0"

# --- 5. Graphs, automorphisms, bilabelled graphs (§3.2) ---
class Graph(NamedTuple):
    """A graph on 0, …, n − 1; every edge in both directions."""
    n: int
    edges: frozenset[tuple[int, int]]

def both(n: int, edges: Iterator[tuple[int, int]]) -> Graph:
    """A graph by its edges."""
    return Graph(n, frozenset(pair for a, b in edges for pair in ((a, b), (b, a))))

def graph(name: str) -> Graph:
    """A graph by its name; graph6: n, then the upper triangle by columns, six bits a character."""
    kind, colon, size = name.partition(":")
    if kind == "graph6":
        n, *sixes = [ord(c) - 63 for c in size[:MAX_VERTICES]] or [0]  # a code has nine at most
        limit("vertices", n, MAX_VERTICES)
        bits, pairs = "".join(f"{six:06b}" for six in sixes), [(a, b) for b in range(n) for a in range(b)]
        fits = n >= 1 and all(0 <= six < 64 for six in sixes) and len(sixes) == (len(pairs) + 5) // 6
        need(fits and "1" not in bits[len(pairs) :], "claim", f"{size[:40]!r} is no graph6 code of a graph")
        return both(n, (pair for pair, bit in zip(pairs, bits, strict=False) if bit == "1"))
    q = 10 if name == "petersen" else natural(size, MAX_VERTICES)
    n = {"star": q + 1, "cube": 2**q}.get(kind, q)
    limit("vertices", n, MAX_VERTICES)
    tests: dict[str, Callable[[int, int], bool]] = {
        "path:": lambda a, b: b == a + 1, "cycle:": lambda a, b: b in (a + 1, a + n - 1), "star:": lambda a, b: a == 0,
        "complete:": lambda a, b: True, "cube:": lambda a, b: (a ^ b).bit_count() == 1,
        "petersen": lambda a, b: b - a in ([5] if a < 5 <= b else [1, 4] if b < 5 else [2, 3])}
    need(kind + colon in tests and n >= (3 if kind == "cycle" else 1), "claim", f"there is no graph {name[:40]!r}")
    return both(n, (pair for pair in combinations(range(n), 2) if tests[kind + colon](*pair)))

def maps(h: Graph, g: Graph, first: Tuple = (), faithful: bool = False) -> Iterator[Tuple]:
    """All maps of the vertices of h with these first images that send edges to edges; faithful: isomorphisms only."""
    v = len(first)
    if v == h.n:
        yield first
    joined = [x for a, x in enumerate(first) if (a, v) in h.edges]
    for w in range(g.n) if v < h.n else ():
        fits = all((x, w) in g.edges for x in joined)
        if fits and not (faithful and (w in first or len(joined) != sum((x, w) in g.edges for x in first))):
            yield from maps(h, g, (*first, w), faithful)

@cache
def automorphisms(g: Graph) -> list[Tuple]:
    """Generators: for every i and j > i, one that fixes 0, …, i − 1 and sends i to j, if there is one."""
    pairs = combinations(range(g.n), 2)
    starts = [(*range(i), j) for i, j in pairs if all(((a, i) in g.edges) == ((a, j) in g.edges) for a in range(i))]
    return [phi for start in starts if (phi := next(maps(g, g, start, True), None))]

@cache
def orbits(g: Graph, m: int) -> dict[Tuple, Tuple]:
    """The least tuple of the orbit of every tuple in {0, …, n − 1}^m."""
    limit("index tuples", g.n**m, MAX_TUPLES)
    least: dict[Tuple, Tuple] = {}
    for start in product(range(g.n), repeat=m):
        new = [] if start in least else [start]
        for t in new:
            if t not in least:
                least[t] = start
                new += [tuple([image[b] for b in t]) for image in automorphisms(g)]
    return least

def independent(g: Graph, parts: int) -> list[Tuple]:
    """The partitions of the vertices into so many independent sets, as words."""
    def missing(w: Tuple) -> int:
        adjacent = any((a, len(w) - 1) in g.edges for a, b in enumerate(w) if b == w[-1])
        return MAX_LEGS if adjacent else parts - max(w) - 1
    return grown(g.n, lambda w: min(max(w, default=-1) + 2, parts), missing)

def quotients(g: Graph) -> Iterator[Graph]:
    """The quotients of the candidates, in order and without repetition; those without a map to g give only zeros."""
    for parts in range(1, g.n + 1):
        edges = (frozenset((w[a], w[b]) for a, b in g.edges) for w in independent(g, parts))
        yield from (Graph(parts, some) for some in dict.fromkeys(edges))

@cache
def bilabelled(g: Graph, m: int) -> list[tuple[Graph, Tuple, Counter[Tuple]]]:
    """The candidates new mod the prime, until they are as many as the orbits: graph, labels (tops first), values."""
    classes, basis, work = sorted(set(orbits(g, m).values())), Basis(), 0
    chosen: list[tuple[Graph, Tuple, Counter[Tuple]]] = []
    for h in quotients(g):
        images = list(islice(maps(h, g), MAX_TUPLES + 1))
        limit("homomorphisms of one graph", len(images), MAX_TUPLES)
        for labels in product(range(h.n), repeat=m) if images else ():
            if len(chosen) == len(classes):
                return chosen
            work += len(images) + len(classes)
            limit("values of bilabelled graphs", work, MAX_WORK)
            values = Counter(tuple([phi[v] for v in labels]) for phi in images)
            if insert(basis, {i: values[t] for i, t in enumerate(classes) if values[t]}):
                chosen.append((h, labels, values))
    need(len(chosen) == len(classes), "diagrams", "the candidates do not reach the number of orbits mod the prime")
    return chosen

def index_text(t: Tuple, l: int) -> str:
    """An index tuple as outputs;inputs, values from 1."""
    return f"[{','.join(str(b + 1) for b in t[:l])};{','.join(str(b + 1) for b in t[l:])}]"

def bilabelled_text(h: Graph, labels: Tuple, l: int) -> str:
    """edges;tops;bottoms, the vertices being a, b, …"""
    items: list[Tuple] = [(a, b) for a, b in h.edges if a < b]
    items += [(v,) for v in range(h.n) if all(v not in edge for edge in h.edges)]
    lists = (sorted(items), [(v,) for v in labels[:l]], [(v,) for v in labels[l:]])
    return ";".join(",".join("-".join(chr(97 + v) for v in item) for item in some) for some in lists)

# --- 6. Groups, classes, equations (§4) ---
class Group(NamedTuple):
    """A group by its letter, its dimension (0: every n) and, for Aut, its graph; one's own (§8) has no letter."""
    letter: str
    n: int
    graph: Graph = Graph(0, frozenset())
    generators: tuple[tuple[Square, int, bool], ...] = ()  # times an integer; if of the Lie algebra, that counts as 1
    outputs: int = 0  # l, on which the equations depend

def read_group(name: Any) -> Group:
    """A group by its name: S(3), S(n), Aut(cycle:5)."""
    found = re.fullmatch(r"(\w+)\(([^()]+)\)", name, re.ASCII) if isinstance(name, str) else None
    letter, argument = found.groups() if found else ("", "")
    if letter == "Aut":
        g = graph(argument)
        return Group("Aut", g.n, g)
    n = 0 if argument == "n" or letter not in SPANNING else natural(argument, MAX_DIMENSION)
    need(letter in SPANNING and (argument == "n" or exists(letter, n)), "claim", f"no group {str(name)[:40]!r}")
    return Group(letter, n)

def exists(letter: str, n: int) -> bool:
    """Whether the group with this letter has a form of dimension n."""
    return n >= 1 and not (letter == "Sp" and n % 2)

def balanced_rule(t: Tuple) -> tuple[Tuple, int]:
    """Sp: every block begins unprimed after flips, each of which counts (−1)^(size/2); zero if one is not balanced."""
    w = word([value // 2 for value in t])
    flip = [t[w.index(b)] % 2 for b in range(max(w, default=-1) + 1)]
    odd = sum(flipped * w.count(b) // 2 for b, flipped in enumerate(flip)) % 2
    representative = tuple([2 * b + (value % 2 ^ flip[b]) for b, value in zip(w, t, strict=True)])
    return representative, 0 if unbalanced(t, ()) else 1 - 2 * odd

Element = dict[int, list[tuple[int, Any]]]  # X as its rows: a ↦ the pairs (b, X[a, b])
TURN: Element = {0: [(1, 1)], 1: [(0, -1)]}
TRIANGLE: Element = {0: [(1, 1), (2, -1)], 1: [(2, 1), (0, -1)], 2: [(0, 1), (1, -1)]}
LONG: Element = {0: [(1, 1)]}
SHORT: Element = {0: [(2, 1)], 3: [(1, -1)]}
Equation = tuple[tuple[int, int], ...]

def image(rows: Element, lie: bool, t: Tuple, legs: Sequence[int]) -> Iterator[tuple[Tuple, Any]]:
    """The row t of X ⊗ … ⊗ X, or, for an element of the Lie algebra, of the sum of 1 ⊗ … ⊗ X ⊗ … ⊗ 1 over the legs."""
    if lie:
        yield from (((*t[:j], b, *t[j + 1 :]), x) for j in legs for b, x in rows.get(t[j], ()))
    else:
        chosen = product(*[rows.get(a, ()) for a in t])
        yield from ((tuple([b for b, _ in some]), prod([x for _, x in some])) for some in chosen)

def equation(X: Element, t: Tuple, legs: Sequence[int], rule: Rule, place: dict[Tuple, int]) -> Equation:
    """Σ_j Σ_b X[t_j, b] v(t with t_j replaced by b) on the classes, primitive, the first coefficient positive."""
    row: Counter[int] = Counter()
    for replaced, entry in image(X, True, t, legs):
        representative, s = rule(replaced)
        if s:
            row[place[representative]] += s * entry
    return tuple(sorted(primitive(row).items()))

class Frame(NamedTuple):
    """A part before its equations are written: by element X, number of its marked values, tuples, legs where X acts."""
    name: str
    classes: list[Tuple]
    rule: Rule
    marked: Sequence[tuple[Element, int, list[Tuple], Sequence[int]]] = ()

def ordered(classes: Sequence[Tuple]) -> list[Tuple]:
    """By their largest entry, then lexicographically."""
    return sorted(classes, key=lambda t: (max(t, default=-1), t))

class Part(NamedTuple):
    """A block of the system: its classes and their rule, the equations, and the most values that either uses."""
    name: str
    classes: list[Tuple]
    place: dict[Tuple, int]
    rule: Rule
    equations: list[Equation]
    values: int

def part(frame: Frame) -> Part:
    """Put the classes in order and write the equations."""
    size = len(frame.classes) * sum(len(tuples) for _, _, tuples, _ in frame.marked)
    limit("equations times classes", size, MAX_SYSTEM)
    classes = ordered(frame.classes)
    place = {t: i for i, t in enumerate(classes)}
    used, equations = max((max(t, default=-1) + 1 for t in classes), default=0), set[Equation]()
    for X, marks, tuples, legs in frame.marked:
        for t in tuples:
            if terms := equation(X, t, legs, frame.rule, place):
                equations.add(terms)
                used = max(used, marks, max(t) + 1)
    return Part(frame.name, classes, place, frame.rule, sorted(equations), used + used % 2 * (frame.name == "balanced"))

@cache
def frames(group: Group, m: int) -> list[Frame]:
    """The parts of a named group in order m by the two tables of §4."""
    n, letter, none, every, legs = group.n, group.letter, frozenset[int](), frozenset(range(group.n)), range(m)
    def signed(t: Tuple) -> int:
        return sign(list(dict.fromkeys(t)), n)  # of block ↦ value
    if letter == "Aut":
        least = orbits(group.graph, m)
        return [Frame("orbits", list(set(least.values())), lambda t: (least[t], 1))]
    if letter == "Sp":
        roots = [(LONG, 2, pair_words(m, n // 2, (2,)), legs)]
        roots += [(SHORT, 4, pair_words(m, n // 2, (1, -1)), legs)] if n >= 4 else []
        return [Frame("balanced", pair_words(m, n // 2), balanced_rule, roots)]
    if letter in ("S", "A", "B"):
        marked = [(TRIANGLE, 3, words(m, n, marked=3), legs)] if letter == "B" and n >= 3 else []
        result = [Frame("plain", words(m, n), lambda t: (word(t), 1), marked)]
        if letter == "A" and n >= 2:
            result.append(Frame("twisted", all_words("jellyfish", n, m), lambda t: (word(t), signed(t))))
        return result
    marked = [(TURN, 2, words(m, n, marked=2, odd=frozenset({0, 1})), legs)] if letter != "H" and n >= 2 else []
    result = [Frame("even", words(m, n, odd=none), lambda t: (word(t), int(not wrong(t, none))), marked)]
    if letter == "SO":
        marked = [(TURN, 2, words(m, n, marked=2, odd=every - {0, 1}), legs)] if 2 <= n <= m + 2 else []
        classes = words(m, n, odd=every) if n <= m else []
        result.append(Frame("det", classes, lambda t: (word(t), 0 if wrong(t, every) else signed(t)), marked))
    return result

@cache
def parts(group: Group, m: int) -> list[Part]:
    """The parts of the system of a group in order m."""
    if group.letter:
        return [part(frame) for frame in frames(group, m)]
    place = {t: i for i, t in enumerate(product(range(group.n), repeat=m))}
    rows = {tuple(sorted(row.items())) for *_, row in conditions(group, m)}
    return [Part("entries", list(place), place, lambda t: (t, 1), sorted(rows), group.n)]

# --- 7. Linear algebra ---
class Basis(dict[int, Row]):
    """An echelon basis mod the prime: leading column ↦ row, leading entry 1; and the entries met in eliminations."""
    met = 0

def insert(basis: Basis, row: Row) -> bool:
    """Reduce a row mod the prime by an echelon basis; add it if it is new."""
    limit("steps of an elimination", basis.met, MAX_STEPS)
    rest = {c: x % PRIME for c, x in row.items() if x % PRIME}
    while rest:
        c = min(rest)
        factor, old = rest[c], basis.get(c)
        if not old:
            basis[c] = {d: x * pow(factor, -1, PRIME) % PRIME for d, x in rest.items()}
            return True
        basis.met += len(rest) + len(old)
        rest = {d: x for d in rest.keys() | old.keys() if (x := (rest.get(d, 0) - factor * old.get(d, 0)) % PRIME)}
    return False

def pivots(rows: Sequence[Row], most: int | None = None) -> tuple[list[int], list[int]]:
    """The rows, and the columns, that are no combination of those before, mod the prime; the rank is at most `most`."""
    basis = Basis()
    chosen = [i for i, row in enumerate(rows) if len(basis) != most and insert(basis, row)]
    return chosen, sorted(basis)  # the leading columns are those at which the rank of the columns before grows

def primitive(row: Row) -> Row:
    """The row divided by its content, its first entry positive; zeros are left out."""
    row = {c: x for c, x in row.items() if x}
    content = gcd(*row.values()) * (-1 if row and row[min(row)] < 0 else 1)
    return {c: x // content for c, x in row.items()}

def left(form: dict[int, Row], row: Row) -> Row:
    """What is left of a row after elimination by reduced echelon rows (leading column ↦ row)."""
    used = form.keys() & row.keys()
    scale = lcm(*(form[c][c] for c in used))
    rest = Counter({d: scale * x for d, x in row.items()})
    for c in used:
        factor = row[c] * (scale // form[c][c])
        rest.subtract({d: factor * x for d, x in form[c].items()})
    return primitive(rest)

def echelon(rows: Sequence[Row]) -> dict[int, Row]:
    """The reduced row echelon form over Q, every row written with primitive integers: pivot column ↦ row."""
    form, basis, work = dict[int, Row](), Basis(), 0
    for row in rows:
        rest = left(form, row)
        need(insert(basis, row) or not rest, "prime", "another rank over Q than mod the prime")
        lead = min(rest, default=-1)
        work += sum(len(r) * (1 + r[c].bit_length() // 512) ** 2 for c, r in form.items() if c in row or lead in r)
        limit("steps of an elimination over Q", work, MAX_STEPS // 10)
        form = {c: left({lead: rest}, old) for c, old in form.items()} | {lead: rest} if rest else form
    return form

def kernel(form: dict[int, Row], q: int) -> Row:
    """For a column q without a pivot the vector e_q − Σ_p R[p, q] e_p, which all rows of R kill; primitive."""
    scale = lcm(*(pivot[c] for c, pivot in form.items() if q in pivot))
    found = primitive({c: -pivot[q] * (scale // pivot[c]) for c, pivot in form.items() if q in pivot} | {q: scale})
    limit("bits of a number", max(map(abs, found.values())).bit_length(), MAX_NUMBER)
    return found

def dot(one: Row, other: Row) -> int:
    """The sum of the products of the entries."""
    return sum([x * other[c] for c, x in one.items() if c in other])

# --- 8. Vectors, and the checks of a part ---
class Vector(NamedTuple):
    """A diagram's text, the number of its part, and its values on the classes of that part."""
    text: str
    part: int
    row: Row

def renamings(group: Group) -> list[list[int]]:
    """Some permutations of the values, for Sp of the pairs with some flips: the identity comes first."""
    width = 2 if group.letter == "Sp" else 1
    size = group.n // width
    mixed = Random(20240229).sample(range(size), size)
    some = range(size), [1, 0, *range(2, size)][:size], [*range(1, size), 0], mixed
    return [[width * image[b // width] + (b ^ image[b // width]) % 2 * (width - 1) for b in range(width * size)]
            for image in some]

def tested(group: Group, m: int, where: Part, vectors: int) -> Iterator[Tuple]:
    """Where the class rule is tested: everywhere, or at representatives, for Sp also unbalanced, and images of them."""
    if group.n**m * max(vectors, 1) <= MAX_VALUES:
        yield from product(range(group.n), repeat=m)
        return
    pairs = [s for t in where.classes for s in (t, (*t[:-1], t[-1] ^ 1), tuple([b & -2 for b in t]))]
    starts = pairs if group.letter == "Sp" else words(m, group.n)
    spend("values of vectors", 4 * len(starts) * vectors, MAX_STEPS)
    yield from (tuple([renamed[b] for b in t]) for t in starts for renamed in renamings(group))

SPENT = Counter[str]()  # on one file

def spend(what: str, size: int, most: int) -> None:
    """Refuse a file of many parts when all of them together would take too long."""
    SPENT[what] += size
    limit(what, SPENT[what], most)

@cache
def family_rows(group: Group, family: str, orbit: bool, m: int, l: int) -> dict[Tuple, Row]:
    """The values of a family on the classes; checked are f(t) = s(t) f(rep t), and C·Aᵀ = 0 over Z."""
    where = parts(group, m)[family in SECOND]
    values = {w: value_of(family, w, orbit, group.n, l, l) for w in all_words(family, group.n, m)}
    limit("values on classes", len(values) * len(where.classes), MAX_ENTRIES)
    rows = {w: {i: x for i, t in enumerate(where.classes) if (x := value(t))} for w, value in values.items()}
    pairs = [(values[w], rows[w]) for w in values]
    for t in tested(group, m, where, len(pairs)):
        representative, s = where.rule(t)
        column = where.place.get(representative, -1) if s else -1
        obeyed = all(value(t) == s * row.get(column, 0) for value, row in pairs)
        need(obeyed, f"parts.{where.name}", f"a vector breaks the rule of the classes at {t}")
    require_solutions(where, list(rows.values()))
    return rows

def require_solutions(where: Part, rows: Sequence[Row]) -> None:
    """C·Aᵀ = 0 over Z."""
    for terms in where.equations:
        solved = not any(dot(dict(terms), row) for row in rows)
        need(solved, f"parts.{where.name}", f"a vector does not solve the equation {terms}")

def on_orbits(group: Group, m: int, text: str, values: Mapping[Any, int]) -> Vector:
    """A vector of Aut(G), which has to be constant on the orbits."""
    constant = all(values.get(t, 0) == values.get(r, 0) for t, r in orbits(group.graph, m).items())
    need(constant, "parts.orbits", f"{text} is not constant on an orbit")
    return Vector(text, 0, {i: values[t] for i, t in enumerate(parts(group, m)[0].classes) if values.get(t)})

@cache
def power_vectors(group: Group) -> list[Vector]:
    """A⁰, …, Aⁿ⁻¹ on the orbits of pairs, as the paths of 0, …, n − 1 edges."""
    g, result = group.graph, []
    power = {(a, b): int(a == b) for a in range(g.n) for b in range(g.n)}
    for length in range(g.n):
        path = both(length + 1, ((v, v + 1) for v in range(length)))
        result.append(on_orbits(group, 2, bilabelled_text(path, (0, length), 1), power))
        power = {(a, b): sum(power[a, c] for c, d in g.edges if d == b) for a, b in power}
    return result

Families = tuple[tuple[str, str], ...]
SECOND = ("jellyfish", "grood")  # the families whose vectors belong to the second part

@cache
def vectors_of(group: Group, families: Families, orbit: bool, k: int, l: int) -> list[Vector]:
    """The vectors of some families in the order of the claim."""
    if not group.letter:
        return solutions(group, k + l)
    if group.letter == "Aut":
        family = bilabelled(group.graph, k + l)
        return [on_orbits(group, k + l, bilabelled_text(h, labels, l), values) for h, labels, values in family]
    result = []
    for name, rule in families:
        rows = family_rows(group, name, orbit, k + l, l if name == "symplectic" else 0)
        chosen = [w for w in rows if obeys(w, rule, group.n)]
        result += [Vector(diagram_text(name, w, l), int(name in SECOND), rows[w]) for w in chosen]
    return result

def rows_in(vectors: Sequence[Vector], number: int) -> list[Row]:
    """The rows of the vectors of a part."""
    return [vector.row for vector in vectors if vector.part == number]

Pivots = list[tuple[list[int], list[int]]]

def both_ends(where: Sequence[Part], vectors: Sequence[Vector]) -> tuple[Pivots, int]:
    """The pivots of the equations of every part, and the dimension: in every part both ends meet."""
    found, dim = [], 0
    for i, one in enumerate(where):
        rank = len(pivots(rows_in(vectors, i))[0])
        # C·Aᵀ = 0 was checked, so that the rank of C is at most the number of classes less that of A.
        found.append(pivots([dict(terms) for terms in one.equations], len(one.classes) - rank))
        need(rank + len(found[-1][0]) == len(one.classes), f"parts.{one.name}", "the two ends do not meet")
        dim += rank
    return found, dim

@cache
def solve(group: Group, k: int, l: int) -> tuple[list[Vector], Pivots, int]:
    """The spanning set, the pivots of the equations of every part, dim Hom_G."""
    vectors = vectors_of(group, spanning(group), False, k, l)
    return vectors, *both_ends(parts(group, k + l), vectors)

def joint(where: Sequence[Part], vectors: Sequence[Vector]) -> tuple[list[Row], int]:
    """The vectors on the classes of all parts, one after another, and the number of these."""
    sizes = [len(one.classes) for one in where]
    return [{c + sum(sizes[: v.part]): x for c, x in v.row.items()} for v in vectors], sum(sizes)

# --- 9. Groups and lists of one's own (§8) ---
def integers(maps: Sequence[Any], height: int, width: int, uses: int) -> tuple[list[Square], int]:
    """Matrices of so many rows and columns times the least common denominator of them all, and that."""
    for rows in maps:
        shape = [len(row) if isinstance(row, list) else -1 for row in rows] if isinstance(rows, list) else []
        need(shape == [width] * height, "claim", f"{height} rows of {width} entries expected")
    entries, scale = [[list(map(rational, row)) for row in rows] for rows in maps], 1
    for x in chain.from_iterable(chain.from_iterable(entries)):
        scale = lcm(scale, x.denominator)
        limit("bits of all entries", scale.bit_length() * uses, MAX_BITS)
    return [tuple(tuple([int(x * scale) for x in row]) for row in rows) for rows in entries], scale

def own_group(claim: Json) -> Group:
    """The group of a claim by its generators; the keys, the kind and the size are looked at first."""
    listed, lists = {"maps", "family"} & claim.keys(), [claim["group"].get(name) for name in ("discrete", "lie")]
    known = claim.keys() == {"group", "k", "kind", "l", "n"} | listed and len(claim["group"]) == 2
    known = known and listed != {"family"} and claim["kind"] in ["basis", *["spans", "independent"] * len(listed)]
    need(known and all(isinstance(some, list) for some in lists), "claim", "not the keys or the kind of §8")
    k, l, n = int(claim["k"]), int(claim["l"]), natural(claim["n"], MAX_SIDE)
    limit("entries of a map", n ** (k + l), MAX_UNKNOWNS)
    terms = sum(map(len, lists)) * max(n ** (k + l) * (n**k + n**l), n**3 // 8 + 100)
    limit("terms of the equations", terms, MAX_TERMS)
    read_lists = [(*integers([g], n, n, terms * max(k, l)), lie) for lie, some in enumerate(lists) for g in some]
    generators = tuple((g, 1 if lie else scale, bool(lie)) for (g,), scale, lie in read_lists)
    ranks = [len(pivots([primitive(dict(enumerate(row))) for row in g])[0]) for g, _, lie in generators if not lie]
    need(n and all(rank == n for rank in ranks), "claim", "n ≥ 1 and invertible generators expected")
    return Group("", n, generators=generators, outputs=l)

@lru_cache(maxsize=1)
def conditions(group: Group, m: int) -> list[tuple[int, Tuple, Row]]:
    """The entries of ρ_l(g) W − W ρ_k(g), as combinations of those of W: the number of g, the place, the row if any."""
    place, l, found = {t: i for i, t in enumerate(product(range(group.n), repeat=m))}, group.outputs, []
    for number, (g, scale, lie) in enumerate(group.generators):
        both_sides = (g, zip(*g, strict=True))
        left, right = ({a: [(b, x) for b, x in enumerate(row) if x] for a, row in enumerate(h)} for h in both_sides)
        for t in place:
            row = Counter[int]()
            for rows, a, b, c in ((left, 0, l, scale ** (m - l)), (right, l, m, -(scale**l))):
                for s, x in image(rows, lie, t[a:b], range(b - a)):
                    row[place[(*t[:a], *s, *t[b:])]] += c * x
            if terms := primitive(row):
                found.append((number, t, terms))
    return found

@cache
def solutions(group: Group, m: int) -> list[Vector]:
    """The reduced integer basis v1, v2, …, one for every column without a pivot; each solves all equations over Z."""
    rows = list(map(dict, parts(group, m)[0].equations))
    limit("terms times equations", sum(map(len, rows)) * min(len(rows), group.n**m), MAX_WORK)
    form = echelon([rows[i] for i in pivots(rows)[0]])
    found = [kernel(form, q) for q in range(group.n**m) if q not in form]
    need(not any(dot(row, v) for row in rows for v in found), "parts.entries", "another rank over Q than mod the prime")
    return [Vector(f"v{i + 1}", 0, v) for i, v in enumerate(found)]

def own_vectors(group: Group, m: int, claim: Json) -> list[Vector]:
    """The list of a claim times its least common denominator; the solutions, where there is none."""
    if "maps" not in claim:
        return solutions(group, m)
    maps, family, n, l = claim["maps"], claim.get("family", ""), group.n, group.outputs
    need(isinstance(maps, list), "claim", "a list of maps expected")
    limit("entries of a list", len(maps) * n**m, MAX_LIST)
    if "family" not in claim:
        rows = integers(maps, n**l, n ** (m - l), len(maps) * n**m)[0]
        return [Vector("", 0, {i: x for i, x in enumerate(chain(*W)) if x}) for W in rows]
    names = ["partition", "even", "partial", "brauer", "grood", "jellyfish", "symplectic"]
    need(family in names[: 7 - n % 2 - (n == 1)], "claim", f"{str(family)[:20]!r} is no family at n = {n}")
    values = {diagram_text(family, w, l): value_of(family, w, False, n, l, m) for w in all_words(family, n, m)}
    need(all(isinstance(d, str) and d in values for d in maps), "claim", f"a list of {family} diagrams expected")
    return [Vector("", 0, {i: x for t, i in parts(group, m)[0].place.items() if (x := values[d](t))}) for d in maps]

# --- 10. Claims and numbers (§2, §7) ---
FEW, BRAUER = (("partition", "few blocks"),), (("brauer", ""),)
SPANNING: dict[str, Families] = {
    "S": (("partition", ""),), "A": (*FEW, ("jellyfish", "")), "O": BRAUER, "SO": (*BRAUER, ("grood", "")),
    "Sp": (("symplectic", ""),), "H": (("even", ""),), "B": (("partial", ""),), "Aut": (("bilabelled", ""),)}
RULES = {"partition": ("", "few blocks"), "brauer": ("", "increasing"), "grood": ("", "increasing"), "even": ("",),
         "symplectic": ("", "noncrossing", "nonnesting"), "partial": ("",), "jellyfish": ("",), "bilabelled": ("",)}
COMMON = {"group", "k", "kind", "l", "n"}

def spanning(group: Group) -> Families:
    """The families that span; at n = 1 the group A has no jellyfish."""
    return FEW if (group.letter, group.n) == ("A", 1) else SPANNING.get(group.letter, ())

def boxes(shape: Tuple, change: int) -> list[Tuple]:
    """The Young diagrams with one box more or less."""
    new = [[row + change * (i == j) for j, row in enumerate((*shape, 0))] for i in range(len(shape) + 1)]
    return [tuple(filter(None, t)) for t in new if all(a >= b for a, b in pairwise([*t, 0]))]

@cache
def walks(name: str, n: int, steps: int) -> Counter[Tuple]:
    """The Young diagrams to which walks of so many steps go, with their numbers (§7)."""
    limit("steps of a walk", steps, MAX_LEGS)
    mckay, factor, ends = name == "mckay_walks", 2 if name == "symplectic_walks" else 1, Counter[Tuple]()
    for shape, ways in walks(name, n, steps - 1).items() if steps else ():
        less = boxes(shape, -1)
        for new in chain.from_iterable(boxes(one, 1) for one in less) if mckay else boxes(shape, 1) + less:
            ends[new] += ways * (mckay or factor * len(new) + (2 - factor) * sum(row > 1 for row in new) <= n)
    return ends if steps else Counter({(n,) if mckay else (): 1})

def closed_walks(name: str, n: int, k: int, l: int) -> int:
    """Walks of k and of l steps that meet are closed walks of k + l steps, which meet half-way."""
    one, other = walks(name, n, (k + l) // 2), walks(name, n, k + l - (k + l) // 2)
    return sum(ways * other[shape] for shape, ways in one.items())

COUNTS: dict[str, Callable[..., int]] = {  # by name and number of arguments, the first of which is not negative
    "Bell/1": lambda m: sum(stirling(m, t) for t in range(m + 1)), "Stirling/2": stirling, "factorial/1": factorial,
    "Bell/2": lambda m, n: sum(stirling(m, t) for t in range(min(m, n) + 1)),
    "binomial/2": lambda n, t: comb(n, t) if t >= 0 else 0, "mckay_walks/3": partial(closed_walks, "mckay_walks"),
    **{f"{name}_walks/3": partial(closed_walks, f"{name}_walks") for name in ("orthogonal", "symplectic")}}
SETTLING = r"(Bell|Stirling)\(m, n( - 1)?\)|\w+_walks\(n, k, l\)"  # the same number for every n ≥ m + 2

OPERATIONS: dict[str, Callable[[Fraction, Fraction], Any]] = {
    " + ": Fraction.__add__, " - ": Fraction.__sub__, " * ": Fraction.__mul__, " / ": Fraction.__truediv__,
    " ^ ": Fraction.__pow__}

def term(tokens: list[str], at: Mapping[str, int]) -> Fraction:
    """A number, a variable, a count or a formula in parentheses, with which the tokens begin; they are taken away."""
    name, given, mark = tokens.pop(0), list[Fraction](), ", "
    if name in at or name.isdecimal():
        return Fraction(at[name] if name in at else int(name))
    need(name == "(" or (name.isidentifier() and tokens.pop(0) == "("), "claim", f"not a term of §7: {name[:20]!r}")
    while mark == ", ":
        given.append(formula(tokens, at))
        mark = tokens.pop(0)
    need(mark == ")" and (name != "(" or len(given) == 1), "claim", "parentheses around a formula expected")
    if name == "(":
        return given[0]
    key, least = f"{name}/{len(given)}", min(given[:1] if len(given) < 3 else given)  # walks have three arguments
    whole = least >= 0 and all(x.denominator == 1 for x in given)
    need(key in COUNTS and whole, "claim", f"there is no number {key[:30]} of {', '.join(map(str, given))[:30]}")
    limit(f"an argument of {name}", int(max(map(abs, given))), MAX_DIMENSION if given[2:] else MAX_ARGUMENT)
    return Fraction(COUNTS[key](*map(int, given)))

def formula(tokens: list[str], at: Mapping[str, int]) -> Fraction:
    """A term, minus a term, or two terms with a sign between them."""
    if tokens[0] == "-":
        del tokens[0]
        return -term(tokens, at)
    a = term(tokens, at)
    if not tokens or tokens[0] not in OPERATIONS:
        return a
    sign, b = tokens.pop(0), term(tokens, at)
    undefined = (sign == " / " and not b) or (sign == " ^ " and (b.denominator > 1 or (not a and b < 0)))
    need(not undefined, "claim", "a formula without a value")
    limit("an exponent", int(abs(b)) if sign == " ^ " else 0, MAX_DIGITS)
    value = Fraction(OPERATIONS[sign](a, b))
    limit("bits of a number", max(abs(value.numerator), value.denominator).bit_length(), MAX_NUMBER)
    return value

def stated(raw: Json, n: int) -> Fraction:
    """The number that a claim of kind `count` states at n: that of its formula, if it has one."""
    if "formula" not in raw:
        return rational(raw["number"])
    text = raw["formula"]
    need(isinstance(text, str), "claim", "a formula is a text")
    limit("characters of a formula", len(text), 4 * MAX_DIGITS)
    fixed = raw["n"] != "all" or not re.search(r"\bn\b", re.sub(SETTLING, "", text))
    need(fixed, "claim", "for every n the formula has n only in counts that settle (§7)")
    tokens = re.findall(r" [-+*/^] |, |\w+|[-()]", text, re.ASCII)
    try:
        need("".join(tokens) == text, "claim", "not a formula of §7")
        found = formula(tokens, {"n": n, "k": int(raw["k"]), "l": int(raw["l"]), "m": int(raw["k"]) + int(raw["l"])})
    except IndexError:
        raise Rejected("claim", "a formula that ends too early") from None
    need(not tokens, "claim", f"a formula that goes on with {''.join(tokens)[:20]!r}")
    return found

def first_all(letter: str, m: int) -> Group:
    """The group for the first n ≥ m + 2 for which it exists: its system is that of every larger n."""
    return Group(letter, m + 2 + int(not exists(letter, m + 2)))

def begin(letter: str, m: int) -> tuple[int, int]:
    """The least n₀ and the number of values (§6)."""
    values = max(p.values for p in parts(first_all(letter, m), m))
    empty = {"SO": m + 1, "A": m + 2 if m else 1}  # from here on the second part has no classes
    return next(n for n in count(max(values, empty.get(letter, 1))) if exists(letter, n)), values

def factor_names(group: Any) -> list[str]:
    """S(2)xO(3): the names of the factors; no graph6 code has a parenthesis."""
    names = [f"{name})" for name in group[:-1].split(")x")] if isinstance(group, str) else []
    limit("factors", len(names), MAX_LEGS)
    need(len(names) >= 2 and "x".join(names) == group, "claim", f"{str(group)[:40]!r} is no product of groups")
    return names

def require_claim(raw: Json) -> None:
    """Refuse what is no claim of §2 about a named group; its families are those of the group's parts, each once."""
    kind, every, about = raw["kind"], raw["n"] == "all", raw["kind"] in ("spans", "basis", "independent")
    need(about or kind in ("count", "powers", "tuples"), "claim", f"there is no kind {str(kind)[:20]!r}")
    keys = COMMON | ({"from"} if every else set())
    keys |= {"families", "matrices"} if about else {"number", *raw.keys() & {"formula"}} if kind == "count" else set()
    need(raw.keys() == keys, "claim", f"the keys {', '.join(sorted(keys))} expected")
    groups = [read_group(name) for name in (factor_names(raw["group"]) if kind == "tuples" else [raw["group"]])]
    n, g = prod(one.n for one in groups), groups[0]
    need(raw["n"] == (str(n) if n else "all") and (n or kind != "tuples"), "claim", f"n is {n or 'all'} here")
    g = g._replace(n=g.n or natural(raw["from"], MAX_DIMENSION))
    need(exists(g.letter, g.n), "from", f"there is no {raw['group']} for {g.n}")
    need(kind != "powers" or (g.letter, raw["k"], raw["l"]) == ("Aut", "1", "1"), "claim", "Aut and k = l = 1 expected")
    if about:
        pairs, own = raw["families"], [name for name, _ in spanning(g)]
        shaped = isinstance(pairs, list) and pairs and all(isinstance(x, list) and len(x) == 2 for x in pairs)
        known = shaped and all(name in own and rule in RULES[name] for name, rule in pairs)
        need(known and len(dict(pairs)) == len(pairs), "claim", f"[family, rule] of {', '.join(own)} expected")
        kinds = ["diagram", "orbit"] if g.letter in ("S", "H") else ["diagram"]
        need(raw["matrices"] in kinds, "claim", f"matrices {' or '.join(kinds)} expected")

# --- 11. Spaces (§9): their texts ---
class Summand(NamedTuple):
    """A product without sums: its text, the factor of the group of every leg, exchanges of legs with their signs."""
    text: str
    legs: Tuple
    swaps: tuple[tuple[Tuple, int], ...]

ONE = Summand("1", (), ())
Terms = list[tuple[int, Summand]]

def beside(one: Summand, other: Summand) -> Summand:
    """The product: the legs of the other come behind."""
    m, size = len(one.legs), len(one.legs) + len(other.legs)
    limit("legs", size, MAX_LEGS)
    swaps = [((*z, *range(m, size)), s) for z, s in one.swaps]
    swaps += [((*range(m), *[m + j for j in z]), s) for z, s in other.swaps]
    text = "*".join([some.text for some in (one, other) if some.legs])
    return Summand(text or "1", one.legs + other.legs, tuple(swaps))

def merged(terms: Iterator[tuple[int, Summand]]) -> Terms:
    """Equal neighbours become one; what there is no copy of is left out."""
    found: Terms = []
    for copies, one in terms:
        if found and found[-1][1] == one:
            copies += found.pop()[0]
        found += [(copies, one)] * (copies > 0)
        limit("copies of a summand", copies, MAX_COPIES)
        limit("summands of a space", len(found), MAX_SUMMANDS)
    return found

def multiplied(left: Terms, right: Terms) -> Terms:
    """The product of sums, the first factor slowest."""
    return merged((a * b, beside(one, other)) for a, one in left for b, other in right)

def copied(name: str, d: int, one: Summand) -> Summand:
    """Sym_d or Alt_d of a summand with legs: d copies, of which neighbours are exchanged."""
    m, found = len(one.legs), reduce(beside, [one] * d)
    inside, places = range(m, d * m), list(range(d * m))
    swaps = [((*z, *inside), s) for z, s in one.swaps]
    for i in range(0, (d - 1) * m, m):
        turned = places[:i] + places[i + m : i + 2 * m] + places[i : i + m] + places[i + 2 * m :]
        swaps.append((tuple(turned), 1 if name == "Sym" else -1))
    return Summand(f"{name}{d}({one.text})", found.legs, tuple(swaps)) if d > 1 else found

def shares(total: int, most: int, largest: int) -> Iterator[Tuple]:
    """The partitions of a number into at most so many parts, largest parts first."""
    if not total:
        yield ()
    for first in range(min(total, largest), 0, -1) if most else ():
        yield from ((first, *rest) for rest in shares(total - first, most - 1, first))

def shared(name: str, d: int, copies: int, one: Summand) -> Terms:
    """A functor of so many copies of one summand: the degrees that add up, times the number of their orders."""
    if not one.legs or not d:
        return merged(iter([(comb(copies + d - 1, d) if name == "Sym" or not d else comb(copies, d), ONE)]))
    return merged((perm(copies, len(some)) // prod(map(factorial, Counter(some).values())),
                   reduce(beside, [copied(name, e, one) for e in some])) for some in shares(d, copies, d))

def applied(name: str, d: int, terms: Terms) -> Terms:
    """Sym_d or Alt_d of a sum: its degrees are shared among the terms, the first ones highest first."""
    if d < 2 or not terms:
        return terms if d else [(1, ONE)]
    (copies, one), *rest = terms
    pairs = ((shared(name, e, copies, one), applied(name, d - e, rest)) for e in range(d, -1, -1))
    return merged(term for left, right in pairs for term in multiplied(left, right))

def space(text: Any, names: Sequence[str]) -> Terms:
    """The summands of a space in its printed form, V being one of these names."""
    need(isinstance(text, str), "claim", "a space is a text")
    limit("characters of a space", len(text), MAX_CHARACTERS)
    limit("brackets of a space", text.count("("), MAX_BRACKETS)
    tokens = re.findall(r"V[0-9]*|[A-Za-z]+|[0-9]+|[+*^()]", text)
    need("".join(tokens) == text, "claim", f"{text[:40]!r} is no space of §9")
    try:
        _, found = space_sum(tokens, names)
    except IndexError:
        raise Rejected("claim", "a space that ends too early") from None
    need(not tokens, "claim", f"a space that goes on with {''.join(tokens)[:20]!r}")
    return found

def space_sum(tokens: list[str], names: Sequence[str]) -> tuple[str, Terms]:
    """Terms with + between them, and the sign that holds the text together."""
    kind, terms = space_product(tokens, names)
    while tokens[:1] == ["+"]:
        del tokens[0]
        kind, terms = "+", terms + space_product(tokens, names)[1]
    return kind, merged(iter(terms))

def space_product(tokens: list[str], names: Sequence[str]) -> tuple[str, Terms]:
    """Factors with * between them; equal neighbours are a power, and only a factor beside others has brackets."""
    last, kind, terms = space_factor(tokens, names)
    need(kind != "(" or tokens[:1] == ["*"], "claim", "brackets around a term that needs none")
    while tokens[:1] == ["*"]:
        del tokens[0]
        base, _, other = space_factor(tokens, names)
        need(base != last, "claim", f"{base[:20]}*{base[:20]} is written as a power")
        last, kind, terms = base, "*", multiplied(terms, other)
    return kind, terms

def space_factor(tokens: list[str], names: Sequence[str]) -> tuple[str, str, Terms]:
    """An atom and perhaps an exponent: the text of the atom, the sign that holds all together, the terms."""
    start, name, kind = list(tokens), tokens.pop(0), ""
    if name == "(":
        inner, terms = space_sum(tokens, names)
        need(tokens.pop(0) == ")", "claim", "a bracket that is not closed")
        kind = "("
        need(inner == "+" or (inner == "*" and tokens[:1] == ["^"]), "claim", "brackets that are not needed")
    elif name.isdecimal():
        terms = merged(iter([(natural(name, MAX_COPIES), ONE)]))
    elif name in names:
        terms = [(1, Summand(name, (names.index(name) + 1,), ()))]
    else:
        need(name in ("Sym", "Alt", "Dual"), "claim", f"there is no {name[:20]!r} here")
        d = natural(tokens.pop(0), MAX_DEGREE) if name != "Dual" else 1
        need(tokens.pop(0) == "(", "claim", f"brackets after {name} expected")
        terms = applied(name, d, space_sum(tokens, names)[1])  # all groups here keep a form: V is its own dual
        need(tokens.pop(0) == ")", "claim", "a bracket that is not closed")
    base = "".join(start[: len(start) - len(tokens)])
    if tokens[:1] == ["^"]:
        kind, exponent = "^", natural(tokens[1], MAX_DEGREE)
        del tokens[:2]
        need(exponent > 1, "claim", f"the exponent {exponent} is not written")
        terms = reduce(multiplied, [terms] * exponent)
    return base, kind, terms

# --- 12. The maps between two summands (§9) ---
class Between(NamedTuple):
    """The maps between two summands: the groups, the legs bent up with their exchanges, how many are outputs."""
    groups: tuple[Group, ...]
    bent: Summand
    outputs: int

    @property
    def places(self) -> list[Tuple]:
        """The legs on which each factor acts."""
        numbers = range(1, len(self.groups) + 1)
        return [tuple([j for j, own in enumerate(self.bent.legs) if own == i]) for i in numbers]

Images = Callable[[Any], Iterator[tuple[Any, int]]]

def signed_orbits(items: Sequence[Any], images: Images) -> dict[Any, tuple[Any, int]]:
    """The first item of the orbit of every item, and the sign; 0 throughout an orbit in which two ways differ."""
    found: dict[Any, tuple[Any, int]] = {}
    for start in items:
        signs, free = {start: 1}, True
        for one in (new := [] if start in found else [start]):
            for other, s in images(one):
                if other not in signs:
                    signs[other] = s * signs[one]
                    new.append(other)
                free &= signs[other] == s * signs[one]
        found |= {one: (start, signs[one] * free) for one in new}
    return found

def together(chosen: Sequence[Frame], places: Sequence[Tuple]) -> Frame:
    """A part of every factor, side by side: classes beside classes, equations of one beside classes of the others."""
    order = [j for own in places for j in own]
    back, lists = [order.index(j) for j in range(len(order))], [frame.classes for frame in chosen]
    def spread(own: Sequence[Tuple]) -> Tuple:
        flat = list(chain(*own))
        return tuple([flat[j] for j in back])
    def rule(t: Tuple) -> tuple[Tuple, int]:
        found = [frame.rule(tuple([t[j] for j in own])) for frame, own in zip(chosen, places, strict=True)]
        return spread([representative for representative, _ in found]), prod([s for _, s in found])
    marked = []
    for i, frame in enumerate(chosen):
        for X, marks, tuples, _ in frame.marked:
            mixed = [*lists[:i], tuples, *lists[i + 1 :]]
            spend("tuples of equations", prod(map(len, mixed)), 5 * MAX_TUPLES)
            marked.append((X, marks, [spread(own) for own in product(*mixed)], places[i]))
    spend("classes", prod(map(len, lists)), 5 * MAX_TUPLES)
    return Frame(" x ".join(frame.name for frame in chosen), [spread(own) for own in product(*lists)], rule, marked)

def exchanged(frame: Frame, swaps: Sequence[tuple[Tuple, int]]) -> Frame:
    """A part up to exchanges of legs: its classes are the signed orbits that are not forced to vanish."""
    def images(t: Tuple) -> Iterator[tuple[Tuple, int]]:
        for z, s in swaps:
            representative, turned = frame.rule(tuple([t[j] for j in z]))
            yield representative, s * turned
    found = signed_orbits(ordered(frame.classes), images)
    def rule(t: Tuple) -> tuple[Tuple, int]:
        representative, s = frame.rule(t)
        first, turned = found[representative] if s else (representative, 0)
        return first, s * turned
    return frame._replace(classes=[t for t in found if found[t] == (t, 1)], rule=rule)

@cache
def frames_between(maps: Between) -> list[Frame]:
    """One frame for every choice of a part of every factor."""
    choices = product(*[frames(g, len(own)) for g, own in zip(maps.groups, maps.places, strict=True)])
    return [exchanged(together(chosen, maps.places), maps.bent.swaps) for chosen in choices]

@cache
def parts_between(maps: Between) -> list[Part]:
    """The parts of the maps, in the order of their frames."""
    return [part(frame) for frame in frames_between(maps)]

class Side(NamedTuple):
    """The diagrams of a family of a factor with their values, the legs of the factor, and how many are outputs."""
    family: str
    values: dict[Tuple, Callable[[Tuple], int]]
    legs: Tuple
    outputs: int

    def moved(self, w: Tuple, z: Tuple) -> tuple[Tuple, int]:
        """The diagram after an exchange of legs, and the sign by which its vector is not the exchanged one."""
        own = [self.legs.index(z[j]) for j in self.legs]
        other = word([w[j] for j in own])
        t = shown(self.family, other)
        return other, self.values[w](tuple([t[j] for j in own])) * self.values[other](t)

def shown(family: str, w: Tuple) -> Tuple:
    """An index tuple at which the vector of a diagram is 1 or −1."""
    if family == "symplectic":
        return tuple([int(b in w[:j]) for j, b in enumerate(w)])
    singles = [b for b in w if w.count(b) == 1]
    return tuple([singles.index(b) if b in singles else 0 for b in w]) if family == "grood" else w

Sum = list[tuple[int, list[Callable[[Tuple], int]]]]  # signs, and the values of a diagram of every factor

@cache
def sums(maps: Between, number: int) -> list[tuple[str, Sum]]:
    """The signed orbits of the diagrams of a part that are not forced to vanish, by their first diagrams."""
    chosen, sides = list(product(*map(spanning, maps.groups)))[number], []
    for (family, rule), g, legs in zip(chosen, maps.groups, maps.places, strict=True):
        l = sum(j < maps.outputs for j in legs)
        kept = [w for w in all_words(family, g.n, len(legs)) if obeys(w, rule, g.n)]
        sides.append(Side(family, {w: value_of(family, w, False, g.n, l, l) for w in kept}, legs, l))
    spend("diagrams", prod(len(side.values) for side in sides), 5 * MAX_TUPLES)
    def images(d: tuple[Tuple, ...]) -> Iterator[tuple[Any, int]]:
        for z, s in maps.bent.swaps:
            own = [side.moved(w, z) for side, w in zip(sides, d, strict=True)]
            yield tuple([w for w, _ in own]), s * prod([turned for _, turned in own])
    found: dict[str, Sum] = {}
    for d, (first, s) in signed_orbits(list(product(*[side.values for side in sides])), images).items():
        if s:
            text = " x ".join([diagram_text(one.family, w, one.outputs) for one, w in zip(sides, first, strict=True)])
            found.setdefault(text, []).append((s, [one.values[w] for one, w in zip(sides, d, strict=True)]))
    return list(found.items())

def tried(maps: Between, where: Part, diagrams: int) -> Iterator[Tuple]:
    """Where the rule of classes is tested: everywhere, or at classes and their neighbours, legs or values renamed."""
    acting = [maps.groups[i - 1] for i in maps.bent.legs]
    if prod([g.n for g in acting]) * max(diagrams, 1) <= MAX_VALUES // 10:
        yield from product(*[range(g.n) for g in acting])
        return
    tables = {g: renamings(g) for g in maps.groups}
    spend("values of vectors", 2 * len(where.classes) * (4 + len(maps.bent.swaps)) * diagrams, MAX_STEPS)
    for start in where.classes:
        for t in (start, (*start[:-1], (start[-1] + 1) % acting[-1].n)):
            yield from (tuple([t[j] for j in z]) for z, _ in maps.bent.swaps)
            for i in range(4):
                yield tuple([tables[g][i][b] for g, b in zip(acting, t, strict=True)])

@cache
def sum_vectors(maps: Between) -> list[Vector]:
    """The sums over signed orbits of diagrams on the classes; checked are the rule of the classes and the equations."""
    result, places = [], maps.places
    def values(listed: Sequence[tuple[str, Sum]], t: Tuple) -> list[int]:
        own = [tuple([t[j] for j in legs]) for legs in places]
        return [sum([s * prod(map(call, some, own)) for s, some in members]) for _, members in listed]
    for number, where in enumerate(parts_between(maps)):
        listed = sums(maps, number)
        diagrams = sum(len(members) for _, members in listed)
        spend("values on classes", diagrams * len(where.classes), MAX_WORK)
        columns = [values(listed, t) for t in where.classes]
        rows = [{i: column[j] for i, column in enumerate(columns) if column[j]} for j in range(len(listed))]
        for t in tried(maps, where, diagrams):
            first, s = where.rule(t)
            obeyed = values(listed, t) == [s * x for x in (columns[where.place[first]] if s else [0] * len(listed))]
            need(obeyed, f"parts.{where.name}", f"a sum of diagrams breaks the rule of the classes at {t}")
        require_solutions(where, rows)
        result += [Vector(text, number, row) for (text, _), row in zip(listed, rows, strict=True)]
    return result

# --- 13. The certificate of a claim (§4 – §6) ---
def written_parts(where: Sequence[Part], ends: Pivots, vectors: Sequence[Vector]) -> list[Json]:
    """`parts` with the pivots of these vectors."""
    result: list[Json] = []
    for i, (one, (rows, columns)) in enumerate(zip(where, ends, strict=True)):
        these, those = pivots(rows_in(vectors, i))
        result.append({"name": one.name, "classes": str(len(one.classes)), "equations": str(len(one.equations)),
                       "equation_columns": list(map(str, columns)), "equation_rows": list(map(str, rows)),
                       "vector_columns": list(map(str, those)), "vector_rows": list(map(str, these))})
    return result

def relation(where: Sequence[Part], vectors: Sequence[Vector]) -> Json:
    """The first relation among the vectors over Z, checked on every class: that of the first with those before it."""
    rows, columns = joint(where, vectors)
    q = next(i for i, pivot in enumerate([*pivots(rows)[0], -1]) if i != pivot)
    flipped = [{i: row[c] for i, row in enumerate(rows[: q + 1]) if c in row} for c in range(columns)]
    found = kernel(echelon(flipped), q)
    need(not any(dot(found, column) for column in flipped), "witness", "the relation does not hold")
    return {"kind": "relation", "coefficients": [str(found.get(i, 0)) for i in range(len(rows))]}

def missing(where: Sequence[Part], vectors: Sequence[Vector], candidates: Sequence[Vector]) -> tuple[int, Json]:
    """The rank of the vectors over Q; the first candidate outside their span, and a functional that shows it."""
    (rows, columns), (others, _) = joint(where, vectors), joint(where, candidates)
    form = echelon(rows)
    outside = ((v.text, row, min(rest)) for v, row in zip(candidates, others, strict=True) if (rest := left(form, row)))
    text, row, q = next(outside, ("", Row(), -1))
    need(text, "witness", "no candidate is outside the span")
    found = kernel(form, q)
    need(dot(found, row) and not any(dot(found, old) for old in rows), "witness", "the functional does not show it")
    return len(form), {"kind": "map", "diagram": text, "functional": [str(found.get(c, 0)) for c in range(columns)]}

def weigh(kind: str, where: Sequence[Part], others: list[Vector], dim: int, vectors: list[Vector],
          candidates: Sequence[Vector]) -> tuple[int, list[Vector], Json]:
    """The rank of equivariant vectors, those of which the parts speak, and the witness, empty if the claim is true."""
    rank = sum(len(pivots(rows_in(vectors, i))[0]) for i in range(len(where)))
    if kind == "independent":
        if rank == len(vectors):
            return rank, others, {}
        return len(echelon(joint(where, vectors)[0])), others, relation(where, vectors)
    if rank < dim:
        rank, witness = missing(where, vectors, candidates)
        return rank, others, witness
    return rank, vectors, relation(where, vectors) if kind == "basis" and len(vectors) > dim else {}

def judge(raw: Json, group: Group, vectors: list[Vector]) -> tuple[int, list[Vector], Json]:
    """The rank of a claim, the vectors of which its parts speak, and its witness, empty if it is true."""
    k, l, kind = int(raw["k"]), int(raw["l"]), raw["kind"]
    others, _, dim = solve(group, k, l)
    if kind == "count":
        return dim, others, numbers(raw, dim)
    if not group.letter and kind != "independent":
        limit("terms times maps", len(vectors) * sum(len(terms) for *_, terms in conditions(group, k + l)), MAX_WORK)
        for (i, vector), (g, t, terms) in product(enumerate(vectors), conditions(group, k + l)):
            if dot(terms, vector.row):
                witness = {"kind": "element", "map": str(i), "generator": str(g), "entry": index_text(t, l)}
                return len(echelon(rows_in(vectors, 0))), others, witness
    where = parts(group, k + l)
    indicators = [Vector(index_text(t, 1), 0, {i: 1}) for i, t in enumerate(where[0].classes) if kind == "powers"]
    return weigh(kind, where, others, dim, vectors, indicators or others)

def numbers(raw: Json, dim: int) -> Json:
    """The witness of a false number."""
    found = {"kind": "numbers", "claimed": raw["number"], "true": str(dim)}
    return found if raw["number"] != str(dim) else {}

def check_every_n(raw: Json, group: Group) -> None:
    """The classes, equations and diagrams at n₀ are those at the first n ≥ m + 2, and the number is the same."""
    k, l, seen = int(raw["k"]), int(raw["l"]), []
    for g in (group, first_all(group.letter, k + l)):
        families = [*raw.get("families", []), *spanning(g)]
        lists = [[w for w in all_words(family, g.n, k + l) if obeys(w, rule, g.n)] for family, rule in families]
        system = [(p.name, p.classes, p.equations) for p in parts(g, k + l) if p.classes or p.equations]
        seen.append((system, [words for words in lists if words]))
    need(seen[0] == seen[1], "from", f"classes, equations or diagrams at n₀ are not those at {g.n}")
    for n in range(group.n, g.n + 1) if raw["kind"] == "count" else ():
        need(stated(raw, n) == rational(raw["number"]) or not exists(group.letter, n), "from", f"another number at {n}")

def certificate_of(raw: Json, own: bool = False) -> Json:
    """Everything that a certificate of the claim says, without `certificate` and `remarks`."""
    k, l, group = int(raw["k"]), int(raw["l"]), own_group(raw) if own else read_group(raw["group"])
    start, values = (0, 0) if group.n else begin(group.letter, k + l)
    group = group._replace(n=group.n or natural(raw["from"], MAX_DIMENSION))
    need(group.n >= start, "from", f"n₀ is {start} at least")
    need(raw["kind"] != "count" or stated(raw, group.n) == rational(raw["number"]), "claim", "another number")
    families = tuple((family, rule) for family, rule in raw.get("families", spanning(group)))
    vectors = (own_vectors(group, k + l, raw) if own else power_vectors(group) if raw["kind"] == "powers" else
               vectors_of(group, families, raw.get("matrices") == "orbit", k, l))
    rank, spoken, witness = judge(raw, group, vectors)
    method = "direct" if own else "reduced" if any(p.equations for p in parts(group, k + l)) else "orbits"
    _, ends, dim = solve(group, k, l)
    made = written_parts(parts(group, k + l), ends, spoken)
    result = {"claim": raw, "parts": made, "prime": str(PRIME), "method": method, "dim": str(dim), "rank": str(rank),
              "status": "refuted" if witness else "proved"}
    shown = solutions(group, k + l) if own else vectors
    result["solutions" if own else "diagrams"] = [
        [str(v.row.get(c, 0)) for c in range(group.n ** (k + l))] if own else v.text for v in shown]
    if start:
        check_every_n(raw, group)
        result["values"] = str(values)
    return result | ({"witness": witness} if witness else {})

def certificate_of_product(raw: Json) -> Json:
    """The factors' spanning sets span; dimensions and ranks multiply."""
    same, factors = {"k": raw["k"], "kind": "spans", "l": raw["l"], "matrices": "diagram"}, []
    for title in factor_names(raw["group"]):
        group = read_group(title)
        own = {"families": [list(pair) for pair in spanning(group)], "group": title, "n": str(group.n)}
        factors.append(certificate_of(same | own))
    need(all(factor["status"] == "proved" for factor in factors), "factors", "a factor is not proved")
    dim, rank = (str(prod(int(factor[key]) for factor in factors)) for key in ("dim", "rank"))
    return {"claim": raw, "dim": dim, "factors": factors, "method": "factors", "rank": rank, "status": "proved"}

# --- 14. The certificate of a claim about spaces (§9) ---
class TwoSpaces(NamedTuple):
    """What a claim about spaces is about: the groups, the different summands of both spaces with their copies."""
    groups: tuple[Group, ...]
    source: dict[Summand, int]
    target: dict[Summand, int]

    @property
    def blocks(self) -> list[tuple[Summand, Summand, int, Between]]:
        """For every two summands these, how many pairs of copies, and the maps; those to one summand together."""
        limit("blocks", len(self.source) * len(self.target), MAX_SUMMANDS)
        pairs = ((one, other) for other in self.target.items() for one in self.source.items())
        return [(below, above, columns * rows, Between(self.groups, beside(above, below), len(above.legs)))
                for (below, columns), (above, rows) in pairs]

    @property
    def legs(self) -> dict[str, str]:
        """k and l: the largest numbers of legs of a summand of either."""
        sides = (("k", self.source), ("l", self.target))
        return {name: str(max([len(one.legs) for one in side], default=0)) for name, side in sides}

def groups_of(raw: Json) -> tuple[Group, ...]:
    """The groups of a claim about spaces, the n of a series being n₀."""
    product_of = isinstance(raw["group"], str) and ")x" in raw["group"]
    groups = [read_group(name) for name in (factor_names(raw["group"]) if product_of else [raw["group"]])]
    n = prod(g.n for g in groups)
    need(raw["n"] == (str(n) if n else "all") and (n or not product_of), "claim", f"n is {n or 'all'} here")
    need(all(g.letter != "Aut" for g in groups), "claim", "a group of §4 other than Aut expected")
    if not n:
        groups = [groups[0]._replace(n=natural(raw["from"], MAX_DIMENSION))]
        need(exists(groups[0].letter, groups[0].n), "from", f"there is no {raw['group']} for {groups[0].n}")
    return tuple(groups)

def ends_of(raw: Json) -> TwoSpaces:
    """The groups and the spaces of a claim, whose keys and kind are looked at first."""
    kind, listed = raw["kind"], {"families"} & raw.keys()
    need(kind in ("spans", "basis", "independent", "count"), "claim", f"there is no kind {str(kind)[:20]!r} for spaces")
    keys = {"group", "kind", "n", "source", "target"} | ({"from"} if raw["n"] == "all" else set())
    keys |= {"number", *raw.keys() & {"formula"}} if kind == "count" else listed
    need(raw.keys() == keys, "claim", f"the keys {', '.join(sorted(keys))} expected")
    groups = groups_of(raw)
    own = [name for name, _ in SPANNING[groups[0].letter]] if len(groups) == 1 else []
    some = raw.get("families")
    some_of_them = isinstance(some, list) and 0 < len(some) < len(own) and some == [x for x in own if x in some]
    need(not listed or some_of_them, "claim", f"families: not some and not all of {', '.join(own) or 'a product'}")
    names, sides = [f"V{i + 1}" for i in range(len(groups))] if len(groups) > 1 else ["V"], []
    for key in ("source", "target"):
        total = Counter[Summand]()
        for copies, one in space(raw[key], names):
            total[one] += copies
        sides.append(dict(total))
    return TwoSpaces(groups, *sides)

def begin_between(ends: TwoSpaces) -> tuple[int, int]:
    """The least n₀ of the maps between all summands, and the number of values (§6)."""
    letter, values, last = ends.groups[0].letter, 0, 0
    for *_, maps in ends.blocks:
        m = len(maps.bent.legs)
        values = max([values, *[one.values for one in parts_between(maps._replace(groups=(first_all(letter, m),)))]])
        for n in range(1, m + 2) if len(SPANNING[letter]) > 1 else ():  # the second part is there to be empty
            second = frames_between(maps._replace(groups=(Group(letter, n),)))[1:]
            last = n if n > last and any(frame.classes for frame in second) else last
    return next(n for n in count(max(values, last + 1)) if exists(letter, n)), values

def check_between(raw: Json, ends: TwoSpaces) -> None:
    """Classes and equations at n₀ are those at the first n ≥ m + 2; in between the diagrams and the number are, too."""
    (letter, n, *_), legs = ends.groups[0], ends.legs
    for *_, maps in ends.blocks:
        top = max(n, first_all(letter, len(maps.bent.legs)).n)
        here = [maps._replace(groups=(Group(letter, i),)) for i in range(n, top + 1) if exists(letter, i)]
        systems = [[p[:2] + (p.equations,) for p in parts_between(one) if p.classes or p.equations]
                   for one in (here[0], here[-1])]
        texts = [[[text for text, _ in sums(one, i)] for i in range(len(spanning(one.groups[0])))] for one in here]
        lists = [[some for some in own if some] for own in texts]
        same = systems[0] == systems[1] and all(own == lists[0] for own in lists)
        need(same, "from", f"classes, equations or diagrams change between n₀ and {top}")
    last = max(n, first_all(letter, int(legs["k"]) + int(legs["l"])).n)
    for i in range(n, last + 1) if raw["kind"] == "count" else ():
        same = stated(raw | legs, i) == rational(raw["number"]) or not exists(letter, i)
        need(same, "from", f"another number at {i}")

def certificate_of_block(raw: Json, maps: Between) -> Json:
    """What a claim says of the maps between one copy of two summands: no witness if it is true of them."""
    where, vectors = parts_between(maps), sum_vectors(maps)
    found, dim = both_ends(where, vectors)
    listed = [name for name, _ in SPANNING[maps.groups[0].letter]]
    own = [v for v in vectors if "families" not in raw or listed[v.part] in raw["families"]]
    rank, spoken, witness = dim, vectors, Json()
    if raw["kind"] != "count":
        rank, spoken, witness = weigh(raw["kind"], where, vectors, dim, own, vectors)
    result = {"diagrams": [v.text for v in own], "dim": str(dim), "parts": written_parts(where, found, spoken)}
    return result | {"rank": str(rank)} | ({"witness": witness} if witness else {})

def certificate_of_spaces(raw: Json) -> Json:
    """A block for every two summands, with the copies of both; dimensions and ranks add up."""
    ends, total, blocks, start, values = ends_of(raw), Counter(dim=0, rank=0), list[Json](), 0, 0
    if raw["n"] == "all":
        start, values = begin_between(ends)
        need(ends.groups[0].n >= start, "from", f"n₀ is {start} at least")
    n = prod([g.n for g in ends.groups])
    need(raw["kind"] != "count" or stated(raw | ends.legs, n) == rational(raw["number"]), "claim", "another number")
    for below, above, copies, maps in ends.blocks:
        made = certificate_of_block(raw, maps)
        total.update({key: copies * int(made[key]) for key in total})
        blocks.append(made | {"copies": str(copies), "source": below.text, "target": above.text})
    witness = numbers(raw, total["dim"]) if raw["kind"] == "count" else {}
    refuted = witness or any("witness" in block for block in blocks)
    reduced = any(one["equations"] != "0" for block in blocks for one in block["parts"])
    result = {"blocks": blocks, "claim": raw, "dim": str(total["dim"]), "method": "reduced" if reduced else "orbits",
              "prime": str(PRIME), "rank": str(total["rank"]), "status": "refuted" if refuted else "proved"}
    if start:
        check_between(raw, ends)
        result["values"] = str(values)
    return result | ({"witness": witness} if witness else {})

# --- 15. Comparison, files and the command line ---
def expected(raw: Any) -> Json:
    """The certificate of a claim as it stands in a file, without its remarks."""
    if isinstance(raw, dict) and {"group", "kind", "n", "source", "target"} <= raw.keys():
        return {"certificate": "eqmath/2"} | certificate_of_spaces(raw)
    need(isinstance(raw, dict) and COMMON <= raw.keys(), "claim", f"expected {', '.join(sorted(COMMON))}")
    own = isinstance(raw["group"], dict)
    limit("legs", natural(raw["k"], MAX_LEGS) + natural(raw["l"], MAX_LEGS), MAX_LEGS)
    if not own:
        require_claim(raw)
    made = certificate_of_product(raw) if raw["kind"] == "tuples" and not own else certificate_of(raw, own)
    return {"certificate": "eqmath/2"} | made

def compare(step: str, want: Any, have: Any, deep: bool = True) -> None:
    """Every field is what it has to be; the step is the path of keys, within one claim or list that of the whole."""
    need(type(want) is type(have), step, f"{type(want).__name__} expected, {type(have).__name__} found")
    if isinstance(want, dict):
        for key in [*want, *sorted(have.keys() - want.keys())]:
            where = f"{step}.{key}".removeprefix(".") if deep else step
            need(key in have, where, f"the key {key[:40]!r} is missing")
            need(key in want, where, f"the key {key[:40]!r} is not known here")
            compare(where, want[key], have[key], deep and key != "claim")
    elif isinstance(want, list):
        for i, (one, other) in enumerate(zip(want, have, strict=False)):
            compare(f"{step}.{one.get('name', i)}" if isinstance(one, dict) and deep else step, one, other, deep)
        need(len(want) == len(have), step, f"{len(want)} entries expected, {len(have)} found")
    else:
        need(want == have, step, f"{str(want)[:60]!r} expected, {str(have)[:60]!r} found")

def check(text: str) -> None:
    """Accept a certificate, or raise `Rejected` with the step and the reason."""
    found = read(text)
    SPENT.clear()
    if found.get("certificate") == "eqmath/1":  # its claims named theorems beside their content, n₀ stood outside
        raw: Any = found.get("claim")
        found["certificate"], listed = "eqmath/2", found.get("factors")
        need(isinstance(raw, dict) and not {"from", "formula"} & raw.keys(), "claim", "not one of eqmath/1")
        for one in [found, *(listed if isinstance(listed, list) else [])]:
            if isinstance(one, dict) and isinstance(one.get("claim"), dict):
                one["claim"].pop("theorem", None)
        raw |= {key: found.pop(key) for key in ("from",) if key in found}
    need(found.get("certificate") == "eqmath/2", "certificate", "'eqmath/2' expected")
    remarks = found.pop("remarks", {})
    need(isinstance(remarks, dict) and all(isinstance(x, str) for x in remarks.values()), "remarks", "texts expected")
    compare("", expected(found.get("claim")), found)

def check_file(path: str | Path) -> tuple[bool, str]:
    """Whether a file is accepted, and the line that says so; no more of it is read than may be checked."""
    try:
        with open(path, encoding="utf-8", newline="") as stream:
            check(stream.read(MAX_TEXT + 1))
    except Rejected as rejection:
        return False, f"rejected {path}: {rejection}".replace("\n", "\\n")
    except (UnicodeDecodeError, OSError) as error:
        reason = "not UTF-8" if isinstance(error, ValueError) else error.strerror
        return False, f"rejected {path}: text: {reason}".replace("\n", "\\n")
    return True, f"accepted {path}".replace("\n", "\\n")

def main(arguments: Sequence[str]) -> int:
    """Check files, and all *.json in directories; 0 if all are accepted, 1 if not, 2 if there is nothing to check."""
    try:
        paths = [sorted(path.glob("*.json")) if path.is_dir() else [path] for path in map(Path, arguments)]
        absent = [str(path) for path in chain.from_iterable(paths) if not path.is_file()]
    except OSError as error:
        paths, absent = [], [str(error.strerror)]
    if not any(paths) or absent:
        print(f"no such file: {absent or 'none given'}; usage: python3 checker.py FILE or DIRECTORY …", file=sys.stderr)
        return 2
    verdicts = Counter[bool]()
    for path in chain.from_iterable(paths):
        accepted, line = check_file(path)
        verdicts[accepted] += 1
        print(line, flush=True)
    print(f"{verdicts[True]} accepted, {verdicts[False]} rejected")
    return int(verdicts[False] > 0)

if __name__ == "__main__":
    sys.stdout.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]  # for signs that a terminal lacks
    sys.exit(main(sys.argv[1:]))
