"""A report's text in, the sentences that tell of the news out.

sentence       one sentence: offsets, paragraph, zone
sentences      a text parted into sentences
captions       those that describe a picture
other_stories  links to other stories, parted from what follows on their line
tag_lists      a page's list of tags
wrapping       line breaks of a fixed width taken for spaces
casing         stretches in capitals read in the case of running text
common_words   words that are no names where all words have capitals
given_names    of persons: they tell persons from places
scope          whether a sentence tells of deliberate violence
"""
