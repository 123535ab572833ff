"""Tables for papers: with the rules of booktabs, never wider than a column of text."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass

from eqmath.tex import name_tex, table_tex

COLUMN, BETWEEN, CHARACTER = 345.0, 12.0, 5.3
"""In points: the text of an article, the gap between two columns, a letter of 10 points."""
LONG = 20
"""A text of more letters may be broken after +, as that of a sum of spaces."""
_LATEX = {
    "\\": r"\textbackslash{}",
    "≥": r"$\geq$",
    "·": r"$\cdot$",
    "⊗": r"$\otimes$",
    "→": r"$\to$",
    "ρ": r"$\rho$",
    "⋯": r"$\cdots$",
    "\xa0": "~",
}
_LATEX |= {character: "\\" + character for character in "&%$#_{}"} | {"^": r"\textasciicircum{}", "|": r"\textbar{}"}


def booktabs(
    headings: Sequence[str], rows: Sequence[Sequence[str]], right: Set[int] = frozenset(), names: Set[int] = frozenset()
) -> str:
    r"""One ``tabular`` with the rules of booktabs, or several below each other: none is wider than a column of text.

    What does not fit is a column of its own width, whose words are wrapped, or begins another ``tabular``, in which
    the first columns stand again.

    Parameters
    ----------
    headings : sequence of str
    rows : sequence of sequences of str
    right : set of int
        The columns that are aligned to the right: numbers.
    names : set of int
        The columns that hold names of groups, which become formulas.

    Examples
    --------
    >>> print(booktabs(["group", "dim"], [["S(4)", "15"]], {1}, {0}))
    % \usepackage{booktabs}
    \begin{tabular}{@{}lr@{}}
    \toprule
    group & dim \\
    \midrule
    $\mathrm{S}(4)$ & 15 \\
    \bottomrule
    \end{tabular}
    """
    made = _Columns([headings, *rows], right, names)
    sizes = [made.sizes(i) for i in range(len(headings))]
    parts = [made.tabular(own, sizes) for own in split_columns([low for low, _ in sizes], made.keys)]
    return "% \\usepackage{booktabs}\n" + "\n\n\\medskip\n\\noindent\n".join(parts)


@dataclass(frozen=True)
class _Columns:
    """The cells, headings first."""

    lines: Sequence[Sequence[str]]
    right: Set[int]
    names: Set[int]

    def sizes(self, column: int) -> tuple[float, float]:
        """How narrow a column can be, by its longest word, and how wide it is, in points."""
        cells = [line[column].strip() for line in self.lines]
        widest = max(map(_width, cells))
        if column in self.right:
            return widest, widest
        return max(_width(word) for cell in cells for word in _words(cell)), widest

    @property
    def keys(self) -> int:
        """How many columns at the left say what a row is about."""
        return max(1, next((i for i in range(len(self.lines[0])) if i in self.right), 1))

    def tabular(self, columns: list[int], sizes: Sequence[tuple[float, float]]) -> str:
        """Some of the columns; the widest that hold words are wrapped until they fit."""
        room = fitted([sizes[i] for i in columns])
        kinds = "".join(
            "r" if i in self.right else "l" if given >= sizes[i][1] else f"p{{{given:.0f}pt}}"
            for i, given in zip(columns, room, strict=True)
        )
        head, *body = ([self._cell(i, line[i]) for i in columns] for line in self.lines)
        return table_tex(kinds, head, body)

    def _cell(self, column: int, cell: str) -> str:
        words, comma, rest = cell.strip().partition(", ")
        if column in self.names and "(" in words:
            return f"${name_tex(words)}${comma}{_escaped(rest)}"
        return _escaped(cell.strip())


def split_columns(widths: Sequence[float], keys: int) -> list[list[int]]:
    """The columns of every part of a wide table, the first ones in each of them.

    >>> split_columns([100, 200, 200], 1), split_columns([100, 200], 1)
    ([[0, 1], [0, 2]], [[0, 1]])
    """
    first = list(range(keys))
    parts: list[list[int]] = [first]
    for i in range(keys, len(widths)):
        wider = [*parts[-1], i]
        if sum(widths[j] + BETWEEN for j in wider) - BETWEEN > COLUMN and parts[-1] != first:
            parts.append([*first, i])
        else:
            parts[-1] = wider
    return parts


def fitted(sizes: Sequence[tuple[float, float]]) -> list[float]:
    """The widths of columns that are given how narrow and how wide they may be: the widest give way.

    >>> fitted([(20, 50), (20, 400)]), fitted([(20, 20), (300, 400), (300, 300)])
    ([50.0, 283.0], [20.0, 300.0, 300.0])
    """
    room, most = COLUMN - BETWEEN * (len(sizes) - 1), max((wide for _, wide in sizes), default=0.0)
    while sum(max(low, min(wide, most)) for low, wide in sizes) > room and most > 0:
        most -= 1
    return [float(max(low, min(wide, most))) for low, wide in sizes]


def _width(text: str) -> float:
    """A bound for most texts; capitals and signs of formulas are wide."""
    return CHARACTER * sum(1.5 if character.isupper() or character in "+→≥⊗" else 1.0 for character in text)


def _words(text: str) -> list[str]:
    """Where a line may end."""
    return re.split(r"(?<=[-+])| " if len(text) > LONG else r"(?<=-)| ", text)


def _escaped(text: str) -> str:
    escaped = "".join(_LATEX.get(character, character) for character in text)
    return escaped.replace("+", r"+\allowbreak{}") if len(text) > LONG else escaped
