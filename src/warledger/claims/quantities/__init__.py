"""The numbers of a sentence with their bounds as stated: `find`, `times`, `value`, conventions for vague words."""

from warledger.claims.quantities.finding import Quantity, conventions, find, times
from warledger.claims.quantities.numerals import value

__all__ = ["Quantity", "conventions", "find", "times", "value"]
