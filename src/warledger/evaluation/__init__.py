"""Codings by machine or by people in; how far they agree, where they don't, and forms for more coding out.

entry (what is compared) <- codebook_file, claims_file, form_file (three ways to write it) <- files (which one it is);
names, fields (when are two values the same) <- pairing <- comparison <- scores, agreement, intervals, reliability,
disagreements (the page lists them); sampling draws reports, form_file and codebook_file write the form.
"""
