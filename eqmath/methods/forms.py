"""Whether the generators of a group keep its bilinear form, of which its diagrams are products."""

from __future__ import annotations

from eqmath.errors import Disagreement
from eqmath.exact import Matrix
from eqmath.groups import Group


def form_of(group: Group) -> Matrix:
    """The form that a group keeps.

    >>> from eqmath import Sp
    >>> form_of(Sp(2))
    Matrix([[0, 1], [-1, 0]])
    """
    assert group.series.form is not None
    return group.series.form(group.n)


def require_form(group: Group) -> None:
    """Generators keep the form, and the determinant where a diagram uses it: so products of these are equivariant.

    Raises
    ------
    Disagreement
        If a generator does not.

    Examples
    --------
    >>> from eqmath import SO
    >>> require_form(SO(3))
    """
    form, turns = form_of(group), any(part.determinant for part in group.series.parts)
    kept = all(g.T * form * g == form for g in group.discrete)
    kept = kept and all(x.T * form + form * x == form * 0 for x in group.lie)
    if not kept or (turns and any(g.det() != 1 for g in group.discrete)):
        raise Disagreement(f"a generator of {group.name} does not preserve the form")
