"""The smallest counterexample to a sentence: its grammar, its cases, its meaning."""

from eqmath.search.answer import Answer
from eqmath.search.grammar import Sentence, parse_claim
from eqmath.search.search import Search, refute

__all__ = [
    "Answer",
    "Search",
    "Sentence",
    "parse_claim",
    "refute",
]
