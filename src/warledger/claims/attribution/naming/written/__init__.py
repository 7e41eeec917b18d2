"""The words of a name in, the name as the codebook writes it out.

wording  a body's: no genitives, no generic words
glued    what lost punctuation has glued to it
many     one of many, or a side of a war in the singular
"""
