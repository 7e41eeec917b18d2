"""The words for records, a statement or a wing in, the words for whose they are out: "the ministry's figures"."""

from __future__ import annotations

from warledger.claims.attribution.naming.earlier.antecedents import ISSUED, KEPT
from warledger.claims.attribution.naming.of_bodies.body import OWN_ARMS
from warledger.claims.attribution.phrases import bare
from warledger.records import Span

#: What records and statements are like.
_LIKE = frozenset(
    "own latest official preliminary initial first daily weekly monthly annual updated written press video death "
    "casualty".split()
)
_GENITIVE = ("'s", "’s", "'", "’")


def whose_record(text: str, phrase: Span, core: list[str], low: list[str]) -> Span | None:
    """The part of a phrase that names whose the records are; None where it names none, or more than records.

    Args:
        text: The report.
        phrase: The phrase, with its article.
        core: Its words without the article.
        low: The same in lower case, without genitives.
    """
    if low[0] in KEPT and low[1:2] in (["from"], ["by"]) and len(core) > 2:
        start = text.find(f" {core[1]} ", phrase.start, phrase.end)
        return Span(start + len(core[1]) + 2, phrase.end) if start >= 0 else None  # "figures from the ministry"
    at = next((k for k, word in enumerate(core) if word.endswith(_GENITIVE)), None)
    if at is None:
        return None
    record = (low[-1] in KEPT or low[-1] in ISSUED) and _LIKE.issuperset(low[at + 1 : -1])
    wing = low[-1] == "wing" and OWN_ARMS.issuperset(low[at + 1 :])
    if not record and not wing:
        return None
    start = text.find(bare(core[at]), phrase.start, phrase.end)
    return Span(phrase.start, start + len(bare(core[at]))) if start >= 0 else None
