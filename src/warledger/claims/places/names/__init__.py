"""A report's text in, candidate names out: what stands in capitals, cut into what may be one place each.

runs         capitalised words in a row
candidate    the record that comes out
split        a run cut into candidates
trimming     without openers and demonyms
apostrophes  a last s that is left of "'s"
rows         lists without commas
"""
