"""The laws of groups, families and functors, for those of your own: the first that is broken, or how many were kept."""

from eqmath.testing.families import check_family
from eqmath.testing.functors import check_functor
from eqmath.testing.groups import check_group
from eqmath.testing.report import Law, Report, kept

__all__ = ["Law", "Report", "check_family", "check_functor", "check_group", "kept"]
