"""An anchor in, which places of its own sentence are its own, and which are not, out.

fronted         places that open its clauses: "In Goma eight died, and in Sake five"
frames          which place is the frame, and which the spot in it
told_there      the one place of a clause with "where", of a row with "respectively", of a total
tied            places told before at which it was not, as its own words are tied to one
all_over        the country or province all over which it was: no town of it
provinces_told  the provinces in which it says that it happened
some_of_them    places at which only some of those counted were hit
rows            places in a row, no single one of which it was
"""
