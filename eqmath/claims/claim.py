"""What every claim about Hom_G(V^⊗k, V^⊗l) answers."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from functools import cache
from typing import Any, ClassVar, Protocol, Self

from eqmath.claims.case import Case
from eqmath.claims.labelled import has_many, labels_used
from eqmath.claims.outcome import Outcome
from eqmath.claims.tables import for_every_n, values_used
from eqmath.errors import CaseError
from eqmath.exact import Matrix
from eqmath.groups import Group, Series
from eqmath.hom import cost_of
from eqmath.methods import (
    Cost,
    Samples,
    Stability,
    Uniformity,
    Vectors,
    require_affordable,
    sample_vectors,
    spanning_vectors,
    stability,
)
from eqmath.pieces import PieceWork


class Listed(Protocol):
    """A list of maps, each with a name.

    >>> from eqmath import Aut
    >>> from eqmath.claims import Powers
    >>> powers: Listed = Powers(Aut("path:2"))
    >>> [(powers.diagram(i), powers.matrix(i)) for i in range(len(powers))]
    [('A^0', Matrix([[1, 0], [0, 1]])), ('A^1', Matrix([[0, 1], [1, 0]]))]
    """

    def __len__(self) -> int: ...

    def diagram(self, index: int) -> Any:
        """The name of one of them."""

    def matrix(self, index: int) -> Matrix:
        """One of them."""

    def matrices(self) -> Iterator[Matrix]:
        """All of them, one by one."""


@dataclass(frozen=True)
class Named:
    """The matrices of a family that a claim names.

    >>> from eqmath import S
    >>> from eqmath.claims import Spanning
    >>> print(*Spanning.of_series(S).named)
    D_π for partition: 1 where the indices agree inside every block
    """

    family: str
    symbol: str
    entries: str

    def to_json(self) -> dict[str, str]:
        """name, matrices and entries."""
        return {"name": self.family, "matrices": self.symbol, "entries": self.entries}

    def __str__(self) -> str:
        return f"{self.symbol} for {self.family}: {self.entries}"


@dataclass(frozen=True)
class Claim(ABC):
    """A statement about Hom_G(V^⊗k, V^⊗l), true or false at every case (n, k, l).

    A kind of claim is one file with one class of this base. It decides one case, names the maps that it
    speaks of, and overrides what is answered otherwise than here.

    Attributes
    ----------
    series : Series
    n : int or None
        Fixed, or every n.

    Examples
    --------
    >>> from eqmath import S
    >>> from eqmath.claims import Reader, WeightCount, read_formula
    >>> claim: Claim = WeightCount(S, read_formula(Reader("Bell(l + k)")))
    >>> print(claim, claim.decide(Case(1, 1, 1)).status, claim.decide(Case(2, 1, 1)).status)
    the number of S(n) weights is Bell(l + k) refuted proved
    """

    series: Series
    n: int | None = field(default=None, kw_only=True)
    one_split: ClassVar[bool] = False
    """Whether every split is decided for itself; equivariance and ranks at one split are those at all of its order."""
    taken: ClassVar[tuple[str, ...]] = ()
    """What is taken from other theorems, where the claim is about one split of each order."""
    grows: ClassVar[bool] = False
    """Whether the ranks and dimensions of a verdict for every n are other ones at every n."""
    has_ranks: ClassVar[bool] = False
    """Whether the ranks are those of a list of diagrams that the claim is about."""
    granted: ClassVar[str] = ""
    """Why what a certificate has is what is claimed, where nobody checks that; or nothing."""

    @abstractmethod
    def decide(self, case: Case, method: str = "reduced") -> Outcome:
        """The outcome at one case.

        Raises
        ------
        CaseError
            If the case is not one that the claim speaks of, or the method treats none such.
        TooLarge
            If the computation exceeds the memory limit.
        """

    @abstractmethod
    def vectors(self, case: Case) -> Listed:
        """The maps that the claim speaks of, or by which it is decided."""

    @abstractmethod
    def samples(self, case: Case, seed: int) -> Samples | None:
        """Some of these maps under some random elements; none where nothing is said about equivariance."""

    @abstractmethod
    def __str__(self) -> str:
        """The claim as a sentence."""

    def admits(self, case: Case) -> bool:
        """Whether the claim speaks of a case."""
        return True

    def case(self, n: int, k: int, l: int) -> Case:
        """The case at n and a split."""
        return Case(n, k, l)

    def ends_at(self, case: Case) -> dict[str, Any]:
        """The two ends of the maps of a case as a certificate has them."""
        return {"k": case.k, "l": case.l}

    @property
    def only(self) -> tuple[int, int] | None:
        """The one split that the claim speaks of, if it is about spaces with given numbers of legs."""
        return None

    def second_route(self, case: Case) -> int | None:
        """The dimension of Hom_G by characters."""
        return self.series.bent(case.k, case.l).dimension(case.order, case.n)

    def require_affordable(self, n: int, k: int, l: int, method: str = "reduced") -> None:
        """Refuse a case whose Hom_G needs more memory than is allowed.

        Raises
        ------
        TooLarge
            If it does.
        """
        if self.series.parts:
            require_affordable(self.series(n), k, l, method)

    def pieces(self, case: Case, method: str) -> list[PieceWork]:
        """What of a case can be found apart, by other processes; nothing, where it is one piece of work."""
        return []

    def cost_at(self, n: int, k: int, l: int, method: str = "reduced") -> Cost:
        """What Hom_G is predicted to need."""
        return cost_of(self.series(n), k, l, method)

    def system_start(self, k: int, l: int) -> int:
        """From which n on the system is the same; with the group's own vectors where those of the claim are not."""
        if self.same_for_large_n:
            return self.stable(k, l).start
        series = self.series.bent(k, l)
        return stability(series, k + l, lambda n: spanning_vectors(self.series(n), k, l)).start

    @property
    def same_for_large_n(self) -> bool:
        """Whether equal systems give the claim equal truth values, so that there is an argument for every n."""
        return False

    @property
    def split_matters(self) -> bool:
        """Whether k and l enter otherwise than by l + k."""
        return True

    def constant_from(self, m: int) -> int:
        """From which n on what is claimed is the same, beyond the system."""
        return 1

    @property
    def constant_because(self) -> str:
        """Why it is, where that is to be said."""
        return ""

    def stable(self, k: int, l: int) -> Stability:
        """From which n on the system is the same, and why.

        Raises
        ------
        CaseError
            If there is no argument for every n.
        """
        raise CaseError(f"there is no argument for every n: {self}", hint="give -n 1..6")

    def uniform(self, members: Sequence[Series], k: int, l: int) -> Uniformity:
        """From which n on the system is the same, for every factor of a product of series.

        Raises
        ------
        CaseError
            If there is no argument for every n.
        """
        raise CaseError(f"there is no argument for every n of several series: {self}", hint="give -n 1..3")

    def claimed(self, case: Case) -> Fraction | None:
        """The number that is claimed, if one is."""
        return None

    def cost(self, case: Case) -> Cost:
        """What deciding a case needs beside Hom_G."""
        return Cost(0, 0, 0, 0.0)

    @property
    def general(self) -> Self:
        """The same claim for every n."""
        return replace(self, n=None)

    @property
    def named(self) -> tuple[Named, ...]:
        """The matrices of every family that the claim names."""
        return ()

    def require_matrices(self, n: int | None) -> None:
        """Refuse a claim that names families without matrices at n, or at any."""
        return

    def values_used(self, case: Case) -> int:
        """The largest number of values that anything in the systems uses, for a certificate for every n.

        Raises
        ------
        CaseError
            If there is no argument for every n.
        """
        raise CaseError(f"there is no argument for every n: {self}")

    @property
    def uncertified(self) -> str:
        """About what SPEC.md has no certificates, which the claim is about; empty where it has them."""
        return "about such claims"

    @property
    def unspecified(self) -> str:
        """About what SPEC.md has certificates for one n alone, by the generators of the group; or nothing."""
        return ""

    @property
    def because(self) -> str:
        """Why what a certificate has is enough for every n, beside what is said of the systems; or nothing."""
        return ""

    @property
    def unspecified_together(self) -> str:
        """About what SPEC.md has certificates for the n of one series alone; empty where it has them for several."""
        return "about every n of several series"

    def certificate_together(self, factors: Sequence[Group], case: Case, outcome: Outcome) -> dict[str, Any]:
        """What a certificate says for every n of several series, from those of these groups on.

        Raises
        ------
        CaseError
            If there are no certificates.
        """
        raise CaseError(f"SPEC.md has no certificates {self.unspecified_together}")

    def certificate(self, case: Case, outcome: Outcome) -> dict[str, Any]:
        """What a certificate of the outcome says (``certificates/SPEC.md``).

        Raises
        ------
        CaseError
            If there are no certificates.
        TooLarge
            If nobody would check it.
        """
        raise CaseError(f"SPEC.md has no certificates {self.uncertified}")

    def certificate_for_every_n(self, case: Case, outcome: Outcome) -> dict[str, Any]:
        """What a certificate says of an outcome for every n from that of the case on.

        Raises
        ------
        CaseError
            If there are no certificates.
        TooLarge
            If nobody would check it.
        """
        return for_every_n(self.certificate(case, outcome), self.series, case, self.values_used(case))


@dataclass(frozen=True)
class AboutDiagrams(Claim):
    """A claim about diagrams in the parts of a series of groups; without saying more, about the spanning set.

    >>> from eqmath import A
    >>> from eqmath.claims import Spanning
    >>> claim: AboutDiagrams = Spanning.of_series(A)
    >>> [str(claim.vectors(Case(3, 1, 1)).diagram(i)) for i in range(3)], claim.stable(1, 1).start
    (["1,1'", "1|1'", "J(1|1')"], 4)
    """

    def vectors(self, case: Case) -> Vectors:
        """The vectors of the group's spanning set."""
        return spanning_vectors(self.series(case.n), case.k, case.l)

    def samples(self, case: Case, seed: int) -> Samples | None:
        """Some of the vectors under some random elements."""
        return sample_vectors(self.series(case.n), self.vectors(case), seed)

    def values_used(self, case: Case) -> int:
        """Those of the group's systems of the order."""
        if has_many(self.series, case.order, case.n):
            return labels_used(self.series, case.order)
        return values_used(self.series.bent(case.k, case.l), case.order)

    def stable(self, k: int, l: int) -> Stability:
        """From which n on the system of the claim's vectors is the same, and why; built once."""
        return _stable(self, k, l)


@cache
def _stable(claim: AboutDiagrams, k: int, l: int) -> Stability:
    return stability(claim.series.bent(k, l), k + l, lambda n: claim.vectors(Case(n, k, l)))
