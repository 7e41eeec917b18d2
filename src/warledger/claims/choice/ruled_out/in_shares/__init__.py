"""A figure in, the parties out among whom it is shared: none did it all.

either_side  the two sides of a clash, where nothing says to which side they fell
of_both      sides that the figure's words, or those of its parts, count together
only_some    to whom only a part of those told before a number belongs
shared_out   those among whom the report shares a whole
halves       half of whom the report names together
one_town     one town's share
"""
