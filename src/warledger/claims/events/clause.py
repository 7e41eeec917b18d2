"""A trigger's token in, the clause around it and the parties to it out, by spaCy's dependencies."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

#: Dependents that open a clause of their own.
_OTHER_CLAUSE = frozenset(
    {"advcl", "ccomp", "conj", "relcl", "parataxis", "dep", "csubj", "xcomp", "acl", "punct", "cc"}
)
_SUBJECT = frozenset({"nsubj", "nsubjpass", "csubj"})
#: Prepositions after an event noun that name whom it hit.
_ONTO = frozenset({"on", "against", "upon", "at", "targeting", "over"})
#: Verbs of those who look for who did it: "police are hunting a man over a blast, wounding 13 people" is his doing.
SEEKING = frozenset({"hunt", "search", "seek", "look", "probe", "investigate"})
#: Verbs that say that an attack was made.
_DONE = frozenset({"carry", "launch", "mount", "conduct", "stage"})


def governor(token: Token) -> Token:
    """The verb of the clause that the token stands in (itself for a verb)."""
    seen = 0
    while token.pos_ not in {"VERB", "AUX"} and token.head.i != token.i and seen < 30:
        token = token.head
        seen += 1
    return token


def extent(token: Token, *, wide: bool = True) -> tuple[int, int]:
    """First and last token (exclusive) of the stretch that states the event.

    Args:
        token: A verb, or a noun.
        wide: Count a noun's clause in where the noun is its subject or object.
    """
    root = token
    if token.pos_ not in {"VERB", "AUX"}:
        if wide and token.dep_ in {"nsubj", "nsubjpass", "dobj", "attr"} and token.head.pos_ in {"VERB", "AUX"}:
            root = token.head
        else:
            first, last = token.left_edge.i, token.right_edge.i
            return first, min(last, token.i + 25) + 1
    first = last = root.i
    for child in root.children:
        if child.dep_ in _OTHER_CLAUSE and not (child.dep_ == "xcomp" and child.i > root.i):
            continue
        first, last = min(first, child.left_edge.i), max(last, child.right_edge.i)
    first, last = min(first, token.i), max(last, token.i)
    # a subject with a long relative clause may run on: the stretch stays readable
    return max(first, root.i - 30), min(last, root.i + 30) + 1


def reach(noun: Token) -> int:
    """Where the clause ends in which a noun only says of what: "killed in air strikes on Sunday in the town of X"."""
    preposition = noun.head
    if noun.dep_ != "pobj" or preposition.dep_ not in ("prep", "agent") or preposition.head.pos_ != "VERB":
        return 0
    return extent(preposition.head)[1]


def is_passive(verb: Token) -> bool:
    """Is the verb passive ("was shot"), or a bare participle after a noun ("rockets fired by")?"""
    if any(c.dep_ in {"nsubjpass", "auxpass", "agent"} for c in verb.children):
        return True
    return (verb.dep_ == "acl" and verb.tag_ == "VBN") or is_elliptic(verb) or is_headline(verb)


#: Verbs of harm that want an object: without one, behind a passive, they are passive too.
_HARMS = frozenset("kill wound injure hurt capture arrest detain abduct kidnap damage destroy displace execute".split())


def is_elliptic(verb: Token) -> bool:
    """Is it the second verb of a passive whose "was" is left out: "two were killed and a soldier wounded"?"""
    if verb.dep_ != "conj" or verb.tag_ not in ("VBN", "VBD") or verb.lemma_.lower() not in _HARMS:
        return False
    children = list(verb.children)
    if not any(c.dep_ == "nsubj" for c in children) or any(c.dep_ in ("dobj", "aux") for c in children):
        return False
    return any(c.dep_ in ("nsubjpass", "auxpass") for c in verb.head.children)


def is_headline(verb: Token) -> bool:
    """Is it a passive without its "were", as headlines have it: "Ten soldiers killed in Gao", "Farmer shot dead"?"""
    if verb.dep_ != "ROOT" or verb.tag_ not in ("VBN", "VBD"):
        return False
    lemma, children = verb.lemma_.lower(), list(verb.children)
    if lemma not in _HARMS and not (lemma in _SHOTS and any(c.lower_ in _DEAD for c in children)):
        return False
    if not any(c.dep_ == "nsubj" for c in children):
        return False
    return not any(c.dep_ in ("dobj", "aux", "ccomp", "xcomp", "dative") or _goes_on(c) for c in children)


#: Verbs that end with "dead" or "down" where they harm.
_SHOTS, _DEAD = frozenset("shoot gun hack beat stab".split()), frozenset("dead down".split())


def _goes_on(child: Token) -> bool:
    """Is it another verb of the same subject: "killed and wounded dozens"?"""
    return child.dep_ == "conj" and child.pos_ == "VERB" and not any(c.dep_ in _SUBJECT for c in child.children)


#: Prepositions before a gerund whose subject is that of the verb above: "responded by shelling", "fled after killing".
_SHARING = frozenset("by after before".split())


def _sharing(verb: Token) -> Token | None:
    """Subject of the verb that a gerund hangs on: "they retaliated by firing rockets"."""
    up = verb.head.head
    if verb.dep_ != "pcomp" or verb.head.lower_ not in _SHARING or up.pos_ != "VERB" or up.i == verb.head.i:
        return None
    if is_passive(up):
        # "was arrested after shooting two officers", but "were killed by shelling the town"
        passive = next((c for c in up.children if c.dep_ == "nsubjpass"), None)
        return passive if verb.head.lower_ == "after" else None
    return _verb_agent(up)


#: Verbs whose "with" tells what their subject did.
_ANSWERING = frozenset("respond retaliate answer reply react counter follow".split())


#: What is hit, whatever the parse makes of it: "Bombing X targets near Sirte killed six" names nobody who bombed.
_HIT = frozenset("target hideout stronghold".split())


def agent_of(token: Token, light: frozenset[str]) -> Token | None:
    """Who did it, by syntax: subject of an active verb, "by" phrase, modifiers of an event noun."""
    agent = _agent(token, light)
    return None if agent is not None and agent.lemma_.lower() in _HIT else agent


#: What is done about a deed by others than who did it: "an evacuation brokered by Iran", "an attack foiled by police".
_ABOUT = frozenset(
    "broker mediate negotiate sponsor facilitate guarantee monitor oversee supervise condemn denounce deplore "
    "criticize criticise document report record describe witness film see hear investigate probe confirm announce "
    "fear foil thwart repel repulse mourn mark commemorate".split()
)


def _agent(token: Token, light: frozenset[str]) -> Token | None:
    if token.pos_ in {"VERB", "AUX"}:
        return _verb_agent(token)
    for child in token.children:
        if child.dep_ in {"prep", "agent"} and child.lower_ == "by":
            return _object(child)
        if child.dep_ == "acl" and child.lemma_.lower() not in _ABOUT:
            done = _by(child)
            if done is not None:
                return done
    for child in token.children:
        if child.dep_ == "poss":
            return child
    head = token.head
    if head.pos_ == "VERB" and head.lemma_.lower() in light and token.dep_ in {"dobj", "nsubjpass", "pobj"}:
        done = _verb_agent(head)
        if done is not None:
            return done
    if token.dep_ == "pobj" and head.lower_ == "with" and head.head.lemma_.lower() in _ANSWERING:
        done = _verb_agent(head.head)  # "responded with air strikes"
        if done is not None:
            return done
    for child in token.children:
        if child.dep_ in {"compound", "amod", "nmod"} and (child.pos_ == "PROPN" or child.text[:1].isupper()):
            return child
    return None


def _verb_agent(verb: Token) -> Token | None:
    if is_passive(verb):
        return _by(verb)
    for child in verb.children:
        if child.dep_ in _SUBJECT:
            if child.lower_ in {"who", "which", "that"} and verb.dep_ == "relcl":
                return _antecedent(verb.head)
            return child
    if verb.dep_ in {"conj", "xcomp", "advcl"} and verb.head.pos_ == "VERB" and verb.head.i != verb.i:
        up = beside(verb) or verb.head
        if verb.dep_ == "advcl" and (up.lemma_.lower() in SEEKING or came_under(up)):
            return None
        return next((c for c in up.children if c.dep_ == "nsubj"), None) if not is_passive(up) else _by(up)
    return _sharing(verb)


def came_under(verb: Token) -> bool:
    """ "The convoy came under fire, killing two": did the subject of the verb do nothing, but come under attack?"""
    return verb.lemma_.lower() in ("come", "be") and any(
        c.lower_ == "under" and any(o.lower_ in _UNDER for o in c.children) for c in verb.children
    )


#: What one comes under.
_UNDER = frozenset("fire attack bombardment shelling gunfire ambush assault".split())
#: Conjunctions that set another account beside the one before: "killed ten in Goma while army raids killed four".
BESIDE = frozenset(("while", "whereas", "although", "though"))


def beside(verb: Token) -> Token | None:
    """The verb of the account whose end the parse joined to the one before.

    Of "shells killed ten while missiles fired by X killed four" it makes "fired" the account, and joins "killed" to the
    first verb without an "and".
    """
    up = verb.head
    if verb.dep_ != "conj" or up.i > verb.i:
        return None
    told = [c for c in up.children if c.dep_ == "advcl" and up.i < c.i < verb.i]
    if not told or any(c.dep_ == "cc" and told[-1].i < c.i < verb.i for c in up.children):
        return None
    return told[-1] if any(c.dep_ == "mark" and c.lower_ in BESIDE for c in told[-1].children) else None


#: Prepositions before where something is.
_WHERE = frozenset("in at near on inside outside around across".split())


def _antecedent(noun: Token) -> Token:
    """What a "which" stands for: of "bombings at embassies in Kenya and Tanzania, which killed" the bombings."""
    node = noun
    while node.dep_ == "conj" and node.head.i < node.i:
        node = node.head
    if node.pos_ != "PROPN":
        return noun
    while node.dep_ == "pobj" and node.head.lower_ in _WHERE and node.head.head.pos_ in ("NOUN", "PROPN"):
        node = node.head.head
    return node if node.pos_ == "NOUN" else noun


def _by(verb: Token) -> Token | None:
    for child in verb.children:
        if child.dep_ in {"agent", "prep"} and child.lower_ == "by":
            return _object(child)
    return None


def _object(preposition: Token) -> Token | None:
    return next((c for c in preposition.children if c.dep_ in {"pobj", "pcomp"}), None)


def target_of(token: Token) -> Token | None:
    """Whom it hit, by syntax: object, passive subject, "on X" or "against X" after an event noun."""
    if token.pos_ in {"VERB", "AUX"}:
        for child in token.children:
            if child.dep_ in {"dobj", "nsubjpass"}:
                return child
        if token.dep_ == "acl" and token.tag_ == "VBN":
            return token.head
        if is_headline(token):
            return next((c for c in token.children if c.dep_ == "nsubj"), None)
    for child in token.children:
        if child.dep_ == "prep" and child.lower_ in _ONTO:
            return _object(child)
        if child.dep_ == "acl" and child.lower_ == "targeting":
            return next((c for c in child.children if c.dep_ == "dobj"), None)
        if child.dep_ == "acl" and child.lemma_.lower() in _DONE:
            # "an attack carried out by the group on the army's posts"
            onto = next((c for c in child.children if c.dep_ == "prep" and c.lower_ in _ONTO), None)
            if onto is not None:
                return _object(onto)
    if token.head.pos_ == "VERB" and token.dep_ in {"dobj", "nsubjpass", "nsubj"}:
        for child in token.head.children:
            if child.dep_ == "prep" and child.lower_ in _ONTO:
                return _object(child)
        if token.dep_ == "nsubj":
            return next((c for c in token.head.children if c.dep_ == "dobj"), None)
    return None


def phrase(token: Token) -> tuple[int, int]:
    """First and last token (exclusive) of a noun phrase, without its relative clauses and appositions."""
    first = last = token.i
    for child in token.children:
        if child.dep_ in {"relcl", "acl", "appos", "punct", "conj", "cc", "parataxis"}:
            continue
        if child.dep_ == "prep" and child.lower_ not in {"of"}:
            continue
        first, last = min(first, child.left_edge.i), max(last, child.right_edge.i)
    return first, last + 1


def chars(doc: Doc, first: int, last: int, offset: int) -> tuple[int, int]:
    """Tokens `first` to `last` (exclusive) as offsets in the report."""
    end = doc[last - 1]
    return doc[first].idx + offset, end.idx + len(end.text) + offset
