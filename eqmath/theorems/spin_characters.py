"""Products with spin factors are expanded as those without, for another group."""

from dataclasses import replace

from eqmath.characters import DoubledWeight, Factor, RootSystem, by_determinants, general_factor
from eqmath.claims import Case, CharacterExpansion, CharacterProduct, Control
from eqmath.exact import PolynomialInSeveral
from eqmath.groups.special_orthogonal import GROUP
from eqmath.theorems.theorem import InPaper, Theorem
from eqmath.theorems.words import CHARACTERS, COEFFICIENTS, KING, OF_CHARACTERS

GENERAL = general_factor(2)


def _factor(system: RootSystem) -> Factor:
    """φ(x)(√x + 1/√x) for SO(2r+1), φ(x)(√x − 1/√x) for SO(2r)."""
    found: dict[int, PolynomialInSeveral] = {}
    for exponent, c in GENERAL.items():
        for step, sign in ((1, 1), (-1, 1 if system.last else -1)):
            found[exponent + step] = found.get(exponent + step, c * 0) + c * sign
    return found


def _from(last: int, system: RootSystem) -> dict[DoubledWeight, PolynomialInSeveral]:
    """The coefficients without spin factors at λ − (½, …, ½), with the sign of the last part of λ."""
    known = by_determinants(RootSystem(system.rank, last), GENERAL)
    found = {}
    for weight in system.dominant_weights(max(_factor(system))):
        c = known.get(tuple(abs(part) - 1 for part in weight), GENERAL[0] * 0)
        found[weight] = c * (-1 if min(weight, default=0) < 0 else 1)
    return found


def _coefficients(system: RootSystem) -> dict[DoubledWeight, PolynomialInSeveral]:
    return _from(system.last + 1, system)


def _same_group(system: RootSystem) -> dict[DoubledWeight, PolynomialInSeveral]:
    return _from(system.last, system)


def _without_signs(system: RootSystem) -> dict[DoubledWeight, PolynomialInSeveral]:
    return {weight: c * (-1 if min(weight, default=0) < 0 else 1) for weight, c in _coefficients(system).items()}


PRODUCT = CharacterProduct("Π φ(x_i) (√x_i ± 1/√x_i)", _factor, _coefficients)
CLAIM = CharacterExpansion(GROUP, expansion=PRODUCT)

THEOREM = Theorem(
    name="spin-characters",
    statement="If Π φ(x_i) = Σ c_λ ch_λ for Sp(2r), then Π φ(x_i) (√x_i + 1/√x_i) = Σ c_λ ch_(λ+½) for SO(2r+1), with "
    "spin characters; and if Π φ(x_i) = Σ c_λ ch_λ for SO(2r+1), then Π φ(x_i) (√x_i − 1/√x_i) is "
    "Σ c_λ (ch_(λ+½) − ch') for SO(2r), ch' having the other sign at the last part.",
    brief="SO: spin characters have the coefficients of Sp(2r)",
    hypotheses="SO(n) of rank r = ⌊n/2⌋ ≤ 7; φ = a0 + a1 (x + 1/x) + a2 (x² + 1/x²), for all a0, a1, a2 at once",
    convention=f"{CHARACTERS}; λ+½ is (λ_1 + ½, …, λ_r + ½)",
    source=KING,
    reading=f"{COEFFICIENTS}; the dimension is a polynomial in a0, a1, a2 and not shown",
    script="characters",
    claim=CLAIM,
    split=(0, 0),
    max_order=0,
    max_n=15,
    order=OF_CHARACTERS,
    controls=(
        Control(
            "the coefficients of SO(2r+1) itself", "they are those of Sp(2r)",
            Case(3, 0, 0), replace(CLAIM, expansion=replace(PRODUCT, coefficients=_same_group)),
        ),
        Control(
            "both characters of SO(2r) with one sign", "√x − 1/√x changes its sign with x ↦ 1/x",
            Case(4, 0, 0), replace(CLAIM, expansion=replace(PRODUCT, coefficients=_without_signs)),
        ),
    ),
    rests_on=("character-identities",),
    papers=(InPaper("2303.00576", 6, "expansions in spin characters are recovered from those without", 0, "1..15"),),
)  # fmt: skip
