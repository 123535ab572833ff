"""The claim that every diagram is a permutation on a planar diagram on a permutation, and so is its matrix."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import Any, ClassVar

import numpy as np

from eqmath.claims.case import Case
from eqmath.claims.claim import AboutDiagrams
from eqmath.claims.commuting import Content
from eqmath.claims.graph_identities import GraphIdentities
from eqmath.claims.identities import Sum, identities_content
from eqmath.claims.multiplication import require_entries
from eqmath.claims.outcome import PROVED, REFUTED, Outcome
from eqmath.claims.spanning import Spanning
from eqmath.claims.witness import Numbers
from eqmath.claims.written import known_texts, written
from eqmath.combinatorics import Word
from eqmath.contractions import row_blocks
from eqmath.diagrams import Diagram, Factors
from eqmath.diagrams.matrices import places_of_ones
from eqmath.exact import Integers, Matrix
from eqmath.families import Family
from eqmath.families.family import entries_of
from eqmath.limits import timed
from eqmath.methods import Method, Vectors

MOST_ENTRIES = 10**7
"""So many matrix entries are compared at one case."""
Wrong = tuple[str, Numbers]


def factors_of(diagram: Any) -> Factors:
    """The factors of a diagram of any family.

    >>> print(*factors_of(Diagram("1,2'|2|1'")))
    1,2'|2,1' 1|2,1'|2' 1,2'|2,1'
    """
    found: Factors = diagram.factor()
    return found


def upper_left_out(diagram: Any) -> Factors:
    """A false factorisation: outputs stay where they are in the planar diagram.

    >>> print(*upper_left_out(Diagram("1,2'|2,1'")))
    1,1'|2,2' 1,1'|2,2' 1,1'|2,2'
    """
    found = factors_of(diagram)
    return found._replace(upper=found.upper.identity(found.upper.k))


def lower_inverted(diagram: Any) -> Factors:
    """A false factorisation: inputs go back to where they would come from.

    >>> print(*lower_inverted(Diagram("1,3'|1'|2'")))
    1,1' 1,1'|2'|3' 1,2'|2,3'|3,1'
    """
    found = factors_of(diagram)
    return found._replace(lower=found.lower.flip())


def last_two_exchanged(diagram: Any) -> Factors:
    """The last two inputs of the planar diagram exchanged: false if an edge knows which of its ends is the first.

    >>> print(*last_two_exchanged(Diagram("1',2'")))
    0 1',2' 1,2'|2,1'
    """
    found = factors_of(diagram)
    k = found.lower.k
    exchanged = Diagram.permutation([*range(1, k - 1), *range(k, max(k - 2, 0), -1)])
    return found._replace(lower=found.lower.then(exchanged)[0])


@dataclass(frozen=True)
class Factorisation(AboutDiagrams):
    """Each diagram of a group's spanning set is permutation • planar • permutation, the matrices likewise.

    The matrices are compared entry by entry. The planar diagram, if it has no determinant, is a tensor product of
    diagrams with one block, its matrix their Kronecker product: those with outputs alone, those that cross, those
    with inputs alone; what is planar already is taken apart no further.

    Attributes
    ----------
    factor : diagram ↦ its factors

    Examples
    --------
    >>> from eqmath import Sp
    >>> Factorisation(Sp).decide(Case(2, 2, 2)).sentence
    '3 diagrams are permutation • planar • permutation, and their matrices are'
    """

    factor: Callable[[Any], Factors] = factors_of
    one_split: ClassVar[bool] = True
    uncertified = ""
    unspecified = "about factorisations"

    def vectors(self, case: Case) -> Vectors:
        """The diagrams of the group's spanning set."""
        return Spanning.of_group(self.series(case.n)).vectors(case)

    def samples(self, case: Case, seed: int) -> None:
        """The claim does not concern equivariance."""

    def decide(self, case: Case, method: str = "reduced") -> Outcome:
        """The outcome at one case; every method comes to this one.

        Raises
        ------
        TooLarge
            If more entries would be compared than `MOST_ENTRIES`.
        """
        vectors = self.vectors(case)
        entries = require_entries(len(vectors), case, MOST_ENTRIES)
        wrong = next((found for found in self._faults(case, vectors) if found), None)
        sentence, witness = wrong or (
            f"{len(vectors)} diagrams are permutation • planar • permutation, and their matrices are",
            None,
        )
        checks = (
            f"matrices: the product of the three compared with that of the diagram, {entries} entries",
            "planar diagrams: the Kronecker product of their pieces, unless these are determinants",
        )
        how = Method("entries", entries, 0, None, 0)
        status = REFUTED if wrong else PROVED
        return Outcome(status, len(vectors), None, None, how, witness, sentence, checks)

    def certificate(self, case: Case, outcome: Outcome) -> Content:
        """Every matrix as a product of three, and every planar one without a determinant as a Kronecker product.

        Raises
        ------
        TooLarge
            If nobody would check it.
        """
        vectors, n, known = self.vectors(case), case.n, dict[str, Matrix]()
        if self.series.graph is not None:
            return self._about_graph(GraphIdentities(self.series.graph), vectors, outcome)
        sums: list[Sum] = []
        for block, word in vectors.members:
            own = block.family
            d = own.diagram(word, case.l)
            upper, planar, lower = self.factor(d)
            shapes = self._piece_shapes(case, own, planar.word) or []
            pieces = [own.diagram((0,) * (a + b), a) for a, b in shapes]
            made: list[Sum] = [[(1, written(d)), (-1, [[str(upper)], *written(planar), [str(lower)]])]]
            made += [[(1, written(planar)), (-1, [list(map(str, pieces))])]] if pieces else []
            for text in known_texts(made):
                known.setdefault(text, own.matrix(own.parse(text), n))
            sums += made
        names = [block.family.name for block in vectors.blocks]
        return identities_content(outcome.status, n, names, sums, known.__getitem__)

    def _about_graph(self, written: GraphIdentities, vectors: Vectors, outcome: Outcome) -> Content:
        """The same for bilabelled graphs, which are written with adjacency matrices."""
        sums: list[Sum] = []
        for index in range(len(vectors)):
            d = vectors.diagram(index)
            upper, planar, lower = self.factor(d)
            factors = [[str(upper)], *written.factors(planar), [str(lower)]]
            sums.append([(1, written.factors(d)), (-1, factors)])
        sums += written.definitions()
        return identities_content(
            outcome.status, written.images.n, ("partition",), sums, written.image, written.matrices
        )

    def _faults(self, case: Case, vectors: Vectors) -> Iterator[Wrong | None]:
        """For every diagram what is wrong with it, or None."""
        for index, (block, word) in timed(enumerate(vectors.members), "taking diagrams apart", every=1):
            found = self._fault(case, block.family, word)
            yield (f"{vectors.diagram(index)}: {found[0]}", found[1]) if found else None

    def _fault(self, case: Case, own: Family, word: Word) -> Wrong | None:
        n, l = case.n, case.l
        upper, planar, lower = self.factor(own.diagram(word, l))
        if not (upper.is_permutation and lower.is_permutation):
            return "a factor that is not a permutation", Numbers(Fraction(0), 1)
        middle = entries_of(own, planar.word, l, n)
        product = middle[_ones(upper, n)[0]][:, _ones(lower, n)[1]]
        again = factors_of(planar)
        return (
            _differs("entry", product, entries_of(own, word, l, n))
            or _differs("entry of the planar diagram", self._pieces(case, own, planar.word), middle)
            or _still(again.upper, upper.identity(l))
            or _still(again.lower, lower.identity(case.k))
        )

    def _pieces(self, case: Case, own: Family, word: Word) -> Integers:
        """The Kronecker product of the pieces of a planar diagram; the diagram itself, if it has a determinant."""
        shapes = self._piece_shapes(case, own, word)
        if shapes is None:
            return entries_of(own, word, case.l, case.n)
        found: Integers = np.ones((1, 1), dtype=np.int64)
        for above, below in shapes:
            found = np.kron(found, entries_of(own, (0,) * (above + below), above, case.n))
        return found

    def _piece_shapes(self, case: Case, own: Family, word: Word) -> list[tuple[int, int]] | None:
        """The numbers of outputs and inputs of the pieces; None if there is a determinant."""
        rows = own.matrices.rows
        headless = rows is not None and rows(word, case.l, case.n).lower.head is None
        return one_block_pieces(word, case.l) if headless else None

    def __str__(self) -> str:
        return f"diagrams are permutation, planar and permutation in {self.series.name(self.n)}"


def one_block_pieces(word: Word, l: int) -> list[tuple[int, int]]:
    """The numbers of outputs and inputs of all blocks: those with outputs alone, the crossing ones, the others.

    >>> one_block_pieces((0, 0, 1, 1, 2), 3)
    [(2, 0), (1, 1), (0, 1)]
    """
    top, bottom = row_blocks(word[:l]), row_blocks(word[l:])
    alone, crossing = [b for b in top if b not in bottom], [b for b in top if b in bottom]
    ordered = [*alone, *crossing, *(b for b in bottom if b not in top)]
    return [(len(top.get(b, ())), len(bottom.get(b, ()))) for b in ordered]


@lru_cache(maxsize=1024)
def _ones(permutation: Diagram, n: int) -> tuple[Integers, Integers]:
    """Where every row of a permutation diagram's matrix has its one, and where every column."""
    rows, columns = places_of_ones(permutation.word, permutation.l, n)
    return columns[np.argsort(rows)], rows[np.argsort(columns)]


def _differs(what: str, found: Integers, true: Integers) -> Wrong | None:
    for row, column in np.argwhere(found != true)[:1].tolist():
        return f"{what} {row + 1}, {column + 1}", Numbers(Fraction(int(found[row, column])), int(true[row, column]))
    return None


def _still(found: Diagram, identity: Diagram) -> Wrong | None:
    """That what is planar is left as it is."""
    return None if found == identity else ("what is planar is moved again", Numbers(Fraction(0), 1))
