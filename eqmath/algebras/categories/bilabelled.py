"""The category of bilabelled graphs, up to isomorphism, with the functor of a group Aut(G)."""

from __future__ import annotations

from eqmath.algebras.record import CategoryRecord, Graphs
from eqmath.families import Bilabelled
from eqmath.families.bilabelled import canonical

CATEGORY = CategoryRecord(
    name="bilabelled",
    part=None,
    family="bilabelled",
    kinds=(Bilabelled,),
    graphs=Graphs(Bilabelled.from_diagram, canonical),
)
