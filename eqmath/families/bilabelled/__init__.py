"""Bilabelled graphs and the family of them: text, picture, gluing, homomorphism counts, isomorphism."""

from eqmath.families.bilabelled.family import FAMILY
from eqmath.families.bilabelled.graph import Bilabelled
from eqmath.families.bilabelled.isomorphism import canonical
from eqmath.families.bilabelled.text import label as vertex_label

__all__ = ["FAMILY", "Bilabelled", "canonical", "vertex_label"]
