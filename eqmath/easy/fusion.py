"""Fusion rules of free quantum groups: which irreducibles a product with V has, by words.

The irreducibles are named by words, the empty one is trivial. A rule says of a word w which words are contained in
w ⊗ V, or in w ⊗ V̄ for the colour x, each as often as it is listed. So the dimension of the invariants of a product
of copies of V and V̄ is the number of walks from the empty word to itself: no diagram, no matrix, no n.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

FusionLetters = tuple[int, ...]
FusionRule = Callable[[FusionLetters, str], Sequence[FusionLetters]]
"""(word, colour) ↦ the words in its product with V for o, with the dual of V for x."""


def walks(step: FusionRule, colours: str) -> int:
    """The number of walks from the empty word to itself, one step for every colour.

    >>> from functools import partial
    >>> walks(pairing_step, "oooo"), walks(partial(with_trivial, partial(block_step, 1)), "ooo")
    (2, 5)
    """
    found: Counter[FusionLetters] = Counter({(): 1})
    for colour in colours:
        later: Counter[FusionLetters] = Counter()
        for word, times in found.items():
            for other in step(word, colour):
                later[other] += times
        found = later
    return found[()]


def pairing_step(word: FusionLetters, colour: str) -> list[FusionLetters]:
    """O⁺, n ≥ 2: the rule of SU(2), one letter more or one less.

    >>> pairing_step((1, 1), "o")
    [(1, 1, 1), (1,)]
    """
    return [(*word, 1), *([word[:-1]] if word else [])]


def with_trivial(step: FusionRule, word: FusionLetters, colour: str) -> list[FusionLetters]:
    """V = 1 + U where the rule is that of U.

    >>> with_trivial(pairing_step, (1,), "o")
    [(1,), (1, 1), ()]
    """
    return [word, *step(word, colour)]


def coloured_pairing_step(word: FusionLetters, colour: str) -> list[FusionLetters]:
    """U⁺, n ≥ 2: a letter is added, or the last one removed where it is of the other colour.

    >>> coloured_pairing_step((1,), "x"), coloured_pairing_step((1,), "o")
    ([(1, -1), ()], [(1, 1)])
    """
    letter = 1 if colour == "o" else -1
    return [(*word, letter), *([word[:-1]] if word[-1:] == (-letter,) else [])]


def block_step(order: int, word: FusionLetters, colour: str) -> list[FusionLetters]:
    """Free wreath products with Z/s, n ≥ 4: a letter is added, or added to the last one, or removed with its inverse.

    Letters are residues mod s, integers for s = 0, and the step is by the letter 1: H⁺ has s = 2, K⁺ has s = 0. For
    s = 1 it is by V − 1 of S⁺.

    >>> block_step(2, (1,), "o"), block_step(1, (0,), "o")
    ([(1, 1), (0,), ()], [(0, 0), (0,), ()])
    """
    letter = _residue(1 if colour == "o" else -1, order)
    found = [(*word, letter)]
    if word:
        total = _residue(word[-1] + letter, order)
        found += [(*word[:-1], total)] + ([word[:-1]] if total == 0 else [])
    return found


def _residue(value: int, modulus: int) -> int:
    return value % modulus if modulus else value


def beside_sign_step(word: FusionLetters, colour: str) -> list[FusionLetters]:
    """B^#⁺, n ≥ 3: V = U + g, U of O⁺ and g of order 2, nothing commutes: letters 1 for U, 2 for g.

    >>> beside_sign_step((1,), "o"), beside_sign_step((2,), "o")
    ([(1, 1), (), (1, 2)], [(2, 1), ()])
    """
    last = word[-1:]
    return [
        (*word, 1), *([word[:-1]] if last == (1,) else []), word[:-1] if last == (2,) else (*word, 2),
    ]  # fmt: skip


def even_number(step: FusionRule, word: FusionLetters, colour: str) -> list[FusionLetters]:
    """V ⊗ ε where the rule is that of V and ε is the sign of another factor: −1 in front stands for ε.

    >>> even_number(pairing_step, (), "o"), even_number(pairing_step, (-1, 1), "o")
    ([(-1, 1)], [(1, 1), ()])
    """
    odd = word[:1] == (-1,)
    return [other if odd else (-1, *other) for other in step(word[1:] if odd else word, colour)]
