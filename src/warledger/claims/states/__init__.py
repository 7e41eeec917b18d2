"""Mentions of governments, armies and police in, which state's they are out.

country     the country that a report is about
counting    how much its words speak for each country
telling     how much a mention of a state tells
policed     police that no word puts in a state
stationed   soldiers in another country
provincial  governments of provinces
"""
