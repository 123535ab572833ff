"""The grammar of spaces.

space  = term {+ term}            factor = atom {^ number | '}
term   = factor {* factor}        atom   = number | V[number] | det[number] | sgn[number] | T(p[, q])
                                         | FUNCTOR[number] (space) | (space)
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, partial
from typing import TypeVar

from eqmath.errors import SpaceError, TooLarge, caret
from eqmath.groups import Group
from eqmath.groups.product import MOST_FACTORS
from eqmath.spaces.admission import EXAMPLES, factors, fault
from eqmath.spaces.bounds import MOST_DEPTH, applied, bounded, require_one_kind_of_v
from eqmath.spaces.expression import Defining, Expression, Trivial, direct_sum, power, tensor
from eqmath.spaces.functor import factors_of, functor
from eqmath.spaces.words import SIGNS, Lexeme, cut, error, names, require_text

Made = TypeVar("Made")
CLOSING = {"(": ")", "{": "}"}


def read_space(text: str, group: Group | None = None) -> Expression:
    """The expression that a text is, for a group where one is given.

    Raises
    ------
    SpaceError
        If it is none, or the group does not admit it; with the place.
    TooLarge
        If it is too large; with the place.

    Examples
    --------
    >>> read_space("2*V")
    TensorProduct(factors=(Trivial(size=2), Defining(factor=0)))
    >>> read_space("2V")
    Traceback (most recent call last):
    eqmath.errors.SpaceError: expected a sign between 2 and V
        2V
         ^
        write 2*V
    """
    require_text(text)
    return _read(text, group)


@lru_cache(4096)
def _read(text: str, group: Group | None) -> Expression:
    reader = SpaceReader(text, group)
    found = reader.space()
    if reader.next.kind != "end":
        raise reader.unfinished()
    reader.guarded(reader.pieces[0], lambda: require_one_kind_of_v(found))
    return found


class SpaceReader:
    """A text read from left to right.

    Attributes
    ----------
    text : str
    group : Group or None
    pieces : list of Lexeme
    position : int
    depth : int
        How many brackets are open.

    >>> reader = SpaceReader("V+1")
    >>> reader.term(), reader.next.text, reader.position
    (Defining(factor=0), '+', 1)
    """

    def __init__(self, text: str, group: Group | None = None) -> None:
        self.text, self.group, self.pieces, self.position, self.depth = text, group, cut(text), 0, 0

    @property
    def next(self) -> Lexeme:
        """The piece that comes next."""
        return self.pieces[self.position]

    def sign(self) -> str:
        """What the next piece is read as, if it is a sign."""
        return SIGNS.get(self.next.text, self.next.text) if self.next.kind == "sign" else ""

    def take(self) -> Lexeme:
        """The next piece, which is behind then."""
        self.position += 1
        return self.pieces[self.position - 1]

    def error(self, message: str, hint: str = "", at: Lexeme | None = None) -> SpaceError:
        """An error that points at a piece, without one at the next."""
        return error(message, self.text, (at or self.next).start, hint)

    def found(self) -> str:
        """What stands there."""
        return repr(self.next.text + self.next.digits) if self.next.kind != "end" else "the end"

    def space(self) -> Expression:
        """A sum of terms."""
        terms, start = [self.term()], self.next
        while self.sign() == "+":
            self.take()
            terms.append(self.term())
        return self.guarded(start, lambda: bounded(direct_sum(terms)))

    def term(self) -> Expression:
        """A product of factors."""
        start = self.next
        found = [self.factor()]
        while self.sign() == "*":
            self.take()
            found.append(self.factor())
        return self.guarded(start, lambda: bounded(tensor(found)))

    def factor(self) -> Expression:
        """An atom with its powers and duals."""
        start = self.next
        found = self.atom()
        while self.sign() in ("^", "'", ".T") or self.next.kind == "power":
            here = self.take()
            if here.text in ("'", ".T"):
                found = self.guarded(here, partial(applied, "Dual", 0, found))
                continue
            if start.text in ("R", "C"):
                raise self.error(f"{start.text} is 1, the power of it too", "write the dimension: 3", start)
            exponent = int(here.text if here.kind == "power" else self.number("an exponent"))
            found = self.guarded(here, partial(bounded, power(found, exponent)))
        return found

    def number(self, what: str) -> str:
        """A number."""
        if self.next.kind != "number":
            raise self.error(f"expected {what}, found {self.found()}", "write V^2" if what == "an exponent" else "")
        return self.take().text

    def atom(self) -> Expression:
        """A number, a name, or brackets."""
        if self.next.kind == "number":
            return Trivial(int(self.take().text))
        if self.sign() == "(":
            return self.bracketed()
        if self.next.kind != "name":
            hint = "Dual(V) is the dual of V" if self.next.text == "-" else ""
            raise self.error(f"expected a space, found {self.found()}", hint)
        piece = self.take()
        name = names()[piece.text]
        if name == "V":
            return self.defining(piece)
        if name == "R":
            if piece.digits:
                raise self.error(f"{piece.text} is 1 and takes no number", f"write {piece.digits}", piece)
            return Trivial(1)
        return self.mixed(piece) if name == "T" else self.applied(piece, name)

    def defining(self, piece: Lexeme) -> Defining:
        """V, or V with the number of a factor."""
        if piece.digits and not int(piece.digits):
            raise self.error("the factors of a group are counted from 1", "write V1", piece)
        factor = int(piece.digits or 0)
        if factor > MOST_FACTORS:
            raise self.error(f"a group has at most {MOST_FACTORS} factors", at=piece)
        self.require_factor(factor, piece)
        return Defining(factor)

    def require_factor(self, factor: int, piece: Lexeme) -> None:
        """Check that the group has this factor."""
        if self.group is None:
            return
        count = len(factors(self.group))
        if not factor and count > 1:
            every = ", ".join(f"V{i + 1}" for i in range(min(count, 3)))
            raise self.error(f"{self.group} has {count} factors, each with its own V", f"write {every}", piece)
        if factor > count:
            many = "one factor" if count == 1 else f"{count} factors"
            hint = f"V^{factor} is the power of V" if count == 1 else f"the last one is V{count}"
            raise self.error(f"{self.group} has {many}, V{factor} is the space of factor {factor}", hint, piece)

    def mixed(self, piece: Lexeme) -> Expression:
        """T(p, q), p copies of V and q of its dual."""
        if piece.digits or self.sign() != "(":
            raise self.error(f"expected ( after T, found {piece.digits or self.found()}", "write T(2) or T(1,1)", piece)
        opened = self.take()
        counts = [int(self.number("a number"))]
        if self.sign() == ",":
            self.take()
            counts.append(int(self.number("a number")))
        self.close(opened)
        self.require_factor(0, piece)
        V = Defining(0)
        made = [power(base, count) for base, count in zip((V, applied("Dual", 0, V)), counts, strict=False) if count]
        return self.guarded(piece, lambda: bounded(tensor(made)))

    def applied(self, piece: Lexeme, name: str) -> Expression:
        """A functor with its number and its argument."""
        found, degree = functor(name), piece.digits
        other = dict(found.mistaken).get(piece.text)
        if other:
            number = degree or "2"
            raise self.error(
                f"{piece.text} is {other}, not a functor",
                f"did you mean {name}{number}(V)?",
                piece,
            )
        if found.atom and self.sign() != "(":
            return self.checked(piece, name, 0, self.defining(piece))
        if not degree and found.degreed and self.next.kind == "power":
            degree = self.take().text
        if found.degreed and not degree:
            raise self.error(f"expected a number after {name}, found {self.found()}", f"write {name}2(V)")
        if degree and not found.degreed:
            raise self.error(f"{name} takes no number", f"write {name if found.atom else f'{name}(V)'}", piece)
        if self.sign() != "(":
            raise self.error(f"expected ( after {name}{degree}, found {self.found()}", f"write {name}{degree}(V)")
        return self.checked(piece, name, int(degree or 0), self.bracketed())

    def checked(self, piece: Lexeme, name: str, degree: int, argument: Expression) -> Expression:
        """The functor on it, if the argument and the group admit that."""
        for factor in sorted(factors_of(argument)):
            self.require_factor(factor, piece)
            why = fault(name, factors(self.group)[max(factor, 1) - 1]) if self.group else ""
            if why:
                raise self.error(why, f"it is for {EXAMPLES[functor(name).needs]}", piece)
        return self.guarded(piece, lambda: applied(name, degree, argument))

    def bracketed(self) -> Expression:
        """A space in brackets."""
        opened = self.take()
        self.depth += 1
        if self.depth > MOST_DEPTH:
            raise self.error(f"expected at most {MOST_DEPTH} brackets inside one another", at=opened)
        found = self.space()
        self.close(opened)
        self.depth -= 1
        return found

    def close(self, opened: Lexeme) -> None:
        """The bracket that belongs to an open one."""
        closing = CLOSING[opened.text]
        if self.next.kind == "end":
            raise self.error(f"{opened.text} is never closed", f"write {closing} where it ends", opened)
        if self.next.text != closing:
            raise self.unfinished(closing)
        self.take()

    def unfinished(self, closing: str = "") -> SpaceError:
        """Why the text does not go on like this."""
        before = self.pieces[self.position - 1]
        left = before.text + before.digits
        if self.next.kind in ("number", "name") or self.sign() == "(":
            right = self.next.text + self.next.digits
            hint = f"write {left}*{right}" if self.next.kind != "sign" else f"write {left}*{right}…"
            return self.error(f"expected a sign between {left} and {right}", hint)
        if self.sign() == ")" and not closing:
            return self.error(f"{self.next.text} closes nothing")
        return self.error(f"expected {closing or 'a sign'}, found {self.found()}")

    def guarded(self, piece: Lexeme, make: Callable[[], Made]) -> Made:
        """What is made, an error of it pointing at a piece."""
        try:
            return make()
        except (SpaceError, TooLarge) as found:
            where = found.where or caret(self.text, piece.start)
            raise type(found)(found.message, where, found.hint) from None
