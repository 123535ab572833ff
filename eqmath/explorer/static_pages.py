"""A selection of views as pages that need no server, no network and no script to be read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from eqmath.explorer.choices import CLAIMS, GROUPS, named
from eqmath.explorer.layers import layer_view
from eqmath.explorer.products import row_view
from eqmath.explorer.sentences import claim_view
from eqmath.explorer.view import View
from eqmath.families import family
from eqmath.files import make_folder, write_files
from eqmath.groups import parse_group, parse_series
from eqmath.hom import Hom
from eqmath.markup import Markup, commands, items, link, paragraph, table
from eqmath.report.pages import Section, page, sections

HEAD = Path(__file__).with_name("head.html").read_text(encoding="utf-8")
"""The style and the script of the views."""
LARGEST = 4
"""The largest n."""
SPLITS = ((0, 1), (1, 1), (0, 2), (1, 2), (2, 1), (2, 2))
OTHERS = ("C(4)", "Dih(4)", "S+(4)", "Aut(petersen)", "S(3)xS(2)", "S(2)wrS(2)", "O(1,2)")
"""Groups that belong to no series, or to a series of two numbers."""
ROWS = (("partition", 2, 2), ("brauer", 2, 2), ("symplectic", 2, 2), ("even", 2, 2))
"""Families and shapes of the multiplication tables."""
LEAD = "A selection of layers, products and claims. With eqmath on your machine the same page answers any question:"


@dataclass(frozen=True)
class Layer:
    """One page about a layer.

    >>> Layer("SO(n)", 3, 2, 1).group, Layer("SO(n)", 3, 2, 1).file
    ('SO(3)', 'layer-SO-3-2-1.html')
    """

    every: str
    n: int | None
    k: int
    l: int

    @property
    def group(self) -> str:
        """Its group."""
        return self.every if self.n is None else named(self.every, self.n)

    @property
    def file(self) -> str:
        """The name of the page."""
        return f"layer-{_slug(self.group)}-{self.k}-{self.l}.html"


def export(folder: Path) -> Path:
    """Write all pages into a folder; the one to begin with.

    Raises
    ------
    UsageError
        If a file cannot be written.
    """
    make_folder(folder)
    write_files({folder / name: text.encode() for name, text in pages()})
    return folder / "index.html"


def pages() -> Iterator[tuple[str, str]]:
    """The names and the texts of all pages, the same at every run."""
    yield "index.html", page("Layers, diagrams, claims", [*_lead(), *sections(_contents())], HEAD)
    for layer in layers():
        view = layer_view(layer.group, layer.k, layer.l)
        yield layer.file, _page(view, _choices(layer))
    for rules, k, l in ROWS:
        uppers = _uppers(rules, k, l)
        for place, upper in enumerate(uppers):
            yield _row_file(rules, place), _page(row_view(upper, k, l, rules), _chosen_row(rules, uppers, place))
    shown = [Section(claim, _slug(claim), [claim_view(claim).html(titled=False)]) for claim in CLAIMS]
    yield "claims.html", page("Claims", [_back(), *sections(shown)], HEAD)


def layers() -> list[Layer]:
    """The layers that have a page.

    >>> len({layer.file for layer in layers()}) == len(layers())
    True
    """
    found = [(every, n) for every in GROUPS for n in sizes(every)] + [(name, None) for name in OTHERS]
    return [Layer(every, n, k, l) for every, n in found for k, l in SPLITS]


def sizes(every: str) -> list[int]:
    """The n of a series.

    >>> sizes("Sp(n)"), sizes("S(n)")
    ([2, 4], [1, 2, 3, 4])
    """
    step = parse_series(every)[0].step
    return list(range(step, LARGEST + 1, step))


def _page(view: View, choices: str) -> str:
    return page(view.title, [_back(), choices, view.html(titled=False)], HEAD)


def _back() -> str:
    return f"<p>{link('index.html', 'All layers, products and claims')}</p>"


def _lead() -> Iterator[str]:
    yield paragraph(LEAD)
    yield commands(["pip install 'eqmath[explore]'", "eqmath explore"])


def _contents() -> list[Section]:
    """The tables of links of the first page."""
    series = ['<div class="tables">', *(_dimensions(every, sizes(every)) for every in GROUPS), "</div>"]
    others = table("The dimension, by k → l", ("group", *map(_arrow, SPLITS)), [_cells(name, None) for name in OTHERS])
    rows = [
        f"<div>\n{paragraph(f'{rules}: one on every ({k},{l})-diagram')}\n{_links(rules, _uppers(rules, k, l))}\n</div>"
        for rules, k, l in ROWS
    ]
    claims = items([link(f"claims.html#{_slug(claim)}", claim) for claim in CLAIMS])
    return [
        Section("Layers of a series of groups", "series", series),
        Section("Layers of other groups", "others", [others]),
        Section("Products of diagrams", "products", ['<div class="tables">', *rows, "</div>"]),
        Section("Claims", "claims", [claims]),
    ]


def _dimensions(every: str, ns: Sequence[int]) -> str:
    return table(f"{every}: the dimension, by k → l", ("n", *map(_arrow, SPLITS)), [_cells(every, n) for n in ns])


def _cells(every: str, n: int | None) -> list[object]:
    """The dimensions of one group, each a link."""
    group = parse_group(every if n is None else named(every, n))
    found = [link(Layer(every, n, k, l).file, str(Hom(group, k, l).dim)) for k, l in SPLITS]
    return [every if n is None else n, *found]


def _arrow(split: tuple[int, int]) -> str:
    return f"{split[0]} → {split[1]}"


def _choices(layer: Layer) -> str:
    """Links to the layers that differ in one thing."""
    groups = [(every, Layer(every, _nearest(every, layer.n), layer.k, layer.l)) for every in GROUPS]
    groups += [(name, Layer(name, None, layer.k, layer.l)) for name in OTHERS]
    lines = [_line("group", [(name, own.file, name == layer.every) for name, own in groups])]
    if layer.n is not None:
        own = [(str(n), Layer(layer.every, n, layer.k, layer.l).file, n == layer.n) for n in sizes(layer.every)]
        lines.append(_line("n", own))
    splits = [(k, l, Layer(layer.every, layer.n, k, l).file) for k, l in SPLITS]
    lines.append(_line("k → l", [(_arrow((k, l)), file, (k, l) == (layer.k, layer.l)) for k, l, file in splits]))
    return _nav("Choose a layer", lines)


def _nearest(every: str, n: int | None) -> int:
    """The n of a series that is nearest to another one."""
    return min(sizes(every), key=lambda own: abs(own - (3 if n is None else n)))


def _chosen_row(rules: str, uppers: Sequence[str], place: int) -> str:
    others = [(name, _row_file(name, 0), name == rules) for name, _, _ in ROWS]
    own = [(upper, _row_file(rules, i), i == place) for i, upper in enumerate(uppers)]
    return _nav("Choose a diagram", [_line("family", others), _line("upper diagram", own)])


def _links(rules: str, uppers: Sequence[str]) -> str:
    return items([link(_row_file(rules, place), upper) for place, upper in enumerate(uppers)])


def _uppers(rules: str, k: int, l: int) -> list[str]:
    return [str(diagram) for diagram in family(rules).diagrams(k, l, LARGEST)]


def _row_file(rules: str, place: int) -> str:
    return f"product-{rules}-{place + 1}.html"


def _nav(label: str, lines: Sequence[str]) -> str:
    return f'<nav class="choices" aria-label="{label}">\n' + "\n".join(lines) + "\n</nav>"


def _line(name: str, choices: Sequence[tuple[str, str, bool]]) -> str:
    """Links beside each other; the page itself is one without effect."""
    shown = [
        Markup(f'<a aria-current="page" href="{file}">{escape(text)}</a>') if here else link(file, text)
        for text, file, here in choices
    ]
    return f"<p>{name}: {' '.join(shown)}</p>"


def _slug(text: str) -> str:
    """A text as part of a file's name."""
    return re.sub(r"[^A-Za-z0-9]+", "-", text.replace("+", "plus")).strip("-")
