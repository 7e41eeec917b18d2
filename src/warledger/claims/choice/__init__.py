"""For each figure and event: which of the report's actors, places, dates and speakers belong to it.

anchor      what asks: a figure or an event, with the tokens that syntax hangs on
overview    what the whole report says of each actor and place; its scenes
continuity  whether the telling goes on from one sentence to another
entries     a report's entries under a date, an hour or a town
compared    older deeds with which a report compares a new one
running_totals  whose "since" a total goes on with
slots       which places and days of a sentence are whose figure's
position    how a mention stands to an anchor: distance, order, path through the parse
figure_tags what kind of figure or event asks, and where it stands
spans       whether stretches of the text share words
grouping    mentions of one answer as one candidate, with the features that all fields share
nearest     of each answer's mentions those in the anchor's sentence, else the nearest ones
parties/    which party an actor is, what part it plays in its sentence, whose those counted are
doers/      whom the report's words have doing what was done
ruled_out/  who by the report's words did not do it
where/      which place lies in which, where each sentence stands, what is told of which place
when/       what a time dates: harm, a deed, words, a funeral, a trial
fields/     the answers for one field each: party/ (agent, side), place, date, source
weighing/   learned weights (weights/*.json): a probability for each candidate, settled with those of other figures
resolve     all fields of all anchors of a report
"""
