"""A parsed sentence in, the words that state an effect out: "were killed", "deaths", "dead", "claimed the lives of"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from warledger.claims.deeds.carried_out import carries_out
from warledger.claims.effects.counting.noun_run import lemma as noun_lemma
from warledger.claims.effects.counting.noun_run import verb_behind_number, verb_of_headline
from warledger.claims.effects.lexicon import TOLL_NOUNS, effect_words, elided_toll, nouns, phrases_of
from warledger.claims.effects.wording import text_of
from warledger.claims.parsing import columns

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

#: Title case in headlines makes names of verbs.
_HEADLINE_VERBS = {
    "killed": "killed",
    "kills": "killed",
    "kill": "killed",
    "injured": "wounded",
    "injures": "wounded",
    "wounded": "wounded",
    "wounds": "wounded",
    "dead": "killed",
    "destroyed": "destroyed",
    "destroys": "destroyed",
    "arrested": "captured",
    "captured": "captured",
    "kidnapped": "abducted",
    "abducted": "abducted",
    "displaced": "displaced",
}
_NEG = columns.number("neg")
_HELD = {"hostage": "abducted", "captive": "abducted", "prisoner": "captured"}


@dataclass(slots=True)
class Trigger:
    """Words that state an effect.

    Attributes:
        effect: What happened to those counted.
        form: "verb", "intransitive", "noun", "head", "adjective", "phrase", "toll", "group" (the victims).
        first: Index of its first token.
        last: Index of its last token.
        head: Index of the token that syntax hangs on.
        counted: For a phrase: where those counted stand ("after", "before", "either").
        noun: For a toll: (first, last) token of those it counts ("the number of civilians killed"), or None.
    """

    effect: str
    form: str
    first: int
    last: int
    head: int
    counted: str = "either"
    noun: tuple[int, int] | None = None


def find(doc: Doc) -> list[Trigger]:
    """All triggers of a sentence, in order; tolls, then phrases, claim their words before single words do."""
    words = effect_words()
    out: list[Trigger] = []
    taken: set[int] = set()
    text = text_of(doc)
    low = text.lower()
    # the search is slow, and most sentences hold none of its words
    for match in words.toll.finditer(text) if any(map(low.__contains__, TOLL_NOUNS)) else ():
        span = doc.char_span(*match.span(), alignment_mode="expand")
        if span is None:
            continue
        said = match["said"]
        head = next(
            (t.i for t in span if t.lemma_.lower() in ("number", "toll", "count", "tally", "total")), span.root.i
        )
        inner = [t.i for t in span if t.tag_ in ("NNS", "NNPS") and t.i > head and t.lower_ != (said or "").lower()]
        effect = words.toll_words[said.lower()] if said else "killed"
        out.append(
            Trigger(effect, "toll", span.start, span.end - 1, head, noun=(inner[0], inner[-1]) if inner else None)
        )
        taken.update(range(span.start, span.end))
    if " at " in low or (out and " to " in low):
        for trigger in _elided(doc, out[0].last if out else None):
            out.append(trigger)
            taken.add(trigger.head)
    for phrase in phrases_of(low):
        if phrase.needs is not None and not phrase.needs.search(text):
            continue
        for match in phrase.pattern.finditer(text):
            span = doc.char_span(*match.span(), alignment_mode="expand")
            if span is None or taken & set(range(span.start, span.end)):
                continue
            # "have not been seen" says no itself
            if any(token.dep_ == "neg" and token not in span for token in span.root.children):
                continue
            out.append(Trigger(phrase.effect, "phrase", span.start, span.end - 1, span.root.i, phrase.counted))
            taken.update(range(span.start, span.end))
    for i in _candidates(doc):
        if i not in taken:
            found = _single(doc, doc[i])
            if found:
                out.append(found)
    return sorted(out, key=lambda t: t.first)


def _elided(doc: Doc, told: int | None) -> Iterator[Trigger]:
    """ "put the dead at nine", and behind a toll that is told, by token `told`, "and of injured at 15"."""
    for match in elided_toll().finditer(text_of(doc)):
        span = doc.char_span(*match.span("said"), alignment_mode="expand")
        if span is None or (match["on"] and (told is None or span.start < told)):
            continue
        told = span.end - 1
        yield Trigger(effect_words().toll_words[match["said"].lower()], "toll", told, told, told)


def shot(doc: Doc, trigger: Trigger) -> bool:
    """Do the words tell of a shot or a hit alone, not of how it ended?"""
    return trigger.effect == "casualties" and (
        trigger.form == "phrase" or (trigger.form == "verb" and doc[trigger.head].lemma_.lower() in ("shoot", "stab"))
    )


def _candidates(doc: Doc) -> list[int]:
    """The tokens that `_single` looks at; lemmas are asked for by number, as spelling them out takes longer."""
    words, read = _stating_words(), columns.of(doc)
    try:
        told = zip(map(_KNOWN.__getitem__, read.lemma), map(words.__contains__, read.words), strict=True)
        may = [i for i, (by_lemma, by_word) in enumerate(told) if by_lemma or by_word]
    except KeyError:
        spelled = doc.vocab.strings
        may = [i for i, lemma in enumerate(read.lemma) if _states(lemma, spelled[lemma]) or read.words[i] in words]
    return may


#: Lemma to what `_states` says of it, and how many are kept. spaCy's numbers follow from the spelling.
_KNOWN: dict[int, bool] = {}
_MOST = 1 << 16


def _states(number: int, lemma: str) -> bool:
    """Is a lemma one of those that `_single` looks at? Few words of a sentence have such."""
    found = lemma.lower() in _stating_lemmas()
    if len(_KNOWN) < _MOST:
        _KNOWN[number] = found
    return found


@cache
def _stating_lemmas() -> frozenset[str]:
    words = effect_words()
    known = (words.heads, words.adjectives, words.verbs, words.intransitive, words.nouns)
    return frozenset(("victim", "victims", "fall", "hold", "keep", "lose")).union(*known)


@cache
def _stating_words() -> frozenset[str]:
    """Words that `_single` looks at whatever their lemma."""
    words = effect_words()
    past = (f"{verb}ed" for verb in words.intransitive)
    return frozenset(("lives", "life", "lost")).union(
        _HEADLINE_VERBS, words.heads, words.adjectives, words.intransitive, past
    )


def _single(doc: Doc, token: Token) -> Trigger | None:
    words = effect_words()
    lower, lemma, i = token.lower_, token.lemma_.lower(), token.i

    def made(effect: str, form: str) -> Trigger:
        return Trigger(effect, form, i, i, i)

    if lemma in ("victim", "victims"):
        return made("killed", "group")
    if lemma == "release" and (_from_care(token) or (i and doc[i - 1].lower_ in _PAPERS)):
        return None
    if token.pos_ in ("VERB", "AUX") or token.tag_ in ("VBN", "VBG", "VBD"):
        if carries_out(token):
            return None
        if lemma == "destroy" and not _negated(token) and _of_combatants(token):
            return made("killed", "verb")
        if lemma in words.verbs and not _negated(token) and not _found_as_it_was(token):
            return made(words.verbs[lemma], "verb")
        if lemma in words.intransitive and not _negated(token):
            return made(words.intransitive[lemma], "intransitive")
        if lemma == "fall" and _soldiers_fall(token):
            return made("killed", "intransitive")
        if lemma == "lose" and not _negated(token) and _of_persons(token):
            return made("killed", "verb")
        if lemma in ("hold", "keep"):
            held = next((c for c in token.children if c.dep_ == "dobj" and c.lemma_.lower() in _HELD), None)
            if held is not None:
                return made(_HELD[held.lemma_.lower()], "verb")
    if lower in ("lives", "life") and _are_taken(token):
        return made("killed", "head")
    if (base := verb_behind_number(token)) is not None:
        return made(words.intransitive[base], "intransitive")
    if verb_of_headline(token):
        return made(_HEADLINE_VERBS.get(lower, "wounded"), "verb")
    if token.pos_ in ("NOUN", "PROPN"):
        if lower in words.adjectives or words.heads.get(lower, "strikes") != "strikes":
            # "20 dead", "the wounded": tagged as nouns
            return made(words.heads.get(lower) or words.adjectives[lower], "head")
        if lemma in words.nouns and not _names_something_else(token):
            return made(words.nouns[lemma], "noun")
        if lemma in words.heads and words.heads[lemma] != "strikes":
            return made(words.heads[lemma], "head")
    if lower in words.adjectives:
        return made(words.adjectives[lower], "adjective")
    if token.pos_ == "PROPN" and lower in _HEADLINE_VERBS:
        return made(_HEADLINE_VERBS[lower], "verb")
    return None


#: What is released to reporters.
_PAPERS = frozenset({"news", "press", "media"})
_CARE = frozenset({"hospital", "clinic", "infirmary", "ward", "care"})


def _from_care(release: Token) -> bool:
    """ "was treated and released", "released from hospital": of a patient, whom nobody held."""
    if any(other.lemma_.lower() in ("treat", "hospitalize", "hospitalise") for other in release.conjuncts):
        return True
    out_of = (t for c in release.children if c.dep_ == "prep" and c.lower_ == "from" for t in c.children)
    return any(t.lower_ in _CARE for t in out_of)


def _names_something_else(token: Token) -> bool:
    """ "death penalty", "murder suspects", "assassination attempts": the noun in front only says of what kind."""
    if token.dep_ != "compound" or token.head.i <= token.i or token.head.pos_ not in ("NOUN", "PROPN"):
        return False
    # "caused deaths injuries and damage": a list that lost its commas
    return token.tag_ != "NNS" and token.head.lemma_.lower() not in effect_words().nouns


def _are_taken(lives: Token) -> bool:
    """ "claimed two lives", "cost hundreds of thousands of lives", "12 lives were lost"."""
    if lives.dep_ == "pobj" and lives.head.lower_ == "of" and lives.head.head.tag_ in ("NNS", "CD"):
        lives = lives.head.head
    return lives.head.lemma_ in ("claim", "take", "cost", "lose") and lives.dep_ in ("dobj", "nsubjpass")


def _of_persons(verb: Token) -> bool:
    """ "The militia lost 25", "she lost her cousin", "two of its own were lost": said of persons, it tells of death."""
    objects = [c for c in verb.children if c.dep_ in ("dobj", "nsubjpass")]
    for lost in (token for c in objects for token in (c, *c.conjuncts)):
        if nouns().people.get(noun_lemma(lost)) is not None and lost.lemma_.lower() not in ("life", "body", "force"):
            return True
        if lost.pos_ == "NUM" and not any(c.dep_ == "prep" and c.lower_ != "of" for c in lost.children):
            of = next((c for c in lost.children if c.lower_ == "of"), None)
            if any(c.i > lost.i and c.dep_ in ("amod", "nmod", "compound") for c in lost.children):
                continue  # "two Su-34s were lost": of what, by a word that no list holds
            held = [] if of is None else [t for t in of.children if t.dep_ in ("pobj", "pcomp")]
            return of is None or any(t.lower_ == "own" or nouns().people.get(noun_lemma(t)) is not None for t in held)
    return False


def _of_combatants(verb: Token) -> bool:
    """ "The army destroyed over 60 militants": said of people, it tells of their death."""
    objects = [c for c in verb.children if c.dep_ in ("dobj", "nsubjpass")]
    return any(nouns().people.get(noun_lemma(t)) == "combatant" for t in objects)


def _soldiers_fall(verb: Token) -> bool:
    """ "Four of our soldiers fell": said of combatants, and of nothing that they fell into, back or ill."""
    others = {"acomp", "dobj", "prt", "attr", "oprd", "prep"}
    subjects = [c for c in verb.children if c.dep_ == "nsubj"]
    named = [
        t for c in subjects for t in (c, *(p for prep in c.children if prep.lower_ == "of" for p in prep.children))
    ]
    return (
        verb.tag_ in ("VBD", "VBN")
        and not any(c.dep_ in others for c in verb.children)
        and any(nouns().people.get(noun_lemma(t)) == "combatant" for t in named)
    )


#: Before a deed they say that it was not done. "Almost destroyed" is damaged, and damage counts.
_NOT_QUITE = frozenset({"almost", "nearly"})
_DONE_OR_NOT = frozenset("kill murder assassinate capture abduct kidnap lynch execute die drown".split())


#: What a thing is found to be that nobody takes from anyone.
_AS_IT_WAS = frozenset(
    "abandoned burned burnt torched empty gutted charred parked wrecked destroyed unexploded crashed".split()
)


def _found_as_it_was(verb: Token) -> bool:
    """ "His car was found abandoned": no seizure."""
    if verb.lemma_ not in ("find", "discover", "recover"):
        return False
    said = [c for c in verb.children if c.dep_ in ("oprd", "acomp", "xcomp", "ccomp", "advcl")]
    said += [t for c in verb.children if c.dep_ in ("dobj", "nsubjpass") for t in c.children if t.dep_ == "amod"]
    return any(t.lower_ in _AS_IT_WAS for t in said)


def _negated(token: Token) -> bool:
    read, at = columns.of(token.doc), token.i
    if _NEG in [read.dep[c] for c in read.children[at]]:
        return True
    return at > 0 and read.words[at - 1] in _NOT_QUITE and token.lemma_.lower() in _DONE_OR_NOT
