"""What can be said of Hom_G(V^⊗k, V^⊗l), decided exactly and refuted with a witness."""

from eqmath.claims.count import Counted, WeightCount
from eqmath.claims.formula import Formula, evaluate
from eqmath.claims.listed import decide_list
from eqmath.claims.multiplication import Multiplication
from eqmath.claims.outcome import PROVED, REFUTED, UNDECIDED, Outcome
from eqmath.claims.powers import AdjacencySpanning, Powers
from eqmath.claims.reading import Reader, read_formula
from eqmath.claims.samples import samples_of
from eqmath.claims.spanning import Spanning
from eqmath.claims.tuples import TupleSpanning, TupleVectors
from eqmath.claims.witness import (
    Element,
    MissedMap,
    Numbers,
    Relation,
    Witness,
    json_number,
    json_rows,
    restored,
    saved,
)

Claim = Spanning | WeightCount | TupleSpanning | AdjacencySpanning | Multiplication

__all__ = [
    "PROVED",
    "REFUTED",
    "UNDECIDED",
    "AdjacencySpanning",
    "Claim",
    "Counted",
    "Element",
    "Formula",
    "MissedMap",
    "Multiplication",
    "Numbers",
    "Outcome",
    "Powers",
    "Reader",
    "Relation",
    "Spanning",
    "TupleSpanning",
    "TupleVectors",
    "WeightCount",
    "Witness",
    "decide_list",
    "evaluate",
    "json_number",
    "json_rows",
    "read_formula",
    "samples_of",
    "restored",
    "saved",
]
