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
