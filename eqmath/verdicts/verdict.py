"""A verdict: what was decided about a theorem at one case."""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass
from json import dumps, loads
from pathlib import Path
from typing import Any

from eqmath.canvas import Shown
from eqmath.certificates import VERSION, certificate_text
from eqmath.claims import PROVED, REFUTED, UNDECIDED, Case, Claim, Outcome, Witness, restored, saved
from eqmath.errors import CaseError, Undecided
from eqmath.files import write_files
from eqmath.methods import Method, Samples
from eqmath.spaces import Space
from eqmath.tex import name_tex
from eqmath.theorems.beginning import Beginning, Start
from eqmath.theorems.theorem import Instance
from eqmath.verdicts.task import Task

OTHER_SPLITS = ("other splits of the same order",)
OTHER_SPACES = ("other spaces",)
BY_FORM = ("the class rule on all index tuples: it follows from the form of the entries",)
ROW = (
    "theorem", "group", "n", "order", "k", "l", "splits", "status", "expected", "diagrams", "dim", "rank",
    "second_route",
)  # fmt: skip
SHOWN = (
    "theorem", "group", "n", "order", "k", "l", "splits", "status", "expected", "diagrams", "rank", "dim",
    "second_route", "method", "witness", "checks", "not_checked", "note", "start", "samples", "certificate",
)  # fmt: skip


@dataclass(frozen=True, slots=True, repr=False)
class Verdict(Shown):
    """What was decided about one theorem at one case.

    ``bool`` is True for proved, False for refuted, and an error for undecided.

    Attributes
    ----------
    task : Task
        The theorem for its groups, and the case.
    outcome : Outcome
        What its claim came to.
    second_route : int or None
        The dimension by characters.
    samples : Samples or None
        What random exact elements of the group said; evidence, not proof.
    certificate : str or None
        The name of the file of its certificate, once that is written.

    Examples
    --------
    >>> from eqmath import verify
    >>> found = verify("symmetric-bell-count", n=3, k=2, l=2)
    >>> found.status, found.expected, str(found.witness), bool(found)
    ('refuted', 'refuted', 'claimed 15, true 14', False)
    """

    task: Task
    outcome: Outcome
    second_route: int | None = None
    samples: Samples | None = None
    certificate: str | None = None

    @property
    def theorem(self) -> str:
        """The theorem's name."""
        return self.task.theorem

    @property
    def group(self) -> str:
        """The group; with the letter n where the verdict is for every n."""
        return self.task.group

    @property
    def n(self) -> int | str:
        """The dimension; "all" stands for every n ≥ ``start`` within the hypotheses."""
        return self.task.n

    @property
    def start(self) -> Start | None:
        """The n₀ of a verdict for every n, one for every factor of a product of series."""
        return self.task.start

    @property
    def beyond(self) -> str:
        """``n ≥ 3``, for which n a verdict for every n is; empty for one n."""
        return "" if self.start is None else Beginning(self.start, "").beyond

    @property
    def order(self) -> int:
        """l + k."""
        return self.task.case.order

    @property
    def k(self) -> int:
        """The number of inputs."""
        return self.task.case.k

    @property
    def l(self) -> int:
        """The number of outputs."""
        return self.task.case.l

    @property
    def ends(self) -> tuple[Space, Space] | None:
        """The two spaces of a theorem about spaces."""
        return self.task.case.ends

    @property
    def source(self) -> str:
        """The first of them; empty for a theorem about tensor powers, where k says it."""
        return str(self.ends[0]) if self.ends else ""

    @property
    def target(self) -> str:
        """The second of them; empty for a theorem about tensor powers, where l says it."""
        return str(self.ends[1]) if self.ends else ""

    @property
    def splits(self) -> str | tuple[tuple[int, int], ...]:
        """The splits at which equivariance was checked: "all", or pairs (k, l)."""
        return "all" if self.task.everywhere and not self._claim.taken else ((self.k, self.l),)

    @property
    def status(self) -> str:
        """ "proved", "refuted" or "undecided"."""
        return self.outcome.status

    @property
    def expected(self) -> str:
        """The status that the theorem says."""
        return self.task.instance.expected(self.task.case)

    @property
    def diagrams(self) -> int | None:
        """The number of matrices; None for every n where it grows."""
        return self.outcome.diagrams

    @property
    def rank(self) -> int | None:
        """Their rank; None for an algorithm."""
        return self.outcome.rank

    @property
    def dim(self) -> int | None:
        """The dimension of Hom_G; None for an algorithm."""
        return self.outcome.dim

    @property
    def method(self) -> Method:
        """How these were computed."""
        return self.outcome.method

    @property
    def witness(self) -> Witness | None:
        """Why it is refuted."""
        return self.outcome.witness

    @property
    def checks(self) -> tuple[str, ...]:
        """What was checked."""
        return self.outcome.checks

    @property
    def not_checked(self) -> tuple[str, ...]:
        """What was not: other splits, what follows from the form of the entries, what other theorems say."""
        splits = () if self.task.everywhere or self._claim.taken else OTHER_SPACES if self.ends else OTHER_SPLITS
        partly = BY_FORM if any("one relabelled tuple" in check for check in self.checks) else ()
        return splits + partly + self._claim.taken

    @property
    def note(self) -> str:
        """For every n: why larger n give the same system; for one n: what else was found."""
        return self.outcome.note

    @property
    def about(self) -> dict[str, Any]:
        """The group and the case as the claim of its certificate has them."""
        start = {} if self.start is None else {"from": self.start}
        return {"group": self.group, "n": self.n} | start | self._claim.ends_at(self.task.case)

    @property
    def _claim(self) -> Claim:
        return self.task.instance.claim

    @property
    def as_expected(self) -> bool:
        """Whether the status is the one that the theorem says."""
        return self.status == self.expected

    @property
    def exit(self) -> int:
        """0 as expected, 1 not as expected, 3 undecided."""
        return 3 if self.status == UNDECIDED else 0 if self.as_expected else 1

    def __bool__(self) -> bool:
        if self.status == UNDECIDED:
            raise Undecided(f"{self.theorem} is undecided here, neither true nor false", hint="look at .status")
        return self.status == PROVED

    def __repr__(self) -> str:
        return f"Verdict({', '.join(f'{name}={getattr(self, name)!r}' for name in SHOWN)})"

    def _tex(self) -> str:
        n = re.sub(r"n(\d+)", r"n_{\1}", self.beyond).replace("≥", r"\geq") or f"n = {self.n}"
        at = rf"{name_tex(self.group)},\ {n}"
        name = rf"\text{{{self.theorem}}}"
        ranks = rf"\operatorname{{rank}} = {self.rank},\ \dim = {self.dim}"
        spaces = rf"\text{{{self.source}}} \to \text{{{self.target}}}"
        where = spaces if self.ends else f"k = {self.k},\\ l = {self.l}"
        return rf"${name}\colon\ {at},\ {where}\colon\ {ranks};\ \text{{{self.status}}}$"

    @property
    def uncertified(self) -> str:
        """About what SPEC.md has no certificates, which the verdict is about; empty where it has them."""
        if self.status == UNDECIDED:
            return "about what is undecided"
        if self._claim.uncertified or not self.task.every:
            return self._claim.uncertified
        return self.task.instance.uncertified or (self._claim.unspecified and f"for every n {self._claim.unspecified}")

    def certify(self) -> dict[str, Any]:
        """The certificate of the verdict (``certificates/SPEC.md``): what is claimed, and all that proves it.

        Raises
        ------
        TooLarge
            If its tables are too large to be eliminated, or to be checked by anybody.
        CaseError
            If there is none.
        """
        if self.uncertified:
            raise CaseError(f"{self.theorem} {self.group} has no certificate: there are none {self.uncertified}")
        content = self._content(self.task.case, self.task.instance)
        claim = content["claim"]
        unsaid = {k: str(x) for k, x in self.about.items() if k == "group" or str(claim.get(k)) != str(x)}
        named = isinstance(claim.get("group"), str) and not self.task.instance.several
        about = unsaid if self._claim.unspecified or not named else {}
        if self.task.every and "identities" in claim and claim["n"] != "all":
            about |= {"because": "; ".join(filter(None, (self.note, self._claim.because)))}
        about |= {"granted": self._claim.granted} if self._claim.granted else {}
        return {"certificate": VERSION, **content, "remarks": {"theorem": self.theorem} | about}

    def _content(self, case: Case, instance: Instance) -> dict[str, Any]:
        """What the certificate says, without remarks."""
        if not self.task.every:
            return self._claim.certificate(case, self.outcome)
        if instance.several:
            return self._claim.certificate_together(instance.series.factors, case, self.outcome)
        return self._claim.certificate_for_every_n(case, self.outcome)

    def save(self, path: str | Path) -> None:
        """Write the certificate of the verdict, which `eqmath check` accepts.

        Raises
        ------
        TooLarge
            If its tables are too large.
        CaseError
            If there is none.
        UsageError
            If the file cannot be written; nothing has changed then.
        """
        write_files({Path(path): certificate_text(self.certify()).encode()})

    def to_json(self) -> dict[str, Any]:
        """The row of ``eqmath verify --json``, with the proof for every order that is on record now."""
        checked = self.task.instance.theorem.checked
        return self._row() | (
            {"formal": {"file": checked[0][0].file, "statement": checked[0][0].name}} if checked else {}
        )

    def _row(self) -> dict[str, Any]:
        """What was decided."""
        row: dict[str, Any] = {field: getattr(self, field) for field in ROW}
        if self.ends:
            row |= {"source": self.source, "target": self.target}
        row |= {"method": self.method.to_json(), "witness": self.witness.to_json() if self.witness else None}
        row |= {"checks": self.checks, "not_checked": self.not_checked}
        return row | {"certificate": self.certificate} | ({"from": self.start} if self.task.every else {})

    def to_state(self) -> dict[str, Any]:
        """The row, and everything else that is needed to restore the verdict without computing it."""
        row = self._row() | {"witness": saved(self.witness) if self.witness else None}
        row["samples"] = asdict(self.samples) if self.samples else None
        return row | {"note": self.note, "sentence": self.outcome.sentence}

    @classmethod
    def from_state(cls, task: Task, state: dict[str, Any]) -> Verdict:
        """The verdict that was saved for a task, whose n₀ may not be known yet.

        Raises
        ------
        CaseError
            If these are not the fields of a verdict on this task.
        """
        try:
            if task.every:
                task = task.starting(state["from"])
            witness = None if state["witness"] is None else restored(state["witness"])
            samples = None if state["samples"] is None else Samples(**state["samples"])
            status, count, rank, dim = (state[name] for name in ("status", "diagrams", "rank", "dim"))
            method, checks = Method(**state["method"]), tuple(state["checks"])
            outcome = Outcome(status, count, rank, dim, method, witness, state["sentence"], checks, state["note"])
            found = cls(task, outcome, state["second_route"], samples, state["certificate"])
            given, again = loads(dumps(state)), loads(dumps(found.to_state()))
            if status not in (PROVED, REFUTED, UNDECIDED) or given != given | again:
                raise ValueError(f"{state['theorem']} {state['group']} {state['status']!r:.40}: another case, or none")
            return found
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise CaseError(f"expected the fields of a verdict: {type(error).__name__}: {error}") from error
