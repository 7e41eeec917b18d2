"""Sentences in; out, which of them tell of two deeds, one done in answer to the other, and who goes on about which.

"Jets bombed Gaza in response to rockets that hit Sderot. The rockets killed two": whoever sent the jets sent no
rockets, and Sderot was not bombed. The words for the first deed are the `part` of the sentence that tells of what was
before; later sentences are about the one or the other by the word that they have for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from warledger.claims.patterns.compiling import compiled
from warledger.claims.text.sentence import Sentence
from warledger.records import Span

#: What opens the part of a sentence that tells of what was before: cause of the deed, or only its date.
_BEFORE = compiled(
    r"\b(?:(?:in|as|be|been|(?:call|brand|dubb)(?:ed|ing) (?:it|this|that|them|the \w+)) "
    r"(?:an? |direct |swift |apparent )*"
    r"(?:revenge|retaliation|response|reprisals?|retribution|vengeance|payback|answer|reply) (?:for|to|against|after)"
    r"|(?:to|that) (?:aveng(?:e|ed|es)|retaliate for)|avenging"
    r"|retaliat(?:ing|ed|es|e) (?:for|against|(?:(?:\w+ ){0,2}(?:hours?|days?|weeks?|months?) )?after)"
    r"|hit(?:s|ting)? back after"
    r"|(?P<time>(?:\w+ )?(?:days?|weeks?|months?|years?)) after)\b",
    re.I,
)
#: What a state or a group sets going because of something: no blow beside the other, as a storming after a car bomb is.
_GOING = (
    r"(?:offensives?|operations?|manhunts?|hunts?|crackdowns?|sweeps?|search(?:es)?|raids|(?:air ?)?strikes|"
    r"bombardments?|campaigns?)"
)
_SET_GOING = compiled(
    r"\b(?:(?:launch|start|beg[ai]n|mount|order|announc|open|conduct|carr(?:y|i)|step)\w*\s(?:[\w’'-]+\s){0,5}?"
    rf"{_GOING}|{_GOING}\s(?:(?:was|were|has|have|had|been|\w+ly)\s){{0,3}}(?:launch|start|beg[aiu]n|mount|order)\w*"
    r"|(?:arrest|detain)(?:ed|s|ing)?)\b",
    re.I,
)
#: The deed that it answers to: one of men on the ground or of rockets, told with "an", "the", "its".
_AFTER = compiled(
    r"\bafter (?:an?|the|this|that|its|their|his|[\w-]+[’']s|\w+days) (?:[\w’'-]+ ){0,4}?"
    r"(?:attacks?|ambush|assault|bombings?|massacre|killings?|murders?|kidnappings?|abductions?|shootings?|beheadings?|"
    r"stabbings?|blasts?|rocket fire|raid)\b",
    re.I,
)
#: The same done from afar or by a bomb by nobody named: "after rockets hit a town", "after shelling killed two".
_FROM_NOBODY = compiled(
    r"\b(?:after|when|following) (?:(?!and\b)[\w’'-]+ ){0,4}?(?:rockets?|missiles?|mortars?|shells?|shelling|"
    r"bombardment|drones?|bombs?|explosions?|blasts?|(?:rocket|missile|mortar|drone|artillery|bomb|air|cross-border) "
    r"(?:fire|attacks?|strikes?|rounds?|shells?|barrages?)|airstrikes?)"
    r"(?: (?!and\b|in response\b)[\w’'-]+){0,6}? "
    r"(?:kill|wound|injur|struck|hit|landed|fell|left|destroy|damag|leaving)",
    re.I,
)
#: So are deeds of men on the ground, for those who only came, or protested.
_BY_SOMEBODY = compiled(
    r"\b(?:after|following) (?:an?|the|another|two|three|several) (?:[\w-]+ ){0,2}?(?:attacks?|raids?|massacres?|"
    r"ambush|assault|killings?)(?: (?!and\b)[\w’'-]+){0,6}? (?:kill|wound|injur|left|destroy)",
    re.I,
)
_PROTESTED = compiled(
    r"\b(?:protest(?:ed|ers)?|demonstrat(?:ed|ors)|march(?:ed|ers)|rall(?:y|ied)|riot(?:ed|ers))\b", re.I
)
_HURT = compiled(r"(?:kill|wound|injur)$", re.I)
#: What is no deed beside it: to come there, to bring people out.
_CAME = compiled(
    r"\b(?<!by )(?:evacuat|rescu|arriv|enter(?:ed|s|ing)\b|deploy|rush|cordon|recover(?:ed|ing)|retriev|dispatch|"
    r"visit|reached|pulled|treat(?:ed|ing)|(?:sent|sending|send|moved|took|brought|taken|went|came|carried)\b)",
    re.I,
)
#: What is done in answer: struck from afar, or by those who have the means for it.
_STRUCK = compiled(
    r"\b(?<!was )(?<!were )(?<!been )(?:(?:shelled|bombed|bombarded|pounded|"
    r"fired (?:back|artillery|missiles|rockets))\b"
    r"|(?:hit|struck|attacked|targeted) (?:[\w’'-]+ ){0,3}?(?:targets|positions|sites|bases|camps|launchers)\b)"
    r"|\b(?:army|military|air force|navy|jets|(?:war)?planes|aircraft|helicopters|gunships|artillery|drones|troops|"
    r"forces) (?:(?:also|then|later|said|it|they|had|have|has) ){0,4}(?:hit|struck|attacked|targeted|destroyed)\b",
    re.I,
)
#: What fighters did to men before something was struck from afar, or where it was: "jets struck after rebels killed a
#: pilot", "shells hit Sake, where the army says rebels killed a pilot".
_FIGHTERS = (
    r"(?:militants|rebels|gunmen|fighters|insurgents|jihadists|terrorists|extremists|guerrillas|militiamen|"
    r"(?:opposition|rebel|separatist|insurgent) (?:forces|troops|groups|factions))"
)
_HARMED = (
    r"(?:killed|murdered|executed|beheaded|ambushed|abducted|kidnapped|attacked|stormed|raided|shot (?:down|dead))"
)
_BY_FIGHTERS = compiled(
    r"\b(?:after|since|because|where) (?:[\w’'-]+ ){0,7}?"
    rf"(?:{_FIGHTERS} (?:(?:had|have|also|reportedly|allegedly) ){{0,2}}{_HARMED}"
    rf"|(?:was|were|had been) (?:\w+ )?{_HARMED} by (?:[\w’'-]+ ){{0,3}}?{_FIGHTERS})\b",
    re.I,
)
#: One deed told as the next after another: "the raids followed a drone attack on the port".
_FOLLOWED = compiled(
    r"\b(?:raids?|(?:air ?)?strikes?|attacks?|bombings?|bombardments?|shelling|assaults?|offensives?|operations?|"
    r"killings?|massacres?|clashes|violence|fighting)\b(?: (?!and\b)[\w’'-]+){0,4}? "
    r"(?P<link>(?:followed|(?:came|comes?|followed) (?:in the wake of|(?:[\w-]+ ){0,3}after)) "
    r"(?:an?|the|this|that|[\w-]+[’']s) (?:[\w’'-]+ ){0,6}?"
    r"(?:attacks?|ambush|assaults?|bombings?|massacre|killings?|murders?|kidnappings?|shootings?|raids?|"
    r"(?:air ?)?strikes?|shelling|incursion|blasts?))\b",
    re.I,
)
_AFTERWARDS = ("after ", "when ", "following ")
_NEXT = ("followed ", " came after ", " comes after ", " come after ", " in the wake of ")
_LINKING = ("after ", "since ", "because ", "where ")
_AMONG_FIGHTERS = (
    *("militants", "rebel", "gunmen", "fighters", "insurgent", "jihadists", "terrorists", "extremists", "guerrillas"),
    *("militiamen", "opposition", "separatist"),
)
#: What one of its words has in it: few sentences have any, and the search is slow.
_BACKWARD = (
    *("reveng", "retaliat", "respon", "repris", "retribut", "vengeance", "payback", "answer", "aveng", "in reply"),
    *("hit back", "hitting back", "day after", "days after", "week after", "weeks after"),
    *("month after", "months after", "year after", "years after"),
)
#: Where that part ends. Texts that lost their commas tell of harm next, by "were killed" behind its subject.
_ENDS = compiled(
    r"[,;](?! (?:that|where|when|(?:in |of )?wh(?:ich|om?))\b)"
    r"|\b(?:an? \w+ (?:was|were)|\w+ (?:people|civilians|soldiers) (?:was|were))\b"
    # ("ordered strikes in response to the attack launching missiles at a base": what the order was)
    r"|(?<=[ks] )(?:launching|firing|sending|dropping|deploying|unleashing) (?=(?:[\w’'-]+ ){0,3}?"
    r"(?:missiles|rockets|shells|bombs|jets|planes|warplanes|helicopters|drones|(?:air ?)?strikes|raids|troops)\b)"
)
#: What a clause before it did, behind its comma: "raided Pale, two days after rebels ambushed a convoy, killing nine".
_LEFT = compiled(r", (?:killing|wounding|injuring|leaving)\b")
_ACTED = compiled(
    r"(?<!\ba)(?<!\ban)(?<!\bthe)(?<!\bwas)(?<!\bwere)(?<!\bbeen) (?:ambushed|attacked|stormed|raided|killed|shot|"
    r"bombed|shelled|hit|struck|fired|detonated|blew|seized|captured|overran|opened|clashed)\b",
    re.I,
)
#: What may stand before "days after" at the head of a sentence, and how a deed is named that was not told before.
_BY_ITSELF = compiled(r"[\"“‘']?(?:(?:just|only|barely|nearly|almost|about|some|a|less than) )*", re.I)
_ANEW = compiled(r" (?:an?|another|two|three|several) ", re.I)
#: Words for what is done or sent, in all their forms, by what they are of.
_DEEDS = compiled(
    r"\b(attack|assault|ambush|bomb|blast|explosion|explod|rocket|missile|mortar|shell(?!t)|strike|struck|raid|shooting|"
    r"massacre|killing|kidnapping|abduction|incursion|drone|siege|stabbing|beheading|execution|fire\b|gunfire|clash)\w*",
    re.I,
)
#: What is told of a deed for days after it.
_AFTERMATH = compiled(
    r"\b(?:tolls?|(?:number|count)s? of (?:the )?(?:dead|deaths?|killed|victims|casualties|people killed|wounded)|"
    r"died (?:of|from) (?:\w+ )?(?:wounds|injuries)|succumbed|bod(?:y|ies)|remains|rescue\w*|survivors?|buried|"
    r"mourn\w*)\b",
    re.I,
)
#: The same word in another form.
_SAME = {"explod": "explosion", "struck": "strike", "gunfire": "fire", "beheading": "execution"}
#: What opens the words for a deed told before: "the rockets", "Friday's attack", "that massacre".
_TOLD = compiled(
    r"\b(?:the|that|those|these|this|both|(?:mon|tues|wednes|thurs|fri|satur|sun)day[’']?s)\s"
    r"(?P<own>(?:[\w’'-]+\s){0,3}?)$",
    re.I,
)
#: Deeds of men on the ground, never those of aircraft or guns.
_BY_HAND = frozenset("ambush massacre shooting kidnapping abduction siege stabbing execution killing".split())
_FROM_AFAR = compiled(
    r"\b(?:air ?(?:strikes?|raids?)|(?:war)?planes?|jets?|aircraft|helicopters?|drones?|shell(?:ed|s|ing)|artillery|"
    r"missiles?|rockets?|bomb(?:ed|s|ers|ing|ings|ardment))\b",
    re.I,
)
#: What says of the deed that it only came after: what the sentence tells of is the older one, and "the attack" of the
#: next is that: "The raid comes two days after jets hit a convoy. The attack killed nine".
_COMES = compiled(r"\b(?:comes?|came)(?: (?:just|only|barely|some|nearly|almost|about))? $", re.I)
_TOLD_OF = compiled(
    r"\b(?:attack|assault|ambush|bomb|blast|exploded|rockets?|missiles?|shelled|shelling|hit|struck|raid|stormed|"
    r"killed|massacre|targeted|opened fire)",
    re.I,
)
#: Letters of a word that tells one deed from another.
_TELLING = 5
#: Sentences for which a deed told beside another is remembered.
_REACH = 6
#: Characters before a deed in which it is said to be told before.
_NEAR = 80
#: Letters that a country and its people have in common.
_STEM = 5


@dataclass(frozen=True, slots=True)
class Pair:
    """A sentence with two deeds.

    Attributes:
        sentence: Its index.
        bounds: Its words.
        part: The words that tell of what was before.
        dates: Those words only date the rest: "two days after an ambush".
        there: It was where the rest tells: "shells fell on Sake, where rebels killed nine".
        came: The other is no harm: somebody came there, or brought people out.
        anew: The sentence opens with them, and they name a deed not told before: "Days after a raid on Tal, rebels".
    """

    sentence: int
    bounds: Span
    part: Span
    dates: bool
    there: bool = False
    came: bool = False
    anew: bool = False

    def holds(self, at: int, *, before: bool) -> bool:
        """Does an offset stand in the words for the deed before, or with `before` false in those for the other?

        What stands behind a part in the midst of a sentence that only dates it may be about either.
        """
        if self.part.start <= at < self.part.end:
            return before
        last = self.part.start if self.dates and self.part.start > self.bounds.start else self.bounds.end
        return not before and self.bounds.start <= at < last


def pairs(sentences: Sequence[Sentence]) -> dict[int, Pair]:
    """By index, the sentences with two deeds."""
    return {one.sentence: one for one in map(pair, sentences) if one is not None}


def pair(sentence: Sentence) -> Pair | None:
    """The two deeds of one sentence, or None where it has no words that part them."""
    low = sentence.text.lower()
    found = _BEFORE.search(sentence.text) if any(map(low.__contains__, _BACKWARD)) else None
    found = found or (_set_going(sentence.text) if "after " in low else None)
    came = False
    if found is None and any(map(low.__contains__, _AFTERWARDS)):
        found, came = _from_nobody(sentence.text)
    if found is None and any(map(low.__contains__, _LINKING)) and any(map(low.__contains__, _AMONG_FIGHTERS)):
        found = _by_fighters(sentence.text)
    if found is None and any(map(low.__contains__, _NEXT)):
        found = _FOLLOWED.search(sentence.text)
    if found is None:
        return None
    link = found.start("link") if found.re is _FOLLOWED else found.start()
    end = _end(sentence.text, found.end())
    dates = found.re is _BEFORE and found["time"] is not None
    if dates and found.start() and end is not None and _LEFT.match(sentence.text, end.start()):
        acted = _ACTED.search(sentence.text, found.end(), end.start())
        end = _end(sentence.text, end.end()) if acted is not None else end
    if found.re is _FROM_NOBODY and end is not None and _LEFT.match(sentence.text, end.start()):
        # "after rockets hit the town, killing two, the army struck"
        end = _end(sentence.text, end.end()) if not found.start() or not _HURT.search(found[0]) else end
    rest = sentence.text[:link] + sentence.text[end.start() if end is not None else len(sentence.text) :]
    if dates and _AFTERMATH.search(rest) is not None and _DEEDS.search(rest) is None:
        return None  # "two days after the raid the toll has risen to nine": there is one deed
    part = Span(sentence.start + link, sentence.start + end.start() if end is not None else sentence.end)
    there = came or (found.re is _BY_FIGHTERS and found[0][:5].lower() == "where")
    anew = dates and _BY_ITSELF.fullmatch(sentence.text, 0, found.start()) is not None
    anew = anew and _ANEW.match(sentence.text, found.end()) is not None
    return Pair(sentence.index, Span(sentence.start, sentence.end), part, dates, there, came, anew)


def _end(text: str, start: int) -> re.Match[str] | None:
    """Where the words that begin at an offset end; "days after a convoy was hit" is not over with its own subject."""
    return next((one for one in _ENDS.finditer(text, start) if one[0] in ",;" or one.start() > start + 1), None)


def _set_going(text: str) -> re.Match[str] | None:
    """The words for a deed after which something is set going in the same clause, or in the one that they open."""
    found = _AFTER.search(text)
    return found if found is not None and _SET_GOING.search(_around(text, found)) else None


def _from_nobody(text: str) -> tuple[re.Match[str] | None, bool]:
    """The words for what hit a place before somebody struck back from afar, or came there; and whether he came."""
    found = _FROM_NOBODY.search(text)
    if found is None:
        found = _BY_SOMEBODY.search(text)
        clause = _around(text, found) if found is not None else ""
        # (protesters may be somewhere else)
        return found if _CAME.search(clause) or _PROTESTED.search(clause) else None, _CAME.search(clause) is not None
    clause = _around(text, found)
    if _STRUCK.search(clause) or _SET_GOING.search(clause):
        return found, False
    return (found, True) if _CAME.search(clause) else (None, False)


def _around(text: str, found: re.Match[str]) -> str:
    """The clause before the words for a deed told of, or behind them where they open the sentence."""
    before = text[: found.start()]
    if before.strip(" \"“‘'"):
        return before.rpartition(",")[2]
    end = _ENDS.search(text, found.end())
    return text[end.end() :] if end is not None else ""


def _by_fighters(text: str) -> re.Match[str] | None:
    """The words for what fighters did to men, in a sentence that first tells of strikes from afar."""
    found = _BY_FIGHTERS.search(text)
    return found if found is not None and _FROM_AFAR.search(text, 0, found.start()) is not None else None


def gone_on(sentences: Sequence[Sentence], told: Mapping[int, Pair]) -> dict[int, tuple[Pair, bool]]:
    """By index, later sentences about one deed of a pair alone; with the pair, and whether it is the deed before."""
    out: dict[int, tuple[Pair, bool]] = {}
    for one in told.values():
        text, start = sentences[one.sentence].text, sentences[one.sentence].start
        first, last = one.part.start - start, one.part.end - start
        older, newer = text[first:last], text[:first] + " | " + text[last:]
        before, after = _deeds(older), _deeds(newer)
        comes = one.dates and _COMES.search(text[:first]) is not None and _TOLD_OF.search(older) is not None
        by_hand = _BY_HAND if _FROM_AFAR.search(newer) else frozenset[str]()
        for index in range(one.sentence + 1, min(len(sentences), one.sentence + 1 + _REACH)):
            if index in told:
                break
            own = other = False
            for deed, words in _named(sentences[index].text):
                in_older = deed in before or (deed in by_hand and deed not in after)
                in_newer = deed in after
                if in_older and in_newer:
                    in_older, in_newer = _names(older, words), _names(newer, words)
                elif in_newer and any(_has(older, word) and not _has(newer, word) for word in words.split()):
                    in_older, in_newer = True, False  # "jets hit a convoy. ... The convoy attack killed nine"
                elif in_newer and not words and comes and index == one.sentence + 1:
                    in_older, in_newer = True, False
                own, other = own or (in_older and not in_newer), other or (in_newer and not in_older)
            if own != other:
                out.setdefault(index, (one, own))
    return out


def _has(text: str, word: str) -> bool:
    """Has a text a word of some length that tells deeds apart: "convoy", not "new"?"""
    return len(word) >= _TELLING and re.search(rf"\b{re.escape(word)}s?\b", text, re.I) is not None


def _names(text: str, words: str) -> bool:
    """Do some words have a name, or one made of it, of those that stand before a deed: "the Pakistani strikes"?"""
    return any(word[0].isupper() and word[:_STEM] in text for word in words.split())


def _deeds(text: str) -> set[str]:
    """The words for deeds in some words, each in one form."""
    return {_form(found) for found in _DEEDS.finditer(text)}


def _named(text: str) -> Iterator[tuple[str, str]]:
    """The deeds that a sentence names as told before, each with the words between "the" and it."""
    for found in _DEEDS.finditer(text):
        told = _TOLD.search(text, max(0, found.start() - _NEAR), found.start())
        if told is not None:
            yield _form(found), told["own"]


def _form(found: re.Match[str]) -> str:
    word = found[1].lower()
    return _SAME.get(word, word)
