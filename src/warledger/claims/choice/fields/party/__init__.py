"""An anchor in, the candidates for who did it, or for whose side those counted are, out.

candidates    the candidates
told          what the words at an anchor tell of who did it and to whom
weighed       the features by which each of them, and nobody, is weighed
possible      those who can have done it by what the report says, a question at a time
elsewhere     those of whom it tells something else: another day, part or means, or what was done afterwards
whose         those to whom the people counted can belong
laid          on whom it is laid: by the clause, by somebody's words
inquiring     police who only inquire
counted_as    whether the words for those counted make them attackers
mentioned     mentions of those who could be a party, with their features
standing      features of a party's kind and of its part in the whole report
facing        how a party stands to those of the people counted
ties          the strongest reason to take each for the perpetrator
sorts         the kind with which an actor is weighed
learned_from  the features from which weights are learned
"""
