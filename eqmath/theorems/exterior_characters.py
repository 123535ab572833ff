"""The exterior algebra's product of all (1 + x)(1 + 1/x) as a sum of fundamental characters."""

from dataclasses import replace

from eqmath.characters import DoubledWeight, RootSystem, factor_of
from eqmath.claims import Case, CharacterExpansion, CharacterProduct, Control
from eqmath.exact import PolynomialInSeveral
from eqmath.groups import SO, Series, Sp
from eqmath.theorems.theorem import InPaper, SingleGroups, Theorem
from eqmath.theorems.words import CHARACTERS, COEFFICIENTS, KING, OF_CHARACTERS, RANKS

FACTOR = factor_of({2: 1, 0: 2, -2: 1})


def _symplectic(system: RootSystem) -> dict[DoubledWeight, PolynomialInSeveral]:
    """r + 1 − k for (1^k)."""
    return {weight: FACTOR[2] * (1 + weight.count(0)) for weight in system.dominant_weights(2)}


def _odd(system: RootSystem) -> dict[DoubledWeight, PolynomialInSeveral]:
    return dict.fromkeys(system.dominant_weights(2), FACTOR[2])


def _coefficients(system: RootSystem) -> dict[DoubledWeight, PolynomialInSeveral]:
    """Λ^k and Λ^(2r−k) are the same for SO(2r), and Λ^r is the sum of two characters."""
    even = {weight: FACTOR[2] * (2 if 0 in weight else 1) for weight in system.dominant_weights(2)}
    return (even, _odd(system), _symplectic(system))[system.last]


def _is_classical(series: Series) -> bool:
    return series in (Sp, SO)


PRODUCT = CharacterProduct("Π (1 + x_i)(1 + x_i⁻¹)", lambda system: FACTOR, _coefficients)
CLAIM = CharacterExpansion(Sp, expansion=PRODUCT)

THEOREM = Theorem(
    name="exterior-characters",
    statement="Π (1 + x_i)(1 + x_i⁻¹) is Σ_k (r + 1 − k) ch_(1^k) for Sp(2r) and Σ_k ch_(1^k) for SO(2r+1), "
    "k = 0, …, r; for SO(2r) it is 2 Σ_k ch_(1^k) over k < r, and the characters of (1, …, 1, 1) and (1, …, 1, −1).",
    brief="Sp, SO: all exterior powers as a sum of characters",
    hypotheses=RANKS,
    convention=CHARACTERS,
    source=f"{KING}; the product is the character of the exterior algebra of V, or half of it for SO(2r+1)",
    reading=COEFFICIENTS,
    script="characters",
    claim=CLAIM,
    split=(0, 0),
    max_order=0,
    max_n=15,
    order=OF_CHARACTERS,
    single=SingleGroups("Sp(n), SO(n)", _is_classical, (("Sp(n)", 0), ("SO(n)", 0))),
    controls=(
        Control(
            "1 for every k, for Sp(2r)", "Λ^k of Sp(2r) has ch_(1^k−2) in it as well",
            Case(2, 0, 0), replace(CLAIM, expansion=replace(PRODUCT, coefficients=_odd)),
        ),
        Control(
            "r + 1 − k for SO(2r+1)", "Λ^k of SO(2r+1) is irreducible",
            Case(3, 0, 0), replace(CLAIM, series=SO, expansion=replace(PRODUCT, coefficients=_symplectic)),
        ),
        Control(
            "1 for every k, for SO(2r)", "Λ^k and Λ^(2r−k) have one character",
            Case(4, 0, 0), replace(CLAIM, series=SO, expansion=replace(PRODUCT, coefficients=_odd)),
        ),
    ),
    rests_on=("character-identities",),
    papers=(InPaper("2303.00576", 4, "the product of all (1 + x)(1 + 1/x) for Sp and SO", 0, "1..15"),),
)  # fmt: skip
