"""An anchor in, the parties out that the report names for another deed than the anchor's.

apart              in the same sentence: "in revenge for", "two days after an attack"
while_others       in a clause beside the figure's, with losses of its own
dated_by           with a figure that only says when or where something else was done
held_for           the deed for which those caught are held
hit_back           in answer to it
later_scene        before or behind it, and somewhere else
other_clause       in another clause of its sentence, of another town
other_days         for other days alone
brought_in         only for other attacks than the one told of
by_habit           what they do again and again
long_fought        only as whom somebody has been fighting
how_it_stands      only as who holds a town, or has long been at war
long_past          what they did long ago
began              how a whole war began
only_around        as those who are about there
unclaimed          behind "nobody has claimed the attack": background
links              in headlines of other stories that are pasted between the paragraphs
blamed_then        only for what was told before older days
caught_for         who caught somebody over it
claimed_elsewhere  an attack at another place
claimed_before     an attack before the news
"""
