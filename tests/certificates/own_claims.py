"""Claims about groups of one's own, by name: what is typed here is true of no named series."""

CYCLE = [["0", "0", "1"], ["1", "0", "0"], ["0", "1", "0"]]
TURN = [["0", "-1"], ["1", "0"]]
HALF_TURN = [["0", "-1/2"], ["1/2", "0"]]
RATIONAL = [["3/5", "-4/5"], ["4/5", "3/5"]]
SKEW = [["1/2", "3/2"], ["1/2", "-1/2"]]
FLIP = [["1", "0"], ["0", "-1"]]
THIRD = [["0", "-1"], ["1", "-1"]]
ONE, ALL = [["1", "0"], ["0", "1"]], [["1", "1"], ["1", "1"]]
HALF = [["1/2", "0"], ["0", "1/2"]]
SQUARE = [["0", "1", "0"], ["0", "0", "1"], ["1", "0", "0"]]
ONE3 = [["1", "0", "0"], ["0", "1", "0"], ["0", "0", "1"]]


def claim(kind, k, l, n, discrete=(), lie=(), maps=None, family=None):
    """A claim as it stands in a file."""
    made = {"group": {"discrete": list(discrete), "lie": list(lie)}, "k": str(k), "kind": kind, "l": str(l)}
    made |= {"n": str(n)} | ({} if maps is None else {"maps": list(maps)})
    return made | ({} if family is None else {"family": family})


OWN = {
    "C3 basis": claim("basis", 1, 1, 3, [CYCLE]),
    "C3 basis of order 3": claim("basis", 1, 2, 3, [CYCLE]),
    "C3 spans": claim("spans", 1, 1, 3, [CYCLE], maps=[ONE3, CYCLE, SQUARE]),
    "C3 diagrams miss a map": claim("spans", 1, 1, 3, [CYCLE], maps=["1,1'", "1|1'"], family="partition"),
    "C3 dependent": claim("basis", 1, 1, 3, [CYCLE], maps=[ONE3, CYCLE, CYCLE, SQUARE]),
    "C3 jellyfish": claim("independent", 1, 1, 3, [CYCLE], maps=["J(1|1')"], family="jellyfish"),
    "C3 brauer": claim("independent", 2, 1, 3, [CYCLE], maps=[], family="brauer"),
    "rotations basis": claim("basis", 1, 1, 2, lie=[TURN]),
    "rotations of order 3": claim("basis", 2, 1, 2, lie=[TURN]),
    "rotations span": claim("basis", 1, 1, 2, lie=[TURN], maps=[TURN, ONE]),
    "rotations miss": claim("spans", 1, 1, 2, lie=[TURN], maps=["1,1'"], family="brauer"),
    "rotations not equivariant": claim("spans", 1, 1, 2, lie=[TURN], maps=[ONE, FLIP]),
    "rotations grood": claim("spans", 1, 1, 2, lie=[HALF_TURN], maps=["1|1'"], family="grood"),
    "rotations symplectic": claim("basis", 0, 2, 2, lie=[TURN], maps=["1,2"], family="symplectic"),
    "rational basis": claim("basis", 1, 1, 2, [RATIONAL]),
    "rational spans": claim("spans", 1, 1, 2, [RATIONAL], maps=[HALF, RATIONAL]),
    "rational dependent": claim("independent", 1, 1, 2, [RATIONAL], maps=[ONE, RATIONAL, TURN]),
    "rational not equivariant": claim("basis", 1, 1, 2, [SKEW], maps=["1|1'"], family="partition"),
    "rational misses": claim("basis", 1, 1, 2, [SKEW], maps=[HALF, HALF]),
    "third of order 3": claim("basis", 1, 2, 2, [THIRD]),
    "both basis": claim("basis", 1, 1, 2, [FLIP], [HALF_TURN]),
    "both span": claim("spans", 2, 2, 2, [FLIP], [TURN], ["1,2|1',2'", "1,1'|2,2'", "1,2'|2,1'"], "brauer"),
    "both not a basis": claim("basis", 1, 1, 2, [FLIP], [TURN], [HALF, ONE, HALF]),
    "both not equivariant": claim("spans", 1, 1, 2, [ONE], [TURN], [ONE, HALF, ALL]),
    "both miss": claim("spans", 2, 1, 2, [ONE], [TURN, TURN], [], "even"),
    "no generator": claim("basis", 0, 1, 2),
    "no generator, no legs": claim("spans", 0, 0, 2, maps=[[["0"]], [["5/7"]]]),
    "nothing listed": claim("spans", 1, 1, 2, [FLIP], maps=[]),
    "rotations counted": claim("count", 1, 1, 2, lie=[TURN]) | {"number": "2"},
    "C3 counted": claim("count", 1, 1, 3, [CYCLE]) | {"number": "4"},
}


def pairs(kind, rows, columns, discrete=(), lie=(), **more):
    """A claim about two representations as it stands in a file."""
    group = {"discrete": list(map(list, discrete)), "lie": list(map(list, lie))}
    return {"columns": str(columns), "group": group, "kind": kind, "rows": str(rows)} | more


SWAP, MINUS, DOUBLE = [["0", "1"], ["1", "0"]], [["-1", "0"], ["0", "1"]], [["2", "0"], ["0", "1"]]
TWICE, BACK = [["0", "2"], ["-2", "0"]], [["0", "1"], ["-1", "0"]]
HARMONIC = [(FLIP, FLIP), (MINUS, MINUS)], [(TWICE, TWICE)]
STRETCH, SQUEEZE = [["2", "0"], ["0", "1/2"]], [["1/2", "0"], ["0", "2"]]
RAISING = [["0", "1"], ["0", "0"]], [["0", "0"], ["-1", "0"]]
DUAL = [(TURN, TURN), (STRETCH, SQUEEZE)], [RAISING]
BOOST = [(MINUS, [["-1", "0", "0"], ["0", "-1", "0"], ["0", "0", "1"]])]
BOOST += [(FLIP, [["-1", "0", "0"], ["0", "1", "0"], ["0", "0", "-1"]])]
BOOST = BOOST, [(SWAP, [["0", "0", "0"], ["0", "0", "1"], ["0", "1", "0"]])]
EMBEDDED = [["0", "0"], ["1", "0"], ["0", "1"]]
DET = [([["-1"]], [["-1"]])] * 2, [([["0"]], [["0"]])]
INJECTIVE = [(SWAP, SWAP)]
PAIRS = {
    "harmonic": (pairs("spans", 2, 2, *HARMONIC, maps=[ONE]), ("O(2)", "Harm2(V)", "Harm2(V)")),
    "harmonic basis": (pairs("basis", 2, 2, *HARMONIC), ("O(2)", "Harm2(V)", "Harm2(V)")),
    "harmonic dependent": (pairs("independent", 2, 2, *HARMONIC, maps=[HALF, ONE]), ("O(2)", "Harm2(V)", "Harm2(V)")),
    "determinant": (pairs("count", 1, 1, *DET, number="1"), ("O(2)", "Alt2(V)", "det")),
    "determinant, a false number": (pairs("count", 1, 1, *DET, number="2"), ("O(2)", "Alt2(V)", "det")),
    "dual": (pairs("basis", 2, 2, *DUAL, maps=[BACK]), ("SU(2)", "V", "Dual(V)")),
    "dual, not equivariant": (pairs("spans", 2, 2, *DUAL, maps=[BACK, ONE]), ("SU(2)", "V", "Dual(V)")),
    "dual, too many": (pairs("basis", 2, 2, *DUAL, maps=[BACK, TURN]), ("SU(2)", "V", "Dual(V)")),
    "boost": (pairs("spans", 3, 2, *BOOST, maps=[EMBEDDED]), ("O(1,1)", "V", "Alt2(V)+V")),
    "boost misses": (pairs("basis", 3, 2, *BOOST, maps=[]), ("O(1,1)", "V", "Alt2(V)+V")),
    "injective misses": (pairs("spans", 2, 2, INJECTIVE, maps=[SWAP]), ("S(2)", "Inj2(V)", "V")),
    "injective number": (pairs("count", 2, 2, INJECTIVE, number="2"), ("S(2)", "Inj2(V)", "V")),
    "from nothing": (
        pairs("basis", 2, 0, [([], SWAP), ([], MINUS)], [([], BACK)]), ("O(2)", "Alt3(V)", "V"),
    ),
    "monomial": (
        pairs("count", 2, 2, [(SWAP, SWAP), (DOUBLE, [["1/2", "0"], ["0", "1"]])], number="0"),
        ("M(2)", "V", "Dual(V)"),
    ),
}  # fmt: skip
"""With the group and the spaces that have these generators."""
