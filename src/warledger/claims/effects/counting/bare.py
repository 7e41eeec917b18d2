"""A token in, the person or thing without a number that it heads out: "a soldier", "his wife", "houses", "another"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import TYPE_CHECKING

from spacy.strings import get_string_id

from warledger.claims.effects.counting import nationals
from warledger.claims.effects.counting.counted import Counted
from warledger.claims.effects.counting.noun_run import BECOME, category, lemma
from warledger.claims.effects.lexicon import nouns
from warledger.claims.effects.wording import text_of
from warledger.claims.parsing import columns
from warledger.claims.patterns.compiling import compiled
from warledger.knowledge.countries import by_word

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_IN_PHRASE = columns.numbers("compound amod nmod poss case nummod det")
_IN_NAME = columns.numbers("compound amod nmod")
_DET, _VERBAL = columns.number("det"), columns.numbers("VBG VBN")
#: Nouns inside the phrase of another.
_INNER = ("compound", "nmod", "poss")
#: "Two soldiers were killed and a third was wounded": one more of those told before.
_NTH = ("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_WHOLE = ("nsubj", "nsubjpass", "dobj", "conj", "ROOT")
#: Words that stand for people whatever their part of speech.
_ALONE = frozenset({"another", "he", "she", "him", "her", "old", "major", "paramedic", "militant", *_NTH})
#: Guns that the tagger takes for numbers: "an AK-47".
_MODELS = ("ak-47", "ak47", "ak-74", "ak74", "m16", "m-16", "m14", "m4", "rpg-7", "rpg7", "pkm", "m203", "m60", "m79")
#: Persons whom the tagger takes for adjectives.
_LIKE_ADJECTIVES = frozenset({"major", "paramedic", "militant"})
_NOBODY = frozenset({"no", "any", "every", "each"})
_NOUGHT = frozenset({"0", "zero", "no"})
_ALWAYS_MANY = frozenset({"people", "police", "troops", "personnel", "remains", "staff", "dead", "wounded", "injured"})
#: Nouns that count only in the plural or with a number: "an injury to his leg", "the air force".
_NEVER_ONE = frozenset({"injury", "death", "life", "force", "casualty", "fatality"})
_DAY = compiled(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|(?:septem|octo|novem|decem)ber",
    re.I,
)
#: Nouns that say themselves how many people they name, and those of them that fighters aren't called by.
_HOW_MANY = {"couple": 2, "duo": 2, "twins": 2, "trio": 3}
_AT_HOME = frozenset({"couple", "twins"})
#: Nouns that name several people in the singular: how many is not said.
_SEVERAL = frozenset({"family", "household", "crew"})
#: Words that number a plural noun without a number.
_TWO = ("twin", "both")
#: Tokens of "12-year-old" before "old".
_AGE = 4
#: Before the last of several things that were done.
_LAST_OF = ("and", ",")
#: Tokens before the head that a phrase may take in; longer ones are lists or parser errors.
_LONGEST = 8


def heads(doc: Doc) -> list[int]:
    """The tokens that `bare` can make anything of."""
    nouns_, inner, words, numeral, models = _ids()
    read = columns.of(doc)
    if words.isdisjoint(read.lower) and models.isdisjoint(read.lower):  # as of most sentences
        return [
            i for i, (pos, dep) in enumerate(zip(read.pos, read.dep, strict=True)) if pos in nouns_ and dep not in inner
        ]
    return [
        i
        for i, (pos, dep, lower) in enumerate(zip(read.pos, read.dep, read.lower, strict=True))
        if (pos in nouns_ and dep not in inner) or lower in words or (pos == numeral and lower in models)
    ]


@cache
def _ids() -> tuple[frozenset[int], frozenset[int], frozenset[int], int, frozenset[int]]:
    """Nouns, dependencies inside phrases, words that stand alone, numerals, and guns, as spaCy numbers them."""

    def ids(words: Iterable[str]) -> frozenset[int]:
        return frozenset(map(get_string_id, words))

    return ids(("NOUN", "PROPN")), ids(_INNER), ids(_ALONE) | nationals.ids(), get_string_id("NUM"), ids(_MODELS)


def says_two(doc: Doc) -> bool:
    """Does a word of the sentence number a noun that has no number ("twin blasts")?"""
    low = text_of(doc).lower()
    return any(map(low.__contains__, _TWO))


def bare(doc: Doc, token: Token, taken: set[int]) -> Counted | None:
    """One where the noun is singular, uncounted where it is plural; None where it is neither people nor things known.

    Args:
        doc: The sentence.
        token: The head.
        taken: Tokens that numbered phrases hold.
    """
    read, at = columns.of(doc), token.i
    lower = read.words[at]
    if lower in _ALONE and (alone := _alone(doc, token, lower)) is not None:
        return alone
    names, inner, words, numeral, _ = _ids()
    if lower in BECOME and at and read.pos[at - 1] in names:
        if at - 1 in taken:
            return None
        return _taken(doc, token, taken)
    if read.lower[at] in words and nationals.one_of_a_nation(doc, token):
        first, noun = token.i - 1, (token.i, token.i)
        return Counted("one", 1, 1, False, first, token.i, token.i, None, noun, "unknown", "national")
    if (read.pos[at] not in names and not (read.pos[at] == numeral and lower in _MODELS)) or read.dep[at] in inner:
        return None
    word = lemma(token)
    if lower in _HOW_MANY:
        return _told_together(doc, token, taken)
    known = nouns()
    if known.category(word) is None:
        return _named(doc, token, taken) or _somebody(doc, token, taken, word)
    start = _start(doc, token, taken, _IN_PHRASE)
    if start < at and read.tag[start] in _VERBAL and goes_on(doc[start]):
        start += 1  # "killing soldiers and destroying vehicles": the vehicles
    determiner = read.words[start] if read.dep[start] == _DET else None
    if determiner in _NOBODY:
        return None
    noun_start = start + 1 if determiner is not None and start < token.i else start
    if not _NOUGHT.isdisjoint(read.words[max(0, start - 1) : at]):
        return None
    noun = (noun_start, token.i)
    kind = category(doc, noun_start, token.i, word)
    if (
        token.tag_ not in ("NNS", "NNPS")
        and not (lower.endswith("men") and word.endswith("man"))  # "servicemen", taken for one
        and lower not in _ALWAYS_MANY
        and word not in known.mass
        and word not in _SEVERAL
    ):
        if word in _NEVER_ONE:
            return None
        the = determiner == "the"
        return Counted("one", 1, 1, False, start, token.i, token.i, None, noun, kind, word, definite=the)
    two = next((i for i in range(start, at) if read.words[i] in _TWO), None)
    if two is not None and not (read.words[two] == "both" and _with_another(doc, token)):
        return Counted("number", 2, 2, False, start, at, at, two, noun, kind, word)
    return Counted("plural", None, None, False, start, token.i, token.i, None, noun, kind, word)


def _taken(doc: Doc, token: Token, taken: set[int]) -> Counted | None:
    """Those before "hostage", which the parser makes the head: "took staff hostage", "took a priest hostage"."""
    words, at = columns.of(doc).words, token.i - 1
    word, known = lemma(doc[at]), nouns()
    if known.category(word) is None:
        return None
    start = _start(doc, token, taken, _IN_PHRASE)
    first = start + (doc[start].dep_ == "det")
    kind = category(doc, first, at, word)
    if doc[at].tag_ in ("NNS", "NNPS") or words[at] in _ALWAYS_MANY:
        return Counted("plural", None, None, False, start, token.i, token.i, None, (first, at), kind, word)
    return Counted("one", 1, 1, False, start, token.i, token.i, None, (first, at), kind, word)


def _alone(doc: Doc, token: Token, lower: str) -> Counted | None:
    """Somebody whom one of the words of `_ALONE` stands for."""
    at = token.i
    if lower == "another" and token.dep_ == "conj" and token.head.lemma_.lower() in _WOUNDS:
        return None  # "wounded by a bullet in the chest and another in the arm"
    if lower == "another" and token.dep_ not in ("det", "amod", "nummod"):
        # "and another seriously injured"
        return Counted("one", 1, 1, False, at, at, at, None, (at, at), None, "another")
    if lower in _NTH and at and doc[at - 1].lower_ == "a" and token.dep_ in _WHOLE:
        return Counted("one", 1, 1, False, at - 1, at, at, None, (at, at), None, "another")
    if _he_or_him(token):
        # "He died in hospital", "they shot him dead": the linking takes it for harm and capture alone
        return Counted("one", 1, 1, False, at, at, at, None, None, None, "he", definite=True)
    if lower in _LIKE_ADJECTIVES:
        return _as_adjective(doc, token)
    return _aged(doc, token) if lower == "old" else None


def _as_adjective(doc: Doc, token: Token) -> Counted | None:
    """ "A colonel and a major", "a paramedic": somebody whom the tagger takes for an adjective without a noun."""
    behind = doc[token.i + 1] if token.i + 1 < len(doc) else None
    if token.tag_ != "JJ" or not token.i or doc[token.i - 1].lower_ not in ("a", "another"):
        return None
    if behind is not None and behind.pos_ in ("NOUN", "PROPN", "ADJ", "NUM"):
        return None
    at = token.i
    return Counted("one", 1, 1, False, at - 1, at, at, None, (at, at), nouns().category(token.lower_), token.lower_)


#: What hits a person more than once, and where.
_WOUNDS = frozenset(
    "bullet shot wound blow shrapnel chest head arm leg neck back stomach abdomen shoulder hand foot thigh face".split()
)


def _he_or_him(token: Token) -> bool:
    """ "He was killed", "killed him", "shot her dead"; not "her home"."""
    if token.lower_ in ("he", "she"):
        return token.dep_ in ("nsubj", "nsubjpass")
    dead = token.dep_ == "nsubj" and token.head.i > token.i
    return token.lower_ in ("him", "her") and (token.dep_ == "dobj" or dead)


def _with_another(doc: Doc, head: Token) -> bool:
    """ "Both soldiers and civilians": of each kind, nobody says how many."""
    after = doc[head.i + 1 : head.i + 4]
    return len(after) > 1 and after[0].lower_ == "and" and any(t.tag_ in ("NNS", "NNPS") for t in after[1:])


def _told_together(doc: Doc, token: Token, taken: set[int]) -> Counted | None:
    """ "An elderly couple was shot": a word for two or three people."""
    start = _start(doc, token, taken, _IN_PHRASE)
    if token.i + 1 < len(doc) and doc[token.i + 1].lower_ == "of":
        return None
    many, the = _HOW_MANY[token.lower_], doc[start].lower_ in ("the", "his", "her")
    kind = "civilian" if token.lower_ in _AT_HOME else "unknown"
    noun = (start + (doc[start].dep_ == "det"), token.i)
    return Counted("pair", many, many, False, start, token.i, token.i, None, noun, kind, "couple", definite=the)


def _aged(doc: Doc, token: Token) -> Counted | None:
    """ "a 24-year-old was shot": the age stands for the person."""
    first = token.i - 4
    if token.dep_ in ("amod", "compound", "acomp") or first < 0:
        return None
    if doc[first + 2].lower_ not in ("year", "month") or doc[first + 1].text != "-" != doc[first + 3].text:
        return None
    if token.i + 1 < len(doc) and doc[token.i + 1].pos_ in ("NOUN", "PROPN"):
        return None
    return Counted("one", 1, 1, False, first, token.i, token.i, None, (first, token.i), "unknown", "person")


def goes_on(verb: Token) -> bool:
    """ "Killing soldiers and destroying vehicles": the parser may take the second verb for an adjective."""
    noun, before = verb.head, verb.doc[verb.i - 1].lower_ if verb.i else ""
    if verb.dep_ != "amod" or before not in _LAST_OF or noun.dep_ != "conj":
        return False
    return noun.head.tag_ == "VBG" if verb.tag_ == "VBG" else verb.tag_ == "VBN" and noun.head.tag_ == "VBD"


def owner(doc: Doc, token: Token) -> Counted | None:
    """The one whose death it is: "the guard's death"; "his death", where the caller knows that it is being caused."""
    if token.pos_ == "PRON":
        return Counted("one", 1, 1, False, token.i, token.i, token.i, None, None, None, "he")
    word = lemma(token)
    if word not in nouns().people or token.tag_ not in ("NN", "NNP"):
        return None
    start = _start(doc, token, set(), _IN_PHRASE)
    noun = (start + 1 if doc[start].dep_ == "det" and start < token.i else start, token.i)
    kind = category(doc, noun[0], token.i, word)
    return Counted("one", 1, 1, False, start, token.i, token.i, None, noun, kind, word)


def _start(doc: Doc, token: Token, taken: set[int], inside: frozenset[int]) -> int:
    """First token of the phrase that `token` heads; a determiner ends the way back."""
    read, at = columns.of(doc), token.i
    start = at
    while (
        start > 0
        and read.dep[start - 1] in inside
        and read.head[start - 1] <= at
        and start - 1 not in taken
        and at - start < _LONGEST
    ):
        start = _before_age(read.words, start - 1)
        if read.dep[start] == _DET:
            break
    return start


def _before_age(words: Sequence[str], at: int) -> int:
    """The number's token where "12-year-old" ends at `at`, else `at`: an age is a part of the phrase."""
    if words[at] == "old" and at >= _AGE and words[at - 2] in ("year", "years", "month", "months"):
        return at - _AGE
    return at


#: What is done to persons alone, as lemmas, and what is no person though it may be killed, or be taken.
_TO_PERSONS = frozenset("kill murder assassinate execute behead lynch abduct kidnap arrest detain injure wound".split())
_NO_PERSON = frozenset(
    "animal cow bull ox calf cattle goat sheep lamb camel horse donkey mule dog cat pig chicken elephant lion fish "
    "bird deal bill plan story idea hope time conversation engine process project trade business peace economy virus "
    "source report statement agency monitor number total "
    "dozen score group range variety lot part half third majority series pair".split()
)
#: What units and bodies are called, which are no person though their member "of the Red Lion Regiment was killed".
_UNITS = frozenset(
    "regiment battalion brigade division corps squadron platoon unit army navy force forces command party movement "
    "front ministry council union".split()
)
_ARTICLES = frozenset({"a", "an", "another", "his", "her", "their"})


def _somebody(doc: Doc, token: Token, taken: set[int], word: str) -> Counted | None:
    """Somebody by a word that no list holds: "a lecturer was killed", "abducted a seamstress and her sister-in-law"."""
    if token.tag_ != "NN" or word in _NO_PERSON or not word.isalpha():
        return None
    first = token
    # "six clergymen, a maid, and her daughter": the parser takes a list's member for an apposition
    while first.head.i != first.i and (first.dep_ == "conj" or (first.dep_ == "appos" and first.head.tag_ == "NNS")):
        first = first.head
    if first.dep_ not in ("nsubjpass", "dobj") or first.head.lemma_.lower() not in _TO_PERSONS:
        return None
    start = _start(doc, token, taken, _IN_PHRASE)
    behind = doc[token.i + 1 : token.i + 4]
    if [t.lower_ for t in behind[:2]] in (["and", "his"], ["and", "her"]) and behind[-1].pos_ == "NUM":
        # "the omda and his two sons" are three
        return Counted("one", 1, 1, False, start, token.i, token.i, None, (start + 1, token.i), "civilian", "man")
    if doc[start].lower_ not in _ARTICLES:
        return None
    return Counted("one", 1, 1, False, start, token.i, token.i, None, (start + 1, token.i), "unknown", "person")


def _a_country(name: str) -> bool:
    state = by_word(name)
    return state is not None and state.name == name


def _named(doc: Doc, token: Token, taken: set[int]) -> Counted | None:
    """A person by name ("the mayor, Ana Ruiz, was killed"); the linking asks for a direct tie to the effect."""
    text = token.text
    if token.pos_ != "PROPN" or token.tag_ != "NNP" or not text[0].isupper() or text.isupper():
        return None
    read, at = columns.of(doc), token.i
    lower = read.words[at]
    if _DAY.fullmatch(text) or lower in _UNITS:
        return None
    behind = doc[at + 1 : at + 3]
    if len(behind) > 1 and behind[0].text == "-" and behind[1].text.islower():
        return None  # "were among the dead the Oslo-based monitor said"
    start, known = _start(doc, token, taken, _IN_NAME), nouns()
    if start < at and read.words[start] == "dead":
        start += 1  # "shot dead Ana Ruiz"
    if not known.things.keys().isdisjoint(read.words[start:at]):
        return None  # "taken to Santa Rosa Hospital Kibo"
    if start == at and _a_country(text):
        return None  # "battlefields including Somalia"
    titles = [known.people.get(lemma(doc[i])) for i in range(start, at)]
    kind = next((title for title in titles if title not in (None, "unknown")), None)
    told = [*(title is not None for title in titles), lemma(token) in known.people]
    name = tuple(read.words[i] for i, title in enumerate(told, start) if not title and doc[i].text[0].isupper())
    return Counted("name", 1, 1, False, start, at, at, None, (start, at), kind, lower, name=name)
