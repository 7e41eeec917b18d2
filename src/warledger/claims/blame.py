"""Actor mentions in, what the report says about who did it out: claimed, accused, suspected or denied, and by whom.

"X claimed responsibility", "A blamed X for it", "widely believed to be the work of X", "X denied involvement". A cue is
found first; the party is the mention that stands where the cue's grammar wants it, in the same sentence.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

import yaml

from warledger.claims.actors import ActorMention
from warledger.claims.deeds import claimed_before
from warledger.claims.patterns import openings
from warledger.claims.patterns.compiling import compiled
from warledger.records import Blame, Span


@dataclass(frozen=True, slots=True)
class _Cue:
    """A way to lay blame.

    Attributes:
        status: What it makes of the party.
        party: Where the party stands: "before" the cue, or "after" it.
        reach: Words that may stand between cue and party.
        pattern: The cue, in lower case.
    """

    status: str
    party: str
    reach: int
    pattern: re.Pattern[str]


@cache
def _lexicon() -> tuple[tuple[_Cue, ...], re.Pattern[str], re.Pattern[str]]:
    """The cues of knowledge/lexicons/blame.yaml, in order; what undoes one that follows it; where any cue begins."""
    file = resources.files("warledger.knowledge").joinpath("lexicons/blame.yaml")
    data: dict[str, Any] = yaml.safe_load(file.read_text("utf-8"))
    deed = f"(?:{'|'.join(data['deeds'])})"
    hedge = f"(?:(?:{'|'.join(data['hedges'])}) ){{0,2}}"
    wordings = ["|".join(row["any"]).replace("{deed}", deed).replace("{hedge}", hedge) for row in data["cues"]]
    cues = tuple(
        _Cue(row["status"], row["party"], row["reach"], compiled(rf"\b(?:{words})\b"))
        for row, words in zip(data["cues"], wordings, strict=True)
    )
    # "nobody claimed it, but residents blamed": what stands behind a "but" is said after all
    nobody = compiled(rf"(?:\b|(?<=n))(?:{'|'.join(data['nobody'])})\b(?:(?!\bbut\b)[^.;:]){{0,30}}$", re.I)
    return cues, nobody, openings.finder(rf"(?:{words})\b" for words in wordings)


#: Ways in which a deed is laid on a party; "denied" is none.
LAID = frozenset(("claimed", "accused", "suspected"))
#: What somebody is said to have done, or its first letters.
_ATTACK = "attack|bomb|blast|explosion|strike|raid|air ?strike|shelling|massacre|assault|ambush|shooting"
#: What is said to be theirs is not what the report tells of: "a similar bombing", "has claimed several attacks".
_ANOTHER = compiled(
    r"\b(?:(?:an?other|similar|other|earlier|previous|past|separate|such) (?:[\w’'-]+ ){0,3}?"
    rf"(?:{_ATTACK}|killing|abduction|kidnapping|murder|incident|operation|one\b)\w*|previously|"
    r"last (?:week|month|year|\w+day)[’']?s?|(?:in|over) (?:the )?(?:past|recent)|for years|since \d{4}|"
    r"(?:ha[sd]|have|having) (?:(?!(?:the|these|both|all)\b)\w+ ){0,3}?"
    r"(?:several|many|most|numerous|some|a (?:string|series|number|spate) of|"
    r"dozens of|scores of|hundreds of|multiple|recent|deadly|attacks))(?! of the)\b",
    re.I,
)
#: So what somebody is accused of as a rule, in a sentence behind the report's first.
_AS_A_RULE = compiled(
    r"accus\w+ (?:[\w’'-]+ ){1,6}?(?:of|for) (?:several|many|numerous|multiple|dozens of|scores of|hundreds of|"
    rf"repeated|a (?:string|series|number|spate) of) (?:(?!the\b)[\w’'-]+ ){{0,2}}?(?:{_ATTACK}|killing|abduction|"
    r"kidnapping|murder)",
    re.I,
)
#: A sentence that opens with a day of long ago tells of something else, unless the report begins with it.
_LONG_AGO = compiled(
    r"\W*(?:last (?:month|year)|(?:earlier|late|early) (?:this|last) (?:month|year)|"
    r"in (?:(?:early|late|mid)-?)? ?(?:[A-Z]\w+(?: of)? )?(?:last year|(?:19|20)\d\d)|"
    r"(?:(?:an?|the) (?:week|month|year)|(?:[a-z]+|\d+) (?:weeks|months|years)) (?:ago|earlier|before))\b",
    re.I,
)
#: So does one that opens with a day and brings in a deed: "On Tuesday, in an attack blamed on X".
_NEW_DEED = compiled(
    r"\W*(?:(?:late |early )?on [A-Z]\w+(?: \d{1,2})?|(?:a|one|two|three|\d+) (?:day|week|month)s? (?:earlier|before))"
    rf"\b,? (?:[a-z]+ )?an? (?:[\w’'-]+ ){{0,3}}?(?:{_ATTACK})\w* (?:that was |which was )?(?:\w+ly )?"
    r"(?:blamed|claimed|attributed)\b",
    re.I,
)
#: What the report tells of came after a deed that is brought in only here: "the blast came two weeks after an assault
#: claimed by X", "it was the second such attack, coming after a bombing claimed by X".
_CAME_AFTER = compiled(
    rf"\b(?:it|this|that|(?:{_ATTACK}|killing|abduction|kidnapping|murder|incident|violence|death)s?"
    rf"(?: (?:in|on|at|near) (?:the )?[A-Z][\w’'-]+)?)"
    r"(?: (?:(?:was|is|marked|were) the (?:\w+ )?(?:second|third|fourth|fifth|latest|deadliest|worst)[^.;,]{0,60},?"
    r"(?: (?:coming|and came))?|(?:also |only |just )?(?:comes?|came|coming|occurred|happened|took place)))"
    r"(?: (?:just|only|barely|less than|more than|about|some|nearly|almost|around|shortly|soon|hot))?"
    r"(?: (?:the )?[\w-]+)?(?: (?:hours?|days?|weeks?|months?|years?|morning|night))? (?:after|since|on the heels of)"
    rf" (?:an?|two|three|four|five|several|another|twin|double|other|at least|[\w’'-]+[’']s) (?:[\w’'-]+ ){{0,4}}?"
    rf"(?:{_ATTACK}|killing|abduction|kidnapping|murder|shooter|bomber|gunm[ae]n|incident)\w*\b[^.;]*$",
    re.I,
)
#: What a court finds is of another deed where that is dated long before: "sentenced two X members for a raid in 2012".
_BY_COURT = compiled(r"(?:convict|indict|charg|sentenc|jail)", re.I)
_OF_LONG_AGO = compiled(
    r"[^.;]{0,120}?\b(?:(?:in|from|of) (?:[A-Z]\w+ )?(?:19|20)\d\d|last (?:year|month)|(?:years|months|decades?) ago)\b"
)
#: Words on either side of a statement that say so: as many characters.
_ASIDE = 60
#: Behind those who tell it.
_TELLS = compiled(
    r" (?:has |have |had )?(?:sa(?:id|ys?)|told|added|reported|announced|stated|confirmed|alleged?|believe)\b"
)
#: Police work that is carried out: nobody is blamed for it. Characters before the cue in which it stands.
_POLICE_WORK = compiled(
    r"\b(?:raids?|searche?s?|arrests?|sweeps?|round-?ups?|patrols?|checks?|inspections?|operations?|investigations?|"
    r"inquir(?:y|ies)|autops(?:y|ies)|exercises?)(?: that)?(?: (?:was|were|being|been|has|have|had))* $",
    re.I,
)
_WORK_REACH = 40
_DONE = "carried out by"
#: Cues whose subject is the accuser.
_ACCUSES = compiled(r"blam|accus|h[eo]ld|point|attribut|ascrib|pin|condemn", re.I)
#: What a party is accused of that is no deed of its own: "accuses Rwanda of backing the rebels".
_ONLY_HELPS = compiled(
    r"[^.;:]{0,60}? (?:of|for) (?:\w+ly |both )?(?:back|support|arm|fund|financ|train|harbou?r|shelter|host|aid|abett|"
    r"help|assist|supply|equip|provid|sponsor|fail|neglect|collu|collaborat|cooperat|meddl|interfer|fabricat|exaggerat|ly|"
    r"encourag|incit|stok|fuel(?:l)?|foment|undermin|sabotag|hid|cover|shield|tolerat|smuggl)ing\b"
)
_SENTENCE_END = compiled(r"[.!?](?:[\"”’']|)\s+(?=[\"“A-Z0-9])|\n\s*\n?")
_WORDS = compiled(r"[\w’'-]+")
#: A suspicion that is part of the mention's own words ("suspected militants of X").
_IN_NAME = compiled(r"(?:suspected|alleged|presumed)\b", re.I)
#: Kinds that speak or help: never blamed by these words alone.
_BLAMELESS = frozenset(("civilians", "monitor", "media", "ngo", "un", "igo", "official", "medical"))
#: How far around a cue the party may stand, in characters.
_REACH = 110


def find(text: str, actors: Sequence[ActorMention], speaker: Callable[[int], str | None]) -> list[Blame]:
    """All statements about who did it, in reading order; one each party, speaker and status.

    Args:
        text: The report's text.
        actors: Its actor mentions.
        speaker: Who speaks at an offset, or None for the report's own voice.
    """
    if not actors:
        return []
    parties = sorted(
        (m for m in actors if m.side is not None and m.kind not in _BLAMELESS),
        key=lambda m: (m.span.start, -m.span.end),
    )
    if not parties:
        return []
    bounds = [m.end() for m in _SENTENCE_END.finditer(text)]
    found: list[tuple[Span, str, ActorMention]] = []
    cues, nobody, beginning = _lexicon()
    # much faster than letting case be ignored
    low = text.replace("İ", "I").lower()  # the one letter that lower case makes two of
    begins = [match.start() for match in beginning.finditer(low)]
    told = bytearray(len(low))  # 1 where a cue before has its words
    for cue in cues:
        for match in _matches(cue.pattern, low, begins):
            at = Span(*match.span())
            if 1 in told[at.start : at.end]:
                continue
            held = [
                (at, cue.status, m)
                for m in _party(text, cue, match, parties, bounds, nobody)
                if cue.status != "accused" or not _ONLY_HELPS.match(text, max(at.end, m.span.end))
            ]
            if held and cue.party == "before":
                # "X, linked to Y, said its men were behind it": Y was not
                told[at.start : at.end] = b"\1" * (at.end - at.start)
            found += held
    for mention in parties:
        doubt = _IN_NAME.match(text, mention.span.start, mention.span.end)
        if doubt:
            found.append((Span(*doubt.span()), "suspected", mention))
    out: dict[tuple[str, str | None, str, bool], Blame] = {}
    taken: set[Span] = set()
    for at, status, mention in found:
        if mention.span in taken or mention.side is None:
            continue
        taken.add(mention.span)
        source = mention.side if status in ("claimed", "denied") else None
        if status in ("accused", "suspected"):
            named = _accuser(text, at, actors, bounds, mention) if _ACCUSES.match(text, at.start) else None
            source = named or speaker(mention.span.start)
        evidence = Span(min(at.start, mention.span.start), max(at.end, mention.span.end))
        one = Blame(agent=mention.side, source=source, status=status, evidence=evidence)
        out.setdefault((mention.side, source, status, of_another(text, one)), one)
    return sorted(out.values(), key=lambda b: b.evidence or Span(0, 0))


def of_another(text: str, blame: Blame) -> bool:
    """Is a statement about other attacks than the one that the report tells of: "claimed a similar bombing in May"?"""
    if blame.evidence is None:
        return False
    start, end = blame.evidence
    before = max(
        (m.end() for m in _SENTENCE_END.finditer(text, max(0, start - 400), start)), default=max(0, start - 400)
    )
    if before and (_LONG_AGO.match(text, before) or _NEW_DEED.match(text, before)):
        return True
    if before and _BY_COURT.match(text, start) and _OF_LONG_AGO.match(text, end):
        return True
    if _CAME_AFTER.search(text, before, end) or (before and _AS_A_RULE.match(text, start)):
        return True
    after = _SENTENCE_END.search(text, end)
    if claimed_before.words(text[before : after.start() if after else len(text)]) is not None:
        return True
    last = min(end + _ASIDE, after.start() if after else len(text))
    return _ANOTHER.search(text, max(before, start - _ASIDE), last) is not None


def _matches(pattern: re.Pattern[str], low: str, begins: Sequence[int]) -> Iterator[re.Match[str]]:
    """Where a cue stands, none of its matches overlapping another.

    Args:
        pattern: The cue.
        low: The text in lower case.
        begins: Where any cue begins, in order.
    """
    end = 0
    for at in begins:
        match = pattern.match(low, at) if at >= end else None
        if match is not None:
            yield match
            end = match.end()


def _party(
    text: str,
    cue: _Cue,
    match: re.Match[str],
    parties: Sequence[ActorMention],
    bounds: Sequence[int],
    nobody: re.Pattern[str],
) -> Iterator[ActorMention]:
    """The mentions that a cue blames: the nearest in its slot, and the joint one that it is a part of."""
    start, end = match.span()
    nth = bisect_right(bounds, start)
    first = bounds[nth - 1] if nth else 0
    last = bounds[nth] if nth < len(bounds) else len(text)
    if nobody.search(text[max(first, start - 60) : start]):
        return
    if cue.party == "after":
        low = bisect_left(parties, end, key=lambda m: m.span.start)
        near = next((m for m in parties[low : low + 4] if m.span.end <= min(last, end + _REACH + 40)), None)
        gap = text[end : near.span.start] if near is not None else ""
    else:
        high = bisect_left(parties, start, key=lambda m: m.span.start)
        near = next(
            (m for m in reversed(parties[max(0, high - 4) : high]) if m.span.end <= start and m.span.start >= first),
            None,
        )
        if near is not None and start - near.span.end > _REACH:
            near = None
        gap = text[near.span.end : start] if near is not None else ""
    if cue.party == "before" and near is not None:
        near, gap = _named_before(text, near, match.start(), parties, first) or (near, gap)
    if near is not None and near.kind == "police" and match[0] == _DONE and _works(text, start):
        return
    if near is None or len(_WORDS.findall(gap)) > cue.reach or ";" in gap or "“" in gap:
        return
    if cue.party == "after" and "," in gap and _TELLS.match(text, near.span.end):
        return  # "masterminded by Hambali, police said": those who say so did not do it
    yield near
    for other in parties[max(0, bisect_left(parties, near.span.start, key=lambda m: m.span.start) - 3) :][:8]:
        if (
            other.form == "joint"
            and other.span.start <= near.span.start
            and near.span.end <= other.span.end
            and other is not near
        ):
            yield other


def _works(text: str, cue: int) -> bool:
    """Is it police work that was carried out: "raids carried out by the police"?"""
    return _POLICE_WORK.search(text, max(0, cue - _WORK_REACH), cue) is not None


#: Between a party and a cue: words set off by commas that say what it is ("X, an offshoot of Y, claimed"). What it did
#: may stand without them ("X which entered the war in March said").
_APPOSED = compiled(
    r",? (?:an?|the|one|which|who|whose|formerly|also)\b[^.;:“”\"]{3,120}, (?:[\w’'-]+ ){0,3}|"
    r" which (?:ha[sd]|have|is|was|are|were|[a-z]+ed|began|broke|fought|grew|left|split|took|went)\b[^.,;:“”\"]{3,120} "
)


def _named_before(
    text: str, near: ActorMention, cue: int, parties: Sequence[ActorMention], first: int
) -> tuple[ActorMention, str] | None:
    """The party that words set off by commas describe, with the gap that is left, where such words end at the cue.

    Args:
        text: The report's text.
        near: The party nearest before the cue, in those words or before them.
        cue: Where the cue begins.
        parties: The parties.
        first: Where the sentence begins.
    """
    high = bisect_left(parties, cue, key=lambda m: m.span.start)
    for mention in parties[max(0, high - 4) : high]:
        end = mention.span.end
        if mention.span.start >= first and end <= near.span.end and cue - end < 150:
            apposed = _APPOSED.fullmatch(text, end, cue)
            if apposed is not None:
                comma = text.rfind(", ", end, cue)
                return mention, text[comma + 2 : cue] if comma >= 0 else ""
    return None


def _accuser(
    text: str, cue: Span, actors: Sequence[ActorMention], bounds: Sequence[int], blamed: ActorMention
) -> str | None:
    """The actor named right before the cue ("Kyiv blamed Russia")."""
    nth = bisect_right(bounds, cue.start)
    first = bounds[nth - 1] if nth else 0
    for actor in reversed(actors):
        if actor.span.end > cue.start or actor.span.overlaps(blamed.span):
            continue
        if actor.span.start < first or cue.start - actor.span.end > 30:
            return None
        if actor.name:
            return actor.name
    return None
