"""A scanned text in, its actor phrases and whom each of them means out.

grammar   where a phrase begins and ends, and what its words are
around    the words beside it, and the mention that it makes; abroad (soldiers of the state that they stand in)
named     a name of the dictionary; states (a country's name); unnamed ("gunmen")
namer     phrase -> ActorMention: all of these
ascribed  states whose aircraft or guns are only believed to have struck
"""
