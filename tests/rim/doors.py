"""The doors through which texts and files come in: for each the texts, and what is done with one of them."""

from __future__ import annotations

import shlex
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from hypothesis import strategies as st

from eqmath import Diagram, EqmathError, Hom, parse_group, refute
from eqmath.canvas import to_svg
from eqmath.certificates import checker
from eqmath.cli import main
from eqmath.drawing import equation, read_terms
from eqmath.families import all_families
from eqmath.groups import Group, read_group
from eqmath.search import parse_claim
from eqmath.spaces import Space, parse_space, read_irreps, written_irreps
from tests.rim import files, sentences
from tests.rim.spoiling import joined, listed, spoiled, words


@dataclass(frozen=True)
class Door:
    """Where texts come in.

    Attributes
    ----------
    texts : SearchStrategy
        Right ones, nearly right ones and wrong ones.
    enter : callable
        Hands one in, and looks at what it was taken for; it may raise an EqmathError.
    """

    texts: st.SearchStrategy[str]
    enter: Callable[[str], object]


def _diagram(text: str) -> None:
    for rules in all_families().values():
        found = _or_refused(rules.read, text)
        assert found is None or rules.read(str(found)) == found


def _or_refused(read: Callable[[str], object], text: str) -> object:
    try:
        return read(text)
    except EqmathError:
        return None


def _tikz(text: str) -> None:
    found = Diagram.from_tikz(text)
    assert Diagram.from_tikz(found.to_tikz()) == found


def _group(text: str) -> None:
    _used(parse_group(text))


def _used(group: Group) -> None:
    """A group reads its name back, and knows the maps from vectors to vectors where that is quick."""
    assert parse_group(group.name) == group
    if group.n <= 12:
        assert Hom(group, 1, 1).dim >= 1


def _space(text: str) -> None:
    """A space reads back what it prints, in both forms, and its dimension is the number of its labels."""
    found = Space(text)
    assert (Space(str(found)), Space(found.shell), str(Space(str(found)))) == (found, found, str(found))
    _or_refused(lambda _: parse_space(text, "S(3)"), text)
    _or_refused(lambda _: parse_space(text, "O(2)xS(3)"), text)
    n = [2] * max(found.factors, default=1)
    if found.dimension(*n) < 1000:
        assert len(found.labels(*n)) == found.dimension(*n)


def _claim(text: str) -> None:
    answer = refute(text, max_order=2)
    assert str(parse_claim(str(parse_claim(text)))) == str(parse_claim(text))
    assert answer.status in ("proved", "refuted", "undecided")


def _equation(text: str) -> None:
    terms = text.split(" ")
    assert "<svg" in to_svg(equation(read_terms(terms)).scene)


def _written(text: str) -> Path:
    path = Path("written")
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    return path


def _graph_file(text: str) -> None:
    _used(parse_group(f"Aut({_written(text)})"))


def _generators_file(text: str) -> None:
    group = read_group(_written(text))
    if group.n <= 3:
        assert Hom(group, 1, 1).dim >= 1


def _certificate(text: str) -> None:
    """Whatever the checker says, it says it in words."""
    accepted, words = checker.check_file(_written(text))
    assert words.startswith("accepted" if accepted else "rejected")


def _command(text: str) -> None:
    """A command line ends with one of the exit codes, and no defect."""
    out, errors = StringIO(), StringIO()
    try:
        arguments = shlex.split(text)
    except ValueError:
        arguments = text.split()
    with redirect_stdout(out), redirect_stderr(errors):
        try:
            code = main([*arguments, "-q", "--time-limit", "5s", "--mem-limit", "500M"])
        except SystemExit as stop:  # of --help and --version
            code = stop.code
    assert code in (0, 1, 2, 3, 4)
    assert "Traceback" not in errors.getvalue()


def _irreps(text: str) -> None:
    """Irreps read back what is written of them."""
    for group in ("O(3)", "SO(3)"):
        _or_refused(lambda _, group=group: read_irreps(written_irreps(read_irreps(text, group))), text)


irrep = joined(words("2x", "", "0x", "10 x "), words("0", "1", "2", "3", "200"), words("e", "o", ""))
few = words("0", "1", "2", "-1", "x", "1,2")
numbers = words("1", "2", "3", "1..2", "all", "0", "2..1")
switch = words("--json", "--basis", "--relations", "--matrices", "--all", "--quick", "--ascii", "--cases")
choice = words("--method direct", "--method isotypic", "--format csv", "--format latex", "--orders 0..2")
valued = st.one_of(
    joined(words("--order ", "--max-order ", "--seed ", "--delta "), few),
    joined("--family ", sentences.family),
    joined("--graph ", sentences.graph),
)
flag = st.one_of(joined("-n ", numbers), joined("-k ", few, " -l ", few), switch, choice, valued)
quoted = st.one_of(sentences.diagram, sentences.group, sentences.claim, sentences.theorem).map(shlex.quote)
asked = words("list", "show", "verify", "refute", "hom", "table", "diagram", "compose", "check", "sample", "info")
drawn = words("draw -o f.svg", "draw -o f.tex --equation", "cost hom", "cost verify", "cost apply", "cite")
command_line = joined(st.one_of(asked, drawn), listed(quoted, " ", 0, 2), listed(flag, " ", 0, 3), between=" ")

DOORS = {
    "diagrams": Door(spoiled(sentences.diagram), _diagram),
    "TikZ": Door(spoiled(sentences.tikz), _tikz),
    "groups": Door(spoiled(sentences.group), _group),
    "spaces": Door(spoiled(sentences.space), _space),
    "irreps": Door(spoiled(listed(irrep, "+", 0, 4)), _irreps),
    "formulas": Door(spoiled(sentences.formula), lambda text: parse_claim(f"the number of S(2) weights is {text}")),
    "claims": Door(spoiled(sentences.claim), _claim),
    "equations": Door(spoiled(listed(sentences.term, " ", 0, 4)), _equation),
    "graph-files": Door(spoiled(st.one_of(files.graphs(), files.arbitrary)), _graph_file),
    "generator-files": Door(spoiled(st.one_of(files.generators(), files.arbitrary)), _generators_file),
    "certificates": Door(spoiled(files.certificates), _certificate),
    "command-lines": Door(spoiled(command_line), _command),
}
