"""The (k,l)-partition diagram: a set partition of l outputs on top and k inputs below.

Diagrams are the maps k → l of a strict monoidal category; closed components are counted besides. Products are
associative, straight strands are their units, ⊗ of products are products of ⊗, and flips reverse products:

>>> a, b, c, d, e = map(Diagram, ("1,2|1',2'", "1|2,1'|2'", "1,2'|2,1'", "1,2|1'", "1|1',2'"))
>>> one, (ab, bc, de) = Diagram.identity, (compose(*pair).diagram for pair in ((a, b), (b, c), (d, e)))
>>> compose(ab, c).diagram == compose(a, bc).diagram, compose(one(2), d) == compose(d, one(1)) == (d, 0)
(True, True)
>>> compose(a.tensor(d), b.tensor(e)).diagram == ab.tensor(de), compose(b.flip(), a.flip()).diagram == ab.flip()
(True, True)
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from functools import total_ordering
from typing import Any, NamedTuple

from eqmath._frozen import Frozen
from eqmath.canvas import Drawn, Scene, read_tikz
from eqmath.combinatorics import Word, coarsenings, is_noncrossing, join, mobius, refines
from eqmath.contractions import as_numbers, block_plan, is_array_of_numbers, require_legs
from eqmath.diagrams.factorisation import Factors, factored
from eqmath.diagrams.fits import require_fit
from eqmath.diagrams.labels import images_of, is_right, linear_word, rows_of_labels, word_of_labels
from eqmath.diagrams.matrices import dense_matrix
from eqmath.diagrams.picture import picture
from eqmath.diagrams.recognition import word_of_scene
from eqmath.diagrams.stacking import stack
from eqmath.diagrams.text import Vertex, blocks_of, format_blocks, parse, tex_blocks, word_of_blocks
from eqmath.errors import CaseError, DiagramError, NotComposable, shown
from eqmath.exact import Matrix, listed, natural
from eqmath.limits import require_list


class Product(NamedTuple):
    """A composed diagram and its number of closed components.

    >>> Diagram("1|1'").then(Diagram("1|1'"))
    Product(diagram=Diagram("1|1'"), loops=1)
    """

    diagram: Diagram
    loops: int


@total_ordering
class Diagram(Drawn, Frozen):
    """A (k,l)-partition diagram, immutable and canonical.

    It stands for a linear map (Rⁿ)^⊗k → (Rⁿ)^⊗l. Diagrams of one shape are ordered by their restricted
    growth string over the vertices 1, …, l, 1', …, k'; shapes by l+k, then k.

    Parameters
    ----------
    text : str, or blocks of signed vertices
        ``1,2|1'`` or ``[[1, 2], [-1]]`` has two outputs and one input; ``0`` has no vertices.

    Raises
    ------
    DiagramError
        If the text is not a diagram: the message names the place.

    Examples
    --------
    >>> d = Diagram("1'|2,1")
    >>> d, d.k, d.l, d.matrix(n=2).shape
    (Diagram("1,2|1'"), 1, 2, (4, 2))
    """

    __slots__ = ("l", "word")
    l: int
    word: Word

    def __init__(self, text: str | Iterable[Iterable[Vertex]]) -> None:
        l, word = word_of_blocks(text) if listed(text) is not None else parse(text)  # type: ignore[arg-type]
        object.__setattr__(self, "l", l)
        object.__setattr__(self, "word", word)

    @classmethod
    def from_word(cls, labels: Iterable[Hashable], l: int) -> Diagram:
        """The diagram whose vertices 1, …, l, 1', … carry these labels, equal labels being one block."""
        l, word = word_of_labels(labels, l)
        diagram = object.__new__(cls)
        object.__setattr__(diagram, "l", l)
        object.__setattr__(diagram, "word", word)
        return diagram

    @classmethod
    def from_blocks(cls, blocks: Iterable[Iterable[Vertex]]) -> Diagram:
        """From signed vertices, −i being the input i'; every vertex must be there. Blocks may be rows of an array.

        >>> Diagram.from_blocks([[1, 2], [-1]])
        Diagram("1,2|1'")
        """
        l, word = word_of_blocks(blocks)
        return cls.from_word(word, l)

    @classmethod
    def from_rows(cls, top: Sequence[Hashable], bottom: Sequence[Hashable]) -> Diagram:
        """From one label per vertex, row by row; equal labels are one block.

        >>> Diagram.from_rows(top=[1, 1], bottom=[2])
        Diagram("1,2|1'")
        """
        return cls.from_word(*rows_of_labels(top, bottom))

    @classmethod
    def from_linear(cls, text: str, *, l: int, k: int) -> Diagram:
        """From text that numbers the vertices 1, …, l+k, the outputs first.

        >>> Diagram.from_linear("1,2|3", l=2, k=1)
        Diagram("1,2|1'")
        """
        l, word = linear_word(text, l, k)
        return cls.from_word(word, l)

    @classmethod
    def from_tikz(cls, text: str) -> Diagram:
        """From a ``tikzpicture`` of `to_tikz`: from its dots and lines, not from its comment.

        What is not one such picture, whole, is a UsageError or a DiagramError.

        >>> Diagram.from_tikz(Diagram("1,2|1'").to_tikz())
        Diagram("1,2|1'")
        """
        l, word = word_of_scene(read_tikz(text))
        return cls.from_word(word, l)

    @classmethod
    def identity(cls, k: int) -> Diagram:
        """The identity of k strands."""
        k = natural(k, "k")
        require_list(2 * k, 100, "vertices")
        return cls.permutation(range(1, k + 1))

    @classmethod
    def permutation(cls, images: Iterable[int]) -> Diagram:
        """The permutation diagram in which the input i' is joined to the output σ(i).

        >>> Diagram.permutation([2, 3, 1])
        Diagram("1,3'|2,1'|3,2'")
        """
        images = images_of(images)
        return cls.from_word([*range(1, len(images) + 1), *images], len(images))

    @classmethod
    def cup(cls) -> Diagram:
        """∪, two outputs joined: a map from 0 to 2."""
        return cls("1,2")

    @classmethod
    def cap(cls) -> Diagram:
        """∩, two inputs joined: a map from 2 to 0."""
        return cls("1',2'")

    @classmethod
    def swap(cls) -> Diagram:
        """The crossing of two strands."""
        return cls("1,2'|2,1'")

    @property
    def k(self) -> int:
        """The number of inputs, below."""
        return len(self.word) - self.l

    @property
    def blocks(self) -> tuple[tuple[Vertex, ...], ...]:
        """The blocks as signed vertices, by smallest vertex.

        >>> Diagram("1,2|1'").blocks
        ((1, 2), (-1,))
        """
        return blocks_of(self.word, self.l)

    @property
    def propagating_blocks(self) -> int:
        """The number of blocks that meet both rows."""
        return len(set(self.word[: self.l]) & set(self.word[self.l :]))

    @property
    def is_planar(self) -> bool:
        """Whether the diagram can be drawn without crossings: noncrossing around a disc."""
        return is_noncrossing(self.word[: self.l] + self.word[self.l :][::-1])

    @property
    def is_matching(self) -> bool:
        """Whether every block is a pair: a Brauer diagram."""
        return all(len(block) == 2 for block in self.blocks)

    @property
    def is_permutation(self) -> bool:
        """Whether every block joins one output to one input."""
        return self.is_matching and self.propagating_blocks == self.k == self.l

    def then(self, other: Diagram) -> Product:
        """First this diagram, then the other: ``compose(other, self)``."""
        return compose(other, self)

    def tensor(self, other: Diagram) -> Diagram:
        """Side by side, this diagram on the left.

        >>> Diagram("1|1'").tensor(Diagram("1,1'"))
        Diagram("1|2,2'|1'")
        """
        require_diagram(other)
        shift = len(self.word)
        right = [label + shift for label in other.word]
        labels = [*self.word[: self.l], *right[: other.l], *self.word[self.l :], *right[other.l :]]
        return Diagram.from_word(labels, self.l + other.l)

    def flip(self) -> Diagram:
        """Upside down: the matrix is transposed.

        >>> Diagram("1,2|1'").flip()
        Diagram("1|1',2'")
        """
        return Diagram.from_word(self.word[self.l :] + self.word[: self.l], self.k)

    def bend_down(self, side: str = "right") -> Diagram:
        """The outermost output becomes the outermost input of the same side.

        >>> Diagram("1,1'|2").bend_down()
        Diagram("1,1'|2'")
        """
        if not self.l:
            raise NotComposable("there is no output to bend down")
        top, bottom = self.word[: self.l], self.word[self.l :]
        if is_right(side):
            return Diagram.from_word([*top[:-1], *bottom, top[-1]], self.l - 1)
        return Diagram.from_word([*top[1:], top[0], *bottom], self.l - 1)

    def bend_up(self, side: str = "right") -> Diagram:
        """The outermost input becomes the outermost output of the same side."""
        if not self.k:
            raise NotComposable("there is no input to bend up")
        return self.flip().bend_down(side).flip()

    def rotate(self) -> Diagram:
        """One step clockwise around the disc; the numbers of inputs and outputs stay.

        Where both rows have vertices the last output goes down on the right, the first input up on the left.

        >>> Diagram("1,1'|2|2'").rotate()
        Diagram("1,2|1'|2'")
        """
        circle = self.word[: self.l] + self.word[self.l :][::-1]
        circle = circle[-1:] + circle[:-1]
        return Diagram.from_word(circle[: self.l] + circle[self.l :][::-1], self.l)

    def refines(self, other: Diagram) -> bool:
        """Whether every block lies in a block of the other diagram, of the same shape."""
        self._same_shape(other)
        return refines(self.word, other.word)

    def join(self, other: Diagram) -> Diagram:
        """The finest diagram that both refine.

        >>> Diagram("1,2|1'").join(Diagram("1|2,1'"))
        Diagram("1,2,1'")
        """
        self._same_shape(other)
        return Diagram.from_word(join(self.word, other.word), self.l)

    def coarsenings(self) -> Iterator[Diagram]:
        """Every diagram that this one refines, itself last."""
        return (Diagram.from_word(word, self.l) for word in coarsenings(self.word))

    def mobius(self, other: Diagram) -> int:
        """The Möbius function μ(self, other) of the refinement order; 0 unless self refines other."""
        self._same_shape(other)
        return mobius(self.word, other.word)

    def matrix(self, n: int, *, orbit: bool = False) -> Matrix:
        """The matrix D_π of shape n^l × n^k, or the orbit matrix X_π.

        D_π(I, J) = 1 iff the indices agree inside blocks; X_π(I, J) = 1 iff they agree exactly inside blocks.
        Rows I and columns J are in lexicographic order, the first index slowest.

        Raises
        ------
        CaseError
            If n is not a positive integer.
        TooLarge
            If the matrix exceeds the memory limit.
        """
        n = natural(n, "n")
        if n == 0:
            raise CaseError("expected n ≥ 1, found n = 0")
        return dense_matrix(self.word, self.l, n, orbit)

    def apply(self, x: Any, n: int | None = None) -> Any:
        """The product D_π x, without the matrix: x of shape (…, n, …, n) with k legs, the result with l.

        Further axes come first and are kept. n is read off the shape; it must be given for k = 0. Numbers of Python,
        in lists, are exact whatever their size; an array of integers keeps its int64, or is refused.

        Raises
        ------
        CaseError
            If the legs have other lengths, or n cannot be told.
        NotExact
            If the entries are not numbers, or sums of an array of integers may exceed int64.
        TooLarge
            If the result exceeds the memory limit.

        Examples
        --------
        >>> Diagram("1,2|1'").apply([1, 2, 3]).tolist()
        [[6, 0, 0], [0, 6, 0], [0, 0, 6]]
        >>> Diagram("1|1'").apply([2**62, 2**62]).tolist()
        [9223372036854775808, 9223372036854775808]
        """
        widens = not is_array_of_numbers(x)
        x = as_numbers(x) if widens else x
        return block_plan(self.word, self.l, require_legs(x.shape, self.k, n)).apply(x, widens=widens)

    def factor(self) -> Factors:
        """Permutation • planar • permutation: the diagram is the product of the three, without a closed component.

        >>> print(*Diagram("1,2'|2|1',3'").factor())
        1,2'|2,1' 1|2,1'|2',3' 1,2'|2,1'|3,3'
        """
        word, l = self.word, self.l
        return factored(word, l, lambda places: self.from_word([word[p] for p in places], l), self.permutation)

    def picture(
        self, labels: str = "primes", filled: bool = True, palette: str = "black", height: float = 0.0
    ) -> Scene:
        """The drawing, as a scene for `eqmath.canvas`; the rows at least ``height`` centimetres apart."""
        return picture(self.blocks, labels, filled, palette, height)

    @property
    def picture_size(self) -> int:
        """How many vertices it has."""
        return len(self.word)

    def _tex(self) -> str:
        return f"${tex_blocks(self.blocks)}$"

    def _same_shape(self, other: Diagram) -> None:
        require_diagram(other)
        if (self.k, self.l) != (other.k, other.l):
            found = f"({self.k},{self.l}) and ({other.k},{other.l})"
            raise NotComposable(f"expected two diagrams of one shape, found {found}")

    def __eq__(self, other: object) -> bool:
        return type(other) is Diagram and (self.l, self.word) == (other.l, other.word)

    def __lt__(self, other: Diagram) -> bool:
        if type(other) is not Diagram:
            return NotImplemented
        return (len(self.word), self.k, self.word) < (len(other.word), other.k, other.word)

    def __hash__(self) -> int:
        return hash((self.l, self.word))

    def __reduce__(self) -> tuple[Any, ...]:
        return Diagram.from_word, (self.word, self.l)

    def __repr__(self) -> str:
        return f'Diagram("{self}")'

    def __str__(self) -> str:
        return format_blocks(self.blocks)


def compose(upper: Diagram, lower: Diagram) -> Product:
    """The diagram upper • lower, the lower one applied first, and its number of closed components.

    Each closed component stands for a factor δ (for S(n): n).

    Raises
    ------
    NotComposable
        If the upper diagram has another number of inputs than the lower one has outputs.

    Examples
    --------
    >>> compose(Diagram("1|1'"), Diagram("1|1'"))
    Product(diagram=Diagram("1|1'"), loops=1)
    """
    require_diagram(upper)
    require_diagram(lower)
    require_fit(upper.k, lower.l)
    word, loops = stack(upper.word, lower.word, upper.k)
    return Product(Diagram.from_word(word, upper.l), loops)


def require_diagram(value: object) -> None:
    """Refuse what is not a diagram.

    Raises
    ------
    DiagramError
        If it is something else, such as its text.
    """
    if not isinstance(value, Diagram):
        raise DiagramError(f"expected a Diagram, found the {type(value).__name__} {shown(value)}", hint="Diagram(text)")
