"""A report's actors in, which party each is, what part it plays, and whose those counted are, out."""
