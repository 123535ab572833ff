"""Certificates of layers on ego networks class by class, where all of them are too large together (SPEC.md §10).

All of a layer follows from its map at one ego network of every class, and what that has to commute with are the
bijections of this one to itself. That the others are carried over is said by identities.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import product

from eqmath.claims.by_pairs import Pairs
from eqmath.claims.commuting import Content
from eqmath.claims.identities import Sum, identities_content, unnamed
from eqmath.claims.outcome import PROVED
from eqmath.claims.stated import Sentences, added
from eqmath.exact import Matrix
from eqmath.hom import LocalHom
from eqmath.methods.local_maps import permutation_of


def at_first(layers: LocalHom, own: tuple[int, ...]) -> Pairs:
    """The maps at the first ego network of a class, as those that commute with its bijections to itself.

    >>> layers = LocalHom.of("path:3", source="V", target="V")
    >>> [at_first(layers, own).commuting.content("count", None, number=2)["status"] for own in layers.classes]
    ['proved', 'proved']
    """
    size = layers.networks[own[0]].size
    found = [permutation_of(phi) for phi in layers.bijections if phi.source == phi.target == own[0]]
    pairs = tuple((layers.source.matrix(g), layers.target.matrix(g)) for g in found)
    shape = layers.target.dimension(size), layers.source.dimension(size)
    return Pairs(shape, discrete=pairs, title=f"layers at {own[0] + 1}")


def spanned_by_classes(layers: LocalHom) -> Content:
    """That the diagrams of every class span at its first ego network, and are carried over to all others.

    >>> found = spanned_by_classes(LocalHom.of("path:3", source="V", target="V"))
    >>> found["status"], len(found["claim"]["claims"]), len(found["claim"]["identities"])
    ('proved', 2, 12)
    """
    matrices: list[Matrix] = []

    def numbered(W: Matrix) -> str:
        matrices.append(W)
        return f"#{len(matrices) - 1}"

    claims, sums = [], list[Sum]()
    acting = [
        (phi, numbered(layers.source.matrix(g)), numbered(layers.target.matrix(g)))
        for phi, g in ((phi, permutation_of(phi)) for phi in layers.bijections)
    ]
    for own in layers.classes:
        maps = [layers.maps(d) for d in layers.spanning_set if d.network == own[0]]
        claims.append(at_first(layers, own).commuting.content("spans", [W[own[0]] for W in maps]))
        names = [{e: numbered(W[e]) for e in own} for W in maps]
        for W, (phi, X, Y) in product(names, acting):
            if phi.source in own:
                sums.append([(1, [[Y], [W[phi.source]]]), (-1, [[W[phi.target]], [X]])])
    return identities_content(PROVED, 1, (), sums, unnamed, matrices, claims)


def counted_by_classes(layers: LocalHom, status: str, number: Fraction) -> Content:
    """How many maps there are at the first ego network of every class, and whether they add up to a number.

    >>> layers = LocalHom.of("path:3", source="V", target="V")
    >>> counted_by_classes(layers, "proved", Fraction(4))["claim"]["sentences"]
    ['(2 + 2) = 4']
    """
    dims = [space.dim for space in layers.spaces]
    pairs = zip(layers.classes, dims, strict=True)
    claims = [at_first(layers, own).commuting.content("count", None, number=dim) for own, dim in pairs]
    stated = Sentences(((f"{added([(1, dim) for dim in dims])} = {number}", sum(dims) == number),))
    return identities_content(status, 1, (), (), unnamed, (), claims, stated)
