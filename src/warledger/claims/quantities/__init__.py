"""The numbers of a sentence with their bounds as stated: `find`, `times`, `value`, conventions for vague words.

numerals   digits and number words
no_counts  ages, dates, money, distances, ranks: no counts
adding_up  numbers that add up to a total
finding    words -> counts
"""

from warledger.claims.quantities.finding import Quantity, conventions, find, times
from warledger.claims.quantities.numerals import value

__all__ = ["Quantity", "conventions", "find", "times", "value"]
