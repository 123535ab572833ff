"""Whether a diagram can stand on another."""

from __future__ import annotations

from eqmath.errors import NotComposable, counted


def require_fit(inputs: int, outputs: int) -> None:
    """Refuse to put a diagram with so many inputs on one with another number of outputs.

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
