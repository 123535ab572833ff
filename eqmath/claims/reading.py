"""Read words, numbers, signs and formulas from left to right; nothing is ever evaluated as code.

formula = term {(+|-) term}          factor = [-] power
term    = factor {(*|/) factor}      power  = atom [^ factor]
atom    = number | n | k | l | m | name(formula, …) | (formula)
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from eqmath.claims.formula import FUNCTIONS, VARIABLES, Call, Constant, Formula, Negative, Operation, Variable
from eqmath.errors import ClaimError, caret

MAX_DEPTH = 60


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a number or a sign, and where it starts.

    >>> tokens("2 * n")
    [Token(text='2', start=0), Token(text='*', start=2), Token(text='n', start=4)]
    """

    text: str
    start: int


_TOKEN = re.compile(r"\s*([A-Za-z][A-Za-z0-9_]*|[0-9]{1,400}|[-−+*/^(),=·×])")
_SIGNS = {"−": "-", "·": "*", "×": "*"}


def tokens(text: str, written: str = "") -> list[Token]:
    """Cut a sentence into words, numbers and signs; errors show it as it was written.

    Raises
    ------
    ClaimError
        At the first character that belongs to none.

    Examples
    --------
    >>> [token.text for token in tokens("Bell(l+k) − 1")]
    ['Bell', '(', 'l', '+', 'k', ')', '-', '1']
    """
    found: list[Token] = []
    position = 0
    while text[position:].strip():
        match = _TOKEN.match(text, position)
        if not match:
            start = position + len(text[position:]) - len(text[position:].lstrip())
            hint = "write factorial(n) for n!" if text[start] == "!" else _quoted(text[start])
            raise ClaimError(
                f"expected a word, a number or a sign, found {text[start]!r}", caret(written or text, start), hint
            )
        found.append(Token(_SIGNS.get(match[1], match[1]), match.start(1)))
        position = match.end()
    return found


def _quoted(sign: str) -> str:
    """What to do about a quotation mark as a PDF or an editor writes it."""
    return f'type " around the sentence instead of {sign} (U+{ord(sign):04X})' if sign in "“”„«»‘’" else ""


class Reader:
    """Reads tokens from left to right, with one place to report an error.

    >>> reader = Reader("n + 1")
    >>> reader.take("n"), reader.next
    ('n', '+')
    >>> print(reader.error("expected the end"))
    expected the end, found '+'
        n + 1
          ^
    """

    def __init__(self, text: str, hidden: Mapping[int, int] | None = None) -> None:
        """The characters from each hidden position to its end count as one word."""
        cut = text
        for start, end in (hidden or {}).items():
            cut = cut[:start] + "w" * (end - start) + cut[end:]
        self.text, self.tokens, self.position, self.depth = text, tokens(cut, text), 0, 0

    def raw(self) -> str:
        """The next token as it was written, hidden or not; it is taken."""
        token = self.tokens[self.position] if self.next else Token("", len(self.text))
        self.take()
        return self.text[token.start : token.start + len(token.text)]

    @property
    def next(self) -> str:
        """The next token's text, empty at the end."""
        return self.tokens[self.position].text if self.position < len(self.tokens) else ""

    def take(self, *expected: str) -> str:
        """The next token, if it is one of those expected; without any, whatever it is.

        Raises
        ------
        ClaimError
            If it is another one.
        """
        if not self.next or (expected and self.next not in expected):
            raise self.error("expected " + (" or ".join(expected) or "a word"))
        self.position += 1
        return self.tokens[self.position - 1].text

    def error(self, message: str) -> ClaimError:
        """An error that points at the next token."""
        start = self.tokens[self.position].start if self.next else len(self.text)
        return ClaimError(f"{message}, found {repr(self.next) if self.next else 'the end'}", caret(self.text, start))


def read_formula(reader: Reader) -> Formula:
    """A sum of terms.

    >>> print(read_formula(Reader("(n - 1)^2 / 2")), read_formula(Reader("-2^2")))
    ((n - 1) ^ 2) / 2 -(2 ^ 2)
    """
    reader.depth += 1
    if reader.depth > MAX_DEPTH:
        raise reader.error(f"expected at most {MAX_DEPTH} nested parentheses")
    formula = _term(reader)
    while reader.next in ("+", "-"):
        formula = Operation(reader.take(), formula, _term(reader))
    reader.depth -= 1
    return formula


def _term(reader: Reader) -> Formula:
    """A product of factors."""
    formula = _factor(reader)
    while reader.next in ("*", "/"):
        formula = Operation(reader.take(), formula, _factor(reader))
    return formula


def _factor(reader: Reader) -> Formula:
    """A signed power: -2^2 is -4 and 2^3^2 is 2^9."""
    reader.depth += 1
    if reader.depth > MAX_DEPTH:
        raise reader.error(f"expected at most {MAX_DEPTH} nested signs")
    if reader.next == "-":
        reader.take()
        formula: Formula = Negative(_factor(reader))
    else:
        formula = _atom(reader)
        if reader.next == "^":
            formula = Operation(reader.take(), formula, _factor(reader))
    reader.depth -= 1
    return formula


def _atom(reader: Reader) -> Formula:
    """A number, a variable, a named count, or a formula in parentheses."""
    if reader.next == "(":
        reader.take()
        formula = read_formula(reader)
        reader.take(")")
        return formula
    if reader.next.isdigit():
        return Constant(int(reader.take()))
    if reader.next in VARIABLES:
        return Variable(reader.take())
    if reader.next not in FUNCTIONS:
        raise reader.error(f"expected a number, {', '.join(VARIABLES)}, {', '.join(FUNCTIONS)} or (")
    name = reader.take()
    reader.take("(")
    arguments = [read_formula(reader)]
    for _ in range(FUNCTIONS[name][0] - 1):
        reader.take(",")
        arguments.append(read_formula(reader))
    reader.take(")")
    return Call(name, tuple(arguments))
