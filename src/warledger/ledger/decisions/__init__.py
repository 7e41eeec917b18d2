"""What stands behind judgements.

journal    decisions, append-only: none can be changed unseen
judgeable  what a judgement may change
anchoring  the words of judgements, found again in the latest version of a report
"""
