"""Bilabelled graphs and the family of them: text, picture, gluing, homomorphism counts, isomorphism."""

from eqmath.diagrams.lettered import label as vertex_label
from eqmath.families.bilabelled.family import FAMILY
from eqmath.families.bilabelled.graph import Bilabelled
from eqmath.families.bilabelled.isomorphism import canonical
from eqmath.families.bilabelled.relations import matrices_of

__all__ = ["FAMILY", "Bilabelled", "canonical", "matrices_of", "vertex_label"]
