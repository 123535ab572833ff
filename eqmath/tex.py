"""Numbers, matrices and names of groups in TeX mathematics, without dollar signs; strings in, strings out."""

from __future__ import annotations

import re
from collections.abc import Sequence

MOST_COLUMNS = 10
"""``pmatrix`` has no more, ``MaxMatrixCols`` of amsmath."""
_SPECIAL = {character: "\\" + character for character in "&%$#_{}"}
_SPECIAL |= {"\\": r"\textbackslash{}", "^": r"\textasciicircum{}", "~": r"\textasciitilde{}"}
_FACTOR = re.compile(r"([A-Z][A-Za-z]*)('?)([+#]*)\(([^()]*)\)")
_JOINED = {"x": r" \times ", "wr": r" \wr ", "+": " + "}


class Typeset:
    """A base without state for what prints as its name, a group's.

    >>> from eqmath import SO, parse_group
    >>> print(SO(3).to_latex(), parse_group("S(3)xO(2)").to_latex())
    \\mathrm{SO}(3) \\mathrm{S}(3) \\times \\mathrm{O}(2)
    """

    __slots__ = ()

    def to_latex(self) -> str:
        """The name for a formula, without dollar signs: ``\\mathrm{O}(3)``."""
        return name_tex(repr(self))


def name_tex(name: str) -> str:
    r"""The name of a group, of a series, or of several with signs between; any other as a text.

    >>> for name in ("O(n)", "S(3)xO(n2)", "S(2)wrS(3)", "B#+(4)", "(S(2)+S(2))xO(2)", "Aut(path:3)", "turns"):
    ...     print(name_tex(name))
    \mathrm{O}(n)
    \mathrm{S}(3) \times \mathrm{O}(n_{2})
    \mathrm{S}(2) \wr \mathrm{S}(3)
    \mathrm{B}^{\#+}(4)
    (\mathrm{S}(2) + \mathrm{S}(2)) \times \mathrm{O}(2)
    \mathrm{Aut}(\text{path:3})
    \text{turns}
    """
    done, place = "", 0
    while place < len(name):
        factor = _FACTOR.match(name, place)
        sign = re.compile(r"wr|x|\+").match(name, place)
        if factor:
            done += _factor(*factor.groups())
        elif sign and done:
            done += _JOINED[sign[0]]
        elif name[place] in "()":
            done += name[place]
        else:
            return rf"\text{{{escaped(name)}}}"
        place = factor.end() if factor else sign.end() if sign else place + 1
    return done


def _factor(letters: str, prime: str, signs: str, arguments: str) -> str:
    above = f"^{{{signs.replace('#', chr(92) + '#')}}}" if signs else ""
    plain = re.fullmatch(r"[0-9n, ]*", arguments)
    inside = re.sub(r"n(\d+)", r"n_{\1}", arguments) if plain else rf"\text{{{escaped(arguments)}}}"
    return rf"\mathrm{{{letters}}}{prime}{above}({inside})"


def number_tex(text: str) -> str:
    r"""A number, a polynomial or a number of Q(i), as they print.

    >>> for text in ("-1/2", "n^12 - 2*n", "1/2*i"):
    ...     print(number_tex(text))
    -\tfrac{1}{2}
    n^{12} - 2\,n
    \tfrac{1}{2}\,i
    """
    powers = re.sub(r"\^(\d+)", r"^{\1}", text).replace("*", r"\,")
    return re.sub(r"(\d+)/(\d+)", r"\\tfrac{\1}{\2}", powers)


def matrix_tex(rows: Sequence[Sequence[str]]) -> str:
    r"""Rows of formulas as a matrix; one of more than ten columns as an ``array``, which has no largest width.

    >>> print(matrix_tex([["1", "0"], ["0", "1"]]))
    \begin{pmatrix} 1 & 0 \\ 0 & 1 \end{pmatrix}
    """
    body = r" \\ ".join(" & ".join(row) for row in rows)
    columns = max(map(len, rows), default=0)
    if columns <= MOST_COLUMNS:
        return rf"\begin{{pmatrix}} {body} \end{{pmatrix}}"
    return rf"\left(\begin{{array}}{{{'c' * columns}}} {body} \end{{array}}\right)"


def table_tex(kinds: str, head: Sequence[str], body: Sequence[Sequence[str]]) -> str:
    r"""Cells in TeX as a ``tabular`` with the rules of booktabs.

    >>> print(table_tex("lr", ["group", "dim"], [["$\\mathrm{O}(3)$", "15"]]))
    \begin{tabular}{@{}lr@{}}
    \toprule
    group & dim \\
    \midrule
    $\mathrm{O}(3)$ & 15 \\
    \bottomrule
    \end{tabular}
    """
    first, *rows = (" & ".join(line) + r" \\" for line in (head, *body))
    lines = [rf"\begin{{tabular}}{{@{{}}{kinds}@{{}}}}", r"\toprule", first, r"\midrule", *rows, r"\bottomrule"]
    return "\n".join([*lines, r"\end{tabular}"])


def escaped(text: str) -> str:
    r"""A text outside of formulas.

    >>> print(escaped("50 % of a_1"))
    50 \% of a\_1
    """
    return "".join(_SPECIAL.get(character, character) for character in text)
