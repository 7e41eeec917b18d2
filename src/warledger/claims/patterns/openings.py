"""Patterns of a lexicon in, one that finds where any of them begins out: by the letters with which they can begin.

Python's engine tries each of a hundred patterns at every word. Told by which two letters each begins, it tries the few
wordings that begin with those of the word: eight to sixteen times as fast.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from string import ascii_lowercase

from warledger.claims.patterns.compiling import compiled

#: What makes the letter or group before it one that may be left out.
_OPTIONAL = ("?", "*", "{")
#: Groups that look back and match nothing.
_BEHIND = ("(?<!", "(?<=")
_LETTERS = frozenset(ascii_lowercase)


def finder(patterns: Iterable[str]) -> re.Pattern[str]:
    """Matches a head wherever, at the beginning of a word, one of the patterns matches that have this head.

    Args:
        patterns: Sources of patterns for text in lower case.

    Raises:
        ValueError: One may begin with something else than a letter.
    """
    by_head: dict[str, dict[str, list[str]]] = {}
    for pattern in patterns:
        for head in heads(pattern):
            by_head.setdefault(head[0], {}).setdefault(head[1:], []).append(_from(head, pattern))
    words = (
        letter + _either(_looked_up(*found) for found in sorted(by_second.items(), reverse=True))
        for letter, by_second in sorted(by_head.items())
    )
    return compiled(rf"\b{_either(words)}")


def _looked_up(second: str, those: Sequence[str]) -> str:
    """The second letter of a head, if it has one, and what looks for its patterns from the first on.

    The look-behinds stand after the letters, so that the engine can leave out all that begin with others.
    """
    return rf"{second}(?<=(?={'|'.join(those)}){'.' * (1 + len(second))})"


def _either(options: Iterable[str]) -> str:
    return f"(?:{'|'.join(options)})"


def heads(pattern: str) -> frozenset[str]:
    """The two letters with which a match of a pattern begins; one where what follows it differs or may be left out.

    Raises:
        ValueError: It may begin with something else than a letter.
    """
    found: set[str] = set()
    for option in _options(pattern):
        _, first, after = _first(option)
        if after.startswith(_OPTIONAL) or not (first and (first[0] in _LETTERS or len(first) > 1)):
            raise ValueError(f"Write {pattern!r} so that it begins with a letter, or with a group of what does.")
        found |= heads(first) if len(first) > 1 else {first + _second(after)}
    return frozenset(found)


def _second(after: str) -> str:
    """The letter that follows the first one in any match, or nothing."""
    letter = after[:1]
    return letter if letter in _LETTERS and not after[1:].startswith(_OPTIONAL) else ""


def _first(option: str) -> tuple[str, str, str]:
    """What looks back before an option, the letter or the inside of the group that opens it, and what follows."""
    rest = option
    while rest.startswith(_BEHIND):
        rest = _group(rest)[1]
    first, after = _group(rest) if rest.startswith("(?:") else (rest[:1], rest[1:])
    return option.removesuffix(rest), first, after


def _from(head: str, pattern: str) -> str:
    """A pattern without the options that begin with other heads: "sei" of "(?:took|sei)zed"."""
    out = []
    for option in _options(pattern):
        if head in heads(option):
            behind, first, after = _first(option)
            out.append(f"{behind}(?:{_from(head, first)}){after}" if len(first) > 1 else option)
    return "|".join(out)


def _options(pattern: str) -> list[str]:
    """What stands between the bars that are in no group."""
    out, start = [], 0
    for at, mark, depth in _marks(pattern):
        if mark == "|" and not depth:
            out.append(pattern[start:at])
            start = at + 1
    return [*out, pattern[start:]]


def _group(pattern: str) -> tuple[str, str]:
    """The inside of the group that opens a pattern, and what follows it."""
    end = next(at for at, mark, depth in _marks(pattern) if mark == ")" and not depth)
    return pattern[len("(?:") : end], pattern[end + 1 :]


def _marks(pattern: str) -> Iterator[tuple[int, str, int]]:
    """Each bar and closing bracket of a pattern: its offset, itself, and how many groups are open behind it."""
    depth = 0
    for token in _TOKEN.finditer(pattern):
        mark = token.group()
        depth += (mark == "(") - (mark == ")")
        if mark in ("|", ")"):
            yield token.start(), mark, depth


#: A mark, or what may hold one that means itself: an escaped character, a set.
_TOKEN = compiled(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[()|]")
