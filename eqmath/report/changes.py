"""What changed between two runs: verdicts that are new, those that are gone, other statuses and other numbers."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from eqmath.errors import UsageError, counted

SCHEMA = "eqmath.report/1"
CASE = ("theorem", "group", "n", "order", "k", "l", "source", "target")
"""What tells one verdict of a run from another."""
COMPARED = ("status", "expected", "diagrams", "rank", "dim", "second_route")
"""What two runs should agree in."""

Reported = Mapping[str, Any]


def digest(rows: Iterable[Reported]) -> str:
    """SHA-256 of what was decided: the cases with their statuses and numbers, in any order, without anything else.

    >>> digest([{"theorem": "t", "dim": 1}])[:8] == digest([{"dim": 1, "theorem": "t", "method": "direct"}])[:8]
    True
    """
    lines = sorted(json.dumps({name: row.get(name) for name in (*CASE, *COMPARED)}, sort_keys=True) for row in rows)
    return sha256("\n".join(lines).encode()).hexdigest()


@dataclass(frozen=True)
class Change:
    """One case that two runs do not say the same about.

    Attributes
    ----------
    case : str
        The theorem, the group and the place.
    kind : "new", "gone", "status" or "numbers"
    before, after : str
        What each of the runs says; empty where it has no such case.
    """

    case: str
    kind: str
    before: str
    after: str

    def __str__(self) -> str:
        known = " → ".join(filter(None, [self.before, self.after]))
        return f"  {self.case}: {known}" + f" ({self.kind})" * (self.kind in ("new", "gone"))


@dataclass(frozen=True)
class Comparison:
    """A run compared with an earlier one.

    Attributes
    ----------
    version : str
        The version of eqmath that made the earlier one.
    digests : tuple of two str
        Of the earlier one and of this one.
    changes : tuple of Change
        In the order of the cases.

    Examples
    --------
    >>> before = {"eqmath": "0", "results": [{"theorem": "t", "group": "S(3)", "n": 3, "order": 2, "dim": 2}]}
    >>> after = [{"theorem": "t", "group": "S(3)", "n": 3, "order": 2, "dim": 3}]
    >>> found = Comparison.of(before, after)
    >>> found.said, found.changes[0].before, found.changes[0].after
    ('1 changed number', 'dim 2', 'dim 3')
    """

    version: str
    digests: tuple[str, str]
    changes: tuple[Change, ...]

    @classmethod
    def of(cls, earlier: Reported, rows: Sequence[Reported]) -> Comparison:
        """The changes from an earlier report, as `read_report` gives it, to the verdicts of a run."""
        old, new = ({_case(row): row for row in found} for found in (earlier["results"], rows))
        changes = tuple(change for case in sorted(old | new) for change in _changes(case, old.get(case), new.get(case)))
        return cls(str(earlier["eqmath"]), (digest(earlier["results"]), digest(rows)), changes)

    @property
    def said(self) -> str:
        """How many changes there are of each kind."""
        words = {"new": "new case", "gone": "missing case", "status": "changed status", "numbers": "changed number"}
        plural = {"gone": "missing cases", "status": "changed statuses"}
        counts = {kind: sum(change.kind == kind for change in self.changes) for kind in words}
        parts = [
            f"{count} {plural[kind]}" if count != 1 and kind in plural else counted(count, words[kind])
            for kind, count in counts.items()
            if count
        ]
        return ", ".join(parts) or "nothing changed"

    def to_json(self) -> dict[str, Any]:
        """The version and the digest of the earlier run, and every change."""
        listed = [{"case": c.case, "kind": c.kind, "before": c.before, "after": c.after} for c in self.changes]
        return {"eqmath": self.version, "digest": self.digests[0], "changes": listed}


def read_report(path: Path) -> dict[str, Any]:
    """The data of a report: its folder, or the ``report.json`` in it.

    Raises
    ------
    UsageError
        If there is none, or it is none of eqmath's.
    """
    file = path / "report.json" if path.is_dir() else path
    try:
        data = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise UsageError(f"no report in {path}: {error}", hint="eqmath report -o DIR writes one") from error
    if not _is_report(data):
        raise UsageError(f"expected a report of eqmath with the schema {SCHEMA}, found another file: {file}")
    return dict(data)


def _is_report(data: object) -> bool:
    """Whether it has all that is compared."""
    if not isinstance(data, dict) or data.get("schema") != SCHEMA or "eqmath" not in data:
        return False
    rows = data.get("results")
    return isinstance(rows, list) and all(isinstance(row, dict) and "theorem" in row for row in rows)


def _case(row: Reported) -> str:
    """``orthogonal-brauer, O(2), order 4, n = 2``, with the spaces or the split."""
    n = "every n" if row.get("n") == "all" else f"n = {row.get('n')}"
    ends = f"{row['source']} → {row['target']}" if row.get("source") else f"k = {row.get('k')}, l = {row.get('l')}"
    return f"{row['theorem']}, {row.get('group')}, {ends}, {n}"


def _changes(case: str, old: Reported | None, new: Reported | None) -> Iterator[Change]:
    """Nothing for the same; what both say in full where a case is new or gone, else where they differ."""
    if old is None or new is None:
        row = new if old is None else old
        said = _said(row or {}, [name for name in COMPARED if (row or {}).get(name) is not None and name != "expected"])
        yield Change(case, "new", "", said) if old is None else Change(case, "gone", said, "")
        return
    differ = [name for name in COMPARED if old.get(name) != new.get(name)]
    if differ:
        kind = "status" if {"status", "expected"} & {*differ} else "numbers"
        yield Change(case, kind, _said(old, differ), _said(new, differ))


def _said(row: Reported, names: Sequence[str]) -> str:
    """The status in one word, every other field with its name."""
    shown = {name: "none" if row.get(name) is None else str(row[name]) for name in names}
    return ", ".join(text if name == "status" else f"{name.replace('_', ' ')} {text}" for name, text in shown.items())
