"""A report in, what linking keeps of it out.

filed    its outlet, its day, the names in it, a fingerprint of its text
origins  the places that it says people left
copies   fingerprints of reports -> groups of near-identical ones
"""
