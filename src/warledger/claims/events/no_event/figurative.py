"""Words of fighting in, whether they are said of courts, fires and the like: "a custody battle", "fighting malaria"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from warledger.claims.parsing import columns
from warledger.claims.parsing.columns import number, numbers

if TYPE_CHECKING:
    from spacy.tokens import Token

#: Labels of dependencies, as spaCy numbers them.
_CONJ, _PREP, _POBJ, _DOBJ = map(number, "conj prep pobj dobj".split())
_MODIFIERS = numbers("compound amod nmod")
#: What a battle, an attack or an offensive of words, courts, votes or illness is called.
_OF_WORDS = frozenset(
    "custody legal court courtroom judicial constitutional political parliamentary election electoral confirmation "
    "immigration divorce copyright lobbying succession ratings verbal rhetorical diplomatic charm media propaganda "
    "advertising bidding takeover boardroom trade tariff price pay title semi-final league championship literary "
    "intellectual ideological moral spiritual uphill heart panic asthma anxiety cardiac".split()
)
#: What is fought, debated or thrown at somebody without arms.
_FOUGHT = frozenset(
    "corruption poverty fire fires blaze blazes wildfire wildfires disease illness inflation unemployment crime "
    "malaria cholera ebola hunger extradition charges eviction discrimination racism cancer depression addiction covid "
    "covid-19 coronavirus drought famine questions calls messages emails letters complaints requests criticism bill "
    "bills budget legislation amendment amendments reform reforms policy wording television radio twitter".split()
)
_FOR = frozenset(
    "custody life lives survival justice votes asylum compensation ratings presidency premiership nomination title "
    "championship cup trophy".split()
)
#: What is wanted of others where somebody pushes for it: "their push for talks", "his push for Syria to let them in".
_WANTED = frozenset(
    "peace talks ceasefire truce dialogue access reform reforms independence justice accountability inquiry "
    "investigation probe vote elections resolution sanctions negotiations deal solution settlement autonomy "
    "recognition membership to".split()
)
_HIS = frozenset({"his", "her", "diplomatic", "political"})
_LINKS = frozenset("with against for over about on".split())
#: Words between "fighting for" and what for ("for permanent custody", "for their lives").
_REACH = 3
#: Who commits it, and what it names, where nobody takes others with him.
_ALONE = frozenset({"commit", "commits", "committed", "committing", "attempted", "attempt"})
_NO_BOMB = frozenset({"note", "notes", "watch", "rate", "rates", "prevention", "pact", "hotline"})


def of_words(first: int, last: int, lower: Sequence[str]) -> bool:
    """Is the fighting told by the tokens `first` to `last` one without arms?

    Args:
        first: Index of the trigger's first token.
        last: Index of its last one.
        lower: The sentence's words in lower case.
    """
    if not _OF_WORDS.isdisjoint(lower[max(0, first - 2) : first]):
        return True
    behind = lower[last + 1 : last + 2 + _REACH]
    if behind[:1] and behind[0] in ("for", "over"):
        return not _FOR.isdisjoint(behind)
    return not _FOUGHT.isdisjoint(behind[:2])


def any_kind(head: Token, first: int, last: int) -> bool:
    """Is any trigger one of words, votes, courts or illness, as the tree tells?

    By what stands before it ("a verbal attack") or what it is over, with, against or for ("a battle with cancer",
    "clashed over the bill"); a second adjective keeps it ("a verbal and physical attack"). The words of the trigger
    itself, tokens `first` to `last`, are no such thing ("opened fire"). Nor by what breaks into parts, or hangs down.
    """
    read, at = columns.of(head.doc), head.i
    words, dep, children = read.words, read.dep, read.children
    if words[last] == "push" and _for_talks(words, last):
        return True
    if words[last] == "into" and not _INTO.isdisjoint(words[last + 1 : last + 2 + _REACH]):
        return True
    if words[last] == "hanging" and head.pos_ == "VERB" and not any(dep[c] == _DOBJ for c in children[at]):
        return True
    for c in children[at]:
        if first <= c <= last:
            continue
        word = words[c]
        if c < at and dep[c] in _MODIFIERS and word in _OF_WORDS:
            return not any(dep[other] == _CONJ for other in children[c])
        if dep[c] == _PREP and word in _LINKS:
            if any(dep[other] == _POBJ and (words[other] in _FOUGHT or words[other] in _FOR) for other in children[c]):
                return True
        elif dep[c] == _DOBJ and word in _FLAMES:
            return head.lemma_.lower() in _QUENCHING  # not "opened fire"
        elif dep[c] == _DOBJ and word in _BEGUN and head.lemma_.lower() == "set":
            return True  # "setting off a civil war"
        elif dep[c] == _DOBJ and (word in _FOUGHT or (word in _OPINIONS and _that(head.doc[c]))):
            return True
    return False


def _for_talks(words: Sequence[str], at: int) -> bool:
    """ "His push for a truce", "their push for Chad to let them in", and not "a push for the town of Gao"."""
    behind = words[at + 1 : at + 3 + _REACH]
    return behind[:1] == ["for"] and (words[at - 1] in _HIS or not _WANTED.isdisjoint(behind))


#: What is set off that doesn't explode.
_BEGUN = frozenset(
    "war wars conflict crisis uprising revolt rebellion insurgency exodus panic alarm alarms protest protests riot "
    "riots unrest wave debate row dispute hunt manhunt search chain round spiral cycle struggle scramble sirens "
    "clashes fighting violence strike strikes feud chase stampede".split()
)

#: What something breaks into that nobody raids, and a crowd.
_INTO = frozenset(
    "pieces parts halves fragments splinters bits factions groups tears song applause laughter cheers chants".split()
)

#: Tenses of a war that goes on.
_GOES_ON = frozenset({"is", "are", "has", "have", "'s", "’s", "been"})


#: What goes on for years, and whom somebody fights beside.
_WARS = frozenset({"war", "wars", "conflict", "conflicts"})
_CLAUSES = frozenset({"relcl", "acl"})


def of_a_war(head: Token) -> bool:
    """ "The NUG, which is fighting the junta", "groups fighting in the civil war": who they are, and no battle."""
    over = head
    while over.dep_ in ("xcomp", "conj") and over.head.pos_ == "VERB" and over.head.i < over.i:
        over = over.head
    if over.dep_ in _CLAUSES and head.pos_ == "VERB" and _beside_or_in_war(head):
        return True
    if head.tag_ != "VBG" or not any(c.dep_ == "aux" and c.lower_ in _GOES_ON for c in head.children):
        return False
    return head.dep_ == "relcl" or _nowhere(head)


#: What says where a fight goes on that is told in the present: "are fighting rebels in Goma".
_THERE = frozenset("in near at around outside on across inside along for over".split())


def _nowhere(verb: Token) -> bool:
    """ "The group is fighting the government in a bid to impose its law": does nothing say where, or when?"""
    foe = next((c for c in verb.children if c.dep_ == "dobj"), None)
    if verb.pos_ != "VERB" or foe is None:
        return False
    links = (c for c in (*verb.children, *foe.children) if c.dep_ == "prep" and c.lower_ in _THERE)
    told = (t for c in links for t in c.subtree)
    return not any(t.pos_ == "PROPN" or t.ent_type_ for t in told) and not _TODAY & {c.lower_ for c in verb.children}


_TODAY = frozenset({"today", "now", "still", "currently", "tonight"})


def by_a_war(agent: Token | None) -> bool:
    """ "The civil war has killed 280,000 people": a tally of years."""
    return agent is not None and agent.lower_ in _WARS


def _beside_or_in_war(verb: Token) -> bool:
    """ "Who fight alongside the army", "fighting in Sudan's complex civil war", "fighting a war"."""
    for child in verb.children:
        if child.dep_ == "dobj" and child.lower_ in _WARS:
            return True
        if child.dep_ == "prep" and (
            (child.lower_ == "alongside" and verb.tag_ != "VBG")
            or (child.lower_ == "in" and any(c.dep_ == "pobj" and c.lower_ in _WARS for c in child.children))
        ):
            return True
    return False


#: Who fights in court, or for somebody, where nothing says with whom.
_UNARMED = frozenset(
    "relative relatives family families parent parents mother father uncle aunt grandmother grandfather widow lawyer "
    "lawyers attorney attorneys union unions company companies senator senators lawmaker lawmakers doctor doctors "
    "surgeon surgeons nurse nurses campaigners".split()
)
#: What takes over a town or a country without men.
_MOODS = frozenset(
    "wave fear panic chaos violence terror silence grief calm anger tension anxiety unrest crime despair hunger".split()
)
#: What is burned in protest.
_BURNED = frozenset(
    "flag flags effigy effigies tyre tyres tire tires portrait portraits poster posters picture pictures placard "
    "placards banner banners candle candles incense rubbish garbage trash wood firewood charcoal".split()
)


def by_nature(kind: str, agent: Token | None, target: Token | None) -> bool:
    """Do those who act, or what is acted on, make it no event of war?

    "Relatives fought to keep the boy", "a wave of fear has taken over the city", "protesters burned tyres".

    Args:
        kind: The event's type.
        agent: Who acts, or None.
        target: What is acted on, or None.
    """
    if kind == "destruction":
        return target is not None and target.lower_ in _BURNED
    if agent is None:
        return False
    if kind == "clash":
        return target is None and agent.lower_ in _UNARMED
    return kind == "territory_taken" and agent.lower_ in _MOODS


#: What firemen fight, and soldiers open.
_FLAMES = frozenset({"fire", "fires"})
_QUENCHING = frozenset({"fight", "battle", "combat", "tackle"})
#: What is taken in a debate as in a battle.
_OPINIONS = frozenset({"position", "line", "ground"})


def _that(noun: Token) -> bool:
    """ "Took the position that talks are pointless", not "the position that overlooks the town"."""
    after = noun.nbor(1) if noun.i + 1 < len(noun.doc) else None
    return after is not None and after.lower_ == "that" and after.dep_ == "mark"


def own_hand(at: int, lower: Sequence[str]) -> bool:
    """ "Killed his family and then committed suicide": the word "suicide" at token `at` tells of no bomb."""
    return lower[at] == "suicide" and (
        (at > 0 and lower[at - 1] in _ALONE) or (at + 1 < len(lower) and lower[at + 1] in _NO_BOMB)
    )


#: What is shot with a camera; what may stand between it and the word; what follows where somebody filmed.
_FILMS = frozenset(
    "video videos footage photo photos photograph photographs picture pictures image images clip clips film films "
    "documentary".split()
)
_ON_FILM = frozenset("that which was were is are been being , ( and said believed thought".split())
_FILMED = frozenset("in by at on from near inside outside during with earlier last this before after secretly".split())
_DETERMINERS = frozenset("a an the this that his her their its some".split())
#: Words from a film to its "shot".
_FILM_REACH = 5


def on_film(at: int, lower: Sequence[str]) -> bool:
    """ "Footage shot by a resident", "a video purportedly shot in the town", "he shot a video": nobody fired.

    Args:
        at: Index of the word.
        lower: The sentence's words in lower case.
    """
    if lower[at] not in ("shot", "shoot", "shooting", "shoots"):
        return False
    behind = lower[at + 1 : at + 4]
    if behind and behind[0] in _FILMS | _DETERMINERS and not _FILMS.isdisjoint(behind[:2]):
        return True
    if lower[at] != "shot" or not behind or behind[0] not in _FILMED:
        return False
    for word in reversed(lower[max(0, at - _FILM_REACH) : at]):
        if word in _FILMS:
            return True
        if word not in _ON_FILM and not word.endswith("ly"):
            return False
    return False


#: What soldiers wear and carry, have and are, beside the word "combat".
_OF_SOLDIERS = frozenset(
    "fatigues uniform uniforms gear boots clothes clothing dress trousers vest vests helmet helmets medic medics "
    "experience training unit units troops troop soldier soldiers brigade brigades role roles mission missions pay "
    "aircraft jet jets plane planes helicopter helicopters drone drones vehicle vehicles power readiness zone "
    "zones".split()
)


def of_soldiers(last: int, lower: Sequence[str]) -> bool:
    """ "A man in combat fatigues", "combat troops": no fighting is told by the word "combat" at token `last`."""
    return lower[last] == "combat" and not _OF_SOLDIERS.isdisjoint(lower[last + 1 : last + 2])
