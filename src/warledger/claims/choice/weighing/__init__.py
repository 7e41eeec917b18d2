"""Candidates with features in, how likely each is out: learned weights, and what one figure tells of the next."""
