"""Codings, claims and incidents in, files, charts and dossiers out.

codings/     coded reports: JSON lines, CSV, HTML, lines to train a coder on
published/   what may be published of a ledger, as tables: CSV, JSON lines, Parquet, a workbook, GeoJSON
ged/         rows of UCDP GED
acled/       rows in ACLED's shape
hxl/         a table with HXL tags
charts/      incidents as pictures
dossier/     one incident with all that is said of it
terminal     claims and incidents on the screen
wording      values as short words
attribution  what an export must say beside its figures
located      the cells for an incident's place
"""
