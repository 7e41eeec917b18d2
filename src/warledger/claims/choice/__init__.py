"""For each figure and event: which of the report's actors, places, dates and speakers belong to it.

    anchor      what asks: a figure or an event, with the tokens that syntax hangs on
    position    how a mention stands to an anchor: distance, order, path through the parse
    candidates  the answers that the report offers for one field, each with its features
    model       learned weights (weights/*.json): features in, a score and a probability for each candidate out
    resolve     two passes over a report: each anchor alone, then in the light of what the others chose
"""
