"""A certificate of the direct method as a file that Coq checks: the generators, the solutions and two hints."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import reduce
from itertools import product
from math import lcm
from typing import Any

import numpy as np

from eqmath.errors import CaseError, TooLarge
from eqmath.exact import PRIME, Integers, eliminate, integers
from eqmath.formal.record import folder, needed
from eqmath.limits import grouped

MOST_PLACES = 700
"""Coq needs about a minute for so many entries of a map."""
FractionRows = Sequence[Sequence[Fraction]]
"""A matrix, row by row."""
WordPair = tuple[tuple[int, ...], tuple[int, ...]]
"""A word of outputs and one of inputs."""


@dataclass(frozen=True)
class CoqGenerator:
    """What an element of a group, or of its Lie algebra, is on the outputs and on the inputs."""

    outputs: FractionRows
    inputs: FractionRows
    tangent: bool

    def __str__(self) -> str:
        return f"{'Tangent' if self.tangent else 'Element'} {_rows(self.outputs)} {_rows(self.inputs)}"


@dataclass(frozen=True)
class CoqCommutant:
    """Maps W with l legs of m letters and k legs of n letters that commute with generators, and a basis of them.

    Attributes
    ----------
    generators : sequence of CoqGenerator
    outputs, inputs : (letters, legs)
    solutions : integer matrix
        One basis map a row, its entries in lexicographic order.

    Examples
    --------
    >>> swap = [[Fraction(0), Fraction(1)], [Fraction(1), Fraction(0)]]
    >>> basis = integers([[0, 1, 1, 0], [1, 0, 0, 1]], 4)
    >>> found = CoqCommutant([CoqGenerator(swap, swap, False)], (2, 1), (2, 1), basis)
    >>> found.leading, found.used
    ([((0,), (1,)), ((0,), (0,))], [(0, ((0,), (0,))), (0, ((0,), (1,)))])
    """

    generators: Sequence[CoqGenerator]
    outputs: tuple[int, int]
    inputs: tuple[int, int]
    solutions: Integers

    @property
    def places(self) -> list[WordPair]:
        """All words of outputs with all words of inputs."""
        return list(product(_words(*self.outputs), _words(*self.inputs)))

    @property
    def leading(self) -> list[WordPair]:
        """For every solution the first place at which the others are 0.

        Raises
        ------
        CaseError
            If there is none: then the solutions are not a reduced basis.
        """
        alone = (self.solutions != 0) & ((self.solutions != 0).sum(axis=0) == 1)
        if not alone.any(axis=1).all():
            raise CaseError("expected a reduced basis: every solution has an entry where the others are 0")
        places = self.places
        return [places[int(row.argmax())] for row in alone]

    @property
    def used(self) -> list[tuple[int, WordPair]]:
        """Equations of which all others are combinations: numbers of generators, and places."""
        equations = np.concatenate([self._equations(g) for g in self.generators] or [self.solutions[:0]])
        places = self.places
        return [(row // len(places), places[row % len(places)]) for row in sorted(eliminate(equations).rows)]

    def _equations(self, generator: CoqGenerator) -> Integers:
        """The entries of B W − W A at all places, mod the prime, as rows in the entries of W."""
        outputs = _acting(generator.outputs, *self.outputs, generator.tangent)
        inputs = _acting(generator.inputs, *self.inputs, generator.tangent)
        left = np.kron(outputs, np.eye(len(inputs), dtype=np.int64))
        return (left - np.kron(np.eye(len(outputs), dtype=np.int64), inputs.T)) % PRIME


def commutant(content: Any) -> CoqCommutant:
    """What a certificate of the direct method says, as the checker's file has it.

    Raises
    ------
    CaseError
        If it is another certificate, or one of a version without solutions.
    TooLarge
        If Coq would need much more than a minute.
    """
    claim = content.get("claim", {}) if isinstance(content, dict) else {}
    if not isinstance(claim, dict) or not isinstance(claim.get("group"), dict) or "solutions" not in content:
        raise CaseError(
            "expected a certificate by generators, with the solutions, of a group at one n",
            hint="eqmath hom GROUP -k K -l L --out DIR writes one",
        )
    generators = list(_generators(claim["group"], powers="n" in claim))
    if "n" in claim:
        outputs, inputs = (int(claim["n"]), int(claim["l"])), (int(claim["n"]), int(claim["k"]))
    else:
        outputs, inputs = (int(claim["rows"]), 1), (int(claim["columns"]), 1)
    places = outputs[0] ** outputs[1] * inputs[0] ** inputs[1]
    if places > MOST_PLACES:
        raise TooLarge(f"maps with {grouped(places)} entries are too large for Coq", hint=f"at most {MOST_PLACES}")
    rows = [[int(x) for x in row] for row in content["solutions"]]
    return CoqCommutant(generators, outputs, inputs, integers(rows, places))


def _generators(group: Any, powers: bool) -> Iterator[CoqGenerator]:
    for name, tangent in (("discrete", False), ("lie", True)):
        for written in group[name]:
            on_inputs, on_outputs = (written, written) if powers else written
            yield CoqGenerator(_fractions(on_outputs), _fractions(on_inputs), tangent)


def _fractions(written: Iterable[Iterable[str]]) -> FractionRows:
    return [[Fraction(x) for x in row] for row in written]


def coq_file(found: CoqCommutant, title: str) -> str:
    """The file, which needs nothing beside Coq and its library: the combinations of the solutions are what commutes.

    >>> swap = [[Fraction(0), Fraction(1)], [Fraction(1), Fraction(0)]]
    >>> basis = integers([[0, 1, 1, 0], [1, 0, 0, 1]], 4)
    >>> same = CoqCommutant([CoqGenerator(swap, swap, False)], (2, 1), (2, 1), basis)
    >>> print(coq_file(same, "S(2)").splitlines()[-4])
    Theorem layers (A : word 'I_1 'I_2 -> word 'I_1 'I_2 -> rat) :
    """
    (m, l), (n, k) = found.outputs, found.inputs
    count = len(found.solutions)
    solutions = found.solutions.reshape(count, m**l, n**k).tolist()
    return f"""\
(* {title}: all maps that commute with the generators below, checked by Coq.

   A has a row for every word of {l} letters below {m} and a column for every word of {k} letters below {n}.
   A generator is rows of integers over a denominator; `respects A g` is g A = A g (Commutant.v). The equations that are
   used, and the places from which the coefficients are read, are hints: whatever they are, what Coq accepts is true.
   The modules before them are proofs/formal of eqmath, which prove that. *)
From mathcomp Require Import all_ssreflect all_algebra.
From Coq Require Import ZArith Lia.

{_modules()}
Import GRing.Theory.
Local Open Scope ring_scope.

(* What was asked. *)
Definition generators : seq generator := {_listed(map(str, found.generators))}.

Definition solutions : seq (seq (seq Z)) := {_listed(map(_integer_rows, solutions))}.

Definition leading : seq place := {_listed(map(_place, found.leading))}.

Definition used : seq (nat * place) := {_listed(f"({g}%nat, {_place(x)})" for g, x in found.used)}.

Lemma computed : complete {m} {l} {n} {k} generators solutions used leading = true.
Proof. vm_cast_no_check (erefl true). Qed.

Theorem layers (A : word 'I_{l} 'I_{m} -> word 'I_{k} 'I_{n} -> rat) :
  (forall g, List.In g generators -> respects A g) <->
  exists x : nat -> rat, forall I J, A I J = \\sum_(i < {count}) x i * solution (nth [::] solutions i) I J.
Proof. exact: (commutant computed A). Qed.
"""


def _modules() -> str:
    """The files on which the theorem rests, each as a module."""
    texts = []
    for path in needed(folder() / "Commutant.v"):
        text = re.sub(r"^From \w+ Require Import [^.]+\.\n", "", path.read_text(encoding="utf-8"), flags=re.M)
        texts.append(f"Module {path.stem}.\n{text}End {path.stem}.\nImport {path.stem}.\n")
    return "\n".join(texts)


def _words(letters: int, legs: int) -> list[tuple[int, ...]]:
    return list(product(range(letters), repeat=legs))


def _acting(matrix: FractionRows, letters: int, legs: int, tangent: bool) -> Integers:
    """What a generator is on all legs, mod the prime."""
    own = integers([[_residue(x) for x in row] for row in matrix], letters)
    one = np.eye(letters, dtype=np.int64)
    if not tangent:
        return _kronecker([own] * legs)
    return sum(
        (_kronecker([own if i == j else one for j in range(legs)]) for i in range(legs)), 0 * _kronecker([one] * legs)
    )


def _kronecker(factors: Sequence[Integers]) -> Integers:
    return reduce(lambda a, b: np.kron(a, b) % PRIME, factors, np.ones((1, 1), dtype=np.int64))


def _residue(x: Fraction) -> int:
    if x.denominator % PRIME == 0:
        raise CaseError(f"{PRIME} divides a denominator of the generators")
    return x.numerator * pow(x.denominator, -1, PRIME) % PRIME


def _rows(matrix: FractionRows) -> str:
    """Integers over their common denominator."""
    scale = lcm(*(x.denominator for row in matrix for x in row))
    return f"({scale}%positive, {_integer_rows([[int(x * scale) for x in row] for row in matrix])})"


def _integer_rows(matrix: Sequence[Sequence[int]]) -> str:
    return (
        "[:: "
        + "; ".join("[:: " + "; ".join(f"{x}%Z" if x >= 0 else f"({x})%Z" for x in row) + "]" for row in matrix)
        + "]"
    )


def _place(place: WordPair) -> str:
    return f"({_word(place[0])}, {_word(place[1])})"


def _word(letters: tuple[int, ...]) -> str:
    return "[:: " + "; ".join(f"{a}%nat" for a in letters) + "]" if letters else "[::]"


def _listed(texts: Iterable[str]) -> str:
    """A list of Coq, one element per line."""
    return "[::\n  " + ";\n  ".join(found) + "]" if (found := list(texts)) else "[::]"
