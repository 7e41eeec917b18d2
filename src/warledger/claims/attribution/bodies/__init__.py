"""A report's text in, the bodies that it names out: what "the Observatory", "the ministry", "a monitor" stand for.

named        those with a name, and the questions that are asked of them
mentioned    where known ones stand in the text
registered   what the registry and the table of states know of a name
short_names  short names in brackets
states       the name under which a state, or its forces, speak
"""

from warledger.claims.attribution.bodies.named import Bodies, Body

__all__ = ["Bodies", "Body"]
