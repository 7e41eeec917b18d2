"""A pronoun that is the subject of a deed in, the words that it may stand for out: "They seized nine rifles"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from spacy.strings import get_string_id

from warledger.claims.choice.doers import causes
from warledger.claims.choice.parties.called import over
from warledger.claims.choice.parties.roles import tells_of
from warledger.claims.events import clause
from warledger.claims.reading import Reading
from warledger.records import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

PRONOUNS = frozenset("it they he she".split())
#: Those of one speaker.
_ONE = frozenset("it he she".split())
ONE_AS_NUMBERS = frozenset(map(get_string_id, _ONE))
_PERSON = frozenset(("he", "she"))
#: Nouns in the singular that are no one person.
_COLLECTIVE = frozenset(
    "police army military navy group militia government force gang cartel movement junta regime party organization "
    "organisation ministry troop team unit patrol crowd mob family".split()
)
#: Sentences back in which the subject is looked for: the one before, and one more where that has a pronoun too.
_BACK = 2
_SUBJECTS = frozenset(("nsubj", "nsubjpass"))


def stands_for(reading: Reading, sentence: int, pronoun: Token) -> Iterator[Span]:
    """What it may stand for, likeliest first: a subject told before it in its sentence, then those of sentences before.

    Args:
        reading: The report.
        sentence: Index of the pronoun's sentence.
        pronoun: The token.
    """
    doc = reading.docs[sentence]
    if doc is None:
        return
    start = reading.sentences[sentence].start
    again = tells_of_itself(pronoun)
    one = pronoun.lower_ in _PERSON
    for up in pronoun.head.ancestors:
        for subject in _persons(reading, sentence, up) if one else _subjects(up):
            if subject.i < pronoun.i:
                yield Span(*clause.chars(doc, *causes.wide(subject), start))
    for index in range(sentence - 1, max(-1, sentence - 1 - _BACK), -1):
        before = reading.docs[index]
        if before is None:
            return
        roots = [token for token in before if token.dep_ == "ROOT"]
        speaking = [s for token in roots if again and tells_of(token) == "speech" for s in _subjects(token)]
        found = speaking or [subject for token in roots for subject in _told(token)]
        if one:
            found = [s for token in roots for s in _persons(reading, index, token)]
        start = reading.sentences[index].start
        yield from (Span(*clause.chars(before, *causes.wide(subject), start)) for subject in found)
        if found:
            return


def _persons(reading: Reading, sentence: int, verb: Token) -> Iterator[Token]:
    """Who "he" can be: the one person of a clause who does it, or else to whom it is done ("police shot a gunman")."""
    for child in (*_subjects(verb), *(c for c in verb.children if c.dep_ == "dobj")):
        if child.tag_ not in ("NN", "NNP") or child.lower_ in _COLLECTIVE:
            continue
        start = reading.sentences[sentence].start + child.idx
        whose = over(reading, Span(start, start + len(child)))
        if child.tag_ == "NN" or all(m.kind == "person" for m in whose):
            yield child


def tells_of_itself(pronoun: Token) -> bool:
    """Does it tell of itself: "It said it had shot down 74 of them"? It is who spoke before, not who acted."""
    return pronoun.lower_ in _ONE and any(
        tells_of(up) == "speech" and any(c.dep_ in _SUBJECTS and c.lower_ == pronoun.lower_ for c in up.children)
        for up in pronoun.head.ancestors
    )


def _told(root: Token) -> Iterator[Token]:
    """The subjects of a sentence: of what is told, then of the telling."""
    if tells_of(root) == "speech":
        for child in root.children:
            if child.dep_ == "ccomp":
                yield from _subjects(child)
    yield from _subjects(root)


def _subjects(verb: Token) -> Iterator[Token]:
    yield from (c for c in verb.children if c.dep_ in _SUBJECTS and c.lower_ not in PRONOUNS)
