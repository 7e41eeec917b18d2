"""Warledger's version, which its claims, runs and pages bear."""

__version__ = "0.1.0"
