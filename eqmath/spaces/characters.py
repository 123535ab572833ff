"""Characters: polynomials in the power sums of the factors of a group, and their means over it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from math import prod

from eqmath._frozen import Frozen
from eqmath.errors import CaseError, GroupError, shown
from eqmath.exact import Number, exact_number, integer_of, natural, number_text
from eqmath.groups import Group
from eqmath.limits import require_bytes, require_time, timed
from eqmath.spaces.power_products import FactorProduct, OneFactor, joined, ordered

TERM = 400
"""Bytes of one term, with its coefficient."""


class Character(Frozen):
    """A polynomial over Q in the power sums p_j = tr(gʲ) of the factors, in det and in sgn.

    Characters add and multiply; `sym`, `alt`, … are those of the spaces of these names. Numbers are trivial.

    Parameters
    ----------
    terms : mapping from products of power sums to int or Fraction

    Examples
    --------
    >>> V = defining()
    >>> V.sym(2), V.alt(2), V.sym(2) + V.alt(2) == V**2
    (1/2*p1^2 + 1/2*p2, 1/2*p1^2 - 1/2*p2, True)
    """

    __slots__ = ("terms",)
    terms: Mapping[FactorProduct, Number]

    def __init__(self, terms: Mapping[FactorProduct, Number]) -> None:
        found = {word: exact_number(c) for word, c in sorted(terms.items()) if c}
        object.__setattr__(self, "terms", found)

    def __add__(self, other: Character | Number) -> Character:
        return _combined([(self, 1), (_character(other), 1)])

    def __sub__(self, other: Character | Number) -> Character:
        return _combined([(self, 1), (_character(other), -1)])

    def __mul__(self, other: Character | Number) -> Character:
        others = _character(other).terms.items()
        _require_terms(len(self.terms) * len(others))
        return _collected((joined(x, y), a * b) for x, a in self.terms.items() for y, b in others)

    __radd__, __rmul__ = __add__, __mul__

    def __rsub__(self, other: Number) -> Character:
        return _character(other) - self

    def __neg__(self) -> Character:
        return self * -1

    def __pow__(self, exponent: int) -> Character:
        return prod([self] * natural(exponent, "the exponent"), start=_character(1))

    def adams(self, j: int) -> Character:
        """g ↦ χ(gʲ): every index is multiplied by j ≠ 0.

        >>> defining().adams(2), defining().sym(2).adams(2)
        (p2, 1/2*p2^2 + 1/2*p4)
        """
        if not integer_of(j):
            raise CaseError(f"expected an integer that is not 0, found {shown(j)}")
        return _collected((ordered(x.adams(j) for x in word), c) for word, c in self.terms.items())

    def dual(self) -> Character:
        """The contragredient: g ↦ χ(g⁻¹)."""
        return self.adams(-1)

    def sym(self, d: int) -> Character:
        """The symmetric power, (1/d) Σ_j ψ_j · Sym^(d−j)."""
        return self._newton(d, self.adams)

    def alt(self, d: int) -> Character:
        """The exterior power, (1/d) Σ_j (−1)^(j−1) ψ_j · Alt_(d−j).

        >>> (2 * defining()).alt(2) == 2 * defining().alt(2) + defining()**2
        True
        """
        return self._newton(d, lambda j: self.adams(j) * (-1) ** (j - 1))

    def sub(self, d: int) -> Character:
        """The d-element subsets of the basis of a permutation representation.

        A choice of whole cycles: Σ Sub_d t^d = Π (1 + t^c)^(c-cycles) is Σ Sym^d t^d, divided by itself at t².

        >>> defining().sub(2) == defining().sym(2) - defining()
        True
        """
        return self._newton(d, lambda j: self.adams(j) - (2 * self.adams(j // 2) if j % 2 == 0 else 0))

    def inj(self, d: int) -> Character:
        """The d-tuples of different basis vectors of a permutation representation: they are fixed one by one.

        >>> defining().inj(2)
        -p1 + p1^2
        """
        return prod([self - i for i in range(natural(d, "the degree"))], start=_character(1))

    def harm(self, l: int) -> Character:
        """The harmonic tensors of a representation that keeps a symmetric form: Sym^l without Sym^(l−2)."""
        return self.sym(l) - (self.sym(l - 2) if l >= 2 else 0)

    def cl(self, n: int) -> Character:
        """The Clifford algebra, or all exterior powers, of a representation of dimension n.

        >>> defining().cl(1)
        1 + p1
        """
        return _combined([(self.alt(k), 1) for k in range(natural(n, "the dimension") + 1)])

    def dimension(self, *sizes: int) -> Number:
        """The value at the identity, V_i of dimension ``sizes[i − 1]``.

        >>> defining().sym(2).dimension(4), (defining() * defining(2)).alt(2).dimension(2, 3)
        (10, 15)
        """
        values = (c * prod(sizes[x.factor - 1] ** len(x.powers) for x in word) for word, c in self.terms.items())
        return exact_number(sum(values, Fraction(0)))

    def _newton(self, d: int, power_sum: Callable[[int], Character]) -> Character:
        """The coefficient of t^d in exp(Σ power_sum(j) t^j / j)."""
        done, sums = [_character(1)], [power_sum(j) for j in range(1, natural(d, "the degree") + 1)]
        for size in range(1, len(sums) + 1):
            pairs = list(zip(sums[:size], reversed(done), strict=True))
            _require_terms(sum(len(x.terms) * len(y.terms) for x, y in pairs))
            done.append(_combined((x * y, Fraction(1, size)) for x, y in pairs))
        return done[-1]

    def __eq__(self, other: object) -> bool:
        if isinstance(other, int | Fraction):
            other = _character(other)
        return isinstance(other, Character) and self.terms == other.terms

    def __hash__(self) -> int:
        constant = self.terms.get((), 0)
        return hash(constant) if self == constant else hash(tuple(self.terms.items()))

    def __reduce__(self) -> tuple[type[Character], tuple[Mapping[FactorProduct, Number]]]:
        return Character, (self.terms,)

    def __repr__(self) -> str:
        text = "".join(f" {'-' if c < 0 else '+'} {_term(-c if c < 0 else c, word)}" for word, c in self.terms.items())
        return text[3:] if text.startswith(" +") else f"-{text[3:]}" if text else "0"


def power_sum(j: int, factor: int = 1) -> Character:
    """p_j = tr(gʲ) of one factor; p_(−j) of its dual.

    >>> power_sum(2) * power_sum(-1), power_sum(1, 2)
    (p-1*p2, p1(V2))
    """
    return defining(factor).adams(j)


def defining(factor: int = 1) -> Character:
    """V, or V_i.

    >>> defining().sym(2)
    1/2*p1^2 + 1/2*p2
    """
    return Character({(OneFactor(_counted(factor), (1,)),): 1})


def factor_of(character: Character) -> int:
    """The factor of the group whose V, or character of dimension 1, this is.

    >>> factor_of(defining(2)), factor_of(determinant())
    (2, 1)
    """
    (word,) = character.terms
    return word[0].factor


def determinant(factor: int = 1) -> Character:
    """The determinant of V_i.

    >>> determinant() * determinant(2).dual()
    det*det(V2)^-1
    """
    return Character({(OneFactor(_counted(factor), (), det=1),): 1})


def sign(factor: int = 1) -> Character:
    """The sign of the permutation that underlies an element.

    >>> sign() * sign()
    1
    """
    return Character({(OneFactor(_counted(factor), (), sgn=1),): 1})


def inner(character: Character | Number, group: Group) -> int:
    """The mean of a character over a group, the dimension of the invariants; V_i belongs to the i-th factor.

    The maps from X to Y that commute with the group have the dimension ``inner(X.dual() * Y, group)``.

    Raises
    ------
    GroupError
        If there is no i-th factor, or the characters of the group are not known.
    CaseError
        If the mean is not an integer, so that this is not the character of a space.

    Examples
    --------
    >>> from eqmath import O, S, parse_group
    >>> V, W = defining(), defining(2)
    >>> inner(V.sym(6).dual() * V.sym(6), O(4)), inner(V**4, S(3)), inner((V * W) ** 2, parse_group("S(5)xO(3)"))
    (4, 14, 2)
    """
    factors = group.series.factors or (group,)
    total = Fraction(0)
    for word, coefficient in timed(_character(character).terms.items(), "averaging a character"):
        last = word[-1].factor if word else 0
        if last > len(factors):
            raise GroupError(f"{group} has no factor {last} that acts on V{last}", hint=f"V1 to V{len(factors)}")
        total += coefficient * _mean(word, factors)
    if total.denominator != 1:
        raise CaseError(f"expected the character of a space, found one whose mean over {group} is {total}")
    return int(total)


def _mean(word: FactorProduct, factors: tuple[Group, ...]) -> int:
    """∫ of a product of power sums, factor by factor; the first that is 0 decides."""
    value = 1
    for x in word:
        value *= factors[x.factor - 1].integral(x.powers, x.det, x.sgn) if value else 0
    return value


def _character(value: Character | Number) -> Character:
    return value if isinstance(value, Character) else Character({(): exact_number(value)})


def _require_terms(number: int) -> None:
    """Refuse so many terms before they are there, or go on in time."""
    require_bytes(number * TERM, "the terms of the character are")
    require_time("expanding a character")


def _collected(terms: Iterable[tuple[FactorProduct, Number]]) -> Character:
    found: dict[FactorProduct, Number] = {}
    for word, c in terms:
        found[word] = found.get(word, 0) + c
    return Character(found)


def _combined(summands: Iterable[tuple[Character, Number]]) -> Character:
    return _collected((word, factor * c) for character, factor in summands for word, c in character.terms.items())


def _term(coefficient: Number, word: FactorProduct) -> str:
    words = [number_text(coefficient)] if coefficient != 1 or not word else []
    return "*".join([*words, *map(str, word)])


def _counted(factor: int) -> int:
    found = integer_of(factor)
    if found is None or found < 1:
        raise CaseError(f"expected the number of a factor, found {shown(factor)}", hint="1 is the first")
    return found
