"""Diagram categories: objects are numbers of points, morphisms k → l exact linear combinations of diagrams.

They are rigid and symmetric: a bent strand can be pulled straight, and diagrams slide through crossings. A trace is
cyclic, and the matrices are a functor:

>>> P = category("partition", "n")
>>> one, cup, cross, x = P("1,1'"), P("1,2"), P("1,2'|2,1'"), P({"1,1'": 2, "1|1'": -1})
>>> cup.flip().tensor(one) * one.tensor(cup) == one == one.tensor(cup.flip()) * cup.tensor(one)
True
>>> cross * x.tensor(one) == one.tensor(x) * cross, cross * cross == P.identity(2)
(True, True)
>>> y = P({"1,2|1',2'": 1, "1|2,1',2'": 3})
>>> (y * cross).trace() == (cross * y).trace(), (y * cross).matrix(3) == y.matrix(3) * cross.matrix(3)
(True, True)
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from eqmath.algebras.arithmetic import Arithmetic, arrow, bilinear, collected_terms
from eqmath.algebras.listing import pruned_diagrams
from eqmath.algebras.record import CategoryRecord, Graphs, Object, Subcategory, category_record
from eqmath.diagrams import Diagram, LinearCombination, loop_value
from eqmath.errors import CaseError, DiagramError, NotComposable, UnknownName
from eqmath.exact import Matrix, Scalar, exact_number, listed, natural
from eqmath.families import Bilabelled, Family, family
from eqmath.groups import Group, as_group


@dataclass(frozen=True)
class Category:
    """A strict monoidal category of diagrams with loop value δ.

    Attributes
    ----------
    record : what is known of it, whatever δ is
    delta : the loop value, a number or a symbol
    rules : the family whose composition, tensor product and flip hold

    Examples
    --------
    >>> P = category("partition", "n")
    >>> print(P("1|1'") * P("1|1'"))
    n · 1|1'
    >>> P.count(2, 2), len(list(P.diagrams(2, 1)))
    (15, 5)
    """

    record: CategoryRecord
    delta: Scalar
    rules: Family

    @property
    def name(self) -> str:
        """The name of the category."""
        return self.record.name

    @property
    def part(self) -> Subcategory | None:
        """The subcategory of the partition category, for plain diagrams; None with determinants or graphs."""
        return self.record.part

    @property
    def is_plain(self) -> bool:
        """Whether two diagrams compose to one diagram and loops."""
        return self.part is not None

    @property
    def takes_dimension(self) -> bool:
        """Whether the category is made for one dimension n: it has a sign, determinants or graphs."""
        return self.record.takes_dimension

    @property
    def dimension(self) -> int | None:
        """That n, up to sign the loop value; None where any matrix size will do."""
        return abs(int(self.delta)) if self.takes_dimension else None  # type: ignore[arg-type]

    def points(self, thing: Object) -> int:
        """The number of points of an object.

        Raises
        ------
        CaseError
            If it is not an object.
        """
        return self.record.points(thing)

    def diagrams(self, source: Object, target: Object) -> Iterator[Any]:
        """The diagrams of a Hom space, lazily, in their order.

        Raises
        ------
        CaseError
            If one of the two is not an object.
        """
        k, l = self.points(source), self.points(target)
        if self.part is None:
            for piece in self._pieces:
                yield from piece.diagrams(k, l, self.dimension)
        else:
            keeps, pruned = self.part.keeps, self.part.planar or self.part.joins
            found = pruned_diagrams(self.part, source, target) if pruned else family(self.part.within).diagrams(k, l)
            yield from (d for d in found if keeps(d, source, target))

    def count(self, source: Object, target: Object) -> int:
        """How many there are, in closed form."""
        k, l = self.points(source), self.points(target)
        if self.part:
            return self.part.count(source, target)
        return sum(piece.count(k + l, self.dimension) for piece in self._pieces)

    @property
    def _pieces(self) -> tuple[Family, ...]:
        """Diagrams without determinants, where others have them, and the family's own."""
        headless = self.record.headless
        return (family(headless), self.rules) if headless else (self.rules,)

    def contains(self, diagram: Any, source: Object | None = None, target: Object | None = None) -> bool:
        """Whether a diagram is a morphism, between given objects where these have colours."""
        if self.part is None:
            return self.record.graphs is not None or any(
                diagram in piece.diagrams(diagram.k, diagram.l, self.dimension) for piece in self._pieces
            )
        source, target = (diagram.k if source is None else source), (diagram.l if target is None else target)
        return type(diagram) is Diagram and self.part.keeps(diagram, source, target)

    def __call__(self, terms: Any, source: Object | None = None, target: Object | None = None) -> Morphism:
        """A morphism: from a diagram, its text or blocks, or a mapping of diagrams to coefficients.

        Raises
        ------
        DiagramError
            If a diagram is not in the category, or not between the two objects.
        NotComposable
            If it is a morphism at another loop value.
        CaseError
            If an object is needed, or is none.
        """
        found = self._read(terms)
        objects = self._objects(source, target, found)
        k, l = self.points(objects[0]), self.points(objects[1])
        for d in found:
            if (d.k, d.l) != (k, l):
                raise DiagramError(f"expected ({k},{l})-diagrams, found {d}, a ({d.k},{d.l})-diagram")
            if not self.contains(d, *objects):
                raise DiagramError(f"{d} is not a diagram of the {self.name} category")
        return Morphism(self, found, (k, l), objects)

    def _read(self, terms: Any) -> dict[Any, Scalar]:
        if isinstance(terms, LinearCombination):
            if terms.delta != self.delta:
                raise NotComposable(f"cannot mix the loop values {self.delta} and {terms.delta}")
            return terms.terms
        if not isinstance(terms, Mapping):
            terms = {self.read_diagram(terms): 1}
        found = {self.read_diagram(d): c for d, c in terms.items()}
        for d in found:
            if not isinstance(d, self.record.kinds):
                raise DiagramError(f"{d!r} is not a diagram of the {self.name} category")
        return found

    def read_diagram(self, written: Any) -> Any:
        """A diagram as it is, from its text, or from its blocks of signed vertices.

        Raises
        ------
        DiagramError
            If it is none of these.

        Examples
        --------
        >>> category("partition", "n").read_diagram([[1, 2], [-1]])
        Diagram("1,2|1'")
        """
        if isinstance(written, self.record.kinds):
            return written
        if isinstance(written, str):
            return self.rules.read(written)
        if listed(written) is not None:
            return Diagram.from_blocks(written)
        if not isinstance(written, Hashable):
            raise DiagramError(f"expected a diagram or a mapping of diagrams to coefficients, found {written!r}")
        return written

    def _objects(self, source: Object | None, target: Object | None, found: Mapping[Any, Scalar]) -> tuple[Any, Any]:
        """The objects that are given, else those of the first diagram."""
        if self.part and self.part.coloured:
            if source is None or target is None:
                raise CaseError("expected two words in w and b: a diagram does not show the colours of its points")
            return source, target
        first = next(iter(found), None)
        k, l = (first.k, first.l) if first is not None else (0, 0)
        return (k if source is None else source), (l if target is None else target)

    def zero(self, source: Object, target: Object) -> Morphism:
        """The zero morphism."""
        return self({}, source, target)

    def identity(self, thing: Object) -> Morphism:
        """The identity of an object."""
        return self._plain(Diagram.identity(self.points(thing)), (thing, thing))

    def cup(self, k: int) -> Morphism:
        """∪ on k strands, a map 0 → 2k: the output i is joined to the output k+i."""
        k = natural(k, "k")
        return self._plain(Diagram.from_word([*range(k), *range(k)], 2 * k), (0, 2 * k))

    def _plain(self, diagram: Diagram, objects: tuple[Any, Any]) -> Morphism:
        graphs = self.record.graphs
        found = graphs.of(diagram) if graphs else diagram
        return Morphism(self, {found: 1}, (diagram.k, diagram.l), objects)

    def at(self, delta: Scalar | str) -> Category:
        """The same category at another loop value.

        Raises
        ------
        CaseError
            If the category is made for one dimension.
        """
        if self.takes_dimension:
            raise CaseError(f"the {self.name} category is built for n = {self.dimension}", hint="category(name, n)")
        return replace(self, delta=loop_value(delta))

    def __repr__(self) -> str:
        return f"<the {self.name} category, δ = {self.delta}>"


def category(name: str, delta: Scalar | str | Group) -> Category:
    """The diagram category of that name at a loop value.

    ``partition`` and its subcategories at any δ; ``symplectic``, which is the Brauer category B(−n) with
    its signed functor, ``Brauer-Grood`` and ``jellyfish`` at the dimension n; ``bilabelled`` of a group
    Aut(G).

    Raises
    ------
    UnknownName
        If there is none, or a group is given and not wanted, or wanted and not given.
    CaseError
        If the dimension is not a positive integer, even for ``symplectic``.

    Examples
    --------
    >>> print(category("symplectic", 2)("1,2") * category("symplectic", 2)("1',2'").flip().flip())
    1,2|1',2'
    >>> J = category("jellyfish", 3)("J(1|2|3)")
    >>> print(J.flip() * J)
    6 · ∅
    """
    record = category_record(name)
    delta = as_group(delta) if record.graphs and isinstance(delta, str) else delta
    if isinstance(delta, Group) != (record.graphs is not None):
        raise UnknownName(f"the category {record.name!r} takes {'a' if record.graphs else 'no'} group Aut(G)")
    if isinstance(delta, Group):
        return Category(record, delta.n, family(record.family, delta))
    rules = family(record.family)
    if not record.takes_dimension:
        return Category(record, loop_value(delta), rules)
    n = natural(delta, "n")  # type: ignore[arg-type]
    if n == 0 or n % rules.matrices.step:
        raise CaseError(f"expected {'an even n' if rules.matrices.step == 2 else 'n'} ≥ 1, found n = {n}")
    return Category(record, -n if record.sign else n, rules)


class Morphism(Arithmetic):
    """A morphism k → l of a diagram category: an exact linear combination of its diagrams.

    Parameters
    ----------
    category : Category
    terms : mapping of diagram to coefficient
    shape : (k, l), optional
        Needed only when there are no terms.
    objects : (source, target), optional
        Needed only where points have colours.

    Examples
    --------
    >>> B = category("Brauer", "n")
    >>> e = B("1,2|1',2'")
    >>> e * e == B.delta * e, e.trace()
    (True, n)
    >>> print(e - 1, (e + 1) / 2, sum([e, e]), sep="; ")
    1,2|1',2' - 1,1'|2,2'; 1/2 · 1,2|1',2' + 1/2 · 1,1'|2,2'; 2 · 1,2|1',2'
    """

    __slots__ = ()
    category: Category

    def __init__(
        self,
        category: Category,
        terms: Mapping[Any, Scalar],
        shape: tuple[int, int] | None = None,
        objects: tuple[Any, Any] | None = None,
    ) -> None:
        object.__setattr__(self, "category", category)
        if category.record.graphs:
            terms = _up_to_isomorphism(terms, category.record.graphs)
        super().__init__(terms, category.delta, shape)
        object.__setattr__(self, "objects", objects or self.shape)

    def _with(self, terms: Mapping[Any, Scalar], shape: tuple[int, int] | None = None) -> Morphism:
        return Morphism(self.category, terms, shape or self.shape, None if shape else self.objects)

    def _product(self, other: LinearCombination) -> Mapping[Any, Scalar]:
        if self.category.is_plain:
            return super()._product(other)
        delta, compose = self.delta, self.category.rules.compose
        return bilinear(self.terms, other.terms, lambda a, b: compose(a, b, delta))

    def _beside(self, other: LinearCombination) -> Mapping[Any, Scalar]:
        if self.category.is_plain:
            return super()._beside(other)
        delta, tensor = self.delta, self.category.rules.tensor
        return bilinear(self.terms, other.terms, lambda a, b: tensor(a, b, delta))

    def _upside_down(self) -> Mapping[Any, Scalar]:
        flips = ((c, self.category.rules.flip(d)) for d, c in self.terms.items())
        return collected_terms((flipped, c * sign) for c, (sign, flipped) in flips)

    def trace(self) -> Scalar:
        """The closure: every output is joined to the input below it; a number or a polynomial in δ.

        Raises
        ------
        NotComposable
            If source and target differ.

        Examples
        --------
        >>> category("partition", "n")("1,2|1'|2'").trace()
        n
        """
        k = self.shape[0]
        if self.objects[0] != self.objects[1]:
            raise NotComposable(f"only an endomorphism has a trace, this is {arrow(self)}")
        record = category_record("partition") if self.category.is_plain else self.category.record
        category = replace(self.category, record=record)
        cup = category.cup(k)
        closed = cup.flip() * Morphism(category, self.terms, self.shape).tensor(category.identity(k)) * cup
        if category.record.graphs:
            return closed.matrix(int(self.delta))[0, 0]  # type: ignore[arg-type]
        return sum(closed.terms.values())

    def matrix(self, n: int) -> Matrix:
        """The functor to matrices: Σ c_d Θ(d), of shape n^l × n^k.

        Raises
        ------
        NotComposable
            If δ is neither a symbol nor the loop value at n.
        """
        sign = self.category.record.sign
        if sign is None and self.category.is_plain:
            return super().matrix(n)
        if self.delta != (-n if sign else n):
            raise NotComposable(f"the loop value is {self.delta}, so there is no matrix at n = {n}")
        k, l = self.shape
        total = Diagram.from_word([0] * (k + l), l).matrix(n) * 0
        for d, c in self.terms.items():
            value = exact_number(c) * (sign(d) if sign else 1)
            total = total + self.category.rules.matrix(d, n) * value
        return total

    def to_numpy(self) -> NDArray[Any]:
        """The coefficients in the order of the diagrams: integers where they fit, else exact objects.

        Examples
        --------
        >>> category("partition", 5)("1|1'").to_numpy()
        array([0, 1])
        """
        values = [self[d] for d in self.category.diagrams(*self.objects)]
        small = all(isinstance(c, int) and abs(c) < 2**63 for c in values)
        return np.array(values, dtype=np.int64 if small else object)

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, Morphism)
            and (self.category, self.objects) == (other.category, other.objects)
            and super().__eq__(other)
        )

    __hash__ = LinearCombination.__hash__

    def __reduce__(self) -> tuple[Any, ...]:
        return Morphism, (self.category, self.terms, self.shape, self.objects)


def _up_to_isomorphism(terms: Mapping[Bilabelled, Scalar], graphs: Graphs) -> dict[Bilabelled, Scalar]:
    return collected_terms((graphs.canonical(graph), c) for graph, c in terms.items())
