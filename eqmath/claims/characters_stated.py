"""The coefficients of a product in characters, as sentences of a certificate about determinants (SPEC.md §10)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from eqmath.characters import Coefficients, Factor, RootSystem
from eqmath.claims.stated import SIZE, Sentences, StatedText, table
from eqmath.errors import TooLarge
from eqmath.exact import Matrix, Number, PolynomialInSeveral

MOST_DIGITS = 4000
"""Longer numbers are not checked."""
TermRow = list[Number]


def expansion_stated(
    system: RootSystem, factor: Factor, coefficients: Coefficients, true: bool
) -> tuple[Sentences, list[Matrix]]:
    """That Π φ(x_i) is Σ c_λ ch_λ: c_λ is the coefficient of x^(λ+ρ) in Π φ(x_i) · A_ρ, which is a determinant.

    The matrices are the terms of φ, a row each: twice the exponent, the coefficient and the powers of the symbols;
    those of the c_λ, with the number of λ instead; all dominant λ that may occur, doubled; and the binary digits of
    0, …, 2^r − 1, which stand for sets of columns. The symbols are powers of ten, so large that a polynomial is
    told by its value; if φ is linear in them, the last one is 1.

    Raises
    ------
    TooLarge
        If these numbers are too long to be checked.

    Examples
    --------
    >>> from eqmath.characters import factor_of
    >>> stated, matrices = expansion_stated(RootSystem(1, 2), factor_of({2: 1, -2: 1}), factor_of({}), False)
    >>> stated.sentences[-1], matrices[2]
    (('all(i < 2, minor(i, 0, 1) = claimed(i))', False), Matrix([[2], [0]]))
    """
    rank, largest = system.rank, max(factor)
    weights = sorted(system.dominant_weights(largest), reverse=True)
    terms = _rows(factor)
    listed = _rows({weights.index(weight): c for weight, c in coefficients.items() if weight in weights})
    symbols = len(next(iter(factor.values())).symbols)
    powers = max([int(x) for row in terms for x in row[2:]], default=0) * rank + 1
    total = sum(abs(int(row[1])) for row in terms)
    digits = len(str(2 * max([total**rank, *(abs(int(row[1])) for row in listed)]))) + 1
    alike = symbols > 1 and {sum(row[2:]) for row in terms} == {1}
    if digits * powers ** (symbols - alike) > MOST_DIGITS:
        raise TooLarge(f"the coefficients at rank {rank} are too long for a certificate")
    sizes = _Sizes(system, largest, len(weights), len(terms), len(listed), symbols, powers, digits, alike)
    bits = [[m >> j & 1 for j in range(rank)] for m in range(2**rank)]
    last = (f"all(i < {len(weights)}, minor(i, 0, {2**rank - 1}) = claimed(i))", true)
    steps = len(weights) * (len(listed) + 60 * rank * rank) + 2**rank * rank * 2
    stated = Sentences((*_tables(sizes), *_bounds(sizes), last), _definitions(sizes), steps)
    return stated, [table(terms), table(listed), table(weights), table(bits)]


class _Sizes:
    """The numbers that stand in the formulas."""

    def __init__(
        self, system: RootSystem, largest: int, weights: int, terms: int, listed: int, symbols: int, powers: int,
        digits: int, alike: bool,
    ) -> None:  # fmt: skip
        self.rank, self.last, self.largest, self.weights = system.rank, system.last, largest, weights
        self.terms, self.listed, self.symbols, self.powers, self.digits = terms, listed, symbols, powers, digits
        self.alike = alike


def _rows(coefficients: Mapping[int, PolynomialInSeveral]) -> list[TermRow]:
    """The terms of polynomials: the key, the coefficient, the exponents."""
    return [[key, c, *exponents] for key, own in coefficients.items() for exponents, c in own.terms.items()]


def _definitions(own: _Sizes) -> tuple[tuple[str, ...], ...]:
    """What the sentences are made of: i is the number of λ, p a row, j a column, m a set of columns."""
    large = f"if(s = 0, 10 ^ {own.digits}, symbol(s - 1) ^ {own.powers})"
    value = f"#%d(t, 1) * product(s < {own.symbols}, symbol(s) ^ #%d(t, s + 2))"
    chosen = f"sum(t < %d, if(#%d(t, 0) = %s, {value}, 0))"
    lower, upper = "phi((#2(i, p) + rho(p)) - rho(j))", "phi((#2(i, p) + rho(p)) + rho(j))"
    entry = f"{lower} - {upper}" if own.last else f"if(rho(j) = 0, {lower}, {lower} + {upper})"
    signed = "((-1) ^ sum(k < j, #3(m, k))) * entry(i, p, j)"
    following = f"if(entry(i, p, j) = 0, 0, ({signed}) * minor(i, p + 1, m - (2 ^ j)))"
    return (
        SIZE,
        ("symbol", "s", f"if(s = {own.symbols - 1}, 1, {large})" if own.alike else large),
        ("phi", "e", chosen % (own.terms, 0, "e", 0, 0)),
        ("claimed", "i", chosen % (own.listed, 1, "i", 1, 1)),
        ("rho", "j", f"{own.last + 2 * own.rank} - (2 * (j + 1))"),
        ("entry", "i", "p", "j", entry),
        ("minor", "i", "p", "m", f"if(p = {own.rank}, 1, sum(j < {own.rank}, if(#3(m, j) = 0, 0, {following})))"),
    )


def _tables(own: _Sizes) -> Sequence[StatedText]:
    """That the digits are those of the numbers, and the λ all that are dominant with parts at most the degree of φ."""
    sets, columns = 2**own.rank, own.rank
    digits = f"all(m < {sets}, all(j < {columns}, (#3(m, j) * #3(m, j)) = #3(m, j)))"
    numbers = f"all(m < {sets}, sum(j < {columns}, #3(m, j) * (2 ^ j)) = m)"
    code = f"sum(p < {columns}, #2(%s, p) * (100 ^ ({columns} - p)))"
    order = f"all(i < {own.weights - 1}, {code % '(i + 1)'} < {code % 'i'})"
    bounded = f"(#2(i, 0) < {own.largest + 1}) * (((-1) ^ #2(i, 0)) = ((-1) ^ {own.largest}))"
    even = "((-1) ^ #2(i, p + 1)) = ((-1) ^ #2(i, p))"
    steps = f"all(p < {columns - 1}, (size(#2(i, p + 1)) < (#2(i, p) + 1)) * ({even}))"
    sign = f"all(i < {own.weights}, (-1) < #2(i, {columns - 1}))"
    half = own.largest // 2
    every = f"binomial({half + columns}, {columns})"
    without = f"binomial({half + columns - 1}, {columns - 1})" if own.largest % 2 == 0 else "0"
    number = f"{every} = {own.weights}" if own.last else f"((2 * {every}) - {without}) = {own.weights}"
    dominant = [f"all(i < {own.weights}, ({bounded}) * {steps})", *([sign] if own.last else [])] if columns else []
    return [(text, True) for text in (digits, numbers, order, *dominant, number)]


def _bounds(own: _Sizes) -> Sequence[StatedText]:
    """That the symbols are large enough; where all terms have one degree, the last symbol may be 1."""
    base = f"(10 ^ {own.digits})"
    total = f"(sum(t < {own.terms}, size(#0(t, 1))) ^ {own.rank})"
    small = f"all(t < {own.listed}, (2 * size(#1(t, 1))) < {base})"
    degrees = f"all(t < {own.listed}, all(s < {own.symbols}, #1(t, s + 2) < {own.powers}))"
    inner = f"all(t < {own.terms}, all(s < {own.symbols}, (#0(t, s + 2) * {own.rank}) < {own.powers}))"
    found = [f"(2 * {total}) < {base}", small, degrees, inner]
    for rows, number, degree in ((own.terms, 0, 1), (own.listed, 1, own.rank)) if own.alike else ():
        found.append(f"all(t < {rows}, sum(s < {own.symbols}, #{number}(t, s + 2)) = {degree})")
    return [(text, True) for text in found]
