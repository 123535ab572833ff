"""A diagram family: its members, the entries of their matrices, and the rules by which they multiply."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice
from typing import Any

import numpy as np

from eqmath.canvas import Scene, Shown
from eqmath.combinatorics import Word, Words, word_rows
from eqmath.diagrams import MOST_CAPTIONED, Diagram, Vertex, diagram_values, gallery
from eqmath.errors import CaseError, DiagramError, shown
from eqmath.exact import Integers, Matrix, Number, Scalar, natural
from eqmath.families.entries import Entries, all_tuples
from eqmath.families.every_word import every_word
from eqmath.families.looks import headless, plain_picture
from eqmath.families.members import EVERY, Members, Rule
from eqmath.families.rules import PLAIN, Rules, Terms
from eqmath.families.super_members import SuperMembers
from eqmath.groups import Group
from eqmath.limits import require, timed


@dataclass(frozen=True)
class Family:
    """A family of diagrams on m = l + k vertices.

    Attributes
    ----------
    name : str
    members : which diagrams it has
    matrices : the entries of their matrices
    orbit_matrices : those of the orbit matrices, where there are some
    rules : how they multiply; None where a product is not a combination of few diagrams
    of : group ↦ the family within one group, for families that depend on it
    formed : whether its matrices are made of the symmetric form of the group, and perhaps of determinants
    of_shape : (k, l) ↦ the family among (k,l)-diagrams, for families that depend on which vertices are inputs
    diagram : (word, l) ↦ the diagram as an object
    parse : text ↦ the diagram as an object; `read` asks as well whether it is in the family
    picture : (d, labels, filled, palette) ↦ its drawing
    tentacles : d ↦ the vertices at which the tentacles of its head end, in their order
    legs : word ↦ the number l + k of vertices that are inputs or outputs
    super_members : its diagrams on legs that are symmetrised or antisymmetrised in groups; None where not known
    """

    name: str
    members: Members
    matrices: Entries
    orbit_matrices: Entries | None = None
    rules: Rules | None = PLAIN
    of: Callable[[Group], Family] | None = None
    formed: bool = False
    of_shape: Callable[[int, int], Family] | None = None
    diagram: Callable[[Sequence[int], int], Any] = Diagram.from_word
    parse: Callable[[str], Any] = Diagram
    picture: Callable[[Any, str, bool, str], Scene] = plain_picture
    tentacles: Callable[[Any], Sequence[Vertex]] = headless
    legs: Callable[[Any], int] = len
    super_members: SuperMembers | None = None

    def contains(self, word: Any, n: int | None) -> bool:
        """Whether the diagram with this word belongs to the family; n is None where it does not matter."""
        return self.members.contains(word, n)

    def words(self, m: int, n: int | None) -> Iterator[Any]:
        """The words of its diagrams on m vertices, lazily, in lexicographic order."""
        return self.members.words(m, n)

    def count(self, m: int, n: int | None) -> int:
        """How many diagrams it has on m vertices, in closed form.

        >>> from eqmath.families import family
        >>> family("brauer").count(8, None)
        105
        """
        return self.members.count(m, n)

    def compose(self, upper: Any, lower: Any, delta: Scalar | str) -> Terms:
        """The product of the matrices of two diagrams as a combination, δ being the loop value.

        >>> from eqmath.families import family
        >>> family("symplectic").compose(Diagram("1',2'"), Diagram("1,2"), "n")
        {Diagram("0"): n}

        Raises
        ------
        NotComposable
            If they do not fit, or not with this δ.
        DiagramError
            If the family has no rules.
        """
        return self.own_rules().compose(upper, lower, delta)

    def tensor(self, a: Any, b: Any, delta: Scalar | str | None = None) -> Terms:
        """The Kronecker product of their matrices as a combination; δ may be left out where the diagrams tell.

        >>> from eqmath.families import family
        >>> family("grood").tensor(Diagram("1"), Diagram("1,1'"))
        {Diagram("1|2,1'"): 1}

        Raises
        ------
        NotComposable
            If δ is needed, or does not fit.
        DiagramError
            If the family has no rules.
        """
        return self.own_rules().tensor(a, b, delta)

    def flip(self, d: Any) -> tuple[Number, Any]:
        """(c, e), the transpose of the matrix of d being c times that of e.

        >>> from eqmath.families import family
        >>> family("grood").flip(Diagram("1|1'"))
        (-1, Diagram("1|1'"))

        Raises
        ------
        DiagramError
            If the family has no rules.
        """
        return self.own_rules().flip(d)

    def own_rules(self) -> Rules:
        """The rules.

        Raises
        ------
        DiagramError
            If it has none.
        """
        if self.rules is None:
            hint = "multiply their matrices: Hom(group, k, l).matrix(d)"
            raise DiagramError(f"the diagrams of the family {self.name} have no rule for products", hint=hint)
        return self.rules

    def entries_in(self, orbit: bool) -> Entries:
        """The entries of the diagrams' matrices, or of the orbit matrices, where there are some."""
        return self.orbit_matrices if orbit and self.orbit_matrices else self.matrices

    @property
    def bends_freely(self) -> bool:
        """Whether an input that is bent up changes no entry; ε changes them."""
        return self.matrices.bent is self.matrices.values

    def diagrams(self, k: int, l: int, n: int | None = None, rule: Rule | None = None) -> Diagrams:
        """The (k,l)-diagrams of the family, or those that a rule selects for this n.

        >>> from eqmath.families import family
        >>> family("partition").diagrams(1, 1)
        [Diagram("1,1'"), Diagram("1|1'")]
        """
        return Diagrams((Piece(self, rule or EVERY),), natural(k, "k"), natural(l, "l"), n)

    def shaped(self, k: int, l: int) -> Family:
        """The family among the (k,l)-diagrams; itself, where it does not matter which vertices are inputs.

        >>> from eqmath.families import family
        >>> [family("walled-brauer").shaped(k, 4 - k).count(4, None) for k in range(5)]
        [0, 0, 2, 0, 0]
        """
        return self if self.of_shape is None else self.of_shape(k, l)

    def category(self, k: int, l: int, n: int) -> list[Any]:
        """The diagrams k → l of the family's category, of which products of the family are combinations.

        >>> from eqmath.families import family
        >>> family("grood").category(1, 1, 2)
        [Diagram("1,1'"), Diagram("1|1'")]
        """
        own = self.members.morphisms
        return list(self.diagrams(k, l, n) if own is None else own(k, l, n))

    def category_count(self, m: int, n: int) -> int:
        """How many diagrams the category has on m vertices, in closed form."""
        return (self.members.morphism_count or self.count)(m, n)

    def read(self, text: str) -> Any:
        """The diagram that a text stands for.

        Raises
        ------
        DiagramError
            If the text is not a diagram, or one that the family does not know: the message names a block.

        Examples
        --------
        >>> from eqmath.families import family
        >>> family("brauer").read("1,2,1'")
        Traceback (most recent call last):
        eqmath.errors.DiagramError: 1,2,1' is not of the family brauer: it has a block of 3 vertices
        """
        diagram = self.parse(text)
        if type(diagram) is Diagram:
            self.require(diagram)
        return diagram

    def require(self, diagram: Diagram) -> None:
        """Refuse a diagram that is in the family for no n.

        Raises
        ------
        DiagramError
            If there is no such n.
        """
        if self.shaped(diagram.k, diagram.l).contains(diagram.word, None):
            return
        sizes = [len(block) for block in diagram.blocks]
        size = next((size for size in sizes if not self.contains((0,) * size, None)), 0)
        block = f"it has a block of {size} {'vertex' if size == 1 else 'vertices'}"
        raise DiagramError(f"{diagram} is not of the family {self.name}: {self.members.asks or block}")

    def matrix(self, diagram: Any, n: int, orbit: bool = False) -> Matrix:
        """The family's own n^l × n^k matrix of a diagram; D_π for one without a head among headed ones.

        >>> from eqmath.families import family
        >>> family("symplectic").matrix(Diagram("1,2"), 2)
        Matrix([[0], [1], [-1], [0]])

        Raises
        ------
        CaseError
            If n is not a positive integer, or the diagram has no matrix for this n.
        TooLarge
            If the matrix exceeds the memory limit.
        """
        n = natural(n, "n")
        if n == 0:
            raise CaseError("expected n ≥ 1, found n = 0")
        if not hasattr(diagram, "word"):
            raise DiagramError(f"expected a diagram, found {shown(diagram)}", hint=f'family("{self.name}").read(text)')
        if self.has_no_head(diagram):
            return Matrix.from_numpy(self.entries(diagram, n))
        return matrix_of(self, diagram.word, diagram.l, n, orbit)

    def entries(self, diagram: Any, n: int) -> Integers:
        """The same matrix as an array of integers.

        >>> from eqmath.families import family
        >>> family("grood").entries(Diagram("1|1'"), 2).tolist()
        [[0, 1], [-1, 0]]

        Raises
        ------
        CaseError
            If the diagram has no matrix for this n.
        TooLarge
            If the matrix exceeds the memory limit.
        """
        if self.has_no_head(diagram):
            tuples = all_tuples(require_matrix(len(diagram.word), diagram.l, n), n)
            return diagram_values(diagram.word, tuples).astype(np.int64).reshape(n**diagram.l, -1)
        return entries_of(self, diagram.word, diagram.l, n)

    def has_no_head(self, diagram: Any) -> bool:
        """Whether it is a plain diagram in a family of others."""
        return type(diagram) is Diagram and self.diagram != Diagram.from_word

    def __repr__(self) -> str:
        return self.name


@dataclass(frozen=True)
class Piece:
    """The diagrams of one family that a rule selects."""

    family: Family
    rule: Rule = EVERY

    def shaped(self, k: int, l: int) -> Piece:
        """The same among the (k,l)-diagrams."""
        return self if self.family.of_shape is None else replace(self, family=self.family.shaped(k, l))

    def words(self, m: int, n: int | None) -> Iterator[Word]:
        """The strings, lazily, in order."""
        step = f"listing the {self.family.name} diagrams of order {m}"
        return (word for word in timed(self.family.words(m, n), step) if n is None or self.rule.keeps(word, n))

    def listed(self, m: int, n: int | None) -> Sequence[Any]:
        """The strings in order; where that can be, known without a list."""
        found = every_word(self.family.members, self.rule, m, n)
        return tuple(self.words(m, n)) if found is None else found

    def array(self, m: int, n: int | None) -> Words:
        """The strings as the rows of one array, in order."""
        if self.rule is EVERY and (array := self.family.members.array):
            return array(m, n)
        return word_rows(self.listed(m, n), m)

    def count(self, m: int, n: int | None) -> int:
        """How many there are."""
        every = self.family.count(m, n)
        return self.rule.count(m, n) if every and n is not None and self.rule.count else every

    def contains(self, word: Word, n: int | None) -> bool:
        """Whether a string is one of them."""
        return self.family.contains(word, n) and (n is None or self.rule.keeps(word, n))


@dataclass(frozen=True, repr=False)
class Diagrams(Shown):
    """The (k,l)-diagrams of one or several families: lazy, in order, with a length known without counting."""

    pieces: tuple[Piece, ...]
    k: int
    l: int
    n: int | None = None

    @cached_property
    def shaped(self) -> tuple[Piece, ...]:
        """The pieces among the diagrams of this shape."""
        return tuple(piece.shaped(self.k, self.l) for piece in self.pieces)

    @property
    def count(self) -> int:
        """How many there are; ``len`` gives the same below 2⁶³."""
        return sum(piece.count(self.k + self.l, self.n) for piece in self.shaped)

    @property
    def name(self) -> str:
        """The names of the families."""
        return " and ".join(piece.family.name for piece in self.pieces)

    def __len__(self) -> int:
        return self.count

    def __iter__(self) -> Iterator[Any]:
        for piece in self.shaped:
            for word in piece.words(self.k + self.l, self.n):
                yield piece.family.diagram(word, self.l)

    def __getitem__(self, place: int | slice) -> Any:
        """One diagram, or the list of a slice, counted through."""
        places = range(self.count)[place]
        if isinstance(places, int):
            return next(islice(self, places, None))
        found = list(islice(self, max(places, default=-1) + 1))
        return [found[i] for i in places]

    def __contains__(self, diagram: object) -> bool:
        return self.piece_of(diagram) is not None

    def piece_of(self, diagram: Any) -> Piece | None:
        """The piece that holds a diagram of this shape, or None."""
        if (getattr(diagram, "k", None), getattr(diagram, "l", None)) != (self.k, self.l):
            return None
        for piece in self.shaped:
            if _of_kind(piece.family, diagram) and piece.contains(diagram.word, self.n):
                return piece
        return None

    def _repr_svg_(self) -> str | None:
        return gallery(list(self), f"the diagrams of {self.name}") if self.count <= MOST_CAPTIONED else None

    def __repr__(self) -> str:
        if self.count <= MOST_CAPTIONED:
            return repr(list(self))
        return f"<{self.count} ({self.k},{self.l})-diagrams of the family {self.name}>"


def _of_kind(family: Family, diagram: Any) -> bool:
    """Whether an object is a diagram as this family makes them."""
    try:
        return type(family.diagram(diagram.word, diagram.l)) is type(diagram)
    except (AttributeError, TypeError, ValueError):  # a word of another kind need not make a diagram here
        return False


def matrix_of(family: Family, word: Word, l: int, n: int, orbit: bool = False) -> Matrix:
    """The n^l × n^k matrix of a diagram, from the family's own entries.

    Raises
    ------
    TooLarge
        If the matrix exceeds the memory limit.
    """
    return Matrix.from_numpy(entries_of(family, word, l, n, orbit))


def entries_of(family: Family, word: Word, l: int, n: int, orbit: bool = False) -> Integers:
    """The same as an array."""
    m = require_matrix(family.legs(word), l, n)
    found = family.entries_in(orbit).values(word, l, all_tuples(m, n), n)
    return (found if found.dtype == object else found.astype(np.int64)).reshape(n**l, -1)


def require_matrix(m: int, l: int, n: int) -> int:
    """m, if an n^l × n^(m−l) matrix is within the memory limit.

    Raises
    ------
    TooLarge
        If it is not.
    """
    require(n**l, n ** (m - l), 40)
    return m
