"""The papers whose claims are verified: which theorems cover them, at which ranges, and what is not covered."""

from __future__ import annotations

import re
from dataclasses import dataclass

from eqmath.errors import UnknownName


@dataclass(frozen=True)
class Covered:
    """A claim of a paper and the theorem that verifies it.

    Attributes
    ----------
    claim : str
        In our words.
    theorem : str
    max_order : int
        The orders 0, …, max_order are run, where the theorem has orders.
    n : str
        ``all`` for every n at each order, or a range such as ``1..3``.
    """

    claim: str
    theorem: str
    max_order: int = 6
    n: str = "all"


@dataclass(frozen=True)
class Paper:
    """A paper: what is needed to cite it, its claims that are covered, and those that are not.

    Attributes
    ----------
    arxiv, title, year : str
    authors : tuple of str
        Given names first.
    claims : tuple of Covered
    left : tuple of str
        Claims that eqmath does not cover, each in a sentence.
    minutes : str
        How long its reproduction takes on two cores.
    """

    arxiv: str
    title: str
    year: str
    authors: tuple[str, ...]
    claims: tuple[Covered, ...]
    left: tuple[str, ...]
    minutes: str = "less than a minute"

    @property
    def bibtex(self) -> str:
        """An entry for a bibliography."""
        surname = self.authors[0].split()[-1].lower().replace("-", "")
        return (
            f"@misc{{{surname}{self.year}{self.arxiv.replace('.', '')},\n"
            f"  title = {{{{{self.title}}}}},\n"
            f"  author = {{{' and '.join(self.authors)}}},\n"
            f"  year = {{{self.year}}},\n"
            f"  eprint = {{{self.arxiv}}},\n"
            f"  archivePrefix = {{arXiv}}\n}}"
        )


ONE = ("Edward Pearce-Crump",)
PAPERS = {
    paper.arxiv: paper
    for paper in (
        Paper(
            "2212.08648",
            "Connecting Permutation Equivariant Neural Networks and Partition Diagrams",
            "2022",
            ONE,
            (
                Covered(
                    "the diagrams with at most n blocks give a basis, the diagram basis", "symmetric-diagram-basis"
                ),
                Covered("so do their orbit matrices, the orbit basis", "symmetric-orbit-basis"),
                Covered(
                    "corrected: that the number of weights is Bell(l+k), which holds for n ≥ l+k",
                    "symmetric-bell-count",
                ),
                Covered("the number of weights by walks in the McKay quiver", "mckay-walks"),
                Covered("local symmetries: tuples of diagrams on tensor products", "local-symmetries", 4),
            ),
            (
                "multiple feature channels: built and tested in the layers, but no theorem of the registry",
                "anything about training or accuracy",
            ),
        ),
        Paper(
            "2212.08630",
            "Brauer's Group Equivariant Neural Networks",
            "2022",
            ONE,
            (
                Covered("the Brauer diagrams span the O(n)-equivariant layers", "orthogonal-brauer"),
                Covered("that they are a basis, which holds for l+k ≤ 2n and for odd l+k", "orthogonal-brauer-basis"),
                Covered("the Brauer diagrams span the Sp(n)-equivariant layers", "symplectic-brauer"),
                Covered("that they are a basis, which holds for l+k ≤ n and for odd l+k", "symplectic-brauer-basis"),
                Covered(
                    "with the (l+k)\\n-diagrams they span the SO(n)-equivariant layers", "special-orthogonal-grood"
                ),
                Covered(
                    "that Brauer diagrams alone span them, which fails where there are others",
                    "special-orthogonal-brauer-only",
                ),
                Covered(
                    "that the (l+k)\\n-diagrams are independent, which holds for l+k = n",
                    "special-orthogonal-grood-independent",
                ),
                Covered("local symmetries: tuples of diagrams on tensor products", "local-symmetries", 4),
            ),
            (
                "multiple feature channels: built and tested in the layers, but no theorem of the registry",
                "anything about training or accuracy",
            ),
        ),
        Paper(
            "2301.10152",
            "How Jellyfish Characterise Alternating Group Equivariant Neural Networks",
            "2023",
            ONE,
            (
                Covered("diagrams and jellyfish are a basis of the A(n)-equivariant layers", "alternating-jellyfish"),
                Covered("the number of weights, which fails for n = 1", "alternating-jellyfish-count"),
                Covered("that A(n)-layers are S(n)-layers, which holds for l+k ≤ n−2", "alternating-equals-symmetric"),
                Covered("jellyfish compose by the determinant calculus", "jellyfish-category", 4, "1..3"),
                Covered("local symmetries: tuples of diagrams on tensor products", "local-symmetries", 4),
            ),
            ("the cost of implementing the algorithm that computes a weight matrix",),
        ),
        Paper(
            "2307.07810",
            "Graph Automorphism Group Equivariant Neural Networks",
            "2023",
            ("Edward Pearce-Crump", "William J. Knottenbelt"),
            (
                Covered("bilabelled graphs span, finitely many of them", "graph-automorphism-homomorphisms", 3),
                Covered(
                    "that powers of the adjacency matrix alone span, which fails for most graphs",
                    "graph-automorphism-adjacency",
                    2,
                ),
            ),
            (
                "every finite group is the automorphism group of a graph (a theorem of Frucht, cited there)",
                "the growth of the spanning set with the number of vertices, beyond the finite set used here",
            ),
        ),
        Paper(
            "2304.14144",
            "Categorification of Group Equivariant Neural Networks",
            "2023",
            ONE,
            (
                Covered(
                    "Θ, from partition diagrams to S(n)-equivariant maps, is a functor", "partition-category", 4, "1..3"
                ),
                Covered("Φ, from Brauer diagrams to O(n)-equivariant maps", "brauer-category", 4, "1..3"),
                Covered("X, from B(−n) with signs to Sp(n)-equivariant maps", "symplectic-category", 4, "2..4"),
                Covered("Ψ, with (l+k)\\n-diagrams to SO(n)-equivariant maps", "brauer-grood-category", 4, "1..3"),
                Covered(
                    "that X is a functor without its signs, which fails", "symplectic-naive-composition", 4, "2..4"
                ),
                Covered(
                    "that a product of two (l+k)\\n-diagrams is a multiple of one, which fails for n ≥ 2",
                    "grood-products-are-diagrams",
                    4,
                    "1..3",
                ),
            ),
            ("strict monoidal functors on all objects at once: verified are all pairs of the orders that are run",),
        ),
        Paper(
            "2304.14165",
            "An Algorithm for Computing with Brauer's Group Equivariant Neural Network Layers",
            "2023",
            ONE,
            (
                Covered("factor, permute, multiply: O(n)", "fast-multiplication-orthogonal", 6, "1..3"),
                Covered("the same for Sp(n)", "fast-multiplication-symplectic", 6, "2..4"),
                Covered("the same for SO(n)", "fast-multiplication-special-orthogonal", 6, "1..3"),
                Covered("the same for S(n)", "fast-multiplication-symmetric", 6, "1..3"),
            ),
            ("running times on given hardware",),
        ),
    )
}


def paper(arxiv: str) -> Paper:
    """The paper with an arXiv number, with or without ``arXiv:`` or the address before and a version after it.

    Raises
    ------
    UnknownName
        If it is none of those that are covered.

    Examples
    --------
    >>> paper("arXiv:2212.08630v2").title
    "Brauer's Group Equivariant Neural Networks"
    >>> paper("https://arxiv.org/abs/2212.08630").arxiv
    '2212.08630'
    """
    number = re.sub(r"^(https?://)?(www\.)?(arxiv\.org/(abs|pdf)/|arxiv:)", "", arxiv.strip().lower()).split("v")[0]
    if number not in PAPERS:
        raise UnknownName(f"the paper {arxiv[:60]!r} is not covered", hint=f"there is {', '.join(PAPERS)}")
    return PAPERS[number]
