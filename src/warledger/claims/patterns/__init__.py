"""Word lists in, quick patterns for them out.

openings   where any of many patterns begins
stem_tree  one pattern for any of many stems
"""
