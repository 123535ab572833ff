"""What is checked after the site was built: it loads nothing from elsewhere, its links lead somewhere, pictures speak.

Run as ``python -m docs.check docs/_build/html``; prints what is wrong, and exits with 1 if anything is.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

LOADED = {("link", "href"), ("source", "srcset"), *((tag, "src") for tag in ("script", "img", "iframe", "video"))}
"""What a browser fetches without being asked; a link that a reader may follow is not."""
NO_FETCH = {"canonical", "search", "index", "next", "prev", "author", "copyright", "help"}
FOREIGN = re.compile(r"(?:https?:)?//")
STYLE_FETCH = re.compile(r"(?:url\(\s*['\"]?|@import\s+['\"])((?:https?:)?//[^'\")\s]+)")


@dataclass
class Page(HTMLParser):
    """The names that a page defines, its links, what it loads, and pictures without words."""

    text: str
    anchors: set[str] = field(default_factory=set)
    links: list[str] = field(default_factory=list)
    loaded: list[str] = field(default_factory=list)
    silent: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()
        self.feed(self.text)
        self.loaded += STYLE_FETCH.findall(self.text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """One opening tag."""
        values = {name: value or "" for name, value in attrs}
        self.anchors.update(values[name] for name in ("id", "name") if values.get(name))
        fetched = tag != "link" or not NO_FETCH & set(values.get("rel", "").split())
        self.loaded += [values[name] for name in values if (tag, name) in LOADED and fetched]
        if tag == "a" and "href" in values:
            self.links.append(values["href"])
        if tag == "img" and "alt" not in values:
            self.silent.append(values.get("src", ""))


def problems(folder: Path) -> Iterator[str]:
    """What is wrong with the pages and style sheets in a folder."""
    pages = {path.resolve(): Page(path.read_text(encoding="utf-8")) for path in sorted(folder.rglob("*.html"))}
    for path, page in pages.items():
        name = path.relative_to(folder.resolve())
        yield from (f"{name}: loads {url}" for url in page.loaded if FOREIGN.match(url))
        yield from (f"{name}: no words for the picture {source}" for source in page.silent)
        inside = [url for url in (*page.links, *page.loaded) if not urlsplit(url).scheme and not url.startswith("//")]
        yield from (f"{name}: {url} leads nowhere" for url in dict.fromkeys(inside) if not leads(url, path, pages))
    for path in sorted(folder.rglob("*.css")):
        found = STYLE_FETCH.findall(path.read_text(encoding="utf-8"))
        yield from (f"{path.relative_to(folder)}: loads {url}" for url in found)


def leads(url: str, path: Path, pages: dict[Path, Page]) -> bool:
    """Whether a relative link from a page leads to a file, and to a place in it."""
    parts = urlsplit(url)
    target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
    if not target.is_file():
        return False
    return not parts.fragment or target not in pages or unquote(parts.fragment) in pages[target].anchors


def main(folder: str) -> int:
    """Print every problem; 1 if there is one."""
    found = list(problems(Path(folder)))
    print(*found, sep="\n", end="\n" if found else "")
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
