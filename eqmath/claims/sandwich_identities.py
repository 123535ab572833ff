"""That isometries act on a Clifford algebra by sandwich products, as identities between matrices on the algebra.

L_i and R_i are the multiplications with e_i from the left and from the right, α is the grade involution. What is said
of these determines them; an isometry acts on the algebra by the one homomorphism that keeps 1 and moves the vectors.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import product

from eqmath.claims.identities import Sum, Term
from eqmath.clifford import Clifford, Multivector
from eqmath.exact import Matrix, exact_number
from eqmath.methods.graded_maps import ALGEBRA
from eqmath.spaces.elements import acting


@dataclass(frozen=True)
class SandwichIdentities:
    """The matrices of multiplications, and the sums of their products that are 0.

    Attributes
    ----------
    algebra : Clifford
    involuted : bool
        Whether x̂ is the grade involution of x, and not x itself.

    Examples
    --------
    >>> found = SandwichIdentities(Clifford(1), True)
    >>> len(found.matrices), len(list(found.relations())), len(list(found.reflections([Clifford(1)["e1"]])))
    (5, 8, 1)
    """

    algebra: Clifford
    involuted: bool

    @property
    def units(self) -> list[Multivector]:
        """The vectors of the basis."""
        n = self.algebra.n
        return [self.algebra.vector([int(i == j) for j in range(n)]) for i in range(n)]

    @property
    def matrices(self) -> list[Matrix]:
        """1, the column of 1, α, L_1, …, L_n, R_1, …, R_n."""
        own, size = self.algebra, self.algebra.size
        unit = Matrix([[int(not place)] for place in range(size)])
        signs = [1 if x.involuted == x else -1 for x in own.basis]
        alpha = Matrix([[signs[i] * (i == j) for j in range(size)] for i in range(size)])
        return [Matrix.identity(size), unit, alpha, *map(own.left, self.units), *map(own.right, self.units)]

    def _form(self, i: int, j: int) -> int:
        """Twice b(e_i, e_j)."""
        v, w = self.units[i], self.units[j]
        return int((v * w + w * v).coefficient(0))

    def relations(self) -> Iterator[Sum]:
        """What determines the multiplications: products of vectors, that left and right commute, 1 and α."""
        n = self.algebra.n
        left, right = ([f"#{3 + start + i}" for i in range(n)] for start in (0, n))
        for i, j in product(range(n), repeat=2):
            for side in (left, right):
                form: Term = (-self._form(i, j), [["#0"]])
                yield [(1, [[side[i]], [side[j]]]), (1, [[side[j]], [side[i]]]), form]
            yield [(1, [[left[i]], [right[j]]]), (-1, [[right[j]], [left[i]]])]
        for i in range(n):
            yield [(1, [[left[i]], ["#1"]]), (-1, [[right[i]], ["#1"]])]
            for side in (left, right):
                yield [(1, [["#2"], [side[i]]]), (1, [[side[i]], ["#2"]])]
        yield [(1, [["#2"], ["#2"]]), (-1, [["#0"]])]
        yield [(1, [["#2"], ["#1"]]), (-1, [["#1"]])]

    def reflections(self, directions: Sequence[Multivector]) -> Iterator[Sum]:
        """v x̂ v = v² x − 2 b(x, v) v for the vectors x of the basis, as multiplications from the left."""
        hat = -1 if self.involuted else 1
        for v, x in product(directions, range(self.algebra.n)):
            parts = [(int(v.coefficient(1 << i)), i) for i in range(self.algebra.n) if v.coefficient(1 << i)]
            pairs = list(product(parts, repeat=2))
            terms: list[Term] = [
                (hat * a * b, [[f"#{3 + i}"], [f"#{3 + x}"], [f"#{3 + j}"]]) for (a, i), (b, j) in pairs
            ]
            square = Fraction(sum(a * b * self._form(i, j) for (a, i), (b, j) in pairs), 2)
            twice = sum(a * self._form(i, x) for a, i in parts)
            yield [
                *terms, (exact_number(-square), [[f"#{3 + x}"]]), *[(twice * a, [[f"#{3 + i}"]]) for a, i in parts]
            ]  # fmt: skip

    def isometry(self, g: Matrix, mirrors: Sequence[Multivector], first: int) -> tuple[list[Matrix], list[Sum]]:
        """The matrix of an isometry, as #first, and that it is the sandwich product with the vectors of reflections."""
        n, own = self.algebra.n, f"#{first}"
        matrices: list[Matrix] = [acting(ALGEBRA, ((g,), False))]
        sums: list[Sum] = [[(1, [[own], ["#1"]]), (-1, [["#1"]])]]
        for i in range(n):
            moved: list[Term] = [(-g[k, i], [[f"#{3 + k}"], [own]]) for k in range(n) if g[k, i]]
            sums.append([(1, [[own], [f"#{3 + i}"]]), *moved])
        names: list[tuple[str, str]] = []
        scale = Fraction(1)
        for v in mirrors:
            names.append((f"#{first + len(matrices)}", f"#{first + len(matrices) + 1}"))
            matrices += [self.algebra.left(v), self.algebra.right(v)]
            scale /= Fraction((v * v).coefficient(0))
            for name, start in zip(names[-1], (3, 3 + n), strict=True):
                parts: list[Term] = [
                    (-exact_number(Fraction(v.coefficient(1 << i))), [[f"#{start + i}"]])
                    for i in range(n)
                    if v.coefficient(1 << i)
                ]
                sums.append([(1, [[name]]), *parts])
        factors = [[left] for left, _ in names] + [[right] for _, right in names] + [["#2"]] * len(names)
        sums.append([(1, [[own]]), (-exact_number(scale), factors or [["#0"]])])
        return matrices, sums
