"""Spaces as texts and as characters, and groups that admit them."""

from collections.abc import Callable
from functools import cache
from math import prod
from random import Random

from eqmath import Matrix
from eqmath.groups import Group, parse_group
from eqmath.spaces import Monomial
from tests.oracles.lie import determinant, inverse
from tests.oracles.linear import transpose
from tests.oracles.spaces import Trace, character, trace_of

LinearCharacter = Callable[..., Trace]

EVERYWHERE: dict[str, LinearCharacter] = {
    "0": lambda V: 0 * V,
    "V": lambda V: V,
    "2*V+3": lambda V: 2 * V + 3,
    "V^3": lambda V: V * V * V,
    "(V+1)*(V+2)": lambda V: (V + 1) * (V + 2),
    "Sym2(V)": lambda V: V.sym(2),
    "Sym4(V)": lambda V: V.sym(4),
    "Alt2(V)*V": lambda V: V.alt(2) * V,
    "Alt3(V)": lambda V: V.alt(3),
    "Sym2(Alt2(V))": lambda V: V.alt(2).sym(2),
    "Alt2(Sym2(V))": lambda V: V.sym(2).alt(2),
    "Alt2(V^2)": lambda V: (V * V).alt(2),
    "Sym3(V+2)": lambda V: (V + 2).sym(3),
    "Alt3(2*V+1)": lambda V: (2 * V + 1).alt(3),
    "Sym2(V+V^2)": lambda V: (V + V * V).sym(2),
    "Sym4(3*V)": lambda V: (3 * V).sym(4),
    "Alt4(3*V+1+V)": lambda V: (4 * V + 1).alt(4),
}
"""For every group."""
WITH_DUAL = ("Dual(V)*V", "Sym2(Dual(V))+Dual(V)", "Dual(Sym2(V)+Alt2(V))*V", "Alt2(V*V')")
WITH_A_FORM: dict[str, LinearCharacter] = {
    "Harm2(V)": lambda V: V.harm(2),
    "Harm3(V)*V": lambda V: V.harm(3) * V,
    "Sym2(Harm2(V))": lambda V: V.harm(2).sym(2),
    "Alt2(Harm2(V))": lambda V: V.harm(2).alt(2),
    "Harm2(V+1)": lambda V: (V + 1).harm(2),
    "Harm3(V^2)": lambda V: (V * V).harm(3),
}
WITH_A_BASIS: dict[str, LinearCharacter] = {
    "Inj2(V)": lambda V: V.inj(2),
    "Inj3(V)": lambda V: V.inj(3),
    "Sub2(V)": lambda V: V.sub(2),
    "Sub2(Sub2(V))": lambda V: V.sub(2).sub(2),
    "Inj2(V^2)": lambda V: (V * V).inj(2),
    "Inj2(Sym2(V))": lambda V: V.sym(2).inj(2),
    "Sub2(V+1)*V": lambda V: (V + 1).sub(2) * V,
    "Inj3(2*V+1)": lambda V: (2 * V + 1).inj(3),
    "Sub3(2*V)": lambda V: (2 * V).sub(3),
    "Sym2(Sub2(V))": lambda V: V.sub(2).sym(2),
}
PRODUCTS: dict[str, LinearCharacter] = {
    "V1*V2": lambda V, W: V * W,
    "Sym2(V1*V2)+V1": lambda V, W: (V * W).sym(2) + V,
    "Alt2(V1*V2)": lambda V, W: (V * W).alt(2),
    "Alt2(V1+V2)*V2": lambda V, W: (V + W).alt(2) * W,
}
GROUPS = {
    "S": ["S(1)", "S(2)", "S(3)", "A(4)", "C(3)", "Dih(4)", "Aut(path:3)"],
    "O": ["O(1)", "O(2)", "O(3)", "SO(2)", "SO(3)"],
    "other": ["H(2)", "H(3)", "B(3)", "Sp(2)", "Sp(4)"],
}
PAIRS = ["S(3)xO(2)", "O(2)xSp(2)"]


@cache
def elements(name: str, number: int = 2) -> tuple[Matrix, ...]:
    """Random elements of a group."""
    group = parse_group(name)
    return tuple(group.random(Random(seed)) for seed in range(number))


def pairs(name: str) -> list[tuple[Matrix, ...]]:
    """Random elements of a product, factor by factor."""
    return [tuple(factor.random(Random(seed)) for factor in factors(name)) for seed in range(2)]


def factors(name: str) -> tuple[Group, ...]:
    """The factors of a product."""
    return parse_group(name).series.factors


def size_is_small(text: str, n: int) -> bool:
    """Whether the matrices of a case are small enough for loops over all of their entries."""
    large = {
        "Alt2(V^2)": 3,
        "Sym2(V+V^2)": 3,
        "Sym4(3*V)": 2,
        "Alt4(3*V+1+V)": 2,
        "Inj2(V^2)": 3,
        "Inj3(2*V+1)": 3,
        "Harm3(V^2)": 2,
    }
    return n <= large.get(text, 3 if len(text) > 7 else 4)


def listed() -> list[tuple[str, LinearCharacter, str]]:
    """Every space with every group that admits it."""
    found = []
    for kind, names in GROUPS.items():
        spaces = EVERYWHERE | {"S": WITH_A_BASIS, "O": WITH_A_FORM, "other": {}}[kind]
        found += [(t, c, name) for t, c in spaces.items() for name in names if size_is_small(t, parse_group(name).n)]
    return found


def leg_matrices(monomial: Monomial, given: tuple[Matrix, ...]) -> list[list[list]]:
    """The matrix on every leg."""
    plain = [g.tolist() for g in given]
    return [transpose(inverse(plain[leg.factor - 1])) if leg.dual else plain[leg.factor - 1] for leg in monomial.legs]


def twist(monomial: Monomial, given: tuple[Matrix, ...]) -> int:
    """The value of the characters: det by cofactors, sgn by counting."""
    return prod(value(c.name, given[c.factor - 1].tolist()) ** c.exponent for c in monomial.twist)


def value(name: str, g: list[list]) -> int:
    """det or sgn at one element."""
    if name == "det":
        return determinant(g)
    return determinant([[int(bool(x)) for x in row] for row in g])


__all__ = ["character", "trace_of"]
