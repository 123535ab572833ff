"""dim Hom at l + k = m: one line a group, from m = 0 on, · where none is noted."""

TABLE = """
S(1) 1 1 1 1 1 1 1
S(2) 1 1 2 4 8 16 32
S(3) 1 1 2 5 14 41 122
S(4) 1 1 2 5 15 51 187
S(5) 1 1 2 5 15 52 202
S(6) 1 1 2 5 15 52 203
A(2) 1 2 4 8 16 32 64
A(3) 1 1 3 9 27 81 243
A(4) 1 1 2 6 22 86 342
A(5) 1 1 2 5 16 63 282
A(6) 1 1 2 5 15 53 219
O(1) 1 0 1 0 1 0 1 0 1
O(2) 1 0 1 0 3 0 10 0 35
O(3) 1 0 1 0 3 0 15 0 91
O(4) 1 0 1 0 3 0 15 0 105
O(5) 1 0 1 0 3 0 15 0 105
Sp(2) 1 0 1 0 2 0 5 0 14
Sp(4) 1 0 1 0 3 0 14 0 84
Sp(6) 1 0 1 0 3 0 15 0 104
SO(1) 1 1 1 1 1 1 1 1 1
SO(2) 1 0 2 0 6 0 20 0 70
SO(3) 1 0 1 1 3 6 15 36 91
SO(4) 1 0 1 0 4 0 25 0 196
SO(5) 1 0 1 0 3 1 15 15 105
H(2) · · · 0 4 · 16
H(3) · · · · 4 · 31
B(2) · · · 4 8 · 32
B(3) · · · · 10 · 71
"""


def _cells(line: str) -> list[tuple[str, int, int, int]]:
    name, *dims = line.split()
    letter, n = name.removesuffix(")").split("(")
    return [(letter, int(n), m, int(dim)) for m, dim in enumerate(dims) if dim != "·"]


ALL = [cell for line in TABLE.strip().splitlines() for cell in _cells(line)]
"""All (letter, n, m, dim)."""

DIMENSIONS = [(n, m, dim) for letter, n, m, dim in ALL if letter == "S"]
"""All (n, m, dim) of the symmetric groups."""
