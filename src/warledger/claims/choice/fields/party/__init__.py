"""An anchor in, the candidates for who did it, or for whose side those counted are, out."""
