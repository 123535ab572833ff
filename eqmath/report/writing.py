"""The folders that are handed on: a static report, the reproduction of a paper, a bundle for a preprint."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from textwrap import wrap

import eqmath
from eqmath import certificates
from eqmath.canvas import to_svg
from eqmath.drawing import Figure
from eqmath.files import make_folder, write_files
from eqmath.papers import Paper
from eqmath.report.evidence import Evidence
from eqmath.report.pages import Markup, commands, figure, heading, items, link, page, paragraph, table
from eqmath.theorems import theorem
from eqmath.verdicts import Verdict, Verdicts

CERTIFICATES = "certificates"
HOME = Path(certificates.__file__).parent
"""Where the checker and its specification stand."""
HEADINGS = (
    "group",
    "order",
    "n",
    "diagrams",
    "rank",
    "dim",
    "second route",
    "status",
    "witness or reason",
    "certificate",
)
MEANING = (
    "Verified for these cases. A row for one n is about this n and this order l+k; a row for every n ≥ n₀ is about all "
    "of them, for the systems of equations are then literally the same. Proved means: every matrix commutes with "
    "generators of the group, and the rank of the matrices and the dimension of the space, both computed exactly, "
    "agree; of a theorem about products or kernels, what is said there under how to read it. Refuted "
    "means: a witness is given. Nothing is said about orders that are not listed, about learning, or about "
    "floating-point arithmetic; the correctness of the reduction itself is a short proof in the documentation, not a "
    "computation."
)
CHECK = ["eqmath check certificates", "python3 -I checker.py certificates"]


def write_report(folder: Path, evidence: Sequence[Evidence], pictures: Sequence[Figure], max_order: int) -> Path:
    """``index.html`` and ``report.json`` beside the certificates; the page's path.

    Raises
    ------
    UsageError
        If a file cannot be written.
    """
    title = "What eqmath verified"
    body = [
        paragraph(MEANING),
        paragraph(f"eqmath {eqmath.__version__}, orders up to {max_order}."),
        *_summary(evidence),
        *_figures(pictures),
        *_details(evidence),
        *_again(evidence),
    ]
    return _written(folder, title, body, evidence)


def write_reproduction(folder: Path, paper: Paper, evidence: Sequence[Evidence], pictures: Sequence[Figure]) -> Path:
    """The page of one paper: its claims with their verdicts, what is not covered, its figures, how to cite it.

    Raises
    ------
    UsageError
        If a file cannot be written.
    """
    body = [
        paragraph(f"{' and '.join(paper.authors)}, arXiv:{paper.arxiv}."),
        paragraph(MEANING),
        *_summary(evidence),
        heading("Claims that are not covered", name="not-covered"),
        items(paper.left),
        *_figures(pictures),
        *_details(evidence),
        *_again(evidence),
        heading("To cite the paper", name="cite"),
        commands(paper.bibtex.splitlines()),
    ]
    return _written(folder, f"{paper.title}: its claims, verified", body, evidence)


def write_bundle(folder: Path, evidence: Sequence[Evidence], scripts: Sequence[Path]) -> Path:
    """An ancillary folder for a preprint: scripts, the checker, SPEC.md and a README beside the certificates.

    Raises
    ------
    UsageError
        If a file cannot be written.
    """
    every = Verdicts(verdict for e in evidence for verdict in e.verdicts)
    certified = sum(verdict.certificate is not None for verdict in every)
    without = [f"                {line}" for line in wrap(every.uncertified, 84)]
    lines = [
        "Ancillary files: exact verification of characterisation theorems of equivariant layers",
        "",
        *wrap(f"Made by eqmath {eqmath.__version__}. {MEANING}", 100),
        "",
        f"certificates/   one JSON file for {certified} of the {len(every)} verdicts; INDEX.csv lists all of them",
        *without,
        "checker.py      computes every certificate again from the definitions; needs Python alone",
        "SPEC.md         what the certificates say",
        "scripts/        worked scripts, to be run with eqmath installed",
        "",
        "To check:   python3 -I checker.py certificates",
        "To repeat, with eqmath:",
        *(f"    {e.command}" for e in evidence),
        "",
        *(f"{e.theorem}: {e.status} ({e.said})" for e in evidence),
    ]
    found = {folder / "scripts" / script.name: script.read_bytes() for script in scripts}
    found |= {folder / name: (HOME / name).read_bytes() for name in ("checker.py", "SPEC.md")}
    make_folder(folder / "scripts")
    write_files(found | {folder / "README.txt": ("\n".join(lines) + "\n").encode()})
    return folder / "README.txt"


def _figures(pictures: Sequence[Figure]) -> Iterator[str]:
    yield heading("Figures", name="figures")
    yield from (figure(to_svg(picture.scene), picture.scene.title) for picture in pictures)


def _summary(evidence: Sequence[Evidence]) -> Iterator[str]:
    yield heading("Claims", name="claims")
    yield paragraph(_counted(Verdicts(verdict for e in evidence for verdict in e.verdicts)))
    rows = [(e.claim.claim, Markup(link(f"#{e.theorem}", e.theorem)), e.status, e.said) for e in evidence]
    yield table("Every claim with its verdict", ("claim", "theorem", "status", "what was decided"), rows)


def _counted(verdicts: Verdicts) -> str:
    """How many verdicts there are of each kind, and how many of them can be checked without eqmath."""
    kinds = [sum(verdict.status == status for verdict in verdicts) for status in ("proved", "refuted")]
    unexpected = sum(not verdict.as_expected for verdict in verdicts)
    certified = sum(verdict.certificate is not None for verdict in verdicts)
    expected = f"{unexpected} NOT as expected" if unexpected else "all as expected"
    held = "All" if certified == len(verdicts) else str(certified)
    without = f" {verdicts.uncertified}." if verdicts.uncertified else ""
    counts = f"{kinds[0]} proved, {kinds[1]} refuted, {len(verdicts) - sum(kinds)} undecided"
    return f"{len(verdicts)} verdicts, {expected}: {counts}. {held} have a certificate.{without}"


def _details(evidence: Sequence[Evidence]) -> Iterator[str]:
    for e in evidence:
        found = theorem(e.theorem)
        yield heading(e.theorem, name=e.theorem)
        yield paragraph(found.statement)
        yield paragraph(f"Hypotheses: {found.hypotheses}. Convention: {found.convention}. Source: {found.source}.")
        yield paragraph(f"How to read it: {found.reading}.")
        for proof, _ in found.checked:
            yield paragraph(f"For every order, checked by Coq: {proof.about}; {proof}.")
        if found.argued:
            yield paragraph(f"In words, for {found.argued.about}, not computed: {found.argued.reason}.")
        yield commands([e.command])
        yield table(f"The cases of {e.theorem}", HEADINGS, [_row(v) for v in e.verdicts])
        if e.refused:
            yield paragraph("Left out because of their size:")
            yield items(e.refused)


def _row(verdict: Verdict) -> tuple[object, ...]:
    n = f"every {verdict.beyond}" if verdict.n == "all" else verdict.n
    said = str(verdict.witness) if verdict.witness else verdict.note
    name = verdict.certificate
    file: object = Markup(link(f"{CERTIFICATES}/{name}", "JSON")) if name else "none"
    numbers = (verdict.diagrams, verdict.rank, verdict.dim, verdict.second_route)
    return verdict.group, verdict.order, n, *numbers, verdict.status, said, file


def _again(evidence: Sequence[Evidence]) -> Iterator[str]:
    yield heading("To do it again", name="commands")
    yield commands([e.command for e in evidence])
    yield paragraph("To check the certificates beside this page, with eqmath or with Python alone:")
    yield commands(CHECK)
    data, listed = link("report.json", "report.json"), link(f"{CERTIFICATES}/INDEX.csv", f"{CERTIFICATES}/INDEX.csv")
    yield f"<p>The verdicts as data: {data}. The certificates, one a line: {listed}.</p>"


def _written(folder: Path, title: str, body: Sequence[str], evidence: Sequence[Evidence]) -> Path:
    verdicts = Verdicts(verdict for e in evidence for verdict in e.verdicts)
    data = {
        "schema": "eqmath.report/1",
        "eqmath": eqmath.__version__,
        "meaning": MEANING,
        "claims": [{"theorem": e.theorem, "status": e.status, "command": e.command} for e in evidence],
        "results": [verdict.to_json() for verdict in verdicts],
    }
    make_folder(folder)
    write_files({
        folder / "index.html": page(title, body).encode(),
        folder / "report.json": (json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode(),
        folder / "checker.py": (HOME / "checker.py").read_bytes(),
    })  # fmt: skip
    return folder / "index.html"
