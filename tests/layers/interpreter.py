"""Runs exported index patterns with plain Python numbers; it imports nothing of eqmath and no numpy.

A tensor is a dictionary from index tuples to numbers, 0 being left out.
"""

from itertools import product


def tensor(values, shape):
    """From a flat list in lexicographic order."""
    return {index: value for index, value in zip(product(*map(range, shape)), values, strict=True) if value}


def flat(found, shape):
    """Back to a flat list."""
    return [found.get(index, 0) for index in product(*map(range, shape))]


def at(places, axes):
    """The index tuple at these values of the axes."""
    return tuple((scale * axes[axis] if axis >= 0 else 0) + offset for axis, scale, offset in places)


def read(step, x, n):
    """One tensor a cell."""
    sizes = [n] * step["kept"] + step["extra"]
    cells = []
    for terms in step["cells"]:
        total = {}
        for sign, places in terms:
            for axes in product(*map(range, sizes)):
                key = axes[: step["kept"]]
                total[key] = total.get(key, 0) + sign * x.get(at(places, axes), 0)
        cells.append(total)
    return cells


def write(step, cells, y, n):
    """Add one tensor a cell to y."""
    sizes = [n] * step["kept"] + step["extra"]
    for terms, core in zip(step["cells"], cells, strict=True):
        for sign, places in terms:
            for axes in product(*map(range, sizes)):
                index = at(places, axes)
                y[index] = y.get(index, 0) + sign * core.get(axes[: step["kept"]], 0)


def matched(core, matching):
    """The axes in the order of the matching."""
    return {tuple(index[place] for place in matching): value for index, value in core.items()}


def run_patterns(plan, x):
    """One diagram."""
    cores = [x]
    for step in plan["reads"]:
        cores = [cell for core in cores for cell in read(step, core, plan["n"])]
    cores = [{i: plan["sign"] * v for i, v in matched(core, plan["matching"]).items()} for core in cores]
    for step in plan["writes"]:
        y = {}
        write(step, cores, y, plan["n"])
        cores = [y]
    return cores[0]


def run_shared(layer, x, weights):
    """Many diagrams with weights."""
    table = [*weights, *(-w for w in weights), 0]
    below = []
    for step in layer["reads"]:
        below.append(read(step, x if step["parent"] < 0 else below[step["parent"]][0], layer["n"]))
    above = {}
    for group in layer["mixing"]:
        for t, upper in enumerate(group["above"]):
            cells = [{} for _ in below[group["below"][0]]]
            for mixing in group["matchings"]:
                for place, lower in zip(mixing["places"][t], group["below"], strict=True):
                    for cell, core in zip(cells, below[lower], strict=True):
                        for index, value in matched(core, mixing["matching"]).items():
                            cell[index] = cell.get(index, 0) + table[place] * value
            above[upper] = cells
    y = {}
    for i in sorted(above, reverse=True):
        step = layer["writes"][i]
        write(step, above[i], y if step["parent"] < 0 else above[step["parent"]][0], layer["n"])
    return y
