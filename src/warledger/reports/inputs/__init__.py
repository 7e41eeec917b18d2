"""Files as they come in, the fields of their records and the Reports that these make out.

folder       which files of a folder are reports
byte_source  an open input, gzip unpacked
decode       bytes -> text
lines        an input's lines, bounded
text_file, html_file, json_lines, csv_file  one format each -> fields of a record
fields       fields -> Report: names, types, date, language
input_date   any sane date -> day
"""
