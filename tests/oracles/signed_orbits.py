"""Orbits of index tuples under signed permutations, by joining them one by one; only the standard library."""

from itertools import product


def signed_orbit_count(generators, n, m):
    """How many orbits on [n]^m contain no tuple together with its negative.

    A generator is a list of pairs (image, sign), one for every point.
    """
    tuples = list(product(range(n), repeat=m))
    leader = {(t, sign): (t, sign) for t in tuples for sign in (1, -1)}

    def find(x):
        while leader[x] != x:
            leader[x] = leader[leader[x]]
            x = leader[x]
        return x

    for own in generators:
        for t in tuples:
            image, turn = tuple(own[i][0] for i in t), 1
            for i in t:
                turn *= own[i][1]
            for sign in (1, -1):
                a, b = find((t, sign)), find((image, sign * turn))
                leader[max(a, b)] = min(a, b)
    return len({min(find((t, 1))[0], find((t, -1))[0]) for t in tuples if find((t, 1)) != find((t, -1))})
