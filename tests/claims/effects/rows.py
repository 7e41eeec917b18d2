"""Figures of one sentence: a row is (text, [figure, ...]).

A figure is "effect bounds noun": bounds are 9 exactly, 9+ at least, ..9 up to, 8..9 a range, - not counted; "~" before
them says approximate; the noun is the words that name those counted (none where none stand in the sentence).
"< 53" behind it says that it is a part of the figure of 53; "< told" of a figure that was told before.
"""

from __future__ import annotations

from warledger.claims import effects, quantities
from warledger.claims.effects.lexicon import trigger_pattern
from warledger.claims.parsing import syntax
from warledger.claims.text.sentences import sentences


def bounds(low: int | None, high: int | None) -> str:
    if low is None and high is None:
        return "-"
    if low is None:
        return f"..{high}"
    if high is None:
        return f"{low}+"
    return str(low) if low == high else f"{low}..{high}"


def written(doc, mention) -> str:
    """A figure as the rows write it."""
    counted = mention.counted
    out = f"{mention.effect} {'~' if counted.approx else ''}{bounds(counted.low, counted.high)}"
    if counted.noun is not None:
        out += " " + doc[counted.noun[0] : counted.noun[1] + 1].text
    if mention.whole is not None:
        whole = mention.whole.counted
        out += f" < {bounds(whole.low, whole.high).rstrip('+')}"
    elif mention.partitive:
        out += " < told"
    return out


def figures(text: str) -> list[str]:
    doc = next(syntax.parse([text]))
    return [written(doc, mention) for mention in effects.find(doc, quantities.find(text))]


def is_sifted_out(text: str) -> bool:
    """Does the filter that spares the parser keep a sentence from it?"""
    return not (effects.worth_parsing(sentences(text)) or trigger_pattern().search(text))
