"""HTML that stands alone: headings, tables and pictures, readable without colours, scripts or a network."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

STYLE = """
:root { color-scheme: light dark; --ink: #1a1a1a; --paper: #ffffff; --line: #767676; --soft: #f2f2f2; }
@media (prefers-color-scheme: dark) { :root { --ink: #f0f0f0; --paper: #161616; --line: #9a9a9a; --soft: #262626; } }
body { color: var(--ink); background: var(--paper); font: 1rem/1.5 Georgia, serif; }
body { margin: 0 auto; max-width: 70rem; padding: 1rem; }
h1, h2, h3 { line-height: 1.2; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-style: italic; padding: 0.3rem 0; }
th, td { border-bottom: 1px solid var(--line); padding: 0.2rem 0.7rem; text-align: left; vertical-align: top; }
td.number { text-align: right; }
.wide { overflow-x: auto; }
.wide:focus-visible, a:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; }
figure { margin: 1rem 0; }
figure .wide { background: #ffffff; color: #000000; padding: 0.5rem; }
pre { background: var(--soft); overflow-x: auto; padding: 0.7rem; }
a { color: inherit; }
.skip { position: absolute; left: -100rem; }
.skip:focus { position: static; }
""".strip()


def page(title: str, body: Iterable[str]) -> str:
    """A whole page in English."""
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>\n{STYLE}\n</style>\n</head>\n<body>\n"
        '<a class="skip" href="#content">Skip to the content</a>\n<main id="content">\n'
        f"<h1>{escape(title)}</h1>\n" + "\n".join(body) + "\n</main>\n</body>\n</html>\n"
    )


def heading(text: str, level: int = 2, name: str = "") -> str:
    """A heading, which can be linked to by a name.

    >>> heading("Theorems", name="theorems")
    '<h2 id="theorems">Theorems</h2>'
    """
    anchor = f' id="{escape(name, quote=True)}"' if name else ""
    return f"<h{level}{anchor}>{escape(text)}</h{level}>"


def paragraph(text: str) -> str:
    """A paragraph of plain text."""
    return f"<p>{escape(text)}</p>"


def items(texts: Sequence[str]) -> str:
    """A list of plain texts."""
    return "<ul>\n" + "\n".join(f"<li>{escape(text)}</li>" for text in texts) + "\n</ul>"


def link(target: str, text: str) -> str:
    """A link to a file beside the page or to a place in it."""
    return f'<a href="{escape(target, quote=True)}">{escape(text)}</a>'


def commands(lines: Sequence[str]) -> str:
    """What to type."""
    return "<pre>" + escape("\n".join(lines)) + "</pre>"


def table(caption: str, headings: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A table whose columns have headings; numbers stand at the right; links are given as ready HTML."""
    head = "".join(f'<th scope="col">{escape(text)}</th>' for text in headings)
    lines = ["<tr>" + "".join(_cell(value) for value in row) + "</tr>" for row in rows]
    return (
        f'<div class="wide" tabindex="0" role="region" aria-label="{escape(caption, quote=True)}">\n<table>\n'
        f"<caption>{escape(caption)}</caption>\n<thead><tr>{head}</tr></thead>\n<tbody>\n"
        + "\n".join(lines)
        + "\n</tbody>\n</table>\n</div>"
    )


class Markup(str):
    """Text that is HTML already."""

    __slots__ = ()


def _cell(value: object) -> str:
    if isinstance(value, Markup):
        return f"<td>{value}</td>"
    kind = ' class="number"' if isinstance(value, int) else ""
    return f"<td{kind}>{escape('' if value is None else str(value))}</td>"


def figure(svg: str, caption: str) -> str:
    """A picture with its words; the SVG carries its own title and description."""
    return (
        f'<figure>\n<div class="wide" tabindex="0" role="region" aria-label="{escape(caption, quote=True)}">\n'
        f"{svg}\n</div>\n<figcaption>{escape(caption)}</figcaption>\n</figure>"
    )
