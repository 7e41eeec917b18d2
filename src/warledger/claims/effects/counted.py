"""A parsed sentence in, the noun phrases that could be counted out.

"at least 32 fighters" (a number), "dozens of people" (a vague number), "a soldier", "his wife" (one),
"a man and his wife" (two), "women and children" (uncounted plural).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from warledger.claims.effects.lexicon import effect_words, nouns
from warledger.claims.quantities import Quantity

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_EFFECT_TAGS = frozenset({"VBN", "VBD", "VBG", "VBZ", "VBP", "VB"})
_IN_PHRASE = frozenset({"ADJ", "NOUN", "PROPN", "NUM", "PART", "X"})
_FILLERS = frozenset(
    {
        "other",
        "others",
        "more",
        "additional",
        "another",
        "further",
        "suspected",
        "alleged",
        "so-called",
        "separate",
        "new",
        "fellow",
    }
)
_TWO = re.compile(r"\b(?:twin|double|dual)\b", re.I)


@dataclass(slots=True)
class Counted:
    """Those counted, and their number.

    Attributes:
        kind: "number", "range", "dozen", "vague", "one", "pair", "plural".
        low: Lower bound, or None.
        high: Upper bound, or None.
        approx: True for vague or approximate numbers.
        first: Index of the phrase's first token (the qualifier of the number).
        head: Index of the head: the noun, or the number where no noun stands.
        last: Index of the phrase's last token.
        number: Index of the number's last token, or None.
        noun: (first, last) token of the words naming those counted, or None where no noun stands.
        category: By the head noun, or None.
        lemma: Of the head noun, lower case.
        partitive: "14 of the dead": a part of something told before.
    """

    kind: str
    low: int | None
    high: int | None
    approx: bool
    first: int
    head: int
    last: int
    number: int | None
    noun: tuple[int, int] | None
    category: str | None
    lemma: str
    partitive: bool = False

    @property
    def is_people(self) -> bool:
        """People, not things."""
        return self.category is None or self.lemma in nouns().people

    @property
    def numbered(self) -> bool:
        """True where a number or a number word stands."""
        return self.number is not None


def find(doc: Doc, quantities: list[Quantity]) -> list[Counted]:
    """All noun phrases of the sentence that could be counted, in order; numbered ones first claim their words."""
    out: list[Counted] = []
    taken: set[int] = set()
    for quantity in quantities:
        counted = _numbered(doc, quantity)
        if counted is not None:
            out.append(counted)
            taken.update(range(counted.first, counted.last + 1))
    for token in doc:
        if token.i in taken:
            continue
        bare = _bare(doc, token, taken)
        if bare is not None:
            out.append(bare)
            taken.update(range(bare.first, bare.last + 1))
    return _pairs(doc, sorted(out, key=lambda c: c.first))


def _pairs(doc: Doc, phrases: list[Counted]) -> list[Counted]:
    """Single nouns joined in one phrase count together: "a man and his wife" is 2, "a father, a mother and a son" 3."""
    out: list[Counted] = []
    for phrase in phrases:
        before = out[-1] if out else None
        if (
            before is not None
            and phrase.kind == "one"
            and before.kind in ("one", "pair")
            and before.is_people
            and phrase.is_people
            and before.category == phrase.category
            and (
                0 < phrase.first - before.last - 1 <= 2
                or (phrase.first == before.last + 1 and doc[phrase.first].dep_ == "det")
            )
            and all(doc[i].lower_ in (",", "and", "&", "a") for i in range(before.last + 1, phrase.first))
        ):
            total = (before.low or 0) + 1
            start = before.noun[0] if before.noun else before.first
            out[-1] = Counted(
                "pair",
                total,
                total,
                False,
                before.first,
                before.head,
                phrase.last,
                None,
                (start, phrase.last),
                before.category,
                before.lemma,
            )
        else:
            out.append(phrase)
    return out


def lemma(token: Token) -> str:
    """Lower-case lemma; plural person nouns that the lemmatiser leaves alone lose their s."""
    word = token.lemma_.lower()
    if word in nouns().people or word in nouns().things:
        return word
    lower = token.text.lower()
    for end, put in (("ies", "y"), ("men", "man"), ("es", ""), ("s", "")):
        if lower.endswith(end):
            stem = lower[: -len(end)] + put
            if stem in nouns().people or stem in nouns().things:
                return stem
    return word


def _numbered(doc: Doc, quantity: Quantity) -> Counted | None:
    span = doc.char_span(quantity.start, quantity.end, alignment_mode="expand")
    if span is None:
        return None
    first, last = span.start, span.end - 1
    at = last + 1
    partitive = quantity.partitive
    if at < len(doc) and doc[at].lower_ == "of":
        at += 1
        while at < len(doc) and (
            doc[at].pos_ == "DET" or doc[at].lower_ in ("its", "their", "his", "her", "our", "those", "these")
        ):
            at += 1
    head = _run(doc, at)
    count = quantity.count
    if quantity.count.number is not None and _TWO.search(doc.text[max(0, quantity.start - 8) : quantity.start]):
        return None
    if (
        head is None
        and partitive
        and doc[at - 1].lower_ == "of"
        and at < len(doc)
        and doc[at].lower_ in ("them", "whom", "which")
    ):
        head = _run(doc, at + 1)
    if head is None:
        if (
            quantity.kind == "vague"
            and doc.text[quantity.start : quantity.end].lower() in ("some", "many", "few", "several")
            and not partitive
        ):
            follows = doc[last + 1].lower_ if last + 1 < len(doc) else ""
            if not _states_effect(doc, last + 1) or follows in ("been", "be"):
                return None
        return Counted(
            quantity.kind, count.low, count.high, count.approx, first, last, last, last, None, None, "", partitive
        )
    start, noun = head
    word = lemma(doc[noun])
    if _at_least_follows(doc, noun + 1) and quantity.kind != "vague":
        return Counted(
            quantity.kind,
            count.low,
            None,
            count.approx,
            first,
            noun,
            noun + 2,
            last,
            (start, noun),
            _category(doc, start, noun, word),
            word,
            partitive,
        )
    return Counted(
        quantity.kind,
        count.low,
        count.high,
        count.approx,
        first,
        noun,
        noun,
        last,
        (start, noun),
        _category(doc, start, noun, word),
        word,
        partitive,
    )


def _at_least_follows(doc: Doc, at: int) -> bool:
    """ "20 civilians at least": the bound stands behind, and belongs to no number of its own."""
    if at + 1 >= len(doc) or doc[at].lower_ != "at" or doc[at + 1].lower_ != "least":
        return False
    return at + 2 >= len(doc) or not (doc[at + 2].like_num or doc[at + 2].pos_ in ("NUM", "DET", "NOUN"))


def _run(doc: Doc, at: int) -> tuple[int, int] | None:
    """The noun phrase that starts at token `at`: (its first token, its head noun), or None.

    Stops before a word that states an effect, so that "20 dead", "30 wounded" have no noun, and after the
    first run of nouns, so that "20 civilians killed 30 injured" counts civilians.
    """
    start = at
    noun: int | None = None
    steps = 0
    while at < len(doc) and steps < 9:
        token = doc[at]
        lower = token.lower_
        if noun is None and lower in ("others", "other", "more", "people", "persons"):
            if lower in ("more", "other") and at + 1 < len(doc) and _noun_like(doc[at + 1]):
                at, steps = at + 1, steps + 1
                continue
            if lower == "more" and at + 1 < len(doc) and doc[at + 1].lower_ in ("than", "then"):
                return None
            return (start, at)
        if _noun_like(token):
            if noun is not None and lower in ("others", "dead", "wounded", "injured"):
                break
            if (
                noun is not None
                and token.tag_ in ("NNP", "NNPS")
                and doc[noun].tag_ == "NNS"
                and not doc[noun].text[0].isupper()
            ):
                break
            noun = at
        elif noun is not None:
            if lower == "-" or doc[at - 1].lower_ == "-":
                pass
            elif token.tag_ == "POS" and at + 1 < len(doc) and _noun_like(doc[at + 1]):
                pass
            else:
                break
        elif (
            token.pos_ in _IN_PHRASE
            or lower in ("-", "“", "”", '"', "’", "alleged", "suspected")
            or (token.tag_ in ("VBN", "VBG") and _precedes_noun(doc, at))
        ):
            if lower in effect_words().adjectives and not _precedes_noun(doc, at):
                return None
        elif token.pos_ == "DET" and lower in ("the",):
            pass
        else:
            break
        at += 1
        steps += 1
    if noun is None:
        return None
    governor = doc[noun].head
    if (
        doc[noun].dep_ in ("nmod", "compound")
        and noun < governor.i <= noun + 9
        and governor.pos_ == "NOUN"
        and not any(
            doc[i].tag_ in ("VBD", "VBZ", "VBP", "MD") or doc[i].pos_ in ("ADP", "CCONJ")
            for i in range(noun + 1, governor.i)
        )
    ):
        # "13 RPG-7 portable rocket-propelled grenade launchers"
        noun = governor.i
    if (
        noun == start
        and doc[noun].lower_ in effect_words().heads
        and doc[noun].lower_ in ("dead", "wounded", "injured", "killed", "hurt")
    ):
        return None
    return (start, noun)


def _noun_like(token: Token) -> bool:
    if token.pos_ in ("NOUN", "PROPN"):
        return token.lower_ not in effect_words().adjectives
    return (
        token.lower_ in nouns().people
        and token.pos_ in ("ADJ", "X", "VERB")
        and token.lower_ not in effect_words().adjectives
        and token.tag_ not in _EFFECT_TAGS
    )


def _precedes_noun(doc: Doc, at: int) -> bool:
    """Is the participle at `at` an attribute of a noun that follows at once ("suspected militants")?"""
    following = doc[at + 1] if at + 1 < len(doc) else None
    return (
        following is not None
        and following.pos_ in ("NOUN", "ADJ", "PROPN")
        and following.i - at == 1
        and doc[at].dep_ in ("amod", "compound")
    )


def _states_effect(doc: Doc, at: int) -> bool:
    return at < len(doc) and (
        doc[at].lemma_.lower() in effect_words().verbs or doc[at].lower_ in effect_words().adjectives
    )


def _category(doc: Doc, start: int, noun: int, word: str) -> str | None:
    known = nouns()
    category = known.category(word)
    if category in (None, "unknown", "civilian", "leader") and word not in known.demographic["children"]:
        for at in range(start, noun):
            named = known.modifiers.get(doc[at].lower_)
            if named:
                return named
    return category


def _named(doc: Doc, token: Token, taken: set[int]) -> Counted | None:
    """A person by name ("Tamerlan was killed"); the linking asks for a direct tie to the effect."""
    if token.pos_ != "PROPN" or token.tag_ != "NNP" or not token.text[0].isupper() or token.text.isupper():
        return None
    start = token.i
    while (
        start > 0
        and start - 1 not in taken
        and doc[start - 1].dep_ in ("compound", "amod", "nmod")
        and doc[start - 1].head.i <= token.i
        and token.i - start < 8
    ):
        start -= 1
    return Counted("name", 1, 1, False, start, token.i, token.i, None, (start, token.i), None, "")


def _bare(doc: Doc, token: Token, taken: set[int]) -> Counted | None:
    """A person or thing without a number: one where singular, uncounted where plural."""
    if token.pos_ not in ("NOUN", "PROPN") or token.dep_ in ("compound", "nmod", "poss"):
        return None
    word = lemma(token)
    known = nouns()
    category = known.category(word)
    if category is None:
        return _named(doc, token, taken)
    plural = (
        token.tag_ in ("NNS", "NNPS")
        or token.lower_ in ("people", "police", "troops", "personnel", "remains")
        or word in known.mass
    )
    start = token.i
    while (
        start > 0
        and start - 1 not in taken
        and (
            doc[start - 1].dep_ in ("compound", "amod", "nmod", "poss", "case", "nummod", "det")
            and doc[start - 1].head.i <= token.i
            and token.i - start < 8
        )
    ):
        start -= 1
        if doc[start].dep_ == "det":
            break
    det = doc[start] if doc[start].dep_ == "det" else None
    if det is not None and det.lower_ in ("no", "any", "every", "each"):
        return None
    noun_start = start + 1 if det is not None and start < token.i else start
    if plural:
        two = next((doc[i] for i in range(start, token.i) if doc[i].lower_ in ("twin", "both")), None)
        if two is not None:
            return Counted(
                "number",
                2,
                2,
                False,
                start,
                token.i,
                token.i,
                two.i,
                (noun_start, token.i),
                _category(doc, noun_start, token.i, word),
                word,
            )
        return Counted(
            "plural",
            None,
            None,
            False,
            start,
            token.i,
            token.i,
            None,
            (noun_start, token.i),
            _category(doc, noun_start, token.i, word),
            word,
        )
    return Counted(
        "one",
        1,
        1,
        False,
        start,
        token.i,
        token.i,
        None,
        (noun_start, token.i),
        _category(doc, noun_start, token.i, word),
        word,
    )
