"""Pieces of HTML: headings, tables, pictures with their words, what folds; plain strings in, strings out.

They are readable without colours, scripts or a network, and have no style of their own: a page or a notebook has one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape


class Markup(str):
    """Text that is HTML already."""

    __slots__ = ()


def heading(text: str, level: int = 2, name: str = "") -> str:
    """A heading, which can be linked to by a name.

    >>> heading("Theorems", name="theorems")
    '<h2 id="theorems">Theorems</h2>'
    """
    anchor = f' id="{escape(name, quote=True)}"' if name else ""
    return f"<h{level}{anchor}>{escape(text)}</h{level}>"


def paragraph(text: str) -> str:
    """A paragraph of plain text, or of HTML that is ready.

    >>> paragraph("n < 3"), paragraph(Markup("<b>n</b>"))
    ('<p>n &lt; 3</p>', '<p><b>n</b></p>')
    """
    return f"<p>{written(text)}</p>"


def written(value: object) -> str:
    """A value as HTML: nothing for None, ready HTML as it is, anything else as its text.

    >>> written(None), written("a & b"), written(Markup("&amp;"))
    ('', 'a &amp; b', '&amp;')
    """
    return str(value) if isinstance(value, Markup) else escape("" if value is None else str(value))


def items(texts: Sequence[str]) -> str:
    """A list of texts.

    >>> items(["n"])
    '<ul>\\n<li>n</li>\\n</ul>'
    """
    return "<ul>\n" + "\n".join(f"<li>{written(text)}</li>" for text in texts) + "\n</ul>"


def link(target: str, text: str) -> Markup:
    """A link to a file beside the page or to a place in it.

    >>> link("#claims", "Claims")
    '<a href="#claims">Claims</a>'
    """
    return Markup(f'<a href="{escape(target, quote=True)}">{escape(text)}</a>')


def commands(lines: Sequence[str]) -> str:
    """What to type.

    >>> commands(["eqmath info"])
    '<pre>eqmath info</pre>'
    """
    return "<pre>" + escape("\n".join(lines)) + "</pre>"


def table(caption: str, headings: Sequence[str], rows: Iterable[Sequence[object]], stacked: bool = False) -> str:
    """A table whose columns have headings; numbers stand at the right; links are given as ready HTML.

    A stacked one tells every cell its heading, so that a style may put the cells of a row below each other.

    >>> "<td class=\\"number\\">14</td>" in table("dimensions", ["dim"], [[14]])
    True
    """
    head = "".join(f'<th scope="col">{escape(text)}</th>' for text in headings)
    kind = ' class="stacked"' if stacked else ""
    labels = headings if stacked else [""] * len(headings)
    lines = [
        "<tr>" + "".join(_cell(value, label) for value, label in zip(row, labels, strict=True)) + "</tr>"
        for row in rows
    ]
    return _wide(
        f"<table{kind}>\n<caption>{escape(caption)}</caption>\n<thead><tr>{head}</tr></thead>\n<tbody>\n"
        + "\n".join(lines)
        + "\n</tbody>\n</table>",
        caption,
    )


def _cell(value: object, label: str) -> str:
    kind = ' class="number"' if isinstance(value, int) else ""
    named = f' data-label="{escape(label, quote=True)}"' if label else ""
    return f"<td{kind}{named}>{written(value)}</td>"


def _wide(content: str, name: str) -> str:
    """What may be wider than the page: it scrolls by itself, with the keyboard too."""
    label = escape(name, quote=True)
    return f'<div class="wide" tabindex="0" role="region" aria-label="{label}">\n{content}\n</div>'


def figure(svg: str, caption: str) -> str:
    """A picture with its words; the SVG carries its own title and description.

    >>> figure("<svg/>", "a dot").endswith("<figcaption>a dot</figcaption>\\n</figure>")
    True
    """
    return f"<figure>\n{_wide(svg, caption)}\n<figcaption>{escape(caption)}</figcaption>\n</figure>"


def folded(summary: str, content: Iterable[str], name: str = "", opened: bool = False) -> str:
    """What is shown when its line is pressed, open from the start if it is wanted.

    >>> folded("one theorem", ["<p>all about it</p>"], name="it")
    '<details id="it">\\n<summary>one theorem</summary>\\n<p>all about it</p>\\n</details>'
    """
    anchor = f' id="{escape(name, quote=True)}"' if name else ""
    start = f"<details{anchor}{' open' * opened}>\n<summary>{written(summary)}</summary>\n"
    return start + "\n".join(content) + "\n</details>"
