"""Claims and their reports in, incidents out: tellings of one report, linked across reports, figures reconciled."""
