"""Diagram categories: one record each, found by its constant."""
