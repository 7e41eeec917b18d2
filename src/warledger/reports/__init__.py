"""Files in, Reports out: text, pages, JSON lines and tables of reports, their heads, dates and language.

`read` is the way in; `report` makes a Report of a string.

    reading   paths -> Report | Rejection: chooses the format, names what is wrong
    inputs/   each format -> a record's fields -> Report
    heads/    text -> Head: where the body begins, and what stands before it
    language  text -> "en", "fr", None
"""

from warledger.records import Head, Rejection, Report
from warledger.reports.heads.head import read_head
from warledger.reports.heads.inner_heads import HeadMark, inner_heads
from warledger.reports.inputs.fields import report
from warledger.reports.language import language_of
from warledger.reports.reading import read

__all__ = ["Head", "HeadMark", "Rejection", "Report", "inner_heads", "language_of", "read", "read_head", "report"]
