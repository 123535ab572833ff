"""Pictures on the pages: SVG inside the HTML, whose ink is the colour of the text around, so that dark pages work."""

from __future__ import annotations

import re
from html import escape
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform

WIDTH = re.compile(r'<svg[^>]*? width="([\d.]+)pt" height="[\d.]+pt"[^>]*? viewBox="([^"]+)"')
PIXELS = 4 / 3
"""CSS pixels per point."""


def inlined(svg: str, words: str) -> str:
    """The picture in a frame that scrolls; at most its own size, and on a phone not too small to read.

    One that is not of this package, with a size in points and no names inside, stays as it is: the answer is empty.

    >>> made = inlined('<svg width="30pt" height="20pt" viewBox="0 0 3 2"><path/></svg>', "a line")
    >>> made.partition("<svg")[0], "30pt" in made
    ('<span class="picture" style="--wide: 40px">', False)
    """
    found = WIDTH.search(svg)
    if not found or ' id="' in svg:
        return ""
    head, _, body = svg[found.start() :].partition(">")
    font = re.search(r' font-family="[^"]*"', head)
    opening = f'<svg viewBox="{found[2]}"{font[0] if font else ""} aria-label="{escape(words)}" role="img">'
    wide = round(float(found[1]) * PIXELS)
    body = re.sub(r"<(title|desc)>.*?</\1>\n?", "", body, flags=re.S)
    return f'<span class="picture" style="--wide: {wide}px">{opening}{body.strip()}</span>'


class Inlined(nodes.image):
    """An image whose SVG stands in the page; no file of it is copied."""


def visit_inlined(translator: Any, node: nodes.Element) -> None:
    """The SVG."""
    translator.body.append(node["svg"])
    raise nodes.SkipNode


class InlinePictures(SphinxPostTransform):
    """Every SVG of this package in the place of the element that would load it."""

    default_priority = 5
    formats = ("html",)

    def run(self, **kwargs: Any) -> None:
        """Replace the images of one page."""
        for image in list(self.document.findall(nodes.image)):
            path = Path(self.app.srcdir, image["uri"])
            if path.suffix == ".svg":
                inside = inlined(path.read_text(encoding="utf-8"), image.get("alt", ""))
                if inside:
                    image.replace_self(Inlined("", svg=inside, uri=image["uri"], candidates={"?": ""}))


def setup(app: Any) -> dict[str, bool]:
    """The element and the transform."""
    app.add_node(Inlined, html=(visit_inlined, None))
    app.add_post_transform(InlinePictures)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
