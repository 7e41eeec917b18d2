"""An anchor in, whom the report's words have doing it out.

deeds           by where the words stand: its clause, its sentence, those around
own_words         the words of its own clause and event
acting            whose mentions act or fight in the report
causes, done      the words for what the harm came of, and whether they tell of a deed or a clash
pronouns          whom "they" and "it" stand for
by_clause       whom syntax alone gives
by_what         by what means it was done
carried         beside the clause: what goes on from a clause before, headings, "this brings"
heads           who attacks the town, as its account opens
told_elsewhere  whether the telling goes on from where somebody acted
both_sides, one_of_two  the sides of a clash
own_bomb        those who died by their own bomb
responsibility  whom the report holds to have done it, and how surely
"""
