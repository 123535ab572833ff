"""Parities are all characters of Z_2^n: a basis of the functions on it, and on no other finite group."""

from dataclasses import replace

from eqmath.claims import Case, Control, ParityBasis
from eqmath.groups import Series, parse_group
from eqmath.methods.enumeration import element_table
from eqmath.spaces import Space
from eqmath.theorems.between import BetweenSpaces, is_finite, same_space
from eqmath.theorems.theorem import SingleGroups, Theorem
from eqmath.theorems.words import ALL_ELEMENTS, SPACES

ONE = Space("1")
CLAIM = ParityBasis(parse_group("O(1)xO(1)").series, source=ONE, target=ONE)


def _squares_are_one(series: Series, case: Case) -> bool:
    """Every element is its own inverse."""
    table = element_table(series(case.n))
    return all(table.product(g, g) == 0 for g in range(len(table)))


def _about(name: str) -> Control:
    """The same for another group."""
    group = parse_group(name)
    false = replace(CLAIM, series=group.series)
    return Control(f"the parities of {name}", "an element is not its own inverse", false.case(group.n), false)


THEOREM = Theorem(
    name="parity-characters",
    statement="The parities of a finite group, its homomorphisms to {1, −1}, are orthogonal functions on it, as many "
    "as cosets of the subgroup that squares generate. They are a basis of all functions exactly if every element is "
    "its own inverse, that is for Z_2^n: there the 2ⁿ parities x ↦ (−1)^(sum of x_i, i in T), one for every set T, are "
    "all characters, and every function of n bits is a unique combination of them.",
    brief="parities are a basis of the functions on a finite group",
    fails="every finite group but Z_2^n",
    hypotheses="a finite group of at most 400 elements, given by generators that permute a basis up to signs",
    convention="O(1)xO(1)x… is Z_2^n, a bit for every factor",
    source="the characters of Z_2^n are classical; as networks learn them, the Fourier analysis of Boolean functions: "
    "R. O'Donnell, Analysis of Boolean Functions (2014)",
    reading=f"{ALL_ELEMENTS}; diagrams and rank are the number of parities and their rank, dim the number of elements",
    script="group_arithmetic",
    claim=CLAIM,
    max_n=4,
    single=SingleGroups(
        "G",
        is_finite,
        (
            ("O(1)xO(1)", 0),
            ("O(1)xO(1)xO(1)", 0),
            ("O(1)xO(1)xO(1)xO(1)", 0),
            ("C(2)", 0),
            ("S(2)xO(1)", 0),
            ("S(n)", 0),
            ("A(n)", 0),
            ("H(n)", 0),
            ("C(3)", 0),
            ("C(4)", 0),
            ("Dih(4)", 0),
            ("C(2)xC(4)", 0),
        ),
        _squares_are_one,
    ),
    controls=(_about("C(3)"), _about("C(4)"), _about("S(3)")),
    spaces=BetweenSpaces((("1", "1"),), same_space),
    order=SPACES,
)
