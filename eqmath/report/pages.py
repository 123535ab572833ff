"""A page of HTML that stands alone: its head and its style, readable without colours, scripts or a network."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape

from eqmath.markup import heading, items, link

STYLE = """
:root { color-scheme: light dark; --ink: #1a1a1a; --paper: #ffffff; --line: #767676; --soft: #f2f2f2; }
@media (prefers-color-scheme: dark) { :root { --ink: #f0f0f0; --paper: #161616; --line: #9a9a9a; --soft: #262626; } }
body { color: var(--ink); background: var(--paper); font: 1rem/1.5 Georgia, serif; }
body { margin: 0 auto; max-width: 70rem; padding: 1rem; overflow-wrap: break-word; }
h1, h2, h3 { line-height: 1.2; }
h2 { margin-top: 2.5rem; }
.lead { font-size: 1.15rem; }
nav { background: var(--soft); padding: 0.3rem 1rem; }
nav ul { columns: 16rem; padding-left: 1.2rem; }
details { border-bottom: 1px solid var(--line); padding: 0.3rem 0; }
details[open] { padding-bottom: 1rem; }
summary { cursor: pointer; }
summary h3 { display: inline; font-size: 1rem; margin: 0; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-style: italic; padding: 0.3rem 0; }
th, td { border-bottom: 1px solid var(--line); padding: 0.2rem 0.7rem; text-align: left; vertical-align: top; }
td.number { text-align: right; }
.wide { overflow-x: auto; }
.wide:focus-visible, a:focus-visible, summary:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; }
figure { margin: 1rem 0; max-width: 100%; }
.pictures { display: flex; flex-wrap: wrap; gap: 0 3rem; align-items: end; }
figcaption { min-width: max(100%, 14rem); padding-top: 0.3rem; width: 0; }
figure svg { color: #000000; }
@media (prefers-color-scheme: dark) { figure svg { filter: invert(0.92) hue-rotate(180deg); } }
pre { background: var(--soft); overflow-x: auto; padding: 0.7rem; }
code { overflow-wrap: anywhere; }
a { color: inherit; }
.skip { position: absolute; left: -100rem; }
.skip:focus { position: static; }
@media (max-width: 45rem) {
  body { padding: 0.6rem; }
  h1 { font-size: 1.5rem; }
  h2 { font-size: 1.25rem; }
  .stacked thead { position: absolute; left: -100rem; }
  .stacked, .stacked tbody, .stacked tr, .stacked td, .stacked caption { display: block; }
  .stacked tr { border-bottom: 1px solid var(--line); padding: 0.5rem 0; }
  .stacked td { border: 0; padding: 0.1rem 0; }
  .stacked td[data-label]:not(:empty)::before { content: attr(data-label) ": "; font-style: italic; }
}
@media print { details::details-content { content-visibility: visible; block-size: auto; } }
""".strip()


def page(title: str, body: Iterable[str], head: str = "") -> str:
    """A whole page in English; what else stands in its head is ready HTML."""
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>\n{STYLE}\n</style>\n{head}</head>\n<body>\n"
        '<a class="skip" href="#content">Skip to the content</a>\n<main id="content">\n'
        f"<h1>{escape(title)}</h1>\n" + "\n".join(body) + "\n</main>\n</body>\n</html>\n"
    )


@dataclass(frozen=True)
class Section:
    """A part of a page: its title, the name by which it is linked to, and its content.

    >>> list(sections([Section("Claims", "claims", ["<p>none</p>"])]))[1]
    '<h2 id="claims">Claims</h2>'
    """

    title: str
    name: str
    body: list[str]


def sections(parts: Iterable[Section]) -> Iterator[str]:
    """The contents, linked, and then every part under its heading."""
    listed = list(parts)
    contents = items([link(f"#{part.name}", part.title) for part in listed])
    yield f'<nav aria-label="Contents">\n{contents}\n</nav>'
    for part in listed:
        yield heading(part.title, name=part.name)
        yield from part.body
