"""Why a run ends before its last case, how far it came, and how to continue it."""

from __future__ import annotations

from concurrent.futures import BrokenExecutor
from dataclasses import dataclass
from pathlib import Path

from eqmath.errors import EqmathError, Interrupted, OutOfTime, TooLarge
from eqmath.limits import memory_exhausted

STOPS = (BrokenExecutor, MemoryError, KeyboardInterrupt, OutOfTime)
"""What ends a run without being a defect of its input: all that is finished is there."""


@dataclass(frozen=True)
class Reached:
    """How far a run came.

    Attributes
    ----------
    done, total : int
        The number of cases.
    guess : bool
        Whether the total is one.
    folder : Path, optional
        Where what is done is kept.

    Examples
    --------
    >>> Reached(3, 5, False).left, Reached(6, 5, True).left
    ('2 of 5 cases are left', 'about 1 of 7 cases are left')
    """

    done: int
    total: int
    guess: bool
    folder: Path | None = None

    @property
    def left(self) -> str:
        """How many cases are left; at least one, where the total is a guess."""
        left = max(self.total - self.done, int(self.guess))
        return f"{'about ' * self.guess}{left} of {self.done + left} cases are left"

    def stop(self, error: BaseException, what: str, keep: str, again: str) -> EqmathError:
        """What to say of an error that ended the run.

        Parameters
        ----------
        error : BaseException
            One of the stops, or an error of eqmath, which is said as it is.
        what : str
            What is saved of a case: ``every verdict``.
        keep, again : str
            How to have it saved, and the command that goes on after an interrupt.
        """
        match error:
            case KeyboardInterrupt():
                return self._interrupted(keep, again)
            case OutOfTime():
                return OutOfTime(f"{error.message}, {self.left}", hint=self._advice(what))
            case BrokenExecutor():
                return process_died()
            case MemoryError():
                return memory_exhausted()
            case EqmathError():
                return error
        raise error

    def _interrupted(self, keep: str, again: str) -> Interrupted:
        total = max(self.total, self.done)
        reached = f"{self.done} of {'about ' * self.guess}{total} cases are decided"
        if self.folder is None:
            return Interrupted(f"{reached}; with {keep} they are kept, and --resume continues")
        return Interrupted(f"{reached} and kept in {self.folder}", hint=f"to continue: {again}")

    def _advice(self, what: str) -> str:
        if self.folder is None:
            return f"nothing was saved: with --out DIR {what} is, and --resume continues"
        return "the same command with --resume continues from here"


def process_died() -> TooLarge:
    """Why a run ends when one of its processes does."""
    hint = "give fewer --jobs or a smaller --mem-limit"
    return TooLarge("a process died in the middle of a case, perhaps for lack of memory", hint=hint)
