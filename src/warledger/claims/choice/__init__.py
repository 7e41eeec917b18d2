"""For each figure and event: which of the report's actors, places, dates and speakers belong to it.

anchor      what asks: a figure or an event, with the tokens that syntax hangs on
position    how a mention stands to an anchor: distance, order, path through the parse
overview    what the whole report says of each actor and place; its scenes
incident    whether a place told elsewhere is that of the anchor's incident
called      which party a mention is; common words for a named party ("terrorists" of X)
account     the group that a common word goes on meaning within one account
roles       what part each mention plays in its sentence, by the parse and by the words next to it (wording)
owners      whose those counted are, by the words about them (ours: by a party's own "our" and "we lost")
aftermath   days that date only what people did about it: funerals, sentences, visits
deeds       who is named as doing what was done to them
both_sides  each side's losses in a clash are the other's; those of neither side are nobody's
told_elsewhere  whether the telling goes on to the anchor from what an actor did in other sentences
pronouns    what "they" and "it" that did it stand for
responsibility  whom the report holds to have done it, and where it says that nobody knows
grouping    mentions of one answer as one candidate, with the features that all fields share
fields/     the answers for one field each: party (agent, side), place, date, source
model       learned weights (weights/*.json): features in, a score and a probability for each candidate out
judge       is a figure mention one that the codebook codes; is it background
pool        several mentions of one figure, and the event that it hangs on, as one row of candidates
chain       days and places that go on from one figure to the next
breath      counts told in one breath settle their answers together
resolve     all fields of all anchors of a report
"""
