"""The whole certificate of a claim about a group of one's own, from the definitions (certificates/SPEC.md §8)."""

from collections.abc import Sequence
from fractions import Fraction
from itertools import product
from math import gcd, lcm, prod

from tests.oracles.linear import first_pivots, flat, null_space, rank, reduce, sides, transpose
from tests.oracles.signed import matrix

PRIME = 8388593


def primitive(vector: Sequence) -> list[int]:
    """The integer multiple without common factor, its first entry that is not 0 positive."""
    scale = lcm(*(Fraction(x).denominator for x in vector))
    integers = [int(x * scale) for x in vector]
    content = gcd(*integers) or 1
    return [x // content * (-1 if next((x for x in integers if x), 1) < 0 else 1) for x in integers]


def spelled(value):
    """Numbers as text, at every level."""
    if isinstance(value, dict):
        return {key: spelled(entry) for key, entry in value.items()}
    return [spelled(entry) for entry in value] if isinstance(value, list) else str(value)


def read(rows: list[list[str]]) -> list[list[Fraction]]:
    """A matrix of fractions."""
    return [[Fraction(x) for x in row] for row in rows]


def generators(claim: dict) -> list[tuple]:
    """Pairs of a matrix, or of one on either space, and whether it is of the Lie algebra."""
    group = claim["group"]
    listed = [(g, False) for g in group["discrete"]] + [(x, True) for x in group["lie"]]
    return [([read(h) for h in g] if "rows" in claim else read(g), lie) for g, lie in listed]


def shape(claim: dict) -> tuple[int, int]:
    """The numbers of rows and of columns of a map."""
    if "rows" in claim:
        return int(claim["rows"]), int(claim["columns"])
    k, l, n = (int(claim[name]) for name in "kln")
    return n**l, n**k


def images(claim: dict, W: list[list], g: list, lie: bool) -> tuple[list[list], list[list]]:
    """A map before and behind an element."""
    if "rows" in claim:
        lower, upper = g
        before = [[sum(b * W[i][c] for i, b in enumerate(row)) for c in range(shape(claim)[1])] for row in upper]
        columns = list(zip(*lower, strict=True))
        return before, [[sum(x * a for x, a in zip(row, c, strict=True)) for c in columns] for row in W]
    return sides(W, g, int(claim["k"]), int(claim["l"]), lie)


def listed(claim: dict) -> list[list[list]]:
    """The matrices of a list."""
    if "family" in claim:
        k, l, n = (int(claim[name]) for name in "kln")
        return [matrix(claim["family"], text, l, k, n) for text in claim["maps"]]
    return [read(rows) for rows in claim["maps"]]


def equations(claim: dict) -> list[list[int]]:
    """ρ(g) W − W ρ(g) for every unit W, read entry by entry: different, primitive, in the order of their terms."""
    height, width = shape(claim)
    places = range(height * width)
    units = [[[int(r * width + c == i) for c in range(width)] for r in range(height)] for i in places]
    found = []
    for g, lie in generators(claim):
        columns = []
        for W in units:
            left, right = images(claim, W, g, lie)
            columns.append([a - b for a, b in zip(flat(left), flat(right), strict=True)])
        found += [tuple(primitive(row)) for row in transpose(columns) if any(row)]
    return sorted(map(list, set(found)), key=lambda row: [(i, x) for i, x in enumerate(row) if x])


def certificate(claim: dict) -> dict:
    """All fields."""
    size = prod(shape(claim))
    rows = equations(claim)
    solutions = [primitive(v) for v in null_space(rows, size)]
    maps = listed(claim) if "maps" in claim else []
    scale = lcm(*(Fraction(x).denominator for W in maps for x in flat(W)))
    vectors = [[int(x * scale) for x in flat(W)] for W in maps] if "maps" in claim else solutions
    witness = why_false(claim, maps, vectors, solutions)
    own = claim["kind"] in ("spans", "basis") and witness.get("kind", "relation") == "relation"
    (these, those), (mine, yours) = first_pivots(rows, PRIME), first_pivots(vectors if own else solutions, PRIME)
    part = {
        "name": "entries", "classes": size, "equations": len(rows), "equation_rows": these, "equation_columns": those,
        "vector_rows": mine, "vector_columns": yours,
    }  # fmt: skip
    made = {
        "certificate": "eqmath/2", "dim": len(solutions), "method": "direct", "parts": [part], "prime": PRIME,
        "rank": rank(vectors), "solutions": solutions, "status": "refuted" if witness else "proved",
    }  # fmt: skip
    return {"claim": claim} | spelled(made) | ({"witness": spelled(witness)} if witness else {})


def why_false(claim: dict, maps: list, vectors: list, solutions: list) -> dict:
    """The witness; empty, if the claim is true."""
    if claim["kind"] == "count":
        true = str(len(solutions))
        return {} if claim["number"] == true else {"kind": "numbers", "claimed": claim["number"], "true": true}
    if claim["kind"] != "independent":
        broken = violation(claim, maps)
        if broken:
            return broken
        for i, v in enumerate(solutions):
            if rank([*vectors, v]) > rank(vectors):
                return {"kind": "map", "diagram": f"v{i + 1}", "functional": functional(vectors, v)}
    if claim["kind"] != "spans":
        for i in range(len(vectors)):
            if rank(vectors[: i + 1]) <= i:
                (relation,) = null_space(transpose(vectors[: i + 1]), i + 1)
                return {"kind": "relation", "coefficients": primitive(relation) + [0] * (len(vectors) - i - 1)}
    return {}


def violation(claim: dict, maps: list) -> dict:
    """The first map, generator and entry at which the two sides differ."""
    legs = (1, 1) if "rows" in claim else (int(claim["l"]), int(claim["k"]))
    rows, columns = (list(product(range(1, n + 1), repeat=m)) for n, m in zip(bases(claim), legs, strict=True))
    for i, W in enumerate(maps):
        for j, (g, lie) in enumerate(generators(claim)):
            left, right = images(claim, W, g, lie)
            for I, one, other in zip(rows, left, right, strict=True):
                for J, a, b in zip(columns, one, other, strict=True):
                    if a != b:
                        entry = f"[{','.join(map(str, I))};{','.join(map(str, J))}]"
                        return {"kind": "element", "map": i, "generator": j, "entry": entry}
    return {}


def bases(claim: dict) -> tuple[int, int]:
    """How many values an index has, above and below."""
    return shape(claim) if "rows" in claim else (int(claim["n"]),) * 2


def functional(rows: list, vector: list) -> list[int]:
    """e_q − Σ R[p, q] e_p, where the vector reduced by R is first not 0."""
    table, pivots = reduce(rows)
    rest = [Fraction(x) for x in vector]
    for row, p in zip(table, pivots, strict=True):
        rest = [x - rest[p] * y for x, y in zip(rest, row, strict=True)]
    q = next(i for i, x in enumerate(rest) if x)
    found = [Fraction(int(i == q)) for i in range(len(vector))]
    for row, p in zip(table, pivots, strict=True):
        found[p] = -row[q]
    return primitive(found)
