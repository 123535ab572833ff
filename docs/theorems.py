"""One page per theorem, from the registry: its words, a picture, its verdicts, a certificate and its controls."""

from __future__ import annotations

import csv
from argparse import Namespace
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any

import eqmath
from docs.writing import GENERATED, code, digest, heading, plain, remove_others, table, write
from eqmath import Hom, parse_group
from eqmath.canvas import Cell, Label, Scene, arranged, rendered
from eqmath.claims import Case
from eqmath.claims.about_spaces import legs_of
from eqmath.cli import main
from eqmath.cli.commands.show import COMMAND as SHOW
from eqmath.exact import Matrix
from eqmath.hom import InBlock
from eqmath.theorems import Theorem, all_theorems
from eqmath.theorems.between import TwoSpaces
from eqmath.verdicts import Request
from eqmath.verdicts.filing import Certified, file_name

FOLDER = GENERATED / "theorems"
MAX_ORDER = 4
WORDS = ("hypotheses", "convention", "source", "order", "tested range", "verdict", "every order")
SHOWN_DIAGRAMS, COLUMNS = 15, 5
NO_CERTIFICATE = """
There are no certificates {about}. The command above decides the cases again.
"""
CERTIFICATE = """
The verdict for {case}, as text. A checker that shares no code with the package computes it again:
``eqmath check FILE``, or ``python3 -I eqmath/certificates/checker.py FILE`` with nothing but Python.
:download:`Download it <{name}>`.

"""

EVERY_ORDER = """
The verdicts above are for one order each. Coq has also checked the following (see :doc:`/formal`):

"""

Row = dict[str, str]


def write_theorem_pages() -> None:
    """All pages, if the package or what makes them changed."""
    state = digest("eqmath", "proofs/formal/STATEMENTS.md", "docs/theorems.py", "docs/writing.py", "docs/spans.py")
    mark = FOLDER / "state"
    if mark.is_file() and mark.read_text(encoding="utf-8") == state:
        return
    written = ["state"]
    for theorem in all_theorems():
        written += write_page(theorem)
    remove_others(FOLDER, written)
    write(mark, state)


def write_page(theorem: Theorem) -> list[str]:
    """One page with its picture and its certificate; the names of the files."""
    words = SHOW.run(Namespace(theorem=theorem.name)).data
    order = theorem.at_most(MAX_ORDER)
    command = f"verify {theorem.name} --max-order {order} -n all --cases"
    printed = output("-q", *command.split())
    verdicts = Request((theorem.name,), n="all", max_order=order).plan().run()
    rows = list(csv.DictReader(StringIO(verdicts.to_csv())))
    row = shown_row(rows)
    shown = verdicts[rows.index(row)]
    certificate = Certified.of(shown, {"eqmath": eqmath.__version__, "seed": "0"}).certificate
    scene = picture(theorem, row)
    names = [f"{theorem.name}.rst", f"{theorem.name}.svg"]
    write(FOLDER / names[1], rendered(scene, "svg"))
    parts = [heading(theorem.name), plain(words["statement"]) + "\n\n", image(names[1], scene), facts(words)]
    parts += [
        heading("Verdicts", "-"),
        code(f"$ eqmath -q {command}\n{printed}", "console"),
    ]
    parts.append(heading("Certificate", "-"))
    if certificate:
        names.append(file_name(shown))
        text = certificate.decode()
        write(FOLDER / names[2], text)
        parts += [CERTIFICATE.format(case=plain(case_name(row)), name=names[2]), code(text, "json")]
    else:
        parts.append(NO_CERTIFICATE.format(about=theorem.claim.uncertified or "for what is too large") + "\n")
    parts += [every_order(theorem), controls(theorem)]
    write(FOLDER / names[0], "".join(parts))
    return names


def output(*words: str) -> str:
    """What a command prints."""
    with redirect_stdout(StringIO()) as printed, redirect_stderr(StringIO()):
        main(list(words))
    return printed.getvalue()


def shown_row(rows: list[Row]) -> Row:
    """The first counterexample, if there is one; else the first case with inputs, two diagrams and n ≥ 2."""
    single = [row for row in rows if row["n"] != "all"]
    refuted = [row for row in single if row["status"] == "refuted"]
    rich = [row for row in single if int(row["diagrams"]) >= 2 and row["k"] != "0"]
    return (refuted or [row for row in rich if row["n"] != "1"] or rich or single)[0]


def case_name(row: Row) -> str:
    """A case in words."""
    return f"{row['group']}, k = {row['k']}, l = {row['l']}, which is {row['status']}"


def facts(words: dict[str, Any]) -> str:
    """What ``eqmath show`` says, and where the script is."""
    listed = "".join(f":{key.capitalize()}: {plain(str(words[key]))}\n" for key in WORDS if key in words)
    name = Path(words["script"]).stem
    return f"{listed}:Script: :doc:`{words['script']} </generated/proofs/{name}>`\n\n"


def every_order(theorem: Theorem) -> str:
    """What Coq has checked, as it prints it."""
    texts = "".join(code(f"(* {proof}: {proof.about} *)\n{found.text}", "coq") for proof, found in theorem.checked)
    return heading("For every order", "-") + EVERY_ORDER + texts if texts else ""


def controls(theorem: Theorem) -> str:
    """The false variants, each of which the tests refute."""
    rows = [(plain(control.name), plain(control.reason)) for control in theorem.controls]
    words = "False variants of the statement. The tests refute each one: a check that cannot fail proves nothing."
    return heading("Controls", "-") + words + "\n\n" + table(("changed", "why it is false"), rows)


SIDE = 0.3


def picture(theorem: Theorem, row: Row) -> Scene:
    """The diagrams of the case that is shown, of the group; where no diagrams are known, a basis as matrices."""
    group, case = parse_group(row["group"]), Case(int(row["n"]), int(row["k"]), int(row["l"]))
    ends = shown_ends(theorem, case)
    space = Hom(group, *ends) if ends else Hom(group, case.k, case.l)
    known = space.spanning_set is not None
    listed = list(space.spanning_set if known else space.basis())[:SHOWN_DIAGRAMS]
    title = (
        f"Diagrams of {group} from {ends[0]} to {ends[1]}"
        if ends
        else f"Diagrams of {group}, k = {case.k}, l = {case.l}"
    )
    if not known:
        title = title.replace("Diagrams", "A basis of the maps")
    cells = [captioned(drawn(group, d), str(d)) if known else squares(space.matrix(d)) for d in listed]
    return arranged(cells, min(COLUMNS, max(len(cells), 1)), 0.7, title, " ; ".join(map(str, listed)))


def shown_ends(theorem: Theorem, case: Case) -> TwoSpaces | None:
    """The first spaces of the tested range with so many legs, where a theorem is about spaces."""
    if theorem.spaces is None:
        return None
    return next(ends for ends in theorem.spaces.pairs if tuple(map(legs_of, ends)) == (case.k, case.l))


def drawn(group: Any, diagram: Any) -> Scene:
    """One diagram as its family draws it; a tuple as its factors side by side; of sums the diagram of a block."""
    if isinstance(diagram, InBlock):
        return diagram.picture()
    if hasattr(diagram, "factors"):
        scenes = [drawn(factor, part) for factor, part in zip(group.series.factors, diagram.factors, strict=True)]
        return arranged(scenes, len(scenes), 0.4, "", "")
    piece = Hom(group, diagram.k, diagram.l).spanning_set.piece_of(diagram)
    scene: Scene = piece.family.picture(diagram, "none", True, "black")
    return scene


def squares(W: Matrix) -> Scene:
    """A matrix as squares: white for 0, blue for positive entries, red for negative ones."""
    fills = {0: "#ffffff", 1: "#9ec1ff", -1: "#ffb3a0"}
    rows = W.tolist()
    cells = [
        Cell((j * SIDE, -i * SIDE), SIDE, SIDE, fills[(x > 0) - (x < 0)])
        for i, row in enumerate(rows)
        for j, x in enumerate(row)
    ]
    return Scene(tuple(cells))


def captioned(scene: Scene, text: str) -> Scene:
    """A picture with its text below."""
    left, bottom, right, _ = scene.box
    label = text if len(text) <= 24 else ""
    return Scene((Label(((left + right) / 2, bottom - 0.3), label, 8.0),)).over(scene) if label else scene


def image(name: str, scene: Scene) -> str:
    """The picture with its texts."""
    return f".. figure:: {name}\n   :alt: {plain(scene.title)}\n\n   {plain(scene.title)}.\n\n"
