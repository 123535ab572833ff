"""The three stages of PlanarMult, from right to left: contract the lower blocks, transfer, copy the upper blocks."""

from eqmath import Diagram, compose
from eqmath.drawing import Figure, equation


def figure() -> Figure:
    strand = Diagram("1,1'")
    copy, transfer = Diagram("1,2").tensor(strand), Diagram("1,1',2'")
    contract = Diagram.identity(2).tensor(Diagram("1',2'"))
    whole = compose(compose(copy, transfer).diagram, contract).diagram
    return equation([whole, "=", copy, "•", transfer, "•", contract])
