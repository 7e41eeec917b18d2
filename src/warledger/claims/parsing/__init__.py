"""Sentences in, parsed sentences out.

syntax       the pipeline: tagger, parser, lemmas
embedding    what the model makes of words that it has seen
products     who multiplies its matrices
transitions  heads and dependencies, all sentences a step at a time
morphology   parts of speech and lemmas, remembered by word
windows      each word's neighbours, in fewer passes over the memory
columns      what a sentence's tokens are, as lists
garbage      no searches for cyclic garbage meanwhile
"""
