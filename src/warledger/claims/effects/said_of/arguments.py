"""A trigger in, those it speaks of out, by syntax: subject of a passive, object of an active verb, "deaths of"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warledger.claims.effects.counting.bare import goes_on
from warledger.claims.effects.said_of.of_the_dead import among
from warledger.claims.effects.said_of.relative import RAISING, said_of, whom_they
from warledger.claims.effects.triggers import Trigger
from warledger.claims.parsing import columns
from warledger.claims.parsing.columns import number, numbers
from warledger.claims.patterns.compiling import compiled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

#: Labels of dependencies, as spaCy numbers them.
_NSUBJPASS, _AUXPASS, _ATTR = map(number, "nsubjpass auxpass attr".split())
_OBJECTS, _SUBJECTS = numbers("dobj obj oprd attr"), numbers("nsubj nsubjpass")
_RELATIVE_SUBJECTS = frozenset({"who", "that", "which"})
#: What is asked for is not done: "urged the soldiers to lay down their arms", "told residents to flee".
_ASKING = frozenset("urge ask call tell order demand want invite appeal advise request beg implore instruct".split())
#: What happens as often as it is counted, not to as many.
_SHOTS = frozenset({"shooting", "stabbing"})
#: Rule for "the guard's death".
OWNER = "effect.noun.owner"
#: Verbs that make a person's death somebody's doing: "causing his immediate death".
_CAUSING = frozenset({"cause", "result", "lead", "bring", "inflict"})


def arguments(doc: Doc, trigger: Trigger) -> list[tuple[Token, str]]:
    """(head token of those counted, rule)."""
    head = doc[trigger.head]
    form = trigger.form
    out: list[tuple[Token, str]] = []
    if form == "phrase":
        out += _phrase(doc, trigger)
    elif form == "verb":
        out += _verb(head)
    elif form == "intransitive":
        out += [(t, "effect.subject") for t in subjects(head)]
    elif form == "adjective":
        out += _adjective(head)
    elif form in ("noun", "head", "toll"):
        out += _noun(head, form)
    if form in ("head", "adjective", "verb", "group"):
        out += among(head)
    return out


def _phrase(doc: Doc, trigger: Trigger) -> list[tuple[Token, str]]:
    out: list[tuple[Token, str]] = []
    inside = range(trigger.first, trigger.last + 1)
    numbered = [doc[i] for i in inside if any(c.dep_ == "nummod" and c.i < trigger.first for c in doc[i].children)]
    if numbered and not any(t.lemma_.lower() in _SHOTS for t in numbered):
        # "over 30 cases of asphyxiation among civilians"; "two shootings of doctors" are no two doctors
        return [(t, "effect.phrase.number") for t in numbered]
    if trigger.counted in ("after", "either"):
        for i in inside:
            for child in doc[i].children:
                # "shot down 25 of 33 drones": a bare number is no object to the parser
                counts = child.dep_ == "npadvmod" and child.pos_ == "NUM"
                if child.i > trigger.last and (child.dep_ in ("dobj", "pobj", "nsubj") or counts):
                    out.append((child, "effect.phrase.object"))
    if trigger.counted == "after":
        # "let two engineers go"
        goes = [c for c in doc[trigger.head].children if c.dep_ == "ccomp" and c.lemma_ in ("go", "leave")]
        out += [(t, "effect.phrase.object") for go in goes for t in go.children if t.dep_ == "nsubj"]
        return out
    verb = next((doc[i] for pos in ("VERB", "AUX") for i in inside if doc[i].pos_ == pos), None)
    if verb is None:
        # "in critical condition": said of the noun, or of the subject, that it hangs on
        verb = doc[trigger.head]
        while verb.pos_ in ("ADP", "ADJ", "ADV") and verb.head.i != verb.i:
            verb = verb.head
        if verb.pos_ in ("NOUN", "PROPN", "NUM") and not (trigger.first <= verb.i <= trigger.last):
            return [*out, (verb, "effect.phrase.attribute")]
    passive = [c for c in verb.children if c.dep_ == "nsubjpass"]
    if any(c.dep_ in ("dobj", "nsubj") and c.lower_ == "them" for i in inside for c in doc[i].children):
        # "dragged four men out of a bus and shot them dead"
        before = _taken_before(verb)
        if before:
            return before
    found = [c for c in verb.children if c.dep_ == "dobj"] if doc[trigger.first].lower_ == "with" else []
    if found:
        # "Police found a boy with a wound": not the police
        passive = found
    elif trigger.counted == "before":
        passive += subjects(verb)
        if verb.dep_ in ("acl", "relcl", "advcl"):
            passive.append(verb.head)
    elif verb.tag_ == "VBN" and verb.dep_ == "acl":
        passive.append(verb.head)
    elif not out and (whom := whom_they(verb)) is not None:
        passive.append(whom)
    elif not out and verb.tag_ in ("VBN", "VBD"):
        passive += [t for t in subjects(verb) if not any(c.dep_ == "dobj" for c in verb.children)]
    if not out and all(t.lower_ in _THEY for t in passive):
        ended = _in_the_end(verb)
        if ended:
            return ended
    out += [(t, "effect.phrase.subject") for t in passive]
    if trigger.counted == "either":
        # "leaves 7 dead"
        within = doc[trigger.first + 1 : trigger.last]
        inner = [t for t in within if t.pos_ in ("NOUN", "NUM") or t.lower_ in ("him", "her")]
        out += [(t, "effect.phrase.inside") for t in inner]
    return out


def _verb(verb: Token) -> list[tuple[Token, str]]:
    behind = _put_first(verb)
    if behind:
        return behind
    if verb.dep_ == "amod" and goes_on(verb):
        return [(verb.head, "effect.active")]
    whom = whom_they(verb)
    if whom is not None:
        return [(whom, "effect.active.relative")]
    doc = verb.doc
    read = columns.of(doc)
    dep, children = read.dep, read.children[verb.i]
    objects = [c for c in children if dep[c] in _OBJECTS]
    passive = [c for c in children if dep[c] == _NSUBJPASS]
    auxpass = [c for c in children if dep[c] == _AUXPASS]
    # "another was critically injured": the parser hangs the subject on the auxiliary
    passive += [g for c in auxpass for g in read.children[c] if dep[g] in _SUBJECTS]
    out = [(doc[c], "effect.passive") for c in passive]
    if not passive:
        out += [(doc[c], "effect.active") for c in objects if dep[c] != _ATTR or not auxpass]
    if not out or all(t.lower_ in _THEY for t, _ in out):
        ended = _in_the_end(verb)
        if ended:
            return ended
    if [t.lower_ for t, _ in out] == ["them"]:
        return _taken_before(verb) or out
    if not out and not objects:
        shared = _shared(verb)
        if shared:
            return shared
        if verb.tag_ == "VBN" and verb.dep_ in ("acl", "relcl"):
            out.append((verb.head, "effect.participle"))
        elif verb.tag_ in ("VBN", "VBD"):
            out += _bare_participle(verb, list(verb.children))
    elif verb.dep_ == "acl" and verb.tag_ == "VBN" and not objects and not passive:
        out.append((verb.head, "effect.participle"))
    if verb.dep_ == "relcl" and any(dep[c] == _NSUBJPASS and read.words[c] in _RELATIVE_SUBJECTS for c in children):
        out.append((verb.head, "effect.passive.relative"))
    elif (of_whom := said_of(verb)) is not None:
        out.append((of_whom, "effect.passive.relative"))
    if verb.dep_ == "amod" and verb.tag_ == "VBN":
        out.append((verb.head, "effect.attribute"))
    return out


#: Rule for "attacked a camp before being killed".
IN_THE_END = "effect.passive.in_the_end"
_THEY = frozenset({"they", "he", "she"})
#: Tags of nouns in the singular.
_ONE = frozenset({"NN", "NNP"})
_ORDER = frozenset({"before", "after", "until"})


def _in_the_end(verb: Token) -> list[tuple[Token, str]]:
    """ "Three attackers stormed the hotel before being gunned down", "until they were shot dead": who stormed it."""
    if verb.tag_ != "VBN":
        return []
    if verb.dep_ == "pcomp":
        link, said = verb.head, [c for c in verb.children if c.dep_ in ("auxpass", "aux")]
        told = link.lower_ in _ORDER and any(t.lower_ == "being" for t in said)
    else:
        link, said = verb, [c for c in verb.children if c.dep_ in ("nsubjpass", "nsubj")]
        marked = any(c.dep_ in ("mark", "advmod") and c.lower_ in _ORDER for c in verb.children)
        told = verb.dep_ == "advcl" and marked and all(t.lower_ in _THEY for t in said)
        told = told and any(c.dep_ == "auxpass" for c in verb.children)
    if not told or link.head.i == link.i:
        return []
    several = any(t.lower_ == "they" for t in said)
    one = any(t.lower_ in ("he", "she") for t in said)
    who = [t for t in subjects(link.head) if t.i < verb.i and t.dep_ in ("nsubj", "nsubjpass")]
    # "500 people prayed a year after he was killed": somebody else
    return [(t, IN_THE_END) for t in who if not (several and t.tag_ in _ONE) and not (one and t.tag_ not in _ONE)]


#: Rule for "took three brothers and shot them".
THEM = "effect.active.them"
#: What is done to people first, whom the next verb then calls "them".
_FIRST = frozenset(
    "take drag pull haul bring drive march force order lead round line blindfold tie bind stop intercept seize "
    "capture abduct kidnap arrest detain catch corner separate single select pick grab snatch beat torture".split()
)


def _taken_before(verb: Token) -> list[tuple[Token, str]]:
    """ "Took three brothers from their house and shot them": whom."""
    link = verb
    while link.dep_ == "conj" and link.head.pos_ == "VERB" and link.head.i < link.i:
        if any(c.dep_ == "nsubj" for c in link.children):
            return []  # "caught two rebels, and their friends shot them"
        link = link.head
        whom = _several(link)
        if whom is not None:
            return [(whom, THEM)]
    return []


def _several(verb: Token) -> Token | None:
    """Those whom such a verb has for its only object, where they are a number of people."""
    if verb.lemma_.lower() not in _FIRST:
        return None
    whom = [c for c in verb.children if c.dep_ == "dobj"]
    numbered = [t for t in whom if t.pos_ == "NUM" or any(c.dep_ == "nummod" for c in t.children)]
    return whom[0] if len(whom) == 1 and numbered and not any(c.dep_ == "conj" for c in whom[0].children) else None


def _put_first(verb: Token) -> list[tuple[Token, str]]:
    """ "Recovered from the site were five rifles": the participle opens the sentence, those counted stand behind."""
    if verb.tag_ not in ("VBN", "VBD") or not (verb.i == 0 or verb.is_sent_start):
        return []
    be = next((t for t in (verb.head, *verb.children) if t.lemma_ == "be" and t.i > verb.i), None)
    if be is None:
        return []
    behind = [t for t in (*verb.children, *be.children) if t.i > be.i]
    return [(t, "effect.put_first") for t in behind if t.dep_ in ("attr", "nsubj", "nsubjpass", "dobj")]


def _shared(verb: Token) -> list[tuple[Token, str]]:
    """Those counted that another verb of the same list holds: "were killed or wounded", "killed and wounded dozens"."""
    sharing = [c for c in verb.conjuncts if c.pos_ == "VERB"]
    children = list(verb.children)
    if (
        verb.dep_ == "xcomp"
        and any(c.dep_ == "auxpass" for c in children)
        and verb.head.lemma_ in RAISING
        and (raised := [c for c in verb.head.children if c.dep_ in ("nsubj", "nsubjpass")])
    ):
        return [(c, "effect.passive.raised") for c in raised]
    own = any(c.dep_ in ("nsubj", "nsubjpass") for c in children)
    if verb.dep_ == "conj" and verb.tag_ in ("VBN", "VBD") and not own:
        for other in sharing:
            # (not one behind: "killed and eight others were injured")
            subject = [c for c in other.children if c.dep_ == "nsubjpass" and c.i < verb.i]
            if subject:
                return [(c, "effect.passive.shared") for c in subject]
            if other.dep_ in ("acl", "relcl") and other.tag_ == "VBN":
                return [(other.head, "effect.participle.shared")]
    for other in sharing:
        if other.i > verb.i and ({other.tag_, verb.tag_} <= _PAST or other.tag_ == verb.tag_):
            objects = [c for c in other.children if c.dep_ == "dobj"]
            if objects:
                return [(c, "effect.active.shared") for c in objects]
    return []


#: The tagger takes "have killed and wounded hundreds" for a participle and a past tense.
_PAST = {"VBN", "VBD"}


def _bare_participle(verb: Token, children: list[Token]) -> list[tuple[Token, str]]:
    """ "17 civilians killed in attack"; never those who "shot at the car"."""
    if verb.lemma_ == "shoot" and any(c.dep_ == "prep" and c.lower_ == "at" for c in children):
        return []
    found = [c for c in children if c.dep_ in ("nsubj", "nummod", "dep", "npadvmod")]
    if (
        not found
        and verb.dep_ in ("acomp", "xcomp", "oprd")
        and verb.head.lemma_ in ("remain", "be", "lie", "leave", "get")
    ):
        found = [c for c in verb.head.children if c.dep_ in ("nsubj", "nsubjpass")]
        if verb.head.lemma_ == "leave":
            # "left a soldier wounded": whom, not what
            found = [c for c in verb.head.children if c.dep_ == "dobj"] or found
    out = [(c, "effect.bare_participle") for c in found]
    if not found and verb.dep_ == "amod":
        out.append((verb.head, "effect.attribute"))
    return out


def subjects(verb: Token) -> list[Token]:
    """Subjects of a verb, through control ("were forced to flee") and relative clauses."""
    out = [c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass", "csubj")]
    relative = [c for c in out if c.lower_ in ("who", "that", "which")]
    if relative and verb.dep_ == "relcl":
        return [verb.head]
    if not out and verb.dep_ in ("xcomp", "conj", "advcl"):
        governor = verb.head
        if verb.dep_ == "xcomp" and governor.lemma_.lower() in _ASKING and verb.tag_ == "VB":
            return []
        out = [c for c in governor.children if c.dep_ in ("nsubj", "nsubjpass", "dobj")][:1]
    if not out and verb.dep_ in ("acl", "relcl"):
        out = [verb.head]
    return out


def _adjective(adjective: Token) -> list[tuple[Token, str]]:
    out: list[tuple[Token, str]] = []
    head = adjective.head
    if adjective.dep_ in ("amod", "compound"):
        # title case makes a part of a name of it: "Raids Kill 10 Civilians Injured Dozens"
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


def _caused(noun: Token) -> bool:
    verb = noun.head.head if noun.dep_ == "pobj" else noun.head
    return noun.dep_ in ("dobj", "pobj") and verb.lemma_ in _CAUSING


_REMAINS = frozenset({"body", "corpse"})


def _of_bodies(found: list[tuple[Token, str]]) -> list[tuple[Token, str]]:
    """ "29 bodies of children", "the bodies of at least 87 men": one number, once."""
    if any(rule.endswith(".number") for _, rule in found):
        return [(t, rule) for t, rule in found if not rule.endswith(".of")]
    numbered = any(rule.endswith(".of") and any(c.dep_ == "nummod" for c in t.children) for t, rule in found)
    return [(t, rule) for t, rule in found if rule.endswith(".of")] if numbered else found


#: Where a deed stands in a row of deeds.
_IN_A_ROW = compiled(r"second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)")


def _one_of_a_row(noun: Token) -> bool:
    """ "It was the third killing of a mayor this year": which of several deeds that was, and nobody besides."""
    said = next((t for t in noun.lefts if t.tag_ == "JJ" and _IN_A_ROW.fullmatch(t.lower_)), None)
    return said is not None and noun.tag_ == "NN" and noun.dep_ not in ("nsubj", "nsubjpass", "dobj")


def _noun(noun: Token, form: str) -> list[tuple[Token, str]]:
    out: list[tuple[Token, str]] = []
    if form == "noun" and _one_of_a_row(noun):
        return out
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in ("of", "to", "for", "at", "from", "among"):
            # "the deaths of a priest and of two nuns"
            held = (child, *(c for c in child.conjuncts if c.lower_ == child.lower_ == "of"))
            out += [(c, f"effect.{form}.{child.lower_}") for p in held for c in p.children if c.dep_ == "pobj"]
        elif child.dep_ in ("nummod", "quantmod"):
            out.append((child, f"effect.{form}.number"))
        elif form == "noun" and child.dep_ == "poss" and (child.pos_ != "PRON" or _caused(noun)):
            # "the commander's death", "causing his immediate death"
            out.append((child, OWNER))
    if form != "noun" or not any(rule.endswith(".of") for _, rule in out):
        out.append((noun, f"effect.{form}"))
    if form == "head" and noun.lemma_.lower() in _REMAINS:
        out = _of_bodies(out)
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
            elif child.dep_ in ("dobj", "attr") and child.i != noun.i:
                out.append((child, "effect.toll.verb"))
    return out
