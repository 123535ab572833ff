"""Certificates of identities between products of matrices: lists of sums that are 0 (SPEC.md §10)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import reduce
from math import prod
from typing import Any, NamedTuple

import numpy as np

from eqmath.certificates import VERSION
from eqmath.claims.commuting import Content
from eqmath.claims.outcome import PROVED, REFUTED
from eqmath.claims.stated import NO_SENTENCES, Sentences
from eqmath.errors import CaseError, Disagreement, TooLarge
from eqmath.exact import Matrix, Number
from eqmath.families import Family
from eqmath.limits import grouped
from eqmath.methods import Vectors

MOST_STEPS, MOST_ENTRIES, MOST_CELLS = 3 * 10**7, 400_000, 10**7
"""Nobody checks more steps of products, more entries of matrices, or larger Kronecker products."""
Term = tuple[Number, Sequence[Sequence[str]]]
"""A coefficient, and factors from the left to the right, each a Kronecker product of matrices by their texts."""
Sum = Sequence[Term]
"""Terms that are said to add up to 0."""


def unnamed(text: str) -> Matrix:
    """No matrix: where a certificate names none by diagrams.

    >>> unnamed("1,1'")
    Traceback (most recent call last):
    eqmath.errors.CaseError: no diagrams are expected here, found 1,1'

    Raises
    ------
    CaseError
        Always.
    """
    raise CaseError(f"no diagrams are expected here, found {text}")


def images_in(own: Family, n: int) -> Callable[[str], Matrix]:
    """The matrices of the diagrams of a family by their texts.

    >>> from eqmath.families import family
    >>> images_in(family("brauer"), 2)("1,2").T
    Matrix([[1, 0, 0, 1]])
    """
    return lambda text: own.matrix(own.read(text), n)


class NamedDiagrams(NamedTuple):
    """Diagrams of some families by their texts.

    Attributes
    ----------
    families : list of Family
        In the order of their first diagrams.
    texts : list of str
    owner : text ↦ the family of a diagram
    n : int

    Examples
    --------
    >>> from eqmath.families import family
    >>> own = family("brauer")
    >>> NamedDiagrams([own], ["1,2"], {"1,2": own}, 2).matrix("1,2").T
    Matrix([[1, 0, 0, 1]])
    """

    families: list[Family]
    texts: list[str]
    owner: dict[str, Family]
    n: int

    def matrix(self, text: str) -> Matrix:
        """The matrix of one of them."""
        return images_in(self.owner[text], self.n)(text)


def diagrams_named(vectors: Vectors, diagrams: Sequence[Any]) -> NamedDiagrams:
    """Some diagrams of a spanning set as an identity names them.

    >>> from eqmath import O
    >>> from eqmath.methods import spanning_vectors
    >>> vectors = spanning_vectors(O(2), 1, 1)
    >>> diagrams_named(vectors, [vectors.diagram(0)]).texts
    ["1,1'"]
    """
    owner = {str(vectors.diagram(i)): block.family for i, (block, _) in enumerate(vectors.members)}
    texts = list(map(str, diagrams))
    families = {owner[text].name: owner[text] for text in owner if text in texts}
    return NamedDiagrams(list(families.values()), texts, owner, vectors.n)


def identities_content(
    status: str,
    n: int,
    families: Sequence[str | Sequence[str]],
    identities: Iterable[Sum],
    image: Callable[[str], Matrix],
    matrices: Sequence[Matrix] = (),
    claims: Sequence[Content] = (),
    stated: Sentences = NO_SENTENCES,
) -> Content:
    """The fields of a certificate about identities, and of other claims proved with them, without remarks.

    Parameters
    ----------
    status : "proved" or "refuted"
        What it is known to be.
    n : int
    families : names of families of SPEC.md §8, then lists of diagrams by their texts
    identities : sums of terms
    image : the text of a diagram ↦ its matrix
    matrices : those that are named ``#0``, ``#1``, …; transposed is ``^#0``
    claims : the certificates of other claims
    stated : sentences about the matrices, which are true or false as is known

    Raises
    ------
    TooLarge
        If nobody would check it.
    Disagreement
        If it is the other.

    Examples
    --------
    >>> A = Matrix([[0, 1], [1, 0]])
    >>> squares = [[(1, [["#0"], ["#0"]]), (-1, [["#0"]])]]
    >>> identities_content("refuted", 2, (), squares, lambda text: A, [A])["witness"]
    {'kind': 'identity', 'identity': 0, 'row': 0, 'column': 0, 'value': 1}
    """
    listed, sums = list(identities), Sums(image, matrices)
    for terms in listed:
        sums.spend(terms)
    witness = next((found for i, terms in enumerate(listed) if (found := sums.witness(i, terms))), None)
    witness = witness or stated.witness
    written = [[[c, *map(list, factors)] for c, factors in terms] for terms in listed]
    claim = {
        "claims": [own["claim"] for own in claims], "families": list(families), "identities": written,
        "kind": "identities", "matrices": [W.tolist() for W in matrices], "n": n,
    }  # fmt: skip
    claim |= stated.written
    true = witness is None and all(own["status"] == PROVED for own in claims)
    factors = [{key: x for key, x in own.items() if key != "certificate"} for own in claims]
    if status != (PROVED if true else REFUTED):
        raise Disagreement(f"{len(listed)} identities, of which {witness or 'none'} is false, are said to be {status}")
    made = {"certificate": VERSION, "claim": claim, "factors": factors, "method": "identities", "status": status}
    return made | ({"witness": witness} if witness else {})


def sentences_content(
    status: str, stated: Sentences, matrices: Sequence[Matrix], n: int = 1, claims: Sequence[Content] = ()
) -> Content:
    """The fields of a certificate about sentences on matrices alone, and of other claims proved with them.

    >>> stated = Sentences((("2 = 3", False),))
    >>> sentences_content("refuted", stated, ())["witness"]
    {'kind': 'sentence', 'sentence': 0}

    Raises
    ------
    TooLarge
        If nobody would check it.
    Disagreement
        If it is the other.
    """
    return identities_content(status, n, (), (), unnamed, matrices, claims, stated)


class Sums:
    """The values of sums of products, with the steps that a checker needs for them.

    Parameters
    ----------
    image : the text of a diagram ↦ its matrix
    matrices : those named by their numbers

    Examples
    --------
    >>> sums = Sums(lambda text: Matrix([[1, 1]]), [Matrix([[2]])])
    >>> sums.value([(1, [["^1"], ["1"]]), (-1, [["1"], ["^1"], ["#0"]])][:1])
    Matrix([[1, 1], [1, 1]])
    """

    def __init__(self, image: Callable[[str], Matrix], matrices: Sequence[Matrix]) -> None:
        self._image, self._matrices, self._steps = image, matrices, 0
        self._known: dict[str, Matrix] = {}
        if sum(W.shape[0] * W.shape[1] for W in matrices) > MOST_ENTRIES:
            raise TooLarge(f"{len(matrices)} matrices have too many entries for a certificate")

    def one(self, text: str) -> Matrix:
        """A matrix by its text."""
        if text not in self._known:
            if text.startswith("^"):
                self._known[text] = self.one(text[1:]).T
            else:
                self._known[text] = self._matrices[int(text[1:])] if text.startswith("#") else self._image(text)
                if prod(self._known[text].shape) > MOST_ENTRIES:
                    raise TooLarge(f"the matrix of {text} is too large for a certificate")
        return self._known[text]

    def factor(self, texts: Sequence[str]) -> Matrix:
        """A Kronecker product."""
        return reduce(Matrix.kron, map(self.one, texts))

    def value(self, terms: Sum) -> Matrix:
        """The sum."""
        parts = [reduce(lambda a, b: a * b, map(self.factor, factors)) * c for c, factors in terms]
        return reduce(lambda a, b: a + b, parts)

    def witness(self, number: int, terms: Sum) -> Content | None:
        """The first entry of a sum that is not 0."""
        value = self.value(terms)
        for i, row in enumerate(value.tolist()):
            for j, x in enumerate(row):
                if x:
                    return {"kind": "identity", "identity": number, "row": i, "column": j, "value": x}
        return None

    def spend(self, terms: Sum) -> None:
        """Count the steps of products of entries that are not 0.

        Raises
        ------
        TooLarge
            If nobody would take them all.
        """
        for _, factors in terms:
            supports = [self._support(texts) for texts in factors]
            made = supports[0]
            for place, other in enumerate(supports[1:], 2):
                self._steps += int(made.sum(axis=0) @ other.sum(axis=1)) + int(made.sum())
                self._require_short()
                if place < len(supports):
                    made = (made.astype(np.int64) @ other.astype(np.int64)) != 0
        self._require_short()

    def _require_short(self) -> None:
        if self._steps > MOST_STEPS:
            raise TooLarge(f"identities with more than {grouped(MOST_STEPS)} steps are too long for a certificate")

    def _support(self, texts: Sequence[str]) -> Any:
        """Where a Kronecker product is not 0."""
        found = [np.asarray(self.one(text).to_numpy() != 0) for text in texts]
        made: Any = found[0]
        for other in found[1:]:
            self._steps += int(made.sum()) * int(other.sum())
            self._require_short()
            if made.size * other.size > MOST_CELLS:
                raise TooLarge(f"a Kronecker product of {grouped(made.size * other.size)} entries is too large")
            made = np.kron(made, other)
        return made
