"""The product of all 1 + x² + 1/x² as a sum of characters of Sp(2r) with coefficients 1 and −1."""

from dataclasses import replace

from eqmath.characters import RootSystem, by_determinants, factor_of
from eqmath.claims import Case, CharacterExpansion, CharacterProduct, Control
from eqmath.exact import PolynomialInSeveral
from eqmath.groups.symplectic import GROUP
from eqmath.theorems.theorem import InPaper, Theorem
from eqmath.theorems.words import CHARACTERS, COEFFICIENTS, KING, OF_CHARACTERS

FACTOR = factor_of({4: 1, 0: 1, -4: 1})
SIGNS = (0, 1, 1, 0, -1, -1)


def _coefficient(ones: int, zeros: int) -> int:
    """(−1)^c s(b + c + 2) s(c + 1) for an even number b of parts 1, s of period six."""
    found = SIGNS[(ones + zeros + 2) % 6] * SIGNS[(zeros + 1) % 6] * (-1) ** zeros
    return 0 if ones % 2 else found


def _coefficients(system: RootSystem) -> dict[tuple[int, ...], PolynomialInSeveral]:
    return {weight: FACTOR[0] * _coefficient(weight.count(2), weight.count(0)) for weight in system.dominant_weights(4)}


def _with_odd(system: RootSystem) -> dict[tuple[int, ...], PolynomialInSeveral]:
    """The same formula for odd numbers of parts 1 as well."""
    shifted = {w: FACTOR[0] * _coefficient(2 * w.count(2), w.count(0)) for w in system.dominant_weights(4)}
    return shifted | {w: c for w, c in _coefficients(system).items() if w.count(2) % 2 == 0}


def _without_signs(system: RootSystem) -> dict[tuple[int, ...], PolynomialInSeveral]:
    return {weight: c * c for weight, c in _coefficients(system).items()}


def _of_rotations(system: RootSystem) -> dict[tuple[int, ...], PolynomialInSeveral]:
    return by_determinants(RootSystem(system.rank, 1), FACTOR)


PRODUCT = CharacterProduct("Π (1 + x_i² + x_i⁻²)", lambda system: FACTOR, _coefficients)
CLAIM = CharacterExpansion(GROUP, expansion=PRODUCT)

THEOREM = Theorem(
    name="king-lee-oh",
    statement="Π (1 + x_i² + x_i⁻²) over the eigenvalues x_i^±1 of Sp(2r) is Σ ± ch_λ over some λ = (2^a,1^b) with an "
    "even number b of parts 1: with c = r − a − b zeros, c_λ = (−1)^c s(b + c + 2) s(c + 1) for "
    "s = 0, 1, 1, 0, −1, −1 of period six.",
    brief="Sp: Π (1 + x² + 1/x²) has the coefficients 1 and −1",
    hypotheses="Sp(n), n even, of rank r = n/2 ≤ 7",
    convention=CHARACTERS,
    source=f"K.-H. Lee and S. Oh, on auto-correlation functions of Sato–Tate distributions; {KING}",
    reading=COEFFICIENTS,
    script="characters",
    claim=CLAIM,
    split=(0, 0),
    max_order=0,
    max_n=14,
    order=OF_CHARACTERS,
    controls=(
        Control(
            "odd numbers of parts 1", "they have the coefficient 0",
            Case(4, 0, 0), replace(CLAIM, expansion=replace(PRODUCT, coefficients=_with_odd)),
        ),
        Control(
            "1 for −1", "(1^2) has the coefficient −1 for Sp(4)",
            Case(4, 0, 0), replace(CLAIM, expansion=replace(PRODUCT, coefficients=_without_signs)),
        ),
        Control(
            "the expansion of SO(2r+1)", "it has an odd number of parts 1",
            Case(2, 0, 0), replace(CLAIM, expansion=replace(PRODUCT, coefficients=_of_rotations)),
        ),
    ),
    rests_on=("character-identities",),
    papers=(InPaper("2303.00576", 2, "the product of all 1 + x² + 1/x² has coefficients 1 and −1 for Sp", 0, "2..14"),),
)  # fmt: skip
