"""A warning where a function that follows a layer spoils what the layer keeps."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from typing import Any

from eqmath.errors import EqmathError, GroupError, SpaceError, TooLarge
from eqmath.groups import Group
from eqmath.pointwise.admitted import Activations, activations
from eqmath.pointwise.functions import Activation, activation
from eqmath.spaces import Space

Following = Activation | str | Callable[..., Any]
"""A function of every coordinate: by its name, with its formula, or as a program of which nothing is known."""
CALLER = 3
"""The line that is shown is that which calls the function by which this one is called."""


class ActivationWarning(UserWarning):
    """A function of every coordinate that follows an equivariant layer, and is not known to commute with its group.

    >>> import warnings
    >>> from eqmath import Hom
    >>> with warnings.catch_warnings(record=True) as caught:
    ...     warnings.simplefilter("always")
    ...     W = Hom("O(2)", "V", "V").weight(activation="relu")
    >>> [warning.category.__name__ for warning in caught]
    ['ActivationWarning']
    """


def warn_if_forbidden(function: Following, group: Group, space: Space) -> None:
    """Warn, with the reason, if a function of every coordinate is not known to commute with a group on a space.

    Nothing is known of a program: it passes where all functions do, and elsewhere it is said what would have to hold.

    Parameters
    ----------
    function : Activation, str or callable
    group : Group
    space : Space
        In whose basis the function is applied.

    Raises
    ------
    UnknownName
        If a text is the name of no function.

    Examples
    --------
    >>> import warnings
    >>> from eqmath import parse_group
    >>> with warnings.catch_warnings(record=True) as caught:
    ...     warnings.simplefilter("always")
    ...     for text in ("S(2)", "H(2)"):
    ...         warn_if_forbidden("relu", parse_group(text), Space("V"))
    >>> print(*(warning.message for warning in caught))
    relu does not commute with H(2) on V, applied to every coordinate
        g = [[-1, 0], [0, 1]] takes the coordinate x(e1) to -x(e1)
        odd functions such as tanh and x³, or x h(|x|); relu where a basis is permuted without signs
    """
    known = activation(function) if isinstance(function, str) else function
    try:
        fault = _fault(known, activations(group, space))
    except (GroupError, SpaceError, TooLarge) as error:
        fault = _undecided(known, group, space, error.message)
    if fault is not None:
        warnings.warn(str(fault), ActivationWarning, stacklevel=CALLER)


def _fault(function: Activation | Callable[..., Any], found: Activations) -> EqmathError | None:
    """Why it may not follow, or that this is not decided."""
    if not isinstance(function, Activation):
        needed = f"these commute: {found.words}"
        return None if found.kind == "all" else _undecided(function, found.group, found.space, needed)
    try:
        found.require(function)
    except SpaceError as error:
        return SpaceError(error.message, where=error.where, hint=f"{error.hint}{_elsewhere(function, found)}")
    return None


def _elsewhere(function: Activation, found: Activations) -> str:
    """The summands on which it may be applied, if there are such."""
    allowed = [str(own.space) for _, own in found.by_summand if own.admits(function)]
    return f"; {function} only on {', '.join(allowed)}" if allowed else ""


def _undecided(function: Any, group: Group, space: Space, why: str) -> EqmathError:
    name = getattr(function, "__name__", None) or str(function)
    wrong = f"whether {name} commutes with {group} on {space}, applied to every coordinate, is not decided"
    return SpaceError(wrong, where=why, hint="eqmath.activations(group, space) says which functions do")
