"""A report's text in, the bodies that it names out: what "the Observatory", "the ministry", "a monitor" stand for.

named        those with a name, and the questions that are asked of them
short_names  short names in brackets
states       the name under which a state, or its forces, speak
"""

from warledger.claims.attribution.bodies.named import Bodies, Body

__all__ = ["Bodies", "Body"]
