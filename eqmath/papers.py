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
            ("anything about training or accuracy",),
        ),
        Paper(
            "2212.08630",
            "Brauer's Group Equivariant Neural Networks",
            "2022",
            ONE,
            ("anything about training or accuracy",),
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
            ("strict monoidal functors on all objects at once: all pairs of the orders that are run are verified",),
        ),
        Paper(
            "2304.14165",
            "An Algorithm for Computing with Brauer's Group Equivariant Neural Network Layers",
            "2023",
            ONE,
            ("running times on given hardware",),
        ),
        Paper(
            "2111.11840",
            "Subgraph Permutation Equivariant Networks",
            "2021",
            ("Joshua Mitton", "Roderick Murray-Smith"),
            (
                "ego networks of more than one hop: built and tested in the layers, but in no row of the registry",
                "how messages pass from one ego network to another, and pooling",
                "anything about training, accuracy or memory",
            ),
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
        Paper(
            "2302.11556",
            "Equivariant Polynomials for Graph Neural Networks",
            "2023",
            ("Omri Puny", "Derek Lim", "Bobak T. Kiani", "Haggai Maron", "Yaron Lipman"),
            (
                "features at the nodes beside the array; each is one more kind of edge",
                "which multigraphs networks of a given depth and with given features compute, beyond what is said here "
                "of banks of contractions",
                "anything about training or which graphs are distinguished",
            ),
        ),
        Paper(
            "2208.00809",
            "Neural network layers as parametric spans",
            "2022",
            ("Mattia G. Bergomi", "Pietro Vertechi"),
            (
                "integration over spaces that are not finite, and the categories in which layers are defined there",
                "dense layers, strides and padding: built and tested among the spans, but no theorem of the registry",
            ),
        ),
        Paper(
            "2508.16359",
            "RotaTouille: Rotation Equivariant Deep Learning for Contours",
            "2025",
            ("Odin Hoff Gardaa", "Nello Blaser"),
            (
                "which non-linearities are equivariant",
                "anything about training, classification or reconstruction",
            ),
        ),
        Paper(
            "2401.09235",
            "A Characterization Theorem for Equivariant Networks with Point-wise Activations",
            "2024",
            ("Marco Pacini", "Xiaowen Dong", "Bruno Lepri", "Gabriele Santin"),
            (
                "that no other continuous function commutes: Cauchy's equation is cited, eleven functions are decided",
                "which spaces a finite group has on which it permutes a basis, beyond those made from V",
                "the expressive power of networks with the activations that are left",
            ),
        ),
        Paper(
            "2303.00576",
            "Generating functions for some series of characters of classical Lie groups",
            "2023",
            ("Ronald C. King",),
            (
                "products with factors of higher degree, and their tables",
                "the unitary groups, whose products are sums of Schur functions",
                "ranks above 7: all groups up to there are verified, with symbols for the coefficients of the factor",
            ),
        ),
        Paper(
            "2202.04579",
            "Neural Sheaf Diffusion: A Topological Perspective on Heterophily and Oversmoothing in GNNs",
            "2022",
            (
                "Cristian Bodnar",
                "Francesco Di Giovanni",
                "Benjamin Paul Chamberlain",
                "Pietro Liò",
                "Michael M. Bronstein",
            ),
            (
                "graphs with more than five vertices, and bundles with other loops",
                "the Dirichlet energy of sheaf convolutions with weights and non-linearities",
                "anything about training or accuracy, and sheaves that are learned",
            ),
        ),
        Paper(
            "2302.03655",
            "Reducing SO(3) Convolutions to SO(2) for Efficient Equivariant GNNs",
            "2023",
            ("Saro Passaro", "C. Lawrence Zitnick"),
            (
                "the point-wise activation on the sphere, and how much equivariance it leaves",
                "anything about training, accuracy or running times",
            ),
        ),
        Paper(
            "2401.10216",
            "Enabling Efficient Equivariant Operations in the Fourier Basis via Gaunt Tensor Products",
            "2024",
            ("Shengjie Luo", "Tianlang Chen", "Aditi S. Krishnapriyan"),
            (
                "the fast Fourier transform on a torus: here exact values on rational circles",
                "products of many factors, and one weight for every degree in place of one for every three",
                "anything about training, accuracy or running times",
            ),
        ),
        Paper(
            "2506.09625",
            "GLGENN: A Novel Parameter-Light Equivariant Neural Networks Architecture Based on Clifford Geometric "
            "Algebras",
            "2025",
            ("Ekaterina Filimoshina", "Dmitry Shirokov"),
            (
                "generalized Lipschitz groups of forms with a radical, beside the isometries that they give",
                "geometric product layers whose weights are shared among the four classes of grades",
                "conjugation, normalisation and non-linear layers; anything about training or overfitting",
            ),
        ),
        Paper(
            "2311.06358",
            "Compact Matrix Quantum Group Equivariant Neural Networks",
            "2023",
            ONE,
            (
                "that a closed set of diagrams is that of a compact matrix quantum group (Woronowicz), and the "
                "algebras by which these are defined",
                "easy categories between the groups and the free ones, and other unitary ones than U+ and K+",
                "equivariant non-linearities",
            ),
        ),
        Paper(
            "2301.12780",
            "Equivariant Architectures for Learning in Deep Weight Spaces",
            "2023",
            (
                "Aviv Navon",
                "Aviv Shamsian",
                "Idan Achituve",
                "Ethan Fetaya",
                "Gal Chechik",
                "Haggai Maron",
            ),
            (
                "networks with other layers than linear ones, convolutions and skip connections",
                "that networks with these layers can approximate the networks that they read",
                "anything about training, alignment of weights or data",
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
        raise UnknownName(f"the paper {arxiv[:60]!r} is not covered", hint=f"choose from {', '.join(PAPERS)}")
    return PAPERS[number]
