"""Functors: one file each, found by its constant FUNCTOR."""
