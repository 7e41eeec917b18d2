"""A figure or event in its sentence in, its status out: asserted, denied or uncertain.

Uncertain: feared, presumed, unconfirmed, planned, attempted, modal ("could rise to 40"). Hedged blame leaves
the count asserted, and so does "reportedly".
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from warledger.claims.effects.wording import text_of
from warledger.claims.parsing import columns
from warledger.claims.patterns.compiling import compiled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_FEARED = frozenset(
    {"fear", "presume", "threaten", "plan", "vow", "attempt", "try", "intend", "prepare", "seek", "aim", "hope"}
)
_MODAL = frozenset({"could", "may", "might", "would", "should", "must", "will", "shall", "'ll"})
#: The tag of those; and words that hedge like them.
_MD, _HEDGES = columns.number("MD"), frozenset("feared presumed possibly attempted foiled thwarted".split())
_UNCONFIRMED = compiled(
    r"\bunconfirmed\b|\bunverified\b|\bnot (?:yet )?been (?:independently )?(?:confirmed|verified)\b"
)
#: Letters without which it says nothing of that.
_SURE = ("confirmed", "verified")
#: "The report that five were killed is unfounded": what is told of, and what it is called.
_TOLD = frozenset("report news claim rumour rumor allegation information story account".split())
_FALSE = frozenset(
    "false untrue unfounded baseless groundless fabricated incorrect wrong erroneous fake bogus lie lies fabrication "
    "fabrications hoax".split()
)
#: "The toll could reach dozens": what may be, as what counts them.
_COUNTS = frozenset("toll number count tally death casualty fatality".split())
_DENIED = frozenset({"deny", "refute", "reject", "dismiss"})


def status(doc: Doc, trigger: int) -> str:
    """The status of what the token at `trigger` states.

    Args:
        doc: The parsed sentence.
        trigger: Token of the words that state the effect or the event.
    """
    read = columns.of(doc)
    for child in read.children[trigger]:
        word = read.words[child]
        if word in _HEDGES or (word in _MODAL and read.tag[child] == _MD):
            return "uncertain"
    node: Token = doc[trigger]
    for _ in range(6):
        head = node.head
        if head.i == node.i or node.dep_ == "relcl":
            break  # "denied that it shelled the market, where nine died": the nine are not denied
        if head.lemma_ in _DENIED and node.dep_ in ("ccomp", "xcomp", "dobj", "pobj", "pcomp"):
            return "denied"
        if node.dep_ in ("nsubj", "nsubjpass") and node.lemma_.lower() in _TOLD and _called_false(head):
            return "denied"
        if (
            head.lemma_ in _FEARED
            and not _who_they_are(head, node)
            and node.dep_ in ("xcomp", "ccomp", "oprd", "acomp", "advcl", "dobj")
            and head.pos_ in ("VERB", "ADJ")
            and not (head.lemma_ in ("aim", "seek", "hope", "prepare", "plan") and node.dep_ == "dobj")
        ):
            return "uncertain"
        if node.dep_ == "nsubj" and node.lemma_.lower() in _COUNTS and any(c.lower_ in _MODAL for c in head.children):
            return "uncertain"
        if node.dep_ == "xcomp" and any(c.lower_ in _MODAL and c.tag_ == "MD" for c in head.children):
            return "uncertain"
        node = head
    return "uncertain" if _unconfirmed(text_of(doc)) else "asserted"


def _called_false(verb: Token) -> bool:
    """ "Reports ... are false", "was a lie", and not "are not false"."""
    said = (c for c in verb.children if c.dep_ in ("acomp", "attr", "oprd"))
    return not any(c.dep_ == "neg" for c in verb.children) and any(
        t.lower_ in _FALSE for c in said for t in (c, *c.conjuncts)
    )


def _who_they_are(presumed: Token, node: Token) -> bool:
    """ "Guerrillas presumed to be members of the front blew up a bridge": hedged is who they are, not the deed."""
    be = next((c for c in presumed.children if c.dep_ == "xcomp" and c.lemma_ == "be"), None)
    return be is not None and be.i != node.i and presumed.lemma_ == "presume"


@lru_cache(maxsize=256)
def _unconfirmed(text: str) -> bool:
    """Does a sentence call what it tells unconfirmed? Asked for each of its claims."""
    low = text.lower()
    return any(map(low.__contains__, _SURE)) and _UNCONFIRMED.search(low) is not None
