"""Every exception of eqmath.

::

    EqmathError
    ├── DiagramError      (ValueError)   text or data that is not a diagram
    ├── NotComposable     (ValueError)   inputs and outputs do not fit
    ├── GroupError        (ValueError)   a group that does not exist
    ├── SpaceError        (ValueError)   text or data that is not a space, or not one of that group
    ├── UnknownName       (ValueError)   a family, theorem or format nobody defined
    ├── ClaimError        (ValueError)   a sentence outside the claim grammar
    ├── CaseError         (ValueError)   a negative k, an empty range, a malformed number
    ├── UsageError        (ValueError)   a command line that cannot be carried out
    │   └── Unwritable                   standard output is closed, full or gone
    ├── NotExact          (TypeError)    a float handed to an exact check
    ├── NotInvertible     (ValueError, and a ZeroDivisionError)   a matrix without an inverse
    ├── NoEntry           (ValueError, and an IndexError)   a row or a column that is not there
    ├── Undecided         (TypeError)    the truth value of an undecided verdict
    ├── TooLarge          (ValueError)   refused before any work was done
    ├── OutOfTime         (ValueError)   the time limit of a run is over
    ├── Disagreement      (ValueError)   two exact methods gave different numbers
    ├── LawBroken         (ValueError)   a group or a family that breaks a law of its kind
    └── Interrupted       (ValueError)   stopped from the keyboard

A message has up to three parts: what is wrong, where (the offending part, with a caret), what to do.
"""

from __future__ import annotations

__all__ = [
    "CaseError",
    "ClaimError",
    "DiagramError",
    "Disagreement",
    "EqmathError",
    "GroupError",
    "Interrupted",
    "LawBroken",
    "NoEntry",
    "NotComposable",
    "NotExact",
    "NotInvertible",
    "OutOfTime",
    "SpaceError",
    "TooLarge",
    "Undecided",
    "UnknownName",
    "Unwritable",
    "UsageError",
]


class EqmathError(Exception):
    """The base class: catch it to catch everything that eqmath raises on purpose.

    Attributes
    ----------
    message : str
        What was expected and what was found.
    where : str
        The offending text, a second line holding the caret; may be empty.
    hint : str
        What to do; may be empty.
    exit_code : int
        What the command line returns.

    Examples
    --------
    >>> from eqmath import Diagram
    >>> try:
    ...     Diagram("1,2|2")
    ... except EqmathError as error:
    ...     print(error)
    ...     print("exit code", error.exit_code)
    vertex 2 appears twice
        1,2|2
            ^
    exit code 2
    """

    exit_code = 2

    def __init__(self, message: str, where: str = "", hint: str = "") -> None:
        super().__init__(message, where, hint)
        self.message, self.where, self.hint = message, where, hint

    def __str__(self) -> str:
        lines = [self.message, *self.where.splitlines(), self.hint]
        return "\n    ".join(line for line in lines if line)


class DiagramError(EqmathError, ValueError):
    """Text or data that is not a diagram."""


class NotComposable(EqmathError, ValueError):
    """The outputs of one morphism are not the inputs of the other."""


class GroupError(EqmathError, ValueError):
    """A group that does not exist, or an element that does not belong."""


class SpaceError(EqmathError, ValueError):
    """Text or data that is not a space, or not a space of the group."""


class UnknownName(EqmathError, ValueError):
    """A name that is not known in the package."""


class ClaimError(EqmathError, ValueError):
    """A sentence outside the claim grammar."""


class CaseError(EqmathError, ValueError):
    """A negative k, an empty range, a malformed number."""


class UsageError(EqmathError, ValueError):
    """A command line that cannot be carried out."""


class Unwritable(UsageError):
    """Standard output is closed, full or gone: nothing more can be said there."""


class NotExact(EqmathError, TypeError):
    """A number that is not exact where exactness decides."""


class NotInvertible(EqmathError, ValueError, ZeroDivisionError):
    """A matrix that has no inverse."""


class NoEntry(EqmathError, ValueError, IndexError):
    """A row or a column that is not there."""


class Undecided(EqmathError, TypeError):
    """An undecided verdict has no truth value."""

    exit_code = 3


class TooLarge(EqmathError, ValueError):
    """The predicted cost is above the limit; nothing was started."""

    exit_code = 4


class OutOfTime(EqmathError, ValueError):
    """The time limit of a run is over; what was finished is there."""

    exit_code = 4


class Disagreement(EqmathError, ValueError):
    """Two exact methods gave different numbers: a bug in eqmath."""

    exit_code = 5


class LawBroken(EqmathError, ValueError):
    """A group or a family breaks a law of its kind; ``where`` is the smallest counterexample found.

    Attributes
    ----------
    law : str
        The name of the law.
    """

    exit_code = 1

    def __init__(self, message: str, where: str = "", hint: str = "", law: str = "") -> None:
        super().__init__(message, where, hint)
        self.law = law


class Interrupted(EqmathError, ValueError):
    """Stopped from the keyboard."""

    exit_code = 130


def caret(text: str, position: int) -> str:
    """The text with a caret under one position, for the ``where`` of an error.

    >>> print(caret("1,x|2", 2))
    1,x|2
      ^
    """
    start = max(0, position - 60)
    return f"{text[start : start + 100]}\n{' ' * (position - start)}^"


def shown(value: object, most: int = 60) -> str:
    """A value as it stands in a message: short, in one line, whatever it is.

    >>> shown([1, 2]), shown("a" * 99, 5), shown([10**5000])
    ('[1, 2]', "'aaaa…", '<list, too long to be shown>')
    """
    try:
        words = " ".join(repr(value).split())
    except (ValueError, TypeError, ArithmeticError, AttributeError, LookupError):
        return f"<{type(value).__name__}, too long to be shown>"
    return words if len(words) <= most else words[:most] + "…"


def counted(number: int, noun: str) -> str:
    """A number of things.

    >>> counted(1, "input"), counted(2, "input")
    ('1 input', '2 inputs')
    """
    return f"{number} {noun}" + ("" if number == 1 else "s")
