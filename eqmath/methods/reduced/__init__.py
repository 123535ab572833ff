"""Functions on classes of index tuples instead of n^(l+k) unknowns: systems, both ends, every n, permuted legs."""
