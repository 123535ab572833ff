"""What generated pages are made of: headings, tables, code, and files that are touched only when they change."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from hashlib import sha256
from pathlib import Path

from docs.spans import guarded, inline

ROOT = Path(__file__).resolve().parents[1]
GENERATED = ROOT / "docs" / "generated"


def write(path: Path, content: str | bytes) -> None:
    """Write a file, unless it is there with this content: an incremental build looks at the time."""
    content = content.encode("utf-8") if isinstance(content, str) else content
    if not path.is_file() or path.read_bytes() != content:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def remove_others(folder: Path, kept: Iterable[str]) -> None:
    """Remove the files of a folder that have none of these names."""
    wanted = set(kept)
    for path in folder.glob("*"):
        if path.is_file() and path.name not in wanted:
            path.unlink()


def digest(*names: str) -> str:
    """A hash of Python files of the repository, or of all in a folder."""
    found = sha256()
    for name in names:
        for path in sorted((ROOT / name).rglob("*.py")) or [ROOT / name]:
            found.update(f"{path.relative_to(ROOT)}\n".encode() + path.read_bytes())
    return found.hexdigest()


def heading(title: str, mark: str = "=") -> str:
    """A title and the line below."""
    return f"{title}\n{mark * (len(title) + 2)}\n\n"


def plain(text: str) -> str:
    """Words in which only arXiv numbers become links: single marks mean nothing here."""
    return guarded(inline(re.sub(r"([*`_])", r"\\\1", text)))


def table(head: Sequence[str], rows: Iterable[Sequence[str]], widths: str = "auto", kind: str = "") -> str:
    """A table of reStructuredText cells, each on one line."""
    lines = [".. list-table::", "   :header-rows: 1", f"   :widths: {widths}", ""]
    lines[3:3] = [f"   :class: {kind}"] if kind else []
    for row in (head, *rows):
        lines += [f"   {'-' if place else '* -':>3} {cell}".rstrip() for place, cell in enumerate(row)]
    return "\n".join(lines) + "\n\n"


def code(text: str, language: str) -> str:
    """A block of code."""
    body = "\n".join(f"   {line}".rstrip() for line in text.rstrip().split("\n"))
    return f".. code-block:: {language}\n\n{body}\n\n"


def contents(pages: Iterable[str], options: str = "") -> str:
    """A table of contents that is not shown."""
    return f".. toctree::\n   :hidden:\n{options}\n" + "".join(f"   {page}\n" for page in pages) + "\n"
