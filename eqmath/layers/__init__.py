"""Weighted sums of diagrams and their products with vectors; no groups here."""
