"""The category of partition diagrams and jellyfish of one n, for A(n)."""

from __future__ import annotations

from eqmath.algebras.record import CategoryRecord
from eqmath.diagrams import Diagram
from eqmath.families.jellyfish import Jellyfish

CATEGORY = CategoryRecord(
    name="jellyfish", part=None, family="jellyfish", headless="partition", kinds=(Diagram, Jellyfish)
)
