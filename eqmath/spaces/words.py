"""Texts about spaces cut into numbers, names and signs, each with its place."""

from __future__ import annotations

import re
from difflib import get_close_matches
from functools import cache
from typing import NamedTuple

from eqmath.errors import SpaceError, caret, shown
from eqmath.spaces.functor import functors

MOST_CHARACTERS = 100_000
MOST_DIGITS = 18
SIGNS = {"×": "*", "⊗": "*", "·": "*", "x": "*", "⊕": "+", "**": "^", "{": "(", "}": ")"}
"""What is read as another sign; brackets keep their own text for the error about the wrong one."""
_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_SUBSCRIPT = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")
_SIGN = re.compile(r"\*\*|\.T|[-*+^'(){},x×⊗⊕·]")
_NUMBER = re.compile(r"[0-9]+")
_POWER = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
_INDEX = re.compile(r"[0-9]+|[₀₁₂₃₄₅₆₇₈₉]+")
_LETTERS = re.compile(r"[^\W\d_]+|[∧⋀]")
_SPACE = re.compile(r"\s*")


class Lexeme(NamedTuple):
    """A piece of a text: its kind, what it is read as, the number behind a name, where it stands.

    >>> cut("V2")[0]
    Lexeme(kind='name', text='V', digits='2', start=0, end=2)
    """

    kind: str
    text: str
    digits: str
    start: int
    end: int


@cache
def names() -> dict[str, str]:
    """Every name that begins a word, and the name of the functor that it stands for; the longest ones first.

    >>> names()["Λ"], names()["S"]
    ('Alt', 'Sym')
    """
    found = {"V": "V", "R": "R", "C": "R", "T": "T"}
    for name, functor in functors().items():
        found |= dict.fromkeys((name, *functor.synonyms, *dict(functor.mistaken)), name)
    return dict(sorted(found.items(), key=lambda item: (-len(item[0]), item[0])))


def error(message: str, text: str, place: int, hint: str = "") -> SpaceError:
    """An error with a caret under a place.

    >>> print(error("wrong", "V+", 1, "right"))
    wrong
        V+
         ^
        right
    """
    return SpaceError(message, caret(text, place), hint)


def require_text(text: object) -> None:
    """Refuse what is not a text, and a long one.

    >>> require_text("V+1") is None
    True

    Raises
    ------
    SpaceError
        If it is none, or too long.
    """
    if not isinstance(text, str):
        raise SpaceError(f"expected a space such as V^2+1, found {shown(text)}")
    if len(text) > MOST_CHARACTERS:
        raise SpaceError(f"expected a space of at most {MOST_CHARACTERS} characters, found {len(text)}")


def cut(text: str) -> list[Lexeme]:
    """The pieces of a text, the last one of kind ``end``.

    Raises
    ------
    SpaceError
        At the first character that belongs to no piece.

    Examples
    --------
    >>> [piece.text + piece.digits for piece in cut("Sym2{V}xV² + 1")]
    ['Sym2', '{', 'V', '}', 'x', 'V', '2', '+', '1', '']
    """
    found: list[Lexeme] = []
    place = _blank(text, 0)
    while place < len(text):
        found.append(_next(text, place))
        place = _blank(text, found[-1].end)
    return [*found, Lexeme("end", "", "", len(text), len(text))]


def _blank(text: str, place: int) -> int:
    match = _SPACE.match(text, place)
    return match.end() if match else place


def _next(text: str, place: int) -> Lexeme:
    if match := _NUMBER.match(text, place):
        return Lexeme("number", _few(match[0], text, place), "", place, match.end())
    if match := _POWER.match(text, place):
        return Lexeme("power", _few(match[0].translate(_SUPERSCRIPT), text, place), "", place, match.end())
    if match := _SIGN.match(text, place):
        return Lexeme("sign", match[0], "", place, match.end())
    name = next((name for name in names() if text.startswith(name, place)), "")
    letters = _LETTERS.match(text, place)
    end = place + len(name)
    follows = text[end : end + 1]
    begins = follows == "x" or any(text.startswith(known, end) for known in names())
    if not name or (follows.isalpha() and not begins):
        raise _unknown(letters[0], text, place) if letters else _strange(text, place)
    index = _INDEX.match(text, end)
    if not index:
        return Lexeme("name", name, "", place, end)
    return Lexeme("name", name, _few(index[0].translate(_SUBSCRIPT), text, end), place, index.end())


def _few(digits: str, text: str, place: int) -> str:
    if len(digits) > MOST_DIGITS:
        raise error(f"expected a number of at most {MOST_DIGITS} digits, found {len(digits)}", text, place)
    return digits


def _unknown(word: str, text: str, place: int) -> SpaceError:
    small = {name.lower(): name for name in names() if not any(name in dict(f.mistaken) for f in functors().values())}
    near = get_close_matches(word.lower(), small, 1)
    hint = f"did you mean {small[near[0]]}?" if near else f"choose from V, {', '.join(functors())}"
    return error(f"expected a space, found the unknown name {word[:60]!r}", text, place, hint)


def _strange(text: str, place: int) -> SpaceError:
    hint = f"type ' instead of {text[place]} (U+{ord(text[place]):04X})" if text[place] in "’‘′´`" else ""
    return error(f"expected a number, a name or a sign, found {text[place]!r}", text, place, hint)
