"""Groups as people type them: ``S(4)``, ``S4``, ``C(5)``, ``Aut(petersen)``, ``S(3)xS(2)``, ``S(3)+S(2)``, …"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from eqmath._discover import constants
from eqmath.errors import GroupError, shown
from eqmath.groups.aliases import ABOUT, meant
from eqmath.groups.group import Group, Series
from eqmath.groups.product import SeriesProduct, tensor_product
from eqmath.groups.sums import direct_sum
from eqmath.groups.wreath import wreath_product

PACKAGE = "eqmath.groups"
MAX_TEXT = 100_000
_NAME = re.compile(r"([A-Za-z]+['#]*\+?)_?(?:\(\s*(-?[0-9]{1,9}|n)\s*\)|([0-9]{1,9}|))")
_MEMBER = re.compile(r"\s*([A-Za-z]+)_?\(\s*n([0-9]{0,3})\s*\)\s*")
MAX_DEPTH = 60
_SPELLED = re.compile(r"([A-Za-z]+)\((.*)\)", re.S)
_SEVERAL = re.compile(r"([A-Za-z]+)_?\(((?:\s*[0-9]{1,9}\s*,){1,2}\s*[0-9]{1,9}\s*)\)")
_MADE = {2: "PAIRED", 3: "TRIPLED"}
_LETTERS = re.compile(r"[A-Za-z]+['#]*\+?_?[0-9]*")
_SIGN = re.compile(r"\s*(?:[+×x]|wr)\s*(?=[A-Za-z(])")
_SLASH = re.compile(r"/[0-9]+Z?")


def all_series() -> dict[str, Series]:
    """Every series of groups by its letter, in alphabetical order.

    >>> all_series()["SO"](3)
    SO(3)
    """
    found = {value.letter: value for value in constants(PACKAGE, "GROUP").values()}
    return dict(sorted(found.items()))


def _constructors(name: str) -> dict[str, Callable[..., Group]]:
    """The constructors of single groups: NUMBERED, EASY take an integer, PAIRED two, TRIPLED three, SPELLED a text."""
    return {letter: make for found in constants(PACKAGE, name).values() for letter, make in found.items()}


def _numbered() -> dict[str, Callable[..., Group]]:
    """The single groups that are written with one number, easy ones besides."""
    return _constructors("NUMBERED") | _constructors("EASY")


def series(letter: str) -> Series:
    """The series with the given letter.

    Raises
    ------
    GroupError
        If there is none.

    Examples
    --------
    >>> series("Sp")(4)
    Sp(4)
    """
    known = all_series()
    if letter in known:
        return known[letter]
    if letter in _numbered():
        raise GroupError(f"{letter}(n) is not a series: nothing is proved for every n", hint=f"write {letter}(5)")
    if letter in _constructors("SPELLED"):
        raise GroupError(f"{letter} is written with what it acts on", hint=f"write {letter}(petersen)")
    raise _unknown(f"the group {letter} is unknown", letter)


def _written() -> dict[str, str]:
    """All names, with what stands in the parentheses of an example."""
    numbered, spelled = (_constructors(name) for name in ("NUMBERED", "SPELLED"))
    return dict.fromkeys(all_series(), "n") | dict.fromkeys(numbered, "5") | dict.fromkeys(spelled, "petersen")


def _unknown(message: str, text: str) -> GroupError:
    """The error about a text that names no group: with the same group as it is written here, or with all names."""
    written = _written()
    letter, on = meant(text, written)
    if not letter:
        return GroupError(message, hint=f"choose from {', '.join(example_names(text))}")
    on = on if _exists(letter, on) else written[letter]
    about = f", {ABOUT[letter].format(n=on)}" if on.isdigit() and letter in ABOUT else ""
    return GroupError(message, hint=f"did you mean {letter}({on}){about}?")


def example_names(text: str) -> list[str]:
    """All names; those that need a number with the one in the text, if they exist with it.

    >>> example_names("GL(7)")[-3:]
    ['C(7)', 'Dih(7)', 'Aut(petersen)']
    """
    number = (re.findall(r"[0-9]+", text) or ["5"])[0]
    written = {name: number if on == "5" and _exists(name, number) else on for name, on in _written().items()}
    return [f"{name}({on})" for name, on in written.items()]


def _exists(letter: str, on: str) -> bool:
    """Whether there is the group or the series of a name with this in its parentheses."""
    try:
        if letter in all_series():
            return on == "n" or (on.isdigit() and series(letter)(int(on)).n > 0)
        return _single(f"{letter}({on})") is not None
    except GroupError:
        return False


def parse_series(text: str) -> tuple[Series, int | None]:
    """The series and n of ``S(4)``, ``S4`` or ``S_4``; n is None for ``S(n)`` and ``S``.

    A single group, such as a product, is a series with one member.

    Raises
    ------
    GroupError
        If the text names no group that exists.

    Examples
    --------
    >>> parse_series("S_4"), parse_series("S(n)")
    ((S, 4), (S, None))
    >>> parse_series("S(3)xS2")
    (S(3)xS(2), 6)
    >>> parse_series("(S(3)+S(2))xS(2)")
    ((S(3)+S(2))xS(2), 10)
    """
    if not isinstance(text, str):
        raise GroupError(f"expected the name of a group such as S(3), found {shown(text)}")
    if len(text) > MAX_TEXT:
        raise GroupError(f"expected a group of at most {MAX_TEXT} characters, found {len(text)}")
    text = _unwrapped(text)
    parts, sign = _split(text)
    if sign and not all(part.strip() for part in parts):
        raise GroupError(f"expected a group on both sides of {sign}, found {text[:60]!r}")
    if sign:
        made = _joined(sign, [parse_group(part) for part in parts])
        return made.series, made.n
    single = _single(text)
    if single:
        return single.series, single.n
    match = _NAME.fullmatch(text)
    if not match or match[1] not in (_written() | _numbered()):
        raise _no_group(text)
    found, digits = series(match[1]), match[2] or match[3]
    if not digits or digits == "n":
        return found, None
    return found, found(int(digits)).n


def parse_product(text: str) -> SeriesProduct | None:
    """The products that ``S(n)xO(n)`` or ``S(n1)xO(n2)`` names, every n for itself; None for any other text.

    Raises
    ------
    GroupError
        If there is no such series, or the letters are not n1, n2, … in their order.

    Examples
    --------
    >>> parse_product("S(n)xO(n)").every, parse_product("S(n1) x O(n2)").every, parse_product("S(3)xO(2)")
    ('S(n1)xO(n2)', 'S(n1)xO(n2)', None)
    """
    parts, sign = _split(text) if isinstance(text, str) and len(text) <= MAX_TEXT else ([], "")
    found = [match for match in map(_MEMBER.fullmatch, parts) if match]
    if sign != "x" or len(found) < len(parts):
        return None
    products = SeriesProduct(tuple(series(match[1]) for match in found))
    if any(match[2] not in ("", str(i)) for i, match in enumerate(found, 1)):
        raise GroupError(f"expected n1, n2, … in their order, found {text[:60]!r}", hint=f"write {products.every}")
    return products


def _joined(sign: str, groups: list[Group]) -> Group:
    """The group made of others by a sign between them."""
    if sign != "wr":
        return tensor_product(*groups) if sign == "x" else direct_sum(*groups)
    if len(groups) > 2:
        raise GroupError("expected one wr outside parentheses, found several", hint="(S(2)wrS(3))wrS(4)")
    return wreath_product(*groups)


def _no_group(text: str) -> GroupError:
    """The error about a text that is not how a group is written that is here."""
    match = _NAME.fullmatch(text) or _SPELLED.fullmatch(text)
    if match and match[1] not in (_written() | _numbered()):
        return _unknown(f"the group {match[1]} is unknown", text)
    error = _unknown(f"expected a group such as S(4), found {text[:60]!r}", text)
    return error if error.hint.startswith("did") else GroupError(error.message)


def parse_group(text: str) -> Group:
    """The group that ``S(4)``, ``Aut(petersen)`` or ``S(3)xS(2)`` names.

    Raises
    ------
    GroupError
        If the text names no group that exists, or leaves n open.

    Examples
    --------
    >>> [parse_group(text) for text in ("S4", "S(3)xO(2)", "Aut(path:3)", "Dih(5)")]
    [S(4), S(3)xO(2), Aut(path:3), Dih(5)]
    """
    found, n = parse_series(text)
    if n is None:
        raise GroupError(f"expected a number, found {text.strip()!r}", hint=f"write {found.letter}(4)")
    return found(n)


@cache
def require_readable(series: Series) -> None:
    """Refuse a group whose name does not say, to another process or on another day, which group it is.

    Raises
    ------
    GroupError
        If it does not.

    Examples
    --------
    >>> require_readable(parse_series("S(3)xS2")[0])
    >>> from eqmath.groups import permutation_group
    >>> require_readable(permutation_group("my swap", 2, [(2, 1)]).series)
    Traceback (most recent call last):
    eqmath.errors.GroupError: expected a group such as S(4), found 'my swap'
    """
    if parse_series(series.every)[0] != series:
        raise GroupError(f"the group {series.every} is not found by its name", hint="give neither --out nor --jobs")


READ = parse_group
"""How `eqmath.groups.group.as_group` finds this module: products, which are read here, take texts themselves."""


def _single(text: str) -> Group | None:
    """A group that belongs to no series, by its number, by two or three, or by the text in its parentheses."""
    numbered, several, spelled = _NAME.fullmatch(text), _SEVERAL.fullmatch(text), _SPELLED.fullmatch(text)
    if numbered and numbered[1] in _numbered():
        digits = numbered[2] or numbered[3]
        if digits and digits != "n":
            return _numbered()[numbered[1]](int(digits))
    numbers = [int(number) for number in several[2].split(",")] if several else []
    made = _constructors(_MADE[len(numbers)]) if several else {}
    if several and several[1] in made:
        return made[several[1]](*numbers)
    if spelled and spelled[1] in _constructors("SPELLED"):
        return _constructors("SPELLED")[spelled[1]](spelled[2].strip())
    return None


def group_end(text: str, start: int) -> int:
    """Where the group ends that begins at a place of a longer text; the place itself, if none begins there.

    >>> text = "spans (S(3)+S2) x Aut(path:3) as a basis"
    >>> text[6 : group_end(text, 6)]
    '(S(3)+S2) x Aut(path:3)'
    """
    letters = _LETTERS.match(text, start)
    end = _closed(text, letters.end() if letters else start)
    slash, sign = _SLASH.match(text, end), _SIGN.match(text, end)
    if slash:
        return slash.end()
    return group_end(text, sign.end()) if sign and end > start else end


def _closed(text: str, start: int) -> int:
    """The place behind the parenthesis that closes the one at a place; the place itself, if there is none."""
    depth = 0
    for place in range(start, len(text)):
        depth += (text[place] == "(") - (text[place] == ")")
        if depth <= 0:
            return place + 1 if place > start else start
    return start


def _unwrapped(text: str) -> str:
    """The text without the parentheses around all of it.

    Raises
    ------
    GroupError
        If parentheses are nested too deeply.
    """
    depth = most = 0
    for character in text:
        depth += (character == "(") - (character == ")")
        most = max(most, depth)
    if most > MAX_DEPTH:
        raise GroupError(f"expected at most {MAX_DEPTH} nested parentheses, found {most}")
    text = text.strip()
    while text.startswith("(") and _closed(text, 0) == len(text):
        text = text[1:-1].strip()
    return text


def _split(text: str) -> tuple[list[str], str]:
    """The parts between signs x, + or wr outside parentheses, and which sign it is; × is read as x.

    In S+(4) the sign belongs to the name.
    """
    depth, start, parts, signs = 0, 0, [], set()
    for i, character in enumerate(text):
        depth += (character == "(") - (character == ")")
        if depth or not (character in "+×x" or text.startswith("wr", i)):
            continue
        follows = text[:i].rstrip()[-1:]
        ended = follows == ")" or follows.isdigit()
        if character == "×" or ended or (character == "+" and follows in "+"):
            signs.add({"+": "+", "w": "wr"}.get(character, "x"))
            parts.append(text[start:i])
            start = i + (2 if character == "w" else 1)
    parts.append(text[start:])
    if len(signs) > 1:
        raise GroupError(f"expected {' or '.join(sorted(signs, reverse=True))}, found both in {text[:60]!r}")
    return parts, signs.pop() if signs else ""
