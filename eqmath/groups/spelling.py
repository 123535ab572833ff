"""Groups as people type them: ``S(4)``, ``S4``, ``C(5)``, ``Aut(petersen)``, ``S(3)xS(2)``, ``S(3)+S(2)``."""

from __future__ import annotations

import re
from collections.abc import Callable
from difflib import get_close_matches

from eqmath._discover import constants
from eqmath.errors import GroupError
from eqmath.groups.group import Group, Series
from eqmath.groups.permutation import direct_sum
from eqmath.groups.product import tensor_product

PACKAGE = "eqmath.groups"
MAX_TEXT = 4000
_NAME = re.compile(r"([A-Za-z]+)_?(?:\(\s*(-?[0-9]{1,9}|n)\s*\)|([0-9]{1,9}|))")
_WRAPPED = re.compile(r"\s*\((?!\s*\()(.*)\)\s*", re.S)
_SPELLED = re.compile(r"([A-Za-z]+)\((.*)\)", re.S)


def all_series() -> dict[str, Series]:
    """Every series of groups by its letter, in alphabetical order."""
    found = {value.letter: value for value in constants(PACKAGE, "GROUP").values()}
    return dict(sorted(found.items()))


def _constructors(name: str) -> dict[str, Callable[..., Group]]:
    """The constructors of single groups: NUMBERED take an integer, SPELLED the text between the parentheses."""
    return {letter: make for found in constants(PACKAGE, name).values() for letter, make in found.items()}


def series(letter: str) -> Series:
    """The series with the given letter.

    Raises
    ------
    GroupError
        If there is none.
    """
    known = all_series()
    if letter in known:
        return known[letter]
    if letter in _constructors("NUMBERED"):
        raise GroupError(f"{letter}(n) is no series: nothing is proved for every n", hint=f"write {letter}(5)")
    if letter in _constructors("SPELLED"):
        raise GroupError(f"{letter} is written with what it acts on", hint=f"write {letter}(petersen)")
    written = dict.fromkeys(known, "n") | dict.fromkeys(_constructors("NUMBERED"), "5")
    written |= dict.fromkeys(_constructors("SPELLED"), "petersen")
    near = [name for name in written if name.lower() == letter.lower()]
    near = near or get_close_matches(letter, written, cutoff=0.4)
    every = ", ".join(f"{name}({on})" for name, on in written.items())
    hint = f"Did you mean {near[0]}({written[near[0]]})?" if near else f"there is {every}"
    reason = "is reserved and not built" if letter == "U" else "is unknown"
    raise GroupError(f"the group {letter} {reason}", hint=hint)


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
        raise GroupError(f"expected the name of a group such as S(3), found {text!r:.60}")
    if len(text) > MAX_TEXT:
        raise GroupError(f"expected a group of at most {MAX_TEXT} characters, found {len(text)}")
    parts, sign = _split(text)
    inner = _WRAPPED.fullmatch(text)
    if inner and not sign:
        return parse_series(inner[1])
    if sign and not all(part.strip() for part in parts):
        raise GroupError(f"expected a group on both sides of {sign}, found {text[:60]!r}")
    if sign:
        factors = [parse_group(part) for part in parts]
        made = tensor_product(*factors) if sign == "x" else direct_sum(*factors)
        return made.series, made.n
    single = _single(text.strip())
    if single:
        return single.series, single.n
    match = _NAME.fullmatch(text.strip())
    spelled = _SPELLED.fullmatch(text.strip())
    if spelled and spelled[1] not in {*all_series(), *_constructors("NUMBERED")}:
        series(spelled[1])
    if not match:
        raise GroupError(f"expected a group such as S(4), found {text[:60]!r}")
    found, digits = series(match[1]), match[2] or match[3]
    if not digits or digits == "n":
        return found, None
    return found, found(int(digits)).n


def parse_group(text: str) -> Group:
    """The group that ``S(4)``, ``Aut(petersen)`` or ``S(3)xS(2)`` names.

    Raises
    ------
    GroupError
        If the text names no group that exists, or leaves n open.
    """
    found, n = parse_series(text)
    if n is None:
        raise GroupError(f"expected a number, found {text.strip()!r}", hint=f"write {found.letter}(4)")
    return found(n)


def _single(text: str) -> Group | None:
    """A group that belongs to no series, by its number or by the text in its parentheses."""
    numbered, spelled = _NAME.fullmatch(text), _SPELLED.fullmatch(text)
    if numbered and numbered[1] in _constructors("NUMBERED"):
        digits = numbered[2] or numbered[3]
        if digits and digits != "n":
            return _constructors("NUMBERED")[numbered[1]](int(digits))
    if spelled and spelled[1] in _constructors("SPELLED"):
        return _constructors("SPELLED")[spelled[1]](spelled[2].strip())
    return None


def _split(text: str) -> tuple[list[str], str]:
    """The parts between signs x or + outside parentheses, and which sign it is; × is read as x."""
    depth, parts, signs = 0, [""], set()
    for i, character in enumerate(text):
        depth += (character == "(") - (character == ")")
        follows = text[:i].rstrip()[-1:]
        joins = character in "+×" or (character == "x" and (follows == ")" or follows.isdigit()))
        if depth == 0 and joins:
            signs.add("+" if character == "+" else "x")
            parts.append("")
        else:
            parts[-1] += character
    if len(signs) > 1:
        raise GroupError(f"expected x or +, found both in {text[:60]!r}")
    return parts, signs.pop() if signs else ""
