"""What a text is read and coded as, for the tests beside it."""

from __future__ import annotations

from warledger import reports
from warledger.claims.read import read

JNIM = "Jama'at Nusrat al-Islam wal-Muslimin"


def figures_of(coder, text):
    return [claim for claim in coder.code(reports.report(text)).claims if claim.effect]


def reading_of(coder, text):
    return next(iter(read([reports.report(text)], coder.tools)))
