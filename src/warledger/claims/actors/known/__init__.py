"""A report's text in, the names of the actors' dictionary and the countries in it out, each settled.

lexicon           the index of the words that are looked for
scan              one pass over the text, longest match first
living            whom names cannot mean on the day of the report
beyond            states that only lie behind a border
deciding          which actor a name of several means
hailing           countries that only say where men are from
undecided         the common words of a name that means nobody
other_coalitions  "the coalition" where it is not the war's own
"""
