"""A report in, the days of deeds that each of its sentences names out."""

from __future__ import annotations

from warledger.claims.events.dated import Days, of_sentences
from warledger.claims.reading import Reading


def of(reading: Reading) -> dict[int, list[Days]]:
    """Those days by index of the sentence; sentences that name none are left out."""
    return reading.once("days by sentence", lambda: of_sentences(reading.times, reading.sentence_at))
