"""The product of all 1 + x² + 1/x² as a sum of characters of SO(n)."""

from dataclasses import replace

from eqmath.characters import DoubledWeight, RootSystem, by_determinants, factor_of
from eqmath.claims import Case, CharacterExpansion, CharacterProduct, Control
from eqmath.exact import PolynomialInSeveral
from eqmath.groups.special_orthogonal import GROUP
from eqmath.theorems.theorem import InPaper, Theorem
from eqmath.theorems.words import CHARACTERS, COEFFICIENTS, KING, OF_CHARACTERS

FACTOR = factor_of({4: 1, 0: 1, -4: 1})
ODD = (1, 2, 1, -1, -2, -1), (1, 0, -1, 1, 0, -1)
EVEN = (2, 1, -1, -2, -1, 1), (2, -1, -1, 2, -1, -1)


def _coefficient(system: RootSystem, weight: DoubledWeight) -> int:
    """(−1)^b (f(s) g(c) − f(c) g(s)) / 2, s = b + c + 1; halved for SO(2r) and c = 0."""
    ones, zeros = sum(abs(part) == 2 for part in weight), weight.count(0)
    (f, g), s, t = ODD if system.last else EVEN, (ones + zeros + 1) % 6, zeros % 6
    found = (f[s] * g[t] - f[t] * g[s]) * (-1 if ones % 2 else 1)
    return found // (2 if system.last or zeros else 4)


def _coefficients(system: RootSystem) -> dict[DoubledWeight, PolynomialInSeveral]:
    return {weight: FACTOR[0] * _coefficient(system, weight) for weight in system.dominant_weights(4)}


def _of_symplectic(system: RootSystem) -> dict[DoubledWeight, PolynomialInSeveral]:
    return by_determinants(RootSystem(system.rank, 2), FACTOR)


def _one_sign(system: RootSystem) -> dict[DoubledWeight, PolynomialInSeveral]:
    return {weight: c for weight, c in _coefficients(system).items() if min(weight, default=0) >= 0}


PRODUCT = CharacterProduct("Π (1 + x_i² + x_i⁻²)", lambda system: FACTOR, _coefficients)
CLAIM = CharacterExpansion(GROUP, expansion=PRODUCT)

THEOREM = Theorem(
    name="orthogonal-king-lee-oh",
    statement="Π (1 + x_i² + x_i⁻²) is Σ c_λ ch_λ over λ = (2^a,1^b) for SO(2r+1), with the last part of either sign "
    "for SO(2r), and for c = r − a − b zeros and s = b + c + 1 c_λ = (−1)^b (f(s) g(c) − f(c) g(s)) / 2, half of it "
    "for SO(2r) and c = 0. Both f and g have period six: f = 1, 2, 1, −1, −2, −1 and g = 1, 0, −1, 1, 0, −1 for "
    "SO(2r+1), f = 2, 1, −1, −2, −1, 1 and g = 2, −1, −1, 2, −1, −1 for SO(2r).",
    brief="SO: Π (1 + x² + 1/x²) has coefficients of period six",
    hypotheses="SO(n) of rank r = ⌊n/2⌋ ≤ 7",
    convention=CHARACTERS,
    source=KING,
    reading=COEFFICIENTS,
    script="characters",
    claim=CLAIM,
    split=(0, 0),
    max_order=0,
    max_n=15,
    order=OF_CHARACTERS,
    controls=(
        Control(
            "the expansion of Sp(2r)", "for SO(2r+1) an odd number of parts 1 occurs as well",
            Case(3, 0, 0), replace(CLAIM, expansion=replace(PRODUCT, coefficients=_of_symplectic)),
        ),
        Control(
            "only last parts that are positive", "reflections exchange the two characters of SO(2r)",
            Case(4, 0, 0), replace(CLAIM, expansion=replace(PRODUCT, coefficients=_one_sign)),
        ),
    ),
    rests_on=("character-identities",),
    papers=(InPaper("2303.00576", 3, "the coefficients of the same product for SO are periodic", 0, "1..15"),),
)  # fmt: skip
