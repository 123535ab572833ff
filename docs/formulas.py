"""Formulas inside plain words, as statements have them, to TeX: Hom_S(n)((Rⁿ)^⊗k, Rⁿ), l+k ≤ 2n, D_π.

A formula is a run of letters, signs and brackets that words do not have. What is not recognised stays as it is written:
`pieces` loses nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile
from unicodedata import combining

UP = dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿᵏˡᵐᵇᵈˢᵀ", "0123456789+-nklmbdsT", strict=True))
DOWN = dict(zip("₀₁₂₃₄₅₆₇₈₉₊₋ₙₖₗₘᵢⱼ", "0123456789+-nklmij", strict=True))
OPERATORS = {
    "⊗": r"\otimes", "⊕": r"\oplus", "≤": r"\leq", "≥": r"\geq", "≠": r"\neq", "×": r"\times", "•": r"\bullet",
    "·": r"\cdot", "→": r"\to", "↦": r"\mapsto", "∈": r"\in", "⊢": r"\vdash", "−": "-", "∪": r"\cup", "∩": r"\cap",
    "∘": r"\circ", "±": r"\pm", "=": "=", "+": "+", "<": "<", ">": ">", "/": "/", "*": r"\ast",
}  # fmt: skip
LATIN = "".join(map(chr, [*range(65, 91), *range(97, 123)]))
GREEK = "αβγδεζηθκλμνξπρστφχψωΔΘΛΦΨΩΓ"
LARGE = {"Σ": r"\sum", "Π": r"\prod", "⊕": r"\bigoplus"}
SINGLE = {"…": r"\ldots", "⋯": r"\cdots", "∅": r"\emptyset", "∞": r"\infty"}
BRACKETS = {"(": ")", "[": "]", "⟨": "⟩", "⌊": "⌋", "|": "|"}
SCRIPT_BRACKETS = BRACKETS | {"{": "}"}
TEX_BRACKETS = {"⟨": r"\langle ", "⟩": r"\rangle ", "⌊": r"\lfloor ", "⌋": r"\rfloor ", "|": r"\vert "}
NAMES = (
    "Hom", "Sym", "Alt", "Harm", "Inj", "Sub", "End", "Cl", "SO", "SU", "Sp", "UR", "Aut", "GL", "BG", "JP", "Bell",
    "Dih", "dim", "rank", "sgn", "ch", "Wg", "Stab", "tr", "ker", "min", "max", "flip",
)  # fmt: skip
GROUP = re.compile(r"(?:SO|SU|Sp|UR|Aut|GL|Dih|[SAOHBUMC])\([^()]*\)")
WORD = re.compile(r"[^\W\d_]+|\d+")
BEFORE_LETTERS = frozenset({"dim", "rank", "sgn", "ker", "flip"})
"""Names with a letter behind a space as argument."""
NUMBERED = frozenset("abcdeijklnvwxyV")
"""Letters whose digits are an index: e1, but not p4."""
OPENERS = (
    "A|An|And|As|Both|But|By|Each|Every|False|For|Here|If|In|It|Its|No|Of|On|So|That|The|Then|There|They|This|To|True|"
    "With"
)
INITIAL = re.compile(rf"[A-Z]\. ?(?!(?:{OPENERS})\b)[A-Z]")
"""The initial of a name; behind the last letter of a sentence stands a word that opens one."""
ALONE = frozenset(LATIN) - set("aAIO")
"""Letters that are formulas by themselves; the others are words as well."""


RUN = re.compile(r"[A-Za-z]+|\d+")
RANGE = re.compile(r"\.\.(\d+)")
NUMBER_FIELD = re.compile(r"[RCQ](?=[\^ⁿ²³⁴ᵏᵐ])")


class NotAFormula(Exception):
    """The text at a place is none."""


def pieces(text: str) -> Iterator[tuple[str, str]]:
    """Words and formulas in turn, each as it is written and, for a formula, in TeX.

    >>> list(pieces("The D_π span for l+k ≤ 2n."))
    [('The ', ''), ('D_π', 'D_{π}'), (' span for ', ''), ('l+k ≤ 2n', 'l+k\\\\leq 2 n'), ('.', '')]
    """
    start = place = 0
    while place < len(text):
        before = text[place - 1 : place]
        end, tex = (place, "") if before.isalnum() or before in set("-'’_`^.|") else _formula(text, place)
        if not tex:
            word = WORD.match(text, place)
            place = word.end() if word else place + 1
            continue
        if start < place:
            yield text[start:place], ""
        yield text[place:end], tex
        start = place = end
    if start < len(text):
        yield text[start:], ""


def _formula(text: str, place: int) -> tuple[int, str]:
    """The end of the formula that begins here, and its TeX; no TeX if it is a word, a number or an initial."""
    try:
        end, tex = Reader(text).expression(place)
    except NotAFormula:
        return place, ""
    found, follows = text[place:end], text[end : end + 2]
    goes_on = (
        follows[:1].isalnum()
        or bool(follows and combining(follows[0]))
        or follows[:1] in {"_", "^", "'", "’", *UP, *DOWN}
    )
    abbreviated = follows[:1] == "." and follows[1:].isalnum()
    word = (
        not re.search(r"[^\d\s().,;]", found)
        or found in {*SINGLE, *NAMES}
        or (len(found) == 1 and found not in LATIN + GREEK)
    )
    return (place, "") if goes_on or abbreviated or word or _is_letter_in_words(text, place, found) else (end, tex)


def _is_letter_in_words(text: str, place: int, found: str) -> bool:
    """Whether a single letter is an article, an initial of a name, or a unit behind a number."""
    if len(found) > 1 or found not in LATIN:
        return False
    return found not in ALONE or bool(INITIAL.match(text, place)) or bool(re.search(r"\d $", text[:place]))


class Reader:
    """Reads formulas of one text from given places; every method gives the end and the TeX."""

    def __init__(self, text: str) -> None:
        self.text = text

    def at(self, place: int, count: int = 1) -> str:
        """The next characters."""
        return self.text[place : place + count]

    def expression(self, place: int) -> tuple[int, str]:
        """Atoms with operators between them, or beside each other."""
        sign = ""
        while self.at(place) in {"−", "±"}:
            place, sign = place + 1, sign + OPERATORS[self.at(place)] + " "
        end, tex = self.atom(place)
        done = sign + tex
        while True:
            try:
                end, more = self.continued(end)
            except NotAFormula:
                return end, done
            done += more

    def continued(self, place: int) -> tuple[int, str]:
        """An operator and an atom, or an atom that stands close; one behind a space if both have scripts."""
        gap = place + len(self.at(place, 9)) - len(self.at(place, 9).lstrip(" "))
        operator = self.at(gap)
        if operator in OPERATORS and operator:
            behind = gap + 1
            while self.at(behind) == " ":
                behind += 1
            end, tex = self.atom(behind)
            name = OPERATORS[operator]
            return end, f"{name} {tex}" if name[0] == "\\" else name + tex
        close = gap == place and self.at(place) != "|"
        if close or (gap > place and self.strong(gap) and self.strong_before(place)):
            end, tex = self.atom(gap)
            return end, (" " if gap == place else r"\,") + tex
        raise NotAFormula

    def strong(self, place: int) -> bool:
        """Whether what begins here is not a word: it has a script or is Greek."""
        return bool(re.match(rf"[{GREEK}ΣΠ(⟨]|[{LATIN}]{{1,4}}[_^{''.join((*UP, *DOWN))}]", self.at(place, 6)))

    def strong_before(self, place: int) -> bool:
        """Whether what ends here has a script, is Greek or a large operator."""
        last = re.search(r"\S+$", self.text[:place])
        return bool(last and re.search(rf"[_^{''.join(UP)}{''.join(DOWN)}{GREEK}ΣΠ]|\d$", last[0]))

    def atom(self, place: int) -> tuple[int, str]:
        """A letter, a name, a number, a bracket or a sum sign, with scripts and arguments."""
        sign = self.at(place)
        if sign in LARGE and (sign != "⊕" or self.at(place + 1) == "_"):
            return self.summed(*self.scripts(place + 1, LARGE[sign], large=True))
        if sign in SINGLE:
            return place + 1, SINGLE[sign]
        if sign in BRACKETS:
            return self.scripts(*self.bracket(place))
        if sign and sign in GREEK:
            return self.argument(*self.scripts(place + 1, sign))
        run = RUN.match(self.text, place)
        if run is None:
            raise NotAFormula
        if run[0].isdecimal():
            return self.number(run)
        if run[0] in NAMES:
            return self.named(run)
        if len(run[0]) == 1:
            return self.letter(run)
        raise NotAFormula

    def summed(self, place: int, tex: str) -> tuple[int, str]:
        """A sum sign, with what is summed behind a space."""
        if self.at(place) != " ":
            return place, tex + " "
        end, inner = self.atom(place + 1)
        return end, f"{tex} {inner}"

    def number(self, run: re.Match[str]) -> tuple[int, str]:
        """Digits, behind which no word may stand; or a range of numbers, 1..6."""
        if re.match(r"[A-Za-z]{2}|D", self.at(run.end(), 2)):
            raise NotAFormula
        if last := RANGE.match(self.text, run.end()):
            return last.end(), rf"{run[0]},\ldots,{last[1]}"
        return self.scripts(run.end(), run[0])

    def named(self, run: re.Match[str]) -> tuple[int, str]:
        """Hom, Sym, SO, …, upright; a letter may follow behind a space."""
        end, tex = self.scripts(run.end(), rf"\operatorname{{{run[0]}}}", base=run[0])
        if run[0] in BEFORE_LETTERS and re.match(rf" (?:[{LATIN}{GREEK}](?![a-z])|Hom_)", self.at(end, 5)):
            place, inner = self.atom(end + 1)
            return place, f"{tex} {inner}"
        return self.argument(end, tex)

    def letter(self, run: re.Match[str]) -> tuple[int, str]:
        """One letter; that of a group is upright, the field of numbers has its own."""
        place, tex = run.start(), run[0]
        if NUMBER_FIELD.match(self.text, place):
            tex = rf"\mathbb{{{tex}}}"
        elif GROUP.match(self.text, place):
            tex = rf"\mathrm{{{tex}}}"
        digits = re.compile(r"\d+").match(self.text, run.end())
        if digits and run[0] in NUMBERED:
            return self.argument(*self.scripts(digits.end(), f"{tex}_{{{digits[0]}}}"))
        return self.argument(*self.scripts(run.end(), tex))

    def argument(self, place: int, tex: str) -> tuple[int, str]:
        """Brackets close behind a name."""
        if self.at(place) in {"(", "["}:
            end, inner = self.bracket(place)
            return self.scripts(end, tex + inner)
        return place, tex

    def bracket(self, place: int) -> tuple[int, str]:
        """Expressions with commas or semicolons between them, in brackets."""
        opening = self.at(place)
        closing, end, parts = SCRIPT_BRACKETS[opening], place + 1, list[str]()
        while True:
            while self.at(end) == " ":
                end += 1
            end, tex = self.expression(end)
            parts.append(tex)
            sign = self.at(end)
            if sign == closing:
                sides = [TEX_BRACKETS.get(side, side) for side in (opening, closing)]
                return end + 1, sides[0] + "".join(parts) + sides[1]
            if sign not in {",", ";"}:
                raise NotAFormula
            parts.append(sign + (r"\ " if self.at(end + 1) == " " else ""))
            end += 1

    def scripts(self, place: int, tex: str, *, base: str = "", large: bool = False) -> tuple[int, str]:
        """Whatever is raised or lowered behind a letter."""
        while sign := self.at(place):
            if sign in UP or sign in DOWN:
                table, mark = (UP, "^") if sign in UP else (DOWN, "_")
                run = "".join(takewhile(table.__contains__, self.text[place:]))
                tex += f"{mark}{{{''.join(table[c] for c in run)}}}"
                place += len(run)
            elif sign in {"'", "′", "!"} and not large:
                tex, place = tex + ("!" if sign == "!" else "'"), place + 1
            elif sign == "_":
                place, inner = self.script(place + 1, base)
                tex += f"_{{{inner}}}"
            elif sign == "^":
                place, inner = self.script(place + 1, "")
                tex += f"^{{{inner}}}"
            else:
                break
        return place, tex

    def script(self, place: int, base: str) -> tuple[int, str]:
        """What stands behind _ or ^: a group, a bracket, a tensor power, or letters and digits."""
        group = GROUP.match(self.text, place)
        if group and base in {"Hom", "End", "χ"}:
            name = group[0].partition("(")[0]
            end, rest = self.bracket(place + len(name))
            return end, rf"\mathrm{{{name}}}{rest}"
        if self.at(place) in {"(", "{"}:
            end, tex = self.bracket(place)
            return end, tex[1:-1]
        if self.at(place) == "⊗":
            end, tex = self.script(place + 1, "")
            return end, rf"\otimes {tex}"
        if self.at(place) in {"−", "±", "-"}:
            end, tex = self.script(place + 1, "")
            return end, OPERATORS.get(self.at(place), "-") + " " + tex
        run = re.compile(rf"\d+|[{GREEK}]|[A-Za-z]{{1,3}}(?![A-Za-z])").match(self.text, place)
        if run is None:
            raise NotAFormula
        end, tex = run.end(), run[0]
        if not tex.isupper() and self.at(end) == "_":
            return self.scripts(end, tex)
        return end, tex
