"""What a number of vertices has to be, and whether two rows fit."""

from __future__ import annotations

from eqmath.errors import CaseError, NotComposable, NotExact, shown
from eqmath.exact import integer_of


def require_fit(inputs: int, outputs: int) -> None:
    """Nothing, if a diagram with so many inputs can stand on one with so many outputs.

    Raises
    ------
    NotComposable
        If the numbers differ.
    """
    if inputs != outputs:
        raise NotComposable(
            f"cannot put a diagram with {counted(inputs, 'input')} on one with {counted(outputs, 'output')}; "
            "did you mean a.tensor(b)?"
        )


def natural(value: int, name: str) -> int:
    """The value, if it is an integer ≥ 0.

    Raises
    ------
    NotExact
        If it is a float.
    CaseError
        If it is not.
    """
    found = integer_of(value)
    if found is not None and found >= 0:
        return found
    if isinstance(value, float):
        raise NotExact(f"expected {name} to be an integer ≥ 0, found the float {value!r}")
    raise CaseError(f"expected {name} to be an integer ≥ 0, found {shown(value)}")


def counted(number: int, noun: str) -> str:
    """A number of things.

    >>> counted(1, "input"), counted(2, "input")
    ('1 input', '2 inputs')
    """
    return f"{number} {noun}" + ("" if number == 1 else "s")
