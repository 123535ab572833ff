"""Whether a diagram can stand on another."""

from __future__ import annotations

from eqmath.errors import NotComposable, counted


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
