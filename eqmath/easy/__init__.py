"""Easy groups and quantum groups: their categories of partitions, by predicates, generators and fusion rules."""

from eqmath.easy.bending import BLACK, PLAIN, WHITE, circle_colours, dual, unbent
from eqmath.easy.category import EasyCategory
from eqmath.easy.fusion import walks
from eqmath.easy.generating import ColouredRow, generated, read_row
from eqmath.easy.gram import gram_matrix, gram_rank
from eqmath.easy.named import CATEGORIES, easy_category
from eqmath.easy.noncrossing import noncrossing_words

__all__ = [
    "BLACK",
    "CATEGORIES",
    "EasyCategory",
    "PLAIN",
    "ColouredRow",
    "WHITE",
    "circle_colours",
    "dual",
    "easy_category",
    "generated",
    "gram_matrix",
    "gram_rank",
    "noncrossing_words",
    "read_row",
    "unbent",
    "walks",
]
