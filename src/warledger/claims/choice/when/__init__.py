"""A report's times in, what each of them dates out."""
