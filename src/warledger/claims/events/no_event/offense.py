"""The word "offense" in, whether it is a crime, an insult or a side of a game, and no attack out.

American English has it for an offensive, too, which somebody launches, resumes or halts: "the army began its final
offense". "The military offense" is one by its name, and is in the lexicon as such.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

_WORDS = frozenset({"offense", "offence"})
#: What is done with an attack, and with no crime.
_LAUNCHED = frozenset("launch begin start resume renew relaunch mount open wage press halt suspend pause".split())


def is_none(head: Token) -> bool:
    """Is the word one that nobody is said to launch, resume or halt?"""
    if head.lower_ not in _WORDS or any(c.dep_ in ("compound", "amod") and c.lower_ in _ARMED for c in head.lefts):
        return False
    return head.dep_ not in ("dobj", "nsubjpass") or head.head.lemma_.lower() not in _LAUNCHED


#: Whose attack it is then.
_ARMED = frozenset("military ground army".split())
