"""The command `warledger`: one file a command; `main.py` puts them together."""
