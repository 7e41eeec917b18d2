"""Candidate names in, each judged out: a place, perhaps one, a state that acts, or none.

judged          the record that comes out
evidence        each judged by itself, then by what the others told
around          what stands around a name: preposition, direction, words of kind
known           how firmly the gazetteer holds it
strengths       how well known it must be
speaks_for      what makes it a place
introduced      words that introduce it as one
speaks_against  a person, a body, a direction
acting          those who act: a party, a people
persons         persons' names
aged            how a person's name goes on: "Jorun Bailey, 26"
divisions       districts called divisions, and no army's
headlines       common words that have capitals
governments     capitals that stand for a government
states          names and adjectives of states
"""
