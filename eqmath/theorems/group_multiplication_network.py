"""A network of one hidden layer with weights in closed form multiplies in a finite group."""

from dataclasses import replace
from functools import cache

from eqmath.claims import Case, Control, GroupNetwork
from eqmath.groups import Series
from eqmath.groups.symmetric import GROUP
from eqmath.methods.enumeration import element_table
from eqmath.spaces import Space
from eqmath.theorems.between import BetweenSpaces, is_finite, same_space
from eqmath.theorems.theorem import SingleGroups, Theorem
from eqmath.theorems.words import ALL_ELEMENTS, GROUP_NETWORKS, SPACES

CLAIM = GroupNetwork(GROUP)
SIGN = replace(CLAIM, source=Space("sgn"), target=Space("sgn"))


@cache
def _is_faithful(series: Series, case: Case) -> bool:
    """Different elements have different matrices."""
    source = case.ends[0] if case.ends else Space("V")
    table = element_table(series(case.n))
    return len(set(map(source.matrix, table.elements))) == len(table)


THEOREM = Theorem(
    name="group-multiplication-network",
    statement="Let a finite group act on X, of dimension d, by ρ. The network of one hidden layer with 2d³ neurons "
    "(ρ(a)_ij ± ρ(b)_jk)² and output Σ ± ρ(c⁻¹)_ki (…)² / 4 for every element c has the output tr ρ(a b c⁻¹), as the "
    "difference of two such squares is 4 ρ(a)_ij ρ(b)_jk. That is d for c = ab, and real part less than d wherever c "
    "and ab do different things to X, so that the largest output names the product, for all a and b, exactly if ρ is "
    "faithful. On the functions on the group the outputs are |G| for the product and 0 for the others.",
    brief="a network of 2d³ squares multiplies in a finite group",
    fails="groups that do not act faithfully",
    hypotheses="a finite group of at most 400 elements that acts by integer matrices; any space made from V",
    convention="an element is given to the network as the entries of ρ(g), linear functions of its unit vector",
    source=GROUP_NETWORKS,
    reading=f"{ALL_ELEMENTS}; diagrams is the number of neurons, rank of pairs for which the largest output is that of "
    "the product alone, dim of all pairs; refuted with an element that has as large an output",
    script="group_arithmetic",
    claim=CLAIM,
    max_n=3,
    single=SingleGroups(
        "G",
        is_finite,
        (
            ("C(7)", 2),
            ("S(n)", 4),
            ("A(n)", 4),
            ("H(n)", 4),
            ("Dih(5)", 2),
            ("Aut(complete:4)", 4),
            ("S(2)wrS(2)", 2),
            ("C(3)xS(2)", 4),
        ),
        _is_faithful,
    ),
    controls=(
        Control("a space that is not faithful", "on sgn all even elements do the same", SIGN.case(3), SIGN),
        Control("no activation", "sums of entries of a and of b know nothing of products", CLAIM.case(3),
                replace(CLAIM, power=1)),
        Control("c in place of its inverse", "tr ρ(abc) is largest at the inverse of ab", CLAIM.case(3),
                replace(CLAIM, inverted=False)),
    ),
    spaces=BetweenSpaces(
        tuple((space, space) for space in ("V", "V+1", "Alt2(V)", "Sub2(V)", "sgn", "1", "V1+V2", "V1*V2")), same_space
    ),
    order=SPACES,
)  # fmt: skip
