"""Check certificates eqmath/2 with Python's standard library alone: python3 -I checker.py FILE…

The rules are in SPEC.md, whose paragraphs (§) are named here. The checker believes a file nothing but its claim: it
makes everything again, and compares the file with the one certificate that the claim has, in exact integers. No
computation checks the reduction itself: that Hom_G is the space of solutions of the system.
"""

# fmt: off
from __future__ import annotations

import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from functools import cache, partial, reduce
from itertools import accumulate, chain, combinations, islice, pairwise, product
from math import comb, factorial, gcd, lcm, perm, prod
from operator import add, call, eq, lt, mul, or_, sub, truediv
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

PRIME = 8388593
Tuple = tuple[int, ...]
Row = dict[int, int]  # the entries that are not zero, by column
Rule = Callable[[Tuple], tuple[Tuple, int]]  # an index tuple ↦ the representative of its class, its sign
Json = dict[str, Any]
Families = tuple[tuple[str, str], ...]  # their names and rules
PAIRED = ("symplectic", "decorated-brauer")  # the families of diagrams whose values are in pairs 2p, 2p + 1
SECOND = ("jellyfish", "grood", "determinant-brauer")  # the families whose vectors belong to the second part

# --- 1. Rejections and limits ---
MAX_TEXT, MAX_DEPTH, MAX_DIMENSION, MAX_LEGS, MAX_VERTICES = 1 << 24, 12, 1000, 24, 10
MAX_TUPLES, MAX_ENTRIES, MAX_WORK, MAX_SYSTEM, MAX_STEPS = 400_000, 40_000_000, 30_000_000, 50_000_000, 100_000_000
MAX_DIGITS, MAX_SIDE, MAX_UNKNOWNS, MAX_TERMS, MAX_LIST, MAX_BITS = 50, 40, 2000, 8_000_000, 400_000, 2_000_000_000
MAX_ARGUMENT, MAX_NUMBER, MAX_VALUES = 400, 14_000, 500_000  # of a count; bits: Python writes 4300 digits; `tried`
SPENT = Counter[str]()  # on one file
MAX_CHARACTERS, MAX_BRACKETS, MAX_SUMMANDS, MAX_DEGREE, MAX_COPIES = 400, 50, 200, 100, 10**18  # of a space
FEW_DIAGRAMS, MAX_DIAGRAMS = 500, 20_000_000  # of products of a form
MAX_FORMULA, MAX_STATED = 4000, 6_000_000  # characters of a sentence, steps of all

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
def grown(m: int, most: int, marked: int, missing: Callable[[Tuple], int], width: int = 1) -> list[Tuple]:
    """The tuples of at most so many values, or pairs, in order after the marked ones, in which no place is missing."""
    level: list[Tuple] = [()]
    for left in reversed(range(m)):
        bounds = [min(width * max(max(t, default=-1) // width + 1, marked) + 1, width * most) for t in level]
        limit("tuples of one list", sum(bounds), MAX_TUPLES)
        level = [(*t, b) for t, bound in zip(level, bounds, strict=True) for b in range(bound)]
        level = [t for t in level if missing(t) <= left]
    return [t for t in level if not missing(t)]
def words(m: int, most: int, marked: int = 0, odd: frozenset[int] | None = None, size: int = MAX_LEGS) -> list[Tuple]:
    """All of these, none more than `size` times, those of `odd` an odd number of times, the others an even one."""
    def missing(t: Tuple) -> int:
        return MAX_LEGS if any(t.count(b) > size for b in t[-1:]) else 0 if odd is None else wrong(t, odd)
    return grown(m, most, marked, missing)
def wrong(t: Tuple, odd: frozenset[int]) -> int:
    """How many values have to occur once more to make the parities right."""
    return sum((t.count(value) + (value in odd)) % 2 for value in odd.union(t))
def pair_words(m: int, pairs: int, excess: Tuple = (), odd: frozenset[int] | None = None) -> list[Tuple]:
    """The same for pairs 2p, 2p + 1: excess[p] more unprimed than primed, or parities; new ones begin unprimed."""
    return grown(m, pairs, len(excess), lambda t: unbalanced(t, excess, odd), 2)
def unbalanced(t: Tuple, excess: Tuple, odd: frozenset[int] | None) -> int:
    """The distance of the excesses of all pairs, or of their parities, from the wanted ones."""
    w = tuple([b // 2 for b in t])
    return off(w, [1 - 2 * (b % 2) for b in t], excess) if odd is None else wrong(w, odd)
def tinted(colours: Tuple, most: int, marked: Tuple = (), rest: int = 0) -> list[Tuple]:
    """The tuples of at most so many values that are so much oftener white than black, all others `rest` times."""
    return grown(len(colours), most, len(marked), lambda t: off(t, colours, (*marked, *[rest] * (most - len(marked)))))
def off(t: Sequence[int], colours: Sequence[int], want: Sequence[int]) -> int:
    """How many places are needed at least to have every value so much oftener white than black."""
    have = Counter(dict(enumerate(want)))
    for value, colour in zip(t, colours, strict=False):
        have[value] -= colour
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
def heads(family: str, w: Tuple, g: Group) -> list[list[int]]:
    """The places of every determinant: first ones of all blocks, single ones, blocks of one colour."""
    if family == "determinant-brauer":
        return [block for block in blocks(w) if len({g.colours[j] for j in block}) == 1]
    most = {"jellyfish": MAX_LEGS, "grood": 1}.get(family, 0)
    return [[block[0] for block in blocks(w) if len(block) <= most]] if most else []
def links(family: str, w: Tuple, g: Group) -> list[tuple[int, int]]:
    """The pairs of places that the blocks outside the determinants join to their first ones."""
    own = heads(family, w, g)
    return [(block[0], place) for block in blocks(word(w)) if block not in own for place in block[1:]]
def value_of(family: str, w: Tuple, orbit: bool, g: Group, l: int, bend: int) -> Callable[[Tuple], int]:
    """The value of a diagram at every index tuple; for symplectic (§3.1) with the places from `bend` on bent up."""
    own, letters, joined = heads(family, w, g), family == "decorated-brauer", links(family, w, g)
    if family in PAIRED:
        edges = [(j, i, w[j] >= len(w)) if letters else (i, j, i >= l or j < l) for i, j in joined]
        up = len(w) if letters else bend
        def signs(t: Tuple) -> int:
            t = (*t[:up], *[b ^ 1 for b in t[up:]])
            values = [(t[j] - t[i]) * (t[i] ^ t[j] == 1) if form else int(t[i] == t[j]) for i, j, form in edges]
            return prod(values, start=prod([1 - 2 * (b % 2) for b in t[up:]]))
        return signs
    def constant(t: Tuple) -> int:
        return int(all(t[i] == t[j] for i, j in joined))
    def formed(t: Tuple) -> int:
        return constant(t) and prod([sign([t[j] for j in head], g.n) for head in own], start=normed(t, g.form))
    return (lambda t: int(word(t) == w)) if orbit else formed if own or g.form else constant
def normed(t: Tuple, form: Tuple) -> int:
    """The product of η_b over the pairs of places with one value b."""
    return prod([form[b] for b in set(t) if t.count(b) // 2 % 2]) if form else 1
def all_words(family: str, g: Group, m: int) -> list[Tuple]:
    """The words of all diagrams of a family, in order."""
    n, colours = g.n, g.colours
    if family in ("even", "brauer", "symplectic"):
        return words(m, m, odd=frozenset(), size=MAX_LEGS if family == "even" else 2)
    if family == "decorated-brauer":
        every, letters = all_words("brauer", g, m), list(product((0, m), repeat=m // 2))
        limit("tuples of one list", len(every) * len(letters), MAX_TUPLES)
        found = [tuple([b + x[b] for b in w]) for w in every for x in letters]  # the letter J adds m to both ends
        return sorted(found, key=lambda w: [2 * (b % m) + (b >= m and b in w[:j]) for j, b in enumerate(w)])
    if family == "balanced":
        return tinted(colours, m)
    if family == "walled-brauer":
        return [w for w in all_words("brauer", g, m) if all(colours[i] != colours[j] for i, j in blocks(w))]
    if family == "determinant-brauer":
        q, rest = divmod(sum(colours), n)
        kinds, most = ([-1, 1], [1 if q > 0 else -1] * n), 0 if rest or not q else (m - abs(q) * (n - 2)) // 2
        return [w for w in words(m, most, size=max(n, 2))
                if w and all(sorted([colours[j] for j in block]) in kinds for block in blocks(w))]
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
    return not any((ends := [partner[i] for i in chosen]) == sorted(ends, reverse=rule == "nonnesting")
                   and (growing or chosen[-1] < min(ends)) for chosen in combinations(sorted(places), size))
def diagram_text(family: str, w: Tuple, l: int) -> str:
    """The diagram in words: blocks of vertices, the outputs 1, …, l before the inputs 1', 2', …"""
    names = [str(place + 1) if place < l else f"{place - l + 1}'" for place in range(len(w))]
    inner = "|".join(",~"[w[block[0]] >= len(w)].join(names[place] for place in block) for block in blocks(word(w)))
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
        for t in (new := [] if start in least else [start]):
            if t not in least:
                least[t] = start
                new += [tuple([image[b] for b in t]) for image in automorphisms(g)]
    return least
def quotients(g: Graph) -> Iterator[Graph]:
    """The quotients of the candidates, in order and without repetition; those without a map to g give only zeros."""
    independent = [w for w in words(g.n, g.n) if all(w[a] != w[b] for a, b in g.edges)]
    for parts in range(1, g.n + 1):
        edges = (frozenset((w[a], w[b]) for a, b in g.edges) for w in independent if max(w) + 1 == parts)
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
    """A group by its letter, its dimension (0: every n) and, for Aut, its graph."""
    letter: str
    n: int
    graph: Graph = Graph(0, frozenset())
    colours: Tuple = ()  # of every leg: 1 for V, −1 for its dual
    form: Tuple = ()  # the diagonal of η

def read_group(name: Any) -> Group:
    """A group by its name: S(3), S(n), Aut(cycle:5)."""
    found = re.fullmatch(r"(\w+)\(([^()]+)\)", name, re.ASCII) if isinstance(name, str) else None
    letter, argument = found.groups() if found else ("", "")
    if letter == "Aut":
        g = graph(argument)
        return Group("Aut", g.n, g)
    if letter in ("O", "SO") and re.fullmatch("[1-9][0-9]*,[1-9][0-9]*", argument, re.ASCII):
        p, q = [natural(size, MAX_DIMENSION // 2) for size in argument.split(",")]
        return Group(letter, p + q, form=(1,) * p + (-1,) * q)
    n = 0 if argument == "n" or letter not in SPANNING else natural(argument, MAX_DIMENSION)
    need(letter in SPANNING and (argument == "n" or exists(letter, n)), "claim", f"no group {str(name)[:40]!r}")
    return Group(letter, n)
def exists(letter: str, n: int) -> bool:
    """Whether the group with this letter has a form of dimension n."""
    return n >= 1 and not (letter in PAIRS and n % 2)
def pair_rule(t: Tuple, odd: frozenset[int] | None) -> tuple[Tuple, int]:
    """Sp, UR: every block begins unprimed after flips, each of which counts (−1)^(primed places); 0 as for the part."""
    w = word([value // 2 for value in t])
    flip = [t[w.index(b)] % 2 for b in range(max(w, default=-1) + 1)]
    turned = sum(flip[b] * value for b, value in zip(w, t, strict=True)) % 2
    representative = tuple([2 * b + (value % 2 ^ flip[b]) for b, value in zip(w, t, strict=True)])
    return representative, 0 if unbalanced(t, (), odd) else 1 - 2 * turned
def parity_rule(t: Tuple, odd: frozenset[int], g: Group) -> tuple[Tuple, int]:
    """H, O, SO: every value an even number of times, or each of all an odd one, with the sign of their order."""
    w, turned = word(t), sign([*dict.fromkeys(t)], g.n) if odd else 1
    return w, 0 if wrong(t, odd) else turned * normed(t, g.form) * normed(w, g.form)

Element = dict[int, list[tuple[int, Any]]]  # X as its rows: a ↦ the pairs (b, X[a, b])
TURN, BOOST = {0: [(1, 1)], 1: [(0, -1)]}, {0: [(1, 1)], 1: [(0, 1)]}
LONG, LOWERED = {0: [(1, 1)]}, {1: [(0, -1)]}
SHORT, BOTH = {0: [(2, 1)], 3: [(1, -1)]}, {0: [(2, 1)], 1: [(3, 1)], 2: [(0, -1)], 3: [(1, -1)]}
FORMS = {"O": [TURN], "SO": [TURN], "Sp": [LONG, SHORT]}
TRIANGLE = {0: [(1, 1), (2, -1)], 1: [(2, 1), (0, -1)], 2: [(0, 1), (1, -1)]}
Equation = tuple[tuple[int, int], ...]

def image(rows: Element, lie: bool, t: Tuple, legs: Sequence[int]) -> Iterator[tuple[Tuple, Any]]:
    """The row t of X ⊗ … ⊗ X, or, for an element of the Lie algebra, of the sum of 1 ⊗ … ⊗ X ⊗ … ⊗ 1 over the legs."""
    if lie:
        yield from (((*t[:j], b, *t[j + 1 :]), x) for j in legs for b, x in rows.get(t[j], ()))
    else:
        chosen = product(*[rows.get(a, ()) for a in t])
        yield from ((tuple([b for b, _ in some]), prod([x for _, x in some])) for some in chosen)
def equation(acting: dict[int, Element], t: Tuple, rule: Rule, place: dict[Tuple, int]) -> Equation:
    """Σ_j Σ_b X_j[t_j, b] v(t with t_j replaced by b) on the classes, primitive, the first coefficient positive."""
    row: Counter[int] = Counter()
    for replaced, entry in chain.from_iterable(image(X, True, t, (j,)) for j, X in acting.items()):
        representative, s = rule(replaced)
        if s:
            row[place[representative]] += s * entry
    return tuple(sorted(primitive(row).items()))

class Frame(NamedTuple):
    """A part before its equations are written: by what acts on the legs, number of its marked values, tuples."""
    name: str
    classes: list[Tuple]
    rule: Rule
    marked: Sequence[tuple[dict[int, Element], int, list[Tuple]]] = ()

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
    limit("equations times classes", len(frame.classes) * sum(len(some) for *_, some in frame.marked), MAX_SYSTEM)
    classes = ordered(frame.classes)
    place = {t: i for i, t in enumerate(classes)}
    used, equations = max((max(t, default=-1) + 1 for t in classes), default=0), set[Equation]()
    for acting, marks, tuples in frame.marked:
        for t in tuples:
            if terms := equation(acting, t, frame.rule, place):
                equations.add(terms)
                used = max(used, marks, max(t) + 1)
    return Part(frame.name, classes, place, frame.rule, sorted(equations), used)
@cache
def frames(group: Group, m: int) -> list[Frame]:
    """The parts of a named group in order m by the two tables of §4."""
    n, letter = group.n, group.letter
    if letter == "Aut":
        least = orbits(group.graph, m)
        return [Frame("orbits", list(set(least.values())), lambda t: (least[t], 1))]
    if letter in PAIRS:
        return [in_pairs(letter == "UR", n // 2, m)]
    if letter in (*COLOURED, "H", "O", "SO"):
        return (in_colours if letter in COLOURED else in_parities)(group, m)
    marked = [(dict.fromkeys(range(m), TRIANGLE), 3, words(m, n, marked=3))] if letter == "B" and n >= 3 else []
    result = [Frame("plain", words(m, n), lambda t: (word(t), 1), marked)]
    if letter == "A" and n >= 2:
        twisted = all_words("jellyfish", group, m)
        result.append(Frame("twisted", twisted, lambda t: (word(t), sign([*dict.fromkeys(t)], n))))
    return result
def in_pairs(even: bool, pairs: int, m: int) -> Frame:
    """The part of UR, in which every pair is there an even number of times, or that of Sp."""
    parity, first = (frozenset[int](), frozenset({0, 1})) if even else (None, None)
    roots = [(TURN, (0,), parity), (BOTH, (0, 0), first)] if even else [(LONG, (2,), None), (SHORT, (1, -1), None)]
    marked = [(dict.fromkeys(range(m), X), 2 * len(excess), pair_words(m, pairs, excess, odd))
              for X, excess, odd in roots[:pairs]]
    classes = pair_words(m, pairs, odd=parity)
    return Frame("paired" if even else "balanced", classes, partial(pair_rule, odd=parity), marked)
def in_colours(group: Group, m: int) -> list[Frame]:
    """The parts of M, U and SU: every value is as often white as black, or all n of them q times oftener."""
    n, colours, letter = group.n, group.colours, group.letter
    acting = {j: LONG if colour > 0 else LOWERED for j, colour in enumerate(colours)}
    def frame(name: str, q: int, most: int) -> Frame:
        def rule(t: Tuple) -> tuple[Tuple, int]:
            there = most and not off(t, colours, [q] * n if q else ())
            return word(t), sign([*dict.fromkeys(t)], n) ** (q % 2) if there else 0
        tuples = tinted(colours, most, (q + 1, q - 1), q) if letter != "M" and most >= 2 else []
        return Frame(name, tinted(colours, most, (), q) if most else [], rule, [(acting, 2, tuples)])
    q, rest = divmod(sum(colours), n)
    every = [("torus", 0, min(n, m + 2)), ("determinant", q, 0 if rest or not q else n)]
    return [frame(*some) for some in every[: 1 + (letter == "SU")]]
def in_parities(group: Group, m: int) -> list[Frame]:
    """The parts of H, O and SO: no value, or every one of them, an odd number of times; with the signs of η."""
    n, letter, form = group.n, group.letter, group.form
    acting = dict.fromkeys(range(m), TURN if form[:1] == form[1:2] else BOOST)
    def frame(name: str, odd: frozenset[int]) -> Frame:
        rule = partial(parity_rule, odd=odd, g=group)
        rows = letter != "H" and n >= 2 and len(odd) <= m + 2
        marked = [(acting, 2, words(m, n, marked=2, odd=odd ^ {0, 1}))] if rows else []
        return Frame(name, words(m, n, odd=odd) if len(odd) <= m else [], rule, marked)
    return [frame(*some) for some in [("even", frozenset[int]()), ("det", frozenset(range(n)))][: 1 + (letter == "SO")]]

# --- 7. Linear algebra ---
class Basis(dict[int, Row]):
    """An echelon basis mod the prime: leading column ↦ row, leading entry 1; and the entries met in eliminations."""
    met = 0

def insert(basis: Basis, row: Row, lead: Callable[[Row], int] = min) -> bool:
    """Reduce a row mod the prime by an echelon basis; add it if it is new."""
    limit("steps of an elimination", basis.met, MAX_STEPS)
    rest = {c: x % PRIME for c, x in row.items() if x % PRIME}
    while rest:
        c = lead(rest)
        factor, old = rest[c], basis.get(c)
        if not old:
            basis[c] = {d: x * pow(factor, -1, PRIME) % PRIME for d, x in rest.items()}
            return True
        basis.met += len(rest) + len(old)
        rest = {d: x for d in rest.keys() | old.keys() if (x := (rest.get(d, 0) - factor * old.get(d, 0)) % PRIME)}
    return False
def pivots(rows: Sequence[Row], most: int | None = None) -> tuple[list[int], list[int]]:
    """The rows, and the columns, that are no combination of those before, mod the prime; the rank is at most `most`."""
    basis, columns = Basis(), set(chain.from_iterable(rows))
    most = len(columns) if most is None else min(most, len(columns))
    chosen = [i for i, row in enumerate(rows) if len(basis) != most and insert(basis, row, max)]
    if len(basis) < len(columns):
        basis = Basis()
        for i in chosen:
            insert(basis, rows[i])
        columns = set(basis)
    return chosen, sorted(columns)
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
        rest.subtract({d: row[c] * (scale // form[c][c]) * x for d, x in form[c].items()})
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
        form = {c: left({lead: rest}, r) if lead in r else r for c, r in form.items()} | {lead: rest} if rest else form
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

# --- 8. Vectors ---
class Vector(NamedTuple):
    """A diagram's text, the number of its part, and its values on the classes of that part."""
    text: str
    part: int
    row: Row

def renamings(group: Group) -> list[list[int]]:
    """Some permutations of the values, for Sp of the pairs with some flips: the identity comes first."""
    width = 2 if group.letter in PAIRS else 1
    size = group.n // width
    mixed = Random(20240229).sample(range(size), size)
    some = range(size), [1, 0, *range(2, size)][:size], [*range(1, size), 0], mixed
    return [[width * image[b // width] + (b ^ image[b // width]) % 2 * (width - 1) for b in range(width * size)]
            for image in some]
def spend(what: str, size: int, most: int) -> None:
    """Refuse a file of many parts when all of them together would take too long."""
    SPENT[what] += size
    limit(what, SPENT[what], most)
def on_orbits(g: Graph, m: int, text: str, values: Mapping[Any, int]) -> Vector:
    """A vector of Aut(G), which has to be constant on the orbits."""
    constant = all(values.get(t, 0) == values.get(r, 0) for t, r in orbits(g, m).items())
    need(constant, "parts.orbits", f"{text} is not constant on an orbit")
    classes = ordered(list(set(orbits(g, m).values())))
    return Vector(text, 0, {i: values[t] for i, t in enumerate(classes) if values.get(t)})
def power_vectors(g: Graph) -> list[Vector]:
    """A⁰, …, Aⁿ⁻¹ on the orbits of pairs, as the paths of 0, …, n − 1 edges."""
    result, power = [], {(a, b): int(a == b) for a in range(g.n) for b in range(g.n)}
    for length in range(g.n):
        result.append(on_orbits(g, 2, bilabelled_text(graph(f"path:{length + 1}"), (0, length), 1), power))
        power = {(a, b): sum(power[a, c] for c, d in g.edges if d == b) for a, b in power}
    return result
def joint(where: Sequence[Part], vectors: Sequence[Vector]) -> tuple[list[Row], int]:
    """The vectors on the classes of all parts, one after another, and the number of these."""
    sizes = [len(one.classes) for one in where]
    return [{c + sum(sizes[: v.part]): x for c, x in v.row.items()} for v in vectors], sum(sizes)

# --- 9. Groups, representations and lists of one's own (§8) ---
def integers(maps: Sequence[Any], height: int, width: int, uses: int) -> tuple[list[list[list[int]]], int]:
    """Matrices of so many rows and columns times the least common denominator of them all, and that."""
    for rows in maps:
        shape = [len(row) if isinstance(row, list) else -1 for row in rows] if isinstance(rows, list) else None
        need(shape == [width] * height, "claim", f"{height} rows of {width} entries expected")
    entries, scale = [[list(map(rational, row)) for row in rows] for rows in maps], 1
    for x in chain.from_iterable(chain.from_iterable(entries)):
        scale = lcm(scale, x.denominator)
        limit("bits of all entries", scale.bit_length() * uses, MAX_BITS)
    return [[[int(x * scale) for x in row] for row in rows] for rows in entries], scale
def power(g: Iterable[Sequence[int]], lie: bool, base: list[Tuple], factor: int) -> Element:
    """A multiple of an element on a tensor power with this base, by rows."""
    rows = {a: [(b, x) for b, x in enumerate(row) if x] for a, row in enumerate(g)}
    place = {t: i for i, t in enumerate(base)}
    return {i: [(place[s], factor * x) for s, x in image(rows, lie, t, range(len(t)))] for t, i in place.items()}

Own = tuple[list[Tuple], list[Tuple], list[tuple[Element, Element]]]  # bases of Y and X, B by rows and A by columns

def own_maps(claim: Json) -> Own:
    """The spaces and generators of a claim; the keys, the kind and the size are looked at first."""
    two, more = "rows" in claim, claim.keys() & {"maps", "family", "number"}
    kinds = {(): ("basis",), ("number",): ("count",), ("maps",): ("spans", "basis", "independent")}
    kinds |= {} if two else {("family", "maps"): kinds["maps",]}
    lists = [claim["group"].get(name) for name in ("discrete", "lie")]
    known = claim.keys() == {"group", "kind", *more, *(("rows", "columns") if two else "kln")}
    known &= claim["kind"] in kinds.get(tuple(sorted(more)), ()) and len(claim["group"]) == 2
    need(known and all(isinstance(some, list) for some in lists), "claim", "not the keys or the kind of §8")
    k, l = (1, 1) if two else (int(claim["k"]), int(claim["l"]))
    sides = [natural(claim[name], MAX_UNKNOWNS if two else MAX_SIDE) for name in (["columns", "rows"] if two else "n")]
    height, width = sides[-1] ** l, sides[0] ** k
    limit("entries of a map", height * width, MAX_UNKNOWNS)
    need(two or sides[0], "claim", "n ≥ 1 expected")
    terms = sum(map(len, lists)) * max(height * width * (height + width) + sum([n * n for n in sides]), 100)
    terms += len(lists[0]) * sum([n**3 for n in sides]) // 8  # whether these are invertible
    limit("terms of the equations", terms, MAX_TERMS)
    rows, columns = list(product(range(sides[-1]), repeat=l)), list(product(range(sides[0]), repeat=k))
    return rows, columns, [
        own_pair(g if two else [g], bool(lie), sides, rows, columns, terms * max(k, l))
        for lie, some in enumerate(lists) for g in some]
def own_pair(read: Any, lie: bool, sides: list[int], rows: list[Tuple], columns: list[Tuple],
             uses: int) -> tuple[Element, Element]:
    """The matrices B and A of a generator, A by columns; each times the other's denominator, so that both have one."""
    need(isinstance(read, list) and len(read) == len(sides), "claim", "a matrix on either space expected")
    both_sides = [integers([g], n, n, uses) for g, n in zip(read, sides, strict=True)]
    ranks = [len(pivots([primitive(dict(enumerate(row))) for row in g])[0]) for (g,), _ in both_sides if not lie]
    need(lie or ranks == sides, "claim", "invertible generators expected")
    ((A,), a), ((B,), b) = both_sides[0], both_sides[-1]
    a, b = (a, b) if lie else (a ** len(next(iter(columns), ())), b ** len(next(iter(rows), ())))
    return power(B, lie, rows, a), power(zip(*A, strict=True), lie, columns, b)
def conditions(maps: Own) -> list[tuple[int, Tuple, Row]]:
    """The entries of BW − WA as combinations of those of W: the number of the pair, the place, the row if any."""
    (rows, columns, pairs), found = maps, []
    for number, (upper, lower) in enumerate(pairs):
        for (i, I), (j, J) in product(enumerate(rows), enumerate(columns)):
            row = Counter[int]()
            for b, x in upper[i]:
                row[b * len(columns) + j] += x
            for a, x in lower[j]:
                row[i * len(columns) + a] -= x
            if terms := primitive(row):
                found.append((number, I + J, terms))
    return found
def solutions(where: Part) -> list[Vector]:
    """The reduced integer basis v1, v2, …, one for every column without a pivot; each solves all equations over Z."""
    rows, unknowns = list(map(dict, where.equations)), len(where.classes)
    limit("terms times equations", sum(map(len, rows)) * min(len(rows), unknowns), MAX_WORK)
    form = echelon([rows[i] for i in pivots(rows)[0]])
    found = [kernel(form, q) for q in range(unknowns) if q not in form]
    need(not any(dot(row, v) for row in rows for v in found), "parts.entries", "another rank over Q than mod the prime")
    return [Vector(f"v{i + 1}", 0, v) for i, v in enumerate(found)]
def own_vectors(claim: Json, height: int, width: int, l: int) -> list[Vector]:
    """The list of a claim times its least common denominator."""
    maps = claim["maps"]
    need(isinstance(maps, list), "claim", "a list of maps expected")
    limit("entries of a list", len(maps) * height * width, MAX_LIST)
    if "family" not in claim:
        rows = integers(maps, height, width, len(maps) * height * width)[0]
        return [Vector("", 0, {i: x for i, x in enumerate(chain(*W)) if x}) for W in rows]
    family, g, m = claim["family"], Group("", int(claim["n"])), int(claim["k"]) + l
    names = ["partition", "even", "partial", "brauer", "grood", "jellyfish", "symplectic"]
    need(family in names[: 7 - g.n % 2 - (g.n == 1)], "claim", f"{str(family)[:20]!r} is no family at n = {g.n}")
    values = {diagram_text(family, w, l): value_of(family, w, False, g, l, m) for w in all_words(family, g, m)}
    need(all(isinstance(d, str) and d in values for d in maps), "claim", f"a list of {family} diagrams expected")
    tuples = list(enumerate(product(range(g.n), repeat=m)))
    return [Vector("", 0, {i: x for i, t in tuples if (x := values[d](t))}) for d in maps]

# --- 10. Claims and numbers (§2, §7) ---
FEW, BRAUER, WALLED = (("partition", "few blocks"),), (("brauer", ""),), (("walled-brauer", ""),)
SPANNING: dict[str, Families] = {
    "S": (("partition", ""),), "A": (*FEW, ("jellyfish", "")), "O": BRAUER, "SO": (*BRAUER, ("grood", "")),
    "Sp": (("symplectic", ""),), "H": (("even", ""),), "B": (("partial", ""),), "Aut": (("bilabelled", ""),),
    "U": WALLED, "SU": (*WALLED, ("determinant-brauer", "")), "M": (("balanced", ""),),
    "UR": (("decorated-brauer", ""),)}
PAIRS, COLOURED = ("Sp", "UR"), ("U", "SU", "M")  # values in pairs; V and its dual differ
RULES = {"partition": ("few blocks",), "brauer": ("increasing",), "grood": ("increasing",), "balanced": ("few blocks",),
         "symplectic": ("noncrossing", "nonnesting"), "walled-brauer": ("increasing",)}
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

COUNTS: dict[str, Callable[..., int]] = {  # by name and number of arguments; the first or all three are natural
    "Bell/1": lambda m: sum(stirling(m, t) for t in range(m + 1)), "Stirling/2": stirling, "factorial/1": factorial,
    "Bell/2": lambda m, n: sum(stirling(m, t) for t in range(min(m, n) + 1)),
    "binomial/2": lambda n, t: comb(n, t) if t >= 0 else 0, "mckay_walks/3": partial(closed_walks, "mckay_walks"),
    **{f"{name}_walks/3": partial(closed_walks, f"{name}_walks") for name in ("orthogonal", "symplectic")}}
SETTLING = r"(Bell|Stirling)\(m, n( - 1)?\)|\w+_walks\(n, k, l\)"  # the same number for every n ≥ m + 2
OPERATIONS: dict[str, Callable[..., Any]] = {
    " + ": add, " - ": sub, " * ": mul, " / ": truediv, " ^ ": pow, " = ": eq, " < ": lt}
QUANTIFIERS: dict[str, Callable[..., Any]] = {"all": all, "any": any, "product": prod, "sum": sum}
SIGNS = r" [-+*/^=<] |, |#?\w+|[-()]"
Meaning = Callable[[Json], Any]  # the value of a formula, where names have values

def parsed(text: Any, what: str, most: int, pattern: str, parse: Callable[[list[str]], Any]) -> Any:
    """What a text of a claim says, all of it, its tokens being taken away one by one."""
    need(isinstance(text, str), "claim", f"{what} is a text")
    limit(f"characters of {what}", len(text), most)
    tokens = re.findall(pattern, text, re.ASCII)
    try:
        need("".join(tokens) == text, "claim", f"{text[:40]!r} is not written as {what} is")
        found = parse(tokens)
    except IndexError:
        raise Rejected("claim", f"{what} that ends too early") from None
    need(not tokens, "claim", f"{what} that goes on with {''.join(tokens)[:20]!r}")
    return found
def term(tokens: list[str]) -> Meaning:
    """A number, a name, perhaps with arguments, or a formula in parentheses, with which the tokens begin."""
    name, given = tokens.pop(0), list[Meaning]()
    need(re.fullmatch(r"[(]|#?\w+", name, re.ASCII), "claim", f"not a term of §7: {name[:20]!r}")
    mark = ", " if name == "(" or (tokens[:1] == ["("] and tokens.pop(0)) else ""
    bound = tokens[0] if name in QUANTIFIERS and tokens[1:2] == [" < "] and tokens[0].isidentifier() else ""
    del tokens[: 2 * bool(bound)]
    while mark == ", ":
        given.append(formula(tokens))
        mark = tokens.pop(0)
    single = len(given) == 1 if name == "(" else len(given) == 2 or not bound
    need(mark == ")" * bool(given) and single, "claim", "parentheses around a formula expected")
    if name == "(" or (name.isdecimal() and not given):
        return given[0] if given else partial(lambda number, at: number, int(name))
    found = partial(meant, name, bound, given)
    return found if given else lambda at: at[name] if name in at else found(at)
def meant(name: str, bound: str, given: list[Meaning], at: Json) -> Any:
    """What a name with arguments stands for: a quantifier, a choice, an entry, a definition or a count."""
    if bound:
        most, at = int(given[0](at)), dict(at)
        spend("steps of sentences", most, MAX_STATED)
        return QUANTIFIERS[name](given[1](at) for at[bound] in range(most))
    key = f"{name}/{len(given)}"
    if key == "if/3":
        return given[1 if given[0](at) else 2](at)
    values = [one(at) for one in given]
    if key in at.get("", ()):
        spend("steps of sentences", 1, MAX_STATED)
        return at[""][key](*values)
    whole = key in COUNTS and min(values[: 3 if values[2:] else 1]) >= 0 and all(x.denominator == 1 for x in values)
    need(whole, "claim", f"there is no number {key[:30]} of {', '.join(map(str, values))[:30]}")
    limit(f"an argument of {name}", int(max(map(abs, values))), MAX_DIMENSION if given[2:] else MAX_ARGUMENT)
    return COUNTS[key](*map(int, values))
def formula(tokens: list[str]) -> Meaning:
    """A term, minus a term, or two terms with a sign between them."""
    negative, a = tokens[0] == "-" and tokens.pop(0), term(tokens)
    if negative or not tokens or tokens[0] not in OPERATIONS:
        return (lambda at: -a(at)) if negative else a
    sign, b = tokens.pop(0), term(tokens)
    return lambda at: operated(sign, a(at), b(at))
def operated(sign: str, a: Any, b: Any) -> Any:
    """The value of two terms with a sign between them."""
    if sign not in (" / ", " ^ ", " * "):
        return OPERATIONS[sign](a, b)
    undefined = (sign == " / " and not b) or (sign == " ^ " and (b.denominator > 1 or (not a and b < 0)))
    need(not undefined, "claim", "a formula without a value")
    limit("an exponent", int(abs(b)) if sign == " ^ " else 0, MAX_DIGITS)
    value = OPERATIONS[sign](a if sign == " * " else Fraction(a), b)
    limit("bits of a number", max(abs(value.numerator), value.denominator).bit_length(), MAX_NUMBER)
    return value
def stated(raw: Json, n: int) -> Fraction:
    """The number that a claim of kind `count` states at n: that of its formula, if it has one."""
    if "formula" not in raw:
        return rational(raw["number"])
    text = raw["formula"]
    fixed = raw["n"] != "all" or not re.search(r"\bn\b", re.sub(SETTLING, "", str(text)[: 4 * MAX_DIGITS]))
    need(fixed, "claim", "for every n the formula has n only in counts that settle (§7)")
    at = {"n": n, "k": int(raw["k"]), "l": int(raw["l"]), "m": int(raw["k"]) + int(raw["l"])}
    return Fraction(parsed(text, "a formula", 4 * MAX_DIGITS, SIGNS.replace("=<", ""), formula)(at))
def first_all(letter: str, m: int) -> int:
    """The first n ≥ m + 2 for which there is a group: its system is that of every larger n."""
    return m + 2 + int(not exists(letter, m + 2))
def factor_names(group: Any) -> list[str]:
    """S(2)xO(3): the names of the factors; no graph6 code has a parenthesis."""
    names = [f"{name})" for name in group[:-1].split(")x")] if isinstance(group, str) else []
    limit("factors", len(names), MAX_LEGS)
    need(len(names) >= 2 and "x".join(names) == group, "claim", f"{str(group)[:40]!r} is no product of groups")
    return names
def require_keys(raw: Json, keys: set[str], about: set[str]) -> None:
    """The keys of a claim about a named group: those of its ends, of a number or of what it is about."""
    every = {"group", "kind", "n", *keys} | ({"from"} if raw["n"] == "all" else set())
    every |= {"number", *raw.keys() & {"formula"}} if raw["kind"] == "count" else about
    need(raw.keys() == every, "claim", f"the keys {', '.join(sorted(every))} expected")
def groups_of(raw: Json, several: bool = False) -> tuple[Group, ...]:
    """The groups of a claim, the n of a series being n₀; several make up a product, each with its own n₀."""
    groups = [read_group(name) for name in (factor_names(raw["group"]) if several else [raw["group"]])]
    n = prod([g.n for g in groups])
    need(raw["n"] == (str(n) if n else "all") and (n or not any(g.n for g in groups)), "claim",
         f"n is {n or 'all'} here")
    if not n:
        start = raw["from"] if several else [raw["from"]]
        need(isinstance(start, list) and len(start) == len(groups), "claim", "an n₀ for every factor expected")
        groups = [g._replace(n=natural(x, MAX_DIMENSION)) for g, x in zip(groups, start, strict=True)]
        need(all(exists(g.letter, g.n) for g in groups), "from", f"there is no {raw['group']} for {raw['from']}")
    return tuple(groups)
def require_claim(raw: Json) -> None:
    """Refuse what is no claim of §2 about a named group; its families are those of the group's parts, each once."""
    kind, about = raw["kind"], raw["kind"] in ("spans", "basis", "independent")
    need(about or kind in ("count", "powers", "tuples"), "claim", f"there is no kind {str(kind)[:20]!r}")
    require_keys(raw, {"k", "l"}, {"families", "matrices"} if about else set())
    g = groups_of(raw, kind == "tuples")[0]
    need(kind != "powers" or (g.letter, raw["k"], raw["l"]) == ("Aut", "1", "1"), "claim", "Aut and k = l = 1 expected")
    if about:
        pairs, own = raw["families"], [name for name, _ in spanning(g)]
        shaped = isinstance(pairs, list) and pairs and all(isinstance(x, list) and len(x) == 2 for x in pairs)
        known = shaped and all(name in own and rule in ("", *RULES.get(name, ())) for name, rule in pairs)
        need(known and len(dict(pairs)) == len(pairs), "claim", f"[family, rule] of {', '.join(own)} expected")
        kinds = ["diagram", "orbit"] if g.letter in ("S", "A", "H", "M") else ["diagram"]
        need(raw["matrices"] in kinds, "claim", f"matrices {' or '.join(kinds)} expected")

# --- 11. Spaces (§9): their texts ---
class Summand(NamedTuple):
    """A product without sums: its text, the factor of every leg, −i for a dual; exchanges of legs with their signs."""
    text: str
    legs: Tuple
    swaps: tuple[tuple[Tuple, int], ...] = ()
    apart: tuple[tuple[Tuple, Tuple], ...] = ()  # the values at the first legs are not those at the others, in order

    def free(self, t: Any) -> bool:
        """Whether everything differs that shall."""
        return all(any(t[i] != t[j] for i, j in zip(a, b, strict=True)) for a, b in self.apart)

ONE = Summand("1", ())
APART = ("Sub", "Inj")  # for groups that permute the basis of V
Terms = list[tuple[int, Summand]]
Names = Mapping[str, bool]  # V, or V1, V2, …, and whether its dual is another space

def names_of(groups: Sequence[Group]) -> Names:
    """V, or the V of every factor."""
    return {f"V{i + 1}" if groups[1:] else "V": g.letter in COLOURED for i, g in enumerate(groups)}
def dual(one: Summand, names: Names) -> Summand:
    """The dual of a summand: V and Dual(V) are exchanged where they differ."""
    text = re.sub(r"Dual\((V[0-9]*)\)|(V[0-9]*)",
                  lambda found: found[1] or (f"Dual({found[2]})" if names[found[2]] else found[2]), one.text)
    return one._replace(text=text, legs=tuple([-j if list(names.values())[abs(j) - 1] else j for j in one.legs]))
def beside(one: Summand, other: Summand) -> Summand:
    """The product: the legs of the other come behind."""
    m, size = len(one.legs), len(one.legs) + len(other.legs)
    limit("legs", size, MAX_LEGS)
    swaps = [((*z, *range(m, size)), s) for z, s in one.swaps]
    swaps += [((*range(m), *[m + j for j in z]), s) for z, s in other.swaps]
    text = "*".join([some.text for some in (one, other) if some.legs])
    apart = [(tuple([m + j for j in a]), tuple([m + j for j in b])) for a, b in other.apart]
    return Summand(text or "1", one.legs + other.legs, tuple(swaps), (*one.apart, *apart))
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
    """A functor of a summand with legs: d copies; neighbours are exchanged, in Sub and Inj all are different."""
    m, found = len(one.legs), reduce(beside, [one] * d)
    inside, places, starts = range(m, d * m), list(range(d * m)), range(0, (d - 1) * m, m)
    turned = [places[:i] + places[i + m : i + 2 * m] + places[i : i + m] + places[i + 2 * m :] for i in starts]
    swaps = [*[((*z, *inside), s) for z, s in one.swaps], *[(tuple(z), -1 if name == "Alt" else 1) for z in turned]]
    limit("orders of the legs", factorial(m) * (name in APART), MAX_TUPLES)
    start = [tuple(range(m))] * (name in APART)
    orders = signed_orbits(start, lambda t: ((tuple([t[j] for j in z]), s) for z, s in one.swaps))
    apart = [(tuple(range(i, i + m)), tuple([j + k for k in z]))
             for i, j in combinations(range(0, d * m, m), 2) for z in orders]
    made = found.swaps if name == "Inj" else tuple(swaps)
    return Summand(f"{name}{d}({one.text})", found.legs, made, (*found.apart, *apart)) if d > 1 else found
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
    """A functor of a sum: its degrees are shared among the terms, the first ones highest first."""
    if d < 2 or not terms:
        return terms if d else [(1, ONE)]
    (copies, one), *rest = terms
    single = copies == 1 and not rest and one.legs and all(s == 1 for _, s in one.swaps)
    need(name not in APART or single, "claim", f"{name} of one summand that is permuted expected")
    pairs = ((shared(name, e, copies, one), applied(name, d - e, rest)) for e in range(d, -1, -1))
    return merged(term for left, right in pairs for term in multiplied(left, right))
def space(text: Any, names: Names) -> Terms:
    """The summands of a space in its printed form, V being one of these names."""
    limit("brackets of a space", str(text).count("("), MAX_BRACKETS)
    pattern = r"V[0-9]*|[A-Za-z]+|[0-9]+|[+*^()]"
    found: Terms = parsed(text, "a space", MAX_CHARACTERS, pattern, lambda tokens: space_sum(tokens, names)[1])
    return found
def space_sum(tokens: list[str], names: Names) -> tuple[str, Terms]:
    """Terms with + between them, and the sign that holds the text together."""
    kind, terms = space_product(tokens, names)
    while tokens[:1] == ["+"]:
        del tokens[0]
        kind, terms = "+", terms + space_product(tokens, names)[1]
    return kind, merged(iter(terms))
def space_product(tokens: list[str], names: Names) -> tuple[str, Terms]:
    """Factors with * between them; equal neighbours are a power, and only a factor beside others has brackets."""
    last, kind, terms = space_factor(tokens, names)
    need(kind != "(" or tokens[:1] == ["*"], "claim", "brackets around a term that needs none")
    while tokens[:1] == ["*"]:
        del tokens[0]
        base, _, other = space_factor(tokens, names)
        need(base != last, "claim", f"{base[:20]}*{base[:20]} is written as a power")
        last, kind, terms = base, "*", multiplied(terms, other)
    return kind, terms
def space_factor(tokens: list[str], names: Names) -> tuple[str, str, Terms]:
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
        terms = [(1, Summand(name, (list(names).index(name) + 1,), ()))]
    else:
        need(name in ("Sym", "Alt", "Dual", *APART), "claim", f"there is no {name[:20]!r} here")
        d = natural(tokens.pop(0), MAX_DEGREE) if name != "Dual" else 1
        need(tokens.pop(0) == "(", "claim", f"brackets after {name} expected")
        terms = applied(name, d, space_sum(tokens, names)[1])
        terms = [(copies, dual(one, names)) for copies, one in terms] if name == "Dual" else terms
        need(tokens.pop(0) == ")", "claim", "a bracket that is not closed")
    base = "".join(start[: len(start) - len(tokens)])
    if tokens[:1] == ["^"]:
        kind, exponent = "^", natural(tokens[1], MAX_DEGREE)
        del tokens[:2]
        need(exponent > 1, "claim", f"the exponent {exponent} is not written")
        terms = reduce(multiplied, [terms] * exponent)
    return base, kind, terms

# --- 12. The maps between two summands, as V^⊗k and V^⊗l (§4, §9) ---
class Between(NamedTuple):
    """The maps between two summands: the groups, the legs bent up with their exchanges, how many are outputs."""
    groups: tuple[Group, ...]
    bent: Summand
    outputs: int

    @property
    def places(self) -> list[Tuple]:
        """The legs on which each factor acts."""
        numbers = range(1, len(self.groups) + 1)
        return [tuple([j for j, own in enumerate(self.bent.legs) if abs(own) == i]) for i in numbers]

    def at(self, *sizes: int) -> Between:
        """The same for other n of the series."""
        return self._replace(groups=tuple([g._replace(n=n) for g, n in zip(self.groups, sizes, strict=True)]))

def between(groups: Sequence[Group], below: Summand, above: Summand) -> Between:
    """The maps from one summand to another, whose legs are bent up; each factor has the colours of its legs."""
    bent = beside(above, dual(below, names_of(groups)))
    colours = [tuple([leg // i for leg in bent.legs if abs(leg) == i]) for i in range(1, len(groups) + 1)]
    own = tuple([g._replace(colours=some) for g, some in zip(groups, colours, strict=True)])
    return Between(own, bent, len(above.legs))
def signed_orbits(items: Sequence[Any], images: Callable[[Any], Iterator[Any]]) -> dict[Any, tuple[Any, int]]:
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
    lists = [frame.classes for frame in chosen]
    def spread(own: Sequence[Tuple]) -> Tuple:
        return tuple([b for _, b in sorted(zip(chain(*places), chain(*own), strict=True))])
    def rule(t: Tuple) -> tuple[Tuple, int]:
        found = [frame.rule(tuple([t[j] for j in own])) for frame, own in zip(chosen, places, strict=True)]
        return spread([representative for representative, _ in found]), prod([s for _, s in found])
    marked = []
    for i, frame in enumerate(chosen):
        for acting, marks, tuples in frame.marked:
            mixed = [*lists[:i], tuples, *lists[i + 1 :]]
            spend("tuples of equations", prod(map(len, mixed)), 5 * MAX_TUPLES)
            here = {places[i][j]: X for j, X in acting.items()}
            marked.append((here, marks, [spread(own) for own in product(*mixed)]))
    spend("classes", prod(map(len, lists)), 5 * MAX_TUPLES)
    return Frame(" x ".join(frame.name for frame in chosen), [spread(own) for own in product(*lists)], rule, marked)
def exchanged(frame: Frame, bent: Summand) -> Frame:
    """A part up to exchanges of legs: its classes are the signed orbits that are free and not forced to vanish."""
    def images(t: Tuple) -> Iterator[tuple[Tuple, int]]:
        for z, s in bent.swaps:
            representative, turned = frame.rule(tuple([t[j] for j in z]))
            yield representative, s * turned
    found = signed_orbits(ordered([t for t in frame.classes if bent.free(t)]), images)
    def rule(t: Tuple) -> tuple[Tuple, int]:
        representative, s = frame.rule(t)
        first, turned = found[representative] if s and bent.free(t) else (representative, 0)
        return first, s * turned
    return frame._replace(classes=[t for t in found if found[t] == (t, 1)], rule=rule)
@cache
def frames_between(maps: Between) -> list[Frame]:
    """One frame for every choice of a part of every factor."""
    choices = product(*[frames(g, len(own)) for g, own in zip(maps.groups, maps.places, strict=True)])
    found = [together(chosen, maps.places) if chosen[1:] else chosen[0] for chosen in choices]
    return [exchanged(frame, maps.bent) if maps.bent.swaps or maps.bent.apart else frame for frame in found]
@cache
def parts(maps: Between) -> list[Part]:
    """The parts of the maps, in the order of their frames."""
    return [part(frame) for frame in frames_between(maps)]

class Side(NamedTuple):
    """The diagrams of a family of a factor with their values, the legs of the factor, and how many are outputs."""
    family: str
    group: Group
    values: dict[Tuple, Callable[[Tuple], int]]
    legs: Tuple
    outputs: int

    def moved(self, w: Tuple, z: Tuple) -> tuple[Tuple, int]:
        """The diagram after an exchange of legs, and the sign by which its vector is not the exchanged one."""
        own = [self.legs.index(z[j]) for j in self.legs]
        other = tuple([b + w[j] // len(w) * len(w) for b, j in zip(word([w[j] for j in own]), own, strict=True)])
        t = shown(self.family, other, self.group)
        return other, self.values[w](tuple([t[j] for j in own])) * self.values[other](t)

def shown(family: str, w: Tuple, g: Group) -> Tuple:
    """An index tuple at which the vector of a diagram is 1 or −1."""
    if family in PAIRED:
        return tuple([int(b in w[:j] and (b >= len(w) or family == "symplectic")) for j, b in enumerate(w)])
    at = {place: i for head in heads(family, w, g) for i, place in enumerate(head)}
    return tuple([at.get(j, at.get(w.index(b), 0)) for j, b in enumerate(w)])

class Member(NamedTuple):
    """A diagram of every factor: sign, values, and (i, j, d): it is 0 at t unless t_i and t_j, divided by d, agree."""
    sign: int
    values: list[Callable[[Tuple], int]]
    links: Sequence[tuple[int, int, int]]

Sum = list[Member]

@cache
def sums(maps: Between, families: Families, orbit: bool = False) -> list[tuple[str, Sum]]:
    """The signed orbits of diagrams, of one family a factor, that are not forced to vanish, by their first ones."""
    sides = []
    for (family, rule), g, legs in zip(families, maps.groups, maps.places, strict=True):
        l = sum(j < maps.outputs for j in legs)
        kept = [w for w in all_words(family, g, len(legs)) if obeys(w, rule, g.n)]
        sides.append(Side(family, g, {w: value_of(family, w, orbit, g, l, l) for w in kept}, legs, l))
    spend("diagrams", prod(len(side.values) for side in sides), 5 * MAX_TUPLES)
    def images(d: tuple[Tuple, ...]) -> Iterator[tuple[Any, int]]:
        for z, s in maps.bent.swaps:
            own = [side.moved(w, z) for side, w in zip(sides, d, strict=True)]
            yield tuple([w for w, _ in own]), s * prod([turned for _, turned in own])
    found: dict[str, Sum] = {}
    every = [d for d in product(*[side.values for side in sides]) if not maps.bent.apart or maps.bent.free(
        {j: b for side, w in zip(sides, d, strict=True) for j, b in zip(side.legs, w, strict=True)})]
    for d, (first, s) in signed_orbits(every, images).items():
        if s:
            text = " x ".join([diagram_text(one.family, w, one.outputs) for one, w in zip(sides, first, strict=True)])
            joined = [(one.legs[i], one.legs[j], 1 + (one.family in PAIRED)) for one, w in zip(sides, d, strict=True)
                      for i, j in links(one.family, w, one.group)]
            values = [one.values[w] for one, w in zip(sides, d, strict=True)]
            found.setdefault(text, []).append(Member(s, values, joined))
    return list(found.items())
def tried(maps: Between, where: Part, diagrams: int) -> Iterator[Tuple]:
    """Where the rule of classes is tested: everywhere, or at classes and their neighbours, legs or values renamed."""
    acting = [maps.groups[abs(i) - 1] for i in maps.bent.legs]
    if prod([g.n for g in acting]) * max(diagrams, 1) <= MAX_VALUES:
        yield from product(*[range(g.n) for g in acting])
        return
    tables = {g: renamings(g) for g in maps.groups}
    for start in where.classes:
        near = (*start[:-1], (start[-1] + 1) % acting[-1].n)
        yield from (near, *[tuple([t[j] for j in z]) for t in (start, near) for z, _ in maps.bent.swaps])
        for i in range(4):
            yield tuple([tables[g][i][b] for g, b in zip(acting, start, strict=True)])
def at_tuples(maps: Between, listed: list[Sum]) -> Callable[[Tuple], Row]:
    """The sums that are not 0 at an index tuple, with their values: of the members whose linked places agree there."""
    members = [(j, one) for j, some in enumerate(listed) for one in some]
    broken, every = dict[Tuple, bytearray](), (1 << len(members)) - 1
    for i, (_, one) in enumerate(members):
        for link in one.links:
            broken.setdefault(link, bytearray(len(members) // 8 + 1))[i // 8] |= 1 << i % 8
    masks = [(*link, int.from_bytes(some, "little")) for link, some in broken.items()]
    def values(t: Tuple) -> Row:
        apart = reduce(or_, [mask for i, j, d, mask in masks if t[i] // d != t[j] // d], 0)
        kept = [found.start() for found in re.finditer("1", f"{every & ~apart:b}"[::-1])] if maps.bent.free(t) else []
        spend("values of vectors", len(masks) * len(members) // 10000 + len(kept), MAX_STEPS)
        own, result = [tuple([t[j] for j in legs]) for legs in maps.places], Counter[int]()
        for j, one in map(members.__getitem__, kept):
            result[j] += one.sign * prod(map(call, one.values, own))
        return {j: x for j, x in result.items() if x}
    return values
@cache
def vectors_of(maps: Between, number: int, families: Families, orbit: bool = False) -> list[Vector]:
    """The sums over signed orbits of diagrams on the classes of a part; checked are their rule and the equations."""
    where, g = parts(maps)[number], maps.groups[0].graph
    if g.n:
        m, l = len(maps.bent.legs), maps.outputs
        return [on_orbits(g, m, bilabelled_text(h, labels, l), values) for h, labels, values in bilabelled(g, m)]
    listed, rows = sums(maps, families, orbit), defaultdict[int, Row](dict)
    values, members = at_tuples(maps, [some for _, some in listed]), sum(len(some) for _, some in listed)
    spend("values on classes", members * len(where.classes), 100 * MAX_ENTRIES)
    columns = [values(t) for t in where.classes]
    for i, column in enumerate(columns):
        for j, x in column.items():
            rows[j][i] = x
    for t in tried(maps, where, members):
        first, s = where.rule(t)
        wanted = {j: s * x for j, x in columns[where.place[first]].items()} if s else {}
        need(values(t) == wanted, f"parts.{where.name}", f"a vector breaks the rule of the classes at {t}")
    for terms in where.equations:
        left_over = Counter[int]()
        for i, c in terms:
            left_over.update({j: c * x for j, x in columns[i].items()})
        need(not any(left_over.values()), f"parts.{where.name}", f"a vector does not solve the equation {terms}")
    return [Vector(text, number, rows[j]) for j, (text, _) in enumerate(listed)]
def spanning_vectors(maps: Between) -> list[Vector]:
    """Those of the diagrams that span, part by part."""
    choices = enumerate(product(*[spanning(g) for g in maps.groups]))
    return [vector for number, families in choices for vector in vectors_of(maps, number, families)]

# --- 13. Products of a form: many diagrams, by words of labels (§12) ---
class Formed(NamedTuple):
    """A part whose vectors are products of a form: how many heads they have, the values of a block, the rule."""
    name: str
    heads: int
    width: int
    rule: Rule

    def has(self, sizes: Tuple) -> bool:
        """Whether blocks or rows may be so large."""
        return all(s % 2 == (self.heads > 0) for s in sizes) and self.heads in (0, len(sizes))

    def diagrams(self, m: int) -> int:
        """How many matchings there are, or involutions with so many heads."""
        rest = m - self.heads
        return comb(m, self.heads) * prod(range(rest - 1, 0, -2)) * (1 - rest % 2) if rest >= 0 else 0

def formed(g: Group) -> list[Formed]:
    """The parts of O, SO and Sp."""
    if g.letter == "Sp":
        return [Formed("balanced", 0, 2, partial(pair_rule, odd=None))]
    odds = [("even", frozenset[int]()), ("det", frozenset(range(g.n)))][: ("", "O", "SO").index(g.letter)]
    return [Formed(name, len(odd), 1, partial(parity_rule, odd=odd, g=g)) for name, odd in odds]
def inside(one: Formed, m: int, n: int) -> int:
    """The diagrams whose labels are below n: at the word of labels of one it is not 0, and all later ones are."""
    p, label, last, nested = [-1] * m, [0] * m, [-1 if one.width > 1 else m] * n, one.width > 1
    def grown(i: int, heads: int, free: int) -> int:
        if free < heads or i == m:
            return int(i == m and not heads)
        total, closes = 0, p[i] >= 0
        for j in [p[i]] if closes else [j for j in range(i, m) if p[j] < 0 and (j > i or heads)]:
            rising = [label[x] for x in range(i) if (p[x] > j if nested else p[x] < j)]
            own = label[j] if nested and closes else 1 + max(rising, default=-1)
            if own < n // one.width:
                before, told = last[own], (not closes or label[j] == own) and (nested or last[own] > j)
                need(told and (not nested or closes or before < j), f"parts.{one.name}", "words of labels: no triangle")
                p[i], p[j], label[i], last[own] = j, i, own, before if nested and closes else j
                total += grown(i + 1, heads - (i == j), free if closes else free - 1 - (j > i))
                last[own], p[i], p[j] = (before, j, i) if closes else (before, -1, -1)
        return total
    return grown(0, one.heads, m)
def beside_class(one: Formed, n: int, w: Tuple, j: int, others: list[int]) -> Iterator[list[tuple[Tuple, int]]]:
    """The equations at the tuples that differ from w at one place, for the block j and a value that is rare."""
    both_ways: list[Tuple] = [way for b in others for way in ((j, b), (b, j))]
    alone: list[Tuple] = [(j,)]
    for X, ways in [(LONG, alone), (SHORT, both_ways)] if one.width > 1 else [(TURN, both_ways)]:
        (a, [(b, _)]), *_ = X.items()
        for way, flips in product(ways, product(range(one.width), repeat=len(ways[0]) if ways else 0)):
            names = [one.width * c + (x ^ flip) for c, flip in zip(way, flips, strict=True) for x in range(one.width)]
            t = [(names + [x for x in range(n) if x not in names]).index(x) for x in w]
            near = [(*t[:i], a, *t[i + 1 :]) for i, x in enumerate(t) if x == b]
            yield [found for u in near for found in image(X, True, u, range(len(w)))]
def contraction(one: Formed, n: int, sizes: Tuple) -> Fraction:
    """c > 0, if c v(w) is what traces and equations leave of the class w of these blocks, modulo larger blocks."""
    width, m, most = one.width, sum(sizes), sum(s * s for s in sizes)
    w = tuple([width * b + (width * i >= s and width > 1) for b, s in enumerate(sizes) for i in range(s)])
    j = min((s, b) for b, s in enumerate(sizes) if s > 1)[1]
    pairs = [(x, y) for x in range(m) for y in range(m) if x != y and (w[x], w[y]) == (width * j, width * (j + 1) - 1)]
    traces = [(tuple([{x: a, y: a ^ (width - 1)}.get(i, c) for i, c in enumerate(w)]), 1 - 2 * (a % width))
              for x, y in pairs for a in range(n)]
    rare = [b for b in range(min(len(sizes) + 1, n // width)) if b == len(sizes) or sizes[b] == 1]
    table, number = list[Row](), {w: MAX_LIST}  # the largest column is no pivot
    for some in [traces, *beside_class(one, n, w, j, rare)]:
        row = Counter[int]()
        for (t, s), x in [(one.rule(t), x) for t, x in some]:
            if s and sum(c * c for c in Counter([a // width for a in t]).values()) <= most:
                row[number.setdefault(t, len(number))] += s * x
        table.append({c: x for c, x in row.items() if x})
    form, rest = echelon(table[1:]), Counter({c: Fraction(x) for c, x in table[0].items()})
    for c in form.keys() & table[0].keys():
        rest.subtract({d: Fraction(table[0][c] * x, form[c][c]) for d, x in form[c].items()})
    return Fraction(rest[MAX_LIST] if [c for c, x in rest.items() if x] == [MAX_LIST] else 0)
def labelled_part(one: Formed, n: int, m: int, more: int) -> Json:
    """A part: how many diagrams are independent and span, shape by shape as well; types of classes without traces."""
    types = [t for order in range(m, one.heads, -2) for t in shares(order, n // one.width, order) if one.has(t)]
    for t in types:  # c is linear in n
        c = contraction(one, n, t)
        need(0 < c and (not more or c <= contraction(one, n + more, t)), f"parts.{one.name}", f"not settled: {t}")
    shapes = [s for s in shares(m, n, m) if (s[::2] == s[1::2] if one.width > 1 else one.has(s))]
    found = inside(one, m, n)
    columns = [[sum(row > c for row in s) for c in range(max(s, default=0))] for s in shapes]
    hooks = [prod(row - c + h[c] - r - 1 for r, row in enumerate(s) for c in range(row))
             for s, h in zip(shapes, columns, strict=True)]
    need(found == sum(factorial(m) // x for x in hooks), f"parts.{one.name}", "the shapes have another number")
    listed = [[",".join(map(str, s)), str(factorial(m) // x)] for s, x in zip(shapes, hooks, strict=True)]
    return {"diagrams": str(one.diagrams(m)), "independent": str(found), "name": one.name, "shapes": listed,
            "types": str(len(types))}
def certificate_by_labels(raw: Json, g: Group, families: Families) -> Json | None:
    """The certificate of a true claim about all diagrams of O, SO, Sp or B, or all inside, if these are many."""
    m, rules, ones = int(raw["k"]) + int(raw["l"]), dict(families), g.letter == "B" and g.n > 1
    h = g._replace(letter="O", n=g.n - 1) if ones else g  # on the complement of the ones
    own = [] if h.form or h.letter not in FORMS else formed(h)
    places = [(one, j, comb(m, j)) for one in own for j in (range(0, m + 1, 2) if ones else [m])]
    every = set(rules.values()) == {""}
    most = max([sum([copies * one.diagrams(j) for other, j, copies in places if other is one]) for one in own] or [0])
    known = every or set(rules.values()) in ({"increasing"}, {"nonnesting"})
    if most <= FEW_DIAGRAMS or not known or list(rules) != [name for name, _ in SPANNING[g.letter]]:
        return None
    limit("diagrams", most, MAX_DIAGRAMS)
    form: Row = {a: 1 - 2 * (a % own[0].width) for a in range(4)}  # at a and its dual
    for X, t in product(FORMS[h.letter], product(range(4), repeat=2)):  # K keeps it, for all blocks are alike
        killed = not sum(x * form[u[0]] for u, x in image(X, True, t, (0, 1)) if u[1] == u[0] ^ (own[0].width - 1))
        need(killed, "parts", "an element does not keep the form")
    parts = [labelled_part(one, h.n, j, own[0].width * (raw["n"] == "all"))
             | ({"copies": str(copies), "order": str(j)} if ones else {}) for one, j, copies in places]
    dim, count = (sum(int(one[key]) * c for one, (*_, c) in zip(parts, places, strict=True))
                  for key in ("independent", "diagrams"))
    if raw["kind"] in ("basis", "independent") and every and count > dim:
        return None
    values = m // 2 + 1 if ones else own[0].width * (m // 2) * (1 - m % 2)
    need(raw["n"] != "all" or g.n >= (m + 1 if own[1:] else values), "from", "n₀ is too small")
    made: Json = {"dim": str(dim), "parts": parts, "rank": str(dim)}
    return settled(raw, "labels", made, str(values) if raw["n"] == "all" else None)

# --- 14. The certificate of a claim (§4 – §6) ---
def written_part(one: Part, ends: dict[str, tuple[list[int], list[int]]]) -> Json:
    """A part with the pivots of its equations and of some vectors."""
    made = {f"{what}_{side}": list(map(str, some)) for what, both_sides in ends.items()
            for side, some in zip(("rows", "columns"), both_sides, strict=True)}
    return made | {"name": one.name, "classes": str(len(one.classes)), "equations": str(len(one.equations))}
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
def decided(kind: str, where: Sequence[Part], others: Sequence[Vector], vectors: Sequence[Vector], witness: Json,
            candidates: Sequence[Vector] = ()) -> Json:
    """What is true of vectors beside those that span: dim, rank, parts and, unless the claim is true, a witness."""
    dims, ranks = ([len(pivots([v.row for v in some if v.part == i])[0]) for i in range(len(where))]
                   for some in (others, vectors))
    dim, rank, spoken, ends = sum(dims), sum(ranks), others, []
    for one, own in zip(where, dims, strict=True):  # C·Aᵀ = 0 was checked: the rank of C is at most the difference
        ends.append(pivots(list(map(dict, one.equations)), len(one.classes) - own))
        need(own + len(ends[-1][0]) == len(one.classes), f"parts.{one.name}", "the two ends do not meet")
    if witness or (kind == "independent" and rank < len(vectors)):
        rank, witness = len(echelon(joint(where, vectors)[0])), witness or relation(where, vectors)
    elif kind != "independent" and rank < dim:
        rank, witness = missing(where, vectors, candidates or others)
    elif kind != "independent":
        spoken, witness = vectors, relation(where, vectors) if kind == "basis" and len(vectors) > dim else {}
    halves = [{"equation": e, "vector": pivots([v.row for v in spoken if v.part == i])} for i, e in enumerate(ends)]
    made: Json = {"dim": str(dim), "rank": str(rank), "parts": list(map(written_part, where, halves))}
    return made | ({"witness": witness} if witness else {})
def settled(raw: Json, method: str, made: Json, values: Any = None) -> Json:
    """What all certificates say besides; whether a number is the dimension."""
    if raw["kind"] == "count" and raw["number"] != made["dim"]:
        made["witness"] = {"kind": "numbers", "claimed": raw["number"], "true": made["dim"]}
    refuted = "witness" in made or any("witness" in block for block in made.get("blocks", ()))
    made |= {"claim": raw, "method": method, "prime": str(PRIME), "status": "refuted" if refuted else "proved"}
    return made if values is None else made | {"values": values}
def uniform(blocks: Sequence[Between], families: Families = ()) -> str:
    """Classes, equations and diagrams are the same from n₀ to the first n ≥ m + 2; how many values these use (§6)."""
    values = 0
    for maps in blocks:
        tops = [first_all(g.letter, len(own)) for g, own in zip(maps.groups, maps.places, strict=True)]
        values = max([values, *[one.values for one in parts(maps.at(*tops))]])
        need(maps.groups[1:] or maps.groups[0].n >= values, "from", f"n₀ is {values} at least")
        ranges = [(g.letter, range(g.n, max(g.n, top) + 1)) for g, top in zip(maps.groups, tops, strict=True)]
        sizes = [[i for i in some if exists(letter, i)] for letter, some in ranges]
        here = [maps.at(*some) for some in product(*sizes)]
        single = all(len(SPANNING[g.letter]) == 1 for g in maps.groups)  # a second part is there to be empty
        here, listed = [here[0], here[-1]] if single else here, [(pair,) for pair in families]
        every = [[sums(one, some) for some in (*product(*map(spanning, one.groups)), *listed)] for one in here]
        lists = [[[text for text, _ in some] for some in own if some] for own in every]
        systems = [[(p.name, p.classes, p.equations) for p in parts(one) if p.classes or p.equations] for one in here]
        same = all(own == systems[-1] for own in systems) and all(own == lists[-1] for own in lists)
        need(same, "from", f"classes, equations or diagrams change between n₀ and {', '.join(map(str, tops))}")
    return str(values)
def require_number(raw: Json, letter: str, n: int) -> None:
    """A number is that of the formula at n, if claimed for every n also at all n up to the first one ≥ m + 2."""
    last = max(n, first_all(letter, int(raw["k"]) + int(raw["l"]))) if raw["n"] == "all" else n
    for i in range(n, last + 1) if raw["kind"] == "count" else ():
        same = stated(raw, i) == rational(raw["number"]) or not exists(letter, i)
        need(same, *(("claim", "another number") if i == n else ("from", f"another number at {i}")))
def certificate_of(raw: Json) -> Json:
    """Everything that a certificate of the claim says, without `certificate` and `remarks`."""
    every, (group,) = raw["n"] == "all", groups_of(raw)
    maps = between((group,), *[Summand("", (1,) * int(raw[end])) for end in "kl"])
    require_number(raw, group.letter, group.n)
    families = tuple((family, rule) for family, rule in raw.get("families", spanning(group)))
    if made := certificate_by_labels(raw, group, families):
        return made
    values = uniform([maps], families) if every else None
    powers, orbit, where = raw["kind"] == "powers", raw.get("matrices") == "orbit", parts(maps)
    own = [vectors_of(maps, int(pair[0] in SECOND), (pair,), orbit) for pair in families]
    vectors = power_vectors(group.graph) if powers else list(chain.from_iterable(own))
    indicators = [Vector(index_text(t, 1), 0, {i: 1}) for i, t in enumerate(where[0].classes) if powers]
    made = decided(raw["kind"], where, spanning_vectors(maps), vectors, {}, indicators)
    method = "reduced" if any(p.equations for p in where) else "orbits"
    return settled(raw, method, made | {"diagrams": [v.text for v in vectors]}, values)
def broken(vectors: Sequence[Vector], found: Sequence[tuple[int, Tuple, Row]], l: int) -> Json:
    """The first map and the first condition that it does not obey, if there is one."""
    limit("terms times maps", len(vectors) * sum(len(terms) for *_, terms in found), MAX_WORK)
    for (i, vector), (g, t, terms) in product(enumerate(vectors), found):
        if dot(terms, vector.row):
            return {"kind": "element", "map": str(i), "generator": str(g), "entry": index_text(t, l)}
    return {}
def certificate_of_own(raw: Json) -> Json:
    """The same for a claim about groups, representations or lists of one's own."""
    (rows, columns, _), kind = (maps := own_maps(raw)), raw["kind"]
    found, l = conditions(maps), len(next(iter(rows), ()))
    equations = sorted({tuple(sorted(row.items())) for *_, row in found})
    where = [Part("entries", [I + J for I in rows for J in columns], {}, lambda t: (t, 1), equations, 0)]
    others = solutions(where[0])
    vectors = own_vectors(raw, len(rows), len(columns), l) if "maps" in raw else others
    made = decided(kind, where, others, vectors, {} if kind == "independent" else broken(vectors, found, l))
    shown = [[str(v.row.get(c, 0)) for c in range(len(where[0].classes))] for v in others]
    return settled(raw, "direct", made | {"solutions": shown})
def certificate_of_product(raw: Json) -> Json:
    """The factors' spanning sets span; dimensions and ranks multiply."""
    same, factors = {"k": raw["k"], "kind": "spans", "l": raw["l"], "matrices": "diagram"}, []
    for title, group in [(name, read_group(name)) for name in factor_names(raw["group"])]:
        own = {"families": [list(pair) for pair in spanning(group)], "group": title, "n": str(group.n)}
        factors.append(certificate_of(same | own))
    need(all(factor["status"] == "proved" for factor in factors), "factors", "a factor is not proved")
    dim, rank = (str(prod(int(factor[key]) for factor in factors)) for key in ("dim", "rank"))
    return {"claim": raw, "dim": dim, "factors": factors, "method": "factors", "rank": rank, "status": "proved"}

# --- 15. The certificate of a claim about spaces (§9) ---
def ends_of(raw: Json) -> tuple[tuple[Group, ...], list[Counter[Summand]]]:
    """The groups; the different summands of both spaces with their copies. Keys and kind are looked at first."""
    kind, listed = raw["kind"], {"families"} & raw.keys()
    need(kind in ("spans", "basis", "independent", "count"), "claim", f"there is no kind {str(kind)[:20]!r} for spaces")
    require_keys(raw, {"source", "target"}, listed)
    groups = groups_of(raw, isinstance(raw["group"], str) and ")x" in raw["group"])
    need(all(g.letter != "Aut" for g in groups), "claim", "a group of §4 other than Aut expected")
    own = [name for name, _ in SPANNING[groups[0].letter]] if len(groups) == 1 else []
    some = raw.get("families")
    some_of_them = isinstance(some, list) and 0 < len(some) < len(own) and some == [x for x in own if x in some]
    some_of_them |= isinstance(some, list) and len(some) == 1 == len(groups) and isinstance(some[0], list)
    need(not listed or some_of_them, "claim", f"families: not some and not all of {', '.join(own) or 'a product'}")
    need(len(groups) == 1 or raw["n"] != "all" or "formula" not in raw, "claim", "a formula has one n")
    lists = [space(raw[key], names_of(groups)) for key in ("source", "target")]
    permuted = [groups[abs(one.legs[j]) - 1] for _, one in chain(*lists) for a, _ in one.apart for j in a]
    need(all(g.letter in ("S", "A") for g in permuted), "claim", "S or A expected, for Sub and Inj")
    return groups, [sum((Counter({one: copies}) for copies, one in some), Counter()) for some in lists]
def certificate_of_block(raw: Json, maps: Between) -> Json:
    """What a claim says of the maps between one copy of two summands: no witness if it is true of them."""
    where, vectors = parts(maps), spanning_vectors(maps)
    listed, some = [name for name, _ in SPANNING[maps.groups[0].letter]], raw.get("families", [""])
    texts = isinstance(some[0], list)
    own = [v for v in vectors if some == [""] or (v.text in some[0] if texts else listed[v.part] in some)]
    need(not texts or some == [[v.text for v in own]], "claim", "some diagrams of the block in order expected")
    return decided(raw["kind"], where, vectors, own, {}) | {"diagrams": [v.text for v in own]}
def certificate_of_spaces(raw: Json) -> Json:
    """A block for every two summands, those to one together, with the copies of both; dimensions and ranks add up."""
    (groups, sides), total, made = ends_of(raw), Counter(dim=0, rank=0), list[Json]()
    legs = {name: str(max([len(one.legs) for one in side], default=0)) for name, side in zip("kl", sides, strict=True)}
    limit("blocks", prod(map(len, sides)), MAX_SUMMANDS)
    pairs = [(below, above, between(groups, below, above)) for above in sides[1] for below in sides[0]]
    require_number(raw | legs, groups[0].letter, prod([g.n for g in groups]))
    values = uniform([maps for *_, maps in pairs]) if raw["n"] == "all" else None
    for below, above, maps in pairs:
        block, copies = certificate_of_block(raw, maps), sides[0][below] * sides[1][above]
        total.update({key: copies * int(block[key]) for key in total})
        made.append(block | {"copies": str(copies), "source": below.text, "target": above.text})
    reduced = any(one["equations"] != "0" for block in made for one in block["parts"])
    found = {key: str(number) for key, number in total.items()} | {"blocks": made}
    return settled(raw, "reduced" if reduced else "orbits", found, None if groups[1:] else values)

# --- 16. Identities between products of matrices (§10) ---
class Sparse(NamedTuple):
    """A matrix by its numbers of rows and columns and its entries that are not zero, row by row."""
    rows: int
    columns: int
    at: dict[int, dict[int, Any]]

def sparse(rows: int, columns: int, entries: Iterable[tuple[int, int, Any]]) -> Sparse:
    """The sum of entries at their places."""
    at: dict[int, Counter[int]] = {}
    for i, j, x in entries:
        at.setdefault(i, Counter())[j] += x
    kept = {i: {j: x for j, x in row.items() if x} for i, row in at.items()}
    return Sparse(rows, columns, {i: row for i, row in kept.items() if row})
def triples(a: Sparse) -> Iterator[tuple[int, int, Any]]:
    """The entries with their places."""
    return ((i, j, x) for i, row in a.at.items() for j, x in row.items())
def times(a: Sparse, b: Sparse) -> Sparse:
    """The product of two matrices."""
    need(a.columns == b.rows, "claim", f"a matrix of {a.columns} columns times one of {b.rows} rows")
    spend("steps of products", sum(len(b.at.get(j, ())) + 1 for _, j, _ in triples(a)), MAX_WORK)
    found = ((i, c, x * y) for i, j, x in triples(a) for c, y in b.at.get(j, {}).items())
    return sparse(a.rows, b.columns, found)
def kronecker(a: Sparse, b: Sparse) -> Sparse:
    """The Kronecker product, the first factor slowest."""
    limit("a side of a matrix", max(a.rows * b.rows, a.columns * b.columns), MAX_LIST)
    spend("steps of products", sum(map(len, a.at.values())) * sum(map(len, b.at.values())), MAX_WORK)
    found = ((i * b.rows + r, j * b.columns + c, x * y) for i, j, x in triples(a) for r, c, y in triples(b))
    return sparse(a.rows * b.rows, a.columns * b.columns, found)
def listed_matrix(rows: Any) -> Sparse:
    """A matrix of a claim; integers stay integers."""
    shaped = isinstance(rows, list) and rows and all(isinstance(row, list) for row in rows)
    need(shaped and len({len(row) for row in rows}) == 1 and rows[0], "claim", "a matrix is a list of equal rows")
    spend("entries of matrices", len(rows) * len(rows[0]), MAX_LIST)
    entries = ((i, j, rational(x)) for i, row in enumerate(rows) for j, x in enumerate(row))
    return sparse(len(rows), len(rows[0]), ((i, j, int(x) if x.denominator == 1 else x) for i, j, x in entries))
@cache
def diagrams_of(name: str, n: int, k: int, l: int) -> dict[str, Tuple]:
    """The words of the (k, l)-diagrams of a family by their texts."""
    return {diagram_text(name, w, l): w for w in all_words(name, Group("", n), k + l)}
def located(names: tuple[str, ...], n: int, text: str) -> tuple[str, Tuple, int]:
    """A diagram of one of some families: the family, the word, how many outputs it has."""
    k, points = text.count("'"), len(re.findall(r"[0-9]+", text)) if text not in ("0", "J()") else 0
    limit("vertices of a diagram", points, MAX_LEGS)
    found = [(name, w) for name in names for w in [diagrams_of(name, n, k, points - k).get(text)] if w is not None]
    need(found, "claim", f"{text[:40]!r} is no matrix and no diagram of {', '.join(names) or 'no family'}")
    return *found[0], points - k
@cache
def diagram_matrix(names: tuple[str, ...], n: int, text: str) -> Sparse:
    """The matrix of a diagram of one of some families (§3), its inputs not bent."""
    name, w, l = located(names, n, text)
    limit("index tuples of a diagram", n ** len(w), MAX_LIST)
    value, k = value_of(name, w, False, Group("", n), l, len(w)), len(w) - l
    tuples = enumerate(product(range(n), repeat=len(w)))
    return sparse(n**l, n**k, ((*divmod(i, n**k), x) for i, t in tuples if (x := value(t))))
def glued(names: tuple[str, ...], factors: list[list[str]]) -> tuple[int, Tuple, int]:
    """The outputs, the word and the closed components of a product of diagrams side by side."""
    joined, widths = list[set[tuple[int, int]]](), [0] * (len(factors) + 1)
    for level, texts in enumerate(factors):
        at = [0, 0]
        for text in texts:
            _, w, l = located(names, 2, text.removeprefix("^"))
            w, l = (w[l:] + w[:l], len(w) - l) if text[0] == "^" else (w, l)
            spend("steps of products", (len(w) + 1) * (len(joined) + 1), MAX_WORK)
            for block in blocks(word(w)):
                new = {(level + (j >= l), at[j >= l] + j - l * (j >= l)) for j in block}
                joined = [some for some in joined if not some & new] + [new.union(*[s for s in joined if s & new])]
            at = [at[0] + l, at[1] + len(w) - l]
        need(widths[level] == at[0] or not level, "claim", f"{at[0]} outputs meet {widths[level]} inputs")
        widths[level : level + 2] = at
    of = {point: i for i, some in enumerate(joined) for point in some}
    outer = [of[level, i] for level in (0, len(factors)) for i in range(widths[level])]
    return widths[0], word(outer), len(joined) - len(set(outer))
def sign_at_two(factors: list[list[str]], text: str, loops: int) -> Fraction:
    """±1: a product of symplectic diagrams is that times nᵉ times the matrix of one, for every n."""
    def one(name: str) -> Sparse:
        a = diagram_matrix(("symplectic",), 2, name.removeprefix("^"))
        return sparse(a.columns, a.rows, ((j, i, x) for i, j, x in triples(a))) if name[0] == "^" else a
    a, (i, j, x) = reduce(times, [reduce(kronecker, map(one, f)) for f in factors]), next(triples(one(text)))
    return Fraction(a.at[i][j], x * 2**loops)
def polynomial(raw: Any) -> list[Fraction]:
    """A polynomial in n by its coefficients."""
    need(isinstance(raw, list) and 0 < len(raw) <= MAX_DIGITS, "claim", "a list of coefficients expected")
    return list(map(rational, raw))
def formal(names: tuple[str, ...], terms: list[Any]) -> Json:
    """The first diagram and power of n of which something is left of a sum for every n, if there is one."""
    total, shapes = dict[tuple[Tuple, int], Fraction](), set()
    for raw, *factors in terms:
        l, w, loops = glued(names, factors)
        shapes.add((l, len(w)))
        s = sign_at_two(factors, diagram_text("", w, l), loops) if names == ("symplectic",) else 1
        for power, c in enumerate(polynomial(raw), loops):
            total[w, power] = total.get((w, power), Fraction(0)) + s * c
    need(len(shapes) == 1, "claim", "the terms of an identity have different shapes")
    for w, power in sorted(total):
        if x := total[w, power]:
            return {"diagram": diagram_text("", w, l), "power": str(power), "value": str(x)}
    return {}
def rosters_of(raw: Json) -> list[list[str]]:
    """The lists of different diagrams of one shape among the families of a claim."""
    rosters = [texts for texts in raw["families"] if isinstance(texts, list)]
    for texts in rosters:
        known = [str(t) for t in texts if located(("partition",), 2, str(t))]
        shapes = {(t != "0" and len(re.findall("[0-9]+", t)), t.count("'")) for t in known}
        need(len({*known}) == len(texts) and len(shapes) == 1, "claim", "different diagrams of one shape expected")
    return rosters
def unlisted(rosters: list[list[str]], text: str) -> str:
    """A diagram without the number of the list on which it is."""
    place, colon, listed = text.removeprefix("^").partition(":")
    on = not colon or listed in rosters[natural(place, len(rosters) - 1)]
    need(on, "claim", f"{listed[:40]!r} is not on list {place}")
    return "^" * (text[0] == "^") + listed if colon else text
def certificate_of_every_n(raw: Json) -> Json:
    """The same for every n, the coefficients being polynomials in n; some of them have no zero."""
    lists = [raw.get(key) for key in ("claims", "families", "identities", "nonzero")]
    keys = {"claims", "families", "from", "identities", "kind", "matrices", "n", "nonzero"}
    need(raw.keys() == keys and all(isinstance(some, list) for some in lists), "claim", "not the keys of §10")
    names = tuple([name for name in ("partition", "even", "partial", "brauer") if name in raw["families"]])
    names, start, rosters = names or ("symplectic",), natural(raw["from"], MAX_DIMENSION), rosters_of(raw)
    fits = start and raw["families"] == [*names, *rosters] and ("partition" in names or not rosters)
    need(fits and raw["matrices"] == [], "claim", "families for every n expected")
    for f in map(polynomial, raw["nonzero"]):  # no zero is larger than Cauchy's bound
        last = int(max([abs(Fraction(c, f[-1] or 1)) for c in f])) + 2
        limit("the zeros of a polynomial", last, MAX_LIST)
        zeros = (x for x in range(start, last) if not sum(c * x**e for e, c in enumerate(f)))
        need(f[-1] and next(zeros, None) is None, "claim", "a polynomial with a zero")
    witness = Json()
    for number, terms in enumerate(raw["identities"]):
        require_terms(terms)
        left = formal(names, [[c, *[[unlisted(rosters, x) for x in f] for f in fs]] for c, *fs in terms])
        witness = witness or ({"kind": "identity", "identity": str(number)} | left if left else {})
    return beside_claims(raw, witness)
def require_terms(terms: Any) -> None:
    """A sum has terms of a coefficient and factors, each of which has names."""
    shaped = isinstance(terms, list) and terms and all(isinstance(t, list) and t[1:] for t in terms)
    need(shaped and all(isinstance(f, list) and f for t in terms for f in t[1:]), "claim", "terms of §10 expected")
    texts = all(isinstance(x, str) and x.lstrip("^") for t in terms for f in t[1:] for x in f)
    need(texts, "claim", "the text of a matrix expected")
def beside_claims(raw: Json, witness: Json) -> Json:
    """What the other claims come to, beside sums that are 0 or a witness of one that is not."""
    factors = [{key: x for key, x in expected(c).items() if key != "certificate"} for c in raw["claims"]]
    true = not witness and all(factor["status"] == "proved" for factor in factors)
    made: Json = {"claim": raw, "factors": factors, "method": "identities", "status": "proved" if true else "refuted"}
    return made | ({"witness": witness} if witness else {})
def first_false(raw: Json, given: Sequence[Sparse]) -> Json:
    """The first sentence of a claim that is not true, if there is one."""
    top: Json = {f"#{i}/2": lambda r, c, a=a: a.at.get(r, {}).get(c, 0) for i, a in enumerate(given)}
    for known in raw.get("definitions", []):
        shaped = isinstance(known, list) and all(isinstance(x, str) for x in known) and len(known) > 2
        named = shaped and len({*known[1:-1]}) == len(known) - 2 and all(map(str.isidentifier, known[:-1]))
        need(named, "claim", "a name, its arguments and a formula expected")
        key = f"{known[0]}/{len(known) - 2}"
        need(key not in top | COUNTS | {"if/3": 0}, "claim", f"{key[:20]} has a meaning already")
        body = parsed(known[-1], "a formula", MAX_FORMULA, SIGNS, formula)
        top[key] = cache(partial(lambda own, f, *x: f({"": top, **dict(zip(own, x, strict=True))}), known[1:-1], body))
    for number, text in enumerate(raw.get("sentences", [])):
        if parsed(text, "a sentence", MAX_FORMULA, SIGNS, formula)({"": top}) != 1:
            return {"kind": "sentence", "sentence": str(number)}
    return {}
def certificate_of_identities(raw: Json) -> Json:
    """The first sum of products that is not 0 with its first entry, the first false sentence; the other claims."""
    keys = {"claims", "families", "identities", "kind", "matrices", "n", *raw.keys() & {"definitions", "sentences"}}
    lists = [raw.get(key) for key in keys - {"kind", "n"}]
    need(raw.keys() == keys and all(isinstance(some, list) for some in lists), "claim", "not the keys of §10")
    n, own = natural(raw["n"], MAX_SIDE), ["partition", "even", "partial", "brauer", "grood", "jellyfish", "symplectic"]
    names = [name for name in own[: 7 - n % 2 - (n == 1)] if name in raw["families"]]
    rosters = rosters_of(raw)
    need(n and raw["families"] == names + rosters, "claim", f"not families of §8 at n = {n}, each once in their order")
    given, witness = [listed_matrix(rows) for rows in raw["matrices"]], Json()
    def one(text: str) -> Sparse:
        if text[0] == "^":
            a = one(text[1:])
            return sparse(a.columns, a.rows, ((j, i, x) for i, j, x in triples(a)))
        if text[0] == "#":
            return given[natural(text[1:], len(given) - 1)]
        return diagram_matrix(("partition",) if ":" in text else tuple(names), n, unlisted(rosters, text))
    for number, terms in enumerate(raw["identities"]):
        require_terms(terms)
        parts = [(rational(t[0]), reduce(times, [reduce(kronecker, map(one, f)) for f in t[1:]])) for t in terms]
        need(len({a[:2] for _, a in parts}) == 1, "claim", "the terms of an identity have different shapes")
        total = sparse(*parts[0][1][:2], ((i, j, c * x) for c, a in parts for i, j, x in triples(a)))
        if total.at and not witness:
            i = min(total.at)
            place = {"row": str(i), "column": str(min(total.at[i])), "value": str(total.at[i][min(total.at[i])])}
            witness = {"kind": "identity", "identity": str(number)} | place
    return beside_claims(raw, witness or first_false(raw, given))

# --- 17. Comparison, files and the command line ---
def expected(raw: Any) -> Json:
    """The certificate of a claim as it stands in a file, without its remarks."""
    keys = raw.keys() if isinstance(raw, dict) else set[str]()
    if "identities" in keys and raw.get("kind") == "identities":
        made = certificate_of_every_n(raw) if raw.get("n") == "all" else certificate_of_identities(raw)
    elif {"group", "kind", "n", "source", "target"} <= keys:
        made = certificate_of_spaces(raw)
    elif {"group", "kind", "rows", "columns"} <= keys and isinstance(raw["group"], dict):
        made = certificate_of_own(raw)
    else:
        need(COMMON <= keys, "claim", f"expected {', '.join(sorted(COMMON))}")
        limit("legs", natural(raw["k"], MAX_LEGS) + natural(raw["l"], MAX_LEGS), MAX_LEGS)
        if not isinstance(raw["group"], dict):
            require_claim(raw)
        made = (certificate_of_own if isinstance(raw["group"], dict) else
                certificate_of_product if raw["kind"] == "tuples" else certificate_of)(raw)
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
    need(found.get("certificate") == "eqmath/2", "certificate", "'eqmath/2' expected")
    remarks = found.pop("remarks", {})
    need(isinstance(remarks, dict) and all(isinstance(x, str) for x in remarks.values()), "remarks", "texts expected")
    try:
        compare("", expected(found.get("claim")), found)
    except RecursionError:
        raise Rejected("size", "a definition that refers to itself too often") from None
def check_file(path: str | Path) -> tuple[bool, str]:
    """Whether a file is accepted, and the line that says so; no more of it is read than may be checked."""
    line = f"accepted {path}"
    try:
        with open(path, encoding="utf-8", newline="") as stream:
            check(stream.read(MAX_TEXT + 1))
    except (Rejected, UnicodeDecodeError, OSError) as error:
        unread = "not UTF-8" if isinstance(error, UnicodeDecodeError) else getattr(error, "strerror", "")
        line = f"rejected {path}: {f'text: {unread}' if unread else error}"
    return line.startswith("accepted"), line.replace("\n", "\\n")
def main(arguments: Sequence[str]) -> int:
    """Check files, and all *.json in directories; 0 if all are accepted, 1 if not, 2 if there is nothing to check."""
    try:
        paths = [x for path in map(Path, arguments) for x in (sorted(path.glob("*.json")) if path.is_dir() else [path])]
        absent = [str(path) for path in paths if not path.is_file()]
    except OSError as error:
        paths, absent = [], [str(error.strerror)]
    if absent or not paths:
        print(f"no such file: {absent or 'none given'}; usage: python3 checker.py FILE or DIRECTORY …", file=sys.stderr)
        return 2
    verdicts = Counter[bool]()
    for path in paths:
        accepted, line = check_file(path)
        verdicts[accepted] += 1
        print(line, flush=True)
    print(f"{verdicts[True]} accepted, {verdicts[False]} rejected")
    return int(verdicts[False] > 0)

if __name__ == "__main__":
    sys.stdout.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]  # for signs that a terminal lacks
    sys.exit(main(sys.argv[1:]))
