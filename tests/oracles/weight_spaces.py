"""Layers on the weights of networks by brute force: every permutation, every sign, every pair of parameters."""

from itertools import permutations, product


def parameters(widths):
    """("W", m, i, j) for the weight from neuron j of layer m−1 to neuron i of layer m, ("b", m, i) for a bias."""
    found = []
    for m in range(1, len(widths)):
        found += [("W", m, i, j) for i in range(widths[m]) for j in range(widths[m - 1])]
        found += [("b", m, i) for i in range(widths[m])]
    return found


def moved(parameter, g):
    """g[m] permutes the neurons of layer m."""
    if parameter[0] == "b":
        _, m, i = parameter
        return ("b", m, g[m][i])
    _, m, i, j = parameter
    return ("W", m, g[m][i], g[m - 1][j])


def exchanges(widths, moving_ends=False, residual=False):
    """All permutations of the neurons of every layer that moves, as one tuple a layer."""
    last = len(widths) - 1
    choices = []
    for m, d in enumerate(widths):
        fixed = m in (0, last) and not moving_ends
        choices.append([tuple(range(d))] if fixed else list(permutations(range(d))))
    for g in product(*choices):
        if not residual or len(set(g[1:-1])) <= 1:
            yield g


def orbit_count(widths, **how):
    """The number of orbits on pairs of parameters: the mean number of fixed pairs."""
    own = parameters(widths)
    fixed = [sum(moved(p, g) == p for p in own) for g in exchanges(widths, **how)]
    assert sum(f * f for f in fixed) % len(fixed) == 0
    return sum(f * f for f in fixed) // len(fixed), sum(fixed) // len(fixed)


def signed_count(widths):
    """The mean of the squared traces of all signed permutations of hidden neurons, and of the traces."""
    own, total, linear, order = parameters(widths), 0, 0, 0
    signs = [
        [(1,) * d] if m in (0, len(widths) - 1) else list(product((1, -1), repeat=d)) for m, d in enumerate(widths)
    ]
    for g in exchanges(widths):
        for s in product(*signs):
            trace = 0
            for p in own:
                if moved(p, g) == p:
                    trace += s[p[1]][p[2]] * (s[p[1] - 1][p[3]] if p[0] == "W" else 1)
            total, linear, order = total + trace * trace, linear + trace, order + 1
    assert total % order == 0
    return total // order, linear // order


def scaled_count(widths):
    """The number of pairs of orbits of parameters on which the same scalings act: the maps that scalings let through.

    The weight of an entry is the multiset of what scales it; a map between two entries needs equal weights, up to a
    permutation of hidden neurons, which is the count of orbits on such pairs.
    """
    own, last = parameters(widths), len(widths) - 1

    def weight(p):
        found = {}
        if 0 < p[1] < last:
            found[p[1], p[2]] = 1
        if p[0] == "W" and 0 < p[1] - 1 < last:
            found[p[1] - 1, p[3]] = -1
        return found

    pairs = {(p, q) for p in own for q in own if weight(p) == weight(q)}
    group = list(exchanges(widths))
    seen, count = set(), 0
    for pair in sorted(pairs):
        if pair not in seen:
            count += 1
            seen |= {tuple(moved(p, g) for p in pair) for g in group}
    return count


def network(widths, values, x, activation):
    """The outputs of a network whose parameters are values, for inputs x."""
    for m in range(1, len(widths)):
        x = [
            sum(values["W", m, i, j] * x[j] for j in range(widths[m - 1])) + values["b", m, i] for i in range(widths[m])
        ]
        x = x if m == len(widths) - 1 else [activation(t) for t in x]
    return x
