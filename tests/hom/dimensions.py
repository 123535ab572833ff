"""dim Hom of S(n) at l + k = m: the table of MATHEMATICS §1(d), rows n = 1…6, columns m = 0…6."""

TABLE = """
1 1 1 1 1 1 1
1 1 2 4 8 16 32
1 1 2 5 14 41 122
1 1 2 5 15 51 187
1 1 2 5 15 52 202
1 1 2 5 15 52 203
"""

DIMENSIONS = [
    (n, m, int(dim)) for n, row in enumerate(TABLE.strip().splitlines(), 1) for m, dim in enumerate(row.split())
]
"""All (n, m, dim)."""
