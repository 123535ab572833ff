"""The folders that are handed on: a static report, the reproduction of a paper, a bundle for a preprint."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from textwrap import wrap
from typing import Any

import eqmath
from eqmath import certificates
from eqmath.canvas import to_svg
from eqmath.drawing import Figure
from eqmath.files import make_folder, write_files
from eqmath.markup import Markup, commands, figure, folded, heading, items, link, paragraph, table, written
from eqmath.papers import Paper
from eqmath.report.changes import SCHEMA, Comparison, digest
from eqmath.report.evidence import Evidence
from eqmath.report.pages import Section, page, sections
from eqmath.theorems import theorem
from eqmath.verdicts import Verdict, Verdicts
from eqmath.versions import versions

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
    "of them, because the systems of equations are then literally the same. Proved means: every matrix commutes with "
    "generators of the group, and the rank of the matrices and the dimension of the space, both computed exactly, "
    "agree; for a theorem about products or kernels, it means what is said there under “How to read it”. Refuted "
    "means: a witness is given. Nothing is said about orders that are not listed, about learning, or about "
    "floating-point arithmetic; the correctness of the reduction itself is a short proof in the documentation, not a "
    "computation."
)
CHECK = ["eqmath check certificates", "python3 -I checker.py certificates"]


def write_report(
    folder: Path,
    evidence: Sequence[Evidence],
    pictures: Sequence[Figure],
    max_order: int,
    compared: Comparison | None = None,
) -> Path:
    """``index.html`` and ``report.json`` beside the certificates; the page's path.

    Parameters
    ----------
    folder : Path
    evidence : sequence of Evidence
    pictures : sequence of Figure
    max_order : int
        The largest order, which the command that does it again names.
    compared : Comparison, optional
        What changed since an earlier run.

    Raises
    ------
    UsageError
        If a file cannot be written.
    """
    again = f"eqmath report -o DIR --max-order {max_order}"
    parts = [*_changed(compared), *_parts(evidence, pictures, again)]
    return _written(folder, f"What eqmath verified, up to order {max_order}", parts, evidence, compared)


def write_reproduction(folder: Path, paper: Paper, evidence: Sequence[Evidence], pictures: Sequence[Figure]) -> Path:
    """The page of one paper: its claims with their verdicts, what is not covered, its figures, how to cite it.

    Raises
    ------
    UsageError
        If a file cannot be written.
    """
    lead = Section("Paper", "paper", [paragraph(f"{' and '.join(paper.authors)}, arXiv:{paper.arxiv}.")])
    left = Section("Claims that are not covered", "not-covered", [items(paper.left)])
    cite = Section("To cite the paper", "cite", [commands(paper.bibtex.splitlines())])
    parts = [lead, *_parts(evidence, pictures, f"eqmath reproduce {paper.arxiv} -o DIR"), left, cite]
    return _written(folder, f"{paper.title}: its claims, verified", parts, evidence)


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
        "checker.py      computes every certificate again from the definitions; needs only Python",
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


def _changed(compared: Comparison | None) -> Iterator[Section]:
    """What an earlier run did not say, or said otherwise."""
    if compared is None:
        return
    before, after = compared.digests
    same = "the same digest" if before == after else f"the digest {before} before"
    body = [paragraph(f"Compared with a run of eqmath {compared.version}: {compared.said}; {same}.")]
    if compared.changes:
        rows = [(change.case, change.kind, change.before, change.after) for change in compared.changes]
        body.append(table("Every change", ("case", "what is other", "before", "now"), rows, stacked=True))
    yield Section("What changed", "changes", body)


def _parts(evidence: Sequence[Evidence], pictures: Sequence[Figure], again: str) -> Iterator[Section]:
    """A paper's claims, the figures, a folded part per theorem, what the words mean, and how to do it again."""
    if any(e.claim.claim != theorem(e.theorem).statement for e in evidence):
        yield Section("Claims", "claims", list(_summary(evidence)))
    drawn = [figure(to_svg(picture.scene), picture.scene.title) for picture in pictures]
    yield Section("Figures", "figures", ['<div class="pictures">', *drawn, "</div>"])
    yield Section("Theorems", "theorems", [_theorem(e) for e in evidence])
    yield Section("What the words mean", "meaning", [paragraph(MEANING)])
    yield Section("To do it again", "commands", list(_again(again)))
    yield Section("Versions", "versions", list(_made_with(evidence)))


def _summary(evidence: Sequence[Evidence]) -> Iterator[str]:
    rows = [(e.claim.claim, link(f"#{e.theorem}", e.theorem), e.status, e.said) for e in evidence]
    yield table("Every claim with its verdict", ("claim", "theorem", "status", "what was decided"), rows, stacked=True)


def _counted(verdicts: Verdicts) -> str:
    """How many verdicts there are of each kind, and how many of them can be checked without eqmath."""
    certified = sum(verdict.certificate is not None for verdict in verdicts)
    held = "All" if certified == len(verdicts) else str(certified)
    without = f" {verdicts.uncertified}." if verdicts.uncertified else ""
    return f"{verdicts.said}. {held} have a certificate.{without}"


def _theorem(e: Evidence) -> str:
    """All about one theorem, under a line with its name and its status; a link to its name opens it."""
    found = theorem(e.theorem)
    body = [
        f'<p id="{e.theorem}">{written(found.statement)}</p>',
        paragraph(f"Hypotheses: {found.hypotheses}. Convention: {found.convention}. Source: {found.source}."),
        paragraph(f"How to read it: {found.reading}."),
        *(paragraph(f"For every order, checked by Coq: {proof.about}; {proof}.") for proof, _ in found.checked),
    ]
    if found.argued:
        body.append(paragraph(f"In words, for {found.argued.about}, not computed: {found.argued.reason}."))
    body += [commands([e.command]), table(f"The cases of {e.theorem}", HEADINGS, [_row(v) for v in e.verdicts])]
    if e.refused:
        body += [paragraph("Left out because of their size:"), items(e.refused)]
    return folded(Markup(f"{heading(e.theorem, 3)} {e.status}: {written(e.said)}"), body)


def _row(verdict: Verdict) -> tuple[object, ...]:
    n = f"every {verdict.beyond}" if verdict.n == "all" else verdict.n
    said = str(verdict.witness) if verdict.witness else verdict.note
    name = verdict.certificate
    file: object = link(f"{CERTIFICATES}/{name}", "JSON") if name else "none"
    numbers = (verdict.diagrams, verdict.rank, verdict.dim, verdict.second_route)
    return verdict.group, verdict.order, n, *numbers, verdict.status, said, file


def _again(again: str) -> Iterator[str]:
    yield commands([again])
    yield paragraph(f"{again} --against OLD also says what changed.") if "--max-order" in again else ""
    yield paragraph("To check the certificates beside this page, with eqmath or with only Python:")
    yield commands(CHECK)
    data, listed = link("report.json", "report.json"), link(f"{CERTIFICATES}/INDEX.csv", f"{CERTIFICATES}/INDEX.csv")
    yield f"<p>The verdicts as data: {data}. The certificates, one per line: {listed}.</p>"


def _made_with(evidence: Sequence[Evidence]) -> Iterator[str]:
    yield items([f"{name} {value}" for name, value in versions().items()])
    found = digest(verdict.to_json() for e in evidence for verdict in e.verdicts)
    yield paragraph("The digest, SHA-256 of all cases with their statuses and numbers, is the same on every machine:")
    yield commands([found])


def _written(
    folder: Path, title: str, parts: Sequence[Section], evidence: Sequence[Evidence], compared: Comparison | None = None
) -> Path:
    verdicts = Verdicts(verdict for e in evidence for verdict in e.verdicts)
    rows = [verdict.to_json() for verdict in verdicts]
    data: dict[str, Any] = {
        "schema": SCHEMA,
        **versions(),
        "meaning": MEANING,
        "digest": digest(rows),
        "claims": [{"theorem": e.theorem, "status": e.status, "command": e.command} for e in evidence],
        "results": rows,
    }
    data |= {"against": compared.to_json()} if compared else {}
    lead = f'<p class="lead">{written(_counted(verdicts))}</p>'
    make_folder(folder)
    write_files({
        folder / "index.html": page(title, [lead, *sections(parts)]).encode(),
        folder / "report.json": (json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode(),
        folder / "checker.py": (HOME / "checker.py").read_bytes(),
    })  # fmt: skip
    return folder / "index.html"
