"""A diagram family: a predicate, an iterator, a count, a composition rule, and the matrix entries of its diagrams."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

import numpy as np

from eqmath.canvas import Scene
from eqmath.combinatorics import Word, Words
from eqmath.contractions import Rows, block_rows
from eqmath.diagrams import Diagram, Vertex, compose, diagram_values, loop_value
from eqmath.errors import CaseError, DiagramError, shown
from eqmath.exact import Integers, Matrix, Number, Scalar, natural
from eqmath.families.forms import Vector, block_form
from eqmath.groups import Group
from eqmath.limits import require, timed

Form = Callable[[Any, int, Sequence[Vector], int], int]
Values = Callable[[Word, int, Words, int], Integers]
"""(word, l, tuples, n) ↦ the entries of one diagram's matrix at many index tuples (I, J), one a row."""

Terms = dict[Any, Scalar]
"""A linear combination: the non-zero coefficients of diagrams, in their order."""


def one_term(upper: Diagram, lower: Diagram, delta: Scalar | str) -> Terms:
    """δ^loops · (upper • lower): the rule of the families without signs; nothing when that is 0.

    >>> one_term(Diagram("1|1'"), Diagram("1|1'"), "n")
    {Diagram("1|1'"): n}
    """
    product, loops = compose(upper, lower)
    return nonzero({product: loop_value(delta) ** loops})


def side_by_side(a: Diagram, b: Diagram, delta: Scalar | str | None = None) -> Terms:
    """a ⊗ b, whatever δ is."""
    return {a.tensor(b): 1}


def transposed(d: Diagram) -> tuple[Number, Diagram]:
    """The diagram upside down, with the coefficient 1."""
    return 1, d.flip()


def plain_picture(d: Any, labels: str, filled: bool, palette: str) -> Scene:
    """The picture that the diagram has by itself."""
    scene: Scene = d.picture(labels, filled, palette)
    return scene


def headless(d: Any) -> Sequence[Vertex]:
    """No tentacles."""
    return ()


def at_hand(m: int) -> str:
    """Nothing needs to be looked for."""
    return ""


def nonzero(terms: Terms) -> Terms:
    """The terms in the order of their diagrams, without zeros."""
    return {d: terms[d] for d in sorted(terms) if terms[d]}


@dataclass(frozen=True)
class Family:
    """A family of diagrams on m = l + k vertices.

    Attributes
    ----------
    name : str
    contains : (word, n) ↦ whether a diagram belongs to the family; n is None where it does not matter
    words : (m, n) ↦ the restricted growth strings, lazily, in lexicographic order
    count : (m, n) ↦ how many there are, in closed form
    values : the matrix entries at index tuples (I, J)
    bent : the same after the inputs were bent up by the group's form: an invariant of V^⊗(l+k)
    orbit_values : the entries of the orbit matrix, where there is one
    diagram : (word, l) ↦ the diagram as an object
    of : group ↦ the family within one group, for families that depend on it
    compose : (upper, lower, delta) ↦ the product of their matrices as a combination, delta being the loop value
    tensor : (a, b, delta) ↦ their Kronecker product as a combination; δ may be left out where the diagrams tell
    flip : d ↦ (c, e), the transpose of its matrix being c times that of e
    parse : text ↦ the diagram as an object; `read` asks as well whether it is in the family
    picture : (d, labels, filled, palette) ↦ its drawing
    tentacles : d ↦ the vertices at which the tentacles of its head end, in their order
    legs : word ↦ the number l + k of vertices that are inputs or outputs
    form : (word, l, m vectors, n) ↦ the matrix as a multilinear form; None where the entries are summed
    orbit_form : the same for the orbit matrix
    morphisms : (k, l, n) ↦ the diagrams of the smallest category with the family; None where that is the family
    morphism_count : (m, n) ↦ how many there are
    rows : (word, l, n) ↦ the two rows of a diagram, by which it is multiplied with vectors; None where there are none
    symbol, entries_text : what its matrices are called, and their entries in words
    step : the n for which there are matrices are its multiples
    unsought : m ↦ why the diagrams are not looked for without being asked; empty where they are at hand
    """

    name: str
    contains: Callable[[Word, int | None], bool]
    words: Callable[[int, int | None], Iterator[Word]]
    count: Callable[[int, int | None], int]
    values: Values
    bent: Values
    orbit_values: Values | None = None
    diagram: Callable[[Sequence[int], int], Any] = Diagram.from_word
    of: Callable[[Group], Family] | None = None
    compose: Callable[[Any, Any, Scalar | str], Terms] = one_term
    tensor: Callable[..., Terms] = side_by_side
    flip: Callable[[Any], tuple[Number, Any]] = transposed
    parse: Callable[[str], Any] = Diagram
    picture: Callable[[Any, str, bool, str], Scene] = plain_picture
    tentacles: Callable[[Any], Sequence[Vertex]] = headless
    legs: Callable[[Any], int] = len
    form: Form | None = block_form
    orbit_form: Form | None = None
    morphisms: Callable[[int, int, int], Iterator[Any]] | None = None
    morphism_count: Callable[[int, int], int] | None = None
    rows: Callable[[Any, int, int], Rows] | None = block_rows
    symbol: str = "D_π"
    entries_text: str = "1 where the indices agree inside every block"
    step: int = 1
    unsought: Callable[[int], str] = at_hand

    @property
    def bends_freely(self) -> bool:
        """Whether an input that is bent up changes no entry; ε changes them."""
        return self.bent is self.values

    def diagrams(self, k: int, l: int, n: int | None = None, rule: Rule | None = None) -> Diagrams:
        """The (k,l)-diagrams of the family, or those that a rule selects for this n.

        >>> from eqmath.families import family
        >>> family("partition").diagrams(1, 1)
        [Diagram("1,1'"), Diagram("1|1'")]
        """
        return Diagrams((Piece(self, rule or EVERY),), natural(k, "k"), natural(l, "l"), n)

    def category(self, k: int, l: int, n: int) -> list[Any]:
        """The diagrams k → l of the family's category, of which products of the family are combinations.

        >>> from eqmath.families import family
        >>> family("grood").category(1, 1, 2)
        [Diagram("1,1'"), Diagram("1|1'")]
        """
        return list(self.diagrams(k, l, n) if self.morphisms is None else self.morphisms(k, l, n))

    def category_count(self, m: int, n: int) -> int:
        """How many diagrams the category has on m vertices, in closed form."""
        return self.count(m, n) if self.morphism_count is None else self.morphism_count(m, n)

    def read(self, text: str) -> Any:
        """The diagram that a text stands for.

        Raises
        ------
        DiagramError
            If the text is no diagram, or one that the family does not know: the message names a block.

        Examples
        --------
        >>> from eqmath.families import family
        >>> family("brauer").read("1,2,1'")
        Traceback (most recent call last):
        eqmath.errors.DiagramError: 1,2,1' is no brauer diagram: it has a block of 3 vertices
        """
        diagram = self.parse(text)
        if type(diagram) is Diagram:
            self.require(diagram)
        return diagram

    def require(self, diagram: Diagram) -> None:
        """Nothing, if the diagram is in the family for some n.

        Raises
        ------
        DiagramError
            If it is not.
        """
        if not self.contains(diagram.word, None):
            sizes = [len(block) for block in diagram.blocks]
            size = next((size for size in sizes if not self.contains((0,) * size, None)), 0)
            block = f"it has a block of {size} {'vertex' if size == 1 else 'vertices'}"
            raise DiagramError(f"{diagram} is no {self.name} diagram: {block}")

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
        if self._has_no_head(diagram):
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
        if self._has_no_head(diagram):
            tuples = all_tuples(require_shape(len(diagram.word), diagram.l, n), n)
            return diagram_values(diagram.word, tuples).astype(np.int64).reshape(n**diagram.l, -1)
        return entries_of(self, diagram.word, diagram.l, n)

    def _has_no_head(self, diagram: Any) -> bool:
        """Whether it is a plain diagram in a family of others."""
        return type(diagram) is Diagram and self.diagram != Diagram.from_word

    def __repr__(self) -> str:
        return self.name


@dataclass(frozen=True)
class Rule:
    """Which diagrams of a family are taken for a given n.

    Attributes
    ----------
    name : str
    keeps : (word, n) ↦ bool
    count : (m, n) ↦ how many are kept, in closed form; None where the family's own count holds
    """

    name: str
    keeps: Callable[[Word, int], bool]
    count: Callable[[int, int], int] | None = None


def _keep(word: Word, n: int) -> bool:
    return True


EVERY = Rule("every", _keep)


@dataclass(frozen=True)
class Piece:
    """The diagrams of one family that a rule selects."""

    family: Family
    rule: Rule = EVERY

    def words(self, m: int, n: int | None) -> Iterator[Word]:
        """The strings, lazily, in order."""
        words = timed(self.family.words(m, n), f"listing the {self.family.name} diagrams of order {m}")
        return (word for word in words if n is None or self.rule.keeps(word, n))

    def count(self, m: int, n: int | None) -> int:
        """How many there are."""
        counted = self.rule.count
        return self.family.count(m, n) if counted is None or n is None else counted(m, n)

    def contains(self, word: Word, n: int | None) -> bool:
        """Whether a string is one of them."""
        return self.family.contains(word, n) and (n is None or self.rule.keeps(word, n))


@dataclass(frozen=True, repr=False)
class Diagrams:
    """The (k,l)-diagrams of one or several families: lazy, in order, with a length known without counting."""

    pieces: tuple[Piece, ...]
    k: int
    l: int
    n: int | None = None

    @property
    def count(self) -> int:
        """How many there are; ``len`` gives the same below 2⁶³."""
        return sum(piece.count(self.k + self.l, self.n) for piece in self.pieces)

    @property
    def name(self) -> str:
        """The names of the families."""
        return " and ".join(piece.family.name for piece in self.pieces)

    def __len__(self) -> int:
        return self.count

    def __iter__(self) -> Iterator[Any]:
        for piece in self.pieces:
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
        for piece in self.pieces:
            if _of_kind(piece.family, diagram) and piece.contains(diagram.word, self.n):
                return piece
        return None

    def __repr__(self) -> str:
        if self.count <= 20:
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
    m = require_shape(family.legs(word), l, n)
    values = family.orbit_values if orbit and family.orbit_values else family.values
    found = values(word, l, all_tuples(m, n), n)
    return (found if found.dtype == object else found.astype(np.int64)).reshape(n**l, -1)


def require_shape(m: int, l: int, n: int) -> int:
    """m, if an n^l × n^(m−l) matrix is within the memory limit.

    Raises
    ------
    TooLarge
        If it is not.
    """
    require(n**l, n ** (m - l), 40)
    return m


def all_tuples(m: int, n: int) -> Words:
    """[n]^m in lexicographic order, values from 0, one tuple a row.

    >>> all_tuples(2, 2).tolist()
    [[0, 0], [0, 1], [1, 0], [1, 1]]
    """
    index = np.arange(n**m)
    tuples = np.empty((n**m, m), dtype=np.int8 if n <= 128 else np.int64)
    for place in range(m):
        tuples[:, place] = index // n ** (m - 1 - place) % n
    return tuples
