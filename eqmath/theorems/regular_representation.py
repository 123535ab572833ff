"""Layers from the functions on a finite group to a space X: one for every vector of X."""

from dataclasses import replace

from eqmath.claims import Control, RegularLayers
from eqmath.groups.symmetric import GROUP
from eqmath.spaces import Space
from eqmath.theorems.between import BetweenSpaces, is_finite, same_space
from eqmath.theorems.theorem import SingleGroups, Theorem
from eqmath.theorems.words import ALL_ELEMENTS, SPACES

CLAIM = RegularLayers(GROUP)
PAIRS = replace(CLAIM, source=Space("Sym2(V)"), target=Space("Sym2(V)"))

THEOREM = Theorem(
    name="regular-representation",
    statement="Let R be the functions on a finite group G, on which G acts by moving the elements. The layers R → X "
    "that commute with G are e_g ↦ ρ(g)x, one for every vector x of X, so that there are dim X of them: as the "
    "character of R is |G| at 1 and 0 elsewhere, R contains every irreducible representation as often as its dimension "
    "says, and Σ d_λ χ_λ(g) = |G| for g = 1 and 0 else. For X = R these are the group convolutions, |G| weights.",
    brief="functions on a finite group to X: dim X weights",
    hypotheses="a finite group of at most 400 elements that acts by integer matrices; any space made from V",
    convention="source and target are written as X; the source of the layers is R",
    source="classical: J.-P. Serre, Linear Representations of Finite Groups, §2.4; Frobenius reciprocity for the "
    "trivial subgroup. As group convolutions: T. Cohen, M. Welling, arXiv:1602.07576",
    reading=f"proved: {ALL_ELEMENTS}; dim was solved for, and by characters is the mean of their products",
    script="group_arithmetic",
    claim=CLAIM,
    max_n=3,
    single=SingleGroups(
        "G",
        is_finite,
        (
            ("C(5)", 4),
            ("S(n)", 4),
            ("A(n)", 4),
            ("H(n)", 4),
            ("Dih(4)", 4),
            ("Aut(complete:4)", 2),
            ("S(2)wrS(2)", 4),
            ("C(3)xS(2)", 4),
        ),
    ),
    controls=(
        Control("one vector left out", "the layers of the last basis vector are missed", CLAIM.case(3),
                replace(CLAIM, left_out=1), CLAIM),
        Control("one vector of Sym2(V) left out", "the layers of e3² are missed", PAIRS.case(3),
                replace(PAIRS, left_out=1), PAIRS),
        Control("elements acting from the other side", "e_g ↦ ρ(g⁻¹)x turns products around", CLAIM.case(3),
                replace(CLAIM, backwards=True), CLAIM),
    ),
    spaces=BetweenSpaces(
        tuple((space, space) for space in ("V", "V+1", "Sym2(V)", "Alt2(V)", "sgn", "1", "V1+V2", "V1*V2")), same_space
    ),
    order=SPACES,
)  # fmt: skip
