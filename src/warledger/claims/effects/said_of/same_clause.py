"""Two counted phrases in, whether one clause tells of both out: lists, "along with", verbs that are not repeated."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warledger.claims.effects.counting.counted import Counted
from warledger.claims.effects.wording import text_of
from warledger.claims.parsing import columns
from warledger.claims.patterns.compiling import compiled

if TYPE_CHECKING:
    from spacy.tokens import Doc

_LIST = frozenset(
    {",", "and", "as", "well", "plus", "another", "&", "along", "with", "in", "addition", "to", ";", "while"}
)
_SPLIT = frozenset({",", "and", ";", "&", "another", "plus", "while", "–", "-"})


#: What joins those behind it to those told of.
_ALONG = (["along", "with"], ["together", "with"], ["as", "was"], ["as", "were"], ["so", "was"], ["so", "were"])


def along_with(doc: Doc, one: Counted, other: Counted) -> bool:
    """ "11 soldiers were killed in Kunduz, along with five clerks", "as was a nurse": they share its clause."""
    words = columns.of(doc).words[one.last + 1 : other.first]
    if words[-2:] not in _ALONG and words[-3:] != ["as", "well", "as"]:
        return False
    return len(words) <= 14 and not any(word in (";", ".", "who", "which", "that") for word in words)


def comes_with(doc: Doc, one: Counted, other: Counted) -> bool:
    """ "two magazines for an M16 rifle with 50 rounds": what is found with the last of a list's things."""
    gap = doc[one.last + 1 : other.first]
    if not 0 < len(gap) <= _WITH or gap[-1].lower_ not in ("with", "containing") or other.is_people or one.is_people:
        return False
    return not any(t.pos_ in ("VERB", "AUX", "PUNCT", "PRON") for t in gap[:-1])


#: Tokens from a thing to "with 50 rounds".
_WITH = 9


def list_joined(doc: Doc, one: Counted, other: Counted) -> bool:
    """Are two phrases members of one list ("30 others, three policemen and a child")?"""
    gap = columns.of(doc).words[one.last + 1 : other.first]
    if not gap:
        # "51 children 28 women": reports that lost their commas
        listed = one.noun is not None and other.noun is not None and one.is_people == other.is_people
        return listed and other.category is not None  # not "nine rebels over two operations"
    if "while" in gap and doc[other.head].dep_ in ("nsubj", "nsubjpass"):
        return False  # "claimed 900 lives while three million fled": a clause of its own
    if _tells_more(doc, other):
        return False
    if gap[-1] in ("in", "along") or gap == ["as"] or (gap == ["with"] and other.category is None):
        return False  # "killed nine rebels in two operations", "captured nine rebels in two trucks"
    return all(word in _LIST for word in gap)


#: Between two of a list, how most of the first are.
_ASIDE = compiled(
    r"[,(–—-]+ ?(?:most(?:ly)?|mainly|all|the majority|many|nearly all|almost all|half)\b[^,;:.()0-9]{0,60}[,)–—-]+ ?"
    r"(?:and|as well as|along with|plus) (?:at least |more than |about |some )?$"
)


def past_aside(doc: Doc, one: Counted, other: Counted) -> bool:
    """ "Killed 35 civilians, most of them women and children, and seven soldiers": the soldiers, too."""
    if one.is_people != other.is_people or other.noun is None or other.first - one.last > _LONG_ASIDE:
        return False
    start = doc[one.last].idx + len(doc[one.last])
    return _ASIDE.match(text_of(doc)[start : doc[other.first].idx].lstrip()) is not None and not _tells_more(doc, other)


#: Tokens of such words.
_LONG_ASIDE = 14


def _tells_more(doc: Doc, phrase: Counted) -> bool:
    """ "We lost one trooper, and three others are recovering": a clause of its own about those."""
    after = doc[phrase.last + 1] if phrase.last + 1 < len(doc) else None
    return after is not None and after.pos_ == "AUX" and after.head.tag_ in ("VBG", "VBN", "VBP", "VBD")


def gapped(doc: Doc, last: int, other: Counted) -> bool:
    """Does a number repeat the clause that ends at token `last` ("killed 3 farmers in Guma and 5 in Logo")?

    It has no noun of its own, or "others", a place follows it, and no other verb stands between.
    """
    if other.lemma not in ("", "other", "more", "another") or not 0 < other.first - last <= 14 or other.first == 0:
        return False
    gap = [doc[i] for i in range(last + 1, other.first)]
    if [t.lower_ for t in gap[-2:]] == ["a", "further"]:
        gap = gap[:-2]  # "and a further eight in Nyala"
    if not gap or not any(t.lower_ in _SPLIT for t in gap[-2:]):
        return False
    following = doc[other.last + 1] if other.last + 1 < len(doc) else None
    if following is None or following.lower_ not in (
        "in",
        "at",
        "near",
        "outside",
        "around",
        "inside",
        "from",
        "on",
        "elsewhere",
    ):
        return False
    where = [t.lower_ for t in doc[following.i + 1 : following.i + 3]]
    if not _IN_CARE.isdisjoint(where):
        return False  # "13 were dead and 30 in hospital"
    verbs = [t for t in gap if t.tag_ in ("VBD", "VBZ", "VBP", "MD", "VBG") and t.dep_ != "amod"]
    return not verbs


_IN_CARE = frozenset("hospital hospitals critical intensive serious custody captivity detention hiding".split())
