"""Triggers and counted phrases of a sentence in, (trigger, counted, rule) links out.

Syntax first: subject of a passive, object of an active verb, "deaths of", "left four dead". Numbers that
syntax leaves over, as in headlines and text without punctuation, are linked by the order of words:
"20 civilians killed 30 injured in", "killing 5".
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from warledger.claims.effects.counted import Counted
from warledger.claims.effects.triggers import Trigger

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

#: Words that may stand between those counted and the participle ("were also reportedly killed").
_BETWEEN = frozenset(
    "was were been be being is are has have had also reportedly allegedly confirmed who that which others other more people persons "
    "later then still left found got all both either and or as feared believed presumed seriously critically severely badly lightly "
    "slightly reported martyred killed dead injured wounded hurt - , men women children civilians".split()
)
#: Farthest that order alone links a number to a verb, in tokens; swept 3 to 10 on the learning set.
_REACH_RIGHT, _REACH_LEFT = 7, 7
_PEOPLE_ONLY = frozenset(
    {"killed", "wounded", "casualties", "captured", "surrendered", "abducted", "missing", "displaced", "released"}
)
_THINGS_ONLY = frozenset({"destroyed", "seized"})


@dataclass(slots=True)
class Link:
    """Those counted, and the words that say what happened to them."""

    trigger: Trigger
    counted: Counted
    rule: str


def link(doc: Doc, triggers: list[Trigger], counted: list[Counted]) -> list[Link]:
    """All links of a sentence; a numbered phrase has at most one, but "killed and wounded" gives one of each."""
    at: dict[int, Counted] = {}
    for phrase in counted:
        for i in range(phrase.first, phrase.last + 1):
            at.setdefault(i, phrase)
    links: list[Link] = []
    linked: set[int] = set()
    adjacent: set[int] = set()

    def add(trigger: Trigger, phrase: Counted | None, rule: str) -> bool:
        if phrase is None or not _fits(trigger, phrase):
            return False
        if id(phrase) in adjacent and rule != "effect.adjacent":
            return False
        if any(l.counted is phrase and (l.trigger is trigger or l.trigger.effect == trigger.effect) for l in links):
            return True
        links.append(Link(trigger, phrase, rule))
        linked.add(id(phrase))
        return True

    for phrase in counted:
        for trigger in _adjacent(doc, phrase, triggers, counted):
            add(trigger, phrase, "effect.adjacent")
    adjacent |= linked
    for trigger in triggers:
        for token, rule in _arguments(doc, trigger):
            _with_conjuncts(doc, trigger, token, rule, at, add)
    for phrase in counted:
        if phrase.numbered and id(phrase) not in linked:
            for trigger, rule in _by_order(doc, phrase, triggers, counted):
                add(trigger, phrase, rule)
    for one in list(links):
        # "leaving dozens dead and wounded": the second word has no number of its own
        behind = [
            t
            for t in triggers
            if 0 < t.first - one.trigger.last <= 2 and {one.trigger.effect, t.effect} == {"killed", "wounded"}
        ]
        if (
            one.counted.numbered
            and behind
            and doc[behind[0].first - 1].lower_ in ("and", "or")
            and not any(l.trigger is behind[0] for l in links)
        ):
            links.append(Link(behind[0], one.counted, one.rule))
    for phrase in counted:
        # "killing 20 and injuring 30 others, three policemen and a child": lists whose members syntax lost
        if phrase.numbered and id(phrase) not in linked:
            before = [
                l
                for l in links
                if l.counted.last < phrase.first and phrase.first - l.counted.last <= 4 and l.counted.numbered
            ]
            if before and _list_joined(doc, before[-1].counted, phrase):
                add(before[-1].trigger, phrase, "effect.list")
    return links


def _adjacent(doc: Doc, phrase: Counted, triggers: list[Trigger], counted: list[Counted]) -> list[Trigger]:
    """The participle or adjective right behind a number, as headlines put it: "20 civilians killed 30 injured".

    Not where the verb takes an object of its own ("20 rebels killed 5 soldiers").
    """
    if not phrase.numbered:
        return []
    found = next((t for t in triggers if t.first == phrase.last + 1), None)
    if found is None or found.form not in ("verb", "adjective", "head") or not _fits(found, phrase):
        return []
    if found.form == "verb" and doc[found.head].tag_ not in ("VBN", "VBD", "NNP", "JJ", "NN", "NNS"):
        return []
    last = found
    out = [found]
    for trigger in triggers:
        if (
            trigger is not found
            and 0 < trigger.first - last.last <= 2
            and doc[trigger.first - 1].lower_ in ("and", "or", "/", "&")
        ):
            out.append(trigger)
            last = trigger
    after = last.last + 1
    if found.form == "verb" and after < len(doc):
        behind = next((c for c in counted if c.first == after), None)
        if behind is not None and not any(t.first == behind.last + 1 for t in triggers):
            return []
        if doc[after].pos_ in ("DET", "PRON", "PROPN", "NUM") and behind is None:
            return []
    return out


def _fits(trigger: Trigger, phrase: Counted) -> bool:
    """People are killed, things are destroyed; "captured 3 tanks" is a seizure and settled by the caller."""
    if phrase.kind == "name" and trigger.form == "head":
        return False
    if trigger.first <= phrase.head <= trigger.last and trigger.form != "phrase":
        if trigger.form == "noun":
            return phrase.numbered or phrase.kind == "plural"
        return trigger.form == "head" and (phrase.numbered or phrase.kind == "plural")
    if trigger.effect in _PEOPLE_ONLY and not phrase.is_people:
        return trigger.effect == "captured" and phrase.category in ("weapon", "vehicle", "aircraft", "munition")
    if trigger.effect in _THINGS_ONLY and phrase.is_people:
        return False
    if trigger.effect == "seized" and phrase.category == "building":
        # towns and posts are taken, not seized: an event
        return False
    return True


def _with_conjuncts(doc: Doc, trigger: Trigger, token: Token, rule: str, at: dict[int, Counted], add: object) -> None:
    phrase = at.get(token.i)
    if phrase is None:
        # "dozens of the town's residents": the head is the quantifier's complement, or the number itself
        for child in token.children:
            if (
                child.i in at
                and at[child.i].first <= child.i <= at[child.i].last
                and child.dep_ in ("nummod", "quantmod", "amod")
            ):
                phrase = at[child.i]
                break
    add(trigger, phrase, rule)  # type: ignore[operator]
    for other in token.conjuncts:
        if other.i > token.i and other.i in at and at[other.i] is not phrase:
            add(trigger, at[other.i], rule + ".conj")  # type: ignore[operator]


def _arguments(doc: Doc, trigger: Trigger) -> list[tuple[Token, str]]:
    """(head token of those counted, rule) by syntax."""
    head = doc[trigger.head]
    form = trigger.form
    out: list[tuple[Token, str]] = []
    if form == "phrase":
        out += _phrase(doc, trigger)
    elif form == "verb":
        out += _verb(head)
    elif form == "intransitive":
        out += [(t, "effect.subject") for t in _subjects(head)]
    elif form == "adjective":
        out += _adjective(head)
    elif form in ("noun", "head", "toll"):
        out += _noun(head, form)
    if form in ("head", "adjective", "verb"):
        out += _among(head)
    return out


def _phrase(doc: Doc, trigger: Trigger) -> list[tuple[Token, str]]:
    out: list[tuple[Token, str]] = []
    inside = range(trigger.first, trigger.last + 1)
    if trigger.counted in ("after", "either"):
        for i in inside:
            for child in doc[i].children:
                if child.i > trigger.last and child.dep_ in ("dobj", "pobj", "nsubj"):
                    out.append((child, "effect.phrase.object"))
                elif trigger.first <= child.i <= trigger.last:
                    continue
        for i in inside:
            if doc[i].dep_ == "dobj" and doc[i].i not in out:
                continue
    if trigger.counted in ("before", "either"):
        verb = next((doc[i] for i in inside if doc[i].pos_ in ("VERB", "AUX")), None)
        if verb is None:
            # "in critical condition": said of the noun, or of the subject, that it hangs on
            verb = doc[trigger.head]
            while verb.pos_ in ("ADP", "ADJ", "ADV") and verb.head is not verb:
                verb = verb.head
            if verb.pos_ in ("NOUN", "PROPN", "NUM") and not (trigger.first <= verb.i <= trigger.last):
                return [*out, (verb, "effect.phrase.attribute")]
        passive = [c for c in verb.children if c.dep_ == "nsubjpass"]
        if trigger.counted == "before":
            passive += _subjects(verb)
            if verb.dep_ in ("acl", "relcl", "advcl"):
                passive.append(verb.head)
        elif verb.tag_ == "VBN" and verb.dep_ == "acl":
            passive.append(verb.head)
        elif not out and verb.tag_ in ("VBN", "VBD"):
            passive += [t for t in _subjects(verb) if not any(c.dep_ == "dobj" for c in verb.children)]
        out += [(t, "effect.phrase.subject") for t in passive]
        inner = [doc[j] for j in range(trigger.first + 1, trigger.last) if doc[j].pos_ in ("NOUN", "NUM")]
        out += [(t, "effect.phrase.inside") for t in inner]
    return out


def _verb(verb: Token) -> list[tuple[Token, str]]:
    children = list(verb.children)
    objects = [c for c in children if c.dep_ in ("dobj", "obj", "oprd", "attr")]
    passive = [c for c in children if c.dep_ == "nsubjpass"]
    auxpass = any(c.dep_ == "auxpass" for c in children)
    out = [(c, "effect.passive") for c in passive]
    if not passive:
        out += [(c, "effect.active") for c in objects if c.dep_ != "attr" or not auxpass]
    if not out and not objects:
        sharing = [c for c in verb.conjuncts if c.pos_ == "VERB"]
        if verb.tag_ == "VBN" and verb.dep_ in ("acl", "relcl"):
            out.append((verb.head, "effect.participle"))
        elif verb.dep_ == "conj" and verb.tag_ in ("VBN", "VBD"):
            for other in sharing:
                subject = [c for c in other.children if c.dep_ == "nsubjpass"]
                if subject:
                    return [(c, "effect.passive.shared") for c in subject]
                if other.dep_ in ("acl", "relcl") and other.tag_ == "VBN":
                    return [(other.head, "effect.participle.shared")]
        for other in sharing:
            if other.i > verb.i:
                shared = [c for c in other.children if c.dep_ == "dobj"]
                if shared and other.tag_ == verb.tag_:
                    return [(c, "effect.active.shared") for c in shared]
        if not out and verb.tag_ in ("VBN", "VBD"):
            # "17 civilians killed in attack": a bare participle
            subjects = [c for c in children if c.dep_ in ("nsubj", "nummod", "dep", "npadvmod")]
            if (
                not subjects
                and verb.dep_ in ("acomp", "xcomp", "oprd")
                and verb.head.lemma_ in ("remain", "be", "lie", "leave", "get")
            ):
                subjects = [c for c in verb.head.children if c.dep_ in ("nsubj", "nsubjpass")]
            out += [(c, "effect.bare_participle") for c in subjects]
            if not subjects and verb.dep_ == "amod":
                out.append((verb.head, "effect.attribute"))
    elif verb.dep_ == "acl" and verb.tag_ == "VBN" and not objects and not passive:
        out.append((verb.head, "effect.participle"))
    if verb.dep_ == "relcl" and any(c.dep_ == "nsubjpass" and c.lower_ in ("who", "that", "which") for c in children):
        out.append((verb.head, "effect.passive.relative"))
    if verb.dep_ == "amod" and verb.tag_ == "VBN":
        out.append((verb.head, "effect.attribute"))
    return out


def _among(head: Token) -> list[tuple[Token, str]]:
    """ "four children were among the dead", "the rest of the wounded were policemen", "one of those killed was a nurse"."""
    while head.dep_ in ("acl", "amod", "conj") and head.head.i < head.i:
        head = head.head
    preposition = head.head
    if head.dep_ == "nsubj" and preposition.lemma_ == "be":
        return [(c, "effect.the_dead_are") for c in preposition.children if c.dep_ == "attr"]
    if head.dep_ != "pobj" or preposition.lower_ not in ("among", "of", "amongst"):
        return []
    if preposition.lower_ != "of":
        verb = preposition.head
        if verb.lemma_ in ("be", "include", "count"):
            return [(c, "effect.among") for c in verb.children if c.dep_ in ("nsubj", "nsubjpass", "attr")]
        return [(verb, "effect.among")] if verb.pos_ in ("NOUN", "NUM") else []
    quantifier = preposition.head
    if quantifier.lemma_ == "be":
        return [(c, "effect.of_the_dead") for c in quantifier.children if c.dep_ == "nsubj"]
    verb = quantifier.head
    if quantifier.dep_ == "nsubj" and verb.lemma_ == "be":
        if quantifier.pos_ == "NUM" or quantifier.lower_ in ("dozens", "most", "many", "several", "some"):
            return [(quantifier, "effect.of_the_dead")]
        if quantifier.lower_ in ("rest", "remainder", "others"):
            return [(c, "effect.rest_of_the_dead") for c in verb.children if c.dep_ == "attr"]
    return []


def _subjects(verb: Token) -> list[Token]:
    """Subjects of a verb, through control ("were forced to flee") and relative clauses."""
    out = [c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass", "csubj")]
    relative = [c for c in out if c.lower_ in ("who", "that", "which")]
    if relative and verb.dep_ == "relcl":
        return [verb.head]
    if not out and verb.dep_ in ("xcomp", "conj", "advcl"):
        governor = verb.head
        out = [c for c in governor.children if c.dep_ in ("nsubj", "nsubjpass", "dobj")][:1]
    if not out and verb.dep_ in ("acl", "relcl"):
        out = [verb.head]
    return out


def _adjective(adjective: Token) -> list[tuple[Token, str]]:
    out: list[tuple[Token, str]] = []
    head = adjective.head
    if adjective.dep_ == "amod":
        out.append((head, "effect.attribute"))
    elif adjective.dep_ in ("acomp", "oprd", "attr"):
        out += [(c, "effect.predicate") for c in head.children if c.dep_ in ("nsubj", "nsubjpass")]
        out += [(c, "effect.left_dead") for c in head.children if c.dep_ == "dobj"]
    elif adjective.dep_ in ("ccomp", "xcomp"):
        out += [(c, "effect.left_dead") for c in adjective.children if c.dep_ in ("nsubj", "nummod")]
        if not out:
            out += [(c, "effect.left_dead") for c in head.children if c.dep_ == "dobj"]
    else:
        out += [(c, "effect.predicate") for c in adjective.children if c.dep_ in ("nsubj", "nummod", "npadvmod")]
        if adjective.dep_ in ("acl", "conj", "appos"):
            out.append((head, "effect.attribute"))
    return out


def _noun(noun: Token, form: str) -> list[tuple[Token, str]]:
    out: list[tuple[Token, str]] = []
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in ("of", "to", "for", "at", "from", "among"):
            out += [(c, f"effect.{form}.{child.lower_}") for c in child.children if c.dep_ == "pobj"]
        elif child.dep_ in ("nummod", "quantmod"):
            out.append((child, f"effect.{form}.number"))
    out.append((noun, f"effect.{form}"))
    if form == "noun" and noun.dep_ in ("nsubjpass", "dobj") and noun.lemma_ in ("damage", "destruction"):
        # "damage was caused to houses", "caused damage in homes"
        for child in noun.head.children:
            if child.dep_ in ("prep", "dative") and child.lower_ == "to":
                out += [(c, "effect.noun.to") for c in child.children if c.dep_ == "pobj"]
    if form == "toll":
        verb = noun.head
        for child in verb.children:
            if child.dep_ == "prep" and child.lower_ in ("to", "at", "from"):
                out += [(c, "effect.toll.verb") for c in child.children if c.dep_ == "pobj"]
            elif child.dep_ in ("dobj", "attr") and child is not noun:
                out.append((child, "effect.toll.verb"))
    return out


def _by_order(doc: Doc, phrase: Counted, triggers: list[Trigger], counted: list[Counted]) -> list[tuple[Trigger, str]]:
    """The triggers that word order gives a numbered phrase: the participle after it, else the verb before it."""
    numbered = [c for c in counted if c.numbered and c is not phrase]
    right = [t for t in triggers if t.first > phrase.last and t.form != "toll" and _fits(t, phrase)]
    for trigger in right:
        gap = range(phrase.last + 1, trigger.first)
        if len(gap) > _REACH_RIGHT or any(c.first in gap for c in numbered):
            break
        bare = trigger.form in ("adjective", "head") or doc[trigger.head].tag_ in ("VBN", "VBD", "NNP", "JJ")
        if bare and all(doc[i].lower_ in _BETWEEN for i in gap):
            joined = [
                t for t in right if 0 < t.first - trigger.last <= 2 and doc[t.first - 1].lower_ in ("and", "or", "/")
            ]
            return [(t, "effect.order.after") for t in (trigger, *joined)]
        if trigger.form == "intransitive" and len(gap) <= 4:
            return [(trigger, "effect.order.after")]
    left = [t for t in triggers if t.last < phrase.first and _fits(t, phrase)]
    for trigger in reversed(left):
        gap = range(trigger.last + 1, phrase.first)
        if len(gap) > _REACH_LEFT or any(c.first in gap for c in numbered):
            break
        if any(doc[i].lower_ in (".", ";", ":", "that", "which", "who") for i in gap) and [
            doc[i].lower_ for i in gap
        ] != [":"]:
            break
        if (
            trigger.form in ("toll", "noun")
            or (trigger.form == "verb" and doc[trigger.head].tag_ != "VBN")
            or trigger.counted == "after"
        ):
            return [(trigger, "effect.order.before")]
    return []


def _list_joined(doc: Doc, one: Counted, other: Counted) -> bool:
    gap = [doc[i].lower_ for i in range(one.last + 1, other.first)]
    return bool(gap) and all(
        word in (",", "and", "as", "well", "plus", "another", "&", "along", "with", "in", "addition", "to")
        for word in gap
    )
