"""The papers whose claims are verified, and what is not covered of them; the theorems name the claims themselves."""

from __future__ import annotations

import re
from dataclasses import dataclass

from eqmath.errors import UnknownName

__all__ = ["PAPERS", "Paper", "paper"]


@dataclass(frozen=True)
class Paper:
    """A paper: what is needed to cite it, and its claims that are not covered.

    Attributes
    ----------
    arxiv, title, year : str
    authors : tuple of str
        Given names first.
    left : tuple of str
        Claims that eqmath does not cover, each in a sentence.
    minutes : str
        How long its reproduction takes on two cores.
    """

    arxiv: str
    title: str
    year: str
    authors: tuple[str, ...]
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
                "multiple feature channels: built and tested in the layers, but no theorem of the registry",
                "anything about training or accuracy",
            ),
        ),
        Paper(
            "2301.10152",
            "How Jellyfish Characterise Alternating Group Equivariant Neural Networks",
            "2023",
            ONE,
            ("the cost of implementing the algorithm that computes a weight matrix",),
        ),
        Paper(
            "2307.07810",
            "Graph Automorphism Group Equivariant Neural Networks",
            "2023",
            ("Edward Pearce-Crump", "William J. Knottenbelt"),
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
            ("strict monoidal functors on all objects at once: verified are all pairs of the orders that are run",),
        ),
        Paper(
            "2304.14165",
            "An Algorithm for Computing with Brauer's Group Equivariant Neural Network Layers",
            "2023",
            ONE,
            ("running times on given hardware",),
        ),
        Paper(
            "2503.11276",
            "Permutation Equivariant Neural Networks for Symmetric Tensors",
            "2025",
            ONE,
            (
                "the map label notation, by which a weight matrix is multiplied without being stored",
                "anything about training, data efficiency or tensors of other sizes",
            ),
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
