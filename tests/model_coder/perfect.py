"""A hand-coded report in, the answer that a perfect model would give out: every value of the coding, with its words.

The coding holds no words for names and dates; they are chosen as a careful coder would: the mention of the name, and
the phrase of the date, nearest to the figure.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from warledger.model_coder.answers.answer import Days, Named
from warledger.model_coder.grounding import days, parties
from warledger.model_coder.grounding.words import Words
from warledger.records import Span


def answer(gold: dict[str, Any], words: Words) -> dict[str, Any]:
    """The answer, as a model's JSON."""
    return {
        "events": [_event(one, words) for one in gold["events"]],
        "figures": [_figure(one, words) for one in gold["figures"]],
    }


def _figure(one: dict[str, Any], words: Words) -> dict[str, Any]:
    return one | _words(one, words, ("side", "by", "source")) | {"number": None, "event": None}


def _event(one: dict[str, Any], words: Words) -> dict[str, Any]:
    return one | _words(one, words, ("agent", "target", "source")) | {"weapon": None}


def _words(one: dict[str, Any], words: Words, names: tuple[str, ...]) -> dict[str, Any]:
    start = words.text.index(one["quote"])
    near = Span(start, start + len(one["quote"]))
    out: dict[str, Any] = {}
    for name in names:
        found = parties.ground(Named(one[name]), near, words, speaker=name == "source")
        out[f"{name}_words"] = found.spans[0].of(words.text) if found.spans else None
    said = Days(*(date.fromisoformat(one[key]) if one[key] else None for key in ("start", "end")))
    when = days.ground(said, near, words)
    out["date_words"] = when.value.quote if when.value else None
    return out
