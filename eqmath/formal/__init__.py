"""What is proved for every order: the theorems of proofs/formal, which Coq checks, and files for Coq."""

from typing import TYPE_CHECKING

from eqmath._discover import door

if TYPE_CHECKING:
    from eqmath.formal.export import commutant, coq_file
    from eqmath.formal.record import Formal, Statement, statement

__all__ = ["Formal", "Statement", "commutant", "coq_file", "statement"]

if not TYPE_CHECKING:
    __getattr__, __dir__ = door(__name__, {"export": "commutant coq_file", "record": "Formal Statement statement"})
