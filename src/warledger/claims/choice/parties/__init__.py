"""A report's actors in, which party each is, what part it plays, and whose those counted are, out.

called      which party each mention is, and the common words for a named party
account     named groups that an account has called by a common word so far
cast        the part that each mention plays in its sentence, and each party in the report
by_parse    that part by the parse: acts, is hit, speaks
roles       the parts, and what the words tell of by which the parse shows them
wording     that part by the words next to it
role_words  the words that show it (knowledge/lexicons/roles.yaml)
owners      whose those counted are by the words about them: "X fighters", "of X"
all_of_them whose "all four" are
of_theirs   whose "its soldiers", "scores of them" are
ours        whose "our men" are, in a party's own words
own_losses  whose loss a figure is told as: "X put its losses at nine dead"
two_sides   who stands on which of two sides: "between X and its allies on one side and Y on the other"
inflicted   who suffers losses that somebody inflicts
condemned   who condemned or mourned what was done
"""
