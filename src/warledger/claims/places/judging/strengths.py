"""How well known a name must be to be a place, by what stands before it: see `Known.strength`."""

# How well known a name must be (see `Known.strength`: powers of ten of people, 2 more in the report's country), by what
# stands before it. Chosen on the 201 silver reports: lower values let in persons and common words, higher ones lose
# towns.
#: With no cue: a metropolis anywhere, a town of some thousands in the report's country.
BARE = 6.0
#: Opening a sentence, where any word has a capital.
OPENING = 7.0
#: After "from", "to", "of": a town of 3,000, or a hamlet of the report's country.
AFTER_MAYBE = 4.0
#: Before "regime", "forces": so well known that it is the place that they are from.
BEFORE_PARTY = 5.0
#: A person's or speaker's name that is a place after all, after "in" or "near".
ANYWHERE = 3.0
