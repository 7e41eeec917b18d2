"""Two phrases for speakers in, who speaks out.

apposition  one person in two phrases: "the mayor, Ana Ruiz"
joint       several speakers: "A and B"
"""
