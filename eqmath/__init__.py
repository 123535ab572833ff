"""eqmath verifies, in exact arithmetic, what is known about group-equivariant linear layers.

>>> from eqmath import Diagram, Hom, S, verify
>>> Diagram("1|1'").matrix(n=2)
Matrix([[1, 1], [1, 1]])
>>> Hom(S(3), k=2, l=2).dim
14
>>> verify("symmetric-diagram-basis", n=3, k=2, l=2).status
'proved'
"""

from typing import TYPE_CHECKING

from eqmath._discover import door

if TYPE_CHECKING:
    from eqmath.algebras import (
        BrauerAlgebra,
        BrauerGroodAlgebra,
        DiagramAlgebra,
        EvenPartitionAlgebra,
        JellyfishAlgebra,
        Kernel,
        MotzkinAlgebra,
        PartitionAlgebra,
        PlanarPartitionAlgebra,
        PlanarRookAlgebra,
        RookAlgebra,
        RookBrauerAlgebra,
        SymmetricGroupAlgebra,
        SymplecticBrauerAlgebra,
        TemperleyLiebAlgebra,
        WalledBrauerAlgebra,
        bratteli_diagram,
        category,
        mckay_quiver,
        minor_generator,
        orbit_element,
        orbit_generator,
        pfaffian_generator,
    )
    from eqmath.claims import Certificate, certify
    from eqmath.diagrams import Diagram, LinearCombination, MarkedMultigraph, Product, compose
    from eqmath.errors import EqmathError
    from eqmath.exact import Gaussian, GaussianMatrix, Matrix, Polynomial, RationalFunction
    from eqmath.families import Bilabelled, family
    from eqmath.groups import SO, SU, UR, A, Aut, B, Group, H, M, O, S, Sp, U, parse_group
    from eqmath.hom import Hom
    from eqmath.layers import WeightSpaceLayer, weight_layer
    from eqmath.pointwise import activations
    from eqmath.search import Answer, refute
    from eqmath.spaces import Alt, Cl, Dual, Harm, Inj, Space, Sub, Sym, V, WeightSpace, det, sgn, spaces, weight_space
    from eqmath.verdicts import Verdict, Verdicts, verify
    from eqmath.weingarten import haar

__version__ = "0.2.0"

__all__ = [
    "A",
    "Alt",
    "Answer",
    "Aut",
    "B",
    "Bilabelled",
    "BrauerAlgebra",
    "BrauerGroodAlgebra",
    "Certificate",
    "Cl",
    "Diagram",
    "DiagramAlgebra",
    "Dual",
    "EqmathError",
    "EvenPartitionAlgebra",
    "Gaussian",
    "GaussianMatrix",
    "Group",
    "H",
    "Harm",
    "Hom",
    "Inj",
    "JellyfishAlgebra",
    "Kernel",
    "LinearCombination",
    "M",
    "MarkedMultigraph",
    "Matrix",
    "MotzkinAlgebra",
    "O",
    "PartitionAlgebra",
    "PlanarPartitionAlgebra",
    "PlanarRookAlgebra",
    "Polynomial",
    "Product",
    "RationalFunction",
    "RookAlgebra",
    "RookBrauerAlgebra",
    "S",
    "SO",
    "SU",
    "Sp",
    "Space",
    "Sub",
    "Sym",
    "SymmetricGroupAlgebra",
    "SymplecticBrauerAlgebra",
    "TemperleyLiebAlgebra",
    "U",
    "UR",
    "V",
    "Verdict",
    "Verdicts",
    "WalledBrauerAlgebra",
    "WeightSpace",
    "WeightSpaceLayer",
    "activations",
    "bratteli_diagram",
    "category",
    "certify",
    "compose",
    "det",
    "family",
    "haar",
    "mckay_quiver",
    "minor_generator",
    "orbit_element",
    "orbit_generator",
    "parse_group",
    "pfaffian_generator",
    "refute",
    "sgn",
    "spaces",
    "verify",
    "weight_layer",
    "weight_space",
]

if not TYPE_CHECKING:  # a type checker takes any name of a module with a __getattr__
    __getattr__, __dir__ = door(
        __name__,
        {
            "algebras": (
                "BrauerAlgebra BrauerGroodAlgebra DiagramAlgebra EvenPartitionAlgebra JellyfishAlgebra Kernel "
                "MotzkinAlgebra PartitionAlgebra PlanarPartitionAlgebra PlanarRookAlgebra RookAlgebra "
                "RookBrauerAlgebra SymmetricGroupAlgebra SymplecticBrauerAlgebra TemperleyLiebAlgebra "
                "WalledBrauerAlgebra bratteli_diagram category mckay_quiver minor_generator orbit_element "
                "orbit_generator pfaffian_generator"
            ),
            "claims": "Certificate certify",
            "diagrams": "Diagram LinearCombination MarkedMultigraph Product compose",
            "errors": "EqmathError",
            "exact": "Gaussian GaussianMatrix Matrix Polynomial RationalFunction",
            "families": "Bilabelled family",
            "groups": "A Aut B Group H M O S SO SU Sp U UR parse_group",
            "hom": "Hom",
            "layers": "WeightSpaceLayer weight_layer",
            "pointwise": "activations",
            "search": "Answer refute",
            "spaces": "Alt Cl Dual Harm Inj Space Sub Sym V WeightSpace det sgn spaces weight_space",
            "verdicts": "Verdict Verdicts verify",
            "weingarten": "haar",
        },
    )
