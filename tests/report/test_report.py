"""Reports: self-contained, accessible, the same bytes every time, with certificates that the checker accepts."""

from __future__ import annotations

import json
import subprocess
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

import pytest

import eqmath
from eqmath.canvas import Dot
from eqmath.certificates import checker
from eqmath.cli import main
from eqmath.errors import UnknownName, UsageError
from eqmath.papers import PAPERS, paper
from eqmath.report import (
    CERTIFICATES,
    Comparison,
    Covered,
    Evidence,
    claims_of,
    digest,
    gathered,
    paper_figures,
    read_report,
    report_figures,
    write_bundle,
    write_report,
    write_reproduction,
)
from eqmath.theorems import all_theorems, theorem
from tests import needs
from tests.geometry import items

CLAIMS = [
    Covered("Brauer diagrams span", "orthogonal-brauer", 4),
    Covered("they are a basis in a range", "orthogonal-brauer-basis", 4),
    Covered("graphs", "graph-automorphism-adjacency", 2),
]
FLAGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip


def silent(text: str) -> None:
    assert text


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Evidence]]:
    folder = tmp_path_factory.mktemp("report")
    evidence = gathered(CLAIMS, silent, folder / CERTIFICATES)
    write_report(folder, evidence, report_figures(evidence), 4)
    return folder, evidence


class Reader(HTMLParser):
    """What the tests ask of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.headings: list[int] = []
        self.targets: list[str] = []
        self.names: list[str] = []
        self.counts: Counter[str] = Counter()
        self.loaded: list[str] = []
        self.columns: list[str | None] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.counts[tag] += 1
        if tag in ("h1", "h2", "h3", "h4"):
            self.headings.append(int(tag[1]))
        if tag == "a":
            self.targets.append(found["href"] or "")
        if "id" in found:
            self.names.append(found["id"] or "")
        if tag == "th":
            self.columns.append(found.get("scope"))
        self.loaded += [found[key] or "" for key in ("src", "srcset", "data") if key in found]
        if tag in ("link", "script", "iframe", "object", "img"):
            self.loaded.append(tag)


def read(path: Path) -> Reader:
    reader = Reader()
    reader.feed(path.read_text(encoding="utf-8"))
    return reader


def test_the_page_stands_alone_and_is_accessible(made: tuple[Path, list[Evidence]]) -> None:
    folder, evidence = made
    found = read(folder / "index.html")
    assert found.loaded == []
    assert found.headings[0] == 1
    assert found.headings.count(1) == 1
    assert all(later <= earlier + 1 for earlier, later in zip(found.headings, found.headings[1:], strict=False))
    assert found.counts["table"] == found.counts["caption"] == len(evidence) + 1
    assert set(found.columns) == {"col"}
    assert found.counts["svg"] == found.counts["figcaption"] == found.counts["desc"] > 0
    assert found.counts["main"] == 1


def test_every_link_has_a_target(made: tuple[Path, list[Evidence]]) -> None:
    folder, _ = made
    found = read(folder / "index.html")
    own = [name for name in found.names if not name.startswith("eqmath")]
    assert len(own) == len(set(own))
    for target in found.targets:
        assert target[1:] in found.names if target.startswith("#") else (folder / target).is_file(), target
    assert sum(target.endswith(".json") for target in found.targets) > 10


def test_every_theorem_folds_under_its_name_and_its_status(made: tuple[Path, list[Evidence]]) -> None:
    folder, evidence = made
    text = (folder / "index.html").read_text(encoding="utf-8")
    assert read(folder / "index.html").counts["details"] == len(evidence)
    for e in evidence:
        assert f"<summary><h3>{e.theorem}</h3> {e.status}: " in text
        assert f'<p id="{e.theorem}">' in text


def test_the_contents_lead_to_every_part(made: tuple[Path, list[Evidence]]) -> None:
    text = (made[0] / "index.html").read_text(encoding="utf-8")
    contents = text[text.index("<nav") : text.index("</nav>")]
    parts = [line.split('"')[1] for line in text.splitlines() if line.startswith("<h2")]
    assert parts == ["claims", "figures", "theorems", "meaning", "commands", "versions"]
    assert [part.split('"')[0] for part in contents.split('href="#')[1:]] == parts


def test_statements_stand_once_where_no_paper_says_them_otherwise(tmp_path: Path) -> None:
    claims = [Covered(theorem("orthogonal-brauer").statement, "orthogonal-brauer", 2)]
    write_report(tmp_path, gathered(claims, silent), [], 2)
    text = (tmp_path / "index.html").read_text(encoding="utf-8")
    assert text.count(theorem("orthogonal-brauer").statement) == 1
    assert "Every claim with its verdict" not in text


def test_versions_and_a_digest_tell_which_run_it_is(made: tuple[Path, list[Evidence]]) -> None:
    folder, _ = made
    data = json.loads((folder / "report.json").read_text(encoding="utf-8"))
    text = (folder / "index.html").read_text(encoding="utf-8")
    assert f"<pre>{data['digest']}</pre>" in text
    assert data["digest"] == digest(reversed(data["results"]))
    assert f"<li>python {data['python']}</li>" in text
    assert "<pre>eqmath report -o DIR --max-order 4</pre>" in text


def test_what_changed_since_an_earlier_run(made: tuple[Path, list[Evidence]], tmp_path: Path) -> None:
    """Each kind of change, on the page and in the data; nothing where nothing changed."""
    folder, evidence = made
    rows = [verdict.to_json() for e in evidence for verdict in e.verdicts]
    same = Comparison.of(read_report(folder), rows)
    assert (same.said, same.digests[0]) == ("nothing changed", same.digests[1])
    earlier = read_report(folder / "report.json")
    for change in ({"dim": 99}, {"status": "undecided", "rank": None}):
        earlier["results"].append(earlier["results"].pop(0) | change)
    earlier["results"].append(earlier["results"].pop(0) | {"n": 99})
    found = Comparison.of(earlier, rows)
    assert sorted(change.kind for change in found.changes) == ["gone", "new", "numbers", "status"]
    assert found.said == "1 new case, 1 missing case, 1 changed status, 1 changed number"
    numbers = next(change for change in found.changes if change.kind == "numbers")
    assert (numbers.before, numbers.after) == ("dim 99", "dim 1")
    status = next(change for change in found.changes if change.kind == "status")
    assert (status.before, status.after) == ("undecided, rank none", "proved, rank 1")
    write_report(tmp_path, evidence, [], 4, found)
    text = (tmp_path / "index.html").read_text(encoding="utf-8")
    assert found.said in text
    assert text.count('<td data-label="before">') == 4
    assert len(json.loads((tmp_path / "report.json").read_text())["against"]["changes"]) == 4


def test_a_file_that_is_no_report_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no report in"):
        read_report(tmp_path)
    for text in ("[]", '{"schema": "eqmath.report/1"}', '{"schema": "eqmath.report/1", "eqmath": "1", "results": [3]}'):
        (tmp_path / "report.json").write_text(text)
        with pytest.raises(UsageError, match="expected a report of eqmath"):
            read_report(tmp_path)
    (tmp_path / "report.json").write_text("{")
    with pytest.raises(UsageError, match="no report in"):
        read_report(tmp_path)


def test_the_command_tells_what_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    listed: list[Covered] = [CLAIMS[2]]
    monkeypatch.setattr("eqmath.cli.commands.report.everything", lambda max_order: listed)
    assert main(["-q", "report", "-o", str(tmp_path / "old"), "--max-order", "2"]) == 0
    listed.append(Covered("few", "orthogonal-brauer", 1, "1..2"))
    capsys.readouterr()
    assert main(["-q", "report", "-o", str(tmp_path / "new"), "--against", str(tmp_path / "old")]) == 0
    out = capsys.readouterr().out
    assert f"against eqmath {eqmath.__version__}: 4 new cases\n" in out
    assert (
        "  orthogonal-brauer, O(2), k = 0, l = 1, n = 2: proved, diagrams 0, rank 0, dim 0, second route 0 (new)" in out
    )
    assert main(["-q", "report", "-o", str(tmp_path / "other"), "--against", str(tmp_path), "--json"]) == 2


def test_what_the_page_says_is_in_the_data(made: tuple[Path, list[Evidence]]) -> None:
    folder, evidence = made
    data = json.loads((folder / "report.json").read_text(encoding="utf-8"))
    assert data["schema"] == "eqmath.report/1"
    assert [claim["status"] for claim in data["claims"]] == ["proved", "proved in its range", "proved in its range"]
    assert len(data["results"]) == sum(len(e.verdicts) for e in evidence)
    listed = (folder / CERTIFICATES / "INDEX.csv").read_text(encoding="utf-8").splitlines()
    assert len(listed) == len(data["results"]) + 1
    text = (folder / "index.html").read_text(encoding="utf-8")
    assert "Verified for these cases." in text
    assert all(e.command in text for e in evidence)


def test_every_certificate_is_listed_once(made: tuple[Path, list[Evidence]]) -> None:
    """On the page, and in one table beside it."""
    folder, _ = made
    files = sorted(f"{CERTIFICATES}/{path.name}" for path in (folder / CERTIFICATES).glob("*.json"))
    page = read(folder / "index.html")
    assert sorted(target for target in page.targets if target in files) == files
    tables = {path.relative_to(folder).as_posix() for path in folder.rglob("*.csv")}
    assert tables == {f"{CERTIFICATES}/INDEX.csv"} == {target for target in page.targets if target.endswith(".csv")}


def test_figures_tell_what_was_decided_from_what_follows(made: tuple[Path, list[Evidence]]) -> None:
    """A dot for each case of one n with a dimension; hatched: what was decided for every larger n at once."""
    _, evidence = made
    _, plot, grid = report_figures(evidence)
    cases = [v for v in evidence[0].verdicts if isinstance(v.n, int)]
    legend = {v.group for v in cases}
    assert len(items(plot.scene, Dot)) == sum(v.dim > 0 for v in cases) + len(legend)
    assert plot.scene.description.endswith("O(n), every larger n, hatched: 0: 1, 1: 0, 2: 1, 3: 0, 4: 3")
    told = grid.scene.description.split("; ")
    assert {line for line in told if "order 4" in line} == {
        "n = 1, order 4: spanning", "n = 2, order 4: basis", "n > 2, order 4: basis, as for every larger n",
    }  # fmt: skip
    assert len([line for line in told if "as for every" in line]) == 4 + 5


def test_a_functor_theorem_gets_no_grid_of_bases(tmp_path: Path) -> None:
    claims = [Covered("", "brauer-category", 2), Covered("", "partition-category", 2)]
    evidence = gathered(claims, silent, tmp_path / CERTIFICATES)
    titles = [figure.scene.title for figure in report_figures(evidence)]
    assert len(titles) > 1
    assert not [title for title in titles if "basis" in title]


def test_the_checker_beside_the_page_accepts_its_certificates(made: tuple[Path, list[Evidence]]) -> None:
    folder, _ = made
    assert (folder / "checker.py").read_bytes() == Path(checker.__file__).read_bytes()
    ran = subprocess.run(
        ["python3", "-I", "checker.py", CERTIFICATES], cwd=folder, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stdout[-500:] + ran.stderr[-500:]


def test_the_same_bytes_again(made: tuple[Path, list[Evidence]], tmp_path: Path) -> None:
    folder, _ = made
    evidence = gathered(CLAIMS, silent, tmp_path / CERTIFICATES)
    write_report(tmp_path, evidence, report_figures(evidence), 4)
    for name in ("index.html", "report.json", f"{CERTIFICATES}/INDEX.csv"):
        assert (tmp_path / name).read_bytes() == (folder / name).read_bytes(), name


def test_a_run_is_resumed_only_if_that_is_wanted(tmp_path: Path) -> None:
    gathered(CLAIMS[:1], silent, tmp_path)
    with pytest.raises(UsageError, match="already exists"):
        gathered(CLAIMS[:1], silent, tmp_path)
    again = gathered(CLAIMS[:2], silent, tmp_path, resume=True)
    assert [e.theorem for e in again] == ["orthogonal-brauer", "orthogonal-brauer-basis"]


def test_every_claim_of_every_paper_names_a_theorem() -> None:
    known = {theorem.name for theorem in all_theorems()}
    for found in PAPERS.values():
        assert {claim.theorem for claim in claims_of(found.arxiv)} <= known, found.arxiv
        places = [where.place for t in all_theorems() for where in t.papers if where.arxiv == found.arxiv]
        assert sorted(places) == [*range(1, len(places) + 1)]
        assert found.left
        assert found.bibtex.count("{") == found.bibtex.count("}")


def test_a_paper_is_found_by_its_number() -> None:
    assert paper("arXiv:2212.08648v3") is PAPERS["2212.08648"]
    with pytest.raises(UnknownName, match="'1234.5678' is not covered"):
        paper("1234.5678")


def test_a_reproduction_lists_what_is_not_covered(tmp_path: Path) -> None:
    found = PAPERS["2307.07810"]
    evidence = gathered(claims_of(found.arxiv)[1:], silent, tmp_path / CERTIFICATES)
    page = write_reproduction(tmp_path, found, evidence, paper_figures(found, evidence))
    text = page.read_text(encoding="utf-8")
    assert "Claims that are not covered" in text
    assert "Frucht" in text
    assert "@misc{pearcecrump2023230707810," in text


def test_a_bundle_is_checked_with_python_alone(tmp_path: Path) -> None:
    script = tmp_path / "own.py"
    script.write_text("print(1)\n")
    evidence = gathered(CLAIMS[:1], silent, tmp_path / "b" / CERTIFICATES)
    write_bundle(tmp_path / "b", evidence, [script])
    held = {str(path.relative_to(tmp_path / "b")) for path in (tmp_path / "b").rglob("*") if path.is_file()}
    assert {"README.txt", "SPEC.md", "checker.py", "scripts/own.py", "certificates/INDEX.csv"} <= held
    ran = subprocess.run(["python3", "-I", "checker.py", CERTIFICATES], cwd=tmp_path / "b", capture_output=True)
    assert ran.returncode == 0
    readme = (tmp_path / "b" / "README.txt").read_text(encoding="utf-8")
    number = len(list((tmp_path / "b" / CERTIFICATES).glob("*.json")))
    assert f"one JSON file for {number} of the {len(evidence[0].verdicts)} verdicts" in readme


@needs.chromium
@pytest.mark.parametrize("width", [390, 1280])
def test_the_page_fits_a_phone_and_a_desktop(made: tuple[Path, list[Evidence]], width: int, tmp_path: Path) -> None:
    """In a frame of that width nothing but the regions made for it scrolls sideways."""
    page = (made[0] / "index.html").read_text(encoding="utf-8")
    measure = (
        "<script>const d = document.documentElement;"
        "document.title = 'measured ' + (d.scrollWidth <= d.clientWidth) + ' ' + d.clientWidth;"
        "parent.postMessage(document.title, '*');</script>"
    )
    (tmp_path / "page.html").write_text(page.replace("</body>", measure + "</body>"), encoding="utf-8")
    frame = (
        f'<!doctype html><body style="margin:0"><p id="said"></p><iframe src="page.html" width="{width}" height="800" '
        "style='border:0'></iframe><script>onmessage = e => document.getElementById('said').textContent = e.data"
        "</script></body>"
    )
    (tmp_path / "frame.html").write_text(frame, encoding="utf-8")
    ran = subprocess.run(
        ["chromium", *FLAGS, f"--user-data-dir={tmp_path / 'profile'}", "--virtual-time-budget=5000",
         "--allow-file-access-from-files", "--dump-dom", (tmp_path / "frame.html").as_uri()],
        capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert "measured true" in ran.stdout, ran.stdout[-500:]
