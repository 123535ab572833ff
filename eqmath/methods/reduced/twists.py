"""Maps that a group changes by a character: X → det^a ⊗ sgn^b ⊗ Y.

They are the maps of the kernel of the character that the group changes by it: one part of the system of a group with
more parts, SO(n) for O(n) and det, A(n) for S(n) and sgn, or a part that the record of the group adds. Whether two
characters of a group are one, as det and sgn of S(n) and all of S(1), is known to the record.
"""

from __future__ import annotations

from eqmath.errors import GroupError
from eqmath.groups import Group, Series


def twisted(group: Group, det: int, sgn: int) -> tuple[Group, str]:
    """The group and the part, by its name, in which the maps X → det^det ⊗ sgn^sgn ⊗ Y are found.

    Returns
    -------
    tuple of Group and str
        The group itself and an empty name, for all parts, where the character is 1.

    Raises
    ------
    GroupError
        If the group has no such character, or no reduction of these maps is known.

    Examples
    --------
    >>> from eqmath import A, H, O, S
    >>> twisted(O(3), 1, 0), twisted(S(4), 0, 1), twisted(S(4), 1, 1), twisted(S(1), 0, 1), twisted(A(4), 1, 0)
    ((SO(3), 'det'), (A(4), 'twisted'), (S(4), ''), (S(1), ''), (A(4), ''))
    >>> [twisted(H(2), *exponents)[1] for exponents in ((0, 0), (0, 1), (1, 0), (1, 1), (2, 0))]
    ['', 'sgn', 'det', 'signs', '']
    """
    series, name = twisted_series(group.series, group.n, det, sgn)
    return (series(group.n), name) if name else (group, name)


def twisted_series(series: Series, n: int, det: int, sgn: int) -> tuple[Series, str]:
    """The same for a series at one n.

    >>> from eqmath import O
    >>> twisted_series(O, 3, 1, 0)
    (SO, 'det')

    Raises
    ------
    GroupError
        If the group has no such character, or no reduction of these maps is known.
    """
    if (det, sgn) == (0, 0):
        return series, ""
    if series.twisted is None:
        raise GroupError(f"no reduction of the maps that {series.name(n)} changes by characters is known")
    return series.twisted(n, det, sgn) or (series, "")
