"""Options that several commands share: one wording for all, and what they ask for.

coding     reports to code, and what they are coded with
model      how a language model is asked
ledger     --ledger, and the ledger opened
filters    claims or reports of a ledger
incidents  incidents of a ledger
gathered   a command with options that it shares, which reach it as one
policy     --policy, and what is linked in a ledger
"""
