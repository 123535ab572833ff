"""Heads, the determinants in diagrams: their products, the rows by which they multiply vectors, their picture."""

from eqmath.families.heads.picture import HeadPicture, domed
from eqmath.families.heads.products import Headed, Tentacles, beside, resolved, stacked
from eqmath.families.heads.rows import headed_rows

__all__ = ["Tentacles", "HeadPicture", "Headed", "beside", "domed", "headed_rows", "resolved", "stacked"]
