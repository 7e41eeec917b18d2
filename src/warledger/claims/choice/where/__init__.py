"""A report's places in, which lies in which, and which can be an anchor's, out."""
