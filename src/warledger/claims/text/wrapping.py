"""A text in, the same out with plain spaces for odd ones and for line breaks of a fixed width, character for character.

Wires, mails and archives wrap their lines at 60 to 100 characters. Such a break ends no sentence; a headline's, a
list's and a paragraph's does. A line is wrapped where the next line's first word would not have fitted behind it, and,
whatever the width, where the sentence plainly goes on behind it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from warledger.claims.patterns.compiling import compiled

#: Line widths, in characters, at which texts are wrapped: from teletype columns to wide mails.
_WIDTHS = range(40, 121)
#: How many full lines make a wrapped text, and what share of all that have a line behind them: paragraphs of two lines
#: fill half of theirs, lists and headlines one in ten by chance. On coded reports wrapped at 72 characters 0.4 finds
#: all figures that the same reports unwrapped give; 0.7 misses texts of short paragraphs.
_FEWEST, _FULL = 3, 0.4
#: Shorter lines, in characters, may be those of a list or a table: what goes on behind them is not sure.
_SHORT = 40
#: Words that hardly end a headline or a paragraph: articles, prepositions, conjunctions, and whose something is.
_GOES_ON = frozenset("a an the of in on at to from with for near into and or but whose as its his her their".split())
_BREAK = compiled(r"\r?\n")
#: What opens a line of a list.
_ITEM = compiled(r"\s*(?:[-–—•*·▪►●]|\(?[a-z0-9]{1,2}[.)])\s")


#: Spaces that web pages and word processors set: those that don't break, thin and wide ones, tabs. Between the digits
#: of one number ("1\u202f250") they stay.
_ODD = r"[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]"
_SPACES = compiled(rf"(?<!\d){_ODD}|{_ODD}(?!\d{{3}})")
#: Marks without width that stand at a word's end: which way to read, where to break, a byte order mark.
_WIDTHLESS = r"[\u200b-\u200f\u202a-\u202e\u2060\ufeff]"
_MARKS = compiled(rf"(?<!\w){_WIDTHLESS}|{_WIDTHLESS}(?!\w)")
#: Any of them: most texts have none, and this is found much faster.
_ANY_ODD = compiled(_ODD[:-1] + _WIDTHLESS[1:])


def unwrapped(text: str) -> str:
    """The text, of the same length, with a plain space for each other one and for each break that only wraps a line."""
    if (not text.isascii() or "\t" in text) and _ANY_ODD.search(text):
        text = _MARKS.sub(" ", _SPACES.sub(" ", text))
    if "\n" not in text:
        return text
    ends = [(match, *_lines(text, match)) for match in _BREAK.finditer(text)]
    inner = [(match, line, after) for match, line, after in ends if line.strip() and after.strip()]
    spaces = [*_full(inner), *((match, after) for match, line, after in inner if _unfinished(line, after))]
    out = list(text)
    for match, after in spaces:
        if not _ITEM.match(after) and not _indented(text, match):
            out[match.start() : match.end()] = " " * len(match.group())
    return "".join(out)


def _full(inner: Sequence[tuple[re.Match[str], str, str]]) -> list[tuple[re.Match[str], str]]:
    """The breaks behind full lines, with the line behind each; none where the text has no fixed line width."""
    width = max((len(line) for _, line, _ in inner), default=0)
    full = [(match, after) for match, line, after in inner if len(line) + 1 + len(after.split()[0]) > width]
    if width not in _WIDTHS or len(full) < _FEWEST or len(full) < _FULL * len(inner):
        return []
    return full


def _unfinished(line: str, after: str) -> bool:
    """Does a sentence go on behind the line?

    Its last word can end none, or the next line begins in small letters. Capitals begin a dateline, below a headline.
    """
    line, first = line.strip(), after.split()[0]
    if len(line) < _SHORT or line[-1] in ".!?:;" or first.isupper():
        return False
    return line.split()[-1] in _GOES_ON or first[0].islower()


def _lines(text: str, match: re.Match[str]) -> tuple[str, str]:
    """The line before a break and the line behind it."""
    start = text.rfind("\n", 0, match.start()) + 1
    end = text.find("\n", match.end())
    return text[start : match.start()].rstrip(), text[match.end() : end if end >= 0 else len(text)]


def _indented(text: str, match: re.Match[str]) -> bool:
    """Does the next line open a paragraph by standing farther in?"""
    before, after = _lines(text, match)
    return len(after) - len(after.lstrip()) > len(before) - len(before.lstrip())
