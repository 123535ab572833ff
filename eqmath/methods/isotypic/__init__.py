"""Shape by shape: highest-weight vectors of the general linear group that permutes copies of V."""
