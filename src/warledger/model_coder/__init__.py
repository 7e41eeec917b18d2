"""Reports in, claims by a language model out: grounded in the report's own words, or dropped."""
