"""Counted phrases and links of a sentence in, breakdowns out: which number is a part of which.

"32, including four leaders"; "fifteen civilians among them 11 children"; "13 people, three of them women";
"six civilians were among 22 people killed"; "19 people: 12 men and 7 women"; "30 wounded, some critically".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from warledger.claims.effects.counting.counted import Counted
from warledger.claims.effects.counting.numbered import MANNERS
from warledger.claims.effects.not_counted.excluded import kinship, proportion, restated, speaks
from warledger.claims.effects.said_of.links import Link
from warledger.claims.effects.wording import text_of
from warledger.claims.patterns.compiling import compiled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_GROUP = r"(?:dead|victims|killed|wounded|injured|casualties|fatalities|missing|detainees|arrested)"
_OPENS = compiled(
    r"(?:,|-|–|—|\()? ?(?:(?:and )?(?:also )?(?:including|includes?|included"
    rf"|among (?:them|whom|those|which|the {_GROUP})(?: (?:were|was|are))?"
    r"|amongst (?:them|whom)|of (?:whom|them|which)|comprising|comprised of|both|(?:\w+ )?(?:of )?(?:them|whom) being"
    r"|the (?:dead|victims) (?:include|included)|(?:which )?consist(?:ed|s|ing)? of))"
    r"(?: (?:were|was|are|is|a|an|the|also|at least))*\s*$",
    re.I,
)
#: Without one of these `_OPENS` finds nothing; most phrases have none before them, and its search is slow.
_OPENING = ("includ", "consist", "among", "of whom", "of them", "of which", "compris", "both", "being")
_FOLLOWS = compiled(rf"^ ?(?:of|among) (?:them|whom|the {_GROUP})\b", re.I)
#: "Eleven soldiers, a captain among them, were killed".
_AMONG_THEM = compiled(r" among (?:them|whom)\b(?=[,.;)]| (?:were|was|and)\b|$)", re.I)
_ONE_A = compiled(r"^ an? \w")
_AMONG = compiled(
    r"^(?: \w+)? ?(?:were|was|are|is)? ?(?:also )?among (?:the |those )?(?:at least |more than |some )?$", re.I
)
#: A list below a whole: "19 people: 12 men ...", "as follows", "Killed: 6 (5 civilians, ...".
_LIST_OPENS = compiled(r"(?::|\(| as follows:?| namely| broken down as| [–—-])\s*$")
_TOLD_BEFORE = compiled(
    rf"\b(?:of|among) (?:the {_GROUP}|the \w+ {_GROUP})\b"
    r"|\b(?:among|of) those (?:killed|injured|wounded|hurt|arrested)\b",
    re.I,
)
#: Rules of the linking that speak of a group told before.
GROUP_RULES = (
    "effect.among",
    "effect.of_the_dead",
    "effect.the_dead_are",
    "effect.the_dead_include",
    "effect.rest_of_the_dead",
)
_PLACE_BEFORE = frozenset({"in", "at", "near", "from", "to", "around", "outside", "inside"})
#: Tokens from a whole to the first of what adds up to it, and between two of those.
_APART = 5
#: What opens and closes a list of parts within a clause.
_PAUSES = frozenset((",", "-", "–", "—"))
#: Tokens of a place behind one number of a list ("9 in the neighbourhood of Salihin, 8 in Ansari").
_LONGEST_PLACE = 7


def breakdowns(doc: Doc, counted: list[Counted], links: list[Link]) -> list[tuple[Counted, Counted, str]]:
    """(part, whole, rule) for the counted phrases of one sentence; wholes are linked to an effect."""
    out: list[tuple[Counted, Counted, str]] = []
    linked: dict[int, Link] = {}
    for one in links:
        linked.setdefault(id(one.counted), one)
    order = sorted(counted, key=lambda c: c.first)
    whole: Counted | None = None
    open_list: Counted | None = None
    last_end = -1
    for phrase in _without_households(doc, order):
        if whole is None and open_list is None and id(phrase) not in linked and not phrase.numbered:
            continue  # neither a whole nor a part of one
        if speaks(doc, phrase) or restated(doc, phrase) or (phrase.low == 1 and kinship(doc, phrase)):
            continue  # "children from one family": whose
        first = _household_of(doc, phrase, order) or phrase.first
        before = text_of(doc)[max(0, _at(doc, first) - 60) : _at(doc, first)]
        if proportion(doc, phrase):
            # "most of them women and children" is a proportion and not coded
            open_list = None
            continue
        opener = _opener(doc, phrase, before, whole)
        if opener == "part.of_them" and _another_deed(linked.get(id(phrase)), linked.get(id(whole))):
            # "28 had been taken and police had rescued nine of them"
            opener = None
        if opener is not None and whole is not None:
            out.append((phrase, whole, opener))
            open_list, last_end = whole, phrase.last
            continue
        if open_list is not None and _rest(before, phrase, open_list, out):
            out.append((phrase, open_list, "part.rest"))
            continue
        if open_list is not None and _joined(doc, last_end, phrase, open_list):
            if _has_its_own(linked.get(id(phrase)), linked.get(id(open_list)), phrase):
                # "10 were killed including a child and 37 others were injured"
                open_list, whole = None, phrase
                continue
            if not _names(doc, out[-1][0], phrase):
                out.append((phrase, open_list, "part.list"))
            last_end = phrase.last
            continue
        if open_list is not None and id(phrase) not in linked:
            continue
        open_list = None
        if id(phrase) in linked or phrase.numbered:
            among = _among(doc, phrase, order)
            if among is not None:
                out += [(part, among, "part.among") for part in _list_before(doc, phrase, order)]
                continue
            if not _family_of(doc, phrase, linked, whole):
                whole = phrase
    parts = {id(part) for part, _, _ in out}
    for whole in order:
        out += [(part, whole, "part.sum") for part in _summands(doc, whole, order, linked) if id(part) not in parts]
    return out


def _names(doc: Doc, one: Counted, phrase: Counted) -> bool:
    """ "Including a teacher, Awa Deka, and two nurses": is it the name of the one before it, between commas?"""
    if phrase.kind != "name" or one.kind != "one" or phrase.first - one.last != 2 or phrase.last + 1 >= len(doc):
        return False
    return doc[one.last + 1].text == "," and doc[phrase.last + 1].text in (",", ".", ";")


#: Before the last number of a list below its whole.
_ANOTHER = compiled(r",? (?:with|and|plus|as well as) (?:another|a further) $", re.I)


def _rest(before: str, phrase: Counted, whole: Counted, parts: list[tuple[Counted, Counted, str]]) -> bool:
    """ "52 bodies: 15 civilians and 27 rebels, with another ten unidentified": what those listed leave of the whole."""
    if not phrase.numbered or not whole.low or not phrase.low or phrase.is_people != whole.is_people:
        return False
    listed = [part.low or 0 for part, over, rule in parts if over is whole]
    if len(listed) < 2 or not any(rule == "part.list_below" for _, over, rule in parts if over is whole):
        return False
    told = sum(listed)
    return (
        told < whole.low
        and (whole.high is None or told + phrase.low <= whole.high)
        and _ANOTHER.search(before) is not None
    )


def _without_households(doc: Doc, order: list[Counted]) -> list[Counted]:
    """The phrases without "a family" of "a family of seven": the seven are counted."""
    said = {first for phrase in order if (first := _household_of(doc, phrase, order)) is not None}
    return [phrase for phrase in order if phrase.numbered or phrase.first not in said]


def _household_of(doc: Doc, phrase: Counted, order: list[Counted]) -> int | None:
    """Where "a family" begins of which a phrase is the number: "including a family of seven"."""
    if not phrase.numbered or phrase.first < _OF_A_FAMILY or doc[phrase.first - 1].lower_ != "of":
        return None
    head = phrase.first - 2
    over = next((c for c in order if c.head == head and not c.numbered and c.lemma in ("family", "household")), None)
    return over.first if over is not None else None


#: Tokens of "family of" before a number.
_OF_A_FAMILY = 2


def _family_of(doc: Doc, phrase: Counted, linked: dict[int, Link], whole: Counted | None) -> bool:
    """ "five civilians from one family, including children": a number that only says more of those counted."""
    if id(phrase) in linked or whole is None or id(whole) not in linked:
        return False
    return doc[phrase.head].dep_ == "pobj" and 0 < phrase.first - whole.last <= _NEAR_BEHIND


#: Tokens between those counted and "from one family".
_NEAR_BEHIND = 3


def _summands(doc: Doc, whole: Counted, order: list[Counted], linked: dict[int, Link]) -> list[Counted]:
    """ "sixteen bodies, eight women, five men and three children": the list behind a number that adds up to it."""
    if not whole.numbered or whole.low is None or whole.low != whole.high or id(whole) not in linked:
        return []
    total, out = 0, list[Counted]()
    for phrase in order:
        if phrase.first <= whole.last or not (phrase.numbered or phrase.kind == "one"):
            continue
        own = linked.get(id(phrase))
        if phrase.low is None or phrase.is_people != whole.is_people:
            return []
        if phrase.first - (out or [whole])[-1].last > _APART and not _apposed(doc, phrase, whole):
            return []
        if own is not None and own.trigger is not linked[id(whole)].trigger:
            return []
        total += phrase.low
        out.append(phrase)
        if total >= whole.low:
            break
    if total != whole.low or len(out) < 2:
        return []
    # "eight women, five men and three children" are three of a kind
    return out if whole.category in (None, "unknown") or _between_commas(doc, out) else []


def _apposed(doc: Doc, phrase: Counted, whole: Counted) -> bool:
    """ "Ten members of the village guard, a captain and nine recruits": do those say who the whole's noun means?"""
    return doc[phrase.head].dep_ == "appos" and doc[phrase.head].head.i == whole.head


def _between_commas(doc: Doc, parts: list[Counted]) -> bool:
    """ "Ten guards, a captain and nine recruits, were killed": does the list stand within the clause of its whole?"""
    opened, closed = parts[0].first - 1, parts[-1].last + 1
    if closed + 1 >= len(doc) or doc[opened].text not in _PAUSES or doc[closed].text != doc[opened].text:
        return False
    return doc[closed + 1].pos_ in ("AUX", "VERB")


def of_told_before(doc: Doc, phrase: Counted, rule: str) -> bool:
    """Does the phrase count some of a group that is told before ("14 of the dead", "the dead include four women")?"""
    if rule.startswith(GROUP_RULES) or phrase.predicate:
        return True
    return phrase.partitive and bool(_TOLD_BEFORE.search(doc[phrase.first : min(len(doc), phrase.last + 4)].text))


def _opener(doc: Doc, phrase: Counted, before: str, whole: Counted | None) -> str | None:
    """The rule by which a phrase starts a breakdown of `whole`, or None."""
    if whole is None:
        return None
    number_end = _end(doc, phrase.number) if phrase.number is not None else _end(doc, phrase.last)
    follows = text_of(doc)[number_end : number_end + 40]
    low = before.lower()
    if any(map(low.__contains__, _OPENING)) and _OPENS.search(before):
        return "part.including"
    if phrase.first - whole.last <= 3 and _AMONG_THEM.match(text_of(doc), _end(doc, phrase.last)):
        return "part.including"
    if not phrase.numbered or _more(phrase, whole):
        return None
    if phrase.number is not None and doc[phrase.number].lower_ == "one" and _ONE_A.match(follows):
        # "four patients, one a woman"
        return "part.including"
    if _LIST_OPENS.search(before) and whole.numbered:
        return "part.list_below"
    if phrase.first - whole.last <= 4 and before.endswith("("):
        return "part.including"
    if _FOLLOWS.match(follows) or (phrase.partitive and re.match(r" of (?:them|whom)", follows)):
        return "part.of_them"
    if phrase.predicate and not whole.predicate and phrase.noun != whole.noun:
        return "part.predicate"
    after = doc[phrase.last + 1].lower_ if phrase.last + 1 < len(doc) else ""
    if phrase.noun is None and (
        after in MANNERS or re.match(r",? (?:one |both |all )?in (?:a )?(?:critical|serious)", follows)
    ):
        return "part.manner" if phrase.first - whole.last <= 8 else None
    return None


def _more(phrase: Counted, whole: Counted) -> bool:
    """A part is no larger than its whole."""
    bound = whole.high if whole.high is not None else whole.low
    return whole.numbered and whole.high is not None and (phrase.low or 0) > (bound or 0)


def _has_its_own(own: Link | None, other: Link | None, phrase: Counted) -> bool:
    """Is the phrase linked to words of its own, behind it and not those of the list's whole?"""
    if own is None or other is None or own.trigger is other.trigger:
        return False
    return own.trigger.effect != other.trigger.effect and own.trigger.first > phrase.last


#: Rules of a clause that tells of its own subject or object.
_OWN_DEED = ("effect.active", "effect.passive", "effect.subject", "effect.phrase.subject")


def _another_deed(own: Link | None, other: Link | None) -> bool:
    """ "28 had been taken and police rescued nine of them", "five were shot, two of whom died"."""
    if own is None or other is None:
        return False
    right_before = own.trigger.form == "phrase" and own.trigger.last + 1 == own.counted.first
    if not right_before and not own.rule.startswith(_OWN_DEED):
        return False
    return own.trigger.effect != other.trigger.effect


def _among(doc: Doc, phrase: Counted, order: list[Counted]) -> Counted | None:
    """ "six civilians were among 22 people killed"."""
    end = _end(doc, phrase.last)
    behind = text_of(doc)[end : end + 25]
    if "among" not in behind or not re.search(r"\bamong\b", behind):
        return None
    return next(
        (
            other
            for other in order
            if other.first > phrase.last and other.numbered and _AMONG.match(text_of(doc)[end : _at(doc, other.first)])
        ),
        None,
    )


def _list_before(doc: Doc, phrase: Counted, order: list[Counted]) -> list[Counted]:
    """ "three journalists and a medic were among nine people": the phrase, and those that its list names before it."""
    out = [phrase]
    for other in reversed(order[: order.index(phrase)]):
        gap = doc[other.last + 1 : out[-1].first]
        if not len(gap) or other.is_people != phrase.is_people or not all(t.lower_ in _JOINERS for t in gap):
            break
        out.append(other)
    return out[::-1]


def _joined(doc: Doc, last: int, phrase: Counted, whole: Counted) -> bool:
    """Does the phrase go on with a breakdown whose last member ended at `last`?"""
    if phrase.is_people != whole.is_people:
        return False
    gap = [doc[i] for i in range(last + 1, phrase.first)]
    if phrase.kind == "name" and any(token.lower_ == "the" for token in gap):
        # "a child the Observatory said"
        return False
    if _says_who(doc, gap, phrase):
        return False
    if all(token.lower_ in _JOINERS for token in gap):
        return len(gap) <= 3
    # "9 in the neighbourhood of Salihin, 8 in Ansari"
    if not phrase.numbered or gap[0].lower_ not in _PLACE_BEFORE or len(gap) > _LONGEST_PLACE:
        return False
    if phrase.noun is not None and phrase.category is None:
        return False
    return all(t.pos_ in ("PROPN", "NOUN", "DET", "ADJ", "ADP", "PUNCT", "CCONJ", "ADV") for t in gap)


def _says_who(doc: Doc, gap: list[Token], phrase: Counted) -> bool:
    """ "including Ana Ruiz, wife of the mayor": one without an article right behind a name is whoever bears it."""
    named = len(gap) == 1 and gap[0].text == "," and doc[gap[0].i - 1].pos_ == "PROPN"
    return named and phrase.kind == "one" and doc[phrase.first].pos_ in ("NOUN", "ADJ")


def dead_and_wounded(doc: Doc, one: Link) -> bool:
    """ "Children were among the dead and wounded": which of them they were isn't said."""
    behind = [t.lower_ for t in doc[one.trigger.last + 1 : one.trigger.last + 3]]
    return not one.counted.numbered and behind in (["and", "wounded"], ["and", "injured"], ["or", "wounded"])


_JOINERS = frozenset({",", "and", "as", "well", "a", "an", "the", "&", "-", "•", "–", ";", "\n"})


def _at(doc: Doc, i: int) -> int:
    return int(doc[i].idx)


def _end(doc: Doc, i: int) -> int:
    return int(doc[i].idx) + len(doc[i])
