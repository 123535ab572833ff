"""The laws of groups of exact matrices: elements, generators, the action, invariants, classes of index tuples."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from functools import cached_property
from itertools import product
from random import Random
from typing import Any

import numpy as np
from numpy.typing import NDArray

from eqmath.errors import Disagreement, EqmathError, GroupError, shown
from eqmath.exact import ExactMatrix, Matrix, integers, natural, null_space
from eqmath.groups import Group, Series, as_group, parse_group
from eqmath.hom import Hom
from eqmath.methods.action import act, integer_form
from eqmath.methods.direct import constraints
from eqmath.testing.classes import kept_by, listed
from eqmath.testing.report import Law, Report, beside_its_pickle, kept, together

LARGEST = 4
"""Of a series the groups up to this n are checked."""
ENTRIES = 100
"""Tensors with more entries are left out."""
ELEMENTS = 1000
"""Groups with more elements are not listed."""


def check_group(group: Group | Series | str, *, order: int = 3, samples: int = 4, seed: int = 0) -> Report:
    """The laws of a group, or of the groups of a series up to n = 4, with the number of comparisons for each.

    Elements, generators, products and inverses belong; the action is a representation; random elements keep the
    invariants of the generators, which are as many by classes of index tuples and by characters; the classes are
    those of the generators of K; the order is that of the generated group; name, equality and pickle. Where V is not
    self-dual, the generators belong to the algebraic group in which the group is dense, and invariants are those of
    V^⊗l ⊗ (V*)^⊗k for all k and l.

    Parameters
    ----------
    group : Group, Series or str
        A registered one, or one of your own: a `Series`, a permutation group, generators, the automorphisms of a
        graph, a product.
    order : int
        Tensor powers up to this one, as far as they have at most 100 entries.
    samples, seed : int
        How many random elements, and from which seed.

    Raises
    ------
    LawBroken
        At the first law that is broken, with the smallest counterexample found.

    Examples
    --------
    >>> print(check_group("C(3)", order=2))
    C(3) satisfies 13 laws
      identity         1 compared
      generators       1 compared
      samples          4 compared
      products        16 compared
      inverses         6 compared
      outsiders        3 compared
      seeds            1 compared
      representation  12 compared
      classes          6 compared
      invariants      12 compared
      dimension        3 compared
      order            1 compared
      values           2 compared
      lie elements    not checked: there is no instance
    """
    order, samples = natural(order, "order"), natural(samples, "samples")
    members = [group(n) for n in group.values(LARGEST)] if isinstance(group, Series) else [as_group(group)]
    reports = [kept(member.name, _Laws(member, order, samples, seed).all()) for member in members]
    return together(group.every if isinstance(group, Series) else members[0].name, reports)


class _Laws:
    """The laws of one group with their instances."""

    def __init__(self, group: Group, order: int, samples: int, seed: int) -> None:
        self.group, self.count, self.seed = group, samples, seed
        self.powers = [m for m in range(order + 1) if group.n**m <= ENTRIES]
        self.parts = group.series.parts
        two_colours = group.series.coloured is not None
        self.shapes = [(k, m - k) for m in self.powers for k in (range(m + 1) if two_colours else (0,))]

    def all(self) -> Iterator[Law]:
        """All of them; those that the group cannot answer say why."""
        group = self.group
        member = _refusal(lambda: group.one() in group)
        sampler = _refusal(lambda: self.elements)
        both = member or sampler
        whole = group.series.order
        finite = "" if whole and whole(group.n) <= ELEMENTS else "the order is not known, or large"
        yield Law("identity", "the identity is an element", self.identity, member)
        yield Law("generators", "the generators of K are invertible n × n matrices, and elements", self.generators)
        yield Law("samples", "random elements are elements", self.samples, both)
        yield Law("products", "gh is an element", self.products, both)
        yield Law("inverses", "the inverse of an element is an element", self.inverses, both)
        yield Law("outsiders", "a singular matrix, and one of another size, are not elements", self.outsiders, member)
        yield Law("seeds", "a random element depends on the generator that is passed in, and on nothing else",
                  self.seeds, sampler)  # fmt: skip
        yield Law("lie elements", "the one-parameter group of X is in the group", self.lie_elements, member)
        yield Law("representation", "ρ(gh) = ρ(g) ρ(h)", self.representation, sampler)
        yield Law("classes", "the generators of K permute the classes of index tuples, up to one sign each",
                  self.classes, "" if self.parts else "there are no classes of index tuples")  # fmt: skip
        yield Law("invariants", "random elements fix the tensors that the generators fix", self.invariants, sampler)
        yield Law(
            "dimension",
            "there are equally many invariants by generators, by classes and by characters",
            self.dimensions,
        )
        yield Law("order", "the generators generate as many elements as the order says", self.orders, finite)
        yield Law("values", "a group is equal to its pickled copy, and its name means no other group", self.values)

    @cached_property
    def elements(self) -> list[ExactMatrix]:
        """Random elements."""
        rng = Random(self.seed)
        return [self.group.random(rng) for _ in range(self.count)]

    def identity(self) -> Iterator[str]:
        one = self.group.one()
        yield "" if one in self.group else f"g = {one!r} is not an element"

    def generators(self) -> Iterator[str]:
        decided = not _refusal(lambda: self.group.one() in self.group)
        for g in self.group.discrete:
            if g.shape != (self.group.n, self.group.n) or not g.det():
                yield f"g = {shown(g, 300)} is not an invertible {self.group.n} × {self.group.n} matrix"
            else:
                inside = not decided or self.group.generated(g)
                yield "" if inside else f"g = {shown(g, 300)} is not an element"

    def samples(self) -> Iterator[str]:
        return (self.outside(g, "g") for g in self.elements)

    def products(self) -> Iterator[str]:
        for g, h in product(self.elements, repeat=2):
            yield self.outside(g * h, f"g = {shown(g, 150)}, h = {shown(h, 150)}: gh")

    def inverses(self) -> Iterator[str]:
        for g in self.group.discrete:
            inside = self.group.generated(g.inverse())
            yield "" if inside else f"g = {shown(g, 150)}: its inverse is not an element"
        for h in (self.group.one(), *self.elements):
            yield self.outside(h.inverse(), f"g = {shown(h, 150)}: its inverse")

    def outsiders(self) -> Iterator[str]:
        n = self.group.n
        ones = [Matrix([[1] * n for _ in range(n)])] if n > 1 else []
        for g in (Matrix.identity(n) * 0, *ones, Matrix.identity(n + 1)):
            yield f"g = {shown(g, 300)} is taken for an element" if g in self.group else ""

    def seeds(self) -> Iterator[str]:
        rng = Random(self.seed)
        again = [self.group.random(rng) for _ in range(self.count)]
        pairs = zip(self.elements, again, strict=True)
        first = next((f"{shown(g, 150)}, then {shown(h, 150)}" for g, h in pairs if g != h), "")
        yield f"the seed {self.seed} gives {first}" if first else ""

    def lie_elements(self) -> Iterator[str]:
        """Where X³ = cX the Cayley transform of sX is in the one-parameter group of X, if cs² < 1."""
        one = self.group.one()
        for x in self.group.lie:
            c = _cubic(x)
            if c is not None:
                scaled = x * (1 / (1 + c)) if c > 0 else x
                found = (one - scaled).inverse() * (one + scaled)
                inside = self.group.generated(found)
                yield (
                    "" if inside else f"X = {shown(x, 150)}: (1 − sX)⁻¹(1 + sX) = {shown(found, 300)} is not an element"
                )

    def representation(self) -> Iterator[str]:
        for m in self.powers:
            units = _units(self.group.n, m)
            for g, h in zip(self.elements, self.elements[::-1], strict=True):
                (a, p), (b, q), (c, r) = map(integer_form, (g, h, g * h))
                left = act(c, units, range(m)).astype(object) * (p * q) ** m
                right = act(a, act(b, units, range(m)), range(m)).astype(object) * r**m
                yield "" if (left == right).all() else f"m = {m}, g = {shown(g, 150)}, h = {shown(h, 150)}"

    def invariants(self) -> Iterator[str]:
        for k, l in self.shapes:
            m, maps = k + l, self.fixed(k, l).T.reshape((self.group.n,) * (k + l) + (-1,))
            for g in self.elements:
                integers, denominator = integer_form(g)
                left = act(integers, maps, range(l)).astype(object) * denominator**k
                right = act(integers.T, maps, range(l, m)).astype(object) * denominator**l
                said = f"{self.said(k, l)}: g = {shown(g, 300)} moves a tensor that the generators fix"
                yield "" if (left == right).all() else said

    def dimensions(self) -> Iterator[str]:
        for k, l in self.shapes:
            found = {"by generators": len(self.fixed(k, l))}
            try:
                found["by classes"] = Hom(self.group, k, l).dim
            except Disagreement as error:
                yield f"{self.said(k, l)}: {error.message}"
                continue
            characters = self.group.series.bent(k, l).dimension(k + l, self.group.n)
            found |= {} if characters is None else {"by characters": characters}
            words = ", ".join(f"{number} {way}" for way, number in found.items())
            yield f"{self.said(k, l)}: {words}" if len(set(found.values())) > 1 else ""

    def orders(self) -> Iterator[str]:
        said = self.group.order or 0
        number = len(_generated(self.group.discrete, self.group.one(), said))
        yield "" if number == said else f"the order is {said}, {'more' if number > said else number} are generated"

    def classes(self) -> Iterator[str]:
        for k, l in self.shapes:
            for part in self.group.bent(k, l).series.parts:
                yield listed(part, k + l, self.group.n)
                for g in self.group.discrete:
                    yield kept_by(g, part, k + l, self.group.n, l if self.group.series.coloured else None)

    def values(self) -> Iterator[str]:
        group, known = self.group, _read(self.group.name)
        yield "" if known in (None, group) else f"{group.name} is the name of another group"
        if known is not None or group.series.origin is not None:
            yield beside_its_pickle(group)

    def said(self, k: int, l: int) -> str:
        """On which tensors."""
        return f"k = {k}, l = {l}" if self.group.series.coloured else f"m = {l}"

    def fixed(self, k: int, l: int) -> NDArray[Any]:
        """A basis of the maps V^⊗k → V^⊗l that the generators keep, one per row."""
        equations = constraints(self.group.discrete, self.group.lie, self.group.n, k, l)
        return integers(null_space(equations), self.group.n ** (k + l))

    def outside(self, g: ExactMatrix, words: str) -> str:
        """What is said of a matrix that is not an element."""
        if g in self.group:
            return ""
        return f"{words} = {shown(g, 300)} is not an element"


def _refusal(ask: Callable[[], Any]) -> str:
    """Why the group does not answer; empty where it does."""
    try:
        ask()
    except GroupError as error:
        return error.message
    return ""


def _read(name: str) -> Group | None:
    """The group that is known under a name."""
    try:
        return parse_group(name)
    except EqmathError:
        return None


def _units(n: int, m: int) -> NDArray[np.int64]:
    """All basis tensors of V^⊗m, along the last axis."""
    return np.eye(n**m, dtype=np.int64).reshape((n,) * m + (n**m,))


def _cubic(x: Matrix) -> Fraction | None:
    """The c with X³ = cX; None where there is none."""
    cube, entries = x * x * x, [(a, b) for a, row in enumerate(x.tolist()) for b, value in enumerate(row) if value]
    if not entries:
        return None
    c = Fraction(cube[entries[0]], x[entries[0]])
    return c if cube == x * c else None


def _generated(generators: Sequence[Matrix], one: Matrix, most: int) -> set[Matrix]:
    """The closure under multiplication, or more than so many of its elements."""
    elements, new = {one}, [one]
    while new and len(elements) <= most:
        fresh = {g * h for g in generators for h in new} - elements
        elements |= fresh
        new = sorted(fresh)
    return elements
