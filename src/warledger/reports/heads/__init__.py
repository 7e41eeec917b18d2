"""A report's text in, its head out: agency credit, dateline, print date, and where the body begins.

head          all of it
head_parts    date, credit, byline, dateline, furniture at an offset
dateline      a dateline at an offset; dateline_places.yaml
printed_date  a print date at an offset
outlet_names  the words of a credit -> outlet or agency; outlets.yaml
inner_heads   those inside the body
"""
