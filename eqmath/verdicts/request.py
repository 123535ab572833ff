"""What is asked for: theorems, groups, n, k and l, as people write them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from eqmath.errors import CaseError, NotExact, shown
from eqmath.exact import integer_of, number_text
from eqmath.groups import Series, SeriesProduct, parse_product, parse_series
from eqmath.methods import known_method
from eqmath.runs import MAX_ORDER, parse_range
from eqmath.spaces import Space
from eqmath.theorems import Theorem, all_theorems, theorem
from eqmath.theorems.box import SeriesBox, boxes
from eqmath.theorems.patterns import PatternRow, pattern_rows
from eqmath.theorems.theorem import Instance
from eqmath.verdicts.plan import Plan
from eqmath.verdicts.verdict import Verdict
from eqmath.verdicts.verdicts import Verdicts


@dataclass(frozen=True)
class Request:
    """Theorems and a range of cases, by the parameters of `verify`.

    What is not given is that of each theorem's tested range.

    Examples
    --------
    >>> plan = Request(["orthogonal-brauer"], n="1..2", max_order=4).plan()
    >>> [(k, l) for _, k, l in plan.parts()]
    [(0, 0), (0, 1), (1, 1), (1, 2), (2, 2)]
    """

    names: Sequence[str] = ()
    n: int | str | range | None = None
    k: int | None = None
    l: int | None = None
    order: int | None = None
    max_order: int | None = None
    group: str | None = None
    method: str = "reduced"
    quick: bool = False
    seed: int = 0
    source: str | Space | None = None
    target: str | Space | None = None

    def plan(self) -> Plan:
        """Which cases that is.

        Raises
        ------
        UnknownName, CaseError, GroupError
            If a name or a range is none.
        """
        chosen = list({t.name: t for t in map(theorem, self.names)}.values()) if self.names else all_theorems()
        products = None if self.group is None else parse_product(self.group)
        listed = self.group is not None and any(pattern_rows(t, self.group) for t in chosen)
        series, n = (None, self.n) if products or listed else self._group()
        ends = self._ends()
        instances = tuple(instance for t in chosen for instance in self._instances(t, series, products, ends))
        if ends is not None and not instances:
            raise CaseError(
                f"none of these theorems is about maps from {ends[0]} to {ends[1]}", hint=_about(chosen, ends)
            )
        if self.group is not None and not instances:
            what = "none of these theorems is" if self.names else "no theorem is"
            asked = products or series
            raise CaseError(
                f"{what} about {asked.every if asked else self.group}",
                hint="eqmath list names the groups of the theorems",
            )
        split, orders = self._split(), self._orders()
        method, every = known_method(self.method), not self.names and self.group is None
        return Plan(instances, _values(n), split, orders, method, self.quick, every, self.seed)

    def _instances(
        self, t: Theorem, series: Series | None, products: SeriesProduct | None, ends: tuple[Space, Space] | None
    ) -> list[Instance]:
        """A theorem for the groups that are asked for.

        Where n are asked for, its products of series and its patterns stand for those of its single groups that are
        among them.
        """
        if products is not None:
            return [*boxes(t, products, ends)]
        if self.group is not None and series is None:
            return [*pattern_rows(t, self.group, ends)]
        many = self.n is not None and series is None
        listed: list[SeriesBox | PatternRow] = [*boxes(t, None, ends), *pattern_rows(t, "", ends)] if many else []
        return [i for i in t.instances(series, ends) if not any(row.covers(i) for row in listed)] + listed

    def _group(self) -> tuple[Series | None, int | str | range | None]:
        """The group that is asked for, and the n, which it may set."""
        if self.group is None:
            return None, self.n
        series, fixed = parse_series(self.group)
        if series.only is not None or fixed is None:
            return series, self.n
        if self.n is not None and _values(self.n) != range(fixed, fixed + 1):
            raise CaseError(f"the group {self.group} has n = {fixed}, found n = {self.n} as well")
        return series, fixed if self.n is None else self.n

    def _ends(self) -> tuple[Space, Space] | None:
        """The spaces that are asked for, if any are."""
        if (self.source is None) != (self.target is None):
            raise CaseError("expected a source and a target together", hint='--from "Sym2(V)" --to V')
        if self.source is None or self.target is None:
            return None
        if self.k is not None or self.l is not None:
            raise CaseError("expected either k and l or two spaces, found both")
        return Space(self.source), Space(self.target)

    def _split(self) -> tuple[int, int] | None:
        if (self.k is None) != (self.l is None):
            raise CaseError("expected k and l together", hint="-k 1 -l 2, or --order 3")
        if self.order is not None and self.max_order is not None:
            raise CaseError("expected an order or a largest order, found both")
        if self.k is not None and not (self.order is None and self.max_order is None):
            raise CaseError("expected either k and l or an order, found both")
        return None if self.k is None or self.l is None else (_bounded(self.k, "k"), _bounded(self.l, "l"))

    def _orders(self) -> range | None:
        if self.order is not None:
            return range(_bounded(self.order, "the order"), self.order + 1)
        return None if self.max_order is None else range(_bounded(self.max_order, "the largest order") + 1)


def verify(
    *names: str,
    n: int | str | range | None = None,
    k: int | None = None,
    l: int | None = None,
    order: int | None = None,
    max_order: int | None = None,
    group: str | None = None,
    method: str = "reduced",
    quick: bool = False,
    seed: int = 0,
    source: str | Space | None = None,
    target: str | Space | None = None,
) -> Verdict | Verdicts:
    """Decide theorems: one `Verdict` for one case, a list with ``.exit`` for a range.

    Parameters
    ----------
    *names : str
        Theorem names; none means all.
    n : int, range, "1..4" or "all", optional
    k, l : int, optional
        One split, both together.
    order, max_order : int, optional
        One order l+k, or all up to it.
    group : str, optional
        Only the theorems about this group; ``"S(4)"`` also sets n.
    method : "reduced" or "direct"
    quick : bool
        Small ranges only.
    seed : int
        Of the random exact elements that are checked besides.
    source, target : Space or str, optional
        Of the theorems about spaces, both together.

    Raises
    ------
    UnknownName, CaseError, GroupError
        If a name or a range is none, or no case is within the hypotheses.
    TooLarge
        If the predicted memory is above the limit.

    Examples
    --------
    >>> v = verify("symmetric-diagram-basis", n=3, k=2, l=2)
    >>> v.status, v.rank, v.dim
    ('proved', 14, 14)
    >>> verify("symmetric-bell-count", n="1..3", order=2).exit
    0
    """
    plan = Request(names, n, k, l, order, max_order, group, method, quick, seed, source, target).plan()
    plan.require_cases()
    verdicts = plan.run()
    ranged = isinstance(n, range) or ".." in str(n)
    one_n = isinstance(plan.n, range) and len(plan.n) == 1 and not ranged
    one_n = one_n or (len(plan.instances) == 1 and plan.instances[0].single and n is None)
    single = len(names) == 1 and one_n and (k is not None or order is not None or source is not None)
    return verdicts[0] if single and len(verdicts) == 1 else verdicts


def _about(chosen: Sequence[Theorem], ends: tuple[Space, Space]) -> str:
    """Why the first theorem about spaces is not about these, or which theorems are about spaces."""
    about = [t for t in chosen if t.spaces is not None]
    if about and about[0].spaces is not None:
        return f"{about[0].name}: {about[0].spaces.fault(*ends) or about[0].hypotheses}"
    return "theorems about spaces: " + ", ".join(t.name for t in all_theorems() if t.spaces is not None)


def _bounded(value: int, name: str) -> int:
    found = integer_of(value)
    if found is None or not 0 <= found <= MAX_ORDER:
        raise CaseError(f"expected {name} to be an integer from 0 to {MAX_ORDER}, found {shown(value)}")
    return found


def _values(n: int | str | range | None) -> range | str | None:
    if isinstance(n, float):
        raise NotExact(f"expected n to be an integer, found the float {n!r}")
    if n is None or isinstance(n, range) or (isinstance(n, str) and n == "all"):
        return n
    number = integer_of(n)
    return parse_range(n if isinstance(n, str) else shown(n) if number is None else number_text(number))
