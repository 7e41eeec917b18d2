"""Coded reports in, files that others load out: one module a format; `formats.py` lists them."""
