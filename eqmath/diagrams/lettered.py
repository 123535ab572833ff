"""Lists such as ``a-b,b-c,d``: vertices called by labels, alone or joined."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from eqmath.diagrams.text import refuse_lookalikes
from eqmath.errors import DiagramError, caret

MAX_TEXT = 100_000
_LABEL = r"\s*([A-Za-z0-9]{1,20})\s*"
_NAME = re.compile("[A-Za-z0-9]+")
DASHES = dict.fromkeys("‐‑‒–—−", "-") | dict.fromkeys("；\u037e", ";") | dict.fromkeys("，‚", ",")
"""Signs of PDFs and editors that look like those of such lists."""

Joined = tuple[int, list[str], str]
"""Where an item begins, its labels, and the sign between them."""


def label(vertex: int) -> str:
    """The printed label of a vertex: a, …, z, aa, ab, …, in the order in which labels are read.

    >>> label(0), label(25), label(26), label(26 + 26**2)
    ('a', 'z', 'aa', 'aaa')
    """
    text = ""
    vertex += 1
    while vertex:
        vertex, letter = divmod(vertex - 1, 26)
        text = chr(ord("a") + letter) + text
    return text


def sorted_labels(names: Iterable[str]) -> list[str]:
    """Each label once: short ones first, then alphabetically.

    >>> sorted_labels(["aa", "b", "a", "b"])
    ['a', 'b', 'aa']
    """
    return sorted(set(names), key=lambda name: (len(name), name))


def require_parts(text: str, example: str, expected: str, lookalikes: Mapping[str, str], hint: str) -> None:
    """Refuse what is not a text, too long, or has another number of parts than what is expected, such as edges;marks.

    >>> require_parts("a-b;a;b", "a>b;a", "two parts edges;marks", DASHES, "")
    Traceback (most recent call last):
    eqmath.errors.DiagramError: expected two parts edges;marks, found 3
        a-b;a;b

    Raises
    ------
    DiagramError
        With what was expected.
    """
    if not isinstance(text, str):
        raise DiagramError(f'expected a text such as "{example}", found {type(text).__name__}')
    if len(text) > MAX_TEXT:
        raise DiagramError(f"expected at most {MAX_TEXT} characters, found {len(text)}")
    refuse_lookalikes(text, lookalikes)
    if text.count(";") != expected.count(";"):
        raise DiagramError(f"expected {expected}, found {text.count(';') + 1}", text[:200], hint)


def joined_items(text: str, start: int, end: int, item: re.Pattern[str], expected: str, hint: str) -> Iterator[Joined]:
    """The items between two places of a text, separated by commas.

    Raises
    ------
    DiagramError
        At the first place where there is none, with what was expected.

    Examples
    --------
    >>> list(joined_items("a-b, c", 0, 6, item_pattern("-"), "a label", ""))
    [(0, ['a', 'b'], '-'), (5, ['c'], '')]
    """
    if not text[start:end].strip():
        return
    while start <= end:
        place = start + len(text[start:]) - len(text[start:].lstrip())
        match = item.match(text, start)
        if not match:
            found = repr(text[place]) if place < len(text) else "the end"
            raise DiagramError(f"expected {expected}, found {found}", caret(text, place), hint)
        yield place, _NAME.findall(match[0]), match["sign"] or ""
        start = match.end() + 1


def item_pattern(signs: str, most: int = 2) -> re.Pattern[str]:
    """A label, or several that are joined by one of some signs.

    >>> bool(item_pattern("->").match("a>b")), bool(item_pattern("-").match("a>b"))
    (True, False)
    """
    return re.compile(
        rf"{_LABEL}(?:(?P<sign>[{re.escape(signs)}]){_LABEL}(?:(?P=sign){_LABEL}){{0,{most - 2}}})?(?=[,;]|\Z)"
    )
