"""What the report has said so far in, whom words mean that name nobody anew out.

full_names    the full name for a surname
police        the one police that it names: "police said"
heard         who spoke so far, and what names those who speak next
antecedents   "he", "the source", "the ministry", "the group"
general       general words for the one body that it names: "an activist group"
part_of_name  part of a name for the whole: "a PDF spokesman"
"""
