"""Programs that are linear in each of two lists of inputs: what an algorithm multiplies, written down while it runs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from eqmath.errors import CaseError
from eqmath.harmonics import AlignedLayer, Tally


@dataclass(frozen=True)
class BilinearLine:
    """One step: the product of two values, or a sum of values with coefficients.

    Attributes
    ----------
    degree : (int, int)
        In the one list of inputs, and in the other one.
    places : tuple of int
        Numbers of values: 0 is the number 0, −1, −2, … are constants; from 1 on the inputs, then the lines before.
    coefficients : tuple of Fraction
        Of a sum; a product of two values has none.

    Examples
    --------
    >>> BilinearLine((1, 1), (1, 2)).is_product
    True
    """

    degree: tuple[int, int]
    places: tuple[int, ...]
    coefficients: tuple[Fraction, ...] = ()

    @property
    def is_product(self) -> bool:
        """Whether two values are multiplied."""
        return not self.coefficients


@dataclass(eq=False)
class BilinearProgram:
    """Values of an algorithm line by line: adding and halving is free, `multiplied` makes a line.

    Attributes
    ----------
    inputs : (int, int)
        How many there are in either list.
    constants : list of Fraction
    lines : list of BilinearLine
    outputs : list of int
        Numbers of values.

    Examples
    --------
    >>> program = BilinearProgram.of(lambda x, y, tally: [tally.dot([3], [tally.dot(x, [y[0], y[0]])])], 2, 1)
    >>> [line.places for line in program.lines], program.constants, program.outputs
    ([(1, 3), (2, 3), (4, 5), (-1, 6)], [Fraction(3, 1)], [7])
    >>> program.multiplications, program.lines[2].coefficients
    (3, (Fraction(1, 1), Fraction(1, 1)))
    """

    inputs: tuple[int, int]
    constants: list[Fraction] = field(default_factory=list)
    lines: list[BilinearLine] = field(default_factory=list)
    outputs: list[int] = field(default_factory=list)
    _places: dict[Any, int] = field(default_factory=dict)

    @classmethod
    def of(cls, run: Callable[..., Any], left: int, right: int) -> BilinearProgram:
        """What an algorithm does: two lists of inputs, and a tally that multiplies two numbers ↦ a list of outputs."""
        program = cls((left, right))
        numbers = [ProgramSum({place + 1: Fraction(1)}) for place in range(left + right)]
        program.outputs.extend(map(program.place, run(numbers[:left], numbers[left:], WritingTally(program))))
        return program

    @property
    def multiplications(self) -> int:
        """How many products there are."""
        return sum(line.is_product for line in self.lines)

    def multiplied(self, a: Any, b: Any) -> ProgramSum:
        """A product, with a line of its own, also if it is 0."""
        places = self.place(a), self.place(b)
        (x, y), (z, w) = map(self.degree, places)
        made = self._new(BilinearLine((x + z, y + w), places))
        return ProgramSum({made: Fraction(1)} if all(places) else {})

    def degree(self, place: int) -> tuple[int, int]:
        """Those of a value; of a constant, and of 0, they are 0.

        >>> [BilinearProgram((2, 1)).degree(place) for place in (-1, 0, 1, 2, 3)]
        [(0, 0), (0, 0), (1, 0), (1, 0), (0, 1)]
        """
        if place <= sum(self.inputs):
            return int(0 < place <= self.inputs[0]), int(place > self.inputs[0])
        return self.lines[place - sum(self.inputs) - 1].degree

    def place(self, value: Any) -> int:
        """The number of a value; a sum has a line of its own.

        >>> program = BilinearProgram((1, 1))
        >>> program.place(0), program.place(5), program.place(ProgramSum({1: Fraction(1, 2)})), program.place(5)
        (0, -1, 3, -1)
        """
        if not isinstance(value, ProgramSum):
            return self._constant(Fraction(value))
        kept = tuple((place, c) for place, c in value.terms.items() if c)
        if not kept or (len(kept) == 1 and kept[0][1] == 1):
            return kept[0][0] if kept else 0
        if kept not in self._places:
            places, coefficients = zip(*kept, strict=True)
            self._places[kept] = self._new(BilinearLine(self.degree(places[0]), places, coefficients))
        return self._places[kept]

    def _constant(self, value: Fraction) -> int:
        if value and value not in self._places:
            self.constants.append(value)
            self._places[value] = -len(self.constants)
        return self._places[value] if value else 0

    def _new(self, line: BilinearLine) -> int:
        self.lines.append(line)
        return sum(self.inputs) + len(self.lines)


@dataclass(frozen=True, eq=False)
class ProgramSum:
    """A sum of values of a program with coefficients.

    >>> x = ProgramSum({1: Fraction(1)})
    >>> (x + x - Fraction(1, 2) * x + 0).terms
    {1: Fraction(3, 2)}
    """

    terms: Mapping[int, Fraction]

    def __add__(self, other: Any) -> ProgramSum:
        return self._with(other, 1)

    __radd__ = __add__

    def __sub__(self, other: Any) -> ProgramSum:
        return self._with(other, -1)

    def __mul__(self, number: Any) -> ProgramSum:
        return ProgramSum({place: c * number for place, c in self.terms.items()})

    __rmul__ = __mul__

    def _with(self, other: Any, sign: int) -> ProgramSum:
        """The sum; the only number that is added is 0."""
        if not isinstance(other, ProgramSum):
            if other != 0:
                raise CaseError(f"expected inputs, products and 0 in a sum, found {other!r:.40}")
            return self
        found = dict(self.terms)
        for place, c in other.terms.items():
            found[place] = found.get(place, Fraction(0)) + sign * c
        return ProgramSum(found)


class WritingTally(Tally):
    """A tally that multiplies by a line of a program.

    >>> program = BilinearProgram((1, 1))
    >>> WritingTally(program).times(2, ProgramSum({1: Fraction(1)})).terms, program.lines[0].places
    ({3: Fraction(1, 1)}, (-1, 1))
    """

    def __init__(self, program: BilinearProgram) -> None:
        super().__init__()
        self._program = program

    def times(self, a: Any, b: Any) -> Any:
        """One product."""
        self.multiplications += 1
        return self._program.multiplied(a, b)


@dataclass(frozen=True)
class InputLayer(AlignedLayer):
    """A layer on an axis whose weights are inputs of a program, as are those of its filters of all degrees.

    Attributes
    ----------
    named : tuple
        The weights of the filters.

    Examples
    --------
    >>> InputLayer(0, 0, (1,), (2,)).filters
    [2]
    """

    named: tuple[Any, ...] = ()

    @property
    def filters(self) -> list[Any]:
        """The weights of the filters."""
        return list(self.named)
