"""Elements of diagram categories in text, for LaTeX and for sympy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eqmath.algebras.foreign_texts import gap_text, sage_text
from eqmath.diagrams import LinearCombination, sum_tex, term_text
from eqmath.exact import to_sympy

if TYPE_CHECKING:
    import sympy


class Exported(LinearCombination):
    """A linear combination that prints as on a blackboard."""

    __slots__ = ()

    def to_latex(self) -> str:
        r"""For a formula: a diagram is written as its blocks.

        >>> from eqmath.algebras import PartitionAlgebra
        >>> P = PartitionAlgebra(1, "n")
        >>> print((P("1|1'") ** 3 - P(2)).to_latex())
        -2\,\{1,1'\} + n^{2}\,\{1\mid 1'\}
        """
        return sum_tex(self.terms)

    def to_sympy(self) -> sympy.Expr:
        """Σ c_π · π for sympy, the diagrams as symbols that do not commute.

        >>> from eqmath.algebras import PartitionAlgebra
        >>> P = PartitionAlgebra(1, "n")
        >>> (P("1|1'") ** 3 - P(2)).to_sympy()
        n**2*1|1' - 2*1,1'
        """
        import sympy

        symbols = {d: sympy.Symbol(term_text(d), commutative=False) for d in self}
        return sympy.Add(*(to_sympy(c) * symbols[d] for d, c in self.terms.items()))

    def to_sage(self, name: str = "A") -> str:
        """For Sage, where ``name`` is the diagram algebra: `DiagramAlgebra.read` reads it back, and what Sage prints.

        Raises
        ------
        DiagramError
            If the diagrams are not plain ones.

        Examples
        --------
        >>> from eqmath.algebras import PartitionAlgebra
        >>> P = PartitionAlgebra(1, "n")
        >>> (P("1|1'") ** 2 - 1).to_sage("P")
        '-P([[1, -1]]) + n*P([[1], [-1]])'
        """
        return sage_text(self.terms, name)

    def to_gap(self) -> str:
        """For GAP's package Semigroups: `DiagramAlgebra.read` reads it back, and what GAP prints.

        Raises
        ------
        DiagramError
            If the diagrams are not plain ones.

        Examples
        --------
        >>> from eqmath.algebras import PartitionAlgebra
        >>> PartitionAlgebra(1, "n")("1|1'").to_gap()
        'Bipartition([[1], [-1]])'
        """
        return gap_text(self.terms)

    def __repr__(self) -> str:
        return str(self)
