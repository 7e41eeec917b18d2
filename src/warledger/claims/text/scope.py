"""A report's sentences in, whether they tell of deliberate violence out: for the report, and for one sentence."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

import yaml

from warledger.claims.patterns.compiling import compiled
from warledger.claims.text.sentence import Sentence
from warledger.records import Span

#: Weight of one sentence's evidence. Strong words count most beside losses or parties, acts only there.
#: Hand-set so that one clear sentence decides a report that tells of nothing else.
_CLEAR, _STRONG, _PAIRED, _WEAK = 1.2, 0.8, 0.6, 0.1
#: A report is in scope from this much evidence of violence: less where nothing else tells of other harm...
_ENOUGH, _ENOUGH_ALONE = 1.0, 0.55
#: ...unless evidence of other harm outweighs it this many times.
_OUTWEIGHED = 1.6
#: The first sentences say what a report is about: theirs counts this many times.
_LEAD, _LEAD_WEIGHT = 2, 2.0
#: Sentences after which a report's subject is settled; more are not read, so that a huge text costs no more.
_READ = 80
#: Evidence after which reading on can't change the verdict in practice.
_PLENTY = 8.0

#: Characters of one sentence that are read: more is a list, or broken text.
_LONG = 5000
#: In the tree of entries: where one ends, and the ending that "~" allows.
_END, _TAIL = "end:", r"\w{0,8}"


class _Tree(dict[str, "_Tree"]):
    """Entries as a tree over letters."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a report tells of deliberate violence.

    Attributes:
        in_scope: True where it does.
        evidence: The words that show it, or, out of scope, the words that show what else it tells of.
        reason: In words.
    """

    in_scope: bool
    evidence: tuple[Span, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class _Lexicon:
    strong: re.Pattern[str]
    acts: re.Pattern[str]
    harm: re.Pattern[str]
    arms: re.Pattern[str]
    other: re.Pattern[str]
    causes: re.Pattern[str]
    cause: re.Pattern[str]
    lost: re.Pattern[str]
    health: re.Pattern[str]

    def others(self, text: str) -> list[re.Match[str]]:
        """Words for harm by accident, disaster or disease, and for what has nothing to do with harm."""
        out = list(self.other.finditer(text))
        if "health" in text and not _KILLED.search(text):
            out += self.health.finditer(text)
        return out


def in_scope(text: str, sentences: Sequence[Sentence], armed: Sequence[Span] = ()) -> Verdict:
    """Judge a report by the evidence in its sentences.

    Args:
        text: The report's text.
        sentences: Its sentences.
        armed: Where it names armed groups: beside losses ("the M23 killed three farmers") they tell of violence.
    """
    words = _lexicon()
    starts = sorted(span.start for span in armed)
    violence = other = 0.0
    shown: list[Span] = []
    against: list[Span] = []
    before = ""
    for nth, sentence in enumerate(sentences[:_READ]):
        if sentence.zone != "body":
            continue
        weight = _LEAD_WEIGHT if nth < _LEAD else 1.0
        said = _lower(sentence.text[:_LONG])
        score, match = _violence(said)
        found = {m.group().lower(): m for m in words.others(said)}
        if match and not found and score < _PAIRED and _any_in(starts, sentence):
            score = _PAIRED
        if match and not found and score < _PAIRED and _armed_beside(said, before):
            score = _PAIRED
        before = said
        violence += weight * score
        if match and len(shown) < 5:
            shown.append(Span(*match.span()).shift(sentence.start))
        other += weight * min(1.0, 0.5 * len(found))
        if violence >= _PLENTY and violence > 4 * other:
            break
        against += [Span(*m.span()).shift(sentence.start) for m in found.values()][: 5 - len(against)]
    if violence < (_ENOUGH if other >= 0.5 else _ENOUGH_ALONE):
        other_harm = ", ".join(dict.fromkeys(span.of(text).lower() for span in against))
        return Verdict(
            False,
            tuple(against),
            "no sentence tells of deliberate violence" + (f", but of {other_harm}" if other_harm else ""),
        )
    if other > _OUTWEIGHED * violence:
        return Verdict(
            False,
            tuple(against),
            "tells mostly of " + ", ".join(dict.fromkeys(span.of(text).lower() for span in against)),
        )
    return Verdict(True, tuple(shown), "tells of deliberate violence")


def _armed_beside(said: str, before: str) -> bool:
    """ "Tanks entered Rafah. Sixty-three people were killed": does an army move in before people are killed?"""
    return _KILLED.search(said) is not None and _MOVES_IN.search(before) is not None and not _lexicon().others(before)


def _any_in(starts: Sequence[int], sentence: Sentence) -> bool:
    """Does one of these offsets, in order, lie in the sentence?"""
    at = bisect_left(starts, sentence.start)
    return at < len(starts) and starts[at] < sentence.start + len(sentence.text)


def violent(sentence: str, neighbours: Sequence[str] = ()) -> bool:
    """Do the losses that a sentence tells of come from deliberate violence?

    Args:
        sentence: The sentence, or the clause that states the figure.
        neighbours: Sentences around it, nearest first; asked where it shows neither violence nor another cause.
    """
    for text in (sentence, *neighbours):
        verdict = _judge(text)
        if verdict is not None:
            return verdict
    return True


@cache
def _lexicon() -> _Lexicon:
    source = resources.files("warledger.knowledge") / "lexicons" / "scope.yaml"
    data: dict[str, list[str]] = yaml.safe_load(source.read_text(encoding="utf-8"))
    causes = _any(data["causes"])
    return _Lexicon(
        compiled(rf"\b(?:{_any(data['strong'])})\b"),
        compiled(rf"\b(?:{_any(data['acts'])})\b"),
        compiled(rf"\b(?:{_any(data['harm'])})\b"),
        compiled(rf"\b(?:{_any(data['arms'])})\b"),
        compiled(rf"\b(?:{_any(data['other'])})\b"),
        compiled(rf"\b(?:{causes})\b"),
        # "died in a bus crash", "killed by the floods", "died of cholera", "the earthquake killed"
        compiled(
            rf"\b(?:die[sd]?|dying|dead|deaths?|kill(?:s|ed|ing)?|injur\w+|hurt|perished|lives|victims|displaced)\b"
            rf"[^.;]{{0,40}}?"
            rf"\b(?:in|of|from|by|after|to|due to|because of)\s+(?:(?:a|an|the|severe|heavy|massive|deadly|"
            rf"separate|road|his|her|their|"
            rf"suspected|recent|[\w-]{{1,12}})\s+){{0,3}}(?:{causes})\b"
            rf"|\b(?:{causes})\b(?:\s+[\w-]{{1,15}}){{0,4}}?\s+(?:kill(?:s|ed|ing)|left|claimed|injured|swept|displaced)\b",
        ),
        # "three officers were killed", "killed two of the guards": armed people seldom die of anything else
        compiled(
            rf"\b(?:{_any(data['armed'])})\b(?: [\w-]{{1,15}}){{0,2}}? (?:was|were|been|be|being|are|is) killed\b"
            rf"|\bkill(?:ed|ing|s)(?: [\w-]{{1,15}}){{0,4}}? (?:{_any(data['armed'])})\b"
            # "has lost up to 1,180 troops", as a general staff writes
            rf"|\blost (?:[a-z]+ ){{0,2}}?(?:\d[\d,]*|{_FEW}) (?:[\w-]{{1,15}} )?(?:{_LOST})\b"
            # "police killed 21 people in Rio": nobody says so of an accident
            rf"|\bpolice (?:(?:have|had|has|also|later|then) ){{0,2}}killed "
            rf"(?:(?:at least|more than|about|some|up to) )?(?:\d[\d,]*|{_SEVERAL}) (?:[\w-]{{1,15}} )?(?:{_PEOPLE})\b"
            rf"|\b(?:hack|beat|club|ston|stabb|burn|tortur)(?:ed|en|ing|t)\b(?: [\w-]{{1,15}}){{0,5}}? to death\b"
            # cattle are slaughtered as well
            rf"|\b(?:{_PEOPLE}|{_FOLK})\b(?: [\w-]{{1,15}}){{0,2}}? (?:was|were|been|being) (?:slaughter|butcher)ed\b"
            rf"|\b(?:slaughter|butcher)(?:ed|ing)(?: [\w-]{{1,15}}){{0,2}}? (?:{_PEOPLE}|{_FOLK})\b"
            # "arrested 14 opposition supporters", "nine protesters were detained": repression
            rf"|\b(?:arrest|detain)(?:ed|ing|s)\b(?: [\w-]{{1,15}}){{0,4}}? (?:{_OPPOSED})\b"
            rf"|\b(?:{_OPPOSED})(?: [\w-]{{1,15}}){{0,2}}? (?:was|were|been|being) (?:arrested|detained)\b",
        ),
        compiled(rf"\b(?:{_any(data['health'])})\b"),
    )


#: An army on its way into a town, and not to one's aid.
_MOVES_IN = compiled(
    r"\b(?:tanks?|troops|soldiers|forces|army|fighters|armou?r|armou?red vehicles)\b[^.;]{0,30}?\b(?:entered|advanced|"
    r"encircled|surrounded|(?:moved|rolled|pushed|crossed|swept|poured|marched) into)\b"
)
#: What an office of health counts that tells of no disease.
_KILLED = compiled(r"\bkilled\b|\bwounded\b|\bmartyr")
#: Whose arrest is repression.
_OPPOSED = (
    "protesters?|demonstrators?|activists?|dissidents?|journalists?|campaigners?|opponents?|"
    "opposition (?:supporters?|members?|leaders?|politicians?|figures?|activists?|lawmakers?|candidates?)"
)
#: Numbers in words, and what a side loses in a war and hardly elsewhere.
_FEW = "an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens of|scores of"
_SEVERAL = "an?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens of|scores of|several"
_PEOPLE = "people|persons|men|women|man|woman|teenagers?|youths?|students?|residents|suspects?|civilians?"
_FOLK = "villagers?|farmers?|herders?|famil(?:y|ies)|child(?:ren)?|worshippers?|workers?|hostages?|prisoners?|captives?"
_LOST = "soldiers?|servicem[ae]n|troops|fighters?|militants?|tanks?|howitzers?|armou?red vehicles?"


def _lower(text: str) -> str:
    """Lower case, letter for letter, as the patterns want it: faster than letting them ignore case."""
    return text.replace("İ", "I").lower()  # the one letter that lower case makes two of


def _any(entries: Sequence[str]) -> str:
    """A pattern for any of the words and phrases, as a tree over their first letters; spaces also match hyphens."""
    tree = _Tree()
    for entry in entries:
        node = tree
        for letter in str(entry).removesuffix("~").lower():
            node = node.setdefault(letter, _Tree())
        node[_END + _TAIL if str(entry).endswith("~") else _END] = _Tree()
    return _pattern(tree)


def _pattern(tree: _Tree) -> str:
    ends = [key.removeprefix(_END) for key in tree if key.startswith(_END)]
    branches = [
        (r"[\s-]" if key == " " else re.escape(key)) + _pattern(sub)
        for key, sub in tree.items()
        if not key.startswith(_END)
    ]
    # an ending of the entry itself comes last, so that the longest entry wins
    options = branches + ends
    return options[0] if len(options) == 1 else "(?:" + "|".join(options) + ")"


@lru_cache(maxsize=1024)
def _violence(text: str) -> tuple[float, re.Match[str] | None]:
    """0 to 1: how clearly a sentence tells of violence, and the word that shows it best.

    Asked for each sentence of the reports that are parsed together, and again for those that state figures.
    """
    words = _lexicon()
    strong = words.strong.search(text)
    if strong:
        clear = words.acts.search(text) or words.harm.search(text) or words.arms.search(text)
        return (_CLEAR if clear else _STRONG), strong
    act = words.acts.search(text)
    harm = words.harm.search(text)
    lost = words.lost.search(text)
    if act is None and harm is None and lost is None:
        return 0.0, None
    if lost and not words.others(text):
        return _PAIRED, lost
    if (act and harm) or words.arms.search(text):
        return _PAIRED, act or harm
    return _WEAK, act or harm


@lru_cache(maxsize=256)
def _judge(text: str) -> bool | None:
    """True for violence, False for another cause, None where a sentence shows neither; asked for each figure of it."""
    words, text = _lexicon(), _lower(text[:_LONG])
    # few sentences name another cause at all, and the longer search is slow
    if words.causes.search(text) and words.cause.search(text):
        return False
    score, _ = _violence(text)
    other = len({m.group().lower() for m in words.others(text)})
    if score >= _STRONG:
        return other < 4
    if score >= _PAIRED:
        return other < 2
    return False if other else None
