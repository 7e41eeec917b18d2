"""A report's text in, the places out that it tells in a set form, or without a name.

bulletins  that head paragraphs: "HILLA - Gunmen killed two"
here       "here" and "this city": the dateline's
numbered   "Mile 14", "No. 3 hospital"
town       "fled town": the one told last
generic    "the town", "the capital"
"""
