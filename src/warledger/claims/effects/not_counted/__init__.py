"""A counted phrase in, whether it counts nobody to whom harm was done out.

excluded      "an official said", "most of them women", a bomber's car
negated       it happened to none of them, or only might
not_of_war    envoys sent home, a boat that sank by itself
number_words  a number that was told, and nobody: "a figure much disputed"
revised       what was told before: "down from an earlier 21"
"""
