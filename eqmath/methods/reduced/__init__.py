"""Functions on classes of index tuples instead of n^(l+k) unknowns: systems, both ends of the sandwich, every n."""
