"""A report's text in, its sentences out: offsets, paragraph, and the zone that each stands in.

Own splitting, not the parser's: it runs before parsing, so that sentences that can't hold a claim
need not be parsed, and it copes with heads and headlines that wires glue to the body.
"""

from __future__ import annotations

import re

from warledger.claims.patterns.compiling import compiled
from warledger.claims.text import captions, other_stories, tag_lists
from warledger.claims.text.sentence import Sentence

#: Abbreviations after which a full stop ends no sentence.
_ABBREVIATIONS = frozenset(
    "mr mrs ms dr st gen lt col maj capt sgt cpl cmdr brig adm gov sen rep rev hon prof jr sr no vs etc inc ltd co "
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun "
    "u.s u.k u.n e.g i.e a.m p.m p.o approx est ft mt brgy bgy insp supt pvt pfc".split()
)
#: A sentence that begins with a number, glued to the word before the full stop: "are located.22 people were killed".
_COUNTED = r"(?<=[a-z]{4}\.)\d{1,3}(?:,\d{3})* (?!of\b)[a-z]"
#: "According to" begins a sentence behind a word whose stop a wire has lost: "fell on the city According to police".
_OPENS = "According to "
#: A wire's mark between a headline and the body that a page has glued to it: "monitor AFP Friday 24 Oct 2014 Ten".
_GLUED = r"\b(?:AFP|AP|Reuters) (?:[A-Z][a-z]{2,5}day) \d{1,2} [A-Z][a-z]{2,8} \d{4}(?= [A-Z])"
#: Asked for by its first character, as most are none of these.
_BREAK = compiled(
    r"(?=[.!?…\n( RAEX])(?:"
    rf"[.!?…]+[\"'”’»)\]]*(?=\s|$|[A-Z“\"]|==|\*|{_COUNTED})|\n[ \t\r]*\n+|\n|{captions.CREDIT}"
    rf"|{other_stories.BEGINS}|{tag_lists.BEGINS}| (?={_OPENS})|{_GLUED})"
)
#: "1." before a line of a list ends no sentence.
_LIST_NUMBER = compiled(r"\s*\(?\d{1,2}")
_LAST_WORD = compiled(r"([A-Za-z][A-Za-z.]*)$")
#: Lead-ins of what a page prints behind a report.
_FURNITURE = compiled(
    r"^\s*(?:recommended|tags?\b|share (?:this|on)|follow us|subscribe|sign up|advertisement|trending|more from)", re.I
)


def sentences(text: str, *, start: int = 0) -> list[Sentence]:
    """Split `text` from offset `start` on.

    Args:
        text: The report's own text.
        start: Where the body begins (after the head).
    """
    out: list[Sentence] = []
    at, paragraph, opens, behind = start, 0, True, False

    def close(end: int) -> None:
        nonlocal opens, behind
        raw = text[at:end]
        words = raw.strip()
        if not words:
            return
        first = at + len(raw) - len(raw.lstrip())
        behind = behind or bool(_FURNITURE.match(words) and len(out) > 2)
        out.append(
            Sentence(len(out), first, first + len(words), paragraph, words, "furniture" if behind else "body", opens)
        )
        opens = False

    for match in _BREAK.finditer(text, start):
        if match.group()[0] == "\n":
            close(match.start())
            at, paragraph, opens = match.end(), paragraph + 1, True
        elif _ends(text, match) and not _is_list_number(text, at, match):
            close(match.end())
            at = match.end()
    close(len(text))
    return tag_lists.marked(captions.marked(other_stories.marked(out)))


def _is_list_number(text: str, at: int, match: re.Match[str]) -> bool:
    """Is what stands before a break a number of a list: "1." and its line? (Not "87 Related", a page's counter.)"""
    if match.group() == " " or match.start() - at > 4:
        return False
    return _LIST_NUMBER.fullmatch(text[at : match.start()]) is not None


def _ends(text: str, match: re.Match[str]) -> bool:
    """Does this punctuation end a sentence?"""
    mark = match.group()
    if mark == " " and text.startswith(_OPENS, match.end()):
        behind = _LAST_WORD.search(text, max(0, match.start() - 12), match.start())
        return behind is not None and behind.group(1).islower()  # and no headline's
    after = text[match.end() : match.end() + 2].lstrip()[:1]
    if mark[0] != ".":
        return not after or not after.islower()
    before = _LAST_WORD.search(text, max(0, match.start() - 12), match.start())
    if before and len(mark) == 1:
        word = before.group(1)
        if (
            word.lower() in _ABBREVIATIONS
            or (len(word) == 1 and word.isupper())
            or re.fullmatch(r"(?:[A-Za-z]\.)+[A-Za-z]", word)
        ):
            # "U.S. Raids", "Lt. Col. Smith", "Feb. 1"; a month or a.m. before a capital may still end one
            return word.lower() in {"a.m", "p.m"} and after.isupper()
        if word.isupper() and 1 < len(word) <= 4 and after.islower():
            return False
    return not after or not after.islower()
