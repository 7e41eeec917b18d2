"""Evaluation: a package, so that its tests can share the shorthand of coder.py."""
