"""A token in, the noun phrase that starts there out: its first token and its head noun; and what the head noun is."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from warledger.claims.effects.lexicon import effect_words, nouns
from warledger.claims.patterns.compiling import compiled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_EFFECT_TAGS = frozenset({"VBN", "VBD", "VBG", "VBZ", "VBP", "VB"})
_IN_PHRASE = frozenset({"ADJ", "NOUN", "PROPN", "NUM", "PART", "X"})
_MARKS = frozenset({"-", "“", "”", '"', "’", "alleged", "suspected"})
_WHOLE_NOUNS = frozenset({"others", "other", "more", "people", "persons"})
_SAID_OF_PEOPLE = frozenset({"dead", "wounded", "injured", "killed", "hurt"})
_TELLS = frozenset({"said", "says", "told", "reported", "reports"})
#: What stands before the width of a gun's barrel.
_BORES = frozenset({"caliber", "calibre", "cal"})
#: What "systems" are of that are arms, as general staffs count them: "37 artillery systems", not "two water systems".
_OF_ARMS = frozenset(
    "artillery rocket missile defence defense antiaircraft anti-aircraft aircraft mortar weapon".split()
)
_IN_PIECES = frozenset({"artillery", "field"})
#: Longest noun phrase that is followed, in tokens; real ones are shorter ("RPG-7 rocket-propelled grenade launchers").
_LONGEST = 9


def lemma(token: Token) -> str:
    """Lower-case lemma; plural person nouns that the lemmatiser leaves alone lose their s."""
    lower = token.lower_
    if lower in _UPS and token.i > 1 and token.doc[token.i - 2].lower_ == "pick":
        return "pickup"  # "pick-ups" are three tokens
    if lower in _PASSERS and token.i + 1 < len(token.doc) and token.nbor().lower_ in _BY:
        return "passerby"
    return _counted_as(lower, token.lemma_)


_UPS = frozenset({"up", "ups"})
_PASSERS = frozenset({"passer", "passers"})
_BY = frozenset({"-", "by", "‑", "–"})


@lru_cache(maxsize=1 << 14)
def _counted_as(lower: str, word: str) -> str:
    """`lemma` of a word in lower case and its lemma as the lemmatiser has it."""
    if (made := _MAKE.fullmatch(lower)) is not None:
        return str(made.lastgroup)
    known, word = nouns(), word.lower()
    if word in known.people or word in known.things:
        return word
    if lower in known.things:
        return lower  # "31 small arms"
    for end, put in (("ies", "y"), ("men", "man"), ("children", "child"), ("es", ""), ("s", "")):
        if lower.endswith(end):
            stem = lower[: -len(end)] + put
            if stem in known.people or stem in known.things:
                return stem
    return word


#: What armies fly and drive, by its make: "two Su-34s", "a Mi-8", "three T-72s".
_MAKE = compiled(
    r"(?:(?P<plane>(?:su|mig|tu|il|f)-?\d{1,3}\w?)|(?P<helicopter>(?:mi|ka|uh|ah|ch)-\d{1,2}\w{0,2})"
    r"|(?P<drone>[mr]q-?\d{1,2})|(?P<tank>t-\d{2}\w?)|(?P<vehicle>(?:bmp|btr|brdm|bmd)-?\d{1,2}))s?"
)
#: What is said of persons alone, so that a name behind it is that of a people.
_OF_PERSONS = frozenset({"innocent", "unarmed", "displaced", "elderly", "pregnant", "tribal"})


def a_people(doc: Doc, start: int, noun: int) -> bool:
    """ "20 displaced Yemenis", "unarmed Rohingya": is a phrase's name that of a people, whom no list of nouns holds?"""
    token = doc[noun]
    if not token.text[0].isupper() or nouns().category(lemma(token)) is not None:
        return False
    return any(doc[at].lower_ in _OF_PERSONS for at in range(start, noun))


#: Verbs that the tagger takes for nouns in headlines.
_BEFORE_NUMBER = frozenset({"kill", "kills", "injure", "injures", "wound", "wounds"})


def verb_of_headline(token: Token) -> bool:
    """ "Raid kills 9 wounds 12": a number right behind makes a verb of it."""
    return token.lower_ in _BEFORE_NUMBER and token.i + 1 < len(token.doc) and token.doc[token.i + 1].like_num


def verb_behind_number(token: Token) -> str | None:
    """ "41 were killed and 48 surrendered": behind a number the tagger takes a verb for a name; its base, or None."""
    if token.tag_ not in ("NNP", "NN", "JJ") or not token.text.islower() or not token.i:
        return None
    base = token.lower_.removesuffix("ed")
    known = base != token.lower_ and base in effect_words().intransitive
    return base if known and token.nbor(-1).pos_ == "NUM" else None


#: "Set 20 homes alight", "took nine nurses hostage": the tagger takes it for the noun.
BECOME = frozenset({"alight", "ablaze", "afire", "hostage", "captive", "prisoner"})


def noun_run(doc: Doc, at: int) -> tuple[int, int] | None:
    """The noun phrase that starts at token `at`: (its first token, its head noun), or None.

    Stops before a word that states an effect, so that "20 dead", "30 wounded" have no noun, and after the
    first run of nouns, so that "20 civilians killed 30 injured" counts civilians.
    """
    start = at
    noun: int | None = None
    while at < len(doc) and at - start < _LONGEST:
        token = doc[at]
        lower = token.lower_
        if verb_of_headline(token) or verb_behind_number(token):
            break
        if noun is not None and lower in BECOME:
            break
        if lower == "-" and at and _a_dash(doc, at, noun is not None):
            break
        if noun is None and lower in _WHOLE_NOUNS and not (at + 1 < len(doc) and doc[at + 1].tag_ == "POS"):
            if lower in ("more", "other") and at + 1 < len(doc) and _goes_on(doc[at + 1]):
                at += 1
                continue
            if lower == "more" and at + 1 < len(doc) and doc[at + 1].lower_ in ("than", "then"):
                return None
            return (start, at)
        if _noun_like(token):
            if noun is not None and (lower == "others" or lower in _SAID_OF_PEOPLE or _name_behind(doc, noun, token)):
                break
            noun = at
        elif noun is not None:
            hyphen = lower == "-" or doc[at - 1].lower_ == "-"
            bore = token.pos_ == "NUM" and doc[at - 1].lower_ in _BORES  # "two caliber .45 pistols"
            owner = token.tag_ == "POS" and at + 1 < len(doc) and _noun_like(doc[at + 1])
            if not hyphen and not owner and not bore and not _modifies(doc, at) and not _inside_name(doc, at):
                break
        elif token.pos_ in _IN_PHRASE or lower in _MARKS or (token.tag_ in ("VBN", "VBG") and _precedes_noun(doc, at)):
            if lower in effect_words().adjectives and (not _precedes_noun(doc, at) or _another_begins(doc, at + 1)):
                return None
            if lower in _SAID_OF_PEOPLE and _who_tells(doc, at + 1):
                return None
        elif (lower != "the" or _name_begins(doc, at + 1)) and not _modifies(doc, at):
            break
        at += 1
    if noun is None:
        return None
    noun = _head_of_compound(doc, noun)
    if noun == start and doc[noun].lower_ in _SAID_OF_PEOPLE:
        return None
    return (start, noun)


def _a_dash(doc: Doc, at: int, behind_noun: bool) -> bool:
    """ "Nine citizens - three women and six children", "at least 20 - 19 gendarmes": no hyphen of a longer word."""
    spaced = bool(doc[at].whitespace_ and doc[at - 1].whitespace_)
    return spaced and (behind_noun or (at + 1 < len(doc) and doc[at + 1].like_num))


def category(doc: Doc, start: int, noun: int, word: str) -> str | None:
    """Category of a head noun (lemma `word`), or of the modifier in front that decides it ("armed men")."""
    known = nouns()
    if word == "system" and noun > start and doc[noun - 1].lower_ in _OF_ARMS:
        return "weapon"
    if word == "piece" and noun > start and doc[noun - 1].lower_ in _IN_PIECES:
        return "weapon"
    if word == "fighter" and noun > start and doc[noun - 1].lower_ == "fire":
        return "civilian"
    found = known.category(word)
    if found in (None, "unknown", "civilian", "leader") and word not in known.demographic["children"]:
        for at in range(start, noun):
            named = known.modifiers.get(doc[at].lower_)
            if named and (found != "leader" or (named not in ("combatant", "leader") and doc[at].lower_ != "local")):
                # a rebel commander is a leader still; a tribal leader is a civilian
                return named
    return found


def _name_behind(doc: Doc, noun: int, token: Token) -> bool:
    """A name after a plural noun starts a new phrase: "20 fighters Abu Omar said"."""
    return token.tag_ in ("NNP", "NNPS") and doc[noun].tag_ == "NNS" and not doc[noun].text[0].isupper()


def _another_begins(doc: Doc, at: int) -> bool:
    """ "At Least 20 Dead MOSCOW (Agency)": a name behind "dead" is no one who is dead, and begins what comes next."""
    return doc[at].tag_ == "NNP" and lemma(doc[at]) not in nouns().people and doc[at - 1].text[0].isupper()


def _who_tells(doc: Doc, at: int) -> bool:
    """ "12 injured Radio Sela correspondent reported": who reports has lost their comma, and is not hurt."""
    behind = at
    while behind < len(doc) and doc[behind].tag_ in ("NNP", "NN", "JJ", "HYPH"):
        behind += 1
    named = at < len(doc) and doc[at].text[0].isupper()
    return named and behind > at and behind < len(doc) and doc[behind].lower_ in _TELLS


def _inside_name(doc: Doc, at: int) -> bool:
    """ "49 Nusra Front militants": a word of the name that the tagger takes for an adjective."""
    token = doc[at]
    return (
        token.text[0].isupper()
        and token.dep_ == "compound"
        and token.pos_ == "ADJ"
        and token.lower_ not in effect_words().adjectives
        and token.head.i > at
        and doc[at - 1].text[0].isupper()
    )


def _name_begins(doc: Doc, at: int) -> bool:
    """ "wounding dozens the Joint Mission said": what lost its comma is who tells it."""
    return at < len(doc) and doc[at].text[0].isupper() and doc[at].pos_ in ("PROPN", "ADJ", "NOUN")


def _head_of_compound(doc: Doc, noun: int) -> int:
    """ "13 RPG-7 portable rocket-propelled grenade launchers": the parser's head, behind nothing but modifiers."""
    governor = doc[noun].head
    if (
        doc[noun].dep_ in ("nmod", "compound")
        and noun < governor.i <= noun + _LONGEST
        and governor.pos_ == "NOUN"
        and governor.lower_ not in BECOME
        and not any(
            doc[i].tag_ in ("VBD", "VBZ", "VBP", "MD") or doc[i].pos_ in ("ADP", "CCONJ") or doc[i].dep_ == "nummod"
            for i in range(noun + 1, governor.i)
        )
    ):
        return governor.i
    return noun


def _noun_like(token: Token) -> bool:
    if token.lower_ in effect_words().adjectives:
        return False
    if token.pos_ in ("NOUN", "PROPN"):
        return True
    if token.lower_[-2:].strip("s").isdigit() and _MAKE.fullmatch(token.lower_):
        return True
    if token.lower_ not in nouns().people or token.pos_ not in ("ADJ", "X", "VERB") or token.tag_ in _EFFECT_TAGS:
        return False
    # "12 civilian" for civilians, but "12 Syrian fighters"
    following = token.nbor() if token.i + 1 < len(token.doc) else None
    return following is None or following.pos_ not in ("ADJ", "NOUN", "PROPN")


def _goes_on(token: Token) -> bool:
    """Does a noun phrase go on behind "other" ("three other Russian soldiers"), or has it ended ("12 more wounded")?"""
    described = token.dep_ in ("amod", "compound") or (token.dep_ == "advmod" and token.head.dep_ == "amod")
    return _noun_like(token) or (token.pos_ == "ADJ" and described and token.lower_ not in effect_words().adjectives)


def _modifies(doc: Doc, at: int) -> bool:
    """ "badly injured civilians", "off-duty soldiers": an adverb or a half of a compound before the noun."""
    following = doc[at + 1] if at + 1 < len(doc) else None
    if following is None:
        return False
    if following.text == "-" and not doc[at].whitespace_ and not following.whitespace_:
        # "21 Shahed-type drones": a make that the tagger takes for a participle
        return doc[at].pos_ in ("ADP", "ADV") or (doc[at].text[0].isupper() and doc[at].pos_ == "VERB")
    return doc[at].dep_ == "advmod" and doc[at].head.i == at + 1 and _precedes_noun(doc, at + 1)


def _precedes_noun(doc: Doc, at: int) -> bool:
    """Is the participle at `at` an attribute of a noun that follows at once ("suspected militants")?"""
    following = doc[at + 1] if at + 1 < len(doc) else None
    return following is not None and following.pos_ in ("NOUN", "ADJ", "PROPN") and doc[at].dep_ in ("amod", "compound")
