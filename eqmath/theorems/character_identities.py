"""Products of one function at all eigenvalues are sums of characters, whose coefficients are determinants."""

from dataclasses import replace

from eqmath.characters import RootSystem, by_determinants, general_factor
from eqmath.claims import Case, CharacterExpansion, CharacterProduct, Control
from eqmath.groups import SO, Series, Sp
from eqmath.theorems.theorem import InPaper, SingleGroups, Theorem
from eqmath.theorems.words import CHARACTERS, COEFFICIENTS, KING, OF_CHARACTERS, RANKS

GENERAL = CharacterProduct(
    "Π (a0 + a1 (x_i + 1/x_i) + a2 (x_i² + 1/x_i²))",
    lambda system: general_factor(2),
    lambda system: by_determinants(system, general_factor(2)),
)
CLAIM = CharacterExpansion(Sp, expansion=GENERAL)


def _is_classical(series: Series) -> bool:
    return series in (Sp, SO)


def _with(last: int) -> CharacterProduct:
    """The determinants of another series of groups of the same rank."""
    return replace(
        GENERAL, coefficients=lambda system: by_determinants(RootSystem(system.rank, last), general_factor(2))
    )


THEOREM = Theorem(
    name="character-identities",
    statement="A Laurent polynomial f(x_1, …, x_r) that the Weyl group of Sp(2r), SO(2r+1) or SO(2r) keeps is "
    "Σ c_λ ch_λ, and c_λ is the coefficient of x^(λ+ρ) in f · A_ρ. For f = Π φ(x_i) that is one determinant: of the "
    "coefficients of x^(λ_i+ρ_i) in φ(x)(x^ρ_j − x^−ρ_j), or for SO(2r) in φ(x)(x^ρ_j + x^−ρ_j), halved. The "
    "reflections that keep x_1 give a recurrence in the rank for the same numbers.",
    brief="Sp, SO: products over eigenvalues as sums of characters",
    hypotheses=f"{RANKS}; φ = a0 + a1 (x + 1/x) + a2 (x² + 1/x²), for all a0, a1, a2 at once",
    convention=CHARACTERS,
    source=f"{KING}; H. Weyl, The Classical Groups (1939), the character formula; H. Freudenthal (1954), the "
    "multiplicities",
    reading=f"{COEFFICIENTS}; the dimension is a polynomial in a0, a1, a2 and not shown",
    script="characters",
    claim=CLAIM,
    split=(0, 0),
    max_order=0,
    max_n=15,
    order=OF_CHARACTERS,
    single=SingleGroups("Sp(n), SO(n)", _is_classical, (("Sp(n)", 0), ("SO(n)", 0))),
    controls=(
        Control(
            "the determinants of SO(2r+1) for Sp(2r)", "x^ρ_j − x^−ρ_j has other exponents",
            Case(4, 0, 0), replace(CLAIM, expansion=_with(1)),
        ),
        Control(
            "the determinants of Sp(2r) for SO(2r+1)", "x^ρ_j − x^−ρ_j has other exponents",
            Case(3, 0, 0), replace(CLAIM, series=SO, expansion=_with(2)),
        ),
        Control(
            "the determinants of SO(2r) for Sp(2r)", "alternants change their sign, these do not",
            Case(2, 0, 0), replace(CLAIM, expansion=_with(0)),
        ),
    ),
    papers=(InPaper("2303.00576", 1, "the coefficients of products follow recurrences in the rank", 0, "1..15"),),
)  # fmt: skip
