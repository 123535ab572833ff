"""Runs exported layers with plain numpy, as a framework without eqmath would; it imports nothing of eqmath."""

import numpy as np


def indices(places, sizes):
    """The index arrays of a view: at every leg scale · axis + offset."""
    axes = np.indices(sizes, dtype=int, sparse=True)
    found = [scale * axes[axis] + offset if axis >= 0 else offset for axis, scale, offset in places]
    return tuple(np.broadcast_to(index, sizes) for index in found)


def read(step, x, n):
    """One array per cell."""
    sizes, last = [n] * step["kept"] + step["extra"], tuple(range(step["kept"], step["kept"] + len(step["extra"])))
    return [
        sum(sign * np.asarray(x[indices(places, sizes)]).sum(axis=last) for sign, places in cell)
        for cell in step["cells"]
    ]


def write(step, cores, y, n):
    """Every cell added to its views of y."""
    sizes = [n] * step["kept"] + step["extra"]
    for cell, core in zip(step["cells"], cores, strict=True):
        for sign, places in cell:
            filled = np.broadcast_to(np.reshape(core, np.shape(core) + (1,) * len(step["extra"])), sizes)
            np.add.at(y, indices(places, sizes), sign * filled)


def shared(layer, x, weights):
    """Read all arrays below, mix them, write all arrays above backwards."""
    n, table, below, above = layer["n"], np.concatenate([weights, -weights, [0]]), [], {}
    for step in layer["reads"]:
        below.append(read(step, x if step["parent"] < 0 else below[step["parent"]][0], n))
    for group in layer["mixing"]:
        stack = np.array([below[i] for i in group["below"]])
        for i, upper in enumerate(group["above"]):
            above[upper] = sum(
                np.tensordot(table[m["places"][i]], stack, 1).transpose(0, *(1 + a for a in m["matching"]))
                for m in group["matchings"]
            )
    y = np.zeros((n,) * layer["l"], dtype=np.int64)
    for upper in sorted(above, reverse=True):
        step = layer["writes"][upper]
        write(step, above[upper], y if step["parent"] < 0 else above[step["parent"]][0], n)
    return y


def entries(layer, x, weights):
    """The matrices, entry by entry."""
    y = np.zeros(layer["outputs"], dtype=np.int64)
    for weight, listed in zip(weights, layer["entries"], strict=True):
        for row, column, value in listed:
            y.reshape(-1)[row] += weight * value * x.reshape(-1)[column]
    return y


def networks(layer, x, weights):
    """Sums over one vertex after another, then the product of what is left on the labels above."""
    y = np.zeros(layer["outputs"], dtype=np.int64)
    for weight, graph in zip(weights, layer["maps"], strict=True):
        y += weight * network(graph, x)
    return y


def network(graph, x):
    n, tops = graph["n"], graph["tops"]
    adjacency, distinct = np.array(graph["adjacency"]).reshape(n, n), list(dict.fromkeys(tops))
    tables = {(kind, number): np.array(rows) for kind, number, rows in graph.get("tables", ())}

    def value(factor):
        """An array, and the vertices of its axes."""
        if factor[0] == "x":
            return x, list(factor[1])
        if factor[0] == "edge":
            return adjacency, list(factor[1:])
        if factor[0] in ("arc", "colour"):
            return tables[factor[0], factor[-1]], list(factor[1:-1])
        if factor[0] == "all":
            return np.ones(n, dtype=np.int64), [factor[1]]
        parts = [value(part) for part in factor[2]]
        axes = sorted({v for _, own in parts for v in own} - {factor[1]})
        return np.einsum(*[item for part in parts for item in part], axes), axes

    parts = [value(factor) for factor in graph["factors"]] + [(np.ones(n, dtype=np.int64), [v]) for v in distinct]
    core = np.einsum(*[item for part in parts for item in part], distinct)
    axes = dict(zip(distinct, np.indices((n,) * len(distinct), dtype=int, sparse=True), strict=True))
    y = np.zeros((n,) * len(tops), dtype=np.int64)
    y[tuple(axes[v] for v in tops)] = core
    return y


RUN = {"shared": shared, "entries": entries, "networks": networks}


def matrices(layer):
    """The matrix of every parameter; those of a product of groups are Kronecker products."""
    if layer["kind"] == "tensor":
        first, second = map(matrices, layer["factors"])
        return [np.kron(A, B) for A in first for B in second]
    count, inputs, _ = sizes(layer)
    unit = np.eye(int(np.prod(inputs, dtype=int)), dtype=np.int64).reshape(-1, *inputs)
    return [np.array([RUN[layer["kind"]](layer, e, w).ravel() for e in unit]).T for w in np.eye(count, dtype=np.int64)]


def sizes(layer):
    """The number of parameters, and the lengths of the legs."""
    if layer["kind"] == "shared":
        return layer["weights"], (layer["n"],) * layer["k"], (layer["n"],) * layer["l"]
    return len(layer["maps" if layer["kind"] == "networks" else "entries"]), layer["inputs"], layer["outputs"]
