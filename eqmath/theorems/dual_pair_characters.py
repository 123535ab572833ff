"""Dual pairs: the coefficients of a product in two sets of variables are characters of the dual group."""

from dataclasses import replace

from eqmath.characters import DoubledWeight, RootSystem, dual_coefficients, dual_factor
from eqmath.claims import Case, CharacterExpansion, CharacterProduct, Control
from eqmath.exact import PolynomialInSeveral
from eqmath.groups import SO, Series, Sp
from eqmath.theorems.theorem import InPaper, SingleGroups, Theorem
from eqmath.theorems.words import CHARACTERS, COEFFICIENTS, KING, OF_CHARACTERS, RANKS

PAIRS = 2


def _coefficients(system: RootSystem) -> dict[DoubledWeight, PolynomialInSeveral]:
    return dual_coefficients(system, PAIRS)


def _of_symplectic(system: RootSystem) -> dict[DoubledWeight, PolynomialInSeveral]:
    return dual_coefficients(RootSystem(system.rank, 2), PAIRS)


def _not_transposed(system: RootSystem) -> dict[DoubledWeight, PolynomialInSeveral]:
    """The character of λ itself, where it has two parts."""
    known = dual_coefficients(system, PAIRS)
    return {weight: known.get(tuple(4 - part for part in reversed(weight)), c) for weight, c in known.items()}


def _is_classical(series: Series) -> bool:
    return series in (Sp, SO)


PRODUCT = CharacterProduct(
    "Π (x_i + 1/x_i + y_1 + 1/y_1)(x_i + 1/x_i + y_2 + 1/y_2)", lambda system: dual_factor(PAIRS), _coefficients
)
CLAIM = CharacterExpansion(Sp, expansion=PRODUCT)

THEOREM = Theorem(
    name="dual-pair-characters",
    statement="Π_i Π_j (x_i + 1/x_i + y_j + 1/y_j), i ≤ r and j ≤ p, is Σ ch_λ(x) ch_λ~(y) over all λ with at most r "
    "parts, none larger than p, for Sp(2r) and Sp(2p); λ~ has the parts r − (number of parts of λ larger than p − j). "
    "For SO(2r+1) and SO(2p+1) ch_λ~ is taken at −y with the sign (−1)^|λ~|. For SO(2r) and O(2p) λ_r has either "
    "sign, and ch_λ~ is the sum of two characters of SO(2p) where λ~ has p parts.",
    brief="Sp, SO: the product of a dual pair as a sum of characters",
    hypotheses=f"{RANKS}; p = 2, for all y at once",
    convention=f"{CHARACTERS}; v_j = y_j + 1/y_j",
    source=f"{KING}; R. Howe, dual pairs; M. Jimbo and T. Miwa (1985); K. Hasegawa (1989)",
    reading=f"{COEFFICIENTS}; the dimension is a polynomial in v_1, v_2 and not shown",
    script="characters",
    claim=CLAIM,
    split=(0, 0),
    max_order=0,
    max_n=15,
    order=OF_CHARACTERS,
    single=SingleGroups("Sp(n), SO(n)", _is_classical, (("Sp(n)", 0), ("SO(n)", 0))),
    controls=(
        Control(
            "λ in place of λ~", "large λ go with small λ~",
            Case(4, 0, 0), replace(CLAIM, expansion=replace(PRODUCT, coefficients=_not_transposed)),
        ),
        Control(
            "Sp(2p) for SO(2p+1)", "the dual group is of the same kind",
            Case(3, 0, 0), replace(CLAIM, series=SO, expansion=replace(PRODUCT, coefficients=_of_symplectic)),
        ),
    ),
    rests_on=("character-identities",),
    papers=(InPaper("2303.00576", 5, "the coefficients are characters of the other group of a dual pair", 0, "1..15"),),
)  # fmt: skip
