"""Reports, reproductions of papers, and bundles: what was verified, in a form that one can hand on."""

from eqmath.report.changes import Change, Comparison, digest, read_report
from eqmath.report.evidence import Covered, Evidence, claims_of, everything, exit_of, gathered
from eqmath.report.gallery import paper_figures, report_figures
from eqmath.report.writing import CERTIFICATES, write_bundle, write_report, write_reproduction

__all__ = [
    "CERTIFICATES",
    "Change",
    "Comparison",
    "Covered",
    "Evidence",
    "claims_of",
    "digest",
    "everything",
    "exit_of",
    "gathered",
    "paper_figures",
    "read_report",
    "report_figures",
    "write_bundle",
    "write_report",
    "write_reproduction",
]
