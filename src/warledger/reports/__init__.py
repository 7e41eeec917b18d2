"""Files in, Reports out: text, pages, JSON lines and tables of reports, their heads, dates and language.

`read` is the way in; `report` makes a Report of a string.

    reading      paths -> Report | Rejection: chooses the format, names what is wrong
      folder       which files of a folder are reports
      byte_source  an open input, gzip unpacked     lines   its lines, bounded     decode   bytes -> text
      text_file, html_file, json_lines, csv_file    one format each -> fields of a record
      fields       fields -> Report: names, types, date, language      input_date   any sane date -> day
    head         text -> Head: where the body begins
      head_parts   date, credit, byline, dateline, furniture at an offset
      dateline     printed_date     outlet_names    inner_heads  (those inside the body)
    language     text -> "en", "fr", None
"""

from warledger.records import Head, Rejection, Report
from warledger.reports.fields import report
from warledger.reports.head import read_head
from warledger.reports.inner_heads import HeadMark, inner_heads
from warledger.reports.language import language_of
from warledger.reports.reading import read

__all__ = ["Head", "HeadMark", "Rejection", "Report", "inner_heads", "language_of", "read", "read_head", "report"]
