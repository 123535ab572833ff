"""Cellular sheaves on graphs: exact cohomology, holonomy, and the limit of diffusion."""

from eqmath.sheaves.diffusion import diffusion_step, largest_row_sum, shrinking, spectral_projection
from eqmath.sheaves.examples import turned_bundles
from eqmath.sheaves.holonomy import fixed_dimension, generated_elements, loops, mean_trace
from eqmath.sheaves.kinds import EQUAL, POSITIVE, ROTATIONS, SIGNED, SheafKind, separates
from eqmath.sheaves.picture import sheaf_scene
from eqmath.sheaves.sheaf import Sheaf

__all__ = [
    "EQUAL",
    "POSITIVE",
    "ROTATIONS",
    "SIGNED",
    "Sheaf",
    "SheafKind",
    "diffusion_step",
    "fixed_dimension",
    "generated_elements",
    "largest_row_sum",
    "loops",
    "mean_trace",
    "separates",
    "sheaf_scene",
    "shrinking",
    "spectral_projection",
    "turned_bundles",
]
