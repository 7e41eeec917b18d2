"""A report's places in, which lies in which, and which can be an anchor's, out.

layout           which place lies in which, and where each sentence stands
own_sentence     what the anchor's own sentence says of its places
other_sentences  whether a place of another sentence is of the same incident
by_count         whose place it is by how the numbers stand to each other
"""
