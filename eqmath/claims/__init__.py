"""What can be said of Hom_G(V^⊗k, V^⊗l), decided exactly and refuted with a witness."""

from eqmath.claims.certify import Certificate, certify
from eqmath.claims.control import Control
from eqmath.claims.count import Counted, WeightCount
from eqmath.claims.formula import Formula, evaluate
from eqmath.claims.functor import Functor
from eqmath.claims.kernel import KernelGeneration, admitted
from eqmath.claims.listed import decide_list
from eqmath.claims.multiples import Multiples
from eqmath.claims.multiplication import Multiplication
from eqmath.claims.outcome import PROVED, REFUTED, UNDECIDED, Outcome
from eqmath.claims.powers import AdjacencySpanning, Powers
from eqmath.claims.reading import Reader, read_formula
from eqmath.claims.rules import SIGNED, AboutProducts, Rules, loops_of_minus_n, own_rules
from eqmath.claims.samples import samples_of
from eqmath.claims.spanning import Spanning
from eqmath.claims.tuples import TupleSpanning, TupleVectors
from eqmath.claims.witness import (
    Element,
    FalseRule,
    MissedMap,
    Numbers,
    Relation,
    Witness,
    json_number,
    json_rows,
    restored,
    saved,
)

Claim = (
    Spanning | WeightCount | TupleSpanning | AdjacencySpanning | KernelGeneration | Functor | Multiples | Multiplication
)

__all__ = [
    "AboutProducts",
    "AdjacencySpanning",
    "Certificate",
    "Claim",
    "Control",
    "Counted",
    "Element",
    "FalseRule",
    "Formula",
    "Functor",
    "KernelGeneration",
    "MissedMap",
    "Multiples",
    "Multiplication",
    "Numbers",
    "Outcome",
    "PROVED",
    "Powers",
    "REFUTED",
    "Reader",
    "Relation",
    "Rules",
    "SIGNED",
    "Spanning",
    "TupleSpanning",
    "TupleVectors",
    "UNDECIDED",
    "WeightCount",
    "Witness",
    "admitted",
    "certify",
    "decide_list",
    "evaluate",
    "json_number",
    "json_rows",
    "loops_of_minus_n",
    "own_rules",
    "read_formula",
    "restored",
    "samples_of",
    "saved",
]
