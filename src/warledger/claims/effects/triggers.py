"""A parsed sentence in, the words that state an effect out: "were killed", "deaths", "dead", "claimed the lives of"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from warledger.claims.effects.lexicon import effect_words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


@dataclass(slots=True)
class Trigger:
    """Words that state an effect.

    Attributes:
        effect: What happened to those counted.
        form: "verb", "intransitive", "noun", "head", "adjective", "phrase", "toll".
        first: Index of its first token.
        last: Index of its last token.
        head: Index of the token that syntax hangs on.
        counted: For a phrase: where those counted stand ("after", "before", "either").
    """

    effect: str
    form: str
    first: int
    last: int
    head: int
    counted: str = "either"


def find(doc: Doc) -> list[Trigger]:
    """All triggers of a sentence, in order; a phrase claims its words before single words do."""
    words = effect_words()
    out: list[Trigger] = []
    taken: set[int] = set()
    for phrase in words.phrases:
        for match in phrase.pattern.finditer(doc.text):
            span = doc.char_span(*match.span(), alignment_mode="expand")
            if span is None or taken & set(range(span.start, span.end)):
                continue
            out.append(Trigger(phrase.effect, "phrase", span.start, span.end - 1, span.root.i, phrase.counted))
            taken.update(range(span.start, span.end))
    for token in doc:
        if token.i not in taken:
            found = _single(doc, token)
            if found:
                out.append(found)
    return sorted(out, key=lambda t: t.first)


def _single(doc: Doc, token: Token) -> Trigger | None:
    words = effect_words()
    lower, lemma, i = token.lower_, token.lemma_.lower(), token.i
    if lower == "toll":
        return Trigger("killed", "toll", i - 1 if i and doc[i - 1].lower_ == "death" else i, i, i)
    if token.pos_ in ("VERB", "AUX") or token.tag_ in ("VBN", "VBG", "VBD"):
        if lemma in words.verbs and not _negated(token):
            return Trigger(words.verbs[lemma], "verb", i, i, i)
        if lemma in words.intransitive:
            return Trigger(words.intransitive[lemma], "intransitive", i, i, i)
    if (
        lower in ("lives", "life")
        and token.head.lemma_ in ("claim", "take", "cost", "lose")
        and token.dep_ in ("dobj", "nsubjpass")
    ):
        return Trigger("killed", "head", i, i, i)
    if token.pos_ in ("NOUN", "PROPN"):
        if lower in words.adjectives or words.heads.get(lower, "strikes") != "strikes":
            # "20 dead", "the wounded": tagged as nouns
            return Trigger((words.heads.get(lower) or words.adjectives[lower]), "head", i, i, i)
        if lemma in words.nouns and not (
            i + 1 < len(doc)
            and doc[i + 1].lower_ in ("toll", "penalty", "sentence", "threat", "threats", "squad", "certificate")
        ):
            return Trigger(words.nouns[lemma], "noun", i, i, i)
        if lemma in words.heads and words.heads[lemma] != "strikes":
            return Trigger(words.heads[lemma], "head", i, i, i)
    if lower in words.adjectives:
        return Trigger(words.adjectives[lower], "adjective", i, i, i)
    if token.pos_ == "PROPN" and lower in (
        "killed",
        "injured",
        "wounded",
        "kills",
        "kill",
        "injures",
        "destroyed",
        "dead",
        "arrested",
        "captured",
    ):
        # title case in headlines makes names of verbs
        return Trigger(
            words.verbs.get(
                {"killed": "kill", "kills": "kill", "injures": "injure"}.get(lower, lower.removesuffix("ed")), "killed"
            ),
            "verb",
            i,
            i,
            i,
        )
    return None


def _negated(token: Token) -> bool:
    return any(child.dep_ == "neg" for child in token.children)
