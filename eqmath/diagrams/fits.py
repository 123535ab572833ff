"""Whether a diagram can be stacked on another."""

from __future__ import annotations

from eqmath.errors import NotComposable, counted


def require_fit(inputs: int, outputs: int) -> None:
    """Refuse to put a diagram on one whose number of outputs is not its number of inputs.

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
