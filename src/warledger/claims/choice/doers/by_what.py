"""An anchor in, by what means it was done, in the words of its own clause, and whether they point back, out."""

from __future__ import annotations

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.doers.causes import causes_of
from warledger.claims.choice.parties.roles import MEANS
from warledger.claims.parsing import columns
from warledger.claims.parsing.columns import numbers
from warledger.claims.reading import Reading

#: Determiners of a deed that was told before, and of one that is told now.
_TOLD, _NEW = frozenset("the this that these those same its their".split()), frozenset("a an another two three".split())
#: What says more of a deed.
_MORE = numbers("compound amod nmod nummod det poss")
#: Word to the means of harm that it names: the first of those that share it, with its rank.
_MEANS = {word: (rank, name) for rank, (name, words) in reversed(list(enumerate(MEANS))) for word in words}


def means(reading: Reading, anchor: Anchor) -> tuple[str, str]:
    """By what means it was done, and whether the words for it point back: both or "none".

    "the blast killed" goes on with a deed told before ("told"); "a drone strike killed" tells a new one ("new").
    """
    doc = reading.docs[anchor.sentence]
    if doc is None or anchor.trigger is None:
        return "none", "none"
    read = columns.of(doc)
    for token in causes_of(reading, (anchor.sentence, anchor.trigger)):
        before = [c for c in read.children[token.i] if read.dep[c] in _MORE]
        words = {token.lemma_.lower(), *(doc[c].lemma_.lower() for c in before if c < token.i)}
        kinds = [_MEANS[word] for word in words if word in _MEANS]
        if not kinds:
            continue
        kind = min(kinds)[1]
        if token.pos_ == "VERB":
            return kind, "verb"
        lower = {read.words[c] for c in before}
        return kind, "told" if lower & _TOLD else "new" if lower & _NEW else "bare"
    return "none", "none"
