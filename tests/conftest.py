"""Hypothesis without clock, database or chance: the same examples on every run."""

from hypothesis import settings

settings.register_profile("exact", derandomize=True, database=None, deadline=None, max_examples=60)
settings.load_profile("exact")
