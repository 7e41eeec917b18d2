"""A mention of a place in, which place it is and how it lies to others out.

choosing  the gazetteer's entry that is meant
nesting   whether one place lies in another, and how far they are apart
relation  "near", "10 km south of", "eastern countryside of"
resolve   PlaceMention -> records.Place, by the gazetteer and by what the report names around it
"""
