"""A view: what was asked, the answer as HTML, and how to ask for it elsewhere."""

from __future__ import annotations

import shlex
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from html import escape

from eqmath.errors import EqmathError
from eqmath.limits import memory_exhausted, memory_limit, time_limit
from eqmath.markup import Markup, commands, figure, heading, paragraph, written

SECONDS, PATIENCE, BYTES = 20, 120, 2 * 10**9
"""What one view may take, and what one that was asked about; it is stopped or refused then, in words."""
ASKED = 2.0
"""What is predicted to take more seconds is asked about before it starts."""


@dataclass(frozen=True)
class View:
    """An answer on a page: the same string wherever it is shown.

    Attributes
    ----------
    title : str
        What was asked.
    parts : sequence of str
        The answer, as HTML.
    command, python : str
        What gives the same answer at the command line, and in Python.
    asks : str
        What it would cost, where nothing has been computed for that reason.

    Examples
    --------
    >>> view = View("n < 3", ["<p>yes</p>"], "eqmath info", "import eqmath")
    >>> print(view.html().splitlines()[1])
    <h2>n &lt; 3</h2>
    """

    title: str
    parts: Sequence[str]
    command: str = ""
    python: str = ""
    asks: str = ""

    def html(self, titled: bool = True) -> str:
        """All of it; a page that has the title as its own leaves it out."""
        lines = [heading(self.title)] if titled else []
        lines += [paragraph(self.asks), *self.parts] if self.asks else self.parts
        return "\n".join(['<section class="answer">', *lines, *self._elsewhere(), "</section>"])

    def _elsewhere(self) -> Iterator[str]:
        """The command and the lines of Python, to be copied."""
        if self.command or self.python:
            yield heading("Do it yourself", 3)
        for name, text in (("command", self.command), ("Python", self.python)):
            if text:
                yield f'<div class="code">{commands(text.splitlines())}{_button(f"Copy the {name}", copy=text)}</div>'


def answered(make: Callable[[], View], seconds: int = SECONDS) -> View:
    """The view, or what is wrong with the question: within a time and a memory that a page can afford.

    >>> def fail() -> View:
    ...     raise EqmathError("expected a < b", "b < a", "swap them")
    >>> print(answered(fail).html())
    <section class="answer">
    <h2>That is not possible</h2>
    <div class="wrong" role="alert">
    <p>expected a &lt; b</p>
    <pre>b &lt; a</pre>
    <p>swap them</p>
    </div>
    </section>
    """
    try:
        with memory_limit(BYTES), time_limit(seconds):
            return make()
    except MemoryError:
        failure: EqmathError = memory_exhausted()
    except EqmathError as error:
        failure = error
    return View("That is not possible", [refusal(failure)])


def guarded(make: Callable[[], Iterator[str]]) -> list[str]:
    """A part of a view, or why it is not there; the other parts stay.

    >>> def fail():
    ...     raise EqmathError("too large")
    >>> guarded(fail)[0].splitlines()[1]
    '<p>too large</p>'
    """
    try:
        return list(make())
    except EqmathError as error:
        return [refusal(error)]


def refusal(error: EqmathError) -> str:
    """The words of an error in a box."""
    where = commands(error.where.splitlines()) if error.where else ""
    lines = [paragraph(error.message), where, paragraph(error.hint) if error.hint else ""]
    return '<div class="wrong" role="alert">\n' + "\n".join(line for line in lines if line) + "\n</div>"


def note(text: str) -> str:
    """A sentence beside the answer.

    >>> note("all of them")
    '<p class="note">all of them</p>'
    """
    return f'<p class="note">{escape(text)}</p>'


def picture(svg: str, caption: str, name: str) -> str:
    """A picture with its words, which can be saved under a name.

    >>> picture("<svg/>", "a dot", "dot").startswith('<div class="picture" data-name="dot">')
    True
    """
    return _saved(figure(svg, caption), name)


def gallery(pictures: Sequence[tuple[str, str]], name: str) -> str:
    """Pictures with their texts below, in as many rows as the page needs; they can be saved as one.

    >>> gallery([("<svg/>", "1,1'")], "all").count("<figcaption>")
    1
    """
    shown = [f"<figure>{svg}<figcaption>{written(text)}</figcaption></figure>" for svg, text in pictures]
    return _saved('<div class="gallery">\n' + "\n".join(shown) + "\n</div>", name)


def shell(*words: str) -> str:
    """A command line.

    >>> print(shell("eqmath", "hom", "S(3)", "-k", "1"), shell("$x"))
    eqmath hom "S(3)" -k 1 '$x'
    """
    return " ".join(map(_quoted, words))


def _quoted(word: str) -> str:
    """A word as it is usually typed: in double quotes, unless these would not be enough."""
    quoted = shlex.quote(word)
    return f'"{word}"' if quoted != word and not set(word) & set('"$`!\\') else quoted


def _saved(content: str, name: str) -> str:
    label = escape(name, quote=True)
    return f'<div class="picture" data-name="{label}">\n{content}\n{_button("Save the figure", save=name)}\n</div>'


def _button(text: str, **data: str) -> Markup:
    """A button whose data say what the script of the page does when it is pressed."""
    told = "".join(f' data-{key}="{escape(value, quote=True)}"' for key, value in data.items())
    return Markup(f'<button type="button"{told}>{escape(text)}</button>')
