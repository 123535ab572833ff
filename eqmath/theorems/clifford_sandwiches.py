"""Group action layers: isometries act on the Clifford algebra by sandwich products with products of vectors."""

from dataclasses import replace

from eqmath.claims import Control, Sandwiches
from eqmath.groups import parse_group
from eqmath.groups.orthogonal import GROUP
from eqmath.theorems.between import BetweenSpaces
from eqmath.theorems.clifford_geometric_product import THEOREM as PRODUCT
from eqmath.theorems.grades import clifford_maps
from eqmath.theorems.theorem import SingleGroups, Theorem
from eqmath.theorems.words import BLADES, GRADES_GROW

CLAIM = Sandwiches(GROUP)
BOOSTS = Sandwiches(parse_group("O(1,1)").series)

assert PRODUCT.single is not None
THEOREM = Theorem(
    name="clifford-sandwiches",
    statement="Let v be a vector with v² ≠ 0 and x̂ the grade involution of x. Then x ↦ v x̂ v⁻¹ is an automorphism of "
    "Cl(p,q), on vectors the reflection in v. So every product w of such vectors acts by x ↦ w x w⁻¹ or, for an odd "
    "number, w x̂ w⁻¹; these maps keep the form and compose as the w are multiplied. Every isometry is the product of "
    "at most n reflections.",
    brief="O(p,q) acts on Cl(p,q) by sandwich products",
    hypotheses="p + q ≥ 1, a form without radical",
    convention=BLADES,
    source="É. Cartan and J. Dieudonné for the number of reflections; layers of sandwich products: D. Ruhe, J. Gupta, "
    "S. de Keninck, M. Welling, J. Brandstetter, arXiv:2302.06594",
    reading="proved: the identity between vectors holds for all of them, and the generators that are not exponentials "
    "act as the products that were found; that n reflections suffice is the published theorem, whose algorithm takes "
    "random isometries apart, exactly",
    script="clifford_layers",
    claim=CLAIM,
    single=SingleGroups("O(p,q) on Cl", PRODUCT.single.concerns, PRODUCT.single.examples),
    controls=(
        Control("without the grade involution", "v v v⁻¹ = v, the reflection in v takes it to −v", CLAIM.case(2),
                replace(CLAIM, involuted=False), CLAIM),
        Control("without the grade involution, for boosts", "the sign of the form does not matter", BOOSTS.case(2),
                replace(BOOSTS, involuted=False), BOOSTS),
    ),
    max_n=4,
    spaces=BetweenSpaces((("Cl(V)", "Cl(V)"),), clifford_maps),
    order=GRADES_GROW,
)  # fmt: skip
