"""Compared reports in, numbers out.

scores       precision, recall and F1; shares of fields
agreement    Krippendorff's alpha of each field
intervals    how far F1 would move with other reports
reliability  what the machine's confidence was worth
summary      all of them, as JSON or as tables
"""
