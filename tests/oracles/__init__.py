"""Second implementations, from the definitions, that import nothing of eqmath."""
