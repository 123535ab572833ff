"""What several theorems say in the same words."""

ADDITIONS = (
    "an addition or a subtraction of two entries counts as one, signs, copies and permutations of axes as none; D x is "
    "x summed over the inputs of D, so that nˡ entries are written besides"
)
"""The convention of the theorems about fast multiplication."""
MULTIPLICATION = (
    "E. Pearce-Crump and W. Knottenbelt, arXiv:2412.10837; E. Pearce-Crump, arXiv:2304.14165; C. Godfrey et al., "
    "arXiv:2303.06208 (multiplication by planar diagrams)"
)
"""Their source."""
COUNTED = (
    "proved: at this n, k and l every matrix was compared with the products on all basis vectors, entry by entry, and "
    "every count was made while adding; rank and dimension are not touched"
)
"""How to read them."""
FAITHFUL = (
    "proved: every rule was compared with the matrices, entry by entry; full, since the rank is the dimension; "
    "faithful where the rank is the number of diagrams, which is where the statement says"
)
"""How to read the theorems about functors."""
QUOTIENTS = (
    "Sym_k is a quotient of V^⊗k with the monomials as basis, Alt_k with the increasing wedge products; a basis vector "
    "goes to the mean of its tensors"
)
"""The convention of the theorems about symmetric and exterior powers."""
PROJECTED = "complete reducibility: the projections to X and Y map a spanning set to a spanning set"
"""Why what spans between tensor powers spans between these."""
ORBIT_SUMS = "proved: every orbit sum solves all equations, and their rank is the dimension of Hom"
"""How to read the theorems that such diagrams span."""
STANDARD_MONOMIALS = "the standard monomials of the published Gröbner bases of"
"""Where explicit lists on symmetrised legs come from; what they are of follows."""
ALL_DEGREES = (
    "That they span for all degrees is the first fundamental theorem, with the means over the legs of a power; that "
    "they are independent for all degrees says that the"
)
"""What a statement for every order at once rests on; the invariants of degree 2 follow."""
LEGS = "l + k, the number of symmetric powers, whatever their degrees are"
"""What the order of such a theorem means."""
