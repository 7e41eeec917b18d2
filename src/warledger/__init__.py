"""Warledger reads reports on armed conflict and writes down what each one claims, every value with its words."""

__version__ = "0.1.0"
