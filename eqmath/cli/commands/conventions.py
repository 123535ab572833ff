"""``eqmath conventions``: the conventions of the package on one page."""

from __future__ import annotations

from argparse import Namespace

from eqmath.cli.command import Command, Result

CONVENTIONS = {
    "diagram": "a (k,l)-diagram has l outputs 1..l on top and k inputs 1'..k' below; it stands for a map "
    "(R^n)^k -> (R^n)^l of tensor powers",
    "text": "vertices separated by commas, blocks by |; p and / may stand for ' and |; 0 has no vertices, "
    "written ∅ (or {}) in a sum, where 0 is zero",
    "order": "vertices 1..l, 1'..k'; diagrams by restricted growth string; cases by l+k, then n, then k nearest to "
    "(l+k)/2, the smaller k first",
    "matrix": "rows are index tuples I in [n]^l, columns J in [n]^k, lexicographic, the first index slowest, so that "
    "tensor is the Kronecker product",
    "D_pi": "1 where the indices agree inside blocks, else 0: the diagram basis",
    "X_pi": "1 where the indices agree exactly inside blocks, else 0: the orbit basis",
    "E_beta": "the same for a Brauer diagram: delta on every edge",
    "X^G_H": "the number of homomorphisms H -> G that send the tops to I and the bottoms to J (bilabelled graphs)",
    "groups": "G x H acts on the tensor product, its diagrams are tuples, the legs go factor by factor; S(3)+S(2) "
    "acts on the direct sum; Aut(G) permutes the vertices of a graph, sorted and numbered 1..n",
    "compose": "compose(upper, lower) puts upper on top of lower, so lower is applied first; each component that "
    "stays wholly in the middle row is closed and gives a factor delta, which is n for S(n)",
    "F_beta": "Sp(n): delta on edges between the rows, epsilon on edges inside a row, the smaller vertex first; the "
    "basis is e1, e1', e2, e2', ...; F_beta F_gamma = s(beta) s(gamma) s(product) (-n)^closed F_product with "
    "s = (-1)^(crossings + edges inside the top row)",
    "H_alpha": "SO(n): the sign of the n indices at the free vertices, the top row first, times delta on the edges; "
    "the transpose is (-1)^(s(n-s)) times that of the flipped diagram, s being the number of free outputs",
    "J_pi": "A(n): the sign of the indices at the tentacles in order; of n-1 tentacles the missing value comes last",
    "products": "of two H or two J: a signed sum over S(n) of strands; a strand between two tentacles of one head is 0",
    "tensor": "side by side, the left factor on the left",
    "action": "g acts on every tensor factor; a permutation by e_i -> e_sigma(i)",
    "cup, cap": "cup joins two outputs, a map from power 0 to power 2; cap joins two inputs",
    "features": "d_in input and d_out output features multiply the number of weights by d_in d_out",
    "bias": "the case k = 0 of the same theorem",
}


def _run(args: Namespace) -> Result:
    return Result({"conventions": CONVENTIONS}, "\n".join(f"{name:<9} {rule}" for name, rule in CONVENTIONS.items()))


COMMAND = Command(_run, example="eqmath conventions")
