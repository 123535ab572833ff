"""What people, files and other programs hand in, right and wrong: every door gives an answer or an EqmathError."""
