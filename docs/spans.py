"""The markup inside a line of Markdown: bold, italics, code and links, to reStructuredText."""

from __future__ import annotations

import re
from collections.abc import Callable

Link = Callable[[str], str]
"""What becomes of a piece of code."""

CODE = r"(?P<ticks>`+)(?P<code>.+?)(?P=ticks)(?!`)"
SPAN = re.compile(
    CODE + r"|(?<!\\)\*\*(?P<bold>(?=\S).+?(?<=\S))\*\*|(?<!\\)\*(?P<italic>(?=\S).+?(?<=[^\s\\]))\*"
    r"|\[(?P<label>[^\]]+)\]\((?P<target>https?://[^)\s]+)\)|arXiv:(?P<arxiv>\d{4}\.\d{4,5})",
    re.S,
)
LOOKS_LIKE_MARKUP = re.compile(r"(?:\(?\w+[.)]|[-+•:|>=]|\.\.|__)(?:\s|$|\w|[.|])")


def inline(text: str, link: Link = "``{}``".format) -> str:
    """The markup inside a paragraph."""
    written, place = "", 0
    for span in SPAN.finditer(text):
        written += escaped(text[place : span.start()])
        before, after = text[: span.start()][-1:], text[span.end() :][:1]
        written += ("\\ " if before.strip() else "") + _span(span, link) + ("\\ " if after.strip() else "")
        place = span.end()
    return written + escaped(text[place:])


def _span(span: re.Match[str], link: Link) -> str:
    if span["code"]:
        return link(span["code"])
    if span["arxiv"]:
        return f"`arXiv:{span['arxiv']} <https://arxiv.org/abs/{span['arxiv']}>`__"
    if span["target"]:
        return f"`{escaped(span['label'])} <{span['target']}>`__"
    mark, inner = ("**", span["bold"]) if span["bold"] else ("*", span["italic"])
    return "\\ ".join(_marked(part, mark, link) for part in re.split(r"(`[^`]+`)", inner) if part)


def _marked(part: str, mark: str, link: Link) -> str:
    """Code, or words between marks: reStructuredText knows no code in bold."""
    words = part.strip()
    if part[0] == "`":
        return link(words.strip("`"))
    return part.replace(words, f"{mark}{escaped(words)}{mark}") if words else part


def escaped(text: str) -> str:
    """Words in which nothing is markup."""
    text = re.sub(r"\\([\\`*_{}\[\]()#+.!|-])", r"\1", text)
    return re.sub(r"[\\*`|]|_(?!\w)", r"\\\g<0>", text)


def guarded(paragraph: str) -> str:
    """A paragraph that does not begin like a list."""
    return "\\ " * bool(LOOKS_LIKE_MARKUP.match(paragraph)) + paragraph
