"""Straight-line programs: what an algorithm adds and multiplies, written down while it runs on names of numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from math import prod
from typing import Any

import numpy as np

from eqmath.contractions import Array
from eqmath.errors import CaseError

ADD, SUBTRACT, TIMES = "+", "-", "*"


@dataclass(eq=False)
class Traced:
    """A number of a program: an input, a sum, or the product of a weight and a number.

    Attributes
    ----------
    sign : str
        What was done; nothing for an input.
    parts : tuple
        To what; of a product a weight and a number. An int is 0.

    Examples
    --------
    >>> x = Traced()
    >>> (x + x).sign, (x * TracedWeight(2)).parts[0]
    ('+', TracedWeight(number=2))
    """

    sign: str = ""
    parts: tuple[Any, ...] = ()

    def __add__(self, other: Any) -> Any:
        return _made(ADD, (self, other), other)

    def __radd__(self, other: Any) -> Any:
        return _made(ADD, (other, self), other)

    def __sub__(self, other: Any) -> Any:
        return _made(SUBTRACT, (self, other), other)

    def __rsub__(self, other: Any) -> Any:
        return _made(SUBTRACT, (other, self), other)

    def __neg__(self) -> Traced:
        return Traced(SUBTRACT, (self,))

    def __mul__(self, weight: Any) -> Any:
        return _made(TIMES, (weight, self), weight)

    __rmul__ = __mul__

    @property
    def terms(self) -> list[tuple[int, Any]]:
        """The numbers that are added up, with their signs; a product has none."""
        if self.sign == ADD:
            return [(1, part) for part in self.parts]
        if self.sign == SUBTRACT:
            *first, last = self.parts
            return [*((1, part) for part in first), (-1, last)]
        return []


def _made(sign: str, parts: tuple[Any, ...], other: Any) -> Any:
    """One number more; arrays go through their entries themselves."""
    return NotImplemented if isinstance(other, np.ndarray) else Traced(sign, parts)


@dataclass(frozen=True)
class TracedWeight:
    """The weight of a number from 1, or the negative of one.

    >>> -TracedWeight(2)
    TracedWeight(number=-2)
    """

    number: int

    def __neg__(self) -> TracedWeight:
        return TracedWeight(-self.number)

    def __mul__(self, other: Any) -> Any:
        return Traced(TIMES, (self, other)) if isinstance(other, Traced) else NotImplemented


@dataclass(frozen=True)
class ProgramLine:
    """One step: the sum of numbers with signs, or the product of one of them with a weight.

    Attributes
    ----------
    weight : int or None
        The number of the weight, negative for the negative of one, 0 for the number 0; None for a sum.
    places : tuple of int
        Numbers of values, from 1, with signs: the inputs come first, then what the lines have made. 0 is the number 0.

    Examples
    --------
    >>> ProgramLine(None, (1, -2))
    ProgramLine(weight=None, places=(1, -2))
    """

    weight: int | None
    places: tuple[int, ...]


@dataclass(frozen=True)
class Lines:
    """A program: from its inputs the outputs, line by line.

    Attributes
    ----------
    inputs : int
    lines : list of ProgramLine
    outputs : list of int
        Numbers of values; 0 is the number 0.

    Examples
    --------
    >>> program = Lines.of(lambda x, w: [x[0] * w[0] + (x[1] + x[2]) * w[1]], (3,), 2)
    >>> [(line.weight, line.places) for line in program.lines]
    [(1, (1,)), (None, (2, 3)), (2, (5,)), (None, (4, 6))]
    >>> program.outputs, program.additions, program.multiplications
    ([7], 2, 2)
    """

    inputs: int
    lines: list[ProgramLine] = field(default_factory=list)
    outputs: list[int] = field(default_factory=list)

    @classmethod
    def of(cls, run: Callable[[Array, Array], Any], inputs: tuple[int, ...], weights: int) -> Lines:
        """What an algorithm does to one tensor with some weights.

        Sums that are used once, and in a sum, become a part of it.
        """
        given = [Traced() for _ in range(prod(inputs))]
        x = np.empty(len(given), dtype=object)
        x[:] = given
        w = np.empty(weights, dtype=object)
        w[:] = [TracedWeight(i + 1) for i in range(weights)]
        results = list(np.asarray(run(x.reshape(inputs), w), dtype=object).ravel())
        return _Writer(cls(len(given)), given).written(results)

    @property
    def additions(self) -> int:
        """How many additions and subtractions there are."""
        return sum(len(line.places) - 1 for line in self.lines if line.weight is None)

    @property
    def multiplications(self) -> int:
        """How many products with weights there are."""
        return sum(line.weight is not None for line in self.lines)


class _Writer:
    """Brings the numbers of a program into an order in which every one comes after those of which it is made."""

    def __init__(self, program: Lines, given: list[Traced]) -> None:
        self.program = program
        self.places = {id(one): i for i, one in enumerate(given, 1)}
        self.uses: Counter[int] = Counter()

    def written(self, results: list[Any]) -> Lines:
        order, seen = [], set[int]()
        for one in results:
            self.uses[id(one)] += 2  # an output stays a value of its own
            waiting = [(one, False)]
            while waiting:
                value, done = waiting.pop()
                if done:
                    order.append(value)
                elif isinstance(value, Traced) and id(value) not in seen:
                    seen.add(id(value))
                    waiting.append((value, True))
                    for part in reversed(_numbers(value)):
                        self.uses[id(part)] += 1
                        waiting.append((part, False))
        inner = {id(part) for one in order for _, part in one.terms if self._is_inner(part)}
        for one in order:
            if one.sign and id(one) not in inner:
                weight, places = self._line(one)
                self.program.lines.append(ProgramLine(weight, places))
                self.places[id(one)] = self.program.inputs + len(self.program.lines)
        self.program.outputs.extend(self._place(one) for one in results)
        return self.program

    def _is_inner(self, part: Any) -> bool:
        return isinstance(part, Traced) and bool(part.terms) and self.uses[id(part)] == 1

    def _line(self, one: Traced) -> tuple[int | None, tuple[int, ...]]:
        if one.sign == TIMES:
            weight, value = one.parts
            return (weight.number if isinstance(weight, TracedWeight) else _zero(weight)), (self._place(value),)
        places: list[int] = []
        waiting = [(1, one)]
        while waiting:
            sign, value = waiting.pop()
            if value is one or self._is_inner(value):
                waiting += [(sign * own, part) for own, part in reversed(value.terms)]
            else:
                places.append(sign * self._place(value))
        return None, tuple(places)

    def _place(self, value: Any) -> int:
        return self.places[id(value)] if isinstance(value, Traced) else _zero(value)


def _numbers(value: Traced) -> list[Any]:
    return [value.parts[1]] if value.sign == TIMES else [part for _, part in value.terms]


def _zero(value: Any) -> int:
    """The number 0, the only one that a program knows."""
    if value != 0:
        raise CaseError(f"expected inputs, weights and 0 in a program, found {value!r:.40}")
    return 0
