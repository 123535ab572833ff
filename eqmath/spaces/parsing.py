"""Texts that are read as spaces of a group."""

from __future__ import annotations

from eqmath.groups import Group, as_group
from eqmath.spaces.grammar import read_space
from eqmath.spaces.space import Space


def parse_space(text: str | int | Space, group: Group | str | None = None) -> Space:
    """The space that a text is, or a space already, checked for a group where one is given.

    Raises
    ------
    SpaceError
        If it is none, or the group does not admit it; the place is shown.

    Examples
    --------
    >>> parse_space("V1+V1*V2", "S(5)xO(3)")
    Space("V1+V1*V2")
    >>> parse_space("V+Inj2(V)", "O(3)")
    Traceback (most recent call last):
    eqmath.errors.SpaceError: Inj needs a group that permutes a basis; O(3) is not one
        V+Inj2(V)
          ^
        it is for S(4), A(4), C(4)
    """
    space = Space(text)
    if group is not None:
        read_space(text if isinstance(text, str) else str(space), as_group(group))
    return space
