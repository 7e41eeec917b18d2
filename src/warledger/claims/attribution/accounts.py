"""Sentences in, accounts out: stretches of the report in which one speaker tells, and for each place who could."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from warledger.claims.attribution.cues import Cue
from warledger.claims.attribution.naming.named import Named
from warledger.claims.attribution.quotation import quoted
from warledger.claims.attribution.topic import APART, HARM, ITEM, TAKES_UP, is_background, numbers_in
from warledger.claims.patterns.compiling import compiled
from warledger.claims.text.sentence import Sentence
from warledger.records import Span

#: An account goes on for so many sentences without a new cue. Of silver's figures without a cue in their sentence, the
#: last speaker told 47 % one sentence on, 35 % three on, nearly none later (lists apart).
CARRY_SENTENCES = 3
#: Kinds of source whose account goes on over the next figures. On silver the last speaker told 84 % of the uncued
#: figures after a monitor, 47 % after a medium, 33 to 50 % after police, activists, witnesses and aid bodies, but
#: 0 to 9 % after belligerents, governments, officials, reports and named persons: those go on only where the sentence
#: takes up the event.
_GO_ON = frozenset(
    ("monitor", "media", "police", "activist", "ngo", "medical", "rescue", "witness", "opposition", "un")
)
#: Those whose account goes on in the next paragraph without words that take it up: of 110 such figures of the invented
#: reports, the last speaker told none after medics and witnesses, hardly one after officials, parties and police.
_OVER_PARAGRAPHS = frozenset(("monitor", "media"))
#: What shows a scene, and tells no more than that.
_PICTURES = frozenset("footage video videos images photos photographs pictures".split())
#: What a broadcaster does with such: "state television showed images of burned cars".
_SHOWED = compiled(
    r"(?:show(?:s|ed|n)?|air(?:s|ed)|broadcasts?|publish(?:es|ed)|post(?:s|ed)) (?:[\w’'-]+ ){0,3}?"
    r"(?:footage|videos?|images|photos|photographs|pictures)\b(?! (?:and |which )?(?:that|saying|reporting)\b)"
)
#: Sentences at a report's head that its body may repeat with a speaker, and sentences of the body that are looked at.
_LEAD, _BODY, _FIRST = 3, 8, 40


#: What opens a sentence that only parts the number of the one before, or says whose it is: who counts the parts has
#: counted the whole.
_PARTED = compiled(
    r"(?:Of|Out of) (?:the|that|this) (?:(?:overall |grand )?total(?: number| figure)?|number|figure)\b|"
    r"(?:The|This|That|These|Those) (?:\w+ )?(?:toll|figures?|numbers?|count|tally) (?:was|were|is|are) \w+ by\b"
)
#: Characters between two quotations of one speaker, and between a quotation and who said it.
_NEXT_QUOTE = 3
#: A clause between a speaker and what makes them speak that tells of the speaker.
_WHO = compiled(r",? (?:who|whose) [^;:\"“”]{8,160}, (?:\w+ ){0,2}")
#: One that tells what befell the speaker: "Awa Deka, a trader who lost two sons, said", "a nurse wounded in it".
_BEFELL = compiled(
    r",? (?:\d\d,? )?(?:(?:an?|the) (?:[\w'’-]+ ){1,6}?)?(?:who (?:lost|survived|was|were|had been|is) |whose |"
    r"(?:wounded|injured|shot|hurt|displaced|kidnapped|abducted) )[^;:\"“”]{4,160}, (?:\w+ ){0,2}"
)
#: What opens a relative clause behind its comma, and how the clause that holds it goes on behind the next one.
_IN_PASSING = compiled(r", (?:which|who|whom) $")
_OPENING = 12
_GOES_ON_WITH = compiled(
    r", (?=(?:also |has |have |had |then |later )?(?!wounded|injured|destroyed|damaged|displaced|supposed)(?:\w+ed|"
    r"is|are|was|were|has|have|had|will|said|says|say|told|shot|hit|struck|took|fell|left|lost|overran|fought|began|came|set|"
    r"blew|held|put)\b)"
)
#: The rule of what tells of a speaker in passing, which is never theirs.
ASIDE = "aside"


def of_pictures(source: str | None) -> bool:
    """Is what is named as a source nothing but pictures: "footage", "satellite images", "an amateur video"?"""
    if source is None or not source.islower():
        return False
    words = source.split()
    return words[-1] in _PICTURES and "and" not in words


@dataclass(frozen=True, slots=True)
class Account:
    """A stretch of the report's text in which one speaker tells.

    Attributes:
        span: The stretch.
        source: Who says it, as the codebook writes it; None is the report's own voice.
        kind: Key of terms/source_kinds.yaml, or None.
        evidence: The words that name the speaker, or None.
        cue: The words that make them speak, or None.
        rule: How it was found.
        carried: True where no cue stands in the sentence itself.
        distance: Sentences since the cue (0 in its own).
    """

    span: Span
    source: str | None
    kind: str | None
    evidence: Span | None
    cue: Span | None
    rule: str
    carried: bool = False
    distance: int = 0


@dataclass(frozen=True, slots=True)
class Attributed:
    """A cue with its sentence and whom it makes speak."""

    sentence: int
    paragraph: int
    cue: Cue
    named: Named
    phrase: Span
    text: str


def speaker(accounts: Sequence[Account], offset: int) -> Account:
    """The account that covers `offset`, else the last before it.

    Raises:
        LookupError: There are no accounts.
    """
    if not accounts:
        raise LookupError("No accounts: the report has no sentence.")
    return accounts[max(0, bisect_right([account.span.start for account in accounts], offset) - 1)]


def tell(text: str, sentences: Sequence[Sentence], cues: Sequence[Attributed]) -> list[Account]:
    """The accounts that the cues of a text make, in order; together they cover its sentences."""
    by_sentence: dict[int, list[Attributed]] = {}
    for one in cues:
        by_sentence.setdefault(one.sentence, []).append(one)
    out: list[Account] = []
    last: Attributed | None = None
    distance = 0
    quotes = _quoters(text, sentences, cues)
    for sentence in sentences:
        here = by_sentence.get(sentence.index, [])
        if not ITEM.match(sentence.text):
            distance += 1
        if not here and sentence.index in quotes:
            one = quotes[sentence.index]
            out.append(_told(sentence.span, one, rule="quote", distance=sentence.index - one.sentence))
            continue
        repeated = _repeated(sentence, sentences, cues) if not here and last is None else None
        if repeated:
            out.append(_told(sentence.span, repeated, rule="lead", distance=sentence.index - repeated.sentence))
            continue
        if not here:
            told = _carried(sentence, sentence.span, last, distance)
            after = by_sentence.get(sentence.index + 1, [])
            if told.source is None and after and _PARTED.match(after[0].text) and numbers_in(sentence.text):
                told = _told(sentence.span, after[0], rule="lead", distance=-1)
            out.append(told)
            continue
        out += _without_asides(text, here, _past_relatives(text, here, _covered(sentence, here, last, distance)))
        telling = [one for one in here if _tells(text, one)]
        if telling:
            last, distance = telling[-1], 0
    return out


def _tells(text: str, one: Attributed) -> bool:
    """Can a speaker's account go on in the next sentences?

    Not in passing, as a picture or who shows one does, or where a side only blames another or denies: "Kyiv accused
    Moscow of bombing the clinic. Nine died in the strike" is the report's own.
    """
    if one.cue.rule == "relative" or of_pictures(one.named.name) or _SHOWED.match(text, one.cue.span.start):
        return False
    if one.cue.rule == "verb.accuse":
        return one.named.kind in _GO_ON
    return not one.cue.span.of(text).lower().startswith("den")


def _quoters(text: str, sentences: Sequence[Sentence], cues: Sequence[Attributed]) -> dict[int, Attributed]:
    """Sentence without a cue to who is quoted in it: the cue that touches the quote, else the last one before."""
    cued = {one.sentence for one in cues}
    starts = [one.cue.start for one in cues]
    stretches = quoted(text, start=sentences[0].start) if sentences else []
    opens = [stretch.start for stretch in stretches]
    out: dict[int, Attributed] = {}
    for sentence in sentences:
        if sentence.index in cued:
            continue
        at = bisect_right(opens, (sentence.start + sentence.end) // 2) - 1
        if at < 0 or not stretches[at].covers((sentence.start + 1, sentence.end - 1)):
            continue
        stretch, last = stretches[at], at
        while last + 1 < len(stretches) and stretches[last + 1].start - stretches[last].end <= _NEXT_QUOTE:
            last += 1  # "They shot nine." "They burned huts," a villager said
        closing = bisect_right(starts, stretches[last].end - 3)
        told = closing < len(cues) and cues[closing].cue.side != "after"
        if last > at and told and cues[closing].cue.start - stretches[last].end <= _NEXT_QUOTE:
            out[sentence.index] = cues[closing]
            continue
        after = bisect_right(starts, stretch.end - 3)
        if after < len(cues) and cues[after].cue.start - stretch.end <= 3 and cues[after].cue.side != "after":
            out[sentence.index] = cues[after]
        elif after and (stretch.start - cues[after - 1].cue.end <= 300 or cues[after - 1].cue.start > stretch.start):
            out[sentence.index] = cues[after - 1]
    return out


def _repeated(sentence: Sentence, sentences: Sequence[Sentence], cues: Sequence[Attributed]) -> Attributed | None:
    """Who says in the body what a lead says in the report's own voice: the first who states one of its numbers."""
    at = sentence.index - sentences[0].index
    if at >= _LEAD:
        return None
    numbers = numbers_in(sentence.text)
    return next(
        (
            one
            for one in cues[:_FIRST]
            if one.sentence - sentence.index <= _BODY and not numbers.isdisjoint(numbers_in(one.text))
        ),
        None,
    )


def _told(span: Span, one: Attributed, *, rule: str | None = None, distance: int = 0) -> Account:
    """An account by a cue's speaker; with a rule, one that has no cue of its own."""
    named = one.named
    return Account(
        span, named.name, named.kind, one.phrase, one.cue.span, rule or one.cue.rule, rule is not None, distance
    )


def _covered(sentence: Sentence, here: Sequence[Attributed], last: Attributed | None, distance: int) -> list[Account]:
    """The accounts inside a sentence that has cues."""
    out: list[Account] = []
    free, telling = sentence.start, None
    for one in here:
        cue = one.cue
        if telling is here[0] and one is here[1] and one.named.kind == "media" and telling.cue.rule == "chain.citing":
            continue  # "Quoting the police, the Post reported that nine died": the police speak
        if cue.rule == "chain.citing" and telling is not None and telling.named.kind == "media" and telling is here[0]:
            telling = one  # "the Post reported that nine died, citing X": X speaks
            continue
        if cue.rule.startswith("chain") and telling is None:
            # "SANA reported, citing X": X speaks
            if out and out[-1].span.end > sentence.start:
                free = out[-1].span.start
                out.pop()
            telling = one
            continue
        if cue.side == "after":
            if cue.start > free:
                before = Span(free, cue.start)
                if telling:
                    out.append(_told(before, telling))
                elif cue.start - free > 25:
                    out.append(_carried(sentence, before, last, distance))
                else:
                    cue_start = free
                    free, telling = cue_start, one
                    continue
            free, telling = max(free, cue.start), one
        elif telling is not None and cue.side == "before" and (parted := _parted(sentence, free, cue)) > free:
            out += [_told(Span(free, parted), telling), _told(Span(parted, cue.end), one)]
            free, telling = cue.end, None
        elif telling is None:
            out.append(_told(Span(free, max(cue.end, free)), one))
            free = max(cue.end, free)
            if cue.side == "both":
                # what follows is theirs as well, unless another cue takes it
                telling = None
                pending = one
                following = next((other for other in here if other.cue.start >= cue.end and other is not one), None)
                if following is None or following.cue.side == "after":
                    telling = pending
    if free < sentence.end:
        rest = Span(free, sentence.end)
        if here[-1].cue.side == "ends" and not telling:
            out.append(Account(rest, None, None, None, None, "own voice"))
        elif telling:
            out.append(_told(rest, telling))
        elif out:
            end = out.pop()
            out.append(
                Account(Span(end.span.start, sentence.end), end.source, end.kind, end.evidence, end.cue, end.rule)
            )
        else:
            out.append(_carried(sentence, rest, last, distance))
    return out


def _parted(sentence: Sentence, free: int, cue: Cue) -> int:
    """Behind the semicolon that parts what a cue behind it closes from the account before it, or -1.

    "Turkey said five were killed; Syria lost nine men, the Observatory said".
    """
    at = sentence.text.rfind("; ", free - sentence.start, cue.start - sentence.start)
    return -1 if at < 0 else sentence.start + at + 2


def _in_passing(text: str, one: Attributed) -> bool:
    """Does somebody speak in a relative clause between commas?"""
    return _IN_PASSING.search(text, max(0, one.phrase.start - _OPENING), one.phrase.start) is not None


def _past_relatives(text: str, here: Sequence[Attributed], accounts: list[Account]) -> list[Account]:
    """ "The Front, which Chad says is backed by Libya, killed nine": what goes on behind the comma is not Chad's."""
    for one in here:
        if one.cue.rule != "relative" or not _in_passing(text, one):
            continue
        at = next((k for k, a in enumerate(accounts) if a.span.covers(one.cue.span)), None)
        ends = _GOES_ON_WITH.search(text, one.cue.span.end, accounts[at].span.end) if at is not None else None
        if at is None or ends is None:
            continue
        told = accounts[at]
        outer = accounts[at - 1] if at else Account(told.span, None, None, None, None, "own voice")
        rest = Span(ends.end(), told.span.end)
        accounts[at : at + 1] = [replace(told, span=Span(told.span.start, ends.end())), replace(outer, span=rest)]
    return accounts


def _without_asides(text: str, here: Sequence[Attributed], accounts: list[Account]) -> list[Account]:
    """ "Awa Deka, who lost two sons in the blast, said": what she is said to have lost is no account of hers."""
    for one in here:
        start, end = one.phrase.end, one.cue.span.start
        befell = start < end and _BEFELL.fullmatch(text, start, end)
        if not befell and (start >= end or not _WHO.fullmatch(text, start, end)):
            continue
        at = next((k for k, a in enumerate(accounts) if a.span.start <= start and end <= a.span.end), None)
        if at is not None:
            told = accounts[at]
            accounts[at : at + 1] = [
                replace(told, span=Span(told.span.start, start)),
                Account(Span(start, end), None, None, None, None, ASIDE if befell else "own voice"),
                replace(told, span=Span(end, told.span.end)),
            ]
    return accounts


def _goes_on(sentence: Sentence, last: Attributed, distance: int) -> bool:
    """Can the last speaker be taken to tell this sentence as well?"""
    if not HARM.search(last.text.lower()):
        return False
    if last.named.kind in _GO_ON or last.cue.rule == "verb.count":
        return True
    return distance == 1 and bool(TAKES_UP.match(sentence.text))


def _carried(sentence: Sentence, span: Span, last: Attributed | None, distance: int) -> Account:
    """Who tells a stretch without a cue: the last speaker, where they can be taken to go on."""
    if last is None or sentence.zone != "body":
        return Account(span, None, None, None, None, "own voice")
    listed = bool(ITEM.match(sentence.text))
    if not listed and is_background(sentence.text):
        return Account(span, None, None, None, None, "background", distance=distance)
    if not listed and (APART.match(sentence.text) or not _goes_on(sentence, last, distance)):
        return Account(span, None, None, None, None, "another topic", distance=distance)
    paragraphs = sentence.paragraph - last.paragraph
    next_too = last.named.kind in _OVER_PARAGRAPHS or bool(TAKES_UP.match(sentence.text))
    if distance > CARRY_SENTENCES or (paragraphs > next_too and not listed):
        return Account(span, None, None, None, None, "too far", distance=distance)
    return Account(
        span, last.named.name, last.named.kind, last.phrase, last.cue.span, f"carried.{last.cue.rule}", True, distance
    )
