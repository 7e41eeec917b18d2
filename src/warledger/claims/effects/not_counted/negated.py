"""A trigger and a counted phrase in, whether the sentence says that it happened to none of them, or only might.

"None of the 12 hostages was killed", "no reports of casualties", "without deaths", "threatened to kill 20".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from warledger.claims.effects.counting.counted import Counted
from warledger.claims.effects.triggers import Trigger
from warledger.claims.parsing import columns
from warledger.claims.parsing.columns import Columns, number, numbers

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

#: Labels of dependencies and finer parts of speech, as spaCy numbers them.
_CONJ, _AUX, _MARK, _ADVCL, _XCOMP, _CCOMP, _DOBJ, _MODAL = map(
    number, "conj aux mark advcl xcomp ccomp dobj MD".split()
)
_HELPING, _AFTER = numbers("aux auxpass"), numbers("pcomp pobj")
_NONE = frozenset({"none", "neither"})
#: Before "many": no number is said.
_NOT_SAID = frozenset({"how", "so", "too"})
_WHICH_ONES = frozenset({"the", "these", "those", "its", "their", "his", "her", "our", "some", "about"})
#: Tokens of "none of".
_OF = 2
#: "the soldiers killed": a participle that only says which ones, whatever is said of them.
_DESCRIBING = frozenset({"acl", "relcl", "amod"})
#: Who says that it is going to happen unless: the codebook doesn't code threats.
_THREAT = frozenset({"threaten", "threat", "vow", "swear", "plot", "conspire"})


def none_of(doc: Doc, trigger: Trigger, phrase: Counted) -> bool:
    """ "None of the 12 hostages was killed", "how many guards were hurt"; not "none of the 12 killed was named"."""
    at = phrase.first
    before = doc[at - 1].lower_ if at else ""
    if before in _NOT_SAID and doc[at].lower_ in ("many", "few"):
        return True
    if doc[trigger.head].dep_ in _DESCRIBING or trigger.last < at:
        return False
    if before == "not" and phrase.low == 1:
        # "not a passenger was hurt"
        return True
    while at and doc[at - 1].lower_ in _WHICH_ONES:
        at -= 1
    if at < _OF or doc[at - 1].lower_ != "of":
        return False
    if doc[at - 2].lower_ in _NONE:
        return True
    return at > _OF and (doc[at - 3].lower_ == "how" or (doc[at - 3].lower_, doc[at - 2].lower_) == ("not", "one"))


def no_word_of(doc: Doc, trigger: Trigger) -> bool:
    """ "no reports of casualties among the troops", "without loss of life", "not be any more murders of judges"."""
    if trigger.form not in ("noun", "head"):
        return False
    node = doc[trigger.head]
    for _ in range(_CHAIN):
        if any(c.lower_ == "no" and c.dep_ == "det" for c in node.children):
            return True
        if node.dep_ == "attr" and node.head.lemma_ == "be" and any(c.dep_ == "neg" for c in node.head.children):
            return True
        if node.dep_ == "conj":
            node = node.head
        elif node.dep_ == "pobj" and (node.head.lower_ == "without" or node.head.head.lemma_.lower() in _STOPPED):
            return True
        elif node.dep_ == "pobj" and node.head.lower_ in ("of", "on", "about") and node.head.head.pos_ == "NOUN":
            node = node.head.head
        else:
            return False
    return False


#: "The suspension of all executions of judges": none is told of.
_STOPPED = frozenset({"suspension", "cessation", "renunciation"})
#: Nouns from "casualties" up to "no": "no word on reports of casualties".
_CHAIN = 4


def threatened(doc: Doc, trigger: Trigger) -> bool:
    """ "threatened to kill 20 hostages", "a plot to blow up two churches"."""
    read = columns.of(doc)
    at = _first_of_like(read, trigger.head)
    if not any(read.words[c] == "to" and read.dep[c] == _AUX for c in read.children[at]):
        return False
    up = read.head[at]
    # "foiled a plot to kill": the parser hangs the infinitive on the verb
    plots = [c for c in read.children[up] if read.dep[c] == _DOBJ and c < at] if read.dep[at] == _ADVCL else []
    return any(doc[i].lemma_.lower() in _THREAT for i in (up, *plots))


def _first_of_like(read: Columns, at: int) -> int:
    """The first of words in the same form that are joined: "take" of "to take and kill"."""
    while read.dep[at] == _CONJ and read.head[at] < at and read.tag[at] == read.tag[read.head[at]]:
        at = read.head[at]
    return at


def kept_from(doc: Doc, trigger: Trigger) -> bool:
    """ "Abstained from releasing the 20", "stopped them from killing him", "prevented the abduction of 12 girls"."""
    read = columns.of(doc)
    at = _first_of_like(read, trigger.head)
    over = read.head[at]
    if read.dep[at] == _DOBJ and trigger.form == "noun":
        return doc[over].lemma_.lower() in _PREVENTING
    if read.dep[at] not in _AFTER or read.words[over] != "from":
        return False
    return doc[read.head[over]].lemma_.lower() in _PREVENTING | _ABSTAINING


_PREVENTING = frozenset("prevent avert avoid thwart foil stop".split())
_ABSTAINING = frozenset("abstain refrain desist keep deter discourage dissuade ban bar prohibit hinder block".split())


#: What is told of the future only to threaten.
_HARM = frozenset({"killed", "wounded", "casualties", "destroyed", "abducted"})
#: What is announced as well.
_SENTENCED = frozenset({"execute", "hang", "demolish", "dismantle", "scrap"})


def foretold(doc: Doc, trigger: Trigger) -> bool:
    """ "The next planes will be shot down", "warned that they would kill 20": not yet; "will have killed" is done."""
    if trigger.form in ("noun", "head", "toll") or trigger.effect not in _HARM:
        return False
    read, at = columns.of(doc), trigger.head
    helpers = [read.words[c] for c in read.children[at] if read.dep[c] in _HELPING]
    told = _WOULD if read.dep[at] == _CCOMP else _WILL
    if (_WILL.isdisjoint(helpers) and told.isdisjoint(helpers)) or "have" in helpers:
        return False
    return doc[at].lemma_.lower() not in _SENTENCED


_WILL = frozenset({"will", "'ll", "shall"})


def supposed(doc: Doc, trigger: Trigger) -> bool:
    """ "If the dam were hit, thousands would be killed", "whether two men were shot": on a condition."""
    read, at = columns.of(doc), trigger.head
    words, dep, below = read.words, read.dep, read.children[at]
    if any(dep[c] == _MARK and words[c] in _SUPPOSING for c in below):
        return True
    if _would_have_to(doc, read, at) or (trigger.form in ("noun", "head") and _may_come(doc[at])):
        return True
    if _feared(doc, read, at):
        return True
    if not any(words[c] in _WOULD and read.tag[c] == _MODAL for c in below):
        return False
    return any(words[g] in _SUPPOSING for c in below if dep[c] == _ADVCL for g in read.children[c])


_WOULD = frozenset({"would", "'d"})


def _feared(doc: Doc, read: Columns, at: int) -> bool:
    """ "She feared that her sons would be arrested": not "fear that 40 may have been killed"."""
    helpers = [read.words[c] for c in read.children[at] if read.dep[c] in _HELPING]
    up = doc[read.head[at]]
    if read.dep[at] != _CCOMP or _MAYBE.isdisjoint(helpers) or "have" in helpers:
        return False
    return up.lemma_.lower() in _FEARING


#: Verbs and adjectives of those who think of what may come.
_FEARING = frozenset("fear worry dread afraid scared worried anxious concerned".split())


def _may_come(noun: Token) -> bool:
    """ "Acts which may result in the death of innocents"; not "may have resulted in 20 deaths"."""
    node = noun
    for _ in range(_CHAIN):
        if node.dep_ in ("conj", "pobj", "prep", "dobj") and node.head.i < node.i:
            node = node.head
        if node.pos_ in ("VERB", "AUX"):
            break
    modal = any(c.tag_ == "MD" and c.lower_ in _MAYBE for c in node.children)
    return modal and node.lemma_.lower() in _BRINGING and not any(c.lower_ == "have" for c in node.children)


_MAYBE = frozenset({"may", "might", "could", "would", "can"})
_BRINGING = frozenset("result lead cause bring mean inflict".split())


def sought(doc: Doc, trigger: Trigger) -> bool:
    """ "information leading to the arrest of the bombers", "a warrant for the arrest of two generals", "ordered it"."""
    node = doc[trigger.head]
    if trigger.form != "noun" or trigger.effect not in ("captured", "released"):
        return False  # ("demanded the release of 100 prisoners")
    while node.dep_ == "conj" and node.head.i < node.i:
        node = node.head
    if node.dep_ in ("dobj", "nsubjpass"):
        return node.head.lemma_.lower() in _SEEKING
    if node.dep_ != "pobj":
        return False
    up = node.head.head
    if node.head.lower_ == "for":
        return up.lemma_.lower() in _SEEKING
    return node.head.lower_ == "to" and up.lower_ == "leading" and up.head.lower_ in _CLUES


def demanded(doc: Doc, trigger: Trigger) -> bool:
    """ "The court ordered the rebels to release the boy", "demanded that the gang free him", "offered to": not yet."""
    verb: Token = doc[trigger.head]
    if trigger.form != "verb" or trigger.effect not in _FOR_GOOD or verb.tag_ not in ("VB", "VBP"):
        return False
    while verb.dep_ == "conj" and verb.head.i < verb.i:
        verb = verb.head
    if verb.dep_ not in ("xcomp", "ccomp", "advcl", "acl"):
        return False
    over = verb.head.lemma_.lower()
    return over in _OFFERING or (trigger.effect == "released" and over in _DEMANDING)


_DEMANDING = frozenset("urge order demand call ask tell press appeal want request implore beg".split())
#: What somebody may say that he is going to do to people, and do later or never.
_FOR_GOOD = frozenset({"released", "displaced"})
_OFFERING = frozenset(
    "offer promise pledge prepare plan refuse decline hope intend seek propose offer readiness".split()
)
_SEEKING = frozenset(
    {"warrant", "call", "reward", "bounty", "demand", "request", "order", "hunt", "search", "appeal", "seek", "urge"}
)
_CLUES = frozenset({"information", "tips", "reward", "clues", "evidence"})


def _would_have_to(doc: Doc, read: Columns, at: int) -> bool:
    """ "The army would have to kill, or send into exile, the 60,000 students"."""
    while read.dep[at] == _CONJ and read.head[at] < at:
        at = read.head[at]
    up = read.head[at]
    if read.dep[at] != _XCOMP or doc[up].lemma_ != "have":
        return False
    return any(read.words[c] in ("would", "could") for c in read.children[up])


_SUPPOSING = frozenset({"if", "unless", "whether"})


def not_done(doc: Doc, trigger: Trigger) -> bool:
    """Does the sentence say of no one that it befell him: none, not yet, only if, only wanted?"""
    return (
        no_word_of(doc, trigger)
        or threatened(doc, trigger)
        or foretold(doc, trigger)
        or supposed(doc, trigger)
        or sought(doc, trigger)
        or demanded(doc, trigger)
        or kept_from(doc, trigger)
    )
