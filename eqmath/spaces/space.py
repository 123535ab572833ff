"""What a layer's vectors live in: an expression in V, +, *, powers, integers and functors.

Sums and products are associative with units 0 and 1, and products distribute over sums. The dual of a sum or product
is that of the duals, Sym of a sum is a sum of products. Matrices respect this, and products of group elements:

>>> X, Y, Z, g, h = Space("V"), Space("Sym2(V)"), Space("V+2"), Matrix([[1, 1], [0, 1]]), Matrix([[0, 1], [1, 0]])
>>> (X + Y) + Z == X + (Y + Z), (X * Y) * Z == X * (Y * Z), (X + Y) * Z == X * Z + Y * Z, X + 0 == 1 * X == X
(True, True, True, True)
>>> (X + Y).T == X.T + Y.T, (X * Y).T == X.T * Y.T, Y.T.T == Y, Space("Sym2(V+1)") == Space("Sym2(V)+V+1")
(True, True, True, True)
>>> Y.matrix(g * h) == Y.matrix(g) * Y.matrix(h), (X * Y).matrix(g) == X.matrix(g).kron(Y.matrix(g))
(True, True)
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import total_ordering
from typing import Any

from eqmath._frozen import Frozen
from eqmath.errors import GroupError, SpaceError, TooLarge, caret, counted, shown
from eqmath.exact import Matrix, Polynomial, PolynomialInSeveral, integer_of, is_array, listed, natural
from eqmath.limits import require, require_list
from eqmath.spaces.arrow import Arrow
from eqmath.spaces.bounds import applied, expanded
from eqmath.spaces.characters import Character
from eqmath.spaces.expression import Expression, Trivial, direct_sum, power, tensor
from eqmath.spaces.fibres import FibreReading, Fibres
from eqmath.spaces.functor import Dimensions, Expansion, factors_of
from eqmath.spaces.grammar import read_space
from eqmath.spaces.monomial import Monomial
from eqmath.spaces.readings import NAMES, Characters, Labels, LieMatrices, Matrices, MonomialReading
from eqmath.spaces.substitution import Substitution, factor_of
from eqmath.spaces.summands import Terms, collected, expression_of
from eqmath.spaces.text import PLAIN, SHELL, TEX, text_of

Normal = tuple[tuple[int, Monomial], ...]
"""Monomial functors with their multiplicities."""


@total_ordering
class Space(Frozen):
    """A representation built from V by sums, tensor products, powers and functors, for every n at once.

    Products and functors are written out over sums, in the order of the text: that is the order of the blocks of
    its matrices. Two spaces are equal when they have the same summands in the same order; then they have the same
    matrices.

    Parameters
    ----------
    text : str, int or Space
        ``V^2``, ``Sym2(V)*V+1``, ``V1*Dual(V2)``, or for a shell ``Sym2{V}xV+1``.

    Raises
    ------
    SpaceError
        If it is not a space; the place is shown.
    TooLarge
        If it has too many legs or summands.

    Examples
    --------
    >>> Space("(V + 1) ⊗ V"), Space("(V+1)*V") == Space("V^2+V"), Space("V+1") == Space("1+V")
    (Space("(V+1)*V"), True, False)
    >>> V = Space("V")
    >>> V * (V + 2), V.T**2, str(2 * V)
    (Space("V*(V+2)"), Space("Dual(V)^2"), '2*V')
    """

    __slots__ = ("expression", "summands")
    __array_ufunc__ = None  # numpy leaves every operation to this class
    expression: Expression
    summands: Terms

    def __init__(self, text: str | int | Space) -> None:
        if isinstance(text, Space):
            object.__setattr__(self, "expression", text.expression)
            object.__setattr__(self, "summands", text.summands)
            return
        try:
            self._set(_expression_of(text))
        except TooLarge as found:
            where = caret(text, 0) if isinstance(text, str) else ""
            raise TooLarge(found.message, found.where or where, found.hint) from None

    @classmethod
    def of(cls, expression: Expression) -> Space:
        """The space of an expression."""
        space = object.__new__(cls)
        space._set(expression)
        return space

    def _set(self, expression: Expression) -> None:
        object.__setattr__(self, "expression", expression)
        object.__setattr__(self, "summands", expanded(expression))

    # -- arithmetic --------------------------------------------------------------------------------------------------

    def __add__(self, other: Any) -> Space:
        return self._joined(direct_sum, self, other)

    def __radd__(self, other: Any) -> Space:
        return self._joined(direct_sum, other, self)

    def __mul__(self, other: Any) -> Space:
        return self._joined(tensor, self, other)

    def __rmul__(self, other: Any) -> Space:
        return self._joined(tensor, other, self)

    def _joined(self, join: Callable[[Sequence[Expression]], Expression], *operands: Any) -> Space:
        for operand in operands:
            if not isinstance(operand, Space) and integer_of(operand) is None:
                raise SpaceError(f"expected a space or an integer, found {shown(operand)}", hint="Space(text)")
        return Space.of(join(list(map(_expression_of, operands))))

    def __rshift__(self, other: Any) -> Arrow:
        """The maps to another space, of a group that is given later: ``(X >> Y)("O(3)")``."""
        return Arrow(str(self), str(Space(other)))

    def __rrshift__(self, other: Any) -> Arrow:
        return Arrow(str(Space(other)), str(self))

    def __pow__(self, exponent: int) -> Space:
        """The tensor power."""
        return Space.of(power(self.expression, natural(exponent, "the exponent")))

    def __xor__(self, exponent: object) -> Space:
        """Refused: it binds less than + in Python, and V ^ 2 + 1 would be V^3."""
        raise SpaceError("^ is a power in texts, in Python it binds less than +", hint="write **")

    @property
    def T(self) -> Space:
        """The dual space."""
        return Space.of(applied("Dual", 0, self.expression))

    def on(self, **spaces: str | int | Space) -> Space:
        """The restriction to a subgroup, where V of the group is a space of the subgroup.

        Raises
        ------
        SpaceError
            If a name is not V, V1, V2, …, or det or sgn of what is put in is not a product of characters.

        Examples
        --------
        >>> Space("Sym2(V)").on(V="V+1"), Space("Sym2(V)").on(V="V+1") == Space("Sym2(V)+V+1")
        (Space("Sym2(V+1)"), True)
        """
        return Space.of(
            self.expression.read(Substitution({factor_of(k): _expression_of(v) for k, v in spaces.items()}))
        )

    # -- dimension, basis, matrices ----------------------------------------------------------------------------------

    @property
    def factors(self) -> tuple[int, ...]:
        """The factors of the group whose V occur, counted from 1."""
        return tuple(sorted({max(factor, 1) for factor in factors_of(self.expression)}))

    @property
    def dim(self) -> Polynomial | PolynomialInSeveral:
        """The dimension, a polynomial in n; in n1, n2, … where V1, V2, … occur.

        Raises
        ------
        SpaceError
            If Cl occurs: 2^n is not a polynomial.

        Examples
        --------
        >>> Space("Sym2(V)").dim, Space("V1*V2+V1").dim
        (1/2*n^2 + 1/2*n, n1*n2 + n1)
        """
        occurring = self.factors or (1,)
        names = ["n"] if occurring == (1,) else [f"n{factor}" for factor in occurring]
        if len(names) == 1:
            found: Polynomial = Polynomial([], names[0]) + self._dimension({occurring[0]: Polynomial([0, 1], names[0])})
            return found
        several = dict(zip(occurring, PolynomialInSeveral.symbols_of(names), strict=True))
        dimension: PolynomialInSeveral = self._dimension(several)
        return dimension

    def dimension(self, *n: int) -> int:
        """The dimension at one n, or at one for every factor of the group.

        >>> Space("Cl(V)").dimension(3), Space("V1*V2").dimension(3, 2), Space("Alt4(V)").dimension(3)
        (8, 6, 0)
        """
        return int(self._dimension(self._sizes(n)))

    def labels(self, *n: int) -> tuple[str, ...]:
        """The basis: monomials, increasing tuples, sets, …; e1, e2, … for V1, f1, f2, … for V2.

        >>> Space("Sym2(V)+V+1").labels(2)
        ('e1^2', 'e1*e2', 'e2^2', 'e1', 'e2', '1')
        """
        sizes = self._sizes(n)
        require_list(self.dimension(*n), 60, NAMES)
        labels: list[str] = self._expanded(sizes).read(Labels(sizes))
        return tuple(labels)

    def matrix(self, g: Matrix | Sequence[Matrix]) -> Matrix:
        """ρ(g) in the basis of `labels`, for one element or for one of every factor of the group.

        Raises
        ------
        GroupError
            If a functor is not defined on it: Inj on a matrix that is not a permutation.
        TooLarge
            If it is above the memory limit.

        Examples
        --------
        >>> Space("Sym2(V)+1").matrix(Matrix([[1, 1], [0, 1]]))
        Matrix([[1, 1, 1, 0], [0, 1, 2, 0], [0, 0, 1, 0], [0, 0, 0, 1]])
        """
        return self._matrix(g, Matrices)

    def lie_matrix(self, x: Matrix | Sequence[Matrix]) -> Matrix:
        """dρ(x) for an element of the Lie algebra, or for one of every factor; they are the sum over the factors.

        >>> Space("Alt2(V)").lie_matrix(Matrix([[1, 0], [0, 2]]))
        Matrix([[3]])
        """
        return self._matrix(x, LieMatrices)

    def _matrix(self, elements: Any, reading: type[Matrices]) -> Matrix:
        given = [elements] if isinstance(elements, Matrix) or is_array(elements) else listed(elements)
        if given is None:
            raise SpaceError(f"expected a matrix, or one for every factor of the group, found {shown(elements)}")
        matrices = {i + 1: Matrix(g) for i, g in enumerate(given)}
        for g in matrices.values():
            if g.shape[0] != g.shape[1]:
                raise GroupError(f"expected square matrices, found one of shape {g.shape}")
        sizes = self._sizes([g.shape[0] for g in matrices.values()])
        total = self.dimension(*sizes.values())
        require(total, total, 40)
        return self._expanded(sizes).read(reading(matrices))

    def _sizes(self, n: Sequence[int]) -> dict[int, int]:
        sizes = {i + 1: natural(value, "n") for i, value in enumerate(n)}
        if max(self.factors, default=0) > len(sizes):
            wanted = counted(max(self.factors), "factor")
            raise SpaceError(f"expected n for {wanted}, found {shown(tuple(n))}", hint="one for each V")
        return sizes

    def _expanded(self, sizes: Mapping[int, int]) -> Expression:
        """The sum of products, everything written out that is known at these n."""
        return expression_of(self.expression.read(Expansion(sizes)))

    def _dimension(self, sizes: Mapping[int, Any]) -> Any:
        return expression_of(self.summands).read(Dimensions(sizes))

    def character(self, *n: int) -> Character:
        """g ↦ tr ρ(g) in the power sums p_j(g) = tr gʲ of every factor.

        Parameters
        ----------
        n : int, optional
            One for every factor; only Cl needs them.

        Raises
        ------
        SpaceError
            If Cl occurs and n is not given.

        Examples
        --------
        >>> from eqmath import O
        >>> from eqmath.spaces.characters import inner
        >>> X, Y = Space("Sym4(V)"), Space("Sym2(V)")
        >>> Y.character(), inner(X.character().dual() * Y.character(), O(3))
        (1/2*p1^2 + 1/2*p2, 2)
        """
        return expression_of(self.expression.read(Expansion(self._sizes(n) if n else None))).read(Characters())

    # -- summands -----------------------------------------------------------------------------------------------------

    def terms(self, *n: int) -> tuple[tuple[int, Space], ...]:
        """The summands with their multiplicities, in the order of the blocks.

        Parameters
        ----------
        n : int, optional
            One for every factor; only Cl needs them.

        Examples
        --------
        >>> Space("Sym2(V+1)+2").terms()
        ((1, Space("Sym2(V)")), (1, Space("V")), (3, Space("1")))
        """
        found = self.expression.read(Expansion(self._sizes(n) if n else None))
        spaces = [(copies, Space.of(summand.expression(1))) for copies, summand in found]
        unnumbered = 0 in factors_of(self.expression)
        return tuple((copies, space.on(V1="V") if unnumbered else space) for copies, space in spaces)

    def fibres(self, *n: int) -> Fibres:
        """A space of one summand as the quotient of the tensor product of its legs.

        Raises
        ------
        SpaceError
            If it has several summands.
        TooLarge
            If the tensor product is above the memory limit.

        Examples
        --------
        >>> Space("Sym2(V)").fibres(2).labels.tolist()
        [0, 1, 1, 2]
        """
        terms = self.terms(*n)
        if [copies for copies, _ in terms] != [1]:
            raise SpaceError(f"expected one summand, found {self}", hint="Space.terms()")
        return terms[0][1].expression.read(FibreReading(self._sizes(n)))

    # -- normal form -------------------------------------------------------------------------------------------------

    def normal(self, *n: int) -> Normal:
        """The summands as monomial functors with their multiplicities, in the order of the blocks.

        Parameters
        ----------
        n : int, optional
            One for every factor; only Cl needs them.

        Raises
        ------
        SpaceError
            If a summand is none: Harm, or Cl without n.

        Examples
        --------
        >>> [(copies, len(monomial.legs), monomial.positions) for copies, monomial in Space("Alt2(V)+V+V").normal()]
        [(1, 2, (Position(images=(1, 0), sign=-1),)), (2, 1, ())]
        """
        return _normal(self.expression.read(Expansion(self._sizes(n) if n else None)))

    def grothendieck(self, *n: int) -> Normal:
        """The same in the Grothendieck ring, where Harm_l is Sym_l − Sym_(l−2): multiplicities may be negative.

        Examples
        --------
        >>> [(copies, len(monomial.legs)) for copies, monomial in Space("Harm2(V)").grothendieck()]
        [(1, 2), (-1, 0)]
        """
        expansion = Expansion(self._sizes(n) if n else None, virtual=True)
        return _normal(collected(self.expression.read(expansion)))

    # -- text, order -------------------------------------------------------------------------------------------------

    @property
    def shell(self) -> str:
        """The form that needs no quotes in a shell.

        >>> Space("Sym2(V)*V^2+1").shell
        'Sym2{V}xVxV+1'
        """
        return text_of(self.expression, SHELL)

    def to_latex(self) -> str:
        """For a formula: ``V^{\\otimes 2}`` for ``V^2``."""
        return text_of(self.expression, TEX)

    def __str__(self) -> str:
        return text_of(self.expression, PLAIN)

    def __repr__(self) -> str:
        return f'Space("{self}")'

    def __reduce__(self) -> tuple[Any, ...]:
        return Space, (str(self),)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Space) and self.summands == other.summands

    def __hash__(self) -> int:
        return hash(self.summands)

    def __lt__(self, other: Space) -> bool:
        """By the summands as they are written."""
        if not isinstance(other, Space):
            return NotImplemented
        mine, others = (text_of(expression_of(space.summands)) for space in (self, other))
        return (len(mine), mine) < (len(others), others)


def _expression_of(value: Any) -> Expression:
    if isinstance(value, Space):
        return value.expression
    number = integer_of(value)
    if number is not None:
        return Trivial(natural(number, "the dimension"))
    return read_space(value)


def _normal(terms: Terms) -> Normal:
    return tuple((copies, summand.expression(1).read(MonomialReading())) for copies, summand in terms)
