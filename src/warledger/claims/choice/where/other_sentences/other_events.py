"""An anchor whose own sentence names a place or a day in; out, places elsewhere in the report of another event.

"Jets bombed a market in Kharkiv on Tuesday. On Wednesday a drone hit Izium": Izium, though it lies in Kharkiv, is no
narrower word for where the market was.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Set

from warledger.claims.choice.when import told_days
from warledger.claims.events.by_whom import opposed
from warledger.claims.events.dated import Days, apart, of_wounds
from warledger.claims.events.kind.kinds import REFERS, VIOLENT
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading, once_a_report
from warledger.records import Span

#: What is done again and again, and on no day: "are stepping up the use of mines near Kidal", "have begun using".
_HABIT = compiled(
    r"\b(?:ha(?:s|ve) (?:\w+ly )?(?:begun|started|resorted|taken) (?:\w+ing|to)"
    r"|ha(?:s|ve) (?:\w+ly )?been (?:\w+ly )?(?:using|attacking|shelling|bombing|raiding|striking|hitting|targeting|"
    r"killing|dropping|firing|burning|looting)"
    r"|(?:is|are) (?:\w+ly |now |also |still )?(?:stepping up|intensifying|escalating|using|relying|resorting)"
    r"|(?:regularly|routinely|frequently|often|increasingly) (?:use[ds]?|hits?|strikes?|struck|"
    r"(?:attack|shell|bomb|raid|target|kill)(?:ed|s)?))\b"
)
#: Words one of which it has: few sentences do.
_HABIT_WORDS = (
    *("has ", "have ", "stepping up", "intensifying", "escalating", "using", "relying", "resorting"),
    *("regularly ", "routinely ", "frequently ", "often ", "increasingly "),
)
#: What says that a sentence tells of one more than the one before it.
_MORE = compiled(
    r"^(?:in (?:an)?other\b|elsewhere\b|separately\b|meanwhile\b)|"
    # ("a boy also died in Sake": those told before did not)
    r"\b(?:also died|(?:(?:was|were) also|also (?:was|were)) (?:killed|wounded|injured|hurt|shot|kidnapped|abducted|"
    r"beheaded|executed|arrested|burned|burnt))\b"
    r"(?! (?:in|by|during) (?:the|this|that|these|those|both) (?:[\w-]+ ){0,2}?(?:attacks?|raids?|strikes?|blasts?|"
    r"bomb\w*|explosions?|air\w+|ambush\w*|incidents?|shell\w*|clash\w*|assaults?|shoot\w+|fire|fighting))|"
    r"\b(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+|dozens|several|some) (?:more|others)|"
    r"(?:in |by )?(?:another|a (?:second|third|separate)|other) "
    r"(?:\w+ )?(?:attack|strike|raid|blast|bomb\w*|explosion|airstrike|ambush|incident|shell\w*|clash\w*|assault)s?)\b"
)
#: What opens one about something else: its places are none of what was told before, where that names none of its own.
_OPENS = compiled(
    r"\s*[\"“]?(?:elsewhere|separately|in (?:a|an|two|several )?\s?(?:separate|another|other|different|unrelated) "
    r"(?:[\w-]+ ){0,2}?(?:attacks?|incidents?|clash(?:es)?|raids?|ambush(?:es)?|(?:air)?strikes?|shootings?|"
    r"bombings?))\b"
)
#: Words one of which it has: few sentences do.
_MORE_WORDS = ("other", "elsewhere", "separate", "meanwhile", " more", "a second", "a third", "also ")


def told_apart(
    reading: Reading, sentence: int, named: Mapping[Hashable, Iterable[Span]], inside: Set[Hashable]
) -> frozenset[Hashable]:
    """Places that are told, each time, for an attack on another day, by others, or for one more attack.

    Args:
        reading: The report.
        sentence: Index of the anchor's sentence.
        named: Each place's key, to where the report names it.
        inside: The places of the anchor's own sentence.
    """
    return reading.once(
        ("told apart", sentence, frozenset(inside)), lambda: _told_apart(reading, sentence, named, inside)
    )


def _told_apart(
    reading: Reading, sentence: int, named: Mapping[Hashable, Iterable[Span]], inside: Set[Hashable]
) -> frozenset[Hashable]:
    if of_wounds(reading.sentences[sentence].text):
        return frozenset()
    own = [m.days for m in reading.mentions if m.sentence == sentence and m.days is not None]
    own = own or told_days.of(reading).get(sentence, [])
    told, more = reading.once("other attacks", lambda: (_told(reading), _more(reading)))
    if own and not inside and sentence in told_days.opened(reading):
        told = told | _told_again(reading)
    # of other days, or of one more attack further down
    other = {at for at, days in told.items() if own and all(all(apart(day, mine) for mine in own) for day in days)}
    behind = {index for index in more if index > sentence and (inside or _OPENS.match(reading.lows[index]))}
    if own and not inside:
        # nor was a deed of a day where the report goes on to what is done again and again
        behind |= {index for index in _habits(reading) if index > sentence}
    if inside:
        other |= _by_others(reading, sentence)
    if not (other or behind):
        return frozenset()
    return frozenset(
        key
        for key, spans in named.items()
        if key not in inside and all(at in other or reading.sentence_at(at.start) in behind for at in spans)
    )


def _told(reading: Reading) -> dict[Span, list[Days]]:
    """For each place of attacks whose days are all told, these."""
    told: dict[Span, list[Days | None]] = {}
    attacks: dict[int, list[Days]] = {}
    for mention in reading.mentions:
        for at in mention.places:
            told.setdefault(at, []).append(mention.days)
        if mention.days is not None and (mention.type in VIOLENT or mention.family in REFERS):
            attacks.setdefault(mention.sentence, []).append(mention.days)
    out = {at: [day for day in days if day is not None] for at, days in told.items() if None not in days}
    for place in reading.places:
        # where an attack's words leave the place to the sentence, it is the attack's all the same
        if place.span not in told and (there := attacks.get(reading.sentence_at(place.span.start))):
            out[place.span] = there
    return out


def _by_others(reading: Reading, sentence: int) -> set[Span]:
    """Where those struck who are told as opposed to who did what a sentence tells of.

    "Rebels ambushed a convoy near Kumbo. The army burned houses in the village of Mbiame": no rebels were there.
    """
    own = {m.doer for m in reading.mentions if m.sentence == sentence and m.doer is not None}
    if not own:
        return set()
    return {
        at
        for at, doers in _doers(reading).items()
        if all(doer is not None and opposed(mine, doer) for doer in doers for mine in own)
    }


@once_a_report
def _doers(reading: Reading) -> dict[Span, set[str | None]]:
    """For each place of attacks, who made them."""
    out: dict[Span, set[str | None]] = {}
    for mention in reading.mentions:
        for at in mention.places:
            out.setdefault(at, set()).add(mention.doer)
    return out


@once_a_report
def _told_again(reading: Reading) -> dict[Span, list[Days]]:
    """The places of attacks whose one day another telling of theirs names: "died on Saturday. It went off in Sake"."""
    named, out = told_days.of(reading), dict[Span, list[Days]]()
    for event in reading.tellings:
        days = {day for m in event.mentions for day in ([m.days] if m.days is not None else named.get(m.sentence, ()))}
        for mention in event.mentions if len(days) == 1 else ():
            out.update({at: [*days] for at in mention.places if mention.days is None})
    return out


def _more(reading: Reading) -> list[int]:
    """Sentences that tell of one more attack than those before them."""
    return [
        index for index, low in enumerate(reading.lows) if any(map(low.__contains__, _MORE_WORDS)) and _MORE.search(low)
    ]


@once_a_report
def _habits(reading: Reading) -> list[int]:
    """Sentences that name no day and tell of what is done again and again."""
    days = told_days.of(reading)
    return [
        s.index
        for s in reading.sentences
        if s.index not in days and any(map(s.text.__contains__, _HABIT_WORDS)) and _HABIT.search(s.text)
    ]
