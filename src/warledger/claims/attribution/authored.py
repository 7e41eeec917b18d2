"""A report's text in, the body that issued it out: a communiqué, whose author tells whatever nobody else does.

"GENERAL STAFF - Press release No. 7", "We, the Council of Sela, inform the world", "The Corporation denounces before
the national community": such a text is no outlet's account, and its author is the source of its figures.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import takewhile

from warledger.claims.attribution.bodies import Bodies
from warledger.claims.attribution.bodies.states import of_state
from warledger.claims.attribution.headings import issued_by
from warledger.claims.attribution.kinds import kind_of
from warledger.claims.attribution.lexicon import speech
from warledger.claims.attribution.naming.named import Named
from warledger.claims.attribution.naming.namer import Namer
from warledger.claims.attribution.phrases import bare
from warledger.claims.patterns.compiling import compiled
from warledger.knowledge.countries import by_word
from warledger.records import Span

#: Characters from the start in which a communiqué says what it is, and the longest signature.
_HEAD, _SIGNATURE = 400, 80
_NAME = r"(?:the )?(?P<who>[A-Z][^,.;:\n\"“]{2,80}?)"
_PUBLIC = r"(?:the )?(?:national|public|international|world|people|population|press|media|general public)"
_WE = compiled(rf"\AWe, {_NAME}, ")
_INFORMS = compiled(
    rf"(?:\A|\n)The {_NAME[len('(?:the )?') :]} (?:informs|brings to the (?:attention|knowledge) of|denounces before) "
    rf"{_PUBLIC}\b"
)
#: What an army's own heading holds, and the longest line that is one.
_RELEASE = compiled(r"\b(?:press release|communiqu[eé]|statement)\b|\bPR-\d", re.I)
#: What its regular bulletins are called, beside its own name at the head of a line.
_BULLETIN = compiled(
    r"(?:\b(?:operational|operations?|daily|evening|morning|situation|situational|combat|weekly|security|flash) "
    r"(?:updates?|information|report|reports|summary|bulletin|brief(?:ing)?)\b|\b(?:bulletin|sitrep)\b)",
    re.I,
)
_NAMED_SO = compiled(rf"(?:the )?{_BULLETIN.pattern}", re.I)
_OF_ARMY = compiled(
    r"\b(?:general (?:staff|command)|armed forces|army|defen[cs]e (?:forces|media operations)|"
    r"ministry of (?:national )?defen[cs]e)\b|\bISPR\b",
    re.I,
)
_OPENS = compiled(
    r"(?:the )?(?:[A-Z][\w.’'-]+ |of |the )*(?:general (?:staff|command)|armed forces|army|ministry of (?:national )?"
    r"defen[cs]e|defen[cs]e (?:forces|ministry|media operations)|military)\b",
    re.I,
)
_LINE = 100
#: Lines above a text that say who issued it.
_LINES = 3
#: A heading that lost its line break: "General Staff of Sela: Operational update as of 06:00. The enemy ...".
_FIRST = compiled(r"[^.\n]{10,120}(?=\. )")
_ARMY = compiled(r"^(?:General Staff|General Command|Armed Forces|Army)\b")
_OURS = compiled(r"\b[Ww]e (?:have )?[a-z]+|\b[Oo]ur (?:forces|fighters|heroes|brave|comrades|brothers|men|troops)\b")


def author(text: str, bodies: Bodies, namer: Namer) -> tuple[Named, Span] | None:
    """Who issued the text, and where it says so; None for an outlet's report, as nearly all are."""
    head = text[:_HEAD]
    lines = _heading(head)
    said = speech().verbs.keys() & set(" ".join(lines).lower().split())
    if not said and _headed_by_army(lines):
        forces = _of_the_state(lines, bodies)
        return (Named(*forces, by="author"), Span(0, len(head.split("\n")[0].split(". ")[0]))) if forces else None
    # (a headline that has somebody say something is none, but "daily report" says nothing)
    issued = issued_by(text, lines) if said <= speech().also_nouns else None
    if issued and (body := _body(issued, bodies, namer)):
        return body, issued
    found = _WE.match(head) or _INFORMS.search(head)
    if found:
        return _named(found["who"], Span(*found.span("who")), bodies)
    last = text.rstrip().rfind("\n") + 1
    signed = text[last:].strip()
    if not last or not 0 < len(signed) <= _SIGNATURE or signed[-1] in '.!?"”' or not _OURS.search(head):
        return None
    span = Span(last, last + len(signed))
    inside = bodies.mentioned.inside(span)
    return (Named(inside[0], inside[1], by="author"), span) if inside and inside[1] != "media" else None


def _headed_by_army(lines: list[str]) -> bool:
    """Do the lines above a text call it an army's press release?"""
    if not any(map(_OF_ARMY.search, lines)):
        return False
    return any(map(_RELEASE.search, lines)) or (any(map(_BULLETIN.search, lines)) and any(map(_OPENS.match, lines)))


def _of_the_state(lines: list[str], bodies: Bodies) -> tuple[str, str] | None:
    """The forces of the state that the line with the army's name gives first, else of that which the report is about.

    "Chadian Ministry of Defence: Daily bulletin" is Chad's, whosever towns it tells of.
    """
    line = next(line for line in lines if _OF_ARMY.search(line))
    states = (state for word in line.split() if (state := by_word(bare(word))) and word[0].isupper())
    state = next(states, None)
    return of_state("army", state.iso) or bodies.forces("army") if state else bodies.forces("army")


def _body(issued: Span, bodies: Bodies, namer: Namer) -> Named | None:
    """The body that a heading names; a country, a town or a medium issues no bulletin of its own."""
    words = issued.of(bodies.text)
    kind = kind_of(words.split()) or (bodies.in_registry(words) or ("", ""))[1]
    if not kind or kind in ("media", "reports", "witness", "official") or by_word(words):
        return None
    named = namer.name(issued, None)
    return replace(named, by="author") if named and named.kind not in ("media", "reports", "unknown") else None


def _heading(head: str) -> list[str]:
    """The lines that stand above a text: short, and no sentence; of a text of one line what a colon or dash ends."""
    lines = [line.strip() for line in head.split("\n") if line.strip()][:_LINES]
    above = list(
        takewhile(lambda line: len(line) <= _LINE and (line[-1] not in '.!?"”' or _NAMED_SO.match(line)), lines)
    )
    first = _FIRST.match(lines[0]) if lines and not above else None
    return [first[0]] if first else above


def _named(words: str, span: Span, bodies: Bodies) -> tuple[Named, Span] | None:
    known = bodies.forces("army") if _ARMY.match(words) else bodies.known(words)
    kind = kind_of(words.split()) or ("ngo" if " " in words else "")
    if known or kind:
        return Named(*(known or (words, kind)), by="author"), span
    return None
