"""The irreducible representations of O(3) and SO(3) as e3nn writes them: 2x1o+1x2e."""

from __future__ import annotations

import re
from dataclasses import dataclass

from eqmath.errors import SpaceError
from eqmath.groups import Group, as_group
from eqmath.spaces.admission import fault
from eqmath.spaces.functors.det import FUNCTOR as DETERMINANT
from eqmath.spaces.functors.harm import FUNCTOR as HARMONICS
from eqmath.spaces.harmonic_legs import harmonic_degrees, is_twisted
from eqmath.spaces.parsing import parse_space
from eqmath.spaces.space import Space
from eqmath.spaces.words import MOST_CHARACTERS, MOST_DIGITS, error

EXAMPLE = "2x1o+1x2e"
_BLANK = re.compile(r"\s*")
_NUMBER = re.compile(r"[0-9]+")
_TIMES = re.compile(r"[x×*]")


@dataclass(frozen=True)
class Irrep:
    """One irreducible representation of O(3): harmonic polynomials, perhaps times the determinant.

    Attributes
    ----------
    degree : int
    parity : int
        What −1 acts by: 1 (e) or −1 (o).

    Examples
    --------
    >>> [Irrep(l, p).text for l in (0, 1, 2) for p in (1, -1)]
    ['1', 'det', 'det*V', 'V', 'Harm2(V)', 'det*Harm2(V)']
    >>> print(Irrep(1, -1))
    1o
    """

    degree: int
    parity: int

    @property
    def text(self) -> str:
        """It as a space: −1 acts on Harm_l by (−1)^l, and on det by −1."""
        harmonics = {0: "", 1: "V"}.get(self.degree, f"{HARMONICS.name}{self.degree}(V)")
        twist = DETERMINANT.name if self.parity != (-1) ** self.degree else ""
        return "*".join(filter(None, (twist, harmonics))) or "1"

    def __str__(self) -> str:
        return f"{self.degree}{'e' if self.parity == 1 else 'o'}"


def read_irreps(text: str, group: Group | str = "O(3)") -> Space:
    """The space that a sum of irreducible representations is: 1x0e = 1, 0o = det, 1o = V, 1e = det*V, 2e = Harm2(V).

    Parameters
    ----------
    text : str
        Multiplicity, x, degree and parity, joined by +; ``1x`` may be left out, and for SO(3) the parity.
    group : Group or str
        O(3) or SO(3).

    Raises
    ------
    SpaceError
        If it is none; the place is shown. Or if the group is another one.

    Examples
    --------
    >>> read_irreps("2x1o+1x2e"), read_irreps("0o + 1e + 2o"), read_irreps("3x0e+2x2", "SO(3)")
    (Space("2*V+Harm2(V)"), Space("det+det*V+det*Harm2(V)"), Space("3+2*Harm2(V)"))
    >>> read_irreps("2x1o+2")
    Traceback (most recent call last):
    eqmath.errors.SpaceError: expected e or o after the degree 2, found the end
        2x1o+2
              ^
        2e is Harm2(V), 2o is det*Harm2(V)
    """
    found = as_group(group)
    _require_three(found)
    terms = _IrrepReader(text, all(g.det() == 1 for g in found.discrete)).terms()
    written = [str(copies) if irrep.text == "1" else "*".join([str(copies)] * (copies != 1) + [irrep.text])
               for copies, irrep in terms]  # fmt: skip
    return parse_space("+".join(written), found)


def written_irreps(space: Space) -> str:
    """A sum of spaces V, Harm_l(V), perhaps times det, as e3nn writes it; of the same order.

    >>> written_irreps(Space("2*V+Harm2(V)+1+det*V")), written_irreps(Space("V*2+det*3"))
    ('2x1o+1x2e+1x0e+1x1e', '2x1o+3x0o')

    Raises
    ------
    SpaceError
        If a summand is another one.
    """
    return "+".join(f"{copies}x{_irrep(summand)}" for copies, summand in space.terms())


def _irrep(space: Space) -> Irrep:
    degrees = harmonic_degrees(space)
    if degrees is None or len(degrees) > 1:
        raise SpaceError(f"{space} is not written as an irreducible space", hint="V, Harm2(V), det*V, …")
    (degree,) = degrees or (0,)
    return Irrep(degree, (-1) ** (degree + is_twisted(space)))


def _require_three(group: Group) -> None:
    """Nothing for the groups of all maps of R³ that keep the scalar product, with determinant 1 or not."""
    if group.n != 3 or len(group.series.factors) > 1 or fault(HARMONICS.name, group):
        raise SpaceError(f"irreps are read for O(3) and SO(3), not for {group}", hint="write spaces: V, Harm2(V), …")


class _IrrepReader:
    """A text read from left to right."""

    def __init__(self, text: str, without_parity: bool) -> None:
        if not isinstance(text, str) or len(text) > MOST_CHARACTERS:
            raise SpaceError(f"expected irreps such as {EXAMPLE}, at most {MOST_CHARACTERS} characters")
        self.text, self.place, self.without_parity = text, 0, without_parity
        self._skip()

    def terms(self) -> list[tuple[int, Irrep]]:
        found = [self._term()]
        while self.place < len(self.text):
            if self.text[self.place] != "+":
                raise self._error(f"expected +, found {self._here()}", f"write {EXAMPLE}")
            self._advance(1)
            found.append(self._term())
        return found

    def _term(self) -> tuple[int, Irrep]:
        """A multiplicity and x, if there are some, then an irreducible representation."""
        number = self._number("a multiplicity or a degree")
        match = _TIMES.match(self.text, self.place)
        if not match:
            return 1, self._irrep(number)
        if match[0] == "*":
            raise self._error("expected x between the multiplicity and the degree", f"write {number}x…")
        self._advance(1)
        return number, self._irrep(self._number("a degree"))

    def _irrep(self, degree: int) -> Irrep:
        sign = self.text[self.place : self.place + 1]
        if sign in ("e", "o"):
            self._advance(1)
            return Irrep(degree, 1 if sign == "e" else -1)
        if self.without_parity:
            return Irrep(degree, (-1) ** degree)
        even, odd = Irrep(degree, 1), Irrep(degree, -1)
        hint = f"{even} is {even.text}, {odd} is {odd.text}"
        raise self._error(f"expected e or o after the degree {degree}, found {self._here()}", hint)

    def _number(self, what: str) -> int:
        match = _NUMBER.match(self.text, self.place)
        if not match:
            spaces = self.text[self.place : self.place + 1].isalpha()
            hint = "without --irreps spaces are read: V, Harm2(V)" if spaces else f"write {EXAMPLE}"
            raise self._error(f"expected {what}, found {self._here()}", hint)
        if len(match[0]) > MOST_DIGITS:
            raise self._error(f"expected a number of at most {MOST_DIGITS} digits, found {len(match[0])}")
        self._advance(len(match[0]))
        return int(match[0])

    def _advance(self, count: int) -> None:
        self.place += count
        self._skip()

    def _skip(self) -> None:
        match = _BLANK.match(self.text, self.place)
        self.place = match.end() if match else self.place

    def _here(self) -> str:
        return repr(self.text[self.place]) if self.place < len(self.text) else "the end"

    def _error(self, message: str, hint: str = "") -> SpaceError:
        return error(message, self.text, self.place, hint)
