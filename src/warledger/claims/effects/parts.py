"""Counted phrases and links of a sentence in, breakdowns out: which number is a part of which.

"32, including four leaders"; "fifteen civilians among them 11 children"; "13 people, three of them women";
"six civilians were among 22 people killed".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from warledger.claims.effects.counted import Counted
from warledger.claims.effects.linking import Link

if TYPE_CHECKING:
    from spacy.tokens import Doc

_OPENS = re.compile(
    r"(?:,|-|–|—|\()? ?(?:(?:and )?(?:also )?(?:including|includes?|included|among (?:them|whom|those|which|the (?:dead|victims|killed|wounded|injured|casualties))(?: (?:were|was|are))?"
    r"|amongst (?:them|whom)|of (?:whom|them|which)|comprising|comprised of|both|(?:\w+ )?(?:of )?(?:them|whom) being|the dead (?:include|included)|the victims (?:include|included)))"
    r"(?: (?:were|was|are|is|a|an|the|also|at least))*\s*$",
    re.I,
)
_FOLLOWS = re.compile(
    r"^ ?(?:of|among) (?:them|whom|the (?:dead|killed|wounded|injured|victims|fatalities|casualties))\b", re.I
)
_AMONG = re.compile(
    r"^(?: \w+)? ?(?:were|was|are|is)? ?(?:also )?among (?:the |those )?(?:at least |more than |some )?$", re.I
)


def breakdowns(doc: Doc, counted: list[Counted], links: list[Link]) -> list[tuple[Counted, Counted, str]]:
    """(part, whole, rule) for the counted phrases of one sentence; wholes are linked to an effect."""
    out: list[tuple[Counted, Counted, str]] = []
    linked = {id(l.counted): l for l in links}
    order = sorted(counted, key=lambda c: c.first)
    whole: Counted | None = None
    open_list: Counted | None = None
    last_end = -1
    for phrase in order:
        before = doc.text[max(0, _at(doc, phrase.first) - 60) : _at(doc, phrase.first)]
        after = doc.text[_end(doc, phrase.last) : _end(doc, phrase.last) + 40]
        number_end = _end(doc, phrase.number) if phrase.number is not None else _end(doc, phrase.last)
        follows = doc.text[number_end : number_end + 28]
        opens = _OPENS.search(before) or (
            phrase.numbered and whole is not None and phrase.first - whole.last <= 4 and before.endswith("(")
        )
        if opens and whole is not None:
            out.append((phrase, whole, "part.including"))
            open_list, last_end = whole, phrase.last
            continue
        if (
            whole is not None
            and phrase.numbered
            and (_FOLLOWS.match(follows) or (phrase.partitive and re.match(r" of (?:them|whom)", follows)))
        ):
            out.append((phrase, whole, "part.of_them"))
            open_list, last_end = whole, phrase.last
            continue
        if open_list is not None and _joined(doc, last_end, phrase.first):
            out.append((phrase, open_list, "part.list"))
            last_end = phrase.last
            continue
        if open_list is not None and id(phrase) not in linked:
            continue
        open_list = None
        if id(phrase) in linked or phrase.numbered:
            among = next(
                (
                    other
                    for other in order
                    if other.first > phrase.last
                    and other.numbered
                    and _AMONG.match(doc.text[_end(doc, phrase.last) : _at(doc, other.first)])
                ),
                None,
            )
            if among is not None and re.search(r"\bamong\b", after[:25]):
                out.append((phrase, among, "part.among"))
                continue
            if phrase.numbered or id(phrase) in linked:
                whole = phrase
    return out


def _joined(doc: Doc, last: int, first: int) -> bool:
    gap = [doc[i].lower_ for i in range(last + 1, first)]
    return len(gap) <= 3 and all(word in (",", "and", "as", "well", "a", "an", "the", "&") for word in gap)


def _at(doc: Doc, i: int) -> int:
    return int(doc[i].idx)


def _end(doc: Doc, i: int) -> int:
    return int(doc[i].idx) + len(doc[i])
