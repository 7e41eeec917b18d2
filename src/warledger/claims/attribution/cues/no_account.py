"""A verb of speech in, whether it gives no account of what happened out: "charged with", "believed to be", "rejected".

Asked in this order, cheapest first: what it stands in, its form, what follows it, its object, its subject.
"""

from __future__ import annotations

from warledger.claims.attribution.cues.cue import BE
from warledger.claims.attribution.cues.nouns import inside_nouns, is_noun
from warledger.claims.attribution.lexicon import speech
from warledger.claims.attribution.phrases import COUNTED, DETERMINERS, LINKS, Words, fits

_REPORT_NOUNS = frozenset(
    "statement statements report reports video footage bulletin communique photo photos photographs images "
    "figures list toll count".split()
)
#: What shows and tells nothing by itself, and words with which it does.
_PICTURES = frozenset("video footage photo photos photographs images".split())
_TELLING = frozenset("that saying claiming showing which purporting purportedly allegedly statement report".split())
#: What bodies do with casualties and witnesses don't: their people are those recorded.
_KEEPS = frozenset("recorded documented registered counted identified listed verified logged tallied observed".split())
#: Words before a participle or an infinitive, which has no subject there.
_OF_NO_SUBJECT = frozenset("of being by so self".split())
#: Participles that say what somebody is taken for: "a man believed to be ...".
_BELIEVED = frozenset("believed feared estimated reported alleged".split())
#: What is kept and tells nothing: a holiday, silence, a truce.
_KEPT_DAYS = frozenset("anniversary silence mourning holiday truce ceasefire cease-fire curfew fast".split())
#: What follows where a court charges, and nobody says anything.
_CHARGED_WITH = frozenset("with in over as for by after under on at".split())
_ADJECTIVES = frozenset("alleged reported confirmed claimed estimated recorded documented registered".split())
#: Articles and their like, but for those of a whole.
_OF_SOME = DETERMINERS - {"all", "both", "others"}
#: What follows where a clause only says that somebody once stood in court.
_IN_COURT = frozenset("against on about for".split())
#: What follows these is always said: "police said life was hard", "they say up to 30 died".
_SAYS = frozenset("said says say".split())
_EACH_OTHER = (("each", "other"), ("one", "another"))
#: Verbs before which "blame" is a noun.
_GIVES_BLAME = frozenset(
    "trade trades traded trading exchange exchanged exchanging swap swapped shift shifts shifted shifting put puts "
    "lay lays laid laying pin pins pinned place places placed cast casts take takes took bear bears "
    "deflect deflected".split()
)
#: Nouns for what others say; what else is turned down as untrue, and tokens behind the verb in which it stands.
SAID_BY_OTHERS = frozenset(
    "claim claims report reports allegation allegations accusation accusations account accounts".split()
)
_REJECTED = SAID_BY_OTHERS | frozenset("figure figures toll version statement news rumours rumors it them".split())
_OBJECT = 7
#: What a body has from others and passes on, what follows it, and tokens behind the verb in which it stands.
_HEARD = frozenset("reports evidence testimony testimonies accounts information allegations".split())
_WHAT_IS_HEARD = frozenset("of that about indicating".split())
_MOST_ADJECTIVES = 5
#: Verbs that give a toll, and much else.
_PUTS = frozenset("put puts placed raised revised gave gives named".split())
_TOLL = frozenset(
    "toll number numbers figure figures death deaths casualty casualties tally count total losses dead victims "
    "account version".split()
)
#: Verbs by which a group takes a deed upon itself, what it takes, and what it may be called.
_CLAIMS = frozenset("claim claims claimed".split())
_DEEDS = frozenset(
    "attack attacks bombing bombings blast blasts explosion explosions assault assaults ambush ambushes raid raids "
    "shooting shootings strike strikes operation operations assassination assassinations kidnapping kidnappings".split()
)
#: What is taken upon oneself, or lost.
_TAKEN = frozenset("life lives responsibility".split())
#: What follows a deed that is claimed and no more than that: its place and day, by what means it was claimed.
_CLAIMED_BY = frozenset(". , ; in on at via through hours shortly later late early near and but which that".split())
#: Tokens behind a claimed deed in which the group may go on to tell of it: "claimed the attack, saying it killed 12".
_GOES_ON = 14


def stands_in_a_phrase(words: Words, at: int, before: int) -> bool:
    """ "To say", "of claiming", "self-proclaimed": a verb that has no subject.

    Args:
        words: The sentence.
        at: The verb's token.
        before: Where what stands between a subject and the verb begins.
    """
    low = words.lower
    return bool((before and low[before - 1] == "to") or (at and low[at - 1] in _OF_NO_SUBJECT))


def by_form(words: Words, at: int, before: int) -> bool:
    """Is a verb a participle, a noun or a name, by itself and the words before it?

    Args:
        words: The sentence.
        at: The verb's token.
        before: Where what stands between a subject and the verb begins.
    """
    word, low = words.lower[at], words.lower
    if word.endswith("ed") and any(low[k] in BE for k in range(max(0, before - 1), at)):
        return True  # "casualties are also reported"
    if words.words[at][0].isupper() and not (word in ("says", "said", "say") and at):
        return True
    if not at:
        return word in _ADJECTIVES and inside_nouns(words, at)
    behind = low[at - 1]
    if behind in ("the", "a", "an"):
        return True  # "a post in the disputed areas"
    if word == "blame" and behind in _GIVES_BLAME:
        return True  # "as the army and the RSF trade blame"
    if behind in ("which", "who") and speech().verbs[word] == "accuse":
        return True  # "the PKK, which accuses Ankara of backing them, killed two policemen": nobody says so
    return word in _ADJECTIVES and _is_adjective(words, at)


def _is_adjective(words: Words, at: int) -> bool:
    """ "A recent alleged attack", "nine alleged gunmen", "on reported presence of rebels"."""
    behind = words.lower[at - 1]
    if behind in _OF_SOME or inside_nouns(words, at):
        return True
    counted = behind in LINKS or behind in COUNTED or behind.isdigit()
    return counted and words.lower[at + 1 : at + 2] != ("that",)


def by_what_follows(words: Words, at: int) -> bool:
    """Does the word behind a verb tell that it says what somebody is taken for, or stands before a court for?"""
    word, low = words.lower[at], words.lower
    frame, after = speech().verbs[word], low[at + 1] if at + 1 < len(words) else ""
    if word in ("charged", "blamed") and after in _CHARGED_WITH:
        return True  # "a man charged with killing two guards", "rebels blamed for it"
    if frame == "accuse":
        each_other = low[at + 1 : at + 3] in _EACH_OTHER and low[at + 3 : at + 4] != ("of",)
        # "the two sides blamed each other", "freed eight people accused of kidnapping"
        return each_other or (word == "accused" and after in ("of", "by"))
    if frame == "speak":
        return after != "of" or (word == "speaking" and not (at and low[at - 1] in BE))
    if word in _KEEPS:
        return _keeps_no_record(words, at, after)
    if word == "testified":
        return after in _IN_COURT and "who" in low[max(0, at - 2) : at]  # "a guard who had testified against the gang"
    if word == "said":
        return after == "to" and low[at + 2 : at + 3] in (("be",), ("have",))  # "12 captives said to be soldiers"
    return after == "to" and word in _BELIEVED


def _keeps_no_record(words: Words, at: int, after: str) -> bool:
    """ "The gunman, identified as Ali Sow, died", "reports logged by the office", "observed the anniversary"."""
    if after == "by" or (after == "as" and at and words.words[at - 1] == ","):
        return True
    return words.lower[at] == "observed" and not _KEPT_DAYS.isdisjoint(words.lower[at + 1 : at + _OBJECT])


def by_its_object(words: Words, at: int) -> bool:
    """ "Took lives", "rejected the offer", "released images of captured soldiers": is what a verb has no account?"""
    lexicon, low = speech(), words.lower
    word, frame, after = low[at], lexicon.verbs[low[at]], low[at + 1] if at + 1 < len(words) else ""
    if after in lexicon.no_account_after and word not in _SAYS and (after != "up" or low[at + 2 : at + 3] != ("to",)):
        return True  # "gave up", but "reported up to 30 dead"
    if frame != "tell" and not _TAKEN.isdisjoint(low[at + 1 : at + 5]):
        return True
    if word in lexicon.also_nouns and is_noun(words, at):
        return True
    if word in _CLAIMS and _claims_a_deed(words, at):
        return True
    if frame == "reject":
        return _REJECTED.isdisjoint(low[at + 1 : at + _OBJECT])  # "rejected the offer", "dismissed two officers"
    if frame == "publish":
        return _publishes_nothing_told(words, at, after)
    if frame == "hear":
        return not _hears(words, at)
    return word in _PUTS and _TOLL.isdisjoint(low[at + 1 : at + 6]) and low[at + 1 : at + 3] != ("it", "at")


def _publishes_nothing_told(words: Words, at: int, after: str) -> bool:
    """ "Issued a licence", "released images of captured soldiers": is what is given out no report, or a picture?"""
    low = words.lower
    if after not in ("that", "out") and _REPORT_NOUNS.isdisjoint(low[at + 1 : at + 6]):
        return True
    return not _PICTURES.isdisjoint(low[at + 1 : at + 6]) and _TELLING.isdisjoint(low[at + 1 : at + 14])


def _claims_a_deed(words: Words, at: int) -> bool:
    """ "X claimed the attack on Monday": it takes it upon itself, and tells nothing; "claimed the attack killed 12"."""
    low = words.lower
    noun = next((k for k in range(at + 1, min(at + 6, len(words))) if low[k] in _DEEDS), None)
    if noun is None or low[at + 1] not in DETERMINERS:
        return False
    if not all(fits(words, k) for k in range(at + 2, noun)):
        return False
    while noun + 1 < len(words) and low[noun + 1] in _DEEDS:
        noun += 1
    after = low[noun + 1] if noun + 1 < len(words) else "."
    return after in _CLAIMED_BY and speech().continuing.isdisjoint(low[noun + 1 : noun + _GOES_ON])


def _hears(words: Words, at: int) -> bool:
    """ "Has received credible reports of nine deaths", "collected testimony that soldiers shot nine"."""
    low = words.lower
    noun = next((k for k in range(at + 1, min(at + _MOST_ADJECTIVES, len(words) - 1)) if low[k] in _HEARD), None)
    return noun is not None and low[noun + 1] in _WHAT_IS_HEARD and "and" not in low[at + 1 : noun]


def by_its_subject(words: Words, at: int, phrase: tuple[int, int]) -> bool:
    """ "Later I learned", "374 people recorded killed": are those before a verb none who tell?

    Args:
        words: The sentence.
        at: The verb's token.
        phrase: Its subject.
    """
    word, low = words.lower[at], words.lower
    if speech().verbs[word] != "tell" and low[phrase[0]] in ("i", "we"):
        return True  # inside somebody's words
    if word not in _KEEPS or speech().people.get(low[phrase[1] - 1]) != "witness":
        return False
    one = low[phrase[0]] in ("a", "an", "one", "another")
    return not one and not (at + 1 < len(words) and low[at + 1][:1].isdigit())  # but "an elder counted 54 bodies"
