"""Heads, the determinants in diagrams: their products, the rows by which they multiply vectors, their picture."""

from eqmath.families.heads.picture import HeadPicture, domed
from eqmath.families.heads.products import Ends, Headed, beside, resolved, stacked
from eqmath.families.heads.rows import headed_rows

__all__ = ["Ends", "HeadPicture", "Headed", "beside", "domed", "headed_rows", "resolved", "stacked"]
