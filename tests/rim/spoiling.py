"""Texts made wrong as typing, copying and cutting off make them wrong."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from hypothesis import strategies as st

SIGNS = "0123456789 \t\n\r,;:|'/\"#%&*()[]{}<>=+-−–x×·⊗p^_~.!?@$\\"
FOREIGN = ["’", "“", "\ufeff", "\x00", "\x1b", "٣", "²", "ｎ", "é", "𝟙", "∞", "\r\n", "\u2028"]
NUMBERS = ["99999999999999999999", "^9999999", "1e9", "nan", "NaN", "-1", "0x1", "1/0", "None"]
CURIOUS = [*SIGNS, *FOREIGN, *NUMBERS]


def _without(text: str, place: int, length: int, other: str) -> str:
    return text[:place] + text[place + length :]


def _inserted(text: str, place: int, length: int, other: str) -> str:
    return text[:place] + other + text[place:]


def _replaced(text: str, place: int, length: int, other: str) -> str:
    return text[:place] + other + text[place + max(1, length % 3) :]


def _repeated(text: str, place: int, length: int, other: str) -> str:
    return text[: place + length] + text[place:]


def _cut(text: str, place: int, length: int, other: str) -> str:
    return text[:place]


def _case(text: str, place: int, length: int, other: str) -> str:
    return text[:place] + text[place : place + length].swapcase() + text[place + length :]


def _crowded(text: str, place: int, length: int, other: str) -> str:
    return text[:place] + other * 300 + text[place:]


SPOILED: Sequence[Callable[[str, int, int, str], str]] = (
    _without, _inserted, _replaced, _repeated, _cut, _case, _crowded,
)  # fmt: skip


@st.composite
def spoiled(draw: st.DrawFn, texts: st.SearchStrategy[str]) -> str:
    """A text of the strategy, changed at up to three places; a third of them is left as it is."""
    text = draw(texts)
    for change in draw(st.lists(st.sampled_from(SPOILED), max_size=3)):
        place, length = draw(st.integers(0, len(text))), draw(st.integers(0, 12))
        text = change(text, place, length, draw(st.sampled_from(CURIOUS)))
    return text


def words(*choices: str) -> st.SearchStrategy[str]:
    """One of the given texts."""
    return st.sampled_from(choices)


def joined(*parts: st.SearchStrategy[str] | str, between: str = "") -> st.SearchStrategy[str]:
    """The texts of all parts, one after another."""
    strategies = [st.just(part) if isinstance(part, str) else part for part in parts]
    return st.tuples(*strategies).map(between.join)


def listed(part: st.SearchStrategy[str], between: str, least: int = 0, most: int = 5) -> st.SearchStrategy[str]:
    """Several texts with a separator between them."""
    return st.lists(part, min_size=least, max_size=most).map(between.join)
