"""The closed-form network that multiplies in a group, as sentences of a certificate (SPEC.md §10)."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from eqmath.claims.stated import Sentences, StatedText, block_diagonal, table
from eqmath.exact import Matrix
from eqmath.methods.enumeration import ElementTable


def network_stated(
    elements: ElementTable, R: NDArray[np.int64], power: int, inverted: bool, true: bool
) -> tuple[Sentences, list[Matrix]]:
    """That the largest output at two elements is the one for their product.

    The matrices are those of all elements one below the other, for a product of groups with a block for every
    factor; those by which they act on the space; and the tables of products and of inverses. Of the second power the
    hidden layer is four times the matrix of the product, so that the outputs depend on the product alone.

    >>> from eqmath.groups import parse_group
    >>> from eqmath.methods.enumeration import element_table
    >>> from eqmath.spaces import Space
    >>> own = element_table(parse_group("S(2)"))
    >>> stated, matrices = network_stated(own, own.matrices(Space("V")), 2, True, True)
    >>> stated.sentences[-1][0], matrices[2]
    ('all(a < 2, all(c < 2, (a = c) + (output(a, c) < output(a, a))))', Matrix([[0, 1], [1, 0]]))
    """
    size, d = R.shape[:2]
    blocks = [block_diagonal(g) for g in elements.elements]
    n = blocks[0].shape[0]
    matrices = [table(row for g in blocks for row in g.tolist()), table(row for g in R.tolist() for row in g)]
    matrices += [Matrix(elements.products.tolist()), table([elements.inverses.tolist()])]
    definitions, sentences = _definitions(n, d, power, inverted), [*_group(size, n), *_network(size, d, power, true)]
    inner = size**2 * (n**3 + n**2 + 2 * d**3 + 2 * d**2)
    return Sentences(tuple(sentences), definitions, inner + (size**3 * d**2 if power != 2 else 0)), matrices


def _definitions(n: int, d: int, power: int, inverted: bool) -> tuple[tuple[str, ...], ...]:
    """What the sentences are made of: a, b, c are numbers of elements."""
    neuron = f"((image(a, i, j) + image(b, j, k)) ^ {power}) - ((image(a, i, j) - image(b, j, k)) ^ {power})"
    last = f"image({'#3(0, c)' if inverted else 'c'}, k, i)"
    doubled = "(4 * image(a, i, k))" if power == 2 else "hidden(a, b, i, k)"
    arguments = ("a", "c") if power == 2 else ("a", "b", "c")
    return (
        ("element", "a", "i", "j", f"#0((a * {n}) + i, j)"),
        ("image", "a", "i", "j", f"#1((a * {d}) + i, j)"),
        ("product_entry", "a", "b", "i", "k", f"sum(j < {n}, element(a, i, j) * element(b, j, k))"),
        ("hidden", "a", "b", "i", "k", f"sum(j < {d}, {neuron})"),
        ("output", *arguments, f"sum(i < {d}, sum(k < {d}, {doubled} * {last}))"),
    )


def _group(size: int, n: int) -> list[StatedText]:
    """That the elements are different, and the tables are those of products and inverses."""
    different = f"any(i < {n}, any(j < {n}, (element(a, i, j) = element(b, i, j)) = 0))"
    products = f"all(i < {n}, all(k < {n}, product_entry(a, b, i, k) = element(#2(a, b), i, k)))"
    texts = [
        f"all(a < {size}, all(b < a, {different}))",
        f"all(a < {size}, all(b < {size}, {products}))",
        f"all(a < {size}, #2(0, a) = a) * all(a < {size}, #2(a, #3(0, a)) = 0)",
    ]
    return [(text, True) for text in texts]


def _network(size: int, d: int, power: int, true: bool) -> list[StatedText]:
    """What the network does."""
    if power != 2:
        other = "(c = #2(a, b)) + (output(a, b, c) < output(a, b, #2(a, b)))"
        return [(f"all(a < {size}, all(b < {size}, all(c < {size}, {other})))", true)]
    linear = f"all(i < {d}, all(k < {d}, hidden(a, b, i, k) = (4 * image(#2(a, b), i, k))))"
    largest = "(a = c) + (output(a, c) < output(a, a))"
    return [
        (f"all(a < {size}, all(b < {size}, {linear}))", True),
        (f"all(a < {size}, all(c < {size}, {largest}))", true),
    ]
