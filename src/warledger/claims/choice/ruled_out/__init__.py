"""An anchor in, the parties that by the report's words did not do it, or not suffer it, out."""
