"""The claim that a network of one hidden layer, with weights in closed form, multiplies in a finite group."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from eqmath.claims.about_elements import AboutElements, text, together
from eqmath.claims.case import Case
from eqmath.claims.commuting import Content
from eqmath.claims.identities import sentences_content
from eqmath.claims.network_stated import network_stated
from eqmath.claims.outcome import PROVED, REFUTED, Outcome
from eqmath.claims.witness import MissedMap
from eqmath.errors import Disagreement
from eqmath.limits import require
from eqmath.methods import Method
from eqmath.methods.enumeration import ElementTable


@dataclass(frozen=True)
class GroupNetwork(AboutElements):
    """The largest output of the network at (a, b) is the one for ab, for all elements a and b.

    Neurons are h = (ρ(a)_ij ± ρ(b)_jk)², one for every i, j, k and sign, and the output for c is the sum of
    ± ρ(c⁻¹)_ki h / 4, which is tr ρ(a b c⁻¹): the dimension of X where c and ab do the same to X, and less elsewhere.

    Attributes
    ----------
    power : int
        The activation is this power.
    inverted : bool
        Without it the outputs are weighted by ρ(c).

    Examples
    --------
    >>> from eqmath import S
    >>> from eqmath.spaces import Space
    >>> claim = GroupNetwork(S)
    >>> found = claim.decide(claim.case(3))
    >>> found.status, found.sentence
    ('proved', '54 neurons multiply 36 of 36 pairs of elements; the product has output 3, others 1 at most')
    >>> sign = Space("sgn")
    >>> print(GroupNetwork(S, source=sign, target=sign).decide(claim.case(3)).witness)
    [[0, 0, 1], [1, 0, 0], [0, 1, 0]] has output 1 at (1, 1), and the product 1
    """

    power: int = 2
    inverted: bool = True
    uncertified = ""
    unspecified = "about all elements of a group"

    def certificate(self, case: Case, outcome: Outcome) -> Content:
        """Sentences about all elements, what they do to the space, and what the neurons make of them."""
        own = self.table(case.n)
        true = outcome.status == PROVED
        stated, matrices = network_stated(own, own.matrices(self.source), self.power, self.inverted, true)
        return sentences_content(outcome.status, stated, matrices, case.n)

    def outcome(self, table: ElementTable, case: Case) -> Outcome:
        """The outputs for all pairs compared with the table of products.

        Raises
        ------
        Disagreement
            If the outputs of the unchanged network are not values of the character.
        """
        size, R = len(table), table.matrices(self.source)
        outputs = self.outputs(R, table.inverses)
        own = np.take_along_axis(outputs, table.products[..., None], axis=2)[..., 0]
        np.put_along_axis(others := outputs.copy(), table.products[..., None], np.iinfo(np.int64).min, axis=2)
        wrong = others.max(axis=2, initial=np.iinfo(np.int64).min) >= own
        checks: tuple[str, ...] = (
            f"outputs: all {size} for each of {size * size} pairs, compared with the products of the matrices",
        )
        if self.power == 2 and self.inverted:
            self._compare(outputs, R, table, case)
            checks += ("outputs: the values of the character of X at a b c⁻¹",)
        neurons, right = 2 * R.shape[1] ** 3, int((~wrong).sum())
        sentence = f"{neurons} neurons multiply {right} of {size * size} pairs of elements"
        how = Method("direct", neurons, size**2, None, right)
        numbers = neurons, right, size * size
        if wrong.any():
            witness = _witness(table, outputs, others, *np.argwhere(wrong)[0].tolist())
            return Outcome(REFUTED, *numbers, how, witness, sentence, checks)
        most = f", others {others.max() // 4} at most" if size > 1 else ""
        sentence += f"; the product has output {own.min() // 4}{most}" if self.power == 2 else ""
        return Outcome(PROVED, *numbers, how, None, sentence, checks)

    def outputs(self, R: NDArray[np.int64], inverses: NDArray[np.int64]) -> NDArray[np.int64]:
        """Four times the outputs, for every a, b and c.

        Raises
        ------
        TooLarge
            If they exceed the memory limit.
        """
        size, d = R.shape[:2]
        require(size * size, 2 * d**3 + 2 * size, 8)
        x, y = R[:, None, :, :, None], R[None, :, None, :, :]
        hidden = ((x + y) ** self.power - (x - y) ** self.power).reshape(size * size, d**3)
        last = R[inverses] if self.inverted else R
        weights = np.broadcast_to(last.transpose(0, 2, 1)[:, :, None, :], (size, d, d, d)).reshape(size, d**3)
        found: NDArray[np.int64] = (hidden @ weights.T).reshape(size, size, size)
        return found

    def _compare(self, outputs: NDArray[np.int64], R: NDArray[np.int64], table: ElementTable, case: Case) -> None:
        character = np.trace(R, axis1=1, axis2=2)
        quotients = table.products[:, table.inverses][table.products]
        if not np.array_equal(outputs, 4 * character[quotients]):
            raise Disagreement(f"{self} at {case}: the outputs are not the values of the character")

    def __str__(self) -> str:
        changes = [f"power {self.power}"] * (self.power != 2) + ["c in place of its inverse"] * (not self.inverted)
        how = f", {', '.join(changes)}," if changes else ""
        return f"the closed-form network on {self.source}{how} multiplies in {self.series.name(self.n)}"


def _witness(table: ElementTable, outputs: NDArray[np.int64], others: NDArray[np.int64], a: int, b: int) -> MissedMap:
    """Another element with an output that is as large as that of the product."""
    c, right = int(others[a, b].argmax()), int(table.products[a, b])
    pair = ", ".join("1" if i == 0 else text(table.elements[i]) for i in (a, b))
    reason = f"has output {_quarter(outputs[a, b, c])} at ({pair}), and the product {_quarter(outputs[a, b, right])}"
    return MissedMap(together(table.elements[c]), reason)


def _quarter(number: np.int64) -> str:
    return str(int(number) // 4) if number % 4 == 0 else f"{int(number)}/4"
