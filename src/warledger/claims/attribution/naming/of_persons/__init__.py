"""The words for a person in, the person or the body that they speak for out.

persons        whether and where words hold a person's name
officials      a person with a name, or the body's head
spokespersons  whoever speaks for a body
placed         somebody "at", "of" or "in" something
"""
