"""Pairs of tellings in, the weight of the evidence that they tell of one incident out: Splink on DuckDB."""
