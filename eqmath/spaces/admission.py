"""Which functors a group admits, read from its record and its generators."""

from __future__ import annotations

from functools import cache

from eqmath.errors import GroupError
from eqmath.exact import Matrix
from eqmath.groups import Group, Series
from eqmath.groups.symmetric import is_permutation
from eqmath.spaces.functor import FORM, MONOMIAL, ORTHONORMAL, PERMUTED, functor
from eqmath.spaces.permuting import sign_of

ASKED = {
    PERMUTED: "a group that permutes a basis",
    MONOMIAL: "a group that permutes a basis up to factors",
    FORM: "a group of all maps that preserve a symmetric form",
    ORTHONORMAL: "a group of all maps that preserve the form Σ x²",
}
EXAMPLES = {
    PERMUTED: "S(4), A(4), C(4)",
    MONOMIAL: "S(4), A(4), H(4), M(4); every group has det",
    FORM: "O(3), SO(3), O(1,3)",
    ORTHONORMAL: "O(3), SO(3)",
}


def factors(group: Group) -> tuple[Group, ...]:
    """The factors of a product; any other group is its own factor.

    >>> from eqmath.groups import parse_group
    >>> factors(parse_group("S(3)xO(2)")), factors(parse_group("O(3)"))
    ((S(3), O(2)), (O(3),))
    """
    return group.series.factors or (group,)


def fault(name: str, group: Group) -> str:
    """Why a functor cannot be applied to V of a group; empty where it can.

    >>> from eqmath import O
    >>> fault("Inj", O(3)), fault("Sym", O(3))
    ('Inj needs a group that permutes a basis; O(3) is not one', '')
    """
    needs = functor(name).needs
    return f"{name} needs {ASKED[needs]}; {group} is not one" if needs and needs not in kinds(group.series) else ""


@cache
def kinds(series: Series) -> frozenset[str]:
    """What a group does with the basis of V, the same for every n; nothing if it has no elements.

    >>> from eqmath import B, H, S, SO, Sp
    >>> [sorted(kinds(series)) for series in (S, H, SO, B, Sp)]
    [['monomial', 'permuted'], ['monomial'], ['form', 'orthonormal'], [], []]
    """
    if series.quantum:
        return frozenset()
    group = series(series.only or 3 * series.step)
    found = set()
    if not group.lie and all(is_permutation(g, group.n) for g in group.discrete):
        found.add(PERMUTED)
    if not group.lie and all(map(_is_monomial, group.discrete)):
        found.add(MONOMIAL)
    form = None if series.form is None else series.form(group.n)
    if form is not None and form.T == form:
        found |= {FORM, ORTHONORMAL} if form == Matrix.identity(group.n) else {FORM}
    return frozenset(found)


def _is_monomial(g: object) -> bool:
    try:
        return bool(sign_of(g))  # type: ignore[arg-type]
    except GroupError:
        return False
