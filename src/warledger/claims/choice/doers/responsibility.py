"""An anchor in, whom the report holds to have done what it tells, and how surely that is said of its event, out."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator

from warledger.claims.choice import continuity
from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.overview import Overview
from warledger.claims.choice.parties.called import named
from warledger.claims.patterns import openings
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading, once_a_report
from warledger.records import Span

#: Sentences from the anchor within which blame is near.
_NEAR = 2


#: What is done to those who are caught.
_CAUGHT = frozenset(
    ("captured", "arrest", "surrendered", "surrender", "released", "release", "seized", "weapons_seized")
)

#: Where the report says itself that nobody knows who did it; read in lower case, which is much faster than letting case
#: be ignored.
_OPEN = openings.finder(
    [
        r"(?:(?:not|n[’']t|never)(?: \w+)? (?:known|clear|certain|say|said|know|identify|determine|establish)"
        r"|un(?:known|clear|certain)|(?:nobody|no one|neither \w+) (?:knows|knew|could say)"
        r"|(?:could|would|did|do|does) not (?:\w+ )?(?:say|tell|know|determine|identify|establish)"
        r"|investigat(?:e|es|ed|ing)|(?:to|will|would|must) (?:determine|establish|find out|identify))"
        r"(?: exactly| immediately| yet| for certain)? "
        r"(?:who|whose|which (?:side|group|party|aircraft|planes?|jets?|force|of)|"
        r"what (?:aircraft|planes?|side|group|party)|(?:whether|if) (?:(?!or\b)[\w’'-]+ ){1,10}?(?:carried out|behind|"
        r"responsible|launched|conducted|to blame)(?![^.;]{0,60} or ))\b"
        # who was hit, not who did it: "could not tell who they were", "whose son it was"
        r"(?! (?:they|he|she|the (?:dead|victims|men|women|bodies)|\w+ (?:it|he|she|they)) (?:was|were|is|are)\b)"
    ]
)


#: So does an old crime's.
_UNSOLVED = compiled(
    r"\b(?:(?:has|have|had) (?:yet to be|not been|never been) solved|(?:still|remains?|is|are) unsolved)\b"
)


def left_open(reading: Reading, anchor: Anchor, view: Overview) -> bool:
    """Does the report say near the anchor that nobody knows who did it: "it is not known which aircraft struck"?

    That is said of what was told last, and of what is told of the same later on: not of what a party that is named does
    next, nor of another day's deed.
    """
    asked, at = _asked(reading), anchor.sentence
    if "solved" in reading.low and _UNSOLVED.search(reading.low, anchor.span.start, reading.sentences[at].end):
        return True
    if not asked:
        return False
    tellings = continuity.tellings(reading, view)
    same = tellings.get(at, frozenset())
    if any(index < at and tellings.get(index, frozenset()) & same for index in asked) and not _names_a_party(
        reading, at
    ):
        return True
    return any(
        abs(index - at) <= _NEAR
        and not (index < at and _names_a_party(reading, at))
        and not any(_has_its_day(reading, between) for between in range(at + 1, index))
        for index in asked
    )


def _names_a_party(reading: Reading, index: int) -> bool:
    start, end = reading.sentences[index].start, reading.sentences[index].end
    return any(m.side and m.kind != "civilians" and start <= m.span.start < end for m in reading.actors)


def _has_its_day(reading: Reading, index: int) -> bool:
    start, end = reading.sentences[index].start, reading.sentences[index].end
    return any(
        not m.speech and m.when.span is not None and m.when.precision == 1 and start <= m.when.span.start < end
        for m in reading.times
    )


@once_a_report
def _asked(reading: Reading) -> frozenset[int]:
    low = reading.low
    return frozenset(reading.sentence_at(match.start()) for match in _OPEN.finditer(low))


#: The report asks which of two it was: what stands before their names.
_WHETHER = compiled(
    r"\b(?:un(?:clear|known|certain|sure)|(?:not|n[’']t)(?: \w+)? (?:clear|known|certain|sure|say|know|determine))"
    r"(?: yet)? (?:whether|if)\b[^.;]{0,90}$",
    re.I,
)


def _either(reading: Reading) -> Iterator[tuple[str, Span]]:
    for m in reading.actors:
        if m.form == "joint" and m.name and " or " in m.name:
            start = reading.sentences[reading.sentence_at(m.span.start)].start
            if _WHETHER.search(reading.text, start, m.span.start):
                yield m.name, m.span


def laid(reading: Reading, anchor: Anchor, view: Overview) -> dict[Hashable, str]:
    """Parties whom the report holds to have done it, with how surely that is the anchor's event and how it is said.

    Responsibility stated for an event carries to each of its figures: "0here" said in the anchor's sentence, "1only"
    of a report that tells of one event, "2shared" in a sentence on the same event, "3near" within two sentences,
    else "4far".
    """
    tellings = continuity.tellings(reading, view)
    out: dict[Hashable, str] = {}
    for agent, how, at, aside in reading.once("who is held", lambda: list(_held(reading, view))):
        if at != anchor.sentence and aside:
            continue
        if at == anchor.sentence:
            link = "0here"
        elif anchor.label in _CAUGHT:
            continue  # who is blamed for an attack did not arrest those who made it
        elif len(view.tellings) <= 1:
            link = "1only"
        elif tellings.get(at, frozenset()) & tellings.get(anchor.sentence, frozenset()):
            link = "2shared"
        else:
            link = "3near" if abs(at - anchor.sentence) <= _NEAR else "4far"
        said = f"{link}|{how}"
        out[agent] = min(said, out.get(agent, said))
    return out


#: What he who blames another does himself, in the same breath: "blamed Y and launched missiles".
_THEN = compiled(
    r"\b(?:blam|accus)(?:ed|es|ing) [^.;]{2,80}?,? (?:and|before|then) (?:(?:then|later|also|in response) )?"
    r"(?:launch|fir(?:ed|ing)|struck|str(?:ikes|iking)|shell|bomb|attack|retaliat|respond|hit\b|carried out|beg[au]n|"
    r"sent\b|kill|arrest|detain)"
)


def only_accused(reading: Reading, anchor: Anchor) -> frozenset[Hashable]:
    """Whom somebody blames who did himself, in the same sentence, what the anchor tells of."""
    low = reading.low
    if "blam" not in low and "accus" not in low:
        return frozenset()
    start = reading.sentences[anchor.sentence].start
    found = _THEN.search(low, start, anchor.span.end)
    if found is None:
        return frozenset()
    return frozenset(
        named(reading, blame.agent)
        for blame in reading.blames
        if blame.evidence is not None and blame.status == "accused" and start <= blame.evidence.start < found.end()
    )


def _held(reading: Reading, view: Overview) -> Iterator[tuple[Hashable, str, int, bool]]:
    """Who is held to have done something: party, how, sentence, and whether that was something else.

    Groups that claim it or are blamed for it, persons who are charged with it or convicted of it, and two parties of
    which the report asks which it was.
    """
    for blame in (*reading.blames, *reading.asides):
        if blame.evidence is not None and blame.status != "denied":
            how = "claimed" if blame.status == "claimed" else "laid"
            at = reading.sentence_at(blame.evidence.start)
            yield named(reading, blame.agent), how, at, blame in reading.asides
    for name, span in (*view.roles.held, *reading.once("either", lambda: list(_either(reading)))):
        yield name, "laid", reading.sentence_at(span.start), False
