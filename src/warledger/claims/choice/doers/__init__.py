"""An anchor in, whom the report's words have doing it out."""
