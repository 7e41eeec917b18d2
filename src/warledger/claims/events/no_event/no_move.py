"""A withdrawal or an evacuation in, whether nobody leaves a place by it out: words are withdrawn, the hurt are treated.

"Withdrew his accusations", "withdrew from the talks", "three gendarmes were evacuated to the regional hospital".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

#: What somebody takes back, and stays where they are.
_SAID = frozenset(
    "accusation allegation charge claim statement remark testimony confession complaint support backing confidence "
    "recognition offer proposal bill motion resolution request application appeal threat candidacy bid nomination plea "
    "objection ban licence license permit accreditation passport funding subsidy invitation consent signature".split()
)
#: What somebody leaves without leaving a place.
_JOINT = frozenset(
    "talk negotiation dialogue agreement deal accord treaty pact truce ceasefire race election contest vote process "
    "coalition government cabinet alliance statute convention organisation organization conference summit".split()
)
#: What somebody pulls out, and stays where they are.
_DRAWN = frozenset(
    "gun pistol handgun revolver rifle shotgun firearm weapon knife blade machete sword dagger axe hammer grenade "
    "phone wallet card badge body corpse survivor".split()
)
#: Who is brought to be treated or buried, and where.
_HURT = frozenset("wounded injured dead casualty victim body corpse remains fatality".split())
_CARE = frozenset("hospital hospitals clinic clinics infirmary morgue mortuary treatment surgery".split())


def is_none(kind: str, head: Token, target: Token | None) -> bool:
    """Does a trigger of a withdrawal or of displacement tell of nobody who leaves a place?"""
    if kind == "withdrawal":
        return _words_withdrawn(head, target)
    return head.lemma_.lower() in ("evacuate", "evacuation") and _to_care(head, target)


def _words_withdrawn(head: Token, target: Token | None) -> bool:
    if head.pos_ in ("NOUN", "PROPN"):
        of = next((c for c in head.children if c.dep_ == "prep" and c.lower_ in ("of", "from")), None)
        target = None if of is None else next(iter(of.children), None)
        return target is not None and target.lemma_.lower() in _SAID | _JOINT
    if head.lemma_.lower() not in ("withdraw", "pull"):
        return False
    if target is not None and target.lemma_.lower() in _SAID | _DRAWN:
        return True
    left = [t for c in head.children if c.dep_ == "prep" and c.lower_ in ("from", "of") for t in c.children]
    return any(t.lemma_.lower() in _JOINT for t in left)


def _to_care(head: Token, target: Token | None) -> bool:
    """ "Evacuated to hospital", "evacuated its dead and wounded", "flown out for treatment"."""
    if target is not None and any(_hurt(t) for t in (target, *target.conjuncts)):
        return True
    led = [c for c in head.children if c.dep_ == "prep" and c.lower_ in ("to", "for", "at")]
    if not _CARE.isdisjoint(t.lower_ for c in led for p in c.children for t in (p, *p.conjuncts)):
        return True
    of = next((c for c in head.children if c.dep_ == "prep" and c.lower_ == "of"), None)
    return head.lower_ == "evacuation" and of is not None and any(map(_hurt, of.children))


def _hurt(token: Token) -> bool:
    return token.lemma_.lower() in _HURT or any(c.dep_ == "amod" and c.lemma_.lower() in _HURT for c in token.children)
