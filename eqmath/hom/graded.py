"""Hom between grades of Clifford algebras, with at most n/2 legs for a grade: Λ^k V and det ⊗ Λ^(n−k) V are alike.

The isomorphism is x ↦ xI, the product with the pseudoscalar, for gI = det(g) I. Where the form has no radical it is
invertible, so that nothing but a determinant for every grade above n/2 enters, and two of these cancel.
"""

from __future__ import annotations

from collections.abc import Sequence

from eqmath.groups import Group
from eqmath.hom.hom import Hom


def between_grades(group: Group, source: Sequence[int], target: Sequence[int], special: bool) -> Hom:
    """Hom(Λ^a V ⊗ Λ^b V ⊗ …, Λ^c V ⊗ …) for an isometry group of a form without radical.

    Parameters
    ----------
    source, target : grades
    special : bool
        Whether all elements have determinant 1.

    Examples
    --------
    >>> from eqmath import O, SO
    >>> print(between_grades(O(5), [4, 3], [3], False).source)
    V*Alt2(V)
    >>> [between_grades(G(4), [2, 2], [2], G is SO).dim for G in (O, SO)], between_grades(O(3), [3], [0], False).dim
    ([1, 2], 0)
    """
    grades = [*source, *target]
    twisted = sum(2 * k > group.n for k in grades) % 2 and not special
    ends = [[_power(min(k, group.n - k)) for k in end if 0 < k < group.n] for end in (source, target)]
    if twisted:
        ends[1].insert(0, "det")
    return Hom(group, source="*".join(ends[0]) or "1", target="*".join(ends[1]) or "1")


def _power(k: int) -> str:
    return f"Alt{k}(V)" if k > 1 else "V"
